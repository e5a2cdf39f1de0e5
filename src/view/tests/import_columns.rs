//! Decisions about columns: ends, missing codes, blocks; and days and counts of the asking.

use egui::{Key, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::{
    desk,
    helpers::Desk,
    import::{
        answer, asked, can_import, click, decisions, dialog, file, import, map, readings, shown,
    },
};
use crate::{
    model::{Direction, Known, Score},
    survey::{ColumnOption, ColumnRef},
    view::Effect,
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
    assert_eq!(decisions(&mut harness), []);
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
        "Missing codes of all ratings on 1–50",
        "98, 99",
    );
    let expected = [1, 2].map(|column| ColumnOption {
        scale: Some((Score::whole(1), Score::whole(50))),
        missing: Some(vec!["98".to_owned(), "99".to_owned()]),
        ..decided(column)
    });
    assert_eq!(decisions(&mut harness), expected);
    assert_eq!(readings(&harness), 1, "nobody gave any of this");
}

#[test]
fn a_missing_code_changes_the_figures_at_once_and_people_after_a_reading() {
    let mut harness = desk();
    let text = file(&["Checkout", "Delivery"], 5);
    import(&mut harness, &text);
    add(&mut harness, "Missing codes of “Checkout”", "5");
    let told = "The figures stand; people and pairs of answers are being counted again.";
    harness.get_by_label(told);
    assert!(harness.query_all_by_label("n 32").next().is_some());
    assert_eq!(readings(&harness), 2);
    assert_eq!(asked(&harness).columns, decisions(&mut harness));
    assert!(!can_import(&harness));
    answer(&mut harness, &text);
    assert!(harness.query_by_label(told).is_none());
    assert!(can_import(&harness));
}

#[test]
fn rows_that_the_tool_marks_are_left_out_on_demand() {
    let mut harness = desk();
    import(&mut harness, file(&["Checkout", "Delivery"], 5));
    let leave_out = "Leave out who did not finish";
    assert!(harness.query_by_label(leave_out).is_none());
    let rows: Vec<String> = (0..40)
        .map(|row| format!("{},{}\n", row % 2, row % 5 + 1))
        .collect();
    let rows = rows.concat();
    let marked = format!("Finished,Checkout\n{rows}");
    let mut harness = desk();
    import(&mut harness, &marked);
    harness.get_by_label(leave_out).focus();
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    assert_eq!(readings(&harness), 2);
    answer(&mut harness, &marked);
    harness.get_by_label("Rows left out: 20");
    let line = dialog(&mut harness).command_line(None).unwrap();
    assert!(line.contains("--leave-out unfinished"), "{line}");
}

#[test]
fn what_is_taken_back_needs_no_reading() {
    let mut harness = desk();
    let text = file(&["Checkout", "Delivery"], 5);
    import(&mut harness, &text);
    add(&mut harness, "Missing codes of “Checkout”", "5");
    dialog(&mut harness).options.columns.clear();
    harness.run();
    assert_eq!(harness.state().effects.last(), Some(&Effect::StopReading));
    assert_eq!(readings(&harness), 2);
    assert!(can_import(&harness));
}

#[test]
fn what_is_decided_during_a_reading_is_understood_from_its_counts() {
    let mut harness = desk();
    let text = file(&["Checkout", "Delivery"], 5);
    import(&mut harness, &text);
    dialog(&mut harness).options.encoding = Some("windows-1252".to_owned());
    harness.run();
    assert_eq!(readings(&harness), 2);
    let low = ColumnOption {
        direction: Some(Direction::Low),
        ..decided(1)
    };
    dialog(&mut harness).options.columns = vec![low];
    harness.run();
    assert!(!can_import(&harness));
    answer(&mut harness, &text);
    assert_eq!(readings(&harness), 2);
    click(&mut harness, "Import");
    let made = map(&harness);
    let directions = shown(&made).targets.iter();
    let directions: Vec<_> = directions.map(|one| one.scale.direction.clone()).collect();
    assert_eq!(directions, [Direction::Low, Direction::High].map(Known::Is));
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
