//! The saves of a window: those of one file come one after the other, and none holds up the others.

use std::{
    collections::BTreeMap,
    mem,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    history::{Archive, Archivist},
    save::{Outcome, Over},
};
use crate::{
    file::MapFile,
    model::JourneyMap,
    view::{OpenMap, SaveOffer},
};

/// A save that somebody wished for.
#[derive(Clone, Debug)]
pub(super) struct SaveWish {
    /// The file.
    pub(super) path: PathBuf,
    /// The map as it was when the wish came.
    pub(super) map: Arc<JourneyMap>,
    /// Which of the window's maps it is.
    pub(super) number: u64,
    /// What its file held when it was last read or written.
    pub(super) read: Option<Arc<MapFile>>,
    /// What may be replaced.
    pub(super) over: Over,
    /// Whether an empty map may replace one that is not.
    pub(super) may_empty: bool,
    /// Whether a read-only file is made writable.
    pub(super) makes_writable: bool,
    /// Its place among the wishes of the window; 0 until it has one.
    pub(super) order: u64,
}

impl SaveWish {
    /// Says whether the map's own file is still the one that the wish knew, as far as it goes there.
    pub(super) fn knows_the_file_of(&self, open: &OpenMap) -> bool {
        let (Over::Own(known) | Over::Theirs(known)) = &self.over else {
            return true;
        };
        let is_known = |now: &Arc<MapFile>| Arc::ptr_eq(known, now);
        open.file.as_ref().is_some_and(is_known) && open.path.as_ref() == Some(&self.path)
    }

    fn is_to_its_own(&self) -> bool {
        matches!(self.over, Over::Own(_) | Over::Theirs(_))
    }

    /// Says whether the other wish asks for the same, with another state of the map.
    fn is_like(&self, other: &Self) -> bool {
        let is_same_place = self.path == other.path;
        self.number == other.number
            && (is_same_place || (self.is_to_its_own() && other.is_to_its_own()))
    }
}

/// What is being saved, what waits, and where versions are kept.
///
/// Two saves of a file at once would take each other for another program, and the older could win. To other files
/// each goes by itself: a disk that no longer answers must not keep the map from being saved elsewhere.
pub(super) struct Saves {
    archive: Archive,
    running: Vec<SaveWish>,
    waiting: Vec<SaveWish>,
    /// How many saves were wished for.
    wished: u64,
    /// Of each map the newest save that has ended well.
    ended: BTreeMap<u64, u64>,
    /// The save that was refused until somebody agrees to what it takes.
    refused: Option<SaveWish>,
}

impl Saves {
    /// Starts with nothing to do; versions are kept in a folder, if there is one.
    pub(super) fn new(state: Option<PathBuf>) -> Self {
        Self {
            archive: Archive::start(state),
            running: Vec::new(),
            waiting: Vec::new(),
            wished: 0,
            ended: BTreeMap::new(),
            refused: None,
        }
    }

    /// Returns what keeps versions.
    pub(super) fn archivist(&self) -> Archivist {
        self.archive.archivist()
    }

    /// Says whether a save is on its way.
    pub(super) fn is_running(&self) -> bool {
        !self.running.is_empty()
    }

    /// Says whether a save to a file is on its way.
    pub(super) fn is_writing(&self, path: &Path) -> bool {
        self.running.iter().any(|wish| wish.path == path)
    }

    /// Returns the numbers of the maps that are being saved.
    pub(super) fn maps(&self) -> Vec<u64> {
        let wishes = self.running.iter().chain(&self.waiting);
        wishes.map(|wish| wish.number).collect()
    }

    /// Returns the wish if it can be done now; else it waits, in the place of an older one like it.
    pub(super) fn begin(&mut self, mut wish: SaveWish) -> Option<SaveWish> {
        self.refused = None;
        self.wished += 1;
        wish.order = self.wished;
        if self.is_held_up(&wish) {
            self.waiting.retain(|other| !other.is_like(&wish));
            self.waiting.push(wish);
            return None;
        }
        self.running.push(wish.clone());
        Some(wish)
    }

    /// Takes over how a save has ended; returns the wishes that go next.
    pub(super) fn end(&mut self, done: &SaveWish, outcome: &Outcome) -> Vec<SaveWish> {
        self.running.retain(|wish| wish.order != done.order);
        match outcome {
            Outcome::Done(read, _) => self.go_on_from(done, read),
            // What the one was refused, the other would be, too: somebody is asked first.
            Outcome::Changed | Outcome::Exists | Outcome::Empties | Outcome::Failed(_) => {
                self.waiting.retain(|wish| !wish.is_like(done));
            }
        }
        let mut next = Vec::new();
        for wish in mem::take(&mut self.waiting) {
            if self.is_held_up(&wish) {
                self.waiting.push(wish);
            } else {
                self.running.push(wish.clone());
                next.push(wish);
            }
        }
        next
    }

    /// Says whether what a save has written is the latest of its map that a file holds.
    pub(super) fn is_latest(&self, done: &SaveWish) -> bool {
        let newest = self.ended.get(&done.number);
        newest.is_none_or(|newest| *newest <= done.order)
    }

    /// Says whether a wish has to wait: for a save to the same file, or, if it goes to the map's own file, for one
    /// that may still give the map another.
    fn is_held_up(&self, wish: &SaveWish) -> bool {
        self.running.iter().any(|other| {
            let is_same_map = other.number == wish.number;
            let moves_the_map = is_same_map && !other.is_to_its_own() && self.is_latest(other);
            other.path == wish.path || (wish.is_to_its_own() && moves_the_map)
        })
    }

    /// Lets the wishes that wait for the map's own file go to where it is now, and replace what was just saved.
    fn go_on_from(&mut self, done: &SaveWish, read: &Arc<MapFile>) {
        let is_own = |wish: &SaveWish| wish.number == done.number && wish.is_to_its_own();
        let is_latest = self.is_latest(done);
        if is_latest {
            self.ended.insert(done.number, done.order);
            // A later state than theirs is there already.
            self.waiting
                .retain(|wish| !is_own(wish) || wish.order > done.order);
        }
        for wish in &mut self.waiting {
            let is_there = wish.number == done.number && wish.path == done.path;
            if is_there || (is_latest && is_own(wish)) {
                wish.path.clone_from(&done.path);
                wish.read = Some(Arc::clone(read));
                wish.over = Over::Own(Arc::clone(read));
            }
        }
    }

    /// Forgets a save for which no thread could be started, and what waits for it.
    pub(super) fn give_up(&mut self, wish: &SaveWish) {
        self.running.retain(|other| other.order != wish.order);
        self.waiting.retain(|other| !other.is_like(wish));
    }

    /// Remembers a save that somebody may agree to.
    pub(super) fn refuse(&mut self, wish: SaveWish) {
        self.refused = Some(wish);
    }

    /// Returns the save that was refused, with what somebody has agreed to.
    pub(super) fn agree(&mut self, to: SaveOffer) -> Option<SaveWish> {
        let wish = self.refused.take()?;
        Some(match to {
            SaveOffer::MakeWritable => SaveWish {
                makes_writable: true,
                ..wish
            },
            SaveOffer::Empty => SaveWish {
                may_empty: true,
                ..wish
            },
        })
    }
}
