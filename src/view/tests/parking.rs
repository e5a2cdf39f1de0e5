//! The parking lot: notes are parked, changed, ordered and put on the map.

use egui::{Key, Modifiers, accesskit::Role, vec2};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::{
    Desk,
    facts::account,
    helpers::{
        ctrl, double_click, drag, layout, map, measured_map, on_screen, press, select, selected,
        type_text,
    },
    opened,
};
use crate::{
    edit::{CardId, Item},
    model::{JourneyMap, Language},
    view::Effect,
};

fn notes(map: &JourneyMap) -> Vec<String> {
    map.notes.iter().map(|note| note.text.clone()).collect()
}

fn park(harness: &mut Harness<'_, Desk>, text: &str) {
    press(harness, Modifiers::NONE, Key::K);
    type_text(harness, text);
    press(harness, Modifiers::NONE, Key::Enter);
}

/// A window in which two things are parked and "Creates an account" is selected.
fn parked() -> Harness<'static, Desk> {
    let mut harness = opened();
    select(&mut harness, Item::Touchpoint(account(&measured_map())));
    park(&mut harness, "Ask legal");
    park(&mut harness, "Gift cards");
    harness
}

fn row<'a>(harness: &'a Harness<'_, Desk>, text: &'a str) -> egui_kittest::Node<'a> {
    harness.get_by_role_and_label(Role::Button, text)
}

#[test]
fn k_parks_a_thought_in_passing_and_shows_the_outline() {
    let mut harness = opened();
    let before = map(&harness);
    let touchpoint = Item::Touchpoint(account(&before));
    select(&mut harness, touchpoint.clone());
    harness.state_mut().window.preferences.outline = false;
    harness.state_mut().window.panels.parking_lot = false;
    park(&mut harness, "Ask legal");
    assert_eq!(notes(&map(&harness)), ["Ask legal"]);
    assert!(harness.state().window.preferences.outline);
    assert!(harness.state().effects.contains(&Effect::Remember));
    row(&harness, "Ask legal");
    harness.get_by_label("Parking lot (1)");
    assert_eq!(
        selected(&harness),
        Some(touchpoint),
        "it goes on where it was"
    );
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness), before);
}

#[test]
fn escape_parks_nothing() {
    let mut harness = opened();
    let before = map(&harness);
    press(&mut harness, Modifiers::NONE, Key::K);
    type_text(&mut harness, "Ask");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(map(&harness), before);
    assert!(harness.state().window.editing.is_none());
}

#[test]
fn a_note_is_selected_edited_moved_copied_and_deleted() {
    let mut harness = parked();
    row(&harness, "Gift cards").click();
    harness.run();
    let note = |harness: &Harness<'_, Desk>, place: usize| {
        Some(Item::Note(map(harness).notes[place].id.clone()))
    };
    assert_eq!(selected(&harness), note(&harness, 1));
    press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    assert_eq!(selected(&harness), note(&harness, 0));
    press(&mut harness, Modifiers::NONE, Key::F2);
    type_text(&mut harness, " today");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(notes(&map(&harness)), ["Ask legal today", "Gift cards"]);
    press(&mut harness, Modifiers::ALT, Key::ArrowDown);
    assert_eq!(notes(&map(&harness)), ["Gift cards", "Ask legal today"]);
    ctrl(&mut harness, Key::D);
    assert_eq!(map(&harness).notes.len(), 3);
    press(&mut harness, Modifiers::NONE, Key::Delete);
    assert_eq!(notes(&map(&harness)), ["Gift cards", "Ask legal today"]);
    assert_eq!(selected(&harness), note(&harness, 0));
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness).notes.len(), 3);
}

#[test]
fn a_double_click_types_on_a_note_and_an_emptied_one_is_gone() {
    let mut harness = parked();
    let at = row(&harness, "Ask legal").rect().center();
    double_click(&mut harness, at);
    assert!(harness.state().window.editing.is_some());
    press(&mut harness, Modifiers::COMMAND, Key::A);
    press(&mut harness, Modifiers::NONE, Key::Backspace);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(notes(&map(&harness)), ["Gift cards"]);
}

#[test]
fn a_note_becomes_a_card_of_the_selected_touchpoint_as_one_step() {
    let mut harness = parked();
    let before = map(&harness);
    let id = account(&before);
    harness
        .get_all_by_label("What becomes of the note")
        .next()
        .unwrap()
        .click();
    harness.run();
    harness.get_by_label("As pain point").click();
    harness.run();
    let now = map(&harness);
    assert_eq!(notes(&now), ["Gift cards"]);
    let pain = &now.place(&id).unwrap().touchpoint.pain_points[0];
    assert_eq!(pain.text, "Ask legal");
    let card = Item::Card(CardId::PainPoint(pain.id.clone()));
    assert_eq!(selected(&harness), Some(card));
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness), before);
}

#[test]
fn without_a_touchpoint_a_note_can_only_become_one() {
    let mut harness = opened();
    park(&mut harness, "Ask legal");
    let before = map(&harness);
    for (entry, count) in [("As highlight", 0), ("As touchpoint", 1)] {
        harness.get_by_label("What becomes of the note").click();
        harness.run();
        harness.get_by_label(entry).click();
        harness.run();
        let now = map(&harness);
        assert_eq!(now.notes.len(), 1 - count, "{entry}");
        assert_eq!(now.touchpoint_count(), before.touchpoint_count() + count);
        harness.key_press(Key::Escape);
        harness.run();
    }
    let now = map(&harness);
    assert_eq!(now.places().last().unwrap().touchpoint.name, "Ask legal");
}

#[test]
fn a_note_is_dragged_up_the_list_and_onto_the_map() {
    let mut harness = parked();
    let (from, to) = (
        row(&harness, "Gift cards").rect().center(),
        row(&harness, "Ask legal").rect().center() - vec2(0.0, 6.0),
    );
    drag(&mut harness, from, to);
    assert_eq!(notes(&map(&harness)), ["Gift cards", "Ask legal"]);
    let before = map(&harness);
    let picture = layout(&mut harness);
    let from = row(&harness, "Ask legal").rect().center();
    let to = on_screen(&harness, picture.cards[0].rect.center());
    drag(&mut harness, from, to);
    let now = map(&harness);
    assert_eq!(notes(&now), ["Gift cards"]);
    assert_eq!(now.places().nth(1).unwrap().touchpoint.name, "Ask legal");
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness), before);
}

#[test]
fn the_parking_lot_folds_and_speaks_german() {
    let mut harness = parked();
    harness.get_by_label("Parking lot (2)").click();
    harness.run();
    let folded = harness.query_by_role_and_label(Role::Button, "Ask legal");
    assert!(folded.is_none());
    harness.state_mut().window.preferences.language = Language::De;
    harness.run();
    harness.get_by_label("Themenspeicher (2)").click();
    harness.run();
    row(&harness, "Ask legal");
}
