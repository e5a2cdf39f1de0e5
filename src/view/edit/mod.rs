//! Editing on the canvas: which change a command makes, and the text fields on the cards.
//!
//! Everything here is a function of the map and of what is selected; nothing is applied.

pub(super) mod arrange;
pub(super) mod command;
pub(super) mod create;
pub(super) mod field;
pub(super) mod field_ui;
pub(super) mod label;
pub(super) mod lane;
mod late;
mod perform;
mod rows;
pub(super) mod slot;
pub(super) mod spot;
mod visit;
