//! How a score of a scale is written: in stars, as a grade, or in the scale's own unit.

use crate::{
    lang::{self, Key, Words},
    model::{Direction, ScaleKind},
    stats::Ends,
};

/// Says whether scores of this scale are written as stars: 1 to 5, five is best.
pub fn in_stars(ends: &Ends) -> bool {
    ends.min.value() == 1.0 && ends.max.value() == 5.0 && ends.direction == Some(Direction::High)
}

/// Writes a mean at its point; the star behind a figure in stars is drawn, not written.
pub fn figure(ends: &Ends, mean: f64, words: &Words) -> String {
    let number = lang::number(mean, 1, words.language());
    match ends.kind {
        _ if in_stars(ends) => number,
        ScaleKind::SchoolGrade => words.format(Key::FigureGrade, &[("value", (&number).into())]),
        ScaleKind::Percent => lang::percent(mean / 100.0, words.language()),
        // "3.5 of 1" reads as nonsense: where low is good, the scale itself stands behind the number.
        _ if ends.direction == Some(Direction::Low) => {
            let scale = lang::scale_ends(ends.min, ends.max, words.language());
            format!("{number} ({scale})")
        }
        _ => {
            let best = lang::score(ends.max, words.language());
            words.format(
                Key::FigureOf,
                &[("value", (&number).into()), ("best", (&best).into())],
            )
        }
    }
}

/// Writes what a level of emotion is on the scale itself.
pub(super) fn level(ends: &Ends, emotion: f64, words: &Words) -> String {
    let share = (emotion + 2.0) / 4.0;
    let share = if ends.direction == Some(Direction::Low) {
        1.0 - share
    } else {
        share
    };
    let value = ends.min.value() + share * (ends.max.value() - ends.min.value());
    let is_end = emotion.abs() >= 2.0;
    let decimals = (0..2)
        .find(|decimals| (value * 10_f64.powi(*decimals)).fract() == 0.0)
        .unwrap_or(2);
    let number = lang::number(value, decimals as usize, words.language());
    match ends.kind {
        ScaleKind::SchoolGrade if is_end => {
            words.format(Key::FigureGrade, &[("value", (&number).into())])
        }
        ScaleKind::Percent => lang::percent(value / 100.0, words.language()),
        _ => number,
    }
}
