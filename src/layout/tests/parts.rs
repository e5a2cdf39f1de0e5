//! Segments and waves: the legend says which are drawn, and small multiples show them side by side.

use std::sync::Arc;

use super::fixtures::{everything, laid_out};
use crate::{
    lang::words,
    layout::{
        Fit, LegendSign, MapLayout, MapView, MarkKind, Measure, MultiplesLayout, OverlayShape,
        multiples,
    },
    model::{Distribution, JourneyMap, Language, OTHER, PartKind, Score, Tally},
};

/// The answers 1 to 5 of a part of the people.
fn part(segment: Option<&str>, wave: Option<&str>, counts: [u64; 5]) -> Distribution {
    let tallies = (1..).map(Score::whole).zip(counts);
    Distribution {
        segment: segment.map(str::to_owned),
        wave: wave.map(str::to_owned),
        tallies: tallies
            .map(|(score, n)| (score, Tally { n, weights: None }))
            .collect(),
        ..Distribution::default()
    }
}

/// The map with every kind of point, answered by two groups in two waves; few "old" ones read reviews.
pub(super) fn divided() -> JourneyMap {
    let mut map = everything();
    let set = Arc::make_mut(&mut map.feedback[0]);
    set.provenance.people = Some(431);
    for (place, target) in set.targets.iter_mut().enumerate() {
        let old = if place == 1 { OTHER } else { "old" };
        target.distributions.extend([
            part(Some("new"), None, [2, 3, 4, 12, 20]),
            part(Some(old), None, [3, 2, 1, 0, 0]),
            part(None, Some("March 2026"), [0, 4, 9, 9, 3]),
            part(None, Some("January 2026"), [9, 9, 4, 0, 0]),
            part(Some("new"), Some("March 2026"), [0, 0, 1, 6, 6]),
        ]);
    }
    map
}

fn drawn(map: &JourneyMap, language: Language) -> MapLayout {
    laid_out(map, MapView::Curve, Fit::Free, language)
}

/// Returns what the legend says at a sign.
fn legend(layout: &MapLayout, sign: LegendSign) -> String {
    let entry = layout.legend.iter().find(|entry| entry.sign == sign);
    let rows = entry.unwrap().text.rows.iter().map(|row| row.text.trim());
    rows.collect::<Vec<_>>().join(" ")
}

#[test]
fn the_legend_says_which_segment_and_wave_are_shown() {
    let mut map = divided();
    let all = legend(&drawn(&map, Language::En), LegendSign::Measured);
    assert!(
        !all.contains("Shown:") && all.contains("from 431 people"),
        "{all}"
    );
    map.shown_segment.name = Some("new".to_owned());
    map.shown_wave.name = Some("March 2026".to_owned());
    let layout = drawn(&map, Language::En);
    let english = legend(&layout, LegendSign::Measured);
    assert!(english.contains("Shown: new, March 2026."), "{english}");
    // How many of the people are new, nobody counted.
    assert!(english.contains("how many answered."), "{english}");
    let german = legend(&drawn(&map, Language::De), LegendSign::Measured);
    assert!(german.contains("Gezeigt: new, March 2026."), "{german}");
    let labels = &layout.emotion.unwrap().labels;
    assert!(
        labels[0]
            .texts
            .iter()
            .any(|text| &*text.rows[0].text == "n 13")
    );
}

#[test]
fn segments_beside_the_curve_are_named_in_the_legend_with_their_signs() {
    let mut map = divided();
    map.shown_segment.overlaid = vec!["new".to_owned(), "old".to_owned()];
    let layout = drawn(&map, Language::En);
    assert_eq!(layout.emotion.as_ref().unwrap().overlays.len(), 2);
    let first = legend(&layout, LegendSign::Overlay(OverlayShape::Triangle));
    assert!(
        first.starts_with("Overlaid (triangles, long dashes): new, of the same feedback"),
        "{first}"
    );
    let second = legend(&layout, LegendSign::Overlay(OverlayShape::Square));
    assert!(
        second.contains("(squares, short dashes): old, of"),
        "{second}"
    );
    // Under five of them read reviews: no mark, and the line does not bridge it.
    let old = &layout.emotion.as_ref().unwrap().overlays[1];
    assert!(old.marks.iter().all(|mark| mark.column != 1));
    assert!(old.lines.iter().all(|line| {
        let x = |column: usize| f64::from(layout.columns[column].centre());
        line.span().is_some_and(|(first, _)| first > x(1))
    }));
}

#[test]
fn what_was_put_together_is_named_and_not_taken_for_no_answers() {
    let mut map = divided();
    map.shown_segment.name = Some("old".to_owned());
    let layout = drawn(&map, Language::En).emotion.unwrap();
    let label = layout
        .labels
        .iter()
        .find(|label| label.column == 1)
        .unwrap();
    assert_eq!(&*label.texts[0].rows[0].text, "too few alone");
    map.shown_segment.name = Some(OTHER.to_owned());
    let german = legend(&drawn(&map, Language::De), LegendSign::Measured);
    assert!(
        german.contains("Gezeigt: übrige (zusammengefasst)."),
        "{german}"
    );
}

fn side_by_side(map: &JourneyMap, width: f32) -> MultiplesLayout {
    let kind = PartKind::Segment;
    multiples(&mut Measure::new(), map, kind, width, words(Language::En))
}

fn text(text: &crate::layout::TextBlock) -> &str {
    &text.rows[0].text
}

#[test]
fn every_segment_has_a_picture_of_the_same_touchpoints_on_the_same_scale() {
    let map = divided();
    let layout = side_by_side(&map, 1500.0);
    let names: Vec<&str> = layout.pictures.iter().map(|one| text(&one.name)).collect();
    assert_eq!(names, ["new", "old", "other (put together)"]);
    let [new, old, _] = layout.pictures.as_slice() else {
        panic!("three pictures")
    };
    assert_eq!(text(&new.basis), "n 41");
    assert_eq!(text(&old.basis), "n 6");
    for picture in &layout.pictures {
        assert_eq!(picture.columns.len(), map.touchpoint_count());
        assert_eq!(picture.touchpoints.len(), map.touchpoint_count());
        let unlike = picture.emotion.plot.size() - new.emotion.plot.size();
        assert!(unlike.length() < 0.01, "{unlike:?}");
        assert_eq!(picture.emotion.diamonds.len(), new.emotion.diamonds.len());
        assert!(layout.page.contains_rect(picture.rect));
        let inside = picture.rect.expand(0.5);
        let texts = picture.emotion.texts().chain(&picture.touchpoints);
        for block in texts.chain([&picture.name, &picture.basis]) {
            assert!(inside.contains_rect(block.rect), "{block:?}");
        }
    }
    // Five to nine answers: a dashed whisker; where there are fewer, none.
    let whiskers = old.emotion.marks.iter().filter_map(|mark| mark.whisker);
    assert!(whiskers.clone().count() > 0 && whiskers.clone().all(|one| one.dashed));
    assert!(old.emotion.marks.iter().all(|mark| mark.column != 1));
    assert!(
        old.emotion
            .marks
            .iter()
            .all(|mark| mark.kind != MarkKind::Hollow)
    );
    assert!(
        old.said.contains("Reads reviews: too few alone"),
        "{}",
        old.said
    );
}

#[test]
fn pictures_stand_in_as_many_columns_as_there_is_room_for() {
    let map = divided();
    let in_first_row = |width: f32| {
        let layout = side_by_side(&map, width);
        let pictures = layout.pictures.iter();
        pictures.filter(|one| one.rect.top() == 0.0).count()
    };
    assert_eq!(in_first_row(300.0), 1);
    assert_eq!(in_first_row(1500.0), 2);
    assert_eq!(in_first_row(9000.0), 3);
    let layout = side_by_side(&map, 1500.0);
    for (index, one) in layout.pictures.iter().enumerate() {
        for other in &layout.pictures[..index] {
            assert!(!one.rect.intersects(other.rect), "{index}");
        }
    }
}

#[test]
fn pictures_are_of_the_wave_that_is_shown_and_need_segments() {
    let mut map = divided();
    map.shown_wave.name = Some("March 2026".to_owned());
    let layout = side_by_side(&map, 1500.0);
    assert_eq!(text(&layout.pictures[0].basis), "March 2026\u{a0}· n 13");
    assert!(side_by_side(&everything(), 1500.0).pictures.is_empty());
}
