//! Steps reach the disk by themselves, and what was saved or given up leaves nothing there.

use std::{fs, path::Path};

use super::map;
use crate::{
    app::{events::Event, jobs::Jobs, preferences::Keeper, recovery::Recovery},
    edit::{Document, Edit, HeaderField},
    file::{Lost, find_lost},
    model::{IdSource, Language},
    view::Window,
};

/// A window with a map that was never saved.
fn sketching() -> Window {
    let preferences = Keeper::open(None).start(Some(Language::En), None);
    let mut window = Window::new(preferences, IdSource::seeded(1), None);
    window.show_map(Document::unsaved(map()), None);
    window
}

fn title(title: &str) -> Edit {
    Edit::SetHeader(HeaderField::Title(title.to_owned()))
}

fn rename(window: &mut Window, to: &str) {
    let open = window.open.as_mut().unwrap();
    assert!(open.session.apply(&title(to)).unwrap());
}

/// What a start finds after the window was gone.
fn lost(state: &Path) -> Vec<Lost> {
    find_lost(&state.join("sessions"))
}

fn titles(state: &Path) -> Vec<String> {
    let lost = lost(state).into_iter();
    lost.map(|lost| lost.map.header.title.clone()).collect()
}

#[test]
fn every_step_of_a_map_that_was_never_saved_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let jobs = Jobs::new(egui::Context::default());
    let mut recovery = Recovery::start(Some(folder.path()), jobs.post.clone());
    let mut window = sketching();
    recovery.follow(&window);
    for name in ["one", "two", "three"] {
        rename(&mut window, name);
        recovery.follow(&window);
    }
    drop(recovery);
    assert_eq!(titles(folder.path()), ["three"]);
    assert_eq!(lost(folder.path())[0].path, None);
    assert!(jobs.next().is_none());
}

#[test]
fn what_nobody_changed_or_somebody_took_back_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let jobs = Jobs::new(egui::Context::default());
    let mut recovery = Recovery::start(Some(folder.path()), jobs.post.clone());
    let mut window = sketching();
    recovery.follow(&window);
    rename(&mut window, "one");
    recovery.follow(&window);
    window.open.as_mut().unwrap().session.undo();
    recovery.follow(&window);
    drop(recovery);
    assert_eq!(titles(folder.path()), [""; 0]);
}

#[test]
fn a_map_that_was_saved_or_closed_leaves_nothing() {
    for closes in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let jobs = Jobs::new(egui::Context::default());
        let mut recovery = Recovery::start(Some(folder.path()), jobs.post.clone());
        let mut window = sketching();
        rename(&mut window, "one");
        recovery.follow(&window);
        rename(&mut window, "two");
        if closes {
            window.open = None;
        } else {
            window.open.as_mut().unwrap().session.document.mark_saved();
        }
        recovery.follow(&window);
        drop(recovery);
        assert_eq!(titles(folder.path()), [""; 0]);
        let left = fs::read_dir(folder.path().join("sessions"));
        assert_eq!(left.map_or(0, Iterator::count), 0);
    }
}

#[test]
fn what_is_dragged_is_kept_when_it_is_dropped() {
    let folder = tempfile::tempdir().unwrap();
    let jobs = Jobs::new(egui::Context::default());
    let mut recovery = Recovery::start(Some(folder.path()), jobs.post.clone());
    let mut window = sketching();
    rename(&mut window, "still");
    recovery.follow(&window);
    let open = window.open.as_mut().unwrap();
    open.session.document.preview(&title("moving")).unwrap();
    recovery.follow(&window);
    drop(recovery);
    assert_eq!(titles(folder.path()), ["still"]);
}

#[test]
fn another_map_takes_the_place_of_the_one_before() {
    let folder = tempfile::tempdir().unwrap();
    let jobs = Jobs::new(egui::Context::default());
    let mut recovery = Recovery::start(Some(folder.path()), jobs.post.clone());
    let mut window = sketching();
    rename(&mut window, "given up");
    recovery.follow(&window);
    window.show_map(Document::unsaved(map()), None);
    rename(&mut window, "the other one");
    recovery.follow(&window);
    drop(recovery);
    assert_eq!(titles(folder.path()), ["the other one"]);
}

#[test]
fn copies_that_cannot_be_kept_are_told_once_and_the_window_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    for state in [Some(file.as_path()), None] {
        let jobs = Jobs::new(egui::Context::default());
        let mut recovery = Recovery::start(state, jobs.post.clone());
        let mut window = sketching();
        for name in ["one", "two", "three"] {
            rename(&mut window, name);
            recovery.follow(&window);
        }
        drop(recovery);
        assert!(matches!(jobs.next(), Some(Event::NotKept(_))), "{state:?}");
        assert!(jobs.next().is_none(), "{state:?}");
    }
}
