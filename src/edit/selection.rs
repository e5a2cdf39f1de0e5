//! What is selected, by id; outside the document and outside undo.

use std::collections::BTreeSet;

use crate::model::{
    FeedbackId, JourneyMap, LaneId, NoteId, PersonaId, StageId, Touchpoint, TouchpointId,
};

use super::{CardId, Subject, card};

/// Something that can be selected.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Item {
    /// A persona.
    Persona(PersonaId),
    /// A stage.
    Stage(StageId),
    /// A touchpoint.
    Touchpoint(TouchpointId),
    /// A touchpoint's point of the curves: what counts for the touchpoint counts for it.
    Point(TouchpointId),
    /// A card of a touchpoint.
    Card(CardId),
    /// An own lane.
    Lane(LaneId),
    /// What a touchpoint has in an own lane.
    Cell(TouchpointId, LaneId),
    /// A note in the parking lot.
    Note(NoteId),
    /// A feedback set.
    Feedback(FeedbackId),
}

impl Item {
    /// Says whether a map has it.
    pub fn is_in(&self, map: &JourneyMap) -> bool {
        let has_lane = |id: &LaneId| map.own_lanes.iter().any(|lane| lane.id == *id);
        match self {
            Self::Persona(id) => map.personas.iter().any(|persona| persona.id == *id),
            Self::Stage(id) => map.stage(id).is_some(),
            Self::Touchpoint(id) | Self::Point(id) => map.place(id).is_some(),
            Self::Card(id) => map
                .places()
                .any(|place| card::place(place.touchpoint, id).is_some()),
            Self::Lane(id) => has_lane(id),
            Self::Cell(touchpoint, lane) => map.place(touchpoint).is_some() && has_lane(lane),
            Self::Note(id) => map.notes.iter().any(|note| note.id == *id),
            Self::Feedback(id) => map.feedback_set(id).is_some(),
        }
    }

    /// Walks everything in a map that can be selected, what is like in the order of the map.
    pub fn all(map: &JourneyMap) -> impl Iterator<Item = Self> {
        let stages = map.stages.iter().map(|one| Self::Stage(one.id.clone()));
        let lanes = map.own_lanes.iter().map(|one| Self::Lane(one.id.clone()));
        let notes = map.notes.iter().map(|one| Self::Note(one.id.clone()));
        let personas = map.personas.iter().map(|one| Self::Persona(one.id.clone()));
        let sets = map
            .feedback
            .iter()
            .map(|one| Self::Feedback(one.id.clone()));
        let places = map.places();
        let columns = places.flat_map(move |place| Self::of_touchpoint(map, place.touchpoint));
        let whole = stages.chain(lanes).chain(notes).chain(personas).chain(sets);
        whole.chain(columns)
    }

    /// Walks a touchpoint, its point of the curves, its cards, and its cells, empty ones too.
    fn of_touchpoint(map: &JourneyMap, touchpoint: &Touchpoint) -> impl Iterator<Item = Self> {
        let id = &touchpoint.id;
        let own = [Self::Touchpoint(id.clone()), Self::Point(id.clone())];
        let cards = card::ids(touchpoint).into_iter().map(Self::Card);
        let lanes = map.own_lanes.iter();
        let cells = lanes.map(move |lane| Self::Cell(id.clone(), lane.id.clone()));
        own.into_iter().chain(cards).chain(cells)
    }
}

impl Subject {
    /// Says what some things are together: what the only one is, else a selection.
    pub fn of(items: &[Item]) -> Self {
        match items {
            [Item::Stage(_)] => Self::Stage,
            [Item::Touchpoint(_)] => Self::Touchpoint,
            [Item::Card(id)] => id.subject(),
            [Item::Cell(..)] => Self::Cell,
            _ => Self::Selection,
        }
    }
}

/// The selected things in the order in which they were selected, none twice.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Selection {
    items: Vec<Item>,
    /// The same things once more, to find one among thousands.
    known: BTreeSet<Item>,
}

impl Selection {
    /// Returns what is selected.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// Returns the one selected last: the inspector shows it, and keys start from it.
    pub fn primary(&self) -> Option<&Item> {
        self.items.last()
    }

    /// Says whether something is selected.
    pub fn contains(&self, item: &Item) -> bool {
        self.known.contains(item)
    }

    /// Says whether nothing is selected.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Selects one thing and nothing else.
    pub fn only(&mut self, item: Item) {
        self.clear();
        self.add(item);
    }

    /// Selects one thing more and makes it the primary one.
    pub fn add(&mut self, item: Item) {
        if !self.known.insert(item.clone()) {
            self.items.retain(|one| *one != item);
        }
        self.items.push(item);
    }

    /// Selects several things more and makes the last of them the primary one.
    pub fn add_all(&mut self, items: Vec<Item>) {
        let mut added: BTreeSet<Item> = items.iter().cloned().collect();
        self.items.retain(|item| !added.contains(item));
        self.known.extend(added.iter().cloned());
        // What comes twice is taken once.
        let new = items.into_iter().filter(|item| added.remove(item));
        self.items.extend(new);
    }

    /// Selects a thing, or no longer.
    pub fn toggle(&mut self, item: Item) {
        if self.known.remove(&item) {
            self.items.retain(|one| *one != item);
        } else {
            self.add(item);
        }
    }

    /// Selects nothing.
    pub fn clear(&mut self) {
        self.items.clear();
        self.known.clear();
    }

    /// Forgets what a map does not have.
    pub fn prune(&mut self, map: &JourneyMap) {
        // One walk over the map however much is selected; it ends as soon as all is found.
        let mut gone = self.known.clone();
        let mut all = Item::all(map);
        while !gone.is_empty() {
            let Some(item) = all.next() else { break };
            gone.remove(&item);
        }
        if !gone.is_empty() {
            self.items.retain(|item| !gone.contains(item));
            self.known.retain(|item| !gone.contains(item));
        }
    }
}
