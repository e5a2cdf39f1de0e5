//! Segments and waves beside everybody's answers.

use super::*;
use crate::model::Distribution;

fn long_file(segments: &[(&str, usize)]) -> String {
    let mut text = "touchpoint,house,wave,rating\n".to_owned();
    for touchpoint in ["Wifi", "Breakfast"] {
        let mut row = 0;
        for (segment, count) in segments {
            for _ in 0..*count {
                let wave = ["spring", "autumn"][row % 2];
                push(
                    &mut text,
                    format_args!("{touchpoint},{segment},{wave},{}\n", row % 5 + 1),
                );
                row += 1;
            }
        }
    }
    text
}

#[track_caller]
fn wifi(text: String, segment: Option<&str>, wave: Option<&str>) -> Vec<Distribution> {
    let options = ReadingOptions {
        segment_column: segment.map(ColumnRef::parse),
        wave_column: wave.map(ColumnRef::parse),
        ..ReadingOptions::default()
    };
    let survey = read_options(text, &options);
    survey
        .rated
        .iter()
        .find(|one| one.name == "Wifi")
        .unwrap()
        .distributions
        .clone()
}

fn named(found: &[Distribution]) -> Vec<(Option<&str>, Option<&str>, u64)> {
    found
        .iter()
        .map(|one| (one.segment.as_deref(), one.wave.as_deref(), one.n()))
        .collect()
}

#[test]
fn everybody_comes_first_then_the_segments() {
    let found = wifi(long_file(&[("new", 20), ("old", 10)]), Some("house"), None);
    assert_eq!(
        named(&found),
        [
            (None, None, 30),
            (Some("new"), None, 20),
            (Some("old"), None, 10)
        ]
    );
}

#[test]
fn small_cells_are_merged_into_other() {
    let found = wifi(
        long_file(&[("new", 20), ("old", 3), ("annex", 4)]),
        Some("house"),
        None,
    );
    assert_eq!(
        named(&found),
        [
            (None, None, 27),
            (Some("new"), None, 20),
            (Some("other"), None, 7)
        ]
    );
}

#[test]
fn a_single_small_cell_cannot_be_found_by_subtraction() {
    let found = wifi(
        long_file(&[("new", 20), ("mid", 6), ("old", 2)]),
        Some("house"),
        None,
    );
    assert_eq!(
        named(&found),
        [
            (None, None, 28),
            (Some("new"), None, 20),
            (Some("other"), None, 8)
        ]
    );
    let found = wifi(long_file(&[("new", 20), ("old", 2)]), Some("house"), None);
    assert_eq!(named(&found), [(None, None, 22), (Some("other"), None, 22)]);
}

#[test]
fn segments_are_kept_within_waves() {
    let found = wifi(
        long_file(&[("new", 20), ("old", 10)]),
        Some("house"),
        Some("wave"),
    );
    assert_eq!(
        named(&found),
        [
            (None, None, 30),
            (Some("new"), None, 20),
            (Some("old"), None, 10),
            (None, Some("spring"), 15),
            (None, Some("autumn"), 15),
            (Some("new"), Some("spring"), 10),
            (Some("old"), Some("spring"), 5),
            (Some("new"), Some("autumn"), 10),
            (Some("old"), Some("autumn"), 5),
        ]
    );
}

#[test]
fn wide_files_have_segments_too() {
    let mut text = "house,Wifi,Breakfast\n".to_owned();
    for row in 0..30 {
        push(
            &mut text,
            format_args!(
                "{},{},{}\n",
                ["new", "old"][row / 20],
                row % 5 + 1,
                (row + 2) % 5 + 1
            ),
        );
    }
    let found = wifi(text, Some("house"), None);
    assert_eq!(
        named(&found),
        [
            (None, None, 30),
            (Some("new"), None, 20),
            (Some("old"), None, 10)
        ]
    );
}
