//! Finds out by the beginning of a file how its table is written and what its columns are called.

use std::collections::BTreeSet;

use super::{
    Dialect, Header, MAX_COLUMNS, TableError,
    delimiter::{SepLine, can_separate, find_delimiter, usual_width},
    foreign::{refuse_binary, refuse_foreign},
    header_rows::{HeaderRows, has_no_numbers, is_number_or_time},
    preview::{SampleRows, SampleText},
};
use crate::survey::{
    Quotes, ReadingOptions,
    text::{TextEncoding, detect_encoding},
};

/// How much text is split by every candidate delimiter.
const SCORED_BYTES: usize = 256 * 1024;
/// Titles and notes above the header.
const MOST_PREAMBLE_ROWS: usize = 5;
/// Preamble, header and a look at the data.
const ROWS_LOOKED_AT: usize = 16;

/// A row of the sample: its physical line and its trimmed cells.
pub(super) type SampleRow = (u64, Vec<String>);

/// Finds the dialect and header of a file by its first bytes; what the options say is taken as it is.
///
/// `whole` says that the sample is the whole file. 256 KiB are a good sample; the header must end in it.
/// A file with a header and no rows is fine, a file without a header is not.
pub fn detect(
    sample: &[u8],
    whole: bool,
    options: &ReadingOptions,
) -> Result<(Dialect, Header), TableError> {
    refuse_foreign(sample)?;
    check(options)?;
    let encoding = detect_encoding(sample, whole, options.encoding.as_deref())?;
    refuse_binary(sample, encoding)?;
    let mut found = None;
    for limit in [SCORED_BYTES, usize::MAX] {
        let text = SampleText::new(sample, encoding, whole, limit);
        found = found.or_else(|| Table::find(&text, options));
    }
    let Some(table) = found else {
        let is_blank = sample.iter().all(|byte| *byte <= b' ');
        return Err(if whole || is_blank {
            TableError::Empty
        } else {
            TableError::HeaderTooLong {
                bytes: sample.len(),
            }
        });
    };
    table.dialect_and_header(encoding, options)
}

fn check(options: &ReadingOptions) -> Result<(), TableError> {
    if let Some(delimiter) = options.delimiter.filter(|d| !can_separate(*d)) {
        let delimiter = char::from(delimiter);
        return Err(TableError::Delimiter { delimiter });
    }
    match options.header_rows {
        Some(header_rows @ (0 | 4..)) => Err(TableError::HeaderRows { header_rows }),
        _ => Ok(()),
    }
}

/// The first rows of a sample and how they were split.
struct Table {
    delimiter: u8,
    quoting: bool,
    /// The rows from the header on.
    rows: Vec<SampleRow>,
}

impl Table {
    /// Splits a sample; none if no row of it ends.
    fn find(text: &SampleText, options: &ReadingOptions) -> Option<Self> {
        let tried: &[bool] = match options.quotes {
            Some(Quotes::Text) => &[false],
            // A quote that opens in the first row and never closes would leave no table at all.
            Some(Quotes::Stop) | None => &[true, false],
        };
        tried
            .iter()
            .find_map(|quoting| Self::find_with(text, options, *quoting))
    }

    fn find_with(text: &SampleText, options: &ReadingOptions, quoting: bool) -> Option<Self> {
        let sep_line = SepLine::find(&text.text);
        let (from, line) = sep_line.as_ref().map_or((0, 1), |sep| (sep.length, 2));
        let named = options
            .delimiter
            .or_else(|| Some(sep_line.as_ref()?.delimiter));
        let delimiter = named.unwrap_or_else(|| find_delimiter(text, from, quoting));
        let table = text.split(from, line, delimiter, quoting);
        let mut rows = first_rows(&table);
        rows.drain(..preamble_rows(&rows, usual_width(&table).0));
        (!rows.is_empty()).then_some(Self {
            delimiter,
            quoting,
            rows,
        })
    }

    fn dialect_and_header(
        &self,
        encoding: TextEncoding,
        options: &ReadingOptions,
    ) -> Result<(Dialect, Header), TableError> {
        let line = self.rows.first().map_or(1, |(line, _cells)| *line);
        let cells: Vec<&[String]> = self.rows.iter().map(|(_, cells)| &cells[..]).collect();
        let header_rows = HeaderRows::find(&cells, options.header_rows);
        let used = cells.iter().take(usize::from(header_rows.rows));
        let columns = used.map(|row| row.len()).max().unwrap_or(0);
        if columns > MAX_COLUMNS {
            return Err(TableError::TooManyColumns { columns, line });
        }
        let header = Header::new(&cells, &header_rows);
        let dialect = Dialect {
            encoding,
            delimiter: self.delimiter,
            quoting: self.quoting,
            skipped_lines: u32::try_from(line - 1).unwrap_or(u32::MAX),
            header_rows: header_rows.rows,
        };
        Ok((dialect, header))
    }
}

fn first_rows(table: &SampleRows) -> Vec<SampleRow> {
    let owned = |cell: &[u8]| String::from_utf8_lossy(cell).into_owned();
    let rows = table.cells().take(ROWS_LOOKED_AT);
    rows.map(|(line, cells)| (line, cells.map(owned).collect()))
        .collect()
}

/// Returns how many rows stand above the header: far narrower ones, and everything above a row of empty cells.
fn preamble_rows(rows: &[SampleRow], usual_width: usize) -> usize {
    let is_narrow = |(_, cells): &&SampleRow| usual_width > 1 && cells.len() * 2 <= usual_width;
    let narrow = rows.iter().take_while(is_narrow).count();
    let narrow = if narrow <= MOST_PREAMBLE_ROWS && narrow < rows.len() {
        narrow
    } else {
        0
    };
    // Spreadsheets pad a title, and the empty row below it, to the width of the table.
    let filled = |(_, cells): &SampleRow| cells.iter().filter(|cell| !cell.is_empty()).count();
    let is_sparse = |row: &&SampleRow| usual_width > 2 && filled(row) * 2 <= usual_width;
    let sparse = rows
        .iter()
        .take(MOST_PREAMBLE_ROWS + 1)
        .take_while(is_sparse);
    let last_empty = sparse
        .enumerate()
        .filter(|(_, row)| filled(row) == 0)
        .last();
    let padded = last_empty.map_or(0, |(index, _)| index + 1);
    let above = narrow.max(torn_rows(rows, usual_width));
    if padded < rows.len() {
        above.max(padded)
    } else {
        above
    }
}

/// Counts the rows above the header that fell apart at delimiters of their own: `Results, all regions, 2025`.
///
/// The first is not as wide as the table, and a blank line follows the last, or names without a number above
/// numbers. In doubt the first row is the header: one row too many is seen, answers left out are not.
fn torn_rows(rows: &[SampleRow], usual_width: usize) -> usize {
    let is_usual = |(_, cells): &SampleRow| cells.len() == usual_width;
    let torn = rows.iter().position(is_usual).unwrap_or(0);
    if usual_width < 2 || torn == 0 || torn > MOST_PREAMBLE_ROWS {
        return 0;
    }
    let pairs = rows.windows(2).take(MOST_PREAMBLE_ROWS).enumerate();
    let mut parted = pairs.filter(|(before, pair)| match pair {
        [above, row] => is_usual(row) && is_parted(above, row) && is_header(rows, before + 1),
        _ => false,
    });
    match parted.next() {
        Some((before, _)) => before + 1,
        None if begins_with_names(rows, torn) && is_header(rows, torn) => torn,
        None => 0,
    }
}

/// Says whether a blank line stands between two rows.
fn is_parted((line_before, before): &SampleRow, (line, _): &SampleRow) -> bool {
    *line > line_before + 1 && !before.iter().any(|cell| cell.contains('\n'))
}

/// Says whether names without a number above numbers follow some rows that have no gap.
fn begins_with_names(rows: &[SampleRow], above: usize) -> bool {
    let (above, table) = rows.split_at_checked(above).unwrap_or((rows, &[]));
    let [(_, header), (_, data), ..] = table else {
        return false;
    };
    are_names(header)
        && !has_no_numbers(data)
        && above
            .iter()
            .all(|(_, cells)| cells.iter().all(|cell| !cell.is_empty()))
}

/// Says whether a row can be the header: its cells are no answers, and no row above has a better claim.
fn is_header(rows: &[SampleRow], place: usize) -> bool {
    let (above, table) = rows.split_at_checked(place).unwrap_or((rows, &[]));
    let Some(((_, header), below)) = table.split_first() else {
        return false;
    };
    let values = |column: usize| {
        let cells = below.iter().filter_map(move |(_, cells)| cells.get(column));
        cells.filter(|cell| !cell.is_empty())
    };
    let recurs = |(column, cell): (usize, &String)| values(column).any(|value| value == cell);
    if !has_no_numbers(header) || header.iter().enumerate().any(recurs) {
        return false;
    }
    // What reads like names further up is the header of ragged rows, unless this row stands above numbers.
    let heads_numbers = |column: &usize| {
        let mut values = values(*column).peekable();
        values.peek().is_some() && values.all(|value| is_number_or_time(value))
    };
    let numbers = (0..header.len()).filter(heads_numbers).count();
    !above.iter().any(|(_, cells)| are_names(cells))
        || (are_names(header) && numbers * 2 > header.len())
}

/// Says whether a row reads like names: several cells, all filled, no two alike, no number.
fn are_names(cells: &[String]) -> bool {
    let different: BTreeSet<&String> = cells.iter().filter(|cell| !cell.is_empty()).collect();
    cells.len() > 1 && different.len() == cells.len() && has_no_numbers(cells)
}
