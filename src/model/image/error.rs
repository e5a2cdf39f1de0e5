//! Why a picture cannot be read.

use std::io;

use image::ImageError;

use super::{MAX_PICTURE_BYTES, MAX_PICTURE_PIXELS, PictureKind};

/// The reason why a picture cannot be read.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum PictureError {
    /// There are no bytes.
    #[error("the file is empty (0 bytes); choose another file")]
    Empty,
    /// There are too many bytes.
    #[error(
        "the picture has {0} bytes, at most {MAX_PICTURE_BYTES} are read; make it smaller in another program"
    )]
    TooManyBytes(usize),
    /// It is something else.
    #[error(
        "this is no PNG, JPEG, GIF or WebP image, and only these can be read; choose one of them"
    )]
    NoPicture,
    /// A side has no pixel.
    #[error("the picture has {width} x {height} pixels and shows nothing; choose another file")]
    NoArea {
        /// The width in pixels.
        width: u32,
        /// The height in pixels.
        height: u32,
    },
    /// A side is too long.
    #[error(
        "the picture has {width} x {height} pixels, a side has at most {limit}; make it smaller in another program"
    )]
    TooLong {
        /// The width in pixels.
        width: u32,
        /// The height in pixels.
        height: u32,
        /// The most pixels that a side may have.
        limit: u32,
    },
    /// There are too many pixels.
    #[error(
        "the picture has {width} x {height} pixels, at most {MAX_PICTURE_PIXELS} in all are read; make it smaller in another program"
    )]
    TooManyPixels {
        /// The width in pixels.
        width: u32,
        /// The height in pixels.
        height: u32,
    },
    /// It would take too much memory.
    #[error("unpacked, the picture takes too much memory; save it anew in another program")]
    TooMuchMemory,
    /// It has no end.
    #[error("the picture ends too early, perhaps it was not copied whole; get the file again")]
    Truncated,
    /// Something in it is wrong.
    #[error("the picture is damaged ({0}); get the file again or choose another")]
    Damaged(String),
    /// It is of a variant that is not known.
    #[error("pictures of this kind cannot be read ({0}); save it as PNG in another program")]
    Unsupported(String),
    /// The pixels of a clipboard are not as many as its size says.
    #[error(
        "the picture has {bytes} bytes, which are not the four each of {width} x {height} pixels; copy it again"
    )]
    WrongLength {
        /// The width in pixels.
        width: u32,
        /// The height in pixels.
        height: u32,
        /// The bytes that came.
        bytes: usize,
    },
    /// A stored picture is of another format than the map says.
    #[error("the map says that this picture is {stated}, but it is {found}; add it again")]
    OtherFormat {
        /// What the map says.
        stated: PictureKind,
        /// What it is.
        found: PictureKind,
    },
    /// A stored picture is of a format that a newer version wrote.
    #[error("this version does not know pictures of the format {0}; update Touchline")]
    UnknownFormat(String),
}

impl From<ImageError> for PictureError {
    fn from(error: ImageError) -> Self {
        match error {
            ImageError::IoError(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
                Self::Truncated
            }
            ImageError::Limits(_) => Self::TooMuchMemory,
            ImageError::Unsupported(error) => Self::Unsupported(error.to_string()),
            error => Self::Damaged(error.to_string()),
        }
    }
}
