//! Whatever operation fails, with whatever error: the file is the old or the new one, and the message is true.

use std::{
    cell::Cell,
    ffi::OsString,
    fs::Permissions,
    io,
    path::{Path, PathBuf},
};

use super::{memory::Memory, moments::Files};
use crate::file::{
    Entry, Io, OnDisk, Replace, SaveError, back_up_with, keep_version_with, save_with,
};

const OLD: &[u8] = b"the old version";
const NEW: &[u8] = b"the new version, which is longer";
pub(super) const MAP: &str = "/maps/map.ron";

/// EPERM ENOENT EINTR EIO EAGAIN EACCES EBUSY EINVAL ENFILE EMFILE ETXTBSY EFBIG ENOSPC EROFS, and as Linux numbers
/// them ENOLCK EOPNOTSUPP ETIMEDOUT ESTALE EDQUOT.
pub(super) const ERRORS: [i32; 19] = [
    1, 2, 4, 5, 11, 13, 16, 22, 23, 24, 26, 27, 28, 30, 37, 95, 110, 116, 122,
];
pub(super) const EIO: i32 = 5;

/// Which operations fail.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Failing {
    /// None.
    Never,
    /// Only one.
    Once(usize),
    /// Only one, which is done all the same, as when a share's answer is lost.
    Done(usize),
    /// One and all that follow.
    From(usize),
}

/// A file system of which some operations fail; a write that fails has written half.
pub(super) struct Failer<'a, I> {
    pub(super) io: &'a I,
    pub(super) failing: Failing,
    /// The system's number of the error.
    pub(super) error: i32,
    /// How many operations there were.
    pub(super) done: Cell<usize>,
}

impl<'a, I> Failer<'a, I> {
    pub(super) fn new(io: &'a I, failing: Failing, error: i32) -> Self {
        Self {
            io,
            failing,
            error,
            done: Cell::new(0),
        }
    }

    /// Counts an operation; says whether it fails, and whether it is done nevertheless.
    fn step(&self) -> (io::Result<()>, bool) {
        let number = self.done.get();
        self.done.set(number + 1);
        let (fails, is_done) = match self.failing {
            Failing::Never => (false, true),
            Failing::Once(at) => (number == at, false),
            Failing::Done(at) => (number == at, true),
            Failing::From(at) => (number >= at, false),
        };
        if fails {
            (Err(io::Error::from_raw_os_error(self.error)), is_done)
        } else {
            (Ok(()), true)
        }
    }

    fn looks<T>(&self, operation: impl FnOnce(&I) -> io::Result<T>) -> io::Result<T> {
        self.step().0?;
        operation(self.io)
    }

    fn does(&self, operation: impl FnOnce(&I) -> io::Result<()>) -> io::Result<()> {
        let (step, is_done) = self.step();
        if is_done {
            operation(self.io)?;
        }
        step
    }
}

impl<I: Io> Io for Failer<'_, I> {
    type File = I::File;

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        self.looks(|io| io.resolve(path))
    }
    fn look(&self, path: &Path) -> io::Result<Option<Entry>> {
        self.looks(|io| io.look(path))
    }
    fn try_write(&self, path: &Path) -> io::Result<()> {
        self.looks(|io| io.try_write(path))
    }
    fn read(&self, path: &Path, most: usize) -> io::Result<Vec<u8>> {
        self.looks(|io| io.read(path, most))
    }
    fn create(&self, path: &Path, replaces: Option<&Entry>) -> io::Result<I::File> {
        self.looks(|io| io.create(path, replaces))
    }
    fn write(&self, file: &mut I::File, bytes: &[u8]) -> io::Result<()> {
        let (step, is_done) = self.step();
        let half = if is_done {
            bytes.len()
        } else {
            bytes.len() / 2
        };
        self.io.write(file, &bytes[..half]).and(step)
    }
    fn set_permissions(&self, file: &I::File, permissions: &Permissions) -> io::Result<()> {
        self.does(|io| io.set_permissions(file, permissions))
    }
    fn sync(&self, file: &I::File) -> io::Result<()> {
        self.does(|io| io.sync(file))
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.does(|io| io.rename(from, to))
    }
    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.does(|io| io.link(from, to))
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.does(|io| io.remove(path))
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        self.looks(|io| io.list(folder))
    }
    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.does(|io| io.make_folder(path))
    }
    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.does(|io| io.remove_folder(path))
    }
    fn lock_folder(&self, folder: &Path) -> io::Result<Option<I::File>> {
        self.looks(|io| io.lock_folder(folder))
    }
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.does(|io| io.sync_folder(folder))
    }
}

/// Runs something until no operation is left that could fail: each once, each once though it was done, and each
/// with all that follow, with every one of the errors.
#[track_caller]
pub(super) fn every_fault(least: usize, errors: &[i32], check: impl Fn(Failing, i32) -> usize) {
    let operations = check(Failing::Never, EIO);
    assert!(operations >= least, "{operations} operations");
    for at in 0..operations {
        check(Failing::Done(at), EIO);
        for error in errors {
            check(Failing::Once(at), *error);
            check(Failing::From(at), *error);
        }
    }
}

/// A folder for maps, with or without one in it.
pub(super) fn maps(old: Option<&[u8]>) -> Files {
    let mut files = Files::from([("/maps".into(), None)]);
    files.extend(old.map(|old| (MAP.into(), Some(old.to_vec()))));
    files
}

pub(super) fn held(files: &Files) -> Option<&[u8]> {
    files.get(Path::new(MAP))?.as_deref()
}

/// What stands in the folder besides the map.
pub(super) fn beside(files: &Files) -> Vec<String> {
    let names = files.keys().filter_map(|path| path.file_name()?.to_str());
    let others = names.filter(|name| !["maps", "map.ron"].contains(name));
    others.map(str::to_owned).collect()
}

#[track_caller]
fn check_message(error: &SaveError, files: &Files, old: Option<&[u8]>, context: &str) {
    let sentences = [
        OnDisk::Previous,
        OnDisk::Nothing,
        OnDisk::New,
        OnDisk::Unknown,
    ];
    let told = error.to_string();
    let said = sentences
        .iter()
        .filter(|one| told.ends_with(&one.to_string()));
    assert_eq!(said.count(), 1, "{context}");
    let found = held(files);
    match error.on_disk {
        OnDisk::Previous => assert!(old.is_some() && found == old, "{context}"),
        OnDisk::Nothing => assert_eq!(found, old, "{context}"),
        OnDisk::New => assert_eq!(found, Some(NEW), "{context}"),
        OnDisk::Unknown => assert!(found == old || found == Some(NEW), "{context}"),
    }
}

/// Saves while operations fail and checks what is left; returns how many operations there were.
fn check_save(
    memory: &Memory,
    path: &str,
    (old, replace): (Option<&[u8]>, Replace<'_>),
    (failing, error): (Failing, i32),
) -> usize {
    let io = Failer::new(memory, failing, error);
    let saved = save_with(&io, Path::new(path), NEW, replace);
    let files = memory.seen();
    let context = format!("{path} {replace:?} {failing:?} {error}: {saved:?}, {files:?}");
    match &saved {
        Ok(()) => assert_eq!(held(&files), Some(NEW), "{context}"),
        Err(error) => {
            check_message(error, &files, old, &context);
            assert!(
                error.on_disk != OnDisk::Unknown || matches!(failing, Failing::From(_)),
                "{context}"
            );
            // Who can look says that the old version is there.
            let is_told = error.on_disk != OnDisk::Nothing || old.is_none();
            assert!(is_told || matches!(failing, Failing::From(_)), "{context}");
        }
    }
    let left = beside(&files);
    if let Failing::From(_) = failing {
        // What cannot be removed is swept later, by its name.
        let ours = |name: &String| name.starts_with(".touchline-");
        assert!(left.len() <= 1 && left.iter().all(ours), "{context}");
    } else {
        assert_eq!(left, [""; 0], "{context}");
    }
    io.done.get()
}

#[test]
fn whatever_operation_of_a_save_fails_the_old_file_or_the_new_one_is_there() {
    let cases = [
        (None, Replace::Never),
        (None, Replace::Unchanged(OLD)),
        (Some(OLD), Replace::Always),
        (Some(OLD), Replace::Unchanged(OLD)),
    ];
    for (old, replace) in cases {
        for path in [MAP, "/maps/link.ron"] {
            for has_no_second_names in [false, true] {
                every_fault(8, &ERRORS, |failing, error| {
                    let mut memory = Memory::with(&maps(old));
                    memory.has_no_second_names = has_no_second_names;
                    memory.links.insert("/maps/link.ron".into(), MAP.into());
                    check_save(&memory, path, (old, replace), (failing, error))
                });
            }
        }
    }
}

#[test]
fn whatever_operation_of_a_backup_fails_the_file_is_there_and_a_backup_that_is_told_of_is_whole() {
    for has_no_second_names in [false, true] {
        every_fault(3, &ERRORS, |failing, error| {
            let mut memory = Memory::with(&maps(Some(OLD)));
            memory.has_no_second_names = has_no_second_names;
            let io = Failer::new(&memory, failing, error);
            let backup = back_up_with(&io, Path::new(MAP));
            let files = memory.seen();
            let context = format!("{failing:?} {error}: {backup:?}, {files:?}");
            assert_eq!(held(&files), Some(OLD), "{context}");
            match backup {
                Ok(backup) => assert_eq!(files[&backup].as_deref(), Some(OLD), "{context}"),
                Err(error) => check_message(&error, &files, Some(OLD), &context),
            }
            // A backup is whole even where it could not be told of.
            for name in beside(&files) {
                let bytes = files[&Path::new("/maps").join(&name)].as_deref();
                assert!(
                    bytes == Some(OLD) || name.starts_with(".touchline-"),
                    "{context}"
                );
            }
            io.done.get()
        });
    }
}

#[test]
fn whatever_operation_of_the_history_fails_a_version_that_is_told_of_is_whole() {
    let (state, map) = (Path::new("/state"), Path::new(MAP));
    every_fault(20, &ERRORS, |failing, error| {
        let memory = Memory::with(&maps(Some(NEW)));
        let io = Failer::new(&memory, failing, error);
        let mut told = Vec::new();
        for bytes in [OLD, NEW, NEW] {
            told.extend(keep_version_with(&io, state, map, bytes).map(|kept| (kept, bytes)));
        }
        let files = memory.seen();
        let context = format!("{failing:?} {error}: {told:?}, {files:?}");
        assert_eq!(held(&files), Some(NEW), "{context}");
        for (kept, bytes) in told {
            if let Some(kept) = kept {
                assert_eq!(files[&kept].as_deref(), Some(bytes), "{context}");
            }
        }
        let of_ours = files.iter().filter(|(path, _)| path.starts_with(state));
        for (path, bytes) in of_ours.filter(|(path, _)| path.extension() == Some("ron".as_ref())) {
            let whole = [Some(OLD), Some(NEW)].contains(&bytes.as_deref());
            assert!(whole, "{}: {context}", path.display());
        }
        io.done.get()
    });
}
