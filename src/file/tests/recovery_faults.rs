//! Recovery copies while operations fail: what is said to be kept is kept, and half a session is never offered.

use std::path::Path;

use super::{
    faults::{EIO, ERRORS, Failer, Failing, every_fault},
    memory::Memory,
    moments::{Files, on_disk},
};
use crate::{
    file::{Io, Origin, RecoverySession, find_lost},
    model::JourneyMap,
};

pub(super) const SESSIONS: &str = "/state/sessions";
/// A step whose record fills a journal.
const LONG: usize = 2;

/// The map after a step.
pub(super) fn titled(step: usize) -> JourneyMap {
    let mut map = JourneyMap::default();
    map.header.title = step.to_string();
    map
}

/// The map after a step, of which one is too long for what comes after it to go to the same journal.
fn rotating(step: usize) -> JourneyMap {
    let mut map = titled(step);
    if step == LONG {
        map.header.scope = "long ".repeat(14_000);
    }
    map
}

/// The steps that the sessions of a state lead to, the same however often one looks.
pub(super) fn found_steps(files: &Files, made: impl Fn(usize) -> JourneyMap) -> Vec<usize> {
    let folder = on_disk(files);
    let sessions = folder
        .path()
        .join(Path::new(SESSIONS).strip_prefix("/").unwrap());
    let look = || -> Vec<usize> {
        let lost = find_lost(&sessions).lost.into_iter();
        let steps = lost.map(|lost| {
            let step = lost.map.header.title.parse().unwrap();
            assert_eq!(*lost.map, made(step), "a map that nobody has made");
            step
        });
        steps.collect()
    };
    let steps = look();
    assert_eq!(look(), steps);
    steps
}

/// What a session said to have kept, and what it said to have on the disk.
#[derive(Clone, Copy, Debug, Default)]
struct Told {
    kept: Option<usize>,
    safe: Option<usize>,
}

/// Begins a session and keeps steps, of which each second is synced; ends it if that is wanted.
fn work<I: Io>(io: &I, steps: usize, ends: bool, made: impl Fn(usize) -> JourneyMap) -> Told {
    let sessions = Path::new(SESSIONS);
    let Ok(mut session) = RecoverySession::begin(io, sessions, (&Origin::default(), &[]), &made(0))
    else {
        return Told::default();
    };
    let mut told = Told {
        kept: Some(0),
        safe: Some(0),
    };
    for step in 1..=steps {
        if session.keep(&made(step)).is_ok() {
            told.kept = Some(step);
        }
        if step % 2 == 0 && session.sync().is_ok() {
            told.safe = told.kept;
        }
    }
    if ends {
        session.end();
    }
    told
}

/// Checks what a session that was left behind leads to, for a crash and for a power cut.
fn check_left(
    memory: &Memory,
    told: Told,
    failing: Failing,
    context: &str,
    made: fn(usize) -> JourneyMap,
) {
    for (files, least) in [(memory.seen(), told.kept), (memory.durable(), told.safe)] {
        let steps = found_steps(&files, made);
        match (least, steps.as_slice()) {
            (Some(least), [step]) => assert!(*step >= least, "{context}: {step} of {least}"),
            (None, []) => {}
            // What could not be begun could not be removed either, and is whole.
            (None, [0]) if matches!(failing, Failing::From(_)) => {}
            _ => panic!("{context}: {steps:?}"),
        }
    }
}

#[test]
fn nothing_that_was_kept_is_lost_whatever_operation_fails() {
    every_fault(30, &ERRORS, |failing, error| {
        let memory = Memory::default();
        let io = Failer::new(&memory, failing, error);
        let told = work(&io, 3, false, titled);
        let context = format!("{failing:?} {error}: {told:?}");
        check_left(&memory, told, failing, &context, titled);
        io.done.get()
    });
}

#[test]
fn nothing_that_was_kept_is_lost_where_a_new_snapshot_begins() {
    every_fault(40, &[EIO], |failing, error| {
        let memory = Memory::default();
        let io = Failer::new(&memory, failing, error);
        let told = work(&io, 4, false, rotating);
        let context = format!("{failing:?} {error}: {told:?}");
        check_left(&memory, told, failing, &context, rotating);
        io.done.get()
    });
}

#[test]
fn a_session_that_ended_is_gone_or_offered_as_a_whole() {
    every_fault(35, &ERRORS, |failing, error| {
        let memory = Memory::default();
        let io = Failer::new(&memory, failing, error);
        let told = work(&io, 2, true, titled);
        let context = format!("{failing:?} {error}: {told:?}");
        for (files, least) in [(memory.seen(), told.kept), (memory.durable(), told.safe)] {
            for step in found_steps(&files, titled) {
                assert!(Some(step) >= least, "{context}: {step}");
                assert_ne!(failing, Failing::Never, "{context}: {step}");
            }
        }
        io.done.get()
    });
}
