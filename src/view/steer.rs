//! The keys of the canvas: they move the focus ring over the map.

use egui::{Key as Keyboard, Response, Ui, vec2};

use super::{
    Action, Canvas,
    aim::{self, Towards},
    canvas::Shown,
    command::Step,
    edit::lane,
};
use crate::{edit::Item, model::NoteId};

/// How far an arrow key moves a picture that has nothing to select.
const KEY_STEP: f32 = 80.0;
const ARROWS: [(Keyboard, Towards); 4] = [
    (Keyboard::ArrowLeft, Towards::Left),
    (Keyboard::ArrowRight, Towards::Right),
    (Keyboard::ArrowUp, Towards::Up),
    (Keyboard::ArrowDown, Towards::Down),
];

impl Canvas {
    /// Arrows go from thing to thing, Home and End to the first and last touchpoint, Escape selects nothing.
    pub(super) fn take_keys(
        &mut self,
        ui: &Ui,
        response: &Response,
        shown: &Shown<'_>,
        actions: &mut Vec<Action>,
    ) {
        if !response.has_focus() {
            return;
        }
        let filter = egui::EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
            ..Default::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        // A key that is held comes several times in a slow frame.
        let count =
            |key| ui.input_mut(|input| input.count_and_consume_key(egui::Modifiers::NONE, key));
        let pressed = |key| count(key) > 0;
        let layout = shown.layout;
        let mut aim: Option<Item> = None;
        for (key, towards) in ARROWS {
            for _ in 0..count(key) {
                let next = match aim.as_ref().or(shown.selected) {
                    Some(Item::Note(id)) => beside_note(shown, id, towards),
                    Some(from) => aim::neighbour(layout, from, towards),
                    None if towards == Towards::Left => aim::last(layout),
                    None => aim::first(layout),
                };
                if next.is_none() && matches!(towards, Towards::Up | Towards::Down) {
                    let direction = if towards == Towards::Up { 1.0 } else { -1.0 };
                    self.pan_by(vec2(0.0, direction * KEY_STEP));
                }
                aim = next.or(aim);
            }
        }
        if pressed(Keyboard::Home) {
            aim = aim::first(layout);
        }
        if pressed(Keyboard::End) {
            aim = aim::last(layout);
        }
        actions.extend(aim.map(Action::Go));
        if pressed(Keyboard::Escape) {
            actions.push(Action::Select(None));
        }
    }
}

/// Returns the note above or below one; to the right lies the map.
fn beside_note(shown: &Shown<'_>, id: &NoteId, towards: Towards) -> Option<Item> {
    match towards {
        Towards::Left => None,
        Towards::Right => aim::first(shown.layout),
        Towards::Up => lane::note_beside(shown.map, id, Step::Up),
        Towards::Down => lane::note_beside(shown.map, id, Step::Down),
    }
}
