//! Overlaid sets: thin dashed lines and small marks that grey print tells apart.

use std::ops::Range;

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Ui, Vec2, epaint::PathShape, pos2};

use super::SAMPLE;
use crate::{
    layout::{EmotionLayout, OVERLAY_RADIUS, OverlayDash, OverlayLayout, OverlayShape, in_columns},
    paint::{Camera, Theme},
};

/// The width of the lines, in map units.
const LINE_WIDTH: f32 = 1.4;
/// Under this length on the screen dashes become a line.
const SHORTEST_DASH: f32 = 2.0;

/// Draws the line of an overlaid set within a part of the lane.
///
/// Every stretch between two marks begins with a dash, so that dashes stay where they are while the picture moves.
pub(super) fn paint_overlay_line(
    ui: &Ui,
    emotion: &EmotionLayout,
    overlay: &OverlayLayout,
    lane: Rect,
    theme: &Theme,
    camera: Camera,
) {
    let stroke = Stroke::new(LINE_WIDTH * camera.zoom, theme.muted);
    let (from, to) = (f64::from(lane.left()), f64::from(lane.right()));
    let step = f64::from(SAMPLE / camera.zoom);
    let pattern = pattern(overlay.sign.dash)
        .map(|lengths| lengths.map(|length| length * camera.zoom))
        .filter(|[dash, _]| *dash >= SHORTEST_DASH);
    for line in &overlay.lines {
        let in_sight = line
            .stretches()
            .filter(|(left, right)| *left < to && from < *right);
        for (left, right) in in_sight {
            let way: Vec<Pos2> = line
                .samples(left, right, step)
                .into_iter()
                .map(|[x, height]| camera.screen_from_map(pos2(x as f32, emotion.y(height))))
                .collect();
            let strokes = match pattern {
                Some(lengths) => dashes_along(&way, lengths),
                None => vec![way],
            };
            ui.painter().extend(
                strokes
                    .into_iter()
                    .map(|points| Shape::from(PathShape::line(points, stroke))),
            );
        }
    }
}

/// Returns the lengths of dashes and gaps in map units; none for a line without gaps.
fn pattern(dash: OverlayDash) -> Option<[f32; 2]> {
    match dash {
        OverlayDash::Long => Some([10.0, 4.0]),
        OverlayDash::Short => Some([4.0, 3.5]),
        OverlayDash::Solid => None,
    }
}

/// Cuts a way into dashes; it begins with one.
fn dashes_along(way: &[Pos2], lengths: [f32; 2]) -> Vec<Vec<Pos2>> {
    let [dash, gap] = lengths;
    let mut dashes = Vec::new();
    let mut current: Vec<Pos2> = way.first().copied().into_iter().collect();
    let (mut is_drawn, mut left) = (true, dash);
    for pair in way.windows(2) {
        let [mut from, to] = *pair else { continue };
        while (to - from).length() >= left {
            from += (to - from).normalized() * left;
            current.push(from);
            if is_drawn {
                dashes.push(std::mem::take(&mut current));
            }
            left = if is_drawn { gap } else { dash };
            is_drawn = !is_drawn;
        }
        left -= (to - from).length();
        if is_drawn {
            current.push(to);
        }
    }
    if is_drawn && current.len() > 1 {
        dashes.push(current);
    }
    dashes
}

/// Draws the marks of an overlaid set in the columns in sight.
pub(super) fn paint_overlay_marks(
    ui: &Ui,
    overlay: &OverlayLayout,
    theme: &Theme,
    camera: Camera,
    seen: &Range<usize>,
) {
    let zoom = camera.zoom;
    // The rim lets a filled mark stand out from the lines that it lies on.
    let full = (theme.muted, Stroke::new(zoom, theme.plot));
    let hollow = (theme.plot, Stroke::new(1.3 * zoom, theme.muted));
    for mark in in_columns(&overlay.marks, seen) {
        paint_overlay_shape(
            ui.painter(),
            overlay.sign.shape,
            camera.screen_from_map(mark.centre),
            OVERLAY_RADIUS * zoom,
            if mark.hollow { hollow } else { full },
        );
    }
}

/// Draws the shape of an overlaid set's marks.
pub(in crate::paint) fn paint_overlay_shape(
    painter: &Painter,
    shape: OverlayShape,
    centre: Pos2,
    radius: f32,
    (fill, stroke): (Color32, Stroke),
) {
    // How many corners, and where the first one is, in turns from the right.
    let (corners, first) = match shape {
        OverlayShape::Triangle => (3_u8, -0.25),
        OverlayShape::Square => (4, 0.125),
        OverlayShape::TriangleDown => (3, 0.25),
        OverlayShape::Pentagon => (5, -0.25),
    };
    let points = (0..corners).map(|corner| {
        let turn = first + f32::from(corner) / f32::from(corners);
        centre + radius * Vec2::angled(turn * std::f32::consts::TAU)
    });
    painter.add(PathShape::convex_polygon(points.collect(), fill, stroke));
}
