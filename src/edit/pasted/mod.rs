//! What a text that was pasted may become: lines, an indented list, or a block of a spreadsheet.
//!
//! A [`Proposal`] holds the text and the choices that it leaves open, an [`Outcome`] what comes of it.
//! Must not know languages: the names of lanes are handed in.

mod build;
mod column;
mod grid;
mod list;
mod marker;
mod proposal;
mod rating;
mod table;
mod write;

pub use build::{LeftOut, Outcome};
pub use column::{Column, TableWords};
pub use grid::{Grid, Orientation};
pub use list::{List, ListReading};
pub use proposal::{MAX_PASTED, Proposal, TooMuch};
pub use table::write_table;
