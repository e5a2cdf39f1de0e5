//! The report of `curve --json`: every key in its order, as other programs read it.

use serde::{Serialize, Serializer};
use serde_json::Number;

use crate::{
    model::{
        Direction, Distribution, FeedbackSet, JourneyMap, Known, MapState, Score, TargetFeedback,
    },
    stats::{Choice, Curve, CurvePoint, Ends, Figures, Interval, Measured, journey_figures},
};

use super::{
    curve::Parts,
    curve_beside::Beside,
    curve_beside_json::{self, SegmentReport, SinceReport, StepReport, SusReport},
};

/// The whole report.
#[derive(Debug, Serialize)]
pub(super) struct Report<'a> {
    title: &'a str,
    state: &'a str,
    set: Option<SetReport<'a>>,
    segments: &'a [&'a str],
    waves: &'a [&'a str],
    touchpoints: Vec<PointReport<'a>>,
    worse_than_thought: Vec<&'a str>,
    better_than_thought: Vec<&'a str>,
    journey: Vec<JourneyReport<'a>>,
    steps: Vec<StepReport<'a>>,
    change_since: Option<SinceReport<'a>>,
    sus: Vec<SusReport<'a>>,
}

/// A feedback set by its names.
#[derive(Debug, Serialize)]
pub(super) struct SetReport<'a> {
    id: &'a str,
    label: &'a str,
    file: &'a str,
}

#[derive(Debug, Serialize)]
struct PointReport<'a> {
    id: &'a str,
    stage_id: Option<&'a str>,
    stage: Option<&'a str>,
    touchpoint: &'a str,
    rating: Option<f64>,
    assumed: Option<f64>,
    moment_of_truth: bool,
    measured: Option<MeasuredReport<'a>>,
    gap: Option<f64>,
    gap_ci95: Option<[f64; 2]>,
    revised_rating: Option<f64>,
    by_segment: Vec<SegmentReport<'a>>,
}

#[derive(Debug, Serialize)]
struct MeasuredReport<'a> {
    n: u64,
    mean: Option<f64>,
    sd: Option<f64>,
    median: Option<f64>,
    ci95: Option<[f64; 2]>,
    top2: Option<f64>,
    nps: Option<f64>,
    scale: ScaleReport,
    emotion: Option<f64>,
    emotion_ci95: Option<[f64; 2]>,
    counts: ScoreCounts<'a>,
    tier: &'static str,
    two_camps: bool,
    ci95_clamped: bool,
    top2_ci95: Option<[f64; 2]>,
    nps_ci95: Option<[f64; 2]>,
    n_eff: Option<f64>,
    easy: Option<f64>,
    easy_ci95: Option<[f64; 2]>,
    source: &'a str,
    question: &'a str,
}

#[derive(Debug, Serialize)]
struct ScaleReport {
    min: Number,
    max: Number,
    higher_is_better: Option<bool>,
}

#[derive(Debug, Serialize)]
struct JourneyReport<'a> {
    source: &'a str,
    question: &'a str,
    n: u64,
    mean: Option<f64>,
    ci95: Option<[f64; 2]>,
    nps: Option<f64>,
    nps_ci95: Option<[f64; 2]>,
    counts: ScoreCounts<'a>,
}

/// Counts per score, in numeric order.
#[derive(Debug)]
struct ScoreCounts<'a>(Option<&'a Distribution>);

impl Serialize for ScoreCounts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let tallies = self.0.iter().flat_map(|one| &one.tallies);
        serializer.collect_map(tallies.map(|(score, tally)| (score.to_string(), tally.n)))
    }
}

/// Makes the report of both curves.
pub(super) fn report<'a>(
    map: &'a JourneyMap,
    curve: &'a Curve<'a>,
    parts: &'a Parts<'_>,
    beside: &'a Beside<'_>,
) -> Report<'a> {
    let mut segments = curve_beside_json::segments(&beside.segments);
    let touchpoint = |one: &'a CurvePoint<'_>| {
        let own = segments.remove(one.touchpoint.id.as_str());
        point(one, own.unwrap_or_default())
    };
    let ids = |members: &[usize]| {
        let points = members.iter().filter_map(|place| curve.points.get(*place));
        points.map(|point| point.touchpoint.id.as_str()).collect()
    };
    Report {
        title: &map.header.title,
        state: match &map.header.state {
            Known::Is(MapState::Current) => "current",
            Known::Is(MapState::Future) => "future",
            Known::Unknown(text) => text,
        },
        set: curve.set.map(set),
        segments: &parts.segments,
        waves: &parts.waves,
        touchpoints: curve.points.iter().map(touchpoint).collect(),
        worse_than_thought: ids(&curve.worse),
        better_than_thought: ids(&curve.better),
        journey: journey(map, curve)
            .into_iter()
            .map(|(feedback, figures)| journey_report(feedback, figures.as_ref()))
            .collect(),
        steps: curve_beside_json::steps(beside, curve),
        change_since: (beside.since.as_ref()).map(|since| curve_beside_json::since(since, curve)),
        sus: beside.sus.iter().map(curve_beside_json::sus).collect(),
    }
}

/// Returns what was asked about the journey as a whole; nothing where no feedback is shown.
pub(super) fn journey<'a>(
    map: &'a JourneyMap,
    curve: &Curve<'_>,
) -> Vec<(&'a TargetFeedback, Option<Figures>)> {
    curve
        .set
        .map(|set| {
            let everybody = Choice {
                set: Some(&set.id),
                ..Choice::default()
            };
            journey_figures(map, everybody)
        })
        .unwrap_or_default()
}

/// Names a feedback set.
pub(super) fn set(set: &FeedbackSet) -> SetReport<'_> {
    SetReport {
        id: set.id.as_str(),
        label: &set.label,
        file: &set.provenance.file,
    }
}

fn point<'a>(point: &'a CurvePoint<'_>, by_segment: Vec<SegmentReport<'a>>) -> PointReport<'a> {
    let gap = point.measured.as_ref().and_then(|one| one.gap);
    PointReport {
        id: point.touchpoint.id.as_str(),
        stage_id: point.stage.map(|stage| stage.id.as_str()),
        stage: point.stage.map(|stage| stage.name.as_str()),
        touchpoint: &point.touchpoint.name,
        rating: point.rating,
        assumed: point.assumed,
        moment_of_truth: point.touchpoint.moment_of_truth,
        measured: point.measured.as_ref().map(measured),
        gap: gap.map(|gap| gap.value),
        gap_ci95: pair(gap.and_then(|gap| gap.ci95)),
        revised_rating: point.revised,
        by_segment,
    }
}

fn measured<'a>(one: &'a Measured<'_>) -> MeasuredReport<'a> {
    let figures = one.figures.as_ref();
    MeasuredReport {
        n: one.n(),
        mean: figures.map(|one| one.mean),
        sd: figures.and_then(|one| one.sd),
        median: figures.map(|one| one.median),
        ci95: pair(figures.and_then(|one| one.ci95)),
        top2: figures.and_then(|one| one.top2),
        nps: figures.and_then(|one| one.nps),
        scale: scale(&one.ends),
        emotion: figures.and_then(|one| one.emotion),
        emotion_ci95: pair(figures.and_then(|one| one.emotion_ci95)),
        counts: ScoreCounts(Some(one.distribution)),
        tier: one.tier.as_str(),
        two_camps: one.two_camps,
        ci95_clamped: figures.is_some_and(|one| one.ci95_clamped),
        top2_ci95: pair(figures.and_then(|one| one.top2_ci95)),
        nps_ci95: pair(figures.and_then(|one| one.nps_ci95)),
        n_eff: figures.and_then(|one| one.n_eff),
        easy: figures.and_then(|one| one.easy),
        easy_ci95: pair(figures.and_then(|one| one.easy_ci95)),
        source: &one.feedback.source,
        question: &one.feedback.question,
    }
}

fn journey_report<'a>(
    feedback: &'a TargetFeedback,
    figures: Option<&Figures>,
) -> JourneyReport<'a> {
    JourneyReport {
        source: &feedback.source,
        question: &feedback.question,
        n: figures.map_or(0, |one| one.n),
        mean: figures.map(|one| one.mean),
        ci95: pair(figures.and_then(|one| one.ci95)),
        nps: figures.and_then(|one| one.nps),
        nps_ci95: pair(figures.and_then(|one| one.nps_ci95)),
        counts: ScoreCounts(feedback.distribution(None, None)),
    }
}

fn scale(ends: &Ends) -> ScaleReport {
    ScaleReport {
        min: number(ends.min),
        max: number(ends.max),
        higher_is_better: ends.direction.map(|end| end == Direction::High),
    }
}

/// Returns the ends of an interval.
pub(super) fn pair(interval: Option<Interval>) -> Option<[f64; 2]> {
    interval.map(|one| [one.low, one.high])
}

/// A score as a JSON number, whole where it is whole.
fn number(score: Score) -> Number {
    let whole = Number::from(score.parts() / Score::PARTS);
    if score.is_whole() {
        whole
    } else {
        Number::from_f64(score.value()).unwrap_or(whole)
    }
}
