//! What questions say together or by their wording: complaints, usability, mirrored sliders, effort, haste.

use super::*;
use crate::model::ScaleKind;

#[test]
fn a_statement_that_complains_is_good_when_denied() {
    let labels = [
        "Strongly agree",
        "Agree",
        "Neutral",
        "Disagree",
        "Strongly disagree",
    ];
    let survey = read_plain(repeated_column(
        "It was difficult to find the page",
        &labels,
    ));
    assert_eq!(ends(&survey, 1), Some((1.0, 5.0, Some(Direction::Low))));
    assert_eq!(codes(&survey, 1), [IssueCode::ReversedItem]);
    let survey = read_plain(repeated_column(
        "It was not difficult to find the page",
        &labels,
    ));
    assert_eq!(ends(&survey, 1), Some((1.0, 5.0, Some(Direction::High))));
    let survey = read_plain(repeated_column(
        "They made it easy to solve my issue",
        &labels,
    ));
    assert_eq!(
        survey.columns[1].scale.as_ref().unwrap().kind,
        ScaleKind::Ces
    );
}

#[test]
fn the_ten_items_of_the_usability_scale_have_their_directions() {
    let items = [
        "I think that I would like to use this system frequently",
        "I found the system unnecessarily complex",
        "I thought the system was easy to use",
        "I would need the support of a technical person",
        "The functions were well integrated",
        "There was too much inconsistency",
        "Most people would learn it very quickly",
        "I found it very cumbersome to use",
        "I felt very confident",
        "I needed to learn a lot of things",
    ];
    for labels in [
        [
            "Strongly disagree",
            "Disagree",
            "Neutral",
            "Agree",
            "Strongly agree",
        ],
        ["1", "2", "3", "4", "5"],
    ] {
        let mut text = format!("{}\n", items.join(";"));
        for row in 0..20 {
            let cells: Vec<&str> = (0..10).map(|place| labels[(row + place) % 5]).collect();
            push(&mut text, format_args!("{}\n", cells.join(";")));
        }
        let survey = read_plain(text);
        for column in 0..10 {
            let wanted = if column % 2 == 0 {
                Direction::High
            } else {
                Direction::Low
            };
            assert_eq!(
                ends(&survey, column),
                Some((1.0, 5.0, Some(wanted))),
                "{column}"
            );
            let told = codes(&survey, column).contains(&IssueCode::ReversedItem);
            assert_eq!(told, column % 2 == 1, "{column}");
        }
    }
}

#[test]
fn sliders_that_run_in_opposite_ways_are_flagged() {
    let mut text = "Mood today: Grumpy - Cheerful,Mood now: Cheerful - Grumpy,Mood: Odd - Even,Mood: Even - Odd\n".to_owned();
    for row in 0..40_u32 {
        push(
            &mut text,
            format_args!(
                "{},{},{},{}\n",
                row * 5 % 101,
                row * 7 % 101,
                row * 3 % 101,
                row * 11 % 101
            ),
        );
    }
    let survey = read_plain(text);
    let directions: Vec<_> = (0..4)
        .map(|column| ends(&survey, column).unwrap().2)
        .collect();
    assert_eq!(
        directions,
        [Some(Direction::High), Some(Direction::Low), None, None]
    );
    for column in 0..4 {
        assert!(
            codes(&survey, column).contains(&IssueCode::MirroredScale),
            "{column}"
        );
    }
}

#[test]
fn people_in_a_hurry_are_reported() {
    let mut text = "Arrival,Bar,Bed,Food,Wifi\n".to_owned();
    for row in 0..40_usize {
        let cell = |place: usize| {
            if row % 4 == 0 {
                3
            } else {
                (row + place) % 5 + 1
            }
        };
        push(
            &mut text,
            format_args!(
                "{},{},{},{},{}\n",
                cell(0),
                cell(1),
                cell(2),
                cell(3),
                cell(4)
            ),
        );
    }
    let survey = read_plain(text);
    let found = survey
        .issues
        .iter()
        .find(|issue| issue.code == IssueCode::StraightLiners);
    assert_eq!(found.map(|issue| issue.count), Some(10));
}

#[test]
fn an_effort_score_from_one_to_seven_is_good_when_high() {
    let seven = ["1", "2", "3", "4", "5", "6", "7", "6", "5"];
    let survey = read_plain(one_column("Customer effort score", &seven));
    assert_eq!(ends(&survey, 1), Some((1.0, 7.0, Some(Direction::High))));
    let survey = read_plain(one_column("Customer effort score", &seven[..5]));
    assert_eq!(ends(&survey, 1), Some((1.0, 5.0, Some(Direction::Low))));
}

#[test]
fn grades_with_plus_and_minus_are_school_grades() {
    let cells = ["1", "2+", "2", "2-", "3+", "4", "1-"];
    let survey = read_plain(one_column("Zimmer", &cells));
    assert_eq!(ends(&survey, 1), Some((1.0, 6.0, Some(Direction::Low))));
    let survey = read_plain(one_column(
        "People in the room",
        &["1", "2", "3+", "2", "3+", "1"],
    ));
    assert_eq!(survey.columns[1].kind, ColumnKind::Number);
}

#[test]
fn the_books_of_a_tool_are_no_ratings() {
    let mut text = "Response ID,Date submitted,Last page,Start language,Seed,Checkout\n".to_owned();
    for row in 0..30 {
        push(
            &mut text,
            format_args!(
                "{row},2026-05-04 10:00:00,{},en,{},{}\n",
                row % 5 + 1,
                row % 4 + 1,
                row % 5 + 1
            ),
        );
    }
    let survey = read_plain(text);
    assert_eq!(survey.tool, Some("LimeSurvey"));
    let ratings: Vec<usize> = survey.ratings().map(|(column, _)| column.index).collect();
    assert_eq!(ratings, [5]);
}
