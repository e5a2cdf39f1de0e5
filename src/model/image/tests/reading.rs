//! Pictures that are added: what becomes of them, and what does not get into a map with them.

use std::sync::Arc;

use image::{
    ExtendedColorType, ImageEncoder as _,
    codecs::{
        gif::GifEncoder,
        jpeg::JpegEncoder,
        png::{CompressionType, FilterType, PngEncoder},
        webp::WebPEncoder,
    },
};

use crate::model::{
    Extra, IdSource, Image, ImageFormat, ImageId, Known, MAX_IMAGE_BYTES, MAX_IMAGE_SIDE, Picture,
    PictureError, Pixels, picture_of_pixels, picture_size, read_picture,
};

const RED: [u8; 3] = [220, 20, 30];
const BLUE: [u8; 3] = [20, 30, 220];

pub(super) fn jpeg(width: u32, height: u32, rgb: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    let written = encoder.write_image(rgb, width, height, ExtendedColorType::Rgb8);
    written.unwrap();
    bytes
}

pub(super) fn png(width: u32, height: u32, pixels: &[u8], color: ExtendedColorType) -> Vec<u8> {
    let mut bytes = Vec::new();
    let (compression, filter) = (CompressionType::Fast, FilterType::Adaptive);
    let encoder = PngEncoder::new_with_quality(&mut bytes, compression, filter);
    encoder.write_image(pixels, width, height, color).unwrap();
    bytes
}

pub(super) fn webp(width: u32, height: u32, rgba: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = WebPEncoder::new_lossless(&mut bytes);
    let written = encoder.write_image(rgba, width, height, ExtendedColorType::Rgba8);
    written.unwrap();
    bytes
}

/// An animation.
pub(super) fn gif(width: u32, height: u32, frames: &[&[u8]]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = GifEncoder::new_with_speed(&mut bytes, 30);
    for rgba in frames {
        let written = encoder.encode(rgba, width, height, ExtendedColorType::Rgba8);
        written.unwrap();
    }
    drop(encoder);
    bytes
}

/// A picture as it stands in a map.
pub(super) fn stored(format: ImageFormat, bytes: impl Into<Arc<[u8]>>) -> Image {
    Image {
        id: ImageId::draw(&mut IdSource::seeded(1)),
        caption: String::new(),
        format: Known::Is(format),
        bytes: bytes.into(),
        extra: Extra::default(),
    }
}

/// Checks what holds of every picture that was read, and returns its pixels.
#[track_caller]
pub(super) fn check_laws(picture: &Picture) -> Pixels {
    let image = stored(picture.format, Arc::clone(&picture.bytes));
    assert!(picture.bytes.len() <= MAX_IMAGE_BYTES);
    assert_eq!(image.size(), Some(picture.size), "the header tells it");
    assert!(picture.size.iter().max() <= picture.original.iter().max());
    let pixels = image.pixels().unwrap();
    assert_eq!(pixels.size, picture.size.map(|side| side as usize));
    assert_eq!(pixels.rgba.len(), pixels.size[0] * pixels.size[1] * 4);

    // It can be taken out of the map and be added again.
    let again = read_picture(&picture.bytes).unwrap();
    assert_eq!(again.format, picture.format);
    assert_eq!(again.original, picture.size);
    if picture.format == ImageFormat::Png {
        assert_eq!(again.bytes, picture.bytes);
    }
    pixels
}

/// Returns the colour of a pixel without its opacity.
fn color(pixels: &Pixels, x: usize, y: usize) -> [u8; 3] {
    let at = (y * pixels.size[0] + x) * 4;
    pixels.rgba[at..at + 3].try_into().unwrap()
}

#[track_caller]
fn check_color(pixels: &Pixels, x: usize, y: usize, wanted: [u8; 3]) {
    let found = color(pixels, x, y);
    let is_near = |(found, wanted): (u8, u8)| found.abs_diff(wanted) <= 12;
    let near = found.into_iter().zip(wanted).all(is_near);
    assert!(near, "{found:?} at {x}, {y}, not {wanted:?}");
}

/// A picture of one colour but for its upper left quarter, which is red.
fn quarter(width: usize, height: usize) -> Vec<u8> {
    let upper = [RED.repeat(width / 2), BLUE.repeat(width / 2)].concat();
    let lower = BLUE.repeat(width);
    [upper.repeat(height / 2), lower.repeat(height / 2)].concat()
}

/// Puts into a JPEG what a camera says: how it was held, and where.
fn with_exif(jpeg: &[u8], orientation: u8, place: &[u8]) -> Vec<u8> {
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x02\0".to_vec();
    exif.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]);
    // The places stand behind the two entries and the mark of the end.
    exif.extend([0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0]);
    exif.extend([0; 4]);
    exif.extend(place);
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    let (start, behind) = jpeg.split_at(2);
    [start, &[0xFF, 0xE1], &length, &exif, behind].concat()
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|part| part == wanted)
}

#[test]
fn a_photo_is_made_small() {
    let row = (0..4_000_u32).flat_map(|x| [(x / 16) as u8, 128, (255 - x / 16) as u8]);
    let rgb = row.collect::<Vec<u8>>().repeat(3_000);
    let picture = read_picture(&jpeg(4_000, 3_000, &rgb)).unwrap();
    assert_eq!(picture.format, ImageFormat::Jpeg);
    assert_eq!(picture.size, [1_024, 768]);
    assert_eq!(picture.original, [4_000, 3_000]);
    let pixels = check_laws(&picture);
    check_color(&pixels, 0, 0, [0, 128, 255]);
    check_color(&pixels, 512, 384, [125, 128, 130]);
    check_color(&pixels, 1_023, 767, [249, 128, 6]);
}

#[test]
fn a_small_picture_is_not_made_larger() {
    let png = png(
        3,
        2,
        &[RED.repeat(3), BLUE.repeat(3)].concat(),
        ExtendedColorType::Rgb8,
    );
    let picture = read_picture(&png).unwrap();
    assert_eq!((picture.format, picture.size), (ImageFormat::Png, [3, 2]));
    let pixels = check_laws(&picture);
    assert_eq!((color(&pixels, 2, 0), color(&pixels, 0, 1)), (RED, BLUE));
}

#[test]
fn long_and_thin_pictures_keep_a_pixel_of_their_short_side() {
    let line = png(16_384, 1, &[90; 16_384], ExtendedColorType::L8);
    let picture = read_picture(&line).unwrap();
    assert_eq!(picture.size, [MAX_IMAGE_SIDE, 1]);
    check_color(&check_laws(&picture), 700, 0, [90; 3]);
}

#[test]
fn pictures_are_turned_upright() {
    // Where the corner of the first row and column stands, and whether the sides change places.
    let corners = [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
    ];
    let photo = jpeg(48, 32, &quarter(48, 32));
    for (orientation, red) in (1..).zip(corners) {
        let picture = read_picture(&with_exif(&photo, orientation, b"")).unwrap();
        let is_turned = orientation >= 5;
        let [width, height] = if is_turned { [32, 48] } else { [48, 32] };
        assert_eq!(picture.size, [width, height], "{orientation}");
        assert_eq!(picture.original, picture.size, "{orientation}");
        let pixels = check_laws(&picture);
        for corner in [[0, 0], [1, 0], [0, 1], [1, 1]] {
            let wanted = if corner == red { RED } else { BLUE };
            let x = corner[0] * (width as usize - 1);
            let y = corner[1] * (height as usize - 1);
            check_color(&pixels, x, y, wanted);
        }
    }
}

#[test]
fn where_a_photo_was_taken_stays_outside() {
    let place = b"N 48.13743 E 11.57549";
    let photo = with_exif(&jpeg(48, 32, &quarter(48, 32)), 6, place);
    let more = b"the rooms behind the shop";
    let photo = [&photo[..], more].concat();
    assert!(contains(&photo, place) && contains(&photo, more));
    let picture = read_picture(&photo).unwrap();
    check_laws(&picture);
    for foreign in [&place[..], more, b"Exif"] {
        assert!(!contains(&picture.bytes, foreign));
    }
}

#[test]
fn transparency_stays_and_colours_that_nobody_sees_stay_unseen() {
    let row = [[0, 255, 0, 0].repeat(1_000), [255, 0, 0, 255].repeat(1_000)].concat();
    let rgba = row.repeat(1_000);
    let bytes = png(2_000, 1_000, &rgba, ExtendedColorType::Rgba8);
    for bytes in [bytes, webp(2_000, 1_000, &rgba)] {
        let picture = read_picture(&bytes).unwrap();
        assert_eq!(picture.format, ImageFormat::Png);
        assert_eq!(picture.size, [1_024, 512]);
        let pixels = check_laws(&picture);
        let mut each = pixels.rgba.chunks(4);
        assert!(each.all(|pixel| pixel[1] == 0), "green shines through");
        assert_eq!(pixels.rgba[3], 0, "the left is transparent");
        assert_eq!(pixels.rgba.last(), Some(&255), "the right is opaque");
    }
}

#[test]
fn noise_fits_as_well() {
    let mut noise = vec![0; 1_024 * 1_024 * 4];
    fastrand::Rng::with_seed(7).fill(&mut noise);
    let opaque = &noise[..1_024 * 1_024 * 3];
    let opaque = png(1_024, 1_024, opaque, ExtendedColorType::Rgb8);
    let picture = read_picture(&opaque).unwrap();
    assert_eq!(picture.format, ImageFormat::Jpeg);
    assert_eq!(picture.original, [1_024, 1_024]);
    check_laws(&picture);

    let transparent = picture_of_pixels([1_024, 1_024], noise).unwrap();
    assert_eq!(transparent.format, ImageFormat::Png);
    assert!(transparent.size[0] < 1_024);
    check_laws(&transparent);
}

#[test]
fn of_an_animation_the_first_frame_is_read() {
    let frame = |[red, green, blue]: [u8; 3]| [red, green, blue, 255].repeat(6);
    let bytes = gif(3, 2, &[&frame(RED), &frame(BLUE)]);
    let picture = read_picture(&bytes).unwrap();
    assert_eq!((picture.format, picture.size), (ImageFormat::Png, [3, 2]));
    check_color(&check_laws(&picture), 1, 1, RED);
}

#[test]
fn deep_and_grey_pictures_are_read() {
    let deep = [0xFF; 4 * 4 * 8];
    let deep = png(4, 4, &deep, ExtendedColorType::Rgba16);
    let grey = png(4, 4, &[128; 4 * 4], ExtendedColorType::L8);
    for (bytes, wanted) in [(deep, [255; 3]), (grey, [128; 3])] {
        let picture = read_picture(&bytes).unwrap();
        let pixels = check_laws(&picture);
        assert_eq!(color(&pixels, 3, 3), wanted);
        assert_eq!(pixels.rgba.last(), Some(&255));
    }
}

#[test]
fn a_header_alone_tells_the_size() {
    let whole = jpeg(48, 32, &quarter(48, 32));
    assert_eq!(picture_size(&whole), Ok([48, 32]));
    assert_eq!(picture_size(&whole[..200]), Ok([48, 32]));
    assert_eq!(picture_size(b""), Err(PictureError::Empty));
}

#[test]
fn pixels_of_the_clipboard_are_as_many_as_it_says() {
    let picture = picture_of_pixels([2, 1], vec![1, 2, 3, 255, 4, 5, 6, 255]).unwrap();
    assert_eq!(check_laws(&picture).rgba, [1, 2, 3, 255, 4, 5, 6, 255]);
    let check = |size, bytes, words: &str| {
        let message = picture_of_pixels(size, vec![0; bytes])
            .unwrap_err()
            .to_string();
        assert!(message.contains(words), "{message}");
    };
    check([2, 2], 15, "15 bytes");
    check([2, 2], 17, "2 x 2 pixels");
    check([0, 2], 0, "0 x 2 pixels");
    check([20_000, 1], 80_000, "a side has at most 16384");
    check([usize::MAX, usize::MAX], 0, "a side has at most 16384");
    check([16_000, 16_000], 0, "at most 100000000 in all");
}
