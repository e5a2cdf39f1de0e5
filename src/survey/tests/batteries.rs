//! What only several columns, or names beside numbers, say of a scale: where it begins and ends.

use super::{
    ColumnKind::{Number, Rating},
    *,
};
use crate::model::ScaleKind;

/// Makes a file of whole numbers.
fn numbers(headers: &str, rows: usize, cell: impl Fn(usize, usize) -> usize) -> String {
    let mut text = format!("{headers}\n");
    let width = headers.split(',').count();
    for row in 0..rows {
        let cells: Vec<String> = (0..width)
            .map(|column| cell(row, column).to_string())
            .collect();
        push(&mut text, format_args!("{}\n", cells.join(",")));
    }
    text
}

#[track_caller]
fn kind(survey: &Survey, column: usize) -> ScaleKind {
    survey.columns[column].scale.as_ref().unwrap().kind
}

#[test]
fn a_block_from_zero_to_four_begins_at_zero() {
    let file = numbers("Arrival,Room,Breakfast", 60, |row, column| {
        (row + column) % 5
    });
    let survey = read_plain(file);
    for column in 0..3 {
        assert_eq!(
            ends(&survey, column),
            Some((0.0, 4.0, Some(Direction::High)))
        );
        let found = &survey.columns[column];
        assert_eq!((found.n, found.missing), (60, 0));
        assert_eq!(codes(&survey, column), [IssueCode::AssumedDirection]);
    }
}

#[test]
fn a_zero_beside_one_to_five_stays_a_missing_code() {
    let file = numbers("Arrival,Room,Breakfast", 60, |row, column| {
        (row + column) % if column == 2 { 5 } else { 6 }
    });
    let survey = read_plain(file);
    for column in 0..3 {
        assert_eq!(
            ends(&survey, column),
            Some((1.0, 5.0, Some(Direction::High)))
        );
        assert!(codes(&survey, column).contains(&IssueCode::SuspectedMissingCode));
    }
}

#[test]
fn a_single_column_with_a_zero_is_no_proof() {
    let file = numbers("Arrival,Delay in minutes", 60, |row, column| {
        if column == 0 { row % 5 } else { row * 7 }
    });
    let survey = read_plain(file);
    assert_eq!(ends(&survey, 0), Some((1.0, 4.0, Some(Direction::High))));
    assert!(codes(&survey, 0).contains(&IssueCode::SuspectedMissingCode));
}

#[test]
fn a_tool_that_writes_zero_for_no_answer_is_known() {
    let mut text = "lfdn;external_lfdn;tester;dispcode;v_1;v_2\n".to_owned();
    for row in 0..60 {
        push(
            &mut text,
            format_args!("{row};0;0;31;{};{}\n", row % 5, (row + 2) % 5),
        );
    }
    let survey = read_plain(text);
    assert_eq!(survey.tool, Some("Unipark"));
    for column in 4..6 {
        assert_eq!(
            ends(&survey, column).map(|(min, max, _)| (min, max)),
            Some((1.0, 4.0))
        );
        assert_eq!(survey.columns[column].missing, 12);
    }
}

#[test]
fn a_zero_with_a_name_is_a_level() {
    let cells = [
        "0 - not at all",
        "1 - a little",
        "2 - somewhat",
        "3 - quite",
        "4 - very",
    ];
    let survey = read_plain(one_column("Satisfaction", &cells.repeat(8)));
    assert_eq!(
        ends(&survey, 1).map(|(min, max, _)| (min, max)),
        Some((0.0, 4.0))
    );
    assert_eq!((survey.columns[1].n, survey.columns[1].missing), (40, 0));
    let unnamed = ["0 = sehr schlecht", "1", "2", "3", "4 = sehr gut"];
    let survey = read_plain(one_column("Zimmer", &unnamed.repeat(8)));
    assert_eq!(ends(&survey, 1), Some((0.0, 4.0, Some(Direction::High))));
    let missing = ["0 - keine Angabe", "1", "2", "3", "4", "5 - sehr gut"];
    let survey = read_plain(one_column("Zimmer", &missing.repeat(8)));
    assert_eq!(ends(&survey, 1), Some((1.0, 5.0, Some(Direction::High))));
    assert_eq!((survey.columns[1].n, survey.columns[1].missing), (40, 8));
}

#[test]
fn names_beside_numbers_tell_ends_that_nobody_reached() {
    let grades = [
        "sehr gut (1)",
        "gut (2)",
        "befriedigend (3)",
        "ausreichend (4)",
    ];
    let survey = read_plain(one_column("Service", &grades.repeat(10)));
    assert_eq!(ends(&survey, 1), Some((1.0, 6.0, Some(Direction::Low))));
    assert_eq!(kind(&survey, 1), ScaleKind::SchoolGrade);
    let turned = ["2 - gut", "3 - mittel", "4 - schlecht", "5 - sehr schlecht"];
    let survey = read_plain(one_column("Service", &turned.repeat(10)));
    assert_eq!(ends(&survey, 1), Some((1.0, 5.0, Some(Direction::Low))));
}

#[test]
fn grades_have_no_direction_of_their_own_however_good_they_are() {
    let cells = ["Note 1", "Note 2", "Note 3", "Note 4"];
    let survey = read_plain(one_column("Note", &cells.repeat(10)));
    assert_eq!(ends(&survey, 1).unwrap().2, None);
    let points: Vec<String> = (3..=15).map(|points: u32| points.to_string()).collect();
    let points: Vec<&str> = points.iter().map(String::as_str).collect();
    let survey = read_plain(one_column("Notenpunkte", &points));
    assert_eq!(ends(&survey, 1), Some((0.0, 15.0, Some(Direction::High))));
}

#[test]
fn sliders_of_a_block_are_equally_long() {
    let mut text = "CASE\tSERIAL\tREF\tQUESTNNR\tSL01_01\tSL01_02\tA201_01\n".to_owned();
    for row in 0..60 {
        push(
            &mut text,
            format_args!(
                "{row}\t\t\tbase\t{}\t{}\t{}\n",
                1 + row * 20 % 101,
                7 + row % 80,
                18 + row % 50
            ),
        );
    }
    text.push_str("61\t\t\tbase\t101\t50\t30\n");
    let survey = read_plain(text);
    for column in 4..6 {
        assert_eq!(
            ends(&survey, column).map(|(min, max, _)| (min, max)),
            Some((1.0, 101.0)),
            "{column}"
        );
    }
    assert_eq!(survey.columns[6].kind, Number, "ages are no slider");
}

#[test]
fn haste_is_looked_for_in_the_numbered_items() {
    let headers: Vec<String> = (1..=8).map(|item| format!("Q{item}")).collect();
    let headers = format!("difficulty,{}", headers.join(","));
    let file = numbers(&headers, 60, |row, column| match column {
        0 => row % 4 + 1,
        _ if row % 2 == 0 => row / 2 % 5 + 1,
        _ => (row + column) % 5 + 1,
    });
    let survey = read_plain(file);
    let issue = survey
        .issues
        .iter()
        .find(|issue| issue.code == IssueCode::StraightLiners)
        .unwrap();
    assert_eq!(issue.count, 30);
}

#[test]
fn a_column_of_question_sorts_tells_what_a_score_means() {
    let file = |sorts: [&str; 2]| {
        let mut text = "sort,score\n".to_owned();
        for row in 0..66 {
            let sort = sorts[row % 2];
            let score = if sort == "nps" {
                row / 2 % 11
            } else {
                row % 5 + 1
            };
            push(&mut text, format_args!("{sort},{score}\n"));
        }
        text
    };
    let survey = read_plain(file(["nps", "nps"]));
    assert_eq!(kind(&survey, 1), ScaleKind::Nps);
    assert_eq!(codes(&survey, 1), []);
    let survey = read_plain(file(["nps", "csat"]));
    assert!(codes(&survey, 1).contains(&IssueCode::MixedScale));
    let survey = read_plain(file(["csat", "csat"]));
    assert_eq!(codes(&survey, 1), [IssueCode::AssumedDirection]);
}

#[test]
fn shares_and_tenths_are_ratings_where_the_header_says_so() {
    let shares = ["0.8", "0.75", "0.5", "1", "0.9"].repeat(8);
    let survey = read_plain(one_column("Satisfaction in %", &shares));
    assert_eq!(ends(&survey, 1), Some((0.0, 1.0, Some(Direction::High))));
    let survey = read_plain(one_column("Tax", &shares));
    assert_eq!(survey.columns[1].kind, Number);
    let scores = ["7.9", "9.2", "10", "4.6", "8.8"].repeat(8);
    let survey = read_plain(one_column("Reviewer score", &scores));
    assert_eq!(ends(&survey, 1), Some((1.0, 10.0, Some(Direction::High))));
    let survey = read_plain(one_column("Average score", &scores));
    assert_eq!(survey.columns[1].kind, Number);
}

#[test]
fn what_is_counted_or_priced_is_never_rated() {
    for header in [
        "quantity",
        "Kinder",
        "Stockwerk",
        "Number of nights",
        "attendance",
    ] {
        let survey = read_plain(one_column(header, &["1", "2", "3", "4", "5"].repeat(8)));
        assert_eq!(survey.columns[1].kind, Number, "{header}");
    }
    let rates: Vec<String> = (30..=100).map(|rate: u32| rate.to_string()).collect();
    let rates: Vec<&str> = rates.iter().map(String::as_str).collect();
    let survey = read_plain(one_column("HourlyRate", &rates));
    assert_eq!(survey.columns[1].kind, Number);
    let survey = read_plain(one_column("Q3_NPS_GROUP", &["1", "2", "3"].repeat(8)));
    assert_eq!(survey.columns[1].kind, Number);
    let survey = read_plain(one_column("Q3_NPS", &["1", "8", "10"].repeat(8)));
    assert_eq!(survey.columns[1].kind, Rating);
}

#[test]
fn days_are_no_numbers_with_a_name() {
    let days = ["01-Aug-23", "02-Aug-23", "03-Aug-23", "04-Aug-23"].repeat(8);
    let survey = read_plain(one_column("Survey answered on", &days));
    assert_eq!(survey.columns[1].kind, ColumnKind::Date);
    let levels = ["1 - poor", "2 - maybe", "3 - decent", "4 - good"].repeat(8);
    let survey = read_plain(one_column("Quality", &levels));
    assert_eq!(survey.columns[1].kind, Rating);
}
