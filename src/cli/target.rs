//! Where commands write: never over a file that exists unless told so.

use std::path::Path;

use crate::file::Replace;

use super::{args::OutArguments, failure::Failure};

impl OutArguments {
    /// Says whether the file may be replaced.
    pub(super) fn replace(&self) -> Replace {
        replace(self.force)
    }

    /// Refuses a file that stays and a folder that is missing, before work is spent.
    pub(super) fn refuse_early(&self) -> Result<(), Failure> {
        refuse_early(&self.path, self.force)
    }
}

/// Says what `--force` means.
pub(super) fn replace(force: bool) -> Replace {
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
