//! What the legend may say about a curve.

use crate::{
    model::{Date, JourneyMap, ScaleKind},
    stats::{Choice, Ends, curve},
};

use super::maps::{Part, map, scale, set_of, stars, touchpoint_of};

fn two() -> JourneyMap {
    let mut map = map(vec![
        Part::new("Pays", 8, &[1, 2, 3, 4, 5]),
        Part::new("Unpacks", 9, &[0, 0, 0, 2, 1]),
    ]);
    set_of(&mut map).provenance.question = "How satisfied were you with …?".to_owned();
    map
}

#[test]
fn shared_question_and_scale_are_named() {
    let map = two();
    let curve = curve(&map, Choice::default());
    assert_eq!(curve.question(), Some("How satisfied were you with …?"));
    assert_eq!(curve.questions(), ["How satisfied were you with …?"]);
    assert_eq!(curve.common_ends(), Some(Ends::from(&stars())));
    assert_eq!(curve.n_range(), Some((3, 15)));
}

#[test]
fn different_questions_are_all_named_once() {
    let mut map = two();
    let targets = &mut set_of(&mut map).targets;
    targets[0].question = "How satisfied were you with Pays?".to_owned();
    targets[1].question = "How easy was it?".to_owned();
    targets[1].scale = scale(1, 7, None, ScaleKind::Ces);
    let curve = curve(&map, Choice::default());
    assert_eq!(curve.question(), None);
    let questions = ["How satisfied were you with …?", "How easy was it?"];
    assert_eq!(curve.questions(), questions);
    assert_eq!(curve.common_ends(), None);
}

#[test]
fn unknown_question_is_not_invented() {
    let mut map = two();
    set_of(&mut map).provenance.question.clear();
    let curve = curve(&map, Choice::default());
    assert_eq!(curve.question(), None);
    assert!(curve.questions().is_empty());
}

#[test]
fn days_of_the_estimates_are_a_range() {
    let mut map = two();
    assert_eq!(curve(&map, Choice::default()).estimate_dates(), None);
    let day = |day| Date::new(2026, 5, day).unwrap();
    touchpoint_of(&mut map, 0).estimates[0].date = Some(day(12));
    touchpoint_of(&mut map, 1).estimates[0].date = Some(day(9));
    let dates = curve(&map, Choice::default()).estimate_dates();
    assert_eq!(dates, Some((day(9), day(12))));
}

#[test]
fn fewer_answers_at_a_later_touchpoint_are_noticed() {
    let falls = |parts: Vec<Part>| curve(&map(parts), Choice::default()).n_falls();
    let part = |counts: &[u64]| Part::new("Pays", 8, counts);
    assert!(!falls(vec![part(&[1, 2, 3, 4, 5]), part(&[5, 4, 3, 2, 1])]));
    assert!(!falls(vec![part(&[1, 2, 3, 4, 5]), part(&[5, 4, 3, 2, 2])]));
    assert!(falls(vec![part(&[1, 2, 3, 4, 5]), part(&[5, 4, 3, 2, 0])]));
    // Nobody was asked in between.
    let gap = vec![part(&[1, 2, 3, 4, 5]), part(&[]), part(&[3, 3, 3, 3, 3])];
    assert!(!falls(gap));
}
