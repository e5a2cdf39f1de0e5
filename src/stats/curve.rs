//! The two curves of a map: what the team assumed and what customers said, and where they part.

use std::{cmp::Ordering, collections::BTreeMap};

use crate::model::{
    FeedbackId, FeedbackSet, Given, JourneyMap, Place, Role, Stage, Target, TargetFeedback,
    Touchpoint, TouchpointId,
};

use super::{Ends, Figures, Measured, Tier, breaks::mark_breaks, estimates::stars, figures};

/// The smallest gap that is listed: one half star, the team's own step.
const LEAST_GAP: f64 = 0.5;

/// Room for rounding where a gap is compared with half a star.
const ROUNDING: f64 = 1e-9;

/// Whose answers the curve shows.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Choice<'a> {
    /// The feedback set; the shown one if absent.
    pub set: Option<&'a FeedbackId>,
    /// The group of people; everybody if absent.
    pub segment: Option<&'a str>,
    /// The period; all periods if absent.
    pub wave: Option<&'a str>,
}

/// What is known about one touchpoint, from inside and from outside.
#[derive(Clone, Debug, PartialEq)]
pub struct CurvePoint<'a> {
    /// Its stage; none if it is unsorted.
    pub stage: Option<&'a Stage>,
    /// The touchpoint.
    pub touchpoint: &'a Touchpoint,
    /// Our estimate in stars, given before the data.
    pub rating: Option<f64>,
    /// Our estimate in stars, revised after seeing the data.
    pub revised: Option<f64>,
    /// Our estimate before the data on the emotion axis.
    pub assumed: Option<f64>,
    /// Customers' verdict; absent where the set has no question about the touchpoint.
    pub measured: Option<Measured<'a>>,
}

/// The assumed and the measured curve.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve<'a> {
    /// The feedback set that was measured.
    pub set: Option<&'a FeedbackSet>,
    /// One point per touchpoint in the order of the journey, the unsorted last.
    pub points: Vec<CurvePoint<'a>>,
    /// Which points are worse than we thought, the surest first.
    pub worse: Vec<usize>,
    /// Which points are better than we thought, the surest first.
    pub better: Vec<usize>,
}

impl Curve<'_> {
    /// Returns the point with the largest of the listed gaps; none if no gap is sure.
    pub fn largest_gap(&self) -> Option<usize> {
        let size = |index: usize| Some(self.points.get(index)?.measured.as_ref()?.gap?.value.abs());
        let listed = self.worse.iter().chain(&self.better).copied();
        listed
            .filter_map(|index| Some((index, size(index)?)))
            .max_by(|one, other| one.1.total_cmp(&other.1))
            .map(|(index, _)| index)
    }
}

/// Returns both curves of a map.
pub fn curve<'a>(map: &'a JourneyMap, choice: Choice<'_>) -> Curve<'a> {
    curve_of(map, chosen_set(map, choice.set), choice)
}

/// Returns the assumed curve alone, as if nobody had asked customers.
pub fn assumed_curve(map: &JourneyMap) -> Curve<'_> {
    curve_of(map, None, Choice::default())
}

fn curve_of<'a>(
    map: &'a JourneyMap,
    set: Option<&'a FeedbackSet>,
    choice: Choice<'_>,
) -> Curve<'a> {
    let leads = set.map(leads).unwrap_or_default();
    let mut points: Vec<_> = map
        .places()
        .map(|place| point(place, leads.get(&place.touchpoint.id).copied(), choice))
        .collect();
    mark_breaks(&mut points, set, choice);
    Curve {
        worse: gap_list(&points, Ordering::Less),
        better: gap_list(&points, Ordering::Greater),
        set,
        points,
    }
}

/// Returns the curves of the sets that are overlaid on a measured one, in drawing order.
///
/// Nothing where no set is measured; the measured set itself is skipped.
pub fn overlaid<'a>(map: &'a JourneyMap, measured: &Curve<'_>) -> Vec<Curve<'a>> {
    let Some(shown) = measured.set else {
        return Vec::new();
    };
    let mut ids = vec![&shown.id];
    for id in &map.overlaid {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let others = ids.into_iter().skip(1);
    others
        .filter(|id| map.feedback_set(id).is_some())
        .map(|id| {
            let set = Some(id);
            curve(
                map,
                Choice {
                    set,
                    ..Choice::default()
                },
            )
        })
        .collect()
}

/// Returns the questions about the whole journey with everybody's figures, in the order of the file.
///
/// They belong into the map's header and are never points of the curve.
pub fn journey_figures<'a>(
    map: &'a JourneyMap,
    set: Option<&FeedbackId>,
) -> Vec<(&'a TargetFeedback, Option<Figures>)> {
    chosen_set(map, set)
        .into_iter()
        .flat_map(|set| &set.targets)
        .filter(|feedback| feedback.target == Target::Journey)
        .map(|feedback| {
            let everybody = feedback.distribution(None, None);
            let ends = Ends::from(&feedback.scale);
            (
                feedback,
                everybody.and_then(|all| figures(&all.tallies, &ends)),
            )
        })
        .collect()
}

fn chosen_set<'a>(map: &'a JourneyMap, set: Option<&FeedbackId>) -> Option<&'a FeedbackSet> {
    set.map_or_else(|| map.shown_set(), |id| map.feedback_set(id))
}

/// Finds the question that leads each touchpoint; the first where a damaged map has two.
fn leads(set: &FeedbackSet) -> BTreeMap<&TouchpointId, &TargetFeedback> {
    let mut leads = BTreeMap::new();
    for feedback in &set.targets {
        if let Target::Touchpoint(id) = &feedback.target
            && feedback.role.known() == Some(&Role::Lead)
        {
            leads.entry(id).or_insert(feedback);
        }
    }
    leads
}

fn point<'a>(
    place: Place<'a>,
    lead: Option<&'a TargetFeedback>,
    choice: Choice<'_>,
) -> CurvePoint<'a> {
    let estimates = &place.touchpoint.estimates;
    let rating = stars(estimates, Given::BeforeData);
    let assumed = rating.map(|stars| stars - 3.0);
    CurvePoint {
        stage: place.stage,
        touchpoint: place.touchpoint,
        rating,
        revised: stars(estimates, Given::AfterData),
        assumed,
        measured: lead.map(|feedback| Measured::new(feedback, choice, assumed)),
    }
}

/// Lists the points whose gap is sure, large enough and on the asked side of 0.
fn gap_list(points: &[CurvePoint<'_>], side: Ordering) -> Vec<usize> {
    let mut list: Vec<_> = points
        .iter()
        .enumerate()
        .filter_map(|(index, point)| {
            let measured = point.measured.as_ref()?;
            let gap = measured.gap.filter(|_| measured.tier >= Tier::Tentative)?;
            let surely = gap.ci95?.distance_from_zero();
            let is_listed = surely > 0.0
                && gap.value.abs() >= LEAST_GAP - ROUNDING
                && gap.value.partial_cmp(&0.0) == Some(side);
            is_listed.then_some((index, surely, gap.value.abs()))
        })
        .collect();
    list.sort_by(|one, other| {
        (other.1.total_cmp(&one.1))
            .then(other.2.total_cmp(&one.2))
            .then(one.0.cmp(&other.0))
    });
    list.into_iter().map(|(index, ..)| index).collect()
}
