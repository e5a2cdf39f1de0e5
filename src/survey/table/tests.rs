//! What a user sees of a table file: the same counts whatever tool wrote it, and every fault with its place.

mod counting;
mod dialects;
mod faults;
mod headers;
mod laws;

use std::ops::ControlFlow;

use super::{Dialect, Header, TableError, count, detect, preview};
use crate::survey::{
    Counts, Issue, Plan, ReadingOptions,
    text::tests::{Drip, utf_16, windows_1252},
};

fn detected(bytes: &[u8]) -> (Dialect, Header) {
    detect(bytes, true, &ReadingOptions::default()).unwrap()
}

fn counted_with(
    bytes: &[u8],
    dialect: &Dialect,
    columns: usize,
    plan: &Plan,
) -> (Counts, Vec<Issue>) {
    let mut all = [1, 7, 4096, usize::MAX].map(|step| {
        let mut go_on = |_bytes| ControlFlow::Continue(());
        count(Drip { bytes, step }, dialect, columns, plan, &mut go_on).unwrap()
    });
    for other in &all[1..] {
        assert_eq!(&all[0], other, "the counts depend on the size of a read");
    }
    std::mem::take(&mut all[3])
}

/// Detects and counts a whole file, in reads of several sizes.
fn counted(bytes: &[u8], plan: &Plan) -> (Counts, Vec<Issue>) {
    let (dialect, header) = detected(bytes);
    counted_with(bytes, &dialect, header.names.len(), plan)
}

/// Returns a column as `value=n` in the order of the file, with the empty cells last.
fn column(counts: &Counts, column: usize) -> String {
    let column = &counts.columns[column];
    let values = column
        .values
        .iter()
        .map(|(value, count)| format!("{value}={}", count.n));
    let mut texts: Vec<_> = values.collect();
    if column.empty.n > 0 {
        texts.push(format!("empty={}", column.empty.n));
    }
    texts.join(" ")
}
