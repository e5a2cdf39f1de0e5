//! No save waits for a disk that no longer answers, and one that failed leaves nothing beside the file.

use std::{fs, path::Path, sync::Arc};

use super::{
    map,
    save::{carry, failed, opened, title_in, wish},
};
use crate::{
    app::{
        preferences::Keeper,
        save::{Outcome, Over},
        saves::{SaveWish, Saves},
    },
    edit::Document,
    file::{SaveReason, write},
    model::{IdSource, Language},
    view::Window,
};

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_disk_that_no_longer_answers_holds_up_no_save_to_another_one() {
    let folder = tempfile::tempdir().unwrap();
    let [share, local] = ["share.ron", "local.ron"].map(|name| folder.path().join(name));
    let mut saves = Saves::new(None);
    let hung = saves.begin(wish(&share, "one", Over::Nothing)).unwrap();
    let elsewhere = saves.begin(wish(&local, "two", Over::Nothing)).unwrap();
    let (outcome, _) = carry(&elsewhere, None);
    assert!(saves.end(&elsewhere, &outcome).is_empty());
    assert!(saves.is_latest(&elsewhere) && saves.is_running());
    let Outcome::Done(file, _) = outcome else {
        panic!("not saved")
    };
    let again = wish(&local, "three", Over::Own(file));
    let again = saves.begin(again).unwrap();
    let (outcome, _) = carry(&again, None);
    saves.end(&again, &outcome);
    assert_eq!(title_in(&local), "three");
    let (late, _) = carry(&hung, None);
    saves.end(&hung, &late);
    assert!(!saves.is_latest(&hung), "the map has another file by now");
    assert!(!saves.is_running());
}

#[test]
fn what_waits_to_know_the_maps_file_gives_way_to_a_later_state_there() {
    let folder = tempfile::tempdir().unwrap();
    let [old, share, local] =
        ["old.ron", "share.ron", "local.ron"].map(|name| folder.path().join(name));
    let own = opened(&old);
    let mut saves = Saves::new(None);
    let _hung = saves.begin(wish(&share, "one", Over::Nothing)).unwrap();
    assert!(saves.begin(wish(&old, "two", Over::Own(own))).is_none());
    let elsewhere = saves.begin(wish(&local, "three", Over::Nothing)).unwrap();
    let (outcome, _) = carry(&elsewhere, None);
    assert!(saves.end(&elsewhere, &outcome).is_empty());
    assert_eq!(saves.maps(), [1]);
    let titles = (title_in(&old), title_in(&local));
    assert_eq!(titles, (map().header.title, "three".to_owned()));
}

#[test]
fn two_maps_are_never_saved_to_one_file_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bank.ron");
    let mut saves = Saves::new(None);
    let first = saves.begin(wish(&path, "one", Over::Nothing)).unwrap();
    let other = SaveWish {
        number: 2,
        ..wish(&path, "two", Over::Nothing)
    };
    assert!(saves.begin(other).is_none());
    assert_eq!(saves.maps(), [1, 2]);
    let (outcome, _) = carry(&first, None);
    let other = saves.end(&first, &outcome).remove(0);
    assert!(matches!(carry(&other, None).0, Outcome::Exists));
    assert_eq!(title_in(&path), "one");
}

#[test]
fn a_save_for_which_there_is_no_thread_holds_up_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bank.ron");
    let mut saves = Saves::new(None);
    let first = saves.begin(wish(&path, "one", Over::Nothing)).unwrap();
    assert!(saves.begin(wish(&path, "two", Over::Nothing)).is_none());
    saves.give_up(&first);
    assert_eq!(saves.maps(), [0_u64; 0]);
    assert!(saves.begin(wish(&path, "three", Over::Nothing)).is_some());
}

#[test]
fn a_question_that_was_decided_while_the_save_ran_is_told_from_one_that_was_not() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bank.ron");
    let own = opened(&path);
    let preferences = Keeper::open(None).start(Some(Language::En), None);
    let mut window = Window::new(preferences, IdSource::seeded(1), None);
    window.show_map(Document::saved(map()), Some(path.clone()));
    let open = window.open.as_mut().unwrap();
    open.file = Some(Arc::clone(&own));
    let wish = wish(&path, "mine", Over::Own(own));
    assert!(wish.knows_the_file_of(open));
    // Theirs was loaded meanwhile.
    open.file = Some(opened(&path));
    assert!(!wish.knows_the_file_of(open));
}

#[test]
fn a_save_that_failed_leaves_no_backup() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bank.ron");
    fs::write(&path, format!("// ours\n{}", write(&map()))).unwrap();
    let own = crate::file::open(&path).unwrap();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let own = Over::Own(Arc::new(own));
    for over in [own, Over::Anything] {
        for _again in 0..3 {
            let (outcome, _) = carry(&wish(&path, "mine", over.clone()), None);
            let reason = failed(outcome);
            assert!(matches!(reason, SaveReason::ReadOnly), "{reason}");
            assert_eq!(names(folder.path()), ["bank.ron"]);
        }
    }
}
