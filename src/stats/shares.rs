//! Shares of answers and what follows from them: top levels with Wilson limits, NPS.

use std::collections::BTreeMap;

use crate::model::{Direction, ScaleKind, Score, Tally};

use super::{Ends, Interval, answers::Answers, quantile::Z_975};

/// Returns the share of the `steps` best whole levels of a scale, with its 95 % Wilson limits.
///
/// Steps are counted from the good end: two of 1 to 5 are all scores from 4, two of school grades
/// all up to 2.0. While the direction is undecided, the high end counts as the good one.
/// Nothing if nobody answered, for no steps, and for a scale without extent.
pub fn top_share(
    tallies: &BTreeMap<Score, Tally>,
    ends: &Ends,
    steps: u32,
) -> Option<(f64, Interval)> {
    top_share_of(&Answers::of(tallies)?, ends, steps)
}

pub(super) fn top_share_of(answers: &Answers, ends: &Ends, steps: u32) -> Option<(f64, Interval)> {
    ends.levels()?;
    let reach = i128::from(steps.checked_sub(1)?) * i128::from(Score::PARTS);
    let share = answers.share(|score| {
        let parts = i128::from(score.parts());
        match ends.direction {
            Some(Direction::Low) => parts <= i128::from(ends.min.parts()) + reach,
            Some(Direction::High) | None => parts >= i128::from(ends.max.parts()) - reach,
        }
    });
    Some((share, wilson(share, answers.base())))
}

/// Returns the 95 % limits of a share (Wilson 1927).
pub(super) fn wilson(share: f64, n: f64) -> Interval {
    wilson_at(share, n, Z_975)
}

/// Returns the limits of a share at the level of a normal quantile.
pub(super) fn wilson_at(share: f64, n: f64, z: f64) -> Interval {
    let square = z * z;
    let centre = (share + square / (2.0 * n)) / (1.0 + square / n);
    let root = (share * (1.0 - share) / n + square / (4.0 * n * n)).sqrt();
    let limits = Interval::around(centre, z / (1.0 + square / n) * root);
    // The formula is exact at the ends of the axis, its rounding is not.
    Interval {
        low: if share <= 0.0 { 0.0 } else { limits.low },
        high: if share >= 1.0 { 1.0 } else { limits.high },
    }
    .clamp(0.0, 1.0)
}

/// Returns the net promoter score with its adjusted Wald interval, for 0 to 10 with a recommend question.
pub(super) fn nps(answers: &Answers, ends: &Ends) -> Option<(f64, Interval)> {
    let is_nps = ends.kind == ScaleKind::Nps
        && ends.direction != Some(Direction::Low)
        && (ends.min, ends.max) == (Score::whole(0), Score::whole(10));
    if !is_nps {
        return None;
    }
    let promoters = answers.share(|score| score >= Score::whole(9));
    let detractors = answers.share(|score| score <= Score::whole(6));
    let score = 100.0 * (promoters - detractors);
    Some((score, adjusted_wald(promoters, detractors, answers.base())))
}

/// Adds three quarters of a promoter and of a detractor, and three answers (Rocks 2016).
fn adjusted_wald(promoters: f64, detractors: f64, n: f64) -> Interval {
    let more = n + 3.0;
    let promoters = (promoters * n + 0.75) / more;
    let detractors = (detractors * n + 0.75) / more;
    let net = promoters - detractors;
    let variance = (promoters + detractors - net.powi(2)) / more;
    Interval::around(100.0 * net, 100.0 * Z_975 * variance.max(0.0).sqrt()).clamp(-100.0, 100.0)
}
