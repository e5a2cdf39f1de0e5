//! Search over the whole map: hits are counted, shown one after the other, and marked.

use std::sync::Arc;

use egui::{Key, Modifiers, Shape};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::{
    facts::account,
    helpers::{Desk, ctrl, measured_map, perform, press as press_with, type_text},
    opened,
};
use crate::{
    edit::{Document, Item},
    model::{JourneyMap, Language},
    view::{Action, Command},
};

fn press(harness: &mut Harness<'_, Desk>, key: Key) {
    press_with(harness, Modifiers::NONE, key);
}

/// A window in which something is looked for.
fn searching(text: &str) -> Harness<'static, Desk> {
    let mut harness = opened();
    ctrl(&mut harness, Key::F);
    type_text(&mut harness, text);
    harness
}

/// The name of the selected touchpoint; none if nothing is selected.
fn selected(harness: &Harness<'_, Desk>) -> Option<String> {
    let open = harness.state().window.open.as_ref().unwrap();
    match open.session.selection.items() {
        [] => None,
        [Item::Touchpoint(id)] => Some(open.map().place(id).unwrap().touchpoint.name.clone()),
        other => panic!("{other:?}"),
    }
}

/// How many boxes lie over hits: over all but the current one, and over that.
fn boxes(harness: &Harness<'_, Desk>) -> [usize; 2] {
    let theme = harness.state().window.map_theme(&harness.ctx);
    [0.14, 0.28].map(|strength| {
        let fill = theme.accent.gamma_multiply(strength);
        let shapes = harness.output().shapes.iter();
        shapes
            .filter(|clipped| matches!(&clipped.shape, Shape::Rect(rect) if rect.fill == fill))
            .count()
    })
}

fn show(harness: &mut Harness<'_, Desk>, map: JourneyMap) {
    let window = &mut harness.state_mut().window;
    window.show_map(Document::saved(map), None);
    harness.run();
}

#[test]
fn typing_shows_the_first_hit_and_how_many_there_are() {
    let mut harness = searching("re");
    type_text(&mut harness, "fund");
    harness.get_by_label("1 of 1");
    assert_eq!(selected(&harness).as_deref(), Some("Gets the refund"));
    let desk = harness.state();
    let open = desk.window.open.as_ref().unwrap();
    let map = Arc::clone(open.map());
    let item = open.session.selection.primary().unwrap().clone();
    let ctx = harness.ctx.clone();
    let window = &mut harness.state_mut().window;
    let layout = window.pictures.of_map(&ctx, &map, Language::En).unwrap();
    let rect = crate::view::aim::rect_of(&layout, &item).unwrap();
    let shown = window.canvas.camera().rect(rect);
    assert!(window.canvas.area().unwrap().contains_rect(shown));
    assert!(window.canvas.camera().zoom >= 0.4);
}

#[test]
fn enter_and_f3_go_through_the_hits_and_begin_again() {
    let mut harness = searching("app");
    let steps = [
        (Modifiers::NONE, Key::Enter, "2 of 5", "Creates an account"),
        (Modifiers::NONE, Key::F3, "3 of 5", "Pays"),
        (Modifiers::SHIFT, Key::Enter, "2 of 5", "Creates an account"),
        (Modifiers::SHIFT, Key::F3, "1 of 5", "Compares products"),
        (Modifiers::SHIFT, Key::F3, "5 of 5", "Sends an item back"),
        (Modifiers::NONE, Key::F3, "1 of 5", "Compares products"),
    ];
    for (modifiers, key, count, name) in steps {
        press_with(&mut harness, modifiers, key);
        harness.get_by_label(count);
        assert_eq!(selected(&harness).as_deref(), Some(name));
    }
    harness.get_by_label("Find next").click();
    harness.run();
    harness.get_by_label("2 of 5");
    harness.get_by_label("Find previous").click();
    harness.run();
    harness.get_by_label("1 of 5");
}

#[test]
fn the_search_begins_at_what_is_selected() {
    let mut harness = opened();
    let item = Item::Touchpoint(account(&measured_map()));
    perform(&mut harness, Action::Select(Some(item)));
    ctrl(&mut harness, Key::F);
    type_text(&mut harness, "app");
    harness.get_by_label("2 of 5");
    assert_eq!(selected(&harness).as_deref(), Some("Creates an account"));
}

#[test]
fn escape_gives_the_focus_back_to_the_canvas_with_the_hit_selected() {
    let mut harness = searching("unpacks");
    press(&mut harness, Key::Escape);
    assert!(!harness.state().window.finder.is_open);
    assert_eq!(selected(&harness).as_deref(), Some("Unpacks"));
    press(&mut harness, Key::ArrowLeft);
    assert_eq!(selected(&harness).as_deref(), Some("Tracks the parcel"));
}

#[test]
fn f3_goes_on_after_the_bar_was_closed() {
    let mut harness = searching("app");
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::F3);
    harness.get_by_label("2 of 5");
    press(&mut harness, Key::Escape);
    assert!(!harness.state().window.finder.is_open);
    assert_eq!(selected(&harness).as_deref(), Some("Creates an account"));
}

#[test]
fn the_old_text_is_selected_when_the_bar_opens_again() {
    let mut harness = searching("app");
    press(&mut harness, Key::Escape);
    ctrl(&mut harness, Key::F);
    type_text(&mut harness, "parcel");
    assert_eq!(harness.state().window.finder.text, "parcel");
}

#[test]
fn the_palette_opens_the_bar_with_the_focus() {
    let mut harness = opened();
    ctrl(&mut harness, Key::K);
    type_text(&mut harness, "find");
    press(&mut harness, Key::Enter);
    type_text(&mut harness, "parcel");
    assert_eq!(harness.state().window.finder.text, "parcel");
}

#[test]
fn a_text_that_only_the_inspector_shows_is_told_in_the_bar() {
    let mut harness = opened();
    let mut map = measured_map();
    let stage = Arc::make_mut(&mut map.stages[2]);
    Arc::make_mut(&mut stage.touchpoints[0]).description = "By video call".to_owned();
    show(&mut harness, map);
    ctrl(&mut harness, Key::F);
    type_text(&mut harness, "video");
    harness.get_by_label("Description of Creates an account");
    assert_eq!(selected(&harness).as_deref(), Some("Creates an account"));
    harness.state_mut().window.preferences.language = Language::De;
    harness.run();
    harness.get_by_label("Beschreibung von „Creates an account“");
}

#[test]
fn a_hit_in_the_header_shows_the_page_of_the_map() {
    let mut harness = opened();
    let item = Item::Touchpoint(account(&measured_map()));
    perform(&mut harness, Action::Select(Some(item)));
    ctrl(&mut harness, Key::F);
    type_text(&mut harness, "maya");
    harness.get_by_label("1 of 1");
    harness.get_by_label("Persona: Maya");
    assert_eq!(selected(&harness), None);
    harness.get_by_role_and_label(egui::accesskit::Role::MultilineTextInput, "Scope");
}

#[test]
fn hits_are_marked_on_the_map_until_the_bar_is_closed() {
    let mut harness = searching("app");
    perform(&mut harness, Action::Run(Command::Fit));
    assert_eq!(boxes(&harness), [4, 1]);
    press(&mut harness, Key::Escape);
    assert_eq!(boxes(&harness), [0, 0]);
}

#[test]
fn what_is_not_there_leaves_the_selection_alone() {
    let mut harness = opened();
    let item = Item::Touchpoint(account(&measured_map()));
    perform(&mut harness, Action::Select(Some(item)));
    ctrl(&mut harness, Key::F);
    type_text(&mut harness, "xyzzy");
    harness.get_by_label("no hits");
    press(&mut harness, Key::Enter);
    assert_eq!(selected(&harness).as_deref(), Some("Creates an account"));
    harness.state_mut().window.preferences.language = Language::De;
    harness.run();
    harness.get_by_label("keine Treffer");
}

#[test]
fn hits_follow_the_map() {
    let mut harness = searching("app");
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::F3);
    press(&mut harness, Key::Delete);
    harness.get_by_label("4 hits");
    perform(&mut harness, Action::Run(Command::Undo));
    harness.get_by_label("5 hits");
}

#[test]
fn a_text_being_typed_on_the_map_is_kept_when_the_search_begins() {
    let mut harness = opened();
    let item = Item::Touchpoint(account(&measured_map()));
    perform(&mut harness, Action::Select(Some(item)));
    press(&mut harness, Key::F2);
    type_text(&mut harness, " quickly");
    ctrl(&mut harness, Key::F);
    type_text(&mut harness, "quickly");
    assert_eq!(harness.state().window.finder.text, "quickly");
    harness.get_by_label("1 of 1");
    assert_eq!(
        selected(&harness).as_deref(),
        Some("Creates an account quickly")
    );
}
