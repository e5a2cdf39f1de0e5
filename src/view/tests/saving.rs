//! Saving amid typing: what was typed is in the file, and the typing goes on.

use egui::{Event, Key, Modifiers};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::{
    Desk,
    helpers::{ctrl, map, press, select},
    opened,
};
use crate::{edit::Item, view::Effect};

fn name(harness: &Harness<'_, Desk>) -> String {
    map(harness)
        .places()
        .next()
        .unwrap()
        .touchpoint
        .name
        .clone()
}

fn text(harness: &mut Harness<'_, Desk>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run();
}

/// The window with the field of the first name open.
fn typing() -> Harness<'static, Desk> {
    let mut harness = opened();
    let first = map(&harness).places().next().unwrap().touchpoint.id.clone();
    select(&mut harness, Item::Touchpoint(first));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness
}

#[test]
fn ctrl_s_amid_a_word_saves_it_and_the_field_stays_open() {
    let mut harness = typing();
    let before = map(&harness);
    let old = name(&harness);
    text(&mut harness, " twi");
    ctrl(&mut harness, Key::S);
    assert_eq!(harness.state().effects, [Effect::Save { over: false }]);
    assert_eq!(name(&harness), format!("{old} twi"));
    let open = harness.state().window.open.as_ref().unwrap();
    assert!(
        open.session.document.undo_label().is_some(),
        "a step of its own"
    );
    // Letters are still text and no commands.
    text(&mut harness, "ce");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(
        name(&harness),
        format!("{old} twi"),
        "Escape takes back what came after"
    );
    press(&mut harness, Modifiers::NONE, Key::Enter);
    text(&mut harness, "ce");
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert_eq!(name(&harness), format!("{old} twice"));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    ctrl(&mut harness, Key::Z);
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness), before);
}

#[test]
fn a_new_touchpoint_can_be_saved_amid_its_name() {
    let mut harness = opened();
    let count = map(&harness).touchpoint_count();
    press(&mut harness, Modifiers::NONE, Key::N);
    text(&mut harness, "Pays");
    ctrl(&mut harness, Key::S);
    text(&mut harness, " cash");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let now = map(&harness);
    assert_eq!(now.touchpoint_count(), count + 1);
    assert!(
        now.places()
            .any(|place| place.touchpoint.name == "Pays cash")
    );
}

#[test]
fn an_empty_field_stays_open_and_nothing_of_it_is_saved() {
    let mut harness = opened();
    let before = map(&harness);
    press(&mut harness, Modifiers::NONE, Key::N);
    ctrl(&mut harness, Key::S);
    assert_eq!(harness.state().effects, [Effect::Save { over: false }]);
    let open = harness.state().window.open.as_ref().unwrap();
    assert_eq!(**open.session.document.settled(), before, "what is saved");
    // What follows is text, however soon it comes.
    text(&mut harness, "n");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(map(&harness), before);
}

#[test]
fn an_emptied_card_goes_when_its_field_is_left_and_not_before() {
    let mut harness = opened();
    let first = map(&harness).places().next().unwrap().touchpoint.id.clone();
    select(&mut harness, Item::Touchpoint(first));
    press(&mut harness, Modifiers::NONE, Key::P);
    text(&mut harness, "Slow");
    ctrl(&mut harness, Key::S);
    let saved = |harness: &Harness<'_, Desk>| {
        let open = harness.state().window.open.as_ref().unwrap();
        open.map()
            .places()
            .next()
            .unwrap()
            .touchpoint
            .pain_points
            .len()
    };
    let count = saved(&harness);
    ctrl(&mut harness, Key::A);
    press(&mut harness, Modifiers::NONE, Key::Backspace);
    ctrl(&mut harness, Key::S);
    assert_eq!(saved(&harness), count);
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert_eq!(saved(&harness), count - 1);
}

#[test]
fn ctrl_s_in_the_inspector_saves_what_was_typed_there() {
    let mut harness = typing();
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.get_by_label("Expectation").focus();
    harness.run();
    text(&mut harness, "It is quick");
    ctrl(&mut harness, Key::S);
    assert_eq!(harness.state().effects, [Effect::Save { over: false }]);
    let open = harness.state().window.open.as_ref().unwrap();
    let saved = open
        .map()
        .places()
        .next()
        .unwrap()
        .touchpoint
        .expectation
        .clone();
    assert_eq!(saved, "It is quick");
    assert!(open.session.document.undo_label().is_some());
    text(&mut harness, " and safe");
    let first = map(&harness)
        .places()
        .next()
        .unwrap()
        .touchpoint
        .expectation
        .clone();
    assert_eq!(first, "It is quick and safe");
}

#[test]
fn ctrl_shift_s_amid_a_word_asks_where() {
    let mut harness = typing();
    text(&mut harness, " twice");
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    assert_eq!(harness.state().effects, [Effect::SaveAs]);
    assert!(name(&harness).ends_with(" twice"));
}

#[test]
fn ctrl_shift_s_in_the_inspector_saves_what_was_typed_there() {
    let mut harness = typing();
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.get_by_label("Expectation").focus();
    harness.run();
    text(&mut harness, "It is quick");
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    assert_eq!(harness.state().effects, [Effect::SaveAs]);
    let open = harness.state().window.open.as_ref().unwrap();
    let saved = open.session.document.settled();
    let saved = &saved.places().next().unwrap().touchpoint.expectation;
    assert_eq!(saved, "It is quick");
}

#[test]
fn a_channel_that_is_typed_on_after_a_save_keeps_what_is_known_of_it() {
    let mut harness = typing();
    press(&mut harness, Modifiers::NONE, Key::Escape);
    let channels = |harness: &Harness<'_, Desk>| {
        let map = map(harness);
        map.places().next().unwrap().touchpoint.channels.clone()
    };
    let before = channels(&harness);
    assert!(before.iter().any(|channel| channel.medium.is_some()));
    press(&mut harness, Modifiers::NONE, Key::C);
    text(&mut harness, "x");
    ctrl(&mut harness, Key::S);
    press(&mut harness, Modifiers::NONE, Key::Backspace);
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert_eq!(channels(&harness), before);
}
