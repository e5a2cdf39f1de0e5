//! `check`: whether a file is a valid map, and what is wrong with it.

use std::path::Path;

use crate::file::{self, CheckReport, OpenError, ReadError, check_report_of_error};

use super::{
    args::CheckArguments,
    failure::Failure,
    output::{Outcome, harmless, json, note},
    table::{Side, Table},
};

/// Checks a map.
pub(super) fn run(arguments: &CheckArguments) -> Result<Outcome, Failure> {
    let path = arguments.map.as_path();
    let (report, verdict) = match file::open(path) {
        Ok(file) => {
            for notice in file.notices() {
                note(&format_args!("{}: {notice}", path.display()));
            }
            let report = CheckReport::from(&file);
            let verdict = (!report.valid).then(|| invalid(path, &report));
            (report, verdict)
        }
        Err(OpenError::NotAMap { path, source }) => {
            let report = check_report_of_error(&source);
            let verdict = match &source {
                ReadError::Unfit { .. } => invalid(&path, &report),
                _ => Failure::Open(OpenError::NotAMap { path, source }),
            };
            (report, Some(verdict))
        }
        Err(error) => return Err(error.into()),
    };
    let result = if arguments.json {
        json(&report)?
    } else {
        text(path, &report, verdict.as_ref())
    };
    Ok(Outcome { result, verdict })
}

fn invalid(path: &Path, report: &CheckReport) -> Failure {
    let errors = report
        .problems
        .iter()
        .filter(|problem| problem.severity == "error");
    Failure::Invalid {
        path: path.to_owned(),
        what: match errors.count() {
            1 => "1 error, see the list".to_owned(),
            errors => format!("{errors} errors, see the list"),
        },
    }
}

/// Writes the report for people; what is no map at all is told on stderr alone.
fn text(path: &Path, report: &CheckReport, verdict: Option<&Failure>) -> String {
    if matches!(verdict, Some(Failure::Open(_))) {
        return String::new();
    }
    let mut text = problems(report);
    if report.valid {
        let summary = format!(
            "{}: a valid map in format {} with {} and {}\n",
            path.display(),
            report.format.unwrap_or(file::FORMAT),
            counted(report.stages, "stage"),
            counted(report.touchpoints, "touchpoint"),
        );
        text.push_str(&harmless(&summary));
    }
    text
}

fn problems(report: &CheckReport) -> String {
    if report.problems.is_empty() {
        return String::new();
    }
    let mut table = Table::new(&[
        ("line", Side::Right),
        ("column", Side::Right),
        ("severity", Side::Left),
        ("field", Side::Left),
        ("what", Side::Left),
    ]);
    for problem in &report.problems {
        table.row([
            problem.line.to_string(),
            problem.column.to_string(),
            problem.severity.to_owned(),
            problem.field.clone(),
            problem.message.clone(),
        ]);
    }
    table.text(0)
}

/// Writes a count with its noun.
pub(super) fn counted(count: usize, noun: &str) -> String {
    match count {
        1 => format!("1 {noun}"),
        count => format!("{count} {noun}s"),
    }
}
