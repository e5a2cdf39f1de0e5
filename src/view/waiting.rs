//! Leaving while a save runs: the window waits for the disk, and says how to leave without it.

use egui::{Context, Ui};

use super::{Action, Dialog, Effect, Unsaved, Window, dialog, widgets::primary_button};
use crate::lang::{Key, Words};

impl Window {
    /// Notes which of the window's maps are being saved, by their numbers.
    ///
    /// The question whether to wait is taken back: whoever leaves next is asked anew if there is still a reason.
    pub fn are_saving(&mut self, numbers: Vec<u64>) {
        self.saving = numbers;
        self.take_waiting_back();
    }

    /// Says whether a save is on its way that would be lost with the window.
    pub fn is_saving(&self) -> bool {
        !self.saving.is_empty()
    }

    /// Waits for the save that leaving would cost, if there is one; says whether it does.
    pub(super) fn waits_for_save(&mut self, wish: &Unsaved) -> bool {
        let waits = match wish {
            Unsaved::Quit => self.is_saving(),
            // What is saved of a map that was left before goes on beside.
            Unsaved::CloseMap
            | Unsaved::New
            | Unsaved::Open(_)
            | Unsaved::OpenCopy(_)
            | Unsaved::LoadText(_)
            | Unsaved::Recover(_) => {
                let open = self.open.as_ref();
                open.is_some_and(|open| self.saving.contains(&open.number))
            }
        };
        if waits {
            self.after_save = Some(wish.clone());
            self.panels.dialog = Some(Dialog::Waiting(wish.clone()));
        }
        waits
    }

    /// Leaves without waiting for the save that runs.
    pub(super) fn wait_no_longer(&mut self, ctx: &Context, wish: Unsaved) -> Option<Effect> {
        self.after_save = None;
        self.take_waiting_back();
        self.leave_unsaved(ctx, wish)
    }

    /// Notes, if a question about a save is closed, that nobody wants to leave any more.
    pub(super) fn stay(&mut self) {
        if let Some(
            Dialog::Waiting(_) | Dialog::NotSaved(_) | Dialog::Replace { .. } | Dialog::Changed,
        ) = &self.panels.dialog
        {
            self.after_save = None;
        }
    }

    fn take_waiting_back(&mut self) {
        let dialog = &mut self.panels.dialog;
        drop(dialog.take_if(|one| matches!(one, Dialog::Waiting(_))));
    }
}

/// Shows what is waited for.
pub(super) fn ui(ui: &mut Ui, wish: &Unsaved, words: &Words, actions: &mut Vec<Action>) {
    ui.set_width(420.0);
    dialog::heading(ui, words.text(Key::WaitingTitle));
    ui.label(words.text(Key::WaitingHint));
    dialog::buttons(ui, |ui| {
        let cancel = primary_button(ui, words.text(Key::Cancel));
        if ui.memory(|memory| memory.focused().is_none()) {
            cancel.request_focus();
        }
        if cancel.clicked() {
            actions.push(Action::CloseDialog);
        }
        if ui.button(words.text(Key::WaitingLeave)).clicked() {
            actions.push(Action::WaitNoLonger(wish.clone()));
        }
    });
}
