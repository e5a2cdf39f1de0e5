//! How many answers each row stands for and what it weighs, and the sums of both.

use super::values::EMPTY;
use crate::survey::Count;

/// One in millionths.
const UNIT: u128 = 1_000_000;

/// What the rows of one stretch of text stand for.
#[derive(Debug, Default)]
pub(super) struct Amounts {
    /// The answers of each row; none if each is one.
    pub(super) answers: Option<Vec<u64>>,
    /// The weight of each row and the square of the weight of one answer times the answers,
    /// in millionths and their square; none without weights.
    pub(super) weights: Option<Vec<Weight>>,
}

/// The weight of a row or the sum of many.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Weight {
    /// In millionths.
    pub(super) sum: u128,
    /// In squared millionths.
    pub(super) sum_of_squares: u128,
}

/// The sums per value or combination, by number.
#[derive(Debug, Default)]
pub(super) struct Sums {
    answers: Vec<u64>,
    /// Empty without weights: then every answer weighs one.
    weights: Vec<Weight>,
}

impl Sums {
    /// Adds the rows to the sums of their numbers, all of which are below `length`.
    pub(super) fn add(&mut self, numbers: &[u32], amounts: &Amounts, length: usize) {
        if self.answers.len() < length {
            self.answers.resize(length, 0);
        }
        match &amounts.answers {
            None => {
                for number in numbers {
                    if let Some(sum) = self.answers.get_mut(*number as usize) {
                        *sum += 1;
                    }
                }
            }
            Some(answers) => {
                for (number, n) in numbers.iter().zip(answers) {
                    if let Some(sum) = self.answers.get_mut(*number as usize) {
                        *sum = sum.saturating_add(*n);
                    }
                }
            }
        }
        if let Some(weights) = &amounts.weights {
            self.weights.resize(self.answers.len(), Weight::default());
            for (number, weight) in numbers.iter().zip(weights) {
                if let Some(sum) = self.weights.get_mut(*number as usize) {
                    sum.sum = sum.sum.saturating_add(weight.sum);
                    sum.sum_of_squares = sum.sum_of_squares.saturating_add(weight.sum_of_squares);
                }
            }
        }
    }

    /// Adds only the empty cells, for columns whose values are not counted.
    pub(super) fn add_empty(&mut self, numbers: &[u32], amounts: &Amounts) {
        self.answers.truncate(1);
        self.weights.truncate(1);
        if numbers.contains(&EMPTY) {
            self.add(numbers, amounts, 1);
        }
    }

    /// Returns the sums of one number.
    pub(super) fn count(&self, number: usize) -> Count {
        let n = self.answers.get(number).copied().unwrap_or_default();
        if self.weights.is_empty() {
            return Count {
                n,
                weight: u128::from(n) * UNIT,
                weight_squared: u128::from(n) * UNIT * UNIT,
            };
        }
        let weight = self.weights.get(number).copied().unwrap_or_default();
        Count {
            n,
            weight: weight.sum,
            weight_squared: weight.sum_of_squares,
        }
    }
}
