//! The one streaming pass over a file.

use std::{
    io::Read,
    ops::ControlFlow,
    panic,
    sync::mpsc::{self, Receiver, SyncSender},
    thread,
};

use super::{Dialect, MAX_COLUMNS, TableError, pass::Pass, split::Rows, stream::Stream};
use crate::survey::{Counts, Issue, IssueCode, Plan};

/// How many stretches are split ahead of those that are counted.
const AHEAD: usize = 4;

/// Counts a whole file in one pass, in bounded memory whatever its size.
///
/// One thread reads and splits, the caller's counts. `progress` hears how many bytes were read and may
/// stop the pass.
/// The row of a quote that is never closed, and all text after it, is in no count; an issue says so.
/// Row numbers in issues count data rows from 1, left-out rows included; lines are physical lines from 1.
pub fn count(
    source: impl Read + Send,
    dialect: &Dialect,
    columns: usize,
    plan: &Plan,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<(Counts, Vec<Issue>), TableError> {
    if columns > MAX_COLUMNS {
        let line = u64::from(dialect.skipped_lines) + 1;
        return Err(TableError::TooManyColumns { columns, line });
    }
    let stream = Stream::new(source, dialect)?;
    let mut pass = Pass::new(dialect, columns, plan);
    let (full, stretches) = mpsc::sync_channel::<Stretch>(AHEAD);
    let (empty, used) = mpsc::channel();
    let noticed = thread::scope(|scope| {
        let reader = thread::Builder::new().name("survey reader".to_owned());
        let reader = reader.spawn_scoped(scope, move || read_ahead(stream, &full, &used))?;
        // A reader that finds no listener stops by itself.
        for stretch in stretches {
            if progress(stretch.bytes_read).is_break() {
                return Err(TableError::Stopped);
            }
            pass.add(&stretch.text, &stretch.rows);
            // A reader that has ended needs no room.
            let _sent = empty.send(stretch);
        }
        reader
            .join()
            .unwrap_or_else(|cause| panic::resume_unwind(cause))
    })?;
    let (counts, mut issues) = pass.finish();
    issues.extend(noticed);
    Ok((counts, issues))
}

/// Some rows and the text in which their cells stand.
#[derive(Debug, Default)]
struct Stretch {
    text: Vec<u8>,
    rows: Rows,
    /// How many bytes of the file were read so far.
    bytes_read: u64,
}

/// Reads and splits until the file ends or nobody listens; returns what was noticed on the way.
fn read_ahead<R: Read>(
    mut stream: Stream<R>,
    full: &SyncSender<Stretch>,
    used: &Receiver<Stretch>,
) -> Result<Vec<Issue>, TableError> {
    let mut first_undecodable = None;
    loop {
        let mut stretch = used.try_recv().unwrap_or_default();
        let has_more = stream.next_rows(&mut stretch.rows)?;
        if first_undecodable.is_none() {
            first_undecodable = undecodable_place(&stream, &stretch.rows);
        }
        stretch.text.clear();
        stretch.text.extend_from_slice(stream.split_text());
        stretch.bytes_read = stream.reader().bytes_read();
        let last_rows = stretch.rows.rows.len() as u64;
        let is_heard = full.send(stretch).is_ok();
        if !has_more || !is_heard {
            let undecodable = undecodable_issue(&stream, first_undecodable);
            let open_quote = open_quote_issue(&stream, last_rows);
            return Ok(undecodable.into_iter().chain(open_quote).collect());
        }
    }
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
