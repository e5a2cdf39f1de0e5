//! The segments of a JPEG picture and its size, found without decoding anything.

use memchr::memchr;

/// The marker that ends a picture.
pub(crate) const JPEG_END: u8 = 0xD9;
/// How every JPEG file begins.
const START: &[u8] = b"\xFF\xD8";

/// Returns the width and height that the first frame states.
pub(super) fn stated_size(bytes: &[u8]) -> Option<[u32; 2]> {
    let (_, frame) = JpegSegments::of(bytes)?.find(|(marker, _)| is_frame(*marker))?;
    let (_precision, frame) = frame.split_first()?;
    let (height, frame) = frame.split_first_chunk::<2>()?;
    let (width, _) = frame.split_first_chunk::<2>()?;
    let side = |digits: &[u8; 2]| u32::from(u16::from_be_bytes(*digits));
    Some([side(width), side(height)])
}

/// Says whether a segment describes a frame; three of these markers stand for something else.
fn is_frame(marker: u8) -> bool {
    matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC)
}

/// The segments of a JPEG file: each marker with the bytes that belong to it.
///
/// It ends where the file ends or is damaged; the data of the picture itself is passed over.
pub(crate) struct JpegSegments<'a> {
    rest: &'a [u8],
}

impl<'a> JpegSegments<'a> {
    /// Begins behind the mark of a JPEG file; none if there is none.
    pub(crate) fn of(bytes: &'a [u8]) -> Option<Self> {
        let rest = bytes.strip_prefix(START)?;
        Some(Self { rest })
    }
}

impl<'a> Iterator for JpegSegments<'a> {
    type Item = (u8, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let before = memchr(0xFF, self.rest)?;
            self.rest = self.rest.get(before + 1..)?;
            let (&marker, behind) = self.rest.split_first()?;
            match marker {
                // Any number of these bytes may stand before a marker, and the last of them begins it.
                0xFF => {}
                // Within the data of the picture: the byte itself, and where decoding may begin anew.
                0x00 | 0x01 | 0xD0..=0xD7 => self.rest = behind,
                0xD8 | JPEG_END => {
                    self.rest = behind;
                    return Some((marker, &[]));
                }
                _ => {
                    let (length, _) = behind.split_first_chunk::<2>()?;
                    // It counts its own two bytes.
                    let length = usize::from(u16::from_be_bytes(*length));
                    let segment = behind.get(2..length)?;
                    self.rest = behind.get(length..)?;
                    return Some((marker, segment));
                }
            }
        }
    }
}
