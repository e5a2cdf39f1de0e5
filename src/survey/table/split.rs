//! Cuts text into rows and cells by delimiter, line ends and quotes, without copying a byte.
//!
//! The rules are those of the `csv` crate: a quote opens only at the start of a field, `""` inside stands
//! for one quote, text after the closing quote is kept, and CR, LF and CRLF end a row.

use memchr::memchr;

use super::{
    marks::find_marks,
    trim::{is_blank, trim},
};

const QUOTE: u8 = b'"';

/// Where a cell stands in the text.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Cell {
    /// The first byte.
    pub(super) start: u32,
    /// The byte after the last.
    pub(super) end: u32,
}

impl Cell {
    fn new(start: usize, end: usize) -> Self {
        Self {
            start: start as u32,
            end: end as u32,
        }
    }

    /// Returns how many bytes the cell has.
    pub(super) fn length(self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }

    /// Returns the cell's text with its blanks.
    #[inline]
    pub(super) fn of(self, text: &[u8]) -> &[u8] {
        text.get(self.start as usize..self.end as usize)
            .unwrap_or_default()
    }

    /// Returns the cell's text without blanks at its edges.
    #[inline]
    pub(super) fn trimmed(self, text: &[u8]) -> &[u8] {
        trim(self.of(text))
    }
}

/// Where a row ends among the cells, and where it begins in the file.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Row {
    /// The cells of this and all earlier rows.
    pub(super) cells_end: usize,
    /// The physical line in which the row begins, from 1.
    pub(super) line: u64,
}

/// The rows of one stretch of text; reused, so that a long file allocates once.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// The cells of all rows, one row after the other.
    pub(super) cells: Vec<Cell>,
    /// The rows.
    pub(super) rows: Vec<Row>,
}

impl Rows {
    /// Forgets all rows.
    pub(super) fn clear(&mut self) {
        self.cells.clear();
        self.rows.clear();
    }

    /// Returns each row's line and cells.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u64, &[Cell])> {
        let starts = std::iter::once(0).chain(self.rows.iter().map(|row| row.cells_end));
        starts.zip(&self.rows).map(|(start, row)| {
            let cells = self.cells.get(start..row.cells_end);
            (row.line, cells.unwrap_or_default())
        })
    }

    /// Ends a row, unless it is a blank line.
    #[inline]
    fn end_row(&mut self, text: &[u8], line: u64, was_quoted: bool) {
        let start = self.rows.last().map_or(0, |row| row.cells_end);
        if self.cells.len() == start + 1
            && !was_quoted
            && self
                .cells
                .last()
                .is_some_and(|cell| is_blank(cell.of(text)))
        {
            self.cells.pop();
            return;
        }
        self.rows.push(Row {
            cells_end: self.cells.len(),
            line,
        });
    }
}

/// The row at the end of the text that is not complete.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Rest {
    /// Where it begins.
    pub(super) from: usize,
    /// The physical line in which it begins, from 1.
    pub(super) line: u64,
    /// How many of its cells are complete.
    pub(super) cells: usize,
    /// Where its unfinished field begins.
    pub(super) field: usize,
    /// The physical line of the quote that opened this field; none if it has no quote.
    pub(super) quote_line: Option<u64>,
}

/// Whether more text follows what is being split.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum More {
    /// The text goes on: a row without a line end is not complete.
    Follows,
    /// The text ends here, and so does its last row.
    No,
}

/// Cuts text by one delimiter; keeps its list of marks between calls.
#[derive(Debug)]
pub(super) struct Splitter {
    delimiter: u8,
    quoting: bool,
    marks: Vec<u32>,
}

impl Splitter {
    /// Makes a splitter.
    pub(super) fn new(delimiter: u8, quoting: bool) -> Self {
        Self {
            delimiter,
            quoting,
            marks: Vec::new(),
        }
    }

    /// Appends all complete rows of the text, whose first line has the number `line`.
    ///
    /// Doubled quotes are undone in place, which is why the text is changed.
    pub(super) fn split(
        &mut self,
        text: &mut [u8],
        line: u64,
        more: More,
        rows: &mut Rows,
    ) -> Rest {
        self.marks.clear();
        let has_quotes = self.quoting && memchr(QUOTE, text).is_some();
        let is_plain = !has_quotes && memchr(b'\r', text).is_none();
        if is_plain {
            find_marks(text, [self.delimiter, b'\n'], &mut self.marks);
        } else if has_quotes {
            find_marks(text, [self.delimiter, b'\n', b'\r', QUOTE], &mut self.marks);
        } else {
            find_marks(text, [self.delimiter, b'\n', b'\r'], &mut self.marks);
        }
        if more == More::No {
            self.marks.push(text.len() as u32);
        }
        if is_plain {
            self.split_plain(text, line, rows)
        } else {
            self.split_quoted(text, line, has_quotes, rows)
        }
    }

    /// Splits text without quotes whose rows end in LF: the marks are the ends of the cells.
    fn split_plain(&self, text: &[u8], first_line: u64, rows: &mut Rows) -> Rest {
        let mut rest = Rest {
            line: first_line,
            ..Rest::default()
        };
        rows.cells.reserve(self.marks.len());
        let mut field = 0;
        for mark in &self.marks {
            let end = *mark as usize;
            rows.cells.push(Cell::new(field, end));
            field = end + 1;
            if text.get(end) == Some(&self.delimiter) {
                continue;
            }
            rows.end_row(text, rest.line, false);
            rest.from = field.min(text.len());
            rest.line += 1;
        }
        rest.field = field;
        let complete = rows.rows.last().map_or(0, |row| row.cells_end);
        rest.cells = rows.cells.len() - complete;
        rows.cells.truncate(complete);
        rest
    }

    fn split_quoted(
        &self,
        text: &mut [u8],
        first_line: u64,
        quoting: bool,
        rows: &mut Rows,
    ) -> Rest {
        let mut scan = Scan {
            text,
            delimiter: self.delimiter,
            quoting,
            marks: &self.marks,
            at: 0,
            start: 0,
            line: first_line,
            quote_line: None,
        };
        let mut rest = Rest {
            line: first_line,
            ..Rest::default()
        };
        let mut doubled = Vec::new();
        while let Some(field) = scan.field() {
            if field.quotes == Quotes::Mangled {
                doubled.push(rows.cells.len());
            }
            rows.cells.push(field.cell);
            rest.cells += 1;
            if !field.ends_row {
                continue;
            }
            for index in doubled.drain(..) {
                if let Some(cell) = rows.cells.get_mut(index) {
                    undo_quotes(scan.text, cell);
                }
            }
            rows.end_row(scan.text, rest.line, field.quotes != Quotes::None);
            rest = Rest {
                from: scan.start.min(scan.text.len()),
                line: scan.line,
                ..Rest::default()
            };
        }
        rows.cells
            .truncate(rows.rows.last().map_or(0, |row| row.cells_end));
        rest.field = scan.start;
        rest.quote_line = scan.quote_line;
        rest
    }
}

/// A field that the scan has passed.
struct Field {
    /// The text inside the quotes, if any.
    cell: Cell,
    quotes: Quotes,
    ends_row: bool,
}

/// What the quotes around a field leave to do.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Quotes {
    /// There are none.
    None,
    /// The cell is what stands between them.
    Clean,
    /// Doubled quotes, or the closing one and text after it, are still in the cell.
    Mangled,
}

/// Walks over the marks of a text field by field.
struct Scan<'a> {
    text: &'a mut [u8],
    delimiter: u8,
    quoting: bool,
    marks: &'a [u32],
    /// The next mark.
    at: usize,
    /// Where the next field begins.
    start: usize,
    line: u64,
    /// The line of the quote that is open at the end of the text.
    quote_line: Option<u64>,
}

impl Scan<'_> {
    /// Passes one field with its end; none if it is not complete.
    #[inline]
    fn field(&mut self) -> Option<Field> {
        let start = self.start;
        if self.quoting && self.text.get(start) == Some(&QUOTE) {
            return self.quoted_field(start);
        }
        let (end, ends_row) = self.pass_end()?;
        Some(Field {
            cell: Cell::new(start, end),
            quotes: Quotes::None,
            ends_row,
        })
    }

    fn quoted_field(&mut self, start: usize) -> Option<Field> {
        let quote_line = self.line;
        self.at += 1;
        let Some((close, has_doubled)) = self.pass_quotes() else {
            self.quote_line = Some(quote_line);
            self.line = quote_line;
            return None;
        };
        let (end, ends_row) = self.pass_end()?;
        let is_mangled = has_doubled || end != close + 1;
        Some(Field {
            // A mangled cell keeps its closing quote until it is cleaned.
            cell: Cell::new(start + 1, if is_mangled { end } else { close }),
            quotes: if is_mangled {
                Quotes::Mangled
            } else {
                Quotes::Clean
            },
            ends_row,
        })
    }

    /// Passes the inside of a quoted field and returns its closing quote, and whether others were doubled.
    fn pass_quotes(&mut self) -> Option<(usize, bool)> {
        let mut has_doubled = false;
        while let Some(mark) = self.marks.get(self.at) {
            let place = *mark as usize;
            self.at += 1;
            match self.text.get(place)? {
                &QUOTE if self.text.get(place + 1) == Some(&QUOTE) => {
                    has_doubled = true;
                    self.at += 1;
                }
                &QUOTE => return Some((place, has_doubled)),
                b'\n' => self.line += 1,
                b'\r' if self.text.get(place + 1) != Some(&b'\n') => self.line += 1,
                _ => {}
            }
        }
        None
    }

    /// Passes the delimiter or line end after a field and returns where the field ends.
    #[inline]
    fn pass_end(&mut self) -> Option<(usize, bool)> {
        while let Some(mark) = self.marks.get(self.at) {
            let end = *mark as usize;
            self.at += 1;
            let byte = self.text.get(end).copied();
            match byte {
                Some(QUOTE) if self.quoting => continue,
                Some(byte) if byte == self.delimiter => {
                    self.start = end + 1;
                    return Some((end, false));
                }
                Some(b'\r') => match self.text.get(end + 1) {
                    Some(b'\n') => {
                        self.at += 1;
                        self.start = end + 2;
                    }
                    // The LF of this CR may be the first byte of the text to come.
                    None if self.marks.get(self.at).is_none() => return None,
                    _ => self.start = end + 1,
                },
                _ => self.start = end + 1,
            }
            self.line += 1;
            return Some((end, true));
        }
        None
    }
}

/// Undoes doubled quotes and drops the closing one: `a""b"c` becomes `a"bc`.
fn undo_quotes(text: &mut [u8], cell: &mut Cell) {
    let (start, end) = (cell.start as usize, cell.end as usize);
    let mut write = start;
    let mut read = start;
    let mut is_inside = true;
    while read < end {
        let byte = text[read];
        read += 1;
        if is_inside && byte == QUOTE {
            if read < end && text[read] == QUOTE {
                read += 1;
            } else {
                is_inside = false;
                continue;
            }
        }
        text[write] = byte;
        write += 1;
    }
    cell.end = write as u32;
}
