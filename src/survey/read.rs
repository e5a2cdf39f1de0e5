//! Reads a survey file: a sample for the plan, one streaming pass for the counts, and what they mean.

use std::{
    io::{self, Read as _},
    ops::ControlFlow,
};

use super::{
    Issue, IssueCode, ReadingOptions, Shape, Source, Survey, SurveyError, WorkbookError,
    column::{Columns, Reading, read_columns},
    counts::{ColumnCounts, Count, Counts, Plan},
    language,
    outcome::Pair,
    plan,
    rated::{Pass, group_tables, rated},
    resolve::Decisions,
    shape::{self, Layout},
    source::{Fingerprint, HashingReader, sha256_of},
    table::{self, Dialect, Header, TableError},
    text::TextEncoding,
    workbook,
};

/// The bytes that dialect, header and plan are found from.
const SAMPLE_BYTES: u64 = 256 * 1024;
/// The bytes that are tried where the header is longer than that: the most columns, each with a sentence.
const WIDE_SAMPLE_BYTES: u64 = 4 * 1024 * 1024;
/// The rows of the sample that the plan is made from.
const SAMPLE_ROWS: usize = 5_000;
/// The rows that are kept to be looked at.
const FIRST_ROWS: usize = 5;
/// The most passes over a file; the third only follows a count column that turned up late.
const MAX_PASSES: usize = 3;

/// What the counts of one pass, or of the sample, mean.
struct Understanding {
    columns: Columns,
    layout: Layout,
    plan: Plan,
    decimal_comma: bool,
}

/// The encoding of files that are neither UTF-8 nor UTF-16 and whose sample says nothing.
const ONE_BYTE: &str = "windows-1252";

/// What a survey file is read for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Purpose {
    /// To look at its columns and figures: neither people nor the fingerprint are needed, which saves
    /// remembering every id and hashing every byte.
    Figures,
    /// To import it.
    Import,
}

/// Reads a survey file for an import.
///
/// `progress` hears the bytes read so far and may stop the reading.
pub fn read<S: Source + ?Sized>(
    source: &S,
    options: &ReadingOptions,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Survey, SurveyError> {
    read_for(Purpose::Import, source, options, progress)
}

/// Reads a survey file for a purpose.
///
/// `progress` hears the bytes read so far and may stop the reading.
pub fn read_for<S: Source + ?Sized>(
    purpose: Purpose,
    source: &S,
    options: &ReadingOptions,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Survey, SurveyError> {
    let (sample, whole) = sample_of(source, SAMPLE_BYTES)?;
    if workbook::begins_like_one(&sample) {
        return read_workbook((purpose, source, options), progress);
    }
    if options.sheet.is_some() {
        return Err(WorkbookError::NoWorkbook.into());
    }
    read_text((purpose, source, options), (sample, whole), progress)
}

/// Reads a sheet of a workbook as the text that a spreadsheet would make of it.
fn read_workbook<S: Source + ?Sized>(
    (purpose, source, options): (Purpose, &S, &ReadingOptions),
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Survey, SurveyError> {
    let sheet = workbook::read(source, options.sheet.as_deref(), progress)?;
    let told = ReadingOptions {
        encoding: Some(TextEncoding::UTF_8.label.to_owned()),
        delimiter: Some(b','),
        quotes: None,
        sheet: None,
        ..options.clone()
    };
    let sample = sample_of(&sheet.text, SAMPLE_BYTES)?;
    let file_bytes = sheet.file.len() as u64;
    let mut whole_file = |_of_sheet: u64| progress(file_bytes);
    let mut survey = read_text((purpose, &sheet.text, &told), sample, &mut whole_file)?;
    if purpose == Purpose::Import {
        survey.sha256 = sha256_of(&sheet.file);
    }
    for issue in &mut survey.issues {
        issue.line = issue.line.map(|line| sheet.row_of(line));
    }
    survey.sheet = Some(sheet.read);
    Ok(survey)
}

fn read_text<S: Source + ?Sized>(
    reading: (Purpose, &S, &ReadingOptions),
    (mut sample, mut whole): (Vec<u8>, bool),
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Survey, SurveyError> {
    let (_, source, options) = reading;
    let mut detected = table::detect(&sample, whole, options);
    if matches!(detected, Err(TableError::HeaderTooLong { .. })) {
        (sample, whole) = sample_of(source, WIDE_SAMPLE_BYTES)?;
        detected = table::detect(&sample, whole, options);
    }
    let (dialect, header) = detected?;
    let guessed = options.encoding.is_none() && !dialect.encoding.bom && sample.is_ascii();
    match count_all(reading, &sample, (&dialect, &header), progress)? {
        survey if guessed && has_broken_utf8(&survey) => {
            // Plain ASCII up to the end of the sample, then bytes that UTF-8 does not know: a
            // spreadsheet's one-byte encoding, whose first umlaut comes late.
            let told = ReadingOptions {
                encoding: Some(ONE_BYTE.to_owned()),
                ..options.clone()
            };
            let (dialect, header) = table::detect(&sample, whole, &told)?;
            count_all(reading, &sample, (&dialect, &header), progress)
        }
        survey => Ok(survey),
    }
}

/// Says whether a file was read as UTF-8 and is not.
fn has_broken_utf8(survey: &Survey) -> bool {
    let undecodable = |issue: &Issue| issue.code == IssueCode::UndecodableBytes;
    survey.dialect.encoding.label == TextEncoding::UTF_8.label
        && survey.issues.iter().any(undecodable)
}

/// Plans and counts until what the counts say is what was planned.
fn count_all<S: Source + ?Sized>(
    (purpose, source, options): (Purpose, &S, &ReadingOptions),
    sample: &[u8],
    (dialect, header): (&Dialect, &Header),
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Survey, SurveyError> {
    let decisions = Decisions::resolve(options, &header.names)?;
    let rows = table::preview(sample, dialect, SAMPLE_ROWS);
    let file = File {
        dialect,
        header,
        decisions: &decisions,
        rows: &rows,
    };
    let sampled = file.understand(&count_sample(&rows, header.names.len()), None);
    let mut plan = for_purpose(purpose, sampled).plan;
    let mut passes = 0;
    loop {
        passes += 1;
        let fingerprint = Fingerprint::default();
        let bytes = match purpose {
            Purpose::Figures => source.open()?,
            Purpose::Import => Box::new(HashingReader::new(source.open()?, fingerprint.clone())),
        };
        let (counts, issues) = table::count(bytes, dialect, header.names.len(), &plan, progress)?;
        let found = for_purpose(purpose, file.understand(&counts, plan.count_column));
        if passes < MAX_PASSES && !plan::covers(&plan, &found.plan, &counts) {
            plan = found.plan;
            continue;
        }
        found.layout.check_people(&found.columns)?;
        file.check_divisions(&found.layout, &plan, &counts)?;
        let sha256 = match purpose {
            Purpose::Figures => String::new(),
            Purpose::Import => fingerprint.hex(),
        };
        return Ok(file.survey(found, &plan, &counts, issues, sha256));
    }
}

/// Leaves out of a plan what its purpose does not need.
fn for_purpose(purpose: Purpose, mut found: Understanding) -> Understanding {
    if purpose == Purpose::Figures {
        found.plan.person_column = None;
    }
    found
}

/// Returns the first bytes of a file, and whether they are all.
fn sample_of<S: Source + ?Sized>(source: &S, bytes: u64) -> io::Result<(Vec<u8>, bool)> {
    let mut sample = Vec::new();
    source.open()?.take(bytes + 1).read_to_end(&mut sample)?;
    let whole = sample.len() as u64 <= bytes;
    sample.truncate(bytes as usize);
    Ok((sample, whole))
}

/// Counts the values of the sample, as the pass over the file does.
fn count_sample(rows: &[Vec<String>], columns: usize) -> Counts {
    let mut counts = Counts {
        rows: rows.len() as u64,
        columns: vec![ColumnCounts::default(); columns],
        ..Counts::default()
    };
    for (index, column) in counts.columns.iter_mut().enumerate() {
        let mut places = std::collections::BTreeMap::new();
        for row in rows {
            let value = row.get(index).map_or("", |cell| cell.trim());
            let count = if value.is_empty() {
                &mut column.empty
            } else {
                let place = *places.entry(value).or_insert_with(|| {
                    column.values.push((value.to_owned(), Count::default()));
                    column.values.len() - 1
                });
                match column.values.get_mut(place) {
                    Some((_, count)) => count,
                    None => continue,
                }
            };
            count.n += 1;
        }
    }
    counts
}

/// What stays the same over all passes.
#[derive(Clone, Copy)]
struct File<'a> {
    dialect: &'a Dialect,
    header: &'a Header,
    decisions: &'a Decisions,
    /// The first rows.
    rows: &'a [Vec<String>],
}

impl File<'_> {
    /// Works out what the counts mean and what should be counted.
    fn understand(self, counts: &Counts, count_column: Option<usize>) -> Understanding {
        let comma = self
            .decisions
            .decimal_comma
            .unwrap_or_else(|| language::decimal_comma(self.dialect, counts));
        let reading = Reading {
            header: self.header,
            counts,
            decisions: self.decisions,
            decimal_comma: comma,
            german: language::is_german(self.dialect, self.header, counts, comma),
            count_column,
        };
        let columns = read_columns(reading);
        let layout = shape::find(&columns, counts, self.decisions);
        Understanding {
            plan: plan::make(&columns, &layout, self.decisions, counts, comma),
            columns,
            layout,
            decimal_comma: comma,
        }
    }

    /// Refuses parts with more values than are counted: without this, their answers would be nowhere.
    fn check_divisions(
        self,
        layout: &Layout,
        plan: &Plan,
        counts: &Counts,
    ) -> Result<(), TableError> {
        let parts = layout.parts;
        let dividing = || {
            [parts.segment, parts.wave, parts.touchpoint]
                .into_iter()
                .flatten()
        };
        let is_over = |column: &usize| counts.columns.get(*column).is_some_and(|one| one.overflow);
        let crossed = plan.crossings.iter().zip(&counts.crossings);
        let lost = crossed
            .filter(|(planned, _)| {
                (planned.group, planned.segment, planned.wave)
                    == (parts.touchpoint, parts.segment, parts.wave)
            })
            .any(|(_, counted)| counted.overflow);
        let column = dividing()
            .find(is_over)
            .or_else(|| dividing().next().filter(|_| lost));
        match column {
            Some(index) => Err(TableError::TooManyValues {
                column: self.header.names.get(index).cloned().unwrap_or_default(),
            }),
            None => Ok(()),
        }
    }

    fn survey(
        self,
        found: Understanding,
        plan: &Plan,
        counts: &Counts,
        mut issues: Vec<Issue>,
        sha256: String,
    ) -> Survey {
        let pass = Pass {
            plan,
            counts,
            columns: &found.columns,
        };
        let rated = rated(pass, &found.layout);
        let groups = group_tables(pass, &found.layout);
        issues.extend(header_issues(self.header));
        issues.extend(super::rows::issues(self.header, counts));
        issues.extend(found.columns.issues);
        issues.extend(straight_liners(counts));
        if found.layout.shape.is_none() {
            issues.push(plain_issue(IssueCode::NoRating, 1));
        }
        let pairs = counts.pairs.iter().filter_map(|sums| {
            Some(Pair {
                x: plan.paired.get(sums.x)?.column,
                y: plan.paired.get(sums.y)?.column,
                sums: *sums,
            })
        });
        Survey {
            dialect: self.dialect.clone(),
            sheet: None,
            first_rows: self.rows.iter().take(FIRST_ROWS).cloned().collect(),
            decimal_comma: found.decimal_comma,
            rows: counts.rows,
            rows_left_out: counts.rows_left_out,
            shape: found.layout.shape,
            tool: self.header.source,
            groups,
            issues,
            count_column: found.layout.count,
            weight_column: self.decisions.weight,
            rated,
            pairs: pairs.collect(),
            people: match found.layout.shape {
                Some(Shape::Wide) => Some(counts.rows_with_a_score),
                Some(Shape::Long) => plan.person_column.and(counts.people),
                Some(Shape::Counted) | None => None,
            },
            sha256,
            parts: found.layout.parts,
            columns: found.columns.columns,
        }
    }
}

/// Reports people who gave the same score everywhere, if they are more than a few.
fn straight_liners(counts: &Counts) -> Option<Issue> {
    let n = counts.straight_rows;
    let many = n >= 5 && n * 20 >= counts.rows_with_a_score;
    many.then(|| plain_issue(IssueCode::StraightLiners, n))
}

fn plain_issue(code: IssueCode, count: u64) -> Issue {
    Issue {
        code,
        row: None,
        line: None,
        column: None,
        count,
        detail: String::new(),
    }
}

fn header_issues(header: &Header) -> impl Iterator<Item = Issue> {
    header.duplicates.iter().map(|index| Issue {
        column: Some(*index),
        detail: header.names.get(*index).cloned().unwrap_or_default(),
        ..plain_issue(IssueCode::DuplicateHeader, 1)
    })
}
