//! Several processes at one map: whoever came too late says so, and nobody's work is lost.

use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use crate::{
    cli::{Touchline, check_files, folder, get, put, put_sample},
    samples::SHOP,
};

/// Starts the import of a survey file into the map itself.
fn start(folder: &TempDir, survey: &str) -> Child {
    Command::new(env!("CARGO_BIN_EXE_touchline"))
        .current_dir(folder.path())
        .env_clear()
        .args(["import", "map.ron", survey, "-o", "map.ron"])
        .args(["--label", survey])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Lets so many processes import at once; returns how many did.
fn race(processes: usize) -> usize {
    let folder = folder();
    put_sample(&folder, &SHOP);
    let answers = get(&folder, SHOP.survey.file);
    let mut left = vec!["map.ron".to_owned(), SHOP.survey.file.to_owned()];
    for number in 0..processes {
        // Each has other answers, and so makes another set.
        let last = answers.len() - 1;
        let mut ends = (0..last).rev().filter(|at| answers[*at] == b'\n');
        let end = ends.nth(number).unwrap();
        left.push(format!("{number}.csv"));
        put(&folder, &format!("{number}.csv"), &answers[..=end]);
    }
    let surveys = &left[2..];
    let started: Vec<Child> = surveys.iter().map(|name| start(&folder, name)).collect();
    let mut done = Vec::new();
    for (child, name) in started.into_iter().zip(surveys) {
        let ended = child.wait_with_output().unwrap();
        let told = String::from_utf8(ended.stderr).unwrap();
        if ended.status.code() == Some(0) {
            done.push(name.as_str());
        } else {
            assert_eq!(ended.status.code(), Some(2), "{told}");
            assert!(told.contains("changed by another program"), "{told}");
        }
    }
    let map = touchline::file::open(&folder.path().join("map.ron")).unwrap();
    assert!(map.is_valid());
    let sets = map.map().feedback.iter();
    let mut labels: Vec<&str> = sets.map(|set| set.label.as_str()).collect();
    labels.retain(|label| surveys.iter().any(|name| name == label));
    labels.sort_unstable();
    done.sort_unstable();
    assert_eq!(labels, done, "what was told to be imported is in the map");
    let mut left: Vec<&str> = left.iter().map(String::as_str).collect();
    left.sort_unstable();
    check_files(folder.path(), &left);
    done.len()
}

#[test]
fn of_two_to_eight_imports_at_once_none_is_lost_without_a_word() {
    for processes in 2..=8 {
        for _again in 0..3 {
            assert!(race(processes) > 0, "somebody is the first");
        }
    }
}

#[test]
fn what_a_killed_save_left_is_gone_when_the_map_is_opened() {
    let folder = folder();
    put_sample(&folder, &SHOP);
    put(&folder, ".touchline-4194305-0.tmp", "JourneyMap(");
    Touchline::new(&folder)
        .args(["check", "map.ron"])
        .run()
        .exits(0);
    check_files(folder.path(), &["map.ron", SHOP.survey.file]);
}
