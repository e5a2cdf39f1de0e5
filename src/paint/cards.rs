//! Draws cards.

use egui::{Color32, CornerRadius, Painter, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::{Camera, Theme, images, signs, text::paint_text, theme::Pair};
use crate::layout::{CardKind, CardLayout, DOT_STEP};

/// The corner radius of a card in map units.
const RADIUS: f32 = 7.0;

/// Draws a card.
pub(super) fn paint_card(ui: &Ui, card: &CardLayout, theme: &Theme, camera: Camera) {
    let rect = camera.rect(card.rect);
    if !ui.clip_rect().intersects(rect.expand(14.0 * camera.zoom)) {
        return;
    }
    paint_ground(ui.painter(), &card.kind, rect, theme, camera);
    if let CardKind::Image { frame, image } = &card.kind {
        let frame = camera.rect(*frame);
        images::image(ui.painter(), frame, image, theme, camera.zoom);
    }
    for text in &card.texts {
        paint_text(ui, text, theme, camera);
    }
    if let CardKind::Touchpoint {
        flag: Some((flag, text)),
    } = &card.kind
    {
        paint_flag(ui.painter(), camera.rect(*flag), theme.flag, camera.zoom);
        paint_text(ui, text, theme, camera);
    }
}

/// Draws what lies under a card's text.
fn paint_ground(painter: &Painter, kind: &CardKind, rect: Rect, theme: &Theme, camera: Camera) {
    let zoom = camera.zoom;
    let corners = radius(RADIUS, zoom);
    let bordered = |fill: Color32, border: Color32, width: f32| {
        painter.rect(
            rect,
            corners,
            fill,
            Stroke::new(width * zoom, border),
            StrokeKind::Inside,
        );
    };
    match kind {
        CardKind::Touchpoint { .. } => bordered(theme.sheet, theme.border, 1.0),
        CardKind::PainPoint { severity } => {
            paint_barred(painter, rect, theme.pain, zoom, theme);
            if let Some((level, first)) = severity {
                paint_dots(
                    painter,
                    *level,
                    camera.screen_from_map(*first),
                    theme.pain.mark,
                    zoom,
                );
            }
        }
        CardKind::Highlight { star } => {
            bordered(theme.highlight.fill, theme.highlight.mark, 1.2);
            signs::paint_star(
                painter,
                camera.screen_from_map(*star),
                6.0 * zoom,
                theme.star,
            );
        }
        CardKind::Opportunity => {
            painter.rect_filled(rect, corners, theme.opportunity.fill);
            let stroke = Stroke::new(1.2 * zoom, theme.opportunity.mark);
            signs::paint_dashed_box(
                painter,
                rect.shrink(0.6 * zoom),
                RADIUS * zoom,
                5.0 * zoom,
                stroke,
            );
        }
        CardKind::Measure { done, mark } => {
            bordered(theme.measure.fill, theme.measure.mark, 1.0);
            paint_progress(
                painter,
                camera.screen_from_map(*mark),
                *done,
                theme.measure.mark,
                zoom,
            );
        }
        CardKind::Thought => {
            painter.rect_filled(rect, corners, theme.thought.fill);
        }
        CardKind::Image { .. } | CardKind::Backstage | CardKind::Cell => {
            bordered(theme.plain.fill, theme.hairline, 1.0);
        }
    }
}

/// Returns a corner radius at a zoom.
pub(super) fn radius(map_units: f32, zoom: f32) -> CornerRadius {
    CornerRadius::same((map_units * zoom).round().clamp(0.0, 255.0) as u8)
}

/// Draws a card with a bar at its left, which survives grey print.
fn paint_barred(painter: &Painter, rect: Rect, pair: Pair, zoom: f32, theme: &Theme) {
    let corners = radius(RADIUS, zoom);
    if pair.fill == theme.sheet {
        painter.rect(
            rect,
            corners,
            pair.fill,
            Stroke::new(zoom, theme.border),
            StrokeKind::Inside,
        );
    } else {
        painter.rect_filled(rect, corners, pair.fill);
    }
    let bar = Rect::from_min_max(rect.min, pos2(rect.left() + 3.5 * zoom, rect.bottom()));
    let corners = CornerRadius {
        nw: corners.nw.min(4),
        sw: corners.sw.min(4),
        ne: 0,
        se: 0,
    };
    painter.rect_filled(bar, corners, pair.mark);
}

/// Draws severity as five dots, the first ones filled.
fn paint_dots(painter: &Painter, level: u8, first: egui::Pos2, colour: Color32, zoom: f32) {
    for index in 0..5_u8 {
        let centre = first + vec2(f32::from(index) * DOT_STEP * zoom, 0.0);
        let fill = if index < level {
            colour
        } else {
            Color32::TRANSPARENT
        };
        painter.circle(centre, 2.6 * zoom, fill, Stroke::new(0.9 * zoom, colour));
    }
}

/// Draws how far a measure is: an empty, half or full circle; a stroke for dropped ones.
fn paint_progress(
    painter: &Painter,
    centre: egui::Pos2,
    done: Option<f32>,
    colour: Color32,
    zoom: f32,
) {
    let stroke = Stroke::new(1.2 * zoom, colour);
    let outer = 5.0 * zoom;
    painter.circle_stroke(centre, outer, stroke);
    match done {
        Some(done) if done > 0.0 => {
            painter.circle_filled(centre, outer * 0.6 * done.sqrt(), colour);
        }
        Some(_) => {}
        None => {
            painter.line_segment(
                [centre - vec2(outer, 0.0), centre + vec2(outer, 0.0)],
                stroke,
            );
        }
    }
}

/// Draws a ribbon with a notch at its lower edge.
fn paint_flag(painter: &Painter, rect: Rect, colour: Color32, zoom: f32) {
    let notch = pos2(rect.center().x, rect.bottom() - 3.5 * zoom);
    let points = [
        rect.left_top(),
        rect.right_top(),
        rect.right_bottom(),
        notch,
        rect.left_bottom(),
    ];
    signs::paint_fan(
        painter,
        rect.center() - vec2(0.0, rect.height() * 0.2),
        &points,
        colour,
        Stroke::new(0.3 * zoom, colour),
    );
}
