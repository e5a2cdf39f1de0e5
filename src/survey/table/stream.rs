//! Reads a file of any size row by row through one buffer, and notices a quote that is never closed.

use std::{
    io::{ErrorKind, Read},
    ops::Range,
};

use memchr::{memchr_iter, memchr2};

use super::{
    Dialect, MAX_FIELD_BYTES, MAX_ROW_BYTES, TableError,
    split::{More, Rest, Rows, Splitter},
};
use crate::survey::text::{TextEncoding, Utf8Reader};

/// Small enough to stay in the processor's cache while its rows are split and counted.
const BUFFER_BYTES: usize = 128 * 1024;
const EVIDENCE_CHARS: usize = 60;

/// A quote that is opened and never closed; its row and all text after it are in no row.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct OpenQuote {
    /// The physical line of the quote, from 1.
    pub(super) line: u64,
    /// The column of its field, from 0.
    pub(super) column: usize,
    /// How many physical lines it swallows.
    pub(super) lines: u64,
    /// The text that follows it.
    pub(super) evidence: String,
}

/// A file that is being read.
pub(super) struct Stream<R> {
    encoding: TextEncoding,
    reader: Utf8Reader<R>,
    splitter: Splitter,
    /// Header rows, which are no data rows.
    header_rows: u64,
    buffer: Vec<u8>,
    /// Where the text that is not split yet begins in the buffer.
    from: usize,
    filled: usize,
    /// Where the buffer begins in the text.
    offset: u64,
    line: u64,
    /// The rows before those handed out last, and those.
    rows_done: u64,
    rows_at_hand: u64,
    ended: bool,
    open_quote: Option<OpenQuote>,
}

impl<R: Read> Stream<R> {
    /// Starts to read a source, behind the lines before its header.
    pub(super) fn new(source: R, dialect: &Dialect) -> Result<Self, TableError> {
        let mut stream = Self {
            encoding: dialect.encoding,
            reader: Utf8Reader::new(source, dialect.encoding),
            splitter: Splitter::new(dialect.delimiter, dialect.quoting),
            header_rows: u64::from(dialect.header_rows),
            buffer: vec![0; BUFFER_BYTES],
            from: 0,
            filled: 0,
            offset: 0,
            line: 1,
            rows_done: 0,
            rows_at_hand: 0,
            ended: false,
            open_quote: None,
        };
        for _line in 0..dialect.skipped_lines {
            stream.skip_line()?;
        }
        Ok(stream)
    }

    /// Returns the reader, which knows how much was read and what could not be decoded.
    pub(super) fn reader(&self) -> &Utf8Reader<R> {
        &self.reader
    }

    /// Returns the name of the encoding.
    pub(super) fn encoding_label(&self) -> &'static str {
        self.encoding.label
    }

    /// Returns the text in which the cells of the last rows stand.
    pub(super) fn split_text(&self) -> &[u8] {
        self.buffer.get(..self.from).unwrap_or_default()
    }

    /// Returns the part of the whole text, in bytes, to which the last rows belong.
    pub(super) fn range(&self) -> Range<u64> {
        self.offset..self.offset + self.from as u64
    }

    /// Returns the quote that is never closed; known only after the last rows.
    pub(super) fn open_quote(&self) -> Option<&OpenQuote> {
        self.open_quote.as_ref()
    }

    /// Replaces the rows by the next ones; returns whether more may follow.
    pub(super) fn next_rows(&mut self, rows: &mut Rows) -> Result<bool, TableError> {
        self.rows_done += self.rows_at_hand;
        self.rows_at_hand = 0;
        rows.clear();
        loop {
            self.fill()?;
            let more = if self.ended { More::No } else { More::Follows };
            let text = self.buffer.get_mut(..self.filled).unwrap_or_default();
            let rest = self.splitter.split(text, self.line, more, rows);
            self.from = rest.from;
            self.line = rest.line;
            if self.ended && rest.quote_line.is_some() {
                let text = self.buffer.get(rest.field..self.filled);
                let mut lines = Lines::default();
                lines.pass(text.unwrap_or_default());
                self.note_open_quote(&rest, lines.number());
            }
            if self.ended || !rows.rows.is_empty() {
                self.rows_at_hand = rows.rows.len() as u64;
                self.check_fields(rows)?;
                return Ok(!self.ended);
            }
            if self.from == 0 {
                self.make_room(&rest)?;
            }
        }
    }

    /// Moves what is left to the front and reads until the buffer is full or the source ends.
    fn fill(&mut self) -> Result<(), TableError> {
        self.buffer.copy_within(self.from..self.filled, 0);
        self.offset += self.from as u64;
        self.filled -= self.from;
        self.from = 0;
        while !self.ended && self.filled < self.buffer.len() {
            let room = self.buffer.get_mut(self.filled..).unwrap_or_default();
            match self.reader.read(room) {
                Ok(0) => self.ended = true,
                Ok(length) => self.filled += length,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    fn skip_line(&mut self) -> Result<(), TableError> {
        loop {
            let text = self.buffer.get(self.from..self.filled).unwrap_or_default();
            match memchr2(b'\n', b'\r', text) {
                Some(end) if end + 1 < text.len() || self.ended => {
                    let is_crlf = text.get(end..end + 2) == Some(b"\r\n");
                    self.from += end + 1 + usize::from(is_crlf);
                    self.line += 1;
                    return Ok(());
                }
                // The LF of a CR at the end may still come.
                Some(end) => self.from += end,
                None => self.from = self.filled,
            }
            if self.ended {
                return Ok(());
            }
            self.fill()?;
        }
    }

    /// Makes room for a row that fills the whole buffer, within the limits.
    fn make_room(&mut self, rest: &Rest) -> Result<(), TableError> {
        if self.filled - rest.field.min(self.filled) > MAX_FIELD_BYTES {
            let is_closed = match rest.quote_line {
                Some(_line) => self.skim_quoted(rest)?,
                None => true,
            };
            return if is_closed {
                Err(self.field_too_long(0, rest.line, rest.cells))
            } else {
                Ok(())
            };
        }
        if self.filled >= MAX_ROW_BYTES {
            return Err(TableError::RowTooLong {
                row: self.data_row(0),
                line: rest.line,
            });
        }
        self.buffer.resize(self.buffer.len() * 2, 0);
        Ok(())
    }

    /// Reads on from an overlong quoted field without keeping it; returns whether its quote is closed.
    ///
    /// An error must not blame the length of a field whose quote was forgotten.
    fn skim_quoted(&mut self, rest: &Rest) -> Result<bool, TableError> {
        let mut lines = Lines::default();
        let mut quotes = OpenOrClosed::default();
        self.note_open_quote(rest, 0);
        self.from = rest.field + 1;
        loop {
            let text = self.buffer.get(self.from..self.filled).unwrap_or_default();
            lines.pass(text);
            if quotes.pass(text) {
                return Ok(true);
            }
            self.from = self.filled;
            if self.ended {
                break;
            }
            self.fill()?;
        }
        if let Some(open_quote) = &mut self.open_quote {
            open_quote.lines = lines.number();
        }
        Ok(quotes.is_closed_at_end())
    }

    fn note_open_quote(&mut self, rest: &Rest, lines: u64) {
        let Some(line) = rest.quote_line else {
            return;
        };
        let text = self.buffer.get(rest.field + 1..self.filled);
        let text = text.unwrap_or_default();
        let text = text.get(..text.len().min(EVIDENCE_CHARS * 4));
        let text = String::from_utf8_lossy(text.unwrap_or_default());
        let first_line = text.lines().next().unwrap_or_default();
        self.open_quote = Some(OpenQuote {
            line,
            column: rest.cells,
            lines,
            evidence: first_line.chars().take(EVIDENCE_CHARS).collect(),
        });
    }

    /// Checks the length of fields; only a buffer that was made larger can hold a longer one.
    fn check_fields(&self, rows: &Rows) -> Result<(), TableError> {
        if self.filled <= MAX_FIELD_BYTES {
            return Ok(());
        }
        for (index, (line, cells)) in rows.iter().enumerate() {
            let mut cells = cells.iter();
            if let Some(column) = cells.position(|cell| cell.length() > MAX_FIELD_BYTES) {
                return Err(self.field_too_long(index as u64, line, column));
            }
        }
        Ok(())
    }

    fn field_too_long(&self, index: u64, line: u64, column: usize) -> TableError {
        TableError::FieldTooLong {
            row: self.data_row(index),
            line,
            column,
        }
    }

    /// Returns the data row, from 1, of one of the rows at hand; none in the header.
    pub(super) fn data_row(&self, index: u64) -> Option<u64> {
        let row = (self.rows_done + index + 1).checked_sub(self.header_rows);
        row.filter(|row| *row > 0)
    }
}

/// How many physical lines a text that comes piece by piece has.
#[derive(Debug, Default)]
struct Lines {
    feeds: u64,
    returns: u64,
    is_ended: bool,
}

impl Lines {
    fn pass(&mut self, text: &[u8]) {
        self.feeds += memchr_iter(b'\n', text).count() as u64;
        self.returns += memchr_iter(b'\r', text).count() as u64;
        if let Some(last) = text.last() {
            self.is_ended = matches!(last, b'\n' | b'\r');
        }
    }

    fn number(&self) -> u64 {
        self.feeds.max(self.returns) + u64::from(!self.is_ended)
    }
}

/// Whether a quoted field that comes piece by piece is closed.
#[derive(Debug, Default)]
struct OpenOrClosed {
    /// Whether the last byte so far is a quote that may be the first of two.
    is_quote_last: bool,
}

impl OpenOrClosed {
    /// Passes a piece and returns whether the field is closed in it.
    fn pass(&mut self, text: &[u8]) -> bool {
        let mut single = self.is_quote_last.then_some(0);
        for place in memchr_iter(b'"', text).map(|place| place + 1) {
            match single {
                Some(before) if before + 1 == place => single = None,
                Some(_closing) => return true,
                None => single = Some(place),
            }
        }
        match single {
            Some(place) if place < text.len() => return true,
            single => self.is_quote_last = single.is_some(),
        }
        false
    }

    fn is_closed_at_end(&self) -> bool {
        self.is_quote_last
    }
}
