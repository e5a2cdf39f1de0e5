//! Steps reach the disk by themselves, and what was saved or given up leaves nothing there.

use std::{fs, path::Path, time::Duration};

use tempfile::TempDir;

use super::map;
use crate::{
    app::{
        events::Event,
        jobs::Jobs,
        load::{load_file, recover},
        preferences::Keeper,
        recovery::Recovery,
    },
    edit::{Document, Edit, HeaderField},
    file::{Lost, discard_session, find_lost, note_crash, take_crash, write},
    model::{IdSource, JourneyMap, Language},
    view::Window,
};

/// A window with a map that was never saved.
fn sketching() -> Window {
    let preferences = Keeper::open(None).start(Some(Language::En), None);
    let mut window = Window::new(preferences, IdSource::seeded(1), None);
    window.show_map(Document::unsaved(map()), None);
    window
}

fn start(folder: &TempDir, jobs: &Jobs) -> Recovery {
    Recovery::start(Some(folder.path().to_path_buf()), jobs.post.clone())
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
    find_lost(&state.join("sessions")).lost
}

fn titles(state: &Path) -> Vec<String> {
    let lost = lost(state).into_iter();
    lost.map(|lost| lost.map.header.title.clone()).collect()
}

#[test]
fn every_step_of_a_map_that_was_never_saved_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let jobs = Jobs::new(egui::Context::default());
    let mut recovery = start(&folder, &jobs);
    let mut window = sketching();
    recovery.follow(&window, false);
    for name in ["one", "two", "three"] {
        rename(&mut window, name);
        recovery.follow(&window, false);
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
    let mut recovery = start(&folder, &jobs);
    let mut window = sketching();
    recovery.follow(&window, false);
    rename(&mut window, "one");
    recovery.follow(&window, false);
    window.open.as_mut().unwrap().session.undo();
    recovery.follow(&window, false);
    drop(recovery);
    assert_eq!(titles(folder.path()), [""; 0]);
}

#[test]
fn a_map_that_was_saved_or_closed_leaves_nothing() {
    for closes in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let jobs = Jobs::new(egui::Context::default());
        let mut recovery = start(&folder, &jobs);
        let mut window = sketching();
        rename(&mut window, "one");
        recovery.follow(&window, false);
        rename(&mut window, "two");
        if closes {
            window.open = None;
        } else {
            window.open.as_mut().unwrap().session.document.mark_saved();
        }
        recovery.follow(&window, false);
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
    let mut recovery = start(&folder, &jobs);
    let mut window = sketching();
    rename(&mut window, "still");
    recovery.follow(&window, false);
    let open = window.open.as_mut().unwrap();
    open.session.document.preview(&title("moving")).unwrap();
    recovery.follow(&window, false);
    drop(recovery);
    assert_eq!(titles(folder.path()), ["still"]);
}

#[test]
fn another_map_takes_the_place_of_the_one_before() {
    let folder = tempfile::tempdir().unwrap();
    let jobs = Jobs::new(egui::Context::default());
    let mut recovery = start(&folder, &jobs);
    let mut window = sketching();
    rename(&mut window, "given up");
    recovery.follow(&window, false);
    window.show_map(Document::unsaved(map()), None);
    rename(&mut window, "the other one");
    recovery.follow(&window, false);
    drop(recovery);
    assert_eq!(titles(folder.path()), ["the other one"]);
}

#[test]
fn copies_that_cannot_be_kept_are_told_once_and_the_window_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    for state in [Some(file), None] {
        let jobs = Jobs::new(egui::Context::default());
        let mut recovery = Recovery::start(state.clone(), jobs.post.clone());
        let mut window = sketching();
        for name in ["one", "two", "three"] {
            rename(&mut window, name);
            recovery.follow(&window, false);
        }
        drop(recovery);
        assert!(matches!(jobs.next(), Some(Event::NotKept(_))), "{state:?}");
        assert!(jobs.next().is_none(), "{state:?}");
    }
}

#[test]
fn what_is_recovered_belongs_to_its_file_while_that_is_as_it_was() {
    for is_changed in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bank.ron");
        fs::write(&path, write(&map())).unwrap();
        let opened = load_file(path.clone(), Language::En).ok().unwrap();
        let jobs = Jobs::new(egui::Context::default());
        let mut recovery = start(&folder, &jobs);
        let mut window = sketching();
        window.show_map(opened.document, opened.path);
        window.open.as_mut().unwrap().file = opened.file;
        recovery.follow(&window, false);
        rename(&mut window, "not saved");
        recovery.follow(&window, false);
        drop(recovery);
        if is_changed {
            fs::write(&path, write(&JourneyMap::default())).unwrap();
        }
        let session = lost(folder.path()).remove(0).folder;
        let recovered = recover(&session, Language::En).ok().unwrap();
        assert_eq!(recovered.document.map().header.title, "not saved");
        assert!(recovered.document.is_modified_since_save());
        assert_eq!(recovered.document.can_revert(), !is_changed);
        assert_eq!(recovered.path.is_some(), !is_changed);
        assert_eq!(recovered.file.is_some(), !is_changed);
        assert!(recover(&session, Language::En).is_err(), "it is taken");
    }
}

#[test]
fn a_recovered_map_is_kept_anew_before_its_session_goes() {
    let folder = tempfile::tempdir().unwrap();
    let jobs = Jobs::new(egui::Context::default());
    let mut recovery = start(&folder, &jobs);
    let mut window = sketching();
    rename(&mut window, "lost");
    recovery.follow(&window, false);
    drop(recovery);
    let session = lost(folder.path()).remove(0).folder;
    let recovered = recover(&session, Language::En).ok().unwrap();
    let mut recovery = start(&folder, &jobs);
    let mut window = sketching();
    window.show_map(recovered.document, recovered.path);
    let open = window.open.as_mut().unwrap();
    assert!(!open.is_unsaved());
    open.is_recovered = true;
    assert!(open.is_unsaved(), "nobody changed it, and no file has it");
    recovery.replace(recovered.recovered.unwrap());
    recovery.follow(&window, false);
    assert!(recovery.is_waiting(), "it was not on the screen yet");
    recovery.follow(&window, false);
    assert!(!recovery.is_waiting());
    drop(recovery);
    assert!(!session.exists());
    assert_eq!(titles(folder.path()), ["lost"]);
}

#[test]
fn what_ended_the_program_is_told_once() {
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("state");
    assert_eq!(take_crash(&state), None);
    note_crash(&state, "index out of bounds");
    let told = take_crash(&state).unwrap();
    assert!(told.starts_with("Touchline ") && told.ends_with(": index out of bounds"));
    assert_eq!(take_crash(&state), None);
}

#[test]
fn what_is_typed_beside_the_map_is_kept_before_its_field_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let jobs = Jobs::new(egui::Context::default());
    let mut recovery = start(&folder, &jobs);
    let mut window = sketching();
    recovery.follow(&window, false);
    let open = window.open.as_mut().unwrap();
    open.session.document.preview(&title("half a ti")).unwrap();
    recovery.follow(&window, true);
    drop(recovery);
    assert_eq!(titles(folder.path()), ["half a ti"]);
}

#[test]
fn a_recovery_that_ended_the_window_is_not_suggested_the_next_time() {
    let folder = tempfile::tempdir().unwrap();
    let jobs = Jobs::new(egui::Context::default());
    for name in ["other", "crashes"] {
        let mut recovery = start(&folder, &jobs);
        let mut window = sketching();
        rename(&mut window, name);
        recovery.follow(&window, false);
        drop(recovery);
    }
    let session = |name: &str| {
        let mut lost = lost(folder.path()).into_iter();
        lost.find(|lost| lost.map.header.title == name).unwrap()
    };
    assert!(!session("crashes").was_tried);
    let recovered = || {
        recover(&session("crashes").folder, Language::En)
            .ok()
            .unwrap()
    };
    drop(recovered());
    assert!(
        !session("crashes").was_tried,
        "somebody has changed their mind"
    );
    // An error ends the window while the map is drawn for the first time.
    let shown = recovered();
    let draw = move || assert!(shown.layout.columns.is_empty(), "index out of bounds");
    let window = std::thread::Builder::new().spawn(draw).unwrap();
    assert!(window.join().is_err());
    assert!(session("crashes").was_tried);
    assert_eq!(titles(folder.path()), ["other", "crashes"]);
}

#[test]
fn what_is_discarded_can_be_recovered_for_some_time() {
    let folder = tempfile::tempdir().unwrap();
    let jobs = Jobs::new(egui::Context::default());
    let mut recovery = start(&folder, &jobs);
    let mut window = sketching();
    rename(&mut window, "discarded");
    recovery.follow(&window, false);
    drop(recovery);
    let session = lost(folder.path()).remove(0).folder;
    discard_session(&session).unwrap();
    assert!(lost(folder.path())[0].is_discarded);
    let recovered = recover(&session, Language::En).ok().unwrap();
    assert_eq!(recovered.document.map().header.title, "discarded");
    drop(recovered);
    let mark = session.join("discarded");
    let long_ago = fs::metadata(&mark).unwrap().modified().unwrap() - Duration::from_hours(31 * 24);
    let file = fs::File::options().write(true).open(&mark);
    file.unwrap().set_modified(long_ago).unwrap();
    assert_eq!(titles(folder.path()), [""; 0]);
    assert!(!session.exists());
}

#[test]
fn what_is_damaged_is_recovered_as_far_as_it_goes_and_stays() {
    let folder = tempfile::tempdir().unwrap();
    let jobs = Jobs::new(egui::Context::default());
    let mut recovery = start(&folder, &jobs);
    let mut window = sketching();
    rename(&mut window, "lost");
    recovery.follow(&window, false);
    drop(recovery);
    let session = lost(folder.path()).remove(0).folder;
    let snapshot = session.join("snapshot-1.ron");
    let text = fs::read_to_string(&snapshot).unwrap();
    let half = text.floor_char_boundary(text.len() / 2);
    let line = half + text[half..].find('\n').unwrap();
    fs::write(&snapshot, &text[..line]).unwrap();
    let recovered = recover(&session, Language::En).ok().unwrap();
    let said = recovered.notes.join(" ");
    assert!(said.contains("parts are missing"), "{said}");
    let mut recovery = start(&folder, &jobs);
    let mut window = sketching();
    window.show_map(recovered.document, recovered.path);
    window.open.as_mut().unwrap().is_recovered = true;
    recovery.replace(recovered.recovered.unwrap());
    recovery.follow(&window, false);
    recovery.follow(&window, false);
    drop(recovery);
    assert_eq!(fs::read_to_string(&snapshot).unwrap(), text[..line]);
    assert_eq!(titles(folder.path()), ["lost", "lost"]);
}
