//! The window as a person uses it: by words, keys and gestures.

mod access;
mod canvas;
mod clipboard;
mod commands;
mod dialogs;
mod dragging;
mod editing;
mod errors;
mod facts;
mod helpers;
mod hidden;
mod import;
mod import_again;
mod import_columns;
mod import_place;
mod import_reading;
mod inspector;
mod lanes;
mod large;
mod marks;
mod monkey;
mod new;
mod opening;
mod outline;
mod parking;
mod pasting;
mod presenting;
mod search;
mod sketching;
mod together;
mod unsorted;
mod walking;

use helpers::{Desk, desk, opened};
