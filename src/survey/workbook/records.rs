//! The records of an old workbook (xls), weighed before calamine makes room for what they announce.

use super::{
    MAX_WORKBOOK_BYTES, MAX_WORKBOOK_CELLS, WorkbookError,
    compound::{number16, number32},
};

const END: u16 = 0x000A;
const PASSWORD: u16 = 0x002F;
const CONTINUED: u16 = 0x003C;
const SHEET: u16 = 0x0085;
const TEXTS: u16 = 0x00FC;
const SIZE: u16 = 0x0200;
const TEXT_CELL: u16 = 0x00FD;
const NUMBERS_CELL: u16 = 0x00BD;
/// The other records that begin with a row and a column.
const CELLS: [u16; 6] = [0x0006, 0x00D6, 0x0203, 0x0204, 0x0205, 0x027E];

/// The rows times columns of the largest sheet; room for so many cells may be announced.
const LARGEST_SHEET: u64 = 1 << 24;
/// The most bytes that a character of a text takes as UTF-8.
const WIDEST: u64 = 3;

/// Says whether the stream of an old workbook may be read.
pub(super) fn check(stream: &[u8]) -> Result<(), WorkbookError> {
    let mut sheets = Vec::new();
    let mut texts: Vec<&[u8]> = Vec::new();
    let mut is_continued = false;
    for (kind, data) in Records(stream) {
        match kind {
            END => break,
            PASSWORD => return Err(WorkbookError::Encrypted),
            SHEET => sheets.extend(number32(data, 0)),
            TEXTS => texts = vec![data],
            CONTINUED if is_continued => texts.push(data),
            _ => {}
        }
        is_continued = kind == TEXTS || (is_continued && kind == CONTINUED);
    }
    let lengths = lengths(&texts);
    let (mut cells, mut bytes, mut passed) = (0, 0, 0);
    for start in sheets {
        let records = stream.get(start as usize..).unwrap_or_default();
        let weight = weigh(records, &lengths)?;
        cells += weight.cells;
        bytes += weight.bytes;
        passed += weight.passed;
        if cells > MAX_WORKBOOK_CELLS {
            return Err(WorkbookError::TooManyCells);
        }
        // Sheets may claim to be the same stretch over and over.
        if bytes > MAX_WORKBOOK_BYTES || passed > MAX_WORKBOOK_BYTES {
            return Err(WorkbookError::TooLarge);
        }
    }
    Ok(())
}

/// What a sheet takes.
#[derive(Debug, Default)]
struct Weight {
    /// The cells between its first and its last.
    cells: u64,
    /// Its texts.
    bytes: u64,
    /// The records that were passed.
    passed: u64,
}

fn weigh(records: &[u8], lengths: &[u64]) -> Result<Weight, WorkbookError> {
    let mut weight = Weight::default();
    let mut area: Option<[u64; 4]> = None;
    for (kind, data) in Records(records) {
        weight.passed += 4 + data.len() as u64;
        if kind == END {
            break;
        }
        if kind == SIZE {
            check_announced(data)?;
        }
        let last = match kind {
            NUMBERS_CELL => number16(data, data.len().saturating_sub(2)),
            TEXT_CELL => {
                let place = number32(data, 6).map_or(usize::MAX, |place| place as usize);
                weight.bytes += lengths.get(place).copied().unwrap_or_default();
                number16(data, 2)
            }
            kind if CELLS.contains(&kind) => number16(data, 2),
            _ => continue,
        };
        if let (Some(row), Some(first), Some(last)) = (number16(data, 0), number16(data, 2), last) {
            let [row, first, last] = [row, first, last].map(u64::from);
            let [top, left, bottom, right] = area.unwrap_or([row, first, row, last]);
            area = Some([
                top.min(row),
                left.min(first),
                bottom.max(row),
                right.max(last).max(first),
            ]);
        }
    }
    if let Some([top, left, bottom, right]) = area {
        weight.cells = (bottom - top + 1) * (right - left + 1);
    }
    Ok(weight)
}

/// Refuses a sheet that announces more cells than any has: room is made for them at once.
fn check_announced(data: &[u8]) -> Result<(), WorkbookError> {
    let ends = if data.len() == 14 {
        [0, 4].map(|at| number32(data, at).map(u64::from))
    } else {
        [0, 2].map(|at| number16(data, at).map(u64::from))
    };
    let columns = number16(data, data.len().saturating_sub(4)).map_or(0, u64::from);
    let [Some(first), Some(end)] = ends else {
        return Ok(());
    };
    if end > 0 && columns > 0 && (first > end || (end - first) * columns > LARGEST_SHEET) {
        return Err(WorkbookError::TooManyCells);
    }
    Ok(())
}

/// Walks over the records of a stream.
struct Records<'s>(&'s [u8]);

impl<'s> Iterator for Records<'s> {
    type Item = (u16, &'s [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let kind = number16(self.0, 0)?;
        let end = 4 + usize::from(number16(self.0, 2)?);
        let data = self.0.get(4..end)?;
        self.0 = self.0.get(end..)?;
        Some((kind, data))
    }
}

/// Returns how many bytes each of the texts takes at most; they run on from one stretch to the next.
fn lengths(stretches: &[&[u8]]) -> Vec<u64> {
    let mut stretches = stretches.iter().copied();
    let first = stretches.next().unwrap_or_default();
    let mut texts = Texts {
        text: first.get(8..).unwrap_or_default(),
        more: stretches.collect(),
        place: 0,
    };
    std::iter::from_fn(|| texts.next_length()).collect()
}

/// The texts of a workbook, one behind the other.
struct Texts<'s> {
    text: &'s [u8],
    more: Vec<&'s [u8]>,
    place: usize,
}

impl Texts<'_> {
    /// Passes a text and returns how many bytes it takes at most; none at the end, or at damage.
    fn next_length(&mut self) -> Option<u64> {
        if self.text.is_empty() {
            self.go_on()?;
        }
        let signs = usize::from(number16(self.text, 0)?);
        let mut flags = *self.text.get(2)?;
        self.text = self.text.get(3..)?;
        let mut behind = 0;
        if flags & 0x08 != 0 {
            behind += 4 * usize::from(number16(self.text, 0)?);
            self.text = self.text.get(2..)?;
        }
        if flags & 0x04 != 0 {
            behind += number32(self.text, 0)? as usize;
            self.text = self.text.get(4..)?;
        }
        let mut left = signs;
        loop {
            let width = if flags & 1 == 0 { 1 } else { 2 };
            let here = left.min(self.text.len() / width);
            self.text = self.text.get(here * width..)?;
            left -= here;
            if left == 0 {
                break;
            }
            self.go_on()?;
            flags = *self.text.first()?;
            self.text = self.text.get(1..)?;
        }
        while behind > 0 {
            if self.text.is_empty() {
                self.go_on()?;
            }
            let here = behind.min(self.text.len());
            self.text = self.text.get(here..)?;
            behind -= here;
        }
        Some(signs as u64 * WIDEST)
    }

    fn go_on(&mut self) -> Option<()> {
        self.text = *self.more.get(self.place)?;
        self.place += 1;
        Some(())
    }
}
