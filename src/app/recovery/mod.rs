//! Recovery copies: what the open map has that no file holds goes to a thread after each step.

mod crash;
mod writer;

pub(super) use crash::said;

use std::{
    mem,
    path::{Path, PathBuf},
    sync::{
        Arc,
        mpsc::{Sender, channel},
    },
};

use super::{
    events::{Event, Post},
    worker::Worker,
};
use crate::{
    file::{Claim, MapFile, SaveReason, SaveStep},
    model::JourneyMap,
    view::{OpenMap, Window},
};

/// Returns the folder for what is kept between starts; none where the system names no home.
pub(super) fn state_dir() -> Option<PathBuf> {
    let dirs = directories::ProjectDirs::from("", "", "touchline")?;
    let folder = dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir());
    Some(folder.to_path_buf())
}

/// Returns the folder of the sessions.
pub(super) fn sessions(state: &Path) -> PathBuf {
    state.join("sessions")
}

/// What the thread is told.
enum Message {
    /// The open map is now this.
    Follow(Wish),
    /// Everything is to be on the disk, now; the answer says that it is.
    Flush(Sender<()>),
    /// The window closes.
    Stop,
}

/// What is to be kept, and which sessions are of no use once it is.
struct Wish {
    /// The open map, if it has something to lose.
    map: Option<AtRisk>,
    /// The sessions that were recovered here.
    replaced: Vec<Claim>,
}

/// A map that has something to lose.
struct AtRisk {
    number: u64,
    map: Arc<JourneyMap>,
    path: Option<PathBuf>,
    file: Option<Arc<MapFile>>,
}

/// What of the open map was handed over last.
struct Seen {
    number: u64,
    map: Arc<JourneyMap>,
    file: Option<Arc<MapFile>>,
    /// Whether there is something to lose; a file that is gone takes the map with it.
    is_unsaved: bool,
}

impl Seen {
    fn of(open: &OpenMap) -> Self {
        Self {
            number: open.number,
            map: Arc::clone(open.map()),
            file: open.file.clone(),
            is_unsaved: open.is_unsaved(),
        }
    }

    fn is(&self, other: &Self) -> bool {
        let is_same_file = match (&self.file, &other.file) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        };
        let is_same = self.number == other.number && self.is_unsaved == other.is_unsaved;
        is_same_file && is_same && Arc::ptr_eq(&self.map, &other.map)
    }
}

/// Follows the open map.
pub(super) struct Recovery {
    /// Where everything is kept; none where the system names no home.
    pub(super) state: Option<PathBuf>,
    sender: Sender<Message>,
    thread: Option<Worker>,
    seen: Option<Seen>,
    /// The sessions that were recovered and wait until what was in them is kept anew.
    recovered: Vec<Claim>,
    /// How many frames a recovered map has to be drawn in first.
    unseen_frames: u8,
}

impl Recovery {
    /// Starts the thread that writes, which is never waited for while the window is open.
    pub(super) fn start(state: Option<PathBuf>, post: Post) -> Self {
        let (sender, receiver) = channel();
        let (sessions, told) = (state.as_deref().map(sessions), post.clone());
        let work = move || writer::run(sessions, &receiver, &post);
        let started = Worker::start("recovery", work);
        let thread = started.map_err(|source| {
            let step = SaveStep::Create;
            told.send(Event::NotKept(SaveReason::System { step, source }));
        });
        Self {
            state,
            sender,
            thread: thread.ok(),
            seen: None,
            recovered: Vec::new(),
            unseen_frames: 0,
        }
    }

    /// Removes a session as soon as the map that was recovered from it is kept anew.
    ///
    /// That waits until it has been on the screen: should drawing it end the window, the session is still the
    /// one that was tried, and not one that the next window suggests.
    pub(super) fn replace(&mut self, claim: Claim) {
        self.recovered.push(claim);
        self.unseen_frames = 2;
    }

    /// Says whether the next frame is waited for.
    pub(super) fn is_waiting(&self) -> bool {
        self.unseen_frames > 0
    }

    /// Hands the open map over if a step has changed it: what is typed at once, on the map or in a field beside
    /// it, what is dragged when it is dropped.
    pub(super) fn follow(&mut self, window: &Window, types_beside: bool) {
        self.unseen_frames = self.unseen_frames.saturating_sub(1);
        if self.is_waiting() {
            return;
        }
        let open = window.open.as_ref();
        let is_moving = open.is_some_and(|open| open.session.document.is_in_gesture());
        if is_moving && !types_beside && !window.is_typing() {
            return;
        }
        let now = open.map(Seen::of);
        let is_same = match (&self.seen, &now) {
            (Some(seen), Some(now)) => seen.is(now),
            (seen, now) => seen.is_none() && now.is_none(),
        };
        if is_same {
            return;
        }
        // The first words of a new map are no step yet.
        let is_unsaved = |open: &&OpenMap| {
            open.is_unsaved() || (is_moving && open.session.document.is_modified_since_save())
        };
        let map = open.filter(is_unsaved).map(|open| AtRisk {
            number: open.number,
            map: Arc::clone(open.map()),
            path: open.path.clone(),
            file: open.file.clone(),
        });
        let replaced = mem::take(&mut self.recovered);
        // A thread that ended has said why.
        let _sent = self.sender.send(Message::Follow(Wish { map, replaced }));
        self.seen = now;
    }
}

impl Drop for Recovery {
    /// Waits until the last step is on the disk, or until nothing is left there, but not for ever.
    fn drop(&mut self) {
        let _sent = self.sender.send(Message::Stop);
        if let Some(thread) = &self.thread {
            thread.wait();
        }
    }
}
