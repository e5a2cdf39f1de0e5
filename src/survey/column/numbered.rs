//! Levels whose names stand beside their numbers: `1 - sehr schlecht` ... `4 - gut` is a scale that nobody topped.

use std::collections::BTreeMap;

use crate::{
    model::Score,
    survey::{
        labels::{Family, Labels},
        missing,
    },
};

/// Fewer names may be those of a shorter scale.
const FEWEST: usize = 3;

/// A usual set of labels that are numbered one by one.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Numbered {
    /// The numbers of its first and its last level, the lower one first.
    pub(super) ends: (Score, Score),
    /// What the labels speak of.
    pub(super) family: Family,
}

/// Finds the usual set that names the numbers of a column, up or down; unseen levels have theirs as well.
pub(super) fn numbered(names: &BTreeMap<Score, String>) -> Option<Numbered> {
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
    let score = |number: i64| Score::from_parts(number * Score::PARTS);
    (0..=1).contains(&min).then(|| Numbered {
        ends: (score(min), score(min + last)),
        family: ranking.family(),
    })
}
