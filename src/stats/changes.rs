//! What has changed since an earlier wave or feedback set, touchpoint by touchpoint.

use crate::model::JourneyMap;

use super::{
    Choice, Curve, CurvePoint,
    breaks::Asked,
    compare::{Comparison, People, comparable, correct},
    curve,
};

/// How far a touchpoint has moved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The place of the touchpoint among the points of the curve.
    pub point: usize,
    /// How far its later mean lies above the earlier one.
    pub comparison: Comparison,
}

/// Compares every touchpoint that has at least ten answers both times, on the same scale.
///
/// Where another question was asked there is nothing to compare; an unknown wording counts as the same.
/// Whether the same people answered twice is not kept, so they are compared as different ones; the p
/// values are corrected for the number of touchpoints.
pub fn changes(map: &JourneyMap, earlier: Choice<'_>, later: Choice<'_>) -> Vec<Change> {
    changes_between(&curve(map, earlier), &curve(map, later))
}

/// Compares two curves of one map as [`changes`] does.
pub fn changes_between(before: &Curve<'_>, now: &Curve<'_>) -> Vec<Change> {
    // Both have a point for every touchpoint of the map, in one order.
    let mut changes: Vec<Change> = (before.points.iter())
        .zip(&now.points)
        .enumerate()
        .filter_map(|(point, (first, second))| {
            let comparison = compare((before, first), (now, second))?;
            Some(Change { point, comparison })
        })
        .collect();
    correct(changes.iter_mut().map(|change| &mut change.comparison));
    changes
}

fn compare(
    (before, first): (&Curve<'_>, &CurvePoint<'_>),
    (now, second): (&Curve<'_>, &CurvePoint<'_>),
) -> Option<Comparison> {
    let (earlier, later) = (first.measured.as_ref()?, second.measured.as_ref()?);
    let mut asked = Asked::new(before.set, earlier.feedback, first.touchpoint);
    let mut asked_now = Asked::new(now.set, later.feedback, second.touchpoint);
    let are_known = asked.is_known() && asked_now.is_known();
    let is_another = are_known && !asked.is_same_question(&mut asked_now);
    if is_another || !earlier.ends.is_comparable(&later.ends) {
        return None;
    }
    let (figures_before, figures) = (comparable(earlier)?, comparable(later)?);
    Comparison::welch(figures_before, figures, People::Unknown, &later.ends)
}
