//! Marks with their whiskers, estimates, and the bars and pills of the gaps.

use egui::{Color32, Stroke, Ui, pos2, vec2};

use crate::{
    layout::{DIAMOND_RADIUS, Diamond, GapBar, MARK_RADIUS, Mark, MarkKind, WHISKER_HALF_WIDTH},
    paint::{
        Camera, Theme,
        cards::radius,
        signs::{self, Frame, Mouth},
        text::paint_text,
        theme::Pair,
    },
};

pub(super) fn paint_gap_bar(ui: &Ui, gap: &GapBar, theme: &Theme, camera: Camera) {
    let colour = if gap.better() {
        theme.positive
    } else {
        theme.negative
    };
    let ends = [gap.assumed, gap.measured].map(|y| camera.screen_from_map(pos2(gap.x, y)));
    ui.painter()
        .line_segment(ends, Stroke::new(2.0 * camera.zoom, colour));
}

pub(super) fn paint_pill(ui: &Ui, gap: &GapBar, theme: &Theme, camera: Camera) {
    let (pair, border) = if gap.better() {
        (theme.positive_pill, theme.positive)
    } else {
        (theme.negative_pill, theme.negative)
    };
    let rect = camera.rect(gap.pill);
    let corners = radius(gap.pill.height() / 2.0, camera.zoom);
    ui.painter().rect(
        rect,
        corners,
        pair.fill,
        Stroke::new(camera.zoom, border),
        egui::StrokeKind::Inside,
    );
    paint_text(ui, &gap.text, theme, camera);
}

pub(super) fn paint_estimate(ui: &Ui, diamond: &Diamond, theme: &Theme, camera: Camera) {
    let centre = camera.screen_from_map(diamond.centre);
    let zoom = camera.zoom;
    signs::paint_diamond(
        ui.painter(),
        centre,
        DIAMOND_RADIUS * zoom,
        theme.sheet,
        Stroke::new(1.5 * zoom, theme.muted),
    );
    if diamond.revised {
        ui.painter().circle_filled(centre, 2.0 * zoom, theme.muted);
    }
}

fn frame(mark: &Mark) -> Frame {
    if mark.differs {
        Frame::Square
    } else {
        Frame::Circle
    }
}

/// Returns the mouth and colour of a face.
pub(super) fn face(kind: MarkKind, theme: &Theme) -> (Mouth, Color32) {
    match kind {
        MarkKind::Happy => (Mouth::Smile, theme.positive),
        MarkKind::Unhappy => (Mouth::Frown, theme.negative),
        MarkKind::Neutral | MarkKind::TwoCamps | MarkKind::Hollow => {
            (Mouth::Straight, theme.neutral)
        }
    }
}

pub(super) fn paint_mark(ui: &Ui, mark: &Mark, theme: &Theme, camera: Camera) {
    let painter = ui.painter();
    let zoom = camera.zoom;
    let centre = camera.screen_from_map(mark.centre);
    paint_whisker(ui, mark, theme, camera);
    match mark.kind {
        MarkKind::Hollow => {
            painter.circle_filled(centre, MARK_RADIUS * zoom, theme.plot);
            signs::paint_dashed_circle(
                painter,
                centre,
                MARK_RADIUS * zoom,
                Stroke::new(1.4 * zoom, theme.neutral),
            );
        }
        MarkKind::TwoCamps => {
            signs::paint_frame(
                painter,
                centre,
                MARK_RADIUS * zoom,
                frame(mark),
                theme.sheet,
                Stroke::new(1.8 * zoom, theme.ink),
            );
            signs::paint_double_arrow(
                painter,
                centre,
                MARK_RADIUS * 1.2 * zoom,
                Stroke::new(1.5 * zoom, theme.ink),
            );
        }
        kind => {
            let (mouth, colour) = face(kind, theme);
            signs::paint_face(
                painter,
                centre,
                MARK_RADIUS * zoom,
                mouth,
                frame(mark),
                Pair {
                    fill: theme.sheet,
                    mark: colour,
                },
            );
        }
    }
}

fn paint_whisker(ui: &Ui, mark: &Mark, theme: &Theme, camera: Camera) {
    let Some(whisker) = mark.whisker else { return };
    let painter = ui.painter();
    let zoom = camera.zoom;
    let stroke = Stroke::new(1.6 * zoom, theme.ink);
    let x = camera.x(mark.centre.x);
    let (top, bottom) = (
        pos2(x, camera.y(whisker.top)),
        pos2(x, camera.y(whisker.bottom)),
    );
    if whisker.dashed {
        signs::paint_dashes(painter, top, bottom, 3.5 * zoom, 2.5 * zoom, stroke);
    } else {
        painter.line_segment([top, bottom], stroke);
    }
    for (end, clamped, back) in [
        (top, whisker.top_clamped, 1.0),
        (bottom, whisker.bottom_clamped, -1.0),
    ] {
        if clamped {
            signs::paint_tip(painter, end, back * 4.0 * zoom, stroke);
        } else {
            let half = vec2(WHISKER_HALF_WIDTH * zoom, 0.0);
            painter.line_segment([end - half, end + half], stroke);
        }
    }
}
