//! `diff`: what differs between two maps.

use crate::{
    lang::{Key, difference, grouped, words},
    merge::differences,
};

use super::{
    args::DiffArguments,
    failure::Failure,
    input,
    merge_json::differences_report,
    output::{Outcome, harmless, json},
};

/// Lists the differences.
pub(super) fn run(arguments: &DiffArguments) -> Result<Outcome, Failure> {
    let before = input::open_map(&arguments.before)?;
    let after = input::open_map(&arguments.after)?;
    let differences = differences(before.map(), after.map());
    if arguments.json {
        return Ok(Outcome::success(json(&differences_report(&differences))?));
    }
    let words = words(arguments.language);
    if differences.is_empty() {
        return Ok(Outcome::success(format!("{}\n", words.text(Key::DiffNone))));
    }
    let lines = differences
        .iter()
        .map(|one| (&one.located, difference(one, words)));
    Ok(Outcome::success(harmless(&grouped(lines, words))))
}
