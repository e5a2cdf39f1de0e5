//! The lock beside an open map: taken, seen by others, freed, and taken over once its holder is gone.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use crate::file::{DocumentLock, HEARTBEAT, Holder, Locking, lock_document};

fn of(user: &str, computer: &str) -> Holder {
    Holder {
        user: user.to_owned(),
        computer: computer.to_owned(),
        since: "2026-05-12T09:05:00Z".to_owned(),
    }
}

fn lock_of(map: &Path) -> PathBuf {
    let name = map.file_name().unwrap().to_str().unwrap();
    map.with_file_name(format!(".~lock.{name}#"))
}

/// When a file was changed last.
fn changed(path: &Path) -> SystemTime {
    fs::metadata(path).unwrap().modified().unwrap()
}

#[track_caller]
fn held(map: &Path, holder: &Holder, now: SystemTime) -> DocumentLock {
    match lock_document(map, holder, now) {
        Locking::Held(lock) => lock,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn foreign(map: &Path, holder: &Holder, now: SystemTime) -> Holder {
    match lock_document(map, holder, now) {
        Locking::Foreign(other) => other,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_map_that_somebody_has_open_says_who_until_they_close_it() {
    let folder = tempfile::tempdir().unwrap();
    let map = folder.path().join("bank.ron");
    fs::write(&map, "").unwrap();
    let (anna, ben) = (of("anna", "north"), of("ben", "south"));
    let now = changed(&map);
    let lock = held(&map, &anna, now);
    let text = fs::read_to_string(lock_of(&map)).unwrap();
    assert!(text.starts_with("Lock("), "{text}");
    assert!(text.contains("user: \"anna\"") && text.contains("computer: \"north\""));
    for other in [&anna, &ben] {
        assert_eq!(foreign(&map, other, now), anna);
    }
    drop(lock);
    assert!(!lock_of(&map).exists());
    let lock = held(&map, &ben, now);
    assert_eq!(foreign(&map, &anna, now), ben);
    drop(lock);
}

#[test]
fn what_a_crash_left_is_taken_over() {
    let folder = tempfile::tempdir().unwrap();
    let map = folder.path().join("bank.ron");
    // A crash of this computer, and one that left half a lock.
    let whole = ron::to_string(&of("anna", "north")).unwrap();
    for left in [whole.as_str(), "Lock(us", ""] {
        fs::write(lock_of(&map), left).unwrap();
        let now = changed(&lock_of(&map));
        let lock = held(&map, &of("anna", "north"), now);
        let text = fs::read_to_string(lock_of(&map)).unwrap();
        assert!(text.contains("since: \"2026"), "{text}");
        drop(lock);
    }
    assert!(!lock_of(&map).exists());
}

#[test]
fn another_computer_is_believed_for_as_long_as_it_shows_signs_of_life() {
    let folder = tempfile::tempdir().unwrap();
    let map = folder.path().join("bank.ron");
    let anna = of("anna", "north");
    let written = ron::to_string(&anna).unwrap();
    fs::write(lock_of(&map), written).unwrap();
    let beat = changed(&lock_of(&map));
    let ben = of("ben", "south");
    for late in [Duration::ZERO, HEARTBEAT * 4] {
        assert_eq!(foreign(&map, &ben, beat + late), anna);
    }
    // Its clock may be ahead of ours.
    assert_eq!(foreign(&map, &ben, beat - HEARTBEAT), anna);
    let lock = held(&map, &ben, beat + HEARTBEAT * 10);
    drop(lock);
}

#[test]
fn whoever_has_it_open_shows_signs_of_life_and_leaves_a_lock_that_is_no_longer_theirs() {
    let folder = tempfile::tempdir().unwrap();
    let map = folder.path().join("bank.ron");
    fs::write(&map, "").unwrap();
    let now = changed(&map);
    let lock = held(&map, &of("anna", "north"), now);
    let later = now + Duration::from_hours(1);
    assert!(lock.beat(later));
    assert_eq!(changed(&lock_of(&map)), later);
    fs::remove_file(lock_of(&map)).unwrap();
    let other = held(&map, &of("ben", "south"), now);
    assert!(!lock.beat(later));
    drop(lock);
    assert!(lock_of(&map).exists(), "it is somebody else's");
    drop(other);
    assert!(!lock_of(&map).exists());
}

#[test]
fn where_no_lock_can_be_made_there_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let anna = of("anna", "north");
    let now = changed(&file);
    let locked = lock_document(&file.join("bank.ron"), &anna, now);
    assert!(matches!(locked, Locking::Impossible), "{locked:?}");
    let map = folder.path().join("bank.ron");
    fs::create_dir(lock_of(&map)).unwrap();
    let locked = lock_document(&map, &anna, now);
    assert!(matches!(locked, Locking::Impossible), "{locked:?}");
}

#[cfg(unix)]
#[test]
fn the_lock_stands_beside_the_map_itself_and_follows_no_link() {
    let folder = tempfile::tempdir().unwrap();
    let far = folder.path().join("far");
    fs::create_dir(&far).unwrap();
    let map = far.join("bank.ron");
    fs::write(&map, "").unwrap();
    let link = folder.path().join("link.ron");
    std::os::unix::fs::symlink(&map, &link).unwrap();
    let (anna, now) = (of("anna", "north"), changed(&map));
    let lock = held(&link, &anna, now);
    assert_eq!(foreign(&map, &of("ben", "south"), now), anna);
    drop(lock);
    let private = folder.path().join("private");
    fs::write(&private, "mine").unwrap();
    std::os::unix::fs::symlink(&private, lock_of(&map)).unwrap();
    let locked = lock_document(&map, &anna, now);
    assert!(matches!(locked, Locking::Impossible), "{locked:?}");
    assert_eq!(fs::read_to_string(&private).unwrap(), "mine");
}

#[test]
fn of_a_long_lock_only_the_beginning_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let map = folder.path().join("bank.ron");
    let anna = of(&"a".repeat(100_000), "north");
    fs::write(lock_of(&map), ron::to_string(&anna).unwrap()).unwrap();
    let holder = File::open(lock_of(&map)).unwrap();
    holder.lock().unwrap();
    let now = changed(&lock_of(&map));
    assert_eq!(foreign(&map, &of("ben", "south"), now), Holder::default());
}
