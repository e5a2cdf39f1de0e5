//! Opening: only ordinary files, and never more bytes than a map may have.

use std::{
    fs::{self, File},
    io::{self, Read as _},
    path::Path,
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
    match Disk.look(path).map_err(unreadable)?.map(|entry| entry.kind) {
        Some(EntryKind::File) => File::open(path).map_err(unreadable),
        Some(kind) => Err(OpenError::NotAFile {
            path: path.into(),
            kind,
        }),
        None => Err(OpenError::Missing { path: path.into() }),
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
    let kind = Entry::of(&fs::metadata(path).map_err(failed)?).kind;
    if kind != EntryKind::File {
        return Err(OpenError::NotAFile {
            path: path.into(),
            kind,
        });
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(failed)?;
    let read = file.take(limit as u64 + 1).read_to_end(&mut bytes);
    read.map_err(failed)?;
    if bytes.len() > limit {
        return Err(OpenError::TooLarge {
            path: path.into(),
            limit,
        });
    }
    Ok(bytes)
}
