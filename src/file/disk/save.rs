//! Saving: the old file or the new one, never less, and no temporary file left behind.

use std::{
    fs::{self, Permissions},
    io,
    path::Path,
};

use super::{
    error::{OnDisk, ReadBack, SaveError, SaveReason, SaveStep},
    io::{Disk, Entry, EntryKind, Io},
    temporary::{Temporary, sweep_beside},
};
use crate::{
    file::{format::write, map_file::MapFile, read::read_back, recognise::recognise},
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
        on_disk: untouched(&Disk, path, replace),
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
        on_disk: look_again(io, path, bytes, (replace, progress)),
        reason,
    })
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
pub(super) fn system(step: SaveStep) -> impl FnOnce(io::Error) -> SaveReason {
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
    let lock = lock.map_err(|error| match error.kind() {
        io::ErrorKind::ResourceBusy => SaveReason::Busy,
        _ => system(SaveStep::Place)(error),
    })?;
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

/// Says what stands at a path after a save of a map that has ended without telling.
pub fn on_disk(
    path: &Path,
    map: &JourneyMap,
    read: Option<&MapFile>,
    replace: Replace<'_>,
) -> OnDisk {
    // The old version is told without making the new one, which is perhaps what failed.
    if let Replace::Unchanged(before) = replace
        && Disk.holds(path, before).unwrap_or(false)
    {
        return OnDisk::Previous;
    }
    let bytes = read.map_or_else(|| write(map).into_bytes(), |file| file.bytes_for(map));
    look_again(&Disk, path, &bytes, (replace, OnDisk::Unknown))
}

/// Says what stands at the target after a save that failed; where that is not clear, by looking.
fn look_again<I: Io>(
    io: &I,
    path: &Path,
    bytes: &[u8],
    (replace, progress): (Replace<'_>, OnDisk),
) -> OnDisk {
    match (progress, replace) {
        // What stood there before this save was perhaps somebody else's already.
        (OnDisk::Previous, Replace::Unchanged(_)) => return untouched(io, path, replace),
        (OnDisk::Previous | OnDisk::Nothing | OnDisk::New, _) => return progress,
        (OnDisk::Unknown, _) => {}
    }
    match io.holds(path, bytes) {
        Ok(true) => OnDisk::New,
        Ok(false) => untouched(io, path, replace),
        Err(_) if matches!(io.look(path), Ok(None)) => OnDisk::Nothing,
        Err(_) => OnDisk::Unknown,
    }
}

/// Says what stands at a path where nothing was written: of a file that somebody else has changed, nothing is ours.
pub(super) fn untouched<I: Io>(io: &I, path: &Path, replace: Replace<'_>) -> OnDisk {
    let before = match replace {
        Replace::Unchanged(before) => before,
        Replace::Always => return stands(io, path),
        // What nothing may replace is somebody else's.
        Replace::Never => return OnDisk::Nothing,
    };
    match io.holds(path, before) {
        Ok(true) => OnDisk::Previous,
        Ok(false) => OnDisk::Nothing,
        Err(_) => match io.look(path) {
            Ok(None) => OnDisk::Nothing,
            // What is no file any more is not what was there.
            Ok(Some(entry)) if entry.kind != EntryKind::File => OnDisk::Nothing,
            Ok(Some(_)) | Err(_) => OnDisk::Unknown,
        },
    }
}

/// Says whether a previous version stands at a path.
pub(super) fn stands<I: Io>(io: &I, path: &Path) -> OnDisk {
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
