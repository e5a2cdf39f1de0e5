//! The curve says what the figures say: gaps in the line, hollow marks, whiskers, pills.

use super::fixtures::{column, everything, laid_out, map};
use crate::{
    layout::{EmotionLayout, Fit, MapView, MarkKind},
    model::Language,
};

fn emotion(layout: crate::layout::MapLayout) -> EmotionLayout {
    layout.emotion.unwrap()
}

fn words_of(layout: &EmotionLayout, column: usize) -> String {
    let label = layout
        .labels
        .iter()
        .find(|label| label.column == column)
        .unwrap();
    label
        .texts
        .iter()
        .flat_map(|text| &text.rows)
        .map(|row| row.text.to_string())
        .collect::<Vec<_>>()
        .join("|")
}

#[test]
fn each_tier_has_its_mark_and_words() {
    let layout = emotion(laid_out(
        &everything(),
        MapView::Map,
        Fit::Free,
        Language::En,
    ));
    let mark = |column: usize| layout.marks.iter().find(|mark| mark.column == column);
    assert_eq!(words_of(&layout, 0), "3.1|n 38");
    assert_eq!(mark(3).unwrap().kind, MarkKind::TwoCamps);
    assert_eq!(words_of(&layout, 3), "3.3|n 398|two camps");
    assert_eq!(
        (mark(4).unwrap().kind, mark(4).unwrap().whisker),
        (MarkKind::Hollow, None)
    );
    assert_eq!(words_of(&layout, 4), "n < 5");
    assert!(mark(5).is_none(), "nobody was asked");
    assert_eq!(words_of(&layout, 5), "no answers");
    assert!(mark(6).unwrap().whisker.unwrap().dashed, "seven answers");
}

#[test]
fn the_line_breaks_where_there_are_too_few_answers() {
    let layout = emotion(laid_out(
        &everything(),
        MapView::Map,
        Fit::Free,
        Language::En,
    ));
    let [line] = layout.measured.as_slice() else {
        panic!("one piece, not {:?}", layout.measured)
    };
    let marks: Vec<f64> = layout
        .marks
        .iter()
        .map(|mark| f64::from(mark.centre.x))
        .collect();
    assert_eq!(
        line.span(),
        Some((marks[0], marks[3])),
        "it ends before the hollow mark"
    );
    assert_eq!(
        layout.assumed.len(),
        1,
        "the estimate knows every touchpoint"
    );
}

#[test]
fn the_line_goes_through_its_marks() {
    let layout = emotion(laid_out(
        &everything(),
        MapView::Map,
        Fit::Slide,
        Language::En,
    ));
    for mark in layout
        .marks
        .iter()
        .filter(|mark| mark.kind != MarkKind::Hollow)
    {
        let Some(at) = layout
            .measured
            .iter()
            .find_map(|line| line.at(f64::from(mark.centre.x)))
        else {
            continue;
        };
        assert!((layout.y(at) - mark.centre.y).abs() < 0.01, "{mark:?}");
    }
}

#[test]
fn hatching_lies_between_the_curves_and_stops_at_missing_data() {
    let layout = emotion(laid_out(
        &everything(),
        MapView::Map,
        Fit::Free,
        Language::En,
    ));
    let last = layout
        .marks
        .iter()
        .find(|mark| mark.column == 3)
        .unwrap()
        .centre
        .x;
    assert!(!layout.hatch.is_empty());
    for [from, to] in layout.hatch.iter().map(|stroke| stroke.ends) {
        assert!(
            from.x <= last && to.x <= last + 0.01,
            "nothing is hatched beyond the last answer"
        );
        let middle = from.lerp(to, 0.5);
        let y = |lines: &[crate::layout::Line]| {
            layout.y(lines
                .iter()
                .find_map(|line| line.at(f64::from(middle.x)))
                .unwrap())
        };
        let (a, b) = (y(&layout.measured), y(&layout.assumed));
        assert!(
            a.min(b) - 3.0 < middle.y && middle.y < a.max(b) + 3.0,
            "{middle:?} between {a} and {b}"
        );
    }
}

#[test]
fn only_listed_gaps_have_a_pill() {
    let layout = emotion(laid_out(
        &everything(),
        MapView::Curve,
        Fit::Free,
        Language::De,
    ));
    let pills: Vec<(usize, String)> = layout
        .gaps
        .iter()
        .map(|gap| (gap.column, gap.text.rows[0].text.to_string()))
        .collect();
    assert_eq!(pills, [(2, "−2,2".to_owned()), (3, "−0,7".to_owned())]);
}

#[test]
fn a_mark_and_a_diamond_at_one_place_stand_side_by_side() {
    let layout = emotion(laid_out(
        &map(&[vec![column("Same", 6, Some([0, 0, 40, 0, 0]))]]),
        MapView::Map,
        Fit::Free,
        Language::En,
    ));
    let distance = layout.marks[0].centre.x - layout.diamonds[0].centre.x;
    assert!(distance > 15.0, "{distance}");
    assert_eq!(words_of(&layout, 0), "3.0|n 40|all gave 3");
    assert!(
        layout.marks[0].whisker.is_none(),
        "no interval where all gave the same"
    );
}
