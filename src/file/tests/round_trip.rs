//! What is written comes back, and small edits make small differences.

use std::sync::Arc;

use proptest::prelude::*;

use crate::{
    edit::{
        Document,
        tests::random::{any_edit, pool_map},
    },
    file::{MapFile, ReadOutcome, read, write},
    model::{
        Distribution, Extra, FeedbackId, JourneyMap, Known, Rating, Score, Severity, check,
        random::{journey_map, large_map},
    },
};

/// Reads a map that must be free of errors.
#[track_caller]
fn read_valid(text: &str) -> ReadOutcome {
    let outcome = read(text);
    let errors: Vec<_> = outcome
        .problems
        .iter()
        .filter(|problem| problem.severity == Severity::Error)
        .map(ToString::to_string)
        .collect();
    assert!(errors.is_empty(), "{errors:#?}\n{text}");
    outcome
}

#[test]
fn random_maps_are_valid() {
    for seed in 0..200 {
        let flaws = check(&journey_map(seed));
        assert!(flaws.is_empty(), "seed {seed}: {flaws:?}");
    }
}

proptest! {
    #[test]
    fn every_map_comes_back_and_is_written_the_same_again(seed: u64) {
        let map = journey_map(seed);
        let text = write(&map);
        let again = read_valid(&text).map.unwrap();
        prop_assert_eq!(&again, &map);
        prop_assert_eq!(write(&again), text);
    }

    #[test]
    fn saved_loaded_and_saved_again_is_the_same_file(seed: u64, has_layout: bool) {
        let mut bytes = write(&journey_map(seed)).into_bytes();
        if has_layout {
            drop(bytes.splice(0..0, *b"\xef\xbb\xbf// ours\r\n"));
        }
        let file = MapFile::from_bytes(bytes.clone()).unwrap();
        prop_assert_eq!(file.bytes_for(file.map()), bytes);
        prop_assert_eq!(file.keeps_layout(), !has_layout);
        let mut edited = file.map().clone();
        edited.header.scope.push('…');
        let bytes = file.bytes_for(&edited);
        let again = MapFile::from_bytes(bytes.clone()).unwrap();
        prop_assert_eq!(again.map(), &edited);
        prop_assert_eq!(again.bytes_for(again.map()), bytes);
        prop_assert!(again.keeps_layout());
    }

    #[test]
    fn undone_and_redone_a_map_is_the_same_file(edits in prop::collection::vec(any_edit(), 0..60)) {
        let mut document = Document::saved(pool_map());
        let mut texts = vec![write(document.map())];
        for edit in &edits {
            if document.apply(edit) == Ok(true) {
                texts.push(write(document.map()));
            }
        }
        for text in texts.iter().rev().skip(1) {
            prop_assert!(document.undo().is_some());
            prop_assert_eq!(&write(document.map()), text);
        }
        for text in texts.iter().skip(1) {
            prop_assert!(document.redo().is_some());
            prop_assert_eq!(&write(document.map()), text);
        }
    }

    #[test]
    fn every_map_is_ron(seed: u64) {
        let text = write(&journey_map(seed));
        prop_assert!(ron::value::RawValue::from_ron(&text).is_ok(), "{}", text);
    }

    #[test]
    fn escapes_are_read_as_ron_reads_them(
        parts in prop::collection::vec("[a-fA-F0-9{}+\"'nrtux]{0,3}|\\\\[nrt\"'0xub\\\\{}]|\\\\u\\{[0-9a-gD+]{0,7}\\}", 0..6)
    ) {
        let raw = format!("\"{}\"", parts.concat());
        let outcome = read(&format!("(format: 1, header: (title: {raw}))"));
        match ron::from_str::<String>(&raw) {
            Ok(title) => prop_assert_eq!(outcome.map.unwrap().header.title, title),
            Err(_) => prop_assert!(!outcome.is_valid(), "{}", raw),
        }
    }

    #[test]
    fn damage_is_never_missed_where_ron_sees_it(seed: u64, at in 0.0..1.0, with in "[a(){}\\[\\],:\"'/*# ]?") {
        let text = write(&journey_map(seed % 1_000));
        let mut at = (text.len() as f64 * at) as usize;
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        let (before, after) = text.split_at(at);
        let mut rest = after.chars();
        rest.next();
        let damaged = format!("{before}{with}{}", rest.as_str());
        let outcome = read(&damaged);
        if ron::value::RawValue::from_ron(&damaged).is_err() {
            prop_assert!(!outcome.is_valid(), "{before:.40}\n...{with:?}{after:.40}");
        }
    }
}

#[test]
fn a_large_map_comes_back() {
    let map = large_map(300);
    assert_eq!(read_valid(&write(&map)).map.unwrap(), map);
}

#[test]
fn the_canonical_form_is_readable() {
    let mut map = large_map(1);
    map.header.title = "Grüße aus ราคา 👩‍👩‍👧".to_owned();
    let text = write(&map);
    assert!(text.starts_with("JourneyMap(\n  format: 1,\n  min_reader: 1,\n  header: (\n"));
    assert!(
        text.contains("    title: \"Grüße aus ราคา 👩‍👩‍👧\",\n"),
        "{text}"
    );
    assert!(
        text.contains("text: \"Is it really \\\"free\\\"?\",\n"),
        "{text}"
    );
    assert!(text.contains("              rating: "), "{text}");
    assert!(text.contains("(score: 5, n: "), "{text}");
    assert!(text.ends_with("  ],\n)\n"));
    assert!(!text.contains('\r'));
    for absent in ["None", "false", "\"\"", "[]"] {
        assert!(!text.contains(absent), "{absent} in\n{text}");
    }
}

#[test]
fn characters_that_mislead_are_escaped() {
    let mut map = large_map(1);
    map.header.title = "a\u{202E}b\u{FEFF}c\u{7}d\ne".to_owned();
    let text = write(&map);
    assert!(
        text.contains("title: \"a\\u{202e}b\\u{feff}c\\u{7}d\\ne\""),
        "{text}"
    );
    assert_eq!(read_valid(&text).map.unwrap(), map);
}

/// Counts the runs of lines in which two texts differ, and the lines of the longer run.
fn hunk(before: &str, after: &str) -> (usize, usize) {
    let (before, after): (Vec<_>, Vec<_>) = (before.lines().collect(), after.lines().collect());
    let same_head = before
        .iter()
        .zip(&after)
        .take_while(|(a, b)| a == b)
        .count();
    let longest_tail = before.len().min(after.len()) - same_head;
    let same_tail = before
        .iter()
        .rev()
        .zip(after.iter().rev())
        .take(longest_tail)
        .take_while(|(a, b)| a == b)
        .count();
    let changed = |lines: &[&str]| lines.len() - same_head - same_tail;
    (changed(&before), changed(&after))
}

#[track_caller]
fn check_hunk(edit: impl FnOnce(&mut JourneyMap), removed: usize, added: usize) {
    let map = large_map(30);
    let mut edited = map.clone();
    edit(&mut edited);
    assert_eq!(hunk(&write(&map), &write(&edited)), (removed, added));
}

#[test]
fn a_rating_is_one_line_of_difference() {
    check_hunk(
        |map| {
            let stage = Arc::make_mut(&mut map.stages[0]);
            let estimate = &mut Arc::make_mut(&mut stage.touchpoints[3]).estimates[0];
            let other = if *estimate.votes.keys().next().unwrap() == rating(9) {
                2
            } else {
                9
            };
            estimate.votes = [(rating(other), 1)].into();
        },
        1,
        1,
    );
}

#[test]
fn a_flag_is_one_new_line() {
    check_hunk(
        |map| {
            let stage = Arc::make_mut(&mut map.stages[1]);
            Arc::make_mut(&mut stage.touchpoints[0]).moment_of_truth = true;
        },
        0,
        1,
    );
}

#[test]
fn a_count_is_one_line_of_difference() {
    check_hunk(
        |map| {
            let set = Arc::make_mut(&mut map.feedback[0]);
            let tallies = &mut set.targets[4].distributions[0].tallies;
            tallies.get_mut(&Score::whole(3)).unwrap().n += 1_000;
        },
        1,
        1,
    );
}

#[test]
fn an_overlaid_set_is_one_line_and_a_map_without_any_says_nothing_of_it() {
    let map = large_map(1);
    assert!(!write(&map).contains("overlaid"));
    let mut edited = map.clone();
    edited.overlaid = vec![map.feedback[0].id.clone(), FeedbackId::parse("b").unwrap()];
    let text = write(&edited);
    let id = map.feedback[0].id.as_str();
    let lines = format!("  overlaid: [\n    \"{id}\",\n    \"b\",\n  ],\n  stages");
    assert!(text.contains(&lines), "{text}");
    edited.overlaid.pop();
    assert_eq!(read_valid(&write(&edited)).map.unwrap(), edited);
}

#[test]
fn a_chosen_group_is_one_line_and_a_map_that_shows_everybody_says_nothing_of_it() {
    let mut map = large_map(1);
    let text = write(&map);
    assert!(!text.contains("shown_") && !text.contains("overlaid_"));
    let set = Arc::make_mut(&mut map.feedback[0]);
    for name in ["new \"1\"", "old"] {
        set.targets[0].distributions.push(Distribution {
            segment: Some(name.to_owned()),
            ..Distribution::default()
        });
    }
    map.shown = Some(map.feedback[0].id.clone());
    map.shown_segment.name = Some("new \"1\"".to_owned());
    map.shown_segment.overlaid = vec!["old".to_owned()];
    let text = write(&map);
    let lines =
        "  shown_segment: \"new \\\"1\\\"\",\n  overlaid_segments: [\n    \"old\",\n  ],\n  stages";
    assert!(text.contains(lines), "{text}");
    assert_eq!(read_valid(&text).map.unwrap(), map);
}

#[test]
fn a_removed_card_is_one_run_of_lines() {
    check_hunk(
        |map| {
            let stage = Arc::make_mut(&mut map.stages[0]);
            Arc::make_mut(&mut stage.touchpoints[7]).thoughts.clear();
        },
        6,
        0,
    );
}

fn rating(half_stars: i64) -> Rating {
    Rating::from_half_stars(half_stars).unwrap()
}

#[test]
fn what_a_newer_version_wrote_survives() {
    let text = "JourneyMap(\n  format: 1,\n  min_reader: 1,\n  header: (\n    title: \"T\",\n    state: Dreamt(\"x\"),\n    language: Fr,\n    mood: {\"calm\": [1, 2]},\n  ),\n  weather: Some(\"ra\\u{69}n\"),\n)\n";
    let outcome = read_valid(text);
    let map = outcome.map.unwrap();
    assert_eq!(map.header.state, Known::Unknown("Dreamt(\"x\")".to_owned()));
    assert_eq!(map.extra.0[0].1, "Some(\"ra\\u{69}n\")");
    assert_eq!(outcome.problems.len(), 4, "{:#?}", outcome.problems);
    assert_eq!(write(&map), text);
}

#[test]
fn the_number_of_a_newer_format_survives() {
    let text = "JourneyMap(\n  format: 3,\n  min_reader: 1,\n  header: (\n    title: \"T\",\n    state: Current,\n    language: En,\n  ),\n)\n";
    let outcome = read_valid(text);
    assert_eq!(outcome.format, Some(3));
    assert_eq!(outcome.notices.len(), 1);
    assert_eq!(write(&outcome.map.unwrap()), text);
}

#[test]
fn an_unedited_map_keeps_its_bytes_and_an_edited_one_is_canonical() {
    let text = "// our journey\n(format:1, header:(title:\"T\"), stages:[])\r\n";
    let file = MapFile::from_bytes(text.as_bytes().to_vec()).unwrap();
    assert!(file.is_valid());
    assert!(!file.keeps_layout());
    assert_eq!(file.bytes_for(file.map()), text.as_bytes());
    let mut edited = file.map().clone();
    edited.header.title = "U".to_owned();
    let bytes = file.bytes_for(&edited);
    assert_eq!(bytes, write(&edited).into_bytes());
    assert!(MapFile::from_bytes(bytes).unwrap().keeps_layout());
}

#[test]
fn a_field_of_a_newer_version_with_comments_survives() {
    let mut map = large_map(1);
    map.extra = Extra(vec![(
        "newer".to_owned(),
        "[ // why\n 1, /* [ */ 2 ]".to_owned(),
    )]);
    let text = write(&map);
    assert_eq!(write(&read_valid(&text).map.unwrap()), text);
}
