//! The card beside a touchpoint's column: its figures and a small distribution.

use std::ops::RangeInclusive;

use egui::{
    Align, Align2, Area, AreaState, Color32, FontId, Frame, Id, Margin, Order, Pos2, Rect, Sense,
    Ui, Vec2, WidgetInfo, accesskit::Role, pos2, vec2,
};

use super::{
    Bar, Facts, Verdict,
    style::{LARGE, SMALL},
    widgets::{group_heading, muted, strong, theme_of},
};
use crate::{
    lang::{self, Key, Words},
    paint::Theme,
};

/// The width of the card's contents.
const WIDTH: f32 = 248.0;
/// The height of the bars.
const BARS: f32 = 44.0;
/// The height of a distribution in one row.
const STRIP: f32 = 8.0;
/// About the size of the whole card, before it was shown.
const SIZE: Vec2 = vec2(WIDTH + 24.0, 340.0);
/// The space between card and column.
const GAP: f32 = 12.0;
/// The least distance from the edge of what it stands in.
const EDGE: f32 = 4.0;

/// Where the card may stand.
pub(super) struct Place {
    /// What it stands in: the canvas, and where that is too small, the window.
    pub(super) rooms: [Rect; 2],
    /// The column's left and right end.
    pub(super) across: RangeInclusive<f32>,
    /// Where the curve begins.
    pub(super) curve: f32,
    /// Whether the card leaves the curve free, because that is what is looked at.
    pub(super) is_above: bool,
    /// The point that it explains and never covers.
    pub(super) point: Rect,
}

impl Place {
    /// Returns a corner of the card and which one it is; none where the card has no room.
    fn corner(&self, size: Vec2) -> Option<(Pos2, Align2)> {
        self.rooms.into_iter().find_map(|room| {
            let room = room.shrink(EDGE);
            // What is as high as the room fits, whatever rounding makes of it.
            let wide = room.expand(0.5);
            let fits = |(at, corner): &(Pos2, Align2)| {
                let card = corner.anchor_size(*at, size);
                wide.contains_rect(card) && !card.intersects(self.point)
            };
            self.corners(room, size).into_iter().find(fits)
        })
    }

    /// Lists where the card could stand, the best place first: beside the column, beside the point, over it, under it.
    fn corners(&self, room: Rect, size: Vec2) -> Vec<(Pos2, Align2)> {
        let point = self.point.expand(GAP);
        let (start, end) = (*self.across.start(), *self.across.end());
        let above = (self.curve - GAP, Align::Max);
        let below = (self.curve + GAP, Align::Min);
        let top = (room.top(), Align::Min);
        let bottom = (room.bottom(), Align::Max);
        let heights = if self.is_above {
            [above, top, below, bottom]
        } else {
            [below, bottom, above, top]
        };
        let sides = [
            (end + GAP, Align::Min),
            (start - GAP, Align::Max),
            (point.right(), Align::Min),
            (point.left(), Align::Max),
        ];
        let beside = sides.into_iter().flat_map(|(x, across)| {
            heights.map(|(y, along)| (pos2(x, y), Align2([across, along])))
        });
        let x = start.min(room.right() - size.x).max(room.left());
        let over_or_under = [(point.top(), Align::Max), (point.bottom(), Align::Min)];
        let over_or_under =
            over_or_under.map(|(y, along)| (pos2(x, y), Align2([Align::Min, along])));
        beside.chain(over_or_under).collect()
    }
}

/// Shows the card at the right of a column, or where else there is room.
pub(super) fn card(ui: &Ui, facts: &Facts, words: &Words, place: &Place) {
    if facts.is_bare() {
        return;
    }
    let id = Id::unique("figures");
    let size = || {
        let shown = AreaState::load(ui.ctx(), id).and_then(|shown| shown.size);
        shown.unwrap_or(SIZE)
    };
    let expected = size();
    let Some((corner, pivot)) = place.corner(expected) else {
        return;
    };
    let [_, window] = place.rooms;
    Area::new(id)
        .order(Order::Tooltip)
        .interactable(false)
        .fade_in(false)
        .fixed_pos(corner)
        .pivot(pivot)
        .constrain_to(window.shrink(EDGE))
        .show(ui.ctx(), |ui| {
            Frame::popup(ui.style())
                .inner_margin(Margin::same(12))
                .show(ui, |ui| {
                    ui.set_width(WIDTH);
                    ui.spacing_mut().item_spacing.y = 2.0;
                    contents(ui, facts, words);
                });
        });
    if size() != expected {
        // It may need another place.
        ui.request_repaint();
    }
}

fn contents(ui: &mut Ui, facts: &Facts, words: &Words) {
    ui.label(strong(&facts.name));
    ui.label(muted(ui, &facts.place).size(SMALL));
    figures(ui, facts, words);
}

/// Shows what customers said, our estimate and the gap.
pub(super) fn figures(ui: &mut Ui, facts: &Facts, words: &Words) {
    if let Some(verdict) = &facts.verdict {
        ui.add_space(8.0);
        group_heading(ui, words.text(Key::CustomersVerdict));
        verdict_ui(ui, verdict);
    }
    if let Some(step) = &facts.step {
        ui.label(muted(ui, step).size(SMALL));
    }
    if !facts.overlaid.is_empty() {
        ui.add_space(8.0);
        group_heading(ui, words.text(Key::OverlaidFeedback));
        for one in &facts.overlaid {
            ui.label(&one.label);
            ui.label(muted(ui, &one.figures).size(SMALL));
            if let Some(change) = &one.change {
                ui.label(muted(ui, change).size(SMALL));
            }
            if !one.bars.is_empty() {
                strip(ui, &one.bars, words);
            }
        }
    }
    if !facts.estimates.is_empty() {
        ui.add_space(8.0);
        group_heading(ui, words.text(Key::OurEstimate));
        for estimate in &facts.estimates {
            ui.label(estimate);
        }
    }
    if let Some([size, interval]) = &facts.gap {
        ui.add_space(8.0);
        group_heading(ui, words.text(Key::ExperienceGap));
        ui.label(strong(size));
        if !interval.is_empty() {
            ui.label(muted(ui, interval).size(SMALL));
        }
    }
}

fn verdict_ui(ui: &mut Ui, verdict: &Verdict) {
    if let Some(figure) = &verdict.figure {
        ui.label(strong(figure).size(LARGE));
    }
    ui.label(muted(ui, &verdict.basis));
    if !verdict.details.is_empty() {
        ui.label(muted(ui, verdict.details.join(lang::SEPARATOR)).size(SMALL));
    }
    if !verdict.bars.is_empty() {
        ui.add_space(6.0);
        distribution(ui, &verdict.bars);
    }
}

fn distribution(ui: &mut Ui, bars: &[Bar]) {
    let theme = theme_of(ui);
    let size = vec2(ui.available_width().min(WIDTH), BARS + 14.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let most = bars
        .iter()
        .map(|bar| bar.share)
        .fold(f64::EPSILON, f64::max);
    let width = rect.width() / bars.len() as f32;
    for (index, bar) in bars.iter().enumerate() {
        let left = rect.left() + index as f32 * width;
        let height = (bar.share / most) as f32 * BARS;
        let floor = rect.top() + BARS;
        let body = Rect::from_min_max(
            pos2(left + 2.0, floor - height.max(1.0)),
            pos2(left + width - 2.0, floor),
        );
        ui.painter().rect_filled(body, 2.0, shade(bar, theme));
        let font = FontId::proportional(10.0);
        ui.painter().text(
            pos2(left + width / 2.0, floor + 2.0),
            Align2::CENTER_TOP,
            &bar.label,
            font,
            theme.muted,
        );
    }
}

/// Shows a distribution in one row, as in the answers lane; its shares are told where the pointer rests.
fn strip(ui: &mut Ui, bars: &[Bar], words: &Words) {
    let theme = theme_of(ui);
    let width = ui.available_width().min(WIDTH);
    let (rect, response) = ui.allocate_exact_size(vec2(width, STRIP), Sense::hover());
    let mut left = rect.left();
    for bar in bars {
        let right = left + bar.share as f32 * rect.width();
        let part = Rect::from_x_y_ranges(left..=right, rect.y_range());
        ui.painter().rect_filled(part, 1.0, shade(bar, theme));
        left = right;
    }
    let share = |bar: &Bar| {
        let share = lang::percent(bar.share, words.language());
        format!("{}: {share}", bar.label)
    };
    let said = bars.iter().map(share).collect::<Vec<_>>();
    let said = said.join(lang::SEPARATOR);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &said));
    response.on_hover_text(said);
}

/// Returns the colour of a bar by where it lies on the emotion axis.
pub(super) fn shade(bar: &Bar, theme: &Theme) -> Color32 {
    bar.emotion.map_or(theme.neutral, |emotion| {
        let step = (emotion + 2.0).round().clamp(0.0, 4.0) as usize;
        theme.shades.get(step).copied().unwrap_or(theme.neutral)
    })
}
