//! How what was left behind differs from its file, in the words that the command `diff` uses.

use crate::{
    file::Lost,
    lang::{Key, SEPARATOR, Words},
    model::{JourneyMap, Touchpoint},
    view::differences,
};

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
    lines.extend(differences::lines(in_file, &lost.map, words));
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
