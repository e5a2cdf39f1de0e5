//! Draws small multiples: the curves of all segments or waves, side by side.

use egui::{Rangef, Stroke, StrokeKind, Ui, UiBuilder};

use super::{Camera, Theme, cards::radius, emotion::paint_emotion, text::paint_text};
use crate::layout::{MultipleLayout, columns_between};

/// Adds the shapes of all pictures that lie inside the clip rectangle to a `Ui`.
pub fn multiples(ui: &mut Ui, pictures: &[MultipleLayout], theme: &Theme, camera: Camera) {
    for (index, picture) in pictures.iter().enumerate() {
        let rect = camera.rect(picture.rect);
        if ui.clip_rect().intersects(rect) {
            // The lines of each have ids of their own.
            let part = UiBuilder::new().id_salt(("picture", index)).max_rect(rect);
            paint_picture(&mut ui.new_child(part), picture, theme, camera);
        }
    }
}

fn paint_picture(ui: &mut Ui, picture: &MultipleLayout, theme: &Theme, camera: Camera) {
    let clip = ui.clip_rect();
    ui.painter().rect(
        camera.rect(picture.rect),
        radius(10.0, camera.zoom),
        theme.sheet,
        Stroke::new(camera.zoom, theme.hairline),
        StrokeKind::Inside,
    );
    paint_text(ui, &picture.name, theme, camera);
    paint_text(ui, &picture.basis, theme, camera);
    let seen = columns_between(
        &picture.columns,
        camera.map_from_screen(clip.min).x,
        camera.map_from_screen(clip.max).x,
    );
    let (columns, emotion) = (&picture.columns, &picture.emotion);
    paint_emotion(ui, columns, emotion, theme, camera, &seen);
    let names = picture.touchpoints.get(seen.clone()).unwrap_or_default();
    for name in names {
        paint_text(ui, name, theme, camera);
    }
    let plot = camera.rect(picture.emotion.plot);
    for pair in columns.get(seen).unwrap_or_default().windows(2) {
        if let [before, column] = pair
            && before.stage != column.stage
        {
            let stroke = Stroke::new(1.2 * camera.zoom, theme.border);
            let range = Rangef::new(plot.top(), plot.bottom());
            ui.painter().vline(camera.x(column.left), range, stroke);
        }
    }
}
