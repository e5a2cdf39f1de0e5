//! Saves the open map on a thread, and never over what somebody else has written meanwhile.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use eframe::Frame;
use egui::Context;

use super::{events::Event, folder::name_of, history, jobs::Slot, shell::App};
use crate::{
    file::{MapFile, OpenError, Replace, SaveError, SaveReason, back_up, open, save_map},
    lang::{Key, Shown as _},
    model::JourneyMap,
    view::{Dialog, Notice, PathPurpose},
};

/// What came of saving a map.
pub(super) struct Saved {
    /// The file.
    path: PathBuf,
    /// The map that was handed over; the open one may be newer.
    map: Arc<JourneyMap>,
    /// Which of the window's maps it is.
    number: u64,
    outcome: Outcome,
}

pub(super) enum Outcome {
    /// The file holds the map; the old file, if it was kept.
    Done(Arc<MapFile>, Option<PathBuf>),
    /// Another program has changed the file since it was read.
    Changed,
    /// A file stands there and may not be replaced without asking.
    Exists,
    Failed(SaveError),
}

/// What may be replaced.
pub(super) enum Over {
    /// Nothing: a new file.
    Nothing,
    /// The file as it was read or saved last.
    Own(Option<Arc<MapFile>>),
    /// Whatever stands there.
    Anything,
}

impl App {
    /// Saves to the map's own file; without one it is asked for.
    pub(super) fn save(&mut self, frame: &Frame, over: bool) {
        let Some(open) = &self.window.open else {
            return;
        };
        let Some(path) = open.path.clone() else {
            self.ask(frame, PathPurpose::Save);
            return;
        };
        let over = if over {
            Over::Anything
        } else {
            Over::Own(open.file.clone())
        };
        self.start_save(path, over);
    }

    /// Saves to another file.
    pub(super) fn save_to(&mut self, path: PathBuf, replace: bool) {
        let over = if replace {
            Over::Anything
        } else {
            Over::Nothing
        };
        self.start_save(path, over);
    }

    fn start_save(&mut self, path: PathBuf, over: Over) {
        let Some(open) = &self.window.open else {
            return;
        };
        let (map, read, number) = (Arc::clone(open.map()), open.file.clone(), open.number);
        let state = self.recovery.state.clone();
        let started = self.jobs.start(Slot::Save, "save", move |_ticket| {
            let changed = history::last_change(&path);
            let outcome = write(&path, &map, read.as_deref(), &over);
            if let (Some(state), Outcome::Done(saved, _)) = (&state, &outcome) {
                history::keep(state, &path, (&over, changed), saved);
            }
            Event::Saved(Saved {
                path,
                map,
                number,
                outcome,
            })
        });
        self.running(Key::SaveRunning, started);
    }

    /// Takes over what the thread has saved, and goes on with what waited for it.
    pub(super) fn saved(&mut self, ctx: &Context, saved: Saved) {
        let Saved {
            path,
            map,
            number,
            outcome,
        } = saved;
        self.window.panels.notice = None;
        let file = name_of(&path);
        let words = self.window.words();
        // Another map may have been opened meanwhile.
        let open = self.window.open.as_ref();
        let is_open = open.is_some_and(|open| open.number == number);
        match outcome {
            Outcome::Done(read, backup) => {
                if let Some(open) = self.window.open.as_mut().filter(|_| is_open) {
                    open.session.document.mark_saved_as(map);
                    open.file = Some(read);
                    open.path = Some(path.clone());
                }
                self.remember(&path);
                match backup {
                    Some(backup) => {
                        let file = name_of(&backup);
                        let text = words.format(Key::SaveBackup, &[("file", (&file).into())]);
                        self.window.panels.notice = Some(Notice::lasting(text));
                    }
                    None => self.done(
                        ctx,
                        words.format(Key::SaveDone, &[("file", (&file).into())]),
                    ),
                }
                if let Some(wish) = self.window.after_save.take() {
                    let effect = self.window.leave(ctx, wish);
                    self.waiting_effects.extend(effect);
                }
            }
            Outcome::Changed | Outcome::Exists if !is_open => {}
            Outcome::Changed => self.window.panels.dialog = Some(Dialog::Changed),
            Outcome::Exists => {
                self.window.panels.dialog = Some(Dialog::Replace {
                    path,
                    purpose: PathPurpose::Save,
                });
            }
            Outcome::Failed(error) => {
                let title = words.format(Key::ErrorSave, &[("file", (&file).into())]);
                self.fail(title, error.shown(words));
                self.window.after_save = None;
            }
        }
    }
}

/// Saves a map, unless what stands there must not be replaced.
pub(super) fn write(path: &Path, map: &JourneyMap, read: Option<&MapFile>, over: &Over) -> Outcome {
    let own = match over {
        Over::Own(own) => own.as_deref(),
        Over::Nothing | Over::Anything => None,
    };
    if let Some(own) = own {
        let is_changed = match open(path) {
            Ok(now) => now.bytes() != own.bytes(),
            // A file that is gone is written again.
            Err(OpenError::Missing { .. }) => false,
            Err(_) => true,
        };
        if is_changed {
            return Outcome::Changed;
        }
    }
    let is_there = path.exists();
    let loses_layout = is_there && own.is_some_and(|own| own.map() != map && !own.keeps_layout());
    let backup = match loses_layout.then(|| back_up(path)).transpose() {
        Ok(backup) => backup,
        Err(error) => return Outcome::Failed(error),
    };
    let replace = match over {
        Over::Nothing => Replace::Never,
        Over::Own(Some(own)) => Replace::Unchanged(own.bytes()),
        Over::Own(None) | Over::Anything => Replace::Always,
    };
    match save_map(path, map, read, replace) {
        Ok(file) => Outcome::Done(Arc::new(file), backup),
        Err(error) if matches!(error.reason, SaveReason::Exists) => Outcome::Exists,
        Err(error) if matches!(error.reason, SaveReason::Changed) => Outcome::Changed,
        Err(error) => Outcome::Failed(error),
    }
}
