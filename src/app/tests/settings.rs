//! Keeping what somebody prefers.

use std::fs;

use crate::{
    app::{events::Event, jobs::Jobs, preferences::Keeper},
    file::{SaveReason, Settings, ThemeChoice},
    model::Language,
    paint::ThemeName,
    view::Look,
};

#[test]
fn settings_outlive_the_window_and_a_lost_home_does_not_hurt() {
    let folder = tempfile::tempdir().unwrap();
    let post = || Jobs::new(egui::Context::default()).post;
    let mut keeper = Keeper::open(Some(folder.path().join("new")));
    let mut preferences = keeper.start(Some(Language::En), None);
    preferences.look = Look::Dark;
    preferences.language = Language::De;
    preferences.recent = vec!["/maps/a.ron".into()];
    keeper.keep(&preferences, &post());
    drop(keeper);
    let mut keeper = Keeper::open(Some(folder.path().join("new")));
    assert_eq!(keeper.start(None, None), preferences);
    assert_eq!(Keeper::open(None).settings, Settings::default());
}

#[test]
fn a_language_of_the_command_line_is_not_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut keeper = Keeper::open(Some(folder.path().to_path_buf()));
    let preferences = keeper.start(Some(Language::De), None);
    let jobs = Jobs::new(egui::Context::default());
    keeper.keep(&preferences, &jobs.post);
    assert_eq!(keeper.settings.language, None);
}

#[test]
fn colours_of_the_command_line_are_for_one_window() {
    let folder = tempfile::tempdir().unwrap();
    let jobs = Jobs::new(egui::Context::default());
    let mut keeper = Keeper::open(Some(folder.path().to_path_buf()));
    let mut preferences = keeper.start(None, Some(ThemeName::Dark));
    preferences.recent.push("map.ron".into());
    keeper.keep(&preferences, &jobs.post);
    assert_eq!(keeper.settings.theme, ThemeChoice::System);
    preferences.look = Look::Light;
    keeper.keep(&preferences, &jobs.post);
    assert_eq!(keeper.settings.theme, ThemeChoice::Light);
}

#[test]
fn two_windows_keep_each_others_settings_and_recent_files() {
    let folder = tempfile::tempdir().unwrap();
    let jobs = Jobs::new(egui::Context::default());
    let open = || Keeper::open(Some(folder.path().to_path_buf()));
    let (mut first, mut second) = (open(), open());
    let mut ours = first.start(Some(Language::En), None);
    let mut theirs = second.start(Some(Language::En), None);
    ours.recent = vec!["/maps/a.ron".into()];
    ours.look = Look::Dark;
    first.keep(&ours, &jobs.post);
    // A keeper that goes has written all it was given.
    drop(first);
    theirs.recent = vec!["/maps/b.ron".into()];
    theirs.inspector = false;
    second.keep(&theirs, &jobs.post);
    theirs.outline = false;
    second.keep(&theirs, &jobs.post);
    drop(second);
    let third = open().start(None, None);
    let recent: [std::path::PathBuf; 2] = ["/maps/b.ron".into(), "/maps/a.ron".into()];
    assert_eq!(third.recent, recent);
    assert_eq!(third.look, Look::Dark);
    assert!(!third.inspector && !third.outline);
}

#[test]
fn settings_that_cannot_be_written_are_told_once() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    for home in [Some(file), None] {
        let jobs = Jobs::new(egui::Context::default());
        let mut keeper = Keeper::open(home.clone());
        let mut preferences = keeper.start(Some(Language::En), None);
        for look in [Look::Dark, Look::Light, Look::Dark] {
            preferences.look = look;
            keeper.keep(&preferences, &jobs.post);
        }
        assert_eq!(
            keeper.settings.theme,
            ThemeChoice::Dark,
            "this window has them"
        );
        drop(keeper);
        let Some(Event::SettingsNotSaved(error)) = jobs.next() else {
            panic!("nothing was told: {home:?}");
        };
        let has_no_home = matches!(error.reason, SaveReason::NoHome);
        assert_eq!(has_no_home, home.is_none());
        assert!(jobs.next().is_none(), "{home:?}");
    }
}
