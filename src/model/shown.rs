//! Segments and waves: the parts that a feedback set has, and which of the shown set are drawn.

use std::collections::BTreeSet;

use super::{Distribution, FeedbackSet};

/// By what the answers of a feedback set are divided.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum PartKind {
    /// By groups of people.
    Segment,
    /// By periods.
    Wave,
}

impl PartKind {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Segment, Self::Wave];
}

/// Which segments, or which waves, of the shown feedback set are drawn.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct ShownPart {
    /// The one that is the measured curve; all of them together if absent.
    pub name: Option<String>,
    /// Those that are drawn faintly beside it, in drawing order; the measured one is skipped.
    pub overlaid: Vec<String>,
}

impl ShownPart {
    /// Keeps the names that are accepted.
    pub fn retain(&mut self, accept: impl Fn(&str) -> bool) {
        self.name = self.name.take().filter(|name| accept(name));
        self.overlaid.retain(|name| accept(name));
    }
}

impl Distribution {
    /// Returns the name of the segment or wave whose answers these are; all of them if absent.
    pub fn part(&self, kind: PartKind) -> Option<&str> {
        match kind {
            PartKind::Segment => self.segment.as_deref(),
            PartKind::Wave => self.wave.as_deref(),
        }
    }
}

impl FeedbackSet {
    /// Lists the segments or the waves in the order of the file.
    pub fn parts(&self, kind: PartKind) -> Vec<&str> {
        let mut seen = BTreeSet::new();
        self.part_names(kind)
            .filter(|name| seen.insert(*name))
            .collect()
    }

    /// Says whether there are segments, or waves.
    pub fn has_parts(&self, kind: PartKind) -> bool {
        self.part_names(kind).next().is_some()
    }

    /// Finds a segment or a wave by its name.
    pub fn part(&self, kind: PartKind, name: &str) -> Option<&str> {
        self.part_names(kind).find(|one| *one == name)
    }

    fn part_names(&self, kind: PartKind) -> impl Iterator<Item = &str> {
        let parts = self.targets.iter().flat_map(|one| &one.distributions);
        parts.filter_map(move |part| part.part(kind))
    }
}
