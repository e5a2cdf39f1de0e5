//! The bars of a distribution: one per level of the scale, or a few for a finer one.

use std::collections::BTreeMap;

use crate::{
    lang::{self, Words},
    model::{Score, Tally},
    stats::{Ends, Measured},
};

/// The most levels that get a bar each; more are put together.
const MOST_BARS: i64 = 11;
/// How many bars a finer scale gets.
const BINS: usize = 10;

/// One bar of the distribution.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What stands under it.
    pub label: String,
    /// Its share of all answers.
    pub share: f64,
    /// Where it lies on the emotion axis; none while the direction is undecided.
    pub emotion: Option<f64>,
}

/// Returns the bars of everybody's answers, from the lower end of the scale on.
pub(super) fn bars(measured: &Measured<'_>, words: &Words) -> Vec<Bar> {
    bars_of(&measured.ends, &measured.distribution.tallies, words)
}

/// Returns the bars of some answers on a scale, from its lower end on.
pub(super) fn bars_of(ends: &Ends, tallies: &BTreeMap<Score, Tally>, words: &Words) -> Vec<Bar> {
    let total = tallies.values().map(|tally| tally.n).sum::<u64>().max(1) as f64;
    let min = ends.min.value();
    let levels = levels(ends, tallies);
    // Where scores are finer than bars, a bar stands for all from its own level to the next.
    let (count, step, to_middle) = match levels {
        Some((count, step)) => (count, step, 0.0),
        None => (BINS, (ends.max.value() - min) / BINS as f64, 0.5),
    };
    let mut sums = vec![0_u64; count];
    for (score, tally) in tallies {
        let index = ((score.value() - min) / step).floor().max(0.0) as usize;
        if let Some(sum) = sums.get_mut(index.min(count - 1)) {
            *sum += tally.n;
        }
    }
    let bar = |(index, sum): (usize, u64)| {
        let from = min + index as f64 * step;
        let decimals = usize::from(from.fract() != 0.0);
        let emotion = ends.emotion(from + to_middle * step);
        Bar {
            label: lang::number(from, decimals, words.language()),
            share: sum as f64 / total,
            emotion,
        }
    };
    sums.into_iter().enumerate().map(bar).collect()
}

/// Returns how many levels the answers stand on and their distance, 1 or a half; none if they are finer.
fn levels(ends: &Ends, tallies: &BTreeMap<Score, Tally>) -> Option<(usize, f64)> {
    let span = ends
        .max
        .parts()
        .checked_sub(ends.min.parts())
        .filter(|span| *span > 0)?;
    [(Score::PARTS, 1.0), (Score::PARTS / 2, 0.5)]
        .into_iter()
        .find_map(|(step, distance)| {
            let stands = |score: &Score| (score.parts() - ends.min.parts()) % step == 0;
            let count = span / step + 1;
            let fits = span % step == 0 && count <= MOST_BARS && tallies.keys().all(stands);
            fits.then_some((usize::try_from(count).ok()?, distance))
        })
}
