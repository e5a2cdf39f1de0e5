//! How a comparison is said: how far two means lie apart, whether that may be chance, on what it rests.

use super::in_stars;
use crate::{
    lang::{self, Key, Words},
    stats::{Break, Comparison, Ends, People},
};

/// Below this a difference is none, unless it is hardly chance.
const LEVEL: f64 = 0.05;
/// Below this there is nothing left to say.
const NOTHING: f64 = 0.005;

/// Says how far a mean lies above or below that of something else, which is named.
///
/// "1.5 stars lower than “Compares products”; that is hardly chance (95 %: 1.3–1.7; same people, n 201)".
pub fn comparison_words(
    comparison: &Comparison,
    ends: &Ends,
    other: &str,
    words: &Words,
) -> String {
    let verdict = verdict(comparison, ends, other, words);
    let interval = interval(comparison, words);
    let people = match comparison.people {
        People::Same(n) => words.format(Key::ComparedSame, &[("n", n.into())]),
        People::Different => words.text(Key::ComparedDifferent).to_owned(),
        People::Unknown => words.text(Key::ComparedUnknown).to_owned(),
    };
    format!("{verdict} ({interval}; {people})")
}

fn verdict(comparison: &Comparison, ends: &Ends, other: &str, words: &Words) -> String {
    let size = comparison.emotion.abs();
    let is_real = comparison.is_real();
    if size < NOTHING || (size < LEVEL && !is_real) {
        return words.format(Key::ComparedEqual, &[("other", other.into())]);
    }
    let key = match (in_stars(ends), comparison.emotion < 0.0) {
        (true, true) => Key::ComparedStarsLower,
        (true, false) => Key::ComparedStarsHigher,
        (false, true) => Key::ComparedPointsLower,
        (false, false) => Key::ComparedPointsHigher,
    };
    let size = lang::number(size, decimals(comparison), words.language());
    let difference = words.format(key, &[("size", (&size).into()), ("other", other.into())]);
    let key = if is_real {
        Key::ComparedReal
    } else {
        Key::ComparedChance
    };
    words.format(key, &[("difference", (&difference).into())])
}

/// Writes the interval without signs, or with them where it holds 0.
fn interval(comparison: &Comparison, words: &Words) -> String {
    let (ends, decimals) = (comparison.emotion_ci95, decimals(comparison));
    let range = if ends.contains(0.0) {
        lang::signed_range(ends.low, ends.high, decimals, words.language())
    } else {
        let (one, other) = (ends.low.abs(), ends.high.abs());
        lang::range(one.min(other), one.max(other), decimals, words.language())
    };
    words.format(Key::FigureInterval, &[("interval", (&range).into())])
}

fn decimals(comparison: &Comparison) -> usize {
    if comparison.emotion.abs() < LEVEL {
        2
    } else {
        1
    }
}

/// Warns of everything in which two feedback sets differ; nothing where they are alike.
pub fn care_words(differences: &[Break], words: &Words) -> Option<String> {
    let reasons: Vec<&str> = (differences.iter())
        .map(|reason| words.text(break_key(*reason)))
        .collect();
    (!reasons.is_empty()).then(|| {
        let reasons = words.list(&reasons);
        words.format(Key::ComparedWithCare, &[("reasons", (&reasons).into())])
    })
}

/// Returns the word for what makes answers incomparable.
pub(super) fn break_key(reason: Break) -> Key {
    match reason {
        Break::Question => Key::BreakWording,
        Break::Scale => Key::BreakScale,
        Break::Period => Key::BreakPeriod,
        Break::Mode => Key::BreakMode,
        Break::Group => Key::BreakGroup,
    }
}
