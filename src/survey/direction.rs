//! Which end of a scale is good: what was told, what the file proves, what is assumed, what is asked.

use std::cmp::Ordering;

use super::{
    column::{Basis, Evidence},
    scale::{direction_of_labels, polarity},
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
    if let Some(direction) = direction_of_labels(&evidence.labels, (min, max)) {
        return Found::Proved(direction);
    }
    let words = &evidence.words;
    if words.hold_phrase(&["effort", "score"]) && (min, max) == (Score::whole(1), Score::whole(7)) {
        // The score of 2013 agrees that it was easy; that of 2010, from 1 to 5, counts the effort.
        return Found::Proved(Direction::High);
    }
    // "How easy or difficult was it?" names both ends and says nothing.
    let effort =
        words.speak_of_effort() && !words.speak_of_ease() && !words.speak_of_satisfaction();
    let ease = words.speak_of_ease() && !words.speak_of_effort();
    let bad = words.name_something_bad() && !words.speak_of_satisfaction();
    if words.rank() || effort || bad {
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
    if ends(1, 6) || (evidence.german && ends(1, 5)) {
        Found::Undecided
    } else {
        Found::Assumed
    }
}
