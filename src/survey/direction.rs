//! Which end of a scale is good: what was told, what the file proves, what is assumed, what is asked.

use std::{cmp::Ordering, collections::BTreeMap};

use super::{
    column::{Basis, Evidence},
    polarity::{amount, extent, judgement, polarity, speaks_of_agreement},
    scale::direction_of_labels,
    words::Words,
};
use crate::model::{Direction, ScaleKind, Score};

/// How the direction of a scale came about.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Found {
    /// Told by the user, or proved by words of the file.
    Proved(Direction),
    /// High, as nearly everywhere, but nothing in the file says so.
    Assumed,
    /// Both are common: somebody must say it.
    Undecided,
}

/// Decides which end is good.
pub(super) fn find(evidence: &Evidence, kind: ScaleKind, ends: (Score, Score)) -> Found {
    if let Some(direction) = evidence.told {
        return Found::Proved(direction);
    }
    match (evidenced(evidence, kind, ends), evidence.told_for_all) {
        (Found::Assumed | Found::Undecided, Some(direction)) => Found::Proved(direction),
        (found, _) => found,
    }
}

/// Decides it by the file alone.
fn evidenced(evidence: &Evidence, kind: ScaleKind, (min, max): (Score, Score)) -> Found {
    if let Some(direction) = evidence.item {
        return Found::Proved(direction);
    }
    if let Some((left, right)) = &evidence.mirrored {
        return match polarity(right).cmp(&polarity(left)) {
            Ordering::Greater => Found::Proved(Direction::High),
            Ordering::Less => Found::Proved(Direction::Low),
            Ordering::Equal => Found::Undecided,
        };
    }
    let words = &evidence.words;
    if let Some(direction) = by_labels(words, &evidence.labels, (min, max)) {
        return Found::Proved(direction);
    }
    if words.count_points() {
        return Found::Proved(Direction::High);
    }
    if words.hold_phrase(&["effort", "score"]) && (min, max) == (Score::whole(1), Score::whole(7)) {
        // The score of 2013 agrees that it was easy; that of 2010, from 1 to 5, counts the effort.
        return Found::Proved(Direction::High);
    }
    let ease = words.speak_of_ease() && !words.speak_of_effort();
    if words.rank() || ask_for_a_burden(words) && !evidence.may_be_cared_for {
        return Found::Proved(Direction::Low);
    }
    if evidence.basis == Basis::Thirds {
        // 1.0, 1.3, 1.7 ... are German university grades and nothing else.
        return Found::Proved(Direction::Low);
    }
    match kind {
        ScaleKind::Stars | ScaleKind::Nps | ScaleKind::Percent => {
            return Found::Proved(Direction::High);
        }
        ScaleKind::Ces if ease => return Found::Proved(Direction::High),
        ScaleKind::SchoolGrade => return Found::Undecided,
        _ => {}
    }
    let ends = |low, high| (min, max) == (Score::whole(low), Score::whole(high));
    let may_be_grades = words.grade() && max <= Score::whole(6);
    if ends(1, 6) || may_be_grades || (evidence.german && ends(1, 5)) {
        Found::Undecided
    } else {
        Found::Assumed
    }
}

/// Decides it by the names of levels, if they say so without contradiction.
pub(super) fn by_labels(
    words: &Words,
    labels: &BTreeMap<Score, String>,
    ends: (Score, Score),
) -> Option<Direction> {
    let (is_burden, is_complaint) = (ask_for_a_burden(words), is_complaint(words, labels));
    direction_of_labels(labels, ends, |label| match judgement(label) {
        // Little effort is good.
        0 if is_burden => -extent(label),
        0 => amount(label),
        said if is_complaint && speaks_of_agreement(label) => -said,
        said => said,
    })
}

/// Says whether the levels tell how far people agree with a complaint.
pub(super) fn is_complaint(words: &Words, labels: &BTreeMap<Score, String>) -> bool {
    labels.values().any(|label| speaks_of_agreement(label)) && words.before_levels().complain()
}

/// Says whether the question is how much of something bad there was.
fn ask_for_a_burden(words: &Words) -> bool {
    // "How easy or difficult was it?" names both ends and says nothing.
    let effort = asks_how_much_effort(words);
    (effort || words.name_something_bad()) && !words.speak_of_satisfaction()
}

/// Says whether the question is how much effort there was, or the statement that there was some.
pub(super) fn asks_how_much_effort(words: &Words) -> bool {
    words.speak_of_effort() && !words.speak_of_ease() && !words.before_levels().deny_effort()
}
