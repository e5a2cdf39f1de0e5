//! Where commands write: never over a file that exists unless told so.

use std::path::Path;

use crate::{
    file::{self, MapFile, Replace, back_up, save_map},
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

/// Says whether two paths lead to the same file.
pub(super) fn is_same_file(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
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
    if *changed != *read.map() && !read.keeps_layout() {
        let backup = back_up(path)?;
        note(&format_args!(
            "comments and layout of {} are not kept; the old file is {}",
            path.display(),
            backup.display()
        ));
    }
    let unchanged = Replace::Unchanged(read.bytes());
    save_map(path, changed, Some(written_like), unchanged)?;
    Ok(())
}
