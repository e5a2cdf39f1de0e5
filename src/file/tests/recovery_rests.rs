//! What windows leave that were ended amid beginning or ending a session: half ones and doubles go, work stays.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    file::{Claim, Disk, Origin, RecoverySession, Replaced, find_lost},
    model::JourneyMap,
};

/// The number of a process that there cannot be.
const ENDED: u32 = 4_000_000_000;

fn titled(title: &str) -> JourneyMap {
    let mut map = JourneyMap::default();
    map.header.title = title.to_owned();
    map
}

fn begin(sessions: &Path, replaces: &[Replaced], title: &str) -> RecoverySession<'static, Disk> {
    let origin = Origin::default();
    RecoverySession::begin(&Disk, sessions, (&origin, replaces), &titled(title)).unwrap()
}

/// The titles of what is offered, the same however often one looks.
fn offered(sessions: &Path) -> Vec<String> {
    let look = || {
        let found = find_lost(sessions);
        assert!(found.unread.is_empty(), "{:?}", found.unread);
        let mut titles: Vec<String> = found
            .lost
            .iter()
            .map(|lost| lost.map.header.title.clone())
            .collect();
        titles.sort();
        titles
    };
    let titles = look();
    assert_eq!(look(), titles);
    titles
}

fn folders(sessions: &Path) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = fs::read_dir(sessions)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    folders.sort();
    folders
}

#[test]
fn half_a_session_of_a_process_that_has_ended_goes() {
    let folder = tempfile::tempdir().unwrap();
    let half = |name: String, files: &[&str]| {
        let folder = folder.path().join(name);
        fs::create_dir(&folder).unwrap();
        for file in files {
            fs::write(folder.join(file), "JourneyMap(").unwrap();
        }
        folder
    };
    half(
        format!("{ENDED}-0"),
        &["lock", "snapshot-1.ron", "journal-1.log"],
    );
    let old = half(format!("{ENDED}-1"), &[]);
    let long_ago = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_hours(24);
    fs::File::open(old).unwrap().set_modified(long_ago).unwrap();
    // That of another computer may begin just now: without a lock nobody knows.
    let young = half(format!("{ENDED}-4"), &[]);
    half(format!("{ENDED}-2"), &["lock", ".touchline-x.tmp"]);
    // That of a window that begins just now looks the same.
    let mine = half(format!("{}-0", std::process::id()), &["lock"]);
    let others = half("notes".to_owned(), &["lock"]);
    let held = half(format!("{ENDED}-3"), &["lock"]);
    let lock = fs::File::open(held.join("lock")).unwrap();
    lock.lock().unwrap();
    assert_eq!(offered(folder.path()), [""; 0]);
    let mut stay = vec![mine, others, held, young];
    stay.sort();
    assert_eq!(folders(folder.path()), stay);
    drop(lock);
}

#[test]
fn what_another_session_has_taken_over_is_not_offered_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let old = begin(folder.path(), &[], "old");
    let new = begin(folder.path(), &[old.as_replaced().unwrap()], "new");
    // The window is ended before it can end the old one.
    drop((old, new));
    assert_eq!(offered(folder.path()), ["new"]);
    assert_eq!(folders(folder.path()).len(), 1);
}

#[test]
fn a_recovered_session_goes_with_the_one_that_keeps_its_map() {
    let folder = tempfile::tempdir().unwrap();
    drop(begin(folder.path(), &[], "found"));
    let claim = Claim::take(&folders(folder.path())[0]).unwrap();
    let new = begin(
        folder.path(),
        &[claim.as_replaced().unwrap()],
        "found and changed",
    );
    drop((claim, new));
    assert_eq!(offered(folder.path()), ["found and changed"]);
}

#[test]
fn what_went_on_after_it_was_taken_over_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut old = begin(folder.path(), &[], "old");
    let new = begin(folder.path(), &[old.as_replaced().unwrap()], "new");
    old.keep(&titled("went on")).unwrap();
    drop((old, new));
    assert_eq!(offered(folder.path()), ["new", "went on"]);
}

#[test]
fn until_the_new_session_is_whole_the_old_one_stays() {
    let folder = tempfile::tempdir().unwrap();
    let old = begin(folder.path(), &[], "old");
    let before = folders(folder.path());
    drop(begin(folder.path(), &[old.as_replaced().unwrap()], "new"));
    drop(old);
    let new = folders(folder.path())
        .into_iter()
        .find(|one| !before.contains(one))
        .unwrap();
    fs::remove_file(new.join("snapshot-1.ron")).unwrap();
    assert_eq!(offered(folder.path()), ["old"]);
}

#[test]
fn sessions_that_name_each_other_both_stay() {
    let folder = tempfile::tempdir().unwrap();
    let one = begin(folder.path(), &[], "one");
    let other = begin(folder.path(), &[one.as_replaced().unwrap()], "other");
    let [of_one, of_other] = [&one, &other].map(|session| session.as_replaced().unwrap());
    let meta = fs::read_to_string(folders(folder.path())[1].join("meta.ron")).unwrap();
    // The older one says the same of the newer one, as after a name that came again.
    let named = |session: &Replaced| {
        let text = format!("{session:?}");
        let parts: Vec<String> = text.split('"').map(str::to_owned).collect();
        (parts[1].clone(), parts[3].clone())
    };
    let ((folder_one, sum_one), (folder_other, sum_other)) = (named(&of_one), named(&of_other));
    let meta = meta
        .replace(&folder_one, &folder_other)
        .replace(&sum_one, &sum_other);
    fs::write(folders(folder.path())[0].join("meta.ron"), meta).unwrap();
    drop((one, other));
    assert_eq!(offered(folder.path()), ["one", "other"]);
}
