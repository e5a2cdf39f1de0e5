//! What counts as blank at the edges of a cell.

use std::str;

/// Cuts blanks, no-break spaces, line ends, NULs, Ctrl-Z and byte order marks off both ends of UTF-8 text.
///
/// The common cell begins and ends with a visible character, which one look at two bytes tells.
#[inline]
pub(super) fn trim(cell: &[u8]) -> &[u8] {
    match (cell.first(), cell.last()) {
        (Some(first), Some(last)) if begins_visibly(*first) && ends_visibly(cell, *last) => cell,
        (Some(_), Some(_)) => trim_slowly(cell),
        _ => cell,
    }
}

/// Says whether a cell is empty after trimming.
#[inline]
pub(super) fn is_blank(cell: &[u8]) -> bool {
    match cell.first() {
        Some(first) if begins_visibly(*first) => false,
        Some(_) => trim_slowly(cell).is_empty(),
        None => true,
    }
}

/// Blanks that are not ASCII begin with C2, E1, E2, E3 or EF in UTF-8.
#[inline]
fn begins_visibly(byte: u8) -> bool {
    matches!(byte, b'!'..=b'~' | 0xC3..=0xDF | 0xE4..=0xEE)
}

/// After the first byte of a two-byte character from C3 on, such as an umlaut, the last byte ends a letter.
#[inline]
fn ends_visibly(cell: &[u8], last: u8) -> bool {
    matches!(last, b'!'..=b'~') || (cell.len() > 1 && matches!(cell[cell.len() - 2], 0xC3..=0xDF))
}

#[cold]
fn trim_slowly(cell: &[u8]) -> &[u8] {
    let Ok(text) = str::from_utf8(cell) else {
        return cell;
    };
    text.trim_matches(|c: char| c.is_whitespace() || c.is_control() || c == '\u{FEFF}')
        .as_bytes()
}
