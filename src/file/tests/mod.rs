//! Tests of the file layer.

mod disk;
mod history;
mod lock;
mod parts;
mod read;
mod recognise;
mod recovery;
mod round_trip;
mod settings;
