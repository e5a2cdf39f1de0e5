//! What reading a survey file yields: its columns, shape, groups and all that a proposal rests on.

use std::collections::BTreeSet;

use super::{Column, Dialect, Issue, MarkedRows, ProposedScale, Shape};
use crate::{model::Distribution, stats::Figures};

/// A survey file as it was understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Survey {
    /// How the file writes its table; of a workbook, how its sheet was written as text.
    pub dialect: Dialect,
    /// The sheet that was read; none where the file is text.
    pub sheet: Option<SheetRead>,
    /// The cells of the first rows.
    pub first_rows: Vec<Vec<String>>,
    /// Whether `,` is the decimal mark.
    pub decimal_comma: bool,
    /// The data rows.
    pub rows: u64,
    /// The data rows left out on purpose.
    pub rows_left_out: u64,
    /// Which rows were to be left out.
    pub left_out: BTreeSet<MarkedRows>,
    /// The columns in the order of the file.
    pub columns: Vec<Column>,
    /// The shape; unknown without a rating.
    pub shape: Option<Shape>,
    /// The tool that wrote the file, where it shows.
    pub tool: Option<&'static str>,
    /// Scores by the values of a column: the proposed pair first, then at most four more.
    pub groups: Vec<GroupTable>,
    /// What the file cannot prove, or got wrong.
    pub issues: Vec<Issue>,
    /// The column of counts, in the counted shape.
    pub count_column: Option<usize>,
    /// The column of weights, where one was chosen.
    pub weight_column: Option<usize>,
    /// What was rated: a column each in wide files, else a value of the touchpoint column each.
    pub rated: Vec<Rated>,
    /// Sums for paired comparisons; wide files only.
    pub pairs: Vec<Pair>,
    /// How many people answered; unknown in counted files.
    pub people: Option<u64>,
    /// The SHA-256 of the file in hexadecimal.
    pub sha256: String,
    /// The columns whose values are touchpoints, segments and waves.
    pub parts: Parts,
}

impl Survey {
    /// Returns a column.
    pub fn column(&self, index: usize) -> Option<&Column> {
        self.columns.get(index)
    }

    /// Returns the columns that are ratings.
    pub fn ratings(&self) -> impl Iterator<Item = (&Column, &ProposedScale)> {
        self.columns
            .iter()
            .filter_map(|column| Some((column, column.scale.as_ref()?)))
    }

    /// Returns the ratings of which nobody can say yet which end is good.
    pub fn undecided(&self) -> impl Iterator<Item = &Column> {
        self.ratings()
            .filter(|(_, scale)| scale.direction.is_none())
            .map(|(column, _)| column)
    }
}

/// The sheet of a workbook that was read.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SheetRead {
    /// Its name.
    pub name: String,
    /// The names of all sheets in their order.
    pub all: Vec<String>,
}

/// The columns that group the rows of a long or counted file.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Parts {
    /// The column whose values are touchpoints.
    pub touchpoint: Option<usize>,
    /// The column of ratings, in long and counted files.
    pub score: Option<usize>,
    /// The column whose values are segments.
    pub segment: Option<usize>,
    /// The column whose values are waves.
    pub wave: Option<usize>,
}

/// The scores of one column by the values of another.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupTable {
    /// The column that groups.
    pub group_column: usize,
    /// The column of ratings.
    pub score_column: usize,
    /// At most fifty values in the order of the file.
    pub values: Vec<GroupValue>,
}

/// The answers of one value of a grouping column.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupValue {
    /// The value.
    pub value: String,
    /// Its answers.
    pub distribution: Distribution,
    /// Their figures; none without answers.
    pub figures: Option<Figures>,
}

/// Something that was rated, with all its answers.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Rated {
    /// Its name in the file: a header, or a value of the touchpoint column.
    pub name: String,
    /// The column of its ratings.
    pub column: usize,
    /// Everybody's answers first, then those of segments and waves.
    pub distributions: Vec<Distribution>,
}

/// The sums over the rows that answered both of two columns.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Pair {
    /// The first column.
    pub x: usize,
    /// The second column.
    pub y: usize,
    /// The sums.
    pub sums: super::counts::PairCounts,
}
