//! What keys and mouse do, straight from the list of commands.

use egui::{Grid, Ui};

use super::{
    Action, Command, dialog, palette,
    widgets::{group_heading, muted, strong},
};
use crate::lang::{Key, Words};

/// Shows all keys and gestures.
pub(super) fn ui(ui: &mut Ui, words: &Words, actions: &mut Vec<Action>) {
    ui.set_width(560.0);
    dialog::heading(ui, words.text(Key::CommandShortcuts));
    egui::ScrollArea::vertical()
        .max_height(420.0)
        .show(ui, |ui| {
            Grid::new("keys")
                .num_columns(2)
                .spacing([24.0, 6.0])
                .min_col_width(220.0)
                .show(ui, |ui| {
                    for command in Command::all() {
                        let Some(keys) = command.keys_shown(ui.ctx(), words) else {
                            continue;
                        };
                        ui.label(palette::full_name(command, words));
                        ui.label(strong(keys));
                        ui.end_row();
                    }
                });
            ui.add_space(12.0);
            group_heading(ui, words.text(Key::MouseTitle));
            Grid::new("gestures")
                .num_columns(2)
                .spacing([24.0, 6.0])
                .min_col_width(220.0)
                .show(ui, |ui| {
                    let ctrl = if ui.ctx().os().is_mac() {
                        "Cmd"
                    } else {
                        words.text(Key::KeyCtrl)
                    };
                    let zoom = words.format(Key::MouseZoomHow, &[("ctrl", ctrl.into())]);
                    let rows = [
                        (Key::MousePan, words.text(Key::MousePanHow)),
                        (Key::MouseSelect, words.text(Key::MouseSelectHow)),
                        (Key::MouseEdit, words.text(Key::MouseEditHow)),
                        (Key::MouseOutline, words.text(Key::MouseOutlineHow)),
                        (Key::MouseZoom, zoom.as_str()),
                        (Key::MouseFigures, words.text(Key::MouseFiguresHow)),
                    ];
                    for (what, how) in rows {
                        ui.label(words.text(what));
                        ui.label(muted(ui, how));
                        ui.end_row();
                    }
                });
        });
    dialog::close_button(ui, words, actions);
}
