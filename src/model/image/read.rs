//! Pictures that somebody adds to a touchpoint, and those that a map keeps.
//!
//! Whatever comes in is untrusted. It is decoded within bounds and encoded anew, so that nothing of a file but
//! its pixels gets into a map: no place where a photo was taken, no second picture behind the first.

use std::sync::Arc;

use image::{DynamicImage, RgbaImage, metadata::Orientation};

use super::{
    Image, ImageFormat, MAX_IMAGE_SIDE, PictureError, PictureKind,
    decode::{Decoded, check_size, decode, stated_size},
    shrink::{Source, scaled, shrink},
};
use crate::model::Known;

/// The most pixels that a side of a picture may have to be read.
pub const MAX_PICTURE_SIDE: u32 = 16_384;
/// The most pixels that a picture may have to be read.
pub const MAX_PICTURE_PIXELS: u64 = 100_000_000;
/// The most bytes that a picture may have to be read.
pub const MAX_PICTURE_BYTES: usize = 50 * 1_024 * 1_024;

/// A picture that was read, upright and small enough for a map.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Picture {
    /// The encoding of `bytes`.
    pub format: ImageFormat,
    /// The encoded picture, at most [`MAX_IMAGE_BYTES`](super::MAX_IMAGE_BYTES).
    pub bytes: Arc<[u8]>,
    /// Its width and height in pixels, each from 1 to [`MAX_IMAGE_SIDE`].
    pub size: [u32; 2],
    /// What it was made from: the width and height of that in pixels, upright, each from 1 to
    /// [`MAX_PICTURE_SIDE`].
    pub original: [u32; 2],
}

/// The pixels of a picture, ready to be drawn.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Pixels {
    /// The width and height in pixels, each at least 1.
    pub size: [usize; 2],
    /// Red, green, blue and opacity of each pixel, row by row from the top; colours are not premultiplied.
    pub rgba: Vec<u8>,
}

/// Reads the width and height in pixels that a picture states, and refuses one that is too large to be read.
///
/// Only its header is looked at.
pub fn picture_size(bytes: &[u8]) -> Result<[u32; 2], PictureError> {
    stated_size(kind_of(bytes)?, bytes, MAX_PICTURE_SIDE)
}

/// Reads a PNG, JPEG, GIF or WebP picture and makes it small enough for a map; it is never made larger.
///
/// Its content says which of them it is. Of an animation the first frame is read.
pub fn read_picture(bytes: &[u8]) -> Result<Picture, PictureError> {
    let kind = kind_of(bytes)?;
    let source = match kind {
        PictureKind::Jpeg => Source::Jpeg,
        PictureKind::Gif | PictureKind::Png | PictureKind::WebP => Source::Other,
    };
    shrink(decode(kind, bytes, MAX_PICTURE_SIDE)?, source)
}

fn kind_of(bytes: &[u8]) -> Result<PictureKind, PictureError> {
    if bytes.len() > MAX_PICTURE_BYTES {
        return Err(PictureError::TooManyBytes(bytes.len()));
    }
    PictureKind::of(bytes)
}

/// Makes pixels, as a clipboard has them, a picture that is small enough for a map.
///
/// `size` is the width and height in pixels, `rgba` has four bytes for each as in [`Pixels::rgba`].
pub fn picture_of_pixels(size: [usize; 2], rgba: Vec<u8>) -> Result<Picture, PictureError> {
    let size = size.map(|side| u32::try_from(side).unwrap_or(u32::MAX));
    check_size(size, MAX_PICTURE_SIDE)?;
    let [width, height] = size;
    let bytes = rgba.len();
    let is_right = bytes as u64 == u64::from(width) * u64::from(height) * 4;
    let pixels = is_right.then(|| RgbaImage::from_raw(width, height, rgba));
    let pixels = pixels.flatten().ok_or(PictureError::WrongLength {
        width,
        height,
        bytes,
    })?;
    let decoded = Decoded {
        image: DynamicImage::ImageRgba8(pixels),
        orientation: Orientation::NoTransforms,
    };
    shrink(decoded, Source::Other)
}

impl Image {
    /// Decodes the picture, so that it can be drawn.
    ///
    /// It is as untrusted as any other: somebody may have written the map by hand.
    pub fn pixels(&self) -> Result<Pixels, PictureError> {
        let stated = match &self.format {
            Known::Is(format) => PictureKind::from(*format),
            Known::Unknown(name) => return Err(PictureError::UnknownFormat(name.clone())),
        };
        let found = kind_of(&self.bytes)?;
        if found != stated {
            return Err(PictureError::OtherFormat { stated, found });
        }
        let decoded = decode(found, &self.bytes, MAX_IMAGE_SIDE)?;
        Ok(Pixels::of(decoded.image.into_rgba8()))
    }
}

impl Pixels {
    fn of(pixels: RgbaImage) -> Self {
        Self {
            size: [pixels.width() as usize, pixels.height() as usize],
            rgba: pixels.into_raw(),
        }
    }

    /// Shrinks the picture until its longest side has at most `side` pixels.
    #[must_use]
    pub fn scaled_to(self, side: u32) -> Self {
        let [width, height] = self.size.map(|side| side as u32);
        match RgbaImage::from_raw(width, height, self.rgba) {
            Some(pixels) => Self::of(scaled(pixels, side)),
            // As many pixels as there are have been made by `of`.
            None => Self {
                size: [0, 0],
                rgba: Vec::new(),
            },
        }
    }
}
