//! What a command leaves behind: its result on stdout, messages on stderr, the exit code.

use std::{
    fmt::Display,
    io::{self, Write as _},
    process::ExitCode,
};

use serde::Serialize;

use super::failure::Failure;

/// What a command yields.
pub(super) struct Outcome {
    /// The result, for stdout.
    pub(super) result: String,
    /// Why the exit code is not 0 although there is a result.
    pub(super) verdict: Option<Failure>,
}

impl Outcome {
    /// Makes the outcome of a command that succeeded.
    pub(super) fn success(result: String) -> Self {
        Self {
            result,
            verdict: None,
        }
    }
}

/// Writes a report as JSON with two spaces.
pub(super) fn json(report: &impl Serialize) -> Result<String, Failure> {
    let mut text = serde_json::to_string_pretty(report)
        .map_err(|error| Failure::Output(io::Error::from(error)))?;
    text.push('\n');
    Ok(text)
}

/// Prints what a command yields and returns the exit code.
pub(super) fn finish(outcome: Result<Outcome, Failure>) -> ExitCode {
    let failure = match outcome {
        Ok(Outcome { result, verdict }) => match print(&result) {
            Ok(()) => verdict,
            Err(error) => Some(Failure::Output(error)),
        },
        Err(failure) => Some(failure),
    };
    failure.map_or(ExitCode::SUCCESS, |failure| {
        note(&failure);
        ExitCode::from(failure.exit_code())
    })
}

/// Prints help, version or what is wrong with the arguments, and returns the exit code.
pub(super) fn finish_parsing(help_or_error: &clap::Error) -> ExitCode {
    let code = u8::try_from(help_or_error.exit_code()).unwrap_or(2);
    match help_or_error.print() {
        Ok(()) => ExitCode::from(code),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::from(code),
        Err(_unwritable) => ExitCode::from(2),
    }
}

/// Tells something beside the result; each note is one line or several.
pub(super) fn note(message: &impl Display) {
    let message = harmless(&message.to_string());
    // Where stderr is closed nobody can be told.
    let _told = writeln!(io::stderr(), "touchline: {message}");
}

/// Tells several lines beside the result, as they are.
pub(super) fn tell(text: &str) {
    let _told = writeln!(io::stderr(), "{}", harmless(text));
}

/// Returns a text without what would move the cursor, colour or turn the terminal's text.
pub(super) fn harmless(text: &str) -> String {
    let replaced = |c: char| {
        let turns = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if (c.is_control() && c != '\n') || turns {
            '\u{fffd}'
        } else {
            c
        }
    };
    text.chars().map(replaced).collect()
}

/// Prints a result; a reader that has seen enough is no failure.
fn print(result: &str) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    let printed = stdout
        .write_all(result.as_bytes())
        .and_then(|()| stdout.flush());
    match printed {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        printed => printed,
    }
}
