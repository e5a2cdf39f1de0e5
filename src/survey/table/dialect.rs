//! How a file writes its table; shown to the user, who may change it and read again.

use crate::survey::text::TextEncoding;

/// How a file writes its table.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Dialect {
    /// How bytes stand for text.
    pub encoding: TextEncoding,
    /// The ASCII character between cells.
    pub delimiter: u8,
    /// Whether quotes enclose cells; if not, they are text like any other character.
    pub quoting: bool,
    /// The physical lines before the header: a `sep=` line, blank lines, a title.
    pub skipped_lines: u32,
    /// How many rows the header has.
    pub header_rows: u8,
}
