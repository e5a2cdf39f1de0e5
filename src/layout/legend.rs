//! The legend: what the points are, who was asked what and when, who estimated, and what a line means.

mod multiples;
mod overlaid;
mod provenance;

use egui::{Pos2, pos2};

use super::{
    Ink, LegendLayout, LegendSign, Measure, OverlaySign, Request, TextStyle,
    comparison_words::break_key, fit::Curves, part_words::shown_words, scale_words,
};
use crate::{
    lang::{self, Key, Words},
    model::{Direction, FeedbackSet, Given, PartKind, Provenance, ScaleKind, TEAM},
    stats::{Curve, Ends, Measured, Tier},
};
use provenance::{Facts, answered, asked, mode, question, ratings_of, when};
pub use provenance::{field_time, origin};

/// The space that a sign takes before its paragraph.
const SIGN_SPACE: f32 = 20.0;
/// The space between two paragraphs.
const PARAGRAPH_GAP: f32 = 3.0;

/// Places the legend from `left`, `top` on.
pub(super) fn legend(
    measure: &mut Measure,
    request: &Request<'_>,
    curves: &Curves<'_>,
    left: f32,
    top: f32,
    width: f32,
) -> Vec<LegendLayout> {
    place(measure, paragraphs(request, curves), pos2(left, top), width)
}

/// Places the legend of small multiples: what all of them share.
pub(super) fn legend_of_parts(
    measure: &mut Measure,
    request: &Request<'_>,
    (kind, curves): (PartKind, &[&Curve<'_>]),
    at: Pos2,
    width: f32,
) -> Vec<LegendLayout> {
    let paragraphs = multiples::paragraphs(request, kind, curves);
    place(measure, paragraphs, at, width)
}

fn place(
    measure: &mut Measure,
    paragraphs: Vec<(LegendSign, String)>,
    at: Pos2,
    width: f32,
) -> Vec<LegendLayout> {
    let Pos2 { x: left, mut y } = at;
    let place = |(sign, text): (LegendSign, String)| {
        let text = measure.block(
            &text,
            TextStyle::Label,
            Ink::Muted,
            pos2(left + SIGN_SPACE, y),
            width - SIGN_SPACE,
        );
        let centre = pos2(left + 7.0, y + TextStyle::Label.line_height() / 2.0);
        y = text.rect.bottom() + PARAGRAPH_GAP;
        LegendLayout { sign, centre, text }
    };
    paragraphs.into_iter().map(place).collect()
}

fn paragraphs(request: &Request<'_>, curves: &Curves<'_>) -> Vec<(LegendSign, String)> {
    let words = request.words;
    let curve = &curves.main;
    let mut paragraphs = Vec::new();
    match curve.set {
        Some(set) => paragraphs.push((LegendSign::Measured, measured(set, curve, words).join(" "))),
        None if request.hides_verdict => paragraphs.push((
            LegendSign::Measured,
            words.text(Key::LegendHidden).to_owned(),
        )),
        None if has_estimates(curve) => paragraphs.push((
            LegendSign::Measured,
            words.text(Key::LegendNoFeedback).to_owned(),
        )),
        None => {}
    }
    for (overlaid, sign) in curves.overlaid.iter().zip(OverlaySign::all()) {
        let sentences = overlaid::sentences(overlaid, curve, sign, words);
        paragraphs.push((LegendSign::Overlay(sign.shape), sentences.join(" ")));
    }
    paragraphs.extend(estimates(request, curve));
    if curve.set.is_some() {
        paragraphs.push((LegendSign::Plain, marks(curves, words).join(" ")));
    }
    paragraphs
}

fn has_estimates(curve: &Curve<'_>) -> bool {
    curve.points.iter().any(|point| point.assumed.is_some())
}

/// Says what the assumed curve is, and how many estimates were revised; nothing where there are none.
fn estimates(request: &Request<'_>, curve: &Curve<'_>) -> Vec<(LegendSign, String)> {
    let mut paragraphs = Vec::new();
    if has_estimates(curve) {
        paragraphs.push((LegendSign::Assumed, estimate(request)));
    }
    let revised = curve
        .points
        .iter()
        .filter(|point| point.revised.is_some())
        .count();
    if revised > 0 {
        paragraphs.push((
            LegendSign::Revised,
            request
                .words
                .format(Key::LegendRevised, &[("estimates", revised.into())]),
        ));
    }
    paragraphs
}

/// Says what the measured curve is and where it comes from.
fn measured(set: &FeedbackSet, curve: &Curve<'_>, words: &Words) -> Vec<String> {
    let provenance = &set.provenance;
    let mut facts = Facts::default();
    facts.say(format!("{}.", words.text(Key::CurveMeasured)));
    if let Some(shown) = shown_words(curve, words) {
        facts.say(format!("{shown}."));
    }
    add_scale(&mut facts, curve.common_ends(), words);
    facts.add(question(curve, words));
    add_origin(&mut facts, provenance, words);
    ratings_of(&mut facts, provenance, curve, words);
    add_rest(&mut facts, provenance, is_weighted(curve), words);
    facts.sentences(words)
}

/// Says what the points are.
fn add_scale(facts: &mut Facts, ends: Option<Ends>, words: &Words) {
    facts.say(mean(ends, words));
    if ends.is_some_and(|ends| ends.kind == ScaleKind::Ces) {
        facts.say(words.text(Key::LegendEase).to_owned());
    }
}

/// Says who was asked, when and how, and how many of them answered.
fn add_origin(facts: &mut Facts, provenance: &Provenance, words: &Words) {
    facts.add(when(provenance, words));
    facts.add(asked(provenance, words));
    facts.add(mode(provenance, words));
    facts.add(answered(provenance, words));
}

/// Says what was done to the answers.
fn add_rest(facts: &mut Facts, provenance: &Provenance, is_weighted: bool, words: &Words) {
    if is_weighted {
        facts.say(words.text(Key::LegendWeighted).to_owned());
    }
    if provenance.rows_left_out > 0 {
        facts.say(words.format(
            Key::LegendRowsLeftOut,
            &[("rows", provenance.rows_left_out.into())],
        ));
    }
}

fn mean(ends: Option<Ends>, words: &Words) -> String {
    let Some(ends) = ends else {
        return words.text(Key::LegendMeanMixed).to_owned();
    };
    let scale = lang::scale_ends(ends.min, ends.max, words.language());
    let key = match (ends.kind, ends.direction) {
        (ScaleKind::SchoolGrade, Some(Direction::Low)) => {
            let best = lang::score(ends.min, words.language());
            return words.format(
                Key::LegendMeanGrades,
                &[("scale", (&scale).into()), ("best", (&best).into())],
            );
        }
        (_, Some(Direction::Low)) => Key::LegendMeanLowIsBest,
        _ => Key::LegendMean,
    };
    words.format(key, &[("scale", (&scale).into())])
}

/// Says whether answers have weights.
fn is_weighted(curve: &Curve<'_>) -> bool {
    any(curve, |one| {
        one.figures
            .as_ref()
            .is_some_and(|figures| figures.n_eff.is_some())
    })
}

/// Says whether something is so at any point.
fn any(curve: &Curve<'_>, has: impl Fn(&Measured<'_>) -> bool) -> bool {
    let mut measured = curve.points.iter().filter_map(|one| one.measured.as_ref());
    measured.any(has)
}

/// Says who estimated, when, and whether they had seen the data.
fn estimate(request: &Request<'_>) -> String {
    let (map, words) = (request.map, request.words);
    let estimates = || map.places().flat_map(|place| &place.touchpoint.estimates);
    let people = match map.header.team.people {
        Some(people) if estimates().all(|one| one.group == TEAM) => {
            Ok(words.format(Key::CountPeople, &[("n", people.into())]))
        }
        _ => Err(Key::NotKnownEstimators),
    };
    let dates = || {
        estimates()
            .filter(|one| one.given.known() == Some(&Given::BeforeData))
            .filter_map(|one| one.date)
    };
    let date = match (dates().min(), dates().max()) {
        (Some(first), Some(last)) if first != last => {
            Ok(lang::date_range(first, last, words.language()))
        }
        (Some(date), _) => Ok(lang::date(date, words.language())),
        (None, _) => Err(Key::NotKnownEstimateDate),
    };
    let before = words.text(Key::BeforeData);
    let known = [&people, &date].into_iter().flatten().map(String::as_str);
    let parts = known.chain([before]).collect::<Vec<_>>().join(", ");
    let question = words.text(Key::EstimateQuestion);
    let mut facts = Facts::default();
    facts.say(format!("{}.", words.text(Key::CurveAssumed)));
    facts.say(words.format(Key::LegendEstimate, &[("parts", (&parts).into())]));
    facts.say(words.format(Key::LegendQuestion, &[("question", question.into())]));
    for name in [people, date].into_iter().filter_map(Result::err) {
        facts.add(Err(name));
    }
    facts.sentences(words).join(" ")
}

/// Explains the marks that occur, and what strips and lines are.
fn marks(curves: &Curves<'_>, words: &Words) -> Vec<String> {
    let main = [&curves.main];
    let mut sentences = explained(&main, &curves.overlaid, words);
    sentences.push(words.text(Key::LegendStrips).to_owned());
    sentences.extend(lines(&main, words));
    sentences
}

/// Explains the marks that occur on some curves; those overlaid on them have few of their own.
fn explained(curves: &[&Curve<'_>], overlaid: &[Curve<'_>], words: &Words) -> Vec<String> {
    let occurs = |has: &dyn Fn(&Measured<'_>) -> bool| curves.iter().any(|curve| any(curve, has));
    let is_hollow = |one: &Measured<'_>| one.tier == Tier::Hidden;
    let is_clamped = |one: &Measured<'_>| {
        let interval = one.shown_interval();
        interval.is_some_and(|(_, low, high)| low || high)
    };
    let explained = [
        (Key::LegendTwoCamps, occurs(&|one| one.two_camps)),
        (
            Key::LegendHollow,
            occurs(&is_hollow) || overlaid.iter().any(|curve| any(curve, is_hollow)),
        ),
        (Key::LegendMerged, occurs(&|one| one.is_merged)),
        (Key::LegendDashed, occurs(&|one| one.tier == Tier::Few)),
        (
            Key::LegendTentative,
            occurs(&|one| one.tier == Tier::Tentative),
        ),
        (Key::LegendClamped, occurs(&is_clamped)),
    ];
    let mut sentences: Vec<String> = explained
        .into_iter()
        .filter(|(_, occurs)| *occurs)
        .map(|(key, _)| words.text(key).to_owned())
        .collect();
    sentences.extend(breaks(curves, Key::LegendBreak, words));
    sentences
}

/// Says what a line is, and who rates the later touchpoints.
fn lines(curves: &[&Curve<'_>], words: &Words) -> Vec<String> {
    let mut sentences = vec![words.text(Key::LegendLines).to_owned()];
    if curves.iter().any(|curve| curve.n_falls()) {
        sentences.push(words.text(Key::LegendLaterTouchpoints).to_owned());
    }
    sentences
}

/// Says in the sentence of a key why lines break; nothing if none does.
fn breaks(curves: &[&Curve<'_>], key: Key, words: &Words) -> Option<String> {
    let mut reasons: Vec<&str> = curves
        .iter()
        .flat_map(|curve| &curve.points)
        .filter_map(|point| point.measured.as_ref()?.breaks)
        .map(|reason| words.text(break_key(reason)))
        .collect();
    reasons.sort_unstable();
    reasons.dedup();
    let reasons = (!reasons.is_empty()).then(|| words.list(&reasons))?;
    Some(words.format(key, &[("reasons", (&reasons).into())]))
}

/// Says whether gaps are told in stars.
pub(super) fn gaps_in_stars(curve: &Curve<'_>) -> bool {
    curve
        .common_ends()
        .is_some_and(|ends| scale_words::in_stars(&ends))
}
