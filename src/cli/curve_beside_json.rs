//! What `curve --json` reports beside the points: steps, changes, segments, usability.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    model::Target,
    stats::{Break, Comparison, Curve, People, SegmentFigures, Sus},
};

use super::{
    curve_beside::Beside,
    curve_json::{SetReport, pair, set},
    curve_since::Since,
};

/// The difference between two means.
#[derive(Debug, Serialize)]
struct ComparisonReport {
    difference: f64,
    ci95: [f64; 2],
    emotion_difference: f64,
    emotion_ci95: [f64; 2],
    p: f64,
    p_holm: f64,
    is_real: bool,
    method: &'static str,
    people: &'static str,
    n_pairs: Option<u64>,
}

/// The step between two neighbours on the curve.
#[derive(Debug, Serialize)]
pub(super) struct StepReport<'a> {
    from: &'a str,
    to: &'a str,
    #[serde(flatten)]
    comparison: ComparisonReport,
}

/// What has changed since earlier answers.
#[derive(Debug, Serialize)]
pub(super) struct SinceReport<'a> {
    set: SetReport<'a>,
    wave: Option<&'a str>,
    differs: Vec<&'static str>,
    touchpoints: Vec<ChangeReport<'a>>,
}

#[derive(Debug, Serialize)]
struct ChangeReport<'a> {
    id: &'a str,
    #[serde(flatten)]
    comparison: ComparisonReport,
}

/// The figures of one segment at one touchpoint.
#[derive(Debug, Serialize)]
pub(super) struct SegmentReport<'a> {
    segment: &'a str,
    n: u64,
    mean: f64,
    sd: Option<f64>,
    ci95: Option<[f64; 2]>,
    n_eff: Option<f64>,
    emotion: Option<f64>,
    emotion_ci95: Option<[f64; 2]>,
}

/// The score of a block of questions about usability.
#[derive(Debug, Serialize)]
pub(super) struct SusReport<'a> {
    target: &'static str,
    id: Option<&'a str>,
    n: u64,
    score: f64,
    ci95: Option<[f64; 2]>,
}

/// Reports the steps from touchpoint to touchpoint.
pub(super) fn steps<'a>(beside: &Beside<'_>, curve: &'a Curve<'_>) -> Vec<StepReport<'a>> {
    let steps = beside.steps.iter().filter_map(|step| {
        Some(StepReport {
            from: id(curve, step.from)?,
            to: id(curve, step.to)?,
            comparison: comparison(&step.comparison),
        })
    });
    steps.collect()
}

/// Reports what has changed.
pub(super) fn since<'a>(since: &Since<'a>, curve: &'a Curve<'_>) -> SinceReport<'a> {
    let changes = since.changes.iter().filter_map(|change| {
        Some(ChangeReport {
            id: id(curve, change.point)?,
            comparison: comparison(&change.comparison),
        })
    });
    SinceReport {
        set: set(since.earlier.set),
        wave: since.earlier.wave,
        differs: since.differs.iter().map(|one| difference(*one)).collect(),
        touchpoints: changes.collect(),
    }
}

/// Reports the segments by touchpoint.
pub(super) fn segments<'a>(
    all: &[SegmentFigures<'a>],
) -> BTreeMap<&'a str, Vec<SegmentReport<'a>>> {
    let mut segments: BTreeMap<&str, Vec<SegmentReport<'_>>> = BTreeMap::new();
    for one in all {
        let own = segments.entry(one.touchpoint.id.as_str()).or_default();
        own.push(SegmentReport {
            segment: one.segment,
            n: one.figures.n,
            mean: one.figures.mean,
            sd: one.figures.sd,
            ci95: pair(one.figures.ci95),
            n_eff: one.figures.n_eff,
            emotion: one.figures.emotion,
            emotion_ci95: pair(one.figures.emotion_ci95),
        });
    }
    segments
}

/// Reports a score of usability.
pub(super) fn sus<'a>(one: &Sus<'a>) -> SusReport<'a> {
    let (target, id) = match one.target {
        Target::Touchpoint(id) => ("touchpoint", Some(id.as_str())),
        Target::Stage(id) => ("stage", Some(id.as_str())),
        Target::Journey => ("journey", None),
        Target::Unassigned | Target::Unknown(_) => ("unassigned", None),
    };
    SusReport {
        target,
        id,
        n: one.n,
        score: one.score,
        ci95: pair(one.ci95),
    }
}

fn comparison(one: &Comparison) -> ComparisonReport {
    let n_pairs = match one.people {
        People::Same(n) => Some(n),
        People::Different | People::Unknown => None,
    };
    ComparisonReport {
        difference: one.difference,
        ci95: [one.ci95.low, one.ci95.high],
        emotion_difference: one.emotion,
        emotion_ci95: [one.emotion_ci95.low, one.emotion_ci95.high],
        p: one.p,
        p_holm: one.p_holm,
        is_real: one.is_real(),
        method: if n_pairs.is_some() { "paired" } else { "welch" },
        people: one.people.as_str(),
        n_pairs,
    }
}

fn id<'a>(curve: &'a Curve<'_>, point: usize) -> Option<&'a str> {
    Some(curve.points.get(point)?.touchpoint.id.as_str())
}

fn difference(reason: Break) -> &'static str {
    match reason {
        Break::Question => "question",
        Break::Scale => "scale",
        Break::Period => "period",
        Break::Mode => "mode",
        Break::Group => "group",
    }
}
