//! The place at the end of the journey for touchpoints without a stage, while there are none.

use egui::{Align2, FontId, Rect, Stroke, StrokeKind, Ui, pos2};

use super::canvas::Shown;
use crate::{
    lang::Key,
    layout::{MapLayout, STAGE_GAP, semibold},
    paint::Camera,
};

/// How wide it is, in map units.
const WIDTH: f32 = 112.0;

/// Returns where a touchpoint is dropped that no longer belongs to a stage.
///
/// There is none where unsorted touchpoints already have their columns.
pub(super) fn zone(layout: &MapLayout) -> Option<Rect> {
    let (first, last) = (layout.stages.first()?, layout.stages.last()?);
    last.stage.as_ref()?;
    let left = last.rect.right() + 2.0 * STAGE_GAP;
    let bottom = layout
        .lanes
        .first()
        .map_or_else(|| first.rect.bottom(), |lane| lane.rect.bottom());
    Some(Rect::from_min_max(
        pos2(left, first.rect.top()),
        pos2(left + WIDTH, bottom),
    ))
}

/// Draws it while a touchpoint is dragged.
pub(super) fn paint(ui: &Ui, shown: &Shown<'_>, camera: Camera) {
    let Some(zone) = zone(shown.layout) else {
        return;
    };
    let rect = camera.rect(zone);
    let theme = shown.theme;
    ui.painter().rect(
        rect,
        8.0 * camera.zoom,
        theme.sheet.gamma_multiply(0.9),
        Stroke::new(1.5, theme.border),
        StrokeKind::Inside,
    );
    ui.painter().text(
        rect.center(),
        Align2::CENTER_CENTER,
        shown.words.text(Key::Unsorted),
        FontId::new(13.0 * camera.zoom, semibold()),
        theme.muted,
    );
}
