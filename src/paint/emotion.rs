//! Draws both curves: lines through `egui_plot`, marks, whiskers and gaps as shapes.

mod lines;
mod marks;
mod overlays;

use std::ops::Range;

use egui::{Rect, Shape, Stroke, Ui, vec2};

pub(super) use overlays::paint_overlay_shape;

use super::{
    Camera, Theme,
    cards::radius,
    signs::{self, Frame},
    text::paint_text,
    theme::Pair,
};
use crate::layout::{
    ColumnLayout, EmotionLayout, HatchStroke, MarkKind, PointLabel, STAR_RADIUS, StripLayout,
    in_columns,
};
use lines::paint_lines;
use marks::{face, paint_estimate, paint_gap_bar, paint_mark, paint_pill};
use overlays::{paint_overlay_line, paint_overlay_marks};

/// The radius of the faces beside the axis, in map units.
const AXIS_FACE: f32 = 8.0;
/// The distance of two samples of a line, in points on the screen.
const SAMPLE: f32 = 3.0;

/// Draws the emotion lane of the columns in sight.
pub(super) fn paint_emotion(
    ui: &mut Ui,
    columns: &[ColumnLayout],
    emotion: &EmotionLayout,
    theme: &Theme,
    camera: Camera,
    seen: &Range<usize>,
) {
    if !ui
        .clip_rect()
        .intersects(camera.rect(emotion.plot.expand2(vec2(200.0, 40.0))))
    {
        return;
    }
    let gaps = in_columns(&emotion.gaps, seen);
    paint_ground(ui, emotion, theme, camera);
    paint_hatch(ui, in_columns(&emotion.hatch, seen), theme, camera);
    if let Some(lane) = lane_in_sight(columns, emotion, seen) {
        for overlay in &emotion.overlays {
            paint_overlay_line(ui, emotion, overlay, lane, theme, camera);
        }
        paint_lines(ui, emotion, lane, theme, camera);
    }
    for gap in gaps {
        paint_gap_bar(ui, gap, theme, camera);
    }
    for overlay in &emotion.overlays {
        paint_overlay_marks(ui, overlay, theme, camera, seen);
    }
    for one in in_columns(&emotion.diamonds, seen) {
        paint_estimate(ui, one, theme, camera);
    }
    for mark in in_columns(&emotion.marks, seen) {
        paint_mark(ui, mark, theme, camera);
    }
    for gap in gaps {
        paint_pill(ui, gap, theme, camera);
    }
    for label in in_columns(&emotion.labels, seen) {
        paint_label(ui, label, theme, camera);
    }
}

/// Returns the lane's part over the columns in sight.
fn lane_in_sight(
    columns: &[ColumnLayout],
    emotion: &EmotionLayout,
    seen: &Range<usize>,
) -> Option<Rect> {
    let last = seen.end.checked_sub(1)?;
    let (first, last) = (columns.get(seen.start)?, columns.get(last)?);
    Some(Rect::from_x_y_ranges(
        first.left..=last.right,
        emotion.plot.y_range(),
    ))
}

fn paint_label(ui: &Ui, label: &PointLabel, theme: &Theme, camera: Camera) {
    // A halo: the lines of the scale and of the curves must not strike the words through.
    let halo = camera.rect(label.rect.shrink2(vec2(0.0, 1.0)));
    ui.painter().rect_filled(
        halo,
        radius(3.0, camera.zoom),
        theme.plot.gamma_multiply(0.85),
    );
    label
        .texts
        .iter()
        .for_each(|text| paint_text(ui, text, theme, camera));
    if let Some(star) = label.star {
        paint_axis_star(ui, star, theme, camera);
    }
}

/// Draws the area, the lines of the scale, and both axes.
fn paint_ground(ui: &Ui, emotion: &EmotionLayout, theme: &Theme, camera: Camera) {
    let painter = ui.painter();
    let plot = camera.rect(emotion.plot);
    painter.rect_filled(plot, radius(6.0, camera.zoom), theme.plot);
    for level in &emotion.levels {
        let colour = if level.emotion == 0 {
            theme.zero
        } else {
            theme.hairline
        };
        painter.hline(
            plot.x_range(),
            camera.y(level.y),
            Stroke::new(camera.zoom, colour),
        );
        let (mouth, colour) = face(MarkKind::face(f64::from(level.emotion)), theme);
        signs::paint_face(
            painter,
            camera.screen_from_map(level.face),
            AXIS_FACE * camera.zoom,
            mouth,
            Frame::Circle,
            Pair {
                fill: theme.sheet,
                mark: colour,
            },
        );
        paint_text(ui, &level.text, theme, camera);
        if let Some(own) = &level.own {
            paint_text(ui, own, theme, camera);
        }
        if let Some(star) = level.star {
            paint_axis_star(ui, star, theme, camera);
        }
    }
}

fn paint_axis_star(ui: &Ui, star: egui::Pos2, theme: &Theme, camera: Camera) {
    signs::paint_star(
        ui.painter(),
        camera.screen_from_map(star),
        STAR_RADIUS * 0.9 * camera.zoom,
        theme.star,
    );
}

fn paint_hatch(ui: &Ui, strokes: &[HatchStroke], theme: &Theme, camera: Camera) {
    let clip = ui.clip_rect();
    let stroke = Stroke::new(0.8 * camera.zoom, theme.hatch);
    let on_screen = strokes
        .iter()
        .map(|hatch| hatch.ends.map(|end| camera.screen_from_map(end)))
        .filter(|ends| clip.intersects(Rect::from_two_pos(ends[0], ends[1])));
    ui.painter()
        .extend(on_screen.map(|ends| Shape::line_segment(ends, stroke)));
}

/// Draws an answers strip.
pub(super) fn paint_strip(ui: &Ui, strip: &StripLayout, theme: &Theme, camera: Camera) {
    for part in &strip.parts {
        let rect = camera.rect(part.rect);
        if !ui.clip_rect().intersects(rect) {
            continue;
        }
        let shade = part.emotion.map_or(2, |emotion| {
            ((emotion + 2.0) * 1.25).floor().clamp(0.0, 4.0) as usize
        });
        let gap = (0.5 * camera.zoom).min(rect.width() * 0.15);
        let colour = theme.shades.get(shade).copied().unwrap_or(theme.muted);
        ui.painter().rect_filled(
            rect.shrink2(vec2(gap, 0.0)),
            radius(1.0, camera.zoom),
            colour,
        );
    }
}
