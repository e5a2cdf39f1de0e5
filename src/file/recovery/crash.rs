//! What ended the program: noted by the window that it ends, told by the next one, and sent nowhere.

use std::{fs, path::Path};

use crate::file::disk::read_bounded;

/// The note's name.
const NOTE: &str = "panic.txt";
/// The most bytes of a note that are read.
const MAX_NOTE_BYTES: usize = 64 * 1_024;
/// The most characters of it that are told.
const MAX_TOLD: usize = 600;

/// Notes in the folder for what is kept between starts that an error ended the program.
pub fn note_crash(state: &Path, message: &str) {
    let text = format!("Touchline {}: {message}\n", env!("CARGO_PKG_VERSION"));
    // There is nobody left who could be told that it failed.
    drop(fs::create_dir_all(state).and_then(|()| fs::write(state.join(NOTE), text)));
}

/// Returns what ended the program, once.
pub fn take_crash(state: &Path) -> Option<String> {
    let path = state.join(NOTE);
    let bytes = read_bounded(&path, MAX_NOTE_BYTES);
    // One that cannot be read is not told for ever.
    drop(fs::remove_file(&path));
    let text = String::from_utf8_lossy(&bytes.ok()?).into_owned();
    let told: String = text.trim().chars().take(MAX_TOLD).collect();
    (!told.is_empty()).then_some(told)
}
