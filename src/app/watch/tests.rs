//! What others do to the open map's file is told once, and what this window does is not told at all.

use std::{fs, path::PathBuf, sync::Arc, thread};

use tempfile::TempDir;

use super::{Finding, Followed, Found, Message, Watch, watcher::Watcher};
use crate::{
    app::{events::Event, jobs::Jobs, preferences::Keeper},
    edit::{Document, Template},
    file::{Holder, Locking, lock_document, open, write},
    model::{IdSource, JourneyMap, Language},
    view::Window,
};

fn map(title: &str) -> JourneyMap {
    let mut map = Template::BankAccount.build(&mut IdSource::seeded(3));
    map.header.title = title.to_owned();
    map
}

fn of(user: &str) -> Holder {
    Holder {
        user: user.to_owned(),
        computer: "north".to_owned(),
        since: String::new(),
    }
}

/// A map in a file, and who looks at it.
struct Desk {
    folder: TempDir,
    path: PathBuf,
    jobs: Jobs,
    watcher: Watcher,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bank.ron");
        let jobs = Jobs::new(egui::Context::default());
        let mut desk = Self {
            watcher: Watcher::new(of("anna"), jobs.post.clone()),
            folder,
            path,
            jobs,
        };
        desk.put(&write(&map("first")));
        desk.follow();
        desk
    }

    fn put(&self, text: &str) {
        fs::write(&self.path, text).unwrap();
    }

    /// Takes over what the file holds, as after it was opened or saved.
    fn follow(&mut self) {
        let file = Arc::new(open(&self.path).unwrap());
        let followed = Followed {
            number: 1,
            path: self.path.clone(),
            file: Some(file),
        };
        self.watcher.take(Message::Follow(Some(followed)));
    }

    /// Looks once, and returns what was told.
    #[track_caller]
    fn found(&mut self) -> Option<Found> {
        self.watcher.look();
        match self.jobs.next() {
            Some(Event::Found(found)) => Some(found),
            Some(_) => panic!("something else"),
            None => None,
        }
    }

    #[track_caller]
    fn look(&mut self) -> Option<Finding> {
        self.found().map(|found| found.finding)
    }

    fn lock(&self) -> PathBuf {
        self.folder.path().join(".~lock.bank.ron#")
    }
}

#[test]
fn nothing_is_told_of_what_nobody_changed_and_of_what_this_window_saved() {
    let mut desk = Desk::new();
    for _ in 0..3 {
        assert!(desk.look().is_none());
    }
    desk.put(&write(&map("saved by this window")));
    desk.follow();
    assert!(desk.look().is_none());
    desk.watcher.take(Message::LookAgain);
    assert!(desk.look().is_none());
}

#[test]
fn another_map_is_told_once_and_again_only_when_asked() {
    let mut desk = Desk::new();
    assert!(desk.look().is_none());
    desk.put(&write(&map("by somebody else")));
    for _ in 0..2 {
        let Some(Finding::Other(theirs)) = desk.look() else {
            panic!("not told")
        };
        assert_eq!(theirs.map().header.title, "by somebody else");
        assert!(desk.look().is_none());
        desk.watcher.take(Message::LookAgain);
    }
    desk.put(&write(&map("first")));
    assert!(matches!(desk.look(), Some(Finding::Same)));
}

#[test]
fn what_was_found_before_a_save_is_no_news_after_it() {
    let mut desk = Desk::new();
    let preferences = Keeper::open(None).start(Some(Language::En), None);
    let mut window = Window::new(preferences, IdSource::seeded(1), None);
    window.show_map(Document::saved(map("first")), Some(desk.path.clone()));
    let open_map = window.open.as_mut().unwrap();
    open_map.file = Some(Arc::new(open(&desk.path).unwrap()));
    let followed = Followed::of(open_map);
    desk.watcher.take(Message::Follow(followed));
    // The save has reached the disk, and the window has not heard of it.
    desk.put(&write(&map("saved by this window")));
    let found = desk.found().unwrap();
    let open_map = window.open.as_mut().unwrap();
    assert!(found.is_about(open_map));
    open_map.file = Some(Arc::new(open(&desk.path).unwrap()));
    assert!(!found.is_about(open_map));
}

#[test]
fn a_file_that_is_gone_is_told_once_and_so_is_its_return() {
    let mut desk = Desk::new();
    assert!(desk.look().is_none());
    let text = fs::read_to_string(&desk.path).unwrap();
    fs::remove_file(&desk.path).unwrap();
    // Some programs remove a file before they write it anew.
    assert!(desk.look().is_none());
    assert!(matches!(desk.look(), Some(Finding::Gone)));
    assert!(desk.look().is_none());
    desk.put(&text);
    assert!(matches!(desk.look(), Some(Finding::Same)));
    assert!(desk.look().is_none());
}

#[test]
fn what_is_half_written_is_looked_at_again_before_it_is_told() {
    let mut desk = Desk::new();
    assert!(desk.look().is_none());
    let text = write(&map("by somebody else"));
    let (half, _) = text.split_at(text.len() / 2);
    desk.put(half);
    assert!(desk.look().is_none());
    desk.put(&text);
    assert!(matches!(desk.look(), Some(Finding::Other(_))));
    desk.put(half);
    assert!(desk.look().is_none());
    let found = desk.look();
    assert!(matches!(
        found,
        Some(Finding::Damaged(_) | Finding::Unreadable(_))
    ));
    assert!(desk.look().is_none());
}

#[test]
fn somebody_else_is_told_until_they_close_the_map() {
    let mut desk = Desk::new();
    assert!(desk.look().is_none());
    assert!(desk.lock().exists());
    let mut other = Desk::new();
    other.path = desk.path.clone();
    other.watcher = Watcher::new(of("ben"), other.jobs.post.clone());
    other.follow();
    let Some(Finding::Foreign(holder)) = other.look() else {
        panic!("not told")
    };
    assert_eq!(holder.user, "anna");
    assert!(holder.since.ends_with('Z'), "{}", holder.since);
    // What is saved there is still told about the same map.
    other.follow();
    assert!(other.look().is_none());
    desk.watcher.take(Message::Follow(None));
    assert!(!desk.lock().exists());
    other.follow();
    assert!(matches!(other.look(), Some(Finding::Free)));
    assert!(desk.lock().exists());
}

#[test]
fn a_window_that_closes_leaves_no_lock() {
    let desk = Desk::new();
    let preferences = Keeper::open(None).start(Some(Language::En), None);
    let mut window = Window::new(preferences, IdSource::seeded(1), None);
    window.show_map(Document::saved(map("first")), Some(desk.path.clone()));
    let mut watch = Watch::start(of("anna"), desk.jobs.post.clone());
    watch.follow(window.open.as_ref());
    drop(watch);
    assert!(!desk.lock().exists());
}

#[test]
fn the_thread_tells_who_has_the_map_open() {
    let desk = Desk::new();
    let now = fs::metadata(&desk.path).unwrap().modified().unwrap();
    let Locking::Held(lock) = lock_document(&desk.path, &of("ben"), now) else {
        panic!("not locked")
    };
    let preferences = Keeper::open(None).start(Some(Language::En), None);
    let mut window = Window::new(preferences, IdSource::seeded(1), None);
    window.show_map(Document::saved(map("first")), Some(desk.path.clone()));
    let mut watch = Watch::start(of("anna"), desk.jobs.post.clone());
    watch.follow(window.open.as_ref());
    let heard = std::iter::repeat_with(|| {
        thread::yield_now();
        desk.jobs.next()
    });
    let Some(Event::Found(found)) = heard.flatten().next() else {
        panic!("something else")
    };
    assert!(matches!(found.finding, Finding::Foreign(holder) if holder.user == "ben"));
    drop(watch);
    assert!(desk.lock().exists(), "it is not ours");
    drop(lock);
}
