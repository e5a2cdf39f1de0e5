//! Who answered, with what weight, and what is said where answers cannot be counted.

use super::*;

fn weighted() -> ReadingOptions {
    ReadingOptions {
        weight_column: Some(ColumnRef::parse("weight")),
        ..ReadingOptions::default()
    }
}

#[test]
fn people_of_a_wide_file_rated_something() {
    let mut text = "comment,Checkout,Delivery\n".to_owned();
    for row in 0..20 {
        push(
            &mut text,
            format_args!("remark {row},{},{}\n", row % 5 + 1, row % 4 + 1),
        );
    }
    text.push_str("nothing,,\nno,n/a,99\none,,3\n");
    let survey = read_plain(text);
    assert_eq!((survey.rows, survey.people), (23, Some(21)));
}

#[test]
fn people_are_counted_beyond_the_columns_that_are_compared() {
    let header: Vec<String> = (0..45).map(|one| format!("Step {one}")).collect();
    let mut text = format!("{}\n", header.join(","));
    for row in 0..20 {
        let cells: Vec<String> = (0..45)
            .map(|one| ((row + one) % 5 + 1).to_string())
            .collect();
        push(&mut text, format_args!("{}\n", cells.join(",")));
    }
    push(&mut text, format_args!("{}5\n", ",".repeat(44)));
    push(&mut text, format_args!("{}\n", ",".repeat(44)));
    let survey = read_plain(text);
    assert_eq!((survey.rows, survey.people), (22, Some(21)));
}

#[test]
fn answers_without_a_weight_are_reported_and_in_no_count() {
    let text = "Checkout,weight\n5,1\n4,2\n3,1\n2,0.5\n5,1.5\n1,\n2,\n";
    let survey = read_options(text, &weighted());
    assert_eq!(survey.columns[0].n, 5);
    close(
        survey.columns[0].figures.as_ref().unwrap().mean,
        4.083_333_333,
        1e-8,
    );
    let issue = survey
        .issues
        .iter()
        .find(|issue| issue.column == Some(1))
        .unwrap();
    assert_eq!((issue.count, issue.row), (2, Some(6)));
}

#[test]
fn a_segment_with_too_many_values_is_an_error_that_names_it() {
    let mut text = "touchpoint,who,rating\n".to_owned();
    for row in 0..1_500 {
        push(
            &mut text,
            format_args!("{},P{row},{}\n", ["Shop", "App"][row % 2], row % 5 + 1),
        );
    }
    let bytes = text.into_bytes();
    for options in [
        ReadingOptions {
            segment_column: Some(ColumnRef::parse("who")),
            ..ReadingOptions::default()
        },
        ReadingOptions {
            wave_column: Some(ColumnRef::parse("who")),
            ..ReadingOptions::default()
        },
    ] {
        let error = read(&bytes, &options, &mut |_| ControlFlow::Continue(())).unwrap_err();
        assert!(error.to_string().contains("\"who\""), "{error}");
    }
}

#[test]
fn spellings_of_one_touchpoint_are_rated_together() {
    let mut text = "touchpoint,rating\n".to_owned();
    for row in 0..40 {
        let name = ["Pays online", "pays online", "PAYS  ONLINE", "Browses"][row % 4];
        push(&mut text, format_args!("{name},{}\n", row % 5 + 1));
    }
    let survey = read_plain(text);
    let rated: Vec<(&str, u64)> = survey
        .rated
        .iter()
        .map(|one| (one.name.as_str(), one.distributions[0].n()))
        .collect();
    assert_eq!(rated, [("Pays online", 30), ("Browses", 10)]);
}

#[test]
fn grouped_thousands_of_a_count_column_are_read_whole() {
    let mut text = "touchpoint;rating;count\n".to_owned();
    for (name, counts) in [
        ("Shop", ["1.000", "20", "3.500", "7", "1.250"]),
        ("App", ["2", "4", "900", "1.000", "5"]),
    ] {
        for (level, count) in counts.iter().enumerate() {
            push(&mut text, format_args!("{name};{};{count}\n", level + 1));
        }
    }
    let survey = read_plain(text.as_str());
    assert_eq!(survey.shape, Some(Shape::Counted));
    assert_eq!(survey.rated[0].distributions[0].n(), 5_777);
    let survey = read_plain(text.replace("900", "2.5"));
    let issue = |issue: &&Issue| issue.column == Some(2);
    let found = survey.issues.iter().find(issue).unwrap();
    // Beside a 2.5 nobody knows whether 1.000 is one or a thousand.
    assert_eq!((found.detail.as_str(), found.count), ("1.000", 5));
}

#[test]
fn looking_at_figures_counts_no_people_and_allows_no_import() {
    let mut text = "customer_id,touchpoint,rating\n".to_owned();
    for row in 0..90_usize {
        let touchpoint = ["Pays", "Unpacks", "Calls"][row % 3];
        push(
            &mut text,
            format_args!("c{},{touchpoint},{}\n", row % 20, row % 5 + 1),
        );
    }
    let bytes = text.into_bytes();
    let look = |purpose| {
        crate::survey::read_for(purpose, &bytes, &ReadingOptions::default(), &mut |_| {
            std::ops::ControlFlow::Continue(())
        })
        .unwrap()
    };
    let (figures, import) = (look(Purpose::Figures), look(Purpose::Import));
    assert_eq!(figures.columns, import.columns);
    assert_eq!((figures.people, import.people), (None, Some(20)));
    let map = map(&[("Buy", &["Pays", "Unpacks", "Calls"])]);
    assert!(matches!(
        propose(&figures, &map, &ImportRequest::default()),
        Err(ImportError::NoFingerprint)
    ));
}
