//! Format 1 for ever: a map that holds every field, and the proof that nobody changes the format unnoticed.

use std::collections::BTreeSet;

use crate::{
    file::{MapFile, Settings, words::Word, write},
    model::{
        Direction, EvidenceGrade, Given, ImageFormat, Language, MapState, MeasureStatus, Medium,
        Role, ScaleKind, ServedBy, random::journey_map,
    },
};

/// Every field that format 1 has; this file is never changed, only one of a later format is added.
const FORMAT_1: &str = include_str!("../../../tests/golden/format-1.ron");

#[test]
fn format_1_is_read_without_a_word_and_written_byte_by_byte() {
    let file = MapFile::from_bytes(FORMAT_1.as_bytes().to_vec()).unwrap();
    assert_eq!(file.problems(), []);
    assert_eq!(file.notices(), []);
    assert_eq!(file.format(), Some(1));
    assert_eq!(write(file.map()), FORMAT_1);
    assert!(file.keeps_layout());
    let map = file.map();
    assert_eq!((map.stages.len(), map.touchpoint_count()), (2, 3));
    assert_eq!((map.feedback.len(), map.feedback[0].targets.len()), (2, 10));
}

/// A new field is kept by older versions, but lost to whoever reads only the old file: it belongs into a new one.
#[test]
fn what_can_be_written_is_what_format_1_has() {
    let written: BTreeSet<String> = (0..400)
        .flat_map(|seed| fields(&write(&journey_map(seed))))
        .collect();
    let known = fields(FORMAT_1);
    let new: Vec<_> = written.difference(&known).collect();
    let gone: Vec<_> = known.difference(&written).collect();
    assert!(new.is_empty(), "fields that format 1 has not: {new:?}");
    assert!(gone.is_empty(), "fields that nobody writes: {gone:?}");
}

#[test]
fn the_words_of_format_1_are_these() {
    fn words<T: Word>() -> String {
        let words: Vec<&str> = T::WORDS.iter().map(|(word, _)| *word).collect();
        words.join(" ")
    }
    assert_eq!(words::<Direction>(), "High Low");
    assert_eq!(words::<EvidenceGrade>(), "Assumed Observed Measured");
    assert_eq!(words::<Given>(), "BeforeData AfterData");
    assert_eq!(words::<ImageFormat>(), "Png Jpeg");
    assert_eq!(words::<Language>(), "En De");
    assert_eq!(words::<MapState>(), "Current Future");
    assert_eq!(words::<MeasureStatus>(), "Planned InProgress Done Dropped");
    assert_eq!(words::<Medium>(), "Digital Analogue");
    assert_eq!(words::<Role>(), "Lead Detail");
    let scales = "Stars Likert Nps Ces SchoolGrade Percent Slider Emoji Thumbs Other";
    assert_eq!(words::<ScaleKind>(), scales);
    assert_eq!(words::<ServedBy>(), "Human SelfService Bot");
}

#[test]
fn a_map_is_no_settings_file() {
    let (settings, note) = Settings::from_bytes(FORMAT_1.as_bytes());
    assert_eq!(settings, Settings::default(), "nothing of the map is kept");
    assert!(note.is_some());
}

/// Lists the fields of a text in the canonical form, each with the part that it belongs to.
fn fields(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&str> = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let line = line.trim_start();
        let part = open.iter().rev().find(|name| !name.is_empty());
        // What has no stage has the same fields.
        let part = match part.copied().unwrap_or_default() {
            "unsorted" => "touchpoints",
            part => part,
        };
        if line.starts_with([')', ']']) {
            open.pop();
        } else if line.starts_with('(') && line.len() > 1 {
            let bare = without_texts(line);
            let names = bare.split(['(', ',']).filter_map(|one| one.split_once(':'));
            found.extend(names.map(|(name, _)| format!("{part}.{}", name.trim())));
        } else if let Some((name, value)) = line.split_once(": ").filter(|(name, _)| is_name(name))
        {
            if !name.starts_with("newer_") {
                found.insert(format!("{part}.{name}"));
            }
            match value {
                "(" | "[" => open.push(name),
                "\"" => {
                    let _end = lines.by_ref().find(|line| *line == "\",");
                }
                _ => {}
            }
        } else if let Some(name) = line.strip_suffix('(') {
            open.push(name);
        }
    }
    found
}

fn is_name(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    !text.is_empty() && text.chars().all(is_part)
}

fn without_texts(line: &str) -> String {
    let (mut is_text, mut is_escaped) = (false, false);
    let bare = line.chars().filter(|c| {
        let was_text = is_text;
        is_text ^= *c == '"' && !is_escaped;
        is_escaped = is_text && *c == '\\' && !is_escaped;
        !was_text && !is_text
    });
    bare.collect()
}
