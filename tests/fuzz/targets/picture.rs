//! Any bytes as a picture, added or stored: nothing panics, and what is put into a map fits and can be drawn.

#![no_main]

use std::sync::Arc;

use libfuzzer_sys::fuzz_target;
use touchline::model::{
    Extra, IdSource, Image, ImageFormat, ImageId, Known, MAX_IMAGE_BYTES, MAX_IMAGE_SIDE, Picture,
    Pixels, picture_size, read_picture,
};

/// The most pixels of a picture that is decoded: larger ones are only slower.
const MOST_PIXELS: u64 = 1_000_000;

fuzz_target!(|bytes: &[u8]| {
    for format in [ImageFormat::Png, ImageFormat::Jpeg] {
        let image = stored(format, bytes.into());
        match image.pixels() {
            Ok(pixels) => check_pixels(&image, &pixels),
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
    let pixels_of = |[width, height]: [u32; 2]| u64::from(width) * u64::from(height);
    if picture_size(bytes).is_ok_and(|size| pixels_of(size) > MOST_PIXELS) {
        return;
    }
    match read_picture(bytes) {
        Ok(picture) => check_picture(&picture),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});

/// What was read fits into a map, can be drawn, and is read again as itself.
fn check_picture(picture: &Picture) {
    assert!(picture.bytes.len() <= MAX_IMAGE_BYTES);
    assert!(
        picture
            .size
            .iter()
            .all(|side| (1..=MAX_IMAGE_SIDE).contains(side))
    );
    let image = stored(picture.format, Arc::clone(&picture.bytes));
    assert_eq!(image.size(), Some(picture.size));
    check_pixels(&image, &image.pixels().expect("it can be drawn"));

    let again = read_picture(&picture.bytes).expect("it can be added again");
    assert_eq!(
        (again.format, again.original),
        (picture.format, picture.size)
    );
    if picture.format == ImageFormat::Png {
        assert_eq!(again.bytes, picture.bytes);
    }
}

/// The header tells as many pixels as there are.
fn check_pixels(image: &Image, pixels: &Pixels) {
    let size = image.size().expect("what can be drawn has a size");
    assert_eq!(pixels.size, size.map(|side| side as usize));
    assert_eq!(pixels.rgba.len(), pixels.size[0] * pixels.size[1] * 4);
}

fn stored(format: ImageFormat, bytes: Arc<[u8]>) -> Image {
    Image {
        id: ImageId::draw(&mut IdSource::seeded(1)),
        caption: String::new(),
        format: Known::Is(format),
        bytes,
        extra: Extra::default(),
    }
}
