//! The command line that does the same, to copy; and the recipe that keeps the decisions.

use egui::{Align, Label, Layout, TextEdit, Ui, vec2};

use super::ImportDialog;
use crate::{
    lang::{Key, Words},
    view::{
        Action, ImportWish, OpenMap, RecipeWish, Window,
        style::{CONTROL, SMALL},
        widgets::{group_heading, muted},
    },
};

/// The height of heading and field.
pub(super) const HEIGHT: f32 = 2.0 * CONTROL + 8.0;
/// The room for the button beside the field.
const COPY: f32 = 168.0;

/// Shows the line, and what it cannot do.
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
    let size = vec2(ui.available_width(), CONTROL);
    let above = ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        recipe(ui, dialog, words, actions);
        let left = Layout::left_to_right(Align::Center);
        let heading = ui.with_layout(left, |ui| {
            let label = group_heading(ui, words.text(Key::ImportCommand));
            if let Some(note) = note(dialog, window) {
                let text = words.text(note);
                ui.add(Label::new(muted(ui, text).size(SMALL)).truncate());
            }
            label
        });
        heading.inner
    });
    let label = above.inner;
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

/// The decisions as a file, for the next wave.
fn recipe(ui: &mut Ui, dialog: &ImportDialog, words: &Words, actions: &mut Vec<Action>) {
    ui.add_enabled_ui(dialog.reading.is_none(), |ui| {
        let mut push = |wish| actions.push(Action::Import(ImportWish::Recipe(wish)));
        if ui.button(words.text(Key::RecipeKeep)).clicked() {
            push(RecipeWish::Keep);
        }
        if ui.button(words.text(Key::RecipeChoose)).clicked() {
            push(RecipeWish::Choose);
        }
    });
}

/// Says what the command cannot do: it reads the map as it was saved, and it knows no quotes.
fn note(dialog: &ImportDialog, window: &Window) -> Option<Key> {
    let is_saved = |open: &OpenMap| open.path.is_some() && !open.is_unsaved();
    if window.open.as_ref().is_some_and(is_saved) {
        (!dialog.quotes.is_empty()).then_some(Key::ImportCommandQuotes)
    } else {
        Some(Key::ImportCommandSave)
    }
}
