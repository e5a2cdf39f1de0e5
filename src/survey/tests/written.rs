//! Any table in any dialect and encoding, both told, reads back as itself.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::survey::{
    table::{count, preview},
    text::tests::{utf_16, windows_1252},
};

/// How a text is written to a file.
type Write = fn(&str) -> Vec<u8>;

/// Labels of encodings and how a file in each is written, its mark included.
const ENCODINGS: [(&str, Write); 6] = [
    ("utf-8", |text| text.as_bytes().to_vec()),
    ("utf-8", |text| marked(text).into_bytes()),
    ("utf-16le", |text| utf_16(&marked(text), true)),
    ("utf-16be", |text| utf_16(&marked(text), false)),
    ("utf-16le", |text| utf_16(text, true)),
    (ONE_BYTE, windows_1252),
];
const ONE_BYTE: &str = "windows-1252";

fn marked(text: &str) -> String {
    format!("\u{FEFF}{text}")
}

/// Cells with letters of all scripts, and with everything that needs quotes, at the edges and inside.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => "[1-5]",
        1 => Just(String::new()),
        2 => "[ \u{a0}]{0,2}[a-cäöüß€„“,;\"\n\r |\t]{0,8}",
        2 => prop::collection::vec(any::<char>(), 0..8).prop_map(String::from_iter),
    ]
}

fn table() -> impl Strategy<Value = Vec<Vec<String>>> {
    (2_usize..=6).prop_flat_map(|columns| {
        prop::collection::vec(prop::collection::vec(cell(), columns), 1..=20)
    })
}

/// Puts a letter that the one-byte encoding has in the place of every one that it has not.
fn western(cell: &str) -> String {
    let is_western = |c: &char| !encoding_rs::WINDOWS_1252.encode(&c.to_string()).2;
    cell.chars()
        .map(|c| if is_western(&c) { c } else { 'ø' })
        .collect()
}

fn trimmed(cell: &str) -> &str {
    cell.trim_matches(|c: char| c.is_whitespace() || c.is_control() || c == '\u{FEFF}')
}

fn by_hand(rows: &[Vec<String>], column: usize) -> (BTreeMap<&str, u64>, u64) {
    let mut values = BTreeMap::new();
    for row in rows {
        *values.entry(row[column].as_str()).or_insert(0) += 1;
    }
    let empty = values.remove("").unwrap_or(0);
    (values, empty)
}

proptest! {
    #[test]
    fn what_is_written_in_any_dialect_and_encoding_is_read_as_it_was(
        rows in table(),
        delimiter in prop::sample::select(vec![b',', b';', b'\t', b'|']),
        line_end in prop::sample::select(vec![
            csv::Terminator::CRLF,
            csv::Terminator::Any(b'\n'),
            csv::Terminator::Any(b'\r'),
        ]),
        quotes in prop::sample::select(vec![
            csv::QuoteStyle::Always,
            csv::QuoteStyle::Necessary,
            csv::QuoteStyle::NonNumeric,
        ]),
        encoding in prop::sample::select(vec![0_usize, 1, 2, 3, 4, 5]),
    ) {
        let (label, encode) = ENCODINGS[encoding];
        let names: Vec<String> = (0..rows[0].len()).map(|column| format!("h{column}")).collect();
        let mut rows = rows;
        if label == ONE_BYTE {
            for cell in rows.iter_mut().flatten() {
                *cell = western(cell);
            }
        }
        let mut writer = csv::WriterBuilder::new()
            .delimiter(delimiter)
            .terminator(line_end)
            .quote_style(quotes)
            .from_writer(Vec::new());
        writer.write_record(&names).unwrap();
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let bytes = encode(&String::from_utf8(writer.into_inner().unwrap()).unwrap());
        for cell in rows.iter_mut().flatten() {
            *cell = trimmed(cell).to_owned();
        }

        let options = ReadingOptions {
            encoding: Some(label.to_owned()),
            delimiter: Some(delimiter),
            header_rows: Some(1),
            ..ReadingOptions::default()
        };
        let survey = read_options(bytes.as_slice(), &options);
        let found: Vec<&str> = survey.columns.iter().map(|one| one.name.as_str()).collect();
        prop_assert_eq!(&found, &names);
        prop_assert_eq!(survey.rows, rows.len() as u64);
        prop_assert_eq!(&survey.first_rows, &rows[..rows.len().min(5)]);
        prop_assert_eq!(&preview(&bytes, &survey.dialect, 100), &rows);
        for column in &survey.columns {
            prop_assert_eq!(column.n + column.missing + column.invalid, survey.rows);
        }
        let mut go_on = |_bytes| ControlFlow::Continue(());
        let plan = Plan::default();
        let counted = count(bytes.as_slice(), &survey.dialect, names.len(), &plan, &mut go_on);
        let (counts, issues) = counted.unwrap();
        prop_assert_eq!(issues, []);
        for (index, column) in counts.columns.iter().enumerate() {
            let values = column.values.iter().map(|(value, count)| (value.as_str(), count.n));
            let found = (values.collect::<BTreeMap<_, _>>(), column.empty.n);
            prop_assert_eq!(found, by_hand(&rows, index));
        }
    }
}
