//! Sessions that a crash left behind: found at the next start, taken by one window, read as far as they are whole.

use std::{
    cmp::Reverse,
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, SystemTime},
};

use super::{
    Claim, Replaced,
    claim::{is_discarded, last_changed, numbers, remove_half},
};
use crate::{
    file::{MapFile, OpenError, open},
    model::JourneyMap,
};

/// How many sessions of each sort are listed; the others come when these are gone.
const MAX_LISTED: usize = 20;
/// How many entries of a folder are looked at.
const MAX_LOOKED_AT: usize = 1_000;
/// How long a session that was discarded can still be recovered.
const KEPT: Duration = Duration::from_hours(30 * 24);

/// Work that a window left behind when it ended without saving or giving it up.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Lost {
    /// The session.
    pub folder: PathBuf,
    /// The map's file; none if it was never saved.
    pub path: Option<PathBuf>,
    /// The map as it was last.
    pub map: Arc<JourneyMap>,
    /// The map that its file holds now; none if there is no such file, or if it is damaged.
    pub in_file: Option<Arc<JourneyMap>>,
    /// When it was changed last.
    pub changed: Option<SystemTime>,
    /// Whether a window ended while it was being recovered.
    pub was_tried: bool,
    /// Whether somebody has discarded it; it goes for good some time later.
    pub is_discarded: bool,
}

/// A session that may hold work, and cannot be read; it is never removed.
#[derive(Debug)]
pub struct Unread {
    /// The session, or the folder of all sessions.
    pub folder: PathBuf,
    /// Why.
    pub why: SessionError,
}

/// Why a session cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum SessionError {
    /// One of its files cannot be read, or is damaged.
    #[error(transparent)]
    File(#[from] OpenError),
    /// What it belongs to is not said in a way that is known here.
    #[error("another version of Touchline wrote it, or it is damaged")]
    Unknown,
}

impl SessionError {
    pub(super) fn unreadable(path: &Path, source: io::Error) -> Self {
        let path = path.into();
        Self::File(OpenError::Unreadable { path, source })
    }
}

/// What windows left behind.
#[derive(Debug, Default)]
pub struct Leftovers {
    /// What can be recovered, the latest first; what ended a window when that was tried comes behind, and last
    /// what was discarded.
    pub lost: Vec<Lost>,
    /// What cannot be read.
    pub unread: Vec<Unread>,
}

/// Finds what windows left behind; sessions of windows that are open are left alone.
///
/// A session whose map stands in its file, as after a crash just behind a save, is removed, and so is one that
/// was discarded long ago.
pub fn find_lost(sessions: &Path) -> Leftovers {
    let mut found = Leftovers::default();
    let folders = match folders_in(sessions) {
        Ok(folders) => folders,
        Err(source) => {
            found.unread.push(Unread {
                folder: sessions.into(),
                why: SessionError::unreadable(sessions, source),
            });
            return found;
        }
    };
    let mut taken_over = Vec::new();
    for folder in folders {
        remove_half(&folder);
        let claim = Claim::try_take(&folder);
        let looked = claim.and_then(|claim| match claim {
            Some(claim) => look(claim, &mut taken_over),
            None => Ok(None),
        });
        match looked {
            Ok(lost) => found.lost.extend(lost),
            // It stays where it is, and is told until somebody has had enough of it.
            Err(why) if !is_discarded(&folder) => found.unread.push(Unread { folder, why }),
            Err(_) => {}
        }
    }
    let gone = remove_replaced(sessions, &taken_over);
    let lost = &mut found.lost;
    lost.retain(|one| !gone.contains(&one.folder));
    lost.sort_by_key(|one| (one.is_discarded, one.was_tried, Reverse(one.changed)));
    let (mut listed, mut discarded) = (0, 0);
    lost.retain(|one| {
        let count = if one.is_discarded {
            &mut discarded
        } else {
            &mut listed
        };
        *count += 1;
        *count <= MAX_LISTED
    });
    found
}

/// Lists the folders of the sessions; before the first one there are none.
fn folders_in(sessions: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(sessions) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut folders = Vec::new();
    for entry in entries.take(MAX_LOOKED_AT) {
        let entry = entry?;
        if !entry.file_type().is_ok_and(|kind| kind.is_file()) {
            folders.push(entry.path());
        }
    }
    Ok(folders)
}

/// A session whose map another one has taken over, as that says.
struct TakenOver {
    by: PathBuf,
    session: Replaced,
}

/// Removes sessions that others have replaced, as far as they are what these took over; returns their folders.
fn remove_replaced(sessions: &Path, taken_over: &[TakenOver]) -> Vec<PathBuf> {
    let mut gone = Vec::new();
    for TakenOver { by, session } in taken_over {
        let folder = sessions.join(&session.folder);
        // A name may come again: two that name each other both stay.
        let is_mutual = taken_over
            .iter()
            .any(|other| other.by == folder && sessions.join(&other.session.folder) == *by);
        // The name comes from a file: it must be that of a session beside this one.
        if is_mutual || folder == *by || folder.parent() != Some(sessions) {
            continue;
        }
        let claim = Claim::take(&folder);
        if let Some(claim) = claim.filter(|claim| claim.as_replaced().as_ref() == Some(session)) {
            claim.remove();
            gone.push(folder);
        }
    }
    gone
}

fn look(claim: Claim, taken_over: &mut Vec<TakenOver>) -> Result<Option<Lost>, SessionError> {
    let folder = claim.folder().to_path_buf();
    if numbers(&folder)?.is_empty() {
        // It ended before there was anything to keep.
        claim.remove();
        return Ok(None);
    }
    let read = claim.read()?;
    if read.is_valid() {
        let replaces = claim.replaces().iter().cloned();
        taken_over.extend(replaces.map(|session| TakenOver {
            by: folder.clone(),
            session,
        }));
    }
    if claim.was_discarded_before(KEPT) {
        claim.remove();
        return Ok(None);
    }
    let path = claim.origin().path.clone();
    let in_file = path.as_ref().and_then(|path| open(path).ok());
    // What could be read of a damaged file is not what it holds.
    let in_file = in_file.filter(MapFile::is_valid);
    let holds = |file: &MapFile| file.map() == read.map();
    if read.is_valid() && in_file.as_ref().is_some_and(holds) {
        claim.remove();
        return Ok(None);
    }
    Ok(Some(Lost {
        changed: last_changed(&folder),
        was_tried: claim.was_tried(),
        is_discarded: is_discarded(&folder),
        folder,
        path,
        map: Arc::new(read.map().clone()),
        in_file: in_file.map(|file| Arc::new(file.map().clone())),
    }))
}
