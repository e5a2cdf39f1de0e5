//! How what was left behind differs from its file, in the words that the command `diff` uses.

use crate::{
    file::Lost,
    lang::{Key, SEPARATOR, Words},
    merge::{difference_words, differences, grouped},
    model::{JourneyMap, Touchpoint},
};

/// How many lines are listed.
const LISTED: usize = 200;

/// Says what file and copy hold, and what differs.
pub(super) fn compared(lost: &Lost, words: &Words) -> Vec<String> {
    let copy = counts(&lost.map, words);
    let line = |key: Key, counts: &String| words.format(key, &[("counts", counts.into())]);
    let Some(in_file) = &lost.in_file else {
        return vec![
            words.text(Key::RecoveryNoOther).to_owned(),
            line(Key::RecoveryInCopy, &copy),
        ];
    };
    let mut lines = vec![
        line(Key::RecoveryInFile, &counts(in_file, words)),
        line(Key::RecoveryInCopy, &copy),
    ];
    lines.extend(listed(in_file, &lost.map, words));
    lines
}

/// Lists what differs, one line each, below the parts that they are about.
fn listed(before: &JourneyMap, after: &JourneyMap, words: &Words) -> Vec<String> {
    let differences = differences(before, after);
    if differences.is_empty() {
        return vec![words.text(Key::RecoveryUnnamed).to_owned()];
    }
    let said = differences
        .iter()
        .take(LISTED)
        .map(|one| (&one.located, difference_words(one, words)));
    let mut lines: Vec<String> = grouped(said, words).lines().map(str::to_owned).collect();
    if differences.len() > LISTED {
        let more = differences.len() - LISTED;
        lines.push(words.format(Key::ProblemsMore, &[("n", more.into())]));
    }
    lines
}

fn counts(map: &JourneyMap, words: &Words) -> String {
    let cards = |touchpoint: &Touchpoint| {
        touchpoint.thoughts.len()
            + touchpoint.pain_points.len()
            + touchpoint.highlights.len()
            + touchpoint.opportunities.len()
            + touchpoint.measures.len()
            + touchpoint.backstage.len()
            + touchpoint.cells.len()
    };
    let cards: usize = map.places().map(|place| cards(place.touchpoint)).sum();
    let count = |key: Key, n: usize| words.format(key, &[("n", n.into())]);
    [
        count(Key::CountStages, map.stages.len()),
        count(Key::CountTouchpoints, map.touchpoint_count()),
        count(Key::CountCards, cards),
        count(Key::CountNotes, map.notes.len()),
    ]
    .join(SEPARATOR)
}
