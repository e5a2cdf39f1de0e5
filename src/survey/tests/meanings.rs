//! What the words of a header mean for direction, kind and target, and who the people of a file are.

use super::*;
use crate::model::ScaleKind;

const FIVE: &[&str] = &["1", "2", "3", "4", "5", "5", "4", "4", "3", "2", "5", "4"];
const TEN: &[&str] = &["1", "3", "6", "7", "8", "9", "10", "10", "9", "5"];

#[track_caller]
fn kind(survey: &Survey, column: usize) -> ScaleKind {
    survey.columns[column].scale.as_ref().unwrap().kind
}

#[test]
fn people_are_counted_by_the_id_of_a_customer_not_of_an_answer() {
    let mut text = "answer_id;customer_id;touchpoint;rating\n".to_owned();
    for row in 0..60 {
        push(
            &mut text,
            format_args!(
                "A{row};C{};{};{}\n",
                row % 10,
                ["Shop", "App"][row % 2],
                row % 5 + 1
            ),
        );
    }
    assert_eq!(read_plain(text.as_str()).people, Some(10));
    let other = text.replace("customer_id", "panel_id");
    assert_eq!(read_plain(other).people, Some(10));
}

#[test]
fn a_recommendation_on_another_scale_is_no_promoter_score() {
    let survey = read_plain(one_column("Would you recommend us (1-10)?", TEN));
    assert_eq!(ends(&survey, 1), Some((1.0, 10.0, Some(Direction::High))));
    assert_eq!(kind(&survey, 1), ScaleKind::Other);
    let survey = read_plain(one_column("Quality of our recommendations", TEN));
    assert_ne!(kind(&survey, 1), ScaleKind::Nps);
    let survey = read_plain(one_column("Likelihood of recommendation", TEN));
    assert_eq!(kind(&survey, 1), ScaleKind::Nps);
}

#[test]
fn a_recommendation_with_the_name_of_a_touchpoint_belongs_to_it() {
    let survey = read_plain(one_column("Recommend a friend", TEN));
    let map = map(&[("After", &["Recommend a friend", "Pays"])]);
    let import = propose(&survey, &map, &ImportRequest::default()).unwrap();
    assert!(matches!(import.matches[0].target, Target::Touchpoint(_)));
    let survey = read_plain(one_column("Would you recommend us?", TEN));
    let import = propose(&survey, &map, &ImportRequest::default()).unwrap();
    assert_eq!(import.matches[0].target, Target::Journey);
}

#[test]
fn satisfaction_with_an_effort_is_good_when_high() {
    let survey = read_plain(one_column(
        "Satisfaction with the effort of our staff",
        FIVE,
    ));
    assert_eq!(ends(&survey, 1), Some((1.0, 5.0, Some(Direction::High))));
    assert_eq!(kind(&survey, 1), ScaleKind::Likert);
}

#[test]
fn a_direction_for_all_columns_leaves_proved_ones_alone() {
    let mut text = "Größe;Würden Sie uns weiterempfehlen?;Sterne\n".to_owned();
    for row in 0..33 {
        push(
            &mut text,
            format_args!("{};{};{} Sterne\n", row % 6 + 1, row % 11, row % 5 + 1),
        );
    }
    let survey = read_with(text, &["*:direction=low"]);
    let found: Vec<_> = (0..3).map(|one| ends(&survey, one).unwrap().2).collect();
    assert_eq!(
        found,
        [
            Some(Direction::Low),
            Some(Direction::High),
            Some(Direction::High)
        ]
    );
}

#[test]
fn german_marks_told_low_are_school_grades() {
    let six = ["1", "2", "3", "4", "5", "6", "2", "3"];
    for cells in [&six[..], FIVE] {
        for option in ["#1:direction=low", "*:direction=low"] {
            let survey = read_with(one_column("Größe des Zimmers", cells), &[option]);
            assert_eq!(kind(&survey, 1), ScaleKind::SchoolGrade);
        }
    }
    let survey = read_with(one_column("Checkout", FIVE), &["#1:direction=low"]);
    assert_eq!(kind(&survey, 1), ScaleKind::Likert);
}

#[test]
fn percentages_are_ratings_only_where_something_is_judged() {
    let cells = ["10 %", "20 %", "80 %", "100 %", "55 %"];
    let survey = read_plain(one_column("Discount", &cells));
    assert_eq!(survey.columns[1].kind, ColumnKind::Number);
    let few = ["1 %", "2 %", "3 %", "4 %", "5 %"];
    let survey = read_plain(one_column("Discount", &few));
    assert_eq!(survey.columns[1].kind, ColumnKind::Number);
    let survey = read_plain(one_column("Satisfaction", &cells));
    assert_eq!(kind(&survey, 1), ScaleKind::Percent);
}
