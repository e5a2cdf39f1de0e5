//! The reasons why a file cannot be read as a table; everything smaller is an issue.

use std::io;

use super::{ForeignFile, MAX_COLUMNS, MAX_FIELD_BYTES, MAX_ROW_BYTES};
use crate::survey::{MAX_DISTINCT_PER_COLUMN, text::SurveyTextError};

/// The reason why a file cannot be read as a table.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// There is not even a header.
    #[error("the file is empty: it has no header and no rows; export the survey again")]
    Empty,
    /// The file is something else, whatever its name says.
    #[error(
        "the file is {what}, not delimited text; export the survey as CSV, or open it in a spreadsheet and save it as CSV"
    )]
    NotATable {
        /// What it is.
        what: ForeignFile,
    },
    /// The file is a map.
    #[error(
        "the file is a journey map, not a survey; choose a survey file, or print the map's curves with: touchline curve"
    )]
    AMap,
    /// The text cannot be decoded.
    #[error(transparent)]
    Text(#[from] SurveyTextError),
    /// A delimiter that cannot stand between cells.
    #[error(
        "{delimiter:?} cannot separate columns; choose a comma, semicolon, tab or another ASCII character that is no quote and no line end"
    )]
    Delimiter {
        /// What was asked for.
        delimiter: char,
    },
    /// A header that is not one to three rows.
    #[error("a header has 1 to 3 rows, not {header_rows}; choose one of these")]
    HeaderRows {
        /// What was asked for.
        header_rows: u8,
    },
    /// No row of the header ends within the sample.
    #[error(
        "the header does not end within the first {bytes} bytes; check that the file is delimited text with one row a line"
    )]
    HeaderTooLong {
        /// The length of the sample.
        bytes: usize,
    },
    /// More columns than are read.
    #[error(
        "the header in line {line} has {columns} columns, but at most {MAX_COLUMNS} are read; check the delimiter, or export fewer columns"
    )]
    TooManyColumns {
        /// How many columns the header has.
        columns: usize,
        /// The physical line of the header, from 1.
        line: u64,
    },
    /// A field longer than is read.
    #[error(
        "column {} of the row in line {line} holds more than {MAX_FIELD_BYTES} bytes; check the delimiter and the quotes there", .column + 1
    )]
    FieldTooLong {
        /// The data row, from 1; none in the header.
        row: Option<u64>,
        /// The physical line in which the row begins, from 1.
        line: u64,
        /// The column, from 0.
        column: usize,
    },
    /// A row longer than is read.
    #[error(
        "the row in line {line} holds more than {MAX_ROW_BYTES} bytes; check that the file has one row a line"
    )]
    RowTooLong {
        /// The data row, from 1; none in the header.
        row: Option<u64>,
        /// The physical line in which the row begins, from 1.
        line: u64,
    },
    /// A column that should divide the answers has too many values for that.
    #[error(
        "column {column:?} has too many different values to count the answers for each of them (at most {MAX_DISTINCT_PER_COLUMN} are counted); choose another column for touchpoints, segments and waves"
    )]
    TooManyValues {
        /// The header of the column.
        column: String,
    },
    /// The source failed.
    #[error("the file could not be read to its end: {0}; try again from a local copy")]
    Read(#[from] io::Error),
    /// The caller asked to stop.
    #[error("reading was stopped before the end of the file; nothing was counted")]
    Stopped,
}
