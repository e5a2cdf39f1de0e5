//! Picture files that somebody adds to a touchpoint: opened within bounds, and named where they are something else.

use std::path::{Path, PathBuf};

use super::{Foreign, OpenError, ReadError, read_bounded, recognise};
use crate::model::{MAX_PICTURE_BYTES, Picture, PictureError, read_picture};

/// Opens a picture's file and makes it small enough for a map.
pub fn open_picture(path: &Path) -> Result<Picture, OpenPictureError> {
    let bytes = read_bounded(path, MAX_PICTURE_BYTES)?;
    read_picture(&bytes).map_err(|source| {
        let path = path.into();
        match source {
            PictureError::NoPicture => OpenPictureError::NoPicture {
                path,
                found: NoPicture::of(&bytes),
            },
            source => OpenPictureError::Picture { path, source },
        }
    })
}

/// The reason why a picture's file cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum OpenPictureError {
    /// The file cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// It is something else.
    #[error(
        "{}: this is {found}, and only PNG, JPEG, GIF and WebP images can be read; choose one of these",
        .path.display()
    )]
    NoPicture {
        /// The file.
        path: PathBuf,
        /// What it is.
        found: NoPicture,
    },
    /// It is a picture that cannot be read.
    #[error("{}: {source}", .path.display())]
    Picture {
        /// The file.
        path: PathBuf,
        /// Why.
        source: PictureError,
    },
}

/// A kind of file that is no picture, or one that cannot be read.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum NoPicture {
    /// A BMP picture.
    #[error("a BMP image")]
    Bmp,
    /// A HEIC or AVIF picture.
    #[error("a HEIC or AVIF image")]
    Heic,
    /// A TIFF picture.
    #[error("a TIFF image")]
    Tiff,
    /// A drawing in SVG.
    #[error("an SVG drawing")]
    Svg,
    /// A map.
    #[error("a journey map")]
    Map,
    /// Something else that is known.
    #[error("{0}")]
    Foreign(Foreign),
    /// Nothing that is known.
    #[error("a file of no known kind")]
    Unknown,
}

impl NoPicture {
    /// Names what is no picture of a kind that can be read.
    fn of(bytes: &[u8]) -> Self {
        match recognise(bytes) {
            Ok(map) if map.text.trim_start().starts_with("JourneyMap") => Self::Map,
            Ok(_) => Self::Foreign(Foreign::Text),
            Err(ReadError::AllNul(_)) => Self::Foreign(Foreign::Binary),
            Err(ReadError::Foreign(foreign)) => Self::of_foreign(foreign, bytes),
            Err(_) => Self::Unknown,
        }
    }

    fn of_foreign(foreign: Foreign, bytes: &[u8]) -> Self {
        match (foreign, bytes) {
            (Foreign::Image, [b'B', ..]) => Self::Bmp,
            (Foreign::Image, [b'I' | b'M', ..]) => Self::Tiff,
            (Foreign::Image, _) => Self::Heic,
            (Foreign::Markup, _) if is_svg(bytes) => Self::Svg,
            // These begin like what can be read, and yet are not.
            (Foreign::Gif | Foreign::Jpeg | Foreign::Png, _) => Self::Unknown,
            _ => Self::Foreign(foreign),
        }
    }
}

/// Says whether markup is a drawing: its first element may stand behind a declaration and comments.
fn is_svg(bytes: &[u8]) -> bool {
    const HEAD: usize = 4_096;
    let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default();
    let head = String::from_utf8_lossy(head);
    head.contains("<svg") && !head.contains("<html")
}
