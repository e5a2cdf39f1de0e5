//! What an empty map says about how it begins.

use egui::{Align2, Area, Id, Order, Pos2, Ui, vec2};

use crate::{
    lang::{Key, Words},
    view::{
        Action, Command,
        style::HEADING,
        widgets::{muted, strong},
    },
};

/// Says below the page of an empty map how it begins.
pub(in crate::view) fn empty_ui(ui: &Ui, foot: Pos2, words: &Words, actions: &mut Vec<Action>) {
    Area::new(Id::unique("empty map"))
        .pivot(Align2::CENTER_TOP)
        .fixed_pos(foot + vec2(0.0, 24.0))
        .order(Order::Middle)
        .show(ui.ctx(), |ui| {
            ui.vertical(|ui| {
                ui.label(strong(words.text(Key::CanvasEmpty)).size(HEADING));
                ui.label(muted(ui, words.text(Key::CanvasEmptyHow)));
                ui.add_space(8.0);
                ui.horizontal(|ui| {
                    for command in [Command::AddTouchpoint, Command::AddStage] {
                        if ui.button(command.name(words)).clicked() {
                            actions.push(Action::Run(command));
                        }
                    }
                });
            });
        });
}
