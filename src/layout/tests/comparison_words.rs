//! What a comparison says in both languages.

use crate::{
    lang::words,
    layout::{care_words, comparison_words},
    model::{
        Direction::{self, High, Low},
        Language, ScaleKind, Score,
    },
    stats::{Break, Comparison, Ends, Interval, People},
};

fn comparison(emotion: f64, [low, high]: [f64; 2], p_holm: f64, people: People) -> Comparison {
    let interval = Interval { low, high };
    Comparison {
        difference: emotion,
        ci95: interval,
        emotion,
        emotion_ci95: interval,
        p: p_holm,
        p_holm,
        people,
    }
}

fn ends(max: i32, direction: Direction) -> Ends {
    Ends {
        min: Score::whole(1),
        max: Score::whole(max),
        direction: Some(direction),
        kind: ScaleKind::Other,
    }
}

#[track_caller]
fn check(comparison: &Comparison, ends: &Ends, language: Language, expected: &str) {
    let said = comparison_words(comparison, ends, "Pays", words(language));
    assert_eq!(said.replace('\u{a0}', " "), expected);
}

#[test]
fn a_dip_of_the_same_people_is_told_in_stars() {
    let dip = comparison(-1.5, [-1.7, -1.3], 0.001, People::Same(201));
    check(
        &dip,
        &ends(5, High),
        Language::En,
        "1.5 stars lower than “Pays”; that is hardly chance (95 %: 1.3–1.7; same people, n 201)",
    );
    check(
        &dip,
        &ends(5, High),
        Language::De,
        "1,5 Sterne schlechter als „Pays“; das ist kaum Zufall (95 %: 1,3–1,7; dieselben Personen, n 201)",
    );
}

#[test]
fn other_scales_are_told_on_the_emotion_scale_and_chance_as_chance() {
    let rise = comparison(0.3, [-0.1, 0.7], 0.2, People::Unknown);
    check(
        &rise,
        &ends(6, Low),
        Language::En,
        "0.3 points higher on the emotion scale than “Pays”; that may be chance \
         (95 %: −0.1 … +0.7; as if different people)",
    );
    let corrected = comparison(0.3, [0.1, 0.5], 0.06, People::Different);
    check(
        &corrected,
        &ends(5, High),
        Language::En,
        "0.3 stars higher than “Pays”; that may be chance (95 %: 0.1–0.5; different people)",
    );
}

#[test]
fn what_rounds_to_nothing_is_no_difference_unless_it_is_sure() {
    let none = comparison(-0.02, [-0.14, 0.1], 0.8, People::Unknown);
    check(
        &none,
        &ends(5, High),
        Language::En,
        "no different from “Pays” (95 %: −0.14 … +0.10; as if different people)",
    );
    let small = comparison(-0.04, [-0.06, -0.02], 0.001, People::Different);
    check(
        &small,
        &ends(5, High),
        Language::En,
        "0.04 stars lower than “Pays”; that is hardly chance (95 %: 0.02–0.06; different people)",
    );
}

#[test]
fn sets_that_differ_are_to_be_compared_with_care() {
    let english = words(Language::En);
    assert_eq!(care_words(&[], english), None);
    assert_eq!(
        care_words(&[Break::Question, Break::Mode], english).as_deref(),
        Some("Compare with care: different question wording and mode of asking.")
    );
}
