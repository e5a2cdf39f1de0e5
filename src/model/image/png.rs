//! The size of a PNG picture, from its header.

/// How every PNG file begins.
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Returns the width and height that the header chunk states; it is always the first.
pub(super) fn stated_size(bytes: &[u8]) -> Option<[u32; 2]> {
    let chunk = bytes.strip_prefix(SIGNATURE)?;
    let (_length, chunk) = chunk.split_first_chunk::<4>()?;
    let header = chunk.strip_prefix(b"IHDR")?;
    let (width, header) = header.split_first_chunk::<4>()?;
    let (height, _) = header.split_first_chunk::<4>()?;
    Some([u32::from_be_bytes(*width), u32::from_be_bytes(*height)])
}
