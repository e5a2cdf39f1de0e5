//! The outline as a part of the window: its panel, and when keys are its own.

use egui::{Frame, Margin, Panel, Ui};

use super::{Shown, id};
use crate::view::{Action, Window, parking, part::Part, widgets::theme_of};

impl Window {
    /// Shows the panel at the left.
    pub(in crate::view) fn outline_ui(
        &mut self,
        ui: &mut Ui,
        goes_to: Option<Part>,
        actions: &mut Vec<Action>,
    ) {
        let words = self.words();
        let Some(open) = &self.open else { return };
        if !self.preferences.outline {
            return;
        }
        let shown = Shown {
            map: open.map(),
            selection: &open.session.selection,
            words,
        };
        let frame = Frame::new()
            .fill(theme_of(ui).sheet)
            .inner_margin(Margin::symmetric(8, 12));
        Panel::left("outline")
            .default_size(216.0)
            .size_range(160.0..=400.0)
            .frame(frame)
            .show(ui, |ui| {
                let lot = parking::Lot {
                    session: &open.session,
                    editing: self.editing.as_mut(),
                    is_unfolded: &mut self.panels.parking_lot,
                };
                parking::ui(ui, lot, words, actions);
                Part::Outline.enter(ui, goes_to);
                let editing = self.editing.as_mut();
                let editing = editing.filter(|editing| editing.is_in_outline);
                self.outline.ui(ui, &shown, editing, actions);
            });
    }

    /// Takes the keys of the outline if it has the focus, and says whether it has.
    pub(in crate::view) fn take_outline_keys(
        &mut self,
        ui: &Ui,
        actions: &mut Vec<Action>,
    ) -> bool {
        let words = self.words();
        let focused = ui.memory(egui::Memory::focused);
        let Some(open) = &self.open else { return false };
        if !self.preferences.outline || focused != Some(id()) {
            return false;
        }
        let shown = Shown {
            map: open.map(),
            selection: &open.session.selection,
            words,
        };
        if self.outline.take_keys(ui, &shown, actions) {
            self.canvas.focus();
        }
        true
    }
}
