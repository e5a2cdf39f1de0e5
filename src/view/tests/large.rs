//! A map that takes longer to lay out than a frame lasts.

use std::{sync::Arc, time::Duration};

use egui::{Event, Modifiers, PointerButton, Pos2, accesskit::Role, pos2};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::{Desk, desk, helpers::perform};
use crate::{
    edit::Document,
    model::{IdSource, JourneyMap, Language, Touchpoint, TouchpointId},
    view::{Action, Command, Sight, Then},
};

fn large_map(title: &str) -> JourneyMap {
    let mut ids = IdSource::seeded(5);
    let mut map = JourneyMap::default();
    title.clone_into(&mut map.header.title);
    for number in 0..400 {
        let id = TouchpointId::draw(&mut ids);
        map.unsorted
            .push(Arc::new(Touchpoint::named(id, format!("Step {number}"))));
    }
    map
}

/// Asks for the layout until its thread has made it.
fn wait_for(pictures: &mut crate::view::Pictures, map: &Arc<JourneyMap>, title: &str) {
    let ctx = egui::Context::default();
    loop {
        let layout = pictures.of_map(&ctx, map, Language::En);
        let shown =
            layout.and_then(|layout| Some(layout.header.title.rows.first()?.text.to_string()));
        if shown.as_deref() == Some(title) {
            return;
        }
        std::thread::park_timeout(Duration::from_millis(5));
    }
}

#[test]
fn an_edited_large_map_is_shown_as_it_was_until_it_is_laid_out() {
    let ctx = egui::Context::default();
    let mut pictures = crate::view::Pictures::default();
    let first = Arc::new(large_map("First"));
    assert!(pictures.of_map(&ctx, &first, Language::En).is_none());
    wait_for(&mut pictures, &first, "First");
    let second = Arc::new(large_map("Second"));
    let before = pictures.of_map(&ctx, &second, Language::En).unwrap();
    assert_eq!(&*before.header.title.rows[0].text, "First");
    wait_for(&mut pictures, &second, "Second");
}

#[test]
fn a_large_version_is_never_shown_as_another_one() {
    let ctx = egui::Context::default();
    let mut pictures = crate::view::Pictures::default();
    let sight = Sight::of_map(Language::En);
    let first = Arc::new(large_map("First"));
    wait_for(&mut pictures, &first, "First");
    assert!(pictures.exactly(&ctx, &first, sight).is_some());
    let second = Arc::new(large_map("Second"));
    assert!(pictures.exactly(&ctx, &second, sight).is_none());
    wait_for(&mut pictures, &second, "Second");
    assert!(pictures.exactly(&ctx, &second, sight).is_some());
}

#[test]
fn a_large_map_appears_without_a_frame_that_waits() {
    let mut harness = desk();
    harness
        .state_mut()
        .window
        .show_map(Document::saved(large_map("Many")), None);
    harness.step();
    while harness.query_by_label("Journey map: Many").is_none() {
        std::thread::park_timeout(Duration::from_millis(5));
        harness.step();
    }
}

/// A window with so many touchpoints that most rows of the outline are out of sight.
fn listed() -> Harness<'static, Desk> {
    let mut harness = desk();
    let document = Document::unsaved(large_map("Many"));
    harness.state_mut().window.show_map(document, None);
    harness.run_steps(3);
    harness
}

fn has_row(harness: &Harness<'_, Desk>, name: &str) -> bool {
    let row = harness.query_by_role_and_label(Role::Button, name);
    row.is_some()
}

fn button(harness: &Harness<'_, Desk>, at: Pos2, pressed: bool) {
    harness.event(Event::PointerButton {
        pos: at,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    });
}

#[test]
fn only_the_rows_in_sight_are_there_and_keys_reach_the_others() {
    let mut harness = listed();
    let rows = harness.query_all_by_label_contains("Step ").count();
    assert!((20..60).contains(&rows), "{rows}");
    harness.get_by_role_and_label(Role::Tree, "Outline").focus();
    harness.run_steps(3);
    harness.key_press(egui::Key::End);
    harness.run_steps(3);
    assert!(has_row(&harness, "Step 399"));
    assert!(!has_row(&harness, "Step 0"));
}

#[test]
fn the_outline_scrolls_while_a_row_is_held_at_its_edge() {
    let mut harness = listed();
    let row = harness.get_by_role_and_label(Role::Button, "Step 0");
    let from = row.rect().center();
    let to = pos2(from.x, 756.0);
    harness.event(Event::PointerMoved(from));
    button(&harness, from, true);
    harness.event(Event::PointerMoved(from.lerp(to, 0.5)));
    harness.event(Event::PointerMoved(to));
    harness.run_steps(90);
    assert!(!has_row(&harness, "Step 0"));
    button(&harness, to, false);
    harness.run_steps(3);
    let open = harness.state().window.open.as_ref().unwrap();
    let moved = &open.map().unsorted;
    let place = moved.iter().position(|one| one.name == "Step 0").unwrap();
    // A screen holds about thirty rows.
    assert!(place > 40, "{place}");
    assert_eq!(moved.len(), 400);
}

#[test]
fn what_is_typed_before_a_new_touchpoint_has_its_place_is_not_lost() {
    let mut harness = desk();
    let document = Document::saved(large_map("Many"));
    harness.state_mut().window.show_map(document, None);
    harness.step();
    while harness.query_by_label("Journey map: Many").is_none() {
        std::thread::park_timeout(Duration::from_millis(5));
        harness.step();
    }
    let add = Action::Run(Command::AddTouchpoint);
    let ctx = harness.ctx.clone();
    harness.state_mut().window.perform(&ctx, add);
    for letter in ["P", "a", "y", "s"] {
        let event = egui::Event::Text(letter.to_owned());
        harness.input_mut().events.push(event);
        harness.step();
    }
    perform(&mut harness, Action::FinishField(Then::Stay));
    let open = harness.state().window.open.as_ref().unwrap();
    let last = open.map().places().last().unwrap();
    assert_eq!(last.touchpoint.name, "Pays");
}
