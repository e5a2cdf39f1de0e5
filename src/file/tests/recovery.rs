//! What a crash leaves is found and whole: nothing that was kept is lost, whatever the moment.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use proptest::prelude::*;
use tempfile::TempDir;

use crate::{
    file::{Claim, Disk, MapFile, Origin, RecoverySession, find_lost, write},
    model::{JourneyMap, random::journey_map},
};

fn titled(title: &str) -> JourneyMap {
    let mut map = JourneyMap::default();
    map.header.title = title.to_owned();
    map
}

fn begin(folder: &TempDir, map: &JourneyMap) -> RecoverySession<'static, Disk> {
    RecoverySession::begin(&Disk, folder.path(), &Origin::default(), map).unwrap()
}

/// The only session among those of a folder.
fn session_folder(sessions: &Path) -> PathBuf {
    let mut folders = fs::read_dir(sessions).unwrap();
    let folder = folders.next().unwrap().unwrap().path();
    assert!(folders.next().is_none());
    folder
}

fn recovered(sessions: &Path) -> Option<JourneyMap> {
    Claim::take(&session_folder(sessions))?.map()
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
    assert_eq!(find_lost(folder.path()), []);
    drop(session);
    let lost = find_lost(folder.path());
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
    let mut session = RecoverySession::begin(&Disk, &sessions, &origin, &titled("new")).unwrap();
    session.keep(&titled("newer")).unwrap();
    drop(session);
    let lost = find_lost(&sessions);
    assert_eq!(lost[0].path.as_ref(), Some(&path));
    assert_eq!(lost[0].in_file, Some(Arc::new(titled("saved"))));
    let claim = Claim::take(&lost[0].folder).unwrap();
    assert_eq!(claim.origin(), &origin);
    assert!(claim.origin().is_of(&read));
    drop(claim);
    fs::write(&path, write(&titled("newer"))).unwrap();
    assert_eq!(find_lost(&sessions), []);
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
    assert_eq!(find_lost(folder.path()), []);
    assert!(session.exists(), "what cannot be read is not thrown away");
    meta("Session(format: 2, process: 1)");
    assert!(Claim::take(&session).is_none());
    meta(&"(".repeat(70_000));
    assert!(Claim::take(&session).is_none());
    assert_eq!(find_lost(&folder.path().join("none")), []);
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
