//! The search bar: what is looked for, where it was found, which hit is shown.
//!
//! What holds a query is found by `edit`; here it is kept until map or query change.

mod bar;
mod marks;
mod steps;
mod told;

pub(super) use bar::{commands, keys, ui};
pub(super) use marks::{Found, paint};

use std::sync::Arc;

use super::OpenMap;
use crate::{
    edit::{Hit, Item, Texts},
    layout::MapLayout,
    model::JourneyMap,
};
use marks::Marks;

/// Which hit is shown next.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Way {
    Next,
    Previous,
}

/// What the search bar holds; its text stays when it is closed.
#[derive(Debug, Default)]
pub(super) struct Finder {
    pub(super) is_open: bool,
    /// What was typed.
    pub(super) text: String,
    /// Whether the text field takes the focus as soon as it is there.
    takes_focus: bool,
    /// The texts of a map, collected once until it changes.
    texts: Option<(Arc<JourneyMap>, Texts)>,
    /// What the hits hold.
    searched: String,
    hits: Vec<Hit>,
    /// The hit that is shown.
    current: Option<usize>,
    marks: Marks,
}

impl Finder {
    /// Looks again if something has changed, and where the hits are drawn now.
    pub(super) fn prepare(&mut self, open: &OpenMap, layout: &Arc<MapLayout>) {
        if !self.is_open {
            return;
        }
        // A large map is not searched again with every letter that is typed on it.
        if !open.session.document.is_in_gesture() {
            self.refresh(open.map());
        }
        self.marks.refresh(layout, open.map(), &self.hits);
    }

    /// Returns where the hits are drawn.
    pub(super) fn found(&self) -> Option<Found<'_>> {
        self.is_open.then(|| self.marks.found(self.current))
    }

    /// Looks again if map or query have changed; the hit that is shown stays the same text.
    fn refresh(&mut self, map: &Arc<JourneyMap>) {
        let known = self.texts.take();
        let (is_known, texts) = match known {
            Some((of, texts)) if Arc::ptr_eq(&of, map) => (true, texts),
            _ => (false, Texts::of(map)),
        };
        if !is_known || self.searched != self.text {
            let before = self.current_hit().cloned();
            self.hits = texts.hits(&self.text);
            self.searched = self.text.clone();
            self.current = before.and_then(|before| {
                let mut hits = self.hits.iter();
                hits.position(|hit| hit.is_same_text(&before))
            });
            self.marks = Marks::default();
        }
        self.texts = Some((Arc::clone(map), texts));
    }

    fn current_hit(&self) -> Option<&Hit> {
        self.hits.get(self.current?)
    }

    /// Returns the hit to show while somebody types: the first from the one that is shown, or selected, on.
    fn onward(&mut self, map: &Arc<JourneyMap>, selected: Option<&Item>) -> Option<usize> {
        let from = self.shown(selected).map(|hit| hit.order);
        self.refresh(map);
        let last = self.hits.len().checked_sub(1)?;
        let first = match from {
            Some(order) => self.hits.partition_point(|hit| hit.order < order),
            None => self.hits_before(selected),
        };
        Some(if first > last { 0 } else { first })
    }

    /// Returns the next or previous hit, from the one that is shown or from what is selected.
    fn step(&self, selected: Option<&Item>, way: Way) -> Option<usize> {
        let last = self.hits.len().checked_sub(1)?;
        let shown = self.current.filter(|_| self.shown(selected).is_some());
        let next = match (shown, way) {
            (Some(index), Way::Next) => index + 1,
            (None, Way::Next) => self.hits_before(selected),
            (Some(index), Way::Previous) => index.checked_sub(1).unwrap_or(last),
            (None, Way::Previous) => {
                let before = self.hits_before(selected);
                before.checked_sub(1).unwrap_or(last)
            }
        };
        Some(if next > last { 0 } else { next })
    }

    /// Returns the current hit unless something else was selected since it was shown.
    fn shown(&self, selected: Option<&Item>) -> Option<&Hit> {
        self.current_hit()
            .filter(|hit| selected_for(hit) == selected)
    }

    /// Counts the hits that come before an item.
    fn hits_before(&self, item: Option<&Item>) -> usize {
        let texts = self.texts.as_ref();
        let order = item
            .zip(texts)
            .and_then(|(item, (_, texts))| texts.order_of(item));
        order.map_or(0, |order| {
            self.hits.partition_point(|hit| hit.order < order)
        })
    }

    /// Closes the bar; text and current hit are kept, so that the search can go on.
    fn close(&mut self) {
        let kept = self.current_hit().cloned();
        *self = Self {
            text: std::mem::take(&mut self.text),
            current: kept.as_ref().map(|_| 0),
            hits: kept.into_iter().collect(),
            ..Self::default()
        };
    }
}

/// Returns what is selected for a hit: header, personas and feedback have their fields on the map's own page.
fn selected_for(hit: &Hit) -> Option<&Item> {
    let item = hit.item.as_ref()?;
    let is_on_page = matches!(item, Item::Persona(_) | Item::Feedback(_));
    (!is_on_page).then_some(item)
}
