//! The figures of one distribution.

use std::collections::BTreeMap;

use crate::model::{ScaleKind, Score, Tally};

use super::{Ends, Interval, answers::Answers, quantile::t_975, shares};

/// What a distribution says, in the scale's own unit unless told otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// The number of answers.
    pub n: u64,
    /// The mean; weighted where the answers are.
    pub mean: f64,
    /// The standard deviation with n - 1; absent for less than two answers.
    pub sd: Option<f64>,
    /// The median, type 7; weights do not count.
    pub median: f64,
    /// The first quartile, type 7; weights do not count.
    pub q1: f64,
    /// The third quartile, type 7; weights do not count.
    pub q3: f64,
    /// The 95 % t interval of the mean, not clamped to the scale; absent for less than two answers.
    pub ci95: Option<Interval>,
    /// Whether that interval leaves the scale.
    pub ci95_clamped: bool,
    /// The share of the two best levels, 0 to 1; only for scales of three to seven whole steps.
    pub top2: Option<f64>,
    /// Its 95 % Wilson limits.
    pub top2_ci95: Option<Interval>,
    /// The share that found it easy, 0 to 1: the three best of seven levels; only for effort on seven levels.
    pub easy: Option<f64>,
    /// Its 95 % Wilson limits.
    pub easy_ci95: Option<Interval>,
    /// The net promoter score, -100 to 100; only for 0 to 10 with a recommend question.
    pub nps: Option<f64>,
    /// Its 95 % interval, adjusted Wald, clamped to -100 to 100.
    pub nps_ci95: Option<Interval>,
    /// The effective number of answers (Kish); only where they are weighted.
    pub n_eff: Option<f64>,
    /// The mean on the emotion axis, -2 to +2; absent while the direction is undecided.
    pub emotion: Option<f64>,
    /// The interval on the emotion axis, its ends in order, not clamped.
    pub emotion_ci95: Option<Interval>,
}

/// Returns the figures of a distribution; nothing if nobody answered or no answer has any weight.
pub fn figures(tallies: &BTreeMap<Score, Tally>, ends: &Ends) -> Option<Figures> {
    Some(figures_of(&Answers::of(tallies)?, ends))
}

pub(super) fn figures_of(answers: &Answers, ends: &Ends) -> Figures {
    let mean = answers.mean();
    let sd = answers.sd(mean);
    let ci95 = sd.and_then(|sd| mean_interval(mean, sd, answers.base()));
    let top2 = has_top_two(ends)
        .then(|| shares::top_share_of(answers, ends, 2))
        .flatten();
    let easy = is_effort_on_seven(ends)
        .then(|| shares::top_share_of(answers, ends, 3))
        .flatten();
    let nps = shares::nps(answers, ends);
    Figures {
        n: answers.n,
        mean,
        sd,
        median: answers.quartile(2),
        q1: answers.quartile(1),
        q3: answers.quartile(3),
        ci95,
        ci95_clamped: ci95.is_some_and(|interval| ends.is_left_by(interval)),
        top2: top2.map(|(share, _)| share),
        top2_ci95: top2.map(|(_, limits)| limits),
        easy: easy.map(|(share, _)| share),
        easy_ci95: easy.map(|(_, limits)| limits),
        nps: nps.map(|(score, _)| score),
        nps_ci95: nps.map(|(_, interval)| interval),
        n_eff: answers.n_eff,
        emotion: ends.emotion(mean),
        emotion_ci95: ci95.and_then(|interval| ends.emotion_interval(interval)),
    }
}

fn mean_interval(mean: f64, sd: f64, n: f64) -> Option<Interval> {
    Some(Interval::around(mean, t_975(n - 1.0)? * sd / n.sqrt()))
}

/// Says whether "top two" means anything: of two levels it would always be everybody.
fn has_top_two(ends: &Ends) -> bool {
    ends.levels()
        .is_some_and(|levels| 3 <= levels && levels <= 7)
}

/// Says whether the scale is that of the customer effort score 2.0, of which 5 to 7 agree that it was easy.
fn is_effort_on_seven(ends: &Ends) -> bool {
    ends.kind == ScaleKind::Ces && ends.levels() == Some(7)
}
