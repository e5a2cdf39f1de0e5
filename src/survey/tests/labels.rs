//! Scales made of words: whole sets in both languages, and missing answers beside them.

use super::*;
use crate::model::{MissingKind, ScaleKind};

#[track_caller]
fn check(labels: &[&str], max: f64, direction: Direction, kind: ScaleKind) {
    let survey = read_plain(repeated_column("Checkout", labels));
    let found = &survey.columns[1];
    assert_eq!(found.kind, ColumnKind::Rating, "{labels:?}");
    assert_eq!(ends(&survey, 1), Some((1.0, max, Some(direction))));
    assert_eq!(found.scale.as_ref().unwrap().kind, kind, "{labels:?}");
    assert_eq!(found.n + found.missing + found.invalid, survey.rows);
}

#[test]
fn sets_of_both_languages_are_ratings_that_need_no_question() {
    use Direction::{High, Low};
    use ScaleKind::{Ces, Likert};
    check(
        &[
            "Very satisfied",
            "Satisfied",
            "Neutral",
            "Dissatisfied",
            "Very dissatisfied",
        ],
        5.0,
        High,
        Likert,
    );
    check(
        &[
            "Completely satisfied",
            "Somewhat satisfied",
            "Neither satisfied nor dissatisfied",
            "Somewhat dissatisfied",
            "Completely dissatisfied",
        ],
        5.0,
        High,
        Likert,
    );
    check(
        &["Strongly agree", "Agree", "Disagree", "Strongly disagree"],
        4.0,
        High,
        Likert,
    );
    check(&["excellent", "good", "fair", "poor"], 4.0, High, Likert);
    check(
        &[
            "Very easy",
            "Easy",
            "Neither easy nor difficult",
            "Difficult",
            "Very difficult",
        ],
        5.0,
        High,
        Ces,
    );
    check(
        &[
            "very low effort",
            "low effort",
            "moderate effort",
            "high effort",
            "very high effort",
        ],
        5.0,
        Low,
        Ces,
    );
}

#[test]
fn further_sets_are_ratings_that_need_no_question() {
    use Direction::{High, Low};
    use ScaleKind::{Ces, Emoji, Likert, SchoolGrade, Thumbs};
    check(
        &[
            "Exceeded expectations",
            "Met expectations",
            "Below expectations",
        ],
        3.0,
        High,
        Likert,
    );
    check(
        &[
            "sehr zufrieden",
            "eher zufrieden",
            "teils/teils",
            "eher unzufrieden",
            "sehr unzufrieden",
        ],
        5.0,
        High,
        Likert,
    );
    check(
        &[
            "Trifft voll zu",
            "Trifft eher zu",
            "Trifft eher nicht zu",
            "Trifft gar nicht zu",
        ],
        4.0,
        High,
        Likert,
    );
    check(
        &[
            "Stimme voll und ganz zu",
            "Stimme zu",
            "Weder noch",
            "Stimme nicht zu",
            "Stimme überhaupt nicht zu",
        ],
        5.0,
        High,
        Likert,
    );
    check(
        &["sehr einfach", "einfach", "schwierig", "sehr schwierig"],
        4.0,
        High,
        Ces,
    );
    check(
        &[
            "Sehr gut",
            "Gut",
            "Befriedigend",
            "Mangelhaft",
            "Ungenügend",
        ],
        6.0,
        Low,
        SchoolGrade,
    );
    check(&["😍", "🙂", "😐", "😞", "😡"], 5.0, High, Emoji);
    check(&["👍", "👎"], 2.0, High, Thumbs);
}

#[test]
fn the_rank_is_the_score_and_unseen_levels_keep_theirs() {
    let cells = ["Sehr gut", "Gut", "Gut", "Mangelhaft", "k. A.", ""];
    let survey = read_plain(one_column("Zimmer", &cells.repeat(3)));
    let found = &survey.columns[1];
    let counts: Vec<(String, u64)> = found
        .tallies
        .iter()
        .map(|(score, tally)| (score.to_string(), tally.n))
        .collect();
    assert_eq!(
        counts,
        [
            ("1".to_owned(), 3),
            ("2".to_owned(), 6),
            ("5".to_owned(), 3)
        ]
    );
    let labels: Vec<&str> = found
        .scale
        .as_ref()
        .unwrap()
        .labels
        .values()
        .map(String::as_str)
        .collect();
    assert_eq!(
        labels,
        [
            "Sehr gut",
            "Gut",
            "Befriedigend",
            "Ausreichend",
            "Mangelhaft",
            "Ungenügend"
        ]
    );
    close(found.figures.as_ref().unwrap().mean, 2.5, 1e-12);
    close(found.figures.as_ref().unwrap().emotion.unwrap(), 0.8, 1e-12);
    assert_eq!(codes(&survey, 1), []);
}

#[test]
fn missing_answers_beside_labels_are_kept_apart_by_kind() {
    let mut cells = ["Very good", "Good", "Fair", "Poor", "Very poor"].repeat(3);
    cells.extend(["", "N/A", "No answer", "Don't know / not sure", "-99"]);
    let survey = read_plain(one_column("Bedroom", &cells));
    let found = &survey.columns[1];
    assert_eq!((found.n, found.missing, found.invalid), (15, 5, 0));
    let kinds: Vec<MissingKind> = found.missing_by_kind.keys().cloned().collect();
    assert_eq!(
        kinds,
        [
            MissingKind::Empty,
            MissingKind::NotAsked,
            MissingKind::NoAnswer,
            MissingKind::DontKnow,
            MissingKind::Code(score("-99")),
        ]
    );
    assert_eq!(codes(&survey, 1), [IssueCode::SuspectedMissingCode]);
}

#[test]
fn numbers_beside_labels_decide_where_all_cells_have_them() {
    let likely = [
        "0 - not at all likely",
        "3",
        "7",
        "9",
        "Extremely likely - 10",
        "10 (extremely likely)",
    ];
    let survey = read_plain(one_column("Would you recommend us?", &likely.repeat(4)));
    assert_eq!(ends(&survey, 1), Some((0.0, 10.0, Some(Direction::High))));
    assert_eq!(
        survey.columns[1].scale.as_ref().unwrap().kind,
        ScaleKind::Nps
    );
    assert_eq!((survey.columns[1].n, survey.columns[1].invalid), (24, 0));
    let grades = [
        "1 sehr gut",
        "2 gut",
        "3 befriedigend",
        "4 ausreichend",
        "5 mangelhaft",
    ];
    let survey = read_plain(one_column("Zimmer", &grades.repeat(2)));
    assert_eq!(ends(&survey, 1).unwrap().2, Some(Direction::Low));
}

#[test]
fn yes_and_no_and_other_groups_are_no_ratings() {
    for labels in [
        &["Yes", "No"][..],
        &["Ja", "Nein"],
        &["male", "female"],
        &["Business", "First Class", "Economy"],
        &["good"],
        &["low", "medium", "high"],
    ] {
        let survey = read_plain(repeated_column("Cabin", labels));
        assert_eq!(survey.columns[1].kind, ColumnKind::Group, "{labels:?}");
        assert_eq!(codes(&survey, 1), []);
    }
    let survey = read_plain(repeated_column(
        "Quality of the cabin",
        &["low", "medium", "high"],
    ));
    assert_eq!(ends(&survey, 1), Some((1.0, 3.0, Some(Direction::High))));
}

#[test]
fn a_long_file_may_have_labels_as_scores() {
    let mut text = "touchpoint,rating\n".to_owned();
    let five = ["Terrible", "Poor", "Average", "Very good", "Excellent"];
    for row in 0..60 {
        push(
            &mut text,
            format_args!("{},{}\n", ["Shop", "App", "Phone"][row % 3], five[row % 5]),
        );
    }
    let survey = read_plain(text);
    assert_eq!(survey.shape, Some(Shape::Long));
    assert_eq!(survey.rated.len(), 3);
    for value in &survey.groups[0].values {
        assert_eq!(value.figures.as_ref().unwrap().n, 20);
        close(value.figures.as_ref().unwrap().mean, 3.0, 1e-12);
    }
}

#[test]
fn people_who_answered_labels_are_counted() {
    let mut text = "Arrival,Bar\n".to_owned();
    let labels = [
        "Strongly agree",
        "Agree",
        "Neutral",
        "Disagree",
        "Strongly disagree",
    ];
    for row in 0..50 {
        push(
            &mut text,
            format_args!(
                "{},{}\n",
                labels[row % 5],
                if row % 10 == 0 {
                    "n/a"
                } else {
                    labels[(row + 1) % 5]
                }
            ),
        );
    }
    let survey = read_plain(text);
    assert_eq!(survey.people, Some(50));
    assert_eq!(survey.pairs[0].sums.n, 45);
}
