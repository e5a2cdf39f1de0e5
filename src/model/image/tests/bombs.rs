//! Pictures that are damaged, cut off, bombs, or none: clear errors, and never half a picture.

use image::ExtendedColorType;

use super::reading::{check_laws, gif, jpeg, png, stored, webp};
use crate::model::{
    Image, ImageFormat, Known, MAX_PICTURE_BYTES, PictureError, PictureKind, picture_size,
    read_picture,
};

/// The head of a PNG file, with nothing behind it.
fn png_head(width: u32, height: u32) -> Vec<u8> {
    let (width, height) = (width.to_be_bytes(), height.to_be_bytes());
    [
        &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..],
        &width,
        &height,
        &[8, 2, 0, 0, 0],
    ]
    .concat()
}

/// A JPEG without any data for its pixels.
fn jpeg_head(width: u16, height: u16) -> Vec<u8> {
    let (width, height) = (width.to_be_bytes(), height.to_be_bytes());
    let frame = [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8];
    let component = [1, 1, 0x11, 0, 0xFF, 0xD9];
    [&frame[..], &height, &width, &component].concat()
}

/// A GIF of 35 bytes whose only frame is as large as it says.
fn gif_bomb([width, height]: [u16; 2], frame: [u16; 2]) -> Vec<u8> {
    let number = |number: u16| number.to_le_bytes();
    [
        &b"GIF89a"[..],
        &number(width),
        &number(height),
        &[0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2C, 0, 0, 0, 0],
        &number(frame[0]),
        &number(frame[1]),
        &[0, 2, 2, 0x4C, 1, 0, 0x3B],
    ]
    .concat()
}

/// A WebP file of some chunks.
fn webp_file(chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let mut inside = b"WEBP".to_vec();
    for (name, content) in chunks {
        inside.extend(*name);
        inside.extend((content.len() as u32).to_le_bytes());
        inside.extend(*content);
    }
    let length = (inside.len() as u32).to_le_bytes();
    [&b"RIFF"[..], &length, &inside].concat()
}

/// What an extended WebP file begins with.
fn webp_canvas(flags: u8, width: u32, height: u32) -> Vec<u8> {
    let (width, height) = ((width - 1).to_le_bytes(), (height - 1).to_le_bytes());
    [&[flags, 0, 0, 0][..], &width[..3], &height[..3]].concat()
}

fn lossy_frame(width: u16, height: u16) -> Vec<u8> {
    let (width, height) = (width.to_le_bytes(), height.to_le_bytes());
    [&[0x10, 0, 0, 0x9D, 1, 0x2A][..], &width, &height].concat()
}

fn lossless_frame(width: u32, height: u32) -> Vec<u8> {
    let bits = (width - 1) | ((height - 1) << 14);
    [&[0x2F][..], &bits.to_le_bytes()].concat()
}

#[track_caller]
fn check_refused(bytes: &[u8], words: &str) {
    let message = read_picture(bytes).unwrap_err().to_string();
    assert!(message.contains(words), "{message}, not {words}");
    assert!(
        message.contains("; "),
        "{message}: it does not say what to do"
    );
}

#[test]
fn sizes_out_of_bounds_are_told_with_the_bound() {
    for (width, height, words) in [
        (
            65_535,
            65_535,
            "65535 x 65535 pixels, a side has at most 16384;",
        ),
        (
            20_000,
            4_000,
            "20000 x 4000 pixels, a side has at most 16384;",
        ),
        (
            16_384,
            16_384,
            "16384 x 16384 pixels, at most 100000000 in all",
        ),
    ] {
        let [short, long] = [width, height].map(|side| side as u16);
        let canvas = webp_canvas(0, width, height);
        check_refused(&png_head(width, height), words);
        check_refused(&jpeg_head(short, long), words);
        check_refused(&gif_bomb([short, long], [short, long]), words);
        check_refused(&webp_file(&[(b"VP8X", &canvas)]), words);
    }
    let lossless = webp_file(&[(b"VP8L", &lossless_frame(16_384, 16_384))]);
    check_refused(&lossless, "16384 x 16384 pixels, at most 100000000 in all");
    let lossy = webp_file(&[(b"VP8 ", &lossy_frame(16_383, 9_000))]);
    check_refused(&lossy, "16383 x 9000 pixels, at most 100000000 in all");
    check_refused(&png_head(u32::MAX, 1), "4294967295 x 1 pixels");
}

#[test]
fn pictures_without_area_are_refused() {
    check_refused(&png_head(0, 5), "0 x 5 pixels");
    check_refused(&jpeg_head(5, 0), "5 x 0 pixels");
    check_refused(&gif_bomb([0, 0], [1, 1]), "0 x 0 pixels");
    check_refused(&webp_file(&[(b"VP8 ", &lossy_frame(0, 1))]), "0 x 1 pixels");
}

#[test]
fn too_many_bytes_are_not_looked_at() {
    let mut bytes = png_head(1, 1);
    bytes.resize(MAX_PICTURE_BYTES + 1, 0);
    check_refused(&bytes, "has 52428801 bytes, at most 52428800 are read");
    assert!(picture_size(&bytes[..MAX_PICTURE_BYTES]).is_ok());
}

#[test]
fn what_is_small_outside_and_large_inside_is_refused() {
    // A grey picture of 90 megapixels, if it were believed.
    check_refused(&jpeg_head(10_000, 9_000), "ends too early");
    check_refused(&gif_bomb([1, 1], [65_535, 65_535]), "too much memory");
    let canvas = webp_canvas(0, 10, 10);
    let large = lossy_frame(16_383, 16_383);
    let inside = webp_file(&[(b"VP8X", &canvas), (b"VP8 ", &large)]);
    check_refused(&inside, "a frame is larger than the picture");

    // Chunks that claim four gigabytes, in the file and in a frame of its animation.
    let claim = [&b"EXIF"[..], &u32::MAX.to_le_bytes()].concat();
    let mut cut = webp_file(&[(b"VP8X", &canvas), (b"EXIF", &[])]);
    cut.truncate(cut.len() - claim.len());
    cut.extend(&claim);
    check_refused(&cut, "ends too early");
    let frame = [&[0; 16][..], &claim].concat();
    let moving = webp_canvas(2, 10, 10);
    let chunks: &[(&[u8; 4], &[u8])] = &[(b"VP8X", &moving), (b"ANIM", &[0; 6]), (b"ANMF", &frame)];
    check_refused(&webp_file(chunks), "ends too early");
}

/// One picture of each kind, with enough in it to be cut.
fn one_of_each_kind() -> [Vec<u8>; 4] {
    let mut noise = vec![0; 60 * 40 * 4];
    fastrand::Rng::with_seed(3).fill(&mut noise);
    let opaque = &noise[..60 * 40 * 3];
    let frame: Vec<u8> = (0..60 * 40_u32)
        .flat_map(|at| [(at % 7 * 30) as u8, (at % 11 * 20) as u8, 40, 255])
        .collect();
    [
        png(60, 40, &noise, ExtendedColorType::Rgba8),
        jpeg(60, 40, opaque),
        gif(60, 40, &[&frame]),
        webp(60, 40, &noise),
    ]
}

#[test]
fn a_picture_that_is_cut_off_is_no_picture() {
    for bytes in one_of_each_kind() {
        let whole = read_picture(&bytes).unwrap();
        check_laws(&whole);
        for length in (0..bytes.len()).step_by(10) {
            match read_picture(&bytes[..length]) {
                // Only what stands behind the picture is missing.
                Ok(picture) => assert_eq!(picture, whole, "{length} of {}", bytes.len()),
                Err(PictureError::Empty | PictureError::NoPicture) => assert!(length < 12),
                Err(error) => assert!(
                    matches!(error, PictureError::Truncated | PictureError::Damaged(_)),
                    "{error}"
                ),
            }
        }
        assert!(read_picture(&bytes[..bytes.len() / 2]).is_err());
    }
}

#[test]
fn a_picture_with_a_wrong_byte_is_an_error_or_a_picture() {
    let mut random = fastrand::Rng::with_seed(11);
    for whole in one_of_each_kind() {
        for _ in 0..150 {
            let mut bytes = whole.clone();
            // Heads are short, and most of what can go wrong stands there.
            let end = if random.bool() { 64 } else { bytes.len() };
            bytes[random.usize(..end)] = random.u8(..);
            match read_picture(&bytes) {
                Ok(picture) => drop(check_laws(&picture)),
                Err(error) => assert!(!error.to_string().is_empty()),
            }
        }
    }
}

#[test]
fn random_bytes_are_no_picture() {
    let mut random = fastrand::Rng::with_seed(5);
    let heads = [&b"\x89PNG\r\n\x1a\n"[..], b"\xFF\xD8\xFF", b""];
    for head in heads {
        for length in [1, 10, 100, 10_000] {
            let mut noise = vec![0; length];
            random.fill(&mut noise);
            assert!(read_picture(&[head, &noise].concat()).is_err());
        }
    }
}

#[test]
fn a_stored_picture_is_what_the_map_says() {
    let red = [220, 20, 30].repeat(48 * 32);
    let (photo, drawing) = (
        jpeg(48, 32, &red),
        png(48, 32, &red, ExtendedColorType::Rgb8),
    );
    let pixels = stored(ImageFormat::Png, drawing.clone()).pixels().unwrap();
    assert_eq!(pixels.size, [48, 32]);
    assert_eq!(pixels.rgba, [220, 20, 30, 255].repeat(48 * 32));
    assert!(stored(ImageFormat::Jpeg, photo.clone()).pixels().is_ok());

    let wrong = stored(ImageFormat::Png, photo).pixels();
    let expected = PictureError::OtherFormat {
        stated: PictureKind::Png,
        found: PictureKind::Jpeg,
    };
    assert_eq!(wrong, Err(expected));
    let unknown = Image {
        format: Known::Unknown("Holo".to_owned()),
        ..stored(ImageFormat::Png, drawing.clone())
    };
    let expected = PictureError::UnknownFormat("Holo".to_owned());
    assert_eq!(unknown.pixels(), Err(expected));
    let cut = stored(ImageFormat::Png, &drawing[..drawing.len() / 2]);
    assert_eq!(cut.pixels(), Err(PictureError::Truncated));
    let nothing = stored(ImageFormat::Png, &b""[..]);
    assert_eq!(nothing.pixels(), Err(PictureError::Empty));
}

#[test]
fn a_stored_picture_is_refused_before_it_is_decoded() {
    let check = |format, bytes: Vec<u8>, words: &str| {
        let image = stored(format, bytes);
        assert_eq!(image.size(), None);
        let message = image.pixels().unwrap_err().to_string();
        assert!(message.contains(words), "{message}");
    };
    let wide = png(1_025, 1, &[7; 1_025], ExtendedColorType::L8);
    let words = "1025 x 1 pixels, a side has at most 1024;";
    check(ImageFormat::Png, wide, words);
    let words = "65535 x 65535 pixels, a side has at most 1024;";
    check(ImageFormat::Png, png_head(65_535, 65_535), words);
    check(ImageFormat::Jpeg, jpeg_head(65_535, 65_535), words);
    check(ImageFormat::Png, png_head(0, 1), "0 x 1 pixels");
}
