//! Sessions that a crash left behind: found at the next start, taken by one window, read as far as they are whole.

use std::{
    cmp::Reverse,
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, SystemTime},
};

use super::{LOCK, Origin, journal::replay, journal_name, remove_session, snapshot_name};
use crate::{
    file::{Disk, MAX_FILE_BYTES, MapFile, disk::read_bounded, open},
    model::JourneyMap,
};

/// How many sessions are listed; the others come when these are gone.
const MAX_LISTED: usize = 20;
/// How many entries of a folder are looked at.
const MAX_LOOKED_AT: usize = 1_000;
/// A journal has few records, and none longer than a map.
const MAX_JOURNAL_BYTES: usize = 2 * MAX_FILE_BYTES;
/// After this long without a change a session counts as left behind where nothing else can tell.
const SILENCE: Duration = Duration::from_hours(24);

/// Work that a window left behind when it ended without saving or giving it up.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Lost {
    /// The session.
    pub folder: PathBuf,
    /// The map's file; none if it was never saved.
    pub path: Option<PathBuf>,
    /// The map as it was last.
    pub map: Arc<JourneyMap>,
    /// The map that its file holds now; none if there is no such file.
    pub in_file: Option<Arc<JourneyMap>>,
    /// When it was changed last.
    pub changed: Option<SystemTime>,
}

/// Finds what windows left behind, the latest first; sessions of windows that are open are left alone.
///
/// A session whose map stands in its file, as after a crash just behind a save, is removed.
pub fn find_lost(sessions: &Path) -> Vec<Lost> {
    let Ok(entries) = fs::read_dir(sessions) else {
        return Vec::new();
    };
    let folders = entries.flatten().take(MAX_LOOKED_AT);
    let folders = folders.map(|entry| entry.path());
    let claims = folders.filter_map(|folder| Claim::take(&folder));
    let mut lost: Vec<Lost> = claims.filter_map(look).collect();
    lost.sort_by_key(|lost| Reverse(lost.changed));
    lost.truncate(MAX_LISTED);
    lost
}

fn look(claim: Claim) -> Option<Lost> {
    let numbers = numbers(&claim.folder);
    if numbers.is_empty() {
        // It ended before there was anything to keep.
        claim.remove();
        return None;
    }
    let map = claim.map()?;
    let path = claim.origin.path.clone();
    let in_file = path.as_ref().and_then(|path| open(path).ok());
    if in_file.as_ref().is_some_and(|file| *file.map() == map) {
        claim.remove();
        return None;
    }
    Some(Lost {
        changed: last_changed(&claim.folder),
        folder: claim.folder,
        path,
        map: Arc::new(map),
        in_file: in_file.map(|file| Arc::new(file.map().clone())),
    })
}

/// A session that was left behind, and that nobody else can take while this is held.
#[derive(Debug)]
pub struct Claim {
    folder: PathBuf,
    origin: Origin,
    /// None where somebody has removed the file.
    _lock: Option<File>,
}

impl Claim {
    /// Takes a session that was left behind; none if its window is open, or if somebody else has taken it.
    pub fn take(folder: &Path) -> Option<Self> {
        let (origin, process) = Origin::read(folder)?;
        let lock = File::open(folder.join(LOCK)).ok();
        let is_free = match lock.as_ref().map(File::try_lock) {
            None | Some(Ok(())) => true,
            Some(Err(TryLockError::WouldBlock)) => false,
            // Not all file systems have locks.
            Some(Err(TryLockError::Error(_))) => has_ended(process, folder),
        };
        is_free.then(|| Self {
            folder: folder.to_path_buf(),
            origin,
            _lock: lock,
        })
    }

    /// Returns what the session belongs to.
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// Returns the session's folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Reads the map as it was last; what is torn at the end of the journal is left out.
    pub fn map(&self) -> Option<JourneyMap> {
        numbers(&self.folder).into_iter().rev().find_map(|number| {
            let snapshot = self.folder.join(snapshot_name(number));
            let snapshot = read_bounded(&snapshot, MAX_FILE_BYTES).ok()?;
            let journal = self.folder.join(journal_name(number));
            let journal = read_bounded(&journal, MAX_JOURNAL_BYTES).unwrap_or_default();
            let file = MapFile::from_bytes(replay(snapshot, &journal)).ok()?;
            Some(file.map().clone())
        })
    }

    /// Removes the session for good.
    pub fn remove(self) {
        remove_session(&Disk, &self.folder);
    }
}

/// Lists the numbers of a session's snapshots in order.
fn numbers(folder: &Path) -> Vec<u32> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let names = entries.flatten().take(MAX_LOOKED_AT);
    let names = names.filter_map(|entry| entry.file_name().into_string().ok());
    let mut numbers: Vec<u32> = names
        .filter_map(|name| {
            let number = name.strip_prefix("snapshot-")?.strip_suffix(".ron")?;
            number.parse().ok()
        })
        .collect();
    numbers.sort_unstable();
    numbers
}

fn last_changed(folder: &Path) -> Option<SystemTime> {
    let entries = fs::read_dir(folder).ok()?.flatten().take(MAX_LOOKED_AT);
    entries
        .filter_map(|entry| entry.metadata().ok()?.modified().ok())
        .max()
}

/// Says whether a session's process has ended, where locks cannot tell.
fn has_ended(process: u32, folder: &Path) -> bool {
    if cfg!(target_os = "linux") {
        return !Path::new("/proc").join(process.to_string()).exists();
    }
    let changed = last_changed(folder);
    changed.is_none_or(|changed| changed.elapsed().is_ok_and(|silent| silent > SILENCE))
}
