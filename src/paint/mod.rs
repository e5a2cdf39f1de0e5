//! What a picture looks like: themes, the camera, and the one function that draws a map.
//!
//! `egui` shapes come out, for the window and the export alike. Nothing here breaks lines, knows a
//! window or reads a `Ui`'s visuals; selection, focus and hover are painted on top by `view`.

mod camera;
mod cards;
mod emotion;
mod images;
mod map;
mod multiples;
mod signs;
#[cfg(test)]
mod tests;
mod text;
mod theme;

pub use camera::{Camera, MAX_ZOOM, MIN_ZOOM};
pub use images::{WHOLE, export_images, exported_images, image};
pub use map::map;
pub use multiples::multiples;
pub use signs::{chevron, paint_star};
pub use theme::{Pair, Shades, Theme, ThemeName};
