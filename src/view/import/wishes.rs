//! What the window does about wishes that concern an import.

use std::path::PathBuf;

use egui::Context;

use super::{ImportDialog, ReadOutcome, ReadProgress};
use crate::{
    edit::Document,
    file::KeptOrder,
    lang::Key,
    model::Direction,
    survey::{KnownOrder, OrderSource, orders_in},
    view::{Dialog, Effect, Notice, OpenMap, Then, Window},
};

/// The most imports that wait until somebody goes on with them.
const MOST_KEPT: usize = 8;

impl Window {
    /// Opens the import dialog on a survey file, which has to be read; goes on where it was closed.
    pub fn import_from(&mut self, path: PathBuf) -> Effect {
        self.finish_field(Then::Stay);
        self.put_import_away();
        let number = self.open.as_ref().map(|open| open.number);
        let mut kept = self.panels.imports.iter();
        let place = kept.position(|kept| kept.is_for(&path, number));
        let kept = place.map(|place| self.panels.imports.remove(place));
        let orders = self.known_orders();
        let mut dialog = Box::new(kept.unwrap_or_else(|| {
            let language = self.preferences.language;
            ImportDialog::new(path, number, self.today, language)
        }));
        if let Some(map) = self.open.as_ref().map(OpenMap::map) {
            dialog.forget_lost(map);
        }
        dialog.know(&orders);
        let effect = Effect::ReadSurvey {
            path: dialog.path.clone(),
            options: dialog.options.clone(),
        };
        self.panels.dialog = Some(Dialog::Import(dialog));
        effect
    }

    /// Returns the orders of labels that the open map knows, and those that the user gave.
    fn known_orders(&self) -> Vec<KnownOrder> {
        let map = self.open.as_ref().map(OpenMap::map);
        let mut orders = map.map_or_else(Vec::new, |map| orders_in(map));
        orders.extend(self.preferences.label_orders.iter().map(|kept| KnownOrder {
            levels: kept.labels().to_vec(),
            missing: kept.missing().to_vec(),
            direction: Direction::High,
            source: OrderSource::User(kept.date()),
        }));
        orders
    }

    /// Remembers labels that were put in order.
    pub(super) fn keep_order(&mut self, order: KeptOrder) -> Effect {
        order.put_first(&mut self.preferences.label_orders);
        Effect::Remember
    }

    /// Takes over what was read of a survey file.
    pub fn survey_read(&mut self, outcome: ReadOutcome) {
        if let Some(dialog) = self.open_import() {
            dialog.take(outcome);
        }
    }

    /// Shows how far a reading has come.
    pub fn survey_progress(&mut self, progress: ReadProgress) {
        if let Some(reading) = self.open_import().and_then(|one| one.reading.as_mut()) {
            *reading = progress;
        }
    }

    /// Asks for a reading with the options of the dialog.
    pub(super) fn read_survey(&self) -> Option<Effect> {
        let Some(Dialog::Import(dialog)) = &self.panels.dialog else {
            return None;
        };
        Some(Effect::ReadSurvey {
            path: dialog.path.clone(),
            options: dialog.options.clone(),
        })
    }

    /// Gives the reading up; without an earlier one the dialog goes too.
    pub(super) fn stop_reading(&mut self) -> Effect {
        if let Some(Dialog::Import(dialog)) = &mut self.panels.dialog
            && !dialog.stop_reading()
        {
            self.put_import_away();
            self.canvas.focus();
        }
        Effect::StopReading
    }

    /// Closes the open dialog; what it waits for is given up.
    pub(in crate::view) fn close_dialog(&mut self, ctx: &Context) -> Option<Effect> {
        if let Some(import) = self.panels.beneath.take() {
            self.panels.dialog = Some(Dialog::Import(import));
            return None;
        }
        let is_import = matches!(self.panels.dialog, Some(Dialog::Import(_)));
        if self.put_import_away() {
            let text = self.words().text(Key::ImportKept).to_owned();
            self.panels.notice = Some(Notice::done(text, ctx.input(|input| input.time)));
        }
        self.decide_later();
        self.stay();
        self.panels.dialog = None;
        self.canvas.focus();
        is_import.then_some(Effect::StopReading)
    }

    /// Keeps the import as it is while a path is typed for it.
    pub(in crate::view) fn lay_import_beneath(&mut self) {
        if let Some(Dialog::Import(dialog)) = self
            .panels
            .dialog
            .take_if(|one| matches!(one, Dialog::Import(_)))
        {
            self.panels.beneath = Some(dialog);
        }
    }

    /// Takes the import dialog away and keeps what was decided in it; says whether there is anything to keep.
    pub(in crate::view) fn put_import_away(&mut self) -> bool {
        let open = &mut self.panels.dialog;
        let closed = match self.panels.beneath.take() {
            Some(beneath) => Some(Dialog::Import(beneath)),
            None => open.take_if(|one| matches!(one, Dialog::Import(_))),
        };
        let Some(Dialog::Import(dialog)) = closed else {
            return false;
        };
        let Some(kept) = dialog.put_away() else {
            return false;
        };
        self.panels.imports.insert(0, kept);
        self.panels.imports.truncate(MOST_KEPT);
        true
    }

    /// Imports as one step, into a new map where none is open.
    pub(super) fn import(&mut self, ctx: &Context) {
        let Some(Dialog::Import(dialog)) = &self.panels.dialog else {
            return;
        };
        let Some((step, set)) = dialog.step() else {
            return;
        };
        let empty = dialog.empty.as_ref().clone();
        self.panels.dialog = None;
        if self.open.is_none() {
            self.show_map(Document::unsaved(empty), None);
        }
        self.edit(Some(step));
        // Nobody types on the map now, and the curve is what the file was imported for.
        self.canvas.refit();
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
