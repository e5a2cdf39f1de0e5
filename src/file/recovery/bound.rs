//! How much room all version histories together may take.

use std::{
    fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

/// How many bytes the versions of all files may have together.
const MAX_TOTAL_BYTES: u64 = 512 * 1_024 * 1_024;
/// How many files have a history that is looked at.
const MAX_FILES: usize = 10_000;
/// How many entries of one history are looked at.
const MAX_ENTRIES: usize = 1_000;

/// Something that a history holds.
struct Held {
    path: PathBuf,
    bytes: u64,
    since: Option<SystemTime>,
}

/// Removes the oldest versions of other files than the latest while all together have more than the bound, be
/// they the last of their file.
///
/// What cannot be listed or removed does no harm if it stays.
pub(super) fn bound(histories: &Path, latest: &Path) {
    let Ok(folders) = fs::read_dir(histories) else {
        return;
    };
    let folders = folders.flatten().take(MAX_FILES).map(|entry| entry.path());
    let (own, others): (Vec<PathBuf>, Vec<PathBuf>) = folders.partition(|one| one == latest);
    let own = own.iter().flat_map(|folder| held_in(folder));
    let mut others: Vec<Held> = others.iter().flat_map(|folder| held_in(folder)).collect();
    let bytes_of_others: u64 = others.iter().map(|kept| kept.bytes).sum();
    let mut total = own.map(|kept| kept.bytes).sum::<u64>() + bytes_of_others;
    others.sort_by_key(|kept| kept.since);
    for kept in others {
        if total <= MAX_TOTAL_BYTES {
            return;
        }
        if fs::remove_file(&kept.path).is_ok() {
            total -= kept.bytes;
            // A folder that still holds something stays.
            drop(kept.path.parent().map(fs::remove_dir));
        }
    }
}

fn held_in(history: &Path) -> Vec<Held> {
    let Ok(entries) = fs::read_dir(history) else {
        return Vec::new();
    };
    let entries = entries.flatten().take(MAX_ENTRIES);
    let kept = entries.filter_map(|entry| {
        let metadata = entry.metadata().ok()?;
        Some(Held {
            path: entry.path(),
            bytes: metadata.len(),
            since: metadata.modified().ok(),
        })
    });
    kept.collect()
}
