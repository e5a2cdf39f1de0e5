//! How many rows a header has and which tool wrote it; no general sniffer knows two or three rows.

use super::proofs;

/// What the rows of a header mean.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Meaning {
    /// One row of names.
    Names,
    /// Names, then the text of each question, then perhaps ids that nobody reads.
    NamesAndQuestions,
    /// Questions that span several columns, then what each column asks.
    Blocks,
}

/// The header rows of a file.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct HeaderRows {
    /// How many there are, 1 to 3.
    pub(super) rows: u8,
    /// What they mean.
    pub(super) meaning: Meaning,
    /// The tool, where it is certain.
    pub(super) source: Option<&'static str>,
}

/// What `SurveyMonkey` writes below a question with a single column.
pub(super) const ANSWER_WORDS: [&str; 2] = ["Response", "Open-Ended Response"];

impl HeaderRows {
    /// Finds the header rows among the first rows of a table, or takes as many as are wanted.
    pub(super) fn find(rows: &[&[String]], wanted: Option<u8>) -> Self {
        let found = Self::recognise(rows);
        let available = u8::try_from(rows.len()).unwrap_or(u8::MAX);
        match wanted.map(|wanted| wanted.min(available)) {
            Some(wanted) if wanted != found.rows => Self {
                rows: wanted,
                meaning: match wanted {
                    1 => Meaning::Names,
                    2 if !has_blanks(row(rows, 0)) => Meaning::NamesAndQuestions,
                    _ => Meaning::Blocks,
                },
                source: found.source,
            },
            _ => found,
        }
    }

    fn recognise(rows: &[&[String]]) -> Self {
        let [first, second, third] = [0, 1, 2].map(|index| row(rows, index));
        let recognised = |rows, meaning, source| Self {
            rows,
            meaning,
            source,
        };
        if begins_with_import_id(third) {
            recognised(3, Meaning::NamesAndQuestions, Some("Qualtrics"))
        } else if begins_with_import_id(second) {
            recognised(2, Meaning::Names, Some("Qualtrics"))
        } else if is_legacy_qualtrics(first, second) {
            recognised(2, Meaning::NamesAndQuestions, Some("Qualtrics"))
        } else if is_survey_monkey(first, second) {
            recognised(2, Meaning::Blocks, Some("SurveyMonkey"))
        } else if are_blocks(first, second, rows.get(2..).unwrap_or_default()) {
            recognised(2, Meaning::Blocks, None)
        } else if is_sosci(first) && !second.is_empty() && has_no_numbers(second) {
            recognised(2, Meaning::NamesAndQuestions, Some("SoSci Survey"))
        } else {
            recognised(1, Meaning::Names, source(first, second))
        }
    }
}

fn row<'a>(rows: &[&'a [String]], index: usize) -> &'a [String] {
    rows.get(index).copied().unwrap_or_default()
}

/// The third row of Qualtrics is JSON or, in older files, a Python dictionary.
fn begins_with_import_id(row: &[String]) -> bool {
    let first = row.first().map_or("", String::as_str);
    first.starts_with("{\"ImportId\"") || first.starts_with("{'ImportId'")
}

fn is_legacy_qualtrics(first: &[String], second: &[String]) -> bool {
    first
        .iter()
        .zip(["V1", "V2"])
        .all(|(cell, name)| cell == name)
        && first.len() > 1
        && second
            .first()
            .is_some_and(|cell| cell.eq_ignore_ascii_case("ResponseID"))
}

fn is_survey_monkey(first: &[String], second: &[String]) -> bool {
    let is_answer_word = |cell: &String| ANSWER_WORDS.contains(&cell.as_str());
    let filled = || second.iter().filter(|cell| !cell.is_empty());
    filled().any(is_answer_word)
        && has_no_numbers(second)
        && (has_blanks(first) || filled().all(is_answer_word))
}

/// Recognises questions that span blocks of columns: the first row is full of gaps, and the second has hardly any or
/// only those that belong to it.
fn are_blocks(first: &[String], second: &[String], below: &[&[String]]) -> bool {
    let blanks = |row: &[String]| row.iter().filter(|cell| cell.is_empty()).count();
    first.len() > 2
        && second.len() >= first.len()
        && blanks(first) * 10 >= first.len() * 3
        && blanks(first) < first.len()
        && (blanks(second) * 20 <= second.len() || are_complements(first, second))
        && has_no_numbers(second)
        && !second
            .iter()
            .enumerate()
            .any(|(place, cell)| is_one_answer(cell, place, below))
}

/// Says whether each name alone has nothing below it, and each block a name below every column.
///
/// A cell that spans both rows leaves the lower one empty; an answer left out stands anywhere.
fn are_complements(first: &[String], second: &[String]) -> bool {
    let is_blank = |place: usize| first.get(place).is_none_or(String::is_empty);
    second.iter().enumerate().all(|(place, below)| {
        let begins_block = place + 1 < second.len() && is_blank(place + 1);
        below.is_empty() != (is_blank(place) || begins_block)
    })
}

/// Says whether a cell is one of several answers in its column.
///
/// Where a choice was ticked its own name stands in the cells, and nothing else does.
fn is_one_answer(cell: &str, place: usize, below: &[&[String]]) -> bool {
    let values = || below.iter().filter_map(|row| row.get(place));
    !cell.is_empty()
        && values().any(|value| value == cell)
        && values().any(|value| value != cell && !value.is_empty())
}

/// Recognises variable names such as `AB01_02` beside the standard columns of the tool.
fn is_sosci(first: &[String]) -> bool {
    let is_standard = |cell: &str| {
        !cell.is_empty()
            && cell
                .bytes()
                .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_')
    };
    first.len() > 2
        && proofs::source(first) == Some("SoSci Survey")
        && first.iter().all(|cell| is_standard(cell))
}

fn source(first: &[String], second: &[String]) -> Option<&'static str> {
    proofs::source(first).or_else(|| {
        let is_google = first
            .first()
            .is_some_and(|cell| cell == "Timestamp" || cell == "Zeitstempel")
            && second.first().is_some_and(|cell| is_google_time(cell));
        is_google.then_some("Google Forms")
    })
}

/// Only Google writes `2019/10/01 12:38:43 PM GMT+8`.
fn is_google_time(cell: &str) -> bool {
    let mut parts = cell.split(' ');
    let date = parts.next().unwrap_or_default();
    let year = date.split('/').next().unwrap_or_default();
    date.matches('/').count() == 2
        && year.len() == 4
        && parts
            .next()
            .is_some_and(|time| time.matches(':').count() == 2)
        && matches!(parts.next(), Some("AM" | "PM"))
        && parts.next().is_some()
}

fn has_blanks(row: &[String]) -> bool {
    row.iter().any(String::is_empty)
}

/// Says whether no cell of a row reads as a number, a date or a time, as answers do.
pub(super) fn has_no_numbers(row: &[String]) -> bool {
    !row.iter().any(|cell| is_number_or_time(cell))
}

/// Says whether a cell reads as a number, a date or a time.
pub(super) fn is_number_or_time(cell: &str) -> bool {
    const WORDS_OF_TIME: [&str; 8] = ["AM", "PM", "T", "Z", "GMT", "UTC", "MEZ", "OEZ"];
    let mut words = cell.split(|c: char| !c.is_alphabetic());
    cell.contains(|c: char| c.is_ascii_digit())
        && words.all(|word| word.is_empty() || WORDS_OF_TIME.contains(&word))
}
