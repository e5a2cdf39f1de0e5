//! One survey however it was written: every tool, every dialect, every shape gives the same figures.

use std::collections::BTreeMap;

use super::*;
use crate::{
    model::{Distribution, ScaleKind},
    survey::text::tests::{utf_16, windows_1252},
};

const ROWS: usize = 60;
const QUESTIONS: [&str; 4] = [
    "Begrüßung",
    "Beratung durch unser Team",
    "Übergabe der Ware",
    "Rückfragen",
];
/// What the four questions share; it says which end is good.
const SCALE: &str = "(1 = sehr unzufrieden, 5 = sehr zufrieden)";
const GRADES: [&str; 9] = [
    "1.0", "1.3", "1.7", "2.0", "2.3", "2.7", "3.3", "4.0", "5.0",
];
const DELIMITERS: [u8; 4] = [b';', b',', b'\t', b'|'];
const LINE_ENDS: [&str; 3] = ["\r\n", "\n", "\r"];

type Table = Vec<Vec<String>>;

fn score(row: usize, question: usize) -> String {
    match (row * 7 + question * 11 + row * row * (question + 1)) % 17 {
        0 | 1 => String::new(),
        2 => "k.A.".to_owned(),
        number => (number % 5 + 1).to_string(),
    }
}

fn remark(row: usize) -> String {
    match row % 6 {
        0 => String::new(),
        1 => format!("Nr. {row} war nett; schnell, \"fast\" zu schnell"),
        2 => format!("zwei Zeilen\nzu {row} Punkten"),
        3 => format!("Tab\tund | Strich bei {row} Waren"),
        4 => format!("„Größe“ – {row} € zu teuer"),
        _ => format!("  gern wieder {row} mal"),
    }
}

/// A row per person: four ratings, a recommendation, a grade and a time with decimals, a remark.
fn wide(mark: &str) -> Table {
    let mut header = vec!["Fragebogen".to_owned(), "Filiale".to_owned()];
    header.extend(QUESTIONS.map(|name| format!("{name} {SCALE}")));
    header.extend(
        [
            "Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen? (0-10)",
            "Schulnote für den Besuch",
            "Wartezeit in Minuten",
            "Kommentar",
        ]
        .map(str::to_owned),
    );
    let mut table = vec![header];
    for row in 0..ROWS {
        let place = ["Köln, Süd", "München", "Zürich; West", "Wien"][row % 4];
        let mut cells = vec![format!("B{row:03}"), place.to_owned()];
        cells.extend((0..QUESTIONS.len()).map(|question| score(row, question)));
        cells.push(match row % 12 {
            11 => String::new(),
            likely => likely.to_string(),
        });
        cells.push(match row % 10 {
            9 => String::new(),
            grade => GRADES[grade].replace('.', mark),
        });
        cells.push(format!("{}{mark}25", row * 7 % 45));
        cells.push(remark(row));
        table.push(cells);
    }
    table
}

/// A row per question and person.
fn long() -> Table {
    let score_of = format!("Bewertung {SCALE}");
    let mut table = vec![vec![
        "Fragebogen".to_owned(),
        "Kontaktpunkt".to_owned(),
        score_of,
    ]];
    for row in 0..ROWS {
        for (question, name) in QUESTIONS.into_iter().enumerate() {
            table.push(vec![
                format!("B{row:03}"),
                name.to_owned(),
                score(row, question),
            ]);
        }
    }
    table
}

/// A row per question and answer with its count.
fn counted() -> Table {
    let score_of = format!("Bewertung {SCALE}");
    let mut table = vec![vec![
        "Kontaktpunkt".to_owned(),
        score_of,
        "Anzahl".to_owned(),
    ]];
    for (question, name) in QUESTIONS.into_iter().enumerate() {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for row in 0..ROWS {
            *counts.entry(score(row, question)).or_default() += 1;
        }
        for (score, n) in counts {
            table.push(vec![name.to_owned(), score, n.to_string()]);
        }
    }
    table
}

/// What stands around a table.
#[derive(Clone, Copy, Debug)]
enum Frame {
    Nothing,
    SepLine,
    Preamble,
    NoLastLineEnd,
}

const FRAMES: [Frame; 4] = [
    Frame::Nothing,
    Frame::SepLine,
    Frame::Preamble,
    Frame::NoLastLineEnd,
];

/// How a text is written to a file.
type Write = fn(&str) -> Vec<u8>;

const ENCODINGS: [(&str, Write); 7] = [
    ("UTF-8", |text| text.as_bytes().to_vec()),
    ("UTF-8 with mark", |text| marked(text).into_bytes()),
    ("windows-1252", windows_1252),
    ("UTF-16 LE", |text| utf_16(text, true)),
    ("UTF-16 LE with mark", |text| utf_16(&marked(text), true)),
    ("UTF-16 BE", |text| utf_16(text, false)),
    ("UTF-16 BE with mark", |text| utf_16(&marked(text), false)),
];

fn marked(text: &str) -> String {
    format!("\u{FEFF}{text}")
}

/// How a table is written as text.
#[derive(Clone, Copy, Debug)]
struct Hand {
    delimiter: u8,
    line_end: &'static str,
    quotes: csv::QuoteStyle,
    frame: Frame,
}

impl Hand {
    fn write(self, table: &[Vec<String>]) -> String {
        let Self {
            delimiter,
            line_end,
            quotes,
            frame,
        } = self;
        let mut writer = csv::WriterBuilder::new()
            .delimiter(delimiter)
            .terminator(match line_end {
                "\r\n" => csv::Terminator::CRLF,
                "\r" => csv::Terminator::Any(b'\r'),
                _ => csv::Terminator::Any(b'\n'),
            })
            .quote_style(quotes)
            .from_writer(Vec::new());
        for row in table {
            writer.write_record(row).unwrap();
        }
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        match frame {
            Frame::Nothing => text,
            Frame::SepLine => format!("sep={}{line_end}{text}", char::from(delimiter)),
            Frame::Preamble => {
                format!("Kundenbefragung 2026{line_end}{line_end}Stand: Mai{line_end}{text}")
            }
            Frame::NoLastLineEnd => text.strip_suffix(line_end).unwrap().to_owned(),
        }
    }
}

/// Writes a table by every delimiter, in every frame and encoding; line ends and quotes take turns.
fn variants(table: &[Vec<String>]) -> Vec<(String, Vec<u8>)> {
    let quotes = [csv::QuoteStyle::Necessary, csv::QuoteStyle::Always];
    let mut turns = (0..).flat_map(|turn: usize| {
        let line_end = LINE_ENDS[turn % LINE_ENDS.len()];
        quotes.map(|quotes| (line_end, quotes))
    });
    let mut files = Vec::new();
    for (name, encode) in ENCODINGS {
        for delimiter in DELIMITERS {
            for frame in FRAMES {
                let (line_end, quotes) = turns.next().unwrap();
                let hand = Hand {
                    delimiter,
                    line_end,
                    quotes,
                    frame,
                };
                files.push((format!("{name}, {hand:?}"), encode(&hand.write(table))));
            }
        }
        // So that no frame or delimiter always has the same line end.
        turns.next();
    }
    files
}

fn workbook(table: &[Vec<String>]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0_u32..).zip(table) {
        for (column, cell) in (0_u16..).zip(cells) {
            if cell.is_empty() {
                continue;
            }
            let written = match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number),
                Err(_) => sheet.write_string(row, column, cell.as_str()),
            };
            written.unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

/// The survey as our own files are: UTF-8, commas, LF.
fn plain() -> Survey {
    let hand = Hand {
        delimiter: b',',
        line_end: "\n",
        quotes: csv::QuoteStyle::Necessary,
        frame: Frame::Nothing,
    };
    read_plain(hand.write(&wide(".")))
}

#[track_caller]
fn check_same(survey: &Survey, expected: &Survey, what: &str) {
    assert_eq!(survey.rows, expected.rows, "{what}");
    assert_eq!(survey.columns, expected.columns, "{what}");
    assert_eq!(survey.shape, expected.shape, "{what}");
    assert_eq!(survey.groups, expected.groups, "{what}");
    assert_eq!(survey.rated, expected.rated, "{what}");
    assert_eq!(survey.pairs, expected.pairs, "{what}");
    assert_eq!(survey.people, expected.people, "{what}");
    assert_eq!(survey.issues, expected.issues, "{what}");
}

#[test]
fn the_original_is_understood() {
    use ColumnKind::{Group, Id, Number, Rating, Text};
    let survey = plain();
    let kinds: Vec<ColumnKind> = survey.columns.iter().map(|one| one.kind).collect();
    assert_eq!(
        kinds,
        [
            Id, Group, Rating, Rating, Rating, Rating, Rating, Rating, Number, Text
        ]
    );
    assert_eq!((survey.rows, survey.shape), (60, Some(Shape::Wide)));
    for column in 2..6 {
        assert_eq!(
            ends(&survey, column),
            Some((1.0, 5.0, Some(Direction::High)))
        );
        let given: Vec<f64> = (0..ROWS)
            .filter_map(|row| score(row, column - 2).parse().ok())
            .collect();
        let found = &survey.columns[column];
        let figures = found.figures.as_ref().unwrap();
        assert_eq!(
            (figures.n, found.missing),
            (given.len() as u64, 60 - figures.n)
        );
        close(
            figures.mean,
            given.iter().sum::<f64>() / given.len() as f64,
            1e-12,
        );
    }
    assert_eq!(ends(&survey, 6), Some((0.0, 10.0, Some(Direction::High))));
    assert!(survey.columns[6].figures.as_ref().unwrap().nps.is_some());
    assert_eq!(ends(&survey, 7), Some((1.0, 5.0, Some(Direction::Low))));
    let grade = survey.columns[7].scale.as_ref().unwrap();
    assert_eq!(grade.kind, ScaleKind::SchoolGrade);
}

#[test]
fn every_dialect_of_a_wide_file_gives_the_same_figures() {
    let expected = plain();
    for mark in [".", ","] {
        for (what, bytes) in variants(&wide(mark)) {
            let what = format!("{what}, decimals {mark}");
            check_same(&read_plain(bytes), &expected, &what);
        }
    }
    check_same(&read_plain(workbook(&wide("."))), &expected, "a workbook");
}

#[test]
fn melted_and_counted_files_give_the_same_figures_in_every_dialect() {
    let expected = plain();
    let given: Vec<&Distribution> = expected
        .rated
        .iter()
        .take(QUESTIONS.len())
        .map(|one| &one.distributions[0])
        .collect();
    for (table, score_column, shape) in [(long(), 2, Shape::Long), (counted(), 1, Shape::Counted)] {
        let mut files = variants(&table);
        files.push(("a workbook".to_owned(), workbook(&table)));
        for (what, bytes) in files {
            let survey = read_plain(bytes);
            assert_eq!(survey.shape, Some(shape), "{what}");
            assert_eq!(
                survey.columns[score_column].scale, expected.columns[2].scale,
                "{what}"
            );
            let names: Vec<&str> = survey.rated.iter().map(|one| one.name.as_str()).collect();
            assert_eq!(names, QUESTIONS, "{what}");
            let found: Vec<&Distribution> = survey
                .rated
                .iter()
                .map(|one| &one.distributions[0])
                .collect();
            assert_eq!(found, given, "{what}");
            for (value, column) in survey.groups[0].values.iter().zip(&expected.columns[2..6]) {
                assert_eq!(value.figures, column.figures, "{what}");
            }
        }
    }
}
