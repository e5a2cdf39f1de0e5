//! What the neighbours of a column say about its scale: questions of one block share it.

use super::{
    blocks::{begin_at_zero, end_at_ten, share_sliders},
    cells::Cells,
    rating::{Basis, Fit},
};
use crate::{model::Score, survey::words::Words};

/// A column that may be a rating.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// Its numbers.
    pub(super) cells: Cells,
    /// The scale that they fit; none for other columns.
    pub(super) fit: Option<Fit>,
    /// The beginning of its header that a block shares.
    pub(super) block: String,
    /// Whether the header names something that is rarely rated.
    pub(super) doubtful: bool,
    /// Whether a 6 may be a score by what the header says.
    pub(super) graded: bool,
    /// The words of header and question.
    pub(super) words: Words,
}

impl Candidate {
    fn sure(&self) -> Option<&Fit> {
        self.fit.as_ref().filter(|fit| fit.basis > Basis::Partial)
    }

    /// Says whether the levels are more than the two of a code: many answers of 1 and 2, or flags of 0 and 1.
    fn says_enough(&self) -> bool {
        let reaches_four = self
            .fit
            .iter()
            .any(|fit| fit.tops(&self.cells.numbers) >= Some(Score::whole(4)));
        let has_names = !self.cells.labels.is_empty();
        self.cells.numeric() < 30 || self.cells.numbers.len() >= 3 || reaches_four || has_names
    }

    /// Says whether so few gave this score that nobody may have given the next one; of few answers that is always so.
    fn thins_out_at(&self, score: Score) -> bool {
        let n = self.cells.numeric();
        let there = self.cells.numbers.get(&score).copied().unwrap_or_default();
        n < 100 || there * 5 < n
    }

    fn holds_answers_at(&self, score: Score) -> bool {
        self.cells.numbers.contains_key(&score)
    }
}

/// Gives unsure columns the scale of their neighbours, and drops those that have none.
pub(super) fn adopt(candidates: &mut [Candidate], tool: Option<&str>) {
    drop_doubtful(candidates);
    suspect_six(candidates);
    // This tool writes 0 where a question was seen and not answered.
    if tool != Some("Unipark") {
        begin_at_zero(candidates);
    }
    end_at_ten(candidates);
    share_sliders(candidates);
    settle_partial(candidates);
    widen(candidates);
    for candidate in candidates {
        if candidate.sure().is_none() {
            candidate.fit = None;
        }
    }
}

/// "Resolution" and "Region" are rated only with all levels of a scale that a neighbour has too.
fn drop_doubtful(candidates: &mut [Candidate]) {
    let ends = |one: &Candidate| {
        let fit = one.fit.as_ref();
        fit.filter(|fit| fit.basis == Basis::Full && fit.min == Score::whole(1))
            .map(|fit| (fit.min, fit.max))
    };
    let mut changed = true;
    while changed {
        changed = false;
        for place in 0..candidates.len() {
            let shared = neighbours(candidates, place)
                .filter(|one| !one.doubtful)
                .filter_map(ends)
                .collect::<Vec<_>>();
            if let Some(candidate) = candidates.get_mut(place).filter(|one| one.doubtful)
                && ends(candidate).is_some_and(|own| shared.contains(&own))
            {
                candidate.doubtful = false;
                changed = true;
            }
        }
    }
    for candidate in candidates.iter_mut().filter(|one| one.doubtful) {
        candidate.fit = None;
    }
}

/// A 6 beside 1 to 5 is "not applicable" where a 0 is missing too, or where its block ends at 5.
fn suspect_six(candidates: &mut [Candidate]) {
    let (five, six) = (Score::whole(5), Score::whole(6));
    let ends_at_five = |one: &Candidate| {
        one.sure().is_some_and(|fit| {
            fit.basis == Basis::Full && fit.max == five && fit.min == Score::whole(1)
        })
    };
    let any_ends_at_five = candidates.iter().any(ends_at_five);
    let blocks: Vec<String> = candidates
        .iter()
        .filter(|one| ends_at_five(one))
        .map(|one| one.block.clone())
        .collect();
    for candidate in candidates.iter_mut().filter(|one| !one.graded) {
        let zero = candidate.holds_answers_at(Score::whole(0));
        let block_ends = candidate.block.len() > 1
            && blocks
                .iter()
                .filter(|block| **block == candidate.block)
                .count()
                >= 2;
        let Some(fit) = &mut candidate.fit else {
            continue;
        };
        let ends_at_six = fit.max == six && fit.min == Score::whole(1) && fit.basis == Basis::Full;
        if ends_at_six && fit.gap.is_empty() && (zero && any_ends_at_five || block_ends) {
            fit.max = five;
            fit.suspects.push(six);
        }
    }
}

/// A few levels of a scale next to a sure column of that scale belong to it.
fn settle_partial(candidates: &mut [Candidate]) {
    let mut changed = true;
    while changed {
        changed = false;
        for place in 0..candidates.len() {
            let neighbour = neighbours(candidates, place)
                .find_map(|one| one.sure().map(|fit| (fit.min, fit.max)));
            let Some(candidate) = candidates.get_mut(place) else {
                continue;
            };
            let enough = candidate.says_enough();
            if let Some(fit) = &mut candidate.fit
                && fit.basis == Basis::Partial
                && enough
                && let Some((min, max)) = neighbour
                && fit.fits_into(&candidate.cells.numbers, min, max)
            {
                (fit.min, fit.max, fit.basis) = (min, max, Basis::Likely);
                changed = true;
            }
        }
    }
}

fn neighbours(candidates: &[Candidate], place: usize) -> impl Iterator<Item = &Candidate> {
    let before = place
        .checked_sub(1)
        .and_then(|before| candidates.get(before));
    before.into_iter().chain(candidates.get(place + 1))
}

/// A column of a run where nobody gave the best score still has the scale of the run.
fn widen(candidates: &mut [Candidate]) {
    let bare = |one: &Candidate| {
        one.sure()
            .filter(|fit| fit.basis != Basis::Explicit && fit.min == Score::whole(1))
            .map(|fit| fit.max)
    };
    let ends: Vec<Option<Score>> = candidates.iter().map(bare).collect();
    let mut start = 0;
    for run in ends.chunk_by(|a, b| a.is_some() == b.is_some()) {
        let usual = most_common(
            candidates.get(start..start + run.len()).unwrap_or_default(),
            run,
        );
        for (place, end) in run.iter().enumerate() {
            let Some(candidate) = candidates.get_mut(start + place) else {
                continue;
            };
            let few = candidate.cells.numeric() < 30;
            let four_of_five = *end == Some(Score::whole(4))
                && usual == Some(Score::whole(5))
                && candidate.thins_out_at(Score::whole(4));
            let five_of_six = candidate.words.grade() && usual <= Some(Score::whole(6));
            if let (Some(fit), Some(own), Some(usual)) = (&mut candidate.fit, *end, usual)
                && own < usual
                && (few || four_of_five || five_of_six)
            {
                fit.max = usual;
            }
        }
        start += run.len();
    }
}

/// The end that most columns reach, with no hole on the way; of two as common the longer one.
fn most_common(candidates: &[Candidate], run: &[Option<Score>]) -> Option<Score> {
    let reaches_end = |one: &Candidate, fit: &Fit| {
        let is_settled = one.cells.numeric() >= 30 && fit.gap.is_empty();
        is_settled && fit.tops(&one.cells.numbers) == Some(fit.max)
    };
    let full: Vec<Score> = candidates
        .iter()
        .zip(run)
        .filter(|(one, _)| {
            let fit = one.fit.as_ref();
            fit.is_some_and(|fit| fit.basis == Basis::Full || reaches_end(one, fit))
        })
        .filter_map(|(_, end)| *end)
        .collect();
    let count = |end: &Score| full.iter().filter(|other| *other == end).count();
    full.iter().copied().max_by_key(|end| (count(end), *end))
}
