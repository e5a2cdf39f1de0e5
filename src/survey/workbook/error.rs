//! The reasons why a workbook cannot be read.

use std::fmt;

use super::{MAX_WORKBOOK_BYTES, MAX_WORKBOOK_CELLS};

/// The reason why a workbook cannot be read.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum WorkbookError {
    /// Only a password opens it.
    #[error(
        "the workbook is protected by a password; open it in a spreadsheet and save it without one, or save the sheet as CSV"
    )]
    Encrypted,
    /// It is larger than is read.
    #[error(
        "the workbook holds more than {} MB once it is unpacked, which is more than is read; save the sheet with the answers as CSV", MAX_WORKBOOK_BYTES >> 20
    )]
    TooLarge,
    /// It has more cells than are read.
    #[error(
        "the sheets of the workbook hold more than {MAX_WORKBOOK_CELLS} cells, which is more than is read; save the sheet with the answers as CSV"
    )]
    TooManyCells,
    /// It breaks the rules of its format.
    #[error(
        "the workbook is damaged: {reason}; open it in a spreadsheet and save it again, or save the sheet as CSV"
    )]
    Damaged {
        /// What is wrong.
        reason: String,
    },
    /// An option names a sheet that the workbook has not.
    #[error("there is no sheet {sheet:?} in this workbook; its sheets are: {}", sheets.join(", "))]
    UnknownSheet {
        /// The name that was asked for.
        sheet: String,
        /// The names of its sheets.
        sheets: Vec<String>,
    },
    /// An option names a sheet of a file that has none.
    #[error("a sheet is chosen, but the file is no workbook; leave the sheet out")]
    NoWorkbook,
}

impl WorkbookError {
    /// Makes the error of a workbook that breaks the rules.
    pub(super) fn damaged(reason: &dyn fmt::Display) -> Self {
        Self::Damaged {
            reason: reason.to_string(),
        }
    }
}
