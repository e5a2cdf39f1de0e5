//! Scales that show only a part of their levels, or levels that look like something else.

use super::{
    ColumnKind::{Number, Rating},
    *,
};

/// Makes a file of columns whose cells repeat.
fn repeated(headers: &str, rows: usize, cells: &[&[&str]]) -> String {
    let mut text = format!("{headers}\n");
    for row in 0..rows {
        let line: Vec<&str> = cells.iter().map(|all| all[row % all.len()]).collect();
        push(&mut text, format_args!("{}\n", line.join(",")));
    }
    text
}

#[test]
fn many_answers_of_the_best_levels_only_are_still_a_rating() {
    for scores in [&["4", "5"][..], &["5"], &["4", "5", "5"]] {
        let file = repeated("touchpoint,rating", 90, &[&["Wifi", "Bed", "Bar"], scores]);
        let survey = read_plain(file);
        assert_eq!(ends(&survey, 1), Some((1.0, 5.0, Some(Direction::High))));
        assert_eq!(survey.rated.len(), 3);
    }
}

#[test]
fn a_column_of_the_best_levels_stays_beside_its_neighbours() {
    let five = ["1", "2", "3", "4", "5"];
    let file = repeated(
        "Browses,Unpacks,Pays,Code",
        60,
        &[&five, &["4", "5"], &five, &["1", "2"]],
    );
    let survey = read_plain(file);
    assert_eq!(ends(&survey, 1), Some((1.0, 5.0, Some(Direction::High))));
    assert_eq!(survey.columns[3].kind, ColumnKind::Number);
}

#[test]
fn the_high_answers_of_a_slider_are_no_missing_codes() {
    let cells = ["99", "98", "97", "88", "77", "50", "60", "70", "80", "100"];
    for header in ["Slider Zufriedenheit (0-100)", "Slider Zufriedenheit"] {
        let survey = read_plain(one_column(header, &cells));
        assert_eq!(
            (survey.columns[1].n, survey.columns[1].missing),
            (10, 0),
            "{header}"
        );
        let (min, max, _) = ends(&survey, 1).unwrap();
        assert_eq!((min, max), (0.0, 100.0), "{header}");
    }
}

#[test]
fn scales_around_zero_lose_none_of_their_levels() {
    let cells = ["-2", "-1", "0", "1", "2", "2", "1", "0", "-9"];
    for header in ["How was the mood (-2 to 2)?", "How was the mood?"] {
        let survey = read_plain(one_column(header, &cells));
        assert_eq!(
            ends(&survey, 1),
            Some((-2.0, 2.0, Some(Direction::High))),
            "{header}"
        );
        assert_eq!((survey.columns[1].n, survey.columns[1].missing), (8, 1));
    }
    let survey = read_plain(one_column(
        "Mood (-3 = very bad, +3 = very good)",
        &["-3", "-1", "1", "2", "3"],
    ));
    assert_eq!(ends(&survey, 1), Some((-3.0, 3.0, Some(Direction::High))));
    assert_eq!(codes(&survey, 1), []);
}

#[test]
fn negative_codes_beside_a_usual_scale_stay_missing() {
    let cells = ["-2", "-1", "1", "2", "3", "4", "5", "5", "4"];
    let survey = read_plain(one_column("How was the mood?", &cells));
    assert_eq!(ends(&survey, 1), Some((1.0, 5.0, Some(Direction::High))));
    assert_eq!((survey.columns[1].n, survey.columns[1].missing), (7, 2));
}

#[test]
fn every_code_taken_as_missing_is_listed() {
    let cells = ["1", "2", "3", "4", "5", "-9", "99", "99"];
    let survey = read_plain(one_column("Checkout", &cells));
    let listed: Vec<(&str, u64)> = survey
        .issues
        .iter()
        .filter(|issue| issue.code == IssueCode::SuspectedMissingCode)
        .map(|issue| (issue.detail.as_str(), issue.count))
        .collect();
    assert_eq!(listed, [("-9", 1), ("99", 2)]);
    let survey = read_with(one_column("Checkout", &cells), &["Checkout:missing=-9|99"]);
    assert!(!codes(&survey, 1).contains(&IssueCode::SuspectedMissingCode));
}

#[test]
fn cells_that_name_two_ends_are_a_mixed_scale() {
    let cells = ["4/5", "3/5", "5/5", "8/10", "9/10", "10/10", "2/5"];
    let survey = read_plain(one_column("Rating", &cells));
    let issue = survey
        .issues
        .iter()
        .find(|issue| issue.code == IssueCode::MixedScale)
        .unwrap();
    assert_eq!((issue.column, issue.count), (Some(1), 3));
    assert_eq!(issue.detail, "1–5, 1–10");
    let survey = read_plain(one_column("Rating", &["4/5", "3/5", "5/5", "1/5"]));
    assert_eq!(codes(&survey, 1), [IssueCode::AssumedDirection]);
}

#[test]
fn a_few_cells_do_not_name_the_end_of_all() {
    let mut cells: Vec<&str> = ["1", "2", "3", "4", "5"]
        .into_iter()
        .cycle()
        .take(40)
        .collect();
    cells.push("4/10");
    let survey = read_plain(one_column("Rating", &cells));
    assert_eq!(ends(&survey, 1), Some((1.0, 5.0, Some(Direction::High))));
    assert!(codes(&survey, 1).contains(&IssueCode::MixedScale));
}

#[test]
fn a_touchpoint_may_be_called_like_something_that_is_never_rated() {
    let five = ["1", "2", "3", "4", "5"];
    let file = repeated(
        "Arrival,Flight,Resolution,Age",
        60,
        &[&five, &five, &five, &five],
    );
    let survey = read_plain(file);
    let kinds: Vec<ColumnKind> = survey.columns.iter().map(|one| one.kind).collect();

    assert_eq!(kinds, [Rating, Rating, Rating, Number]);
    let survey = read_plain(repeated(
        "Arrival,Comment,Region",
        60,
        &[&five, &["well"], &five],
    ));
    assert_eq!(survey.columns[2].kind, Number);
    let survey = read_plain(repeated(
        "Arrival,Region",
        60,
        &[&five, &["1", "2", "3", "4"]],
    ));
    assert_eq!(survey.columns[1].kind, Number);
}
