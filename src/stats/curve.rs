//! The two curves of a map: what the team assumed and what customers said, and where they part.

use std::{cmp::Ordering, collections::BTreeMap};

use crate::model::{
    FeedbackId, FeedbackSet, Given, JourneyMap, PartKind, Place, Role, Stage, Target,
    TargetFeedback, Touchpoint, TouchpointId,
};

use super::{Ends, Figures, Measured, Tier, breaks::mark_breaks, estimates::stars, figures};

/// The smallest gap that is listed: one half star, the team's own step.
const LEAST_GAP: f64 = 0.5;

/// Room for rounding where a gap is compared with half a star.
const ROUNDING: f64 = 1e-9;

/// Whose answers the curve shows.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Choice<'a> {
    /// The feedback set; what the map shows if absent, be it the answers of a segment or wave only.
    pub set: Option<&'a FeedbackId>,
    /// The group of people; everybody if absent.
    pub segment: Option<&'a str>,
    /// The period; all periods if absent.
    pub wave: Option<&'a str>,
}

impl<'a> Choice<'a> {
    /// Fills in the segment and the wave that the map shows, where no set is named.
    ///
    /// A name that the shown set does not have stands for all of them.
    pub(super) fn in_map(self, map: &'a JourneyMap) -> Self {
        let Some(set) = map.shown_set().filter(|_| self.set.is_none()) else {
            return self;
        };
        let shown = |kind| set.part(kind, map.shown_part(kind).name.as_deref()?);
        Self {
            set: None,
            segment: self.segment.or_else(|| shown(PartKind::Segment)),
            wave: self.wave.or_else(|| shown(PartKind::Wave)),
        }
    }
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
    /// The group of people whose answers they are; everybody if absent.
    pub segment: Option<&'a str>,
    /// The period; all periods if absent.
    pub wave: Option<&'a str>,
    /// One point per touchpoint in the order of the journey, the unsorted last.
    pub points: Vec<CurvePoint<'a>>,
    /// Which points are worse than we thought, the surest first.
    pub worse: Vec<usize>,
    /// Which points are better than we thought, the surest first.
    pub better: Vec<usize>,
}

impl Curve<'_> {
    /// Says whether it shows the answers of a segment or a wave only.
    pub fn is_of_part(&self) -> bool {
        self.segment.or(self.wave).is_some()
    }

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
    curve_of(map, chosen_set(map, choice.set), choice.in_map(map))
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
        segment: choice
            .segment
            .and_then(|name| set?.part(PartKind::Segment, name)),
        wave: choice.wave.and_then(|name| set?.part(PartKind::Wave, name)),
        points,
    }
}

/// Returns the curves that are overlaid on a measured one, in drawing order: sets, segments, waves.
///
/// Nothing where no set is measured; the measured answers themselves are skipped.
pub fn overlaid<'a>(map: &'a JourneyMap, measured: &Curve<'_>) -> Vec<Curve<'a>> {
    let Some(set) = measured.set else {
        return Vec::new();
    };
    let shown = Choice {
        set: Some(&set.id),
        segment: measured.segment,
        wave: measured.wave,
    };
    let sets = map.overlaid.iter().map(|id| Choice {
        set: Some(id),
        segment: None,
        // Beside a segment stand all answers of its own wave.
        wave: shown
            .wave
            .filter(|_| *id == set.id && shown.segment.is_some()),
    });
    let of = |kind| {
        let names = &map.shown_part(kind).overlaid;
        let is_shown = map.shown.as_ref() == Some(&set.id);
        names
            .iter()
            .filter(move |name| is_shown && set.part(kind, name).is_some())
    };
    let segments = of(PartKind::Segment).map(|name| Choice {
        segment: Some(name),
        ..shown
    });
    let waves = of(PartKind::Wave).map(|name| Choice {
        wave: Some(name),
        ..shown
    });
    let mut drawn = vec![shown];
    for choice in sets.chain(segments).chain(waves) {
        let is_there = choice.set.is_some_and(|id| map.feedback_set(id).is_some());
        if is_there && !drawn.contains(&choice) {
            drawn.push(choice);
        }
    }
    let others = drawn.into_iter().skip(1);
    others.map(|choice| curve(map, choice)).collect()
}

/// Returns the questions about the whole journey with the figures of the chosen answers.
///
/// They come in the order of the file, belong into the map's header and are never points of the curve.
pub fn journey_figures<'a>(
    map: &'a JourneyMap,
    choice: Choice<'_>,
) -> Vec<(&'a TargetFeedback, Option<Figures>)> {
    let set = chosen_set(map, choice.set);
    let choice = choice.in_map(map);
    set.into_iter()
        .flat_map(|set| &set.targets)
        .filter(|feedback| feedback.target == Target::Journey)
        .map(|feedback| {
            let chosen = feedback.distribution(choice.segment, choice.wave);
            let ends = Ends::from(&feedback.scale);
            (
                feedback,
                chosen.and_then(|answers| figures(&answers.tallies, &ends)),
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
