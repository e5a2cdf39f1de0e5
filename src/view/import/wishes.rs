//! What the window does about wishes that concern an import.

use std::path::PathBuf;

use egui::Context;

use super::{ImportDialog, ReadOutcome, ReadProgress};
use crate::{
    edit::Document,
    lang::Key,
    view::{Dialog, Effect, Notice, Then, Window},
};

impl Window {
    /// Opens the import dialog on a survey file, which has to be read.
    pub fn import_from(&mut self, path: PathBuf) -> Effect {
        self.finish_field(Then::Stay);
        let language = self.preferences.language;
        let dialog = ImportDialog::new(path, self.today, language);
        let effect = Effect::ReadSurvey {
            path: dialog.path.clone(),
            options: dialog.options.clone(),
        };
        self.panels.dialog = Some(Dialog::Import(Box::new(dialog)));
        effect
    }

    /// Takes over what was read of a survey file.
    pub fn survey_read(&mut self, outcome: ReadOutcome) {
        if let Some(Dialog::Import(dialog)) = &mut self.panels.dialog {
            dialog.take(outcome);
        }
    }

    /// Shows how far a reading has come.
    pub fn survey_progress(&mut self, progress: ReadProgress) {
        if let Some(Dialog::Import(dialog)) = &mut self.panels.dialog
            && let Some(reading) = &mut dialog.reading
        {
            *reading = progress;
        }
    }

    /// Asks for a reading with the options of the dialog.
    pub(in crate::view) fn read_survey(&self) -> Option<Effect> {
        let Some(Dialog::Import(dialog)) = &self.panels.dialog else {
            return None;
        };
        Some(Effect::ReadSurvey {
            path: dialog.path.clone(),
            options: dialog.options.clone(),
        })
    }

    /// Gives the reading up; without an earlier one the dialog goes too.
    pub(in crate::view) fn stop_reading(&mut self) -> Effect {
        if let Some(Dialog::Import(dialog)) = &mut self.panels.dialog
            && !dialog.stop_reading()
        {
            self.panels.dialog = None;
            self.canvas.focus();
        }
        Effect::StopReading
    }

    /// Closes the open dialog; what it waits for is given up.
    pub(in crate::view) fn close_dialog(&mut self) -> Option<Effect> {
        let closed = self.panels.dialog.take();
        self.canvas.focus();
        matches!(closed, Some(Dialog::Import(_))).then_some(Effect::StopReading)
    }

    /// Imports as one step, into a new map where none is open.
    pub(in crate::view) fn import(&mut self, ctx: &Context) {
        let Some(Dialog::Import(dialog)) = &self.panels.dialog else {
            return;
        };
        let Some((step, set)) = dialog.step() else {
            return;
        };
        let empty = dialog.empty().clone();
        self.panels.dialog = None;
        if self.open.is_none() {
            self.show_map(Document::unsaved(empty), None);
        }
        self.edit(Some(step));
        self.canvas.focus();
        let set = self.open.as_ref().and_then(|open| {
            let set = open.map().feedback_set(&set)?;
            Some(set.label.clone())
        });
        if let Some(label) = set {
            let words = self.words();
            let text = words.format(Key::ImportDone, &[("name", (&label).into())]);
            self.panels.notice = Some(Notice::done(text, ctx.input(|input| input.time)));
        }
    }
}
