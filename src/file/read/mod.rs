//! Reading a map: everything good is kept, everything bad is told with its line and column.

mod expected;
mod feedback;
mod fields;
mod flaws;
mod leaf;
mod log;
mod map;
mod outcome;
mod problem;
mod settings;
mod touchpoint;
mod tree;

pub use expected::Expected;
pub use outcome::{Notice, ReadOutcome};
pub use problem::{Fault, Limit, Problem, ProblemKind};

pub(super) use log::line_and_column;
pub(super) use settings::read_settings;
pub(super) use tree::is_blank;

use memchr::memmem;

use fields::Fields;
use log::Log;
use tree::{Kind, Node};

use crate::{file::FORMAT, model::Severity};

/// Reads a map from RON text; whatever is wrong, the rest is read.
pub fn read(text: &str) -> ReadOutcome {
    read_into(Log::new(text), text)
}

/// Reads a map that was just written, without mending what may be wrong with it as a whole.
pub(super) fn read_back(text: &str) -> ReadOutcome {
    read_into(Log::without_mending(text), text)
}

fn read_into<'a>(mut log: Log<'a>, text: &'a str) -> ReadOutcome {
    let tree = match tree::tree(text) {
        Ok(tree) => tree,
        Err((at, limit)) => {
            log.error(at, "", ProblemKind::TooMuch(limit));
            return log.finish(None, None);
        }
    };
    if !tree.faults.is_empty()
        && let Some(at) = conflict_marker(text, &tree.faults)
    {
        log.error(at, "", ProblemKind::MergeConflict);
        return log.finish(None, None);
    }
    let is_whole = tree.faults.is_empty();
    for (at, fault) in tree.faults {
        log.error(at, "", ProblemKind::Syntax(fault));
    }
    document(log, &tree.root, is_whole)
}

/// Reads the outermost part: which format is it, and may this version read it?
fn document<'a>(mut log: Log<'a>, root: &Node<'a>, is_whole: bool) -> ReadOutcome {
    if let Kind::Struct { name, .. } = root.kind
        && !matches!(name, "" | "JourneyMap")
    {
        log.error(
            root.at,
            "",
            ProblemKind::OtherDocument(Some(name.to_owned())),
        );
        return log.finish(None, None);
    }
    let Some(mut fields) = Fields::of(&mut log, root, Expected::Written("JourneyMap(...)")) else {
        return log.finish(None, None);
    };
    let format = version(&mut log, &mut fields, "format");
    let min_reader = version(&mut log, &mut fields, "min_reader");
    if let Some((at, needed)) = min_reader.filter(|(_, needed)| *needed > FORMAT) {
        log.error(at, "min_reader", ProblemKind::NewerReader(needed));
        return log.finish(None, format.map(|(_, number)| number));
    }
    if format.is_none() && !fields.has("format") {
        log.error(root.at, "format", ProblemKind::NoFormat);
    }
    let is_named = matches!(
        root.kind,
        Kind::Struct {
            name: "JourneyMap",
            ..
        }
    );
    if !fields.has_any(&["header", "stages", "unsorted"]) && (format.is_none() || !is_named) {
        // Other tuples have a format, too: a recipe, the settings.
        log.error(root.at, "", ProblemKind::OtherDocument(None));
        return log.finish(None, None);
    }
    let mut map = map::journey_map(&mut log, fields);
    if let Some((_, number)) = format.filter(|(_, number)| *number > FORMAT) {
        log.notice(Notice::NewerFormat(number));
        map.extra
            .0
            .insert(0, ("format".to_owned(), number.to_string()));
    }
    flaws::tell_and_mend(&mut log, &mut map, is_whole);
    log.finish(Some(map), format.map(|(_, number)| number))
}

/// Reads a format number and says where it stands.
fn version<'a>(
    log: &mut Log<'a>,
    fields: &mut Fields<'_, 'a>,
    name: &'static str,
) -> Option<(usize, u32)> {
    let node = fields.take(log, name)?;
    let number = leaf::count::<u32>(node).ok().filter(|number| *number > 0);
    if number.is_none() {
        log.push(
            Severity::Error,
            node.at,
            name,
            ProblemKind::BadFormat(log::excerpt(node.raw)),
        );
    }
    number.map(|number| (node.at, number))
}

/// Finds the first line that version control wrote into the file.
///
/// A line of equals signs may also underline a title in a text: alone it counts only where something is wrong.
fn conflict_marker(text: &str, faults: &[(usize, Fault)]) -> Option<usize> {
    let is_wrong = |line: &usize| {
        let end = text.get(*line..).and_then(|rest| rest.find('\n'));
        let end = end.map_or(text.len(), |length| line + length + 1);
        faults
            .iter()
            .any(|(place, _)| (*line..=end).contains(place))
    };
    let is_alone = |line: &usize| {
        let rest = text.get(*line..).and_then(|rest| rest.lines().next());
        rest.is_some_and(|rest| rest.trim_end() == "=======")
    };
    let begins = ["<<<<<<< ", "||||||| ", ">>>>>>> "];
    let marked = begins
        .into_iter()
        .filter_map(|marker| lines_with(text, marker).next());
    let divided = lines_with(text, "=======").find(|line| is_alone(line) && is_wrong(line));
    marked.chain(divided).min()
}

/// Finds the lines that begin with a word, without going through all the others.
fn lines_with(text: &str, word: &'static str) -> impl Iterator<Item = usize> {
    let first = text.starts_with(word).then_some(0);
    let found = memmem::find_iter(text.as_bytes(), word.as_bytes());
    let behind_a_break = found.filter(|at| {
        let before = at.checked_sub(1);
        before.and_then(|before| text.as_bytes().get(before)) == Some(&b'\n')
    });
    first.into_iter().chain(behind_a_break)
}
