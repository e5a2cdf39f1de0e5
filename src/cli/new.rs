//! `new`: a map from a template.

use std::{
    process,
    time::{SystemTime, UNIX_EPOCH},
};

use crate::{
    edit::Template,
    file::save_map,
    model::{IdSource, JourneyMap, Language},
};

use super::{
    args::NewArguments,
    failure::Failure,
    output::{Outcome, note},
    table::{Side, Table},
    target,
};

/// Makes a map, or lists the templates.
pub(super) fn run(arguments: &NewArguments) -> Result<Outcome, Failure> {
    let Some(path) = arguments.out.as_deref().filter(|_| !arguments.list) else {
        return Ok(Outcome::success(templates(arguments.language)));
    };
    target::refuse_early(path, arguments.force)?;
    let seed = arguments.seed.unwrap_or_else(seed_of_this_moment);
    let map = build(arguments.template, arguments.language, seed);
    save_map(path, &map, None, target::replace(arguments.force))?;
    note(&format_args!("wrote {}", path.display()));
    Ok(Outcome::success(String::new()))
}

/// Makes the map in the language that is asked for, else in the template's own.
fn build(template: Template, language: Option<Language>, seed: u64) -> JourneyMap {
    let language = language.unwrap_or_else(|| template.language());
    template.build_in(language, &mut IdSource::seeded(seed))
}

fn templates(language: Option<Language>) -> String {
    let mut table = Table::new(&[
        ("name", Side::Left),
        ("stages", Side::Right),
        ("touchpoints", Side::Right),
        ("title", Side::Left),
    ]);
    for template in Template::all() {
        let map = build(template, language, 0);
        let title = if map.header.title.is_empty() {
            "(untitled)".to_owned()
        } else {
            map.header.title.clone()
        };
        table.row([
            template.name().to_owned(),
            map.stages.len().to_string(),
            map.touchpoint_count().to_string(),
            title,
        ]);
    }
    table.text(0)
}

/// A seed that two processes do not share, even when they start at the same moment.
pub(super) fn seed_of_this_moment() -> u64 {
    #[expect(
        clippy::disallowed_methods,
        reason = "the command line reads the clock and hands the seed on"
    )]
    let now = SystemTime::now();
    let since = now.duration_since(UNIX_EPOCH).unwrap_or_default();
    let nanoseconds = since.as_nanos() as u64;
    nanoseconds ^ u64::from(process::id()).rotate_left(40)
}
