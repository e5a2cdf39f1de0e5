//! Quotes that somebody picks by hand from the comments of a survey; nothing else of a text column gets into a map.
//!
//! Comments are read once somebody looks at them, masked where they are read, and forgotten when the area closes.

mod comments;
mod home;
mod state;
mod taken;
mod ui;
mod wishes;

pub(super) use state::Quotes;
pub use state::mask_word;
pub(super) use ui::{height, ui};
