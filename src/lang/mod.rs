//! Words in English and German, numbers and dates as people write them.
//!
//! Owns every word that a person reads. Must not know layout, colours, files or the window:
//! errors of other layers carry data, and are worded through [`Shown`]. What differs between maps is worded
//! here, for the window and the command line alike.

mod date;
mod key;
mod merge_words;
mod number;
mod shown;
mod value_words;
mod words;

#[cfg(test)]
mod tests;

pub use date::{date, date_range, read_date};
pub use key::Key;
pub use merge_words::{conflict, difference, grouped};
pub use number::{
    count, emotion, number, percent, percent_range, range, scale_ends, score, signed, signed_range,
};
pub use shown::Shown;
pub use words::{SEPARATOR, Value, Words, words};
