//! Orders of labels that no usual set has: open, told, and known from elsewhere.

use super::*;
use crate::{
    edit::{Edit, apply},
    model::{Date, MissingKind},
};

/// The labels from the worst to the best.
const ORDER: [&str; 4] = ["mau", "so lala", "knorke", "dufte"];

/// A column of three times these cells.
fn room() -> String {
    let cells = [
        "mau",
        "knorke",
        "so lala",
        "dufte",
        "Knorke!",
        "war nicht da",
    ];
    one_column("Zimmer", &cells.repeat(3))
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// An order that the user gave before.
fn kept(levels: &[&str], missing: &[&str]) -> KnownOrder {
    KnownOrder {
        levels: texts(levels),
        missing: texts(missing),
        direction: Direction::High,
        source: OrderSource::User(Date::new(2026, 5, 12).ok()),
    }
}

fn knowing(orders: Vec<KnownOrder>) -> ReadingOptions {
    ReadingOptions {
        orders,
        ..ReadingOptions::default()
    }
}

fn order(survey: &Survey, column: usize) -> Option<LabelOrder> {
    survey.columns[column].scale.as_ref()?.order.clone()
}

#[test]
fn a_rating_by_hand_waits_for_the_order_of_its_labels() {
    let survey = read_with(room(), &["Zimmer:kind=rating"]);
    let found = &survey.columns[1];
    assert_eq!(found.kind, ColumnKind::Rating);
    assert_eq!(order(&survey, 1), Some(LabelOrder::AsFound));
    assert!(found.is_open() && found.figures.is_none());
    assert_eq!(ends(&survey, 1), Some((1.0, 5.0, None)));
    assert_eq!(codes(&survey, 1), [IssueCode::UnknownLabels]);
    let labels: Vec<_> = found
        .labels
        .iter()
        .map(|one| (one.text.as_str(), one.n))
        .collect();
    let wanted = [
        ("mau", 3),
        ("knorke", 6),
        ("so lala", 3),
        ("dufte", 3),
        ("war nicht da", 3),
    ];
    assert_eq!(labels, wanted);
    let map = map(&[("Aufenthalt", &["Zimmer"])]);
    let import = propose(&survey, &map, &ImportRequest::default()).unwrap();
    assert_eq!(import.undecided.len(), 1);
    assert_eq!(import.undecided[0].labels.len(), 5);
    let question = import.undecided[0].to_string();
    assert!(question.contains("--column \"Zimmer:labels="), "{question}");
    assert!(import.edit().is_none());
}

#[test]
fn what_has_no_order_and_no_touchpoint_is_left_out() {
    let mut text = "Checkout,Mood\n".to_owned();
    for row in 0..30 {
        let mood = ["floppy", "meh", "topnotch"][row % 3];
        push(&mut text, format_args!("{},{mood}\n", row % 5 + 1));
    }
    let survey = read_with(text, &["Mood:kind=rating"]);
    let map = map(&[("Buy", &["Checkout"])]);
    let import = propose(&survey, &map, &ImportRequest::default()).unwrap();
    assert_eq!(import.undecided, []);
    assert_eq!(import.unordered, ["Mood"]);
    let Some(Edit::ImportFeedback { set, .. }) = import.edit() else {
        panic!("nothing is imported");
    };
    let sources: Vec<_> = set.targets.iter().map(|one| one.source.as_str()).collect();
    assert_eq!(sources, ["Checkout"]);
}

#[test]
fn an_order_given_before_is_proposed_with_its_day() {
    let options = knowing(vec![kept(&ORDER, &["war nicht da"])]);
    let survey = read_options(room(), &options);
    let found = &survey.columns[1];
    assert_eq!(ends(&survey, 1), Some((1.0, 4.0, Some(Direction::High))));
    assert_eq!(found.missing_by_kind[&MissingKind::NoAnswer], 3);
    close(found.figures.as_ref().unwrap().mean, 2.6, 1e-12);
    assert_eq!(codes(&survey, 1), [IssueCode::LabelsAsOrdered]);
    let issue = survey.issues.iter().find(|one| one.column == Some(1));
    let message = issue.unwrap().message(&survey.columns);
    assert!(message.contains("2026-05-12"), "{message}");
    let told = survey.told(&options);
    assert!(told.orders.is_empty());
    let again = read_options(room(), &told);
    assert_eq!(order(&again, 1), Some(LabelOrder::Told));
    assert_eq!(again.columns[1].tallies, found.tallies);
    assert_eq!(again.columns[1].missing_by_kind, found.missing_by_kind);
}

#[test]
fn two_labels_of_a_known_order_are_enough_and_a_stranger_is_too_many() {
    let options = knowing(vec![kept(&ORDER, &[])]);
    for (cells, wanted) in [
        (["mau", "dufte"], Some((1.0, 4.0, Some(Direction::High)))),
        (["mau", "Mau"], None),
        (["mau", "trist"], None),
    ] {
        let survey = read_options(one_column("Zimmer", &cells.repeat(6)), &options);
        assert_eq!(ends(&survey, 1), wanted, "{cells:?}");
    }
}

#[test]
fn yes_and_no_are_a_scale_only_where_the_question_judges() {
    let options = knowing(vec![kept(&["nein", "ja"], &[])]);
    for (header, is_scale) in [("Newsletter", false), ("Bewertung des Zimmers", true)] {
        let survey = read_options(one_column(header, &["ja", "nein"].repeat(6)), &options);
        assert_eq!(ends(&survey, 1).is_some(), is_scale, "{header}");
    }
}

#[test]
fn feedback_of_the_map_goes_before_what_the_user_gave_elsewhere() {
    let worst_first = "Zimmer:labels=dufte|knorke|so lala|mau,missing=War nicht da.";
    let survey = read_with(room(), &[worst_first]);
    assert_eq!(survey.columns[1].missing, 3);
    let map = map(&[("Aufenthalt", &["Zimmer"])]);
    let request = ImportRequest {
        label: "Mai".to_owned(),
        ..ImportRequest::default()
    };
    let import = propose(&survey, &map, &request).unwrap();
    let map = apply(&map, &import.edit().unwrap()).unwrap();
    let mut orders = vec![kept(&ORDER, &[])];
    orders.extend(orders_in(&map));
    let source = OrderSource::Feedback("Mai".to_owned());
    assert_eq!(orders[1].source, source);
    let cells = ["mau", "knorke", "dufte"].repeat(6);
    let next = read_options(one_column("Bad", &cells), &knowing(orders));
    assert_eq!(order(&next, 1), Some(LabelOrder::Known(source)));
    assert_eq!(codes(&next, 1), [IssueCode::LabelsAsInFeedback]);
    let mut levels = next.columns[1].scale.as_ref().unwrap().labels.values();
    assert_eq!(levels.next().map(String::as_str), Some("dufte"));
}

#[test]
fn a_usual_set_gives_way_only_to_an_order_of_all_its_labels() {
    let five = ["very poor", "poor", "fair", "good", "very good"];
    let file = repeated_column("How was the bar?", &five);
    let turned = ["very good", "good", "fair", "poor", "very poor"];
    let longer = ["divine", "very good", "good", "fair", "poor", "very poor"];
    let usual = Some(LabelOrder::Usual);
    for (levels, is_usual) in [
        (five.as_slice(), true),
        (turned.as_slice(), false),
        (longer.as_slice(), true),
    ] {
        let survey = read_options(file.as_str(), &knowing(vec![kept(levels, &[])]));
        assert_eq!(order(&survey, 1) == usual, is_usual, "{levels:?}");
        let is_said = codes(&survey, 1).contains(&IssueCode::LabelsAsOrdered);
        assert_eq!(is_said, !is_usual, "{levels:?}");
    }
}

#[test]
fn what_is_told_goes_before_what_is_known() {
    let mut options = knowing(vec![kept(&ORDER, &["war nicht da"])]);
    let told = "Zimmer:labels=dufte|knorke|so lala|mau,missing=war nicht da";
    options.columns.push(parse_column_option(told).unwrap());
    let survey = read_options(room(), &options);
    assert_eq!(order(&survey, 1), Some(LabelOrder::Told));
    options
        .columns
        .push(parse_column_option("Zimmer:kind=group").unwrap());
    let survey = read_options(room(), &options);
    assert_eq!(survey.columns[1].kind, ColumnKind::Group);
}

#[test]
fn columns_share_their_labels_wherever_they_stand() {
    let mut text = "Zimmer;Notiz;Bad;Bett;Ort\n".to_owned();
    for row in 0..32 {
        let (room, bath) = (ORDER[row % 4], ORDER[(row + 1) % 4]);
        let (bed, place) = (ORDER[row % 3], ["Rom", "Oslo"][row % 2]);
        push(
            &mut text,
            format_args!("{room};Notiz {row} zum Haus;{bath};{bed};{place}\n"),
        );
    }
    let survey = read_plain(text);
    let block = survey.label_block(0).unwrap();
    assert_eq!(block.columns, [0, 2, 3]);
    assert_eq!(
        survey.label_block(3).unwrap(),
        block,
        "its best label is unused"
    );
    let counts: Vec<u64> = block.labels.iter().map(|one| one.n).collect();
    assert_eq!(counts, [27, 27, 26, 16]);
    assert!(survey.label_block(1).is_none());
}

#[test]
fn numbers_in_labels_are_the_first_proposal() {
    let labels =
        ["Stufe 2, mau", "Stufe 10, dufte", "Stufe 1, öde", "k. A."].map(|text| LabelCount {
            text: text.to_owned(),
            n: 1,
            spells_missing: text == "k. A.",
        });
    let (order, levels) = proposed_order(&labels);
    assert_eq!(order, LabelOrder::ByNumbers);
    assert_eq!(levels, ["Stufe 1, öde", "Stufe 2, mau", "Stufe 10, dufte"]);
}

#[test]
fn bars_part_labels_and_stand_in_none() {
    assert_eq!(option_label(" ja |  nein\n"), "ja / nein");
    let option = parse_column_option(
        "Zimmer:labels=1 = mau, sehr|2 = gut,missing=war nie da, leider|99,direction=low",
    )
    .unwrap();
    assert_eq!(option.labels, Some(texts(&["1 = mau, sehr", "2 = gut"])));
    assert_eq!(option.missing, Some(texts(&["war nie da, leider", "99"])));
    assert_eq!(option.direction, Some(Direction::Low));
}
