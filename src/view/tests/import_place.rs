//! Importing into a map that has feedback, and closing the import before it is done.

use egui::{Key, accesskit::Role};
use egui_kittest::kittest::Queryable as _;

use super::{
    desk,
    helpers::{ctrl, perform},
    import::{
        BESIDE, PATH, answer, asked, can_import, click, decisions, file, import, map, readings,
        shown,
    },
    opened,
};
use crate::{
    model::Direction,
    view::{Action, ImportWish},
};

#[test]
fn other_feedback_is_a_new_wave_or_replaced_once_somebody_says_so() {
    let text = file(&["Creates an account", "Robot"], 5);
    for (answer, sets) in [(BESIDE, 2), ("Replace “shop survey”", 1)] {
        let mut harness = opened();
        let before = map(&harness);
        import(&mut harness, &text);
        harness.get_by_label_contains("The map already has feedback: shop survey.");
        harness.get_by_label("Import waits for 1 answer.");
        assert!(!can_import(&harness));
        click(&mut harness, answer);
        click(&mut harness, "Import");
        let after = map(&harness);
        assert_eq!(after.feedback.len(), sets, "{answer}");
        assert_eq!(shown(&after).targets.len(), 2);
        ctrl(&mut harness, Key::Z);
        assert_eq!(map(&harness), before);
    }
}

#[test]
fn the_same_file_replaces_itself_without_asking() {
    let mut harness = opened();
    let text = file(&["Creates an account", "Robot"], 5);
    import(&mut harness, &text);
    click(&mut harness, BESIDE);
    click(&mut harness, "Import");
    import(&mut harness, &text);
    harness.get_by_label_contains("“shop survey” is replaced.");
    let asks = harness.query_by_role_and_label(Role::Button, BESIDE);
    assert!(asks.is_none());
    click(&mut harness, "Import");
    assert_eq!(map(&harness).feedback.len(), 2);
}

#[test]
fn what_was_decided_outlives_escape_until_somebody_starts_over() {
    let mut harness = desk();
    let text = file(&["Checkout", "Delivery"], 6);
    import(&mut harness, &text);
    click(&mut harness, "1 (school grade), in all");
    harness.key_press(Key::Escape);
    harness.run();
    let panels = &harness.state().window.panels;
    assert!(panels.dialog.is_none());
    let notice = panels.notice.as_ref().unwrap();
    assert!(notice.text.starts_with("Nothing was imported."));
    perform(&mut harness, Action::Import(ImportWish::From(PATH.into())));
    let columns = asked(&harness).columns;
    assert_eq!(columns.len(), 2);
    let is_low = columns
        .iter()
        .all(|one| one.direction == Some(Direction::Low));
    assert!(is_low, "{columns:?}");
    answer(&mut harness, &text);
    harness.get_by_label("It goes on where it was closed.");
    assert!(can_import(&harness));
    let readings_before = readings(&harness);
    click(&mut harness, "Start over");
    assert_eq!(decisions(&mut harness), []);
    assert_eq!(readings(&harness), readings_before);
    harness.get_by_label("Which value is the best in “Checkout”?");
}

#[test]
fn nothing_is_kept_for_another_map() {
    let mut harness = desk();
    let text = file(&["Checkout", "Delivery"], 6);
    import(&mut harness, &text);
    click(&mut harness, "1 (school grade), in all");
    click(&mut harness, "Cancel");
    let sample = crate::view::Sample::ALL[0];
    perform(&mut harness, Action::OpenSample(sample));
    perform(&mut harness, Action::Import(ImportWish::From(PATH.into())));
    assert_eq!(asked(&harness).columns, []);
}

#[test]
fn escape_in_a_field_leaves_the_field_only() {
    let mut harness = desk();
    import(&mut harness, file(&["Checkout", "Delivery"], 5));
    let (role, label) = (Role::TextInput, "Missing codes of “Checkout”");
    harness.get_by_role_and_label(role, label).focus();
    harness.run();
    harness.get_by_role_and_label(role, label).type_text("3");
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.state().window.panels.dialog.is_some());
    assert_eq!(decisions(&mut harness), [], "nothing was decided");
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.state().window.panels.dialog.is_none());
}

#[test]
fn enter_imports_once_nothing_stands_against_it() {
    let mut harness = desk();
    import(&mut harness, file(&["Checkout", "Delivery"], 5));
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(shown(&map(&harness)).targets.len(), 2);
}

#[test]
fn the_tab_key_finds_every_column() {
    let mut harness = desk();
    let names: Vec<String> = (0..12).map(|column| format!("Step {column:02}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    import(&mut harness, file(&names, 5));
    harness.get_by_label("Kind of “respondent”").focus();
    harness.run();
    let (role, last) = (Role::TextInput, "Missing codes of “Step 11”");
    assert!(harness.query_by_role_and_label(role, last).is_none());
    // A kind, two ends, missing codes and two directions per column, and one kind more.
    for _ in 0..=12 * 6 {
        harness.key_press(Key::Tab);
        harness.run();
        let field = harness.query_by_role_and_label(role, last);
        if field.is_some_and(|field| field.is_focused()) {
            return;
        }
    }
    panic!("the last column was not reached");
}
