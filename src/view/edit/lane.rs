//! Own lanes, their cells and the parking lot: what keys and gestures make of them.

use std::sync::Arc;

use super::{
    command::{Step, beside as neighbour},
    create::New,
    field::Field,
};
use crate::{
    edit::{Edit, EditLabel, Item, Subject},
    model::{Extra, IdSource, JourneyMap, LaneId, Note, NoteId, OwnLane, TouchpointId},
};

/// Adds an own lane below the selected one, else as the last.
pub(in crate::view) fn lane(map: &JourneyMap, selected: Option<&Item>, ids: &mut IdSource) -> New {
    let above = match selected {
        Some(Item::Lane(id) | Item::Cell(_, id)) => lane_place(map, id),
        _ => None,
    };
    let id = LaneId::draw(ids);
    let lane = OwnLane {
        id: id.clone(),
        name: String::new(),
        extra: Extra::default(),
    };
    New {
        add: Edit::AddLane {
            lane: Arc::new(lane),
            place: above.map_or(map.own_lanes.len(), |place| place + 1),
        },
        field: Field::Lane(id),
    }
}

/// Adds a note to the parking lot, below the selected one, else as the last.
pub(in crate::view) fn note(map: &JourneyMap, selected: Option<&Item>, ids: &mut IdSource) -> New {
    let above = match selected {
        Some(Item::Note(id)) => note_place(map, id),
        _ => None,
    };
    let id = NoteId::draw(ids);
    let note = Note::new(id.clone(), "");
    New {
        add: Edit::AddNote {
            note: Arc::new(note),
            place: above.map_or(map.notes.len(), |place| place + 1),
        },
        field: Field::Note(id),
    }
}

/// Moves a lane or a note up or down, and what stands in a cell to the cell beside it; none at the edge.
pub(in crate::view) fn shift(map: &JourneyMap, item: &Item, step: Step) -> Option<Edit> {
    let is_level = matches!(step, Step::Left | Step::Right);
    match item {
        Item::Lane(id) if !is_level => Some(Edit::MoveLane {
            lane: id.clone(),
            place: neighbour(lane_place(map, id)?, map.own_lanes.len(), step)?,
        }),
        Item::Note(id) if !is_level => Some(Edit::MoveNote {
            note: id.clone(),
            place: neighbour(note_place(map, id)?, map.notes.len(), step)?,
        }),
        Item::Cell(touchpoint, lane) => {
            let to = if is_level {
                let columns = columns(map);
                let here = columns.iter().position(|one| *one == touchpoint)?;
                let next = *columns.get(neighbour(here, columns.len(), step)?)?;
                (next.clone(), lane.clone())
            } else {
                let next = neighbour(lane_place(map, lane)?, map.own_lanes.len(), step)?;
                (touchpoint.clone(), map.own_lanes.get(next)?.id.clone())
            };
            Some(Edit::MoveCell {
                touchpoint: touchpoint.clone(),
                lane: lane.clone(),
                to,
            })
        }
        _ => None,
    }
}

/// Copies what stands in a cell into the next empty one of its lane; none if there is none.
pub(in crate::view) fn duplicate_cell(
    map: &JourneyMap,
    touchpoint: &TouchpointId,
    lane: &LaneId,
) -> Option<Edit> {
    let words = |id: &TouchpointId| Field::Cell(id.clone(), lane.clone()).text(map);
    let text = words(touchpoint).filter(|text| !text.trim().is_empty())?;
    let columns = columns(map);
    let here = columns.iter().position(|one| *one == touchpoint)?;
    let mut behind = columns.iter().skip(here + 1);
    let empty = behind.find(|&&id| words(id).is_some_and(|text| text.trim().is_empty()))?;
    let copy = Edit::SetCell {
        touchpoint: (*empty).clone(),
        lane: lane.clone(),
        text,
    };
    let label = EditLabel::Duplicate(Subject::Cell, String::new());
    Some(Edit::Several(label, vec![copy]))
}

/// Returns the cell in which an edit has put what stood in another.
pub(in crate::view) fn landed(edit: &Edit) -> Option<Item> {
    match edit {
        Edit::MoveCell { to, .. } => Some(Item::Cell(to.0.clone(), to.1.clone())),
        _ => None,
    }
}

/// Returns the lane or note above one, else below: what is selected once it is gone.
pub(in crate::view) fn beside(map: &JourneyMap, item: &Item) -> Option<Item> {
    let other = |here: usize| here.checked_sub(1).unwrap_or(here + 1);
    match item {
        Item::Lane(id) => {
            let lane = map.own_lanes.get(other(lane_place(map, id)?))?;
            Some(Item::Lane(lane.id.clone()))
        }
        Item::Note(id) => {
            let note = map.notes.get(other(note_place(map, id)?))?;
            Some(Item::Note(note.id.clone()))
        }
        _ => None,
    }
}

/// Returns the cell that comes after a field in its lane: after the lane's name, the first.
pub(in crate::view) fn next_cell(map: &JourneyMap, field: &Field) -> Option<Field> {
    let columns = columns(map);
    let (place, lane) = match field {
        Field::Lane(lane) => (0, lane),
        Field::Cell(touchpoint, lane) => {
            let here = columns.iter().position(|one| *one == touchpoint)?;
            (here + 1, lane)
        }
        _ => return None,
    };
    let touchpoint = *columns.get(place)?;
    Some(Field::Cell(touchpoint.clone(), lane.clone()))
}

/// Returns the note to which an arrow key leads from another.
pub(in crate::view) fn note_beside(map: &JourneyMap, id: &NoteId, step: Step) -> Option<Item> {
    let next = neighbour(note_place(map, id)?, map.notes.len(), step)?;
    Some(Item::Note(map.notes.get(next)?.id.clone()))
}

fn columns(map: &JourneyMap) -> Vec<&TouchpointId> {
    map.places().map(|place| &place.touchpoint.id).collect()
}

fn lane_place(map: &JourneyMap, id: &LaneId) -> Option<usize> {
    map.own_lanes.iter().position(|lane| lane.id == *id)
}

fn note_place(map: &JourneyMap, id: &NoteId) -> Option<usize> {
    map.notes.iter().position(|note| note.id == *id)
}
