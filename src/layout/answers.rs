//! The answers lane: a stacked strip of the distribution under every touchpoint; it prints, a hover does not.

use egui::Rect;

use super::{ColumnLayout, StripLayout, StripPart, metrics::STRIP_HEIGHT};
use crate::{
    lang::{self, Key, Words},
    model::{ScaleKind, Score, Tally},
    stats::{Curve, CurvePoint, Ends, Measured, Tier, mass},
};

/// Builds the strips from `top` on; touchpoints with fewer than five answers have none.
pub(super) fn strips(curve: &Curve<'_>, columns: &[ColumnLayout], top: f32) -> Vec<StripLayout> {
    let shown = |(index, (column, point)): (usize, (&ColumnLayout, &CurvePoint<'_>))| {
        let measured = point
            .measured
            .as_ref()
            .filter(|measured| !matches!(measured.tier, Tier::None | Tier::Hidden))?;
        Some(strip(measured, index, column, top))
    };
    columns
        .iter()
        .zip(&curve.points)
        .enumerate()
        .filter_map(shown)
        .collect()
}

/// Divides the column's width among the scores, by weight where the answers have one.
fn strip(measured: &Measured<'_>, index: usize, column: &ColumnLayout, top: f32) -> StripLayout {
    let tallies = &measured.distribution.tallies;
    let total: f64 = tallies.values().map(mass).sum();
    let mut before = 0.0;
    let part = |(score, tally): (&Score, &Tally)| {
        let x = |mass: f64| column.left + (mass / total) as f32 * column.width();
        let left = x(before);
        before += mass(tally);
        let right = x(before);
        let rect = Rect::from_x_y_ranges(left..=right, top..=top + STRIP_HEIGHT);
        StripPart {
            rect,
            score: *score,
            emotion: measured.ends.emotion(score.value()),
        }
    };
    StripLayout {
        column: index,
        parts: tallies.iter().map(part).collect(),
    }
}

/// Names the lane with the scale that all answers share.
pub(super) fn name(ends: Option<Ends>, words: &Words) -> String {
    let Some(ends) = ends else {
        return words.text(Key::LaneAnswers).to_owned();
    };
    let scale = lang::scale_ends(ends.min, ends.max, words.language());
    let key = if ends.kind == ScaleKind::SchoolGrade {
        Key::LaneGradesOn
    } else {
        Key::LaneAnswersOn
    };
    words.format(key, &[("scale", (&scale).into())])
}
