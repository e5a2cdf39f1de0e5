//! The few operations of a file system that a save needs, behind a trait so that each can be made to fail.

use std::{
    ffi::OsString,
    fmt,
    fs::{self, File, Metadata, OpenOptions, Permissions, TryLockError},
    io::{self, Read as _, Write as _},
    path::{Path, PathBuf},
    time::SystemTime,
};

/// How many links are followed from one to the next.
const MAX_LINKS: usize = 40;
/// How many entries of a folder are looked at.
const MAX_LISTED: usize = 10_000;

/// What stands at a place.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it is.
    pub kind: EntryKind,
    /// Who may do what with it.
    pub permissions: Permissions,
    /// How many bytes it has.
    pub bytes: u64,
    /// When it was changed last.
    pub modified: Option<SystemTime>,
}

/// What a place holds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum EntryKind {
    /// An ordinary file.
    File,
    /// A folder.
    Folder,
    /// A pipe.
    Pipe,
    /// A device.
    Device,
    /// A file that the system makes up while it is read.
    System,
    /// A socket, or something else.
    Other,
}

impl fmt::Display for EntryKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::File => "a file",
            Self::Folder => "a folder",
            Self::Pipe => "a pipe",
            Self::Device => "a device",
            Self::System => "a file of the system, which may never end",
            Self::Other => "neither a file nor a folder",
        })
    }
}

impl Entry {
    /// Says what metadata describe.
    pub(super) fn of(metadata: &Metadata) -> Self {
        Self {
            kind: kind(metadata),
            permissions: metadata.permissions(),
            bytes: metadata.len(),
            modified: metadata.modified().ok(),
        }
    }
}

fn kind(metadata: &Metadata) -> EntryKind {
    if metadata.is_file() {
        return EntryKind::File;
    }
    if metadata.is_dir() {
        return EntryKind::Folder;
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt as _;
        let file_type = metadata.file_type();
        if file_type.is_fifo() {
            return EntryKind::Pipe;
        }
        if file_type.is_char_device() || file_type.is_block_device() {
            return EntryKind::Device;
        }
    }
    EntryKind::Other
}

/// What a save, a backup and a recovery copy do with a file system.
pub trait Io {
    /// A file that is being written, or a folder that is locked.
    type File;

    /// Follows links to the place that a path means.
    fn resolve(&self, path: &Path) -> io::Result<PathBuf>;
    /// Says what stands at a place, if anything.
    fn look(&self, path: &Path) -> io::Result<Option<Entry>>;
    /// Says whether an existing file may be written, without changing it.
    fn try_write(&self, path: &Path) -> io::Result<()>;
    /// Reads the first bytes of a file, at most so many.
    fn read(&self, path: &Path, most: usize) -> io::Result<Vec<u8>>;
    /// Says whether a file holds exactly these bytes.
    fn holds(&self, path: &Path, bytes: &[u8]) -> io::Result<bool> {
        Ok(self.read(path, bytes.len() + 1)? == bytes)
    }
    /// Makes a file that must not exist; only its owner may touch it if it replaces another.
    fn create(&self, path: &Path, replaces: Option<&Entry>) -> io::Result<Self::File>;
    /// Writes all bytes.
    fn write(&self, file: &mut Self::File, bytes: &[u8]) -> io::Result<()>;
    /// Sets the permissions of a file.
    fn set_permissions(&self, file: &Self::File, permissions: &Permissions) -> io::Result<()>;
    /// Waits until the bytes of a file are on the disk.
    fn sync(&self, file: &Self::File) -> io::Result<()>;
    /// Renames a file over another.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Gives a file a second name, which must not exist.
    fn link(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Names what a folder holds.
    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>>;
    /// Makes a folder that must not exist, and that nobody else may look into.
    fn make_folder(&self, path: &Path) -> io::Result<()>;
    /// Removes an empty folder.
    fn remove_folder(&self, path: &Path) -> io::Result<()>;
    /// Waits until no other save puts a file into a folder, and keeps others waiting as long as the answer is held;
    /// none where folders cannot be locked.
    fn lock_folder(&self, folder: &Path) -> io::Result<Option<Self::File>>;
    /// Waits until the names in a folder are on the disk.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
}

/// The real file system.
#[derive(Clone, Copy, Debug, Default)]
pub struct Disk;

impl Io for Disk {
    type File = File;

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        match path.canonicalize() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                // A link to a file that does not exist yet still says where the file belongs.
                let mut place = path.to_path_buf();
                for _ in 0..MAX_LINKS {
                    let Ok(to) = fs::read_link(&place) else {
                        return Ok(place);
                    };
                    place = place.parent().unwrap_or_else(|| Path::new("")).join(to);
                }
                Err(error)
            }
            found => found,
        }
    }

    fn look(&self, path: &Path) -> io::Result<Option<Entry>> {
        match fs::metadata(path) {
            Ok(metadata) => Ok(Some(Entry::of(&metadata))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn try_write(&self, path: &Path) -> io::Result<()> {
        OpenOptions::new().write(true).open(path).map(drop)
    }

    fn read(&self, path: &Path, most: usize) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        File::open(path)?
            .take(most as u64)
            .read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn create(&self, path: &Path, replaces: Option<&Entry>) -> io::Result<File> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        if replaces.is_some() {
            use std::os::unix::fs::OpenOptionsExt as _;
            options.mode(0o600);
        }
        #[cfg(not(unix))]
        let _ = replaces;
        let file = options.open(path)?;
        // The lock tells the sweeper that this file is in use; not all file systems have locks. Should
        // the sweeper have been faster, the file is gone, and the caller takes the next name.
        let taken = matches!(file.try_lock(), Err(TryLockError::WouldBlock));
        if taken || !path.exists() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        Ok(file)
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    fn set_permissions(&self, file: &File, permissions: &Permissions) -> io::Result<()> {
        file.set_permissions(permissions.clone())
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        file.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        rename(from, to)
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::hard_link(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        let entries = fs::read_dir(folder)?.take(MAX_LISTED);
        entries.map(|entry| Ok(entry?.file_name())).collect()
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        make_folder(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir(path)
    }

    fn lock_folder(&self, folder: &Path) -> io::Result<Option<File>> {
        lock_folder(folder)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        sync_folder(folder)
    }
}

#[cfg(not(windows))]
fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)
}

/// Renames; virus scanners and synchronisers hold files open for a moment, so three seconds are tried.
#[cfg(windows)]
fn rename(from: &Path, to: &Path) -> io::Result<()> {
    const ATTEMPTS: usize = 30;
    const PAUSE: std::time::Duration = std::time::Duration::from_millis(100);
    for _ in 1..ATTEMPTS {
        match fs::rename(from, to) {
            Err(error) if matches!(error.raw_os_error(), Some(5 | 32 | 33)) => {
                std::thread::sleep(PAUSE);
            }
            done => return done,
        }
    }
    fs::rename(from, to)
}

#[cfg(unix)]
fn make_folder(path: &Path) -> io::Result<()> {
    use std::{fs::DirBuilder, os::unix::fs::DirBuilderExt as _};
    DirBuilder::new().mode(0o700).create(path)
}

#[cfg(not(unix))]
fn make_folder(path: &Path) -> io::Result<()> {
    fs::create_dir(path)
}

/// Locks a folder: unlike a file it stays the same one when another takes the file's place.
#[cfg(unix)]
fn lock_folder(folder: &Path) -> io::Result<Option<File>> {
    const ATTEMPTS: usize = 500;
    const PAUSE: std::time::Duration = std::time::Duration::from_millis(10);
    let handle = match File::open(folder) {
        // A folder may be for writing alone.
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => return Ok(None),
        opened => opened?,
    };
    for _ in 0..ATTEMPTS {
        match handle.try_lock() {
            Ok(()) => return Ok(Some(handle)),
            Err(TryLockError::WouldBlock) => std::thread::sleep(PAUSE),
            // Not all file systems have locks.
            Err(TryLockError::Error(_)) => return Ok(None),
        }
    }
    Err(io::ErrorKind::ResourceBusy.into())
}

#[cfg(not(unix))]
fn lock_folder(_folder: &Path) -> io::Result<Option<File>> {
    Ok(None)
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    match File::open(folder)?.sync_all() {
        // Some file systems cannot sync folders, and need not.
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        done => done,
    }
}

#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}
