//! A file system in memory that keeps apart what is on the disk and what a power cut may lose.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    ffi::OsString,
    fs::Permissions,
    io,
    path::{Path, PathBuf},
};

use super::moments::{Content, Files, Moment, Node, State};
use crate::file::{Entry, EntryKind, Io};

/// The file system; the folder `/` is there.
#[derive(Debug, Default)]
pub(super) struct Memory {
    state: RefCell<State>,
    /// Where links lead; they never change.
    pub(super) links: BTreeMap<PathBuf, PathBuf>,
    /// Whether a file may have only one name.
    pub(super) has_no_second_names: bool,
    /// Whether moments are noted.
    pub(super) notes: Cell<bool>,
    moments: RefCell<Vec<Moment>>,
    pub(super) kept: Cell<Option<usize>>,
    pub(super) safe: Cell<Option<usize>>,
}

impl Memory {
    /// Puts files on the disk, and the folders that they need.
    pub(super) fn with(files: &Files) -> Self {
        let memory = Self::default();
        let mut state = State::default();
        for (path, bytes) in files {
            let folders = path.ancestors().skip(1);
            for folder in folders.filter(|folder| *folder != Path::new("/")) {
                state.names.entry(folder.into()).or_default().durable = Some(Node::Folder);
            }
            let node = bytes.as_ref().map_or(Node::Folder, |bytes| {
                state.contents.push(Content {
                    durable: bytes.clone(),
                    now: bytes.clone(),
                });
                Node::File(state.contents.len() - 1)
            });
            state.names.entry(path.clone()).or_default().durable = Some(node);
        }
        memory.state.replace(state);
        memory
    }

    /// Returns what the program sees.
    pub(super) fn seen(&self) -> Files {
        self.state.borrow().seen()
    }

    /// Returns the least that a power cut leaves.
    pub(super) fn durable(&self) -> Files {
        self.state.borrow().durable()
    }

    /// Says what was promised: to survive the program, and to survive the power.
    pub(super) fn promise(&self, kept: usize, safe: Option<usize>) {
        self.kept.set(Some(kept));
        self.safe.set(safe);
        self.note();
    }

    /// Takes the moments that were noted.
    pub(super) fn moments(&self) -> Vec<Moment> {
        self.moments.take()
    }

    fn note(&self) {
        if self.notes.get() {
            self.moments.borrow_mut().push(Moment {
                state: self.state.borrow().clone(),
                kept: self.kept.get(),
                safe: self.safe.get(),
            });
        }
    }

    fn node(&self, path: &Path) -> Option<Node> {
        if path == Path::new("/") {
            return Some(Node::Folder);
        }
        self.state.borrow().names.get(path)?.now()
    }

    fn file(&self, path: &Path) -> io::Result<usize> {
        match self.node(path) {
            Some(Node::File(number)) => Ok(number),
            Some(Node::Folder) => Err(io::ErrorKind::IsADirectory.into()),
            None => Err(io::ErrorKind::NotFound.into()),
        }
    }

    /// Gives names a meaning, all at once for the program and each by itself for the disk.
    fn set<const N: usize>(&self, meanings: [(&Path, Option<Node>); N]) {
        let state = &mut *self.state.borrow_mut();
        for (path, node) in meanings {
            state.names.entry(path.into()).or_default().since.push(node);
        }
    }

    fn begin(&self, path: &Path, node: Node) -> io::Result<()> {
        if self.node(path).is_some() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        if self.node(path.parent().unwrap()) != Some(Node::Folder) {
            return Err(io::ErrorKind::NotFound.into());
        }
        self.set([(path, Some(node))]);
        Ok(())
    }
}

impl Io for Memory {
    /// The number of a file.
    type File = usize;

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        Ok(self
            .links
            .get(path)
            .map_or_else(|| path.into(), Clone::clone))
    }
    fn look(&self, path: &Path) -> io::Result<Option<Entry>> {
        let path = self.resolve(path)?;
        let (kind, bytes) = match self.node(&path) {
            Some(Node::Folder) => (EntryKind::Folder, 0),
            Some(Node::File(number)) => (
                EntryKind::File,
                self.state.borrow().contents[number].now.len(),
            ),
            None => return Ok(None),
        };
        Ok(Some(Entry {
            kind,
            permissions: permissions(),
            bytes: bytes as u64,
            modified: None,
        }))
    }
    fn try_write(&self, path: &Path) -> io::Result<()> {
        self.file(path).map(drop)
    }
    fn read(&self, path: &Path, most: usize) -> io::Result<Vec<u8>> {
        let number = self.file(&self.resolve(path)?)?;
        let mut bytes = self.state.borrow().contents[number].now.clone();
        bytes.truncate(most);
        Ok(bytes)
    }
    fn create(&self, path: &Path, _replaces: Option<&Entry>) -> io::Result<usize> {
        let number = self.state.borrow().contents.len();
        self.begin(path, Node::File(number))?;
        self.state.borrow_mut().contents.push(Content::default());
        self.note();
        Ok(number)
    }
    fn write(&self, file: &mut usize, bytes: &[u8]) -> io::Result<()> {
        self.state.borrow_mut().contents[*file].now.extend(bytes);
        self.note();
        Ok(())
    }
    fn set_permissions(&self, _file: &usize, _permissions: &Permissions) -> io::Result<()> {
        Ok(())
    }
    fn sync(&self, file: &usize) -> io::Result<()> {
        let content = &mut self.state.borrow_mut().contents[*file];
        content.durable.clone_from(&content.now);
        Ok(())
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let number = self.file(from)?;
        self.set([(to, Some(Node::File(number))), (from, None)]);
        self.note();
        Ok(())
    }
    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        let number = self.file(from)?;
        if self.has_no_second_names {
            return Err(io::ErrorKind::Unsupported.into());
        }
        self.begin(to, Node::File(number))?;
        self.note();
        Ok(())
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.file(path)?;
        self.set([(path, None)]);
        self.note();
        Ok(())
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        if self.node(folder) != Some(Node::Folder) {
            return Err(io::ErrorKind::NotFound.into());
        }
        let seen = self.seen().into_keys();
        let within = seen.filter(|path| path.parent() == Some(folder));
        Ok(within
            .map(|path| path.file_name().unwrap().into())
            .collect())
    }
    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.begin(path, Node::Folder)?;
        self.note();
        Ok(())
    }
    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        if !self.list(path)?.is_empty() {
            return Err(io::ErrorKind::DirectoryNotEmpty.into());
        }
        self.set([(path, None)]);
        self.note();
        Ok(())
    }
    fn lock_folder(&self, _folder: &Path) -> io::Result<Option<usize>> {
        Ok(None)
    }
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        for (path, name) in &mut self.state.borrow_mut().names {
            if path.parent() == Some(folder) {
                name.durable = name.now();
                name.since.clear();
            }
        }
        Ok(())
    }
}

/// Permissions that let their owner write.
fn permissions() -> Permissions {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        Permissions::from_mode(0o644)
    }
    #[cfg(not(unix))]
    {
        std::fs::metadata(".").unwrap().permissions()
    }
}
