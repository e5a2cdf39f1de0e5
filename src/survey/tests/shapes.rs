//! Wide, long and counted, and what the report says of them.

use super::*;

#[test]
fn groups_come_with_the_figures_of_their_values_in_the_order_of_the_file() {
    let mut text = "touchpoint,country,rating\n".to_owned();
    for row in 0..60 {
        let place = ["Shop", "App", "Phone"][row % 3];
        let country = ["DE", "AT"][row / 7 % 2];
        push(
            &mut text,
            format_args!("{place},{country},{}\n", row % 5 + 1),
        );
    }
    let survey = read_plain(text);
    assert_eq!(survey.shape, Some(Shape::Long));
    let pairs: Vec<_> = survey
        .groups
        .iter()
        .map(|one| (one.group_column, one.score_column))
        .collect();
    assert_eq!(pairs, [(0, 2), (1, 2)]);
    let values: Vec<_> = survey.groups[0]
        .values
        .iter()
        .map(|one| one.value.as_str())
        .collect();
    assert_eq!(values, ["Shop", "App", "Phone"]);
    assert!(
        survey.groups[0]
            .values
            .iter()
            .all(|one| one.figures.as_ref().unwrap().n == 20)
    );
}

#[test]
fn the_shape_can_be_told() {
    let text = "place,rating\nShop,1\nShop,5\nApp,2\nApp,3\nApp,4\nShop,4\n";
    let options = ReadingOptions {
        shape: Some(Shape::Wide),
        ..ReadingOptions::default()
    };
    assert_eq!(read_plain(text).shape, Some(Shape::Long));
    let survey = read_options(text, &options);
    assert_eq!(survey.shape, Some(Shape::Wide));
    assert_eq!(survey.rated.len(), 1);
}

#[test]
fn a_column_that_the_file_has_not_is_an_error_that_names_all() {
    let options = ReadingOptions {
        score_column: Some(ColumnRef::parse("Grade")),
        ..ReadingOptions::default()
    };
    let text = b"place,rating\nShop,1\n".to_vec();
    let error = read(&text, &options, &mut |_| ControlFlow::Continue(())).unwrap_err();
    assert_eq!(
        error.to_string(),
        "there is no column \"Grade\" in this file; its columns are: place, rating"
    );
}

#[test]
fn weights_count_only_when_chosen() {
    let text = "Checkout,WEIGHT\n5,1\n4,2\n3,1\n2,0.5\n5,1.5\n";
    let survey = read_plain(text);
    assert_eq!(survey.columns[1].kind, ColumnKind::Weight);
    close(survey.columns[0].figures.as_ref().unwrap().mean, 3.8, 1e-9);
    let options = ReadingOptions {
        weight_column: Some(ColumnRef::parse("weight")),
        ..ReadingOptions::default()
    };
    let survey = read_options(text, &options);
    let found = survey.columns[0].figures.as_ref().unwrap();
    close(found.mean, 4.083_333_333, 1e-8);
    close(found.n_eff.unwrap(), 4.235_294_118, 1e-8);
}

#[test]
fn the_report_has_every_key_in_its_order() {
    let survey =
        read_plain("comment;Note\n\"a long remark, about the room\";1,5\n;2,0\nfine;3,5\n");
    let text = serde_json::to_string(&json::report(&survey)).unwrap();
    let keys = [
        "\"encoding\":\"UTF-8\"",
        "\"bom\":false",
        "\"delimiter\":\";\"",
        "\"header_rows\":1",
        "\"rows\":3",
        "\"columns_total\":2",
        "\"shape\":\"wide\"",
        "\"source\":null",
        "\"columns\":[",
        "\"index\":1",
        "\"name\":\"Note\"",
        "\"question\":\"\"",
        "\"kind\":\"rating\"",
        "\"scale\":{\"min\":1,\"max\":6,\"higher_is_better\":null,\"kind\":\"school_grade\",\"labels\":[]}",
        "\"n\":3",
        "\"missing\":0",
        "\"missing_by_kind\":{}",
        "\"invalid\":0",
        "\"counts\":{\"1.5\":1,\"2\":1,\"3.5\":1}",
        "\"mean\":2.3333333333333335",
        "\"sd\":",
        "\"median\":2.0",
        "\"q1\":",
        "\"q3\":",
        "\"ci95\":[",
        "\"ci95_clamped\":true",
        "\"top2\":",
        "\"top2_ci95\":[",
        "\"nps\":null",
        "\"nps_ci95\":null",
        "\"n_eff\":null",
        "\"emotion\":null",
        "\"groups\":[]",
        "\"count_column\":null",
        "\"weight_column\":null",
        "\"issues\":[{\"code\":\"unknown_direction\"",
        "\"row\":null",
        "\"line\":null",
        "\"column\":1",
        "\"count\":3",
        "\"message\":\"nothing in the file",
    ];
    let mut rest = text.to_lowercase();
    for key in keys {
        let key = key.to_lowercase();
        let place = rest
            .find(&key)
            .unwrap_or_else(|| panic!("{key} is not in {rest}"));
        rest = rest[place..].to_owned();
    }
}

#[test]
fn unfinished_rows_are_included_and_reported() {
    let text = "Finished,Status,Checkout\n1,0,5\n0,Survey Preview,4\n1,0,3\n0,0,2\n1,0,1\n";
    let survey = read_plain(text);
    let count = |code| {
        survey
            .issues
            .iter()
            .find(|issue| issue.code == code)
            .map(|issue| issue.count)
    };
    assert_eq!(count(IssueCode::UnfinishedRows), Some(2));
    assert_eq!(count(IssueCode::PreviewRows), Some(1));
    assert_eq!(survey.columns[2].n, 5);
}

#[test]
fn marked_rows_are_in_no_count_once_they_are_left_out() {
    let text = "Finished,Status,Checkout\nTRUE,0,5\nFalse,Survey Preview,4\nTRUE,0,3\n\
                FALSE,0,2\nTRUE,survey test,1\n";
    for (rows, n, left) in [
        (vec![MarkedRows::Unfinished], 3, IssueCode::PreviewRows),
        (vec![MarkedRows::Previews], 3, IssueCode::UnfinishedRows),
        (MarkedRows::ALL.to_vec(), 2, IssueCode::RaggedRows),
    ] {
        let options = ReadingOptions {
            leave_out: rows.iter().copied().collect(),
            ..ReadingOptions::default()
        };
        let survey = read_options(text, &options);
        assert_eq!((survey.rows, survey.rows_left_out), (n, 5 - n), "{rows:?}");
        let marked = [IssueCode::UnfinishedRows, IssueCode::PreviewRows];
        let mut codes = survey.issues.iter().map(|issue| issue.code);
        assert!(
            codes.all(|code| !marked.contains(&code) || code == left),
            "{rows:?}"
        );
    }
    let late = "submitdate,Checkout\n2026-05-04,5\n,4\n2026-05-05,3\n,2\n2026-05-06,1\n";
    let options = ReadingOptions {
        leave_out: [MarkedRows::Unfinished].into(),
        ..ReadingOptions::default()
    };
    let survey = read_options(late, &options);
    assert_eq!((survey.rows, survey.rows_left_out), (3, 2));
}

#[test]
fn reading_can_be_stopped() {
    let text = b"place,rating\nShop,1\nShop,2\n".to_vec();
    let stopped = read(&text, &ReadingOptions::default(), &mut |_| {
        ControlFlow::Break(())
    });
    assert!(matches!(stopped, Err(SurveyError::Table(_))));
}

#[test]
fn umlauts_after_a_long_plain_beginning_are_still_read() {
    let mut bytes = b"Kontaktpunkt;Sterne;Kommentar\n".to_vec();
    for score in (1..=5).cycle().take(20_000) {
        bytes.extend_from_slice(
            format!(
                "Parken;{score};ok so far
"
            )
            .as_bytes(),
        );
    }
    for _ in 0..400 {
        // "Fr\xFChst\xFCck" in Windows-1252, long after the sample.
        bytes.extend_from_slice(b"Fr\xFChst\xFCck;2;ok\n");
    }
    let survey = super::read_with(bytes, &[]);
    assert_eq!(survey.dialect.encoding.label, "windows-1252");
    let names: Vec<&str> = survey
        .rated
        .iter()
        .map(|rated| rated.name.as_str())
        .collect();
    assert_eq!(names, ["Parken", "Frühstück"]);
}
