//! The first rows of a file as text, for a look at them before the whole is counted.

use std::io::{Cursor, Read as _};

use super::{
    Dialect,
    split::{More, Row, Rows, Splitter},
    stream::Stream,
};
use crate::survey::text::{TextEncoding, Utf8Reader};

/// Returns the first data rows of a sample with trimmed cells, as many cells as stand there.
///
/// A last row that the end of the sample cuts off is not among them.
pub fn preview(sample: &[u8], dialect: &Dialect, rows: usize) -> Vec<Vec<String>> {
    let Ok(mut stream) = Stream::new(Cursor::new(sample), dialect) else {
        return Vec::new();
    };
    let mut header_rows = usize::from(dialect.header_rows);
    let mut width = 0;
    let mut found: Vec<Vec<String>> = Vec::new();
    let mut next = Rows::default();
    let mut has_more = true;
    while has_more && found.len() <= rows {
        has_more = stream.next_rows(&mut next).unwrap_or(false);
        for (_line, cells) in next.iter() {
            if header_rows > 0 {
                header_rows -= 1;
                width = width.max(cells.len());
                continue;
            }
            if found.len() > rows {
                break;
            }
            let cells = cells.iter().map(|cell| cell.trimmed(stream.split_text()));
            found.push(cells.map(text_of).collect());
        }
    }
    let is_cut = !sample.ends_with(b"\n") && !sample.ends_with(b"\r") && !sample.ends_with(b"\n\0");
    if found.len() <= rows && is_cut && found.last().is_some_and(|last| last.len() < width) {
        found.pop();
    }
    found.truncate(rows);
    found
}

/// The beginning of a file as text, to find out its dialect.
pub(super) struct SampleText {
    /// The text as UTF-8.
    pub(super) text: Vec<u8>,
    /// Whether the file goes on behind it.
    pub(super) more: More,
}

impl SampleText {
    /// Decodes a sample up to a number of bytes as UTF-8.
    pub(super) fn new(sample: &[u8], encoding: TextEncoding, whole: bool, limit: usize) -> Self {
        let mut text = Vec::new();
        let mut reader = Utf8Reader::new(sample, encoding).take(limit as u64);
        // Reading from memory cannot fail.
        drop(reader.read_to_end(&mut text));
        let is_whole = whole && text.len() < limit;
        Self {
            text,
            more: if is_whole { More::No } else { More::Follows },
        }
    }

    /// Splits the text behind its first bytes; `line` is the number of the line there.
    pub(super) fn split(&self, from: usize, line: u64, delimiter: u8, quoting: bool) -> SampleRows {
        let mut text = self.text.get(from..).unwrap_or_default().to_vec();
        let mut rows = Rows::default();
        Splitter::new(delimiter, quoting).split(&mut text, line, self.more, &mut rows);
        SampleRows { text, rows }
    }
}

/// The complete rows of a sample by one delimiter.
pub(super) struct SampleRows {
    text: Vec<u8>,
    rows: Rows,
}

impl SampleRows {
    /// Returns the rows.
    pub(super) fn rows(&self) -> &[Row] {
        &self.rows.rows
    }

    /// Returns the line and the trimmed cells of each row.
    pub(super) fn cells(&self) -> impl Iterator<Item = (u64, impl Iterator<Item = &[u8]>)> {
        let rows = self.rows.iter();
        rows.map(|(line, cells)| (line, cells.iter().map(|cell| cell.trimmed(&self.text))))
    }

    /// Returns how many cells each row has.
    pub(super) fn widths(&self) -> impl Iterator<Item = usize> {
        self.rows.iter().map(|(_line, cells)| cells.len())
    }
}

fn text_of(cell: &[u8]) -> String {
    String::from_utf8_lossy(cell).into_owned()
}
