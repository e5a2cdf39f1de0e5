//! Small multiples as a picture of their own: every text in its place, the wanted proportions, one legend.

use super::{
    fixtures::{everything, hidden, laid_out},
    parts::divided,
    rows::check,
};
use crate::{
    layout::{Fit, LegendSign, MapLayout, MapView},
    model::{JourneyMap, Language, PartKind},
};

const FITS: [Fit; 4] = [Fit::Free, Fit::Slide, Fit::A4, Fit::A3];

fn drawn(map: &JourneyMap, kind: PartKind, fit: Fit) -> MapLayout {
    laid_out(map, MapView::Multiples(kind), fit, Language::En)
}

fn names(layout: &MapLayout) -> Vec<&str> {
    let pictures = layout.multiples.iter();
    pictures.map(|one| &*one.name.rows[0].text).collect()
}

/// All that the legend says.
fn legend(layout: &MapLayout) -> String {
    let rows = layout.legend.iter().flat_map(|entry| &entry.text.rows);
    let rows: Vec<&str> = rows.map(|row| row.text.trim()).collect();
    rows.join(" ")
}

#[test]
fn every_text_has_room_and_no_two_lie_over_each_other() {
    let map = divided();
    for kind in PartKind::ALL {
        for fit in FITS {
            for language in [Language::En, Language::De] {
                check(&laid_out(&map, MapView::Multiples(kind), fit, language));
            }
        }
    }
}

#[test]
fn a_fitted_picture_has_exact_proportions_and_fills_its_page() {
    let map = divided();
    for kind in PartKind::ALL {
        for fit in &FITS[1..] {
            let layout = drawn(&map, kind, *fit);
            let page = layout.page;
            let aspect = page.width() / page.height();
            assert!((aspect - fit.aspect().unwrap()).abs() < 1e-3, "{aspect}");
            let share = layout.sheet.area() / page.area();
            assert!(share > 0.6, "{kind:?} {fit:?}: {share}");
        }
    }
}

#[test]
fn segments_and_waves_have_a_picture_each() {
    let map = divided();
    let segments = drawn(&map, PartKind::Segment, Fit::Free);
    assert_eq!(names(&segments), ["new", "old", "other (put together)"]);
    let waves = drawn(&map, PartKind::Wave, Fit::Free);
    assert_eq!(names(&waves), ["March 2026", "January 2026"]);
    for picture in segments.multiples.iter().chain(&waves.multiples) {
        assert_eq!(picture.columns.len(), map.touchpoint_count());
    }
    assert!(waves.emotion.is_none() && waves.cards.is_empty());
}

#[test]
fn the_legend_says_what_the_points_are_who_answered_and_who_estimated() {
    let map = divided();
    let layout = drawn(&map, PartKind::Segment, Fit::Slide);
    let signs: Vec<LegendSign> = layout.legend.iter().map(|entry| entry.sign).collect();
    assert_eq!(
        signs,
        [LegendSign::Measured, LegendSign::Assumed, LegendSign::Plain]
    );
    let said = legend(&layout);
    for sentence in [
        "Each picture shows the answers of one segment",
        "bars = 95\u{a0}% interval (sampling error only)",
        "ratings.",
        "before the data",
        "Dashed bar: 5–9 answers.",
        "Too few alone",
        "Lines guide the eye",
    ] {
        assert!(said.contains(sentence), "{sentence} is not in: {said}");
    }
    assert!(!said.contains("Strips"), "{said}");
    let said = legend(&drawn(&map, PartKind::Wave, Fit::Slide));
    assert!(said.contains("the answers of one wave"), "{said}");
}

#[test]
fn a_wave_of_a_shown_segment_says_so_in_picture_and_legend() {
    let mut map = divided();
    map.shown_segment.name = Some("new".to_owned());
    let layout = drawn(&map, PartKind::Wave, Fit::Free);
    let basis = &layout.multiples[0].basis.rows[0].text;
    assert_eq!(&**basis, "new\u{a0}· n 13");
    assert!(legend(&layout).contains("Shown: new."));
    // Which segment is shown does not matter where all of them are.
    let segments = drawn(&map, PartKind::Segment, Fit::Free);
    assert!(!legend(&segments).contains("Shown:"));
    assert_eq!(segments, drawn(&divided(), PartKind::Segment, Fit::Free));
}

#[test]
fn nothing_is_drawn_of_what_is_hidden_or_not_there() {
    for kind in PartKind::ALL {
        let view = MapView::Multiples(kind);
        let closed = hidden(&divided(), view, Fit::Slide, Language::En);
        assert!(closed.multiples.is_empty());
        assert!(legend(&closed).contains("verdict is hidden"));
        assert!(!legend(&closed).contains("ratings"));
        let whole = drawn(&everything(), kind, Fit::Free);
        assert!(whole.multiples.is_empty());
        assert!(legend(&whole).contains("The shown feedback has no"));
    }
}
