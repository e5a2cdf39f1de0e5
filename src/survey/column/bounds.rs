//! How far the numbers of a column reach: below zero, or beyond ten, where usual codes are answers.

use super::{
    cells::Cells,
    rating::{Basis, Evidence, Fit},
};
use crate::{model::Score, survey::missing::is_usual_code};

/// Says whether 77 or 99 may be answers: the scale is named so, or others lie between 10 and 77.
pub(super) fn reaches_beyond_ten(cells: &Cells, evidence: &Evidence) -> bool {
    let ten = Score::whole(10);
    let named = evidence.ends.is_some_and(|(low, high)| low.max(high) > ten);
    // A single one is a slip of the hand, and 11 a code beside 0 to 10.
    let between = cells
        .numbers
        .range(Score::whole(12)..=Score::whole(76))
        .count();
    named || between >= 2 || cells.numbers.len() > 14 || cells.percent * 2 > cells.numeric()
}

/// Scales from -2 to 2 and from -3 to 3, whose negative levels look like usual codes.
pub(super) fn around_zero(cells: &Cells, evidence: &Evidence) -> Option<Fit> {
    let end = Score::whole(3);
    let levels: Vec<Score> = cells
        .numbers
        .keys()
        .copied()
        .filter(|score| Score::whole(-3) <= *score && *score <= end)
        .collect();
    let others = cells.numbers.keys().filter(|score| !levels.contains(score));
    let only_codes = others
        .into_iter()
        .all(|score| is_usual_code(*score, Score::whole(10)));
    let (low, high) = (*levels.first()?, *levels.last()?);
    if !only_codes
        || low >= Score::whole(0)
        || high <= Score::whole(0)
        || evidence.told_ends.is_some()
    {
        return None;
    }
    let mirrored = |score: Score| Score::from_parts(-score.parts());
    let (min, max, basis) = match evidence.ends {
        Some((min, max)) if min == mirrored(max) && min <= low && high <= max => {
            (min, max, Basis::Explicit)
        }
        Some(_) => return None,
        None => {
            let symmetric = low == mirrored(high) && high >= Score::whole(2);
            let wanted = 2 * high.parts() / Score::PARTS + 1;
            let all = i64::try_from(levels.len()).is_ok_and(|found| found == wanted);
            let basis = match () {
                () if !symmetric || levels.iter().any(|score| !score.is_whole()) => return None,
                () if all => Basis::Full,
                () if levels.len() >= 4 && evidence.words.judge() => Basis::Likely,
                () => return None,
            };
            (low, high, basis)
        }
    };
    Some(Fit {
        min,
        max,
        ..Fit::new(0, 0, basis)
    })
}
