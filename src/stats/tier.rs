//! How much a number of answers can carry, and whether a mean hides two camps.

use std::collections::BTreeMap;

use crate::model::{Score, Tally};

use super::{Ends, answers::Answers};

/// How a point is drawn, by its number of answers.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Tier {
    /// No answers: no mark, the line has a gap.
    None,
    /// 1 to 4: a hollow mark without a figure.
    Hidden,
    /// 5 to 9: a dashed whisker.
    Few,
    /// 10 to 29: a whisker, "tentative".
    Tentative,
    /// 30 and more: a whisker.
    Normal,
}

impl Tier {
    /// Returns the tier of a number of answers.
    pub fn of(n: u64) -> Self {
        match n {
            0 => Self::None,
            1..=4 => Self::Hidden,
            5..=9 => Self::Few,
            10..=29 => Self::Tentative,
            30.. => Self::Normal,
        }
    }

    /// Returns the word that the JSON output uses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Hidden => "hidden",
            Self::Few => "few",
            Self::Tentative => "tentative",
            Self::Normal => "normal",
        }
    }
}

/// Says whether customers fall into two camps, so that the mean lies where hardly anybody is.
///
/// At least 30 answers, a quarter of them at or below -1 and a quarter at or above +1, and no score
/// between as frequent as the most frequent one on either side. Which end is good does not matter.
pub fn two_camps(tallies: &BTreeMap<Score, Tally>, ends: &Ends) -> bool {
    Answers::of(tallies).is_some_and(|answers| two_camps_of(&answers, ends))
}

pub(super) fn two_camps_of(answers: &Answers, ends: &Ends) -> bool {
    let (min, max) = (i128::from(ends.min.parts()), i128::from(ends.max.parts()));
    if max <= min || Tier::of(answers.n) != Tier::Normal {
        return false;
    }
    // -1 and +1 lie a quarter of the scale inside its ends; whole numbers compare exactly.
    let place = |score: Score| 4 * (i128::from(score.parts()) - min);
    let is_low = |score| place(score) <= max - min;
    let is_high = |score| place(score) >= 3 * (max - min);
    let is_between = |score| !is_low(score) && !is_high(score);

    // Shares of whole counts: a quarter is exactly 0.25.
    let is_camp = |share: f64| share >= 0.25;
    let lesser_peak = answers.peak(is_low).min(answers.peak(is_high));
    is_camp(answers.share(is_low))
        && is_camp(answers.share(is_high))
        && answers.peak(is_between) < lesser_peak
}
