//! What the shell decides without a window.

mod history;
mod images;
mod machine;
mod recovery;
mod save;
mod saves;
mod settings;
mod surveys;

use std::{fs, sync::Arc};

use super::{
    another::start,
    events::{Event, Exported},
    folder::{file_name, list, typed},
    history::with_versions,
    jobs::Jobs,
    load::{load_copy, load_file, load_text},
    packages::missing_package,
    picture::{draw, export},
    replace::write as save_over,
    save::{Outcome, Over},
};
use crate::{
    edit::Template,
    file::{MapFile, keep_version, write},
    model::{IdSource, JourneyMap, Language},
    paint::ThemeName,
    view::{ExportChoice, Format},
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
fn what_can_be_read_of_a_damaged_map_opens_as_a_copy() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bank.ron");
    let text = write(&map());
    let half = text.find("stages").unwrap() + text.len() / 4;
    let half = text.floor_char_boundary(half);
    let line = half + text[half..].find('\n').unwrap();
    fs::write(&path, &text[..line]).unwrap();
    let message = load_file(path.clone(), Language::En).err().unwrap();
    assert!(message.lines.join(" ").contains("truncated"), "{message:?}");
    assert_eq!(message.salvage.as_ref(), Some(&path));
    let copy = load_copy(&path, Language::En).ok().unwrap();
    assert!(copy.path.is_none() && copy.is_copy, "the file stays");
    assert!(copy.document.is_modified_since_save());
    let read = copy.document.map().touchpoint_count();
    assert!((1..map().touchpoint_count()).contains(&read), "{read}");
    fs::write(&path, "").unwrap();
    let nothing = load_file(path.clone(), Language::En).err().unwrap();
    assert_eq!(nothing.salvage, None, "there is nothing to open");
}

#[test]
fn a_damaged_file_offers_what_its_saves_held() {
    let folder = tempfile::tempdir().unwrap();
    let (state, path) = (folder.path().join("state"), folder.path().join("bank.ron"));
    fs::write(&path, "").unwrap();
    let told = || load_file(path.clone(), Language::En).err().unwrap();
    let message = with_versions(told(), Some(&state), &path);
    assert_eq!(message.versions, []);
    keep_version(&state, &path, write(&map()).as_bytes(), None).unwrap();
    let message = with_versions(told(), Some(&state), &path);
    let [version] = &message.versions[..] else {
        panic!("one version: {message:?}");
    };
    let copy = load_copy(&version.path, Language::En).ok().unwrap();
    assert_eq!(**copy.document.map(), map());
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
    let own = loaded.file.unwrap();
    let mut changed = map();
    changed.header.title = "Another title".to_owned();
    let over = Over::Own(Arc::clone(&own));
    let saved = save_over(&path, &changed, Some(&own), &over);
    let Outcome::Done(now, None) = saved else {
        panic!("not saved")
    };
    assert_eq!(fs::read_to_string(&path).unwrap(), write(&changed));
    // Somebody else writes meanwhile.
    fs::write(&path, write(&map())).unwrap();
    let over = Over::Own(Arc::clone(&now));
    let saved = save_over(&path, &changed, Some(&now), &over);
    assert!(matches!(saved, Outcome::Changed));
    assert_eq!(fs::read_to_string(&path).unwrap(), write(&map()));
    let saved = save_over(&path, &changed, Some(&now), &Over::Nothing);
    assert!(matches!(saved, Outcome::Exists));
    let saved = save_over(&path, &changed, Some(&now), &Over::Anything);
    assert!(matches!(saved, Outcome::Done(..)));
    assert_eq!(fs::read_to_string(&path).unwrap(), write(&changed));
}

#[test]
fn the_first_save_of_a_commented_file_keeps_it_as_a_backup() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bank.ron");
    let commented = format!("// ours\n{}", write(&map()));
    fs::write(&path, &commented).unwrap();
    let loaded = load_file(path.clone(), Language::En).ok().unwrap();
    let own = loaded.file.unwrap();
    let mut changed = map();
    changed.header.title = "Another title".to_owned();
    let over = Over::Own(Arc::clone(&own));
    let Outcome::Done(_, Some(backup)) = save_over(&path, &changed, Some(&own), &over) else {
        panic!("no backup")
    };
    assert_eq!(fs::read_to_string(backup).unwrap(), commented);
    assert_eq!(fs::read_to_string(&path).unwrap(), write(&changed));
}

#[test]
fn work_that_an_error_ends_is_told_and_not_waited_for() {
    let jobs = Jobs::new(egui::Context::default());
    jobs.aside("breaks", || panic!("index out of bounds"))
        .unwrap();
    let told = loop {
        match jobs.next() {
            Some(event) => break event,
            None => std::thread::yield_now(),
        }
    };
    assert!(matches!(told, Event::Broken(why) if why == "index out of bounds"));
}
