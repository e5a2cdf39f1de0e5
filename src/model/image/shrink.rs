//! Making a picture small enough for a map: fewer pixels, and fewer bytes where the eye misses them least.
//!
//! All of it works on one kind of pixels: for each other kind the libraries would be in the program once more.

use image::{
    DynamicImage, ExtendedColorType, ImageEncoder as _, ImageResult, Rgba, RgbaImage,
    codecs::{
        jpeg::JpegEncoder,
        png::{CompressionType, FilterType, PngEncoder},
    },
    imageops::{
        Lanczos3, flip_horizontal_in_place, flip_vertical_in_place, resize, rotate90,
        rotate180_in_place, rotate270, thumbnail,
    },
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
    let pixels = scaled(image.into_rgba8(), MAX_IMAGE_SIDE);
    let mut pixels = upright(pixels, orientation);
    // It ends: a picture of one pixel has few bytes.
    loop {
        if let Some((format, bytes)) = encoded(&pixels, source)? {
            return Ok(Picture {
                format,
                bytes: bytes.into(),
                size: pixels.dimensions().into(),
                original,
            });
        }
        let longest = pixels.width().max(pixels.height());
        pixels = scaled(pixels, longest * 3 / 4);
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

/// Turns a picture as its camera says.
fn upright(mut pixels: RgbaImage, orientation: Orientation) -> RgbaImage {
    pixels = match orientation {
        Orientation::Rotate90 | Orientation::Rotate90FlipH => rotate90(&pixels),
        Orientation::Rotate270 | Orientation::Rotate270FlipH => rotate270(&pixels),
        _ => pixels,
    };
    match orientation {
        Orientation::Rotate180 => rotate180_in_place(&mut pixels),
        Orientation::FlipVertical => flip_vertical_in_place(&mut pixels),
        Orientation::FlipHorizontal | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH => {
            flip_horizontal_in_place(&mut pixels);
        }
        Orientation::NoTransforms | Orientation::Rotate90 | Orientation::Rotate270 => {}
    }
    pixels
}

/// Shrinks a picture until its longest side has at most `side` pixels.
pub(super) fn scaled(pixels: RgbaImage, side: u32) -> RgbaImage {
    let (width, height) = pixels.dimensions();
    let longest = width.max(height);
    if longest <= side {
        return pixels;
    }
    let fitted = |whole: u32| {
        let rounded =
            (u64::from(whole) * u64::from(side) + u64::from(longest / 2)) / u64::from(longest);
        rounded.max(1) as u32
    };
    let mut pixels = premultiplied(pixels);
    if longest >= side * COARSE {
        let twice = |whole: u32| (fitted(whole) * 2).min(whole);
        pixels = thumbnail(&pixels, twice(width), twice(height));
    }
    straight(resize(&pixels, fitted(width), fitted(height), Lanczos3))
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

/// Encodes a picture in the first way that is small enough, if there is one.
fn encoded(
    pixels: &RgbaImage,
    source: Source,
) -> Result<Option<(ImageFormat, Vec<u8>)>, PictureError> {
    let opaque = opaque(pixels);
    if source == Source::Other || opaque.is_none() {
        let bytes = match &opaque {
            Some(rgb) => png(rgb, pixels.dimensions(), ExtendedColorType::Rgb8),
            None => png(pixels, pixels.dimensions(), ExtendedColorType::Rgba8),
        }?;
        if bytes.len() <= MAX_IMAGE_BYTES {
            return Ok(Some((ImageFormat::Png, bytes)));
        }
    }
    if let Some(rgb) = &opaque {
        for quality in QUALITIES {
            let bytes = jpeg(rgb, pixels.dimensions(), quality)?;
            if bytes.len() <= MAX_IMAGE_BYTES {
                return Ok(Some((ImageFormat::Jpeg, bytes)));
            }
        }
    }
    Ok(None)
}

/// Returns red, green and blue of each pixel; none if one of them is not opaque.
fn opaque(pixels: &RgbaImage) -> Option<Vec<u8>> {
    let is_opaque = pixels.pixels().all(|Rgba([.., alpha])| *alpha == u8::MAX);
    let rgb = |Rgba([red, green, blue, _]): &Rgba<u8>| [*red, *green, *blue];
    is_opaque.then(|| pixels.pixels().flat_map(rgb).collect())
}

fn png(
    pixels: &[u8],
    (width, height): (u32, u32),
    colour: ExtendedColorType,
) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    let (compression, filter) = (CompressionType::Default, FilterType::Adaptive);
    let encoder = PngEncoder::new_with_quality(&mut bytes, compression, filter);
    encoder.write_image(pixels, width, height, colour)?;
    Ok(bytes)
}

fn jpeg(rgb: &[u8], (width, height): (u32, u32), quality: u8) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
    encoder.write_image(rgb, width, height, ExtendedColorType::Rgb8)?;
    Ok(bytes)
}
