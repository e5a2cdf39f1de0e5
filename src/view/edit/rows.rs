//! The rows of a text that is being typed: they end where those of the map do, and are as far apart.

use std::sync::Arc;

use egui::{
    Align, Color32, FontId, Galley, Rect, Ui,
    emath::GuiRounding as _,
    text::{LayoutJob, TextFormat},
};

use crate::layout::{self, TextStyle};

/// How rows are laid out on the screen.
pub(super) struct Rows {
    format: TextFormat,
    line_height: f32,
    pub(super) side: Align,
}

impl Rows {
    /// Makes rows as large as those of the map are at a zoom.
    pub(super) fn new(style: TextStyle, side: layout::Align, zoom: f32, colour: Color32) -> Self {
        let line_height = style.line_height() * zoom;
        Self {
            format: TextFormat {
                font_id: FontId::new(style.size() * zoom, style.family()),
                line_height: Some(line_height),
                color: colour,
                ..TextFormat::default()
            },
            line_height,
            side: match side {
                layout::Align::Left => Align::Min,
                layout::Align::Centre => Align::Center,
                layout::Align::Right => Align::Max,
            },
        }
    }

    pub(super) fn font(&self) -> FontId {
        self.format.font_id.clone()
    }

    fn job(&self, text: String) -> LayoutJob {
        LayoutJob {
            halign: self.side,
            ..LayoutJob::single_section(text, self.format.clone())
        }
    }

    /// Lays out rows that end where the width does.
    pub(super) fn wrapped(&self, ui: &Ui, text: &str, width: f32) -> Arc<Galley> {
        let mut job = self.job(text.to_owned());
        job.wrap.max_width = width;
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    }

    /// Lays out rows that begin at certain characters.
    ///
    /// One by one: the screen's own letters are not quite as wide as those that were measured, and the distance of
    /// its rows would be rounded.
    pub(super) fn broken(&self, ui: &Ui, text: &str, starts: &[usize], width: f32) -> Arc<Galley> {
        let characters: Vec<char> = text.chars().collect();
        let ends = starts.iter().skip(1).copied().chain([characters.len()]);
        let rows: Vec<&[char]> = starts
            .iter()
            .zip(ends)
            .map(|(start, end)| characters.get(*start..end).unwrap_or_default())
            .collect();
        let galleys: Vec<Arc<Galley>> = rows
            .iter()
            .map(|row| {
                let row = row.strip_suffix(&['\n']).unwrap_or(row);
                let job = self.job(row.iter().collect());
                ui.fonts_mut(|fonts| fonts.layout_job(job))
            })
            .collect();
        let pixels_per_point = ui.pixels_per_point();
        let whole = Arc::new(self.job(text.to_owned()));
        let mut galley = Galley::concat(whole, &galleys, pixels_per_point);
        galley.mesh_bounds = Rect::NOTHING;
        for (index, (placed, row)) in galley.rows.iter_mut().zip(&rows).enumerate() {
            placed.pos.y = (index as f32 * self.line_height).round_to_pixels(pixels_per_point);
            placed.ends_with_newline = row.ends_with(&['\n']);
            let painted = placed.row.visuals.mesh_bounds;
            galley.mesh_bounds |= painted.translate(placed.pos.to_vec2());
        }
        galley.rect.max.y = (rows.len() as f32 * self.line_height).round_ui();
        // Blanks at the end of a row may reach beyond it.
        galley.rect.max.x = galley.rect.max.x.min(galley.rect.min.x + width);
        Arc::new(galley)
    }
}
