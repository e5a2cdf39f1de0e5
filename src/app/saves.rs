//! The saves of a window, one after the other: a wish that comes while one runs waits for it.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    history::{Archive, Archivist},
    save::{Outcome, Over},
};
use crate::{file::MapFile, model::JourneyMap, view::SaveOffer};

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
}

impl SaveWish {
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
/// Two saves at once would take each other for another program, and the older could win.
pub(super) struct Saves {
    archive: Archive,
    is_running: bool,
    waiting: Vec<SaveWish>,
    /// The save that was refused until somebody agrees to what it takes.
    refused: Option<SaveWish>,
}

impl Saves {
    /// Starts with nothing to do; versions are kept in a folder, if there is one.
    pub(super) fn new(state: Option<PathBuf>) -> Self {
        Self {
            archive: Archive::start(state),
            is_running: false,
            waiting: Vec::new(),
            refused: None,
        }
    }

    /// Returns what keeps versions.
    pub(super) fn archivist(&self) -> Archivist {
        self.archive.archivist()
    }

    /// Says whether a save is on its way.
    pub(super) fn is_running(&self) -> bool {
        self.is_running
    }

    /// Returns the wish if it can be done now; else it waits, in the place of an older one like it.
    pub(super) fn begin(&mut self, wish: SaveWish) -> Option<SaveWish> {
        self.refused = None;
        if self.is_running {
            self.waiting.retain(|other| !other.is_like(&wish));
            self.waiting.push(wish);
            return None;
        }
        self.is_running = true;
        Some(wish)
    }

    /// Takes over how the save that ran has ended; returns the wish that goes next.
    pub(super) fn end(&mut self, done: &SaveWish, outcome: &Outcome) -> Option<SaveWish> {
        self.is_running = false;
        match outcome {
            Outcome::Done(read, _) => self.go_on_from(done.number, &done.path, read),
            // What the one was refused, the other would be, too: somebody is asked first.
            Outcome::Changed | Outcome::Exists | Outcome::Empties | Outcome::Failed(_) => {
                self.waiting.retain(|wish| !wish.is_like(done));
            }
        }
        if self.waiting.is_empty() {
            return None;
        }
        self.is_running = true;
        Some(self.waiting.remove(0))
    }

    /// Lets the wishes that wait for the map's own file go to where it is now, and replace what was just saved.
    fn go_on_from(&mut self, number: u64, path: &Path, read: &Arc<MapFile>) {
        for wish in &mut self.waiting {
            if wish.number == number && (wish.is_to_its_own() || wish.path == path) {
                wish.path = path.to_path_buf();
                wish.read = Some(Arc::clone(read));
                wish.over = Over::Own(Arc::clone(read));
            }
        }
    }

    /// Forgets everything: no thread could be started.
    pub(super) fn give_up(&mut self) {
        self.is_running = false;
        self.waiting.clear();
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
