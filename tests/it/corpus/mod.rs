//! The corpus: every bad input that somebody thought of or found, and what must come of it.
//!
//! `tests/corpus/README.md` says how to add one. With `TOUCHLINE_CORPUS_OUT=folder` the files that are made for a
//! test stay in that folder, and those that are too large for every run are made and checked as well.

mod made;
mod outcome;
mod table;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use table::entries;

/// The folders of the corpus; each is a test of its own.
const KINDS: &[&str] = &[
    "maps",
    "paths",
    "pictures",
    "recipes",
    "recovery",
    "settings",
    "surveys",
    "workbooks",
];

/// Where the files of the corpus are.
fn home() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus")
}

/// Checks all entries of one folder, and tells everything that is not as expected at once.
#[track_caller]
fn check(kind: &str) {
    let entries = entries();
    let of_kind: Vec<_> = entries
        .iter()
        .filter(|entry| entry.kind() == kind)
        .collect();
    assert!(!of_kind.is_empty(), "nothing of {kind} is expected");
    let wrong: Vec<String> = of_kind.into_iter().flat_map(outcome::wrong).collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn maps() {
    check("maps");
}

#[test]
fn paths() {
    check("paths");
}

#[test]
fn pictures() {
    check("pictures");
}

#[test]
fn recipes() {
    check("recipes");
}

#[test]
fn recovery() {
    check("recovery");
}

#[test]
fn settings() {
    check("settings");
}

#[test]
fn surveys() {
    check("surveys");
}

#[test]
fn workbooks() {
    check("workbooks");
}

#[test]
fn every_file_has_an_outcome_and_every_outcome_a_file() {
    let entries = entries();
    let stored = |entry: &&table::Entry| entry.recipe.is_none();
    let expected: Vec<&str> = entries
        .iter()
        .filter(stored)
        .map(|entry| entry.name.as_str())
        .collect();
    let mut found = Vec::new();
    for kind in KINDS {
        let Ok(files) = fs::read_dir(home().join(kind)) else {
            continue;
        };
        for file in files {
            let name = file.unwrap().file_name().into_string().unwrap();
            found.push(format!("{kind}/{name}"));
        }
    }
    let found: BTreeSet<&str> = found.iter().map(String::as_str).collect();
    let listed: BTreeSet<&str> = expected.iter().copied().collect();
    assert_eq!(listed, found, "expected.txt lists what is there");
    assert_eq!(listed.len(), expected.len(), "every file is listed once");
    let unknown = entries.iter().find(|entry| !KINDS.contains(&entry.kind()));
    assert!(
        unknown.is_none(),
        "no test checks {:?}",
        unknown.map(|entry| &entry.name)
    );
    assert!(
        entries.len() >= 150,
        "the corpus only grows: {}",
        entries.len()
    );
}
