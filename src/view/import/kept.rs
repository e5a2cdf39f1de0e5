//! An import that was closed before it was done: what was decided is kept for the next time.

use std::path::Path;

use super::{ImportDialog, order::OrderDraft, place::Place, proposal::Choice};
use crate::model::{JourneyMap, Target};

impl ImportDialog {
    /// Says whether it is about this file and this map.
    pub(super) fn is_for(&self, path: &Path, map: Option<u64>) -> bool {
        self.path == path && self.map == map
    }

    /// Returns it without what was read, to go on with it later; none where nothing was decided yet.
    pub(super) fn put_away(mut self) -> Option<Self> {
        // Half of a recipe is nothing to go on with.
        self.give_recipe_up();
        let fresh = self.begun_again();
        // Without a map, new touchpoints are no decision of anybody.
        let is_told = |choice: &Choice| self.map.is_some() || *choice != Choice::New;
        let is_decided = self.options != fresh.options
            || self.request != fresh.request
            || self.origin != fresh.origin
            || self.place.is_some()
            || !self.quotes.is_empty()
            || self.has_own_orders()
            || self.choices.values().any(is_told);
        is_decided.then(|| {
            let mut kept = fresh;
            kept.asked.clone_from(&self.options);
            kept.followed.clone_from(&self.options);
            kept.options = self.options;
            kept.request = self.request;
            kept.origin = self.origin;
            kept.place = self.place;
            kept.choices = self.choices;
            kept.orders = self.orders;
            // Quotes may be about touchpoints that are new.
            kept.new_ids = self.new_ids;
            kept.quotes = self.quotes.put_away();
            kept.continues = true;
            kept
        })
    }

    /// Says whether somebody has begun to put labels in another order than the one that is begun with.
    fn has_own_orders(&self) -> bool {
        let Some(survey) = self.shown().map(|read| &read.survey) else {
            return !self.orders.is_empty();
        };
        self.orders.iter().any(|(index, draft)| {
            let column = survey.column(*index).filter(|column| column.is_open());
            column.is_none_or(|column| OrderDraft::of(column, draft.block.clone()) != *draft)
        })
    }

    /// Forgets what is about things that the map no longer has.
    pub(super) fn forget_lost(&mut self, map: &JourneyMap) {
        self.choices.retain(|_, choice| match choice {
            Choice::Target(Target::Touchpoint(id)) => map.place(id).is_some(),
            Choice::Target(Target::Stage(id)) => map.stage(id).is_some(),
            Choice::New | Choice::Target(_) => true,
        });
        if let Some(Place::InsteadOf(id)) = &self.place
            && map.feedback_set(id).is_none()
        {
            self.place = None;
        }
    }

    /// Forgets everything that was decided.
    pub(super) fn start_over(&mut self) {
        let fresh = self.begun_again();
        self.options = fresh.options;
        self.request = fresh.request;
        self.origin = fresh.origin;
        self.place = None;
        self.choices.clear();
        self.quotes = fresh.quotes;
        self.typed_ends.clear();
        self.orders.clear();
        self.waiting = None;
        self.like = None;
        self.said = None;
        self.continues = false;
    }

    /// Returns the same import as it began.
    fn begun_again(&self) -> Self {
        let language = self.empty.header.language.known().copied();
        let language = language.unwrap_or_default();
        let mut begun = Self::new(self.path.clone(), self.map, self.request.date, language);
        begun.know(&self.options.orders);
        begun
    }
}
