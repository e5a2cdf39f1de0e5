//! What the shell decides without a window.

use std::{fs, sync::Arc};

use super::{
    another::start,
    events::{Event, Exported},
    folder::{file_name, list, typed},
    load::{load_file, load_text},
    packages::missing_package,
    picture::{draw, export},
    preferences::Keeper,
    save::{self, Outcome, Over},
    survey::read_survey,
};
use crate::{
    edit::Template,
    file::{MapFile, Settings, ThemeChoice, write},
    model::{IdSource, JourneyMap, Language},
    paint::ThemeName,
    survey::ReadingOptions,
    view::{ExportChoice, Format, Listing, Look},
};

fn map() -> JourneyMap {
    Template::BankAccount.build(&mut IdSource::seeded(3))
}

#[test]
fn a_missing_library_names_its_package() {
    let of = missing_package;
    assert_eq!(
        of("Library libxkbcommon-x11.so could not be loaded."),
        Some("libxkbcommon-x11-0")
    );
    assert_eq!(
        of("libEGL.so.1: cannot open shared object file: No such file or directory"),
        Some("libegl1")
    );
    assert_eq!(of("no suitable adapter"), None);
}

#[test]
fn a_whole_map_comes_back_laid_out() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bank.ron");
    fs::write(&path, write(&map())).unwrap();
    let loaded = load_file(path.clone(), Language::En).ok().unwrap();
    assert_eq!(loaded.path, Some(path));
    assert!(!loaded.document.is_modified_since_save());
    assert_eq!(loaded.layout.columns.len(), 10);
}

#[test]
fn a_damaged_map_is_refused_with_line_and_column() {
    let text = write(&map());
    let broken = text.replace("format: 1", "format: 1,,");
    assert!(
        MapFile::from_bytes(broken.clone().into_bytes()).is_ok_and(|file| !file.is_valid())
            || broken != text
    );
    let message = load_text(broken, Language::En).err().unwrap();
    assert!(
        message
            .lines
            .first()
            .is_some_and(|line| line.starts_with("Line ")),
        "{message:?}"
    );
    assert!(!message.hint.is_empty());
}

#[test]
fn what_is_no_map_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("photo.ron");
    fs::write(&path, b"\x89PNG\r\n\x1a\nrest").unwrap();
    let message = load_file(path, Language::De).err().unwrap();
    assert!(message.title.contains("photo.ron"));
    assert!(message.lines.join(" ").contains("PNG"), "{message:?}");
    let missing = load_file(folder.path().join("none.ron"), Language::En)
        .err()
        .unwrap();
    assert!(
        missing
            .lines
            .join(" ")
            .contains("check its name and folder"),
        "{missing:?}"
    );
}

#[test]
fn a_german_window_says_in_german_why_nothing_opened() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("none.ron");
    let missing = load_file(path.clone(), Language::De).err().unwrap();
    let shown = path.display().to_string();
    assert_eq!(
        missing.lines,
        [format!(
            "{shown} gibt es nicht; bitte Namen und Ordner prüfen."
        )]
    );
    let broken = write(&map()).replace("format: 1", "format: 1,,");
    let damaged = load_text(broken, Language::De).err().unwrap();
    assert!(damaged.lines[0].starts_with("Zeile "), "{damaged:?}");
}

#[test]
fn an_export_never_replaces_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bank.svg");
    let choice = ExportChoice {
        format: Format::Svg,
        ..ExportChoice::new(ThemeName::Light, Language::En)
    };
    let once = |replace| export(&map(), choice, path.clone(), replace, Language::En, || true);
    assert!(matches!(once(false), Exported::Done(..)));
    let first = fs::read(&path).unwrap();
    fs::write(&path, "mine").unwrap();
    assert!(matches!(once(false), Exported::Exists(..)));
    assert_eq!(fs::read(&path).unwrap(), b"mine");
    assert!(matches!(once(true), Exported::Done(..)));
    assert_eq!(fs::read(&path).unwrap(), first);
}

#[test]
fn an_export_that_was_given_up_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bank.png");
    let choice = ExportChoice::new(ThemeName::Light, Language::En);
    let exported = export(&map(), choice, path.clone(), false, Language::En, || false);
    assert!(matches!(exported, Exported::GivenUp));
    assert!(!path.exists());
}

#[test]
fn the_clipboard_gets_the_picture_at_twice_its_size() {
    let map = map();
    let choice = ExportChoice::new(ThemeName::Light, Language::En);
    let image = draw(&map, choice, Language::En).unwrap();
    assert!(
        image.width() > 1_000 && image.height() > 400,
        "{:?}",
        image.size
    );
}

#[test]
fn settings_outlive_the_window_and_a_lost_home_does_not_hurt() {
    let folder = tempfile::tempdir().unwrap();
    let post = || super::jobs::Jobs::new(egui::Context::default()).post;
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
    let jobs = super::jobs::Jobs::new(egui::Context::default());
    keeper.keep(&preferences, &jobs.post);
    assert_eq!(keeper.settings.language, None);
}

#[test]
fn colours_of_the_command_line_are_for_one_window() {
    let folder = tempfile::tempdir().unwrap();
    let jobs = super::jobs::Jobs::new(egui::Context::default());
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
    let jobs = super::jobs::Jobs::new(egui::Context::default());
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

#[cfg(unix)]
#[test]
fn another_window_that_fails_is_told_and_one_that_ends_well_is_not() {
    let is_told = |program: &str, arguments: &[&str]| {
        let (sender, receiver) = std::sync::mpsc::channel();
        let arguments: Vec<std::ffi::OsString> = arguments.iter().map(Into::into).collect();
        let failed = move || sender.send(()).unwrap();
        start(program.as_ref(), &arguments, failed).unwrap();
        receiver.recv().is_ok()
    };
    assert!(is_told("sh", &["-c", "exit 3"]));
    assert!(!is_told("sh", &["-c", "exit 0"]));
    assert!(start("/nowhere/touchline".as_ref(), &[], || {}).is_err());
}

#[test]
fn settings_that_cannot_be_written_are_told_once() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let jobs = super::jobs::Jobs::new(egui::Context::default());
    let mut keeper = Keeper::open(Some(file));
    let mut preferences = keeper.start(Some(Language::En), None);
    for look in [Look::Dark, Look::Light, Look::Dark] {
        preferences.look = look;
        keeper.keep(&preferences, &jobs.post);
    }
    drop(keeper);
    assert!(matches!(
        jobs.next(),
        Some(super::events::Event::SettingsNotSaved(_))
    ));
    assert!(jobs.next().is_none());
}

#[test]
fn a_folder_is_listed_with_its_maps() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("Old")).unwrap();
    for name in ["b.ron", "A.RON", "notes.txt"] {
        fs::write(folder.path().join(name), "").unwrap();
    }
    let listing = list(folder.path().to_path_buf(), &["ron"]);
    assert_eq!(
        (listing.folders, listing.files),
        (
            vec!["Old".to_owned()],
            vec!["A.RON".to_owned(), "b.ron".to_owned()]
        )
    );
    assert!(list(folder.path().join("none"), &["ron"]).files.is_empty());
}

#[test]
fn a_survey_file_is_read_with_its_first_rows() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("survey.csv");
    let rows: Vec<String> = (0..40)
        .map(|row| format!("R{row:02},{}\n", row % 5 + 1))
        .collect();
    fs::write(&path, format!("respondent,Checkout\n{}", rows.concat())).unwrap();
    let mut jobs = super::jobs::Jobs::new(egui::Context::default());
    let options = ReadingOptions::default();
    let own = path.clone();
    let post = jobs.post.clone();
    jobs.start(super::jobs::Slot::Survey, "survey", move |ticket| {
        let outcome = read_survey(&own, &options, Language::En, &ticket, &post);
        Event::SurveyRead(ticket, outcome)
    })
    .unwrap();
    let outcome = loop {
        match jobs.next() {
            Some(Event::SurveyRead(_, outcome)) => break outcome,
            _ => std::thread::yield_now(),
        }
    };
    let read = outcome.ok().unwrap();
    assert_eq!(read.survey.rows, 40);
    assert_eq!(read.survey.first_rows.len(), 5);
    assert_eq!(read.survey.first_rows[0], ["R00", "1"]);
}

#[test]
fn of_a_large_survey_the_first_rows_come_first() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("survey.csv");
    let row = |row: u32| format!("R{row:07},{}\n", row % 5 + 1);
    let rows: String = (0..400_000).map(row).collect();
    fs::write(&path, format!("respondent,Checkout\n{rows}")).unwrap();
    let jobs = super::jobs::Jobs::new(egui::Context::default());
    let options = ReadingOptions::default();
    let ticket = super::jobs::Ticket::default();
    let read = read_survey(&path, &options, Language::En, &ticket, &jobs.post);
    let read = read.ok().unwrap();
    assert_eq!((read.survey.rows, read.is_sample), (400_000, false));
    assert_eq!(read.path, path);
    let Some(Event::SurveyRead(_, Ok(sample))) = jobs.next() else {
        panic!("no sample")
    };
    assert!(sample.is_sample);
    assert!((1_000..10_000).contains(&sample.survey.rows));
    assert_eq!(sample.survey.first_rows, read.survey.first_rows);
}

#[test]
fn a_survey_that_is_no_ordinary_file_is_refused_and_a_reading_can_be_given_up() {
    let folder = tempfile::tempdir().unwrap();
    let mut jobs = super::jobs::Jobs::new(egui::Context::default());
    let post = jobs.post.clone();
    let options = ReadingOptions::default();
    let ticket = super::jobs::Ticket::default();
    let refused = read_survey(folder.path(), &options, Language::De, &ticket, &post);
    assert!(refused.is_err());
    let path = folder.path().join("survey.csv");
    fs::write(&path, "respondent,Checkout\nA,1\nB,2\n").unwrap();
    let (go_on, wait) = std::sync::mpsc::channel();
    let late = post.clone();
    jobs.start(super::jobs::Slot::Survey, "survey", move |ticket| {
        wait.recv().unwrap();
        let outcome = read_survey(&path, &options, Language::En, &ticket, &late);
        late.send(Event::SurveyRead(ticket, outcome));
        Event::Listed(Listing::default())
    })
    .unwrap();
    jobs.give_up(super::jobs::Slot::Survey);
    go_on.send(()).unwrap();
    // What comes after the reading is heard, the reading itself is not.
    let heard = std::iter::repeat_with(|| {
        std::thread::yield_now();
        jobs.next()
    });
    let first = heard.flatten().next().unwrap();
    assert!(matches!(first, Event::Listed(_)));
}

#[test]
fn file_names_hold_nothing_that_a_system_refuses() {
    assert_eq!(
        file_name("Shop: first/second  \"order\"?"),
        "Shop first second order"
    );
    assert_eq!(file_name("..."), "journey");
    assert!(typed("maps/a.ron".as_ref()).is_absolute());
}

#[test]
fn a_map_is_saved_over_its_own_file_and_never_over_another_change() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bank.ron");
    fs::write(&path, write(&map())).unwrap();
    let loaded = load_file(path.clone(), Language::En).ok().unwrap();
    let own = loaded.file;
    let mut changed = map();
    changed.header.title = "Another title".to_owned();
    let over = Over::Own(own.clone());
    let saved = save::write(&path, &changed, own.as_deref(), &over);
    let Outcome::Done(now, None) = saved else {
        panic!("not saved")
    };
    assert_eq!(fs::read_to_string(&path).unwrap(), write(&changed));
    // Somebody else writes meanwhile.
    fs::write(&path, write(&map())).unwrap();
    let over = Over::Own(Some(Arc::clone(&now)));
    let saved = save::write(&path, &changed, Some(&now), &over);
    assert!(matches!(saved, Outcome::Changed));
    assert_eq!(fs::read_to_string(&path).unwrap(), write(&map()));
    let saved = save::write(&path, &changed, Some(&now), &Over::Nothing);
    assert!(matches!(saved, Outcome::Exists));
    let saved = save::write(&path, &changed, Some(&now), &Over::Anything);
    assert!(matches!(saved, Outcome::Done(..)));
    assert_eq!(fs::read_to_string(&path).unwrap(), write(&changed));
}

#[test]
fn the_first_save_of_a_commented_file_keeps_it_as_a_backup() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bank.ron");
    let commented = format!("// ours\n{}", write(&map()));
    fs::write(&path, &commented).unwrap();
    let own = load_file(path.clone(), Language::En).ok().unwrap().file;
    let mut changed = map();
    changed.header.title = "Another title".to_owned();
    let over = Over::Own(own.clone());
    let Outcome::Done(_, Some(backup)) = save::write(&path, &changed, own.as_deref(), &over) else {
        panic!("no backup")
    };
    assert_eq!(fs::read_to_string(backup).unwrap(), commented);
    assert_eq!(fs::read_to_string(&path).unwrap(), write(&changed));
}
