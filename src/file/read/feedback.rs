//! Feedback sets: where they come from, their scales and distributions.

mod pairs;
mod scale;

use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};

use super::{
    expected::Expected,
    fields::{Fields, reference, told},
    leaf,
    log::{Log, excerpt},
    problem::ProblemKind,
    tree::Node,
};
use crate::{
    file::decimal,
    model::{
        Distribution, FeedbackId, FeedbackSet, Flaw, Known, MissingKind, Provenance, Role, Scale,
        Score, StageId, Tally, Target, TargetFeedback, TouchpointId, WeightSums,
    },
};

/// Reads a feedback set.
pub(super) fn feedback_set<'a>(log: &mut Log<'a>, node: &Node<'a>) -> Option<FeedbackSet> {
    let mut fields = Fields::of(log, node, Expected::FeedbackSet)?;
    let id = fields.id(log, "feedback", FeedbackId::parse);
    let label = fields.text(log, "label");
    let provenance = fields
        .take(log, "provenance")
        .and_then(|node| provenance(log, node))
        .unwrap_or_default();
    let targets = fields.parts(log, "targets", target_feedback);
    Some(FeedbackSet {
        label,
        provenance,
        targets: one_lead_each(log, targets),
        pairs: fields.parts(log, "pairs", pairs::pair),
        extra: fields.extra(log),
        id: id?,
    })
}

/// Tells every second question that leads a touchpoint's curve, and makes it a detail.
fn one_lead_each(log: &mut Log<'_>, targets: Vec<(usize, TargetFeedback)>) -> Vec<TargetFeedback> {
    let mut led = BTreeSet::new();
    let single = |(at, mut one): (usize, TargetFeedback)| {
        if let Target::Touchpoint(id) = &one.target
            && one.role == Known::Is(Role::Lead)
            && !led.insert(id.clone())
        {
            let touchpoint = id.to_string();
            let flaw = Flaw::TwoLeads { touchpoint };
            log.error(at, "role", ProblemKind::Flaw(flaw));
            if log.mends() {
                one.role = Known::Is(Role::Detail);
            }
        }
        one
    };
    targets.into_iter().map(single).collect()
}

fn provenance<'a>(log: &mut Log<'a>, node: &Node<'a>) -> Option<Provenance> {
    let mut fields = Fields::of(log, node, Expected::Written("provenance: (...)"))?;
    Some(Provenance {
        file: fields.text(log, "file"),
        sha256: fields.text(log, "sha256"),
        columns: fields.leaves(log, "columns", |node| leaf::text(node).map(String::from)),
        question: fields.text(log, "question"),
        asked: fields.text(log, "asked"),
        mode: fields.text(log, "mode"),
        field_from: fields.date(log, "field_from"),
        field_to: fields.date(log, "field_to"),
        invited: fields.count(log, "invited"),
        people: fields.count(log, "people"),
        rows: fields.count(log, "rows").unwrap_or_default(),
        rows_left_out: fields.count(log, "rows_left_out").unwrap_or_default(),
        left_out: fields.words(log, "left_out"),
        imported: fields.date(log, "imported"),
        extra: fields.extra(log),
    })
}

fn target_feedback<'a>(log: &mut Log<'a>, node: &Node<'a>) -> Option<(usize, TargetFeedback)> {
    let mut fields = Fields::of(log, node, Expected::Target)?;
    let target_node = fields.require(log, "target");
    let target = target_node.and_then(|node| target(log, node));
    let source = fields.text(log, "source");
    let question = fields.text(log, "question");
    let role = fields.word(log, "role").unwrap_or_default();
    let scale_node = fields.require(log, "scale");
    let levels = scale_node.and_then(|node| scale::scale(log, node, &source));
    let distributions = fields.parts(log, "distributions", distribution);
    let extra = fields.extra(log);
    let levels = levels?;
    let on_scale = |read| on_the_scale(log, read, &levels, &source);
    let distributions = distributions.into_iter().map(on_scale).collect();
    let one = TargetFeedback {
        target: target?,
        source,
        question,
        role,
        scale: levels,
        distributions,
        extra,
    };
    Some((target_node?.at, one))
}

fn target<'a>(log: &mut Log<'a>, node: &Node<'a>) -> Option<Target> {
    match (node.variant(), node.raw) {
        (Some(("Touchpoint", id)), _) => {
            reference(log, id, "target", TouchpointId::parse).map(Target::Touchpoint)
        }
        (Some(("Stage", id)), _) => reference(log, id, "target", StageId::parse).map(Target::Stage),
        (_, "Journey") => Some(Target::Journey),
        (_, "Unassigned") => Some(Target::Unassigned),
        _ => unknown(log, node, "target").map(Target::Unknown),
    }
}

/// Keeps a variant that a newer version wrote, and tells it.
fn unknown<'a>(log: &mut Log<'a>, node: &Node<'a>, field: &'static str) -> Option<String> {
    let text = told(log, node, field, leaf::unknown)?;
    let value = excerpt(&text);
    log.warning(
        node.at,
        field,
        ProblemKind::UnknownValue { value, near: None },
    );
    Some(text)
}

/// A distribution, and where its scores stood.
type ReadDistribution = (Distribution, Vec<(Score, usize)>);

fn distribution<'a>(log: &mut Log<'a>, node: &Node<'a>) -> Option<ReadDistribution> {
    let mut fields = Fields::of(log, node, Expected::Distribution)?;
    let segment = fields.optional_text(log, "segment");
    let wave = fields.optional_text(log, "wave");
    let read = fields.parts(log, "tallies", tally);
    let places = read.iter().map(|(score, _, at)| (*score, *at)).collect();
    let tallies = unique(log, "tallies", read, Score::to_string);
    let missing = fields.parts(log, "missing", missing);
    let missing = unique(log, "missing", missing, |kind| format!("{kind:?}"));
    let distribution = Distribution {
        segment,
        wave,
        tallies,
        missing,
        invalid: fields.count(log, "invalid").unwrap_or_default(),
        extra: fields.extra(log),
    };
    Some((distribution, places))
}

/// Collects entries by key; of two with the same key the second is told.
pub(super) fn unique<K: Ord, V>(
    log: &mut Log<'_>,
    field: &'static str,
    entries: Vec<(K, V, usize)>,
    name: fn(&K) -> String,
) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value, at) in entries {
        match map.entry(key) {
            Entry::Vacant(free) => {
                free.insert(value);
            }
            Entry::Occupied(taken) => {
                log.error(at, field, ProblemKind::RepeatedEntry(name(taken.key())));
            }
        }
    }
    map
}

/// Tells the scores that lie outside the scale, and leaves them out.
fn on_the_scale(
    log: &mut Log<'_>,
    (mut distribution, places): ReadDistribution,
    scale: &Scale,
    source: &str,
) -> Distribution {
    let is_off = |score: Score| score < scale.min || score > scale.max;
    for (score, at) in places.into_iter().filter(|(score, _)| is_off(*score)) {
        let flaw = Flaw::OffTheScale {
            source: source.to_owned(),
            score: score.to_string(),
        };
        log.error(at, "score", ProblemKind::Flaw(flaw));
    }
    if log.mends() {
        distribution.tallies.retain(|score, _| !is_off(*score));
    }
    distribution
}

fn tally<'a>(log: &mut Log<'a>, node: &Node<'a>) -> Option<(Score, Tally, usize)> {
    let mut fields = Fields::of(log, node, Expected::Tally)?;
    let score = fields.require_read(log, "score", leaf::score);
    let n = fields.require_read(log, "n", leaf::count);
    let millionths = |node: &Node<'a>| leaf::unsigned(node, decimal::MILLIONTHS);
    let weighted = fields.has_any(&["weight", "weight_squared"]);
    let sums = weighted.then(|| {
        let sum = fields.require_read(log, "weight", millionths);
        let sum_of_squares = fields.require_read(log, "weight_squared", millionths);
        sum.zip(sum_of_squares)
    });
    fields.no_extra(log);
    let weights = match sums {
        None => None,
        Some(sums) => sums.map(|(sum, sum_of_squares)| WeightSums {
            sum,
            sum_of_squares,
        }),
    };
    // Weighted answers without their weights would count as unweighted ones.
    if weighted && weights.is_none() {
        return None;
    }
    Some((score?, Tally { n: n?, weights }, node.at))
}

fn missing<'a>(log: &mut Log<'a>, node: &Node<'a>) -> Option<(MissingKind, u64, usize)> {
    let mut fields = Fields::of(log, node, Expected::MissingAnswers)?;
    let kind = fields.require(log, "kind");
    let kind = kind.and_then(|node| missing_kind(log, node));
    let n = fields.require_read(log, "n", leaf::count);
    fields.no_extra(log);
    Some((kind?, n?, node.at))
}

fn missing_kind<'a>(log: &mut Log<'a>, node: &Node<'a>) -> Option<MissingKind> {
    match (node.variant(), node.raw) {
        (Some(("Code", code)), _) => told(log, code, "kind", leaf::score).map(MissingKind::Code),
        (_, "Empty") => Some(MissingKind::Empty),
        (_, "NotAsked") => Some(MissingKind::NotAsked),
        (_, "NoAnswer") => Some(MissingKind::NoAnswer),
        (_, "DontKnow") => Some(MissingKind::DontKnow),
        _ => unknown(log, node, "kind").map(MissingKind::Unknown),
    }
}
