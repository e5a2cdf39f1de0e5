//! Recognises files that are no text at all, whatever their name says.

use super::TableError;

/// First bytes and what they mean, with the article; a ZIP archive is nearly always a workbook here.
const FIRST_BYTES: [(&[u8], &str); 9] = [
    (
        b"PK\x03\x04",
        "a workbook (xlsx or ods) or another ZIP archive",
    ),
    (
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
        "an old Excel workbook (xls)",
    ),
    (b"\x1F\x8B", "a gzip archive"),
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xFF\xD8\xFF", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PAR1", "a Parquet file"),
    (b"SQLite format 3\0", "a SQLite database"),
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

/// Returns an error that names the file if it is a workbook, a picture, a web page or the like.
pub(super) fn refuse_foreign(sample: &[u8]) -> Result<(), TableError> {
    if let Some((_bytes, what)) = FIRST_BYTES.iter().find(|(b, _)| sample.starts_with(b)) {
        return Err(TableError::NotATable { what });
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
            what: "a web page (HTML)",
        });
    }
    Ok(())
}
