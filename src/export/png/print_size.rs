//! The pHYs chunk, which tells layout programs how large a PNG prints.

/// The signature and IHDR, which always come first and always have this length.
const HEADER: usize = 8 + 25;

/// Scale 1 is this many pixels an inch.
const PIXELS_PER_INCH: f64 = 96.0;

/// Inserts the chunk right after IHDR, where the standard wants it: before the pixels.
pub(super) fn with_print_size(mut png: Vec<u8>, scale: f32) -> Vec<u8> {
    if png.len() >= HEADER {
        png.splice(HEADER..HEADER, chunk(scale));
    }
    png
}

fn chunk(scale: f32) -> Vec<u8> {
    let per_metre = (PIXELS_PER_INCH * f64::from(scale) / 0.0254).round() as u32;
    let mut chunk = 9u32.to_be_bytes().to_vec();
    chunk.extend(b"pHYs");
    chunk.extend(per_metre.to_be_bytes());
    chunk.extend(per_metre.to_be_bytes());
    chunk.push(1); // the unit is the metre
    let checksum = crc32(chunk.iter().skip(4).copied());
    chunk.extend(checksum.to_be_bytes());
    chunk
}

/// The checksum of the PNG standard, annex D, bit by bit: there are 13 bytes.
pub(super) fn crc32(bytes: impl Iterator<Item = u8>) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(byte);
        for _bit in 0..8 {
            crc = if crc & 1 == 1 {
                (crc >> 1) ^ 0xEDB8_8320
            } else {
                crc >> 1
            };
        }
    }
    !crc
}
