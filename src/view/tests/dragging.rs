//! Drags: completed they are one step, cancelled they are none.

use egui::{Key, Modifiers, PointerButton, Pos2, vec2};
use egui_kittest::Harness;

use super::{
    helpers::{Desk, ctrl, layout, map, on_screen, perform},
    opened,
};
use crate::{
    edit::{Item, current_estimate},
    model::{JourneyMap, TEAM},
    view::{Action, Command},
};

fn button(harness: &mut Harness<'_, Desk>, at: Pos2, pressed: bool) {
    harness.event(egui::Event::PointerButton {
        pos: at,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    });
    harness.run();
}

/// Presses at one place of the picture and moves to another; the button stays down.
fn drag(harness: &mut Harness<'_, Desk>, from: Pos2, to: Pos2) -> Pos2 {
    let (from, to) = (on_screen(harness, from), on_screen(harness, to));
    harness.event(egui::Event::PointerMoved(from));
    harness.run();
    button(harness, from, true);
    for step in 1..=4 {
        let at = from + (to - from) * step as f32 / 4.0;
        harness.event(egui::Event::PointerMoved(at));
        harness.run();
    }
    to
}

fn names(map: &JourneyMap) -> Vec<String> {
    let places = map.places();
    places.map(|place| place.touchpoint.name.clone()).collect()
}

#[test]
fn a_card_that_is_dragged_moves_as_one_step() {
    let mut harness = opened();
    let before = map(&harness);
    let layout = layout(&mut harness);
    let (first, third) = (&layout.cards[0], &layout.cards[2]);
    let target = third.rect.right_center() + vec2(2.0, 0.0);
    let at = drag(&mut harness, first.rect.center(), target);
    assert_eq!(
        map(&harness),
        before,
        "nothing moves before the button is released"
    );
    button(&mut harness, at, false);
    let (old, new) = (names(&before), names(&map(&harness)));
    assert_eq!(new[..3], [old[1].clone(), old[2].clone(), old[0].clone()]);
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness), before);
    assert!(!harness.state().window.can().undo);
}

#[test]
fn escape_leaves_a_dragged_card_where_it_was() {
    let mut harness = opened();
    let before = map(&harness);
    let layout = layout(&mut harness);
    let target = layout.cards[2].rect.right_center() + vec2(2.0, 0.0);
    let at = drag(&mut harness, layout.cards[0].rect.center(), target);
    harness.key_press(Key::Escape);
    harness.run();
    button(&mut harness, at, false);
    assert_eq!(map(&harness), before);
    assert!(!harness.state().window.can().undo);
}

#[test]
fn our_estimate_follows_the_pointer_along_the_curve() {
    let mut harness = opened();
    let before = map(&harness);
    let layout = layout(&mut harness);
    let lane = layout.emotion.as_ref().unwrap();
    let diamond = lane.diamonds[0].centre;
    let id = layout.columns[lane.diamonds[0].column].touchpoint.clone();
    let stars = |harness: &Harness<'_, Desk>| {
        let map = map(harness);
        let touchpoint = map.place(&id).unwrap().touchpoint.clone();
        let estimate = current_estimate(&touchpoint, TEAM).unwrap();
        estimate.votes.keys().next().unwrap().half_stars()
    };
    assert_eq!(stars(&harness), 8);
    let lowest = lane.levels.last().unwrap().y;
    let at = drag(&mut harness, diamond, Pos2::new(diamond.x, lowest));
    assert_eq!(
        stars(&harness),
        2,
        "the curve follows while the button is down"
    );
    button(&mut harness, at, false);
    assert_eq!(stars(&harness), 2);
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness), before);
}

#[test]
fn a_rubber_band_selects_what_it_touches() {
    let mut harness = opened();
    let layout = layout(&mut harness);
    let (first, second) = (layout.cards[0].rect, layout.cards[1].rect);
    // It begins between the lanes, where there is no card.
    let from = first.left_bottom() + vec2(-6.0, 6.0);
    let at = drag(&mut harness, from, second.center());
    button(&mut harness, at, false);
    let open = harness.state().window.open.as_ref().unwrap();
    let expected: Vec<Item> = layout.columns[..2]
        .iter()
        .map(|column| Item::Touchpoint(column.touchpoint.clone()))
        .collect();
    assert_eq!(open.session.selection.items(), expected);
    perform(&mut harness, Action::Run(Command::Delete));
    assert_eq!(map(&harness).touchpoint_count(), layout.columns.len() - 2);
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness).touchpoint_count(), layout.columns.len());
}
