//! Versions of a file: the latest are kept, equal ones once, and old ones go.

use std::{fs, time::Duration};

use crate::file::{keep_version, versions};

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
