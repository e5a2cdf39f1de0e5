//! What the figures, tiers, gaps and curves must say, against independent reference values.

mod alternatives;
mod breaks;
mod changes;
mod contrasts;
mod curves;
mod laws;
mod legends;
mod maps;
mod parts;
mod reference;
mod samples;
mod steps;
mod tables;
mod usability;
