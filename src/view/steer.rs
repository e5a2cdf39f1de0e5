//! The keys of the canvas: they move the focus ring over the map.

use egui::{Key as Keyboard, Rect, Response, Ui, vec2};

use super::{
    Action, Canvas,
    aim::{self, Towards},
    canvas::Shown,
};

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
        let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
        let layout = shown.layout;
        let mut aim = None;
        for (key, towards) in ARROWS {
            if !pressed(key) {
                continue;
            }
            aim = match shown.selected {
                Some(from) => aim::neighbour(layout, from, towards),
                None if towards == Towards::Left => aim::last(layout),
                None => aim::first(layout),
            };
            if aim.is_none() && matches!(towards, Towards::Up | Towards::Down) {
                let direction = if towards == Towards::Up { 1.0 } else { -1.0 };
                self.pan_by(vec2(0.0, direction * KEY_STEP));
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
        if pressed(Keyboard::F6) {
            response.surrender_focus();
        }
    }
}

/// Returns where everything selected is drawn.
pub(super) fn selected_rects(shown: &Shown<'_>) -> Vec<Rect> {
    let items = shown.selection.items().iter();
    items
        .filter_map(|item| aim::rect_of(shown.layout, item))
        .collect()
}
