//! What others do to the open map's file: taken in at a moment when it disturbs nobody.

use std::{path::PathBuf, sync::Arc};

use egui::Context;
use jiff::Timestamp;

use super::{
    load::first_error,
    lost::moment,
    save::Saved,
    shell::App,
    watch::{Finding, Found},
};
use crate::{
    file::{Holder, MapFile},
    lang::Shown as _,
    view::{OpenMap, Other, Who},
};

/// The most characters of a name that are shown.
const LONGEST: usize = 60;

impl App {
    /// Takes in what was found out about the open map's file; what changes the map waits for its moment.
    pub(super) fn found(&mut self, found: Found) {
        if !self.is_news(&found) {
            return;
        }
        match found.finding {
            Finding::Foreign(holder) => {
                let other = other(&holder, &self.watch.ours);
                self.window.found_elsewhere(other);
            }
            Finding::Free => self.window.found_free(),
            _ => self.watch.waiting = Some(found),
        }
    }

    /// Takes in what has waited until nothing else is going on.
    pub(super) fn take_found(&mut self) {
        if !self.window.is_free() {
            return;
        }
        let found = self.watch.waiting.take();
        let Some(found) = found.filter(|found| self.is_news(found)) else {
            return;
        };
        let words = self.window.words();
        let effect = match found.finding {
            Finding::Other(file) => self.window.found_theirs(file),
            Finding::Damaged(file) => self.window.found_unreadable(first_error(&file, words)),
            Finding::Unreadable(error) => self.window.found_unreadable(error.shown(words)),
            Finding::Gone => self.window.found_gone(),
            Finding::Same => self.window.found_same(),
            Finding::Foreign(_) | Finding::Free => None,
        };
        self.waiting_effects.extend(effect);
    }

    /// Takes over what was saved, and what that means for what others did meanwhile.
    pub(super) fn saved_among_others(&mut self, ctx: &Context, saved: Saved) {
        let before = self.window.open.as_ref().map(State::of);
        self.saved(ctx, saved);
        let now = self.window.open.as_ref().map(State::of);
        if let (Some(before), Some(now)) = (before, now)
            && before.number == now.number
            && before.bytes() != now.bytes()
        {
            self.window.was_saved(before.path == now.path);
        }
        self.watch.look_again();
    }

    /// Says whether something that was found is about the file as it is known here.
    fn is_news(&self, found: &Found) -> bool {
        let Some(open) = &self.window.open else {
            return false;
        };
        // What is there while this window writes may be its own.
        let is_written = open
            .path
            .as_ref()
            .is_some_and(|path| self.saves.is_writing(path));
        let may_be_ours = is_written && !found.finding.is_of_lock();
        !may_be_ours && found.is_about(open)
    }
}

/// Which file the open map has, and which of its contents is known.
struct State {
    number: u64,
    path: Option<PathBuf>,
    file: Option<Arc<MapFile>>,
}

impl State {
    fn of(open: &OpenMap) -> Self {
        Self {
            number: open.number,
            path: open.path.clone(),
            file: open.file.clone(),
        }
    }

    /// Returns where the known contents are; others are elsewhere, for both are held.
    fn bytes(&self) -> Option<*const MapFile> {
        self.file.as_ref().map(Arc::as_ptr)
    }
}

/// Says who has a map open.
fn other(holder: &Holder, ours: &Holder) -> Other {
    let is_known = !holder.user.is_empty() && !holder.computer.is_empty();
    let is_own = is_known && holder.user == ours.user && holder.computer == ours.computer;
    let since = holder.since.parse::<Timestamp>().ok();
    Other {
        who: if is_own {
            Who::OwnWindow
        } else {
            Who::Person {
                user: tamed(&holder.user),
                computer: tamed(&holder.computer),
            }
        },
        since: since.and_then(|since| moment(since.into())),
    }
}

/// Makes a name that a file claims fit for a line.
fn tamed(name: &str) -> String {
    let plain = name.chars().filter(|c| !c.is_control());
    plain.take(LONGEST).collect()
}
