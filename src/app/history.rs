//! The version history: kept in the order of the saves, listed and read for the dialog.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{
        Arc,
        mpsc::{Receiver, Sender, channel},
    },
    time::{Duration, SystemTime},
};

use super::{
    events::{Event, Post},
    load::first_error,
    lost::moment,
    shell::App,
    worker::Worker,
};
use crate::{
    file::{SaveReason, SaveStep, keep_unknown_version, keep_version, open, versions, write},
    lang::{Key, Shown as _, Words},
    view::{Kept, KeptVersion, Message, VersionRead},
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
    /// A version gives way, and nothing else holds it; if it cannot be kept, the window is told.
    GivesWay {
        path: PathBuf,
        version: Kept,
        post: Post,
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

    /// Lets a version be kept that gives way; says whether somebody does it.
    pub(super) fn keep_what_gives_way(&self, path: PathBuf, version: Kept, post: Post) -> bool {
        let request = Request::GivesWay {
            path,
            version,
            post,
        };
        self.0.send(request).is_ok()
    }
}

fn keep_all(state: &Path, receiver: &Receiver<Request>) {
    for request in receiver {
        match request {
            Request::Keep {
                path,
                bytes,
                saved,
                answer,
            } => {
                let kept = keep_version(state, &path, &bytes, saved).is_ok();
                if let Some(answer) = answer {
                    // Whoever asked waits.
                    let _heard = answer.send(kept);
                }
            }
            Request::GivesWay {
                path,
                version,
                post,
            } => {
                let kept = match version {
                    Kept::File(file) => keep_unknown_version(state, &path, file.bytes()),
                    Kept::Map(map) => keep_unknown_version(state, &path, write(&map).as_bytes()),
                };
                if let Err(reason) = kept {
                    post.send(Event::VersionNotKept(reason));
                }
            }
            Request::Stop => return,
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
    pub(super) fn read_version(&mut self, path: &Path) {
        let (read, words) = (path.to_path_buf(), self.window.words());
        let started = self.jobs.aside("version", move || {
            let version = read_version(&read, words);
            Event::VersionRead(read, version)
        });
        if let Err(error) = started {
            let reason = error.shown(words);
            let text = words.format(Key::ErrorStart, &[("reason", (&reason).into())]);
            self.window
                .show_version(path, VersionRead::Unreadable(text));
        }
    }

    /// Keeps a version that gives way in the history of the open map's file, or says why it cannot be kept.
    pub(super) fn keep_version(&mut self, version: Kept) {
        let open = self.window.open.as_ref();
        let Some(path) = open.and_then(|open| open.path.clone()) else {
            return;
        };
        let (archivist, post) = (self.saves.archivist(), self.jobs.post.clone());
        if archivist.keep_what_gives_way(path, version, post) {
            return;
        }
        let reason = if self.recovery.state.is_some() {
            SaveReason::System {
                step: SaveStep::Folder,
                source: io::ErrorKind::BrokenPipe.into(),
            }
        } else {
            SaveReason::NoHome
        };
        self.note(Key::VersionNotKept, &reason);
    }
}

/// Reads a version; one that is damaged is never taken for the whole.
pub(super) fn read_version(path: &Path, words: &Words) -> VersionRead {
    match open(path) {
        Ok(file) if file.is_valid() => VersionRead::Whole(Arc::new(file.map().clone())),
        Ok(file) => VersionRead::Damaged(first_error(&file, words)),
        Err(error) => VersionRead::Unreadable(error.shown(words)),
    }
}
