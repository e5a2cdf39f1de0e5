//! What shows the focus on the canvas: a ring around what is selected, in its own shape.

use egui::{Painter, Rect, Shape, Stroke, StrokeKind, Ui};

use super::{aim, canvas::Shown, point};
use crate::{
    edit::Item,
    layout::{CHEVRON_POINT, MapLayout},
    paint::{Camera, chevron},
};

/// The width of the ring.
const WIDTH: f32 = 2.0;
/// The space between a mark and its ring.
const AROUND: f32 = 3.0;
/// How strong the ring is while another part of the window has the focus, and the frame always.
const FAINT: f32 = 0.6;

/// Rings what is selected; frames the canvas where that leaves its focus out of sight.
pub(super) fn paint(ui: &Ui, shown: &Shown<'_>, camera: Camera, area: Rect, has_focus: bool) {
    let accent = shown.theme.accent;
    let faint = accent.gamma_multiply(FAINT);
    let stroke = Stroke::new(WIDTH, if has_focus { accent } else { faint });
    let mut is_seen = false;
    for item in shown.selection.items() {
        if let Some(rect) = aim::rect_of(shown.layout, item) {
            is_seen |= camera.rect(rect).intersects(area);
            ring(ui, (shown.layout, item), rect, camera, stroke);
        }
    }
    if has_focus && !is_seen {
        let frame = Stroke::new(1.5, faint);
        ui.painter()
            .rect_stroke(area.shrink(3.0), 6.0, frame, StrokeKind::Inside);
    }
}

fn ring(ui: &Ui, (layout, item): (&MapLayout, &Item), rect: Rect, camera: Camera, stroke: Stroke) {
    let (painter, on_screen) = (ui.painter(), camera.rect(rect));
    let marks = match item {
        Item::Point(id) => point::marks_of(layout, id),
        _ => Vec::new(),
    };
    for (centre, radius) in &marks {
        let centre = camera.screen_from_map(*centre);
        painter.circle_stroke(centre, radius * camera.zoom + AROUND, stroke);
    }
    if let Item::Stage(id) = item {
        let mut stages = layout.stages.iter();
        let stage = stages.find(|stage| stage.stage.as_ref() == Some(id));
        let is_notched = stage.is_some_and(|stage| stage.notched);
        around_stage(painter, on_screen, is_notched, camera.zoom, stroke);
    } else if marks.is_empty() {
        let radius = 8.0 * camera.zoom;
        painter.rect_stroke(on_screen.expand(1.0), radius, stroke, StrokeKind::Outside);
    }
}

/// Rings the chevron of a stage.
pub(super) fn around_stage(
    painter: &Painter,
    on_screen: Rect,
    is_notched: bool,
    zoom: f32,
    stroke: Stroke,
) {
    let corners = chevron(on_screen.expand(WIDTH), CHEVRON_POINT * zoom, is_notched);
    painter.add(Shape::closed_line(corners, stroke));
}
