//! What a crash and a power cut may leave of a file system in memory.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use tempfile::TempDir;

/// All files by their paths; a folder has no bytes.
pub(super) type Files = BTreeMap<PathBuf, Option<Vec<u8>>>;

/// What a name means: a folder, or a file by its number.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Node {
    Folder,
    File(usize),
}

/// What a name meant when its folder was synced, and all that it has meant since.
#[derive(Clone, Debug, Default)]
pub(super) struct Name {
    pub(super) durable: Option<Node>,
    pub(super) since: Vec<Option<Node>>,
}

impl Name {
    pub(super) fn now(&self) -> Option<Node> {
        self.since.last().copied().unwrap_or(self.durable)
    }
}

/// What a file held when it was synced, and what it holds now: the same and more.
#[derive(Clone, Debug, Default)]
pub(super) struct Content {
    pub(super) durable: Vec<u8>,
    pub(super) now: Vec<u8>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct State {
    pub(super) names: BTreeMap<PathBuf, Name>,
    pub(super) contents: Vec<Content>,
}

/// A moment at which the power may fail, and what was promised until then.
#[derive(Debug)]
pub(super) struct Moment {
    pub(super) state: State,
    /// What a crash of the program must not lose.
    pub(super) kept: Option<usize>,
    /// What a power cut must not lose.
    pub(super) safe: Option<usize>,
}

impl State {
    pub(super) fn seen(&self) -> Files {
        let contents: Vec<Vec<u8>> = self.contents.iter().map(|one| one.now.clone()).collect();
        self.files(&contents, Name::now)
    }

    pub(super) fn durable(&self) -> Files {
        let contents = self.contents.iter().map(|one| one.durable.clone());
        let contents: Vec<Vec<u8>> = contents.collect();
        self.files(&contents, |name| name.durable)
    }

    fn files(&self, contents: &[Vec<u8>], meaning: impl Fn(&Name) -> Option<Node>) -> Files {
        let mut files = Files::new();
        // Folders come before what is in them, and what is in a folder that is gone is gone.
        for (path, name) in &self.names {
            let parent = path.parent().unwrap_or_else(|| Path::new("/"));
            if parent != Path::new("/") && files.get(parent) != Some(&None) {
                continue;
            }
            match meaning(name) {
                Some(Node::Folder) => drop(files.insert(path.clone(), None)),
                Some(Node::File(number)) => {
                    drop(files.insert(path.clone(), Some(contents[number].clone())));
                }
                None => {}
            }
        }
        files
    }
}

impl Moment {
    /// Returns what is left if only the program ends.
    pub(super) fn after_crash(&self) -> Files {
        self.state.seen()
    }

    /// Adds everything that may be left if the power fails: of each name what it meant at any time since its
    /// folder was synced, of each file what was synced and any part of what came after.
    pub(super) fn add_power_cuts(&self, all: &mut BTreeSet<Files>) {
        let State { names, contents } = &self.state;
        let open = names.iter().filter(|(_, name)| !name.since.is_empty());
        let open: Vec<&PathBuf> = open.map(|(path, _)| path).collect();
        let mut contents: Vec<Vec<Vec<u8>>> = contents.iter().map(leftovers).collect();
        // A file that no name can mean makes no difference.
        let named = |number| {
            let mut meanings = names.values().flat_map(|name| name.since.iter());
            meanings.any(|node| *node == Some(Node::File(number)))
                || names
                    .values()
                    .any(|name| name.durable == Some(Node::File(number)))
        };
        for (number, leftovers) in contents.iter_mut().enumerate() {
            if !named(number) {
                leftovers.truncate(1);
            }
        }
        let meanings = open.iter().map(|path| names[*path].since.len() + 1);
        let sizes: Vec<usize> = meanings.chain(contents.iter().map(Vec::len)).collect();
        let count: usize = sizes.iter().product();
        assert!(count < 200_000, "{count} states: {open:?}");
        for mut choice in 0..count {
            let mut digits = sizes.iter().map(|size| {
                let digit = choice % size;
                choice /= size;
                digit
            });
            let chosen: BTreeMap<&PathBuf, usize> = open
                .iter()
                .map(|path| (*path, digits.next().unwrap()))
                .collect();
            let held = contents
                .iter()
                .map(|all| all[digits.next().unwrap()].clone());
            let held: Vec<Vec<u8>> = held.collect();
            let found = |path: &PathBuf, name: &Name| match chosen.get(path) {
                Some(0) | None => name.durable,
                Some(at) => name.since[at - 1],
            };
            let names = names.iter();
            let names = names.map(|(path, name)| {
                let durable = found(path, name);
                (
                    path.clone(),
                    Name {
                        durable,
                        since: Vec::new(),
                    },
                )
            });
            let state = State {
                names: names.collect(),
                contents: Vec::new(),
            };
            all.insert(state.files(&held, Name::now));
        }
    }
}

/// What may be left of a file: what was synced, with any beginning of the rest, and zeros where the length got to
/// the disk before the bytes.
fn leftovers(content: &Content) -> Vec<Vec<u8>> {
    let Content { durable, now } = content;
    let rest = now.len() - durable.len();
    let step = (rest / 12).max(1);
    let cuts = (0..=rest).filter(|at| at % step == 0 || at + 1 >= rest);
    let mut all = BTreeSet::new();
    for cut in cuts {
        let mut torn = now[..durable.len() + cut].to_vec();
        all.insert(torn.clone());
        torn.resize(now.len(), 0);
        all.insert(torn);
    }
    // The end may be there before the beginning.
    let mut holey = now.clone();
    holey[durable.len()..durable.len() + rest / 2].fill(0);
    all.insert(holey);
    all.into_iter().collect()
}

/// Puts files into a real folder of their own.
pub(super) fn on_disk(files: &Files) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in files {
        let path = folder.path().join(path.strip_prefix("/").unwrap());
        match bytes {
            Some(bytes) => fs::write(path, bytes).unwrap(),
            None if path.exists() => {}
            None => fs::create_dir(path).unwrap(),
        }
    }
    folder
}
