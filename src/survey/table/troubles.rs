//! What a pass notices about single rows, gathered into one issue of each sort.

use std::fmt::Write as _;

use crate::survey::{Issue, IssueCode};

/// How many ragged rows are listed.
const LISTED_ROWS: u64 = 5;

/// What a pass noticed so far.
#[derive(Debug, Default)]
pub(super) struct Troubles {
    ragged: Option<Issue>,
    /// One issue per count or weight column with cells that are no numbers.
    unreadable: Vec<Issue>,
}

impl Troubles {
    /// Notes a row with too few or too many cells; the detail lists the first as `row: cells/columns`.
    pub(super) fn note_ragged(&mut self, row: u64, line: u64, cells: usize, columns: usize) {
        let issue = self.ragged.get_or_insert_with(|| Issue {
            code: IssueCode::RaggedRows,
            row: Some(row),
            line: Some(line),
            column: None,
            count: 0,
            detail: String::new(),
        });
        issue.count += 1;
        if issue.count <= LISTED_ROWS {
            let separator = if issue.count == 1 { "" } else { ", " };
            // Writing to a string cannot fail.
            let _ = write!(issue.detail, "{separator}{row}: {cells}/{columns}");
        }
    }

    /// Notes a cell of a count or weight column that is no number; its row counts nothing there.
    pub(super) fn note_unreadable(&mut self, row: u64, line: u64, column: usize, cell: &[u8]) {
        let known = self.unreadable.iter_mut();
        if let Some(issue) = known.into_iter().find(|i| i.column == Some(column)) {
            issue.count += 1;
            return;
        }
        self.unreadable.push(Issue {
            code: IssueCode::UnreadableNumbers,
            row: Some(row),
            line: Some(line),
            column: Some(column),
            count: 1,
            detail: String::from_utf8_lossy(cell).into_owned(),
        });
    }

    /// Returns the issues.
    pub(super) fn into_issues(self) -> Vec<Issue> {
        self.ragged.into_iter().chain(self.unreadable).collect()
    }
}
