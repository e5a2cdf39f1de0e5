//! The canvas: pan, zoom, jumps, selection, and rest.

use std::sync::Arc;

use egui::{
    Key, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, Rect, TouchPhase, Vec2, pos2, vec2,
};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use super::{Desk, desk, helpers::ctrl, opened};
use crate::{
    edit::{Document, Item},
    model::{IdSource, JourneyMap, Touchpoint, TouchpointId},
    paint::Camera,
};

fn camera(harness: &Harness<'_, Desk>) -> Camera {
    harness.state().window.canvas.camera()
}

fn middle(harness: &Harness<'_, Desk>) -> Pos2 {
    harness.state().window.canvas.area().unwrap().center()
}

/// Scrolls at a point of the screen.
pub(super) fn wheel(harness: &mut Harness<'_, Desk>, at: Pos2, delta: Vec2, modifiers: Modifiers) {
    harness.hover_at(at);
    harness.run();
    harness.event_modifiers(
        egui::Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta,
            phase: TouchPhase::Move,
            source: MouseWheelSource::Unknown,
            modifiers,
        },
        modifiers,
    );
    harness.run();
}

#[track_caller]
fn near(one: Pos2, other: Pos2) {
    assert!((one - other).length() < 0.05, "{one:?} is not {other:?}");
}

/// The touchpoint's own row in the outline.
fn row<'a>(harness: &'a Harness<'_, Desk>, name: &'a str) -> egui_kittest::Node<'a> {
    harness.get_by_role_and_label(egui::accesskit::Role::Button, name)
}

#[test]
fn a_new_map_is_shown_as_a_whole() {
    let mut harness = opened();
    let map = std::sync::Arc::clone(harness.state().window.open.as_ref().unwrap().map());
    let ctx = harness.ctx.clone();
    let pictures = &mut harness.state_mut().window.pictures;
    let layout = pictures
        .of_map(&ctx, &map, crate::model::Language::En)
        .unwrap();
    let shown = camera(&harness).rect(layout.page);
    let area = harness.state().window.canvas.area().unwrap();
    assert!(
        area.expand(1.0).contains_rect(shown),
        "{shown:?} in {area:?}"
    );
}

#[test]
fn a_map_that_is_too_long_to_read_as_a_whole_begins_at_its_beginning() {
    let mut harness = desk();
    let mut ids = IdSource::seeded(5);
    let mut map = JourneyMap::default();
    for number in 0..60 {
        let id = TouchpointId::draw(&mut ids);
        let touchpoint = Touchpoint::named(id, format!("Step {number}"));
        map.unsorted.push(Arc::new(touchpoint));
    }
    let window = &mut harness.state_mut().window;
    window.show_map(Document::saved(map), None);
    harness.run();
    let begun = camera(&harness);
    let area = harness.state().window.canvas.area().unwrap();
    assert!(begun.zoom >= 0.25, "{}", begun.zoom);
    near(
        begun.rect(Rect::ZERO).min,
        pos2(area.left(), begun.origin.y),
    );
    assert!(begun.origin.y >= area.top() - 0.05);
    ctrl(&mut harness, Key::Num9);
    assert!(
        camera(&harness).zoom < begun.zoom,
        "the whole is a key away"
    );
}

#[test]
fn zooming_keeps_what_is_under_the_pointer() {
    let mut harness = opened();
    let at = pos2(600.0, 300.0);
    let before = camera(&harness);
    let point = before.map_from_screen(at);
    wheel(&mut harness, at, vec2(0.0, 120.0), Modifiers::COMMAND);
    let after = camera(&harness);
    assert!(
        after.zoom > before.zoom * 1.1,
        "{} is not larger than {}",
        after.zoom,
        before.zoom
    );
    near(after.screen_from_map(point), at);
}

#[test]
fn scrolling_and_dragging_move_the_map() {
    let mut harness = opened();
    ctrl(&mut harness, egui::Key::Num0);
    let before = camera(&harness).origin;
    wheel(
        &mut harness,
        pos2(600.0, 300.0),
        vec2(0.0, -60.0),
        Modifiers::NONE,
    );
    near(camera(&harness).origin, before + vec2(0.0, -60.0));
    let before = camera(&harness).origin;
    let middle = |at, pressed| egui::Event::PointerButton {
        pos: at,
        button: egui::PointerButton::Middle,
        pressed,
        modifiers: Modifiers::NONE,
    };
    harness.event(egui::Event::PointerMoved(pos2(600.0, 300.0)));
    harness.event(middle(pos2(600.0, 300.0), true));
    harness.run();
    harness.event(egui::Event::PointerMoved(pos2(560.0, 320.0)));
    harness.run();
    harness.event(middle(pos2(560.0, 320.0), false));
    harness.run();
    near(camera(&harness).origin, before + vec2(-40.0, 20.0));
}

#[test]
fn keys_zoom_around_the_middle_and_back_to_the_whole() {
    let mut harness = opened();
    let whole = camera(&harness);
    let centre = middle(&harness);
    let point = whole.map_from_screen(centre);
    ctrl(&mut harness, egui::Key::Num0);
    assert_eq!(camera(&harness).zoom, 1.0);
    near(camera(&harness).screen_from_map(point), centre);
    harness.get_by_label("Zoom 100\u{a0}%");
    ctrl(&mut harness, egui::Key::Plus);
    assert!(camera(&harness).zoom > 1.2);
    ctrl(&mut harness, egui::Key::Num9);
    assert_eq!(camera(&harness), whole);
}

#[test]
fn the_outline_goes_to_a_touchpoint_and_selects_it() {
    let mut harness = opened();
    ctrl(&mut harness, egui::Key::Num0);
    let before = camera(&harness);
    row(&harness, "Gets the refund").click();
    harness.run();
    assert_ne!(camera(&harness), before);
    let map = std::sync::Arc::clone(harness.state().window.open.as_ref().unwrap().map());
    let ctx = harness.ctx.clone();
    let pictures = &mut harness.state_mut().window.pictures;
    let layout = pictures
        .of_map(&ctx, &map, crate::model::Language::En)
        .unwrap();
    let last = layout.columns.last().unwrap();
    let area = harness.state().window.canvas.area().unwrap();
    assert!(area.x_range().contains(camera(&harness).x(last.centre())));
    let selected = harness
        .state()
        .window
        .open
        .as_ref()
        .unwrap()
        .session
        .selection
        .primary()
        .cloned();
    assert_eq!(selected, Some(Item::Touchpoint(last.touchpoint.clone())));
}

#[test]
fn the_outline_hides_and_the_canvas_takes_its_room() {
    let mut harness = opened();
    let before = harness.state().window.canvas.area().unwrap().width();
    ctrl(&mut harness, egui::Key::B);
    assert!(
        harness
            .query_by_role_and_label(egui::accesskit::Role::Button, "Unpacks")
            .is_none()
    );
    assert!(harness.state().window.canvas.area().unwrap().width() > before + 100.0);
}

#[test]
fn arrows_go_from_touchpoint_to_touchpoint() {
    let mut harness = opened();
    harness
        .get_by_label("Journey map: Online shop — first order")
        .focus();
    harness.run();
    for _ in 0..2 {
        harness.key_press(egui::Key::ArrowRight);
        harness.run();
    }
    let desk = harness.state();
    let open = desk.window.open.as_ref().unwrap();
    let second = open.map().places().nth(1).unwrap().touchpoint.id.clone();
    assert_eq!(
        open.session.selection.primary(),
        Some(&Item::Touchpoint(second))
    );
}

#[test]
fn an_idle_window_asks_for_no_repaint() {
    let mut harness = opened();
    let rests = |harness: &Harness<'_, Desk>| {
        harness
            .output()
            .viewport_output
            .values()
            .all(|viewport| viewport.repaint_delay > std::time::Duration::from_hours(1))
    };
    harness.run_steps(3);
    assert!(rests(&harness), "with a map");
    wheel(
        &mut harness,
        pos2(600.0, 300.0),
        vec2(0.0, 120.0),
        Modifiers::COMMAND,
    );
    harness.remove_cursor();
    harness.run_steps(60);
    assert!(rests(&harness), "after a zoom gesture");
}

#[test]
fn every_control_has_a_name() {
    let harness = opened();
    for role in [
        egui::accesskit::Role::Button,
        egui::accesskit::Role::RadioButton,
        egui::accesskit::Role::Canvas,
    ] {
        for node in harness.query_all_by_role(role) {
            assert!(
                node.accesskit_node()
                    .label()
                    .is_some_and(|label| !label.is_empty()),
                "{node:?}"
            );
        }
    }
}
