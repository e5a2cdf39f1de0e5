//! Sorts the cells of a rating into scores, missing answers by kind, and what is neither.

use std::collections::BTreeMap;

use super::ProposedScale;
use crate::{
    model::{Distribution, MissingKind, Score, Tally, WeightSums},
    stats::{Figures, figures},
    survey::{counts::Count, missing, number},
};

/// The cells of one column that stand for a missing answer, besides the usual words, or for a level.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(in crate::survey) struct Codes {
    /// Numbers.
    pub(in crate::survey) scores: Vec<Score>,
    /// Texts that are no numbers.
    pub(in crate::survey) texts: Vec<String>,
    /// The scores of labels; with these a bare number is none.
    pub(in crate::survey) levels: BTreeMap<String, Score>,
}

/// How the cells of a rating are to be read.
#[derive(Clone, Copy, Debug)]
pub(in crate::survey) struct Cells<'a> {
    /// The scale of the rating.
    pub(in crate::survey) scale: &'a ProposedScale,
    /// Its missing codes.
    pub(in crate::survey) codes: &'a Codes,
    /// Whether `,` is the decimal mark.
    pub(in crate::survey) decimal_comma: bool,
    /// Whether the counts carry weights.
    pub(in crate::survey) weighted: bool,
}

/// What one cell says.
pub(in crate::survey) enum Answer {
    /// A score of the scale.
    Score(Score),
    /// A missing answer.
    Missing(MissingKind),
    /// Neither.
    Invalid,
}

impl Cells<'_> {
    /// Reads one trimmed cell.
    pub(in crate::survey) fn answer(&self, cell: &str) -> Answer {
        if cell.is_empty() {
            return Answer::Missing(MissingKind::Empty);
        }
        if self.codes.texts.iter().any(|text| text == cell) {
            return Answer::Missing(missing::cell(cell).unwrap_or(MissingKind::NoAnswer));
        }
        if let Some(score) = self.codes.levels.get(cell) {
            return if self.scale.holds(*score) {
                Answer::Score(*score)
            } else {
                Answer::Invalid
            };
        }
        if let Some(kind) = missing::cell(cell) {
            return Answer::Missing(kind);
        }
        let is_bare = self.codes.levels.is_empty();
        match number::parse(cell, self.decimal_comma) {
            Some(found) if self.codes.scores.contains(&found.value) => {
                Answer::Missing(MissingKind::Code(found.value))
            }
            Some(found) if is_bare && self.scale.holds(found.value) => Answer::Score(found.value),
            _ => Answer::Invalid,
        }
    }
}

/// Adds up the cells of a rating.
pub(in crate::survey) fn tally_cells<'a>(
    values: impl Iterator<Item = (&'a str, Count)>,
    cells: Cells<'_>,
) -> Distribution {
    let mut sum = Distribution::default();
    for (value, count) in values.filter(|(_, count)| count.n > 0) {
        match cells.answer(value) {
            Answer::Score(score) => {
                let tally = sum.tallies.entry(score).or_default();
                add(tally, count, cells.weighted);
            }
            Answer::Missing(kind) => *sum.missing.entry(kind).or_default() += count.n,
            Answer::Invalid => sum.invalid += count.n,
        }
    }
    for weights in sum
        .tallies
        .values_mut()
        .filter_map(|tally| tally.weights.as_mut())
    {
        // A pass squares millionths; a distribution keeps millionths of the squares.
        weights.sum_of_squares = (weights.sum_of_squares + MILLION / 2) / MILLION;
    }
    sum
}

const MILLION: u128 = 1_000_000;

fn add(tally: &mut Tally, count: Count, weighted: bool) {
    tally.n += count.n;
    if weighted {
        let weights: &mut WeightSums = tally.weights.get_or_insert_default();
        weights.sum += count.weight;
        weights.sum_of_squares += count.weight_squared;
    }
}

/// Computes the figures of a distribution; none without answers, or while their order is open.
pub(in crate::survey) fn figures_of(
    distribution: &Distribution,
    scale: &ProposedScale,
) -> Option<Figures> {
    if scale.is_open() {
        return None;
    }
    figures(&distribution.tallies, &scale.ends())
}
