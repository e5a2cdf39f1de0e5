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
pub use history::{Version, keep_version, versions};
pub use lost::{Found, Lost, SessionError, Unread, find_lost};
pub use origin::Origin;
pub use session::RecoverySession;

use std::{fs::DirBuilder, io};

use super::{SaveReason, SaveStep};

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

/// Makes folders, and those around them, that nobody else may look into.
fn private_folders() -> DirBuilder {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder
}

/// Names the step that the system refused.
fn at(step: SaveStep) -> impl FnOnce(io::Error) -> SaveReason {
    move |source| SaveReason::System { step, source }
}
