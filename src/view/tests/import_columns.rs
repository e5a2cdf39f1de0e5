//! Decisions about columns: ends, missing codes, blocks; and days and counts of the asking.

use egui::{Key, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::{
    desk,
    helpers::Desk,
    import::{answer, asked, can_import, dialog, file, import},
};
use crate::{
    model::Score,
    survey::{ColumnOption, ColumnRef},
};

/// Types at the end of a field and leaves it.
fn add(harness: &mut Harness<'_, Desk>, field: &str, text: &str) {
    harness
        .get_by_role_and_label(Role::TextInput, field)
        .focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, field)
        .type_text(text);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
}

fn decided(column: usize) -> ColumnOption {
    ColumnOption {
        column: ColumnRef::Index(column),
        kind: None,
        scale: None,
        direction: None,
        missing: None,
        labels: None,
    }
}

#[test]
fn ends_that_make_no_scale_stay_with_the_reason() {
    let mut harness = desk();
    let text = file(&["Checkout", "Delivery"], 5);
    import(&mut harness, &text);
    add(&mut harness, "Lower end of “Checkout”", "9");
    harness.get_by_label("The lower end comes first: it must be below the upper one.");
    harness.get_by_label("Import waits until everything that was typed can be read.");
    let field = harness.get_by_role_and_label(Role::TextInput, "Lower end of “Checkout”");
    assert_eq!(field.value().as_deref(), Some("19"));
    assert!(!can_import(&harness));
    assert_eq!(asked(&harness).columns, []);
    add(&mut harness, "Upper end of “Checkout”", "0");
    let expected = ColumnOption {
        scale: Some((Score::whole(19), Score::whole(50))),
        ..decided(1)
    };
    assert_eq!(asked(&harness).columns, [expected]);
    answer(&mut harness, &text);
    assert!(harness.query_by_label_contains("The lower end").is_none());
}

#[test]
fn an_end_that_is_no_number_is_told() {
    let mut harness = desk();
    import(&mut harness, file(&["Checkout", "Delivery"], 5));
    add(&mut harness, "Upper end of “Delivery”", "x");
    harness.get_by_label("“5x” is no number with at most four decimals.");
}

#[test]
fn a_block_is_decided_at_once() {
    let mut harness = desk();
    import(&mut harness, file(&["Checkout", "Delivery"], 5));
    add(&mut harness, "Upper end of all ratings on 1–5", "0");
    add(
        &mut harness,
        "Missing codes of all ratings on 1–5",
        "98, 99",
    );
    let expected = [1, 2].map(|column| ColumnOption {
        scale: Some((Score::whole(1), Score::whole(50))),
        missing: Some(vec!["98".to_owned(), "99".to_owned()]),
        ..decided(column)
    });
    assert_eq!(asked(&harness).columns, expected);
}

#[test]
fn a_warning_about_several_columns_is_said_once() {
    let mut harness = desk();
    import(&mut harness, file(&["Checkout", "Delivery", "Support"], 5));
    let said =
        "3 columns: high was taken as good, but nothing says so (Checkout, Delivery, Support)";
    harness.get_by_label(said);
    let mut alone = harness.query_all_by_label_contains("High was taken as good");
    assert!(alone.next().is_none());
}

#[test]
fn a_warning_about_one_column_stands_at_that_column() {
    let mut harness = desk();
    import(&mut harness, file(&["Checkout"], 5));
    harness.get_by_label_contains("High was taken as good in “Checkout”");
    let mut grouped = harness.query_all_by_label_contains(" columns: ");
    assert!(grouped.next().is_none());
}

#[test]
fn a_decimal_is_no_count() {
    let mut harness = desk();
    import(&mut harness, file(&["Checkout", "Delivery"], 5));
    add(&mut harness, "How many were asked", "1.5");
    harness.get_by_label("Write a whole number, or nothing.");
    assert!(!can_import(&harness));
}

#[test]
fn one_day_of_the_field_time_is_enough_for_the_command() {
    let mut harness = desk();
    import(&mut harness, file(&["Checkout", "Delivery"], 5));
    add(&mut harness, "First day", "4.5.2026");
    let line = dialog(&mut harness).command_line(None).unwrap();
    assert!(line.contains("--field 2026-05-04.."), "{line}");
    assert!(can_import(&harness));
}
