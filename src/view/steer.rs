//! The keys of the canvas, and which touchpoint they chose.

use egui::{Key as Keyboard, Rect, Response, Ui, vec2};

use super::{Action, Canvas, canvas::Shown};
use crate::{edit::Item, layout::CardKind};

/// How far an arrow key moves the picture.
const KEY_STEP: f32 = 80.0;

impl Canvas {
    /// Arrows go from touchpoint to touchpoint, up and down move the picture, Escape selects nothing.
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
        let last = shown.layout.columns.len().checked_sub(1);
        let selected = selected_column(shown);
        let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
        let aim = if pressed(Keyboard::ArrowRight) {
            selected.map_or(Some(0), |index| Some((index + 1).min(last?)))
        } else if pressed(Keyboard::ArrowLeft) {
            selected.map_or(last, |index| Some(index.saturating_sub(1)))
        } else if pressed(Keyboard::Home) {
            Some(0)
        } else if pressed(Keyboard::End) {
            last
        } else {
            None
        };
        if let Some(column) = aim.and_then(|index| shown.layout.columns.get(index)) {
            actions.push(Action::JumpToTouchpoint(column.touchpoint.clone()));
        }
        for (key, direction) in [(Keyboard::ArrowUp, 1.0), (Keyboard::ArrowDown, -1.0)] {
            if pressed(key) {
                self.pan_by(vec2(0.0, direction * KEY_STEP));
            }
        }
        if pressed(Keyboard::Escape) {
            actions.push(Action::Select(None));
        }
    }
}

/// Returns the index of the selected touchpoint's column.
pub(super) fn selected_column(shown: &Shown<'_>) -> Option<usize> {
    let Some(Item::Touchpoint(id)) = shown.selected else {
        return None;
    };
    shown
        .layout
        .columns
        .iter()
        .position(|column| column.touchpoint == *id)
}

/// Returns where the selected touchpoint's card is.
pub(super) fn selected_card(shown: &Shown<'_>) -> Option<Rect> {
    let index = selected_column(shown)?;
    let is_its = |card: &&crate::layout::CardLayout| {
        card.column == index && matches!(card.kind, CardKind::Touchpoint { .. })
    };
    shown.layout.cards.iter().find(is_its).map(|card| card.rect)
}
