//! Draws both curves: lines through `egui_plot`, marks, whiskers and gaps as shapes.

use std::ops::Range;

use egui::{Color32, Rect, Sense, Shape, Stroke, Ui, UiBuilder, Vec2, pos2, vec2};
use egui_plot::{Line as PlotLine, LineStyle, Plot, PlotPoints};

use super::{
    Camera, Theme,
    cards::radius,
    signs::{self, Frame, Mouth},
    text::paint_text,
    theme::Pair,
};
use crate::layout::{
    DIAMOND_RADIUS, Diamond, EmotionLayout, GapBar, HEADROOM, HatchStroke, Line, MARK_RADIUS,
    MapLayout, Mark, MarkKind, PointLabel, STAR_RADIUS, StripLayout, WHISKER_HALF_WIDTH,
    in_columns,
};

/// The radius of the faces beside the axis, in map units.
const AXIS_FACE: f32 = 8.0;
/// The radius of the dots of the assumed line, in map units.
const DOT_RADIUS: f32 = 1.1;
/// The distance of two samples of a line, in points on the screen.
const SAMPLE: f32 = 3.0;

/// Draws the emotion lane of the columns in sight.
pub(super) fn paint_emotion(
    ui: &mut Ui,
    layout: &MapLayout,
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
    paint_lines(ui, layout, emotion, theme, camera, seen);
    for gap in gaps {
        paint_gap_bar(ui, gap, theme, camera);
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

/// Draws the lines of the visible columns with `egui_plot`: x in map units, y in emotion.
fn paint_lines(
    ui: &mut Ui,
    layout: &MapLayout,
    emotion: &EmotionLayout,
    theme: &Theme,
    camera: Camera,
    seen: &Range<usize>,
) {
    let (Some(first), Some(last)) = (
        layout.columns.get(seen.start),
        seen.end
            .checked_sub(1)
            .and_then(|last| layout.columns.get(last)),
    ) else {
        return;
    };
    let lane = Rect::from_x_y_ranges(first.left..=last.right, emotion.plot.y_range());
    let screen = camera.rect(lane);
    let (from, to) = (f64::from(lane.left()), f64::from(lane.right()));
    let step = f64::from(SAMPLE / camera.zoom);
    let zoom = camera.zoom;
    let mut child = ui.new_child(UiBuilder::new().id_salt("emotion lines").max_rect(screen));
    plot(screen.size()).show(&mut child, |plot| {
        plot.set_plot_bounds_x(from..=to);
        plot.set_plot_bounds_y(-2.0 - HEADROOM..=2.0 + HEADROOM);
        for (index, line) in emotion
            .assumed
            .iter()
            .enumerate()
            .filter(|(_, line)| reaches(line, from, to))
        {
            // Dots, not dashes: short level dashes are snapped to pixels, and vanish at small zooms.
            let style = LineStyle::Dotted {
                spacing: 5.0 * zoom,
            };
            plot.line(
                plot_line(("assumed", index), line, from, to, step)
                    .width(DOT_RADIUS * zoom)
                    .color(theme.muted)
                    .style(style),
            );
        }
        for (index, line) in emotion
            .measured
            .iter()
            .enumerate()
            .filter(|(_, line)| reaches(line, from, to))
        {
            plot.line(
                plot_line(("measured", index), line, from, to, step)
                    .width(2.6 * zoom)
                    .color(theme.ink),
            );
        }
    });
}

fn reaches(line: &Line, from: f64, to: f64) -> bool {
    line.span()
        .is_some_and(|(first, last)| first < to && from < last)
}

fn plot(size: Vec2) -> Plot<'static> {
    Plot::new("emotion")
        .width(size.x)
        .height(size.y)
        .min_size(Vec2::splat(1.0))
        .show_background(false)
        .show_axes(false)
        .show_grid(false)
        .show_x(false)
        .show_y(false)
        .show_crosshair(false)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .allow_double_click_reset(false)
        .sense(Sense::empty())
        .auto_bounds(false)
}

fn plot_line(
    id: (&'static str, usize),
    line: &Line,
    from: f64,
    to: f64,
    step: f64,
) -> PlotLine<'static> {
    PlotLine::new(id.0, PlotPoints::from(line.samples(from, to, step)))
        .id(id)
        .allow_band(false)
        .allow_hover(false)
}

fn paint_gap_bar(ui: &Ui, gap: &GapBar, theme: &Theme, camera: Camera) {
    let colour = if gap.better() {
        theme.positive
    } else {
        theme.negative
    };
    let ends = [gap.assumed, gap.measured].map(|y| camera.screen_from_map(pos2(gap.x, y)));
    ui.painter()
        .line_segment(ends, Stroke::new(2.0 * camera.zoom, colour));
}

fn paint_pill(ui: &Ui, gap: &GapBar, theme: &Theme, camera: Camera) {
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

fn paint_estimate(ui: &Ui, diamond: &Diamond, theme: &Theme, camera: Camera) {
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
fn face(kind: MarkKind, theme: &Theme) -> (Mouth, Color32) {
    match kind {
        MarkKind::Happy => (Mouth::Smile, theme.positive),
        MarkKind::Unhappy => (Mouth::Frown, theme.negative),
        MarkKind::Neutral | MarkKind::TwoCamps | MarkKind::Hollow => {
            (Mouth::Straight, theme.neutral)
        }
    }
}

fn paint_mark(ui: &Ui, mark: &Mark, theme: &Theme, camera: Camera) {
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
