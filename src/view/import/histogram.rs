//! How often each score of a column was given, as a few small bars.

use egui::{Rect, Sense, Ui, Vec2, WidgetInfo, accesskit::Role, pos2, vec2};

use crate::{
    lang::{self, Key, Words},
    survey::Column,
    view::{bars::bars_of, hover::shade, widgets::theme_of},
};

/// The size of the bars.
const SIZE: Vec2 = vec2(76.0, 24.0);

/// Draws the bars of a rating; nothing for other columns.
pub(super) fn ui(ui: &mut Ui, column: &Column, words: &Words) {
    let Some(scale) = &column.scale else { return };
    let bars = bars_of(&scale.ends(), &column.tallies, words);
    let (rect, response) = ui.allocate_exact_size(SIZE, Sense::hover());
    let said: Vec<String> = bars
        .iter()
        .map(|bar| {
            let share = lang::percent(bar.share, words.language());
            format!("{}: {share}", bar.label)
        })
        .collect();
    let said = said.join(lang::SEPARATOR);
    let name = words.format(
        Key::ImportHistogram,
        &[
            ("column", (&column.name).into()),
            ("shares", (&said).into()),
        ],
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name.as_str()));
    let theme = theme_of(ui);
    let most = bars
        .iter()
        .map(|bar| bar.share)
        .fold(f64::EPSILON, f64::max);
    let width = rect.width() / bars.len().max(1) as f32;
    for (index, bar) in bars.iter().enumerate() {
        let left = rect.left() + index as f32 * width;
        let height = ((bar.share / most) as f32 * rect.height()).max(1.0);
        let body = Rect::from_min_max(
            pos2(left + 1.0, rect.bottom() - height),
            pos2(left + width - 1.0, rect.bottom()),
        );
        ui.painter().rect_filled(body, 1.0, shade(bar, theme));
    }
    response.on_hover_text(said);
}
