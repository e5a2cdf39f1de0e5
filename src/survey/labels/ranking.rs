//! The ranks of a column's labels.

use std::collections::BTreeMap;

use super::{
    Labels,
    dictionary::{Explanation, seen_levels},
    set::{Family, Set},
};
use crate::{model::Direction, survey::LabelOrder};

/// The labels of a column in their order.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(in crate::survey) struct Ranking {
    set: Set,
    levels: Vec<String>,
    ranks: BTreeMap<String, usize>,
    seen: usize,
    is_proved: bool,
    order: LabelOrder,
}

impl Ranking {
    /// Ranks labels by the set that explains them.
    pub(super) fn new(found: &Explanation<'_>, labels: &Labels, is_proved: bool) -> Self {
        let ranks: BTreeMap<String, usize> = labels
            .cells
            .iter()
            .filter_map(|(cell, label)| {
                let place = (*found.places.get(*label)?)?;
                Some((cell.clone(), place))
            })
            .collect();
        Self {
            levels: shown(found.set, labels, &found.places),
            set: found.set.clone(),
            ranks,
            seen: seen_levels(&found.places),
            is_proved,
            order: LabelOrder::Usual,
        }
    }

    /// Ranks the cells of a column in an order that no usual set has, from the lowest level up.
    pub(in crate::survey) fn told<'a>(
        order: LabelOrder,
        levels: &[String],
        cells: impl Iterator<Item = &'a str>,
        is_alike: impl Fn(&str, &str) -> bool,
    ) -> Self {
        let ranks: BTreeMap<String, usize> = cells
            .filter_map(|cell| {
                let place = levels.iter().position(|level| is_alike(level, cell))?;
                Some((cell.to_owned(), place))
            })
            .collect();
        let places: Vec<Option<usize>> = ranks.values().copied().map(Some).collect();
        let spellings = levels.iter().map(|level| [level.as_str()]);
        Self {
            set: Set::new(Family::Judgement, Direction::High, spellings),
            levels: levels.to_vec(),
            seen: seen_levels(&places),
            ranks,
            is_proved: true,
            order,
        }
    }

    /// Takes over how many levels were seen elsewhere.
    pub(super) fn seen_by(self, other: &Self) -> Self {
        Self {
            seen: self.seen.max(other.seen),
            ..self
        }
    }

    /// Returns the set.
    pub(super) fn set(&self) -> &Set {
        &self.set
    }

    /// Says how the order came about.
    pub(in crate::survey) fn order(&self) -> &LabelOrder {
        &self.order
    }

    /// Says whether both give every cell the same level of the same number of levels.
    pub(in crate::survey) fn agrees_with(&self, other: &Self) -> bool {
        self.ranks == other.ranks && self.levels.len() == other.levels.len()
    }

    /// Says what the labels speak of.
    pub(in crate::survey) fn family(&self) -> Family {
        self.set.family
    }

    /// Says which end is good.
    pub(in crate::survey) fn direction(&self) -> Direction {
        self.set.direction
    }

    /// Says whether the labels themselves prove which end is good.
    pub(in crate::survey) fn is_proved(&self) -> bool {
        self.is_proved
    }

    /// Says whether the labels make a rating only where the question speaks of judging.
    pub(in crate::survey) fn is_vague(&self) -> bool {
        self.set.is_vague
    }

    /// Returns what the levels are called, from the lowest rank up.
    pub(in crate::survey) fn levels(&self) -> &[String] {
        &self.levels
    }

    /// Returns the level of each cell, from 0.
    pub(in crate::survey) fn ranks(&self) -> &BTreeMap<String, usize> {
        &self.ranks
    }

    /// Counts the levels that somebody chose.
    pub(in crate::survey) fn seen(&self) -> usize {
        self.seen
    }

    /// Says whether every level was chosen by somebody.
    pub(in crate::survey) fn is_complete(&self) -> bool {
        self.seen == self.levels.len()
    }

    /// Says whether it is complete by a usual set, and not by one that may be a part of a longer one.
    pub(in crate::survey) fn is_sure(&self) -> bool {
        self.is_complete() && self.set.rare == 0
    }

    /// Says whether both rank by the same set.
    pub(in crate::survey) fn has_set_of(&self, other: &Self) -> bool {
        self.set == other.set
    }
}

/// Names the levels as the file does, those that nobody chose as the dictionary does.
fn shown(set: &Set, labels: &Labels, places: &[Option<usize>]) -> Vec<String> {
    let cell_of = |level: usize| {
        labels
            .cells
            .iter()
            .find(|(_, label)| places.get(*label) == Some(&Some(level)))
            .map(|(cell, _)| cell.clone())
    };
    let first = labels.cells.first();
    let is_capital = first.is_some_and(|(cell, _)| cell.starts_with(char::is_uppercase));
    let named = |(level, known): (usize, &super::set::Level)| {
        cell_of(level).unwrap_or_else(|| {
            if is_capital {
                capital(&known.shown)
            } else {
                known.shown.clone()
            }
        })
    };
    set.levels.iter().enumerate().map(named).collect()
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
