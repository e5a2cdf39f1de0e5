//! Own lanes, their cells and the parking lot: what keys and gestures make of them.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{
    command::{Step, beside as neighbour},
    create::New,
    field::Field,
};
use crate::{
    edit::{Edit, EditLabel, Item, Subject},
    model::{Extra, IdSource, JourneyMap, LaneId, Note, NoteId, OwnLane, Touchpoint, TouchpointId},
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

/// Moves what stands in a cell to the cell beside it; none at the edge.
pub(in crate::view) fn shift_cell(
    map: &JourneyMap,
    (touchpoint, lane): (&TouchpointId, &LaneId),
    step: Step,
) -> Option<Edit> {
    let to = if matches!(step, Step::Left | Step::Right) {
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

/// Copies what stands in cells, one after the other, each into the next cell of its lane that is empty by then;
/// one that finds none, or has no words, is not copied.
pub(in crate::view) fn duplicate_cells<'a>(
    map: &'a JourneyMap,
    cells: impl Iterator<Item = (&'a TouchpointId, &'a LaneId)>,
) -> Vec<Edit> {
    let touchpoints: Vec<&Touchpoint> = map.places().map(|place| place.touchpoint).collect();
    let mut columns: BTreeMap<&TouchpointId, usize> = BTreeMap::new();
    for (column, touchpoint) in touchpoints.iter().enumerate() {
        columns.entry(&touchpoint.id).or_insert(column);
    }
    let mut lanes: BTreeMap<&LaneId, Row<'_>> = BTreeMap::new();
    let copies = cells.filter_map(|(touchpoint, lane)| {
        let row = lanes.entry(lane);
        let row = row.or_insert_with(|| Row::of(&touchpoints, lane));
        let (to, text) = row.copy(*columns.get(touchpoint)?)?;
        let copy = Edit::SetCell {
            touchpoint: touchpoints.get(to)?.id.clone(),
            lane: lane.clone(),
            text: text.to_owned(),
        };
        let label = EditLabel::Duplicate(Subject::Cell, String::new());
        Some(Edit::Several(label, vec![copy]))
    });
    copies.collect()
}

/// What stands in the cells of a lane, and which of them are empty.
struct Row<'a> {
    words: Vec<Option<&'a str>>,
    empty: BTreeSet<usize>,
}

impl<'a> Row<'a> {
    fn of(touchpoints: &[&'a Touchpoint], lane: &LaneId) -> Self {
        let words = touchpoints.iter().map(|one| words_in(one, lane));
        let words: Vec<Option<&str>> = words.collect();
        let columns = words.iter().enumerate();
        let empty = columns.filter(|(_, words)| words.is_none());
        Self {
            empty: empty.map(|(column, _)| column).collect(),
            words,
        }
    }

    /// Fills the next empty cell with the words of another; says which, and with what.
    fn copy(&mut self, from: usize) -> Option<(usize, &'a str)> {
        let text = self.words.get(from).copied().flatten()?;
        let to = self.empty.range(from + 1..).next().copied()?;
        self.empty.remove(&to);
        *self.words.get_mut(to)? = Some(text);
        Some((to, text))
    }
}

/// Returns what a touchpoint has in a lane; none if that has no words.
fn words_in<'a>(touchpoint: &'a Touchpoint, lane: &LaneId) -> Option<&'a str> {
    let mut cells = touchpoint.cells.iter();
    let cell = cells.find(|cell| cell.lane == *lane)?;
    Some(cell.text.as_str()).filter(|text| !text.trim().is_empty())
}

/// Returns the cell whose words an edit has moved, and the one where they are now.
pub(in crate::view) fn moved_cell(edit: &Edit) -> Option<[Item; 2]> {
    match edit {
        Edit::MoveCell {
            touchpoint,
            lane,
            to,
        } => Some([
            Item::Cell(touchpoint.clone(), lane.clone()),
            Item::Cell(to.0.clone(), to.1.clone()),
        ]),
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
