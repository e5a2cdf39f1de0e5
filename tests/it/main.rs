//! Integration tests: one binary, a module per feature.
//!
//! `TOUCHLINE_REGENERATE=1 cargo test` writes the sample maps and their surveys anew.

#[cfg(test)]
mod architecture;
#[cfg(test)]
mod cli;
#[cfg(test)]
mod cli_compare;
#[cfg(test)]
mod cli_curve;
#[cfg(test)]
mod cli_errors;
#[cfg(test)]
mod cli_export;
#[cfg(test)]
mod cli_import;
#[cfg(test)]
mod cli_merge;
#[cfg(test)]
mod cli_race;
#[cfg(test)]
mod cli_targets;
#[cfg(test)]
mod cli_workbooks;
#[cfg(test)]
mod corpus;
#[cfg(all(test, feature = "gui", unix))]
mod import_command;
#[cfg(all(test, feature = "gui", unix))]
mod import_decisions;
#[cfg(test)]
mod maps;
#[cfg(test)]
mod no_network;
#[cfg(test)]
mod pictures;
#[cfg(test)]
mod privacy;
#[cfg(test)]
mod sample_maps;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod surveys;
