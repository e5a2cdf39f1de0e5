//! The command line that does the same, to copy.

use egui::{Label, TextEdit, Ui};

use super::ImportDialog;
use crate::{
    lang::{Key, Words},
    view::{
        Action, OpenMap, Window,
        style::{CONTROL, SMALL},
        widgets::{group_heading, muted},
    },
};

/// The height of heading and field.
pub(super) const HEIGHT: f32 = 2.0 * CONTROL + 8.0;
/// The room for the button beside the field.
const COPY: f32 = 168.0;

/// Shows the line, and what has to be done before it.
pub(super) fn ui(
    ui: &mut Ui,
    dialog: &ImportDialog,
    window: &Window,
    words: &Words,
    actions: &mut Vec<Action>,
) {
    let map = window.open.as_ref().and_then(|open| open.path.as_deref());
    let Some(line) = dialog.command_line(map) else {
        return;
    };
    let label = ui
        .horizontal(|ui| {
            let label = group_heading(ui, words.text(Key::ImportCommand));
            if let Some(before) = before(window) {
                let text = words.text(before);
                ui.add(Label::new(muted(ui, text).size(SMALL)).truncate());
            }
            label
        })
        .inner;
    ui.horizontal(|ui| {
        let copy = words.text(Key::CsvCopy);
        let width = (ui.available_width() - COPY).max(COPY);
        let mut text = line.as_str();
        ui.add(TextEdit::singleline(&mut text).desired_width(width))
            .labelled_by(label.id);
        if ui.button(copy).clicked() {
            actions.push(Action::CopyText(line.clone()));
        }
    });
}

/// Says what comes first: the command reads the map as it was saved.
fn before(window: &Window) -> Option<Key> {
    let is_saved = |open: &OpenMap| open.path.is_some() && !open.is_unsaved();
    let is_saved = window.open.as_ref().is_some_and(is_saved);
    (!is_saved).then_some(Key::ImportCommandSave)
}
