//! Comments that are read for somebody who picks quotes: the first ones of one column, whatever the file.

use rust_xlsxwriter::Workbook;

use super::*;

fn comments_of(bytes: &[u8], column: usize) -> Comments {
    let survey = read_plain(bytes);
    let wanted = CommentsWanted::of(&survey, column);
    let source = bytes.to_vec();
    let go_on = &mut |_| ControlFlow::Continue(());
    read_comments(&source, &wanted, &|_| "[masked]", go_on).unwrap()
}

fn texts(comments: &Comments) -> Vec<&str> {
    let all = comments.all.iter();
    all.map(|comment| comment.text.as_str()).collect()
}

#[test]
fn comments_stand_in_the_order_of_the_file_and_empty_ones_are_none() {
    let text = "Checkout;Kommentar\r\n5;\"Zwei \"\"Zeilen\"\"\r\nund mehr\"\r\n4; \r\n3;keine Angabe\r\n2;  kurz  \r\n1;n/a\r\n";
    let comments = comments_of(text.as_bytes(), 1);
    assert_eq!(texts(&comments), ["Zwei \"Zeilen\" und mehr", "kurz"]);
    assert!(!comments.has_more);
}

#[test]
fn only_the_first_are_kept_and_long_ones_show_where_they_are_cut() {
    let mut text = "Checkout,comment\n".to_owned();
    for row in 0..600 {
        let words = if row == 0 {
            "long ".repeat(400)
        } else {
            format!("remark {row}")
        };
        push(&mut text, format_args!("{},{words}\n", row % 5 + 1));
    }
    let comments = comments_of(text.as_bytes(), 1);
    assert_eq!((comments.all.len(), comments.has_more), (500, true));
    let first = &comments.all[0].text;
    assert_eq!(first.chars().count(), 1_001);
    assert!(first.ends_with('…'));
    assert_eq!(comments.all[499].text, "remark 499");
}

#[test]
fn contacts_are_masked_also_where_a_long_comment_is_cut() {
    // Everywhere around the cut, in a cell that goes on for half a mebibyte.
    for before in (470..=500).step_by(2) {
        let mut cell = "x ".repeat(before);
        cell.push_str("anna.with.a.long.name@web.de 0171 123 45 67 ");
        cell.push_str(&"a.b-".repeat(1 << 17));
        let text = format!("Checkout,comment\n5,{cell}\n4,ring 0171 123 45 67\n");
        let comments = comments_of(text.as_bytes(), 1);
        let all = texts(&comments);
        let [long, short] = all.as_slice() else {
            panic!("two comments")
        };
        assert_eq!(*short, "ring [masked]");
        assert!(long.chars().count() <= 1_001 && long.ends_with('…'));
        for private in ["anna", "name", "0171", "123"] {
            assert!(!long.contains(private), "{before}: {long}");
        }
    }
}

#[test]
fn comments_of_a_long_file_know_what_they_are_about() {
    let mut text = "touchpoint,rating,comment\n".to_owned();
    for row in 0..30 {
        let touchpoint = ["Shop", "App", "Hotline"][row % 3];
        push(
            &mut text,
            format_args!("{touchpoint},{},about {touchpoint}\n", row % 5 + 1),
        );
    }
    let comments = comments_of(text.as_bytes(), 2);
    assert_eq!(comments.all.len(), 30);
    for comment in &comments.all {
        assert_eq!(comment.text, format!("about {}", comment.about));
    }
}

#[test]
fn comments_of_a_workbook_are_those_of_its_sheet() {
    let mut book = Workbook::new();
    for (name, remark) in [("Notes", "no answers here"), ("Answers", "fine")] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        sheet.write_string(0, 0, "Checkout").unwrap();
        sheet.write_string(0, 1, "comment").unwrap();
        let rows = if name == "Answers" { 20 } else { 2 };
        for row in 1..=rows {
            sheet.write_number(row, 0, row % 5 + 1).unwrap();
            sheet
                .write_string(row, 1, format!("{remark} {row}"))
                .unwrap();
        }
    }
    let bytes = book.save_to_buffer().unwrap();
    let survey = read_plain(bytes.clone());
    assert_eq!(survey.sheet.as_ref().unwrap().name, "Answers");
    let comments = comments_of(&bytes, 1);
    assert_eq!(comments.all.len(), 20);
    assert_eq!(comments.all[0].text, "fine 1");
}

#[test]
fn a_reading_of_comments_can_be_given_up() {
    let bytes = b"Checkout,comment\n5,fine\n4,good\n".to_vec();
    let wanted = CommentsWanted::of(&read_plain(bytes.clone()), 1);
    let stopped = read_comments(&bytes, &wanted, &|_| "[masked]", &mut |_| {
        ControlFlow::Break(())
    });
    assert!(matches!(
        stopped,
        Err(SurveyError::Table(TableError::Stopped))
    ));
}
