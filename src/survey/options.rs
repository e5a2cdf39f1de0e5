//! What the user decided about reading a file; everything left open is detected or proposed.

use std::collections::BTreeSet;

use super::{KnownOrder, MarkedRows};
use crate::model::{Direction, Score};

/// The three shapes of a survey file.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Shape {
    /// A column per touchpoint, a row per person.
    Wide,
    /// A row per touchpoint and answer.
    Long,
    /// A row per touchpoint and score with a count.
    Counted,
}

/// What quotes are, where nobody is content with what was found.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Quotes {
    /// Characters like any other, in the whole file.
    Text,
    /// They enclose cells, and the table ends before the row of a quote that is never closed.
    Stop,
}

/// A column, by header or by position.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ColumnRef {
    /// By its header, compared exactly, else without case.
    Name(String),
    /// By its position, from 0.
    Index(usize),
}

/// What a column is.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum ColumnKind {
    /// Ratings.
    Rating,
    /// A few values that group the rows: touchpoint, segment, wave.
    Group,
    /// Dates or times.
    Date,
    /// Free text.
    Text,
    /// Ids.
    Id,
    /// Names, addresses, phone numbers.
    Personal,
    /// Numbers that are no ratings.
    Number,
    /// How many answers a row stands for.
    Count,
    /// The weight of a row.
    Weight,
    /// Nothing.
    Empty,
}

/// What the user decided about one column.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ColumnOption {
    /// Which column.
    pub column: ColumnRef,
    /// What it is.
    pub kind: Option<ColumnKind>,
    /// The ends of its scale.
    pub scale: Option<(Score, Score)>,
    /// Which end is good.
    pub direction: Option<Direction>,
    /// The codes that stand for a missing answer; none at all if the list is empty.
    pub missing: Option<Vec<String>>,
    /// Its labels or codes from the worst level to the best, where they are no known set.
    pub labels: Option<Vec<String>>,
}

/// All reading options; `None` and empty mean: find out.
///
/// Recipes and the command line hold all of them but the orders, which are proposals and no decisions.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct ReadingOptions {
    /// The WHATWG label of the encoding.
    pub encoding: Option<String>,
    /// The delimiter.
    pub delimiter: Option<u8>,
    /// What quotes are.
    pub quotes: Option<Quotes>,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// The decimal mark, `,` or `.`.
    pub decimal: Option<char>,
    /// The number of header rows, 1 to 3.
    pub header_rows: Option<u8>,
    /// The shape.
    pub shape: Option<Shape>,
    /// The column that names touchpoints.
    pub touchpoint_column: Option<ColumnRef>,
    /// The column of ratings.
    pub score_column: Option<ColumnRef>,
    /// The column of counts.
    pub count_column: Option<ColumnRef>,
    /// The column of weights.
    pub weight_column: Option<ColumnRef>,
    /// The column of segments.
    pub segment_column: Option<ColumnRef>,
    /// The column of waves.
    pub wave_column: Option<ColumnRef>,
    /// The rows that are left out; all are included without.
    pub leave_out: BTreeSet<MarkedRows>,
    /// Decisions about single columns.
    pub columns: Vec<ColumnOption>,
    /// Orders of labels that are known from elsewhere; of two that fit, those of feedback go first, then the earlier.
    pub orders: Vec<KnownOrder>,
}

impl ColumnOption {
    /// Decides nothing about a column yet.
    pub fn about(column: ColumnRef) -> Self {
        Self {
            column,
            kind: None,
            scale: None,
            direction: None,
            missing: None,
            labels: None,
        }
    }

    /// Lays it over what else was decided about the column; where both decide something, this one counts.
    pub fn over(&self, beneath: &Self) -> Self {
        Self {
            column: beneath.column.clone(),
            kind: self.kind.or(beneath.kind),
            scale: self.scale.or(beneath.scale),
            direction: self.direction.or(beneath.direction),
            missing: self.missing.clone().or_else(|| beneath.missing.clone()),
            labels: self.labels.clone().or_else(|| beneath.labels.clone()),
        }
    }
}

impl ReadingOptions {
    /// Lays them over others; where both decide something, these count.
    pub fn over(self, beneath: Self) -> Self {
        let mut columns = beneath.columns;
        columns.extend(self.columns);
        let mut orders = self.orders;
        orders.extend(beneath.orders);
        Self {
            encoding: self.encoding.or(beneath.encoding),
            delimiter: self.delimiter.or(beneath.delimiter),
            quotes: self.quotes.or(beneath.quotes),
            sheet: self.sheet.or(beneath.sheet),
            decimal: self.decimal.or(beneath.decimal),
            header_rows: self.header_rows.or(beneath.header_rows),
            shape: self.shape.or(beneath.shape),
            touchpoint_column: self.touchpoint_column.or(beneath.touchpoint_column),
            score_column: self.score_column.or(beneath.score_column),
            count_column: self.count_column.or(beneath.count_column),
            weight_column: self.weight_column.or(beneath.weight_column),
            segment_column: self.segment_column.or(beneath.segment_column),
            wave_column: self.wave_column.or(beneath.wave_column),
            leave_out: &self.leave_out | &beneath.leave_out,
            columns,
            orders,
        }
    }

    /// Returns only how the file writes its table: as long as that is open, nobody knows its columns.
    pub fn of_table(&self) -> Self {
        Self {
            encoding: self.encoding.clone(),
            delimiter: self.delimiter,
            quotes: self.quotes,
            sheet: self.sheet.clone(),
            decimal: self.decimal,
            header_rows: self.header_rows,
            ..Self::default()
        }
    }
}

/// Says whether other options need another pass over the file, whatever the first one counted.
///
/// What a column is, its scale, direction, missing codes and labels, and orders of labels from elsewhere alone never
/// do: they are understood from the counts, unless these lack something.
pub fn needs_pass(old: &ReadingOptions, new: &ReadingOptions) -> bool {
    let but_columns = |options: &ReadingOptions| ReadingOptions {
        columns: Vec::new(),
        orders: Vec::new(),
        ..options.clone()
    };
    but_columns(old) != but_columns(new)
}
