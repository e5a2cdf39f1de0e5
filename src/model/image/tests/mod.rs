//! What headers say about the size of a picture; and, below, how pictures are read.

mod bombs;
mod reading;

use std::sync::Arc;

use super::{
    Image, ImageFormat,
    jpeg::{JPEG_END, JpegSegments},
};
use crate::model::{Extra, IdSource, ImageId, Known};

/// The head of a PNG file that states a size.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes.extend([8, 2, 0, 0, 0]);
    bytes
}

/// A segment of a JPEG file.
fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&[0xFF, marker][..], &length, content].concat()
}

/// A frame of one component that states a size.
fn frame(marker: u8, width: u16, height: u16) -> Vec<u8> {
    let (width, height) = (width.to_be_bytes(), height.to_be_bytes());
    let content = [&[8][..], &height, &width, &[1, 1, 0x11, 0]].concat();
    segment(marker, &content)
}

#[track_caller]
fn check(format: ImageFormat, bytes: &[u8], size: Option<[u32; 2]>) {
    let image = Image {
        id: ImageId::draw(&mut IdSource::seeded(1)),
        caption: String::new(),
        format: Known::Is(format),
        bytes: Arc::from(bytes),
        extra: Extra::default(),
    };
    assert_eq!(image.size(), size);
}

#[test]
fn a_header_states_the_size_within_bounds() {
    check(ImageFormat::Png, &png(1_024, 1), Some([1_024, 1]));
    check(ImageFormat::Png, &png(1_025, 1), None);
    check(ImageFormat::Png, &png(5, 0), None);
    check(ImageFormat::Png, &png(65_535, 65_535), None);
    check(ImageFormat::Png, &png(7, 7)[..23], None);
    check(ImageFormat::Jpeg, &png(7, 7), None);
    check(ImageFormat::Png, b"", None);
    check(ImageFormat::Jpeg, b"\xFF\xD8", None);
}

#[test]
fn a_format_of_a_newer_version_has_no_size() {
    let image = Image {
        id: ImageId::draw(&mut IdSource::seeded(1)),
        caption: String::new(),
        format: Known::Unknown("Holo".to_owned()),
        bytes: png(7, 7).into(),
        extra: Extra::default(),
    };
    assert_eq!(image.size(), None);
}

#[test]
fn the_first_frame_of_a_jpeg_states_its_size() {
    let start = [0xFF, 0xD8];
    for marker in [0xC0, 0xC1, 0xC2, 0xCF] {
        let bytes = [&start[..], &frame(marker, 640, 480)].concat();
        check(ImageFormat::Jpeg, &bytes, Some([640, 480]));
    }
    let too_large = [&start[..], &frame(0xC0, 65_535, 65_535)].concat();
    check(ImageFormat::Jpeg, &too_large, None);
    let cut = &too_large[..too_large.len() - 1];
    check(ImageFormat::Jpeg, cut, None);
}

#[test]
fn a_frame_inside_another_segment_is_none() {
    // Cameras put a small picture into the segment that says how the picture was taken.
    let small = [&[0xFF, 0xD8][..], &frame(0xC0, 160, 120), &[0xFF, 0xD9]].concat();
    let tables = segment(0xC4, &[0; 9]);
    let bytes = [
        &[0xFF, 0xD8][..],
        &segment(0xE1, &small),
        &tables,
        &[0xFF, 0xFF],
        &frame(0xC2, 800, 600),
    ]
    .concat();
    check(ImageFormat::Jpeg, &bytes, Some([800, 600]));
}

#[test]
fn segments_end_where_the_file_does() {
    let whole = [
        &[0xFF, 0xD8][..],
        &frame(0xC0, 8, 8),
        &segment(0xDA, &[1, 1, 0, 0, 63, 0]),
        &[0x12, 0xFF, 0x00, 0xFF, 0xD0, 0x34],
        &[0xFF, 0xD9],
    ]
    .concat();
    let markers = |bytes: &[u8]| -> Vec<u8> {
        let segments = JpegSegments::of(bytes).unwrap();
        segments.map(|(marker, _)| marker).collect()
    };
    assert_eq!(markers(&whole), [0xC0, 0xDA, JPEG_END]);
    assert_eq!(markers(&whole[..whole.len() - 1]), [0xC0, 0xDA]);
    assert_eq!(markers(&whole[..20]), [0xC0]);
    assert!(markers(b"\xFF\xD8\xFF\xE0\0\x01\xFF\xD9").is_empty());
}
