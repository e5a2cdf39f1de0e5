//! Errors in both languages: no English on a German screen, and nothing of their data is lost.

mod problems;
mod surveys;

use std::{io, path::PathBuf};

use resvg::usvg;

use crate::{
    export::{ExportError, pdf},
    file::{
        EntryKind, Foreign, Notice, OnDisk, OpenError, Problem, ProblemKind, ReadBack, ReadError,
        SaveError, SaveReason, SaveStep, SessionError, SettingsNote,
    },
    lang::{Shown, words},
    model::{Language, Severity},
};

/// Words that only English sentences have.
const ENGLISH: [&str; 8] = [
    "the", "this", "is", "not", "and", "choose", "cannot", "file",
];
/// The file that every error is about.
const PATH: &str = "/maps/shop.ron";
/// What was found, written or said.
const QUOTED: &str = "QQ";

/// Checks that an error is told in whole sentences of each language, all its data included.
#[track_caller]
fn check(error: &impl Shown, data: &[&str]) {
    let [english, german] =
        [Language::En, Language::De].map(|language| error.shown(words(language)));
    assert_ne!(english, german);
    for text in [&english, &german] {
        assert!(!text.contains(['{', '}']), "{text}");
        assert!(text.ends_with(['.', '?', '…']), "{text}");
        for piece in data {
            assert!(text.contains(piece), "{piece} is not in: {text}");
        }
    }
    let mut parts = german.split(|c: char| !c.is_alphanumeric());
    let left_over = parts.find(|part| ENGLISH.contains(part));
    assert_eq!(left_over, None, "{german}");
}

/// A problem in line 12, column 5.
fn problem(kind: ProblemKind) -> Problem {
    Problem {
        severity: Severity::Error,
        line: 12,
        column: 5,
        field: String::new(),
        kind,
    }
}

fn path() -> PathBuf {
    PathBuf::from(PATH)
}

fn quoted() -> String {
    QUOTED.to_owned()
}

#[test]
fn what_cannot_be_opened_names_its_path() {
    check(&OpenError::Missing { path: path() }, &[PATH]);
    for kind in [
        EntryKind::File,
        EntryKind::Folder,
        EntryKind::Pipe,
        EntryKind::Device,
        EntryKind::System,
        EntryKind::Other,
    ] {
        let error = OpenError::NotAFile { path: path(), kind };
        check(&error, &[PATH]);
    }
    let too_large = OpenError::TooLarge {
        path: path(),
        limit: 512,
    };
    check(&too_large, &[PATH, "512"]);
    let no_map = OpenError::NotAMap {
        path: path(),
        source: ReadError::Empty,
    };
    check(&no_map, &[PATH]);
}

#[test]
fn what_the_system_refuses_is_said_without_its_number() {
    use io::ErrorKind;
    for kind in [
        ErrorKind::NotFound,
        ErrorKind::PermissionDenied,
        ErrorKind::AlreadyExists,
        ErrorKind::NotADirectory,
        ErrorKind::InvalidFilename,
        ErrorKind::StorageFull,
        ErrorKind::ReadOnlyFilesystem,
        ErrorKind::ResourceBusy,
        ErrorKind::TimedOut,
        ErrorKind::OutOfMemory,
    ] {
        let error = OpenError::Unreadable {
            path: path(),
            source: kind.into(),
        };
        check(&error, &[PATH]);
    }
    let error = OpenError::Unreadable {
        path: path(),
        source: io::Error::other(QUOTED),
    };
    check(&error, &[PATH, QUOTED]);
    let numbered = io::Error::from_raw_os_error(5);
    let text = numbered.shown(words(Language::De));
    assert!(!text.contains("os error"), "{text}");
}

#[test]
fn what_is_no_map_says_what_it_is() {
    check(&ReadError::Empty, &[]);
    check(&ReadError::Blank, &[]);
    check(&ReadError::AllNul(1), &["1"]);
    check(&ReadError::AllNul(512), &["512"]);
    check(&ReadError::TooLarge(512), &["512"]);
    let not_text = ReadError::NotUtf8 {
        line: 12,
        column: 5,
        byte: 0xe4,
    };
    check(&not_text, &["12", "5", "0xe4"]);
    check(&ReadError::NotUtf16("UTF-16LE"), &["UTF-16LE"]);
    let unfit = |problems| ReadError::Unfit {
        problems,
        format: None,
    };
    check(&unfit(Vec::new()), &[]);
    let newer = problem(ProblemKind::NewerReader(7));
    check(&unfit(vec![newer]), &["12", "5", "7"]);
    for (foreign, name) in [
        (Foreign::Png, "PNG"),
        (Foreign::Jpeg, "JPEG"),
        (Foreign::Gif, "GIF"),
        (Foreign::Image, "WebP"),
        (Foreign::Pdf, "PDF"),
        (Foreign::Office, "Office"),
        (Foreign::Zip, "rchiv"),
        (Foreign::Gzip, "gzip"),
        (Foreign::Json, "JSON"),
        (Foreign::Markup, "HTML"),
        (Foreign::Binary, "NUL"),
        (Foreign::Csv, "CSV"),
        (Foreign::Text, ""),
    ] {
        check(&ReadError::Foreign(foreign), &[name]);
    }
}

#[test]
fn notices_and_notes_are_sentences_too() {
    check(&Notice::NewerFormat(7), &["7"]);
    check(&Notice::NulTail(1), &["1"]);
    check(&Notice::NulTail(512), &["512"]);
    check(&Notice::ByteOrderMark, &[]);
    check(&Notice::Encoding("UTF-16LE"), &["UTF-16LE"]);
    let unreadable = OpenError::Unreadable {
        path: path(),
        source: io::Error::other(QUOTED),
    };
    check(&SettingsNote::Unreadable(unreadable), &[PATH, QUOTED]);
    check(&SettingsNote::NotSettings(ReadError::Blank), &[]);
    let level = problem(ProblemKind::Level("7".to_owned()));
    check(&SettingsNote::Damaged(level), &["12", "5", "7"]);
    let smaller = pdf::Notice::ScaledDown {
        wanted_mm: 640,
        percent: 95.0,
    };
    check(&smaller, &["640", "95"]);
}

#[track_caller]
fn check_save(reason: SaveReason, on_disk: OnDisk, data: &[&str]) {
    let error = SaveError {
        path: path(),
        reason,
        on_disk,
    };
    check(&error, &[&[PATH][..], data].concat());
}

#[test]
fn a_save_that_failed_says_what_stands_on_the_disk() {
    for on_disk in [
        OnDisk::Previous,
        OnDisk::Nothing,
        OnDisk::New,
        OnDisk::Unknown,
    ] {
        check_save(SaveReason::ReadOnly, on_disk, &[]);
    }
    let level = problem(ProblemKind::Level("7".to_owned()));
    for (reason, data) in [
        (SaveReason::NotAFile(EntryKind::Folder), [""; 3]),
        (SaveReason::Busy, [""; 3]),
        (SaveReason::Exists, [""; 3]),
        (SaveReason::Changed, [""; 3]),
        (SaveReason::NoName, [""; 3]),
        (SaveReason::NoFolder(path()), [""; 3]),
        (
            SaveReason::NothingKept(Box::new(SaveReason::TooManyBackups)),
            [""; 3],
        ),
        (SaveReason::NoHome, [""; 3]),
        (SaveReason::TooManyBackups, [""; 3]),
        (
            SaveReason::NotReadBack(ReadBack::NoMap(ReadError::Empty)),
            [""; 3],
        ),
        (
            SaveReason::NotReadBack(ReadBack::Damaged(Box::new(level))),
            ["12", "5", "7"],
        ),
        (SaveReason::NotReadBack(ReadBack::Other), [""; 3]),
    ] {
        check_save(reason, OnDisk::Previous, &data);
    }
    for step in [
        SaveStep::Folder,
        SaveStep::Look,
        SaveStep::Create,
        SaveStep::Write,
        SaveStep::Permissions,
        SaveStep::Sync,
        SaveStep::Place,
        SaveStep::Remove,
        SaveStep::SyncFolder,
    ] {
        let source = io::Error::other(QUOTED);
        let reason = SaveReason::System { step, source };
        check_save(reason, OnDisk::Nothing, &[QUOTED]);
    }
}

#[test]
fn a_session_that_cannot_be_read_says_why() {
    check(&SessionError::Unknown, &[]);
    let source = io::Error::other(QUOTED);
    let unreadable = OpenError::Unreadable {
        path: path(),
        source,
    };
    check(&SessionError::File(unreadable), &[PATH, QUOTED]);
}

#[test]
fn a_picture_that_cannot_be_exported_says_why() {
    let encoding = image::ImageError::IoError(io::Error::other(QUOTED));
    for (error, data) in [
        (
            ExportError::Unsupported {
                what: QUOTED,
                shape: 7,
            },
            ["7", QUOTED],
        ),
        (
            ExportError::UnknownFamily { family: quoted() },
            [QUOTED, ""],
        ),
        (
            ExportError::MissingCharacters {
                characters: vec!['ก', '☃'],
            },
            ["ก", "☃"],
        ),
        (
            ExportError::NoArea {
                width: 0.0,
                height: 10.0,
            },
            ["0", "10"],
        ),
        (ExportError::BadScale { scale: -3.0 }, ["3", ""]),
        (ExportError::BadScale { scale: f32::NAN }, ["", ""]),
        (
            ExportError::TooLarge {
                wanted_px: [640, 480],
                largest_scale: 2.0,
            },
            ["640", "480"],
        ),
        (ExportError::NoMemory { bytes: 512 }, ["512", ""]),
        (ExportError::Svg(usvg::Error::InvalidSize), ["SVG", ""]),
        (ExportError::Png(encoding), [QUOTED, ""]),
        (ExportError::Pdf { reason: quoted() }, [QUOTED, ""]),
    ] {
        check(&error, &data);
    }
}

#[test]
fn of_many_missing_characters_the_first_are_listed() {
    let characters: Vec<char> = ('ก'..).take(25).collect();
    let error = ExportError::MissingCharacters { characters };
    let text = error.shown(words(Language::En));
    assert!(text.contains("(U+0E01)"), "{text}");
    assert!(text.contains("and 5 more"), "{text}");
}
