//! Runs egui without a window, a display or a graphics card, and hands back what was painted.

use egui::epaint::ClippedShape;
use egui::{Context, FontDefinitions, Pos2, RawInput, Rect, Ui, Vec2, ViewportId};

use crate::{
    model::Image,
    paint::{export_images, exported_images},
};

/// Painted text goes into a texture that nobody looks at; it must only never be too small.
const TEXTURE_SIDE: usize = 8192;

/// What was painted.
pub struct Painted {
    /// The shapes, from the bottom to the top.
    pub shapes: Vec<ClippedShape>,
    /// The pictures among them, as in [`Picture`](super::Picture).
    pub images: Vec<Image>,
}

/// What `add` paints into a bare `Ui` of `size` points.
///
/// The `Ui` has no background, no margin and no clip but the screen. `add` runs twice, because
/// sizes that egui remembers from frame to frame settle only in the second; the first is dropped.
/// Shapes of panels or windows above the `Ui` would follow in egui's own order.
pub fn paint(
    size: Vec2,
    pixels_per_point: f32,
    fonts: FontDefinitions,
    mut add: impl FnMut(&mut Ui),
) -> Painted {
    let context = Context::default();
    context.set_fonts(fonts);
    export_images(&context);
    let mut shapes = Vec::new();
    for _pass in 0..2 {
        let mut output = context.run_ui(input(size, pixels_per_point), |ui| add(ui));
        shapes = std::mem::take(&mut output.shapes);
        output.drop_without_applying_deltas();
    }
    Painted {
        shapes,
        images: exported_images(&context),
    }
}

fn input(size: Vec2, pixels_per_point: f32) -> RawInput {
    let mut input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)),
        max_texture_side: Some(TEXTURE_SIDE),
        // A fixed clock: nothing may blink or fade into the picture.
        time: Some(0.0),
        predicted_dt: 0.0,
        ..Default::default()
    };
    if let Some(viewport) = input.viewports.get_mut(&ViewportId::ROOT) {
        viewport.native_pixels_per_point = Some(pixels_per_point);
    }
    input
}
