//! Saving: the old file or the new one, never less, and no temporary file left behind.

use std::{
    fs::{self, Permissions},
    io,
    path::{Path, PathBuf},
};

use super::{
    error::{OnDisk, ReadBack, SaveError, SaveReason, SaveStep},
    io::{Disk, Entry, EntryKind, Io},
    temporary::{Temporary, sweep_beside},
};
use crate::{
    file::{
        MAX_FILE_BYTES, format::write, map_file::MapFile, read::read_back, recognise::recognise,
    },
    model::JourneyMap,
};

/// Whether a save may replace a file.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Replace<'a> {
    /// A file that exists stays, and the save fails.
    Never,
    /// A file that still holds these bytes is replaced, and one that is gone is written again; what another program
    /// has written stays, and the save fails.
    Unchanged(&'a [u8]),
    /// A file that exists is replaced.
    Always,
}

/// Saves a map, after reading back what will be written; returns it with its new bytes.
///
/// A map that is unchanged since `read` is saved as the bytes that were read.
pub fn save_map(
    path: &Path,
    map: &JourneyMap,
    read: Option<&MapFile>,
    replace: Replace<'_>,
) -> Result<MapFile, SaveError> {
    let bytes = read.map_or_else(|| write(map).into_bytes(), |file| file.bytes_for(map));
    let refused = |why: ReadBack| SaveError {
        path: path.into(),
        reason: SaveReason::NotReadBack(why),
        on_disk: stands(&Disk, path),
    };
    let recognised = recognise(&bytes).map_err(|error| refused(ReadBack::NoMap(error)))?;
    let mut outcome = read_back(&recognised.text);
    outcome.notices.extend(recognised.notices);
    let unchanged = read.is_some_and(|file| file.map() == map);
    if !unchanged && outcome.map.as_ref() != Some(map) {
        let first = outcome.problems.into_iter().next();
        let damaged = |problem| ReadBack::Damaged(Box::new(problem));
        return Err(refused(first.map_or(ReadBack::Other, damaged)));
    }
    save(path, &bytes, replace)?;
    Ok(MapFile::saved(bytes, map.clone(), outcome))
}

/// Saves bytes atomically; what a crash left beside the file goes first, for it may be what fills the disk.
pub fn save(path: &Path, bytes: &[u8], replace: Replace<'_>) -> Result<(), SaveError> {
    sweep_beside(path);
    save_with(&Disk, path, bytes, replace)
}

/// Saves bytes atomically in any file system.
pub fn save_with<I: Io>(
    io: &I,
    path: &Path,
    bytes: &[u8],
    replace: Replace<'_>,
) -> Result<(), SaveError> {
    let mut progress = OnDisk::Unknown;
    steps(io, path, bytes, replace, &mut progress).map_err(|reason| SaveError {
        path: path.into(),
        on_disk: look_again(io, path, bytes, progress),
        reason,
    })
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
                let synced = io.sync_folder(folder(path)).map(|()| backup);
                return synced.map_err(|error| failed(system(SaveStep::SyncFolder)(error)));
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

/// Lets the owner of a read-only file write it, after somebody has agreed to that.
pub fn make_writable(path: &Path) -> Result<(), SaveError> {
    let set = Disk.resolve(path).and_then(|path| {
        let mut permissions = fs::metadata(&path)?.permissions();
        allow_writing(&mut permissions);
        fs::set_permissions(&path, permissions)
    });
    set.map_err(|source| SaveError {
        path: path.into(),
        reason: system(SaveStep::Permissions)(source),
        on_disk: stands(&Disk, path),
    })
}

#[cfg(unix)]
fn allow_writing(permissions: &mut Permissions) {
    use std::os::unix::fs::PermissionsExt as _;
    // Only the owner: what others may do is not ours to widen.
    permissions.set_mode(permissions.mode() | 0o200);
}

#[cfg(not(unix))]
fn allow_writing(permissions: &mut Permissions) {
    #[expect(
        clippy::permissions_set_readonly_false,
        reason = "elsewhere it is one flag of the file"
    )]
    permissions.set_readonly(false);
}

/// Says whether a file has other names (hard links), which a save leaves with the previous version.
///
/// A rename cannot do otherwise, and writing in place could tear the file. It is also what backups made of
/// hard links rely on: a save must not change yesterday's copy.
#[cfg(unix)]
pub fn has_other_names(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    fs::metadata(path).is_ok_and(|metadata| metadata.nlink() > 1)
}

/// Says that a file has no other names: elsewhere nothing tells.
#[cfg(not(unix))]
pub fn has_other_names(_path: &Path) -> bool {
    false
}

/// Names the step that the system refused.
fn system(step: SaveStep) -> impl FnOnce(io::Error) -> SaveReason {
    move |source| SaveReason::System { step, source }
}

fn steps<I: Io>(
    io: &I,
    path: &Path,
    bytes: &[u8],
    replace: Replace<'_>,
    progress: &mut OnDisk,
) -> Result<(), SaveReason> {
    if path.file_name().is_none() {
        return Err(SaveReason::NoName);
    }
    let target = io.resolve(path).map_err(system(SaveStep::Look))?;
    let previous = io.look(&target).map_err(system(SaveStep::Look))?;
    *progress = match previous {
        Some(_) => OnDisk::Previous,
        None => OnDisk::Nothing,
    };
    if let Some(entry) = &previous {
        replaceable(io, &target, entry, replace)?;
    }
    let temporary = Temporary::write(io, &target, bytes, previous.as_ref())?;
    // One save after the other: between this look at the file and its replacement no other one may come.
    let lock = io.lock_folder(folder(&target));
    let lock = lock.map_err(system(SaveStep::Place))?;
    *progress = OnDisk::Unknown;
    match replace {
        Replace::Unchanged(before) if previous.is_some() => {
            let holds = io.holds(&target, before);
            if !holds.map_err(system(SaveStep::Look))? {
                *progress = OnDisk::Nothing;
                return Err(SaveReason::Changed);
            }
            temporary.rename(&target)?;
        }
        Replace::Always => temporary.rename(&target)?,
        Replace::Never | Replace::Unchanged(_) => temporary.link(&target)?,
    }
    *progress = OnDisk::New;
    drop(lock);
    io.sync_folder(folder(&target))
        .map_err(system(SaveStep::SyncFolder))
}

/// Refuses what must not be replaced.
fn replaceable<I: Io>(
    io: &I,
    target: &Path,
    entry: &Entry,
    replace: Replace<'_>,
) -> Result<(), SaveReason> {
    if entry.kind != EntryKind::File {
        return Err(SaveReason::NotAFile(entry.kind));
    }
    if replace == Replace::Never {
        return Err(SaveReason::Exists);
    }
    if entry.permissions.readonly() {
        return Err(SaveReason::ReadOnly);
    }
    io.try_write(target).map_err(|error| match error.kind() {
        io::ErrorKind::PermissionDenied => SaveReason::ReadOnly,
        _ => system(SaveStep::Look)(error),
    })
}

/// Says what stands at the target after a save that failed; where that is not clear, by looking.
fn look_again<I: Io>(io: &I, path: &Path, bytes: &[u8], progress: OnDisk) -> OnDisk {
    if progress != OnDisk::Unknown {
        return progress;
    }
    match io.holds(path, bytes) {
        Ok(true) => OnDisk::New,
        Ok(false) => OnDisk::Previous,
        Err(_) if matches!(io.look(path), Ok(None)) => OnDisk::Nothing,
        Err(_) => OnDisk::Unknown,
    }
}

/// Says whether a previous version stands at a path.
fn stands<I: Io>(io: &I, path: &Path) -> OnDisk {
    match io.look(path) {
        Ok(Some(_)) => OnDisk::Previous,
        Ok(None) => OnDisk::Nothing,
        Err(_) => OnDisk::Unknown,
    }
}

/// Returns the folder of a file.
pub(super) fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}
