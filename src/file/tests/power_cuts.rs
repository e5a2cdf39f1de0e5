//! Crashes and power cuts at every moment: every state that they may leave of a save, a backup, a history and a
//! session is looked at, and also what they may leave of a recovery.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use super::{
    faults::{MAP, beside, held, maps},
    memory::Memory,
    moments::{Files, Moment},
    recovery_faults::{SESSIONS, found_steps, titled},
};
use crate::file::{
    Origin, RecoverySession, Replace, back_up_with, keep_version_with, recovery::remove_session,
    save_with,
};

const VERSIONS: [&[u8]; 3] = [b"one", b"the second", b"the third version"];

/// Everything that a crash or a power cut may leave at a moment.
fn left(moment: &Moment) -> BTreeSet<Files> {
    let mut all = BTreeSet::from([moment.after_crash()]);
    moment.add_power_cuts(&mut all);
    all
}

#[test]
fn a_save_leaves_the_old_file_or_the_new_one_and_what_was_told_stays() {
    for (has_no_second_names, begins_with) in [(false, 0_usize), (true, 0), (false, 1), (true, 1)] {
        let old = VERSIONS[..begins_with].last().copied();
        let mut memory = Memory::with(&maps(old));
        memory.has_no_second_names = has_no_second_names;
        memory.notes.set(true);
        for (number, bytes) in VERSIONS.iter().enumerate().skip(begins_with) {
            let replace = match number {
                0 => Replace::Never,
                _ => Replace::Unchanged(VERSIONS[number - 1]),
            };
            save_with(&memory, Path::new(MAP), bytes, replace).unwrap();
            memory.promise(number, Some(number));
        }
        let moments = memory.moments();
        assert!(moments.len() >= 8);
        for moment in moments {
            // What was there before anything was saved counts as told.
            let safe = moment.safe.or_else(|| begins_with.checked_sub(1));
            let next = safe.map_or(0, |safe| safe + 1);
            for files in left(&moment) {
                let found = held(&files).map(|bytes| {
                    let version = VERSIONS.iter().position(|version| *version == bytes);
                    version.unwrap_or_else(|| panic!("torn: {files:?}"))
                });
                assert!(found == safe || found == Some(next), "{safe:?}: {files:?}");
                let is_ours = |name: &String| name.starts_with(".touchline-");
                assert!(beside(&files).iter().all(is_ours), "{files:?}");
            }
        }
    }
}

#[test]
fn a_backup_is_on_the_disk_before_its_file_is_replaced() {
    let [old, new, _] = VERSIONS;
    for has_no_second_names in [false, true] {
        let mut memory = Memory::with(&maps(Some(old)));
        memory.has_no_second_names = has_no_second_names;
        memory.notes.set(true);
        back_up_with(&memory, Path::new(MAP)).unwrap();
        save_with(&memory, Path::new(MAP), new, Replace::Unchanged(old)).unwrap();
        for moment in memory.moments() {
            for files in left(&moment) {
                assert!([Some(old), Some(new)].contains(&held(&files)), "{files:?}");
                let mut named = files
                    .iter()
                    .filter(|(path, _)| path.extension() == Some("ron".as_ref()));
                let is_kept = named.any(|(_, bytes)| bytes.as_deref() == Some(old));
                assert!(is_kept, "{files:?}");
            }
        }
    }
}

#[test]
fn a_version_of_the_history_that_was_told_of_stays() {
    let memory = Memory::with(&maps(Some(VERSIONS[0])));
    memory.notes.set(true);
    let mut kept = Vec::new();
    for bytes in VERSIONS {
        let path = keep_version_with(&memory, Path::new("/state"), Path::new(MAP), bytes);
        kept.extend(path.unwrap());
        memory.promise(kept.len(), Some(kept.len()));
    }
    assert_eq!(kept.len(), 3);
    for moment in memory.moments() {
        for files in left(&moment) {
            for (number, path) in kept.iter().enumerate() {
                let bytes = files.get(path).map(|bytes| bytes.as_deref().unwrap());
                let is_told = Some(number) < moment.safe;
                let is_whole = bytes == Some(VERSIONS[number]);
                assert!(is_whole || (!is_told && bytes.is_none()), "{files:?}");
            }
        }
    }
}

/// Checks that what a session told is there after a crash and after a power cut at any moment; returns the states
/// that power cuts leave.
#[track_caller]
fn check_moments(moments: &[Moment]) -> BTreeSet<Files> {
    let mut cuts = BTreeSet::new();
    let mut crashes = BTreeSet::new();
    for moment in moments {
        let mut files = BTreeSet::new();
        moment.add_power_cuts(&mut files);
        cuts.extend(files.into_iter().map(|files| (moment.safe, files)));
        crashes.insert((moment.kept, moment.after_crash()));
    }
    for (told, files) in cuts.iter().chain(&crashes) {
        match (told, found_steps(files, titled).as_slice()) {
            (None, [] | [0]) => {}
            (Some(told), [step]) if step >= told => {}
            (told, steps) => panic!("{told:?} was told, {steps:?} found: {files:?}"),
        }
    }
    cuts.into_iter().map(|(_, files)| files).collect()
}

/// Keeps a step in a session, and promises it.
fn keep(memory: &Memory, session: &mut RecoverySession<'_, Memory>, step: usize) {
    session.keep(&titled(step)).unwrap();
    let safe = if session.is_synced() {
        Some(step)
    } else {
        memory.safe.get()
    };
    memory.promise(step, safe);
}

fn sync(memory: &Memory, session: &mut RecoverySession<'_, Memory>) {
    session.sync().unwrap();
    memory.promise(memory.kept.get().unwrap(), memory.kept.get());
}

fn begin(memory: &Memory) -> RecoverySession<'_, Memory> {
    let sessions = Path::new(SESSIONS);
    let begun = RecoverySession::begin(memory, sessions, (&Origin::default(), &[]), &titled(0));
    let session = begun.unwrap();
    memory.promise(0, Some(0));
    session
}

/// A session of a few steps, with all its moments noted.
fn short_session(memory: &Memory) -> RecoverySession<'_, Memory> {
    memory.notes.set(true);
    let mut session = begin(memory);
    keep(memory, &mut session, 1);
    sync(memory, &mut session);
    keep(memory, &mut session, 2);
    keep(memory, &mut session, 3);
    sync(memory, &mut session);
    keep(memory, &mut session, 4);
    session
}

#[test]
fn what_a_session_told_stays_from_its_begin_to_its_end() {
    let memory = Memory::default();
    let session = short_session(&memory);
    check_moments(&memory.moments());
    session.end();
    memory.promise(0, None);
    let mut moments = memory.moments();
    let ended = moments.pop().unwrap();
    for files in moments.iter().flat_map(left) {
        // Half a session is none, and a whole one is as new as what was synced.
        let steps = found_steps(&files, titled);
        assert!(
            matches!(steps.as_slice(), [] | [3 | 4]),
            "{steps:?}: {files:?}"
        );
    }
    for files in left(&ended) {
        assert_eq!(found_steps(&files, titled), [0; 0], "{files:?}");
    }
}

#[test]
fn what_a_session_told_stays_where_a_new_snapshot_begins() {
    let memory = Memory::default();
    let mut session = begin(&memory);
    for step in 1..=199 {
        keep(&memory, &mut session, step);
    }
    sync(&memory, &mut session);
    memory.notes.set(true);
    for step in 200..=203 {
        keep(&memory, &mut session, step);
    }
    sync(&memory, &mut session);
    keep(&memory, &mut session, 204);
    let seen = memory.seen();
    assert!(seen.keys().any(|path| path.ends_with("snapshot-2.ron")));
    check_moments(&memory.moments());
}

#[test]
fn a_recovery_that_is_cut_off_gives_the_same_when_it_is_done_again() {
    let memory = Memory::default();
    let _session = short_session(&memory);
    let states = check_moments(&memory.moments()).into_iter();
    let mut lost: Vec<(Files, usize)> = states
        .filter_map(|files| {
            let step = *found_steps(&files, titled).first()?;
            Some((files, step))
        })
        .collect();
    // Of each step some states will do.
    let step_by = (lost.len() / 30).max(1);
    let mut number = 0;
    lost.retain(|_| {
        number += 1;
        number % step_by == 0
    });
    assert!(lost.len() > 10);
    for (files, step) in lost {
        let memory = Memory::with(&files);
        memory.notes.set(true);
        memory.promise(step, Some(step));
        let within = |path: &&PathBuf| path.parent() == Some(Path::new(SESSIONS));
        let old = files.keys().find(within).unwrap();
        // As the window does: the map is kept anew, and only then the old session goes.
        let sessions = Path::new(SESSIONS);
        let begun =
            RecoverySession::begin(&memory, sessions, (&Origin::default(), &[]), &titled(step));
        let _session = begun.unwrap();
        remove_session(&memory, old);
        memory.promise(step, Some(step));
        let states: BTreeSet<Files> = memory.moments().iter().flat_map(left).collect();
        for files in states {
            let steps = found_steps(&files, titled);
            assert!(
                !steps.is_empty() && steps.iter().all(|found| *found == step),
                "{step} was there, {steps:?} found: {files:?}"
            );
        }
    }
}
