//! The overview shows names whole or not at all, and always the stages and the curve.

use super::fixtures::{Column, column, everything, laid_out, map};
use crate::{
    layout::{Fit, MapLayout, MapView, TextBlock, TextStyle},
    model::{JourneyMap, Language},
};

fn overview(map: &JourneyMap) -> MapLayout {
    laid_out(map, MapView::Overview, Fit::Slide, Language::En)
}

fn words(text: &TextBlock) -> String {
    let rows: Vec<&str> = text.rows.iter().map(|row| &*row.text).collect();
    rows.join(" ")
}

/// Stages with so many touchpoints each, all of one name.
fn journey(name: &str, stages: &[usize]) -> JourneyMap {
    let columns = |count: &usize| -> Vec<Column> {
        let one = column(name, 7, Some([3, 5, 9, 20, 8]));
        vec![one; *count]
    };
    map(&stages.iter().map(columns).collect::<Vec<_>>())
}

#[test]
fn stages_touchpoints_and_the_curve_have_names_above_it() {
    let layout = overview(&everything());
    let stages: Vec<String> = layout.stages.iter().map(|one| words(&one.name)).collect();
    assert_eq!(stages, ["Stage 0", "Stage 1", "Stage 2"]);
    let names: Vec<String> = layout
        .cards
        .iter()
        .map(|card| words(&card.texts[0]))
        .collect();
    assert_eq!(names.len(), layout.columns.len());
    assert_eq!(names[2], "Creates an account");
    let emotion = layout.emotion.unwrap();
    let top = emotion.plot.top();
    assert!(layout.cards.iter().all(|card| card.rect.bottom() < top));
    assert_eq!(emotion.marks.len(), 6, "one touchpoint has no answers");
    let signs: Vec<String> = layout.legend.iter().map(|one| words(&one.text)).collect();
    let lines = [
        "Measured curve (outside view)",
        "Assumed curve (inside view)",
    ];
    assert_eq!(signs, lines);
}

#[test]
fn longer_names_stand_in_turns_above_and_below_the_curve() {
    let layout = overview(&journey("Confirms the order", &[4, 6, 5, 3]));
    let plot = layout.emotion.unwrap().plot;
    assert_eq!(layout.cards.len(), 18);
    for (index, card) in layout.cards.iter().enumerate() {
        let is_below = card.rect.top() > plot.bottom();
        let is_above = card.rect.bottom() < plot.top();
        assert!(is_below != is_above && is_below == (index % 2 == 1));
        assert_eq!(words(&card.texts[0]), "Confirms the order");
        let apart = card.rect.center().x - layout.columns[index].centre();
        assert!(apart.abs() < 0.1, "the name stands at its column");
    }
}

#[test]
fn many_touchpoints_leave_stages_and_curve() {
    let layout = overview(&journey("Confirms the order", &[1, 30, 1, 30, 8]));
    assert!(layout.cards.is_empty());
    let stages: Vec<String> = layout.stages.iter().map(|one| words(&one.name)).collect();
    let whole = ["Stage 0", "Stage 1", "Stage 2", "Stage 3", "Stage 4"];
    assert_eq!(stages, whole, "a stage of one touchpoint has a name, too");
    let emotion = layout.emotion.unwrap();
    assert_eq!(emotion.marks.len(), 70);
    assert_eq!((emotion.measured.len(), emotion.assumed.len()), (1, 1));
    for line in emotion.measured.iter().chain(&emotion.assumed) {
        let (first, last) = line.span().unwrap();
        let is_curve = line.at(f64::midpoint(first, last)).is_some();
        assert!(is_curve, "neighbours in narrow columns keep their order");
    }
}

#[test]
fn no_text_is_smaller_than_running_text() {
    for map in [
        everything(),
        journey("Pays", &[2, 3]),
        JourneyMap::default(),
    ] {
        for fit in [Fit::Slide, Fit::A4] {
            let layout = laid_out(&map, MapView::Overview, fit, Language::De);
            let shown = layout.texts().filter(|text| !text.rows.is_empty());
            for text in shown {
                let size = text.style.size();
                assert!(size >= TextStyle::Body.size(), "{text:?}");
            }
        }
    }
}

#[test]
fn a_stage_that_is_too_long_for_its_place_is_shortened() {
    let mut map = journey("Pays", &[1; 12]);
    for stage in &mut map.stages {
        std::sync::Arc::make_mut(stage).name = "Internationalisation".to_owned();
    }
    for stage in overview(&map).stages {
        let name = words(&stage.name);
        assert!(name.starts_with("Int") && name.ends_with('…'), "{name}");
        assert!(stage.name.rect.width() <= stage.rect.width());
    }
}
