//! Broken files: every fault has its place, and nothing is lost without a word.

use std::{fmt::Write as _, io::Read};

use super::*;
use crate::survey::IssueCode;

fn place(issue: &Issue) -> (IssueCode, Option<u64>, Option<u64>, u64) {
    (issue.code, issue.row, issue.line, issue.count)
}

#[test]
fn ragged_rows_are_filled_and_listed() {
    let text = b"\na,b,c\n1,2,3\n1,2\n\n1,2,3,4\n5\n";
    let (counts, issues) = counted(text, &Plan::default());
    assert_eq!(counts.rows, 4);
    assert_eq!(column(&counts, 2), "3=2 empty=2");
    let [issue] = &issues[..] else {
        panic!("one issue: {issues:?}");
    };
    assert_eq!(place(issue), (IssueCode::RaggedRows, Some(2), Some(4), 3));
    assert_eq!(issue.detail, "2: 2/3, 3: 4/3, 4: 1/3");
}

#[test]
fn lines_are_counted_inside_quotes() {
    let text = b"a,b\r\n\"x\r\ny\r\n\",1\r\n2\r\n";
    let (_, issues) = counted(text, &Plan::default());
    assert_eq!(
        place(&issues[0]),
        (IssueCode::RaggedRows, Some(2), Some(5), 1)
    );
}

#[test]
fn an_unclosed_quote_has_the_place_where_it_opens() {
    let text = b"a,b,c\n1,x,1\n\"2\n2\",\"never\nclosed,3\n4,5,6\n";
    let (counts, issues) = counted(text, &Plan::default());
    assert_eq!(column(&counts, 0), "1=1");
    let [issue] = &issues[..] else {
        panic!("one issue: {issues:?}");
    };
    assert_eq!(
        place(issue),
        (IssueCode::UnterminatedQuote, Some(2), Some(4), 3)
    );
    assert_eq!((issue.column, issue.detail.as_str()), (Some(1), "never"));
}

#[test]
fn quotes_can_be_read_as_text() {
    let text = b"a,b\n1,\"never\n2,\"x\"\n";
    let (mut dialect, header) = detected(text);
    dialect.quoting = false;
    let (counts, issues) = counted_with(text, &dialect, header.names.len(), &Plan::default());
    assert_eq!(issues, []);
    assert_eq!(column(&counts, 1), "\"never=1 \"x\"=1");
}

#[test]
fn a_long_unclosed_quote_is_no_long_field() {
    let mut text = "a,b\n1,2\n3,\"open\n".to_owned();
    while text.len() < 3 << 20 {
        text.push_str("some text \"\"with\"\" quotes\n");
    }
    let (dialect, _) = detected(&text.as_bytes()[..8]);
    let mut go_on = |_| ControlFlow::Continue(());
    let (counts, issues) =
        count(text.as_bytes(), &dialect, 2, &Plan::default(), &mut go_on).unwrap();
    let lines = text.lines().count() as u64 - 2;
    assert_eq!(counts.rows, 1);
    assert_eq!(
        place(&issues[0]),
        (IssueCode::UnterminatedQuote, Some(2), Some(3), lines)
    );
    text.push('"');
    let error = count(text.as_bytes(), &dialect, 2, &Plan::default(), &mut go_on).unwrap_err();
    assert!(
        matches!(
            error,
            TableError::FieldTooLong {
                row: Some(2),
                line: 3,
                column: 1
            }
        ),
        "{error}"
    );
}

#[test]
fn long_fields_and_rows_are_errors_with_a_place() {
    let (dialect, _) = detected(b"a,b\n1,2\n");
    let read = |text: &str| {
        let mut go_on = |_| ControlFlow::Continue(());
        count(text.as_bytes(), &dialect, 2, &Plan::default(), &mut go_on)
    };
    let field = "x".repeat((1 << 20) + 1);
    for text in [
        format!("a,b\n1,{field}\n2,2\n"),
        format!("a,b\n1,\"{field}\"\n"),
        format!("a,b\n1,{field}{field}"),
    ] {
        let error = read(&text).unwrap_err();
        assert!(
            matches!(
                error,
                TableError::FieldTooLong {
                    row: Some(1),
                    line: 2,
                    column: 1
                }
            ),
            "{error}"
        );
    }
    let long = format!("a,b\n1,{}\n", "x".repeat(1 << 20));
    assert_eq!(read(&long).unwrap().0.rows, 1);
    let wide = format!("a,b\n{}\n", "123456789,".repeat(2 << 20));
    let error = read(&wide).unwrap_err();
    assert!(
        matches!(
            error,
            TableError::RowTooLong {
                row: Some(1),
                line: 2
            }
        ),
        "{error}"
    );
}

#[test]
fn endless_bytes_end_in_an_error() {
    let (dialect, _) = detected(b"a,b\n1,2\n");
    for byte in [0, b'x', b','] {
        let mut go_on = |_| ControlFlow::Continue(());
        let endless = std::io::repeat(byte).take(1 << 40);
        let error = count(endless, &dialect, 2, &Plan::default(), &mut go_on).unwrap_err();
        assert!(
            matches!(
                error,
                TableError::FieldTooLong { .. } | TableError::RowTooLong { .. }
            ),
            "{error}"
        );
    }
}

#[test]
fn undecodable_bytes_are_counted_with_their_first_place() {
    let text = b"a,b\nx,1\n\"y\",2\nz\xFF,3\n\xFE,4\n";
    let options = ReadingOptions {
        encoding: Some("utf-8".to_owned()),
        ..ReadingOptions::default()
    };
    let (dialect, header) = detect(text, true, &options).unwrap();
    let (counts, issues) = counted_with(text, &dialect, header.names.len(), &Plan::default());
    assert_eq!(column(&counts, 0), "x=1 y=1 z\u{FFFD}=1 \u{FFFD}=1");
    assert_eq!(
        place(&issues[0]),
        (IssueCode::UndecodableBytes, Some(3), Some(4), 2)
    );
    assert_eq!(issues[0].detail, "utf-8");
}

#[test]
fn nuls_and_ctrl_z_are_blanks() {
    let (counts, issues) = counted(b"a,b\n1\0,2\n3,\x1A\n\x1A\0\0\0", &Plan::default());
    assert_eq!(
        (column(&counts, 0), column(&counts, 1)),
        ("1=1 3=1".into(), "2=1 empty=1".into())
    );
    assert_eq!((counts.rows, issues.len()), (2, 0));
}

#[test]
fn mangled_quotes_keep_their_text() {
    let (counts, _) = counted(
        b"a,b\n\"x\"y\",1\n5\" screen,2\n\"say \"\"hi\"\"\",3\n",
        &Plan::default(),
    );
    assert_eq!(column(&counts, 0), "xy\"=1 5\" screen=1 say \"hi\"=1");
}

#[test]
fn a_file_without_rows_is_fine_and_without_header_is_not() {
    let (counts, issues) = counted(b"a,b\n", &Plan::default());
    assert_eq!((counts.rows, counts.columns.len(), issues.len()), (0, 2, 0));
    for empty in [
        &b""[..],
        b"\n\r\n  \n",
        b"\xEF\xBB\xBF",
        b"\0\0\0\0",
        b"sep=;\n",
    ] {
        let error = detect(empty, true, &ReadingOptions::default()).unwrap_err();
        assert!(matches!(error, TableError::Empty), "{error}");
    }
}

#[test]
fn files_that_are_no_text_are_named() {
    for (bytes, what) in [
        (&b"PK\x03\x04rest"[..], "workbook"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "old Office"),
        (b"\xEF\xBB\xBF \n<HTML><table>", "web page"),
        (b"%PDF-1.7", "PDF"),
    ] {
        let error = detect(bytes, true, &ReadingOptions::default()).unwrap_err();
        assert!(error.to_string().contains(what), "{error}");
    }
}

#[test]
fn impossible_options_are_refused() {
    let with = |delimiter, header_rows| ReadingOptions {
        delimiter,
        header_rows,
        ..ReadingOptions::default()
    };
    for (options, word) in [
        (with(Some(b'"'), None), "'\"'"),
        (with(Some(0xE4), None), "'ä'"),
        (with(None, Some(4)), "not 4"),
    ] {
        let error = detect(b"a,b\n", true, &options).unwrap_err();
        assert!(error.to_string().contains(word), "{error}");
    }
}

#[test]
fn too_many_columns_are_refused() {
    let mut text = String::new();
    for column in 0..100_000 {
        write!(text, "{},", column % 7).unwrap();
    }
    text.push('\n');
    let error = detect(text.as_bytes(), true, &ReadingOptions::default()).unwrap_err();
    assert!(
        matches!(
            error,
            TableError::TooManyColumns {
                columns: 100_001,
                line: 1
            }
        ),
        "{error}"
    );
}

#[test]
fn a_header_longer_than_its_sample_is_refused() {
    let error = detect(&[b'x'; 3000], false, &ReadingOptions::default()).unwrap_err();
    assert!(
        matches!(error, TableError::HeaderTooLong { bytes: 3000 }),
        "{error}"
    );
}

#[test]
fn the_caller_may_stop_and_hears_how_far_it_went() {
    let text = format!("a,b\n{}", "1,2\n".repeat(200_000));
    let (dialect, _) = detected(b"a,b\n1,2\n");
    let mut heard = Vec::new();
    let mut note = |bytes| {
        heard.push(bytes);
        ControlFlow::Continue(())
    };
    count(text.as_bytes(), &dialect, 2, &Plan::default(), &mut note).unwrap();
    assert!(heard.is_sorted() && heard.len() > 3);
    assert_eq!(heard.last(), Some(&(text.len() as u64)));
    let mut stop = |_| ControlFlow::Break(());
    let error = count(text.as_bytes(), &dialect, 2, &Plan::default(), &mut stop).unwrap_err();
    assert!(matches!(error, TableError::Stopped));
}

#[test]
fn a_failing_source_is_an_error() {
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _room: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("network gone"))
        }
    }
    let (dialect, _) = detected(b"a,b\n1,2\n");
    let mut go_on = |_| ControlFlow::Continue(());
    let source = b"a,b\n1,2\n".chain(Broken);
    let error = count(source, &dialect, 2, &Plan::default(), &mut go_on).unwrap_err();
    assert!(error.to_string().contains("network gone"), "{error}");
}
