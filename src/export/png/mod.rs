//! The SVG as PNG, rendered in bands on the processor.
//!
//! The picture is opaque, so the file carries no alpha; a pHYs chunk says how large it prints.

mod budget;
mod print_size;
mod render;
#[cfg(test)]
mod tests;

use egui::Vec2;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder as _};
use resvg::usvg;

pub use self::budget::PixelBudget;
use super::{Drawing, ExportError, Faces};

/// Renders an SVG with its text in `faces`; at scale 1 a point is a pixel of 1/96 inch.
pub fn png(svg: &str, scale: f32, faces: &Faces) -> Result<Vec<u8>, ExportError> {
    Drawing::parse(svg, faces)?.png(scale, PixelBudget::default())
}

/// Renders `tree`, which is `size` points large.
pub(super) fn encode(
    tree: &usvg::Tree,
    size: Vec2,
    scale: f32,
    budget: PixelBudget,
) -> Result<Vec<u8>, ExportError> {
    let [width, height] = budget.pixels(size, scale)?;
    let pixels = render::rgb(tree, scale, [width, height])?;
    let mut bytes = Vec::new();
    // The encoder's own default makes such pictures 14 times larger.
    PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, FilterType::Adaptive)
        .write_image(&pixels, width, height, ExtendedColorType::Rgb8)?;
    Ok(print_size::with_print_size(bytes, scale))
}
