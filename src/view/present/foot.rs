//! The line below a slide: what it shows, which of how many it is, and how far the presentation has come.

use egui::{
    Align2, FontId, Rect, Ui, pos2,
    text::{LayoutJob, TextWrapping},
};

use super::slides::{Slide, area, least_text};
use crate::{
    lang::{self, Key, Words},
    view::Window,
};

/// The height of the bar as a share of the screen's height.
const BAR: f32 = 0.004;
/// The space at both ends as a share of the screen's height.
const MARGIN: f32 = 0.02;
/// The largest share of the width that the name takes.
const NAME: f32 = 0.75;

/// Where in a presentation one is.
pub(super) struct Place {
    /// What is shown.
    pub(super) name: String,
    /// The number of the slide.
    pub(super) n: usize,
    /// How many there are.
    pub(super) of: usize,
    /// The number that is being typed.
    pub(super) typed: Option<usize>,
    /// Whether the slide has a curve that what customers said is left out of.
    pub(super) is_hidden: bool,
}

/// Names what a slide shows; one that goes on with what began before says so.
pub(super) fn name(slide: &Slide, words: &Words) -> String {
    match slide.part {
        (0 | 1, _) => slide.name.clone(),
        (n, of) => words.format(
            Key::PresentContinued,
            &[
                ("name", (&slide.name).into()),
                ("n", n.into()),
                ("of", of.into()),
            ],
        ),
    }
}

/// Draws the line; beside a curve it says, too, that the verdict is hidden.
pub(super) fn ui(ui: &Ui, window: &Window, place: &Place, screen: Rect) {
    let (theme, words, painter) = (window.map_theme(ui), window.words(), ui.painter());
    let height = screen.height();
    let line = screen.with_min_y(area(screen).bottom());
    let bar = line.with_min_y(line.bottom() - BAR * height);
    painter.rect_filled(bar, 0.0, theme.hairline);
    let done = bar.width() * place.n as f32 / place.of.max(1) as f32;
    painter.rect_filled(bar.with_max_x(bar.left() + done), 0.0, theme.stage);
    // A room need not know which key reveals it.
    let hidden = place.is_hidden.then(|| words.text(Key::LegendHidden));
    let parts: Vec<&str> = [Some(place.name.as_str()), hidden]
        .into_iter()
        .flatten()
        .collect();
    let font = FontId::proportional(least_text(screen));
    let mut job =
        LayoutJob::simple_singleline(parts.join(lang::SEPARATOR), font.clone(), theme.ink);
    job.wrap = TextWrapping::truncate_at_width(NAME * line.width());
    let text = painter.layout_job(job);
    let middle = line.center().y - bar.height() / 2.0;
    let left = pos2(line.left() + MARGIN * height, middle);
    let at = Align2::LEFT_CENTER.anchor_size(left, text.size());
    painter.galley(at.min, text, theme.ink);
    let number = place.typed.map_or_else(
        || format!("{} / {}", place.n, place.of),
        |typed| words.format(Key::PresentGoTo, &[("n", typed.into())]),
    );
    let right = pos2(line.right() - MARGIN * height, middle);
    painter.text(right, Align2::RIGHT_CENTER, number, font, theme.muted);
}
