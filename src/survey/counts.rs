//! What one pass over a survey file leaves behind: how often each value stood in each column.
//!
//! This is the border between reading text (`text`, `table`) and understanding it (`column`, `shape`):
//! reading fills it without knowing what a scale is, understanding never sees a row.

use std::collections::BTreeMap;

/// The most distinct values that are counted in one column; above that it is text.
pub const MAX_DISTINCT_PER_COLUMN: usize = 1_000;
/// The most distinct values that are counted in all columns together.
pub const MAX_DISTINCT_IN_ALL: usize = 200_000;

/// Which combinations of columns a pass counts besides each column alone; indices count from 0.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Plan {
    /// Pairs of a grouping column and a score column: `(group, score)`.
    pub crossings: Vec<Crossing>,
    /// A column whose number says how many answers a row stands for (the counted shape).
    pub count_column: Option<usize>,
    /// A column whose decimal number is the weight of a row.
    pub weight_column: Option<usize>,
    /// A column whose distinct values are counted as people, however many there are.
    pub person_column: Option<usize>,
    /// Score columns of a wide file: a row that answered one of them is somebody, and for the pairs of the first
    /// 40 the sums of a paired comparison are kept; the map says which number a cell stands for, in ten-thousandths.
    pub paired: Vec<PairedColumn>,
    /// Rows left out on purpose: a row is skipped if the column's trimmed cell is in the list, whatever its case.
    pub drop_rows: Vec<(usize, Vec<String>)>,
    /// Whether a decimal comma is used in the count and weight columns.
    pub decimal_comma: bool,
    /// Whether a point groups thousands in the count column, whatever is the mark elsewhere.
    pub count_points_group: bool,
}

/// One score column counted per value of up to three other columns.
#[derive(Clone, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub struct Crossing {
    /// The column whose values are touchpoints; none in wide files.
    pub group: Option<usize>,
    /// The column of the ratings.
    pub score: usize,
    /// The column whose values are segments.
    pub segment: Option<usize>,
    /// The column whose values are waves.
    pub wave: Option<usize>,
}

/// A score column of a paired comparison.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PairedColumn {
    /// The column.
    pub column: usize,
    /// The number, in ten-thousandths, that each trimmed cell stands for; other cells are missing.
    pub scores: BTreeMap<String, i64>,
    /// Whether its scale is the one that most of these columns share: only on one scale is the same score
    /// everywhere a sign of haste.
    pub is_common: bool,
}

/// How many rows had a value, and what they weigh.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Count {
    /// The number of answers: rows, or the sum of the count column.
    pub n: u64,
    /// The sum of the weights in millionths; equal to `n` millions without a weight column.
    pub weight: u128,
    /// The sum of the squares of the weights in millionths: a weight of one counts a million millions.
    pub weight_squared: u128,
}

/// What stood in one column.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct ColumnCounts {
    /// The trimmed values in the order of their first row, each with its count; the empty text is not among them.
    /// Empty if the column is text (see `overflow`).
    pub values: Vec<(String, Count)>,
    /// The cells that are empty after trimming (blanks and no-break spaces).
    pub empty: Count,
    /// Whether there were more distinct values than are counted.
    pub overflow: bool,
    /// A few of the first values, for previews of text columns.
    pub first_values: Vec<String>,
}

/// The cells of a crossing in the order of their first row.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct CrossingCounts {
    /// The counts per combination.
    pub cells: Vec<CrossingCell>,
    /// Whether there were more combinations than are counted (200,000).
    pub overflow: bool,
}

/// One combination of a crossing; every text is trimmed, and empty where the cell was.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct CrossingCell {
    /// The value of the touchpoint column; empty without one.
    pub group: String,
    /// The value of the segment column; empty without one.
    pub segment: String,
    /// The value of the wave column; empty without one.
    pub wave: String,
    /// The value of the score column.
    pub score: String,
    /// How often.
    pub count: Count,
}

/// The sums over rows that answered both columns of a pair, in ten-thousandths and their squares.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct PairCounts {
    /// The index of the first column in `Plan::paired`.
    pub x: usize,
    /// The index of the second, larger than `x`.
    pub y: usize,
    /// Rows with both.
    pub n: u64,
    /// The sum of the first.
    pub sum_x: i128,
    /// The sum of the second.
    pub sum_y: i128,
    /// The sum of squares of the first.
    pub sum_xx: i128,
    /// The sum of squares of the second.
    pub sum_yy: i128,
    /// The sum of products.
    pub sum_xy: i128,
}

/// What one pass leaves behind.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Counts {
    /// Data rows, without header rows, blank lines and rows dropped on purpose.
    pub rows: u64,
    /// Data rows dropped on purpose.
    pub rows_left_out: u64,
    /// What stood in each column.
    pub columns: Vec<ColumnCounts>,
    /// What the planned crossings hold, in the order of the plan.
    pub crossings: Vec<CrossingCounts>,
    /// What the planned pairs hold.
    pub pairs: Vec<PairCounts>,
    /// The rows that answered one of the columns in `Plan::paired`.
    pub rows_with_a_score: u64,
    /// The rows that gave the same score in each of at least five paired columns of the common scale.
    pub straight_rows: u64,
    /// The distinct values of the person column; unknown without one or above a million.
    pub people: Option<u64>,
}
