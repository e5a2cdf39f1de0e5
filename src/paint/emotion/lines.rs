//! The measured and the assumed line, through `egui_plot`.

use egui::{Rect, Sense, Ui, UiBuilder, Vec2};
use egui_plot::{Line as PlotLine, LineStyle, Plot, PlotPoints};

use super::SAMPLE;
use crate::{
    layout::{EmotionLayout, HEADROOM, Line},
    paint::{Camera, Theme},
};

/// The radius of the dots of the assumed line, in map units.
const DOT_RADIUS: f32 = 1.1;

/// Draws both lines within a part of the lane: x in map units, y in emotion.
pub(super) fn paint_lines(
    ui: &mut Ui,
    emotion: &EmotionLayout,
    lane: Rect,
    theme: &Theme,
    camera: Camera,
) {
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

/// Says whether a piece of a line lies between two x.
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
