//! The thread that looks at the open map's file every moment, and holds the lock beside it.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{
        Arc,
        mpsc::{Receiver, RecvTimeoutError},
    },
    time::{Duration, Instant, SystemTime},
};

use jiff::Timestamp;

use super::{Followed, Message};
use crate::{
    app::events::{Event, Post},
    file::{
        DocumentLock, HEARTBEAT, Holder, Locking, MAX_FILE_BYTES, MapFile, OpenError,
        lock_document, read_bounded,
    },
    view::OpenMap,
};

/// How often the file is looked at.
const LOOKS_EVERY: Duration = Duration::from_secs(2);
/// How often in a row a file must be missing: some programs remove it before they write it anew.
const MISSES: u32 = 2;

/// Something about the file of an open map.
pub(in crate::app) struct Found {
    number: u64,
    path: PathBuf,
    /// What the file was compared with.
    known: Option<Arc<MapFile>>,
    /// What it is.
    pub(in crate::app) finding: Finding,
}

impl Found {
    /// Says whether it is still about the file of the open map, as it is known here.
    pub(in crate::app) fn is_about(&self, open: &OpenMap) -> bool {
        let [compared, known] =
            [&self.known, &open.file].map(|file| file.as_ref().map(Arc::as_ptr));
        self.number == open.number
            && Some(&self.path) == open.path.as_ref()
            && (compared == known || self.finding.is_of_lock())
    }
}

/// What was found.
pub(in crate::app) enum Finding {
    /// Another program has written another map.
    Other(Arc<MapFile>),
    /// Another program has written something that is no whole map.
    Damaged(Arc<MapFile>),
    /// Another program has written what cannot be read as a map at all.
    Unreadable(OpenError),
    /// The file is gone.
    Gone,
    /// The file is again as it was.
    Same,
    /// Somebody else has it open.
    Foreign(Holder),
    /// Nobody else has it open any more.
    Free,
}

impl Finding {
    /// Says whether it is about who has the file open, not about what it holds.
    pub(in crate::app) fn is_of_lock(&self) -> bool {
        matches!(self, Self::Foreign(_) | Self::Free)
    }
}

/// Looks until the window has gone.
pub(super) fn run(ours: Holder, receiver: &Receiver<Message>, post: Post) {
    let mut watcher = Watcher::new(ours, post);
    loop {
        let message = match watcher.watched {
            Some(_) => receiver.recv_timeout(LOOKS_EVERY),
            None => receiver.recv().map_err(RecvTimeoutError::from),
        };
        match message {
            Ok(message) => watcher.take(message),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
        watcher.look();
    }
}

/// What tells whether a file may have changed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
struct Stamp {
    changed: Option<SystemTime>,
    bytes: u64,
}

impl Stamp {
    /// Looks at a file; none if there is none.
    fn of(path: &Path) -> io::Result<Option<Self>> {
        match fs::metadata(path) {
            Ok(metadata) => Ok(Some(Self {
                changed: metadata.modified().ok(),
                bytes: metadata.len(),
            })),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }
}

/// The file that is watched.
struct Watched {
    followed: Followed,
    /// What the file looked like when it was read last.
    read: Option<Stamp>,
    /// What it looked like when it could not be read: it may be half written.
    doubted: Option<Stamp>,
    /// How often in a row it was missing.
    misses: u32,
    /// Whether it was told that the file is not as it was.
    has_told: bool,
    lock: Option<DocumentLock>,
    /// Whether it was told that somebody else has it open.
    is_foreign: bool,
    /// When the lock is looked at again.
    beats_at: Instant,
}

impl Watched {
    fn new(followed: Followed, lock: Option<DocumentLock>) -> Self {
        Self {
            followed,
            read: None,
            doubted: None,
            misses: 0,
            has_told: false,
            lock,
            is_foreign: false,
            beats_at: now(),
        }
    }

    /// Forgets what was told, so that it is told again.
    fn forget(&mut self) {
        self.read = None;
        self.doubted = None;
        self.misses = 0;
    }
}

/// What the thread holds.
pub(super) struct Watcher {
    /// Who we are.
    ours: Holder,
    post: Post,
    watched: Option<Watched>,
}

impl Watcher {
    /// Starts without a file.
    pub(super) fn new(ours: Holder, post: Post) -> Self {
        Self {
            ours,
            post,
            watched: None,
        }
    }

    /// Does what it is told.
    pub(super) fn take(&mut self, message: Message) {
        match message {
            Message::Follow(followed) => self.follow(followed),
            Message::LookAgain => {
                if let Some(watched) = &mut self.watched {
                    watched.forget();
                }
            }
        }
    }

    fn follow(&mut self, followed: Option<Followed>) {
        let before = self.watched.take();
        let Some(followed) = followed else { return };
        let before = before.filter(|before| before.followed.path == followed.path);
        let is_same_map = |one: &Watched| one.followed.number == followed.number;
        // Who else has it open was told about this map already.
        let is_told = |one: &Watched| one.is_foreign && is_same_map(one);
        let is_foreign = before.as_ref().is_some_and(is_told);
        let lock = before.and_then(|before| before.lock);
        self.watched = Some(Watched {
            is_foreign,
            ..Watched::new(followed, lock)
        });
    }

    /// Looks at the file and its lock, and says what is new.
    pub(super) fn look(&mut self) {
        let Some(mut watched) = self.watched.take() else {
            return;
        };
        if now() >= watched.beats_at {
            watched.beats_at = now() + HEARTBEAT;
            let finding = self.attend(&mut watched);
            self.tell(&watched, finding);
        }
        let finding = compare(&mut watched);
        if let Some(finding) = &finding {
            watched.has_told = !matches!(finding, Finding::Same);
        }
        self.tell(&watched, finding);
        self.watched = Some(watched);
    }

    /// Keeps the lock alive, or tries to take it.
    fn attend(&self, watched: &mut Watched) -> Option<Finding> {
        let moment = system_time();
        if watched.lock.as_ref().is_some_and(|lock| lock.beat(moment)) {
            return None;
        }
        watched.lock = None;
        let ours = Holder {
            since: since(),
            ..self.ours.clone()
        };
        match lock_document(&watched.followed.path, &ours, moment) {
            Locking::Held(lock) => {
                watched.lock = Some(lock);
                let was_foreign = std::mem::take(&mut watched.is_foreign);
                was_foreign.then_some(Finding::Free)
            }
            Locking::Foreign(holder) => {
                let was_told = std::mem::replace(&mut watched.is_foreign, true);
                (!was_told).then_some(Finding::Foreign(holder))
            }
            Locking::Impossible => None,
        }
    }

    fn tell(&self, watched: &Watched, finding: Option<Finding>) {
        if let Some(finding) = finding {
            let Followed { number, path, file } = &watched.followed;
            self.post.send(Event::Found(Found {
                number: *number,
                path: path.clone(),
                known: file.clone(),
                finding,
            }));
        }
    }
}

/// Compares the file with what it held, if it looks as if it had changed.
fn compare(watched: &mut Watched) -> Option<Finding> {
    let known = watched.followed.file.as_ref()?;
    let path = &watched.followed.path;
    // What cannot be looked at now may be again in a moment.
    let Some(stamp) = Stamp::of(path).ok()? else {
        watched.misses = watched.misses.saturating_add(1);
        watched.read = None;
        return (watched.misses == MISSES).then_some(Finding::Gone);
    };
    watched.misses = 0;
    if watched.read == Some(stamp) {
        return None;
    }
    let found = match read_bounded(path, MAX_FILE_BYTES) {
        Ok(bytes) if bytes == known.bytes() => {
            watched.read = Some(stamp);
            watched.doubted = None;
            return watched.has_told.then_some(Finding::Same);
        }
        Ok(bytes) => MapFile::from_bytes(bytes).map_err(|source| OpenError::NotAMap {
            path: path.clone(),
            source,
        }),
        // It has gone just now.
        Err(OpenError::Missing { .. }) => return None,
        Err(error) => Err(error),
    };
    if found.as_ref().is_ok_and(MapFile::is_valid) || watched.doubted == Some(stamp) {
        watched.read = Some(stamp);
        watched.doubted = None;
        return Some(match found {
            Ok(file) if file.is_valid() => Finding::Other(Arc::new(file)),
            Ok(file) => Finding::Damaged(Arc::new(file)),
            Err(error) => Finding::Unreadable(error),
        });
    }
    watched.doubted = Some(stamp);
    None
}

/// Returns the moment as it stands in a lock.
fn since() -> String {
    let now = Timestamp::now();
    Timestamp::from_second(now.as_second())
        .unwrap_or(now)
        .to_string()
}

#[expect(
    clippy::disallowed_methods,
    reason = "signs of life are given in steps of time"
)]
fn now() -> Instant {
    Instant::now()
}

#[expect(
    clippy::disallowed_methods,
    reason = "signs of life are compared with the clock"
)]
fn system_time() -> SystemTime {
    SystemTime::now()
}
