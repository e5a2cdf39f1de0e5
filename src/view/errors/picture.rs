//! Why a picture cannot be added to a map.

use super::with;
use crate::{
    file::{NoPicture, OpenPictureError},
    lang::{Key, Shown, Words},
    model::{MAX_PICTURE_BYTES, MAX_PICTURE_PIXELS, PictureError},
};

impl Shown for OpenPictureError {
    fn shown(&self, words: &Words) -> String {
        let (path, why) = match self {
            Self::Open(error) => return error.shown(words),
            Self::NoPicture { path, found } => {
                let found = found.shown(words);
                (path, with(words, Key::PictureOther, "what", &found))
            }
            Self::Picture { path, source } => (path, source.shown(words)),
        };
        let path = path.display().to_string();
        let said = [("path", (&path).into()), ("message", (&why).into())];
        words.format(Key::ErrorAt, &said)
    }
}

impl Shown for NoPicture {
    fn shown(&self, words: &Words) -> String {
        let key = match self {
            Self::Foreign(foreign) => return foreign.shown(words),
            Self::Bmp => Key::NoPictureBmp,
            Self::Heic => Key::NoPictureHeic,
            Self::Tiff => Key::NoPictureTiff,
            Self::Svg => Key::NoPictureSvg,
            Self::Map => Key::NoPictureMap,
            Self::Unknown => Key::NoPictureUnknown,
        };
        words.text(key).to_owned()
    }
}

impl Shown for PictureError {
    fn shown(&self, words: &Words) -> String {
        let sized = |key, [width, height]: [u32; 2], name, value: u64| {
            let said = [
                ("width", width.into()),
                ("height", height.into()),
                (name, value.into()),
            ];
            words.format(key, &said)
        };
        match self {
            Self::Empty => words.text(Key::PictureEmpty).to_owned(),
            Self::TooManyBytes(bytes) => {
                let said = [("n", (*bytes).into()), ("limit", MAX_PICTURE_BYTES.into())];
                words.format(Key::PictureTooManyBytes, &said)
            }
            Self::NoPicture => words.text(Key::PictureNone).to_owned(),
            Self::NoArea { width, height } => {
                let said = [("width", (*width).into()), ("height", (*height).into())];
                words.format(Key::PictureNoArea, &said)
            }
            Self::TooLong {
                width,
                height,
                limit,
            } => {
                let limit = u64::from(*limit);
                sized(Key::PictureTooLong, [*width, *height], "limit", limit)
            }
            Self::TooManyPixels { width, height } => {
                let (key, size) = (Key::PictureTooManyPixels, [*width, *height]);
                sized(key, size, "limit", MAX_PICTURE_PIXELS)
            }
            Self::TooMuchMemory => words.text(Key::PictureTooMuchMemory).to_owned(),
            Self::Truncated => words.text(Key::PictureTruncated).to_owned(),
            Self::Damaged(reason) => with(words, Key::PictureDamaged, "reason", reason),
            Self::Unsupported(reason) => with(words, Key::PictureUnsupported, "reason", reason),
            Self::WrongLength {
                width,
                height,
                bytes,
            } => {
                let (key, size) = (Key::PictureWrongLength, [*width, *height]);
                sized(key, size, "n", *bytes as u64)
            }
            Self::OtherFormat { stated, found } => {
                let (stated, found) = (stated.to_string(), found.to_string());
                let said = [("stated", (&stated).into()), ("found", (&found).into())];
                words.format(Key::PictureOtherFormat, &said)
            }
            Self::UnknownFormat(format) => with(words, Key::PictureUnknownFormat, "format", format),
        }
    }
}
