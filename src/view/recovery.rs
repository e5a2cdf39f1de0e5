//! What earlier windows left behind: listed, compared with the files, recovered or discarded.

mod compare;
mod rows;

use std::{path::PathBuf, sync::Arc};

use egui::{ScrollArea, Ui};

use super::{Action, Dialog, Effect, Message, Moment, Window, dialog, widgets::group_heading};
use crate::{
    file::{Lost, Unread},
    lang::{Key, Words},
    layout::one_line,
};

/// The width of the dialog.
const WIDTH: f32 = 560.0;
/// The height of the list; a longer one scrolls.
const LIST: f32 = 380.0;

/// A map that an earlier window left behind.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LostMap {
    /// The map, and where it is kept.
    pub lost: Lost,
    /// When it was changed last.
    pub changed: Option<Moment>,
}

impl LostMap {
    /// Returns its title, else the name of its file.
    fn name(&self, words: &Words) -> String {
        let title = self.lost.map.header.title.trim();
        let stem = self.lost.path.as_ref().and_then(|path| path.file_stem());
        match stem {
            _ if !title.is_empty() => one_line(title),
            Some(stem) => stem.to_string_lossy().into_owned(),
            None => words.text(Key::Untitled).to_owned(),
        }
    }
}

/// All that earlier windows left behind.
#[derive(Clone, Debug, Default)]
pub struct LeftBehind {
    /// What can be recovered; what was discarded comes last.
    pub lost: Vec<LostMap>,
    /// What cannot be read.
    pub unread: Vec<Arc<Unread>>,
}

impl LeftBehind {
    /// Counts the maps that nobody has decided about.
    pub(super) fn undecided(&self) -> usize {
        let undecided = self.lost.iter().filter(|one| !one.lost.is_discarded);
        undecided.count()
    }

    /// Says whether there is something that somebody should know at the start.
    fn is_worth_telling(&self) -> bool {
        self.undecided() > 0 || !self.unread.is_empty()
    }
}

/// The dialog's own state.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct RecoveryDialog {
    /// What ended the program, if an error did.
    pub crash: Option<String>,
    /// The session that is compared with its file, and how they differ.
    compared: Option<(PathBuf, Vec<String>)>,
    /// Whether a button has gone under the pointer: Enter must not go to another map then.
    has_discarded: bool,
}

impl Window {
    /// Tells at the start what an earlier window left behind, and that an error ended it.
    pub fn offer_lost(&mut self, left: LeftBehind, crash: Option<String>) {
        self.left_behind = left;
        let dialog = match crash {
            crash if self.left_behind.is_worth_telling() => Dialog::Recovery(RecoveryDialog {
                crash,
                ..RecoveryDialog::default()
            }),
            Some(crash) => {
                let words = self.words();
                Dialog::Message(Message {
                    title: words.text(Key::CrashTitle).to_owned(),
                    lines: vec![crash],
                    hint: words.text(Key::CrashHint).to_owned(),
                    ..Message::default()
                })
            }
            None => return,
        };
        self.show_later(dialog);
    }

    /// Shows what earlier windows left behind, even if that is nothing.
    pub fn list_lost(&mut self, left: LeftBehind) {
        self.left_behind = left;
        self.show_dialog(Dialog::Recovery(RecoveryDialog::default()));
    }

    pub(super) fn discard_lost(&mut self, folder: PathBuf) -> Effect {
        let LeftBehind { lost, unread } = &mut self.left_behind;
        unread.retain(|one| one.folder != folder);
        for one in lost.iter_mut().filter(|one| one.lost.folder == folder) {
            one.lost.is_discarded = true;
        }
        lost.sort_by_key(|one| one.lost.is_discarded);
        Effect::DiscardLost(folder)
    }
}

/// Shows the dialog.
pub(super) fn ui(
    ui: &mut Ui,
    state: &mut RecoveryDialog,
    window: &Window,
    actions: &mut Vec<Action>,
) {
    let words = window.words();
    let LeftBehind { lost, unread } = &window.left_behind;
    ui.set_width(WIDTH);
    dialog::heading(ui, words.text(Key::RecoveryTitle));
    if let Some(crash) = &state.crash {
        let text = words.format(Key::RecoveryCrash, &[("error", crash.into())]);
        ui.label(text);
    }
    if window.left_behind.undecided() > 0 {
        ui.label(words.text(Key::RecoveryHint));
    } else if unread.is_empty() {
        ui.label(words.text(Key::RecoveryNothing));
    }
    ScrollArea::vertical().max_height(LIST).show(ui, |ui| {
        ui.set_width(ui.available_width());
        for one in unread {
            rows::unread(ui, one, words, actions);
        }
        let discarded = lost.iter().position(|one| one.lost.is_discarded);
        for (index, one) in lost.iter().enumerate() {
            if discarded == Some(index) {
                ui.add_space(16.0);
                group_heading(ui, words.text(Key::RecoveryDiscarded));
            }
            ui.push_id(index, |ui| rows::lost(ui, state, one, window, actions));
        }
    });
    dialog::close_button(ui, words, actions);
}
