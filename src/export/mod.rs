//! Turns a painted map into files: egui shapes to SVG, and from that SVG to PNG and PDF.
//!
//! It starts at the clipped shapes of a windowless run and ends at text or bytes in memory;
//! it knows nothing of files or windows, and of journey maps only how to have them painted.

mod drawing;
mod error;
mod faces;
pub mod headless;
mod map_picture;
pub mod pdf;
mod picture;
pub mod png;
pub mod svg;
#[cfg(test)]
mod tests;

pub use drawing::Drawing;
pub use error::ExportError;
pub use faces::{Faces, missing_characters};
pub use map_picture::{PictureRequest, map_picture};
pub use pdf::pdf;
pub use picture::Picture;
pub use png::png;
pub use svg::svg;
