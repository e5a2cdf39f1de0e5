//! Facts about one touchpoint, collected once until the map, the touchpoint or the language changes.

use super::Facts;
use crate::{
    lang::Words,
    model::{JourneyMap, Language, TouchpointId},
};

/// The facts that were collected last.
#[derive(Debug, Default)]
pub(super) struct Known(Option<(TouchpointId, Language, Facts)>);

impl Known {
    /// Returns the facts about a touchpoint; none if the map has no such touchpoint.
    pub(super) fn about(
        &mut self,
        map: &JourneyMap,
        touchpoint: &TouchpointId,
        words: &Words,
    ) -> Option<&Facts> {
        let language = words.language();
        let is_known = self
            .0
            .as_ref()
            .is_some_and(|(id, before, _)| id == touchpoint && *before == language);
        if !is_known {
            let facts = Facts::of(map, touchpoint, words);
            self.0 = facts.map(|facts| (touchpoint.clone(), language, facts));
        }
        self.0.as_ref().map(|(_, _, facts)| facts)
    }

    /// Forgets what was collected.
    pub(super) fn forget(&mut self) {
        self.0 = None;
    }
}
