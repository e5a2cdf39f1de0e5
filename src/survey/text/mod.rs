//! From bytes to text: which encoding a survey file is in, and a reader that turns it into UTF-8.
//!
//! This module knows nothing of rows, cells or scales.

mod detect;
mod encoding;
mod error;
mod reader;

#[cfg(test)]
pub(crate) mod tests;

pub use detect::detect_encoding;
pub use encoding::TextEncoding;
pub use error::SurveyTextError;
pub use reader::Utf8Reader;
