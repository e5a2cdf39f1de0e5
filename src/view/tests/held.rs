//! Keys that are held: in the fields of the map each press is one step, however long it lasts.

use egui::{Key, Modifiers};
use egui_kittest::Harness;

use super::{
    helpers::{Desk, map, perform, press, select, type_text},
    pace::{names, with},
};
use crate::{
    edit::{CardId, Item},
    view::{Action, Field},
};

/// Holds a key down for some frames; the keyboard sends it again and again.
fn hold(harness: &mut Harness<'_, Desk>, of: Key) {
    for _ in 0..8 {
        harness.key_down(of);
        harness.step();
    }
    harness.key_up(of);
    harness.run_steps(3);
}

fn field(harness: &Harness<'_, Desk>) -> Option<Field> {
    let editing = harness.state().window.editing.as_ref();
    editing.map(|editing| editing.field.clone())
}

#[test]
fn a_held_key_leaves_one_field_and_opens_one() {
    let mut harness = with(&["Asks", "Pays", "Waits"]);
    let start = map(&harness);
    let ids: Vec<_> = start
        .places()
        .map(|place| place.touchpoint.id.clone())
        .collect();
    select(&mut harness, Item::Touchpoint(ids[0].clone()));
    hold(&mut harness, Key::Enter);
    assert_eq!(field(&harness), Some(Field::Touchpoint(ids[0].clone())));
    hold(&mut harness, Key::Enter);
    assert_eq!(field(&harness), Some(Field::Touchpoint(ids[1].clone())));
    hold(&mut harness, Key::Tab);
    let card = field(&harness);
    assert!(matches!(card, Some(Field::Card(CardId::Thought(_)))));
    perform(&mut harness, Action::CancelField);
    assert_eq!(map(&harness), start);
}

#[test]
fn a_held_enter_makes_no_row_of_touchpoints_without_a_name() {
    let mut harness = with(&["Asks"]);
    press(&mut harness, Modifiers::NONE, Key::N);
    type_text(&mut harness, "Pays");
    hold(&mut harness, Key::Enter);
    // One more is open and waits for its name.
    assert_eq!(map(&harness).touchpoint_count(), 3);
    assert!(matches!(field(&harness), Some(Field::Touchpoint(_))));
    // Without a name Enter ends it, and does not begin again while it is held.
    hold(&mut harness, Key::Enter);
    assert_eq!(field(&harness), None);
    assert_eq!(names(&map(&harness)), ["Asks", "Pays"]);
}
