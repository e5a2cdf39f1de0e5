//! `survey`: how a survey file is understood.

use std::path::Path;

use crate::{
    model::Direction,
    stats::Figures,
    survey::{
        Column, GroupTable, ImportError, Issue, IssueCode, ProposedScale, Purpose, Survey,
        json::report,
    },
};

use super::{
    args::SurveyArguments,
    failure::Failure,
    input,
    output::{Outcome, harmless, json, note},
    table::{Side, Table, fixed, signed},
};

/// The most issues of one sort that are listed for people.
const MOST_ALIKE: usize = 4;

/// Reads a survey file and says what it holds.
pub(super) fn run(arguments: &SurveyArguments) -> Result<Outcome, Failure> {
    let path = arguments.file.as_path();
    let told = input::read_as_told(Purpose::Figures, path, &arguments.reading)?;
    for one in &told.lost {
        note(one);
    }
    let survey = told.survey;
    let result = if arguments.json {
        json(&report(&survey))?
    } else {
        text(path, &survey)
    };
    let verdict = unfit(path, &survey);
    Ok(Outcome { result, verdict })
}

/// Says why nothing of a survey could be imported, if so.
pub(super) fn unfit(path: &Path, survey: &Survey) -> Option<Failure> {
    if survey.rows == 0 {
        return Some(Failure::NoRows(path.to_owned()));
    }
    let file = path.file_name().unwrap_or_default().to_string_lossy();
    survey.shape.is_none().then(|| {
        Failure::Import(ImportError::NoRating {
            file: file.into_owned(),
        })
    })
}

fn text(path: &Path, survey: &Survey) -> String {
    let mut text = harmless(&head(path, survey));
    text.push_str(&columns(survey));
    for table in &survey.groups {
        text.push_str(&group(table, survey));
    }
    text.push_str(&issues(&survey.issues, &survey.columns));
    text
}

fn head(path: &Path, survey: &Survey) -> String {
    let dialect = &survey.dialect;
    let tool = survey.tool.map(|tool| format!(", written by {tool}"));
    let left_out = match survey.rows_left_out {
        0 => String::new(),
        rows => format!(", {rows} left out"),
    };
    format!(
        "file     {}{}\ntable    {}, header rows {}, decimal {:?}\nrows     {}{left_out}\nshape    {}\n\n",
        path.display(),
        tool.unwrap_or_default(),
        written(survey),
        dialect.header_rows,
        if survey.decimal_comma { ',' } else { '.' },
        survey.rows,
        survey
            .shape
            .map_or("unknown: no column is a rating", |shape| shape.as_str()),
    )
}

/// Says how the table is written: in which sheet, or in which encoding and with which delimiter.
fn written(survey: &Survey) -> String {
    let dialect = &survey.dialect;
    let bom = if dialect.encoding.bom {
        " with byte order mark"
    } else {
        ""
    };
    match &survey.sheet {
        Some(sheet) if sheet.all.len() < 2 => format!("sheet {:?}", sheet.name),
        Some(sheet) => format!("sheet {:?} of {}", sheet.name, sheet.all.join(", ")),
        None => format!(
            "{}{bom}, delimiter {:?}",
            dialect.encoding.label,
            char::from(dialect.delimiter)
        ),
    }
}

fn columns(survey: &Survey) -> String {
    let mut table = Table::new(&[
        ("#", Side::Right),
        ("column", Side::Left),
        ("kind", Side::Left),
        ("scale", Side::Left),
        ("n", Side::Right),
        ("missing", Side::Right),
        ("invalid", Side::Right),
        ("mean", Side::Right),
        ("95 % interval", Side::Left),
        ("sd", Side::Right),
        ("emotion", Side::Right),
    ]);
    for column in &survey.columns {
        let [mean, interval, sd, emotion] = figures(column.figures.as_ref());
        table.row([
            column.index.to_string(),
            column.name.clone(),
            column.kind.as_str().to_owned(),
            column.scale.as_ref().map_or_else(String::new, scale),
            column.n.to_string(),
            nonzero(column.missing),
            nonzero(column.invalid),
            mean,
            interval,
            sd,
            emotion,
        ]);
    }
    table.text(0)
}

fn group(group: &GroupTable, survey: &Survey) -> String {
    let name = |index| {
        survey
            .column(index)
            .map_or("", |column: &Column| &column.name)
    };
    let title = format!(
        "\n{} by {}\n",
        name(group.score_column),
        name(group.group_column)
    );
    let mut table = Table::new(&[
        ("value", Side::Left),
        ("n", Side::Right),
        ("missing", Side::Right),
        ("mean", Side::Right),
        ("95 % interval", Side::Left),
        ("sd", Side::Right),
        ("emotion", Side::Right),
    ]);
    for one in &group.values {
        let [mean, interval, sd, emotion] = figures(one.figures.as_ref());
        table.row([
            one.value.clone(),
            one.distribution.n().to_string(),
            nonzero(one.distribution.missing.values().sum()),
            mean,
            interval,
            sd,
            emotion,
        ]);
    }
    format!("{}{}", harmless(&title), table.text(2))
}

/// Lists issues; of many alike only the first, because `--json` has them all.
pub(super) fn issues(issues: &[Issue], columns: &[Column]) -> String {
    if issues.is_empty() {
        return String::new();
    }
    let mut table = Table::new(&[("issue", Side::Left), ("what", Side::Left)]);
    for alike in issues.chunk_by(|one, next| one.code == next.code) {
        let code = || {
            alike
                .first()
                .map_or("", |issue| issue.code.as_str())
                .to_owned()
        };
        if let Some(sentence) = assumed_in_all(alike, columns) {
            table.row([code(), sentence]);
            continue;
        }
        for issue in alike.iter().take(MOST_ALIKE) {
            table.row([code(), issue.message(columns)]);
        }
        if let Some(more @ 1..) = alike.len().checked_sub(MOST_ALIKE) {
            table.row([code(), format!("... and {more} more; --json lists all")]);
        }
    }
    format!("\n{}", table.text(0))
}

/// Says in one sentence of several columns with the same scale that high was taken as good.
fn assumed_in_all(alike: &[Issue], columns: &[Column]) -> Option<String> {
    let [first, _, ..] = alike else {
        return None;
    };
    let same =
        |issue: &Issue| (issue.code, &issue.detail) == (IssueCode::AssumedDirection, &first.detail);
    if !alike.iter().all(same) {
        return None;
    }
    let names: Vec<&str> = alike
        .iter()
        .filter_map(|issue| Some(columns.get(issue.column?)?.name.as_str()))
        .collect();
    Some(format!(
        "high was taken as good in {} columns ({}), but nothing in the file says so; if low is good in all of them: \
         --column \"*:direction=low\"; they are: {}",
        alike.len(),
        first.detail,
        names.join(", ")
    ))
}

/// Writes the ends of a scale and which of them is good: "1..5, high is good".
fn scale(scale: &ProposedScale) -> String {
    let direction = match scale.direction {
        Some(Direction::High) => "high is good",
        Some(Direction::Low) => "low is good",
        None => "undecided",
    };
    format!("{}..{}, {direction}", scale.min, scale.max)
}

/// Writes mean, interval, standard deviation and emotion.
fn figures(figures: Option<&Figures>) -> [String; 4] {
    let Some(figures) = figures else {
        return Default::default();
    };
    let interval = figures.ci95.map_or_else(String::new, |interval| {
        format!("{} to {}", fixed(interval.low, 2), fixed(interval.high, 2))
    });
    [
        fixed(figures.mean, 3),
        interval,
        figures.sd.map_or_else(String::new, |sd| fixed(sd, 3)),
        figures
            .emotion
            .map_or_else(String::new, |value| signed(value, 2)),
    ]
}

fn nonzero(count: u64) -> String {
    match count {
        0 => String::new(),
        count => count.to_string(),
    }
}
