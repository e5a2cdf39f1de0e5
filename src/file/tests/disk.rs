//! A save is the old file or the new one, never less, and leaves nothing else behind.

use std::{
    cell::Cell,
    fs::{self, Permissions},
    io,
    path::{Path, PathBuf},
};

use crate::{
    file::{
        Disk, Entry, EntryKind, Io, MapFile, OnDisk, OpenError, Replace, SaveError, SaveReason,
        back_up, open, save, save_map, save_with, sweep, write,
    },
    model::{
        PainPointId,
        random::{journey_map, large_map},
    },
};

const OLD: &[u8] = b"the old version";
const NEW: &[u8] = b"the new version, which is longer";

/// Which operations fail.
#[derive(Clone, Copy, Debug)]
pub(super) enum Failing {
    /// Only one.
    Once(usize),
    /// One and all that follow.
    From(usize),
}

/// The real file system, except that some operations fail; a write that fails has written half.
#[derive(Debug)]
pub(super) struct Failer {
    pub(super) failing: Failing,
    pub(super) error: io::ErrorKind,
    pub(super) done: Cell<usize>,
}

impl Failer {
    fn step(&self) -> io::Result<()> {
        let number = self.done.get();
        self.done.set(number + 1);
        let fails = match self.failing {
            Failing::Once(at) => number == at,
            Failing::From(at) => number >= at,
        };
        if fails {
            Err(self.error.into())
        } else {
            Ok(())
        }
    }
}

impl Io for Failer {
    type File = fs::File;

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        self.step()?;
        Disk.resolve(path)
    }
    fn look(&self, path: &Path) -> io::Result<Option<Entry>> {
        self.step()?;
        Disk.look(path)
    }
    fn try_write(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        Disk.try_write(path)
    }
    fn holds(&self, path: &Path, bytes: &[u8]) -> io::Result<bool> {
        self.step()?;
        Disk.holds(path, bytes)
    }
    fn create(&self, path: &Path, replaces: Option<&Entry>) -> io::Result<fs::File> {
        self.step()?;
        Disk.create(path, replaces)
    }
    fn write(&self, file: &mut fs::File, bytes: &[u8]) -> io::Result<()> {
        let done = self.step();
        let bytes = if done.is_ok() {
            bytes
        } else {
            &bytes[..bytes.len() / 2]
        };
        Disk.write(file, bytes).and(done)
    }
    fn set_permissions(&self, file: &fs::File, permissions: &Permissions) -> io::Result<()> {
        self.step()?;
        Disk.set_permissions(file, permissions)
    }
    fn sync(&self, file: &fs::File) -> io::Result<()> {
        self.step()?;
        Disk.sync(file)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        Disk.rename(from, to)
    }
    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        Disk.link(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        Disk.remove(path)
    }
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.step()?;
        Disk.sync_folder(folder)
    }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// Saves with failing operations and checks what is left; returns whether nothing failed.
fn check_failure(failing: Failing, error: io::ErrorKind, old: Option<&[u8]>) -> bool {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.ron");
    if let Some(old) = old {
        fs::write(&path, old).unwrap();
    }
    let io = Failer {
        failing,
        error,
        done: Cell::new(0),
    };
    let replace = if old.is_some() {
        Replace::Always
    } else {
        Replace::Never
    };
    let saved = save_with(&io, &path, NEW, replace);
    let found = fs::read(&path).ok();
    let context = format!("{failing:?} {error:?} {saved:?}");
    match &saved {
        Ok(()) => assert_eq!(found.as_deref(), Some(NEW), "{context}"),
        Err(SaveError { on_disk, .. }) => match on_disk {
            OnDisk::Previous => assert_eq!(found.as_deref(), old, "{context}"),
            OnDisk::Nothing => assert_eq!(found, None, "{context}"),
            OnDisk::New => assert_eq!(found.as_deref(), Some(NEW), "{context}"),
            OnDisk::Unknown => {
                assert!(
                    found.as_deref() == old || found.as_deref() == Some(NEW),
                    "{context}"
                );
            }
        },
    }
    if let Failing::Once(_) = failing {
        let expected: &[&str] = if found.is_some() { &["map.ron"] } else { &[] };
        assert_eq!(names(folder.path()), expected, "{context}");
    }
    sweep(folder.path()).unwrap();
    assert!(
        names(folder.path()).iter().all(|name| name == "map.ron"),
        "{context}"
    );
    let count = match failing {
        Failing::Once(at) | Failing::From(at) => at,
    };
    io.done.get() <= count
}

#[test]
fn whatever_operation_fails_the_old_file_or_the_new_one_is_there() {
    let errors = [
        io::ErrorKind::StorageFull,
        io::ErrorKind::PermissionDenied,
        io::ErrorKind::ReadOnlyFilesystem,
        io::ErrorKind::QuotaExceeded,
        io::ErrorKind::Other,
    ];
    for error in errors {
        for old in [Some(OLD), None] {
            let once = (0..50).position(|at| check_failure(Failing::Once(at), error, old));
            let from = (0..50).position(|at| check_failure(Failing::From(at), error, old));
            assert!(
                once.is_some_and(|steps| steps > 6) && from.is_some(),
                "{error:?}"
            );
        }
    }
}

#[test]
fn a_save_replaces_the_file_and_keeps_its_permissions() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.ron");
    save(&path, OLD, Replace::Never).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(&path, Permissions::from_mode(0o640)).unwrap();
        save(&path, NEW, Replace::Always).unwrap();
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o640
        );
    }
    save(&path, NEW, Replace::Always).unwrap();
    assert_eq!(fs::read(&path).unwrap(), NEW);
    assert_eq!(names(folder.path()), ["map.ron"]);
}

#[test]
fn an_existing_file_is_never_replaced_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.ron");
    fs::write(&path, OLD).unwrap();
    let error = save(&path, NEW, Replace::Never).unwrap_err();
    assert!(matches!(error.reason, SaveReason::Exists));
    assert!(
        error
            .to_string()
            .ends_with("your previous version is untouched"),
        "{error}"
    );
    assert_eq!(fs::read(&path).unwrap(), OLD);
}

#[test]
fn a_folder_or_read_only_file_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let error = save(folder.path(), NEW, Replace::Always).unwrap_err();
    assert!(
        matches!(error.reason, SaveReason::NotAFile(EntryKind::Folder)),
        "{error}"
    );
    let path = folder.path().join("map.ron");
    fs::write(&path, OLD).unwrap();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let error = save(&path, NEW, Replace::Always).unwrap_err();
    assert!(matches!(error.reason, SaveReason::ReadOnly), "{error}");
    assert_eq!(fs::read(&path).unwrap(), OLD);
    let error = save(&folder.path().join("no/map.ron"), NEW, Replace::Never).unwrap_err();
    assert_eq!(error.on_disk, OnDisk::Nothing);
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_its_target_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let (path, link) = (
        folder.path().join("map.ron"),
        folder.path().join("link.ron"),
    );
    fs::write(&path, OLD).unwrap();
    std::os::unix::fs::symlink("map.ron", &link).unwrap();
    save(&link, NEW, Replace::Always).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::read(&path).unwrap(), NEW);
    fs::remove_file(&path).unwrap();
    save(&link, OLD, Replace::Always).unwrap();
    assert_eq!(fs::read(&path).unwrap(), OLD);
}

#[test]
fn what_cannot_be_opened_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let missing = open(&folder.path().join("no.ron")).unwrap_err();
    assert!(matches!(missing, OpenError::Missing { .. }), "{missing}");
    let is_folder = open(folder.path()).unwrap_err();
    assert!(
        is_folder.to_string().contains("is a folder, not a file"),
        "{is_folder}"
    );
    let path = folder.path().join("picture.ron");
    fs::write(&path, b"\x89PNG\r\n\x1a\n").unwrap();
    let picture = open(&path).unwrap_err();
    assert!(
        picture
            .to_string()
            .contains("picture.ron: this is a PNG image"),
        "{picture}"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn devices_and_pipes_are_refused_without_waiting() {
    let device = open(Path::new("/dev/zero")).unwrap_err();
    assert!(
        device.to_string().contains("is a device, not a file"),
        "{device}"
    );
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pipe");
    let made = std::process::Command::new("mkfifo")
        .arg(&path)
        .status()
        .unwrap();
    assert!(made.success());
    let pipe = open(&path).unwrap_err();
    assert!(pipe.to_string().contains("is a pipe, not a file"), "{pipe}");
    let error = save(&path, NEW, Replace::Always).unwrap_err();
    assert!(
        matches!(error.reason, SaveReason::NotAFile(EntryKind::Pipe)),
        "{error}"
    );
    let unlike = open(Path::new("/proc/self/status")).unwrap_err();
    assert!(matches!(unlike, OpenError::NotAMap { .. }), "{unlike}");
}

#[test]
fn a_saved_map_opens_as_the_same_map() {
    let folder = tempfile::tempdir().unwrap();
    for seed in 0..20 {
        let path = folder.path().join(format!("{seed}.ron"));
        let map = journey_map(seed);
        let saved = save_map(&path, &map, None, Replace::Never).unwrap();
        let opened = open(&path).unwrap();
        assert_eq!(opened.map(), &map);
        assert_eq!(opened.bytes(), saved.bytes());
    }
}

#[test]
fn an_unedited_map_is_saved_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.ron");
    let bytes = b"/* ours */ (format: 1, header: (title: \"T\"), stages: [5])".to_vec();
    let file = MapFile::from_bytes(bytes.clone()).unwrap();
    save_map(&path, file.map(), Some(&file), Replace::Never).unwrap();
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn a_map_with_flaws_is_saved_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.ron");
    let mut map = large_map(2);
    let stage = std::sync::Arc::make_mut(&mut map.stages[0]);
    let touchpoint = std::sync::Arc::make_mut(&mut stage.touchpoints[0]);
    touchpoint.opportunities[0].answers = vec![PainPointId::parse("gone").unwrap()];
    let twin = touchpoint.opportunities[0].clone();
    touchpoint.opportunities.push(twin);
    save_map(&path, &map, None, Replace::Never).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), write(&map));
    assert!(!open(&path).unwrap().is_valid());
}

#[test]
fn a_map_that_would_not_come_back_is_not_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.ron");
    fs::write(&path, OLD).unwrap();
    let mut map = large_map(2);
    map.extra.0.push(("newer".to_owned(), ") torn".to_owned()));
    let error = save_map(&path, &map, None, Replace::Always).unwrap_err();
    assert!(
        matches!(error.reason, SaveReason::NotReadBack(_)),
        "{error}"
    );
    assert_eq!(fs::read(&path).unwrap(), OLD);
}

#[test]
fn backups_never_replace_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.ron");
    fs::write(&path, OLD).unwrap();
    let first = back_up(&path).unwrap();
    save(&path, NEW, Replace::Always).unwrap();
    let second = back_up(&path).unwrap();
    assert_eq!(fs::read(first).unwrap(), OLD);
    assert_eq!(fs::read(second).unwrap(), NEW);
    assert_eq!(
        names(folder.path()),
        ["map.backup-1.ron", "map.backup-2.ron", "map.ron"]
    );
}

#[test]
fn what_a_crash_left_is_swept_and_what_is_in_use_stays() {
    let folder = tempfile::tempdir().unwrap();
    let stale = folder.path().join(".touchline-1-0.tmp");
    fs::write(&stale, b"half").unwrap();
    fs::write(folder.path().join("other.tmp"), b"not ours").unwrap();
    let used = Disk
        .create(&folder.path().join(".touchline-1-1.tmp"), None)
        .unwrap();
    assert_eq!(sweep(folder.path()).unwrap(), 1);
    assert_eq!(names(folder.path()), [".touchline-1-1.tmp", "other.tmp"]);
    drop(used);
    assert_eq!(sweep(folder.path()).unwrap(), 1);
}
