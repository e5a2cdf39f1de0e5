//! What a save does on its thread: nothing that stands in a file is replaced before it is kept.

use std::{
    io,
    panic::{self, AssertUnwindSafe},
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    history::{Archivist, last_change},
    recovery::said,
    save::{Outcome, Over},
    saves::SaveWish,
};
use crate::{
    file::{
        MAX_FILE_BYTES, MapFile, OnDisk, OpenError, Replace, SaveError, SaveReason, SaveStep,
        back_up, drop_backup, has_other_names, make_writable, on_disk, open, read_bounded,
        save_in_place, save_map,
    },
    model::JourneyMap,
};

/// What is worth knowing about the file beside how the save ended.
#[derive(Debug)]
pub(super) enum Remark {
    /// What stood there before is kept under this name.
    KeptBeside(PathBuf),
    /// It had other names, which keep what stood there before.
    OtherNames,
    /// The save failed behind its last step, and the file holds the map all the same.
    IsThere(Arc<MapFile>),
}

/// Saves as wished; what was there before and what is there now goes to the version history.
pub(super) fn carry_out(wish: &SaveWish, archivist: &Archivist) -> (Outcome, Option<Remark>) {
    // A save that never answered would let all later ones wait for ever.
    let done = panic::catch_unwind(AssertUnwindSafe(|| save(wish, archivist)));
    done.unwrap_or_else(|fault| {
        let why = said(fault.as_ref()).unwrap_or_default();
        let reason = SaveReason::System {
            step: SaveStep::Write,
            source: io::Error::other(why),
        };
        let read = wish.read.as_deref();
        let look = || on_disk(&wish.path, &wish.map, read, replace(&wish.over));
        // What is broken may break this, too.
        let found = panic::catch_unwind(AssertUnwindSafe(look));
        let error = SaveError {
            path: wish.path.clone(),
            reason,
            on_disk: found.unwrap_or(OnDisk::Unknown),
        };
        (Outcome::Failed(error), None)
    })
}

fn save(wish: &SaveWish, archivist: &Archivist) -> (Outcome, Option<Remark>) {
    let SaveWish {
        path, map, over, ..
    } = wish;
    if let Some(refusal) = refusal(wish) {
        return (refusal, None);
    }
    let kept_beside = match prepare(wish, archivist) {
        Ok(kept) => kept,
        Err(error) => return (Outcome::Failed(error), None),
    };
    let has_other_names = kept_beside.is_none() && has_other_names(path);
    let outcome = write(path, map, wish.read.as_deref(), over);
    if let Outcome::Done(saved, _) = &outcome {
        archivist.keep(path, saved.bytes());
    } else if let Some(kept) = &kept_beside {
        drop_backup(path, kept);
    }
    let remark = match (kept_beside, &outcome) {
        (_, Outcome::Failed(error)) => what_is_there(error, map).map(Remark::IsThere),
        (Some(kept), _) => Some(Remark::KeptBeside(kept)),
        (None, _) => has_other_names.then_some(Remark::OtherNames),
    };
    (outcome, remark)
}

/// Returns what stands in the file if that is what was to be saved: the next save must not take it for somebody
/// else's.
pub(super) fn what_is_there(error: &SaveError, map: &JourneyMap) -> Option<Arc<MapFile>> {
    if error.on_disk != OnDisk::New {
        return None;
    }
    let there = open(&error.path).ok();
    // Somebody else may have written since.
    there.filter(|there| there.map() == map).map(Arc::new)
}

/// Keeps what stands in the file, and does what somebody has agreed to.
fn prepare(wish: &SaveWish, archivist: &Archivist) -> Result<Option<PathBuf>, SaveError> {
    let kept = keep_what_stands(&wish.path, &wish.over, archivist)?;
    if wish.makes_writable
        && let Err(error) = make_writable(&wish.path)
    {
        if let Some(kept) = &kept {
            drop_backup(&wish.path, kept);
        }
        return Err(error);
    }
    Ok(kept)
}

/// Returns what somebody has to be asked before.
fn refusal(wish: &SaveWish) -> Option<Outcome> {
    let empties = !wish.may_empty && is_empty(&wish.map);
    let loses_all = match &wish.over {
        Over::Nothing => false,
        // A first look, so that nothing is kept or asked about in vain; the save itself makes sure of it.
        Over::Own(known) | Over::Theirs(known) if is_changed(&wish.path, known) => {
            return Some(Outcome::Changed);
        }
        Over::Own(known) | Over::Theirs(known) => empties && !is_empty(known.map()),
        Over::Anything => empties && open(&wish.path).is_ok_and(|there| !is_empty(there.map())),
    };
    loses_all.then_some(Outcome::Empties)
}

/// Says whether a map has nothing that somebody made.
fn is_empty(map: &JourneyMap) -> bool {
    map.stages.is_empty()
        && map.unsorted.is_empty()
        && map.notes.is_empty()
        && map.feedback.is_empty()
}

/// Says whether a file holds something else than it did.
fn is_changed(path: &Path, own: &MapFile) -> bool {
    match read_bounded(path, MAX_FILE_BYTES) {
        Ok(now) => now != own.bytes(),
        // A file that is gone is written again.
        Err(OpenError::Missing { .. }) => false,
        Err(_) => true,
    }
}

/// Keeps what a save is about to replace, and returns the name beside it where the version history could not take it.
///
/// A file's own previous version gets no such name: it was read or saved here, and a rename leaves it or the
/// new one whole. What somebody else has written is lost for good unless it is kept.
fn keep_what_stands(
    path: &Path,
    over: &Over,
    archivist: &Archivist,
) -> Result<Option<PathBuf>, SaveError> {
    let changed = last_change(path);
    match over {
        Over::Nothing => return Ok(None),
        Over::Own(own) => {
            archivist.keep_now(path, own.bytes(), changed);
            return Ok(None);
        }
        Over::Theirs(_) | Over::Anything => {}
    }
    let is_kept = match read_bounded(path, MAX_FILE_BYTES) {
        Ok(bytes) => archivist.keep_now(path, &bytes, changed),
        // There is nothing to keep, or the save says what stands there instead of a file.
        Err(OpenError::Missing { .. } | OpenError::NotAFile { .. }) => return Ok(None),
        Err(_) => false,
    };
    if is_kept {
        return Ok(None);
    }
    back_up(path).map(Some).map_err(|error| SaveError {
        reason: SaveReason::NothingKept(Box::new(error.reason)),
        ..error
    })
}

/// Saves a map, unless what stands there must not be replaced.
pub(super) fn write(path: &Path, map: &JourneyMap, read: Option<&MapFile>, over: &Over) -> Outcome {
    let saved = match over {
        Over::Own(own) => save_in_place(path, map, own, read),
        _ => save_map(path, map, read, replace(over)).map(|file| (file, None)),
    };
    match saved {
        Ok((file, backup)) => Outcome::Done(Arc::new(file), backup),
        Err(error) if matches!(error.reason, SaveReason::Exists) => Outcome::Exists,
        Err(error) if matches!(error.reason, SaveReason::Changed) => Outcome::Changed,
        Err(error) => Outcome::Failed(error),
    }
}

/// Says what a save may replace.
fn replace(over: &Over) -> Replace<'_> {
    match over {
        Over::Nothing => Replace::Never,
        Over::Own(known) | Over::Theirs(known) => Replace::Unchanged(known.bytes()),
        Over::Anything => Replace::Always,
    }
}
