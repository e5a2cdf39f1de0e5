//! From the bytes of a picture to its pixels; every size is checked before memory is spent on it.

use std::io::Cursor;

use image::{
    DynamicImage, ImageDecoder, ImageResult, Limits,
    codecs::{gif::GifDecoder, jpeg::JpegDecoder, png::PngDecoder, webp::WebPDecoder},
    metadata::Orientation,
};

use super::{
    ImageFormat, MAX_PICTURE_PIXELS, PictureError, PictureKind,
    jpeg::{JPEG_END, JpegSegments},
    webp,
};

/// The most bytes that an unpacked picture takes: four for each pixel that it may have.
const MAX_UNPACKED_BYTES: u64 = 4 * MAX_PICTURE_PIXELS;
/// The most bytes that are spent on a PNG's texts and colour profile, which may be bombs of their own.
const MAX_EXTRA_BYTES: u64 = 64 * 1_024 * 1_024;
/// Within so many bytes every kind but JPEG states the size.
const LONGEST_HEAD: usize = 30;
/// A JPEG has at least a bit for each block of 64 pixels.
const JPEG_PIXELS_PER_BYTE: u64 = 512;

/// A picture as it stands in its file.
pub(super) struct Decoded {
    /// Its pixels.
    pub(super) image: DynamicImage,
    /// How they must be turned to be upright.
    pub(super) orientation: Orientation,
}

/// Decodes a picture whose sides have at most `max_side` pixels; of an animation the first frame.
pub(super) fn decode(
    kind: PictureKind,
    bytes: &[u8],
    max_side: u32,
) -> Result<Decoded, PictureError> {
    let size = stated_size(kind, bytes, max_side)?;
    let bytes = match kind {
        PictureKind::Jpeg => whole_jpeg(bytes, size)?,
        PictureKind::WebP => webp::whole(bytes, size)?,
        PictureKind::Gif | PictureKind::Png => bytes,
    };
    let mut decoder = decoder(kind, bytes, max_side)?;
    if <[u32; 2]>::from(decoder.dimensions()) != size {
        return Err(PictureError::Damaged("it has two sizes".to_owned()));
    }
    if decoder.total_bytes() > MAX_UNPACKED_BYTES {
        return Err(PictureError::TooMuchMemory);
    }
    decoder.set_limits(limits(max_side, MAX_UNPACKED_BYTES))?;
    let orientation = decoder.orientation()?;
    let image = DynamicImage::from_decoder(decoder)?;
    Ok(Decoded { image, orientation })
}

/// Returns the width and height that the header states, if they are within bounds.
pub(super) fn stated_size(
    kind: PictureKind,
    bytes: &[u8],
    max_side: u32,
) -> Result<[u32; 2], PictureError> {
    let stated = match kind {
        PictureKind::Gif => gif_size(bytes),
        PictureKind::Jpeg => ImageFormat::Jpeg.stated_size(bytes),
        PictureKind::Png => ImageFormat::Png.stated_size(bytes),
        PictureKind::WebP => webp::stated_size(bytes),
    };
    let size = stated.ok_or_else(|| sizeless(kind, bytes))?;
    check_size(size, max_side)?;
    Ok(size)
}

/// Refuses a picture that has no pixels or too many.
pub(super) fn check_size([width, height]: [u32; 2], max_side: u32) -> Result<(), PictureError> {
    if width == 0 || height == 0 {
        return Err(PictureError::NoArea { width, height });
    }
    if width.max(height) > max_side {
        return Err(PictureError::TooLong {
            width,
            height,
            limit: max_side,
        });
    }
    if u64::from(width) * u64::from(height) > MAX_PICTURE_PIXELS {
        return Err(PictureError::TooManyPixels { width, height });
    }
    Ok(())
}

fn gif_size(bytes: &[u8]) -> Option<[u32; 2]> {
    let (width, behind) = bytes.get(6..)?.split_first_chunk::<2>()?;
    let (height, _) = behind.split_first_chunk::<2>()?;
    Some([width, height].map(|side| u32::from(u16::from_le_bytes(*side))))
}

/// Says why a header states no size.
fn sizeless(kind: PictureKind, bytes: &[u8]) -> PictureError {
    let is_cut = match kind {
        PictureKind::Jpeg => markers(bytes).all(|marker| marker != JPEG_END),
        _ => bytes.len() < LONGEST_HEAD,
    };
    if is_cut {
        PictureError::Truncated
    } else {
        PictureError::Damaged("its header states no size".to_owned())
    }
}

/// Returns a JPEG that is not cut off: its decoder would fill what is missing with grey.
///
/// One with too few bytes for its pixels is a bomb, which unpacks for seconds into nothing but that grey.
fn whole_jpeg(bytes: &[u8], [width, height]: [u32; 2]) -> Result<&[u8], PictureError> {
    let pixels = u64::from(width) * u64::from(height);
    let has_enough = bytes.len() as u64 * JPEG_PIXELS_PER_BYTE >= pixels;
    match markers(bytes).find(|marker| *marker == JPEG_END || is_rare(*marker)) {
        Some(JPEG_END) if has_enough => Ok(bytes),
        Some(JPEG_END) | None => Err(PictureError::Truncated),
        Some(_) => {
            let why = "it is a lossless, arithmetic or hierarchical JPEG".to_owned();
            Err(PictureError::Unsupported(why))
        }
    }
}

/// Says whether a marker begins a frame that is coded as the decoder does not know.
fn is_rare(marker: u8) -> bool {
    matches!(marker, 0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF)
}

fn markers(jpeg: &[u8]) -> impl Iterator<Item = u8> {
    let segments = JpegSegments::of(jpeg).into_iter().flatten();
    segments.map(|(marker, _)| marker)
}

fn decoder<'a>(
    kind: PictureKind,
    bytes: &'a [u8],
    max_side: u32,
) -> ImageResult<Box<dyn ImageDecoder + 'a>> {
    let reader = Cursor::new(bytes);
    Ok(match kind {
        PictureKind::Gif => Box::new(GifDecoder::new(reader)?),
        PictureKind::Jpeg => Box::new(JpegDecoder::new(reader)?),
        PictureKind::Png => {
            let limits = limits(max_side, MAX_EXTRA_BYTES);
            Box::new(PngDecoder::with_limits(reader, limits)?)
        }
        PictureKind::WebP => Box::new(WebPDecoder::new(reader)?),
    })
}

fn limits(max_side: u32, max_bytes: u64) -> Limits {
    let mut limits = Limits::no_limits();
    limits.max_image_width = Some(max_side);
    limits.max_image_height = Some(max_side);
    limits.max_alloc = Some(max_bytes);
    limits
}
