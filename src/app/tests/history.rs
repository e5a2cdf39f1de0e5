//! Every save keeps a version, and what stood in the file before it is never lost.

use std::{fs, sync::Arc};

use super::{map, save::wish};
use crate::{
    app::{
        events::Event,
        history::{Archive, read_version},
        jobs::Jobs,
        load::load_file,
        replace::carry_out,
        save::{Outcome, Over},
    },
    file,
    lang::words,
    model::Language,
    view::{Kept, VersionRead},
};

#[test]
fn the_first_save_keeps_what_the_file_held_before_and_later_ones_what_they_wrote() {
    let folder = tempfile::tempdir().unwrap();
    let (state, path) = (folder.path().join("state"), folder.path().join("bank.ron"));
    let original = file::write(&map());
    fs::write(&path, &original).unwrap();
    let loaded = load_file(path.clone(), Language::En).ok().unwrap();
    let mut own = loaded.file.unwrap();
    let mut expected = vec![original];
    let archive = Archive::start(Some(state.clone()));
    for title in ["first", "second"] {
        let wish = wish(&path, title, Over::Own(own));
        let (Outcome::Done(saved, _), None) = carry_out(&wish, &archive.archivist()) else {
            panic!("not saved")
        };
        expected.insert(0, file::write(&wish.map));
        own = saved;
    }
    // An archive that goes has kept all it was given.
    drop(archive);
    let kept = file::versions(&state, &path).into_iter();
    let held: Vec<String> = kept
        .map(|version| fs::read_to_string(version.path).unwrap())
        .collect();
    assert_eq!(held, expected);
}

#[test]
fn a_version_that_gives_way_is_kept_or_it_is_told_that_it_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let (state, path) = (folder.path().join("state"), folder.path().join("bank.ron"));
    let blocked = folder.path().join("blocked");
    fs::write(&blocked, "no folder").unwrap();
    let jobs = Jobs::new(egui::Context::default());
    let is_taken = |state| {
        let archive = Archive::start(state);
        let mine = Kept::Map(Arc::new(map()));
        let post = jobs.post.clone();
        // The archive goes only when it has kept all it was given.
        archive
            .archivist()
            .keep_what_gives_way(path.clone(), mine, post)
    };
    assert!(!is_taken(None), "nobody keeps it");
    assert!(is_taken(Some(blocked)));
    assert!(matches!(jobs.next(), Some(Event::VersionNotKept(_))));
    assert!(is_taken(Some(state.clone())));
    assert!(jobs.next().is_none());
    let kept = file::versions(&state, &path).remove(0).path;
    assert_eq!(fs::read_to_string(kept).unwrap(), file::write(&map()));
}

#[test]
fn a_damaged_version_is_not_taken_for_the_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("1.ron");
    let text = file::write(&map());
    let read = |text: &str| {
        fs::write(&path, text).unwrap();
        read_version(&path, words(Language::En))
    };
    assert!(matches!(read(&text), VersionRead::Whole(whole) if *whole == map()));
    let cut = text.trim_end().strip_suffix(')').unwrap();
    assert!(matches!(read(cut), VersionRead::Damaged(why) if why.contains("truncated")));
    assert!(matches!(read(""), VersionRead::Unreadable(_)));
}
