//! A session that was left behind, while one window has it: nobody else can take it meanwhile.

use std::{
    fs::{self, File, TryLockError},
    io,
    path::{Path, PathBuf},
    thread,
    time::{Duration, SystemTime},
};

use super::{
    LOCK, Origin, Replaced, SessionError, journal::replay, journal_name, remove_session,
    snapshot_name,
};
use crate::file::{Disk, MAX_FILE_BYTES, MapFile, OpenError, disk::read_bounded};

/// The mark of a session whose recovery has begun; it goes with the session.
const TRIED: &str = "tried";
/// The mark of a session that was discarded; its age says since when.
const DISCARDED: &str = "discarded";
/// How many entries a session may have.
const MAX_ENTRIES: usize = 10_000;
/// A journal has few records, and none longer than a map.
const MAX_JOURNAL_BYTES: usize = 2 * MAX_FILE_BYTES;
/// Beginning a session takes less than this.
const BEGINNING: Duration = Duration::from_mins(10);
/// After this long without a change a session counts as left behind where nothing else can tell.
const SILENCE: Duration = Duration::from_hours(24);

/// A session that was left behind, and that nobody else can take while this is held.
#[derive(Debug)]
pub struct Claim {
    folder: PathBuf,
    origin: Origin,
    /// The sessions whose map it has taken over.
    replaces: Vec<Replaced>,
    /// None where somebody has removed the file.
    _lock: Option<File>,
    /// Whether it is being recovered for the first time.
    is_tried: bool,
    /// Whether it holds more than could be read.
    stays: bool,
}

impl Claim {
    /// Takes a session that was left behind; none if its window is open, if somebody else has taken it, or if
    /// it cannot be read.
    pub fn take(folder: &Path) -> Option<Self> {
        Self::try_take(folder).ok().flatten()
    }

    /// Takes a session that was left behind; none if its window is open, or if somebody else has taken it.
    pub(super) fn try_take(folder: &Path) -> Result<Option<Self>, SessionError> {
        let Some(meta) = Origin::read(folder)? else {
            return Ok(None);
        };
        let (lock, is_free) = try_lock(folder, meta.process)?;
        Ok(is_free.then(|| Self {
            folder: folder.to_path_buf(),
            origin: meta.origin,
            replaces: meta.replaces,
            _lock: lock,
            is_tried: false,
            stays: false,
        }))
    }

    /// Returns what the session belongs to.
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// Returns the sessions whose map it has taken over.
    pub(super) fn replaces(&self) -> &[Replaced] {
        &self.replaces
    }

    /// Names the session for the one that takes its map over; none if it is to stay, or cannot be read.
    pub fn as_replaced(&self) -> Option<Replaced> {
        let read = self.read().ok().filter(|_| !self.stays)?;
        Replaced::of(&self.folder, read.bytes())
    }

    /// Returns the session's folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Reads the map as it was last; what is torn at the end of the journal is left out.
    ///
    /// A snapshot that is damaged is read without its damaged parts, and says so.
    /// What cannot be read is an error, even where something older could: that would pass for all there is.
    pub fn read(&self) -> Result<MapFile, SessionError> {
        let mut damage = SessionError::Unknown;
        for number in numbers(&self.folder)?.into_iter().rev() {
            let path = self.folder.join(snapshot_name(number));
            let snapshot = read_bounded(&path, MAX_FILE_BYTES)?;
            let journal = self.folder.join(journal_name(number));
            let journal = match read_bounded(&journal, MAX_JOURNAL_BYTES) {
                // A disk that was full had no room for it.
                Err(OpenError::Missing { .. }) => Vec::new(),
                journal => journal?,
            };
            match MapFile::from_bytes(replay(snapshot, &journal)) {
                Ok(file) => return Ok(file),
                Err(source) => damage = OpenError::NotAMap { path, source }.into(),
            }
        }
        Err(damage)
    }

    /// Says whether a window ended while this was being recovered.
    pub fn was_tried(&self) -> bool {
        self.folder.join(TRIED).exists()
    }

    /// Notes that this is being recovered; if an error ends that, the next window does not suggest it.
    pub fn note_trial(&mut self) {
        self.is_tried = !self.was_tried();
        // Where nothing can be noted it is suggested again.
        drop(fs::write(self.folder.join(TRIED), ""));
    }

    /// Says whether it was discarded longer ago than this.
    pub(super) fn was_discarded_before(&self, kept: Duration) -> bool {
        let mark = fs::metadata(self.folder.join(DISCARDED));
        let since = mark.and_then(|mark| mark.modified());
        since.is_ok_and(|since| since.elapsed().is_ok_and(|age| age > kept))
    }

    /// Notes that it holds more than could be read: it stays, whatever becomes of what was read.
    pub fn let_stay(&mut self) {
        self.stays = true;
    }

    /// Removes the session for good, unless it is to stay.
    pub fn remove(self) {
        if !self.stays {
            remove_session(&Disk, &self.folder);
        }
    }
}

/// Takes the lock of a session, if it has one; says whether its window has gone.
fn try_lock(folder: &Path, process: u32) -> Result<(Option<File>, bool), SessionError> {
    let lock = match File::open(folder.join(LOCK)) {
        Ok(lock) => Some(lock),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(SessionError::unreadable(&folder.join(LOCK), error)),
    };
    let is_free = match lock.as_ref().map(File::try_lock) {
        None | Some(Ok(())) => true,
        Some(Err(TryLockError::WouldBlock)) => false,
        // Not all file systems have locks.
        Some(Err(TryLockError::Error(_))) => has_ended(process, folder),
    };
    Ok((lock, is_free))
}

/// Removes what a window left that was ended while it began or removed a session: there is nothing to recover.
///
/// A folder that was made a moment ago looks the same, so its process must have ended. Processes of another
/// computer or container are not seen here: without a lock that could be taken, it must be older, too.
pub(super) fn remove_half(folder: &Path) {
    let Some(process) = process_of(folder) else {
        return;
    };
    let is_half = matches!(Origin::read(folder), Ok(None));
    if !is_half || !has_ended(process, folder) {
        return;
    }
    if let Ok((lock, true)) = try_lock(folder, process)
        && (lock.is_some() || is_old(folder))
    {
        remove_session(&Disk, folder);
    }
}

/// Says whether a folder has been as it is for longer than it takes to begin a session.
fn is_old(folder: &Path) -> bool {
    let changed = fs::metadata(folder).and_then(|folder| folder.modified());
    changed.is_ok_and(|changed| changed.elapsed().is_ok_and(|age| age > BEGINNING))
}

/// Returns the process that made a folder, from its name; none if no session is called like that.
fn process_of(folder: &Path) -> Option<u32> {
    let (process, number) = folder.file_name()?.to_str()?.split_once('-')?;
    number.parse::<u32>().ok()?;
    process.parse().ok()
}

impl Drop for Claim {
    /// Takes the note of a trial back that nothing but somebody's decision has ended.
    fn drop(&mut self) {
        if self.is_tried && !thread::panicking() {
            drop(fs::remove_file(self.folder.join(TRIED)));
        }
    }
}

/// Discards a session: nobody is asked about it again, and it goes for good some time later, if it can be read.
pub fn discard_session(folder: &Path) -> io::Result<()> {
    fs::write(folder.join(DISCARDED), "")
}

/// Says whether somebody has discarded a session.
pub(super) fn is_discarded(folder: &Path) -> bool {
    folder.join(DISCARDED).exists()
}

/// Lists the numbers of a session's snapshots in order.
pub(super) fn numbers(folder: &Path) -> Result<Vec<u32>, SessionError> {
    let unreadable = |source| SessionError::unreadable(folder, source);
    let mut numbers: Vec<u32> = Vec::new();
    for (place, entry) in fs::read_dir(folder).map_err(unreadable)?.enumerate() {
        if place == MAX_ENTRIES {
            return Err(SessionError::Unknown);
        }
        let name = entry.map_err(unreadable)?.file_name();
        let name = name.to_string_lossy();
        let number = name.strip_prefix("snapshot-");
        if let Some(number) = number.and_then(|rest| rest.strip_suffix(".ron")) {
            // A snapshot of another name is none of ours, and no reason to call the session empty.
            numbers.push(number.parse().map_err(|_other| SessionError::Unknown)?);
        }
    }
    numbers.sort_unstable();
    Ok(numbers)
}

/// Returns when a session was changed last; its marks say nothing about that.
pub(super) fn last_changed(folder: &Path) -> Option<SystemTime> {
    let entries = fs::read_dir(folder).ok()?.flatten().take(MAX_ENTRIES);
    entries
        .filter(|entry| entry.file_name() != TRIED && entry.file_name() != DISCARDED)
        .filter_map(|entry| entry.metadata().ok()?.modified().ok())
        .max()
}

/// Says whether a session's process has ended, where locks cannot tell.
fn has_ended(process: u32, folder: &Path) -> bool {
    if cfg!(target_os = "linux") {
        return !Path::new("/proc").join(process.to_string()).exists();
    }
    let of_folder = || {
        fs::metadata(folder)
            .and_then(|folder| folder.modified())
            .ok()
    };
    let changed = last_changed(folder).or_else(of_folder);
    changed.is_none_or(|changed| changed.elapsed().is_ok_and(|silent| silent > SILENCE))
}
