//! `merge`: two people's changes of one map become one map.

use crate::{
    file::save_map,
    lang::{conflict, grouped, words},
    merge::{Merged, merge},
};

use super::{
    args::MergeArguments,
    failure::Failure,
    input,
    merge_json::merge_report,
    output::{Outcome, json, note, tell},
    target::{is_same_file, refuse_loss, save_in_place},
};

/// Merges, and lists what cannot stand together.
pub(super) fn run(arguments: &MergeArguments) -> Result<Outcome, Failure> {
    let in_place = is_same_file(&arguments.mine, &arguments.out.path);
    if !in_place {
        let (base, theirs) = (&arguments.base, &arguments.theirs);
        let read = [(base.as_path(), "BASE"), (theirs.as_path(), "THEIRS")];
        refuse_loss(&arguments.out.path, &read)?;
        arguments.out.refuse_early()?;
    }
    let base = input::open_base(&arguments.base)?;
    let mine = input::open_map(&arguments.mine)?;
    let theirs = input::open_map(&arguments.theirs)?;
    let Merged { map, conflicts } = merge(&base, mine.map(), theirs.map());
    if !conflicts.is_empty() {
        let words = words(arguments.language);
        let lines = conflicts
            .iter()
            .map(|one| (&one.located, conflict(one, words)));
        tell(&grouped(lines, words));
    }

    let out = arguments.out.path.as_path();
    // Where only one side changed anything, its file stays as it was written, with its comments.
    let written_like = if map == *mine.map() { &mine } else { &theirs };
    if in_place {
        save_in_place(out, &mine, &map, written_like)?;
    } else {
        save_map(out, &map, Some(written_like), arguments.out.replace())?;
    }
    note(&format_args!("wrote {}", out.display()));
    let result = if arguments.json {
        json(&merge_report(out, &conflicts))?
    } else {
        String::new()
    };
    let verdict = (!conflicts.is_empty()).then(|| Failure::Conflicts {
        path: out.to_owned(),
        count: conflicts.len(),
    });
    Ok(Outcome { result, verdict })
}
