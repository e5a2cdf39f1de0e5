//! Pictures: rectangles that a texture fills, whose bytes the SVG carries.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use egui::{
    Color32, TextureId,
    epaint::{Brush, RectShape},
};

use super::markup::Element;
use crate::{
    model::{Image, ImageFormat},
    paint::WHOLE,
};

/// Whether `shape` shows a whole texture of its own as it is.
pub(super) fn is_plain(shape: &RectShape) -> bool {
    let is_whole = shape
        .brush
        .as_ref()
        .is_some_and(|brush| brush.uv == WHOLE && brush.fill_texture_id != TextureId::default());
    is_whole
        && shape.fill == Color32::WHITE
        && shape.stroke.is_empty()
        && shape.angle == 0.0
        && shape.corner_radius == Default::default()
}

/// Draws `shape`; none if its texture is not among `images`.
pub(super) fn draw(
    out: &mut String,
    shape: &RectShape,
    brush: &Brush,
    images: &[Image],
) -> Option<()> {
    let TextureId::User(index) = brush.fill_texture_id else {
        return None;
    };
    let image = images.get(usize::try_from(index).ok()?)?;
    let kind = match image.format.known()? {
        ImageFormat::Png => "png",
        ImageFormat::Jpeg => "jpeg",
    };
    let data = format!("data:image/{kind};base64,{}", STANDARD.encode(&image.bytes));
    // The frame already has the proportions of the picture.
    Element::open(out, "image")
        .numbers(&[
            ("x", shape.rect.min.x),
            ("y", shape.rect.min.y),
            ("width", shape.rect.width()),
            ("height", shape.rect.height()),
        ])
        .word("preserveAspectRatio", "none")
        .word("href", &data)
        .close();
    Some(())
}
