//! Sums over rows that answered both columns of a pair, for paired comparisons.

use super::values::{EMPTY, UNCOUNTED};
use crate::survey::{PairCounts, PairedColumn};

/// The most columns that are paired: above that there are more pairs than anybody compares.
const MAX_PAIRED: usize = 40;
/// The same score in fewer columns is nothing odd.
const FEWEST_STRAIGHT: usize = 5;

/// The pairs so far.
#[derive(Debug)]
pub(super) struct Pairs<'p> {
    columns: Vec<Paired<'p>>,
    /// How many of the columns are paired.
    compared: usize,
    rows_with_a_score: u64,
    straight_rows: u64,
    sums: Vec<PairCounts>,
    /// The answers of one row: index among the columns and number.
    answers: Vec<(usize, i64)>,
}

#[derive(Debug)]
struct Paired<'p> {
    column: &'p PairedColumn,
    /// What each value number stands for, looked up once.
    known: Vec<Meaning>,
    /// The answers of the rows at hand.
    rows: Vec<Option<i64>>,
}

/// What a value stands for.
#[derive(Clone, Copy, Debug, Default)]
enum Meaning {
    #[default]
    NotLookedUp,
    Missing,
    Score(i64),
}

impl Meaning {
    fn new(score: Option<i64>) -> Self {
        score.map_or(Self::Missing, Self::Score)
    }

    fn score(self) -> Option<i64> {
        match self {
            Self::Score(score) => Some(score),
            Self::NotLookedUp | Self::Missing => None,
        }
    }
}

impl<'p> Pairs<'p> {
    /// Makes the pairs of the first 40 columns.
    pub(super) fn new(columns: &'p [PairedColumn]) -> Self {
        let compared = columns.len().min(MAX_PAIRED);
        let pairs = (0..compared).flat_map(|x| (x + 1..compared).map(move |y| (x, y)));
        Self {
            compared,
            rows_with_a_score: 0,
            straight_rows: 0,
            sums: pairs
                .map(|(x, y)| PairCounts {
                    x,
                    y,
                    ..PairCounts::default()
                })
                .collect(),
            columns: columns
                .iter()
                .map(|column| Paired {
                    column,
                    known: Vec::new(),
                    rows: Vec::new(),
                })
                .collect(),
            answers: Vec::new(),
        }
    }

    /// Returns the columns of the file in which the answers stand.
    pub(super) fn file_columns(&self) -> Vec<usize> {
        let columns = self.columns.iter();
        columns.map(|paired| paired.column.column).collect()
    }

    /// Takes the answers of one paired column for the rows at hand: value numbers, and the text for uncounted ones.
    pub(super) fn take<'t>(
        &mut self,
        index: usize,
        numbers: &[u32],
        text_of: impl Fn(usize) -> &'t [u8],
    ) {
        let Some(paired) = self.columns.get_mut(index) else {
            return;
        };
        let Paired {
            column,
            known,
            rows,
        } = paired;
        let look_up = |row: usize| {
            let text = std::str::from_utf8(text_of(row)).ok()?;
            column.scores.get(text).copied()
        };
        rows.clear();
        rows.extend(
            numbers
                .iter()
                .enumerate()
                .map(|(row, number)| match *number {
                    EMPTY => None,
                    UNCOUNTED => look_up(row),
                    number => {
                        let number = number as usize;
                        if known.len() <= number {
                            known.resize(number + 1, Meaning::default());
                        }
                        if matches!(known[number], Meaning::NotLookedUp) {
                            known[number] = Meaning::new(look_up(row));
                        }
                        known[number].score()
                    }
                }),
        );
    }

    /// Adds the rows whose answers were taken.
    pub(super) fn add_rows(&mut self, rows: usize) {
        let length = self.compared;
        for row in 0..rows {
            self.answers.clear();
            let (compared, others) = self.columns.split_at(length);
            for (index, paired) in compared.iter().enumerate() {
                if let Some(Some(score)) = paired.rows.get(row) {
                    self.answers.push((index, *score));
                }
            }
            let answers = |paired: &Paired<'_>| matches!(paired.rows.get(row), Some(Some(_)));
            if !self.answers.is_empty() || others.iter().any(answers) {
                self.rows_with_a_score += 1;
            }
            let common = self.answers.iter().filter_map(|(index, score)| {
                let paired = compared.get(*index)?;
                paired.column.is_common.then_some(*score)
            });
            if is_straight(common) {
                self.straight_rows += 1;
            }
            for (place, (x, score_x)) in self.answers.iter().enumerate() {
                // The pairs of `x` begin after those of all smaller ones.
                let first = x * length - x * (x + 1) / 2;
                for (y, score_y) in self.answers.iter().skip(place + 1) {
                    if let Some(sums) = self.sums.get_mut(first + y - x - 1) {
                        add_pair(sums, i128::from(*score_x), i128::from(*score_y));
                    }
                }
            }
        }
    }

    /// Returns how many rows answered one of the columns.
    pub(super) fn rows_with_a_score(&self) -> u64 {
        self.rows_with_a_score
    }

    /// Returns how many rows gave the same score everywhere.
    pub(super) fn straight_rows(&self) -> u64 {
        self.straight_rows
    }

    /// Returns the sums of all pairs.
    pub(super) fn into_counts(self) -> Vec<PairCounts> {
        self.sums
    }
}

/// Says whether all of several scores are the same.
fn is_straight(mut scores: impl Iterator<Item = i64>) -> bool {
    let Some(first) = scores.next() else {
        return false;
    };
    let mut n = 1;
    for score in scores {
        if score != first {
            return false;
        }
        n += 1;
    }
    n >= FEWEST_STRAIGHT
}

fn add_pair(sums: &mut PairCounts, x: i128, y: i128) {
    sums.n += 1;
    sums.sum_x += x;
    sums.sum_y += y;
    sums.sum_xx += x * x;
    sums.sum_yy += y * y;
    sums.sum_xy += x * y;
}
