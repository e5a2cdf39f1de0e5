//! What earlier windows left behind: found at the start or when somebody asks, recovered, removed.

use std::{
    path::{Path, PathBuf},
    thread::Builder,
    time::SystemTime,
};

use super::{events::Event, jobs::Slot, load, recovery::sessions, shell::App};
use crate::{
    file::{Claim, find_lost, take_crash},
    lang::Key,
    model::Date,
    view::{LostMap, Moment},
};

impl App {
    /// Looks for what a crash left behind, and says what it was.
    pub(super) fn find_what_a_crash_left(&self) {
        let Some(state) = self.recovery.state.clone() else {
            return;
        };
        // Without a thread it is found at the next start.
        let _started = self.jobs.aside("find what was lost", move || {
            Event::LostFound(listed(&sessions(&state)), take_crash(&state))
        });
    }

    /// Lists what earlier windows left behind.
    pub(super) fn find_lost(&mut self) {
        let folder = self.recovery.state.as_deref().map(sessions);
        let started = self.jobs.aside("find what was lost", move || {
            Event::LostListed(folder.as_deref().map(listed).unwrap_or_default())
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

    /// Removes what an earlier window left behind.
    pub(super) fn discard_lost(folder: PathBuf) {
        // What cannot be removed is offered again.
        let _started = Builder::new().name("discard".to_owned()).spawn(move || {
            if let Some(claim) = Claim::take(&folder) {
                claim.remove();
            }
        });
    }
}

fn listed(sessions: &Path) -> Vec<LostMap> {
    let lost = find_lost(sessions).into_iter();
    lost.map(|lost| LostMap {
        changed: lost.changed.and_then(moment),
        lost,
    })
    .collect()
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
