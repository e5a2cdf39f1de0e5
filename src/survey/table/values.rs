//! Counts what stands in one column, and gives every value a number for the crossings.

use super::{
    interner::Interner,
    split::Cell,
    sums::{Amounts, Sums},
    trim::is_blank,
};
use crate::survey::{ColumnCounts, MAX_DISTINCT_IN_ALL, MAX_DISTINCT_PER_COLUMN};

/// The number of an empty cell; values are numbered from 1.
pub(super) const EMPTY: u32 = 0;
/// The number of a cell with a value that is not counted.
pub(super) const UNCOUNTED: u32 = u32::MAX;
/// The most bytes that the values of a column have together; labels are shorter, so more is text.
const MAX_BYTES_PER_COLUMN: usize = 128 * 1024;
/// The most bytes that the values of all columns have together.
const MAX_BYTES_IN_ALL: usize = 16 << 20;
const FIRST_VALUES: usize = 5;
const FIRST_VALUE_CHARS: usize = 200;

/// What all columns together may still keep.
#[derive(Debug)]
pub(super) struct Budget {
    values: usize,
    bytes: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self {
            values: MAX_DISTINCT_IN_ALL,
            bytes: MAX_BYTES_IN_ALL,
        }
    }
}

/// What stands in one column so far.
#[derive(Debug, Default)]
pub(super) struct ColumnValues {
    values: Interner,
    sums: Sums,
    is_text: bool,
    first_values: Vec<String>,
}

impl ColumnValues {
    /// Says whether there are more values than are counted.
    pub(super) fn is_text(&self) -> bool {
        self.is_text
    }

    /// Returns the value with this number; empty for the empty cell.
    pub(super) fn value(&self, number: u32) -> String {
        owned(self.values.value(number).unwrap_or_default())
    }

    /// Counts the cells of some rows and leaves the number of each one's value in `numbers`.
    ///
    /// Once there are too many values, a cell is only asked whether it is empty: ids and dates cost next to nothing.
    pub(super) fn add(
        &mut self,
        text: &[u8],
        cells: impl Iterator<Item = Cell>,
        amounts: &Amounts,
        budget: &mut Budget,
        numbers: &mut Vec<u32>,
    ) {
        numbers.clear();
        if self.is_text {
            numbers.extend(cells.map(|cell| emptiness(text, cell)));
        } else {
            numbers.extend(cells.map(|cell| self.number(text, cell, budget)));
        }
        if self.is_text {
            self.sums.add_empty(numbers, amounts);
        } else {
            self.sums.add(numbers, amounts, self.values.len() + 1);
        }
    }

    #[inline]
    fn number(&mut self, text: &[u8], cell: Cell, budget: &mut Budget) -> u32 {
        if self.is_text {
            return emptiness(text, cell);
        }
        let value = cell.trimmed(text);
        if value.is_empty() {
            return EMPTY;
        }
        match self.values.find(value) {
            Ok(number) => number,
            Err(place) => {
                if self.has_room(value.len(), budget) {
                    budget.values -= 1;
                    budget.bytes -= value.len();
                    return self.values.add(place, value);
                }
                self.become_text(value, budget);
                UNCOUNTED
            }
        }
    }

    fn has_room(&self, length: usize, budget: &Budget) -> bool {
        self.values.len() < MAX_DISTINCT_PER_COLUMN
            && self.values.bytes() + length <= MAX_BYTES_PER_COLUMN
            && budget.values > 0
            && budget.bytes >= length
    }

    /// Forgets the values of a column that turns out to be text, which makes room for others.
    #[cold]
    fn become_text(&mut self, value: &[u8], budget: &mut Budget) {
        self.first_values = self.previews();
        if self.first_values.len() < FIRST_VALUES {
            self.first_values.push(preview(value));
        }
        budget.values += self.values.len();
        budget.bytes += self.values.bytes();
        self.values = Interner::default();
        self.is_text = true;
    }

    fn previews(&self) -> Vec<String> {
        self.values.iter().take(FIRST_VALUES).map(preview).collect()
    }

    /// Returns the counts.
    pub(super) fn counts(&self) -> ColumnCounts {
        let numbered = self.values.iter().zip(1..);
        ColumnCounts {
            values: numbered
                .map(|(value, number)| (owned(value), self.sums.count(number)))
                .collect(),
            empty: self.sums.count(EMPTY as usize),
            overflow: self.is_text,
            first_values: if self.is_text {
                self.first_values.clone()
            } else {
                self.previews()
            },
        }
    }
}

#[inline]
fn emptiness(text: &[u8], cell: Cell) -> u32 {
    if is_blank(cell.of(text)) {
        EMPTY
    } else {
        UNCOUNTED
    }
}

/// Makes a string of bytes that the reader has already checked.
fn owned(value: &[u8]) -> String {
    String::from_utf8_lossy(value).into_owned()
}

fn preview(value: &[u8]) -> String {
    let text = String::from_utf8_lossy(value);
    let mut short: String = text.chars().take(FIRST_VALUE_CHARS).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
