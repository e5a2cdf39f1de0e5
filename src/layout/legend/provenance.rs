//! Where feedback comes from, in sentences; what is unknown is said, too.

use crate::{
    lang::{self, Key, Words},
    model::Provenance,
    stats::Curve,
};

/// Says what was asked.
pub(super) fn question(curve: &Curve<'_>, words: &Words) -> String {
    let question = curve.question().map(str::trim).unwrap_or_default();
    if !question.is_empty() {
        return words.format(Key::LegendQuestion, &[("question", question.into())]);
    }
    let is_any_known = curve.points.iter().any(|point| {
        let measured = point.measured.as_ref();
        measured.is_some_and(|one| !one.feedback.question.trim().is_empty())
    });
    let key = if is_any_known {
        Key::LegendQuestionsDiffer
    } else {
        Key::LegendQuestionUnknown
    };
    words.text(key).to_owned()
}

/// Says when people were asked.
pub fn field_time(provenance: &Provenance, words: &Words) -> String {
    let language = words.language();
    match (provenance.field_from, provenance.field_to) {
        (Some(from), Some(to)) => words.format(
            Key::LegendFieldTime,
            &[("dates", (&lang::date_range(from, to, language)).into())],
        ),
        (Some(from), None) => words.format(
            Key::LegendFieldSince,
            &[("date", (&lang::date(from, language)).into())],
        ),
        (None, Some(to)) => words.format(
            Key::LegendFieldUntil,
            &[("date", (&lang::date(to, language)).into())],
        ),
        (None, None) => words.text(Key::LegendFieldUnknown).to_owned(),
    }
}

/// Says how many of how many answered.
pub(super) fn answered(provenance: &Provenance, words: &Words) -> String {
    match (provenance.people, provenance.invited) {
        (Some(people), Some(invited)) if invited > 0 => {
            let share = lang::percent(people as f64 / invited as f64, words.language());
            words.format(
                Key::LegendAnswered,
                &[
                    ("people", people.into()),
                    ("invited", invited.into()),
                    ("share", (&share).into()),
                ],
            )
        }
        (Some(people), _) => words.format(
            Key::LegendAnsweredInvitedUnknown,
            &[("people", people.into())],
        ),
        (None, Some(invited)) => words.format(
            Key::LegendAnsweredPeopleUnknown,
            &[("invited", invited.into())],
        ),
        (None, None) => words.text(Key::LegendAnsweredUnknown).to_owned(),
    }
}

/// Says who was asked.
pub(super) fn asked(provenance: &Provenance, words: &Words) -> String {
    match provenance.asked.trim() {
        "" => words.text(Key::LegendAskedUnknown).to_owned(),
        who => words.format(Key::LegendAsked, &[("who", who.into())]),
    }
}

/// Says how people were asked.
pub(super) fn mode(provenance: &Provenance, words: &Words) -> String {
    match provenance.mode.trim() {
        "" => words.text(Key::LegendModeUnknown).to_owned(),
        mode => words.format(Key::LegendMode, &[("mode", mode.into())]),
    }
}

/// Says how many ratings the curve stands on; ratings are not people.
pub(super) fn ratings(provenance: &Provenance, curve: &Curve<'_>, words: &Words) -> String {
    let ratings = ("ratings", curve.ratings().into());
    // How many of the people belong to a segment or answered in a wave, nobody counted.
    match provenance.people.filter(|_| !curve.is_of_part()) {
        Some(people) => words.format(Key::LegendRatings, &[ratings, ("people", people.into())]),
        None => words.format(Key::LegendRatingsPeopleUnknown, &[ratings]),
    }
}
