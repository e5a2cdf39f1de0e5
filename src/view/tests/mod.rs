//! The window as a person uses it: by words, keys and gestures.

mod canvas;
mod clipboard;
mod commands;
mod dialogs;
mod dragging;
mod editing;
mod errors;
mod facts;
mod helpers;
mod import;
mod inspector;
mod large;
mod monkey;
mod new;
mod opening;
mod pasting;

use helpers::{Desk, desk, opened};
