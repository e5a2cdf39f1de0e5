//! A session: the open map's steps go to its folder one by one, and now and then a new snapshot begins.

use std::{
    io,
    path::{Path, PathBuf},
    process,
};

use super::{
    LOCK, at,
    journal::{Chain, MAX_RECORDS, record},
    journal_name, make_folders,
    origin::{META, Origin, Replaced},
    snapshot_name,
};
use crate::{
    file::{
        Io, MAX_FILE_BYTES, ReadBack, ReadError, Replace, SaveReason, SaveStep, save_with, write,
    },
    model::JourneyMap,
};

/// How long a journal gets whatever its snapshot's size, in bytes.
const USUAL_JOURNAL: usize = 64 * 1_024;
/// How many sessions a process may have had before.
const MAX_SESSIONS: u32 = 10_000;

/// What is kept of one open map while no file holds it.
///
/// Dropped, it leaves its folder for the next start; [`end`](Self::end) removes it.
pub struct RecoverySession<'a, I: Io> {
    io: &'a I,
    folder: PathBuf,
    /// Held, and so locked: other windows see that this session lives.
    _lock: I::File,
    /// The number of the latest snapshot.
    number: u32,
    /// The number of the oldest snapshot that may be there.
    oldest: u32,
    /// Where the next step goes; without one it makes a new snapshot.
    journal: Option<Journal<I::File>>,
    /// Whether a new snapshot could not be written: what is on the disk may be older than what is kept.
    lacks_snapshot: bool,
    /// What snapshot and journal lead to, or will once a snapshot can be written.
    text: Vec<u8>,
}

struct Journal<F> {
    file: F,
    chain: Chain,
    records: usize,
    bytes: usize,
    /// How many bytes it may get.
    room: usize,
    /// Whether all of it is on the disk.
    is_synced: bool,
}

impl<'a, I: Io> RecoverySession<'a, I> {
    /// Begins a session in a folder of its own among the others; the map is on the disk when this returns.
    ///
    /// What it replaces is removed by whoever has it, and by the next start if there is no time for that.
    pub fn begin(
        io: &'a I,
        sessions: &Path,
        (origin, replaces): (&Origin, &[Replaced]),
        map: &JourneyMap,
    ) -> Result<Self, SaveReason> {
        let text = text_of(map)?;
        let folder = make_folder(io, sessions).map_err(at(SaveStep::Folder))?;
        let meta = origin.to_ron(replaces).map_err(at(SaveStep::Write));
        let begun = meta.and_then(|meta| Self::begin_in(io, &folder, &meta, text));
        let begun = begun.and_then(|session| {
            io.sync_folder(sessions).map_err(at(SaveStep::SyncFolder))?;
            Ok(session)
        });
        if begun.is_err() {
            // What was begun here is of no use to anybody.
            remove(io, &folder);
        }
        begun
    }

    fn begin_in(io: &'a I, folder: &Path, meta: &str, text: Vec<u8>) -> Result<Self, SaveReason> {
        // The lock comes first: whoever finds the other files sees that the session lives.
        let lock = io
            .create(&folder.join(LOCK), None)
            .map_err(at(SaveStep::Create))?;
        save_with(io, &folder.join(META), meta.as_bytes(), Replace::Always)
            .map_err(|error| error.reason)?;
        let mut session = Self {
            io,
            folder: folder.to_path_buf(),
            _lock: lock,
            number: 0,
            oldest: 1,
            journal: None,
            lacks_snapshot: true,
            text: Vec::new(),
        };
        session.make_snapshot(text)?;
        Ok(session)
    }

    /// Keeps the map as it is now.
    pub fn keep(&mut self, map: &JourneyMap) -> Result<(), SaveReason> {
        let text = text_of(map)?;
        let journal = self.journal.as_mut().filter(|journal| !journal.is_full());
        let appended = journal.is_some_and(|journal| {
            text == self.text || journal.append(self.io, &self.text, &text).is_ok()
        });
        if !appended {
            // What is half written hides every record behind it: nothing goes there any more.
            return self.make_snapshot(text);
        }
        self.text = text;
        Ok(())
    }

    /// Says whether a power cut would lose something.
    pub fn is_synced(&self) -> bool {
        let journal = self.journal.as_ref();
        !self.lacks_snapshot && journal.is_none_or(|journal| journal.is_synced)
    }

    /// Waits until everything is on the disk.
    pub fn sync(&mut self) -> Result<(), SaveReason> {
        if self.is_synced() {
            return Ok(());
        }
        if let Some(journal) = &mut self.journal {
            journal.is_synced = self.io.sync(&journal.file).is_ok();
            if journal.is_synced {
                return Ok(());
            }
        }
        // After a sync that failed nobody knows what the disk has of the file, and asking again lies.
        let text = self.text.clone();
        self.make_snapshot(text)
    }

    /// Names the session for the one that takes its map over.
    pub fn as_replaced(&self) -> Option<Replaced> {
        Replaced::of(&self.folder, &self.text)
    }

    /// Ends the session: the map was saved, or its changes were given up.
    pub fn end(self) {
        remove(self.io, &self.folder);
    }

    /// Writes the whole map beside the snapshot and journal that are there, and only then removes those.
    fn make_snapshot(&mut self, text: Vec<u8>) -> Result<(), SaveReason> {
        self.journal = None;
        self.lacks_snapshot = true;
        self.number += 1;
        // If it cannot be written now, the next sync tries again.
        self.text = text;
        let snapshot = self.folder.join(snapshot_name(self.number));
        save_with(self.io, &snapshot, &self.text, Replace::Always).map_err(|error| error.reason)?;
        self.lacks_snapshot = false;
        // Without a journal the map is safe all the same; its next step makes another snapshot.
        self.journal = self.make_journal(&self.text).ok();
        for number in self.oldest..self.number {
            for name in [snapshot_name(number), journal_name(number)] {
                // What cannot be removed is only older.
                drop(self.io.remove(&self.folder.join(name)));
            }
        }
        self.oldest = self.number;
        Ok(())
    }

    fn make_journal(&self, text: &[u8]) -> io::Result<Journal<I::File>> {
        let path = self.folder.join(journal_name(self.number));
        let file = self.io.create(&path, None)?;
        self.io.sync_folder(&self.folder)?;
        Ok(Journal {
            file,
            chain: Chain::of(text),
            records: 0,
            bytes: 0,
            room: text.len().max(USUAL_JOURNAL),
            is_synced: true,
        })
    }
}

impl<F> Journal<F> {
    fn is_full(&self) -> bool {
        self.records >= MAX_RECORDS || self.bytes > self.room
    }

    fn append<I: Io<File = F>>(&mut self, io: &I, before: &[u8], after: &[u8]) -> io::Result<()> {
        let (record, chain) = record(self.chain, before, after);
        io.write(&mut self.file, &record)?;
        self.chain = chain;
        self.records += 1;
        self.bytes += record.len();
        self.is_synced = false;
        Ok(())
    }
}

/// Removes a session; first of all, and for good, what makes it one, so that half a session is never offered.
pub(in crate::file) fn remove<I: Io>(io: &I, folder: &Path) {
    let removed = io.remove(&folder.join(META));
    if removed.is_err_and(|error| error.kind() != io::ErrorKind::NotFound) {
        // A whole session is offered again, which is better than half of one.
        return;
    }
    drop(io.sync_folder(folder));
    for name in io.list(folder).unwrap_or_default() {
        drop(io.remove(&folder.join(name)));
    }
    drop(io.remove_folder(folder));
}

/// Makes the folder of a session among the others.
fn make_folder<I: Io>(io: &I, sessions: &Path) -> io::Result<PathBuf> {
    make_folders(io, sessions)?;
    let process = process::id();
    for number in 0..MAX_SESSIONS {
        let folder = sessions.join(format!("{process}-{number}"));
        match io.make_folder(&folder) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            made => return made.map(|()| folder),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Returns the canonical form of a map, unless it is too large to be read back.
fn text_of(map: &JourneyMap) -> Result<Vec<u8>, SaveReason> {
    let text = write(map).into_bytes();
    if text.len() > MAX_FILE_BYTES {
        let why = ReadError::TooLarge(text.len());
        return Err(SaveReason::NotReadBack(ReadBack::NoMap(why)));
    }
    Ok(text)
}
