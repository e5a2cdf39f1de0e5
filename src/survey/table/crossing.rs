//! Counts the combinations of a crossing by the numbers of their values, without looking at a text again.

use super::{
    sums::{Amounts, Sums},
    values::ColumnValues,
};
use crate::survey::{Crossing, CrossingCell, CrossingCounts, MAX_DISTINCT_IN_ALL};

/// A combination: the numbers of group, segment, wave and score; 16 bits each hold 1,000 values.
type Combination = u64;
const BITS: u32 = 16;
const FEWEST_SLOTS: usize = 64;
/// Spreads combinations over slots (Fibonacci hashing).
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

/// What all crossings together may still keep.
#[derive(Debug)]
pub(super) struct CombinationBudget(usize);

impl Default for CombinationBudget {
    fn default() -> Self {
        Self(MAX_DISTINCT_IN_ALL)
    }
}

/// The combinations of one crossing so far.
#[derive(Debug)]
pub(super) struct CrossingValues {
    crossing: Crossing,
    /// The number of the combination in each slot plus one, 0 if free; at most half full.
    slots: Vec<u32>,
    combinations: Vec<Combination>,
    sums: Sums,
    overflow: bool,
    numbers: Vec<u32>,
}

impl CrossingValues {
    /// Makes an empty crossing.
    pub(super) fn new(crossing: Crossing) -> Self {
        Self {
            crossing,
            slots: vec![0; FEWEST_SLOTS],
            combinations: Vec::new(),
            sums: Sums::default(),
            overflow: false,
            numbers: Vec::new(),
        }
    }

    /// Returns the columns that are crossed: group, segment, wave and score.
    pub(super) fn columns(crossing: &Crossing) -> [Option<usize>; 4] {
        [
            crossing.group,
            crossing.segment,
            crossing.wave,
            Some(crossing.score),
        ]
    }

    /// Counts some rows by the numbers of their values in each column.
    pub(super) fn add<'n>(
        &mut self,
        numbers_of: impl Fn(usize) -> &'n [u32],
        rows: usize,
        amounts: &Amounts,
        budget: &mut CombinationBudget,
    ) {
        if self.overflow {
            return;
        }
        let [group, segment, wave, score] =
            Self::columns(&self.crossing).map(|column| column.map_or(&[][..], &numbers_of));
        let mut numbers = std::mem::take(&mut self.numbers);
        numbers.clear();
        for row in 0..rows {
            let part = |numbers: &[u32]| numbers.get(row).copied().map_or(0, u64::from);
            let combination = part(group)
                | part(segment) << BITS
                | part(wave) << (2 * BITS)
                | part(score) << (3 * BITS);
            let Some(number) = self.number(combination, budget) else {
                self.give_up(budget);
                return;
            };
            numbers.push(number);
        }
        self.sums.add(&numbers, amounts, self.combinations.len());
        self.numbers = numbers;
    }

    #[inline]
    fn number(&mut self, combination: Combination, budget: &mut CombinationBudget) -> Option<u32> {
        let mask = self.slots.len() - 1;
        let mut slot = self.first_slot(combination);
        while let Some(number) = self.slots.get(slot).and_then(|n| n.checked_sub(1)) {
            if self.combinations.get(number as usize) == Some(&combination) {
                return Some(number);
            }
            slot = (slot + 1) & mask;
        }
        budget.0 = budget.0.checked_sub(1)?;
        self.combinations.push(combination);
        let length = self.combinations.len();
        if length * 2 > self.slots.len() {
            self.grow();
        } else if let Some(free) = self.slots.get_mut(slot) {
            *free = length as u32;
        }
        Some(length as u32 - 1)
    }

    #[inline]
    fn first_slot(&self, combination: Combination) -> usize {
        let bits = self.slots.len().trailing_zeros();
        (combination.wrapping_mul(SPREAD) >> (u64::BITS - bits)) as usize
    }

    fn grow(&mut self) {
        let length = self.slots.len() * 2;
        self.slots = vec![0; length];
        for (combination, number) in self.combinations.iter().zip(1..) {
            let mut slot = self.first_slot(*combination);
            while self.slots[slot] != 0 {
                slot = (slot + 1) & (length - 1);
            }
            self.slots[slot] = number;
        }
    }

    /// Forgets everything, which makes room for other crossings.
    pub(super) fn give_up(&mut self, budget: &mut CombinationBudget) {
        if self.overflow {
            return;
        }
        budget.0 += self.combinations.len();
        *self = Self {
            overflow: true,
            ..Self::new(self.crossing.clone())
        };
    }

    /// Returns the counts, with the values that the numbers stand for.
    pub(super) fn counts(&self, columns: &[ColumnValues]) -> CrossingCounts {
        let text = |column: Option<usize>, combination: Combination, place: u32| {
            let number = (combination >> (place * BITS)) as u32 & ((1 << BITS) - 1);
            let values = column.and_then(|column| columns.get(column));
            values
                .map(|values| values.value(number))
                .unwrap_or_default()
        };
        let cells = self.combinations.iter().enumerate().map(|(number, c)| {
            let [group, segment, wave, score] = Self::columns(&self.crossing);
            CrossingCell {
                group: text(group, *c, 0),
                segment: text(segment, *c, 1),
                wave: text(wave, *c, 2),
                score: text(score, *c, 3),
                count: self.sums.count(number),
            }
        });
        CrossingCounts {
            cells: cells.collect(),
            overflow: self.overflow,
        }
    }
}
