//! What the repeated rows, cells and blanks of an ods unfold to, before anybody unfolds them.

use quick_xml::events::{BytesStart, Event};

use super::{MAX_WORKBOOK_BYTES, MAX_WORKBOOK_CELLS, WorkbookError, archive::number};
use crate::survey::table::MAX_COLUMNS;

/// The most rows that are unfolded.
const MAX_ROWS: u64 = 1 << 20;

/// What the sheets unfold to so far.
#[derive(Debug, Default)]
pub(super) struct Unfolded {
    /// The cells of the sheets before this one, and the bytes of all.
    cells: u64,
    bytes: u64,
    /// The rows of this sheet, and those up to the last one with content.
    rows: u64,
    rows_used: u64,
    width: u64,
    /// The row at hand: how often it stands there, its cells, and those up to the last with content.
    row_repeats: u64,
    row_cells: u64,
    row_used: u64,
    /// How often the text at hand stands there; never in a cell without content.
    repeats: u64,
    open_cells: u32,
    is_note_open: bool,
    is_sheet_open: bool,
}

impl Unfolded {
    /// Adds an event; says whether the limits are still kept.
    pub(super) fn add(&mut self, event: &Event<'_>) -> bool {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag.name().as_ref()),
            Event::Text(text) => self.weigh(text.len() as u64, self.repeats),
            _ => {}
        }
        self.cells_in_all() <= MAX_WORKBOOK_CELLS && self.bytes <= MAX_WORKBOOK_BYTES
    }

    /// Says whether the workbook may be read.
    pub(super) fn verdict(&self) -> Result<(), WorkbookError> {
        if self.cells_in_all() > MAX_WORKBOOK_CELLS {
            return Err(WorkbookError::TooManyCells);
        }
        if self.bytes > MAX_WORKBOOK_BYTES {
            return Err(WorkbookError::TooLarge);
        }
        // calamine would wait for the end of it for ever.
        if self.is_sheet_open || self.is_note_open {
            return Err(WorkbookError::damaged(&"a sheet has no end"));
        }
        Ok(())
    }

    fn start(&mut self, tag: &BytesStart<'_>) {
        // A number in disguise is taken for the worst.
        let times = |name: &[u8]| number(tag, name, u64::MAX).unwrap_or(1);
        match tag.name().as_ref() {
            b"table:table" => {
                self.end_sheet();
                self.is_sheet_open = true;
            }
            b"table:table-row" => {
                self.end_row();
                self.row_repeats = times(b"table:number-rows-repeated").min(MAX_ROWS);
            }
            b"table:table-cell" | b"table:covered-table-cell" => {
                self.open_cells += 1;
                let cells = times(b"table:number-columns-repeated").min(MAX_COLUMNS as u64);
                self.row_cells = (self.row_cells + cells).min(MAX_COLUMNS as u64);
                self.repeats = 0;
                if has_content(tag) {
                    self.row_used = self.row_cells;
                    self.repeats = cells * self.row_repeats.max(1);
                    self.weigh(tag.len() as u64, self.repeats);
                }
            }
            b"text:s" => self.weigh(times(b"text:c"), self.repeats),
            b"office:annotation" => self.is_note_open = true,
            _ => {}
        }
    }

    fn end(&mut self, name: &[u8]) {
        match name {
            b"office:annotation" => self.is_note_open = false,
            b"table:table-cell" | b"table:covered-table-cell" if !self.is_note_open => {
                self.open_cells = self.open_cells.saturating_sub(1);
            }
            // Inside a cell it ends nothing.
            b"table:table" if !self.is_note_open && self.open_cells == 0 => {
                self.end_sheet();
                self.is_sheet_open = false;
            }
            _ => {}
        }
    }

    fn weigh(&mut self, bytes: u64, times: u64) {
        self.bytes = self.bytes.saturating_add(bytes.saturating_mul(times));
    }

    fn end_row(&mut self) {
        self.rows = (self.rows + self.row_repeats).min(MAX_ROWS);
        if self.row_used > 0 {
            self.rows_used = self.rows;
            self.width = self.width.max(self.row_used);
        }
        (self.row_repeats, self.row_cells, self.row_used) = (0, 0, 0);
    }

    fn end_sheet(&mut self) {
        self.end_row();
        self.cells = self.cells.saturating_add(self.rows_used * self.width);
        (self.rows, self.rows_used, self.width) = (0, 0, 0);
    }

    fn cells_in_all(&self) -> u64 {
        let rows = match self.row_used {
            0 => self.rows_used,
            _ => (self.rows + self.row_repeats).min(MAX_ROWS),
        };
        let sheet = rows * self.width.max(self.row_used);
        self.cells.saturating_add(sheet)
    }
}

/// Says whether a cell holds more than its place.
fn has_content(tag: &BytesStart<'_>) -> bool {
    let mut attributes = tag.attributes();
    attributes.with_checks(false);
    attributes.flatten().any(|attribute| {
        let name: &[u8] = attribute.key.as_ref();
        name.starts_with(b"office:") || name == b"table:formula"
    })
}
