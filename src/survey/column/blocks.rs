//! Ends that only a whole block of columns proves: scales from 0 to 4, sliders from 1 to 101.

use super::{
    adopt::Candidate,
    rating::{Basis, Fit},
};
use crate::model::Score;

const ZERO: Score = Score::whole(0);

/// Takes 0 as a score where all columns of a block end at 4, or at 3, and have it.
///
/// A single column of 0 to 4 whose header does not judge may as well mean 1 to 4 and "not rated", and so may zeros
/// that are no part of the run of levels. Those stay suspected.
pub(super) fn begin_at_zero(candidates: &mut [Candidate]) {
    let five = Score::whole(5);
    let misses_by_zero = |one: &Candidate| {
        let fit = one.fit.as_ref();
        fit.is_some_and(|fit| fit.max == five && has_suspected_zero(fit))
            && one.cells.numbers.contains_key(&five)
    };
    if candidates.iter().any(misses_by_zero) {
        return;
    }
    for (top, fewest) in [(4, 2), (3, 3)] {
        let ends_there: Vec<bool> = candidates.iter().map(|one| ends_at(one, top)).collect();
        let mut start = 0;
        for run in ends_there.chunk_by(|one, other| one == other) {
            let range = start..start + run.len();
            start = range.end;
            let Some(block) = candidates.get_mut(range) else {
                continue;
            };
            let is_judged = block.iter().any(|one| one.words.judge_plainly());
            // A long file has its whole block in one column.
            let fewest = if is_judged && top == 4 { 1 } else { fewest };
            let has_all = |one: &&Candidate| has_all_levels(one, top);
            let is_proved = block.iter().filter(has_all).count() >= fewest && are_levels(block);
            if run.first() == Some(&true) && is_proved {
                for one in block {
                    take_from_zero(one, top);
                }
            }
        }
    }
}

/// Says whether no answer lies above, and zeros are among them unless they are few.
fn ends_at(one: &Candidate, top: i32) -> bool {
    let end = Score::whole(top);
    one.fit.as_ref().is_some_and(|fit| {
        let has_zero = has_suspected_zero(fit) || one.cells.numeric() < 30;
        fit.basis != Basis::Explicit
            && fit.min == Score::whole(1)
            && fit.tops(&one.cells.numbers) <= Some(end)
            && fit.suspects.iter().all(|score| *score == ZERO)
            && has_zero
            // A name of a level would have made it one already.
            && !one.cells.labels.contains_key(&ZERO)
    })
}

/// Says whether zeros look like the lowest level of a block: they stand apart from the run in none of its columns,
/// and are not everywhere more than the level above, as with things that few have met, or that are counted.
fn are_levels(block: &[Candidate]) -> bool {
    let is_apart = |one: &Candidate| {
        let [zeros, ones, twos] = lowest_levels(one);
        zeros >= 10 && zeros >= 3 * ones && twos >= ones
    };
    let goes_on = |one: &Candidate| {
        let [zeros, ones, _] = lowest_levels(one);
        zeros > 0 && zeros <= ones
    };
    !block.iter().any(is_apart) && block.iter().any(goes_on)
}

/// Counts the answers of 0, 1 and 2.
fn lowest_levels(one: &Candidate) -> [u64; 3] {
    [0, 1, 2].map(|level| {
        let n = one.cells.numbers.get(&Score::whole(level));
        n.copied().unwrap_or_default()
    })
}

fn has_suspected_zero(fit: &Fit) -> bool {
    fit.suspects.contains(&ZERO)
}

fn has_all_levels(one: &Candidate, top: i32) -> bool {
    (0..=top).all(|level| one.cells.numbers.contains_key(&Score::whole(level)))
}

fn take_from_zero(one: &mut Candidate, top: i32) {
    if let Some(fit) = &mut one.fit {
        (fit.min, fit.max) = (ZERO, Score::whole(top));
        fit.basis = fit.basis.max(Basis::Likely);
        fit.suspects.clear();
    }
}

/// Nines that nobody topped belong to a scale to 10 where another column reaches it: only figures of a mannequin
/// have a scale of their own beside it.
pub(super) fn end_at_ten(candidates: &mut [Candidate]) {
    let (nine, ten) = (Score::whole(9), Score::whole(10));
    let reaches_ten = |one: &Candidate| {
        let fit = one.fit.as_ref();
        fit.is_some_and(|fit| fit.max == ten && fit.tops(&one.cells.numbers) == Some(ten))
    };
    if !candidates.iter().any(reaches_ten) {
        return;
    }
    for candidate in candidates {
        let is_mannequin = candidate
            .words
            .hold("valence valenz arousal erregung dominance dominanz sam");
        if let Some(fit) = &mut candidate.fit
            && (fit.max, fit.basis) == (nine, Basis::Full)
            && !is_mannequin
        {
            (fit.max, fit.basis) = (ten, Basis::Likely);
        }
    }
}

/// A slider that nobody pushed to its end is as long as the others of its block; other numbers, such as ages, are none.
pub(super) fn share_sliders(candidates: &mut [Candidate]) {
    let (first, last) = (Score::whole(1), Score::whole(101));
    let is_whole = |one: &Candidate| {
        let fit = one.fit.as_ref();
        fit.is_some_and(|fit| (fit.min, fit.max) == (first, last))
            && one.cells.numbers.contains_key(&last)
    };
    let blocks: Vec<String> = candidates
        .iter()
        .filter(|one| is_whole(one))
        .map(|one| one.block.clone())
        .collect();
    for candidate in candidates {
        let begins_at_one = !candidate.cells.numbers.contains_key(&ZERO);
        let Some(fit) = &mut candidate.fit else {
            continue;
        };
        if fit.basis == Basis::Explicit || fit.max < Score::whole(100) {
            continue;
        }
        if begins_at_one && blocks.contains(&candidate.block) {
            (fit.min, fit.max) = (first, last);
            fit.basis = fit.basis.max(Basis::Likely);
        } else if fit.basis == Basis::Partial {
            candidate.fit = None;
        }
    }
}
