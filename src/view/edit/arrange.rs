//! Several like things that move together: which they are, and the one step that moves them.

mod shift;
#[cfg(test)]
mod tests;

use std::{
    collections::BTreeSet,
    mem::{Discriminant, discriminant},
};

use super::command::together;
use crate::{
    edit::{CardId, Edit, EditLabel, Item, Selection, Subject, card_ids},
    lang::{Key, Words},
    model::{JourneyMap, LaneId, NoteId, StageId, TouchpointId},
};

/// Where things go; a place counts those that stay.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(in crate::view) enum Target {
    /// Among the stages.
    Stages(usize),
    /// Among the touchpoints of a stage, or the unsorted.
    Touchpoints(Option<StageId>, usize),
    /// Among a touchpoint's cards of the kind that was dragged.
    Cards(TouchpointId, usize),
    /// Among the own lanes.
    Lanes(usize),
    /// Among the notes in the parking lot.
    Notes(usize),
    /// Somewhere that only one thing can go to: the cell of another touchpoint or lane.
    Alone(Edit),
}

/// Stages, touchpoints, cards, own lanes or notes that move together, in the order of the map.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(in crate::view) struct Moved {
    /// The one that was taken hold of.
    lead: Item,
    items: Vec<Item>,
    known: BTreeSet<Item>,
}

impl Moved {
    /// Takes a thing, and what is like it if it is selected with others.
    ///
    /// A point of the curves moves as its touchpoint.
    pub(in crate::view) fn new(map: &JourneyMap, selection: &Selection, lead: &Item) -> Self {
        let as_touchpoint = |item: &Item| match item {
            Item::Point(id) => Item::Touchpoint(id.clone()),
            other => other.clone(),
        };
        let is_selected = selection.contains(lead);
        let lead = &as_touchpoint(lead);
        let mut known = BTreeSet::from([lead.clone()]);
        // A cell goes where only one can be.
        if is_selected && !matches!(lead, Item::Cell(..)) {
            let all = selection.items().iter().map(as_touchpoint);
            known.extend(all.filter(|item| is_alike(item, lead)));
        }
        let found = Item::all(map).filter(|item| known.contains(item));
        Self {
            lead: lead.clone(),
            // A drag asks in every frame: most of the map need not be walked once all are found.
            items: found.take(known.len()).collect(),
            known,
        }
    }

    /// Returns the one that was taken hold of.
    pub(in crate::view) fn lead(&self) -> &Item {
        &self.lead
    }

    /// Says whether something moves.
    pub(in crate::view) fn has(&self, item: &Item) -> bool {
        self.known.contains(item)
    }

    /// Says how many they are; nothing of a single one.
    pub(in crate::view) fn count_words(&self, words: &Words) -> Option<String> {
        let key = match &self.lead {
            Item::Stage(_) => Key::CountStages,
            Item::Touchpoint(_) => Key::CountTouchpoints,
            Item::Lane(_) => Key::CountLanes,
            Item::Note(_) => Key::CountNotes,
            _ => Key::CountCards,
        };
        let count = self.items.len();
        (count > 1).then(|| words.format(key, &[("n", count.into())]))
    }

    /// Moves them to a place, as one step; cards of other kinds than the one dragged go to the end of theirs.
    pub(in crate::view) fn to(&self, map: &JourneyMap, target: &Target) -> Option<Edit> {
        let edits = match target {
            Target::Stages(place) => {
                let all: Vec<StageId> = map.stages.iter().map(|stage| stage.id.clone()).collect();
                let stages: Vec<StageId> = self.items.iter().filter_map(stage_id).collect();
                let places = places(&all, &stages, *place);
                let edit = |(stage, place)| Edit::MoveStage { stage, place };
                stages.into_iter().zip(places).map(edit).collect()
            }
            Target::Touchpoints(stage, place) => self.among(map, stage.as_ref(), *place)?,
            Target::Cards(touchpoint, place) => self.onto(map, touchpoint, *place)?,
            Target::Lanes(place) => {
                let all: Vec<LaneId> = map.own_lanes.iter().map(|lane| lane.id.clone()).collect();
                let lanes: Vec<LaneId> = self.items.iter().filter_map(lane_id).collect();
                let places = places(&all, &lanes, *place);
                let edit = |(lane, place)| Edit::MoveLane { lane, place };
                lanes.into_iter().zip(places).map(edit).collect()
            }
            Target::Notes(place) => {
                let all: Vec<NoteId> = map.notes.iter().map(|note| note.id.clone()).collect();
                let notes: Vec<NoteId> = self.items.iter().filter_map(note_id).collect();
                let places = places(&all, &notes, *place);
                let edit = |(note, place)| Edit::MoveNote { note, place };
                notes.into_iter().zip(places).map(edit).collect()
            }
            Target::Alone(edit) => vec![edit.clone()],
        };
        self.step(edits)
    }

    fn among(&self, map: &JourneyMap, stage: Option<&StageId>, place: usize) -> Option<Vec<Edit>> {
        let list = match stage {
            Some(id) => &map.stage(id)?.touchpoints,
            None => &map.unsorted,
        };
        let all: Vec<TouchpointId> = list.iter().map(|one| one.id.clone()).collect();
        let moved: Vec<TouchpointId> = self.items.iter().filter_map(touchpoint_id).collect();
        let places = places(&all, &moved, place);
        let edit = |(touchpoint, place)| Edit::MoveTouchpoint {
            touchpoint,
            stage: stage.cloned(),
            place,
        };
        Some(moved.into_iter().zip(places).map(edit).collect())
    }

    fn onto(&self, map: &JourneyMap, touchpoint: &TouchpointId, place: usize) -> Option<Vec<Edit>> {
        let Item::Card(lead) = &self.lead else {
            return None;
        };
        let there = card_ids(map.place(touchpoint)?.touchpoint);
        let cards: Vec<CardId> = self.items.iter().filter_map(card_id).collect();
        let mut kinds: Vec<Discriminant<CardId>> = Vec::new();
        for kind in cards.iter().map(discriminant) {
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        let mut edits = Vec::new();
        for kind in kinds {
            let of_kind = |ids: &[CardId]| -> Vec<CardId> {
                let ids = ids.iter().filter(|id| discriminant(*id) == kind);
                ids.cloned().collect()
            };
            let place = if kind == discriminant(lead) {
                place
            } else {
                usize::MAX
            };
            let moved = of_kind(&cards);
            let places = places(&of_kind(&there), &moved, place);
            let edit = |(card, place)| Edit::MoveCard {
                card,
                touchpoint: touchpoint.clone(),
                place,
            };
            edits.extend(moved.into_iter().zip(places).map(edit));
        }
        Some(edits)
    }

    fn step(&self, edits: Vec<Edit>) -> Option<Edit> {
        let subject = match &self.lead {
            Item::Stage(_) => Subject::Stage,
            Item::Touchpoint(_) => Subject::Touchpoint,
            Item::Lane(_) => Subject::OwnLane,
            Item::Note(_) => Subject::Note,
            Item::Card(id) => id.subject(),
            _ => Subject::Selection,
        };
        together(EditLabel::MoveSeveral(subject, edits.len()), edits)
    }
}

fn is_alike(one: &Item, other: &Item) -> bool {
    discriminant(one) == discriminant(other)
}

fn stage_id(item: &Item) -> Option<StageId> {
    match item {
        Item::Stage(id) => Some(id.clone()),
        _ => None,
    }
}

fn touchpoint_id(item: &Item) -> Option<TouchpointId> {
    match item {
        Item::Touchpoint(id) => Some(id.clone()),
        _ => None,
    }
}

fn lane_id(item: &Item) -> Option<LaneId> {
    match item {
        Item::Lane(id) => Some(id.clone()),
        _ => None,
    }
}

fn note_id(item: &Item) -> Option<NoteId> {
    match item {
        Item::Note(id) => Some(id.clone()),
        _ => None,
    }
}

fn card_id(item: &Item) -> Option<CardId> {
    match item {
        Item::Card(id) => Some(id.clone()),
        _ => None,
    }
}

/// Says which place each thing gets, one after the other, so that all stand together in their order,
/// behind so many of those that stay.
fn places<T: Ord>(list: &[T], moved: &[T], place: usize) -> Vec<usize> {
    let known: BTreeSet<&T> = moved.iter().collect();
    let mut staying = 0;
    // Those that still stand before the place until it is their turn, and those that may turn out to.
    let (mut before, mut perhaps) = (BTreeSet::new(), Vec::new());
    for one in list {
        if staying == place {
            break;
        }
        if known.contains(one) {
            perhaps.push(one);
        } else {
            staying += 1;
            before.extend(perhaps.drain(..));
        }
    }
    let place_of = |(arrived, one): (usize, &T)| {
        before.remove(one);
        staying + arrived + before.len()
    };
    moved.iter().enumerate().map(place_of).collect()
}
