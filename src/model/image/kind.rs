//! Which kind of picture it is, told by its content.

use std::fmt;

use super::{ImageFormat, PictureError};

/// A kind of picture that can be read.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum PictureKind {
    /// GIF, of which the first frame is read.
    Gif,
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP, of which the first frame is read.
    WebP,
}

impl PictureKind {
    /// Recognises a picture; its name and its ending say nothing.
    pub(super) fn of(bytes: &[u8]) -> Result<Self, PictureError> {
        match bytes {
            [] => Err(PictureError::Empty),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Ok(Self::Png),
            [0xFF, 0xD8, 0xFF, ..] => Ok(Self::Jpeg),
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Ok(Self::Gif),
            [b'R', b'I', b'F', b'F', _, _, _, _, name @ ..] if name.starts_with(b"WEBP") => {
                Ok(Self::WebP)
            }
            _ => Err(PictureError::NoPicture),
        }
    }
}

impl From<ImageFormat> for PictureKind {
    fn from(format: ImageFormat) -> Self {
        match format {
            ImageFormat::Png => Self::Png,
            ImageFormat::Jpeg => Self::Jpeg,
        }
    }
}

impl fmt::Display for PictureKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Gif => "GIF",
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::WebP => "WebP",
        })
    }
}
