//! The chunks of a WebP file, looked at before anything is decoded.
//!
//! The decoder takes the length of a chunk and the size of a frame at their word, and spends memory on them.

use super::PictureError;

/// How many bytes stand before the first chunk.
const START: usize = 12;
/// How many bytes of a chunk stand before its content: its name and its length. The file itself is one.
const CHUNK_HEAD: usize = 8;
/// How many bytes of an animation's frame stand before its chunks.
const FRAME_HEAD: usize = 16;
/// The bits of a side in a lossy or lossless picture.
const SIDE: u32 = 0x3FFF;

/// Returns a file without anything behind its end, if it is whole.
///
/// `size` is what it states; none of its frames may be larger.
pub(super) fn whole(bytes: &[u8], size: [u32; 2]) -> Result<&[u8], PictureError> {
    let length = number::<4>(bytes, 4).and_then(|length| usize::try_from(length).ok());
    let length = length.and_then(|length| length.checked_add(CHUNK_HEAD));
    let bytes = length.and_then(|length| bytes.get(..length));
    let bytes = bytes.ok_or(PictureError::Truncated)?;
    for chunk in Chunks::behind(bytes, START) {
        let (name, content) = chunk?;
        check_frame(name, content, size)?;
        if name == b"ANMF" {
            for inner in Chunks::behind(content, FRAME_HEAD) {
                let (name, content) = inner?;
                check_frame(name, content, size)?;
            }
        }
    }
    Ok(bytes)
}

/// Refuses a frame that is larger than its picture: it would be decoded whole before that is noticed.
fn check_frame(name: &[u8; 4], content: &[u8], size: [u32; 2]) -> Result<(), PictureError> {
    let frame = frame_size(name, content).unwrap_or_default();
    let is_larger = frame.iter().zip(size).any(|(side, whole)| *side > whole);
    if is_larger {
        let why = "a frame is larger than the picture".to_owned();
        return Err(PictureError::Damaged(why));
    }
    Ok(())
}

/// Returns the width and height that the first chunk states.
pub(super) fn stated_size(bytes: &[u8]) -> Option<[u32; 2]> {
    let chunk = bytes.get(START..)?;
    let (name, chunk) = chunk.split_first_chunk::<4>()?;
    let (_length, content) = chunk.split_first_chunk::<4>()?;
    if name == b"VP8X" {
        return Some([number::<3>(content, 4)? + 1, number::<3>(content, 7)? + 1]);
    }
    frame_size(name, content)
}

/// Returns the width and height of a lossy or lossless picture; none for chunks of another kind.
fn frame_size(name: &[u8; 4], content: &[u8]) -> Option<[u32; 2]> {
    match name {
        b"VP8 " => Some([
            number::<2>(content, 6)? & SIDE,
            number::<2>(content, 8)? & SIDE,
        ]),
        b"VP8L" => {
            let bits = number::<4>(content, 1)?;
            Some([(bits & SIDE) + 1, ((bits >> 14) & SIDE) + 1])
        }
        _ => None,
    }
}

/// Reads a number of some bytes, the lowest first.
fn number<const LENGTH: usize>(bytes: &[u8], at: usize) -> Option<u32> {
    let digits = bytes.get(at..)?.first_chunk::<LENGTH>()?;
    let highest_first = digits.iter().rev();
    Some(highest_first.fold(0, |number, digit| (number << 8) | u32::from(*digit)))
}

/// A name and what belongs to it.
type Chunk<'a> = (&'a [u8; 4], &'a [u8]);

/// The chunks of a file or of a frame; one that is not whole is the last.
struct Chunks<'a> {
    rest: &'a [u8],
}

impl<'a> Chunks<'a> {
    /// Begins behind so many bytes.
    fn behind(bytes: &'a [u8], head: usize) -> Self {
        let rest = bytes.get(head..).unwrap_or_default();
        Self { rest }
    }
}

impl<'a> Iterator for Chunks<'a> {
    type Item = Result<Chunk<'a>, PictureError>;

    fn next(&mut self) -> Option<Self::Item> {
        let rest = std::mem::take(&mut self.rest);
        // Fewer bytes than a head are none: some programs fill a file up.
        let name = rest.first_chunk::<4>()?;
        let length = usize::try_from(number::<4>(rest, 4)?).ok()?;
        let content = rest.get(CHUNK_HEAD..)?;
        let Some(whole) = content.get(..length) else {
            return Some(Err(PictureError::Truncated));
        };
        // Chunks begin at even places.
        let behind = content.get(length + length % 2..);
        self.rest = behind.unwrap_or_default();
        Some(Ok((name, whole)))
    }
}
