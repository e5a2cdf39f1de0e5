//! The version history: what the latest saves of a file held, within bounds of number and size.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    time::SystemTime,
};

use super::{at, bound::bound, origin::fingerprint, private_folders};
use crate::file::{Disk, Io as _, Replace, SaveReason, SaveStep, save, sweep};

/// How many versions of a file are kept.
const MAX_VERSIONS: usize = 20;
/// How many bytes the versions of a file may have together.
const MAX_BYTES: u64 = 64 * 1_024 * 1_024;
/// How many versions of a file are kept whatever their size: what was just saved, and what that replaced.
const ALWAYS: usize = 2;
/// How many entries of a folder are looked at.
const MAX_LOOKED_AT: usize = 1_000;

/// What a file held after a save.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Version {
    /// Where it is kept.
    pub path: PathBuf,
    /// When it was saved.
    pub saved: Option<SystemTime>,
    /// How many bytes it has.
    pub bytes: u64,
}

/// Keeps what a file holds now, unless it is what was kept last; `saved` says when it was saved, if not just now.
///
/// What is older than the bounds allow goes.
pub fn keep_version(
    state: &Path,
    file: &Path,
    bytes: &[u8],
    saved: Option<SystemTime>,
) -> Result<(), SaveReason> {
    let folder = folder_of(state, file);
    private_folders()
        .create(&folder)
        .map_err(at(SaveStep::Folder))?;
    let kept = numbered(&folder);
    let newest = kept.first();
    if newest.is_some_and(|(_, newest)| Disk.holds(&newest.path, bytes).unwrap_or(false)) {
        return Ok(());
    }
    let number = newest.map_or(1, |(number, _)| number + 1);
    let path = folder.join(format!("{number}.ron"));
    save(&path, bytes, Replace::Never).map_err(|error| error.reason)?;
    if let Some(saved) = saved {
        // Without it the version only looks younger than it is.
        let file = File::options().write(true).open(&path);
        drop(file.and_then(|file| file.set_modified(saved)));
    }
    // What a crash left, and what is too old, does no harm if it stays.
    drop(sweep(&folder));
    let mut total = 0;
    for (place, (_, version)) in numbered(&folder).into_iter().enumerate() {
        total += version.bytes;
        if place >= ALWAYS && (place >= MAX_VERSIONS || total > MAX_BYTES) {
            drop(fs::remove_file(version.path));
        }
    }
    bound(&state.join("history"), &folder);
    Ok(())
}

/// Lists the versions of a file, the latest first.
pub fn versions(state: &Path, file: &Path) -> Vec<Version> {
    let numbered = numbered(&folder_of(state, file)).into_iter();
    numbered.map(|(_, version)| version).collect()
}

/// A file's history is found by its place, whatever links lead there.
fn folder_of(state: &Path, file: &Path) -> PathBuf {
    let file = file.canonicalize().unwrap_or_else(|_gone| file.into());
    let name = fingerprint(file.as_os_str().as_encoded_bytes());
    state.join("history").join(name)
}

fn numbered(folder: &Path) -> Vec<(u64, Version)> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let entries = entries.flatten().take(MAX_LOOKED_AT);
    let mut versions: Vec<(u64, Version)> = entries
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let number = name.strip_suffix(".ron")?.parse().ok()?;
            let metadata = entry.metadata().ok()?;
            let version = Version {
                path: entry.path(),
                saved: metadata.modified().ok(),
                bytes: metadata.len(),
            };
            Some((number, version))
        })
        .collect();
    versions.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
    versions
}
