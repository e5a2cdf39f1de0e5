//! What a reveal comes to: the largest gap, named near its column, or that none is sure.

use egui::{Align2, Area, Frame, Id, Margin, Order, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::widgets::{muted, strong};
use crate::{
    lang::{Key, Words},
    layout::{MapLayout, gap_sentence},
    model::{JourneyMap, TouchpointId},
    paint::{Camera, Theme},
    stats::{Choice, curve},
};

/// The width of the banner as a multiple of its text size.
const WIDTH: f32 = 28.0;

/// The largest gap in words, or why there is none.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    /// Where it is.
    touchpoint: Option<TouchpointId>,
    text: String,
}

/// Where the picture is in which something was found.
pub(super) struct Spot<'a> {
    pub(super) layout: &'a MapLayout,
    pub(super) camera: Camera,
    /// The part of the screen that shows the picture.
    pub(super) area: Rect,
    /// The part of the screen that the banner may take.
    pub(super) around: Rect,
    pub(super) text_size: f32,
}

impl Finding {
    /// Looks for the largest gap of a map.
    pub(super) fn of(map: &JourneyMap, words: &Words) -> Self {
        let figures = curve(map, Choice::default());
        let largest = figures.largest_gap().and_then(|index| {
            let touchpoint = figures.points.get(index)?.touchpoint.id.clone();
            Some((touchpoint, gap_sentence(&figures, index, words)?))
        });
        if let Some((touchpoint, text)) = largest {
            return Self {
                touchpoint: Some(touchpoint),
                text,
            };
        }
        let has_estimates = figures.points.iter().any(|point| point.assumed.is_some());
        let reason = if has_estimates {
            Key::RevealNoGap
        } else {
            Key::RevealNoEstimate
        };
        Self {
            touchpoint: None,
            text: words.text(reason).to_owned(),
        }
    }

    /// Marks the column and names the gap above it.
    pub(super) fn ui(&self, ui: &Ui, spot: &Spot<'_>, theme: &Theme, words: &Words) {
        let column = self.column(spot);
        if let Some(column) = column {
            let stroke = Stroke::new(2.0, theme.ink);
            let radius = 8.0 * spot.camera.zoom;
            ui.painter().with_clip_rect(spot.area).rect_stroke(
                column,
                radius,
                stroke,
                StrokeKind::Outside,
            );
        }
        let foot = spot.area.center_bottom() - vec2(0.0, 3.0 * spot.text_size);
        let at = column.map_or(foot, |column| pos2(column.center().x, column.top() - 8.0));
        let width = WIDTH * spot.text_size;
        Area::new(Id::unique("largest gap"))
            .order(Order::Middle)
            .interactable(false)
            .fade_in(false)
            .fixed_pos(at)
            .pivot(Align2::CENTER_BOTTOM)
            .constrain_to(spot.around.shrink(8.0))
            .default_width(width)
            .show(ui.ctx(), |ui| {
                Frame::popup(ui.style())
                    .inner_margin(Margin::same(12))
                    .show(ui, |ui| {
                        ui.set_max_width(width);
                        ui.label(strong(&self.text).size(spot.text_size));
                        if self.touchpoint.is_some() {
                            let detail = muted(ui, words.text(Key::GapLargest));
                            ui.label(detail.size(spot.text_size));
                        }
                    });
            });
    }

    /// Returns where the column's part of the curve is on the screen; none if it is out of sight.
    fn column(&self, spot: &Spot<'_>) -> Option<Rect> {
        let wanted = self.touchpoint.as_ref()?;
        let mut columns = spot.layout.columns.iter();
        let column = columns.find(|column| column.touchpoint == *wanted)?;
        let plot = spot.layout.emotion.as_ref()?.plot;
        let part = Rect::from_x_y_ranges(column.left - 2.0..=column.right + 2.0, plot.y_range());
        Some(spot.camera.rect(part)).filter(|part| spot.area.intersects(*part))
    }
}
