//! A set written out level by level.

use super::set::{Family, Set};
use crate::model::Direction;

/// A set written out, from rank 1 up; bars part the spellings of a level.
#[derive(Clone, Copy)]
pub(super) struct List {
    family: Family,
    direction: Direction,
    levels: &'static [&'static str],
    rare: usize,
    needs: usize,
    is_vague: bool,
}

impl List {
    /// Writes out a set of judgements whose last level is the best.
    pub(super) const fn new(levels: &'static [&'static str]) -> Self {
        Self {
            family: Family::Judgement,
            direction: Direction::High,
            levels,
            rare: 0,
            needs: 1,
            is_vague: false,
        }
    }

    /// Says what the labels speak of.
    pub(super) const fn of(self, family: Family) -> Self {
        Self { family, ..self }
    }

    /// Makes the first level the best.
    pub(super) const fn low(self) -> Self {
        Self {
            direction: Direction::Low,
            ..self
        }
    }

    /// Makes it a set that is seldom used.
    pub(super) const fn rare(self, rare: usize) -> Self {
        Self { rare, ..self }
    }

    /// Makes it a set of which so many levels must be seen.
    pub(super) const fn needing(self, needs: usize) -> Self {
        Self { needs, ..self }
    }

    /// Makes it a set that needs a question which speaks of judging.
    pub(super) const fn vague(self) -> Self {
        Self {
            is_vague: true,
            ..self
        }
    }

    /// Makes the set.
    pub(super) fn set(&self) -> Set {
        let levels = self.levels.iter().map(|level| level.split('|'));
        let set = Set::new(self.family, self.direction, levels)
            .rare(self.rare)
            .needing(self.needs);
        if self.is_vague { set.vague() } else { set }
    }
}
