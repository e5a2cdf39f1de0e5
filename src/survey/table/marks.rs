//! Finds the few bytes that structure a table (delimiters, line ends, quotes) in long stretches of text.

const LOW_BITS: u64 = 0x7F7F_7F7F_7F7F_7F7F;
const ONES: u64 = 0x0101_0101_0101_0101;
/// Gathers the top bits of eight bytes, moved to the bottom, into the top byte of a product.
const GATHER: u64 = 0x0102_0408_1020_4080;
const BLOCK: usize = 64;
const DOZEN: usize = 12;

/// Appends the positions of the wanted bytes, in order.
///
/// Fields are short, so a search for each next one would start anew every few bytes.
/// Instead, eight bytes at a time are compared within one number, and 64 answers are gathered into a mask.
pub(super) fn find_marks<const N: usize>(text: &[u8], wanted: [u8; N], marks: &mut Vec<u32>) {
    let (blocks, rest) = text.as_chunks::<BLOCK>();
    let patterns = wanted.map(|byte| u64::from(byte) * ONES);
    let mut at = 0;
    for block in blocks {
        push_marks(block_mask(block, patterns), at, marks);
        at += BLOCK as u32;
    }
    for (place, byte) in rest.iter().enumerate() {
        if wanted.contains(byte) {
            marks.push(at + place as u32);
        }
    }
}

#[inline]
fn block_mask<const N: usize>(block: &[u8; BLOCK], patterns: [u64; N]) -> u64 {
    let mut mask = 0;
    let (words, _none) = block.as_chunks::<8>();
    for (place, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        let mut misses = u64::MAX;
        for pattern in patterns {
            let difference = word ^ pattern;
            misses &= ((difference & LOW_BITS) + LOW_BITS) | difference;
        }
        let hits = (!misses & !LOW_BITS) >> 7;
        mask |= (hits.wrapping_mul(GATHER) >> 56) << (8 * place);
    }
    mask
}

#[inline]
fn push_marks(mut mask: u64, at: u32, marks: &mut Vec<u32>) {
    let length = marks.len() + mask.count_ones() as usize;
    // Short fields leave 5 to 10 marks in a block; a fixed dozen at once spares a branch for each.
    let mut found = [0; DOZEN];
    for mark in &mut found {
        *mark = at + mask.trailing_zeros();
        mask &= mask.wrapping_sub(1);
    }
    marks.extend_from_slice(&found);
    while mask != 0 {
        marks.push(at + mask.trailing_zeros());
        mask &= mask - 1;
    }
    marks.truncate(length);
}
