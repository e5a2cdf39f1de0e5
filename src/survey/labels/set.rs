//! A set of labels: its levels in the order of their ranks, each with all its spellings.

use super::normal::normal;
use crate::model::Direction;

/// What the labels of a set speak of.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::survey) enum Family {
    /// How good something is, in any words.
    Judgement,
    /// How far people agree with a statement.
    Agreement,
    /// How easy something was, or how much effort it took.
    Effort,
    /// How often: no judgement.
    Frequency,
    /// How much something matters: no judgement.
    Importance,
    /// School grades.
    Grades,
    /// Faces.
    Faces,
    /// Thumbs, and what stands for them.
    Thumbs,
    /// How much of something that only the question names.
    Amount,
}

/// One level of a set.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Level {
    /// What the level is called where nobody chose it.
    pub(super) shown: String,
    /// All its spellings in the form in which labels are compared.
    pub(super) spellings: Vec<String>,
}

/// A set of labels, from rank 1 up.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Set {
    /// What its labels speak of.
    pub(super) family: Family,
    /// Which end is good.
    pub(super) direction: Direction,
    /// What it costs to take it: 0 for usual sets, more for those that need more than the same words.
    pub(super) rare: usize,
    /// The fewest levels that must be seen.
    pub(super) needs: usize,
    /// Whether it makes a rating only where the question speaks of judging.
    pub(super) is_vague: bool,
    /// Its levels.
    pub(super) levels: Vec<Level>,
}

impl Set {
    /// Makes a usual set of levels with their spellings.
    pub(super) fn new<S: AsRef<str>>(
        family: Family,
        direction: Direction,
        levels: impl IntoIterator<Item = impl IntoIterator<Item = S>>,
    ) -> Self {
        Self {
            family,
            direction,
            rare: 0,
            needs: 1,
            is_vague: false,
            levels: levels.into_iter().map(level).collect(),
        }
    }

    /// Makes it a set that needs a question which speaks of judging.
    pub(super) fn vague(self) -> Self {
        Self {
            is_vague: true,
            ..self
        }
    }

    /// Makes it a set that is seldom used.
    pub(super) fn rare(self, rare: usize) -> Self {
        Self { rare, ..self }
    }

    /// Makes it a set of which so many levels must be seen.
    pub(super) fn needing(self, needs: usize) -> Self {
        Self { needs, ..self }
    }
}

fn level<S: AsRef<str>>(spellings: impl IntoIterator<Item = S>) -> Level {
    let mut level = Level {
        shown: String::new(),
        spellings: Vec::new(),
    };
    for spelling in spellings {
        let spelling = spelling.as_ref();
        if level.shown.is_empty() {
            level.shown = spelling.to_owned();
        }
        let normal = normal(spelling);
        if !level.spellings.contains(&normal) {
            level.spellings.push(normal);
        }
    }
    level
}
