//! The dialog of a pasted list or block: what it becomes, and what it leaves open.

mod names;
mod preview;
mod state;
mod ui;

pub(super) use names::{known_names, table_words};
pub use state::PasteDialog;
pub(super) use ui::ui;
