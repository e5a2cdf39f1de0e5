//! The version history: what the latest saves of a file held, within bounds of number and size.

use std::{
    fs::File,
    path::{Path, PathBuf},
    time::SystemTime,
};

use super::{at, bound::bound, make_folders, origin::fingerprint};
use crate::file::{Disk, Io, Replace, SaveReason, SaveStep, save_with, sweep};

/// How many versions of a file are kept.
const MAX_VERSIONS: usize = 20;
/// How many bytes the versions of a file may have together.
const MAX_BYTES: u64 = 64 * 1_024 * 1_024;
/// How many versions of a file are kept whatever their size: what was just saved, and what that replaced.
const ALWAYS: usize = 2;
/// How often a number is looked for that other windows take at the same time.
const ATTEMPTS: usize = 100;

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
    let Some(path) = keep_version_with(&Disk, state, file, bytes)? else {
        return Ok(());
    };
    if let Some(saved) = saved {
        // Without it the version only looks younger than it is.
        let file = File::options().write(true).open(path);
        drop(file.and_then(|file| file.set_modified(saved)));
    }
    // What a crash left does no harm if it stays.
    let folder = folder_of(&Disk, state, file);
    drop(sweep(&folder));
    bound(&state.join("history"), &folder);
    Ok(())
}

/// Keeps what a file held once, unless some version of it holds that already.
///
/// Where several windows have a file open each of them keeps what gives way: they would put it on top in turns.
pub fn keep_unknown_version(state: &Path, file: &Path, bytes: &[u8]) -> Result<(), SaveReason> {
    let mut kept = numbered(&Disk, &folder_of(&Disk, state, file)).into_iter();
    if kept.any(|(_, version)| holds(&Disk, &version, bytes)) {
        return Ok(());
    }
    keep_version(state, file, bytes, None)
}

/// Keeps what a file holds now in any file system, and returns where, unless it is what was kept last.
pub fn keep_version_with<I: Io>(
    io: &I,
    state: &Path,
    file: &Path,
    bytes: &[u8],
) -> Result<Option<PathBuf>, SaveReason> {
    let folder = folder_of(io, state, file);
    make_folders(io, &folder).map_err(at(SaveStep::Folder))?;
    for _ in 0..ATTEMPTS {
        let kept = numbered(io, &folder);
        let newest = kept.first();
        if newest.is_some_and(|(_, newest)| holds(io, newest, bytes)) {
            return Ok(None);
        }
        let number = newest.map_or(1, |(number, _)| number + 1);
        let path = folder.join(format!("{number}.ron"));
        match save_with(io, &path, bytes, Replace::Never).map_err(|error| error.reason) {
            // Another window was faster.
            Err(SaveReason::Exists) => {}
            Err(reason) => return Err(reason),
            Ok(()) => {
                remove_old(io, &folder);
                return Ok(Some(path));
            }
        }
    }
    Err(SaveReason::Exists)
}

/// Removes what is older than the bounds allow.
fn remove_old<I: Io>(io: &I, folder: &Path) {
    let mut total = 0;
    for (place, (_, version)) in numbered(io, folder).into_iter().enumerate() {
        total += version.bytes;
        if place >= ALWAYS && (place >= MAX_VERSIONS || total > MAX_BYTES) {
            // What is too old does no harm if it stays.
            drop(io.remove(&version.path));
        }
    }
}

/// Lists the versions of a file, the latest first.
pub fn versions(state: &Path, file: &Path) -> Vec<Version> {
    let numbered = numbered(&Disk, &folder_of(&Disk, state, file)).into_iter();
    numbered.map(|(_, version)| version).collect()
}

/// Says whether a version holds exactly these bytes; one that cannot be read does not.
fn holds<I: Io>(io: &I, version: &Version, bytes: &[u8]) -> bool {
    version.bytes == bytes.len() as u64 && io.holds(&version.path, bytes).unwrap_or(false)
}

/// A file's history is found by its place, whatever links lead there.
fn folder_of<I: Io>(io: &I, state: &Path, file: &Path) -> PathBuf {
    let file = io.resolve(file).unwrap_or_else(|_error| file.into());
    let name = fingerprint(file.as_os_str().as_encoded_bytes());
    state.join("history").join(name)
}

fn numbered<I: Io>(io: &I, folder: &Path) -> Vec<(u64, Version)> {
    let names = io.list(folder).unwrap_or_default().into_iter();
    let mut versions: Vec<(u64, Version)> = names
        .filter_map(|name| {
            let number = name.to_str()?.strip_suffix(".ron")?.parse().ok()?;
            let path = folder.join(&name);
            let entry = io.look(&path).ok()??;
            let version = Version {
                path,
                saved: entry.modified,
                bytes: entry.bytes,
            };
            Some((number, version))
        })
        .collect();
    versions.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
    versions
}
