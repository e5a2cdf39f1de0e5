//! Is the dip real? The differences between neighbours on the measured curve.

use std::collections::BTreeMap;

use crate::model::PairSums;

use super::{
    Curve, CurvePoint, Measured, Tier,
    compare::{Comparison, People, comparable, correct},
    contrast::Contrast,
};

/// The step from a touchpoint to the next one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The place of the touchpoint before among the points of the curve.
    pub from: usize,
    /// The place of the touchpoint itself.
    pub to: usize,
    /// How far it lies above the one before.
    pub comparison: Comparison,
}

/// Compares all neighbours that the measured line joins and that have at least ten answers each.
///
/// The p values are corrected for their number.
pub fn steps(curve: &Curve<'_>) -> Vec<Step> {
    let pairs = Pairs::of(curve);
    let neighbours = curve.points.windows(2).enumerate();
    let mut steps: Vec<Step> = neighbours
        .filter_map(|(from, pair)| match pair {
            [before, point] => Some(Step {
                from,
                to: from + 1,
                comparison: compare(before, point, &pairs)?,
            }),
            _ => None,
        })
        .collect();
    correct(steps.iter_mut().map(|step| &mut step.comparison));
    steps
}

fn compare(
    before: &CurvePoint<'_>,
    point: &CurvePoint<'_>,
    pairs: &Pairs<'_>,
) -> Option<Comparison> {
    before.stage.and(point.stage)?;
    let (first, second) = (before.measured.as_ref()?, point.measured.as_ref()?);
    let (figures_before, figures) = (comparable(first)?, comparable(second)?);
    if second.breaks.is_some() {
        return None;
    }
    let both = pairs.both(first, second);
    // The sums hold everybody's answers, without weights.
    let are_summed = [first, second].into_iter().all(|one| {
        let part = one.distribution;
        part.segment.is_none() && part.wave.is_none()
    }) && figures_before.n_eff.or(figures.n_eff).is_none();
    let paired = both
        .filter(|both| are_summed && Tier::of(both.n()) >= Tier::Tentative)
        .and_then(|both| Comparison::new(both.contrast()?, People::Same(both.n()), &second.ends));
    paired.or_else(|| {
        let people = match both {
            Some(both) if both.n() == 0 => People::Different,
            _ => People::Unknown,
        };
        Comparison::welch(figures_before, figures, people, &second.ends)
    })
}

/// The kept sums of a set by the names of the columns.
struct Pairs<'a>(BTreeMap<(&'a str, &'a str), &'a PairSums>);

/// The sums over those who gave two answers, and whether the second of them is the sums' first.
#[derive(Clone, Copy)]
struct Both<'a> {
    sums: &'a PairSums,
    is_turned: bool,
}

impl<'a> Pairs<'a> {
    fn of(curve: &Curve<'a>) -> Self {
        let sums = curve.set.into_iter().flat_map(|set| &set.pairs);
        Self(
            sums.map(|sums| ((sums.x.as_str(), sums.y.as_str()), sums))
                .collect(),
        )
    }

    fn both(&self, first: &Measured<'_>, second: &Measured<'_>) -> Option<Both<'a>> {
        let [x, y] = [first, second].map(|one| one.feedback.source.as_str());
        let found = |x: &str, y: &str, is_turned| {
            let sums = self.0.get(&(x, y)).copied()?;
            Some(Both { sums, is_turned })
        };
        found(x, y, false).or_else(|| found(y, x, true))
    }
}

impl Both<'_> {
    fn n(self) -> u64 {
        self.sums.n
    }

    fn contrast(self) -> Option<Contrast> {
        let contrast = Contrast::paired(self.sums)?;
        Some(if self.is_turned {
            contrast.turned()
        } else {
            contrast
        })
    }
}
