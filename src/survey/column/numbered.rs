//! Levels whose names stand beside their numbers: `1 - sehr schlecht` ... `4 - gut` is a scale that nobody topped.

use std::collections::BTreeMap;

use super::kind::One;
use crate::{
    model::Score,
    survey::{
        labels::{Family, Labels, are_alike},
        missing,
    },
};

/// Fewer names may be those of a shorter scale.
const FEWEST: usize = 3;
/// One name that two columns have in common may be chance.
const FEWEST_SHARED: usize = 2;

/// A usual set of labels that are numbered one by one.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Numbered {
    /// The numbers of its first and its last level, the lower one first.
    pub(super) ends: (Score, Score),
    /// What the labels speak of.
    pub(super) family: Family,
}

/// Finds the usual sets that name the numbers of columns; columns of a block complete each other's names.
pub(super) fn find_numbered(all: &mut [One<'_>]) {
    let mut named: Vec<_> = all
        .iter_mut()
        .filter(|one| !one.cells.labels.is_empty())
        .collect();
    let blocks =
        named.chunk_by_mut(|one, other| share_names(&one.cells.labels, &other.cells.labels));
    for block in blocks {
        let mut names: BTreeMap<Score, String> = BTreeMap::new();
        let mut counts: BTreeMap<Score, u64> = BTreeMap::new();
        for one in &*block {
            for (score, name) in &one.cells.labels {
                names.entry(*score).or_insert_with(|| name.clone());
            }
            for (score, n) in &one.cells.numbers {
                *counts.entry(*score).or_default() += n;
            }
        }
        let found = numbered(&names, &counts);
        for one in block {
            one.numbered = found.filter(|_| one.cells.labels.len() >= FEWEST);
        }
    }
}

/// Says whether two columns call several numbers the same, and none differently.
fn share_names(one: &BTreeMap<Score, String>, other: &BTreeMap<Score, String>) -> bool {
    let mut shared = 0;
    for (score, name) in one {
        match other.get(score) {
            Some(there) if are_alike(name, there) => shared += 1,
            Some(_) => return false,
            None => {}
        }
    }
    shared >= FEWEST_SHARED
}

/// Finds the usual set that names the numbers of a block, up or down; unseen levels have theirs as well.
fn numbered(names: &BTreeMap<Score, String>, counts: &BTreeMap<Score, u64>) -> Option<Numbered> {
    let names: Vec<(i64, &String)> = names
        .iter()
        .filter(|(score, name)| score.is_whole() && missing::word(name).is_none())
        .map(|(score, name)| (score.parts() / Score::PARTS, name))
        .collect();
    let mut labels = Labels::default();
    for (_, name) in &names {
        labels.add(name, name, false);
    }
    if labels.len() < FEWEST {
        return None;
    }
    let ranking = labels.rank()?;
    let last = i64::try_from(ranking.levels().len()).ok()? - 1;
    let ranked: Vec<(i64, i64)> = names
        .iter()
        .filter_map(|(number, name)| {
            let rank = ranking.ranks().get(name.as_str())?;
            Some((*number, i64::try_from(*rank).ok()?))
        })
        .collect();
    let (number, rank) = *ranked.first().filter(|_| ranked.len() == names.len())?;
    let (up, down) = (number - rank, number + rank);
    let min = if ranked.iter().all(|(number, rank)| number - rank == up) {
        up
    } else if ranked.iter().all(|(number, rank)| number + rank == down) {
        down - last
    } else {
        return None;
    };
    let max = min + last;
    let top = ranked.last().map_or(number, |(number, _)| *number);
    // A level 0 that no cell has is none: those names are a shorter scale than the usual set.
    let begins = min == 1 || min == 0 && number == 0;
    // Grades go to the last one even where everybody is good.
    let is_grades = ranking.family() == Family::Grades;
    let seen: Option<Vec<u64>> = (min..=top)
        .map(|level| counts.get(&score(level)).copied())
        .collect();
    let ends = top == max || is_grades || seen.is_none_or(|seen| may_go_on(&seen));
    (begins && ends).then(|| Numbered {
        ends: (score(min), score(max)),
        family: ranking.family(),
    })
}

/// Says whether levels that were all chosen may have more above them: three are a part of any scale,
/// four or more are one of their own unless so few gave the last one that nobody may have given the next.
fn may_go_on(seen: &[u64]) -> bool {
    let n: u64 = seen.iter().sum();
    let there = seen.last().copied().unwrap_or_default();
    seen.len() < 4 || n < 30 || there * 5 < n
}

fn score(number: i64) -> Score {
    Score::from_parts(number * Score::PARTS)
}
