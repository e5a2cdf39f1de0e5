//! The answers lane: a stacked strip of the distribution under every touchpoint; it prints, a hover does not.

use egui::Rect;

use super::{ColumnLayout, StripLayout, StripPart, metrics::STRIP_HEIGHT};
use crate::{
    lang::{self, Key, Words},
    model::ScaleKind,
    stats::{Curve, Ends, Measured, Tier},
};

/// Builds the strips from `top` on; touchpoints with fewer than five answers have none.
pub(super) fn strips(curve: &Curve<'_>, columns: &[ColumnLayout], top: f32) -> Vec<StripLayout> {
    let shown =
        |(index, (column, point)): (usize, (&ColumnLayout, &crate::stats::CurvePoint<'_>))| {
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

fn strip(measured: &Measured<'_>, index: usize, column: &ColumnLayout, top: f32) -> StripLayout {
    let total = measured.distribution.n().max(1) as f32;
    let mut before = 0.0;
    let part = |(score, tally): (&crate::model::Score, &crate::model::Tally)| {
        let left = column.left + before / total * column.width();
        before += tally.n as f32;
        let right = column.left + before / total * column.width();
        let rect = Rect::from_x_y_ranges(left..=right, top..=top + STRIP_HEIGHT);
        StripPart {
            rect,
            score: *score,
            emotion: measured.ends.emotion(score.value()),
        }
    };
    StripLayout {
        column: index,
        parts: measured.distribution.tallies.iter().map(part).collect(),
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
