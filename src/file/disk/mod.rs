//! Files: bounded reading, atomic saving, backups, locks and what a crash leaves behind.

mod backup;
mod error;
mod io;
mod lock;
mod open;
mod save;
mod temporary;

pub use backup::{back_up, back_up_with, drop_backup, save_in_place};
pub use error::{OnDisk, OpenError, ReadBack, SaveError, SaveReason, SaveStep};
pub use io::{Disk, Entry, EntryKind, Io};
pub use lock::{DocumentLock, HEARTBEAT, Holder, Locking, lock_document};
pub use open::{open, ordinary_file, read_bounded};
pub use save::{Replace, has_other_names, make_writable, on_disk, save, save_map, save_with};
pub use temporary::sweep;
