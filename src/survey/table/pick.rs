//! A few columns of a file row by row, as long as somebody takes them.

use std::{io::Read, ops::ControlFlow};

use super::{
    Dialect, TableError,
    split::{Cell, Rows},
    stream::Stream,
};

/// Hands out the trimmed cells of some columns, a row at a time, until the file ends or `take` has enough.
///
/// `progress` hears how many bytes were read and may stop the reading.
pub(in crate::survey) fn pick(
    source: impl Read,
    dialect: &Dialect,
    columns: &[usize],
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    take: &mut dyn FnMut(Vec<String>) -> ControlFlow<()>,
) -> Result<(), TableError> {
    let mut stream = Stream::new(source, dialect)?;
    let mut rows = Rows::default();
    let mut has_more = true;
    while has_more {
        has_more = stream.next_rows(&mut rows)?;
        if progress(stream.reader().bytes_read()).is_break() {
            return Err(TableError::Stopped);
        }
        let text = stream.split_text();
        for (index, (_line, cells)) in rows.iter().enumerate() {
            let is_data = stream.data_row(index as u64).is_some();
            if is_data && take(picked(cells, columns, text)).is_break() {
                return Ok(());
            }
        }
    }
    Ok(())
}

fn picked(cells: &[Cell], columns: &[usize], text: &[u8]) -> Vec<String> {
    let cell = |column: &usize| {
        let cell = cells.get(*column).map(|cell| cell.trimmed(text));
        String::from_utf8_lossy(cell.unwrap_or_default()).into_owned()
    };
    columns.iter().map(cell).collect()
}
