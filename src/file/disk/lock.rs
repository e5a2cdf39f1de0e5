//! The lock beside an open map: it says who has the map open, for as long as they do.
//!
//! It only warns. What keeps one save from overwriting another is the comparison before each save.

use std::{
    ffi::OsString,
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Read as _, Write as _},
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use serde::{Deserialize, Serialize};

/// How often whoever has a map open shows that they are still there.
pub const HEARTBEAT: Duration = Duration::from_secs(15);
/// After this long without a sign of life nobody has the map open any more, where nothing else can tell.
const SILENCE: Duration = Duration::from_secs(90);
/// The most bytes of a lock that are read.
const MAX_BYTES: u64 = 4 * 1_024;
/// How often a lock is looked at that others change at the same time.
const ATTEMPTS: usize = 5;

/// Who has a map open; what is not known is empty.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default, rename = "Lock")]
pub struct Holder {
    /// The name of the account.
    pub user: String,
    /// The name of the computer.
    pub computer: String,
    /// Since when, as in `2026-05-12T09:05:00Z`.
    pub since: String,
}

/// What came of locking a map.
#[derive(Debug)]
pub enum Locking {
    /// It is ours.
    Held(DocumentLock),
    /// Somebody else has it open.
    Foreign(Holder),
    /// No lock can be made there, as on a medium that cannot be written.
    Impossible,
}

/// A lock that is ours; dropped, it is gone.
#[derive(Debug)]
pub struct DocumentLock {
    path: PathBuf,
    /// Held, and so locked where the file system can do that.
    file: File,
}

impl DocumentLock {
    /// Shows that we are still there; says whether the lock is still ours.
    pub fn beat(&self, now: SystemTime) -> bool {
        let is_ours = is_at(&self.file, &self.path);
        if is_ours {
            // Where it fails, only those who cannot see the lock of the system may take us for gone.
            drop(self.file.set_modified(now));
        }
        is_ours
    }
}

impl Drop for DocumentLock {
    fn drop(&mut self) {
        if is_at(&self.file, &self.path) {
            // What stays is found to be nobody's by the next who opens the map.
            drop(fs::remove_file(&self.path));
        }
    }
}

/// Locks a map, unless somebody else has it open; a lock whose holder is gone is taken over.
pub fn lock_document(document: &Path, holder: &Holder, now: SystemTime) -> Locking {
    let Some(path) = lock_of(document) else {
        return Locking::Impossible;
    };
    for _ in 0..ATTEMPTS {
        match create(&path, holder) {
            Ok(file) => return Locking::Held(DocumentLock { path, file }),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(_) => return Locking::Impossible,
        }
        match look(&path, holder, now) {
            Standing::Living(other) => return Locking::Foreign(other),
            // It goes while it is locked: nobody else can take it for stale in between.
            Standing::Stale(file) => {
                if fs::remove_file(&path).is_err() {
                    return Locking::Impossible;
                }
                drop(file);
            }
            Standing::Replaced => {}
            Standing::NoLock => return Locking::Impossible,
        }
    }
    Locking::Impossible
}

/// Names the lock of a map; whatever links lead to the map, it stands beside the map itself.
fn lock_of(document: &Path) -> Option<PathBuf> {
    let document = document
        .canonicalize()
        .unwrap_or_else(|_gone| document.into());
    let mut name = OsString::from(".~lock.");
    name.push(document.file_name()?);
    name.push("#");
    Some(document.with_file_name(name))
}

/// Makes a lock that must not exist.
fn create(path: &Path, holder: &Holder) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    let mut file = options.open(path)?;
    let is_taken = matches!(file.try_lock(), Err(TryLockError::WouldBlock));
    // Somebody who looked at it before it was locked has taken it for stale.
    if is_taken || !is_at(&file, path) {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let style = ron::ser::PrettyConfig::new()
        .struct_names(true)
        .new_line("\n");
    if let Ok(text) = ron::ser::to_string_pretty(holder, style) {
        // A lock that does not say whose it is, is still one.
        drop(file.write_all(text.as_bytes()));
    }
    Ok(file)
}

/// What stands where a lock should be made.
enum Standing {
    Living(Holder),
    /// Nobody's any more; it cannot be taken by others while this is held.
    Stale(File),
    /// Another one, or none any more.
    Replaced,
    /// Something that is no lock.
    NoLock,
}

fn look(path: &Path, ours: &Holder, now: SystemTime) -> Standing {
    let there = match fs::symlink_metadata(path) {
        Ok(there) if there.is_file() => there,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Standing::Replaced,
        Ok(_) | Err(_) => return Standing::NoLock,
    };
    let silent = there.modified().ok();
    let silent = silent.and_then(|beat| now.duration_since(beat).ok());
    let is_silent = silent.is_some_and(|silent| silent > SILENCE);
    // Some file systems lock only what may be written.
    let mut options = OpenOptions::new();
    let file = options.read(true).write(true).open(path);
    let Ok(file) = file.or_else(|_refused| File::open(path)) else {
        return if is_silent {
            Standing::NoLock
        } else {
            Standing::Living(Holder::default())
        };
    };
    let holder = read(&file);
    match file.try_lock() {
        Ok(()) if !is_at(&file, path) => Standing::Replaced,
        // Locks of the system may not be seen from other computers.
        Ok(()) if is_silent || [ours.computer.as_str(), ""].contains(&holder.computer.as_str()) => {
            Standing::Stale(file)
        }
        // Not all file systems have locks.
        Err(TryLockError::Error(_)) if is_silent => Standing::Stale(file),
        Ok(()) | Err(_) => Standing::Living(holder),
    }
}

fn read(file: &File) -> Holder {
    let mut text = String::new();
    match file.take(MAX_BYTES).read_to_string(&mut text) {
        Ok(_) => ron::from_str(&text).unwrap_or_default(),
        Err(_) => Holder::default(),
    }
}

/// Says whether a file is the one that stands at a path.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(one), Ok(other)) => (one.dev(), one.ino()) == (other.dev(), other.ino()),
        _ => false,
    }
}

/// Says whether there is a file at a path; elsewhere it cannot be told from another of the same name.
#[cfg(not(unix))]
fn is_at(_file: &File, path: &Path) -> bool {
    path.exists()
}
