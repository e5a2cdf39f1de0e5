//! What a crash leaves is found and whole: nothing that was kept is lost, whatever the moment.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use proptest::prelude::*;
use tempfile::TempDir;

use crate::{
    file::{
        Claim, Disk, Lost, MapFile, Origin, RecoverySession, discard_session, find_lost, write,
    },
    model::{JourneyMap, random::journey_map},
};

fn titled(title: &str) -> JourneyMap {
    let mut map = JourneyMap::default();
    map.header.title = title.to_owned();
    map
}

fn begin(folder: &TempDir, map: &JourneyMap) -> RecoverySession<'static, Disk> {
    RecoverySession::begin(&Disk, folder.path(), (&Origin::default(), &[]), map).unwrap()
}

/// The only session among those of a folder.
fn session_folder(sessions: &Path) -> PathBuf {
    let mut folders = fs::read_dir(sessions).unwrap();
    let folder = folders.next().unwrap().unwrap().path();
    assert!(folders.next().is_none());
    folder
}

fn recovered(sessions: &Path) -> Option<JourneyMap> {
    let read = Claim::take(&session_folder(sessions))?.read().ok()?;
    Some(read.map().clone())
}

/// What is found, all of which can be read.
fn lost(sessions: &Path) -> Vec<Lost> {
    let found = find_lost(sessions);
    assert!(found.unread.is_empty(), "{:?}", found.unread);
    found.lost
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_session_that_lives_is_left_alone_and_one_that_was_left_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = begin(&folder, &titled("one"));
    session.keep(&titled("two")).unwrap();
    assert_eq!(lost(folder.path()), []);
    drop(session);
    let lost = lost(folder.path());
    assert_eq!(lost.len(), 1);
    assert_eq!(*lost[0].map, titled("two"));
    assert_eq!((&lost[0].path, &lost[0].in_file), (&None, &None));
    let claim = Claim::take(&lost[0].folder).unwrap();
    assert!(Claim::take(&lost[0].folder).is_none(), "it is taken once");
    claim.remove();
    assert_eq!(names(folder.path()), [""; 0]);
}

#[test]
fn a_session_that_ended_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    begin(&folder, &titled("one")).end();
    assert_eq!(names(folder.path()), [""; 0]);
}

#[test]
fn a_session_whose_map_was_saved_is_not_offered() {
    let folder = tempfile::tempdir().unwrap();
    let sessions = folder.path().join("sessions");
    let path = folder.path().join("Übersicht.ron");
    fs::write(&path, write(&titled("saved"))).unwrap();
    let read = MapFile::from_bytes(fs::read(&path).unwrap()).unwrap();
    let origin = Origin::of(Some(&path), Some(&read));
    let mut session =
        RecoverySession::begin(&Disk, &sessions, (&origin, &[]), &titled("new")).unwrap();
    session.keep(&titled("newer")).unwrap();
    drop(session);
    let found = lost(&sessions);
    assert_eq!(found[0].path.as_ref(), Some(&path));
    assert_eq!(found[0].in_file, Some(Arc::new(titled("saved"))));
    let claim = Claim::take(&found[0].folder).unwrap();
    assert_eq!(claim.origin(), &origin);
    assert!(claim.origin().is_of(&read));
    drop(claim);
    fs::write(&path, write(&titled("newer"))).unwrap();
    assert_eq!(lost(&sessions), []);
    assert_eq!(names(&sessions), [""; 0]);
}

#[test]
fn a_journal_torn_anywhere_yields_the_last_whole_record() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = begin(&folder, &titled("0"));
    let path = session_folder(folder.path());
    let journal = path.join("journal-1.log");
    let mut ends = vec![0];
    for step in 1..8_usize {
        session.keep(&titled(&"ä".repeat(step))).unwrap();
        ends.push(fs::metadata(&journal).unwrap().len() as usize);
    }
    drop(session);
    let whole = fs::read(&journal).unwrap();
    for length in 0..=whole.len() {
        let last = ends.iter().rposition(|end| *end <= length).unwrap();
        let title = if last == 0 {
            "0".to_owned()
        } else {
            "ä".repeat(last)
        };
        fs::write(&journal, &whole[..length]).unwrap();
        let map = recovered(folder.path()).unwrap();
        assert_eq!(map.header.title, title, "{length} bytes");
        // A power cut may leave the length of what was never written.
        let mut zeros = whole[..length].to_vec();
        zeros.resize(whole.len() + 9, 0);
        fs::write(&journal, &zeros).unwrap();
        let map = recovered(folder.path()).unwrap();
        assert!(
            map.header.title.len() >= title.len() || last == 0,
            "{length} bytes"
        );
    }
}

#[test]
fn no_changed_byte_of_a_journal_goes_unseen() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = begin(&folder, &titled("one"));
    let journal = session_folder(folder.path()).join("journal-1.log");
    session.keep(&titled("two")).unwrap();
    drop(session);
    let whole = fs::read(&journal).unwrap();
    for at in 0..whole.len() {
        let mut changed = whole.clone();
        changed[at] ^= 0x41;
        fs::write(&journal, changed).unwrap();
        assert_eq!(recovered(folder.path()), Some(titled("one")), "byte {at}");
    }
}

#[test]
fn a_hostile_session_is_no_map_and_no_panic() {
    let folder = tempfile::tempdir().unwrap();
    let session = folder.path().join("1-0");
    fs::create_dir(&session).unwrap();
    let meta = |text: &str| fs::write(session.join("meta.ron"), text).unwrap();
    meta("Session(format: 1, process: 1, path: None, sha256: None)");
    fs::write(session.join("snapshot-1.ron"), "(((((").unwrap();
    fs::write(session.join("snapshot-4294967296.ron"), "").unwrap();
    fs::write(session.join("journal-1.log"), [0xff; 64]).unwrap();
    let is_told = || {
        let found = find_lost(folder.path());
        assert_eq!(found.lost, []);
        found.unread.len() == 1 && found.unread[0].folder == session
    };
    assert!(is_told());
    meta("Session(format: 2, process: 1, path: None, sha256: None)");
    assert!(Claim::take(&session).is_none() && is_told());
    meta(&"(".repeat(70_000));
    assert!(Claim::take(&session).is_none() && is_told());
    assert!(session.exists(), "what cannot be read is not thrown away");
    discard_session(&session).unwrap();
    assert!(!is_told(), "somebody has had enough of it");
    assert!(session.exists());
    assert_eq!(lost(&folder.path().join("none")), []);
}

#[test]
fn many_steps_make_new_snapshots_and_old_ones_go() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = begin(&folder, &titled("0"));
    for step in 1..=450 {
        session.keep(&titled(&step.to_string())).unwrap();
        assert!(!session.is_synced() || step % 201 == 0, "step {step}");
    }
    session.sync().unwrap();
    assert!(session.is_synced());
    drop(session);
    let path = session_folder(folder.path());
    assert_eq!(
        names(&path),
        ["journal-3.log", "lock", "meta.ron", "snapshot-3.ron"]
    );
    assert_eq!(recovered(folder.path()), Some(titled("450")));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn whatever_the_steps_the_last_map_comes_back(seeds in prop::collection::vec(0..400_u64, 1..12)) {
        let folder = tempfile::tempdir().unwrap();
        let mut session = begin(&folder, &journey_map(0));
        for seed in &seeds {
            let mut map = journey_map(*seed);
            session.keep(&map).unwrap();
            map.header.scope.push('…');
            session.keep(&map).unwrap();
            map.stages.reverse();
            session.keep(&map).unwrap();
        }
        let mut last = journey_map(*seeds.last().unwrap());
        last.header.scope.push('…');
        last.stages.reverse();
        drop(session);
        prop_assert_eq!(recovered(folder.path()), Some(last));
    }
}

#[test]
fn a_session_whose_parts_cannot_be_read_is_told_and_stays() {
    // A folder in the place of a file is what even the system's administrator cannot read.
    for part in ["journal-1.log", "snapshot-1.ron"] {
        let folder = tempfile::tempdir().unwrap();
        let mut session = begin(&folder, &titled("one"));
        session.keep(&titled("two")).unwrap();
        drop(session);
        let path = session_folder(folder.path());
        let kept = names(&path);
        let aside = folder.path().join("aside");
        fs::rename(path.join(part), &aside).unwrap();
        fs::create_dir(path.join(part)).unwrap();
        for _start in 0..2 {
            let found = find_lost(folder.path());
            assert_eq!(found.lost, [], "{part}");
            assert_eq!(found.unread.len(), 1, "{part}");
            assert_eq!(names(&path), kept, "{part}");
        }
        fs::remove_dir(path.join(part)).unwrap();
        fs::rename(&aside, path.join(part)).unwrap();
        assert_eq!(*lost(folder.path())[0].map, titled("two"), "{part}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_of_sessions_that_cannot_be_listed_is_told() {
    let found = find_lost(Path::new("/proc/self/status"));
    assert!(found.lost.is_empty());
    assert_eq!(found.unread.len(), 1);
}

#[test]
fn a_snapshot_with_a_number_of_its_own_keeps_its_session() {
    let folder = tempfile::tempdir().unwrap();
    drop(begin(&folder, &titled("one")));
    let path = session_folder(folder.path());
    fs::rename(
        path.join("snapshot-1.ron"),
        path.join("snapshot-9999999999.ron"),
    )
    .unwrap();
    assert_eq!(find_lost(folder.path()).unread.len(), 1);
    assert!(path.exists());
}

/// Takes the end of a map's text away.
fn cut(path: &Path) {
    let text = fs::read_to_string(path).unwrap();
    fs::write(path, text.trim_end().strip_suffix(')').unwrap()).unwrap();
}

#[test]
fn what_could_be_read_of_a_damaged_map_is_never_taken_for_the_whole() {
    let folder = tempfile::tempdir().unwrap();
    let sessions = folder.path().join("sessions");
    let path = folder.path().join("map.ron");
    fs::write(&path, write(&titled("one"))).unwrap();
    let origin = Origin::of(Some(&path), None);
    drop(RecoverySession::begin(&Disk, &sessions, (&origin, &[]), &titled("one")).unwrap());
    let session = session_folder(&sessions);
    let snapshot = session.join("snapshot-1.ron");
    cut(&snapshot);
    assert_eq!(*lost(&sessions)[0].map, titled("one"));
    let mut claim = Claim::take(&session).unwrap();
    assert!(!claim.read().unwrap().is_valid());
    claim.let_stay();
    claim.remove();
    fs::write(&snapshot, write(&titled("one"))).unwrap();
    cut(&path);
    assert_eq!(lost(&sessions)[0].in_file, None, "the file is damaged");
    fs::write(&path, write(&titled("one"))).unwrap();
    assert_eq!(lost(&sessions), []);
}
