//! Draws a whole picture: the one piece of code that does.

use std::ops::Range;

use egui::{Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::{
    Camera, Theme,
    cards::{paint_card, radius},
    emotion::{paint_emotion, paint_overlay_shape, paint_strip},
    multiples, signs,
    text::paint_text,
};
use crate::layout::{
    CHEVRON_POINT, GapListLayout, LegendLayout, LegendSign, MapLayout, in_columns,
};

/// Adds a picture's shapes to a `Ui`.
///
/// Only what lies inside the clip rectangle is drawn. Nothing is read from the `Ui`'s visuals: every
/// colour comes from the theme, so that window and export draw the same.
pub fn map(ui: &mut Ui, layout: &MapLayout, theme: &Theme, camera: Camera) {
    let clip = ui.clip_rect();
    let seen = layout.columns_between(
        camera.map_from_screen(clip.min).x,
        camera.map_from_screen(clip.max).x,
    );
    paint_sheet(ui, layout, theme, camera);
    paint_text(ui, &layout.header.title, theme, camera);
    layout
        .header
        .lines
        .iter()
        .for_each(|line| paint_text(ui, line, theme, camera));
    paint_stages(ui, layout, theme, camera, &seen);
    for lane in &layout.lanes {
        paint_text(ui, &lane.name, theme, camera);
        let cards = layout.cards.get(lane.cards.clone()).unwrap_or_default();
        for card in in_columns(cards, &seen) {
            paint_card(ui, card, theme, camera);
        }
    }
    if let Some(emotion) = &layout.emotion {
        paint_emotion(ui, &layout.columns, emotion, theme, camera, &seen);
    }
    for strip in in_columns(&layout.strips, &seen) {
        paint_strip(ui, strip, theme, camera);
    }
    layout
        .gap_lists
        .iter()
        .for_each(|list| paint_gap_list(ui, list, theme, camera));
    multiples(ui, &layout.multiples, theme, camera);
    paint_legend(ui, layout, theme, camera);
}

fn paint_sheet(ui: &Ui, layout: &MapLayout, theme: &Theme, camera: Camera) {
    let painter = ui.painter();
    painter.rect_filled(camera.rect(layout.page), 0.0, theme.page);
    let stroke = Stroke::new(camera.zoom, theme.hairline);
    painter.rect(
        camera.rect(layout.sheet),
        radius(10.0, camera.zoom),
        theme.sheet,
        stroke,
        StrokeKind::Inside,
    );
}

fn paint_stages(ui: &Ui, layout: &MapLayout, theme: &Theme, camera: Camera, seen: &Range<usize>) {
    let clip = ui.clip_rect();
    let in_sight = |x: f32| clip.x_range().expand(2.0).contains(camera.x(x));
    for (x, top, bottom) in layout
        .boundaries
        .iter()
        .filter(|boundary| in_sight(boundary.0))
    {
        let range = egui::Rangef::new(camera.y(*top), camera.y(*bottom));
        ui.painter().vline(
            camera.x(*x),
            range,
            Stroke::new(1.2 * camera.zoom, theme.border),
        );
    }
    // Stages without a column have no place among the columns, so those at both ends are looked at too.
    let stage_of = |column: usize| layout.columns.get(column).map(|column| column.stage);
    let first = match seen.start {
        0 => 0,
        start => stage_of(start).unwrap_or_default().saturating_sub(1),
    };
    let last = seen
        .end
        .checked_sub(1)
        .and_then(stage_of)
        .map_or(layout.stages.len(), |stage| stage + 2);
    let last = if seen.end == layout.columns.len() {
        layout.stages.len()
    } else {
        last.min(layout.stages.len())
    };
    for stage in layout.stages.get(first..last).unwrap_or_default() {
        let rect = camera.rect(stage.rect);
        if clip.intersects(rect.expand2(vec2(CHEVRON_POINT * camera.zoom, 0.0))) {
            signs::paint_chevron(
                ui.painter(),
                rect,
                CHEVRON_POINT * camera.zoom,
                stage.notched,
                theme.stage,
            );
            paint_text(ui, &stage.name, theme, camera);
        }
    }
}

fn paint_gap_list(ui: &Ui, list: &GapListLayout, theme: &Theme, camera: Camera) {
    let colour = if list.better {
        theme.positive
    } else {
        theme.negative
    };
    ui.painter()
        .rect_filled(camera.rect(list.bar), radius(1.5, camera.zoom), colour);
    paint_text(ui, &list.heading, theme, camera);
    for line in &list.lines {
        paint_text(ui, line, theme, camera);
    }
}

fn paint_legend(ui: &Ui, layout: &MapLayout, theme: &Theme, camera: Camera) {
    if let Some((left, right, y)) = layout.rule {
        let range = egui::Rangef::new(camera.x(left), camera.x(right));
        ui.painter()
            .hline(range, camera.y(y), Stroke::new(camera.zoom, theme.hairline));
    }
    for entry in &layout.legend {
        paint_legend_sign(ui, entry, theme, camera);
        paint_text(ui, &entry.text, theme, camera);
    }
}

fn paint_legend_sign(ui: &Ui, entry: &LegendLayout, theme: &Theme, camera: Camera) {
    let painter = ui.painter();
    let zoom = camera.zoom;
    let centre = camera.screen_from_map(entry.centre);
    match entry.sign {
        LegendSign::Measured => {
            let stroke = Stroke::new(1.2 * zoom, theme.ink);
            for side in [-1.0, 1.0] {
                let end = centre + vec2(0.0, side * 6.5 * zoom);
                painter.line_segment([centre, end], stroke);
                painter.line_segment(
                    [
                        pos2(end.x - 3.0 * zoom, end.y),
                        pos2(end.x + 3.0 * zoom, end.y),
                    ],
                    stroke,
                );
            }
            painter.circle(
                centre,
                3.2 * zoom,
                theme.sheet,
                Stroke::new(1.8 * zoom, theme.ink),
            );
        }
        LegendSign::Overlay(shape) => {
            let look = (theme.muted, Stroke::NONE);
            paint_overlay_shape(painter, shape, centre, 5.5 * zoom, look);
        }
        LegendSign::Assumed | LegendSign::Revised => {
            signs::paint_diamond(
                painter,
                centre,
                5.0 * zoom,
                theme.sheet,
                Stroke::new(1.3 * zoom, theme.muted),
            );
            if entry.sign == LegendSign::Revised {
                painter.circle_filled(centre, 1.6 * zoom, theme.muted);
            }
        }
        LegendSign::Plain => {
            let line = Rect::from_center_size(centre, vec2(9.0 * zoom, 1.6 * zoom));
            painter.rect_filled(line, 0.0, theme.muted);
        }
    }
}
