//! What the legend says of an overlaid set: its name and marks, and where it is unlike the measured curve.

use super::{
    breaks, is_weighted,
    provenance::{Facts, asked, mode, question, ratings_of, when},
};
use crate::{
    lang::{self, Key, Words},
    layout::{OverlayDash, OverlayShape, OverlaySign, overlay_name, part_words::are_of_one_set},
    model::{Direction, Provenance, ScaleKind},
    stats::Curve,
};

/// Words an overlaid set; what it shares with the measured one is not said twice.
pub(super) fn sentences(
    curve: &Curve<'_>,
    measured: &Curve<'_>,
    sign: OverlaySign,
    words: &Words,
) -> Vec<String> {
    let Some(set) = curve.set else {
        return Vec::new();
    };
    let provenance = &set.provenance;
    let (label, marks) = (overlay_name(curve, measured, words), marks(sign, words));
    let mut facts = Facts::default();
    if are_of_one_set(curve, measured) {
        facts.say(words.format(
            Key::LegendOverlayPart,
            &[("marks", (&marks).into()), ("part", (&label).into())],
        ));
        ratings_of(&mut facts, provenance, curve, words);
        let mut sentences = facts.sentences(words);
        sentences.extend(breaks(&[curve], Key::OverlayBreak, words));
        return sentences;
    }
    let scale = scale(curve, words);
    facts.say(words.format(
        Key::LegendOverlay,
        &[
            ("marks", (&marks).into()),
            ("label", (&label).into()),
            ("scale", (&scale).into()),
        ],
    ));
    let asks_the_same = curve
        .question()
        .is_some_and(|question| measured.question() == Some(question));
    if !asks_the_same {
        facts.add(question(curve, words));
    }
    facts.add(when(provenance, words));
    let other = measured.set.map(|set| &set.provenance);
    for say in [asked, mode] {
        let say = |provenance: &Provenance| say(provenance, words);
        let fact = say(provenance);
        if other.map(say).as_ref() != Some(&fact) {
            facts.add(fact);
        }
    }
    ratings_of(&mut facts, provenance, curve, words);
    if is_weighted(curve) {
        facts.say(words.text(Key::LegendWeighted).to_owned());
    }
    let mut sentences = facts.sentences(words);
    sentences.extend(breaks(&[curve], Key::OverlayBreak, words));
    sentences
}

/// Names the marks and the line: "triangles, long dashes".
fn marks(sign: OverlaySign, words: &Words) -> String {
    let shape = match sign.shape {
        OverlayShape::Triangle => Key::OverlayTriangles,
        OverlayShape::Square => Key::OverlaySquares,
        OverlayShape::TriangleDown => Key::OverlayTrianglesDown,
        OverlayShape::Pentagon => Key::OverlayPentagons,
    };
    let dash = match sign.dash {
        OverlayDash::Long => Key::OverlayLongDashes,
        OverlayDash::Short => Key::OverlayShortDashes,
        OverlayDash::Solid => Key::OverlayThinLine,
    };
    [shape, dash].map(|key| words.text(key)).join(", ")
}

fn scale(curve: &Curve<'_>, words: &Words) -> String {
    let Some(ends) = curve.common_ends() else {
        return words.text(Key::OverlayScales).to_owned();
    };
    let scale = lang::scale_ends(ends.min, ends.max, words.language());
    match (ends.kind, ends.direction) {
        (ScaleKind::SchoolGrade, Some(Direction::Low)) => {
            let best = lang::score(ends.min, words.language());
            words.format(
                Key::OverlayGrades,
                &[("scale", (&scale).into()), ("best", (&best).into())],
            )
        }
        (_, Some(Direction::Low)) => {
            words.format(Key::OverlayLowIsBest, &[("scale", (&scale).into())])
        }
        _ => scale,
    }
}
