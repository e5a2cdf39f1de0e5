//! The rows of the outline, made once until the map changes or something is folded.

use std::{collections::BTreeSet, sync::Arc};

use crate::{
    edit::Item,
    lang::{Key, Words},
    model::{JourneyMap, StageId, Touchpoint},
};

/// One row, by its place in the map.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Row {
    /// A stage.
    Stage(usize),
    /// The heading above what has no stage.
    Unsorted,
    /// A touchpoint: its stage, and its place there; without a stage it is unsorted.
    Touchpoint(Option<usize>, usize),
}

impl Row {
    /// Returns what the row stands for; the heading of the unsorted stands for nothing.
    pub(super) fn item(self, map: &JourneyMap) -> Option<Item> {
        match self {
            Self::Stage(index) => map
                .stages
                .get(index)
                .map(|stage| Item::Stage(stage.id.clone())),
            Self::Unsorted => None,
            Self::Touchpoint(stage, place) => {
                touchpoint(map, stage, place).map(|one| Item::Touchpoint(one.id.clone()))
            }
        }
    }

    /// Returns the name, or that there is none yet.
    pub(super) fn text<'a>(self, map: &'a JourneyMap, words: &'a Words) -> &'a str {
        let name = match self {
            Self::Stage(index) => map.stages.get(index).map(|stage| stage.name.as_str()),
            Self::Unsorted => Some(words.text(Key::Unsorted)),
            Self::Touchpoint(stage, place) => {
                touchpoint(map, stage, place).map(|one| one.name.as_str())
            }
        };
        or_unnamed(name, words)
    }

    /// Returns the stage that the row is, or under which it is; none if it is unsorted.
    pub(super) fn stage(self) -> Option<usize> {
        match self {
            Self::Stage(index) => Some(index),
            Self::Unsorted => None,
            Self::Touchpoint(stage, _) => stage,
        }
    }

    /// Says whether touchpoints belong under the row.
    pub(super) fn is_heading(self) -> bool {
        !matches!(self, Self::Touchpoint(..))
    }

    /// Counts the touchpoints under a heading.
    pub(super) fn length(self, map: &JourneyMap) -> usize {
        match self {
            Self::Stage(index) => map
                .stages
                .get(index)
                .map_or(0, |stage| stage.touchpoints.len()),
            Self::Unsorted => map.unsorted.len(),
            Self::Touchpoint(..) => 0,
        }
    }

    /// Returns what a heading folds.
    fn fold(self, map: &JourneyMap) -> Option<Fold> {
        match self {
            Self::Stage(index) => map
                .stages
                .get(index)
                .map(|stage| Fold::Stage(stage.id.clone())),
            Self::Unsorted => Some(Fold::Unsorted),
            Self::Touchpoint(..) => None,
        }
    }
}

/// What can be folded.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Fold {
    Stage(StageId),
    Unsorted,
}

/// Returns the name of a stage or touchpoint, or that there is none yet.
pub(super) fn name<'a>(map: &'a JourneyMap, item: &Item, words: &'a Words) -> &'a str {
    let name = match item {
        Item::Stage(id) => map.stage(id).map(|stage| stage.name.as_str()),
        Item::Touchpoint(id) => map.place(id).map(|place| place.touchpoint.name.as_str()),
        _ => None,
    };
    or_unnamed(name, words)
}

fn or_unnamed<'a>(name: Option<&'a str>, words: &'a Words) -> &'a str {
    name.filter(|name| !name.trim().is_empty())
        .unwrap_or_else(|| words.text(Key::Unnamed))
}

fn touchpoint(map: &JourneyMap, stage: Option<usize>, place: usize) -> Option<&Touchpoint> {
    let list = match stage {
        Some(index) => &map.stages.get(index)?.touchpoints,
        None => &map.unsorted,
    };
    list.get(place).map(Arc::as_ref)
}

/// The rows of one map, and what of it is folded.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// The map that the rows are of; none if they are to be made anew.
    of: Option<Arc<JourneyMap>>,
    list: Vec<Row>,
    folded: BTreeSet<Fold>,
    /// Whether the unsorted have their heading even if there are none: something may be dropped there.
    offers_unsorted: bool,
}

impl Rows {
    /// Makes the rows unless they are those of the map; says whether it did.
    pub(super) fn make(&mut self, map: &Arc<JourneyMap>) -> bool {
        if self
            .of
            .as_ref()
            .is_some_and(|known| Arc::ptr_eq(known, map))
        {
            return false;
        }
        self.of = Some(Arc::clone(map));
        let mut list = Vec::with_capacity(map.stages.len() + map.touchpoint_count() + 1);
        let headings = (0..map.stages.len()).map(Row::Stage);
        let has_unsorted = self.offers_unsorted || !map.unsorted.is_empty();
        for heading in headings.chain(has_unsorted.then_some(Row::Unsorted)) {
            list.push(heading);
            if !self.is_folded(heading, map) {
                let places = 0..heading.length(map);
                list.extend(places.map(|place| Row::Touchpoint(heading.stage(), place)));
            }
        }
        self.list = list;
        true
    }

    /// Returns the rows from top to bottom.
    pub(super) fn list(&self) -> &[Row] {
        &self.list
    }

    /// Returns the place of an item's row; none if it has none, or if that is folded away.
    pub(super) fn find(&self, map: &JourneyMap, item: &Item) -> Option<usize> {
        let mut rows = self.list.iter();
        match item {
            Item::Stage(_) | Item::Touchpoint(_) => {
                rows.position(|row| row.item(map).as_ref() == Some(item))
            }
            _ => None,
        }
    }

    /// Says whether what belongs under a heading is hidden.
    pub(super) fn is_folded(&self, heading: Row, map: &JourneyMap) -> bool {
        heading
            .fold(map)
            .is_some_and(|fold| self.folded.contains(&fold))
    }

    /// Hides what belongs under a heading, or shows it again.
    pub(super) fn toggle(&mut self, heading: Row, map: &JourneyMap) {
        if let Some(fold) = heading.fold(map) {
            if !self.folded.remove(&fold) {
                self.folded.insert(fold);
            }
            self.of = None;
        }
    }

    /// Shows the heading of the unsorted even if there are none, or no longer.
    pub(super) fn offer_unsorted(&mut self, is_offered: bool) {
        if self.offers_unsorted != is_offered {
            self.offers_unsorted = is_offered;
            self.of = None;
        }
    }
}
