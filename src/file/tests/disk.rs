//! A save on the real disk: permissions, links, backups, and what somebody else writes meanwhile.

use std::{
    fs::{self, Permissions},
    path::Path,
    thread,
};

use super::faults::{Failer, every_fault};
use crate::{
    file::{
        Disk, EntryKind, Io as _, MapFile, OnDisk, OpenError, Replace, SaveReason, back_up, open,
        save, save_map, save_with, sweep, write,
    },
    model::{
        PainPointId,
        random::{journey_map, large_map},
    },
};

/// ENOSPC.
const NO_SPACE: i32 = 28;
const OLD: &[u8] = b"the old version";
const NEW: &[u8] = b"the new version, which is longer";

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn whatever_operation_of_the_system_fails_the_old_file_or_the_new_one_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.ron");
    every_fault(8, &[NO_SPACE], |failing, error| {
        fs::write(&path, OLD).unwrap();
        let io = Failer::new(&Disk, failing, error);
        let saved = save_with(&io, &path, NEW, Replace::Unchanged(OLD));
        let found = fs::read(&path).unwrap();
        let is_new = found == NEW;
        assert!(is_new || found == OLD, "{failing:?} {saved:?}");
        assert!(is_new || saved.is_err(), "{failing:?} {saved:?}");
        sweep(folder.path()).unwrap();
        assert_eq!(names(folder.path()), ["map.ron"], "{failing:?} {saved:?}");
        io.done.get()
    });
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
    let system = open(Path::new("/proc/self/status")).unwrap_err();
    assert!(
        system.to_string().contains("is a file of the system"),
        "{system}"
    );
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
fn what_somebody_else_wrote_meanwhile_stays_and_what_is_gone_is_written_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.ron");
    fs::write(&path, "theirs").unwrap();
    let error = save(&path, NEW, Replace::Unchanged(OLD)).unwrap_err();
    assert!(matches!(error.reason, SaveReason::Changed), "{error}");
    assert!(
        error.to_string().ends_with("nothing was written"),
        "{error}"
    );
    assert_eq!(fs::read(&path).unwrap(), b"theirs");
    fs::write(&path, OLD).unwrap();
    save(&path, NEW, Replace::Unchanged(OLD)).unwrap();
    assert_eq!(fs::read(&path).unwrap(), NEW);
    fs::remove_file(&path).unwrap();
    save(&path, OLD, Replace::Unchanged(NEW)).unwrap();
    assert_eq!(fs::read(&path).unwrap(), OLD);
    assert_eq!(names(folder.path()), ["map.ron"]);
}

#[test]
fn of_many_saves_at_once_none_is_lost_without_being_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.ron");
    fs::write(&path, "").unwrap();
    // Each adds a line to what it has read, as often as it takes.
    let add = |line: String| {
        loop {
            let read = fs::read(&path).unwrap();
            let more = [read.as_slice(), line.as_bytes()].concat();
            match save(&path, &more, Replace::Unchanged(&read)) {
                Ok(()) => return,
                Err(error) => assert!(matches!(error.reason, SaveReason::Changed), "{error}"),
            }
        }
    };
    thread::scope(|scope| {
        for writer in 0..4 {
            let add = &add;
            let write = move || (0..10).for_each(|line| add(format!("{writer}-{line}\n")));
            drop(thread::Builder::new().spawn_scoped(scope, write).unwrap());
        }
    });
    let text = fs::read_to_string(&path).unwrap();
    let mut lines: Vec<&str> = text.lines().collect();
    lines.sort_unstable();
    lines.dedup();
    assert_eq!(lines.len(), 40);
    assert_eq!(names(folder.path()), ["map.ron"]);
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

#[test]
fn what_a_crash_left_is_swept_when_a_map_is_opened_or_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.ron");
    let stale = folder.path().join(".touchline-1-0.tmp");
    save_map(&path, &large_map(1), None, Replace::Never).unwrap();
    fs::write(&stale, b"half").unwrap();
    open(&path).unwrap();
    assert_eq!(names(folder.path()), ["map.ron"]);
    fs::write(&stale, b"half").unwrap();
    save_map(&path, &large_map(2), None, Replace::Always).unwrap();
    assert_eq!(names(folder.path()), ["map.ron"]);
}

#[cfg(unix)]
#[test]
fn a_link_to_a_link_to_nothing_says_where_the_file_belongs() {
    let folder = tempfile::tempdir().unwrap();
    let within = |name: &str| folder.path().join(name);
    std::os::unix::fs::symlink("second.ron", within("first.ron")).unwrap();
    std::os::unix::fs::symlink("map.ron", within("second.ron")).unwrap();
    save(&within("first.ron"), NEW, Replace::Never).unwrap();
    assert!(
        fs::symlink_metadata(within("second.ron"))
            .unwrap()
            .is_symlink()
    );
    assert_eq!(fs::read(within("map.ron")).unwrap(), NEW);
}
