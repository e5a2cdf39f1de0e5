//! Versions of a file: the latest are kept, equal ones once, and old ones go.

use std::{fs, sync::Barrier, thread, time::Duration};

use crate::file::{keep_unknown_version, keep_version, versions};

const MEGABYTE: u64 = 1_024 * 1_024;

#[test]
fn the_latest_twenty_saves_are_kept_the_latest_first() {
    let folder = tempfile::tempdir().unwrap();
    let (state, file) = (folder.path().join("state"), folder.path().join("map.ron"));
    fs::write(&file, "").unwrap();
    for save in 0..25 {
        for _again in 0..2 {
            keep_version(&state, &file, format!("save {save}").as_bytes(), None).unwrap();
        }
    }
    let kept = versions(&state, &file).into_iter();
    let held: Vec<String> = kept
        .map(|version| fs::read_to_string(version.path).unwrap())
        .collect();
    let expected: Vec<String> = (5..25).rev().map(|save| format!("save {save}")).collect();
    assert_eq!(held, expected);
    let other = folder.path().join("other.ron");
    assert_eq!(versions(&state, &other), []);
}

#[test]
fn what_gives_way_in_several_windows_is_kept_once_and_in_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let (state, file) = (folder.path().join("state"), folder.path().join("map.ron"));
    fs::write(&file, "").unwrap();
    let held = || -> Vec<String> {
        let kept = versions(&state, &file).into_iter();
        let texts = kept.map(|version| fs::read_to_string(version.path).unwrap());
        texts.collect()
    };
    for save in ["first", "second"] {
        keep_version(&state, &file, save.as_bytes(), None).unwrap();
    }
    // Another window loads the second save, for which the first gives way.
    keep_unknown_version(&state, &file, b"first").unwrap();
    keep_version(&state, &file, b"second", None).unwrap();
    assert_eq!(held(), ["second", "first"]);
    keep_unknown_version(&state, &file, b"never saved").unwrap();
    assert_eq!(held(), ["never saved", "second", "first"]);
}

#[test]
fn windows_that_keep_at_the_same_moment_lose_no_version() {
    let folder = tempfile::tempdir().unwrap();
    let (state, file) = (folder.path().join("state"), folder.path().join("map.ron"));
    fs::write(&file, "").unwrap();
    let saves: Vec<String> = (10..22).map(|save| format!("save {save}")).collect();
    let all_at_once = Barrier::new(saves.len());
    let keep = |save: &str| {
        all_at_once.wait();
        keep_version(&state, &file, save.as_bytes(), None).unwrap();
    };
    let keep = &keep;
    thread::scope(|scope| {
        for save in &saves {
            scope.spawn(move || keep(save));
        }
    });
    let kept = versions(&state, &file).into_iter();
    let mut held: Vec<String> = kept
        .map(|version| fs::read_to_string(version.path).unwrap())
        .collect();
    held.sort();
    assert_eq!(held, saves);
}

#[test]
fn a_version_keeps_the_time_of_its_save() {
    let folder = tempfile::tempdir().unwrap();
    let (state, file) = (folder.path().join("state"), folder.path().join("map.ron"));
    fs::write(&file, "").unwrap();
    let saved = fs::metadata(&file).unwrap().modified().unwrap() - Duration::from_hours(50);
    keep_version(&state, &file, b"as it came", Some(saved)).unwrap();
    let kept = versions(&state, &file);
    assert_eq!((kept[0].saved, kept[0].bytes), (Some(saved), 10));
}

#[cfg(unix)]
#[test]
fn a_link_has_the_history_of_its_target_and_nobody_else_may_look() {
    use std::os::unix::fs::PermissionsExt as _;

    let folder = tempfile::tempdir().unwrap();
    let (state, file) = (folder.path().join("state"), folder.path().join("map.ron"));
    let link = folder.path().join("link.ron");
    fs::write(&file, "").unwrap();
    std::os::unix::fs::symlink(&file, &link).unwrap();
    keep_version(&state, &link, b"one", None).unwrap();
    assert_eq!(versions(&state, &file).len(), 1);
    let mode = fs::metadata(&state).unwrap().permissions().mode();
    assert_eq!(mode & 0o077, 0);
}

#[test]
fn of_a_large_map_the_two_latest_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let (state, file) = (folder.path().join("state"), folder.path().join("map.ron"));
    fs::write(&file, "").unwrap();
    for save in ["first", "second", "third"] {
        keep_version(&state, &file, save.as_bytes(), None).unwrap();
        // It takes no room on the disk, and counts as if it did.
        let kept = versions(&state, &file).remove(0).path;
        let kept = fs::File::options().write(true).open(kept).unwrap();
        kept.set_len(60 * MEGABYTE).unwrap();
    }
    keep_version(&state, &file, b"fourth", None).unwrap();
    let sizes: Vec<u64> = versions(&state, &file)
        .iter()
        .map(|one| one.bytes)
        .collect();
    assert_eq!(sizes, [6, 60 * MEGABYTE]);
}

#[test]
fn all_histories_together_are_bounded_and_the_oldest_versions_go_first() {
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("state");
    let files: Vec<_> = (0..10)
        .map(|number| folder.path().join(format!("{number}.ron")))
        .collect();
    for (age, file) in files.iter().enumerate() {
        fs::write(file, "").unwrap();
        let saved = fs::metadata(file).unwrap().modified().unwrap();
        let saved = saved - Duration::from_hours(100 - age as u64);
        keep_version(&state, file, b"text", None).unwrap();
        let kept = versions(&state, file).remove(0).path;
        let kept = fs::File::options().write(true).open(kept).unwrap();
        kept.set_len(52 * MEGABYTE).unwrap();
        kept.set_modified(saved).unwrap();
    }
    // The oldest of all is of the file that is saved now, and stays.
    keep_version(&state, &files[0], b"new", None).unwrap();
    let counts: Vec<usize> = files
        .iter()
        .map(|file| versions(&state, file).len())
        .collect();
    assert_eq!(counts, [2, 0, 1, 1, 1, 1, 1, 1, 1, 1]);
}
