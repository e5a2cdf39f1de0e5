//! Reads a survey file: a sample for the plan, one streaming pass for the counts, and what they mean.

use std::{
    io::{self, Read as _},
    ops::ControlFlow,
};

use super::{
    Issue, IssueCode, ReadingOptions, Source, Survey, SurveyError, WorkbookError,
    counted::{Counted, File, Understanding},
    counts::{ColumnCounts, Count, Counts},
    plan,
    resolve::Decisions,
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
    read_counted(purpose, source, options, progress).map(|(survey, _counted)| survey)
}

/// Reads a survey file for a purpose, and hands out what was counted as well: other decisions about its columns
/// are understood from that.
///
/// `progress` hears the bytes read so far and may stop the reading.
pub fn read_counted<S: Source + ?Sized>(
    purpose: Purpose,
    source: &S,
    options: &ReadingOptions,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<(Survey, Counted), SurveyError> {
    let reading = (purpose, source, options);
    let (sample, whole) = sample_of(source, SAMPLE_BYTES)?;
    let (counted, found) = if workbook::begins_like_one(&sample) {
        read_workbook(reading, progress)?
    } else if options.sheet.is_some() {
        return Err(WorkbookError::NoWorkbook.into());
    } else {
        read_text(reading, (sample, whole), progress)?
    };
    Ok((counted.survey(found), counted))
}

/// Reads a sheet of a workbook as the text that a spreadsheet would make of it.
fn read_workbook<S: Source + ?Sized>(
    (purpose, source, options): (Purpose, &S, &ReadingOptions),
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<(Counted, Understanding), SurveyError> {
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
    let reading = (purpose, &sheet.text, &told);
    let (mut counted, found) = read_text(reading, sample, &mut whole_file)?;
    if purpose == Purpose::Import {
        counted.sha256 = sha256_of(&sheet.file);
    }
    for issue in &mut counted.issues {
        issue.line = issue.line.map(|line| sheet.row_of(line));
    }
    counted.options = options.clone();
    counted.sheet = Some(sheet.read);
    Ok((counted, found))
}

fn read_text<S: Source + ?Sized>(
    reading: (Purpose, &S, &ReadingOptions),
    (mut sample, mut whole): (Vec<u8>, bool),
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<(Counted, Understanding), SurveyError> {
    let (_, source, options) = reading;
    let mut detected = table::detect(&sample, whole, options);
    if matches!(detected, Err(TableError::HeaderTooLong { .. })) {
        (sample, whole) = sample_of(source, WIDE_SAMPLE_BYTES)?;
        detected = table::detect(&sample, whole, options);
    }
    let (dialect, header) = detected?;
    let guessed = options.encoding.is_none() && !dialect.encoding.bom && sample.is_ascii();
    let (counted, found) = count_all(reading, &sample, (&dialect, &header), progress)?;
    if !(guessed && has_broken_utf8(&counted)) {
        return Ok((counted, found));
    }
    // Plain ASCII up to the end of the sample, then bytes that UTF-8 does not know: a spreadsheet's
    // one-byte encoding, whose first umlaut comes late.
    let told = ReadingOptions {
        encoding: Some(ONE_BYTE.to_owned()),
        ..options.clone()
    };
    let (dialect, header) = table::detect(&sample, whole, &told)?;
    count_all(reading, &sample, (&dialect, &header), progress)
}

/// Says whether a file was read as UTF-8 and is not.
fn has_broken_utf8(counted: &Counted) -> bool {
    let undecodable = |issue: &Issue| issue.code == IssueCode::UndecodableBytes;
    counted.dialect.encoding.label == TextEncoding::UTF_8.label
        && counted.issues.iter().any(undecodable)
}

/// Plans and counts until what the counts say is what was planned.
fn count_all<S: Source + ?Sized>(
    (purpose, source, options): (Purpose, &S, &ReadingOptions),
    sample: &[u8],
    (dialect, header): (&Dialect, &Header),
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<(Counted, Understanding), SurveyError> {
    let decisions = Decisions::resolve(options, &header.names)?;
    let rows = table::preview(sample, dialect, SAMPLE_ROWS);
    let file = File {
        purpose,
        dialect,
        header,
        decisions: &decisions,
    };
    let sampled = count_sample(&rows, header.names.len());
    let mut plan = file.understand(&sampled, None).plan;
    let mut passes = 0;
    loop {
        passes += 1;
        let fingerprint = Fingerprint::default();
        let bytes = match purpose {
            Purpose::Figures => source.open()?,
            Purpose::Import => Box::new(HashingReader::new(source.open()?, fingerprint.clone())),
        };
        let (counts, issues) = table::count(bytes, dialect, header.names.len(), &plan, progress)?;
        let found = file.understand(&counts, plan.count_column);
        if passes < MAX_PASSES && !plan::covers(&plan, &found.plan, &counts) {
            plan = found.plan;
            continue;
        }
        found.layout.check_people(&found.columns)?;
        let counted = Counted {
            purpose,
            options: options.clone(),
            dialect: dialect.clone(),
            header: header.clone(),
            first_rows: rows.into_iter().take(FIRST_ROWS).collect(),
            counts,
            plan,
            issues,
            sha256: match purpose {
                Purpose::Figures => String::new(),
                Purpose::Import => fingerprint.hex(),
            },
            sheet: None,
        };
        counted.check_divisions(&found.layout)?;
        return Ok((counted, found));
    }
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
