//! A hidden verdict leaves nothing measured behind, and everything else where it was.

use proptest::prelude::*;

use super::fixtures::{any_map, column, everything, hidden, laid_out, map};
use crate::{
    layout::{Fit, MapLayout, MapView},
    model::{JourneyMap, Language},
};

const PICTURES: [(MapView, Fit); 5] = [
    (MapView::Map, Fit::Free),
    (MapView::Map, Fit::Slide),
    (MapView::Curve, Fit::Free),
    (MapView::Curve, Fit::A4),
    (MapView::Overview, Fit::Slide),
];

#[track_caller]
fn check(map: &JourneyMap) {
    for (view, fit) in PICTURES {
        let shown = laid_out(map, view, fit, Language::De);
        let hidden = hidden(map, view, fit, Language::De);
        nothing_is_measured(&hidden);
        nothing_has_moved(&shown, &hidden);
    }
}

fn nothing_is_measured(layout: &MapLayout) {
    assert!(layout.strips.is_empty() && layout.gap_lists.is_empty());
    assert!(layout.header.lines.len() < 2);
    let Some(emotion) = &layout.emotion else {
        return;
    };
    assert!(emotion.measured.is_empty() && emotion.marks.is_empty());
    assert!(emotion.hatch.is_empty() && emotion.gaps.is_empty());
    assert!(emotion.labels.is_empty() && emotion.overlays.is_empty());
}

fn nothing_has_moved(shown: &MapLayout, hidden: &MapLayout) {
    assert_eq!((shown.page, shown.sheet), (hidden.page, hidden.sheet));
    assert_eq!(shown.stages, hidden.stages);
    assert_eq!(shown.columns, hidden.columns);
    assert_eq!(shown.cards, hidden.cards);
    let lanes = |layout: &MapLayout| -> Vec<_> {
        let lanes = layout.lanes.iter();
        lanes.map(|lane| (lane.kind, lane.rect)).collect()
    };
    assert_eq!(lanes(shown), lanes(hidden));
    let plot = |layout: &MapLayout| layout.emotion.as_ref().map(|emotion| emotion.plot);
    assert_eq!(plot(shown), plot(hidden));
}

#[test]
fn everything_that_can_be_measured_is_gone() {
    check(&everything());
}

#[test]
fn the_legend_says_that_the_verdict_is_hidden() {
    let layout = hidden(&everything(), MapView::Map, Fit::Free, Language::En);
    let rows = layout.legend.iter().flat_map(|entry| &entry.text.rows);
    let rows: Vec<&str> = rows.map(|row| &*row.text).collect();
    let legend = rows.join(" ");
    assert!(legend.contains("verdict is hidden"), "{legend}");
    assert!(!legend.contains("ratings"), "{legend}");
}

#[test]
fn an_estimate_does_not_betray_by_its_place_where_the_answers_are() {
    // All gave three stars, and so did the team: its diamond stands aside.
    let met = map(&[vec![column("Pays", 6, Some([0, 0, 400, 0, 0]))]]);
    let at = |layout: &MapLayout| layout.emotion.as_ref().unwrap().diamonds[0].centre.x;
    let middle = |layout: &MapLayout| layout.columns[0].centre();
    let shown = laid_out(&met, MapView::Map, Fit::Free, Language::En);
    assert!(at(&shown) < middle(&shown));
    let hidden = hidden(&met, MapView::Map, Fit::Free, Language::En);
    assert_eq!(at(&hidden), middle(&hidden));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_maps_hide_everything_and_move_nothing(map in any_map()) {
        check(&map);
    }
}
