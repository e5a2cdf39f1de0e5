//! Backups: what stands at a path is kept under a name beside it before it is lost, and only then.

use std::{
    io,
    path::{Path, PathBuf},
};

use super::{
    error::{SaveError, SaveReason, SaveStep},
    io::{Disk, Io},
    open::read_bounded,
    save::{Replace, folder, save_map, save_with, stands, system},
};
use crate::{
    file::{MAX_FILE_BYTES, map_file::MapFile},
    model::JourneyMap,
};

/// Saves a map over the file that `own` was read from, if it still holds that; returns it with its new bytes.
///
/// Where the new bytes lose comments and layout the old file is kept beside it, and its new name is returned. A map
/// that is the one of `written_like` is saved as the bytes of that file.
pub fn save_in_place(
    path: &Path,
    map: &JourneyMap,
    own: &MapFile,
    written_like: Option<&MapFile>,
) -> Result<(MapFile, Option<PathBuf>), SaveError> {
    let loses_layout = path.exists() && own.map() != map && !own.keeps_layout();
    let backup = loses_layout.then(|| back_up(path)).transpose()?;
    match save_map(path, map, written_like, Replace::Unchanged(own.bytes())) {
        Ok(saved) => Ok((saved, backup)),
        Err(error) => {
            if let Some(backup) = &backup {
                drop_backup(path, backup);
            }
            Err(error)
        }
    }
}

/// Removes a backup again if the save that it was made for has left the file as it was.
pub fn drop_backup(path: &Path, backup: &Path) {
    let kept = read_bounded(backup, MAX_FILE_BYTES).ok();
    if kept.is_some_and(|kept| Disk.holds(path, &kept).unwrap_or(false)) {
        // What cannot be removed does no harm, and the save that failed is told.
        drop(Disk.remove(backup));
    }
}

/// Keeps what stands at a path under another name beside it, and returns that name.
pub fn back_up(path: &Path) -> Result<PathBuf, SaveError> {
    back_up_with(&Disk, path)
}

/// Keeps what stands at a path in any file system; the second name is on the disk when this returns.
pub fn back_up_with<I: Io>(io: &I, path: &Path) -> Result<PathBuf, SaveError> {
    let failed = |reason| SaveError {
        path: path.into(),
        reason,
        on_disk: stands(io, path),
    };
    // A link's second name would follow the link to the new file; the old file itself is kept.
    let path = &io
        .resolve(path)
        .map_err(|error| failed(system(SaveStep::Look)(error)))?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    for number in 1..1_000 {
        let backup = path.with_file_name(format!("{stem}.backup-{number}.{extension}"));
        match io.link(path, &backup) {
            Ok(()) => {
                let Err(error) = io.sync_folder(folder(path)) else {
                    return Ok(backup);
                };
                // Nobody is told its name.
                drop(io.remove(&backup));
                return Err(failed(system(SaveStep::SyncFolder)(error)));
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            // Where files cannot have two names, a copy does.
            Err(_) => match copy(io, path, &backup) {
                Ok(()) => return Ok(backup),
                Err(SaveReason::Exists) => {}
                Err(reason) => return Err(failed(reason)),
            },
        }
    }
    Err(failed(SaveReason::TooManyBackups))
}

fn copy<I: Io>(io: &I, from: &Path, to: &Path) -> Result<(), SaveReason> {
    let read = io.read(from, MAX_FILE_BYTES + 1);
    let bytes = read.map_err(system(SaveStep::Look))?;
    if bytes.len() > MAX_FILE_BYTES {
        // Half a copy is none.
        return Err(system(SaveStep::Look)(io::ErrorKind::FileTooLarge.into()));
    }
    save_with(io, to, &bytes, Replace::Never).map_err(|error| error.reason)
}
