//! The command line: the window's start and every headless command.
//!
//! Results go to stdout, everything else to stderr; one message per failure, and the exit code says
//! of which sort it is. The clock, the process id and paths are read here and handed on as values.

mod args;
mod check;
mod curve;
mod curve_beside;
mod curve_beside_json;
mod curve_json;
mod curve_since;
mod diff;
mod export;
mod failure;
mod fonts;
mod import;
mod import_json;
mod input;
mod merge;
mod merge_json;
mod misspelt;
mod new;
mod output;
mod survey;
mod table;
mod target;
#[cfg(test)]
mod tests;
mod window;

use std::{ffi::OsString, process::ExitCode};

use clap::Parser as _;

use args::{Arguments, Command};
use failure::Failure;
use output::Outcome;

/// Runs the program with the arguments of a process, its own name first, and returns its exit code.
///
/// 0: the output is written. 1: the input is readable but unfit. 2: it could not run at all.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    if let Some(failure) = misspelt::command(&arguments) {
        return output::finish(Err(failure));
    }
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(help_or_error) => return output::finish_parsing(&help_or_error),
    };
    match arguments.command {
        None => window::open(arguments.window),
        Some(command) => output::finish(execute(&command)),
    }
}

fn execute(command: &Command) -> Result<Outcome, Failure> {
    match command {
        Command::New(arguments) => new::run(arguments),
        Command::Check(arguments) => check::run(arguments),
        Command::Survey(arguments) => survey::run(arguments),
        Command::Import(arguments) => import::run(arguments),
        Command::Curve(arguments) => curve::run(arguments),
        Command::Export(arguments) => export::run(arguments),
        Command::Diff(arguments) => diff::run(arguments),
        Command::Merge(arguments) => merge::run(arguments),
    }
}
