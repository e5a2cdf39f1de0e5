//! Every save keeps a version, and the first also what the file held before.

use std::fs;

use super::map;
use crate::{
    app::{
        history::{keep, last_change},
        load::load_file,
        save::{Outcome, Over, write},
    },
    file,
    model::Language,
};

#[test]
fn the_first_save_keeps_what_the_file_held_before_and_later_ones_what_they_wrote() {
    let folder = tempfile::tempdir().unwrap();
    let (state, path) = (folder.path().join("state"), folder.path().join("bank.ron"));
    let original = file::write(&map());
    fs::write(&path, &original).unwrap();
    let mut own = load_file(path.clone(), Language::En).ok().unwrap().file;
    let mut expected = vec![original];
    for title in ["first", "second"] {
        let mut changed = map();
        changed.header.title = title.to_owned();
        let over = Over::Own(own.clone());
        let before = last_change(&path);
        let Outcome::Done(saved, _) = write(&path, &changed, own.as_deref(), &over) else {
            panic!("not saved")
        };
        keep(&state, &path, (&over, before), &saved);
        expected.insert(0, file::write(&changed));
        own = Some(saved);
    }
    let kept = file::versions(&state, &path).into_iter();
    let held: Vec<String> = kept
        .map(|version| fs::read_to_string(version.path).unwrap())
        .collect();
    assert_eq!(held, expected);
}
