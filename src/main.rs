//! Parses, calls one library function, returns its exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    touchline::cli::run(std::env::args_os())
}
