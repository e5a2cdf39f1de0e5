//! Facts about one touchpoint, collected once until the map, the touchpoint or the language changes.

use super::Facts;
use crate::{
    lang::Words,
    model::{JourneyMap, Language, TouchpointId},
};

/// The facts that were collected last, and what they are about.
#[derive(Debug, Default)]
pub(super) struct Known(Option<((TouchpointId, Language, bool), Facts)>);

impl Known {
    /// Returns the facts about a touchpoint; none if the map has no such touchpoint.
    pub(super) fn about(
        &mut self,
        map: &JourneyMap,
        touchpoint: &TouchpointId,
        words: &Words,
        hides_verdict: bool,
    ) -> Option<&Facts> {
        let wanted = (touchpoint.clone(), words.language(), hides_verdict);
        let is_known = self.0.as_ref().is_some_and(|(about, _)| *about == wanted);
        if !is_known {
            let facts = Facts::of(map, touchpoint, words);
            let facts = facts.map(|facts| {
                if hides_verdict {
                    facts.without_verdict()
                } else {
                    facts
                }
            });
            self.0 = facts.map(|facts| (wanted, facts));
        }
        self.0.as_ref().map(|(_, facts)| facts)
    }

    /// Forgets what was collected.
    pub(super) fn forget(&mut self) {
        self.0 = None;
    }
}
