//! The version history: kept beside every save, listed and read for the dialog.

use std::{fs, path::Path, sync::Arc, time::SystemTime};

use super::{events::Event, lost::moment, save::Over, shell::App};
use crate::{
    file::{MapFile, keep_version, open, versions},
    lang::{Key, Shown as _},
    view::{KeptVersion, Message},
};

/// Returns when a file was changed last.
pub(super) fn last_change(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).ok()?.modified().ok()
}

/// Keeps what a file holds after a save, and what it held before if no save of ours wrote that.
///
/// A folder that cannot be written costs no save; the recovery copies there say that it cannot.
pub(super) fn keep(
    state: &Path,
    path: &Path,
    (over, changed): (&Over, Option<SystemTime>),
    saved: &MapFile,
) {
    if let Over::Own(Some(before)) = over {
        drop(keep_version(state, path, before.bytes(), changed));
    }
    drop(keep_version(state, path, saved.bytes(), None));
}

/// Offers what earlier saves of a file held that cannot be opened.
pub(super) fn with_versions(mut message: Message, state: Option<&Path>, path: &Path) -> Message {
    message.versions = state.map_or_else(Vec::new, |state| kept_versions(state, path));
    message
}

fn kept_versions(state: &Path, path: &Path) -> Vec<KeptVersion> {
    let kept = versions(state, path).into_iter();
    let kept = kept.map(|version| KeptVersion {
        path: version.path,
        saved: version.saved.and_then(moment),
        bytes: version.bytes,
    });
    kept.collect()
}

impl App {
    /// Lists the versions of the open map's file; a map without one has none.
    pub(super) fn list_versions(&mut self) {
        let Some(open) = &self.window.open else {
            return;
        };
        let (number, path) = (open.number, open.path.clone());
        let state = self.recovery.state.clone();
        let started = self.jobs.aside("versions", move || {
            let kept = state.zip(path);
            let kept = kept.map(|(state, path)| kept_versions(&state, &path));
            Event::VersionsListed(number, kept.unwrap_or_default())
        });
        if let Err(error) = started {
            let title = self.window.words().text(Key::HistoryTitle).to_owned();
            self.fail_to_start(title, &error);
        }
    }

    /// Reads a version for its picture.
    pub(super) fn read_version(&self, path: &Path) {
        let (path, words) = (path.to_path_buf(), self.window.words());
        // Without a thread there is no picture, and nothing to restore.
        let _started = self.jobs.aside("version", move || {
            let read = match open(&path) {
                Ok(file) => Ok(Arc::new(file.map().clone())),
                Err(error) => Err(error.shown(words)),
            };
            Event::VersionRead(path, read)
        });
    }
}
