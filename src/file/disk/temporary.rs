//! The temporary file of a save: made beside the target, put in its place, or removed.

use std::{
    fs::{self, OpenOptions},
    io,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
};

use super::{
    error::{SaveReason, SaveStep},
    io::{Entry, Io},
    save::folder,
};

/// How the names of temporary files begin and end.
const PREFIX: &str = ".touchline-";
const SUFFIX: &str = ".tmp";
/// How many entries of a folder are looked at for what a crash left.
const MAX_LOOKED_AT: usize = 10_000;

/// A temporary file that is whole and on the disk; removed when dropped unless it was put in place.
#[derive(Debug)]
pub(super) struct Temporary<'a, I: Io> {
    io: &'a I,
    path: PathBuf,
    /// Held until the file is in its place, so that [`sweep`] leaves it alone.
    file: I::File,
    placed: bool,
}

impl<'a, I: Io> Temporary<'a, I> {
    /// Writes bytes to a new file beside the target, with the permissions of what it replaces.
    pub(super) fn write(
        io: &'a I,
        target: &Path,
        bytes: &[u8],
        replaces: Option<&Entry>,
    ) -> Result<Self, SaveReason> {
        let mut temporary = Self::create(io, target, replaces)?;
        io.write(&mut temporary.file, bytes)
            .map_err(at(SaveStep::Write))?;
        if let Some(entry) = replaces {
            temporary.take_permissions(entry)?;
        }
        io.sync(&temporary.file).map_err(at(SaveStep::Sync))?;
        Ok(temporary)
    }

    /// Gives the file the permissions of what it replaces, as far as the file system has any.
    fn take_permissions(&self, replaces: &Entry) -> Result<(), SaveReason> {
        let Self { io, path, file, .. } = self;
        match io.set_permissions(file, &replaces.permissions) {
            // There is nothing to set.
            Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(()),
            // Some file systems of other systems refuse what they cannot note. Nobody may do more with the new file.
            Err(error)
                if error.kind() == io::ErrorKind::PermissionDenied
                    && matches!(io.look(path), Ok(Some(new)) if is_as_closed(&new, replaces)) =>
            {
                Ok(())
            }
            set => set.map_err(at(SaveStep::Permissions)),
        }
    }

    /// Puts the file in the place of the target.
    pub(super) fn rename(mut self, target: &Path) -> Result<(), SaveReason> {
        self.io
            .rename(&self.path, target)
            .map_err(at(SaveStep::Place))?;
        self.placed = true;
        Ok(())
    }

    /// Puts the file at the target, which must not exist: no other program can come between.
    pub(super) fn link(mut self, target: &Path) -> Result<(), SaveReason> {
        match self.io.link(&self.path, target) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                return Err(SaveReason::Exists);
            }
            // File systems without second names: all that can be done is to look a moment before.
            Err(_) => {
                return match self.io.look(target) {
                    Ok(None) => self.rename(target),
                    Ok(Some(_)) => Err(SaveReason::Exists),
                    Err(error) => Err(at(SaveStep::Place)(error)),
                };
            }
        }
        let removed = self.io.remove(&self.path);
        self.placed = removed.is_ok();
        removed.map_err(at(SaveStep::Remove))
    }

    fn create(io: &'a I, target: &Path, replaces: Option<&Entry>) -> Result<Self, SaveReason> {
        const ATTEMPTS: usize = 100;
        /// No number comes again: a sweeper that has found a file stale never removes a later one.
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let process = std::process::id();
        for _ in 0..ATTEMPTS {
            let number = NEXT.fetch_add(1, Ordering::Relaxed);
            let path = folder(target).join(format!("{PREFIX}{process}-{number}{SUFFIX}"));
            match io.create(&path, replaces) {
                Ok(file) => {
                    return Ok(Self {
                        io,
                        path,
                        file,
                        placed: false,
                    });
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    return Err(SaveReason::NoFolder(folder(target).into()));
                }
                Err(error) => return Err(at(SaveStep::Create)(error)),
            }
        }
        Err(at(SaveStep::Create)(io::ErrorKind::AlreadyExists.into()))
    }
}

impl<I: Io> Drop for Temporary<'_, I> {
    fn drop(&mut self) {
        if !self.placed {
            // The save has already failed and says so; nothing more can be done about this file.
            drop(self.io.remove(&self.path));
        }
    }
}

/// Says whether nobody may do more with a new file than with the one that it replaces.
#[cfg(unix)]
fn is_as_closed(new: &Entry, replaces: &Entry) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    let [new, old] = [new, replaces].map(|entry| entry.permissions.mode() & 0o777);
    new & !old == 0
}

/// Says whether nobody may do more with a new file: elsewhere its folder decides.
#[cfg(not(unix))]
fn is_as_closed(_new: &Entry, _replaces: &Entry) -> bool {
    true
}

/// Removes temporary files that a crash left in a folder, and returns how many they were.
///
/// A file that another save is writing is locked, and stays.
pub fn sweep(folder: &Path) -> io::Result<usize> {
    let mut removed = 0;
    for entry in fs::read_dir(folder)?.take(MAX_LOOKED_AT) {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let is_ours = name.starts_with(PREFIX) && name.ends_with(SUFFIX);
        if is_ours
            && entry.file_type()?.is_file()
            && is_stale(&entry.path())
            // One that cannot be removed keeps no other.
            && fs::remove_file(entry.path()).is_ok()
        {
            removed += 1;
        }
    }
    Ok(removed)
}

/// Removes what a crash left beside a file; a save through a link leaves it beside the link's target.
pub(super) fn sweep_beside(path: &Path) {
    let place = path.canonicalize().unwrap_or_else(|_gone| path.into());
    // What cannot be swept does no harm.
    drop(sweep(folder(&place)));
}

/// Says whether nobody is writing a temporary file any more.
fn is_stale(path: &Path) -> bool {
    OpenOptions::new()
        .read(true)
        .open(path)
        .is_ok_and(|file| file.try_lock().is_ok())
}

fn at(step: SaveStep) -> impl FnOnce(io::Error) -> SaveReason {
    move |source| SaveReason::System { step, source }
}
