//! What reading finds on its way: problems, notices, and where ids stood.

use std::{
    borrow::Cow,
    collections::{BTreeMap, btree_map::Entry},
};

use super::{
    outcome::{Notice, ReadOutcome},
    problem::{Limit, Problem, ProblemKind},
};
use crate::{
    file::{MAX_PROBLEMS, MAX_UNKNOWN},
    model::{JourneyMap, MAX_MAP_IMAGE_BYTES, Severity},
};

/// Collects problems and places while a text is read.
#[derive(Debug)]
pub(super) struct Log<'a> {
    text: &'a str,
    found: Vec<Found>,
    unlisted: usize,
    errors: usize,
    unknown: usize,
    notices: Vec<Notice>,
    spots: Vec<Spot<'a>>,
    /// Ids that are taken, by kind, each with the number that a fresh one of the same stem gets next.
    ids: BTreeMap<&'static str, BTreeMap<Cow<'a, str>, u64>>,
    image_bytes: usize,
    mends: bool,
}

#[derive(Debug)]
struct Found {
    at: usize,
    severity: Severity,
    field: &'static str,
    kind: ProblemKind,
}

/// An id and where it stood: as the name of a part (`stage`) or as a reference (`answers`).
pub(super) type Spot<'a> = (&'static str, Cow<'a, str>, usize);

impl<'a> Log<'a> {
    /// Starts on a text.
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            found: Vec::new(),
            unlisted: 0,
            errors: 0,
            unknown: 0,
            notices: Vec::new(),
            spots: Vec::new(),
            ids: BTreeMap::new(),
            image_bytes: 0,
            mends: true,
        }
    }

    /// Starts on a text that must come back as it stands.
    pub(super) fn without_mending(text: &'a str) -> Self {
        Self {
            mends: false,
            ..Self::new(text)
        }
    }

    /// Says whether what is wrong with the map as a whole is mended, not only told.
    pub(super) fn mends(&self) -> bool {
        self.mends
    }

    /// Notes an error at a place.
    pub(super) fn error(&mut self, at: usize, field: &'static str, kind: ProblemKind) {
        self.push(Severity::Error, at, field, kind);
    }

    /// Notes something odd at a place.
    pub(super) fn warning(&mut self, at: usize, field: &'static str, kind: ProblemKind) {
        self.push(Severity::Warning, at, field, kind);
    }

    /// Notes a problem at a place.
    pub(super) fn push(
        &mut self,
        severity: Severity,
        at: usize,
        field: &'static str,
        kind: ProblemKind,
    ) {
        self.errors += usize::from(severity == Severity::Error);
        if self.found.len() < MAX_PROBLEMS {
            self.found.push(Found {
                at,
                severity,
                field,
                kind,
            });
        } else {
            self.unlisted += 1;
        }
    }

    /// Counts a field that is kept though nobody knows it.
    pub(super) fn count_unknown(&mut self) {
        self.unknown += 1;
    }

    /// Says whether so much is wrong that reading on would only cost time and memory.
    pub(super) fn is_full(&self) -> bool {
        self.limit().is_some()
    }

    fn limit(&self) -> Option<Limit> {
        if self.errors > MAX_PROBLEMS {
            Some(Limit::Errors)
        } else if self.unknown > MAX_UNKNOWN {
            Some(Limit::Unknown)
        } else {
            None
        }
    }

    /// Notes something that is no problem.
    pub(super) fn notice(&mut self, notice: Notice) {
        self.notices.push(notice);
    }

    /// Remembers where an id stood.
    pub(super) fn spot(&mut self, what: &'static str, id: Cow<'a, str>, at: usize) {
        self.spots.push((what, id, at));
    }

    /// Returns where ids stood, and forgets it.
    pub(super) fn take_spots(&mut self) -> BTreeMap<(&'static str, String), Vec<usize>> {
        let mut index = BTreeMap::<_, Vec<usize>>::new();
        for (what, id, at) in self.spots.drain(..) {
            index.entry((what, id.into_owned())).or_default().push(at);
        }
        index
    }

    /// Takes an id for a part; a fresh one is made up if another part of its kind has it.
    pub(super) fn claim(&mut self, kind: &'static str, id: Cow<'a, str>) -> Result<(), String> {
        let ids = self.ids.entry(kind).or_default();
        let mut number = match ids.entry(id.clone()) {
            Entry::Vacant(free) => {
                free.insert(2);
                return Ok(());
            }
            Entry::Occupied(taken) => *taken.get(),
        };
        let stem: String = id.chars().take(48).collect();
        let mut fresh = format!("{stem}-{number}");
        while ids.contains_key(fresh.as_str()) {
            number += 1;
            fresh = format!("{stem}-{number}");
        }
        ids.insert(id, number + 1);
        ids.insert(Cow::Owned(fresh.clone()), 2);
        Err(fresh)
    }

    /// Counts the bytes of a picture; says whether the map may have it.
    pub(super) fn image_fits(&mut self, bytes: usize) -> bool {
        self.image_bytes += bytes;
        self.image_bytes <= MAX_MAP_IMAGE_BYTES
    }

    /// Ends the reading: sorts the problems and turns their places into lines and columns.
    pub(super) fn finish(mut self, map: Option<JourneyMap>, format: Option<u32>) -> ReadOutcome {
        let limit = self.limit();
        self.found.sort_by_key(|one| one.at);
        let (severity, kind) = match limit {
            Some(limit) => (Severity::Error, ProblemKind::TooMuch(limit)),
            None => (Severity::Warning, ProblemKind::More(self.unlisted)),
        };
        if limit.is_some() || self.unlisted > 0 {
            self.found.push(Found {
                at: self.text.len(),
                severity,
                field: "",
                kind,
            });
        }
        let mut cursor = Cursor::default();
        let problems = self.found.into_iter().map(|one| {
            cursor.advance(self.text, one.at);
            Problem {
                severity: one.severity,
                line: cursor.line + 1,
                column: cursor.column + 1,
                field: one.field.to_owned(),
                kind: one.kind,
            }
        });
        ReadOutcome {
            map: map.filter(|_| limit.is_none()),
            format,
            problems: problems.collect(),
            notices: self.notices,
        }
    }
}

/// A place that only moves forward, so that many problems cost one pass over the text.
#[derive(Debug, Default)]
struct Cursor {
    at: usize,
    line: usize,
    column: usize,
}

impl Cursor {
    fn advance(&mut self, text: &str, to: usize) {
        let passed = text.get(self.at..to).unwrap_or_default();
        self.line += passed.bytes().filter(|byte| *byte == b'\n').count();
        match passed.rfind('\n') {
            Some(end) => self.column = passed.get(end + 1..).unwrap_or_default().chars().count(),
            None => self.column += passed.chars().count(),
        }
        self.at = to;
    }
}

/// Returns the line and column of a place, both from 1.
pub(in crate::file) fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let mut cursor = Cursor::default();
    cursor.advance(text, at);
    (cursor.line + 1, cursor.column + 1)
}

/// Shortens a piece of the text so that a message can quote it.
pub(super) fn excerpt(raw: &str) -> String {
    const LONGEST: usize = 40;
    let line: String = raw
        .chars()
        .take_while(|c| *c != '\n')
        .take(LONGEST)
        .collect();
    if line.len() < raw.len() {
        format!("{line}...")
    } else {
        line
    }
}
