//! Pictures kept inside the map, small and already decoded once by whoever added them.

mod decode;
mod error;
mod jpeg;
mod kind;
mod png;
mod read;
mod shrink;
#[cfg(test)]
mod tests;
mod webp;

use std::sync::Arc;

pub use error::PictureError;
pub use kind::PictureKind;
pub use read::{
    MAX_PICTURE_BYTES, MAX_PICTURE_PIXELS, MAX_PICTURE_SIDE, Picture, Pixels, picture_of_pixels,
    picture_size, read_picture,
};

use super::{Extra, ImageId, Known};

/// The longest side of a stored picture in pixels.
pub const MAX_IMAGE_SIDE: u32 = 1_024;
/// The most bytes that one stored picture takes.
pub const MAX_IMAGE_BYTES: usize = 512 * 1_024;
/// The most bytes that all pictures of a map take together.
pub const MAX_MAP_IMAGE_BYTES: usize = 32 * 1_024 * 1_024;

/// How the bytes of a picture are encoded.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub enum ImageFormat {
    /// PNG.
    #[default]
    Png,
    /// JPEG.
    Jpeg,
}

impl ImageFormat {
    /// Returns the width and height in pixels that the header of such a picture states, whatever they are.
    ///
    /// Nothing is decoded; none if the header is not that of this format.
    fn stated_size(self, bytes: &[u8]) -> Option<[u32; 2]> {
        match self {
            Self::Png => png::stated_size(bytes),
            Self::Jpeg => jpeg::stated_size(bytes),
        }
    }
}

/// A picture that belongs to a touchpoint.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Image {
    /// The stable id.
    pub id: ImageId,
    /// What it shows, in words; also its text for screen readers.
    pub caption: String,
    /// The encoding of `bytes`.
    pub format: Known<ImageFormat>,
    /// The encoded picture.
    pub bytes: Arc<[u8]>,
    /// Fields of a newer version.
    pub extra: Extra,
}

impl Image {
    /// Returns its width and height in pixels, each from 1 to [`MAX_IMAGE_SIDE`].
    ///
    /// Only the header is read. None if it is not that of its format, or a side is out of these bounds.
    pub fn size(&self) -> Option<[u32; 2]> {
        let size = self.format.known()?.stated_size(&self.bytes)?;
        let is_fit = size.iter().all(|side| (1..=MAX_IMAGE_SIDE).contains(side));
        is_fit.then_some(size)
    }
}
