//! Tells a mistyped command from the name of a map.

use std::{ffi::OsString, path::Path};

use clap::CommandFactory as _;

use super::{args::Arguments, failure::Failure};

/// Words less alike than this are not meant for each other; 1 is the same word.
const ALIKE: f64 = 0.6;

/// Returns the failure of a first argument that is nearly a command and no file.
pub(super) fn command(arguments: &[OsString]) -> Option<Failure> {
    let typed = arguments.get(1)?.to_str()?;
    if !typed.chars().all(|c| c.is_ascii_alphabetic()) || Path::new(typed).exists() {
        return None;
    }
    let commands = Arguments::command();
    let mut likeness: Vec<(f64, &str)> = commands
        .get_subcommands()
        .map(clap::Command::get_name)
        .chain(["help"])
        .map(|name| {
            (
                strsim::normalized_damerau_levenshtein(&typed.to_lowercase(), name),
                name,
            )
        })
        .collect();
    likeness.sort_by(|one, other| other.0.total_cmp(&one.0));
    let (alike, meant) = likeness.first()?;
    (ALIKE <= *alike && *meant != typed).then(|| Failure::NoCommand {
        typed: typed.to_owned(),
        meant: (*meant).to_owned(),
    })
}
