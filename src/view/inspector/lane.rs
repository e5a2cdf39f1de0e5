//! The fields of an own lane, of a cell in one, and of a note in the parking lot.

use super::fields::Fields;
use crate::{
    edit::{Edit, Subject},
    lang::Key,
    model::{JourneyMap, LaneId, NoteId, TouchpointId},
    view::widgets::group_heading,
};

/// Shows the name of a lane.
pub(super) fn lane_ui(fields: &mut Fields<'_>, map: &JourneyMap, id: &LaneId) {
    let Some(lane) = map.own_lanes.iter().find(|lane| lane.id == *id) else {
        return;
    };
    fields.title(Subject::OwnLane);
    fields.text(
        ("lane", id.as_str()),
        Subject::OwnLane,
        &lane.name,
        |name| {
            Some(Edit::RenameLane {
                lane: id.clone(),
                name: name.to_owned(),
            })
        },
    );
    delete_ui(fields, Edit::RemoveLane(id.clone()));
}

/// Shows what a touchpoint has in a lane.
pub(super) fn cell_ui(
    fields: &mut Fields<'_>,
    map: &JourneyMap,
    touchpoint: &TouchpointId,
    lane: &LaneId,
) {
    let cells = map.place(touchpoint).map(|place| &place.touchpoint.cells);
    let cell = cells.and_then(|cells| cells.iter().find(|cell| cell.lane == *lane));
    fields.title(Subject::Cell);
    if let Some(lane) = map.own_lanes.iter().find(|one| one.id == *lane) {
        group_heading(fields.ui, &lane.name);
    }
    let text = cell.map_or("", |cell| &cell.text);
    let key = (lane.as_str(), touchpoint.as_str());
    fields.lines(key, Subject::Cell, text, |text| {
        Some(Edit::SetCell {
            touchpoint: touchpoint.clone(),
            lane: lane.clone(),
            text: text.to_owned(),
        })
    });
}

/// Shows the words of a note.
pub(super) fn note_ui(fields: &mut Fields<'_>, map: &JourneyMap, id: &NoteId) {
    let Some(note) = map.notes.iter().find(|note| note.id == *id) else {
        return;
    };
    fields.title(Subject::Note);
    fields.lines(("note", id.as_str()), Subject::Note, &note.text, |text| {
        Some(Edit::SetNote {
            note: id.clone(),
            text: text.to_owned(),
        })
    });
    delete_ui(fields, Edit::RemoveNote(id.clone()));
}

fn delete_ui(fields: &mut Fields<'_>, edit: Edit) {
    fields.ui.add_space(8.0);
    let delete = fields.words.text(Key::CommandDelete);
    if fields.ui.button(delete).clicked() {
        fields.apply(edit);
    }
}
