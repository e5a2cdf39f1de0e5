//! From text to counted values: dialect, header, preview, and the one streaming pass over a table.
//!
//! This module knows nothing of scales, directions or touchpoints; it counts what stands in each column.

mod count;
mod crossing;
mod decimal;
mod delimiter;
mod detect;
mod dialect;
mod error;
mod foreign;
mod grid;
mod header;
mod header_rows;
mod interner;
mod key;
mod marks;
mod pairs;
mod pass;
mod people;
mod pick;
mod preview;
mod proofs;
mod split;
mod stream;
mod sums;
mod trim;
mod troubles;
mod values;

#[cfg(test)]
mod tests;

pub use count::count;
pub use detect::detect;
pub use dialect::Dialect;
pub use error::TableError;
pub use foreign::ForeignFile;
pub use header::Header;
pub use preview::preview;

pub(in crate::survey) use pick::pick;

/// The most columns that are read.
pub const MAX_COLUMNS: usize = 16_384;
/// The most bytes that one field may have as UTF-8.
pub const MAX_FIELD_BYTES: usize = 1 << 20;
/// The most bytes that one row may have as UTF-8, so that memory is bounded whatever the file.
pub const MAX_ROW_BYTES: usize = 16 << 20;
