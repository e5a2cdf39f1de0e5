//! Recognises files that are no text at all, whatever their name says.

use std::fmt;

use super::TableError;

/// What a file is that is no table.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ForeignFile {
    /// A ZIP archive that is no workbook.
    Zip,
    /// A binary workbook of Excel.
    BinaryWorkbook,
    /// An old Office file that is no workbook.
    Office,
    /// A gzip archive.
    Gzip,
    /// A PDF document.
    Pdf,
    /// An image.
    Image(&'static str),
    /// A Parquet file.
    Parquet,
    /// A database of `SQLite`.
    Sqlite,
    /// A web page.
    WebPage,
}

impl fmt::Display for ForeignFile {
    /// Writes it in English with its article.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Zip => "a ZIP archive without a workbook (xlsx, ods) in it",
            Self::BinaryWorkbook => "a binary workbook (xlsb)",
            Self::Office => "an old Office file, and no workbook (xls)",
            Self::Gzip => "a gzip archive",
            Self::Pdf => "a PDF document",
            Self::Image(format) => return write!(f, "a {format} image"),
            Self::Parquet => "a Parquet file",
            Self::Sqlite => "a SQLite database",
            Self::WebPage => "a web page (HTML)",
        })
    }
}

/// First bytes and what they mean.
const FIRST_BYTES: [(&[u8], ForeignFile); 9] = [
    (b"PK\x03\x04", ForeignFile::Zip),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", ForeignFile::Office),
    (b"\x1F\x8B", ForeignFile::Gzip),
    (b"%PDF-", ForeignFile::Pdf),
    (b"\x89PNG\r\n", ForeignFile::Image("PNG")),
    (b"\xFF\xD8\xFF", ForeignFile::Image("JPEG")),
    (b"GIF8", ForeignFile::Image("GIF")),
    (b"PAR1", ForeignFile::Parquet),
    (b"SQLite format 3\0", ForeignFile::Sqlite),
];
const WEB_PAGES: [&str; 3] = ["<!doctype html", "<html", "<table"];

/// Says whether a text begins as Touchline writes maps, comments before it left aside.
fn is_map(text: &[u8]) -> bool {
    let mut text = text;
    while let Some(comment) = text.strip_prefix(b"//") {
        let end = memchr::memchr(b'\n', comment).unwrap_or(comment.len());
        text = comment.get(end..).unwrap_or_default().trim_ascii_start();
    }
    text.strip_prefix(b"JourneyMap")
        .is_some_and(|rest| rest.trim_ascii_start().starts_with(b"("))
}

/// Returns an error that names the file if it is a picture, a web page or the like; a workbook comes here as text.
pub(super) fn refuse_foreign(sample: &[u8]) -> Result<(), TableError> {
    if let Some((_bytes, what)) = FIRST_BYTES.iter().find(|(b, _)| sample.starts_with(b)) {
        return Err(TableError::NotATable { what: *what });
    }
    let text = sample.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(sample);
    let text = text.trim_ascii_start();
    if is_map(text) {
        return Err(TableError::AMap);
    }
    let is_page = WEB_PAGES.iter().any(|tag| {
        text.get(..tag.len())
            .is_some_and(|begin| begin.eq_ignore_ascii_case(tag.as_bytes()))
    });
    if is_page {
        return Err(TableError::NotATable {
            what: ForeignFile::WebPage,
        });
    }
    Ok(())
}
