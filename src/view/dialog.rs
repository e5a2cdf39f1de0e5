//! What stands over the window: one dialog at a time.

use std::path::PathBuf;

use egui::{Align, Color32, Frame, Id, Layout, Margin, Modal, Ui};

use super::{
    Action, ExportChoice, Message, PathDialog, Window, about, export, message, palette,
    palette::Search,
    path, shortcuts,
    style::{CONTROL, DIALOG_MARGIN, HEADING},
    widgets::strong,
};
use crate::lang::{Key, Words};

/// A dialog.
#[derive(Clone, Debug)]
pub enum Dialog {
    /// Find a command.
    Palette(Search),
    /// Choose a picture.
    Export(ExportChoice),
    /// Type a path.
    Path(PathDialog),
    /// May a file be replaced?
    Replace {
        /// The file.
        path: PathBuf,
        /// The picture that would replace it.
        choice: ExportChoice,
    },
    /// Something to read.
    Message(Message),
    /// Keys and gestures.
    Shortcuts,
    /// Version and licences.
    About,
}

/// Shows the open dialog.
pub(super) fn ui(ui: &Ui, window: &mut Window, actions: &mut Vec<Action>) {
    let Some(mut dialog) = window.panels.dialog.take() else {
        return;
    };
    let words = window.words();
    let backdrop = Color32::from_black_alpha(if ui.visuals().dark_mode { 140 } else { 64 });
    let frame = Frame::popup(ui.style()).inner_margin(Margin::same(
        if matches!(dialog, Dialog::Palette(_)) {
            8
        } else {
            DIALOG_MARGIN
        },
    ));
    let modal = Modal::new(Id::unique("dialog"))
        .frame(frame)
        .backdrop_color(backdrop);
    let modal = if matches!(dialog, Dialog::Palette(_)) {
        modal.area(palette::area())
    } else {
        modal
    };
    let shown = modal.show(ui.ctx(), |ui| match &mut dialog {
        Dialog::Palette(search) => palette::ui(ui, search, window, actions),
        Dialog::Export(choice) => export::ui(ui, choice, window, actions),
        Dialog::Path(path) => path::ui(ui, path, words, actions),
        Dialog::Replace { path, choice } => replace_ui(ui, path, *choice, words, actions),
        Dialog::Message(message) => message::ui(ui, message, words, actions),
        Dialog::Shortcuts => shortcuts::ui(ui, words, actions),
        Dialog::About => about::ui(ui, words, actions),
    });
    if shown.should_close() {
        actions.push(Action::CloseDialog);
    }
    window.panels.dialog = Some(dialog);
}

/// The title of a dialog.
pub(super) fn heading(ui: &mut Ui, text: &str) {
    ui.label(strong(text).size(HEADING));
    ui.add_space(4.0);
}

/// The row of buttons at the bottom; the one that matters comes first and stands at the right.
pub(super) fn buttons(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ui.add_space(12.0);
    let size = egui::vec2(ui.available_width(), CONTROL);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), add);
}

/// The button that closes a dialog that is only read; it has the focus, so that Enter closes too.
pub(super) fn close_button(ui: &mut Ui, words: &Words, actions: &mut Vec<Action>) {
    buttons(ui, |ui| {
        let button = ui.button(words.text(Key::Close));
        if ui.memory(|memory| memory.focused().is_none()) {
            button.request_focus();
        }
        if button.clicked() {
            actions.push(Action::CloseDialog);
        }
    });
}

fn replace_ui(
    ui: &mut Ui,
    path: &std::path::Path,
    choice: ExportChoice,
    words: &Words,
    actions: &mut Vec<Action>,
) {
    ui.set_width(400.0);
    let file = path
        .file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned();
    heading(
        ui,
        &words.format(Key::ExportExists, &[("file", (&file).into())]),
    );
    ui.label(path.to_string_lossy());
    buttons(ui, |ui| {
        if super::widgets::primary_button(ui, words.text(Key::ExportReplace)).clicked() {
            actions.push(Action::ExportTo {
                path: path.to_path_buf(),
                choice,
                replace: true,
            });
        }
        if ui.button(words.text(Key::Cancel)).clicked() {
            actions.push(Action::CloseDialog);
        }
    });
}
