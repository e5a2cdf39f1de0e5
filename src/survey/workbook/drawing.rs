//! A sheet as delimited text, written cell by cell the way a spreadsheet saves it.

use super::{MAX_WORKBOOK_BYTES, WorkbookError, cell::Value};
use crate::survey::table::MAX_COLUMNS;

/// The most rows that a sheet has.
const MAX_ROWS: usize = 1 << 20;

/// A row of the sheet: where it ends in the text, and its cells up to the last one with content.
#[derive(Clone, Copy, Debug)]
struct Row {
    end: usize,
    cells: usize,
}

/// The text of one sheet as far as it is written.
#[derive(Debug, Default)]
pub(super) struct Drawing {
    text: String,
    rows: Vec<Row>,
    /// The cells of the row that is being written.
    cells: usize,
    width: usize,
    filled: u64,
    rows_filled: u64,
    line_breaks: Vec<u64>,
}

/// A whole sheet as text.
#[derive(Debug)]
pub(super) struct Drawn {
    /// The text: a row of the sheet per line, cells between commas, all rows equally wide.
    pub(super) text: Vec<u8>,
    /// The physical lines that begin inside a cell.
    pub(super) line_breaks: Vec<u64>,
}

impl Drawing {
    /// Returns how many cells have content.
    pub(super) fn filled(&self) -> u64 {
        self.filled
    }

    /// Returns how many rows have content.
    pub(super) fn rows_filled(&self) -> u64 {
        self.rows_filled
    }

    /// Writes a cell; the cells come row by row from left to right.
    pub(super) fn cell(
        &mut self,
        row: u32,
        column: u32,
        value: Value<'_>,
    ) -> Result<(), WorkbookError> {
        let text = value.text();
        if text.is_empty() {
            return Ok(());
        }
        let (row, column) = (row as usize, column as usize);
        if row >= MAX_ROWS || column >= MAX_COLUMNS {
            return Err(WorkbookError::damaged(&"a cell lies outside of its sheet"));
        }
        if row < self.rows.len() || (row == self.rows.len() && column < self.cells) {
            return Err(WorkbookError::damaged(
                &"the cells of a sheet are in disorder",
            ));
        }
        while self.rows.len() < row {
            self.end_row();
        }
        let delimiters = column - self.cells + usize::from(self.cells > 0);
        self.text.extend(std::iter::repeat_n(',', delimiters));
        self.push(&text);
        self.cells = column + 1;
        self.width = self.width.max(self.cells);
        self.filled += 1;
        if self.text.len() as u64 > MAX_WORKBOOK_BYTES {
            return Err(WorkbookError::TooLarge);
        }
        Ok(())
    }

    /// Writes the text of a cell, in quotes where it needs them.
    fn push(&mut self, text: &str) {
        if !text.contains([',', '"', '\n', '\r']) {
            self.text.push_str(text);
            return;
        }
        self.text.push('"');
        let mut signs = text.chars().peekable();
        while let Some(sign) = signs.next() {
            match sign {
                '"' => self.text.push_str("\"\""),
                '\n' | '\r' => {
                    if sign == '\r' {
                        signs.next_if_eq(&'\n');
                    }
                    self.text.push('\n');
                    let lines = self.rows.len() + 1 + self.line_breaks.len() + 1;
                    self.line_breaks.push(lines as u64);
                }
                sign => self.text.push(sign),
            }
        }
        self.text.push('"');
    }

    fn end_row(&mut self) {
        self.rows_filled += u64::from(self.cells > 0);
        self.rows.push(Row {
            end: self.text.len(),
            cells: self.cells,
        });
        self.cells = 0;
    }

    /// Ends the last row.
    pub(super) fn end(&mut self) {
        if self.cells > 0 {
            self.end_row();
        }
    }

    /// Brings all rows to the same width, except blank ones and titles above the table.
    pub(super) fn finish(mut self) -> Result<Drawn, WorkbookError> {
        self.end();
        let titles = self.rows.iter().take_while(|row| row.cells <= 1).count();
        let titles = if self.width > 2 { titles } else { 0 };
        let missing = |place: usize, row: &Row| {
            if place < titles || row.cells == 0 {
                0
            } else {
                self.width - row.cells
            }
        };
        let places = || self.rows.iter().enumerate();
        let padding: usize = places().map(|(place, row)| missing(place, row)).sum();
        let size = self.text.len() + padding + self.rows.len();
        if size as u64 > MAX_WORKBOOK_BYTES {
            return Err(WorkbookError::TooLarge);
        }
        let mut text = Vec::with_capacity(size);
        let mut from = 0;
        for (place, row) in places() {
            let cells = self.text.as_bytes().get(from..row.end);
            text.extend_from_slice(cells.unwrap_or_default());
            text.resize(text.len() + missing(place, row), b',');
            text.push(b'\n');
            from = row.end;
        }
        Ok(Drawn {
            text,
            line_breaks: self.line_breaks,
        })
    }
}
