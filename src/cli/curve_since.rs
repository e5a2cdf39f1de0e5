//! `curve --since`: the earlier answers that the chosen ones are compared with.

use crate::{
    lang::Words,
    layout::care_words,
    model::{FeedbackSet, JourneyMap, OTHER},
    stats::{Break, Change, Choice, changes, comparability},
};

use super::{
    args::CurveArguments,
    curve::{Parts, listed},
    failure::Failure,
};

/// The earlier answers: a wave of the chosen feedback set, or another set.
#[derive(Clone, Copy)]
pub(super) struct Earlier<'a> {
    /// The feedback set.
    pub(super) set: &'a FeedbackSet,
    /// The wave; all of them if absent.
    pub(super) wave: Option<&'a str>,
}

/// What has changed since then.
pub(super) struct Since<'a> {
    /// The earlier answers.
    pub(super) earlier: Earlier<'a>,
    /// In what the two sets differ.
    pub(super) differs: Vec<Break>,
    /// How far the touchpoints have moved.
    pub(super) changes: Vec<Change>,
}

impl<'a> Earlier<'a> {
    /// Finds what was asked for; without that the wave before the chosen one.
    pub(super) fn find(
        map: &'a JourneyMap,
        set: Option<&'a FeedbackSet>,
        parts: &Parts<'a>,
        arguments: &CurveArguments,
    ) -> Result<Option<Self>, Failure> {
        let chosen = arguments.wave.as_deref();
        let Some(wanted) = arguments.since.as_deref() else {
            let before = chosen.and_then(|chosen| wave_before(&parts.waves, chosen));
            let before = set.zip(before);
            return Ok(before.map(|(set, wave)| Self {
                set,
                wave: Some(wave),
            }));
        };
        let mut all: Vec<Self> = Vec::new();
        // All waves together hold the earlier one: they are compared only with other sets.
        if let (Some(set), Some(chosen)) = (set, chosen) {
            let others = parts.waves.iter().filter(|wave| **wave != chosen);
            all.extend(others.map(|wave| Self {
                set,
                wave: Some(*wave),
            }));
        }
        for one in &map.feedback {
            if set.is_none_or(|set| set.id != one.id) {
                all.push(Self {
                    set: one,
                    wave: None,
                });
            }
        }
        let is_wanted = |one: &&Self| one.name() == wanted || one.id() == Some(wanted);
        match all.iter().find(is_wanted) {
            Some(found) => Ok(Some(*found)),
            None => Err(Failure::Unknown {
                what: "earlier wave or feedback set",
                wanted: wanted.to_owned(),
                known: listed(all.iter().map(Earlier::name)),
            }),
        }
    }

    /// Compares the chosen answers with these.
    pub(super) fn compare(self, map: &JourneyMap, later: Choice<'_>) -> Since<'a> {
        let set = later.set.and_then(|id| map.feedback_set(id));
        let choice = Choice {
            set: Some(&self.set.id),
            segment: later.segment,
            wave: self.wave,
        };
        Since {
            earlier: self,
            // Two waves of one set differ in nothing but their time.
            differs: set
                .filter(|_| self.wave.is_none())
                .map(|set| comparability(self.set, set))
                .unwrap_or_default(),
            changes: changes(map, choice, later),
        }
    }

    /// Returns the name of the wave or of the set.
    pub(super) fn name(&self) -> &'a str {
        self.wave.unwrap_or(&self.set.label)
    }

    fn id(&self) -> Option<&'a str> {
        self.wave.is_none().then(|| self.set.id.as_str())
    }
}

impl Since<'_> {
    /// Warns of what makes the comparison weak.
    pub(super) fn care(&self, words: &Words) -> Option<String> {
        care_words(&self.differs, words)
    }
}

/// Returns the wave before another in the order of the file; what was merged is no wave.
fn wave_before<'a>(waves: &[&'a str], chosen: &str) -> Option<&'a str> {
    let place = waves.iter().position(|wave| *wave == chosen)?;
    let mut before = waves.get(..place)?.iter().rev().copied();
    before
        .find(|wave| *wave != OTHER)
        .filter(|_| chosen != OTHER)
}
