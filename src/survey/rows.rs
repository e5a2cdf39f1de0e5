//! Rows that survey tools mark: of people who did not finish, and of somebody trying the survey out.

use super::{
    Issue, IssueCode,
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
        match name.trim().to_lowercase().as_str() {
            "finished" | "beendet" => {
                let count = rows_with(column, &["0", "false", "falsch", "no", "nein"]);
                push(IssueCode::UnfinishedRows, count, name);
            }
            "submitdate" | "datum abgeschickt" | "submitdate. date submitted" => {
                push(IssueCode::UnfinishedRows, column.empty.n, name);
            }
            "status" | "antworttyp" => {
                let previews = [
                    "survey preview",
                    "survey test",
                    "umfragevorschau",
                    "preview",
                ];
                push(IssueCode::PreviewRows, rows_with(column, &previews), name);
            }
            name if is_mean(name) && is_fractional(column) => {
                push(IssueCode::MeanWithoutN, counts.rows, name);
            }
            _ => {}
        }
    }
    issues
}

fn rows_with(column: &ColumnCounts, values: &[&str]) -> u64 {
    column
        .values
        .iter()
        .filter(|(value, _)| values.contains(&value.to_lowercase().as_str()))
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
