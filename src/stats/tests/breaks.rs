//! What makes answers incomparable: between neighbours, and between two feedback sets.

use crate::{
    model::{Date, Direction::Low, Distribution, FeedbackSet, JourneyMap, OTHER, ScaleKind},
    stats::{
        Break::{self, Group, Mode, Period, Question, Scale},
        Choice, comparability, curve,
    },
};

use super::maps::{Part, answers, map, part, scale, set_of};

fn two() -> JourneyMap {
    map(vec![
        Part::new("Pays", 6, &[5, 7, 10, 12, 4]),
        Part::new("Unpacks", 6, &[5, 7, 10, 12, 4]),
    ])
}

fn in_wave(wave: &str) -> Distribution {
    part(None, Some(wave), answers(&[1, 2, 3, 4, 5]))
}

fn of_group(segment: &str) -> Distribution {
    part(Some(segment), None, answers(&[1, 2, 3, 4, 5]))
}

/// Says why the line breaks before the second of two touchpoints with these parts.
fn broken(first: &[Distribution], second: &[Distribution], choice: Choice<'_>) -> Option<Break> {
    let mut map = two();
    let targets = &mut set_of(&mut map).targets;
    targets[0].distributions.extend_from_slice(first);
    targets[1].distributions.extend_from_slice(second);
    curve(&map, choice).points[1].measured.as_ref()?.breaks
}

#[test]
fn line_breaks_where_other_periods_or_other_people_were_asked() {
    let everybody = Choice::default();
    let [spring, autumn] = ["spring", "autumn"].map(in_wave);
    let [new, old] = ["new", "old"].map(of_group);
    let check = |first: &[&Distribution], second: &[&Distribution], expected: Option<Break>| {
        let own = |parts: &[&Distribution]| parts.iter().copied().cloned().collect::<Vec<_>>();
        assert_eq!(broken(&own(first), &own(second), everybody), expected);
    };
    check(&[&spring], &[&autumn], Some(Period));
    check(&[&spring, &autumn], &[&autumn], None);
    check(&[&spring], &[], None);
    check(&[&new], &[&old], Some(Group));
    check(&[&new, &old], &[&old, &new], None);
    // A wave that was merged may be any of them.
    check(&[&spring], &[&autumn, &in_wave(OTHER)], None);
}

#[test]
fn line_does_not_break_within_what_was_chosen() {
    let [spring, autumn] = ["spring", "autumn"].map(in_wave);
    let new_in_spring = part(Some("new"), Some("spring"), answers(&[1, 2, 3, 4, 5]));
    let first = [spring.clone(), autumn, new_in_spring.clone()];
    let second = [spring, new_in_spring];
    let wave = Choice {
        wave: Some("spring"),
        ..Choice::default()
    };
    assert_eq!(broken(&first, &second, wave), None);
    let both = Choice {
        segment: Some("new"),
        ..wave
    };
    assert_eq!(broken(&first, &second, both), None);
}

fn sets() -> [FeedbackSet; 2] {
    let mut map = two();
    let set = set_of(&mut map);
    set.provenance.question = "How satisfied were you?".to_owned();
    set.provenance.mode = "link by e-mail".to_owned();
    set.provenance.asked = "people with an order".to_owned();
    set.provenance.field_from = Date::new(2026, 5, 4).ok();
    [set.clone(), set.clone()]
}

#[track_caller]
fn differ(change: impl FnOnce(&mut FeedbackSet), expected: &[Break]) {
    let [one, mut other] = sets();
    change(&mut other);
    assert_eq!(comparability(&one, &other), expected);
    assert_eq!(comparability(&other, &one), expected);
}

#[test]
fn sets_differ_in_wording_scale_period_mode_and_group() {
    differ(|_| {}, &[]);
    differ(
        |set| set.provenance.question = "How easy was it?".into(),
        &[Question],
    );
    differ(
        |set| set.targets[0].scale = scale(1, 6, Low, ScaleKind::SchoolGrade),
        &[Scale],
    );
    differ(
        |set| set.provenance.field_from = Date::new(2026, 11, 2).ok(),
        &[Period],
    );
    differ(|set| set.provenance.mode = "on the phone".into(), &[Mode]);
    differ(|set| set.provenance.asked = "visitors".into(), &[Group]);
    differ(
        |set| {
            set.provenance.asked = "visitors".into();
            set.provenance.mode = "on the phone".into();
            set.targets[1].question = "How easy was it?".into();
        },
        &[Question, Mode, Group],
    );
}

#[test]
fn what_a_set_does_not_say_is_no_difference() {
    differ(|set| set.provenance = Default::default(), &[]);
    // Only what both ask about counts.
    differ(
        |set| {
            set.targets[0].scale = scale(1, 6, Low, ScaleKind::SchoolGrade);
            set.targets[0].target = crate::model::Target::Unassigned;
        },
        &[],
    );
}

#[test]
fn wordings_that_differ_only_in_the_name_are_the_same() {
    let [mut one, mut other] = sets();
    one.targets[0].question = "How satisfied were you with Pays?".into();
    other.targets[0].source = "Payment".into();
    other.targets[0].question = "How satisfied were you with payment?".into();
    assert_eq!(comparability(&one, &other), []);
}
