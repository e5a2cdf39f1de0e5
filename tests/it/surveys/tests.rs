//! The files hold what the tables say, in the encodings and shapes they say.

use std::collections::{BTreeMap, BTreeSet};

use crate::samples::{BANK, HOTEL, NO_ANSWERS, RECOMMEND, RECOMMEND_COUNTS, SAMPLES, SHOP, Sample};

use super::{BOM, bytes};

/// Reads a table back: the header and the records.
fn read(text: &[u8], delimiter: u8) -> (Vec<String>, Vec<Vec<String>>) {
    let mut records = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .from_reader(text)
        .into_records()
        .map(|record| {
            record
                .unwrap()
                .iter()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        });
    (records.next().unwrap(), records.collect())
}

#[track_caller]
fn check_counts(sample: &Sample, source: &str, found: &BTreeMap<String, u64>, decimal: char) {
    let row = sample.rows.iter().find(|row| row.source == source).unwrap();
    let expected: BTreeMap<_, _> = sample
        .survey
        .scores()
        .iter()
        .zip(row.counts)
        .filter(|(_, count)| **count > 0)
        .map(|(score, count)| {
            let score = if sample.survey.steps_per_point == 1 {
                score.to_string()
            } else {
                format!("{score:.1}").replace('.', &decimal.to_string())
            };
            (score, *count)
        })
        .collect();
    assert_eq!(found, &expected, "{source}");
}

#[test]
fn the_same_bytes_every_time() {
    for sample in SAMPLES {
        assert_eq!(bytes(sample), bytes(sample));
    }
}

#[test]
fn the_shop_file_holds_the_counts_of_its_table() {
    let file = bytes(&SHOP);
    assert!(!file.starts_with(BOM) && !file.contains(&b'\r'));
    let (header, records) = read(&file, b',');
    assert_eq!(records.len(), 431);
    assert_eq!(file.split(|byte| *byte == b'\n').count(), 1 + 432);
    let column = |name: &str| header.iter().position(|one| one == name).unwrap();
    let counts = |name: &str| {
        let mut counts = BTreeMap::new();
        let cells = records.iter().map(|record| &record[column(name)]);
        for cell in cells.filter(|cell| !cell.is_empty()) {
            *counts.entry(cell.clone()).or_default() += 1;
        }
        counts
    };
    for row in SHOP.rows.iter().filter(|row| !row.source.is_empty()) {
        check_counts(&SHOP, row.source, &counts(row.source), '.');
    }
    let recommends = counts(RECOMMEND);
    for (score, count) in RECOMMEND_COUNTS.iter().enumerate() {
        assert_eq!(recommends.get(&score.to_string()), Some(count));
    }
    assert!(!header.iter().any(|name| name == "Gets the refund"));
}

#[test]
fn the_people_of_the_shop_file_are_plausible() {
    let (header, records) = read(&bytes(&SHOP), b',');
    let column = |name: &str| header.iter().position(|one| one == name).unwrap();
    let [account, pays, unpacks] = ["Create account", "Pays", "Unpacks"].map(column);
    let mut comments = BTreeSet::new();
    let mut agree = [0_u32; 2];
    for record in &records {
        let is_empty = |at: usize| record[at].is_empty();
        assert!(
            record[3..13].iter().any(|cell| !cell.is_empty()),
            "{record:?}"
        );
        assert!(!is_empty(pays) || record[pays..13].iter().all(String::is_empty));
        assert!(!is_empty(account) || is_empty(pays));
        assert!(!is_empty(unpacks) || record[unpacks..13].iter().all(String::is_empty));
        assert!(
            ("2026-05-04".."2026-05-26").contains(&record[1].as_str()),
            "{}",
            record[1]
        );
        assert!(
            is_empty(14) || comments.insert(record[14].clone()),
            "twice: {}",
            record[14]
        );
        if !is_empty(account) && !is_empty(13) {
            let happy = record[13].parse::<u32>().unwrap() >= 8;
            agree[usize::from((record[account] != "1") == happy)] += 1;
        }
    }
    assert!((60..150).contains(&comments.len()), "{}", comments.len());
    assert!(
        agree[1] > 2 * agree[0],
        "moods show in all answers: {agree:?}"
    );
    assert!(records.is_sorted_by_key(|record| &record[1]));
}

#[test]
fn the_hotel_file_holds_the_grades_of_its_table() {
    let file = bytes(&HOTEL);
    assert!(std::str::from_utf8(&file).is_err(), "it is Windows-1252");
    let lines = file.split(|byte| *byte == b'\n').count() - 1;
    assert_eq!(
        file.windows(2).filter(|pair| pair == b"\r\n").count(),
        lines
    );
    let text: String = file.iter().map(|byte| char::from(*byte)).collect();
    let (header, records) = read(text.as_bytes(), b';');
    assert_eq!(header, ["Fragebogen", "Datum", "Kontaktpunkt", "Note"]);
    assert_eq!(records.len(), 1_322 + 47);

    let mut counts: BTreeMap<&str, BTreeMap<String, u64>> = BTreeMap::new();
    let mut missing: BTreeMap<&str, usize> = BTreeMap::new();
    let mut once = BTreeSet::new();
    for record in &records {
        let [sheet, day, touchpoint, grade] = record.as_slice() else {
            panic!("four cells: {record:?}")
        };
        assert!(
            once.insert((sheet, touchpoint)),
            "{sheet} grades {touchpoint} twice"
        );
        let [date, month, year] = day.split('.').collect::<Vec<_>>()[..] else {
            panic!("{day}")
        };
        let day = format!("{year}-{month}-{date}");
        assert!(
            ("2026-02-01".."2026-03-16").contains(&day.as_str()),
            "{day}"
        );
        if grade == "k. A." {
            *missing.entry(touchpoint).or_default() += 1;
        } else {
            *counts
                .entry(touchpoint)
                .or_default()
                .entry(grade.clone())
                .or_default() += 1;
        }
    }
    let sheets: BTreeSet<_> = once.iter().map(|(sheet, _)| sheet).collect();
    assert_eq!(sheets.len(), 191);
    assert_eq!(missing.values().sum::<usize>(), 47);
    assert_eq!(missing.len(), NO_ANSWERS.len());
    assert_eq!(counts.len(), 10);
    for (source, counts) in &counts {
        check_counts(&HOTEL, source, counts, ',');
    }
    assert!(counts.contains_key("Fruehstuecken") && counts.contains_key("WLAN"));
    assert!(counts.contains_key("Rückfrage stellen"));
}

#[test]
fn the_bank_file_holds_the_counts_of_its_table() {
    let file = bytes(&BANK);
    let (header, records) = read(file.strip_prefix(BOM).unwrap(), b',');
    assert_eq!(header, ["touchpoint", "score", "answers"]);
    let mut counts: BTreeMap<&str, BTreeMap<String, u64>> = BTreeMap::new();
    for record in &records {
        let answers: u64 = record[2].parse().unwrap();
        assert!(answers > 0, "GROUP BY leaves nobody out");
        counts
            .entry(&record[0])
            .or_default()
            .insert(record[1].clone(), answers);
    }
    assert_eq!(counts.len(), 9);
    assert_eq!(
        counts.values().flat_map(BTreeMap::values).sum::<u64>(),
        28_241
    );
    for (source, counts) in &counts {
        check_counts(&BANK, source, counts, '.');
    }
}
