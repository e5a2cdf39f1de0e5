//! What stands over the window: one dialog at a time.

use std::path::PathBuf;

use egui::{Align, Color32, Frame, Id, Layout, Margin, Modal, Ui};

use super::{
    Action, Can, ExportChoice, Gallery, HistoryDialog, ImportDialog, ImportWish, Message, NotSaved,
    PasteDialog, PathDialog, PathPurpose, RecipeWish, RecoveryDialog, Window, about, export,
    history, import, message, new, not_saved, others, palette,
    palette::Search,
    parts, paste, path, recovery, shortcuts,
    style::{CONTROL, DIALOG_MARGIN, HEADING},
    waiting,
    widgets::strong,
};
use crate::{
    lang::{Key, Words},
    model::PartKind,
};

/// A dialog.
#[derive(Clone, Debug)]
pub enum Dialog {
    /// Find a command.
    Palette(Search),
    /// Choose what a new map starts from.
    New(Gallery),
    /// Choose a picture.
    Export(ExportChoice),
    /// Import a survey file.
    Import(Box<ImportDialog>),
    /// Choose what a pasted text becomes.
    Paste(Box<PasteDialog>),
    /// Type a path.
    Path(PathDialog),
    /// May a file be replaced?
    Replace {
        /// The file.
        path: PathBuf,
        /// What would replace it.
        purpose: PathPurpose,
    },
    /// What becomes of unsaved work?
    Unsaved(Unsaved),
    /// What leaves the map goes on once it is saved.
    Waiting(Unsaved),
    /// The file has changed on the disk since it was opened.
    Changed,
    /// A map was not saved: why, and what helps?
    NotSaved(NotSaved),
    /// Somebody else has the file open.
    Locked,
    /// What becomes of what earlier windows left behind?
    Recovery(RecoveryDialog),
    /// Choose what an earlier save held.
    History(HistoryDialog),
    /// Something to read.
    Message(Message),
    /// The curves of all segments, or of all waves.
    SideBySide(PartKind),
    /// Keys and gestures.
    Shortcuts,
    /// Version and licences.
    About,
}

impl Dialog {
    /// Says whether it is about something else than the open map, and stays when another is opened.
    pub(super) fn is_about_no_map(&self) -> bool {
        matches!(self, Self::Recovery(_) | Self::Message(_))
    }

    /// Says whether it tells or asks something that nobody called up, and that must not be missed.
    fn must_be_seen(&self) -> bool {
        let is_about_the_file = matches!(
            self,
            Self::Changed | Self::Locked | Self::NotSaved(_) | Self::Replace { .. }
        );
        is_about_the_file || self.is_about_no_map()
    }
}

impl Window {
    /// Shows what has to be told or decided now; what was told there comes back once it is closed.
    pub fn show_dialog(&mut self, dialog: Dialog) {
        self.put_import_away();
        let before = self.panels.dialog.replace(dialog);
        self.panels
            .later
            .extend(before.filter(Dialog::must_be_seen));
    }

    /// Shows something once nothing else stands over the window, and nobody types or drags.
    pub(super) fn show_later(&mut self, dialog: Dialog) {
        self.panels.later.insert(0, dialog);
    }

    /// Takes what stands over the window, or what has waited for its turn: that takes the keyboard from nobody.
    fn take_dialog(&mut self, ui: &Ui) -> Option<Dialog> {
        let waits = self.is_in_hand() || ui.text_edit_focused();
        let panels = &mut self.panels;
        let next = || if waits { None } else { panels.later.pop() };
        panels.dialog.take().or_else(next)
    }
}

/// What leaves the open map behind.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Unsaved {
    /// Close the window.
    Quit,
    /// Go back to the welcome screen.
    CloseMap,
    /// Begin a map.
    New,
    /// Open a file.
    Open(PathBuf),
    /// Open what can be read of a file as a new map.
    OpenCopy(PathBuf),
    /// Read the text of a map.
    LoadText(String),
    /// Open a map that an earlier window left behind.
    Recover(PathBuf),
}

/// Shows the open dialog.
pub(super) fn ui(ui: &Ui, window: &mut Window, can: Can, actions: &mut Vec<Action>) {
    let Some(mut dialog) = window.take_dialog(ui) else {
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
        Dialog::Palette(search) => palette::ui(ui, search, (&*window, can), actions),
        Dialog::New(gallery) => new::ui(ui, gallery, window, actions),
        Dialog::Export(choice) => export::ui(ui, choice, window, actions),
        Dialog::Import(import) => import::ui(ui, import, window, actions),
        Dialog::Paste(paste) => paste::ui(ui, paste, words, actions),
        Dialog::Path(path) => path::ui(ui, path, words, actions),
        Dialog::Replace { path, purpose } => replace_ui(ui, path, *purpose, words, actions),
        Dialog::Unsaved(wish) => unsaved_ui(ui, wish, window, actions),
        Dialog::Waiting(wish) => waiting::ui(ui, wish, words, actions),
        Dialog::Changed => others::changed_ui(ui, window, actions),
        Dialog::Locked => others::locked_ui(ui, window, actions),
        Dialog::NotSaved(not_saved) => not_saved::ui(ui, not_saved, words, actions),
        Dialog::History(state) => history::ui(ui, state, window, actions),
        Dialog::Recovery(state) => recovery::ui(ui, state, window, actions),
        Dialog::Message(message) => message::ui(ui, message, words, actions),
        Dialog::SideBySide(kind) => parts::side_by_side_ui(ui, kind, window, actions),
        Dialog::Shortcuts => shortcuts::ui(ui, words, actions),
        Dialog::About => about::ui(ui, words, actions),
    });
    // Neither a click beside it nor Escape in one of its fields closes the import.
    let is_slip = match &dialog {
        Dialog::Import(import) => import.stays_open(&shown.backdrop_response),
        _ => false,
    };
    if !is_slip && shown.should_close() {
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
    buttons(ui, |ui| close(ui, words, actions));
}

/// Shows the button that closes the dialog, and gives it the focus if nothing has it.
pub(super) fn close(ui: &mut Ui, words: &Words, actions: &mut Vec<Action>) {
    let button = ui.button(words.text(Key::Close));
    if ui.memory(|memory| memory.focused().is_none()) {
        button.request_focus();
    }
    if button.clicked() {
        actions.push(Action::CloseDialog);
    }
}

fn replace_ui(
    ui: &mut Ui,
    path: &std::path::Path,
    purpose: PathPurpose,
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
            let path = path.to_path_buf();
            actions.push(match purpose {
                PathPurpose::Export(choice) => Action::ExportTo {
                    path,
                    choice,
                    replace: true,
                },
                PathPurpose::Recipe | PathPurpose::KeepRecipe => {
                    Action::Import(ImportWish::Recipe(RecipeWish::KeepIn {
                        path,
                        replace: true,
                    }))
                }
                PathPurpose::Open
                | PathPurpose::OpenElsewhere
                | PathPurpose::Survey
                | PathPurpose::Image
                | PathPurpose::Save => Action::SaveTo {
                    path,
                    replace: true,
                },
            });
        }
        if ui.button(words.text(Key::Cancel)).clicked() {
            actions.push(Action::CloseDialog);
        }
    });
}

fn open_name(window: &Window) -> String {
    let words = window.words();
    window.open.as_ref().map_or_else(
        || words.text(Key::Untitled).to_owned(),
        |open| open.name(words),
    )
}

fn unsaved_ui(ui: &mut Ui, wish: &Unsaved, window: &Window, actions: &mut Vec<Action>) {
    let words = window.words();
    let is_for_a_file = matches!(wish, Unsaved::Open(_));
    ui.set_width(if is_for_a_file { 560.0 } else { 420.0 });
    let name = open_name(window);
    heading(
        ui,
        &words.format(Key::UnsavedTitle, &[("file", (&name).into())]),
    );
    ui.label(words.text(Key::UnsavedHint));
    buttons(ui, |ui| {
        let save = super::widgets::primary_button(ui, words.text(Key::UnsavedSave));
        if ui.memory(|memory| memory.focused().is_none()) {
            save.request_focus();
        }
        if save.clicked() {
            actions.push(Action::SaveThen(wish.clone()));
        }
        if ui.button(words.text(Key::UnsavedDiscard)).clicked() {
            actions.push(Action::Discard(wish.clone()));
        }
        if ui.button(words.text(Key::Cancel)).clicked() {
            actions.push(Action::CloseDialog);
        }
        if let Unsaved::Open(path) = wish
            && ui.button(words.text(Key::UnsavedElsewhere)).clicked()
        {
            actions.push(Action::OpenElsewhere(path.clone()));
        }
    });
}
