//! Recovery copies: what a map has that no file holds, kept on the disk step by step until it is saved.
//!
//! A session is a folder: what it belongs to, a snapshot of the map, and a journal of what each step
//! changed since. It is there only while there is something to lose. Beside the sessions stands the history
//! of what was saved.

mod bound;
mod claim;
mod crash;
mod history;
mod journal;
mod lost;
mod origin;
mod session;

pub use claim::{Claim, discard_session};
pub use crash::{note_crash, take_crash};
pub use history::{Version, keep_unknown_version, keep_version, keep_version_with, versions};
pub use lost::{Leftovers, Lost, SessionError, Unread, find_lost};
pub use origin::{Origin, Replaced};
pub use session::RecoverySession;
pub(in crate::file) use session::remove as remove_session;

use std::{io, path::Path};

use super::{Io, SaveReason, SaveStep};

/// The file that is locked as long as the session lasts.
const LOCK: &str = "lock";

/// Names a snapshot of a session.
fn snapshot_name(number: u32) -> String {
    format!("snapshot-{number}.ron")
}

/// Names the journal of what came after a snapshot.
fn journal_name(number: u32) -> String {
    format!("journal-{number}.log")
}

/// Makes a folder that nobody else may look into, and those around it; all of them are on the disk when this returns.
fn make_folders<I: Io>(io: &I, folder: &Path) -> io::Result<()> {
    if io.look(folder)?.is_some() {
        return Ok(());
    }
    let Some(parent) = folder.parent() else {
        return Ok(());
    };
    make_folders(io, parent)?;
    match io.make_folder(folder) {
        // Another window was faster.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        made => made?,
    }
    io.sync_folder(parent)
}

/// Names the step that the system refused.
fn at(step: SaveStep) -> impl FnOnce(io::Error) -> SaveReason {
    move |source| SaveReason::System { step, source }
}
