//! Kinds, scales, missing codes and directions of single columns.

use super::*;
use crate::model::{MissingKind, ScaleKind};

const FIVE: &[&str] = &["1", "2", "3", "4", "5", "5", "4", "4", "3", "2", "5", "4"];

#[test]
fn bare_numbers_of_an_english_file_are_high_is_good_and_say_so() {
    let survey = read_plain(one_column("Checkout", FIVE));
    assert_eq!(ends(&survey, 1), Some((1.0, 5.0, Some(Direction::High))));
    assert_eq!(codes(&survey, 1), [IssueCode::AssumedDirection]);
}

#[test]
fn bare_one_to_five_in_a_german_file_is_undecided() {
    let survey = read_plain(one_column("Größe des Zimmers", FIVE));
    assert_eq!(ends(&survey, 1), Some((1.0, 5.0, None)));
    assert_eq!(codes(&survey, 1), [IssueCode::UnknownDirection]);
    assert_eq!(survey.columns[1].figures.as_ref().unwrap().emotion, None);
    assert_eq!(survey.undecided().count(), 1);
}

#[test]
fn bare_one_to_six_is_undecided_everywhere() {
    let survey = read_plain(one_column(
        "Checkout",
        &["1", "2", "3", "4", "5", "6", "2", "3"],
    ));
    assert_eq!(ends(&survey, 1), Some((1.0, 6.0, None)));
}

#[test]
fn words_of_header_and_cells_decide_the_direction() {
    let labels = [
        "1 - sehr gut",
        "2 - gut",
        "3 - befriedigend",
        "4 - ausreichend",
        "5 - mangelhaft",
        "6 - ungenügend",
    ];
    let survey = read_plain(one_column("Zimmer", &labels));
    assert_eq!(ends(&survey, 1), Some((1.0, 6.0, Some(Direction::Low))));
    assert_eq!(
        survey.columns[1].scale.as_ref().unwrap().labels[&score("1")],
        "sehr gut"
    );
    let survey = read_plain(one_column(
        "Zufriedenheit (1 = sehr unzufrieden, 5 = sehr zufrieden)",
        FIVE,
    ));
    assert_eq!(ends(&survey, 1), Some((1.0, 5.0, Some(Direction::High))));
    assert_eq!(codes(&survey, 1), []);
    let survey = read_plain(one_column(
        "Rank of the film",
        &["1", "2", "3", "4", "5", "6"],
    ));
    assert_eq!(ends(&survey, 1), Some((1.0, 6.0, Some(Direction::Low))));
    let survey = read_plain(one_column("How much effort was it?", FIVE));
    assert_eq!(ends(&survey, 1), Some((1.0, 5.0, Some(Direction::Low))));
    assert_eq!(
        survey.columns[1].scale.as_ref().unwrap().kind,
        ScaleKind::Ces
    );
}

#[test]
fn university_grades_are_known_by_their_thirds() {
    let cells = ["1,0", "1,3", "1,7", "2,0", "2,3", "5,0", "1,3"];
    let survey = read_plain(one_column("Vorlesung", &cells));
    assert_eq!(ends(&survey, 1), Some((1.0, 5.0, Some(Direction::Low))));
    assert_eq!(
        survey.columns[1].scale.as_ref().unwrap().kind,
        ScaleKind::SchoolGrade
    );
}

#[test]
fn stars_need_no_question() {
    for cells in [
        ["★☆☆☆☆", "★★★☆☆", "★★★★★"],
        ["1 star", "3 stars", "5 stars"],
    ] {
        let survey = read_plain(one_column("Verdict", &cells));
        assert_eq!(ends(&survey, 1), Some((1.0, 5.0, Some(Direction::High))));
        assert_eq!(
            survey.columns[1].scale.as_ref().unwrap().kind,
            ScaleKind::Stars
        );
        assert_eq!(codes(&survey, 1), []);
        close(survey.columns[1].figures.as_ref().unwrap().mean, 3.0, 1e-12);
    }
}

#[test]
fn a_recommendation_is_a_promoter_score_only_from_zero_to_ten() {
    let long = ["0", "3", "6", "7", "8", "9", "10", "10", "11"];
    let survey = read_plain(one_column("Würden Sie uns weiterempfehlen?", &long));
    let column = &survey.columns[1];
    assert_eq!(column.scale.as_ref().unwrap().kind, ScaleKind::Nps);
    assert_eq!((column.n, column.missing), (8, 1));
    assert!(column.figures.as_ref().unwrap().nps.is_some());
    let survey = read_plain(one_column(
        "Would you recommend us?",
        &["0", "1", "1", "0", "1"],
    ));
    assert_eq!(survey.columns[1].kind, ColumnKind::Number);
}

#[test]
fn missing_answers_are_counted_by_kind_and_everything_adds_up() {
    let mut cells = FIVE.to_vec();
    cells.extend(["", "k. A.", "99", "weiß nicht", "N/A", "abc"]);
    let survey = read_plain(one_column("Satisfaction with the checkout", &cells));
    let column = &survey.columns[1];
    let kinds: Vec<(MissingKind, u64)> = column
        .missing_by_kind
        .iter()
        .map(|(kind, n)| (kind.clone(), *n))
        .collect();
    assert_eq!(
        kinds,
        [
            (MissingKind::Empty, 1),
            (MissingKind::NotAsked, 1),
            (MissingKind::NoAnswer, 1),
            (MissingKind::DontKnow, 1),
            (MissingKind::Code(score("99")), 1),
        ]
    );
    assert_eq!((column.n, column.missing, column.invalid), (12, 5, 1));
    assert_eq!(column.n + column.missing + column.invalid, survey.rows);
}

#[test]
fn a_zero_below_a_scale_is_proposed_as_missing_and_can_be_kept() {
    let mut cells = FIVE.to_vec();
    cells.push("0");
    let survey = read_plain(one_column("Checkout", &cells));
    assert_eq!(ends(&survey, 1), Some((1.0, 5.0, Some(Direction::High))));
    assert!(codes(&survey, 1).contains(&IssueCode::SuspectedMissingCode));
    assert_eq!(
        survey.columns[1].missing_by_kind[&MissingKind::Code(score("0"))],
        1
    );
    let survey = read_with(one_column("Checkout", &cells), &["Checkout:missing="]);
    assert_eq!(ends(&survey, 1), Some((0.0, 5.0, Some(Direction::High))));
    assert_eq!(survey.columns[1].n, 13);
}

#[test]
fn all_of_zero_to_ten_is_a_scale_and_loses_no_zero() {
    let cells: Vec<String> = (0..44).map(|row| (row % 11).to_string()).collect();
    let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
    let survey = read_plain(one_column("Checkout", &cells));
    assert_eq!(ends(&survey, 1), Some((0.0, 10.0, Some(Direction::High))));
    assert_eq!(survey.columns[1].n, 44);
}

#[test]
fn nine_beside_one_to_five_is_a_code() {
    let mut cells = FIVE.to_vec();
    cells.extend(["9", "9"]);
    let survey = read_plain(one_column("Checkout", &cells));
    assert_eq!(ends(&survey, 1), Some((1.0, 5.0, Some(Direction::High))));
    assert_eq!(survey.columns[1].missing, 2);
}

#[test]
fn a_hole_in_the_codes_is_reported() {
    let cells: Vec<&str> = ["1", "2", "3", "4", "6"]
        .into_iter()
        .cycle()
        .take(50)
        .collect();
    let survey = read_plain(one_column("Legitimacy", &cells));
    assert_eq!(survey.columns[1].n, 50);
    assert!(codes(&survey, 1).contains(&IssueCode::CodeGap));
}

#[test]
fn two_scales_in_one_column_are_reported() {
    let mut cells: Vec<&str> = ["1", "2", "3", "4", "5"]
        .into_iter()
        .cycle()
        .take(60)
        .collect();
    cells.extend(["7", "8", "10"]);
    let survey = read_plain(one_column("Overall rating", &cells));
    assert!(codes(&survey, 1).contains(&IssueCode::MixedScale));
}

#[test]
fn flags_ids_dates_ages_and_codes_are_never_ratings() {
    let mut text = "ResponseID;recommended;Age;Quarter;Date;Gender\n".to_owned();
    for row in 1..=12 {
        let (flag, five, four) = (row % 2, row % 5 + 1, row % 4 + 1);
        push(
            &mut text,
            format_args!("{row};{flag};{five};{four};2026-05-{row:02};{five}\n"),
        );
    }
    let survey = read_plain(text);
    let kinds: Vec<ColumnKind> = survey.columns.iter().map(|column| column.kind).collect();
    assert_eq!(
        kinds,
        [
            ColumnKind::Id,
            ColumnKind::Number,
            ColumnKind::Number,
            ColumnKind::Number,
            ColumnKind::Date,
            ColumnKind::Number
        ]
    );
    assert_eq!(survey.shape, None);
    assert!(
        survey
            .issues
            .iter()
            .any(|issue| issue.code == IssueCode::NoRating)
    );
    let refused = propose(&survey, &map(&[]), &ImportRequest::default());
    assert!(matches!(refused, Err(ImportError::NoRating { .. })));
}

#[test]
fn addresses_are_personal_and_reported() {
    let mut text = "contact;Checkout\n".to_owned();
    for row in 0..6 {
        push(
            &mut text,
            format_args!("p{row}@example.org;{}\n", row % 5 + 1),
        );
    }
    let survey = read_plain(text);
    assert_eq!(survey.columns[0].kind, ColumnKind::Personal);
    assert_eq!(codes(&survey, 0), [IssueCode::PersonalColumn]);
}

#[test]
fn a_question_with_few_answers_has_the_scale_of_its_block() {
    let mut text = "Checkout,Delivery,Hotline\n".to_owned();
    for row in 0..40 {
        let hotline = match row {
            1 => "1",
            2 | 3 => "2",
            4 => "4",
            _ => "",
        };
        push(
            &mut text,
            format_args!("{},{},{hotline}\n", row % 5 + 1, row % 4 + 1),
        );
    }
    let survey = read_plain(text);
    for column in 0..3 {
        assert_eq!(
            ends(&survey, column),
            Some((1.0, 5.0, Some(Direction::High))),
            "{column}"
        );
    }
    assert_eq!(survey.columns[2].n, 4);
}

#[test]
fn decisions_win_over_everything_found() {
    let survey = read_with(
        one_column("Age", &["1", "2", "3", "7"]),
        &["Age:kind=rating,scale=1..7,direction=low"],
    );
    assert_eq!(ends(&survey, 1), Some((1.0, 7.0, Some(Direction::Low))));
    let survey = read_with(one_column("Checkout", FIVE), &["#1:kind=number"]);
    assert_eq!(survey.columns[1].kind, ColumnKind::Number);
    let survey = read_with(one_column("Größe", FIVE), &["*:direction=low"]);
    assert_eq!(ends(&survey, 1), Some((1.0, 5.0, Some(Direction::Low))));
}

#[test]
fn every_issue_is_a_sentence_with_its_evidence() {
    let mut cells = FIVE.to_vec();
    cells.push("0");
    let survey = read_plain(one_column("Checkout", &cells));
    let messages: Vec<String> = survey
        .issues
        .iter()
        .map(|issue| issue.message(&survey.columns))
        .collect();
    assert!(
        messages
            .iter()
            .any(|text| text.starts_with("0 in column \"Checkout\"")),
        "{messages:?}"
    );
}

#[test]
fn a_touchpoint_may_be_called_like_an_id_or_a_place() {
    let mut text = "Ticket,Choose language,First day\n".to_owned();
    for row in 0..20 {
        push(
            &mut text,
            format_args!(
                "{},{},{}\n",
                row % 5 + 1,
                (row + 1) % 5 + 1,
                (row + 2) % 5 + 1
            ),
        );
    }
    let survey = read_plain(text);
    assert!(
        survey
            .columns
            .iter()
            .all(|column| column.kind == ColumnKind::Rating)
    );
    assert_eq!(survey.shape, Some(Shape::Wide));
}

#[test]
fn levels_with_other_codes_than_the_question_names_lose_none() {
    let cells: Vec<&str> = ["1", "2", "3", "4", "5", "6"]
        .into_iter()
        .cycle()
        .take(60)
        .collect();
    let survey = read_plain(one_column("Score it between (0-5)", &cells));
    assert_eq!(survey.columns[1].n, 60);
    assert_eq!(ends(&survey, 1), Some((1.0, 6.0, None)));
}

#[test]
fn a_question_that_names_both_ends_proves_none() {
    let survey = read_plain(one_column("How easy or difficult was it?", FIVE));
    assert_eq!(codes(&survey, 1), [IssueCode::AssumedDirection]);
}

#[test]
fn places_with_umlauts_do_not_make_a_file_german() {
    let mut text = "city,Checkout\n".to_owned();
    for row in 0..20 {
        push(
            &mut text,
            format_args!(
                "{},{}\n",
                ["Zürich", "München", "Oslo"][row % 3],
                row % 5 + 1
            ),
        );
    }
    assert_eq!(
        ends(&read_plain(text), 1),
        Some((1.0, 5.0, Some(Direction::High)))
    );
}
