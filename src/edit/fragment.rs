//! Parts of a map that were copied: what is taken along, and how they stand in a file.

use std::{collections::BTreeSet, sync::Arc};

use crate::model::{Cell, JourneyMap, LaneId, OwnLane, Stage, Touchpoint};

use super::{CardId, Item, card};

/// The field by which a touchpoint in a file says that it only carries cards.
const CARRIES_CARDS: &str = "carries_cards";

/// Stages, touchpoints and cards that were taken out of a map, with the own lanes that they name.
///
/// Everything travels along but feedback: answers belong to the survey of their map.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Fragment {
    /// Stages with their touchpoints.
    pub stages: Vec<Arc<Stage>>,
    /// Touchpoints without their stage.
    pub touchpoints: Vec<Arc<Touchpoint>>,
    /// Cards without their touchpoint: each of these has nothing but the cards of one, its id and its name.
    pub cards: Vec<Arc<Touchpoint>>,
    /// The own lanes that cells name.
    pub lanes: Vec<Arc<OwnLane>>,
}

impl Fragment {
    /// Copies what is selected, in the order of the journey; what belongs to a whole goes along with it.
    pub fn of(map: &JourneyMap, items: &[Item]) -> Self {
        let wanted: BTreeSet<&Item> = items.iter().collect();
        let mut fragment = Self::default();
        for stage in &map.stages {
            if wanted.contains(&Item::Stage(stage.id.clone())) {
                fragment.stages.push(Arc::clone(stage));
            } else {
                fragment.take(&stage.touchpoints, &wanted);
            }
        }
        fragment.take(&map.unsorted, &wanted);
        let cells = fragment
            .walk()
            .flat_map(|(_, touchpoint)| &touchpoint.cells);
        let named: BTreeSet<LaneId> = cells.map(|cell| cell.lane.clone()).collect();
        let lanes = map.own_lanes.iter();
        fragment.lanes = lanes
            .filter(|lane| named.contains(&lane.id))
            .cloned()
            .collect();
        fragment
    }

    fn take(&mut self, touchpoints: &[Arc<Touchpoint>], wanted: &BTreeSet<&Item>) {
        for touchpoint in touchpoints {
            if wanted.contains(&Item::Touchpoint(touchpoint.id.clone())) {
                self.touchpoints.push(Arc::clone(touchpoint));
            } else if let Some(carrier) = carrier(touchpoint, wanted) {
                self.cards.push(Arc::new(carrier));
            }
        }
    }

    /// Says whether there is nothing in it that a map could take in.
    pub fn is_empty(&self) -> bool {
        self.stages.is_empty() && self.touchpoints.is_empty() && self.cards.is_empty()
    }

    /// Says whether it has cards and nothing else.
    pub fn is_only_cards(&self) -> bool {
        self.stages.is_empty() && self.touchpoints.is_empty() && !self.cards.is_empty()
    }

    /// Walks all touchpoints with their stages, the carriers of cards last.
    pub(super) fn walk(&self) -> impl Iterator<Item = (Option<&Stage>, &Touchpoint)> {
        let sorted = self.stages.iter().flat_map(|stage| {
            let touchpoints = stage.touchpoints.iter();
            touchpoints.map(|touchpoint| (Some(stage.as_ref()), touchpoint.as_ref()))
        });
        let others = self.touchpoints.iter().chain(&self.cards);
        sorted.chain(others.map(|touchpoint| (None, touchpoint.as_ref())))
    }

    /// Counts stages, touchpoints, cards, lanes and cells.
    pub fn count(&self) -> usize {
        let inside: usize = self
            .walk()
            .map(|(_, touchpoint)| 1 + hung(touchpoint))
            .sum();
        self.stages.len() + self.lanes.len() + inside
    }

    /// Counts what pasting adds where so many touchpoints get the cards, each of them all.
    pub fn count_onto(&self, touchpoints: usize) -> usize {
        let cards: usize = self.cards.iter().map(|carrier| hung(carrier)).sum();
        self.count() + cards * touchpoints.saturating_sub(1)
    }

    /// Returns a map that holds nothing but these parts, for a file.
    pub fn to_map(&self) -> JourneyMap {
        let carriers = self.cards.iter().map(|carrier| {
            let mut carrier = Touchpoint::clone(carrier);
            let flag = (CARRIES_CARDS.to_owned(), "true".to_owned());
            carrier.extra.0.push(flag);
            Arc::new(carrier)
        });
        JourneyMap {
            stages: self.stages.clone(),
            unsorted: self.touchpoints.iter().cloned().chain(carriers).collect(),
            own_lanes: self.lanes.clone(),
            ..JourneyMap::default()
        }
    }

    /// Takes the parts out of a map that [`Fragment::to_map`] made; whatever else it has is left behind.
    pub fn from_map(map: JourneyMap) -> Self {
        let mut fragment = Self {
            stages: map.stages,
            lanes: map.own_lanes,
            ..Self::default()
        };
        for mut touchpoint in map.unsorted {
            let fields = &touchpoint.extra.0;
            if !fields.iter().any(|(name, _)| name == CARRIES_CARDS) {
                fragment.touchpoints.push(touchpoint);
                continue;
            }
            let fields = &mut Arc::make_mut(&mut touchpoint).extra.0;
            fields.retain(|(name, _)| name != CARRIES_CARDS);
            if !card::ids(&touchpoint).is_empty() || !touchpoint.cells.is_empty() {
                fragment.cards.push(touchpoint);
            }
        }
        fragment
    }
}

/// Counts the cards and cells of a touchpoint.
fn hung(touchpoint: &Touchpoint) -> usize {
    card::ids(touchpoint).len() + touchpoint.cells.len()
}

/// Takes the wanted cards out of a touchpoint; none if there are none.
fn carrier(touchpoint: &Touchpoint, wanted: &BTreeSet<&Item>) -> Option<Touchpoint> {
    let is_card = |id: &CardId| wanted.contains(&Item::Card(id.clone()));
    let is_cell =
        |cell: &Cell| wanted.contains(&Item::Cell(touchpoint.id.clone(), cell.lane.clone()));
    if !card::ids(touchpoint).iter().any(is_card) && !touchpoint.cells.iter().any(is_cell) {
        return None;
    }
    let Touchpoint {
        id,
        name,
        thoughts,
        pain_points,
        highlights,
        opportunities,
        measures,
        backstage,
        mut cells,
        images,
        ..
    } = touchpoint.clone();
    cells.retain(is_cell);
    let mut carrier = Touchpoint {
        thoughts,
        pain_points,
        highlights,
        opportunities,
        measures,
        backstage,
        cells,
        images,
        ..Touchpoint::named(id, name)
    };
    card::retain(&mut carrier, is_card);
    Some(carrier)
}
