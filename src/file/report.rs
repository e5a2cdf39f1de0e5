//! What `check MAP --json` prints.

use serde::Serialize;

use super::{
    map_file::MapFile,
    read::{Problem, ReadOutcome},
    recognise::ReadError,
};
use crate::model::{JourneyMap, Severity};

/// Whether a file is a valid map, and what is wrong with it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct CheckReport {
    /// Whether there is no error.
    pub valid: bool,
    /// The format number; null where none stood.
    pub format: Option<u32>,
    /// How many stages were read.
    pub stages: usize,
    /// How many touchpoints were read.
    pub touchpoints: usize,
    /// What is wrong or odd, in the order of the file.
    pub problems: Vec<ReportedProblem>,
}

/// One problem of a report.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct ReportedProblem {
    /// `error` or `warning`.
    pub severity: &'static str,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The field or part that it is about; empty if it is none.
    pub field: String,
    /// What is wrong and what to do.
    pub message: String,
}

/// Reports what came of reading a text.
pub fn check_report(outcome: &ReadOutcome) -> CheckReport {
    let empty = JourneyMap::default();
    let map = outcome.map.as_ref().unwrap_or(&empty);
    CheckReport {
        valid: outcome.is_valid(),
        ..report(map, outcome.format, &outcome.problems)
    }
}

/// Reports that bytes are no map.
pub fn check_report_of_error(error: &ReadError) -> CheckReport {
    let problems = match error {
        ReadError::Unfit { problems, .. } => problems.iter().map(reported).collect(),
        ReadError::NotUtf8 { line, column, .. } => vec![whole_file(error, *line, *column)],
        _ => vec![whole_file(error, 1, 1)],
    };
    let format = match error {
        ReadError::Unfit { format, .. } => *format,
        _ => None,
    };
    CheckReport {
        valid: false,
        format,
        stages: 0,
        touchpoints: 0,
        problems,
    }
}

impl From<&MapFile> for CheckReport {
    fn from(file: &MapFile) -> Self {
        Self {
            valid: file.is_valid(),
            ..report(file.map(), file.format(), file.problems())
        }
    }
}

fn report(map: &JourneyMap, format: Option<u32>, problems: &[Problem]) -> CheckReport {
    CheckReport {
        valid: false,
        format,
        stages: map.stages.len(),
        touchpoints: map.touchpoint_count(),
        problems: problems.iter().map(reported).collect(),
    }
}

fn reported(problem: &Problem) -> ReportedProblem {
    ReportedProblem {
        severity: match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        line: problem.line,
        column: problem.column,
        field: problem.field.clone(),
        message: problem.message(),
    }
}

fn whole_file(error: &ReadError, line: usize, column: usize) -> ReportedProblem {
    ReportedProblem {
        severity: "error",
        line,
        column,
        field: String::new(),
        message: error.to_string(),
    }
}
