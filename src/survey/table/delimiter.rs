//! Which character stands between cells: the one whose rows are many cells wide and agree.

use super::preview::{SampleRows, SampleText};

/// The candidates; on equal scores the earlier one wins.
const CANDIDATES: [u8; 4] = [b',', b';', b'\t', b'|'];
/// Beyond this width a wider table is no better table.
const WIDEST: usize = 60;
/// How close the score of the semicolon must come to win by decimal commas.
const CLOSE: f64 = 0.8;

/// What follows from a `sep=` line, which spreadsheets put first.
pub(super) struct SepLine {
    /// The delimiter it names.
    pub(super) delimiter: u8,
    /// How many bytes of text it takes with its end.
    pub(super) length: usize,
}

impl SepLine {
    /// Recognises a `sep=` line at the beginning of a text, in quotes or not, padded or not.
    pub(super) fn find(text: &[u8]) -> Option<Self> {
        let end = text.iter().position(|byte| matches!(byte, b'\n' | b'\r'))?;
        let line_end = if text.get(end..end + 2) == Some(b"\r\n") {
            2
        } else {
            1
        };
        let line = text.get(..end)?;
        let line = line.strip_prefix(b"\"").unwrap_or(line);
        let (word, named) = line.split_at_checked(4)?;
        let named = named.strip_suffix(b"\"").unwrap_or(named);
        let delimiter = match named {
            br"\t" => b'\t',
            [first, rest @ ..] if rest.iter().all(|byte| byte == first) => *first,
            _ => return None,
        };
        let is_sep_line = word.eq_ignore_ascii_case(b"sep=") && can_separate(delimiter);
        is_sep_line.then_some(Self {
            delimiter,
            length: end + line_end,
        })
    }
}

/// Says whether a byte can stand between cells at all.
pub(super) fn can_separate(delimiter: u8) -> bool {
    delimiter.is_ascii() && !matches!(delimiter, b'"' | b'\n' | b'\r' | 0)
}

/// Finds the delimiter of the text behind its first bytes.
pub(super) fn find_delimiter(text: &SampleText, from: usize, quoting: bool) -> u8 {
    let tables = CANDIDATES.map(|delimiter| (delimiter, text.split(from, 1, delimiter, quoting)));
    let scores = tables
        .each_ref()
        .map(|(delimiter, rows)| (*delimiter, score(rows)));
    let mut best = (b',', 0.0);
    for candidate in scores {
        if candidate.1 > best.1 {
            best = candidate;
        }
    }
    let [comma, semicolon, ..] = &tables;
    let [_, (_, semicolon_score), ..] = scores;
    if best.0 == b',' && is_one_column_of_decimals(&comma.1) {
        return b';';
    }
    // A quote that never closes leaves no rows at all, and these say nothing.
    let has_rows = !comma.1.rows().is_empty();
    let is_close = has_rows && semicolon_score >= best.1 * CLOSE;
    if best.0 == b',' && is_close && has_decimal_commas(&semicolon.1) {
        return b';';
    }
    if best.1 > 0.0 {
        return best.0;
    }
    // One column: choose what splits the fewest rows.
    let split_rows = |rows: &SampleRows| rows.widths().filter(|width| *width > 1).count();
    let fewest = tables.iter().min_by_key(|(_, rows)| split_rows(rows));
    fewest.map_or(b',', |(delimiter, _)| *delimiter)
}

/// Returns the share of rows with the most frequent width, times the root of that width; 0 for one column.
fn score(rows: &SampleRows) -> f64 {
    match usual_width(rows) {
        (width @ 2.., count) => {
            let share = count as f64 / rows.rows().len() as f64;
            share * (width.min(WIDEST) as f64).sqrt()
        }
        _ => 0.0,
    }
}

/// Returns the most frequent number of cells in a row, the larger of two, and how many rows have it.
pub(super) fn usual_width(rows: &SampleRows) -> (usize, usize) {
    let mut widths: Vec<usize> = rows.widths().collect();
    widths.sort_unstable();
    let counted = widths.chunk_by(|a, b| a == b);
    let counted = counted.map(|equal| (equal.first().copied().unwrap_or(0), equal.len()));
    counted.max_by_key(|(_, count)| *count).unwrap_or((0, 0))
}

/// Recognises `Note` above `2,5`, `1,0`: the comma is in the numbers and the header has none.
fn is_one_column_of_decimals(rows: &SampleRows) -> bool {
    let mut widths = rows.widths();
    let is_digits = |cell: &[u8]| !cell.is_empty() && cell.iter().all(u8::is_ascii_digit);
    widths.next() == Some(1)
        && usual_width(rows).0 == 2
        && rows.cells().skip(1).all(|(_line, cells)| {
            let mut cells = cells.peekable();
            cells.peek().is_some_and(|cell| !cell.is_empty()) && cells.all(is_digits)
        })
}

/// Says whether a cell is a number with one or two decimals behind a comma.
fn has_decimal_commas(rows: &SampleRows) -> bool {
    let is_decimal = |cell: &[u8]| {
        let cell = cell.strip_prefix(b"-").unwrap_or(cell);
        let comma = cell.iter().position(|byte| *byte == b',');
        comma.is_some_and(|comma| {
            let (whole, decimals) = (cell.get(..comma), cell.get(comma + 1..));
            let digits = |part: Option<&[u8]>, most: usize| {
                part.is_some_and(|part| {
                    (1..=most).contains(&part.len()) && part.iter().all(u8::is_ascii_digit)
                })
            };
            digits(whole, usize::MAX) && digits(decimals, 2)
        })
    };
    rows.cells().any(|(_line, mut cells)| cells.any(is_decimal))
}
