//! Saves come one after the other, and none costs anybody a version.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::map;
use crate::{
    app::{
        history::Archive,
        load::load_file,
        replace::{Remark, carry_out, what_is_there},
        save::{Outcome, Over},
        saves::{SaveWish, Saves},
    },
    file::{MapFile, OnDisk, SaveError, SaveReason, versions, write},
    model::{JourneyMap, Language},
    view::SaveOffer,
};

/// A wish to save the map with some title.
pub(super) fn wish(path: &Path, title: &str, over: Over) -> SaveWish {
    let mut map = map();
    map.header.title = title.to_owned();
    let read = match &over {
        Over::Own(known) | Over::Theirs(known) => Some(Arc::clone(known)),
        Over::Nothing | Over::Anything => None,
    };
    SaveWish {
        path: path.into(),
        map: Arc::new(map),
        number: 1,
        read,
        over,
        may_empty: false,
        makes_writable: false,
        order: 0,
    }
}

/// Writes the map to a file and reads it.
pub(super) fn opened(path: &Path) -> Arc<MapFile> {
    fs::write(path, write(&map())).unwrap();
    let loaded = load_file(path.into(), Language::En).ok().unwrap();
    loaded.file.unwrap()
}

pub(super) fn carry(wish: &SaveWish, state: Option<PathBuf>) -> (Outcome, Option<Remark>) {
    let archive = Archive::start(state);
    carry_out(wish, &archive.archivist())
}

pub(super) fn title_in(path: &Path) -> String {
    let file = load_file(path.into(), Language::En).ok().unwrap();
    file.document.map().header.title.clone()
}

pub(super) fn failed(outcome: Outcome) -> SaveReason {
    match outcome {
        Outcome::Failed(error) => error.reason,
        _ => panic!("it did not fail"),
    }
}

#[test]
fn a_save_that_is_wished_for_while_one_runs_comes_after_it_with_the_latest_map() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bank.ron");
    let own = opened(&path);
    let mut saves = Saves::new(None);
    let to_own = |title| wish(&path, title, Over::Own(Arc::clone(&own)));
    let first = saves.begin(to_own("first")).unwrap();
    assert!(saves.begin(to_own("second")).is_none());
    assert!(saves.begin(to_own("third")).is_none());
    let (outcome, _) = carry(&first, None);
    assert_eq!(title_in(&path), "first");
    let next = saves.end(&first, &outcome).remove(0);
    let (outcome, _) = carry(&next, None);
    assert!(matches!(outcome, Outcome::Done(..)), "it met its own file");
    assert_eq!(title_in(&path), "third");
    assert!(saves.end(&next, &outcome).is_empty());
    assert!(saves.begin(to_own("fourth")).is_some());
}

#[test]
fn a_save_behind_a_save_as_goes_to_the_new_file() {
    let folder = tempfile::tempdir().unwrap();
    let (old, new) = (folder.path().join("old.ron"), folder.path().join("new.ron"));
    let own = opened(&old);
    let mut saves = Saves::new(None);
    let elsewhere = saves.begin(wish(&new, "one", Over::Nothing)).unwrap();
    assert!(saves.begin(wish(&old, "two", Over::Own(own))).is_none());
    let (outcome, _) = carry(&elsewhere, None);
    let next = saves.end(&elsewhere, &outcome).remove(0);
    assert_eq!(next.path, new);
    assert!(matches!(carry(&next, None).0, Outcome::Done(..)));
    assert_eq!(
        (title_in(&new), title_in(&old)),
        ("two".to_owned(), map().header.title)
    );
}

#[test]
fn a_save_behind_one_that_was_refused_waits_for_the_answer() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bank.ron");
    let own = opened(&path);
    let mut saves = Saves::new(None);
    let first = saves
        .begin(wish(&path, "mine", Over::Own(Arc::clone(&own))))
        .unwrap();
    assert!(saves.begin(wish(&path, "again", Over::Own(own))).is_none());
    let mut theirs = map();
    theirs.header.title = "theirs".to_owned();
    fs::write(&path, write(&theirs)).unwrap();
    let (outcome, _) = carry(&first, None);
    assert!(matches!(outcome, Outcome::Changed));
    assert!(saves.end(&first, &outcome).is_empty());
    assert_eq!(title_in(&path), "theirs");
}

#[test]
fn replacing_what_another_program_wrote_keeps_both_versions() {
    let folder = tempfile::tempdir().unwrap();
    let (state, path) = (folder.path().join("state"), folder.path().join("bank.ron"));
    let theirs = b"no map at all, but somebody's work".to_vec();
    fs::write(&path, &theirs).unwrap();
    let mine = wish(&path, "mine", Over::Anything);
    assert!(matches!(
        carry(&mine, Some(state.clone())),
        (Outcome::Done(..), None)
    ));
    let kept = versions(&state, &path).into_iter();
    let held: Vec<Vec<u8>> = kept.map(|one| fs::read(one.path).unwrap()).collect();
    assert_eq!(held, [write(&mine.map).into_bytes(), theirs]);
}

#[test]
fn without_a_history_what_another_program_wrote_is_kept_beside() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bank.ron");
    let blocked = folder.path().join("blocked");
    fs::write(&blocked, "no folder").unwrap();
    for state in [None, Some(blocked)] {
        fs::write(&path, "theirs").unwrap();
        let mine = wish(&path, "mine", Over::Anything);
        let (Outcome::Done(..), Some(Remark::KeptBeside(kept))) = carry(&mine, state) else {
            panic!("nothing kept")
        };
        assert_eq!(fs::read(kept).unwrap(), b"theirs");
        assert_eq!(title_in(&path), "mine");
    }
}

#[test]
fn an_empty_map_does_not_replace_one_that_is_not_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bank.ron");
    let own = opened(&path);
    let empty = SaveWish {
        map: Arc::new(JourneyMap::default()),
        ..wish(&path, "", Over::Own(own))
    };
    let mut saves = Saves::new(None);
    let (outcome, _) = carry(&empty, None);
    assert!(matches!(outcome, Outcome::Empties));
    assert_eq!(title_in(&path), map().header.title);
    saves.refuse(empty);
    let agreed = saves.agree(SaveOffer::Empty).unwrap();
    assert!(matches!(carry(&agreed, None).0, Outcome::Done(..)));
    assert_eq!(
        fs::read_to_string(&path).unwrap(),
        write(&JourneyMap::default())
    );
}

#[test]
fn theirs_is_kept_beside_where_no_history_takes_it_and_replaced_only_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bank.ron");
    let blocked = folder.path().join("blocked");
    fs::write(&blocked, "no folder").unwrap();
    for state in [None, Some(blocked)] {
        let theirs = opened(&path);
        let mine = wish(&path, "mine", Over::Theirs(Arc::clone(&theirs)));
        let saved = carry(&mine, state.clone());
        let (Outcome::Done(..), Some(Remark::KeptBeside(kept))) = saved else {
            panic!("nothing kept")
        };
        assert_eq!(fs::read(kept).unwrap(), theirs.bytes());
        assert_eq!(title_in(&path), "mine");
        // They have saved once more since somebody has decided.
        fs::write(&path, "theirs again").unwrap();
        assert!(matches!(carry(&mine, state).0, Outcome::Changed));
        assert_eq!(fs::read_to_string(&path).unwrap(), "theirs again");
    }
}

#[test]
fn theirs_that_gives_way_goes_to_the_history() {
    let folder = tempfile::tempdir().unwrap();
    let (state, path) = (folder.path().join("state"), folder.path().join("bank.ron"));
    let theirs = opened(&path);
    let mine = wish(&path, "mine", Over::Theirs(Arc::clone(&theirs)));
    let saved = carry(&mine, Some(state.clone()));
    assert!(matches!(saved, (Outcome::Done(..), None)));
    let kept = versions(&state, &path).into_iter();
    let held: Vec<Vec<u8>> = kept.map(|one| fs::read(one.path).unwrap()).collect();
    assert_eq!(held, [write(&mine.map).as_bytes(), theirs.bytes()]);
}

#[test]
fn an_empty_map_replaces_nobody_elses_unasked_either() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bank.ron");
    let theirs = opened(&path);
    let empty = |over| SaveWish {
        map: Arc::new(JourneyMap::default()),
        ..wish(&path, "", over)
    };
    for over in [Over::Anything, Over::Theirs(theirs)] {
        assert!(matches!(carry(&empty(over), None).0, Outcome::Empties));
        assert_eq!(title_in(&path), map().header.title);
    }
    fs::write(&path, "no map").unwrap();
    let saved = carry(&empty(Over::Anything), None);
    assert!(matches!(saved.0, Outcome::Done(..)), "nobody is asked");
}

#[test]
fn a_read_only_file_is_saved_once_somebody_lets_it_be_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bank.ron");
    let own = opened(&path);
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let refused = wish(&path, "mine", Over::Own(own));
    let reason = failed(carry(&refused, None).0);
    assert!(matches!(reason, SaveReason::ReadOnly), "{reason}");
    let mut saves = Saves::new(None);
    saves.refuse(refused);
    let agreed = saves.agree(SaveOffer::MakeWritable).unwrap();
    assert!(matches!(carry(&agreed, None).0, Outcome::Done(..)));
    assert_eq!(title_in(&path), "mine");
}

#[test]
fn a_folder_that_vanished_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().join("clients");
    fs::create_dir(&inside).unwrap();
    let path = inside.join("bank.ron");
    let own = opened(&path);
    fs::remove_dir_all(&inside).unwrap();
    let reason = failed(carry(&wish(&path, "mine", Over::Own(own)), None).0);
    assert!(
        matches!(&reason, SaveReason::NoFolder(gone) if *gone == inside),
        "{reason}"
    );
}

#[test]
fn a_save_sweeps_what_a_crash_left_beside_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bank.ron");
    let own = opened(&path);
    let stale = folder.path().join(".touchline-1-0.tmp");
    fs::write(&stale, "half").unwrap();
    assert!(matches!(
        carry(&wish(&path, "mine", Over::Own(own)), None).0,
        Outcome::Done(..)
    ));
    assert!(!stale.exists());
}

#[cfg(unix)]
#[test]
fn other_names_of_a_file_keep_the_version_before_and_it_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let (path, other) = (
        folder.path().join("bank.ron"),
        folder.path().join("copy.ron"),
    );
    let own = opened(&path);
    fs::hard_link(&path, &other).unwrap();
    let saved = carry(&wish(&path, "mine", Over::Own(own)), None);
    assert!(matches!(
        saved,
        (Outcome::Done(..), Some(Remark::OtherNames))
    ));
    assert_eq!(
        (title_in(&path), title_in(&other)),
        ("mine".to_owned(), map().header.title)
    );
}

#[test]
fn a_save_that_failed_behind_its_last_step_is_not_met_as_somebody_elses() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bank.ron");
    let there = opened(&path);
    let failed = |on_disk| SaveError {
        path: path.clone(),
        reason: SaveReason::NoName,
        on_disk,
    };
    assert_eq!(what_is_there(&failed(OnDisk::Previous), &map()), None);
    let ours = what_is_there(&failed(OnDisk::New), &map()).unwrap();
    assert_eq!(ours, there);
    let another = JourneyMap::default();
    let theirs = what_is_there(&failed(OnDisk::New), &another);
    assert_eq!(theirs, None, "somebody else has written it");
    let again = wish(&path, "again", Over::Own(ours));
    assert!(matches!(carry(&again, None).0, Outcome::Done(..)));
}
