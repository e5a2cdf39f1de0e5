//! Saves the open map on a thread, and never over what somebody else has written meanwhile.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use eframe::Frame;
use egui::Context;

use super::{
    events::Event,
    folder::name_of,
    replace::{Remark, carry_out},
    saves::SaveWish,
    shell::App,
};
use crate::{
    file::{MapFile, SaveError, SaveReason},
    lang::{Key, Shown as _},
    view::{Dialog, Message, NotSaved, Notice, OpenMap, PathPurpose, SaveOffer},
};

/// What came of saving a map.
pub(super) struct Saved {
    /// What was wished for; the open map may be newer.
    wish: SaveWish,
    outcome: Outcome,
    /// What is worth knowing about the file.
    remark: Option<Remark>,
}

pub(super) enum Outcome {
    /// The file holds the map; the old file, if it was kept.
    Done(Arc<MapFile>, Option<PathBuf>),
    /// Another program has changed the file since it was read.
    Changed,
    /// A file stands there and may not be replaced without asking.
    Exists,
    /// The file holds a map, and an empty one may not replace it without asking.
    Empties,
    Failed(SaveError),
}

/// What may be replaced.
#[derive(Clone, Debug)]
pub(super) enum Over {
    /// Nothing: a new file.
    Nothing,
    /// The file as it was read or saved last.
    Own(Arc<MapFile>),
    /// What somebody else has written, as it was when somebody decided that it gives way.
    Theirs(Arc<MapFile>),
    /// Whatever stands there.
    Anything,
}

impl Over {
    /// Returns what a save of a map to its own file may replace.
    fn file_of(open: &OpenMap) -> Self {
        match &open.file {
            Some(theirs) if open.replaces_theirs() => Self::Theirs(Arc::clone(theirs)),
            Some(own) => Self::Own(Arc::clone(own)),
            None => Self::Anything,
        }
    }
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
            Over::file_of(open)
        };
        self.wish_to_save(path, over);
    }

    /// Saves to another file.
    pub(super) fn save_to(&mut self, path: PathBuf, replace: bool) {
        let over = if replace {
            Over::Anything
        } else {
            Over::Nothing
        };
        self.wish_to_save(path, over);
    }

    /// Saves once more, with what somebody has agreed to.
    pub(super) fn save_again(&mut self, offer: SaveOffer) {
        if let Some(wish) = self.saves.agree(offer) {
            self.start_save(wish);
        }
    }

    fn wish_to_save(&mut self, path: PathBuf, over: Over) {
        let Some(open) = &self.window.open else {
            return;
        };
        let wish = SaveWish {
            path,
            map: Arc::clone(open.session.document.settled()),
            number: open.number,
            read: open.file.clone(),
            over,
            may_empty: false,
            makes_writable: false,
            order: 0,
        };
        self.start_save(wish);
    }

    /// Starts a save, or lets it wait for one that runs.
    fn start_save(&mut self, wish: SaveWish) {
        if let Some(wish) = self.saves.begin(wish) {
            self.run_save(wish);
        }
        self.window.are_saving(self.saves.maps());
    }

    fn run_save(&mut self, wish: SaveWish) {
        let archivist = self.saves.archivist();
        let begun = wish.clone();
        let started = self.jobs.aside("save", move || {
            let (outcome, remark) = carry_out(&wish, &archivist);
            Event::Saved(Saved {
                wish,
                outcome,
                remark,
            })
        });
        let text = self.window.words().text(Key::SaveRunning).to_owned();
        if let Err(error) = started {
            self.saves.give_up(&begun);
            self.window.after_save = None;
            self.fail_to_start(text, &error);
        } else {
            let saving = Notice::saving(text);
            self.window.panels.say_in_passing(saving);
        }
    }

    /// Takes over what the thread has saved, and goes on with what waited for it.
    pub(super) fn saved(&mut self, ctx: &Context, saved: Saved) {
        let Saved {
            wish,
            outcome,
            remark,
        } = saved;
        let next = self.saves.end(&wish, &outcome);
        // A disk that answers late must not take the map back from the file that it has now.
        let is_latest = self.saves.is_latest(&wish);
        for next in next {
            self.run_save(next);
        }
        self.window.are_saving(self.saves.maps());
        if !self.saves.is_running() {
            self.window.panels.say_saving_no_longer();
        }
        // Another map may have been opened meanwhile.
        let open = self.window.open.as_mut();
        let open = open.filter(|open| open.number == wish.number);
        let is_open = open.is_some();
        let path = wish.path.clone();
        match outcome {
            Outcome::Done(read, backup) => {
                if let Some(open) = open.filter(|_| is_latest) {
                    open.session.document.mark_saved_as(Arc::clone(&wish.map));
                    open.file = Some(read);
                    open.path = Some(path.clone());
                }
                self.remember(&path);
                self.say_saved(ctx, &path, backup, remark);
                self.leave_at_last(ctx);
            }
            Outcome::Changed | Outcome::Exists | Outcome::Empties if !is_open => {
                self.say_refused(&path, &outcome);
            }
            Outcome::Changed => self.changed_meanwhile(ctx, &wish),
            Outcome::Exists => self.window.show_dialog(Dialog::Replace {
                path,
                purpose: PathPurpose::Save,
            }),
            Outcome::Empties => self.ask_about_empty(wish),
            Outcome::Failed(error) => {
                let its_file = open.filter(|open| open.path.as_ref() == Some(&path) && is_latest);
                if let (Some(open), Some(Remark::IsThere(file))) = (its_file, remark) {
                    open.file = Some(file);
                }
                self.say_not_saved(wish, &error, is_open);
            }
        }
    }

    /// Leaves the map if somebody waits for that; what is not saved yet is waited for or asked about once more.
    fn leave_at_last(&mut self, ctx: &Context) {
        if let Some(unsaved) = self.window.after_save.take() {
            let effect = self.window.leave(ctx, unsaved);
            self.waiting_effects.extend(effect);
        }
    }

    /// Asks what becomes of two versions, unless that was decided while the save ran.
    fn changed_meanwhile(&mut self, ctx: &Context, wish: &SaveWish) {
        let Some(open) = &self.window.open else {
            return;
        };
        if wish.knows_the_file_of(open) {
            self.window.saves_once_decided();
            return;
        }
        match open.path.clone() {
            Some(path) if open.session.document.is_modified_since_save() => {
                let over = Over::file_of(open);
                self.wish_to_save(path, over);
            }
            _ => self.leave_at_last(ctx),
        }
    }

    /// Says why a map that is not open any more was not saved: nothing can be asked about it.
    fn say_refused(&mut self, path: &Path, outcome: &Outcome) {
        let words = self.window.words();
        let file = name_of(path);
        let title = words.format(Key::ErrorSave, &[("file", (&file).into())]);
        let text = match outcome {
            Outcome::Exists => SaveReason::Exists.shown(words),
            Outcome::Empties => words.text(Key::SaveEmptyHint).to_owned(),
            _ => SaveReason::Changed.shown(words),
        };
        self.warn(title, text);
    }

    /// Says that a map was saved, and what became of the old file.
    fn say_saved(
        &mut self,
        ctx: &Context,
        path: &Path,
        backup: Option<PathBuf>,
        remark: Option<Remark>,
    ) {
        let words = self.window.words();
        let naming = |key: Key, path: &Path| {
            let file = name_of(path);
            words.format(key, &[("file", (&file).into())])
        };
        let lasting = match (backup, remark) {
            (Some(backup), _) => naming(Key::SaveBackup, &backup),
            (None, Some(Remark::KeptBeside(kept))) => naming(Key::SaveKeptBeside, &kept),
            (None, Some(Remark::OtherNames)) => words.text(Key::SaveOtherNames).to_owned(),
            (None, None | Some(Remark::IsThere(_))) => {
                let now = ctx.input(|input| input.time);
                let done = Notice::done(naming(Key::SaveDone, path), now);
                self.window.panels.say_in_passing(done);
                return;
            }
        };
        self.window.panels.say_lasting(lasting);
    }

    /// Asks before an empty map replaces one that is not.
    fn ask_about_empty(&mut self, wish: SaveWish) {
        let words = self.window.words();
        let file = name_of(&wish.path);
        let asked = NotSaved {
            title: words.format(Key::SaveEmptyTitle, &[("file", (&file).into())]),
            text: words.text(Key::SaveEmptyHint).to_owned(),
            offer: Some(SaveOffer::Empty),
        };
        self.saves.refuse(wish);
        self.window.show_dialog(Dialog::NotSaved(asked));
    }

    /// Says why a map was not saved that is not open any more; nobody leaves before that is read.
    fn warn(&mut self, title: String, text: String) {
        self.window.after_save = None;
        self.window.show_dialog(Dialog::Message(Message {
            title,
            lines: vec![text],
            ..Message::default()
        }));
    }

    /// Says why a map was not saved, and offers what helps.
    fn say_not_saved(&mut self, wish: SaveWish, error: &SaveError, is_open: bool) {
        let words = self.window.words();
        let file = name_of(&wish.path);
        let title = words.format(Key::ErrorSave, &[("file", (&file).into())]);
        let text = error.shown(words);
        if !is_open {
            // Another map is open now, and nothing that is offered would be about this one.
            self.warn(title, text);
            return;
        }
        let is_read_only = matches!(error.reason, SaveReason::ReadOnly);
        let offer = is_read_only.then_some(SaveOffer::MakeWritable);
        if offer.is_some() {
            self.saves.refuse(wish);
        } else {
            self.window.after_save = None;
        }
        let not_saved = NotSaved { title, text, offer };
        self.window.show_dialog(Dialog::NotSaved(not_saved));
    }
}
