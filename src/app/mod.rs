//! The eframe shell: starts the window, and does what needs files, threads, the clock or the system.
//!
//! What the window shows and how it answers is the business of `view`; nothing here draws.

mod another;
mod answers;
mod ask;
mod clipboard;
mod comments;
mod deeds;
mod events;
mod folder;
mod history;
mod images;
mod jobs;
mod load;
mod lost;
mod no_window;
mod others;
mod packages;
mod picture;
mod preferences;
mod recipe;
mod recovery;
mod renderer;
mod replace;
mod save;
mod saves;
mod shell;
mod start;
mod survey;
mod watch;
mod worker;

#[cfg(test)]
mod tests;

pub use start::{StartRequest, run};
