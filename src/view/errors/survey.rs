//! Why a survey file cannot be read, and what it is if it is no table.

use super::{visible, with};
use crate::{
    lang::{Key, Shown, Words},
    survey::{
        ForeignFile, MAX_DISTINCT_PER_COLUMN, MAX_WORKBOOK_BYTES, MAX_WORKBOOK_CELLS, SurveyError,
        SurveyTextError, TableError, WorkbookError,
        table::{MAX_COLUMNS, MAX_FIELD_BYTES, MAX_ROW_BYTES},
    },
};

impl Shown for SurveyError {
    fn shown(&self, words: &Words) -> String {
        match self {
            Self::Io(error) => with(words, Key::SurveyUnreadable, "reason", &error.shown(words)),
            Self::Table(error) => error.shown(words),
            Self::Workbook(error) => error.shown(words),
            Self::UnknownColumn { column, columns } => {
                let columns = columns.join(", ");
                words.format(
                    Key::SurveyUnknownColumn,
                    &[("column", column.into()), ("columns", (&columns).into())],
                )
            }
            Self::PersonalPart { column, .. } => {
                with(words, Key::SurveyPersonalPart, "column", column)
            }
        }
    }
}

impl Shown for TableError {
    fn shown(&self, words: &Words) -> String {
        match self {
            Self::Empty => words.text(Key::TableEmpty).to_owned(),
            Self::NotATable { what } => with(words, Key::TableForeign, "what", &what.shown(words)),
            Self::AMap => words.text(Key::TableIsMap).to_owned(),
            Self::Text(SurveyTextError::UnknownEncoding { label }) => {
                with(words, Key::TableEncoding, "label", label)
            }
            Self::Delimiter { delimiter } => {
                with(words, Key::TableDelimiter, "sign", &visible(*delimiter))
            }
            Self::HeaderRows { header_rows } => {
                with(words, Key::TableHeaderRows, "n", u64::from(*header_rows))
            }
            Self::HeaderTooLong { bytes } => with(words, Key::TableHeaderTooLong, "n", *bytes),
            Self::TooManyColumns { columns, line } => words.format(
                Key::TableTooManyColumns,
                &[
                    ("line", (*line).into()),
                    ("n", (*columns).into()),
                    ("limit", MAX_COLUMNS.into()),
                ],
            ),
            Self::FieldTooLong { line, column, .. } => words.format(
                Key::TableFieldTooLong,
                &[
                    ("line", (*line).into()),
                    ("column", (column + 1).into()),
                    ("limit", MAX_FIELD_BYTES.into()),
                ],
            ),
            Self::RowTooLong { line, .. } => words.format(
                Key::TableRowTooLong,
                &[("line", (*line).into()), ("limit", MAX_ROW_BYTES.into())],
            ),
            Self::TooManyValues { column } => words.format(
                Key::TableTooManyValues,
                &[
                    ("column", column.into()),
                    ("limit", MAX_DISTINCT_PER_COLUMN.into()),
                ],
            ),
            Self::Read(error) => with(words, Key::TableUnread, "reason", &error.shown(words)),
            Self::Stopped => words.text(Key::TableStopped).to_owned(),
        }
    }
}

impl Shown for WorkbookError {
    fn shown(&self, words: &Words) -> String {
        match self {
            Self::Encrypted => words.text(Key::WorkbookEncrypted).to_owned(),
            Self::TooLarge => with(words, Key::WorkbookTooLarge, "n", MAX_WORKBOOK_BYTES >> 20),
            Self::TooManyCells => with(words, Key::WorkbookTooManyCells, "n", MAX_WORKBOOK_CELLS),
            Self::Damaged { reason } => with(words, Key::WorkbookDamaged, "reason", reason),
            Self::UnknownSheet { sheet, sheets } => {
                let sheets = sheets.join(", ");
                words.format(
                    Key::WorkbookUnknownSheet,
                    &[("sheet", sheet.into()), ("sheets", (&sheets).into())],
                )
            }
            Self::NoWorkbook => words.text(Key::WorkbookNone).to_owned(),
        }
    }
}

impl Shown for ForeignFile {
    fn shown(&self, words: &Words) -> String {
        let key = match self {
            Self::Zip => Key::TableZip,
            Self::BinaryWorkbook => Key::TableBinaryWorkbook,
            Self::Office => Key::TableOffice,
            Self::Gzip => Key::ForeignGzip,
            Self::Pdf => Key::ForeignPdf,
            Self::Image(format) => return with(words, Key::TableImage, "format", *format),
            Self::Parquet => Key::TableParquet,
            Self::Sqlite => Key::TableSqlite,
            Self::Spss => Key::TableSpss,
            Self::WebPage => Key::TableWebPage,
            Self::Xml => Key::TableXml,
            Self::Json => Key::TableJson,
            Self::Binary => Key::TableBinary,
        };
        words.text(key).to_owned()
    }
}
