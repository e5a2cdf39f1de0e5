//! The dialog that says why a map was not saved, and offers what helps at one click.

use egui::Ui;

use super::{Action, Command, dialog, widgets::primary_button};
use crate::lang::{Key, Words};

/// Why a map was not saved.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct NotSaved {
    /// What happened, or is asked.
    pub title: String,
    /// Why, and what stands on the disk.
    pub text: String,
    /// What would let the save go on.
    pub offer: Option<SaveOffer>,
}

/// What somebody may agree to, so that a save goes on.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum SaveOffer {
    /// The file is read-only: let its owner write it.
    MakeWritable,
    /// The map is empty and the one in the file is not: replace it.
    Empty,
}

impl SaveOffer {
    fn name(self) -> Key {
        match self {
            Self::MakeWritable => Key::SaveMakeWritable,
            Self::Empty => Key::ExportReplace,
        }
    }
}

/// Shows the dialog.
pub(super) fn ui(ui: &mut Ui, state: &NotSaved, words: &Words, actions: &mut Vec<Action>) {
    ui.set_width(520.0);
    dialog::heading(ui, &state.title);
    ui.label(&state.text);
    dialog::buttons(ui, |ui| {
        let save_as = primary_button(ui, words.text(Key::CommandSaveAs));
        if ui.memory(|memory| memory.focused().is_none()) {
            save_as.request_focus();
        }
        if save_as.clicked() {
            actions.push(Action::CloseDialog);
            actions.push(Action::Run(Command::SaveAs));
        }
        if let Some(offer) = state.offer
            && ui.button(words.text(offer.name())).clicked()
        {
            actions.push(Action::SaveAgain(offer));
        }
        if ui.button(words.text(Key::Cancel)).clicked() {
            actions.push(Action::CloseDialog);
        }
    });
}
