//! Recognises files that are no text at all, whatever their name says.

use std::fmt;

use super::TableError;
use crate::survey::text::TextEncoding;

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
    /// A data file of SPSS.
    Spss,
    /// A web page.
    WebPage,
    /// XML.
    Xml,
    /// JSON.
    Json,
    /// Something that is no text.
    Binary,
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
            Self::Spss => "an SPSS data file",
            Self::WebPage => "a web page (HTML)",
            Self::Xml => "an XML document",
            Self::Json => "a JSON document",
            Self::Binary => "a binary file and no text",
        })
    }
}

/// First bytes and what they mean.
const FIRST_BYTES: [(&[u8], ForeignFile); 11] = [
    (b"PK\x03\x04", ForeignFile::Zip),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", ForeignFile::Office),
    (b"\x1F\x8B", ForeignFile::Gzip),
    (b"%PDF-", ForeignFile::Pdf),
    (b"\x89PNG\r\n", ForeignFile::Image("PNG")),
    (b"\xFF\xD8\xFF", ForeignFile::Image("JPEG")),
    (b"GIF8", ForeignFile::Image("GIF")),
    (b"PAR1", ForeignFile::Parquet),
    (b"SQLite format 3\0", ForeignFile::Sqlite),
    (b"$FL2@(#)", ForeignFile::Spss),
    (b"$FL3@(#)", ForeignFile::Spss),
];
/// First words of other documents, in whatever case.
const FIRST_WORDS: [(&str, ForeignFile); 6] = [
    ("<!doctype html", ForeignFile::WebPage),
    ("<html", ForeignFile::WebPage),
    ("<table", ForeignFile::WebPage),
    ("<?xml", ForeignFile::Xml),
    ("[{", ForeignFile::Json),
    ("{\"", ForeignFile::Json),
];
/// How many bytes are looked at for those that no text has.
const LOOKED_AT: usize = 64 * 1_024;
/// So many of them may be slips in a text, and beyond that one in so many.
const MOST_SLIPS: usize = 16;
const BYTES_PER_SLIP: usize = 16;

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
    let begins = |word: &str| {
        text.get(..word.len())
            .is_some_and(|begin| begin.eq_ignore_ascii_case(word.as_bytes()))
    };
    match FIRST_WORDS.iter().find(|(word, _)| begins(word)) {
        Some((_word, what)) => Err(TableError::NotATable { what: *what }),
        None => Ok(()),
    }
}

/// Returns an error for what is no text in any encoding: too many control characters.
///
/// NUL, Ctrl-Z and Escape are left aside: damage, the end of old files, and Japanese.
pub(super) fn refuse_binary(sample: &[u8], encoding: TextEncoding) -> Result<(), TableError> {
    if encoding.label.starts_with("utf-16") {
        return Ok(());
    }
    let head = sample
        .get(..sample.len().min(LOOKED_AT))
        .unwrap_or_default();
    let is_slip = |byte: &&u8| matches!(byte, 0x01..=0x08 | 0x0E..=0x19 | 0x1C..=0x1F);
    let slips = head.iter().filter(is_slip).count();
    if slips > MOST_SLIPS && slips > head.len() / BYTES_PER_SLIP {
        return Err(TableError::NotATable {
            what: ForeignFile::Binary,
        });
    }
    Ok(())
}
