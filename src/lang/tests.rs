//! The messages as a whole: nothing missing, nothing left over, and one voice in each language.

mod numbers;
mod sentences;

use std::{collections::BTreeSet, fs, path::Path};

use fluent_bundle::FluentResource;

use super::{Key, words};
use crate::model::Language;

const ENGLISH: &str = include_str!("../../assets/lang/en.ftl");
const GERMAN: &str = include_str!("../../assets/lang/de.ftl");
const FILES: [(Language, &str); 2] = [(Language::En, ENGLISH), (Language::De, GERMAN)];

/// The words on buttons and in menus, which have little room.
const BUTTONS: &[Key] = &[
    Key::MenuFile,
    Key::MenuEdit,
    Key::MenuView,
    Key::MenuHelp,
    Key::CommandOpen,
    Key::CommandOpenRecent,
    Key::CommandExport,
    Key::CommandCopyPicture,
    Key::CommandQuit,
    Key::CommandZoomIn,
    Key::CommandZoomOut,
    Key::CommandZoomWhole,
    Key::CommandFit,
    Key::CommandOutline,
    Key::CommandLanguage,
    Key::CommandTheme,
    Key::CommandPalette,
    Key::CommandShortcuts,
    Key::CommandAbout,
    Key::ThemeLight,
    Key::ThemeDark,
    Key::ThemePrint,
    Key::Cancel,
    Key::Close,
    Key::ExportViewMap,
    Key::ExportViewCurve,
    Key::ExportFitFree,
    Key::ExportDo,
    Key::ExportReplace,
    Key::PathOpen,
];

/// Splits a file into ids and patterns, selectors included; comments are left out.
fn messages(source: &str) -> Vec<(&str, String)> {
    let mut messages: Vec<(&str, String)> = Vec::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        let starts_message = line.starts_with(|c: char| c.is_ascii_lowercase());
        if let Some((id, pattern)) = line.split_once(" = ").filter(|_| starts_message) {
            messages.push((id, pattern.to_owned()));
        } else if let Some((_, pattern)) = messages.last_mut() {
            pattern.push_str(line);
        }
    }
    messages
}

fn variables(pattern: &str) -> BTreeSet<&str> {
    pattern
        .split('$')
        .skip(1)
        .filter_map(|rest| rest.split([' ', '}', ')']).next())
        .collect()
}

/// Returns all Rust text under a folder, without the table of keys and without tests.
fn sources(folder: &Path) -> String {
    let mut text = String::new();
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the entry can be read").path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && name != "tests" {
            text.push_str(&sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs")
            && name != "tests.rs"
            && !path.ends_with("lang/key.rs")
        {
            text.push_str(&fs::read_to_string(&path).expect("the file can be read"));
        }
    }
    text
}

fn names_after<'a>(source: &'a str, start: &str) -> BTreeSet<&'a str> {
    source
        .split(start)
        .skip(1)
        .filter_map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric()).next())
        .collect()
}

/// Returns the keys that no source text names.
fn unused(source: &str) -> Vec<Key> {
    let used = names_after(source, "Key::");
    Key::ALL
        .iter()
        .copied()
        .filter(|key| !used.contains(format!("{key:?}").as_str()))
        .collect()
}

#[test]
fn both_files_parse_without_a_single_error() {
    for (language, source) in FILES {
        if let Err((_, errors)) = FluentResource::try_new(source.to_owned()) {
            panic!("{language:?}: {errors:?}");
        }
    }
}

#[test]
fn every_key_has_one_message_and_every_message_a_key() {
    let keys: Vec<_> = Key::ALL.iter().map(|key| key.id()).collect();
    for (language, source) in FILES {
        let ids: Vec<_> = messages(source).into_iter().map(|(id, _)| id).collect();
        assert_eq!(
            ids, keys,
            "{language:?}: the file follows the table of keys"
        );
    }
    let distinct: BTreeSet<_> = keys.iter().collect();
    assert_eq!(distinct.len(), keys.len(), "no id stands twice");
}

#[test]
fn every_message_takes_the_variables_of_its_key() {
    for (language, source) in FILES {
        for (key, (id, pattern)) in Key::ALL.iter().zip(messages(source)) {
            let listed: BTreeSet<_> = key.variables().iter().copied().collect();
            assert_eq!(variables(&pattern), listed, "{language:?}: {id}");
        }
    }
}

#[test]
fn no_text_is_empty_or_shows_its_inner_workings() {
    for language in [Language::En, Language::De] {
        let words = words(language);
        for key in Key::ALL.iter().filter(|key| key.variables().is_empty()) {
            let text = words.text(*key);
            assert!(!text.trim().is_empty(), "{language:?}: {key:?}");
            assert!(!text.contains(['{', '}', '$']), "{language:?}: {text}");
        }
    }
}

#[test]
fn quotation_marks_and_apostrophes_are_curly() {
    for (language, source) in FILES {
        for (id, pattern) in messages(source) {
            let straight = pattern.contains(['"', '\'', '`']);
            assert!(!straight, "{language:?}: {id}: {pattern}");
            let (open, close) = match language {
                Language::En => ('“', '”'),
                Language::De => ('„', '“'),
            };
            let count = |mark| pattern.matches(mark).count();
            assert_eq!(count(open), count(close), "{language:?}: {id}: {pattern}");
        }
    }
    assert!(!GERMAN.contains('”'), "German closes with “");
}

#[test]
fn a_percent_sign_never_parts_from_its_number() {
    for (language, source) in FILES {
        for (id, pattern) in messages(source) {
            let apart = pattern
                .match_indices('%')
                .any(|(at, _)| !pattern[..at].ends_with(['\u{a0}', '-']));
            assert!(!apart, "{language:?}: {id}: {pattern}");
        }
    }
}

#[test]
fn german_speaks_of_intervals_and_of_respondents_in_neutral_words() {
    for (id, pattern) in messages(GERMAN) {
        let words: Vec<_> = pattern.split(|c: char| !c.is_alphanumeric()).collect();
        for avoided in [
            "KI",
            "CI",
            "Kunde",
            "Kunden",
            "Nutzer",
            "Benutzer",
            "Teilnehmer",
            "Sie",
            "Ihr",
        ] {
            let allowed = avoided == "Kunden" && id == "estimate-question";
            assert!(
                allowed || !words.contains(&avoided),
                "{id} says {avoided}: {pattern}"
            );
        }
    }
    let question = words(Language::De).text(Key::EstimateQuestion);
    assert!(question.contains("Kundinnen und Kunden"));
}

#[test]
fn buttons_are_short() {
    for language in [Language::En, Language::De] {
        for key in BUTTONS {
            let text = words(language).text(*key);
            assert!(text.chars().count() <= 28, "{language:?}: {text}");
        }
    }
}

#[test]
fn commands_that_ask_for_more_end_in_an_ellipsis_in_both_languages() {
    for key in BUTTONS {
        let [en, de] = [Language::En, Language::De].map(|language| words(language).text(*key));
        assert_eq!(en.ends_with('…'), de.ends_with('…'), "{key:?}");
    }
}

#[test]
fn sources_ask_for_plain_text_only_where_a_message_has_no_variables() {
    let source = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    let asked = names_after(&source, ".text(Key::");
    for key in Key::ALL
        .iter()
        .filter(|key| asked.contains(format!("{key:?}").as_str()))
    {
        assert!(key.variables().is_empty(), "{key:?} needs `format`");
    }
}

#[test]
fn a_key_that_no_source_names_is_found() {
    let source = "words.text(Key::Cancel); other(Key::CloseBy, Key::CountStages)";
    let unused = unused(source);
    assert!(!unused.contains(&Key::Cancel));
    assert!(!unused.contains(&Key::CountStages));
    assert!(
        unused.contains(&Key::Close),
        "a longer name does not count for a shorter one"
    );
    assert_eq!(unused.len(), Key::ALL.len() - 2);
}

#[test]
fn every_key_is_used() {
    let source = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    assert_eq!(unused(&source), []);
}
