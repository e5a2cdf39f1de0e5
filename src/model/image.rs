//! Pictures kept inside the map, small and already decoded once by whoever added them.

use std::sync::Arc;

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
