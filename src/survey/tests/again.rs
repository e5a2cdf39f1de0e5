//! Other decisions about the same counts, and when they need another pass.

use super::*;

/// Forty people in two houses who rated three touchpoints from 1 to 5.
fn wide() -> String {
    let mut text = "remark,Haus,Checkout,Delivery,Returns\n".to_owned();
    for row in 0..40 {
        let house = ["Mitte", "Nord"][row % 2];
        push(
            &mut text,
            format_args!(
                "remark number {row} of a customer,{house},{},{},{}\n",
                row % 5 + 1,
                (row + 2) % 5 + 1,
                (row * 3) % 5 + 1
            ),
        );
    }
    text
}

/// Twenty people with a row per touchpoint.
fn long() -> String {
    let mut text = "respondent,touchpoint,score\n".to_owned();
    for row in 0..60 {
        let touchpoint = ["Checkout", "Delivery", "Returns"][row % 3];
        push(
            &mut text,
            format_args!("R{:03},{touchpoint},{}\n", row / 3, row % 5 + 1),
        );
    }
    text
}

fn columns(texts: &[&str]) -> Vec<ColumnOption> {
    let options = texts.iter().map(|text| parse_column_option(text).unwrap());
    options.collect()
}

fn by_house(texts: &[&str]) -> ReadingOptions {
    ReadingOptions {
        segment_column: Some(ColumnRef::parse("Haus")),
        columns: columns(texts),
        ..ReadingOptions::default()
    }
}

fn plain(texts: &[&str]) -> ReadingOptions {
    ReadingOptions {
        columns: columns(texts),
        ..ReadingOptions::default()
    }
}

#[track_caller]
fn counted(text: &str, options: &ReadingOptions) -> Counted {
    let bytes = text.as_bytes().to_vec();
    let read = read_counted(Purpose::Import, &bytes, options, &mut |_| {
        ControlFlow::Continue(())
    });
    read.unwrap().1
}

/// Expects of the counts all that another reading would yield.
#[track_caller]
fn check_whole(text: &str, before: &ReadingOptions, after: &ReadingOptions) {
    let again = counted(text, before).again(after).unwrap();
    let fresh = read_options(text, after);
    assert_eq!(again, Again::Whole(fresh));
}

/// Expects of the counts the figures that another reading would yield, and nothing about whole rows.
#[track_caller]
fn check_figures(text: &str, before: &ReadingOptions, after: &ReadingOptions) {
    let again = counted(text, before).again(after).unwrap();
    let survey = match again {
        Again::Figures(survey) => survey,
        other => panic!("{other:?}"),
    };
    let fresh = read_options(text, after);
    assert_eq!(survey.columns, fresh.columns);
    assert_eq!(survey.rated, fresh.rated);
    assert_eq!(survey.shape, fresh.shape);
    assert_eq!((survey.people, survey.pairs.len()), (None, 0));
}

#[test]
fn only_decisions_about_columns_may_do_without_a_pass() {
    let column = || Some(ColumnRef::Index(1));
    let old = ReadingOptions::default();
    let rest = ReadingOptions::default;
    let others = [
        ReadingOptions {
            encoding: Some("utf-8".to_owned()),
            ..rest()
        },
        ReadingOptions {
            delimiter: Some(b';'),
            ..rest()
        },
        ReadingOptions {
            quotes: Some(Quotes::Text),
            ..rest()
        },
        ReadingOptions {
            sheet: Some("May".to_owned()),
            ..rest()
        },
        ReadingOptions {
            decimal: Some(','),
            ..rest()
        },
        ReadingOptions {
            header_rows: Some(2),
            ..rest()
        },
        ReadingOptions {
            shape: Some(Shape::Wide),
            ..rest()
        },
        ReadingOptions {
            touchpoint_column: column(),
            ..rest()
        },
        ReadingOptions {
            score_column: column(),
            ..rest()
        },
        ReadingOptions {
            count_column: column(),
            ..rest()
        },
        ReadingOptions {
            weight_column: column(),
            ..rest()
        },
        ReadingOptions {
            segment_column: column(),
            ..rest()
        },
        ReadingOptions {
            wave_column: column(),
            ..rest()
        },
        ReadingOptions {
            leave_out: [MarkedRows::Unfinished].into(),
            ..rest()
        },
    ];
    for new in others {
        assert!(needs_pass(&old, &new), "{new:?}");
        assert!(needs_pass(&new, &old), "{new:?}");
        assert!(!needs_pass(&new, &new), "{new:?}");
    }
    let decided =
        plain(&["Note:kind=rating,scale=1..6,direction=low,missing=0|99,labels=gut|schlecht"]);
    assert!(!needs_pass(&old, &decided));
    let knowing = ReadingOptions {
        orders: vec![order()],
        ..rest()
    };
    assert!(!needs_pass(&old, &knowing));
}

#[test]
fn an_order_of_labels_is_understood_from_the_counts() {
    let mut text = "respondent,touchpoint,score\n".to_owned();
    for row in 0..60 {
        let touchpoint = ["Checkout", "Delivery"][row % 2];
        let label = ["mau", "so lala", "knorke"][row % 3];
        push(&mut text, format_args!("R{row:03},{touchpoint},{label}\n"));
    }
    let of_score = |decision: &str| ReadingOptions {
        touchpoint_column: Some(ColumnRef::parse("touchpoint")),
        score_column: Some(ColumnRef::parse("score")),
        ..plain(&[decision])
    };
    let one = of_score("score:labels=mau|so lala|knorke");
    let other = of_score("score:labels=knorke|mau|so lala");
    check_whole(&text, &one, &other);
    let knowing = ReadingOptions {
        columns: Vec::new(),
        orders: vec![order()],
        ..one.clone()
    };
    check_whole(&text, &one, &knowing);
}

/// An order of labels that is known from elsewhere.
fn order() -> KnownOrder {
    KnownOrder {
        levels: ["mau", "so lala", "knorke"].map(str::to_owned).to_vec(),
        missing: Vec::new(),
        direction: Direction::High,
        source: OrderSource::User(None),
    }
}

#[test]
fn a_direction_is_understood_from_the_counts() {
    for decision in ["Checkout:direction=low", "*:direction=low"] {
        check_whole(&wide(), &plain(&[]), &plain(&[decision]));
        check_whole(&wide(), &by_house(&[]), &by_house(&[decision]));
    }
    check_whole(&wide(), &plain(&["Checkout:direction=low"]), &plain(&[]));
}

#[test]
fn what_no_cell_says_is_understood_from_the_counts() {
    check_whole(
        &wide(),
        &plain(&[]),
        &plain(&["Checkout:missing=98|99", "Delivery:missing="]),
    );
    check_whole(&wide(), &plain(&[]), &plain(&["*:scale=1..10"]));
}

#[test]
fn of_long_files_every_decision_about_scores_is_understood_from_the_counts() {
    for decision in ["direction=low", "missing=5", "scale=1..10", "scale=1..4"] {
        let after = plain(&[&format!("score:{decision}")]);
        check_whole(&long(), &plain(&[]), &after);
    }
}

#[test]
fn who_answered_and_what_pairs_say_takes_another_pass() {
    for decision in [
        "Checkout:missing=5",
        "Checkout:scale=1..4",
        "Checkout:kind=number",
    ] {
        check_figures(&wide(), &plain(&[]), &plain(&[decision]));
        check_figures(&wide(), &by_house(&[]), &by_house(&[decision]));
    }
}

#[test]
fn answers_by_segments_that_nobody_has_counted_take_another_pass() {
    let before = counted(&wide(), &by_house(&["Delivery:kind=number"]));
    assert_eq!(before.again(&by_house(&[])).unwrap(), Again::Nothing);
    let after = ReadingOptions {
        delimiter: Some(b','),
        ..ReadingOptions::default()
    };
    assert_eq!(before.again(&after).unwrap(), Again::Nothing);
}

#[test]
fn a_decision_about_a_column_that_is_not_there_is_refused() {
    let before = counted(&wide(), &plain(&[]));
    assert!(matches!(
        before.again(&plain(&["Robot:direction=low"])),
        Err(SurveyError::UnknownColumn { .. })
    ));
}
