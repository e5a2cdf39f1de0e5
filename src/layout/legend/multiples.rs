//! The legend of small multiples: whose answers the pictures show, and all that they share.

use super::{
    add_origin, add_rest, add_scale, estimates, explained, is_weighted, lines,
    provenance::{Fact, Facts, question, ratings},
};
use crate::{
    lang::{Key, Words},
    layout::{LegendSign, Request, part_name},
    model::{FeedbackSet, PartKind},
    stats::Curve,
};

/// Words the legend of the curves of all segments, or of all waves.
pub(super) fn paragraphs(
    request: &Request<'_>,
    kind: PartKind,
    curves: &[&Curve<'_>],
) -> Vec<(LegendSign, String)> {
    let words = request.words;
    let Some((first, set)) = curves.first().and_then(|one| Some((*one, one.set?))) else {
        let key = if request.hides_verdict {
            Key::LegendHidden
        } else {
            none_of(kind)
        };
        return vec![(LegendSign::Plain, words.text(key).to_owned())];
    };
    let measured = measured(set, kind, curves, words);
    let mut paragraphs = vec![(LegendSign::Measured, measured.join(" "))];
    // They are the same in every picture.
    paragraphs.extend(estimates(request, first));
    let mut marks = explained(curves, &[], words);
    marks.extend(lines(curves, words));
    paragraphs.push((LegendSign::Plain, marks.join(" ")));
    paragraphs
}

fn none_of(kind: PartKind) -> Key {
    match kind {
        PartKind::Segment => Key::SegmentsNone,
        PartKind::Wave => Key::WavesNone,
    }
}

/// Says what the measured curves are and where they come from.
fn measured(
    set: &FeedbackSet,
    kind: PartKind,
    curves: &[&Curve<'_>],
    words: &Words,
) -> Vec<String> {
    let provenance = &set.provenance;
    let answered: Vec<&Curve<'_>> = curves
        .iter()
        .copied()
        .filter(|curve| curve.ratings() > 0)
        .collect();
    let mut facts = Facts::default();
    facts.say(format!("{}.", words.text(Key::CurveMeasured)));
    let (each, within) = match kind {
        PartKind::Segment => (Key::LegendSegments, curves.first().and_then(|one| one.wave)),
        PartKind::Wave => (Key::LegendWaves, curves.first().and_then(|one| one.segment)),
    };
    facts.say(words.text(each).to_owned());
    if let Some(name) = within {
        let shown = words.format(Key::ShownPart, &[("part", part_name(name, words).into())]);
        facts.say(format!("{shown}."));
    }
    let ends = shared(answered.iter().map(|curve| curve.common_ends()));
    add_scale(&mut facts, ends.flatten(), words);
    facts.add(question_of(&answered, words));
    add_origin(&mut facts, provenance, words);
    let all = answered
        .iter()
        .fold(0_u64, |sum, curve| sum.saturating_add(curve.ratings()));
    if provenance.people.is_some() {
        // They are told with those who were asked; how many of them a picture shows nobody counted.
        facts.say(words.format(Key::LegendRatingsAlone, &[("ratings", all.into())]));
    } else {
        ratings(&mut facts, None, all, words);
    }
    let is_any_weighted = answered.iter().any(|curve| is_weighted(curve));
    add_rest(&mut facts, provenance, is_any_weighted, words);
    facts.sentences(words)
}

/// Says what was asked, be it not the same in every picture.
fn question_of(curves: &[&Curve<'_>], words: &Words) -> Fact {
    if curves.is_empty() {
        return Err(Key::NotKnownQuestion);
    }
    shared(curves.iter().map(|curve| question(curve, words)))
        .unwrap_or_else(|| Ok(words.text(Key::LegendQuestionsDiffer).to_owned()))
}

/// Returns what is so of all, if it is the same of all.
fn shared<T: PartialEq>(mut all: impl Iterator<Item = T>) -> Option<T> {
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}
