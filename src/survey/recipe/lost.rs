//! What decisions that are used again speak of and this file, or this map, does not have: each with what happens
//! instead, and what can be done.

use std::fmt;

/// The part that a column plays.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ColumnPart {
    /// It names touchpoints.
    Touchpoint,
    /// It holds ratings.
    Score,
    /// It says how many answers a row stands for.
    Count,
    /// It weighs the rows.
    Weight,
    /// It names segments.
    Segment,
    /// It names waves.
    Wave,
}

/// Something of earlier decisions that cannot be followed.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Lost {
    /// The file has no such column.
    Column {
        /// Its header or `#index`.
        column: String,
        /// The part that it played; none where something was decided about the column alone.
        part: Option<ColumnPart>,
    },
    /// The earlier feedback does not say which part some of its columns played.
    UnknownParts {
        /// Their headers.
        columns: String,
    },
    /// Rows were left out of the earlier feedback, which does not say which.
    UnknownRows,
    /// Nothing of that name is rated in the file.
    Source {
        /// What was rated.
        source: String,
        /// What it was about.
        target: String,
    },
    /// The map has no such touchpoint, or several.
    Target {
        /// What is rated.
        source: String,
        /// What it was about.
        target: String,
    },
    /// Nothing of that name, which was to lead a curve, is rated in the file.
    Lead {
        /// What was rated.
        source: String,
    },
    /// Another number of columns shares a header, so that its second column may be another one.
    Twins {
        /// The header.
        header: String,
        /// How many columns with it the recipe knows of.
        before: usize,
        /// How many have it in this file.
        now: usize,
    },
}

impl ColumnPart {
    /// Returns the option of the command line that names such a column.
    pub fn option(self) -> &'static str {
        match self {
            Self::Touchpoint => "--touchpoint-column",
            Self::Score => "--score-column",
            Self::Count => "--count-column",
            Self::Weight => "--weight-column",
            Self::Segment => "--segment-column",
            Self::Wave => "--wave-column",
        }
    }

    /// Says what such a column does.
    fn does(self) -> &'static str {
        match self {
            Self::Touchpoint => "named the touchpoints",
            Self::Score => "held the ratings",
            Self::Count => "held the counts",
            Self::Weight => "held the weights",
            Self::Segment => "named the segments",
            Self::Wave => "named the waves",
        }
    }

    /// Says what happens without it.
    fn without(self) -> &'static str {
        match self {
            Self::Touchpoint => "what names them now is found in the file",
            Self::Score => "what holds them now is found in the file",
            Self::Count => "whether a column holds counts is found in the file",
            Self::Weight => "every answer weighs the same",
            Self::Segment => "there are no segments",
            Self::Wave => "there are no waves",
        }
    }
}

impl fmt::Display for Lost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Column { column, part: None } => write!(
                f,
                "the file has no column {column:?}: what was decided about it is not used; \
                 if it has another name now, decide about that one with --column"
            ),
            Self::Column {
                column,
                part: Some(part),
            } => write!(
                f,
                "the file has no column {column:?}, which {}: {}; if it has another name now, say so with {}",
                part.does(),
                part.without(),
                part.option()
            ),
            Self::UnknownParts { columns } => write!(
                f,
                "the earlier feedback does not say whether these columns held segments, waves, counts or weights: \
                 {columns}; none of them does now; say what they are with --segment-column, --wave-column, \
                 --count-column or --weight-column"
            ),
            Self::UnknownRows => f.write_str(
                "rows were left out of the earlier feedback, which does not say which: all rows count; \
                 leave rows out with --leave-out",
            ),
            Self::Source { source, target } => write!(
                f,
                "{source:?} is not rated in this file: nothing is imported for {target:?} from it; \
                 if it has another name now, say so with --match \"NAME={target}\""
            ),
            Self::Target { source, target } => write!(
                f,
                "{target:?} is no touchpoint of the map, or not the only one of that name: {source:?} goes by its \
                 own name; say what it is about with --match \"{source}=TARGET\""
            ),
            Self::Lead { source } => write!(
                f,
                "{source:?} is not rated in this file: the first question about its touchpoint leads the curve; \
                 if another one should, say so with --lead"
            ),
            Self::Twins {
                header,
                before,
                now,
            } => write!(
                f,
                "the file has {now} columns {header:?}, the recipe knows of {before}: the first, second ... are taken to \
                 be the same as then; see whether they are"
            ),
        }
    }
}
