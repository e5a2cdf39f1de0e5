//! What is known at the points of the curves, collected near what is seen until the map changes.

use std::{collections::BTreeMap, ops::Range};

use crate::{
    model::{Language, TouchpointId},
    stats::{Choice, assumed_curve, curve},
    view::{Facts, canvas::Shown, facts::Told},
};

/// How many columns beyond those that are seen are collected with them: scrolling takes many frames.
const AHEAD: usize = 32;

/// The facts that were collected so far.
#[derive(Debug, Default)]
pub(in crate::view) struct Points {
    /// The language, and whether what customers said is left out.
    collected_for: Option<(Language, bool)>,
    /// Whether there is a survey that may have asked about a touchpoint.
    has_survey: bool,
    facts: BTreeMap<TouchpointId, Facts>,
}

impl Points {
    /// Collects what is missing about the columns that are seen.
    pub(super) fn collect(&mut self, shown: &Shown<'_>, seen: &Range<usize>) {
        let wanted = Some((shown.words.language(), shown.hides_verdict));
        if self.collected_for != wanted {
            self.forget();
            self.collected_for = wanted;
        }
        let columns = shown.layout.columns.get(seen.clone()).unwrap_or_default();
        let is_known = |id: &TouchpointId| self.facts.contains_key(id);
        if columns.iter().all(|column| is_known(&column.touchpoint)) {
            return;
        }
        let figures = if shown.hides_verdict {
            assumed_curve(shown.map)
        } else {
            curve(shown.map, Choice::default())
        };
        let told = Told::new(shown.map, figures);
        self.has_survey = told.figures.set.is_some();
        for index in seen.start.saturating_sub(AHEAD)..seen.end + AHEAD {
            let (Some(point), Some(facts)) = (
                told.figures.points.get(index),
                Facts::at(&told, index, shown.words),
            ) else {
                continue;
            };
            self.facts.insert(point.touchpoint.id.clone(), facts);
        }
    }

    /// Returns what is known about a touchpoint.
    pub(super) fn facts(&self, id: &TouchpointId) -> Option<&Facts> {
        self.facts.get(id)
    }

    /// Says whether there is a survey that may have asked about a touchpoint.
    pub(super) fn has_survey(&self) -> bool {
        self.has_survey
    }

    /// Forgets what was collected.
    pub(in crate::view) fn forget(&mut self) {
        *self = Self::default();
    }
}
