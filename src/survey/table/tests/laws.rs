//! Random tables against the `csv` crate and a count by hand.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

/// Cells with everything that needs quotes, at the edges and inside.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[1-5]",
        1 => Just(String::new()),
        3 => "[a-zäß€]{1,24}",
        2 => "[a-c,;\"\n\r |\t]{0,6}",
    ]
}

fn table() -> impl Strategy<Value = Vec<Vec<String>>> {
    (1_usize..6).prop_flat_map(|columns| {
        prop::collection::vec(prop::collection::vec(cell(), columns), 0..40)
    })
}

fn by_hand(rows: &[Vec<String>], column: usize) -> (BTreeMap<String, u64>, u64) {
    let mut values = BTreeMap::new();
    let mut empty = 0;
    for row in rows {
        match row[column].trim() {
            "" => empty += 1,
            value => *values.entry(value.to_owned()).or_insert(0) += 1,
        }
    }
    (values, empty)
}

fn dialect(delimiter: u8) -> Dialect {
    Dialect {
        encoding: crate::survey::text::TextEncoding::UTF_8,
        delimiter,
        quoting: true,
        skipped_lines: 0,
        header_rows: 1,
    }
}

proptest! {
    #[test]
    fn what_the_csv_crate_writes_is_counted(
        rows in table(),
        delimiter in prop::sample::select(vec![b',', b';', b'\t', b'|']),
        is_crlf: bool,
        is_all_quoted: bool,
    ) {
        let columns = rows.first().map_or(1, Vec::len);
        let mut writer = csv::WriterBuilder::new()
            .delimiter(delimiter)
            .terminator(if is_crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') })
            .quote_style(if is_all_quoted { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary })
            .from_writer(Vec::new());
        writer.write_record((0..columns).map(|column| format!("h{column}"))).unwrap();
        // A blank line is no row, so a lonely blank cell must be quoted to be one.
        let rows: Vec<_> = rows
            .into_iter()
            .filter(|row| is_all_quoted || columns > 1 || row[0].is_empty() || !row[0].trim().is_empty())
            .collect();
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let bytes = writer.into_inner().unwrap();
        let (counts, issues) = counted_with(&bytes, &dialect(delimiter), columns, &Plan::default());
        prop_assert_eq!(issues, []);
        prop_assert_eq!(counts.rows, rows.len() as u64);
        for (index, column) in counts.columns.iter().enumerate() {
            let values = column.values.iter().map(|(value, count)| (value.clone(), count.n));
            prop_assert_eq!((values.collect::<BTreeMap<_, _>>(), column.empty.n), by_hand(&rows, index));
        }
    }

    #[test]
    fn any_text_is_split_as_the_csv_crate_splits_it(text in "[ab,\"\n\r]{0,60}") {
        // The header keeps the first row of the text from being one.
        let text = format!("h,i\n{text}");
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true)
            .has_headers(false)
            .from_reader(text.as_bytes());
        let records: Vec<_> = reader.records().skip(1).map(|record| record.unwrap()).collect();
        let (counts, issues) = counted_with(text.as_bytes(), &dialect(b','), 2, &Plan::default());
        let has_open_quote = issues.iter().any(|i| i.code == crate::survey::IssueCode::UnterminatedQuote);
        let cells = |index: usize| {
            let known = records.len() - usize::from(has_open_quote);
            let cells = records.iter().take(known);
            cells.map(move |record| vec![record.get(index).unwrap_or("").to_owned()])
        };
        prop_assert_eq!(counts.rows as usize, records.len() - usize::from(has_open_quote));
        for (index, column) in counts.columns.iter().enumerate() {
            let values = column.values.iter().map(|(value, count)| (value.clone(), count.n));
            let expected = by_hand(&cells(index).collect::<Vec<_>>(), 0);
            prop_assert_eq!((values.collect::<BTreeMap<_, _>>(), column.empty.n), expected);
        }
    }

    #[test]
    fn crossings_add_up_to_the_columns(rows in table()) {
        let columns = rows.first().map_or(1, Vec::len);
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record((0..columns).map(|column| format!("h{column}"))).unwrap();
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let crossing = crate::survey::Crossing { group: Some(0), score: columns - 1, ..Default::default() };
        let plan = Plan { crossings: vec![crossing], ..Plan::default() };
        let bytes = writer.into_inner().unwrap();
        let (counts, _) = counted_with(&bytes, &dialect(b','), columns, &plan);
        let mut sums = BTreeMap::new();
        for cell in &counts.crossings[0].cells {
            *sums.entry(cell.group.clone()).or_insert(0) += cell.count.n;
        }
        let empty = sums.remove("").unwrap_or(0);
        let first = &counts.columns[0];
        let values = first.values.iter().map(|(value, count)| (value.clone(), count.n));
        prop_assert_eq!((sums, empty), (values.collect::<BTreeMap<_, _>>(), first.empty.n));
    }

    #[test]
    fn no_bytes_break_the_reading(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        if let Ok((dialect, header)) = detect(&bytes, true, &ReadingOptions::default()) {
            let (counts, _) = counted_with(&bytes, &dialect, header.names.len(), &Plan::default());
            prop_assert_eq!(counts.columns.len(), header.names.len());
        }
    }
}
