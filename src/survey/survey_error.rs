//! The reasons why a survey file cannot be read at all.

use std::io;

use super::{TableError, WorkbookError};

/// The reason why a survey file cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum SurveyError {
    /// The file cannot be opened or read.
    #[error("the survey file cannot be read: {0}")]
    Io(#[from] io::Error),
    /// The file is no table.
    #[error(transparent)]
    Table(#[from] TableError),
    /// The file is a workbook that cannot be read.
    #[error(transparent)]
    Workbook(#[from] WorkbookError),
    /// An option names a column that the file has not.
    #[error(
        "there is no column {column} in this file; its columns are: {}", columns.join(", ")
    )]
    UnknownColumn {
        /// The name or position that was asked for.
        column: String,
        /// The headers of the file.
        columns: Vec<String>,
    },
    /// A column of people would name touchpoints, segments or waves.
    #[error(
        "column {column:?} holds names or addresses of people, and answers are not divided by people; if it holds groups, say so with --column \"{option}:kind=group\""
    )]
    PersonalPart {
        /// Its header.
        column: String,
        /// How the command line names it.
        option: String,
    },
}
