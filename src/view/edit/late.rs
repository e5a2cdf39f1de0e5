//! Says once that an estimate which is first given after an import shows no gap, even if nobody saw the verdict.
//!
//! The document cannot know what people have seen, so the import decides what was given before the data.

use crate::{
    edit::Edit,
    lang::Key,
    model::{Estimate, Given, JourneyMap, TEAM, Touchpoint},
    view::{Notice, Window},
};

impl Window {
    /// Says it where an edit has just given such an estimate while the verdict is hidden.
    pub(super) fn tell_of_late_estimate(&mut self, edit: &Edit, before: &JourneyMap) {
        let words = self.words();
        let Some(open) = &mut self.open else { return };
        let is_news = !open.knows_late_estimates && open.hides_verdict();
        if is_news && estimates(edit) && late(open.map()) > late(before) {
            open.knows_late_estimates = true;
            let text = words.text(Key::EstimateLate).to_owned();
            self.panels.notice = Some(Notice::lasting(text));
        }
    }
}

/// Says whether an edit is about estimates.
fn estimates(edit: &Edit) -> bool {
    match edit {
        Edit::SetEstimate { .. } => true,
        Edit::Several(_, edits) => edits.iter().any(estimates),
        _ => false,
    }
}

/// Counts the touchpoints that were rated after the data alone.
fn late(map: &JourneyMap) -> usize {
    let has = |touchpoint: &Touchpoint, given: Given| {
        let is = |one: &Estimate| one.group == TEAM && one.given.known() == Some(&given);
        touchpoint.estimates.iter().any(is)
    };
    map.places()
        .filter(|place| has(place.touchpoint, Given::AfterData))
        .filter(|place| !has(place.touchpoint, Given::BeforeData))
        .count()
}
