//! Tests of the file layer.

mod disk;
mod golden;
mod history;
mod parts;
mod read;
mod recognise;
mod recovery;
mod round_trip;
mod settings;
