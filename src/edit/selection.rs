//! What is selected, by id; outside the document and outside undo.

use crate::model::{FeedbackId, JourneyMap, LaneId, NoteId, PersonaId, StageId, TouchpointId};

use super::{Card, CardId, Subject};

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
            Self::Card(id) => Card::find(map, id).is_some(),
            Self::Lane(id) => has_lane(id),
            Self::Cell(touchpoint, lane) => map.place(touchpoint).is_some() && has_lane(lane),
            Self::Note(id) => map.notes.iter().any(|note| note.id == *id),
            Self::Feedback(id) => map.feedback_set(id).is_some(),
        }
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
pub struct Selection(Vec<Item>);

impl Selection {
    /// Returns what is selected.
    pub fn items(&self) -> &[Item] {
        &self.0
    }

    /// Returns the one selected last: the inspector shows it, and keys start from it.
    pub fn primary(&self) -> Option<&Item> {
        self.0.last()
    }

    /// Says whether something is selected.
    pub fn contains(&self, item: &Item) -> bool {
        self.0.contains(item)
    }

    /// Says whether nothing is selected.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Selects one thing and nothing else.
    pub fn only(&mut self, item: Item) {
        self.0 = vec![item];
    }

    /// Selects one thing more and makes it the primary one.
    pub fn add(&mut self, item: Item) {
        self.0.retain(|one| *one != item);
        self.0.push(item);
    }

    /// Selects a thing, or no longer.
    pub fn toggle(&mut self, item: Item) {
        if self.contains(&item) {
            self.0.retain(|one| *one != item);
        } else {
            self.0.push(item);
        }
    }

    /// Selects nothing.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Forgets what a map does not have.
    pub fn prune(&mut self, map: &JourneyMap) {
        self.0.retain(|item| item.is_in(map));
    }
}
