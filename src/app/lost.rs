//! What earlier windows left behind: found at the start or when somebody asks, recovered, removed.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    thread::Builder,
    time::SystemTime,
};

use super::{events::Event, jobs::Slot, load, recovery::sessions, shell::App};
use crate::{
    file::{Leftovers, discard_session, find_lost, take_crash},
    lang::Key,
    model::Date,
    view::{LeftBehind, LostMap, Moment},
};

impl App {
    /// Looks for what a crash left behind, and says what it was.
    pub(super) fn find_what_a_crash_left(&self) {
        let Some(state) = self.recovery.state.clone() else {
            return;
        };
        // Without a thread it is found at the next start.
        let _started = self.jobs.aside("find what was lost", move || {
            Event::LostFound(left_behind(&sessions(&state)), take_crash(&state))
        });
    }

    /// Lists what earlier windows left behind.
    pub(super) fn find_lost(&mut self) {
        let folder = self.recovery.state.as_deref().map(sessions);
        let started = self.jobs.aside("find what was lost", move || {
            Event::LostListed(folder.as_deref().map(left_behind).unwrap_or_default())
        });
        if let Err(error) = started {
            let title = self.window.words().text(Key::RecoveryTitle).to_owned();
            self.fail_to_start(title, &error);
        }
    }

    /// Opens what an earlier window left behind.
    pub(super) fn recover(&mut self, folder: PathBuf) {
        let language = self.window.preferences.language;
        let started = self.jobs.start(Slot::Load, "recover", move |ticket| {
            Event::Loaded(ticket, load::recover(&folder, language))
        });
        self.running(Key::RecoveryRunning, started);
    }

    /// Discards what an earlier window left behind.
    pub(super) fn discard_lost(folder: PathBuf) {
        // What cannot be discarded is offered again.
        let discard = move || drop(discard_session(&folder));
        let _started = Builder::new().name("discard".to_owned()).spawn(discard);
    }
}

fn left_behind(sessions: &Path) -> LeftBehind {
    let Leftovers { lost, unread } = find_lost(sessions);
    let lost = lost.into_iter().map(|lost| LostMap {
        changed: lost.changed.and_then(moment),
        lost,
    });
    LeftBehind {
        lost: lost.collect(),
        unread: unread.into_iter().map(Arc::new).collect(),
    }
}

/// Returns what calendar and clock showed at a time.
pub(super) fn moment(time: SystemTime) -> Option<Moment> {
    let time = jiff::Zoned::try_from(time).ok()?;
    Some(Moment {
        day: Date::new(time.year(), time.month(), time.day()).ok()?,
        hour: time.hour().unsigned_abs(),
        minute: time.minute().unsigned_abs(),
    })
}
