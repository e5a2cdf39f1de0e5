//! Opening: only ordinary files, and never more bytes than a map may have.

use std::{
    fs::{self, File},
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use super::{
    error::OpenError,
    io::{Disk, Entry, EntryKind, Io as _},
    temporary::sweep_beside,
};
use crate::file::{MAX_FILE_BYTES, map_file::MapFile};

/// Opens a map; one that is damaged is read without its damaged parts.
///
/// What a crash left beside it is removed.
pub fn open(path: &Path) -> Result<MapFile, OpenError> {
    let bytes = read_bounded(path, MAX_FILE_BYTES)?;
    sweep_beside(path);
    MapFile::from_bytes(bytes).map_err(|source| OpenError::NotAMap {
        path: path.into(),
        source,
    })
}

/// Opens an ordinary file; the kind is looked at first, because merely opening a pipe waits for a writer.
pub fn ordinary_file(path: &Path) -> Result<File, OpenError> {
    let unreadable = |source| OpenError::Unreadable {
        path: path.into(),
        source,
    };
    let found = Disk.look(path).map_err(unreadable)?;
    match found.map(|entry| disk_kind(path, entry.kind)) {
        Some(EntryKind::File) => File::open(path).map_err(unreadable),
        Some(kind) => Err(OpenError::NotAFile {
            path: path.into(),
            kind,
        }),
        None => Err(OpenError::Missing { path: path.into() }),
    }
}

/// Tells files that stand on a disk from those that the system makes up: reading these may wait for ever.
fn disk_kind(path: &Path, kind: EntryKind) -> EntryKind {
    let is_made_up = |path: PathBuf| path.starts_with("/proc") || path.starts_with("/sys");
    let is_system = cfg!(target_os = "linux") && path.canonicalize().is_ok_and(is_made_up);
    if kind == EntryKind::File && is_system {
        EntryKind::System
    } else {
        kind
    }
}

/// Reads a file of at most `limit` bytes, whatever length the system reports.
pub fn read_bounded(path: &Path, limit: usize) -> Result<Vec<u8>, OpenError> {
    let failed = |source: io::Error| match source.kind() {
        io::ErrorKind::NotFound => OpenError::Missing { path: path.into() },
        _ => OpenError::Unreadable {
            path: path.into(),
            source,
        },
    };
    // The kind comes first: merely opening a pipe waits for somebody to write to it.
    let metadata = fs::metadata(path).map_err(failed)?;
    let kind = disk_kind(path, Entry::of(&metadata).kind);
    if kind != EntryKind::File {
        return Err(OpenError::NotAFile {
            path: path.into(),
            kind,
        });
    }
    let too_large = || OpenError::TooLarge {
        path: path.into(),
        limit,
    };
    let length = usize::try_from(metadata.len()).unwrap_or(usize::MAX);
    if length > limit {
        return Err(too_large());
    }
    // The length is only a hint: files of the system say 0 and go on for ever.
    let mut bytes = Vec::with_capacity(length);
    let file = File::open(path).map_err(failed)?;
    let read = file.take(limit as u64 + 1).read_to_end(&mut bytes);
    read.map_err(failed)?;
    if bytes.len() > limit {
        return Err(too_large());
    }
    Ok(bytes)
}
