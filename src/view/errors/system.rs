//! What the system refuses, and what stands where a file should be.

use std::io::{Error, ErrorKind};

use super::with;
use crate::{
    file::EntryKind,
    lang::{Key, Shown, Words},
};

impl Shown for Error {
    /// Says what the system refused, to stand in brackets inside a sentence.
    fn shown(&self, words: &Words) -> String {
        let key = match self.kind() {
            ErrorKind::NotFound => Key::SystemMissing,
            ErrorKind::PermissionDenied => Key::SystemForbidden,
            ErrorKind::AlreadyExists => Key::SystemExists,
            ErrorKind::NotADirectory => Key::SystemNotAFolder,
            ErrorKind::InvalidFilename => Key::SystemBadName,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Key::SystemFull,
            ErrorKind::ReadOnlyFilesystem => Key::SystemReadOnly,
            ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => Key::SystemBusy,
            ErrorKind::HostUnreachable
            | ErrorKind::NetworkDown
            | ErrorKind::NetworkUnreachable
            | ErrorKind::StaleNetworkFileHandle
            | ErrorKind::TimedOut => Key::SystemUnreachable,
            ErrorKind::OutOfMemory | ErrorKind::WouldBlock => Key::SystemExhausted,
            _ => return quoted(self, words),
        };
        words.text(key).to_owned()
    }
}

/// Quotes what the system says; the number of its error helps nobody.
fn quoted(error: &Error, words: &Words) -> String {
    let text = error.to_string();
    let what = text.split(" (os error").next().unwrap_or_default();
    with(words, Key::SystemSays, "what", what)
}

impl Shown for EntryKind {
    fn shown(&self, words: &Words) -> String {
        let key = match self {
            Self::File => Key::EntryFile,
            Self::Folder => Key::EntryFolder,
            Self::Pipe => Key::EntryPipe,
            Self::Device => Key::EntryDevice,
            Self::System => Key::EntrySystem,
            Self::Other => Key::EntryOther,
        };
        words.text(key).to_owned()
    }
}
