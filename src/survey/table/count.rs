//! The one streaming pass over a file.

use std::{io::Read, ops::ControlFlow};

use super::{Dialect, MAX_COLUMNS, TableError, pass::Pass, split::Rows, stream::Stream};
use crate::survey::{Counts, Issue, IssueCode, Plan};

/// Counts a whole file in one pass, in bounded memory whatever its size.
///
/// `progress` hears how many bytes were read and may stop the pass.
/// The row of a quote that is never closed, and all text after it, is in no count; an issue says so.
/// Row numbers in issues count data rows from 1, left-out rows included; lines are physical lines from 1.
pub fn count(
    source: impl Read,
    dialect: &Dialect,
    columns: usize,
    plan: &Plan,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<(Counts, Vec<Issue>), TableError> {
    if columns > MAX_COLUMNS {
        let line = u64::from(dialect.skipped_lines) + 1;
        return Err(TableError::TooManyColumns { columns, line });
    }
    let mut stream = Stream::new(source, dialect)?;
    let mut pass = Pass::new(dialect, columns, plan);
    let mut rows = Rows::default();
    let mut first_undecodable = None;
    loop {
        let has_more = stream.next_rows(&mut rows)?;
        if progress(stream.reader().bytes_read()).is_break() {
            return Err(TableError::Stopped);
        }
        if first_undecodable.is_none() {
            first_undecodable = undecodable_place(&stream, &rows);
        }
        pass.add(stream.text(), &rows);
        if !has_more {
            break;
        }
    }
    let undecodable = undecodable_issue(&stream, first_undecodable);
    let open_quote = open_quote_issue(&stream, rows.rows.len() as u64);
    let (counts, mut issues) = pass.finish();
    issues.extend(undecodable);
    issues.extend(open_quote);
    Ok((counts, issues))
}

/// Returns the data row and line of the first undecodable bytes if they stand in these rows.
fn undecodable_place<R: Read>(stream: &Stream<R>, rows: &Rows) -> Option<(Option<u64>, u64)> {
    let range = stream.range();
    let at = stream.reader().first_undecodable()?;
    let at = range.contains(&at).then(|| at - range.start)?;
    let mut found = None;
    for (index, (line, cells)) in rows.iter().enumerate() {
        // The first cell may begin behind a quote.
        if cells
            .first()
            .is_some_and(|cell| u64::from(cell.start) > at + 1)
        {
            break;
        }
        found = Some((stream.data_row(index as u64), line));
    }
    found
}

fn undecodable_issue<R: Read>(
    stream: &Stream<R>,
    place: Option<(Option<u64>, u64)>,
) -> Option<Issue> {
    let count = stream.reader().undecodable();
    (count > 0).then(|| Issue {
        code: IssueCode::UndecodableBytes,
        row: place.and_then(|(row, _line)| row),
        line: place.map(|(_row, line)| line),
        column: None,
        count,
        detail: stream.encoding_label().to_owned(),
    })
}

fn open_quote_issue<R: Read>(stream: &Stream<R>, last_rows: u64) -> Option<Issue> {
    stream.open_quote().map(|quote| Issue {
        code: IssueCode::UnterminatedQuote,
        row: stream.data_row(last_rows),
        line: Some(quote.line),
        column: Some(quote.column),
        count: quote.lines,
        detail: quote.evidence.clone(),
    })
}
