//! Workbooks: which sheet is read, and that sheet as delimited text, which the table layer reads like any other.
//!
//! calamine knows the formats. It trusts what a file says of its sizes, so these are checked before.

mod archive;
mod cell;
mod compound;
mod drawing;
mod error;
mod percent;
mod pick;
mod polled;
mod records;
mod unfold;

#[cfg(test)]
mod tests;

use std::{
    io::Read as _,
    ops::ControlFlow,
    panic::{self, AssertUnwindSafe},
};

use calamine::{Data, Ods, OdsError, Range, Reader as _, Xls, XlsError, Xlsx, XlsxError};

pub use error::WorkbookError;

use self::{
    cell::Value,
    compound::Compound,
    drawing::{Drawing, Drawn},
    percent::{Percent, Shares},
    polled::{Counts, Polled, Watch},
};
use super::{ForeignFile, SheetRead, Source, SurveyError, TableError};

/// The most bytes that a workbook may have, packed and unpacked.
pub const MAX_WORKBOOK_BYTES: u64 = 512 << 20;
/// The most cells that the sheets of an xls or ods may span; they are all held in memory.
pub const MAX_WORKBOOK_CELLS: u64 = 8 << 20;

/// How a ZIP archive begins.
const ARCHIVE: &[u8] = b"PK\x03\x04";
/// How the container of old Office files begins.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
/// The names that the stream of an old workbook goes by.
const STREAMS: [&str; 4] = ["Workbook", "Book", "WORKBOOK", "BOOK"];
/// How much of a file is read at once.
const PIECE: u64 = 1 << 20;

/// A format of workbooks.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Kind {
    /// Excel since 2007.
    Xlsx,
    /// `OpenDocument`.
    Ods,
    /// Excel 97 to 2003.
    Xls,
}

/// A sheet as delimited text.
#[derive(Debug)]
pub(super) struct Sheet {
    /// UTF-8 with commas between the cells; a line for every row of the sheet, blank ones included.
    pub(super) text: Vec<u8>,
    /// Which sheet it is.
    pub(super) read: SheetRead,
    /// The bytes of the workbook.
    pub(super) file: Vec<u8>,
    line_breaks: Vec<u64>,
}

impl Sheet {
    /// Returns the row of the sheet, from 1, that begins in a physical line of the text.
    pub(super) fn row_of(&self, line: u64) -> u64 {
        line - self.line_breaks.partition_point(|inside| *inside <= line) as u64
    }
}

/// Says whether a file begins as workbooks do, whatever its name says.
pub(super) fn begins_like_one(sample: &[u8]) -> bool {
    sample.starts_with(ARCHIVE) || sample.starts_with(COMPOUND)
}

/// Reads the sheet that is wanted, or the one that is proposed.
pub(super) fn read<S: Source + ?Sized>(
    source: &S,
    wanted: Option<&str>,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Sheet, SurveyError> {
    let file = load(source, progress)?;
    let watch = Watch::new(file.len() as u64, progress);
    // Broken files make calamine panic here and there; that is their fault and no reason to go down.
    let drawn = panic::catch_unwind(AssertUnwindSafe(|| draw(&file, wanted, &watch)));
    if watch.is_stopped() {
        return Err(TableError::Stopped.into());
    }
    let (read, drawn) = drawn
        .unwrap_or_else(|_panic| Err(WorkbookError::damaged(&"its parts do not fit").into()))?;
    Ok(Sheet {
        text: drawn.text,
        line_breaks: drawn.line_breaks,
        read,
        file,
    })
}

/// Reads a whole workbook into memory, as its formats demand.
fn load<S: Source + ?Sized>(
    source: &S,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Vec<u8>, SurveyError> {
    let is_over = |bytes: u64| bytes > MAX_WORKBOOK_BYTES;
    if source.size().is_some_and(is_over) {
        return Err(WorkbookError::TooLarge.into());
    }
    let mut reader = source.open()?;
    let mut file = Vec::new();
    loop {
        let length = reader.by_ref().take(PIECE).read_to_end(&mut file)?;
        if is_over(file.len() as u64) {
            return Err(WorkbookError::TooLarge.into());
        }
        if progress(0).is_break() {
            return Err(TableError::Stopped.into());
        }
        if length == 0 {
            return Ok(file);
        }
    }
}

fn draw(
    file: &[u8],
    wanted: Option<&str>,
    watch: &Watch<'_>,
) -> Result<(SheetRead, Drawn), SurveyError> {
    let kind = if file.starts_with(ARCHIVE) {
        archive::kind_of(file, watch)?
    } else {
        check_compound(file)?;
        Kind::Xls
    };
    let reader = Polled::new(file, watch, Counts::Yes);
    let (sheets, (name, drawing)) = match kind {
        Kind::Xlsx => {
            let mut book = Xlsx::new(reader).map_err(xlsx_error)?;
            let all = book.sheets_metadata().to_vec();
            let sheets = pick::with_cells(&all);
            let percent = Percent::of(file, watch);
            let picked = pick::pick(&sheets, wanted, |name| {
                let place = all.iter().position(|sheet| sheet.name == name);
                let shares = place.map(|place| percent.shares(file, watch, place));
                draw_xlsx(&mut book, name, &shares.unwrap_or_default())
            })?;
            (sheets, picked)
        }
        Kind::Ods => {
            let mut book = Ods::new(reader).map_err(ods_error)?;
            let sheets = pick::with_cells(book.sheets_metadata());
            let draw = |name: &str| draw_range(&book.worksheet_range(name).map_err(ods_error)?);
            let picked = pick::pick(&sheets, wanted, draw)?;
            (sheets, picked)
        }
        Kind::Xls => {
            let mut book = Xls::new(reader).map_err(xls_error)?;
            let sheets = pick::with_cells(book.sheets_metadata());
            let draw = |name: &str| draw_range(&book.worksheet_range(name).map_err(xls_error)?);
            let picked = pick::pick(&sheets, wanted, draw)?;
            (sheets, picked)
        }
    };
    let read = SheetRead {
        name,
        all: sheets.into_iter().map(|sheet| sheet.name).collect(),
    };
    Ok((read, drawing.finish()?))
}

/// Says what an old Office file is, once it is sure that it may be read.
fn check_compound(file: &[u8]) -> Result<(), SurveyError> {
    let compound = Compound::open(file)?;
    if compound.has("EncryptedPackage") {
        return Err(WorkbookError::Encrypted.into());
    }
    let mut streams = STREAMS.iter().filter_map(|name| compound.stream(name));
    match streams.next() {
        Some(stream) => Ok(records::check(&stream?)?),
        None => Err(TableError::NotATable {
            what: ForeignFile::Office,
        }
        .into()),
    }
}

/// Draws a sheet row by row, so that two cells far apart take no more than two.
fn draw_xlsx(
    book: &mut Xlsx<Polled<'_, '_>>,
    name: &str,
    shares: &Shares,
) -> Result<Drawing, WorkbookError> {
    let mut drawing = Drawing::default();
    let mut cells = book.worksheet_cells_reader(name).map_err(xlsx_error)?;
    while let Some(cell) = cells.next_cell().map_err(xlsx_error)? {
        let (row, column) = cell.get_position();
        let value = match Value::from(cell.get_value()) {
            Value::Number(share) if shares.has(row, column) => Value::Percent(share),
            value => value,
        };
        drawing.cell(row, column, value)?;
    }
    drawing.end();
    Ok(drawing)
}

fn draw_range(range: &Range<Data>) -> Result<Drawing, WorkbookError> {
    let mut drawing = Drawing::default();
    let (top, left) = range.start().unwrap_or_default();
    for (row, column, cell) in range.used_cells() {
        drawing.cell(top + row as u32, left + column as u32, Value::from(cell))?;
    }
    drawing.end();
    Ok(drawing)
}

fn xlsx_error(error: XlsxError) -> WorkbookError {
    match error {
        XlsxError::Password => WorkbookError::Encrypted,
        error => WorkbookError::damaged(&error),
    }
}

fn ods_error(error: OdsError) -> WorkbookError {
    match error {
        OdsError::Password => WorkbookError::Encrypted,
        error => WorkbookError::damaged(&error),
    }
}

fn xls_error(error: XlsError) -> WorkbookError {
    match error {
        XlsError::Password => WorkbookError::Encrypted,
        error => WorkbookError::damaged(&error),
    }
}
