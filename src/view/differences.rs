//! How two versions of a map differ, line by line and in words.

use crate::{
    lang::{Key, Words, difference, grouped},
    merge::differences,
    model::JourneyMap,
};

/// The most lines that are listed.
const MOST: usize = 200;

/// Says how one map differs from another: names of stages and touchpoints, and below them what is different there.
pub(super) fn lines(before: &JourneyMap, after: &JourneyMap, words: &Words) -> Vec<String> {
    let differences = differences(before, after);
    if differences.is_empty() {
        return vec![words.text(Key::DiffNone).to_owned()];
    }
    let said = differences
        .iter()
        .map(|one| (&one.located, difference(one, words)));
    let text = grouped(said, words);
    let mut lines: Vec<String> = text.lines().take(MOST).map(str::to_owned).collect();
    if let Some(more) = text
        .lines()
        .count()
        .checked_sub(MOST)
        .filter(|more| *more > 0)
    {
        lines.push(words.format(Key::ProblemsMore, &[("n", more.into())]));
    }
    lines
}
