//! The open map's file as others see it: a thread keeps its lock and notices what other programs do to it.

#[cfg(test)]
mod tests;
mod watcher;

pub(super) use watcher::{Finding, Found};

use std::{
    env,
    path::PathBuf,
    sync::{
        Arc,
        mpsc::{Sender, channel},
    },
    time::Duration,
};

use super::{events::Post, worker::Worker};
use crate::{
    file::{Holder, MapFile},
    view::OpenMap,
};

/// How long the end waits for the lock to go: nothing is lost by one that stays behind.
const PATIENCE: Duration = Duration::from_secs(3);

/// Returns who we are to others; since when is filled in when a map is locked.
pub(super) fn identity() -> Holder {
    let names = ["USER", "USERNAME", "LOGNAME"].into_iter();
    let mut names = names.filter_map(|name| env::var(name).ok());
    Holder {
        user: names.find(|name| !name.is_empty()).unwrap_or_default(),
        computer: gethostname::gethostname().to_string_lossy().into_owned(),
        since: String::new(),
    }
}

/// What the thread is told.
enum Message {
    /// The open map's file is now this one.
    Follow(Option<Followed>),
    /// What was told before is told again if it is still so.
    LookAgain,
}

/// A file with what it held when it was last read or written here.
#[derive(Clone)]
struct Followed {
    number: u64,
    path: PathBuf,
    file: Option<Arc<MapFile>>,
}

impl Followed {
    fn of(open: &OpenMap) -> Option<Self> {
        Some(Self {
            number: open.number,
            path: open.path.clone()?,
            file: open.file.clone(),
        })
    }

    fn is_of(&self, open: &OpenMap) -> bool {
        let [mine, its] = [&self.file, &open.file].map(|file| file.as_ref().map(Arc::as_ptr));
        mine == its && self.number == open.number && open.path.as_ref() == Some(&self.path)
    }
}

/// Follows the file of the open map.
pub(super) struct Watch {
    sender: Option<Sender<Message>>,
    thread: Option<Worker>,
    seen: Option<Followed>,
    /// Who we are to others.
    pub(super) ours: Holder,
    /// What was found and waits until nothing else is going on.
    pub(super) waiting: Option<Found>,
}

impl Watch {
    /// Starts the thread, which is never waited for while the window is open.
    ///
    /// Without one nothing is noticed before a save, which compares all the same.
    pub(super) fn start(ours: Holder, post: Post) -> Self {
        let (sender, receiver) = channel();
        let own = ours.clone();
        let work = move || watcher::run(own, &receiver, post);
        Self {
            sender: Some(sender),
            thread: Worker::start("watch", work).ok(),
            seen: None,
            ours,
            waiting: None,
        }
    }

    /// Hands the file of the open map over if it is another one, or if it was saved.
    pub(super) fn follow(&mut self, open: Option<&OpenMap>) {
        // Every frame asks: nothing is cloned while nothing has changed.
        let open = open.filter(|open| open.path.is_some());
        let is_same = match (&self.seen, open) {
            (Some(seen), Some(open)) => seen.is_of(open),
            (seen, open) => seen.is_none() && open.is_none(),
        };
        if !is_same {
            let now = open.and_then(Followed::of);
            self.seen.clone_from(&now);
            self.waiting = None;
            self.send(Message::Follow(now));
        }
    }

    /// Asks for what was found to be told again, if it is still so.
    pub(super) fn look_again(&mut self) {
        self.waiting = None;
        self.send(Message::LookAgain);
    }

    fn send(&self, message: Message) {
        if let Some(sender) = &self.sender {
            // Without a thread nobody listens.
            let _sent = sender.send(message);
        }
    }
}

impl Drop for Watch {
    /// Waits until the lock is gone.
    fn drop(&mut self) {
        self.sender = None;
        if let Some(thread) = &self.thread {
            thread.wait_for(PATIENCE);
        }
    }
}
