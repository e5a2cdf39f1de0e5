//! What others do to the open map's file: who has it open too, and what becomes of two versions.

mod state;
mod ui;

pub(super) use state::{Access, Others, Theirs};
pub use state::{Kept, Other, OthersWish, Who};
pub(super) use ui::{changed_ui, locked_ui, status_ui};

use std::{mem, path::Path, sync::Arc};

use super::{Dialog, Effect, Notice, OpenMap, Then, Window, differences};
use crate::{
    file::MapFile,
    lang::{Key, Words},
};

impl OpenMap {
    /// Says whether it may only be looked at.
    pub fn is_read_only(&self) -> bool {
        matches!(self.others.access, Access::ReadOnly(_))
    }

    /// Says whether its file holds a version of somebody else that the next save replaces.
    pub fn replaces_theirs(&self) -> bool {
        self.others.gives_way
    }
}

impl Window {
    /// Says whether nothing is going on that a change of the map would disturb.
    pub fn is_free(&self) -> bool {
        let mut dialogs = self.panels.dialog.iter().chain(&self.panels.later);
        let is_undisturbed = dialogs.all(|one| matches!(one, Dialog::Changed));
        let is_busy = self.present.is_some() || self.is_in_hand();
        is_undisturbed && self.panels.beneath.is_none() && !is_busy
    }

    /// Says whether somebody is typing on the map or beside it, or dragging something.
    pub(super) fn is_in_hand(&self) -> bool {
        let open = self.open.as_ref();
        let is_moving = open.is_some_and(|open| open.session.document.is_in_gesture());
        let is_dragging = self.canvas.drag.is_some() || self.outline.is_dragging();
        self.is_typing() || is_dragging || is_moving
    }

    /// Takes in that somebody else has the open map's file open, and asks what that means here once nothing else
    /// is going on.
    pub fn found_elsewhere(&mut self, other: Other) {
        // What somebody has begun to type or to drag is not taken from them.
        let is_touched = self.is_unsaved() || self.is_in_hand();
        let Some(open) = &mut self.open else { return };
        open.others.access = if is_touched {
            Access::Shared(other)
        } else {
            Access::ReadOnly(other)
        };
        self.show_later(Dialog::Locked);
    }

    /// Takes in that nobody else has the open map's file open any more.
    pub fn found_free(&mut self) {
        let Some(open) = &mut self.open else { return };
        let before = mem::take(&mut open.others.access);
        self.take_back(|one| matches!(one, Dialog::Locked));
        if matches!(before, Access::ReadOnly(_)) {
            self.say_of_file(Key::LockFree);
        }
    }

    /// Takes in what another program has written to the open map's file.
    ///
    /// What nobody has changed here is loaded; of two versions somebody has to choose.
    pub fn found_theirs(&mut self, theirs: Arc<MapFile>) -> Option<Effect> {
        let open = self.open.as_mut()?;
        let is_same = |file: &MapFile| file.map() == theirs.map();
        let is_no_other_map =
            *theirs.map() == **open.map() || open.file.as_deref().is_some_and(is_same);
        // A file that was gone or damaged meanwhile makes no change.
        let is_modified = match &open.file {
            Some(file) => *file.map() != **open.map(),
            None => open.session.document.is_modified_since_save(),
        };
        if is_modified && !is_no_other_map {
            open.others.compared = None;
            open.others.theirs = Some(Theirs::Map(theirs));
            self.ask_about_versions();
            return None;
        }
        let before = open.file.clone();
        self.adopt(theirs, is_modified);
        if is_no_other_map {
            return self.save_after_all();
        }
        self.stop_asking();
        self.after_save = None;
        self.say_of_file(Key::Reloaded);
        before.map(|before| Effect::KeepVersion(Kept::File(before)))
    }

    /// Takes in that another program has written something to the open map's file that cannot be opened: nothing
    /// holds the map any more but this window.
    pub fn found_unreadable(&mut self, reason: String) -> Option<Effect> {
        let words = self.words();
        let open = self.open.as_mut()?;
        if !matches!(self.panels.dialog, Some(Dialog::Changed)) {
            let file = file_name(open, words);
            let values = [("file", (&file).into()), ("reason", (&reason).into())];
            self.panels.notice = Some(Notice::lasting(words.format(Key::FileUnreadable, &values)));
        }
        open.session.document.mark_unsaved();
        open.others.compared = None;
        open.others.theirs = Some(Theirs::Unreadable(reason));
        let before = open.file.clone();
        before.map(|before| Effect::KeepVersion(Kept::File(before)))
    }

    /// Takes in that the open map's file is gone: nothing holds the map any more but this window.
    pub fn found_gone(&mut self) -> Option<Effect> {
        let open = self.open.as_mut()?;
        open.session.document.mark_unsaved();
        self.say_of_file(Key::FileGone);
        self.save_after_all()
    }

    /// Takes in that the open map's file is again as it was read or saved last.
    pub fn found_same(&mut self) -> Option<Effect> {
        let file = self.open.as_ref()?.file.clone()?;
        self.adopt(file, true);
        self.save_after_all()
    }

    /// Takes the question about two versions back, and lets the save go on that waited for its answer.
    fn save_after_all(&mut self) -> Option<Effect> {
        let saves = self.open.as_ref().is_some_and(|open| open.others.saves);
        self.stop_asking();
        saves.then_some(Effect::Save { over: false })
    }

    /// Asks what becomes of two versions; the save that came upon the other one goes on once that is decided.
    pub fn saves_once_decided(&mut self) {
        if let Some(open) = &mut self.open {
            open.others.saves = true;
            self.ask_about_versions();
        }
    }

    /// Asks what becomes of two versions; what was told before comes back after it.
    fn ask_about_versions(&mut self) {
        self.take_back(|one| matches!(one, Dialog::Changed));
        self.show_dialog(Dialog::Changed);
    }

    /// Notes, if the question about two versions is closed, that no save waits for it any more.
    pub(super) fn decide_later(&mut self) {
        let is_asked = matches!(self.panels.dialog, Some(Dialog::Changed));
        if let Some(open) = self.open.as_mut().filter(|_| is_asked) {
            open.others.saves = false;
        }
    }

    /// Notes that a save of this window has written the file of the open map, the same one or another.
    pub fn was_saved(&mut self, is_same_file: bool) {
        let Some(open) = &mut self.open else { return };
        open.others.access = match mem::take(&mut open.others).access {
            // Whoever has replaced a file has said that they want to.
            Access::ReadOnly(other) | Access::Shared(other) if is_same_file => {
                Access::Shared(other)
            }
            _ => Access::Own,
        };
        if open.others.access == Access::Own {
            self.take_back(|one| matches!(one, Dialog::Locked));
        }
        self.stop_asking();
    }

    /// Does what somebody wishes about a file that others have open or have changed.
    pub(super) fn perform_others(&mut self, wish: OthersWish) -> Option<Effect> {
        match wish {
            OthersWish::Ask => self.ask_about_others(),
            OthersWish::ReadOnly => self.choose_access(Access::ReadOnly),
            OthersWish::Copy => self.go_on_with_copy(),
            OthersWish::Anyway => self.choose_access(Access::Shared),
            OthersWish::Compare => self.compare_versions(),
            OthersWish::KeepMine => return self.keep_mine(),
            OthersWish::LoadTheirs => return self.load_theirs(),
        }
        None
    }

    /// Shows the question about the file that waits for an answer.
    fn ask_about_others(&mut self) {
        self.finish_field(Then::Stay);
        let Some(open) = &self.open else { return };
        if open.others.theirs.is_some() {
            self.ask_about_versions();
        } else if open.others.access != Access::Own {
            self.take_back(|one| matches!(one, Dialog::Locked));
            self.show_dialog(Dialog::Locked);
        }
    }

    /// Takes the answer about who may change the file.
    fn choose_access(&mut self, chosen: impl FnOnce(Other) -> Access) {
        self.leave_question();
        if let Some(open) = &mut self.open {
            open.others.access = match mem::take(&mut open.others.access) {
                Access::ReadOnly(other) | Access::Shared(other) => chosen(other),
                Access::Own => Access::Own,
            };
        }
    }

    /// Goes on with a map that has no file.
    fn go_on_with_copy(&mut self) {
        self.leave_question();
        let Some(open) = &mut self.open else { return };
        // What is saved late belongs to the file that it was.
        self.opened += 1;
        open.number = self.opened;
        open.path = None;
        open.file = None;
        open.others = Others::default();
        open.session.document.mark_unsaved();
        self.stop_asking();
    }

    fn leave_question(&mut self) {
        self.finish_field(Then::Stay);
        self.panels.dialog = None;
        self.canvas.focus();
    }

    /// Goes on with the map as it is here; the next save replaces the other version.
    fn keep_mine(&mut self) -> Option<Effect> {
        self.leave_question();
        let open = self.open.as_mut()?;
        let saves = mem::take(&mut open.others.saves);
        let theirs = open.others.theirs.take();
        open.others.compared = None;
        // What cannot be compared any more is replaced whatever it is.
        let over = !matches!(theirs, Some(Theirs::Map(_)));
        open.others.gives_way = !over;
        if let Some(Theirs::Map(theirs)) = theirs {
            self.adopt(theirs, true);
        }
        saves.then_some(Effect::Save { over })
    }

    /// Loads the other version as one step, and returns that the one here is to be kept.
    fn load_theirs(&mut self) -> Option<Effect> {
        let open = self.open.as_mut()?;
        let Some(Theirs::Map(theirs)) = &open.others.theirs else {
            return None;
        };
        let (mine, theirs) = (Arc::clone(open.map()), Arc::clone(theirs));
        self.after_save = None;
        self.adopt(theirs, false);
        self.stop_asking();
        self.canvas.focus();
        Some(Effect::KeepVersion(Kept::Map(mine)))
    }

    /// Compares the two versions, or no longer.
    fn compare_versions(&mut self) {
        let words = self.words();
        let Some(open) = &mut self.open else { return };
        let shown = open.others.compared.take();
        if let (None, Some(Theirs::Map(theirs))) = (shown, &open.others.theirs) {
            let lines = differences::lines(theirs.map(), open.session.map(), words);
            open.others.compared = Some(lines);
        }
    }

    /// Returns how the map is saved: one that is only looked at here never over its file.
    pub(super) fn save_effect(&self) -> Effect {
        if self.open.as_ref().is_some_and(OpenMap::is_read_only) {
            Effect::SaveAs
        } else {
            Effect::Save { over: false }
        }
    }

    /// Says why the map cannot be changed, if it cannot.
    pub(super) fn refuses_changes(&mut self) -> bool {
        let words = self.words();
        let open = self.open.as_ref();
        let Some(Access::ReadOnly(other)) = open.map(|open| &open.others.access) else {
            return false;
        };
        let who = other.name(words);
        let text = words.format(Key::ReadOnlyRefused, &[("who", (&who).into())]);
        self.panels.notice = Some(Notice::lasting(text));
        true
    }

    /// Takes a version over as what the file holds; `keeps_mine` says whether the map stays as it is here.
    fn adopt(&mut self, theirs: Arc<MapFile>, keeps_mine: bool) {
        let Some(open) = &mut self.open else { return };
        let map = Arc::new(theirs.map().clone());
        open.file = Some(theirs);
        if keeps_mine {
            open.session.document.mark_saved_as(map);
        } else {
            open.others.gives_way = false;
            open.session.reload(map);
            self.canvas.forget_facts();
        }
    }

    /// Takes the question about two versions back.
    fn stop_asking(&mut self) {
        if let Some(open) = &mut self.open {
            open.others.theirs = None;
            open.others.compared = None;
            open.others.saves = false;
        }
        self.take_back(|one| matches!(one, Dialog::Changed));
    }

    /// Takes a question back, whether it is shown or waits for its turn.
    fn take_back(&mut self, is_it: fn(&Dialog) -> bool) {
        drop(self.panels.dialog.take_if(|one| is_it(one)));
        self.panels.later.retain(|one| !is_it(one));
    }

    fn say_of_file(&mut self, key: Key) {
        let words = self.words();
        if let Some(open) = &self.open {
            let file = file_name(open, words);
            let text = words.format(key, &[("file", (&file).into())]);
            self.panels.notice = Some(Notice::lasting(text));
        }
    }
}

/// Names the file of a map.
fn file_name(open: &OpenMap, words: &Words) -> String {
    let name = open.path.as_deref().and_then(Path::file_name);
    name.map_or_else(
        || open.name(words),
        |name| name.to_string_lossy().into_owned(),
    )
}
