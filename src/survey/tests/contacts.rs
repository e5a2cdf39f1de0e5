//! Columns of people and remarks: recognised by header or by cells, and in no part of what is imported.

use super::*;
use crate::survey::contact::contact_of;

/// Makes a long file in which every cell of one column comes three times, as names of touchpoints do.
fn repeated(header: &str, cell: impl Fn(usize) -> String) -> String {
    let mut text = format!("{header};touchpoint;rating\n");
    for row in 0..60 {
        let touchpoint = ["Shop", "App", "Hotline"][row % 3];
        let cell = cell(row / 3);
        push(
            &mut text,
            format_args!("{cell};{touchpoint};{}\n", row % 5 + 1),
        );
    }
    text
}

#[test]
fn cells_that_reach_somebody_are_recognised() {
    for (cell, contact) in [
        ("anna@web.de", Contact::EMail),
        ("+49 30 1234-567", Contact::Phone),
        ("0171/1234567", Contact::Phone),
        ("(030) 1234567", Contact::Phone),
        ("01711234567", Contact::Phone),
        ("203.0.113.7", Contact::Ip),
        ("2001:db8::7", Contact::Ip),
        ("DE89 3704 0044 0532 0130 00", Contact::Iban),
    ] {
        assert_eq!(contact_of(cell), Some(contact), "{cell}");
    }
    for cell in [
        "000123456789",
        "2024-03-09",
        "3.14159265358",
        "08:16",
        "0-10",
        "R_3xYz12345",
        "1.234.567,89",
        // The number of an order, of another one, and the version of a browser.
        "028-1234567-1234567",
        "OR20 2300 0000 0001 23",
        "119.0.0.0",
    ] {
        assert_eq!(contact_of(cell), None, "{cell}");
    }
}

#[test]
fn people_are_personal_by_header_or_by_cells() {
    for header in [
        "Name",
        "Customer name",
        "Name des Kunden",
        "Kundenname",
        "Vor- und Nachname",
        "IP",
        "Telefonnr.",
    ] {
        let survey = read_plain(repeated(header, |person| format!("Nobody {person}")));
        assert_eq!(survey.columns[0].kind, ColumnKind::Personal, "{header}");
        assert_eq!(survey.parts.touchpoint, Some(1), "{header}");
    }
    let cells: [fn(usize) -> String; 3] = [
        |person| format!("0171/12345{person:02}"),
        |person| format!("203.0.113.{person}"),
        |person| format!("p{person}@example.org"),
    ];
    for cell in cells {
        let survey = read_plain(repeated("Kontakt", cell));
        assert_eq!(survey.columns[0].kind, ColumnKind::Personal, "{}", cell(1));
        assert_eq!(codes(&survey, 0), [IssueCode::PersonalColumn]);
    }
}

#[test]
fn other_names_and_numbers_are_not_personal() {
    for header in ["Product name", "Name of the branch", "Filiale"] {
        let survey = read_plain(repeated(header, |row| format!("Thing {}", row % 4)));
        assert_eq!(survey.columns[0].kind, ColumnKind::Group, "{header}");
    }
    let ids = repeated("Kundennummer", |person| format!("0012-34{person:02}"));
    assert_eq!(read_plain(ids).columns[0].kind, ColumnKind::Id);
}

#[test]
fn short_remarks_that_come_again_are_text() {
    for header in ["Kommentar", "Any other comments?", "Anmerkungen"] {
        let survey = read_plain(repeated(header, |row| format!("remark {}", row % 4)));
        assert_eq!(survey.columns[0].kind, ColumnKind::Text, "{header}");
    }
}

#[test]
fn answers_are_divided_by_people_only_where_somebody_says_they_are_groups() {
    let bytes = repeated("Kundenname", |row| format!("House {}", row % 2)).into_bytes();
    let options = ReadingOptions {
        segment_column: Some(ColumnRef::parse("Kundenname")),
        ..ReadingOptions::default()
    };
    let error = read(&bytes, &options, &mut |_| ControlFlow::Continue(())).unwrap_err();
    assert!(matches!(error, SurveyError::PersonalPart { .. }), "{error}");
    let told = ReadingOptions {
        columns: vec![parse_column_option("Kundenname:kind=group").unwrap()],
        ..options
    };
    let survey = read_options(bytes, &told);
    let named = survey.rated[0].distributions.iter();
    let segments: Vec<&str> = named.filter_map(|one| one.segment.as_deref()).collect();
    assert_eq!(segments, ["House 0", "House 1"]);
}

#[test]
fn remarks_beside_ratings_are_no_names_of_levels() {
    let mut text = "respondent;Checkout\n".to_owned();
    for row in 0..40 {
        let cell = match row {
            3 => "4 - because Ms Huber was rude to me".to_owned(),
            10..15 => format!("5 - thanks to clerk number {row}"),
            _ => format!("{}", row % 5 + 1),
        };
        push(&mut text, format_args!("R{row};{cell}\n"));
    }
    let survey = read_plain(text);
    assert_eq!(
        ends(&survey, 1).map(|(min, max, _)| (min, max)),
        Some((1.0, 5.0))
    );
    let scale = survey.columns[1].scale.as_ref().unwrap();
    assert!(scale.labels.is_empty(), "{:?}", scale.labels);
    assert_eq!(survey.columns[1].n, 40);
}

#[test]
fn a_way_to_reach_people_may_be_rated_or_ticked() {
    let cells = ["4", "5", "4", "4", "5"].repeat(20);
    let survey = read_plain(one_column("Phone support", &cells));
    assert_eq!(survey.columns[1].kind, ColumnKind::Number);
    let survey = read_plain(one_column("Phone support 1-5", &cells));
    assert_eq!(survey.columns[1].kind, ColumnKind::Rating);
    for ticked in [["Ja", "Nein"], ["Telefon", ""], ["yes", "n/a"]] {
        let survey = read_plain(one_column("Telefon", &ticked.repeat(10)));
        assert_eq!(survey.columns[1].kind, ColumnKind::Group, "{ticked:?}");
        assert_eq!(codes(&survey, 1), []);
    }
    let survey = read_plain(one_column("Telefon", &["4711", "815", "Nein", "4712"]));
    assert_eq!(survey.columns[1].kind, ColumnKind::Personal);
}
