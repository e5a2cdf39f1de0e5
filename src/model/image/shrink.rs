//! Making a picture small enough for a map: fewer pixels, and fewer bytes where the eye misses them least.

use image::{
    DynamicImage, ImageResult, Rgba, RgbaImage,
    codecs::{
        jpeg::JpegEncoder,
        png::{CompressionType, FilterType, PngEncoder},
    },
    imageops::Lanczos3,
    metadata::Orientation,
};

use super::{ImageFormat, MAX_IMAGE_BYTES, MAX_IMAGE_SIDE, Picture, PictureError, decode::Decoded};

/// The qualities of a JPEG that are tried one after the other, of 100.
const QUALITIES: [u8; 3] = [85, 75, 65];
/// How many times as long as wanted a side must be to be shrunk in two steps.
const COARSE: u32 = 3;

/// What a picture was before.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) enum Source {
    /// A JPEG, most likely a photo: another JPEG of it is small and looks no worse.
    Jpeg,
    /// Anything whose lines and areas are to stay clean.
    Other,
}

/// Turns a picture upright, shrinks it and encodes it without anything but its pixels.
pub(super) fn shrink(decoded: Decoded, source: Source) -> Result<Picture, PictureError> {
    let Decoded { image, orientation } = decoded;
    let original = upright_size(&image, orientation);
    let mut image = scaled(image, MAX_IMAGE_SIDE);
    image.apply_orientation(orientation);
    let mut image = plain(image);
    // It ends: a picture of one pixel has few bytes.
    loop {
        let size = [image.width(), image.height()];
        if let Some((format, bytes)) = encoded(&image, source)? {
            return Ok(Picture {
                format,
                bytes: bytes.into(),
                size,
                original,
            });
        }
        let longest = image.width().max(image.height());
        image = plain(scaled(image, longest * 3 / 4));
    }
}

fn upright_size(image: &DynamicImage, orientation: Orientation) -> [u32; 2] {
    let size @ [width, height] = [image.width(), image.height()];
    match orientation {
        Orientation::Rotate90
        | Orientation::Rotate270
        | Orientation::Rotate90FlipH
        | Orientation::Rotate270FlipH => [height, width],
        _ => size,
    }
}

/// Shrinks a picture until its longest side has at most `side` pixels.
pub(super) fn scaled(image: DynamicImage, side: u32) -> DynamicImage {
    let (width, height) = (image.width(), image.height());
    let longest = width.max(height);
    if longest <= side {
        return image;
    }
    let image = if image.has_alpha() {
        DynamicImage::ImageRgba8(premultiplied(image.into_rgba8()))
    } else {
        image
    };
    let fitted = |whole: u32| {
        let rounded =
            (u64::from(whole) * u64::from(side) + u64::from(longest / 2)) / u64::from(longest);
        rounded.max(1) as u32
    };
    let image = if longest >= side * COARSE {
        let twice = |whole: u32| (fitted(whole) * 2).min(whole);
        image.thumbnail_exact(twice(width), twice(height))
    } else {
        image
    };
    match image.resize_exact(fitted(width), fitted(height), Lanczos3) {
        DynamicImage::ImageRgba8(pixels) => DynamicImage::ImageRgba8(straight(pixels)),
        other => other,
    }
}

/// Weighs colours by their opacity: those of pixels that nobody sees must not mix into their neighbours.
fn premultiplied(mut pixels: RgbaImage) -> RgbaImage {
    for Rgba([red, green, blue, alpha]) in pixels.pixels_mut() {
        let opacity = u16::from(*alpha);
        for color in [red, green, blue] {
            *color = ((u16::from(*color) * opacity + 127) / 255) as u8;
        }
    }
    pixels
}

/// Takes the weights out of the colours again.
fn straight(mut pixels: RgbaImage) -> RgbaImage {
    for Rgba([red, green, blue, alpha]) in pixels.pixels_mut() {
        let opacity = u16::from(*alpha);
        for color in [red, green, blue] {
            let whole = (u16::from(*color) * 255 + opacity / 2).checked_div(opacity);
            *color = whole.unwrap_or_default().min(255) as u8;
        }
    }
    pixels
}

/// Turns pixels into colours of 8 bits, with an opacity only if one of them is not opaque.
fn plain(image: DynamicImage) -> DynamicImage {
    if !image.has_alpha() {
        return DynamicImage::ImageRgb8(image.into_rgb8());
    }
    let pixels = image.into_rgba8();
    let is_opaque = pixels.pixels().all(|Rgba([.., alpha])| *alpha == u8::MAX);
    let image = DynamicImage::ImageRgba8(pixels);
    if is_opaque {
        DynamicImage::ImageRgb8(image.into_rgb8())
    } else {
        image
    }
}

/// Encodes a picture in the first way that is small enough, if there is one.
fn encoded(
    image: &DynamicImage,
    source: Source,
) -> Result<Option<(ImageFormat, Vec<u8>)>, PictureError> {
    let is_opaque = !image.has_alpha();
    if source == Source::Other || !is_opaque {
        let bytes = png(image)?;
        if bytes.len() <= MAX_IMAGE_BYTES {
            return Ok(Some((ImageFormat::Png, bytes)));
        }
    }
    if is_opaque {
        for quality in QUALITIES {
            let bytes = jpeg(image, quality)?;
            if bytes.len() <= MAX_IMAGE_BYTES {
                return Ok(Some((ImageFormat::Jpeg, bytes)));
            }
        }
    }
    Ok(None)
}

fn png(image: &DynamicImage) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    let (compression, filter) = (CompressionType::Default, FilterType::Adaptive);
    let encoder = PngEncoder::new_with_quality(&mut bytes, compression, filter);
    image.write_with_encoder(encoder)?;
    Ok(bytes)
}

fn jpeg(image: &DynamicImage, quality: u8) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
    image.write_with_encoder(encoder)?;
    Ok(bytes)
}
