//! Overlaid sets: marks beside the measured ones, lines that break where theirs must, a legend that says what they are.

use std::sync::Arc;

use super::fixtures::{everything, laid_out, overlay};
use crate::{
    lang::words,
    layout::{
        EmotionLayout, Fit, LegendSign, MARK_RADIUS, MapLayout, MapView, Measure, OVERLAY_RADIUS,
        OverlayLayout, OverlayShape, OverlaySign, Request, layout,
    },
    model::{Date, JourneyMap, Language, Score},
};

/// A measured map, and a wave whose answers belong to the touchpoint before.
fn compared() -> JourneyMap {
    let mut map = everything();
    overlay(&mut map, "wave-1", 1);
    map
}

fn drawn(map: &JourneyMap) -> MapLayout {
    laid_out(map, MapView::Map, Fit::Free, Language::En)
}

fn emotion(map: &JourneyMap) -> EmotionLayout {
    drawn(map).emotion.unwrap()
}

fn span(overlay: &OverlayLayout, first: usize, last: usize) -> (f64, f64) {
    let x = |index: usize| f64::from(overlay.marks[index].centre.x);
    (x(first), x(last))
}

/// Returns what the legend says of the first overlaid set.
fn legend(map: &JourneyMap) -> String {
    let layout = drawn(map);
    let entry = layout
        .legend
        .iter()
        .find(|entry| entry.sign == LegendSign::Overlay(OverlayShape::Triangle));
    let rows = entry.unwrap().text.rows.iter().map(|row| row.text.trim());
    rows.collect::<Vec<_>>().join(" ")
}

#[test]
fn every_mean_has_a_mark_and_one_of_under_five_answers_a_hollow_one() {
    let layout = emotion(&compared());
    let [overlay] = layout.overlays.as_slice() else {
        panic!("one set, not {:?}", layout.overlays)
    };
    let marks: Vec<(usize, bool)> = overlay
        .marks
        .iter()
        .map(|mark| (mark.column, mark.hollow))
        .collect();
    let expected = [0, 1, 2, 3, 4, 6].map(|column| (column, column == 3));
    assert_eq!(marks, expected);
    assert_eq!(
        overlay.marks[0].centre.y, layout.marks[1].centre.y,
        "the same answers lie equally high"
    );
}

#[test]
fn the_line_breaks_at_few_and_at_no_answers() {
    let layout = emotion(&compared());
    let [line] = layout.overlays[0].lines.as_slice() else {
        panic!("one piece, not {:?}", layout.overlays[0].lines)
    };
    assert_eq!(line.span(), Some(span(&layout.overlays[0], 0, 2)));
}

#[test]
fn the_line_breaks_where_the_scale_is_another_and_the_legend_says_so() {
    let mut map = compared();
    assert!(!legend(&map).contains("This line breaks"));
    Arc::make_mut(&mut map.feedback[1]).targets[2].scale.max = Score::whole(7);
    let layout = emotion(&map);
    let [line] = layout.overlays[0].lines.as_slice() else {
        panic!("one piece, not {:?}", layout.overlays[0].lines)
    };
    assert_eq!(line.span(), Some(span(&layout.overlays[0], 0, 1)));
    let legend = legend(&map);
    assert!(legend.contains("(scale: each question’s own)"), "{legend}");
    assert!(
        legend.ends_with("cannot be compared: different scale."),
        "{legend}"
    );
}

#[test]
fn marks_at_one_height_stand_side_by_side() {
    let mut map = everything();
    for name in ["wave-0", "wave-1", "wave-2"] {
        overlay(&mut map, name, 0);
    }
    let layout = emotion(&map);
    let overlaid: Vec<_> = layout.overlays.iter().flat_map(|one| &one.marks).collect();
    assert_eq!(overlaid.len(), 3 * layout.marks.len());
    for (index, mark) in overlaid.iter().enumerate() {
        let measured = layout.marks.iter().find(|one| one.column == mark.column);
        let aside = (mark.centre.x - measured.unwrap().centre.x).abs();
        assert!(aside >= MARK_RADIUS + OVERLAY_RADIUS, "{mark:?}");
        let others = overlaid.iter().skip(index + 1);
        for other in others.filter(|other| other.column == mark.column) {
            let apart = (mark.centre.x - other.centre.x).abs();
            assert!(apart >= 2.0 * OVERLAY_RADIUS, "{mark:?} and {other:?}");
        }
    }
}

#[test]
fn twelve_sets_have_twelve_signs() {
    let signs: Vec<OverlaySign> = OverlaySign::all().take(12).collect();
    for (index, sign) in signs.iter().enumerate() {
        assert!(!signs[..index].contains(sign), "{sign:?} stands twice");
    }
}

#[test]
fn the_set_that_is_the_measured_curve_is_not_drawn_twice() {
    let mut map = compared();
    let wave = map.overlaid[0].clone();
    map.overlaid.insert(0, map.shown.clone().unwrap());
    assert_eq!(emotion(&map).overlays.len(), 1);
    let request = Request {
        map: &map,
        view: MapView::Map,
        fit: Fit::Free,
        set: Some(&wave),
        hides_verdict: false,
        words: words(Language::En),
    };
    let exported = layout(&mut Measure::new(), &request).emotion.unwrap();
    assert_eq!(exported.overlays.len(), 1);
    let height =
        |layout: &EmotionLayout, mark: usize| layout.plot.bottom() - layout.marks[mark].centre.y;
    assert_eq!(height(&exported, 0), height(&emotion(&map), 1));
}

#[test]
fn without_a_measured_curve_nothing_is_overlaid() {
    let mut map = compared();
    map.shown = None;
    assert!(emotion(&map).overlays.is_empty());
}

#[test]
fn the_legend_names_the_set_its_marks_its_answers_and_what_is_unlike() {
    let mut map = compared();
    let wave = &mut Arc::make_mut(&mut map.feedback[1]).provenance;
    wave.people = Some(300);
    wave.field_from = Date::new(2026, 5, 4).ok();
    wave.field_to = Date::new(2026, 5, 25).ok();
    wave.asked = "new customers".to_owned();
    let legend = legend(&map);
    assert!(
        legend.starts_with("Overlaid (triangles, long dashes): “wave-1”, means drawn as emotion"),
        "{legend}"
    );
    for said in [
        "(scale: 1–5), without bars",
        "Field time: 4–25 May 2026.",
        "Who was asked: new customers.",
        "1,071 ratings from 300 people.",
    ] {
        assert!(legend.contains(said), "{said} is not in {legend}");
    }
    assert!(
        !legend.contains("How they were asked"),
        "as of the measured one: {legend}"
    );
}
