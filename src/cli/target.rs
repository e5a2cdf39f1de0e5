//! Where commands write: never over a file that exists unless told so.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{
    file::{self, MapFile, Replace},
    model::JourneyMap,
};

use super::{args::OutArguments, failure::Failure, output::note};

impl OutArguments {
    /// Says whether the file may be replaced.
    pub(super) fn replace(&self) -> Replace<'static> {
        replace(self.force)
    }

    /// Refuses a file that stays and a folder that is missing, before work is spent.
    pub(super) fn refuse_early(&self) -> Result<(), Failure> {
        refuse_early(&self.path, self.force)
    }
}

/// Says what `--force` means.
pub(super) fn replace(force: bool) -> Replace<'static> {
    if force {
        Replace::Always
    } else {
        Replace::Never
    }
}

/// Refuses a target that exists and may not be replaced, or whose folder is missing; the save looks again.
pub(super) fn refuse_early(path: &Path, force: bool) -> Result<(), Failure> {
    if !force && path.is_file() {
        return Err(Failure::Exists(path.to_owned()));
    }
    match path.parent() {
        Some(folder) if folder != Path::new("") && !folder.is_dir() => Err(Failure::NoFolder {
            path: path.to_owned(),
            folder: folder.to_owned(),
        }),
        _ => Ok(()),
    }
}

/// Refuses a target that is a file which must not be replaced by it, whatever was told.
pub(super) fn refuse_loss(path: &Path, others: &[(&Path, &'static str)]) -> Result<(), Failure> {
    let found = others.iter().find(|(other, _)| is_same_file(path, other));
    match found {
        Some(&(_, what)) => Err(Failure::Loses {
            path: path.to_owned(),
            what,
        }),
        None => Ok(()),
    }
}

/// Says whether two paths lead to the same file; it need not exist yet.
pub(super) fn is_same_file(one: &Path, other: &Path) -> bool {
    match (place(one), place(other)) {
        (Some(one), Some(other)) => one == other,
        _ => false,
    }
}

/// Returns where a file stands, or would stand.
fn place(path: &Path) -> Option<PathBuf> {
    let place = path.canonicalize().or_else(|_missing| {
        let folder = path.parent().filter(|folder| *folder != Path::new(""));
        let folder = folder.unwrap_or_else(|| Path::new(".")).canonicalize()?;
        Ok::<_, io::Error>(folder.join(path.file_name().unwrap_or_default()))
    });
    place.ok()
}

/// Saves over the map that was read, unless somebody else has changed it meanwhile.
///
/// A map that is the one of `written_like` is saved as the bytes of that file.
pub(super) fn save_in_place(
    path: &Path,
    read: &MapFile,
    changed: &JourneyMap,
    written_like: &MapFile,
) -> Result<(), Failure> {
    if file::open(path)?.bytes() != read.bytes() {
        return Err(Failure::ChangedMeanwhile(path.to_owned()));
    }
    let (_, backup) = file::save_in_place(path, changed, read, Some(written_like))?;
    if let Some(backup) = backup {
        note(&format_args!(
            "comments and layout of {} are not kept; the old file is {}",
            path.display(),
            backup.display()
        ));
    }
    Ok(())
}
