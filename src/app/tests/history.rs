//! Every save keeps a version, and what stood in the file before it is never lost.

use std::fs;

use super::{map, save::wish};
use crate::{
    app::{
        history::Archive,
        load::load_file,
        replace::carry_out,
        save::{Outcome, Over},
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
    let archive = Archive::start(Some(state.clone()));
    for title in ["first", "second"] {
        let wish = wish(&path, title, Over::Own(own));
        let (Outcome::Done(saved, _), None) = carry_out(&wish, &archive.archivist()) else {
            panic!("not saved")
        };
        expected.insert(0, file::write(&wish.map));
        own = Some(saved);
    }
    // An archive that goes has kept all it was given.
    drop(archive);
    let kept = file::versions(&state, &path).into_iter();
    let held: Vec<String> = kept
        .map(|version| fs::read_to_string(version.path).unwrap())
        .collect();
    assert_eq!(held, expected);
}
