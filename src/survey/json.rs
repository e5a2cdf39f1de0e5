//! The report of `survey --json`: every key in its order, as other programs read it.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer, ser::SerializeMap as _};

use super::{Column, GroupTable, GroupValue, Issue, ProposedScale, Shape, Survey, missing};
use crate::{
    model::{Direction, MissingKind, ScaleKind, Score, Tally},
    stats::{Figures, Interval},
};

/// The whole report.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    encoding: Option<&'static str>,
    bom: bool,
    delimiter: Option<char>,
    /// The sheet of a workbook, and all its sheets.
    sheet: Option<String>,
    sheets: Vec<String>,
    header_rows: u8,
    rows: u64,
    columns_total: usize,
    shape: &'static str,
    source: Option<&'static str>,
    columns: Vec<ColumnReport>,
    groups: Vec<GroupReport>,
    count_column: Option<usize>,
    weight_column: Option<usize>,
    issues: Vec<IssueReport>,
}

#[derive(Clone, Debug, Serialize)]
struct ColumnReport {
    index: usize,
    name: String,
    question: String,
    kind: &'static str,
    scale: Option<ScaleReport>,
    n: u64,
    missing: u64,
    missing_by_kind: BTreeMap<String, u64>,
    invalid: u64,
    #[serde(flatten)]
    figures: FigureReport,
}

#[derive(Clone, Debug, Serialize)]
struct ScaleReport {
    min: Number,
    max: Number,
    higher_is_better: Option<bool>,
    kind: &'static str,
    labels: Vec<String>,
}

/// The keys that columns and groups share behind the counts of their cells.
#[derive(Clone, Debug, Serialize)]
struct FigureReport {
    counts: ScoreCounts,
    mean: Option<f64>,
    sd: Option<f64>,
    median: Option<f64>,
    q1: Option<f64>,
    q3: Option<f64>,
    ci95: Option<[f64; 2]>,
    ci95_clamped: bool,
    top2: Option<f64>,
    top2_ci95: Option<[f64; 2]>,
    nps: Option<f64>,
    nps_ci95: Option<[f64; 2]>,
    n_eff: Option<f64>,
    emotion: Option<f64>,
    easy: Option<f64>,
    easy_ci95: Option<[f64; 2]>,
}

#[derive(Clone, Debug, Serialize)]
struct GroupReport {
    group_column: usize,
    score_column: usize,
    values: Vec<ValueReport>,
}

#[derive(Clone, Debug, Serialize)]
struct ValueReport {
    value: String,
    n: u64,
    missing: u64,
    missing_by_kind: BTreeMap<String, u64>,
    invalid: u64,
    #[serde(flatten)]
    figures: FigureReport,
}

/// An issue, as the reports of a survey and of an import list it.
#[derive(Clone, Debug, Serialize)]
pub struct IssueReport {
    code: &'static str,
    row: Option<u64>,
    line: Option<u64>,
    column: Option<usize>,
    count: u64,
    message: String,
}

/// A score as a JSON number, whole where it is whole.
#[derive(Clone, Copy, Debug)]
struct Number(Score);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.is_whole() {
            serializer.serialize_i64(self.0.parts() / Score::PARTS)
        } else {
            serializer.serialize_f64(self.0.value())
        }
    }
}

/// Counts per score, in numeric order.
#[derive(Clone, Debug)]
struct ScoreCounts(Vec<(Score, u64)>);

impl Serialize for ScoreCounts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (score, n) in &self.0 {
            map.serialize_entry(&score.to_string(), n)?;
        }
        map.end()
    }
}

/// Makes the report of a survey.
pub fn report(survey: &Survey) -> Report {
    let issues = survey.issues.iter();
    let is_text = survey.sheet.is_none();
    Report {
        encoding: is_text.then_some(survey.dialect.encoding.label),
        bom: survey.dialect.encoding.bom,
        delimiter: is_text.then(|| char::from(survey.dialect.delimiter)),
        sheet: survey.sheet.as_ref().map(|sheet| sheet.name.clone()),
        sheets: survey
            .sheet
            .as_ref()
            .map_or_else(Vec::new, |sheet| sheet.all.clone()),
        header_rows: survey.dialect.header_rows,
        rows: survey.rows,
        columns_total: survey.columns.len(),
        shape: survey.shape.map_or("unknown", Shape::as_str),
        source: survey.tool,
        columns: survey.columns.iter().map(column).collect(),
        groups: survey.groups.iter().map(group).collect(),
        count_column: survey.count_column,
        weight_column: survey.weight_column,
        issues: issues.map(|one| issue(one, &survey.columns)).collect(),
    }
}

/// Makes the report of an issue; the columns are what it is worded with.
pub fn issue(issue: &Issue, columns: &[Column]) -> IssueReport {
    IssueReport {
        code: issue.code.as_str(),
        row: issue.row,
        line: issue.line,
        column: issue.column,
        count: issue.count,
        message: issue.message(columns),
    }
}

fn column(column: &Column) -> ColumnReport {
    ColumnReport {
        index: column.index,
        name: column.name.clone(),
        question: column.question.clone(),
        kind: column.kind.as_str(),
        scale: column.scale.as_ref().map(scale),
        n: column.n,
        missing: column.missing,
        missing_by_kind: by_kind(&column.missing_by_kind),
        invalid: column.invalid,
        figures: figures(&column.tallies, column.figures.as_ref()),
    }
}

fn scale(scale: &ProposedScale) -> ScaleReport {
    ScaleReport {
        min: Number(scale.min),
        max: Number(scale.max),
        higher_is_better: scale.direction.map(|end| end == Direction::High),
        kind: scale_word(scale.kind),
        labels: scale.labels.values().cloned().collect(),
    }
}

fn group(table: &GroupTable) -> GroupReport {
    GroupReport {
        group_column: table.group_column,
        score_column: table.score_column,
        values: table.values.iter().map(value).collect(),
    }
}

fn value(value: &GroupValue) -> ValueReport {
    let answers = &value.distribution;
    ValueReport {
        value: value.value.clone(),
        n: answers.n(),
        missing: answers.missing.values().sum(),
        missing_by_kind: by_kind(&answers.missing),
        invalid: answers.invalid,
        figures: figures(&answers.tallies, value.figures.as_ref()),
    }
}

fn by_kind(missing: &BTreeMap<MissingKind, u64>) -> BTreeMap<String, u64> {
    missing
        .iter()
        .map(|(kind, n)| (missing::key(kind), *n))
        .collect()
}

fn figures(tallies: &BTreeMap<Score, Tally>, figures: Option<&Figures>) -> FigureReport {
    let pair = |interval: Option<Interval>| interval.map(|one| [one.low, one.high]);
    FigureReport {
        counts: ScoreCounts(
            tallies
                .iter()
                .map(|(score, tally)| (*score, tally.n))
                .collect(),
        ),
        mean: figures.map(|one| one.mean),
        sd: figures.and_then(|one| one.sd),
        median: figures.map(|one| one.median),
        q1: figures.map(|one| one.q1),
        q3: figures.map(|one| one.q3),
        ci95: pair(figures.and_then(|one| one.ci95)),
        ci95_clamped: figures.is_some_and(|one| one.ci95_clamped),
        top2: figures.and_then(|one| one.top2),
        top2_ci95: pair(figures.and_then(|one| one.top2_ci95)),
        nps: figures.and_then(|one| one.nps),
        nps_ci95: pair(figures.and_then(|one| one.nps_ci95)),
        n_eff: figures.and_then(|one| one.n_eff),
        emotion: figures.and_then(|one| one.emotion),
        easy: figures.and_then(|one| one.easy),
        easy_ci95: pair(figures.and_then(|one| one.easy_ci95)),
    }
}

fn scale_word(kind: ScaleKind) -> &'static str {
    match kind {
        ScaleKind::Stars => "stars",
        ScaleKind::Likert => "likert",
        ScaleKind::Nps => "nps",
        ScaleKind::Ces => "ces",
        ScaleKind::SchoolGrade => "school_grade",
        ScaleKind::Percent => "percent",
        ScaleKind::Slider => "slider",
        ScaleKind::Emoji => "emoji",
        ScaleKind::Thumbs => "thumbs",
        ScaleKind::Other => "other",
    }
}
