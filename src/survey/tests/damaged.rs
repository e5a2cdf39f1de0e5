//! Damaged and outsized tables, from the first byte to the survey.

use super::*;

/// Nine rows, then a quote that is never closed, then nine more.
fn open_quote() -> String {
    let mut text = "Checkout,remark\n".to_owned();
    for row in 0..19 {
        let remark = if row == 9 { "\"open" } else { "fine" };
        push(&mut text, format_args!("{},{remark}\n", row % 5 + 1));
    }
    text
}

fn read_quotes(quotes: Option<Quotes>) -> Survey {
    let options = ReadingOptions {
        quotes,
        ..ReadingOptions::default()
    };
    read_options(open_quote(), &options)
}

#[test]
fn the_table_ends_before_a_quote_that_is_never_closed() {
    for quotes in [None, Some(Quotes::Stop)] {
        let survey = read_quotes(quotes);
        assert_eq!((survey.rows, survey.columns[0].n), (9, 9));
        let [issue] = survey
            .issues
            .iter()
            .filter(|issue| issue.code == IssueCode::UnterminatedQuote)
            .collect::<Vec<_>>()[..]
        else {
            panic!("{:?}", survey.issues);
        };
        assert_eq!((issue.row, issue.line), (Some(10), Some(11)));
        assert_eq!((issue.column, issue.count), (Some(1), 10));
        let message = issue.message(&survey.columns);
        for words in ["line 11", "\"remark\"", "--quotes text"] {
            assert!(message.contains(words), "{message}");
        }
    }
}

#[test]
fn quotes_are_text_where_somebody_says_so() {
    let survey = read_quotes(Some(Quotes::Text));
    assert_eq!((survey.rows, survey.columns[0].n), (19, 19));
    let is_open = |issue: &Issue| issue.code == IssueCode::UnterminatedQuote;
    assert!(!survey.issues.iter().any(is_open));
    assert!(!survey.dialect.quoting);
}

#[test]
fn the_columns_of_a_header_beyond_the_sample_are_counted() {
    let mut text = String::new();
    for column in 0..100_000 {
        push(&mut text, format_args!("Question {column},"));
    }
    text.push_str("last\n1\n");
    assert!(text.len() > 1 << 20);
    let error = read(&text.into_bytes(), &ReadingOptions::default(), &mut |_| {
        ControlFlow::Continue(())
    });
    let error = error.unwrap_err();
    assert!(
        matches!(
            error,
            SurveyError::Table(TableError::TooManyColumns {
                columns: 100_001,
                line: 1
            })
        ),
        "{error}"
    );
}

#[test]
fn long_questions_make_a_long_header_and_no_error() {
    let question = "How satisfied were you with everything that happened to you in ".repeat(4);
    let names: Vec<String> = (0..1_500)
        .map(|column| format!("{question}{column}"))
        .collect();
    let row: Vec<String> = (0..1_500)
        .map(|column| (column % 5 + 1).to_string())
        .collect();
    let text = format!("{}\n{}\n", names.join(","), row.join(","));
    assert!(text.len() > 256 * 1024);
    let survey = read_plain(text);
    assert_eq!((survey.rows, survey.columns.len()), (1, 1_500));
    assert_eq!(survey.first_rows[0][1_499], "5");
}

#[test]
fn bytes_without_an_end_of_a_row_are_no_table() {
    let endless = Reopened::new(None, || Ok(Box::new(std::io::repeat(b'x'))));
    let error = read(&endless, &ReadingOptions::default(), &mut |_| {
        ControlFlow::Continue(())
    });
    let error = error.unwrap_err();
    assert!(
        matches!(error, SurveyError::Table(TableError::HeaderTooLong { .. })),
        "{error}"
    );
}
