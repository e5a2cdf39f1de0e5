//! Why a file could not be opened or saved, and what stands on the disk now.

use std::{fmt, io, path::PathBuf};

use super::io::EntryKind;
use crate::file::{read::Problem, recognise::ReadError};

/// The reason why a file could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is no such file.
    #[error("{} does not exist; check its name and folder", .path.display())]
    Missing {
        /// The file.
        path: PathBuf,
    },
    /// It is no ordinary file.
    #[error("{} is {kind}, not a file; choose a file", .path.display())]
    NotAFile {
        /// The place.
        path: PathBuf,
        /// What is there.
        kind: EntryKind,
    },
    /// The system does not let us read it.
    #[error("{} cannot be read ({source}); check its permissions and the medium", .path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// It has too many bytes.
    #[error("{} has more than {limit} bytes, the most that is read; choose another file", .path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// The most bytes that are read.
        limit: usize,
    },
    /// It is no map.
    #[error("{}: {source}", .path.display())]
    NotAMap {
        /// The file.
        path: PathBuf,
        /// What it is instead.
        source: ReadError,
    },
}

/// A save that failed, why, and what stands on the disk now.
#[derive(Debug, thiserror::Error)]
#[error("{} could not be saved: {reason}; {on_disk}", .path.display())]
pub struct SaveError {
    /// Where the file should go.
    pub path: PathBuf,
    /// Why it did not.
    pub reason: SaveReason,
    /// What stands there now.
    pub on_disk: OnDisk,
}

/// What stands on the disk after a save that failed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum OnDisk {
    /// The previous version, whole.
    Previous,
    /// Nothing of this save: nothing at all, or what another program has put there.
    Nothing,
    /// The new version, whole.
    New,
    /// The place cannot be looked at.
    Unknown,
}

impl fmt::Display for OnDisk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Previous => "your previous version is untouched",
            Self::Nothing => "nothing was written",
            Self::New => "the new version is on disk, but may not survive a power cut: save again",
            Self::Unknown => {
                "the place cannot be looked at: save elsewhere before you close the map"
            }
        })
    }
}

/// Why a save failed.
#[derive(Debug, thiserror::Error)]
pub enum SaveReason {
    /// Something that is no file stands there.
    #[error("it is {0}, not a file; choose another name")]
    NotAFile(EntryKind),
    /// The file may not be changed.
    #[error("it is read-only; save under another name or make it writable")]
    ReadOnly,
    /// Another program saves in the same folder, and does not end.
    #[error("another program is saving in this folder; try again")]
    Busy,
    /// A file stands there and must not be replaced.
    #[error("a file of this name exists; choose another name or say that it is to be replaced")]
    Exists,
    /// The file no longer holds what it must hold to be replaced.
    #[error("another program has changed it meanwhile; save under another name")]
    Changed,
    /// The path names no file.
    #[error("the path names no file; choose a name")]
    NoName,
    /// The folder is missing, perhaps removed since the file was opened.
    #[error("the folder {} does not exist; choose another place", .0.display())]
    NoFolder(PathBuf),
    /// What stands there could not be kept before it was replaced, and so was not replaced.
    #[error("what stands there now cannot be kept ({0}); choose another name")]
    NothingKept(Box<Self>),
    /// What is kept between starts has no folder.
    #[error("this account has no home folder to keep it in; set HOME to a folder")]
    NoHome,
    /// What was written does not read back as the same map.
    #[error(
        "what would be written does not read back as the same map ({0}); save again or export, and report this fault"
    )]
    NotReadBack(ReadBack),
    /// A backup could not be made, or too many exist.
    #[error("there are too many backups beside it; remove some")]
    TooManyBackups,
    /// The system refused.
    #[error("{step} failed ({source})")]
    System {
        /// What was tried.
        step: SaveStep,
        /// What the system says.
        source: io::Error,
    },
}

/// What a map that was just written reads back as, if not as itself.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum ReadBack {
    /// No map.
    #[error("{0}")]
    NoMap(ReadError),
    /// A map with this problem, and perhaps others.
    #[error("{0}")]
    Damaged(Box<Problem>),
    /// Another map.
    #[error("it differs")]
    Other,
}

/// The step of a save that failed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum SaveStep {
    /// Making the folder.
    Folder,
    /// Looking at the place.
    Look,
    /// Making the temporary file.
    Create,
    /// Writing.
    Write,
    /// Giving the new file the permissions of the old.
    Permissions,
    /// Waiting until the bytes are on the disk.
    Sync,
    /// Putting the new file in its place.
    Place,
    /// Removing the temporary file.
    Remove,
    /// Waiting until the folder is on the disk.
    SyncFolder,
}

impl fmt::Display for SaveStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Folder => "making the folder",
            Self::Look => "looking at the place",
            Self::Create => "making a file in the folder",
            Self::Write => "writing",
            Self::Permissions => "setting the permissions",
            Self::Sync => "writing through to the disk",
            Self::Place => "putting the file in its place",
            Self::Remove => "removing the temporary file",
            Self::SyncFolder => "writing the folder through to the disk",
        })
    }
}
