//! What the figures, tiers, gaps and curves must say, against independent reference values.

mod curves;
mod laws;
mod legends;
mod maps;
mod reference;
mod samples;
mod tables;
