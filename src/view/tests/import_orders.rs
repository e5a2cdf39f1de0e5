//! Labels that no usual set has: put in order by mouse and keys, asked for, remembered, and in the command.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::{
    desk,
    helpers::{Desk, drag, perform, press},
    import::{answer, asked, can_import, click, decisions, dialog, import, map, shown},
};
use crate::{
    file::KeptOrder,
    model::{Date, Direction, Known},
    survey::{ColumnKind, ColumnOption, ColumnRef},
    view::{Action, Effect},
};

/// The labels from the worst to the best, in the order in which the file has them.
const ORDER: [&str; 4] = ["mau", "so lala", "knorke", "dufte"];

/// Forty rows with these labels in two columns; every label is given ten times in each.
fn file() -> String {
    let row = |row: usize| format!("R{row:03},{},{}\n", ORDER[row % 4], ORDER[(row + 1) % 4]);
    let rows: String = (0..40).map(row).collect();
    format!("respondent,Checkout,Delivery\n{rows}")
}

/// What a label is called at a place of four.
fn at(label: &str, place: usize) -> String {
    format!("“{label}”: {place} of 4 from the best, answers: 20")
}

/// Says whether the window shows a text.
fn says(harness: &Harness<'_, Desk>, text: &str) -> bool {
    let mut found = harness.query_all_by_label_contains(text);
    found.next().is_some()
}

/// Presses a button by keys, wherever it is scrolled to.
fn press_button(harness: &mut Harness<'_, Desk>, name: &str) {
    let button = harness
        .query_all_by_role_and_label(Role::Button, name)
        .next();
    button.unwrap().focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
}

/// Moves the label that is at a place up by keys.
fn move_up(harness: &mut Harness<'_, Desk>, label: &str, place: usize) {
    harness.get_by_label(&at(label, place)).focus();
    harness.run();
    press(harness, Modifiers::ALT, Key::ArrowUp);
}

/// Opens the dialog and calls the first labelled column a rating.
fn with_a_rating(harness: &mut Harness<'_, Desk>, text: &str) {
    import(harness, text);
    harness
        .get_by_role_and_label(Role::ComboBox, "Kind of “Checkout”")
        .click();
    harness.run();
    click(harness, "Rating");
    answer(harness, text);
}

fn labels(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn decided(column: usize, kind: Option<ColumnKind>) -> ColumnOption {
    ColumnOption {
        column: ColumnRef::Index(column),
        kind,
        scale: None,
        direction: None,
        missing: None,
        labels: Some(labels(&ORDER)),
    }
}

#[test]
fn labels_are_put_in_order_by_mouse_and_keys_for_all_columns_that_have_them() {
    let mut harness = desk();
    let text = file();
    with_a_rating(&mut harness, &text);
    harness.get_by_label("The labels of “Checkout” have no order yet.");
    assert!(!can_import(&harness));
    click(&mut harness, "Put them in order");
    let from = harness.get_by_label(&at("mau", 1)).rect().center();
    let to = harness.get_by_label(&at("dufte", 4)).rect().center_bottom();
    drag(&mut harness, from, to);
    harness.get_by_label(&at("mau", 4));
    move_up(&mut harness, "dufte", 3);
    move_up(&mut harness, "dufte", 2);
    move_up(&mut harness, "knorke", 3);
    for (place, label) in (1..).zip(["dufte", "knorke", "so lala", "mau"]) {
        harness.get_by_label(&at(label, place));
    }
    assert!(!can_import(&harness), "nobody has said that this is it");
    press_button(&mut harness, "This is the order");
    let rating = Some(ColumnKind::Rating);
    assert_eq!(
        decisions(&mut harness),
        [decided(1, rating), decided(2, None)]
    );
    assert!(!can_import(&harness), "the file is being read again");
    answer(&mut harness, &text);
    assert!(can_import(&harness));
    let line = dialog(&mut harness).command_line(None).unwrap();
    for part in [
        "Checkout:kind=rating,labels=mau|so lala|knorke|dufte",
        "Delivery:labels=mau|so lala|knorke|dufte",
    ] {
        assert!(line.contains(part), "{line}");
    }
    click(&mut harness, "Import");
    let made = map(&harness);
    let targets = &shown(&made).targets;
    assert_eq!(targets.len(), 2);
    for target in targets {
        assert_eq!(target.scale.direction, Known::Is(Direction::High));
        assert!(target.scale.labels.values().eq(&ORDER));
    }
}

#[test]
fn an_order_is_remembered_and_can_be_changed() {
    let mut harness = desk();
    let text = file();
    with_a_rating(&mut harness, &text);
    press_button(&mut harness, "Reverse the order");
    press_button(&mut harness, "This is the order");
    assert!(harness.state().effects.contains(&Effect::Remember));
    let kept = harness.state().window.preferences.label_orders.clone();
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].labels(), ORDER);
    assert_eq!(kept[0].date(), harness.state().window.today);
    answer(&mut harness, &text);
    press_button(&mut harness, "Change the order");
    press_button(&mut harness, "Reverse the order");
    assert!(can_import(&harness), "the order stands until it is another");
    press_button(&mut harness, "This is the order");
    let turned = labels(&["dufte", "knorke", "so lala", "mau"]);
    let told = decisions(&mut harness);
    assert!(
        told.iter().all(|one| one.labels.as_ref() == Some(&turned)),
        "{told:?}"
    );
    let kept = &harness.state().window.preferences.label_orders;
    assert_eq!(kept.len(), 1, "the same labels have one order");
    answer(&mut harness, &text);
    press_button(&mut harness, "Change the order");
    press_button(&mut harness, "Cancel");
    assert!(!says(&harness, "Reverse the order"));
    assert!(can_import(&harness));
}

#[test]
fn a_label_that_a_button_has_moved_can_be_moved_on_by_keys_and_nothing_is_imported() {
    let mut harness = desk();
    let kept = KeptOrder::new(labels(&ORDER), Vec::new(), None);
    harness.state_mut().window.preferences.label_orders = kept.into_iter().collect();
    import(&mut harness, file());
    assert!(can_import(&harness));
    press_button(&mut harness, "Change the order");
    press_button(&mut harness, "Better: “knorke”");
    harness.get_by_label(&at("knorke", 1));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    press(&mut harness, Modifiers::ALT, Key::ArrowDown);
    harness.get_by_label(&at("knorke", 2));
}

#[test]
fn a_column_that_somebody_calls_something_else_gets_no_order() {
    let mut harness = desk();
    let text = file();
    with_a_rating(&mut harness, &text);
    let group = ColumnOption {
        kind: Some(ColumnKind::Group),
        labels: None,
        ..decided(2, None)
    };
    dialog(&mut harness).options.columns.push(group);
    harness.run();
    press_button(&mut harness, "This is the order");
    let told = decisions(&mut harness);
    let mut told = told.iter();
    let delivery = told.find(|one| one.column == ColumnRef::Index(2)).unwrap();
    assert_eq!(delivery.kind, Some(ColumnKind::Group));
}

#[test]
fn what_is_no_answer_leaves_the_scale() {
    let mut harness = desk();
    let text = file().replace("R004,mau", "R004,war nicht da");
    with_a_rating(&mut harness, &text);
    press_button(&mut harness, "No answer: “war nicht da”");
    press_button(&mut harness, "No answer: “mau”");
    press_button(&mut harness, "An answer after all: “mau”");
    press_button(&mut harness, "This is the order");
    let told = decisions(&mut harness);
    assert_eq!(told[0].missing, Some(labels(&["war nicht da"])));
    let levels = told[0].labels.as_ref().unwrap();
    assert_eq!(levels.len(), 4);
    assert!(!levels.contains(&"war nicht da".to_owned()));
    answer(&mut harness, &text);
    assert!(can_import(&harness));
}

#[test]
fn a_remembered_order_is_proposed_and_is_in_the_command() {
    let mut harness = desk();
    let day = Date::new(2026, 4, 30).ok();
    let order = labels(&ORDER);
    let kept = KeptOrder::new(order, Vec::new(), day);
    harness.state_mut().window.preferences.label_orders = kept.into_iter().collect();
    import(&mut harness, file());
    assert!(says(&harness, "in the order that you gave them before"));
    assert!(can_import(&harness));
    assert_eq!(asked(&harness).columns, []);
    let line = dialog(&mut harness).command_line(None).unwrap();
    assert!(
        line.contains("Checkout:labels=mau|so lala|knorke|dufte"),
        "{line}"
    );
}

#[test]
fn the_next_wave_has_the_order_of_the_feedback_in_the_map() {
    let mut harness = desk();
    let text = file();
    with_a_rating(&mut harness, &text);
    press_button(&mut harness, "Reverse the order");
    press_button(&mut harness, "This is the order");
    answer(&mut harness, &text);
    click(&mut harness, "Import");
    harness.state_mut().window.preferences.label_orders.clear();
    import(&mut harness, text.replace("R039", "R040"));
    let evidence = "in the order that they have in earlier feedback";
    assert!(says(&harness, evidence));
    assert!(!says(&harness, "have no order yet"));
}

#[test]
fn an_order_that_nobody_has_settled_waits_where_the_dialog_was_closed() {
    let mut harness = desk();
    let kept = KeptOrder::new(labels(&ORDER), Vec::new(), None);
    harness.state_mut().window.preferences.label_orders = kept.into_iter().collect();
    import(&mut harness, file());
    press_button(&mut harness, "Change the order");
    press_button(&mut harness, "Better: “knorke”");
    harness.get_by_label(&at("knorke", 1));
    perform(&mut harness, Action::CloseDialog);
    import(&mut harness, file());
    harness.get_by_label("It goes on where it was closed.");
    harness.get_by_label(&at("knorke", 1));
    assert!(can_import(&harness), "the order stands until it is another");
}
