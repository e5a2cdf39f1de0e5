//! The version history: kept in the order of the saves, listed and read for the dialog.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{
        Arc,
        mpsc::{Receiver, Sender, channel},
    },
    time::{Duration, SystemTime},
};

use super::{events::Event, lost::moment, shell::App, worker::Worker};
use crate::{
    file::{keep_version, open, versions},
    lang::{Key, Shown as _},
    view::{KeptVersion, Message},
};

/// How long a save waits until the version before is kept.
const PATIENCE: Duration = Duration::from_secs(5);

/// Returns when a file was changed last.
pub(super) fn last_change(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).ok()?.modified().ok()
}

/// What the thread that keeps versions is told.
enum Request {
    /// A file held this; the answer says whether it is kept.
    Keep {
        path: PathBuf,
        bytes: Vec<u8>,
        saved: Option<SystemTime>,
        answer: Option<Sender<bool>>,
    },
    /// The window closes.
    Stop,
}

/// The thread that keeps versions: one, so that they stay in order and no save waits for the one before.
pub(super) struct Archive {
    archivist: Archivist,
    thread: Option<Worker>,
}

impl Archive {
    /// Starts it; without a folder or a thread nothing is kept.
    pub(super) fn start(state: Option<PathBuf>) -> Self {
        let (sender, receiver) = channel();
        let thread = state.and_then(|state| {
            let work = move || keep_all(&state, &receiver);
            Worker::start("history", work).ok()
        });
        Self {
            archivist: Archivist(sender),
            thread,
        }
    }

    /// Returns what a save tells it with.
    pub(super) fn archivist(&self) -> Archivist {
        self.archivist.clone()
    }
}

impl Drop for Archive {
    /// Waits until the last version is kept, but not for ever.
    fn drop(&mut self) {
        let _sent = self.archivist.0.send(Request::Stop);
        if let Some(thread) = &self.thread {
            thread.wait();
        }
    }
}

/// What a save tells the thread with.
#[derive(Clone)]
pub(super) struct Archivist(Sender<Request>);

impl Archivist {
    /// Lets what a file holds now be kept.
    ///
    /// A folder that cannot be written costs no save; the recovery copies there say that it cannot.
    pub(super) fn keep(&self, path: &Path, bytes: &[u8]) {
        let _sent = self.0.send(Request::Keep {
            path: path.into(),
            bytes: bytes.into(),
            saved: None,
            answer: None,
        });
    }

    /// Waits until what a file held is kept, with the time when it was saved; says whether it is.
    ///
    /// A home that does not answer holds no save up for ever.
    pub(super) fn keep_now(&self, path: &Path, bytes: &[u8], saved: Option<SystemTime>) -> bool {
        let (answer, kept) = channel();
        let sent = self.0.send(Request::Keep {
            path: path.into(),
            bytes: bytes.into(),
            saved,
            answer: Some(answer),
        });
        sent.is_ok() && kept.recv_timeout(PATIENCE).unwrap_or(false)
    }
}

fn keep_all(state: &Path, receiver: &Receiver<Request>) {
    for request in receiver {
        let Request::Keep {
            path,
            bytes,
            saved,
            answer,
        } = request
        else {
            return;
        };
        let kept = keep_version(state, &path, &bytes, saved).is_ok();
        if let Some(answer) = answer {
            // Whoever asked waits.
            let _heard = answer.send(kept);
        }
    }
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
