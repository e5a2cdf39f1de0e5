//! Scales of whole numbers, and the numbers next to them that are none of their levels.

use std::collections::BTreeMap;

use super::rating::{Basis, Evidence, Fit};
use crate::{
    model::Score,
    survey::{labels::is_level, missing, polarity::judgement},
};

/// Scales of whole numbers, 1-4 to 1-7, 1-10 and 0-10, with 0 or one more beside them.
pub(super) fn whole_fit(ordinary: &BTreeMap<Score, u64>, evidence: &Evidence) -> Option<Fit> {
    if ordinary
        .keys()
        .any(|score| !score.is_whole() || *score < Score::whole(0))
    {
        return None;
    }
    let mut levels: BTreeMap<i64, u64> = ordinary
        .iter()
        .map(|(s, n)| (s.parts() / Score::PARTS, *n))
        .collect();
    let zeros = levels.remove(&0);
    let mut suspects = beyond_the_top(&levels);
    levels.retain(|level, _| !suspects.contains(level));
    let top = *levels.keys().next_back().filter(|top| **top <= 10)?;
    let n: u64 = levels.values().sum();
    let zero_is_named = zeros.is_some() && top > 1 && names_zero(evidence);
    let mut fit = if top > 7 {
        long_fit(&levels, zeros, evidence)?
    } else {
        let usual = top >= 4 && levels.len() >= 3 || zero_is_named;
        if zeros.is_some() && (levels.len() < 2 || !usual && !evidence.words.judge()) {
            return None;
        }
        short_fit(&levels, evidence)?
    };
    if zero_is_named {
        fit.min = Score::whole(0);
        fit.basis = fit.basis.max(Basis::Likely);
        let is_whole = i64::try_from(levels.len()) == Ok(top);
        if is_whole && top < 7 {
            fit.max = Score::from_parts(top * Score::PARTS);
        }
    }
    if zeros.is_some() && fit.min == Score::whole(1) {
        suspects.insert(0, 0);
    }
    let whole = |level: &i64| Score::from_parts(level * Score::PARTS);
    fit.suspects = suspects.iter().map(whole).collect();
    if n >= 30 {
        fit.gap = (1..top)
            .filter(|level| !levels.contains_key(level))
            .map(|level| whole(&level))
            .collect();
        // Nobody at the bottom of a scale is common; a hole in the middle is not.
        let lowest = levels.keys().next().map(whole).unwrap_or_default();
        fit.gap.retain(|score| *score > lowest);
    }
    Some(fit)
}

/// Says whether a 0 has the name of a level: `0 - not at all`; any other may say that somebody had nothing to judge.
fn names_zero(evidence: &Evidence) -> bool {
    const LEAST: [&str; 3] = ["not at all", "gar nicht", "\u{fc}berhaupt nicht"];
    let name = evidence.labels.get(&Score::whole(0));
    name.is_some_and(|name| {
        let lower = name.to_lowercase();
        let is_least = LEAST.iter().any(|least| lower.starts_with(least));
        missing::word(name).is_none() && (is_least || judgement(name) != 0 || is_level(name))
    })
}

/// Says whether the name of a 0 spells out a missing answer: `0 - not used`.
fn zero_is_missing(evidence: &Evidence) -> bool {
    let name = evidence.labels.get(&Score::whole(0));
    name.is_some_and(|name| missing::word(name).is_some())
}

/// 8, 9 and 11 above a scale that ends well before them.
fn beyond_the_top(levels: &BTreeMap<i64, u64>) -> Vec<i64> {
    let top = levels.keys().next_back().copied().unwrap_or_default();
    if top == 11 && levels.contains_key(&10) && levels.len() >= 6 {
        return vec![11];
    }
    let below: Vec<i64> = levels.keys().copied().filter(|level| *level < 8).collect();
    let above: Vec<i64> = levels.keys().copied().filter(|level| *level >= 8).collect();
    let end = below.last().copied().unwrap_or_default();
    let alone = matches!(above.as_slice(), [8 | 9] | [8, 9]) && !(end == 7 && above == [8, 9]);
    let contiguous = below.len() >= 4 && i64::try_from(below.len()).is_ok_and(|len| len + 1 >= end);
    if alone && contiguous && end >= 4 && (end < 7 || above == [9] || levels.len() == 8) {
        above
    } else {
        Vec::new()
    }
}

fn long_fit(levels: &BTreeMap<i64, u64>, zeros: Option<u64>, evidence: &Evidence) -> Option<Fit> {
    let n: u64 = levels.values().sum();
    let ten = levels.contains_key(&10);
    if zeros.is_none() && evidence.words.judge() && ends_at_nine(levels, n) {
        return Some(Fit::new(1, 9, Basis::Full));
    }
    let basis = match levels.len() {
        10 => Basis::Full,
        6.. if ten => Basis::Likely,
        2.. if evidence.words.judge() => Basis::Likely,
        2.. if n < 30 => Basis::Partial,
        _ => return None,
    };
    // Zeros among all of 1 to 10, or among few answers, are answers; else they may mean "not rated".
    let are_answers = levels.len() == 10 || n < 30;
    let zero_is_a_score = zeros.is_some() && are_answers && !zero_is_missing(evidence);
    let mut fit = Fit::new(i32::from(!zero_is_a_score), 10, basis);
    let short: u64 = levels.range(..=5).map(|(_, n)| n).sum();
    let five = levels.get(&5).copied().unwrap_or_default();
    let six = levels.get(&6).copied().unwrap_or_default();
    fit.mixed = n >= 30 && short * 10 >= n * 9 && six * 5 < five;
    Some(fit)
}

/// Says whether all of 1 to 9 were given, 9 by many: figures of a mannequin, whose scale ends there
/// unless a neighbour goes on to 10.
fn ends_at_nine(levels: &BTreeMap<i64, u64>, n: u64) -> bool {
    let nines = levels.get(&9).copied().unwrap_or_default();
    levels.keys().copied().eq(1..=9) && n >= 60 && nines * 10 >= n
}

fn short_fit(levels: &BTreeMap<i64, u64>, evidence: &Evidence) -> Option<Fit> {
    let top = i32::try_from(*levels.keys().next_back()?).ok()?;
    let bottom = *levels.keys().next()?;
    let count = i32::try_from(levels.len()).ok()?;
    if top < 2 && !evidence.words.judge() {
        return None;
    }
    let end = if count == top && top >= 4 {
        top
    } else {
        top.max(5)
    };
    let basis = if count == top && top >= 4 {
        Basis::Full
    } else if top >= 5 && count >= 3 && count >= top - 2 && bottom <= 3 {
        Basis::Likely
    } else {
        Basis::Partial
    };
    let n: u64 = levels.values().sum();
    let judged =
        basis == Basis::Partial && evidence.words.judge() && (count >= 3 || n < 30 || top >= 4);
    Some(Fit::new(1, end, if judged { Basis::Likely } else { basis }))
}
