//! Changes of own lanes, of their cells and of the parking lot.

use std::{collections::BTreeSet, sync::Arc};

use crate::model::{
    Cell, Extra, JourneyMap, LaneId, Note, NoteId, OwnLane, Touchpoint, TouchpointId,
};

use super::{
    Card, CardId, EditError, Subject,
    find::{Spots, each_touchpoint_where, insert_at, move_to, take, touchpoint_mut},
};

fn missing_lane(id: &LaneId) -> EditError {
    EditError::missing(Subject::OwnLane, id.as_str())
}

fn missing_note(id: &NoteId) -> EditError {
    EditError::missing(Subject::Note, id.as_str())
}

/// Adds an own lane.
pub(super) fn add_lane(
    map: &mut JourneyMap,
    lane: &Arc<OwnLane>,
    place: usize,
) -> Result<(), EditError> {
    if map.own_lanes.iter().any(|one| one.id == lane.id) {
        return Err(EditError::taken(Subject::OwnLane, lane.id.as_str()));
    }
    insert_at(&mut map.own_lanes, place, Arc::clone(lane));
    Ok(())
}

/// Renames an own lane.
pub(super) fn rename_lane(map: &mut JourneyMap, id: &LaneId, name: &str) -> Result<(), EditError> {
    let lane = map
        .own_lanes
        .iter_mut()
        .find(|lane| lane.id == *id)
        .ok_or_else(|| missing_lane(id))?;
    Arc::make_mut(lane).name = name.to_owned();
    Ok(())
}

/// Moves an own lane.
pub(super) fn move_lane(map: &mut JourneyMap, id: &LaneId, place: usize) -> Result<(), EditError> {
    move_to(&mut map.own_lanes, place, |lane| lane.id == *id).ok_or_else(|| missing_lane(id))
}

/// Removes an own lane with its cells.
pub(super) fn remove_lane(map: &mut JourneyMap, id: &LaneId) -> Result<(), EditError> {
    take(&mut map.own_lanes, |lane| lane.id == *id).ok_or_else(|| missing_lane(id))?;
    each_touchpoint_where(
        map,
        |touchpoint| touchpoint.cells.iter().any(|cell| cell.lane == *id),
        |touchpoint| touchpoint.cells.retain(|cell| cell.lane != *id),
    );
    Ok(())
}

/// Sets or clears what a touchpoint has in an own lane.
pub(super) fn set_cell(
    map: &mut JourneyMap,
    touchpoint: &TouchpointId,
    lane: &LaneId,
    text: &str,
) -> Result<(), EditError> {
    if !map.own_lanes.iter().any(|one| one.id == *lane) {
        return Err(missing_lane(lane));
    }
    put_words(touchpoint_mut(map, touchpoint)?, lane, text);
    Ok(())
}

/// Sets or clears what many touchpoints have in own lanes, after one look at all of them.
pub(super) fn set_cells(
    map: &mut JourneyMap,
    cells: &[(&TouchpointId, &LaneId, &str)],
) -> Result<(), EditError> {
    let lanes: BTreeSet<LaneId> = map.own_lanes.iter().map(|lane| lane.id.clone()).collect();
    let spots = Spots::of(map);
    for (touchpoint, lane, text) in cells {
        if !lanes.contains(*lane) {
            return Err(missing_lane(lane));
        }
        put_words(spots.touchpoint_mut(map, touchpoint)?, lane, text);
    }
    Ok(())
}

fn put_words(touchpoint: &mut Touchpoint, lane: &LaneId, text: &str) {
    let cells = &mut touchpoint.cells;
    if let Some(cell) = cells.iter_mut().find(|cell| cell.lane == *lane) {
        cell.text = text.to_owned();
        // A cell that holds a newer version's fields is kept even without words.
        cells.retain(|cell| cell.lane != *lane || !cell.text.is_empty() || !cell.extra.is_empty());
    } else if !text.is_empty() {
        cells.push(Cell {
            lane: lane.clone(),
            text: text.to_owned(),
            extra: Extra::default(),
        });
    }
}

/// Moves what stands in a cell to another one, and what stands there back in exchange.
pub(super) fn move_cell(
    map: &mut JourneyMap,
    from: (&TouchpointId, &LaneId),
    to: (&TouchpointId, &LaneId),
) -> Result<(), EditError> {
    for lane in [from.1, to.1] {
        if !map.own_lanes.iter().any(|one| one.id == *lane) {
            return Err(missing_lane(lane));
        }
    }
    if from == to {
        return Ok(());
    }
    let Some(moved) = take_cell(map, from)? else {
        return Ok(());
    };
    let exchanged = take_cell(map, to)?;
    put_cell(map, to, moved)?;
    match exchanged {
        Some(cell) => put_cell(map, from, cell),
        None => Ok(()),
    }
}

fn take_cell(
    map: &mut JourneyMap,
    (touchpoint, lane): (&TouchpointId, &LaneId),
) -> Result<Option<Cell>, EditError> {
    let cells = &mut touchpoint_mut(map, touchpoint)?.cells;
    Ok(take(cells, |cell| cell.lane == *lane))
}

fn put_cell(
    map: &mut JourneyMap,
    (touchpoint, lane): (&TouchpointId, &LaneId),
    cell: Cell,
) -> Result<(), EditError> {
    let lane = lane.clone();
    touchpoint_mut(map, touchpoint)?
        .cells
        .push(Cell { lane, ..cell });
    Ok(())
}

/// Adds a note to the parking lot.
pub(super) fn add_note(
    map: &mut JourneyMap,
    note: &Arc<Note>,
    place: usize,
) -> Result<(), EditError> {
    // Backstage lines are notes too and share the ids.
    let backstage = Card::find(map, &CardId::Backstage(note.id.clone()));
    if backstage.is_some() || map.notes.iter().any(|one| one.id == note.id) {
        return Err(EditError::taken(Subject::Note, note.id.as_str()));
    }
    insert_at(&mut map.notes, place, Arc::clone(note));
    Ok(())
}

/// Sets the words of a note in the parking lot.
pub(super) fn set_note(map: &mut JourneyMap, id: &NoteId, text: &str) -> Result<(), EditError> {
    let note = map
        .notes
        .iter_mut()
        .find(|note| note.id == *id)
        .ok_or_else(|| missing_note(id))?;
    Arc::make_mut(note).text = text.to_owned();
    Ok(())
}

/// Moves a note within the parking lot.
pub(super) fn move_note(map: &mut JourneyMap, id: &NoteId, place: usize) -> Result<(), EditError> {
    move_to(&mut map.notes, place, |note| note.id == *id).ok_or_else(|| missing_note(id))
}

/// Removes a note from the parking lot.
pub(super) fn remove_note(map: &mut JourneyMap, id: &NoteId) -> Result<(), EditError> {
    take(&mut map.notes, |note| note.id == *id)
        .map(drop)
        .ok_or_else(|| missing_note(id))
}
