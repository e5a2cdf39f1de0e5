//! RON on disk: the format of maps, reading whatever a file holds, atomic saves, locks, recovery, settings;
//! and the pictures that a map keeps.
//!
//! The only layer beside `cli` and `app` that touches the file system; it must not know windows, words of
//! other languages, or why somebody opens or saves.

mod decimal;
mod disk;
mod format;
mod map_file;
mod parts;
mod picture;
mod read;
mod recognise;
mod recovery;
mod report;
mod settings;
mod words;

#[cfg(test)]
mod tests;

pub use disk::{
    Disk, DocumentLock, Entry, EntryKind, HEARTBEAT, Holder, Io, Locking, OnDisk, OpenError,
    ReadBack, Replace, SaveError, SaveReason, SaveStep, back_up, back_up_with, drop_backup,
    has_other_names, lock_document, make_writable, on_disk, open, ordinary_file, read_bounded,
    save, save_in_place, save_map, save_with, sweep,
};
pub use format::write;
pub use map_file::MapFile;
pub use parts::{PartsError, parts_from_html, parts_to_html};
pub use picture::{NoPicture, OpenPictureError, open_picture};
pub use read::{Expected, Fault, Limit, Notice, Problem, ProblemKind, ReadOutcome, read};
pub use recognise::{Foreign, ReadError, Recognised, recognise};
pub use recovery::{
    Claim, Leftovers, Lost, Origin, RecoverySession, Replaced, SessionError, Unread, Version,
    discard_session, find_lost, keep_unknown_version, keep_version, keep_version_with, note_crash,
    take_crash, versions,
};
pub use report::{CheckReport, ReportedProblem, check_report, check_report_of_error};
pub use settings::{
    KeptOrder, MAX_ORDERS, MAX_RECENT, Renderer, Settings, SettingsNote, ThemeChoice,
};

/// The format that this version writes.
///
/// A field or word that is new does not raise it: older versions keep what they do not know. Only what they
/// would misunderstand does. Then `min_reader` says which version is needed, `read` turns a map of the format
/// before into one of this format, between taking the text apart and reading its parts, in one function for
/// each step, and `tests/golden/` gets a file beside those of all earlier formats, which are read for ever.
pub const FORMAT: u32 = 1;
/// The most bytes that a map's file may have.
pub const MAX_FILE_BYTES: usize = 64 * 1_024 * 1_024;
/// The most bytes that a recipe may have.
pub const MAX_RECIPE_BYTES: usize = 1_024 * 1_024;
/// The most list elements that a map's file may have.
pub const MAX_ELEMENTS: usize = 1_000_000;
/// The most fields that a map's file may have.
pub const MAX_FIELDS: usize = 500_000;
/// The most fields of newer versions that are kept.
pub const MAX_UNKNOWN: usize = 50_000;
/// The most problems that are listed; a file with more errors is not read.
pub const MAX_PROBLEMS: usize = 10_000;
/// How many brackets may stand open at once in a map's file.
pub const MAX_DEPTH: usize = 64;
