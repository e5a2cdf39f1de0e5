//! What the tiles of the welcome screen and of the gallery share: a picture of a map in a frame.

use std::{fmt::Debug, hash::Hash};

use egui::{Rect, Response, Stroke, StrokeKind, Ui, UiBuilder};

use super::{
    style::CARD_RADIUS,
    widgets::{focus_stroke, theme_of},
};
use crate::{
    layout::MapLayout,
    paint::{self, Camera, Theme},
};

/// The space between a frame and its picture.
const INSET: f32 = 6.0;

/// Draws a picture into a frame; `salt` tells it from others beside it.
pub(super) fn picture(
    ui: &mut Ui,
    salt: impl Hash + Debug,
    layout: &MapLayout,
    frame: Rect,
    theme: &Theme,
) {
    let inner = frame.shrink(INSET);
    let mut child = ui.new_child(UiBuilder::new().id_salt(salt).max_rect(inner));
    child.set_clip_rect(inner.intersect(ui.clip_rect()));
    paint::map(
        &mut child,
        layout,
        theme,
        Camera::fitting(layout.page, inner),
    );
}

/// Draws the border of a frame: whether the tile has the focus, and whether the pointer is on it.
pub(super) fn border(ui: &Ui, frame: Rect, response: &Response) {
    let theme = theme_of(ui);
    let colour = if response.hovered() {
        theme.accent
    } else {
        theme.hairline
    };
    let stroke = if response.has_focus() {
        focus_stroke(ui, response)
    } else {
        Stroke::new(1.0, colour)
    };
    ui.painter()
        .rect_stroke(frame, CARD_RADIUS, stroke, StrokeKind::Inside);
}
