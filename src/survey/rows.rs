//! Rows that survey tools mark: of people who did not finish, and of somebody trying the survey out.

use std::collections::BTreeSet;

use super::{
    Issue, IssueCode, MarkedRows,
    counts::{ColumnCounts, Counts},
    table::Header,
};

/// Lists unfinished rows, rows of a preview, and means without the answers behind them.
pub(super) fn issues(header: &Header, counts: &Counts) -> Vec<Issue> {
    let mut issues = Vec::new();
    for (index, (name, column)) in header.names.iter().zip(&counts.columns).enumerate() {
        let mut push = |code, count, detail: &str| {
            if count > 0 {
                issues.push(Issue {
                    code,
                    row: None,
                    line: None,
                    column: Some(index),
                    count,
                    detail: detail.to_owned(),
                });
            }
        };
        if let Some((rows, cells)) = marks(name) {
            push(rows.code(), rows_with(column, cells), name);
        } else if is_mean(&name.to_lowercase()) && is_fractional(column) {
            push(IssueCode::MeanWithoutN, counts.rows, name);
        }
    }
    issues
}

/// Returns the columns that mark rows to be left out, each with the cells that do.
pub(super) fn dropped(
    leave_out: &BTreeSet<MarkedRows>,
    names: &[String],
) -> Vec<(usize, Vec<String>)> {
    let marking = names.iter().enumerate().filter_map(|(index, name)| {
        let (rows, cells) = marks(name)?;
        let cells = cells.iter().map(|cell| (*cell).to_owned());
        leave_out.contains(&rows).then(|| (index, cells.collect()))
    });
    marking.collect()
}

impl MarkedRows {
    /// Returns the issue that speaks of such rows.
    pub fn code(self) -> IssueCode {
        match self {
            Self::Unfinished => IssueCode::UnfinishedRows,
            Self::Previews => IssueCode::PreviewRows,
        }
    }
}

/// Returns what sort of rows a column marks by its name, and the cells that mark them, in lower case.
fn marks(name: &str) -> Option<(MarkedRows, &'static [&'static str])> {
    match name.trim().to_lowercase().as_str() {
        "finished" | "beendet" => Some((
            MarkedRows::Unfinished,
            &["0", "false", "falsch", "no", "nein"],
        )),
        "submitdate" | "datum abgeschickt" | "submitdate. date submitted" => {
            Some((MarkedRows::Unfinished, &[""]))
        }
        "status" | "antworttyp" => Some((
            MarkedRows::Previews,
            &[
                "survey preview",
                "survey test",
                "umfragevorschau",
                "preview",
            ],
        )),
        _ => None,
    }
}

fn rows_with(column: &ColumnCounts, cells: &[&str]) -> u64 {
    let values = column.values.iter().map(|(value, n)| (value.as_str(), n));
    values
        .chain([("", &column.empty)])
        .filter(|(value, _)| cells.contains(&value.to_lowercase().as_str()))
        .map(|(_, count)| count.n)
        .sum()
}

fn is_mean(name: &str) -> bool {
    const MEANS: &[&str] = &["mean", "average", "avg", "mittelwert", "durchschnitt"];
    name.split(|c: char| !c.is_alphanumeric())
        .any(|word| MEANS.contains(&word))
}

fn is_fractional(column: &ColumnCounts) -> bool {
    let numbers = column
        .values
        .iter()
        .filter_map(|(value, _)| value.replacen(',', ".", 1).parse::<f64>().ok());
    let fractional = numbers.filter(|number| number.fract() != 0.0).count();
    fractional * 2 > column.values.len()
}
