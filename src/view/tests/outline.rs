//! The outline: rows are sorted with the mouse and by keys, names are typed in place, stages fold.

use std::sync::Arc;

use egui::{Event, Key, Modifiers, PointerButton, Pos2, accesskit::Role, pos2, vec2};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::{
    helpers::{Desk, ctrl, map, perform, press, type_text},
    opened,
};
use crate::{
    edit::{Item, Session},
    lang::words,
    model::{Language, Touchpoint},
    view::{Action, Then, edit::label::words_of, style::ROW},
};

fn session<'a>(harness: &'a Harness<'_, Desk>) -> &'a Session {
    &harness.state().window.open.as_ref().unwrap().session
}

/// The names of the stages with those of their touchpoints, the unsorted last.
fn names(harness: &Harness<'_, Desk>) -> Vec<(String, Vec<String>)> {
    let names = |list: &[Arc<Touchpoint>]| list.iter().map(|one| one.name.clone()).collect();
    let map = map(harness);
    let stages = map.stages.iter();
    stages
        .map(|stage| (stage.name.clone(), names(&stage.touchpoints)))
        .chain([("Unsorted".to_owned(), names(&map.unsorted))])
        .collect()
}

fn touchpoints(harness: &Harness<'_, Desk>, stage: usize) -> Vec<String> {
    names(harness)[stage].1.clone()
}

/// The names of what is selected.
fn selected(harness: &Harness<'_, Desk>) -> Vec<String> {
    let map = map(harness);
    let name = |item: &Item| match item {
        Item::Stage(id) => map.stage(id).unwrap().name.clone(),
        Item::Touchpoint(id) => map.place(id).unwrap().touchpoint.name.clone(),
        other => panic!("{other:?}"),
    };
    session(harness)
        .selection
        .items()
        .iter()
        .map(name)
        .collect()
}

fn row<'a>(harness: &'a Harness<'_, Desk>, name: &'a str) -> egui_kittest::Node<'a> {
    harness.get_by_role_and_label(Role::Button, name)
}

fn has_row(harness: &Harness<'_, Desk>, name: &str) -> bool {
    let found = harness.query_by_role_and_label(Role::Button, name);
    found.is_some()
}

fn button(harness: &mut Harness<'_, Desk>, at: Pos2, pressed: bool) {
    harness.event(Event::PointerButton {
        pos: at,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    });
    harness.run();
}

/// Presses on a row and moves to a place; the button stays down.
fn hold(harness: &mut Harness<'_, Desk>, name: &str, to: Pos2) {
    let from = row(harness, name).rect().center();
    harness.event(Event::PointerMoved(from));
    harness.run();
    button(harness, from, true);
    for step in 1..=4 {
        harness.event(Event::PointerMoved(from.lerp(to, step as f32 / 4.0)));
        harness.run();
    }
}

/// Drags a row to a place.
fn drag(harness: &mut Harness<'_, Desk>, name: &str, to: Pos2) {
    hold(harness, name, to);
    button(harness, to, false);
}

fn below(harness: &Harness<'_, Desk>, name: &str) -> Pos2 {
    row(harness, name).rect().center_bottom()
}

/// A window whose outline has the focus, with one row selected.
fn focused(name: &str) -> Harness<'static, Desk> {
    let mut harness = opened();
    row(&harness, name).click();
    harness.run();
    harness.run_steps(2);
    harness
}

fn undo(harness: &mut Harness<'_, Desk>, steps: usize) {
    for _ in 0..steps {
        assert!(harness.state().window.can().undo);
        ctrl(harness, Key::Z);
    }
    assert!(!harness.state().window.can().undo);
}

#[test]
fn a_touchpoint_that_is_dragged_to_another_stage_is_one_step() {
    let mut harness = opened();
    let before = map(&harness);
    let to = below(&harness, "Compares products");
    hold(&mut harness, "Sees an ad", to);
    assert_eq!(map(&harness), before, "nothing moves before the release");
    button(&mut harness, to, false);
    assert_eq!(touchpoints(&harness, 0), ["Reads reviews"]);
    assert_eq!(
        touchpoints(&harness, 1),
        ["Compares products", "Sees an ad", "Asks the chat"]
    );
    assert_eq!(selected(&harness), ["Sees an ad"]);
    undo(&mut harness, 1);
    assert_eq!(map(&harness), before);
}

#[test]
fn escape_and_a_release_beside_the_list_leave_everything_where_it_was() {
    let mut harness = opened();
    let before = map(&harness);
    let to = below(&harness, "Compares products");
    hold(&mut harness, "Sees an ad", to);
    harness.key_press(Key::Escape);
    harness.run();
    button(&mut harness, to, false);
    assert_eq!(map(&harness), before);
    drag(&mut harness, "Sees an ad", pos2(700.0, to.y));
    assert_eq!(map(&harness), before);
    assert!(!harness.state().window.can().undo);
    assert!(!has_row(&harness, "Unsorted"));
}

#[test]
fn a_stage_is_dragged_with_its_touchpoints() {
    let mut harness = opened();
    let before = names(&harness);
    let to = row(&harness, "Discover").rect().center_top();
    drag(&mut harness, "Buy", to + vec2(0.0, 3.0));
    let after = names(&harness);
    assert_eq!(after[0], before[2]);
    assert_eq!(after[1..3], before[..2]);
    let to = below(&harness, "Gets the refund");
    drag(&mut harness, "Discover", to);
    assert_eq!(names(&harness)[4].0, "Discover");
    undo(&mut harness, 2);
    assert_eq!(names(&harness), before);
}

#[test]
fn a_touchpoint_goes_to_the_unsorted_and_back() {
    let mut harness = opened();
    let before = map(&harness);
    let last = below(&harness, "Gets the refund");
    drag(&mut harness, "Sees an ad", last + vec2(0.0, 1.5 * ROW));
    assert_eq!(touchpoints(&harness, 5), ["Sees an ad"]);
    assert!(has_row(&harness, "Unsorted"));
    let to = below(&harness, "Discover");
    drag(&mut harness, "Sees an ad", to);
    assert_eq!(map(&harness), before);
    assert!(!has_row(&harness, "Unsorted"));
    undo(&mut harness, 2);
}

#[test]
fn selected_rows_are_dragged_together_as_one_step_with_their_count() {
    let mut harness = opened();
    let before = map(&harness);
    row(&harness, "Reads reviews").click();
    harness.run();
    row(&harness, "Sees an ad").click_modifiers(Modifiers::COMMAND);
    harness.run();
    let to = below(&harness, "Compares products");
    drag(&mut harness, "Reads reviews", to);
    assert_eq!(
        touchpoints(&harness, 1),
        [
            "Compares products",
            "Sees an ad",
            "Reads reviews",
            "Asks the chat"
        ]
    );
    let label = session(&harness).document.undo_label().unwrap();
    assert_eq!(words_of(label, words(Language::En)), "move 2 touchpoints");
    assert_eq!(session(&harness).selection.items().len(), 2);
    undo(&mut harness, 1);
    assert_eq!(map(&harness), before);
}

#[test]
fn arrows_move_the_selection_and_fold_stages() {
    let mut harness = opened();
    harness.get_by_role_and_label(Role::Tree, "Outline").focus();
    harness.run();
    harness.run_steps(2);
    let mut goes_to = |modifiers, key, expected: &[&str]| {
        press(&mut harness, modifiers, key);
        assert_eq!(selected(&harness), expected, "{key:?}");
    };
    goes_to(Modifiers::NONE, Key::ArrowDown, &["Discover"]);
    goes_to(Modifiers::NONE, Key::ArrowDown, &["Sees an ad"]);
    goes_to(Modifiers::NONE, Key::End, &["Gets the refund"]);
    goes_to(Modifiers::NONE, Key::ArrowUp, &["Calls the hotline"]);
    goes_to(Modifiers::NONE, Key::Home, &["Discover"]);
    goes_to(Modifiers::NONE, Key::ArrowRight, &["Sees an ad"]);
    goes_to(
        Modifiers::SHIFT,
        Key::ArrowDown,
        &["Sees an ad", "Reads reviews"],
    );
    goes_to(Modifiers::SHIFT, Key::ArrowUp, &["Sees an ad"]);
    goes_to(Modifiers::NONE, Key::ArrowLeft, &["Discover"]);
    goes_to(Modifiers::NONE, Key::ArrowLeft, &["Discover"]);
    assert!(!has_row(&harness, "Sees an ad"));
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(selected(&harness), ["Choose"]);
    press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    assert!(has_row(&harness, "Sees an ad"));
}

#[test]
fn a_triangle_folds_a_stage_and_unfolds_it() {
    let mut harness = opened();
    let before = map(&harness);
    harness.get_by_label("Collapse Discover").click();
    harness.run();
    assert!(!has_row(&harness, "Sees an ad"));
    // What is dropped on a folded stage goes to its end.
    let to = below(&harness, "Discover");
    drag(&mut harness, "Pays", to);
    assert_eq!(
        touchpoints(&harness, 0),
        ["Sees an ad", "Reads reviews", "Pays"]
    );
    undo(&mut harness, 1);
    harness.get_by_label("Expand Discover").click();
    harness.run();
    assert!(has_row(&harness, "Sees an ad"));
    assert_eq!(map(&harness), before);
}

#[test]
fn alt_and_arrows_move_rows_as_one_step_each() {
    let mut harness = focused("Reads reviews");
    press(&mut harness, Modifiers::ALT, Key::ArrowUp);
    assert_eq!(touchpoints(&harness, 0), ["Reads reviews", "Sees an ad"]);
    press(&mut harness, Modifiers::ALT, Key::ArrowDown);
    press(&mut harness, Modifiers::ALT, Key::ArrowDown);
    assert_eq!(touchpoints(&harness, 1)[0], "Reads reviews");
    undo(&mut harness, 3);
    row(&harness, "Discover").click();
    harness.run();
    harness.run_steps(2);
    press(&mut harness, Modifiers::ALT, Key::ArrowDown);
    assert_eq!(names(&harness)[1].0, "Discover");
    undo(&mut harness, 1);
}

#[test]
fn delete_and_letters_mean_the_same_as_on_the_map() {
    let mut harness = focused("Sees an ad");
    press(&mut harness, Modifiers::NONE, Key::M);
    assert!(map(&harness).stages[0].touchpoints[0].moment_of_truth);
    press(&mut harness, Modifiers::NONE, Key::Delete);
    assert_eq!(touchpoints(&harness, 0), ["Reads reviews"]);
    undo(&mut harness, 2);
}

#[test]
fn f2_renames_in_the_row_and_enter_commits_one_step() {
    let mut harness = focused("Sees an ad");
    let before = map(&harness);
    press(&mut harness, Modifiers::NONE, Key::F2);
    type_text(&mut harness, " on");
    type_text(&mut harness, "line");
    let field = harness
        .ctx
        .read_response(crate::view::edit::field_ui::id())
        .unwrap();
    let canvas = harness.state().window.canvas.area().unwrap();
    assert!(field.rect.right() < canvas.left(), "{field:?}");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(touchpoints(&harness, 0)[0], "Sees an ad online");
    assert!(harness.state().window.editing.is_none());
    // The list has the focus again.
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(selected(&harness), ["Reads reviews"]);
    undo(&mut harness, 1);
    assert_eq!(map(&harness), before);
}

#[test]
fn escape_and_an_emptied_field_keep_the_old_name() {
    let mut harness = focused("Discover");
    let before = map(&harness);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    type_text(&mut harness, "ed");
    assert_eq!(map(&harness).stages[0].name, "Discovered");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(map(&harness), before);
    assert!(!harness.state().window.can().undo);
    press(&mut harness, Modifiers::NONE, Key::F2);
    let editing = harness.state_mut().window.editing.as_mut().unwrap();
    editing.text.clear();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(map(&harness), before);
    assert!(!harness.state().window.can().undo);
}

#[test]
fn a_double_click_renames_in_the_row() {
    let mut harness = opened();
    let at = row(&harness, "Pays").rect().center();
    harness.event(Event::PointerMoved(at));
    for pressed in [true, false, true, false] {
        harness.event(Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
    }
    harness.run();
    type_text(&mut harness, " twice");
    perform(&mut harness, Action::FinishField(Then::Stay));
    assert_eq!(touchpoints(&harness, 2)[1], "Pays twice");
    undo(&mut harness, 1);
}

#[test]
fn escape_leads_from_the_outline_to_the_map() {
    let mut harness = focused("Sees an ad");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.run_steps(2);
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    assert_eq!(selected(&harness), ["Reads reviews"]);
}
