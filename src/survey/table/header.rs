//! The names and questions of the columns, one each whatever the header rows lack.

use std::collections::{BTreeMap, BTreeSet};

use super::header_rows::{ANSWER_WORDS, HeaderRows, Meaning};

/// What stands between the parts of a name that spans header rows.
const JOINT: &str = " — ";

/// What the columns of a file are called.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Header {
    /// A name per column, no two alike: the second `Score` is `Score (2)`, an empty one `Column 7`.
    pub names: Vec<String>,
    /// The text of each column's question where a header row gives one, else empty.
    pub questions: Vec<String>,
    /// The columns whose header an earlier column has already.
    pub duplicates: Vec<usize>,
    /// The tool that wrote the file, only where it is certain.
    pub source: Option<&'static str>,
}

impl Header {
    /// Makes the header of the first rows of a table.
    pub(super) fn new(rows: &[&[String]], header_rows: &HeaderRows) -> Self {
        let used = rows.get(..usize::from(header_rows.rows)).unwrap_or(rows);
        let columns = used.iter().map(|row| row.len()).max().unwrap_or(0);
        let cell = |row: usize, column: usize| {
            let cell = used.get(row).and_then(|row| row.get(column));
            cell.map_or_else(String::new, |cell| one_line(cell))
        };
        let tops = || (0..columns).map(|column| cell(0, column));
        let (names, questions): (Vec<_>, Vec<_>) = match header_rows.meaning {
            Meaning::Names => tops().map(|name| (name, String::new())).unzip(),
            Meaning::NamesAndQuestions => tops()
                .enumerate()
                .map(|(column, name)| (name, cell(1, column)))
                .unzip(),
            Meaning::Blocks => spread(tops())
                .enumerate()
                .map(|(column, top)| {
                    let below = (1..used.len()).map(|row| cell(row, column));
                    (joined(&top, below), top)
                })
                .unzip(),
        };
        let (names, duplicates) = unique(names);
        Self {
            names,
            questions,
            duplicates,
            source: header_rows.source,
        }
    }
}

/// Repeats a question over the blank cells to its right.
fn spread(tops: impl Iterator<Item = String>) -> impl Iterator<Item = String> {
    tops.scan(String::new(), |question, top| {
        if !top.is_empty() {
            *question = top;
        }
        Some(question.clone())
    })
}

fn joined(top: &str, below: impl Iterator<Item = String>) -> String {
    let mut name = top.to_owned();
    for part in below {
        if part.is_empty() || part == top || ANSWER_WORDS.contains(&part.as_str()) {
            continue;
        }
        if !name.is_empty() {
            name.push_str(JOINT);
        }
        name.push_str(&part);
    }
    name
}

/// Turns the line breaks of a header cell into blanks; other blanks stay as they are.
fn one_line(cell: &str) -> String {
    if !cell.contains(['\n', '\r']) {
        return cell.to_owned();
    }
    let lines = cell.split(['\n', '\r']).map(str::trim);
    let lines: Vec<_> = lines.filter(|line| !line.is_empty()).collect();
    lines.join(" ")
}

/// Makes names unique by position and returns the columns whose name was taken.
fn unique(names: Vec<String>) -> (Vec<String>, Vec<usize>) {
    let mut given: BTreeSet<String> = names.iter().cloned().collect();
    // Per name, the number that its next twin gets; searching from 2 each time would take squared time.
    let mut next_numbers = BTreeMap::new();
    let mut duplicates = Vec::new();
    let mut unique_names = Vec::with_capacity(names.len());
    for (column, name) in names.into_iter().enumerate() {
        let is_empty = name.is_empty();
        let wanted = if is_empty {
            format!("Column {}", column + 1)
        } else {
            name
        };
        let is_taken = next_numbers.contains_key(&wanted) || (is_empty && given.contains(&wanted));
        if is_taken && !is_empty {
            duplicates.push(column);
        }
        let next = next_numbers.entry(wanted.clone()).or_insert(2_u32);
        let mut name = wanted.clone();
        while is_taken && given.contains(&name) {
            name = format!("{wanted} ({next})");
            *next += 1;
        }
        given.insert(name.clone());
        unique_names.push(name);
    }
    (unique_names, duplicates)
}
