//! Ends of a scale that its numbers or names only seem to prove: an invented level, a zero for no answer, a nine.

use super::*;

/// Makes a file of columns, each of cells that repeat so often; all columns have as many.
fn file(columns: &[(&str, &[(&str, usize)])]) -> String {
    let headers: Vec<&str> = columns.iter().map(|(header, _)| *header).collect();
    let cells: Vec<Vec<&str>> = columns
        .iter()
        .map(|(_, counts)| {
            let repeated = counts.iter().flat_map(|(cell, n)| vec![*cell; *n]);
            repeated.collect()
        })
        .collect();
    let mut text = format!("{}\n", headers.join(";"));
    for row in 0..cells[0].len() {
        let line: Vec<&str> = cells
            .iter()
            .enumerate()
            .map(|(column, all)| all[(row + 17 * column) % all.len()])
            .collect();
        push(&mut text, format_args!("{}\n", line.join(";")));
    }
    text
}

#[track_caller]
fn check_ends(survey: &Survey, column: usize, wanted: (f64, f64)) {
    let found = ends(survey, column).map(|(min, max, _)| (min, max));
    assert_eq!(found, Some(wanted), "column {column}");
}

#[track_caller]
fn check_suspected_zero(survey: &Survey, column: usize, wanted: (f64, f64), zeros: u64) {
    check_ends(survey, column, wanted);
    assert_eq!(survey.columns[column].missing, zeros, "column {column}");
    assert!(codes(survey, column).contains(&IssueCode::SuspectedMissingCode));
}

#[test]
fn names_of_a_whole_scale_get_no_level_that_nobody_named() {
    for names in [
        ["1 - schlecht", "2 - mittel", "3 - gut", "4 - sehr gut"],
        ["1 - Poor", "2 - Average", "3 - Good", "4 - Very good"],
        ["1 - Sehr gut", "2 - Gut", "3 - Mittel", "4 - Schlecht"],
    ] {
        let counts: Vec<(&str, usize)> = names.into_iter().zip([12, 24, 36, 48]).collect();
        let survey = read_plain(file(&[("Zimmer", &counts), ("Service", &counts)]));
        check_ends(&survey, 0, (1.0, 4.0));
        check_ends(&survey, 1, (1.0, 4.0));
        assert_eq!(survey.columns[0].n, 120);
    }
}

#[test]
fn a_best_level_that_hardly_anybody_came_near_is_still_one() {
    let counts = [
        ("1 - very dissatisfied", 40),
        ("2 - dissatisfied", 50),
        ("3 - neutral", 25),
        ("4 - satisfied", 5),
    ];
    let survey = read_plain(file(&[("Zimmer", &counts)]));
    check_ends(&survey, 0, (1.0, 5.0));
}

#[test]
fn a_neighbour_names_the_level_that_nobody_chose() {
    let three = [("1 - Poor", 11), ("2 - Fair", 12), ("3 - Good", 17)];
    let four = [
        ("1 - Poor", 2),
        ("2 - Fair", 7),
        ("3 - Good", 11),
        ("4 - Excellent", 20),
    ];
    let survey = read_plain(file(&[("Room", &three), ("Lunch", &four)]));
    check_ends(&survey, 0, (1.0, 4.0));
    check_ends(&survey, 1, (1.0, 4.0));
}

#[test]
fn zeros_apart_from_the_levels_stay_suspected() {
    let apart = [("0", 40), ("1", 5), ("2", 15), ("3", 30), ("4", 30)];
    let usual = [("0", 6), ("1", 7), ("2", 27), ("3", 40), ("4", 40)];
    let survey = read_plain(file(&[("Lounge", &apart), ("Arrival", &usual)]));
    check_suspected_zero(&survey, 0, (1.0, 4.0), 40);
    check_suspected_zero(&survey, 1, (1.0, 4.0), 6);
    let survey = read_plain(file(&[("Satisfaction", &apart), ("Code", &[("x", 120)])]));
    check_suspected_zero(&survey, 0, (1.0, 4.0), 40);
    let survey = read_plain(file(&[("Room", &usual), ("Arrival", &usual)]));
    check_ends(&survey, 0, (0.0, 4.0));
}

#[test]
fn zeros_that_outnumber_the_ones_everywhere_stay_suspected() {
    let visits = [("0", 51), ("1", 29), ("2", 16), ("3", 14), ("4", 10)];
    let logins = [("0", 53), ("1", 22), ("2", 25), ("3", 12), ("4", 8)];
    let survey = read_plain(file(&[("Store visits", &visits), ("Logins", &logins)]));
    check_suspected_zero(&survey, 0, (1.0, 4.0), 51);
    check_suspected_zero(&survey, 1, (1.0, 4.0), 53);
}

/// Makes a column of 0 to 5 whose ends have names.
fn named_ends(zero: &str, five: &str) -> String {
    let counts = [
        (zero, 20),
        ("1", 10),
        ("2", 10),
        ("3", 20),
        ("4", 20),
        (five, 20),
    ];
    file(&[("Service", &counts)])
}

#[test]
fn a_zero_whose_name_is_no_level_stays_suspected() {
    for zero in [
        "0 - did not visit",
        "0 - no contact",
        "0 - ohne Angabe",
        "0 - no experience",
        "0 - not seen",
        "0 - on holiday",
    ] {
        let survey = read_plain(named_ends(zero, "5 - excellent"));
        check_suspected_zero(&survey, 0, (1.0, 5.0), 20);
    }
    for zero in ["0 - gar nicht", "0 - terrible", "0 - very dissatisfied"] {
        let survey = read_plain(named_ends(zero, "5"));
        check_ends(&survey, 0, (0.0, 5.0));
        assert_eq!(survey.columns[0].missing, 0, "{zero}");
    }
}

#[test]
fn words_of_those_who_met_nothing_are_missing_answers() {
    let cells = [
        "1",
        "2",
        "3",
        "4",
        "5",
        "did not visit",
        "No contact",
        "ohne Angabe",
        "no experience",
        "Not seen",
    ];
    let survey = read_plain(one_column("Service", &cells.repeat(8)));
    assert_eq!((survey.columns[1].n, survey.columns[1].missing), (40, 40));
}

#[test]
fn a_nine_beside_a_ten_is_no_end() {
    let nine = ["1", "2", "3", "4", "5", "6", "7", "8", "9"].map(|cell| (cell, 10));
    let ten = ["1", "2", "3", "4", "5", "6", "7", "8", "10"].map(|cell| (cell, 10));
    let columns = [
        ("Overall satisfaction", &nine[..]),
        ("Room satisfaction", &ten[..]),
        ("Valence", &nine[..]),
    ];
    let survey = read_plain(file(&columns));
    check_ends(&survey, 0, (1.0, 10.0));
    check_ends(&survey, 1, (1.0, 10.0));
    check_ends(&survey, 2, (1.0, 9.0));
}
