//! Pictures have the proportions that they were asked for, and names do not break inside words.

use std::sync::Arc;

use super::fixtures::{column, everything, laid_out, map};
use crate::{
    layout::{Fit, MapView},
    model::{JourneyMap, Language},
};

#[test]
fn a_fitted_picture_has_exact_proportions() {
    for view in [MapView::Map, MapView::Curve] {
        for fit in [Fit::Slide, Fit::A4, Fit::A3] {
            let page = laid_out(&everything(), view, fit, Language::En).page;
            let aspect = page.width() / page.height();
            assert!(
                (aspect - fit.aspect().unwrap()).abs() < 1e-3,
                "{view:?} {fit:?}: {aspect}"
            );
        }
    }
}

#[test]
fn the_longest_word_of_a_name_fits_into_its_column() {
    let map = map(&[vec![column("Kaffeeautomatenwartung", 6, None)]]);
    let layout = laid_out(&map, MapView::Map, Fit::Free, Language::De);
    assert_eq!(layout.cards[0].texts[0].rows.len(), 1);
}

#[test]
fn an_empty_map_has_a_title_and_a_sheet() {
    let layout = laid_out(
        &JourneyMap::default(),
        MapView::Map,
        Fit::Free,
        Language::En,
    );
    assert_eq!(&*layout.header.title.rows[0].text, "Untitled journey");
    assert!(layout.sheet.height() > 0.0 && layout.page.contains_rect(layout.sheet));
}

#[test]
fn an_own_lane_is_shown_before_it_holds_anything() {
    let mut nothing = map(&[vec![column("Zahlt", 6, None)]]);
    for stage in &mut nothing.stages {
        for touchpoint in &mut Arc::make_mut(stage).touchpoints {
            Arc::make_mut(touchpoint).cells.clear();
        }
    }
    let bare = JourneyMap {
        own_lanes: nothing.own_lanes.clone(),
        ..JourneyMap::default()
    };
    for map in [nothing, bare] {
        let layout = laid_out(&map, MapView::Map, Fit::Free, Language::De);
        let mut own = layout.lanes.iter().filter(|lane| lane.own.is_some());
        let lane = own.next().unwrap();
        assert_eq!(&*lane.name.rows[0].text, "Systems");
        assert_eq!(lane.own.as_ref(), Some(&map.own_lanes[0].id));
        assert!(lane.rect.height() > 30.0, "there is room to point at");
        assert!(layout.sheet.contains_rect(lane.name.rect));
    }
}

#[test]
fn points_are_found_by_their_place() {
    let layout = laid_out(&everything(), MapView::Map, Fit::Free, Language::En);
    let card = layout.cards[1].rect;
    assert_eq!(
        layout.column_at(card.center()),
        Some(layout.cards[1].column)
    );
    assert_eq!(layout.column_at(layout.page.min), None);
    assert_eq!(layout.stage_at(layout.stages[2].rect.center()), Some(2));
}
