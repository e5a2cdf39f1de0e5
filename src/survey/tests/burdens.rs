//! Headers whose words mean the opposite elsewhere: care for something bad, effort of staff, sorts of questions.

use super::*;
use crate::model::{MissingKind, ScaleKind};

const FIVE: &[&str] = &["1", "2", "3", "4", "5", "5", "4", "4", "3", "2", "5", "4"];

/// Makes a file of columns that each run from 1 to 5.
fn fives(headers: &[&str]) -> String {
    let mut text = format!("{}\n", headers.join(";"));
    for row in 0..40 {
        let cells: Vec<String> = (0..headers.len())
            .map(|place| ((row + place) % 5 + 1).to_string())
            .collect();
        push(&mut text, format_args!("{}\n", cells.join(";")));
    }
    text
}

#[test]
fn care_for_something_bad_is_assumed_to_be_good_when_high() {
    for question in [
        "Pain management",
        "Stress handling",
        "How well was your pain controlled?",
        "Boredom on the train: our films",
    ] {
        let survey = read_plain(one_column(question, FIVE));
        assert_eq!(
            ends(&survey, 1),
            Some((1.0, 5.0, Some(Direction::High))),
            "{question}"
        );
        assert_eq!(codes(&survey, 1), [IssueCode::AssumedDirection]);
    }
    let survey = read_plain(one_column("How stressful was passport control?", FIVE));
    assert_eq!(ends(&survey, 1), Some((1.0, 5.0, Some(Direction::Low))));
}

#[test]
fn something_bad_between_other_ratings_proves_nothing() {
    let survey = read_plain(fives(&["Nurses", "Pain", "Food"]));
    assert_eq!(ends(&survey, 1), Some((1.0, 5.0, Some(Direction::High))));
    assert_eq!(codes(&survey, 1), [IssueCode::AssumedDirection]);
    let survey = read_plain(fives(&["Nurses", "Pain level", "Food"]));
    assert_eq!(ends(&survey, 1), Some((1.0, 5.0, Some(Direction::Low))));
}

#[test]
fn effort_that_staff_made_is_good() {
    for (question, direction) in [
        ("The crew put a lot of effort into my move", Direction::High),
        ("A lot of effort was put into the menu", Direction::High),
        ("Unser Personal hat viel Aufwand betrieben", Direction::High),
        ("It took a lot of effort to find the staff", Direction::Low),
        ("I had to put in a lot of effort", Direction::Low),
    ] {
        let survey = read_plain(repeated_column(question, &AGREEMENT));
        assert_eq!(
            ends(&survey, 1),
            Some((1.0, 5.0, Some(direction))),
            "{question}"
        );
    }
    let survey = read_plain(one_column(
        "The crew put a lot of effort into my move",
        FIVE,
    ));
    assert_eq!(codes(&survey, 1), [IssueCode::AssumedDirection]);
    let asked = "How much effort did you have to put forth?";
    let survey = read_plain(one_column(asked, FIVE));
    assert_eq!(ends(&survey, 1), Some((1.0, 5.0, Some(Direction::Low))));
}

#[test]
fn questions_with_words_of_prices_and_shares_are_ratings() {
    for header in [
        "How would you rate our daily shuttle?",
        "Rate the weekly box",
        "Rating (max 5)",
        "Please share your ratings: sauna",
        "Wie bewerten Sie den Anteil regionaler Gerichte und unsere Antworten?",
    ] {
        let survey = read_plain(one_column(header, FIVE));
        assert_eq!(survey.columns[1].kind, ColumnKind::Rating, "{header}");
    }
    for header in ["Daily rate", "Percentage of responses", "Maximum points"] {
        let survey = read_plain(one_column(header, FIVE));
        assert_eq!(survey.columns[1].kind, ColumnKind::Number, "{header}");
    }
}

#[test]
fn what_is_counted_elsewhere_is_rated_beside_ratings_of_its_scale() {
    let headers = ["Lobby", "Bathrooms", "Menge", "Personen", "Number of kids"];
    let survey = read_plain(fives(&headers));
    let rated: Vec<usize> = survey.ratings().map(|(column, _)| column.index).collect();
    assert_eq!(rated, [0, 1, 2, 3]);
}

#[test]
fn none_is_an_answer_among_words_that_repeat() {
    for labels in [
        ["None", "Mild", "Moderate", "Severe"],
        ["None", "Bronze", "Silver", "Gold"],
    ] {
        let survey = read_plain(repeated_column("Club", &labels));
        let column = &survey.columns[1];
        assert_eq!((column.n, column.missing), (survey.rows, 0));
    }
    let cells = ["1", "None", "3", "4", "5", "2"].repeat(4);
    let survey = read_plain(one_column("Checkout", &cells));
    assert_eq!(survey.columns[1].missing_by_kind[&MissingKind::Empty], 4);
    let named = "Delay (0 = none, 4 = severe)";
    let survey = read_plain(one_column(named, &["0", "1", "2", "3", "4"].repeat(4)));
    assert_eq!((survey.columns[1].n, survey.columns[1].missing), (20, 0));
}

#[test]
fn sorts_of_questions_of_any_two_lengths_are_a_mixed_scale() {
    let mut text = "survey_type,score\n".to_owned();
    for row in 0..70 {
        let (sort, score) = if row % 2 == 0 {
            ("CES", row / 2 % 7 + 1)
        } else {
            ("CSAT", row / 2 % 5 + 1)
        };
        push(&mut text, format_args!("{sort},{score}\n"));
    }
    let survey = read_plain(text);
    let issue = survey
        .issues
        .iter()
        .find(|issue| issue.code == IssueCode::MixedScale)
        .unwrap();
    assert_eq!((issue.detail.as_str(), issue.count), ("CES, CSAT", 10));
}

#[test]
fn a_box_to_tick_is_no_sort_of_question() {
    let mut text = "Metric used,Response\n".to_owned();
    for row in 0..66 {
        let tick = ["NPS", ""][row % 2];
        push(&mut text, format_args!("{tick},{}\n", row % 11));
    }
    let survey = read_plain(text);
    let scale = survey.columns[1].scale.as_ref().unwrap();
    assert_ne!(scale.kind, ScaleKind::Nps);
}

#[test]
fn a_promoter_score_of_unhappy_people_keeps_its_zeros() {
    let low = ["0", "3", "4", "5", "6", "2"].repeat(7);
    let survey = read_plain(one_column("NPS", &low));
    let column = &survey.columns[1];
    assert_eq!(column.scale.as_ref().unwrap().kind, ScaleKind::Nps);
    assert_eq!((column.n, column.missing), (42, 0));
    // Groups and shorter scales are none.
    for cells in [&["1", "2", "3"][..], &["1", "2", "3", "4", "5"]] {
        let survey = read_plain(one_column("NPS", &cells.repeat(8)));
        let scale = survey.columns[1].scale.as_ref();
        assert_ne!(scale.map(|scale| scale.kind), Some(ScaleKind::Nps));
    }
}
