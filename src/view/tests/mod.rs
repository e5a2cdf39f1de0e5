//! The window as a person uses it: by words, keys and gestures.

mod canvas;
mod commands;
mod dialogs;
mod dragging;
mod editing;
mod errors;
mod facts;
mod helpers;
mod import;
mod inspector;
mod lanes;
mod large;
mod marks;
mod monkey;
mod new;
mod opening;
mod parking;
mod unsorted;

use helpers::{Desk, desk, opened};
