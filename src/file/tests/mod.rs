//! Tests of the file layer.

mod disk;
mod faults;
mod golden;
mod history;
mod lock;
mod memory;
mod moments;
mod parts;
mod picture;
mod power_cuts;
mod read;
mod recognise;
mod recovery;
mod recovery_faults;
mod recovery_rests;
#[cfg(target_os = "linux")]
mod refusals;
mod round_trip;
mod settings;
