//! Draws rows of text that `layout` has broken.

use egui::{Color32, FontId, Rect, Ui, epaint::TextShape, pos2, text::LayoutJob};

use super::{Camera, Theme};
use crate::layout::{Ink, TextBlock, TextRow};

/// Under this size on the screen a row becomes a bar.
const SMALLEST_TEXT: f32 = 5.0;

impl Theme {
    /// Returns the colour of a text's role.
    pub fn ink(&self, ink: Ink) -> Color32 {
        match ink {
            Ink::Text => self.ink,
            Ink::Muted => self.muted,
            Ink::OnStage => self.on_stage,
            Ink::OnFlag => self.on_flag,
            Ink::OnPositive => self.positive_pill.mark,
            Ink::OnNegative => self.negative_pill.mark,
        }
    }
}

/// Draws a block of text.
pub(super) fn paint_text(ui: &Ui, block: &TextBlock, theme: &Theme, camera: Camera) {
    let size = block.style.size() * camera.text_zoom;
    let colour = theme.ink(block.ink);
    if !ui.clip_rect().intersects(camera.rect(block.rect)) {
        return;
    }
    for row in &block.rows {
        if size < SMALLEST_TEXT {
            paint_bar(ui, row, block.style.size(), colour, camera);
        } else {
            paint_row(
                ui,
                row,
                FontId::new(size, block.style.family()),
                colour,
                camera,
            );
        }
    }
}

fn paint_row(ui: &Ui, row: &TextRow, font: FontId, colour: Color32, camera: Camera) {
    let mut job = LayoutJob::simple_singleline(row.text.to_string(), font, colour);
    job.round_output_to_gui = false;
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let glyph = galley
        .rows
        .first()
        .and_then(|placed| Some((placed, placed.row.glyphs.first()?)));
    let Some(baseline) = glyph.map(|(placed, glyph)| placed.pos.y + glyph.pos.y) else {
        return;
    };
    let at = camera.screen_from_map(row.baseline);
    ui.painter()
        .add(TextShape::new(pos2(at.x, at.y - baseline), galley, colour));
}

fn paint_bar(ui: &Ui, row: &TextRow, size: f32, colour: Color32, camera: Camera) {
    let top_left = row.baseline - egui::vec2(0.0, size * 0.55);
    let bar = Rect::from_min_size(top_left, egui::vec2(row.width, size * 0.45));
    ui.painter()
        .rect_filled(camera.rect(bar), 0.0, colour.gamma_multiply(0.45));
}
