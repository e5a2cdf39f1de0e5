//! The card beside a touchpoint's column: its figures and a small distribution.

use std::ops::RangeInclusive;

use egui::{
    Align2, Area, Color32, FontId, Frame, Id, Margin, Order, Pos2, Rect, Sense, Ui, WidgetInfo,
    accesskit::Role, pos2, vec2,
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
/// About the height of the whole card.
const HEIGHT: f32 = 340.0;
/// The space between card and column.
const GAP: f32 = 12.0;

/// Where the card may stand.
pub(super) struct Place {
    /// The canvas.
    pub(super) area: Rect,
    /// The column's left and right end.
    pub(super) across: RangeInclusive<f32>,
    /// Where the curve begins.
    pub(super) curve: f32,
    /// Whether the card leaves the curve free, because that is what is looked at.
    pub(super) is_above: bool,
}

impl Place {
    /// Returns a corner of the card and which one it is.
    fn corner(&self) -> (Pos2, Align2) {
        let Self {
            area,
            across,
            curve,
            is_above,
        } = self;
        let outer = WIDTH + 2.0 * GAP;
        let right = across.end() + GAP;
        let x = if right + outer <= area.right() {
            right
        } else {
            across.start() - GAP - outer
        };
        let x = x.max(area.left() + GAP);
        if *is_above && curve - area.top() >= HEIGHT {
            (pos2(x, curve - GAP), Align2::LEFT_BOTTOM)
        } else {
            (
                pos2(
                    x,
                    curve.clamp(area.top(), (area.bottom() - HEIGHT).max(area.top())) + GAP,
                ),
                Align2::LEFT_TOP,
            )
        }
    }
}

/// Shows the card at the right of a column, or at its left where the room ends.
pub(super) fn card(ui: &Ui, facts: &Facts, words: &Words, place: &Place) {
    if facts.is_bare() {
        return;
    }
    let (corner, pivot) = place.corner();
    Area::new(Id::unique("figures"))
        .order(Order::Tooltip)
        .interactable(false)
        .fade_in(false)
        .fixed_pos(corner)
        .pivot(pivot)
        .constrain_to(place.area.shrink(4.0))
        .show(ui.ctx(), |ui| {
            Frame::popup(ui.style())
                .inner_margin(Margin::same(12))
                .show(ui, |ui| {
                    ui.set_width(WIDTH);
                    ui.spacing_mut().item_spacing.y = 2.0;
                    contents(ui, facts, words);
                });
        });
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
    let (rect, _) = ui.allocate_exact_size(vec2(WIDTH, BARS + 14.0), Sense::hover());
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
