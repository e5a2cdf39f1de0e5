//! Labels of a block of questions, of neighbours, and in an order by hand.

use super::*;
use crate::model::{MissingKind, ScaleKind};

#[test]
fn a_block_of_two_header_rows_shares_one_set() {
    let mut text =
        "How do you view the following places?,,,Age\nHarbour,Old town,Museum,Response\n"
            .to_owned();
    let harbour = [
        "Very favorably",
        "Somewhat favorably",
        "Neither favorably nor unfavorably (neutral)",
        "Somewhat unfavorably",
        "Very unfavorably",
    ];
    for row in 0..40 {
        let museum = [
            "Very favorably",
            "Somewhat favorably",
            "Unfamiliar (N/A)",
            "",
        ][row % 4];
        push(
            &mut text,
            format_args!(
                "{},{},{museum},{}\n",
                harbour[row % 5],
                harbour[row % 4],
                ["18-29", "30-44"][row % 2]
            ),
        );
    }
    let survey = read_plain(text);
    assert_eq!(survey.dialect.header_rows, 2);
    for column in 0..3 {
        assert_eq!(
            ends(&survey, column),
            Some((1.0, 5.0, Some(Direction::High))),
            "{column}"
        );
    }
    let museum = &survey.columns[2];
    assert_eq!((museum.n, museum.missing), (20, 20));
    assert_eq!(museum.missing_by_kind[&MissingKind::DontKnow], 10);
    assert_eq!(survey.columns[3].kind, ColumnKind::Group);
    assert_eq!(survey.shape, Some(Shape::Wide));
}

#[test]
fn a_german_block_without_one_of_its_levels_has_them_all() {
    let mut text = "\u{feff}Welchen Aussagen stimmen Sie zu?;;Weiteres\nDie Lieferung kam an.;Der Karton war heil.;Anmerkung\n".to_owned();
    let all = [
        "Stimme vollständig zu",
        "Stimme eher zu",
        "Stimme eher nicht zu",
        "Stimme gar nicht zu",
        "Keine Angabe",
    ];
    for row in 0..45 {
        push(
            &mut text,
            format_args!("{};{};\n", all[row % 5], all[row % 3]),
        );
    }
    let survey = read_plain(text);
    for column in 0..2 {
        assert_eq!(
            ends(&survey, column),
            Some((1.0, 4.0, Some(Direction::High)))
        );
    }
    assert_eq!(survey.columns[0].n, 36);
    assert_eq!(survey.columns[0].missing_by_kind[&MissingKind::NoAnswer], 9);
    close(survey.columns[1].figures.as_ref().unwrap().mean, 3.0, 1e-12);
}

#[test]
fn how_often_and_how_important_are_no_points_of_a_curve() {
    let mut text = "Bestellung;Hotline;Lieferung\n".to_owned();
    let often = [
        "gar nicht",
        "selten",
        "eher selten",
        "eher häufig",
        "sehr häufig",
    ];
    let important = [
        "nicht wichtig",
        "eher unwichtig",
        "eher wichtig",
        "sehr wichtig",
    ];
    for row in 0..40 {
        let satisfied = [
            "sehr zufrieden",
            "zufrieden",
            "unzufrieden",
            "sehr unzufrieden",
        ][row % 4];
        push(
            &mut text,
            format_args!("{};{};{satisfied}\n", often[row % 5], important[row % 4]),
        );
    }
    let survey = read_plain(text);
    for column in 0..2 {
        assert_eq!(codes(&survey, column), [IssueCode::FrequencyScale]);
        let scale = survey.columns[column].scale.as_ref().unwrap();
        assert_eq!(
            (scale.kind, scale.direction),
            (ScaleKind::Other, Some(Direction::High))
        );
    }
    let map = map(&[("Kaufen", &["Bestellung", "Hotline", "Lieferung"])]);
    let import = propose(&survey, &map, &ImportRequest::default()).unwrap();
    let targets: Vec<bool> = import
        .matches
        .iter()
        .map(|one| one.target == Target::Unassigned)
        .collect();
    assert_eq!(targets, [true, true, false]);
    let by_hand = ImportRequest {
        matches: vec![parse_match("Bestellung=Bestellung").unwrap()],
        ..ImportRequest::default()
    };
    let import = propose(&survey, &map, &by_hand).unwrap();
    assert!(matches!(import.matches[0].target, Target::Touchpoint(_)));
}

#[test]
fn a_column_between_two_sets_takes_the_one_of_its_neighbour() {
    let mut text = "Arrival,Bar,Bed\n".to_owned();
    let five = ["very poor", "poor", "fair", "good", "very good"];
    for row in 0..40 {
        push(
            &mut text,
            format_args!(
                "{},{},{}\n",
                five[row % 5],
                five[1 + row % 4],
                five[row % 5]
            ),
        );
    }
    let survey = read_plain(text.as_str());
    assert_eq!(ends(&survey, 1), Some((1.0, 5.0, Some(Direction::High))));
    let alone = read_plain(repeated_column("How was the bar?", &five[1..]));
    assert_eq!(alone.columns[1].kind, ColumnKind::Group);
}

#[test]
fn unknown_labels_of_a_question_that_judges_wait_for_an_order() {
    let cells = ["mau", "knorke", "so lala", "dufte", "knorke", "weiß nicht"].repeat(3);
    let file = one_column("Bewertung des Zimmers", &cells);
    let survey = read_plain(file.as_str());
    assert_eq!(survey.columns[1].kind, ColumnKind::Group);
    assert_eq!(codes(&survey, 1), [IssueCode::UnknownLabels]);
    let survey = read_with(file.as_str(), &["#1:labels=Mau|So lala|Knorke|Dufte"]);
    let found = &survey.columns[1];
    assert_eq!(ends(&survey, 1), Some((1.0, 4.0, Some(Direction::High))));
    assert_eq!((found.n, found.missing), (15, 3));
    close(found.figures.as_ref().unwrap().mean, 2.6, 1e-12);
    assert_eq!(codes(&survey, 1), []);
    let survey = read_with(
        file,
        &["*:labels=mau|so lala|knorke|dufte", "#1:direction=low"],
    );
    assert_eq!(ends(&survey, 1), Some((1.0, 4.0, Some(Direction::Low))));
}

#[test]
fn an_order_by_hand_holds_for_the_columns_beside_it() {
    let mut text = "Zimmer;Bad;Bett\n".to_owned();
    let all = ["mau", "so lala", "dufte"];
    for row in 0..30 {
        push(
            &mut text,
            format_args!("{};{};{}\n", all[row % 3], all[(row + 1) % 3], all[row % 2]),
        );
    }
    let survey = read_with(text, &["Zimmer:labels=mau|so lala|dufte"]);
    for column in 0..3 {
        assert_eq!(
            ends(&survey, column),
            Some((1.0, 3.0, Some(Direction::High))),
            "{column}"
        );
    }
}

#[test]
fn codes_out_of_order_are_put_in_order_by_hand() {
    let cells = ["1", "6", "6", "2", "3", "4", "99"].repeat(8);
    let survey = read_with(
        one_column("Legitimacy", &cells),
        &["Legitimacy:labels=1|6|2|3|4"],
    );
    let found = &survey.columns[1];
    assert_eq!(ends(&survey, 1), Some((1.0, 5.0, Some(Direction::High))));
    assert_eq!((found.n, found.missing), (48, 8));
    close(found.figures.as_ref().unwrap().mean, 17.0 / 6.0, 1e-12);
    assert!(!codes(&survey, 1).contains(&IssueCode::CodeGap));
}

#[test]
fn inner_levels_of_a_longer_scale_beside_them_are_inner_levels() {
    let seven = [
        "very dissatisfied",
        "dissatisfied",
        "somewhat dissatisfied",
        "neutral",
        "somewhat satisfied",
        "satisfied",
        "very satisfied",
    ];
    let mut text = "Arrival,Bar\n".to_owned();
    for row in 0..70 {
        let (all, inner) = (seven[row % 7], seven[1 + row % 5]);
        push(&mut text, format_args!("{all},{inner}\n"));
    }
    let survey = read_plain(text);
    assert_eq!(ends(&survey, 1), Some((1.0, 7.0, Some(Direction::High))));
    close(survey.columns[1].figures.as_ref().unwrap().mean, 4.0, 1e-12);
    let alone = read_plain(repeated_column("Bar", &seven[1..6]));
    assert_eq!(ends(&alone, 1), Some((1.0, 5.0, Some(Direction::High))));
}
