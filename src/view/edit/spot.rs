//! Places on the map where something new can stand, and what is put there.

use super::{
    create::{self, New, NewCard},
    field::Field,
};
use crate::{
    edit::{Edit, EditLabel, Item, Subject},
    model::{JourneyMap, LaneId, NoteId, TouchpointId},
    view::Window,
};

/// A place on the map where something new can stand.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Spot {
    /// A column behind that of a touchpoint, or at the end.
    Column(Option<TouchpointId>),
    /// Among the cards of a kind that a touchpoint has.
    Cards(NewCard, TouchpointId),
    /// The cell that a touchpoint has in an own lane.
    Cell(TouchpointId, LaneId),
}

impl Spot {
    /// Says what sort of thing stands there.
    pub(in crate::view) fn subject(&self) -> Subject {
        match self {
            Self::Column(_) => Subject::Touchpoint,
            Self::Cell(..) => Subject::Cell,
            Self::Cards(kind, _) => kind.subject(),
        }
    }
}

impl Window {
    /// Opens the field of something new.
    pub(in crate::view) fn add_at(&mut self, spot: Spot) {
        match self.new_at(&spot) {
            Some(new) => self.open_new(new),
            None => {
                if let Spot::Cell(touchpoint, lane) = spot {
                    self.open_field(Field::Cell(touchpoint, lane));
                }
            }
        }
    }

    /// Takes a note out of the parking lot and puts it on the map, as one step.
    pub(in crate::view) fn place_note(&mut self, note: &NoteId, spot: &Spot) {
        self.finish_field(super::field::Then::Stay);
        let new = self.new_at(spot);
        let Some(open) = &self.open else { return };
        let Some((item, edit)) = placed(open.session.map(), note, spot, new) else {
            return;
        };
        self.edit(Some(edit));
        let is_there = |open: &crate::view::OpenMap| item.is_in(open.session.map());
        if self.open.as_ref().is_some_and(is_there) {
            self.select(Some(item));
        }
    }

    /// Makes what stands at a spot; a cell is there already.
    fn new_at(&mut self, spot: &Spot) -> Option<New> {
        let map = self.open.as_ref()?.session.map();
        match spot {
            Spot::Column(behind) => {
                let behind = behind.clone().map(Item::Touchpoint);
                Some(create::touchpoint(map, behind.as_ref(), &mut self.ids))
            }
            Spot::Cards(kind, touchpoint) => Some(create::card(*kind, touchpoint, &mut self.ids)),
            Spot::Cell(..) => None,
        }
    }
}

/// Makes the step that puts a note somewhere, and says what it is there.
fn placed(map: &JourneyMap, note: &NoteId, spot: &Spot, new: Option<New>) -> Option<(Item, Edit)> {
    let text = Field::Note(note.clone()).text(map)?;
    let label = EditLabel::Add(spot.subject(), text.clone());
    let remove = Edit::RemoveNote(note.clone());
    let (field, edits) = match (new, spot) {
        (Some(new), _) => {
            let set = if new.field.has_lines() {
                new.field.edit(map, &text)
            } else {
                new.field
                    .edit(map, &text.lines().collect::<Vec<_>>().join(" "))
            };
            (new.field, vec![remove, new.add, set])
        }
        (None, Spot::Cell(touchpoint, lane)) => {
            let field = Field::Cell(touchpoint.clone(), lane.clone());
            // What stands there already stays, above.
            let before = field.text(map)?;
            let both = [before.trim(), text.as_str()].join("\n");
            let set = field.edit(map, both.trim());
            (field, vec![remove, set])
        }
        (None, _) => return None,
    };
    Some((field.item()?, Edit::Several(label, edits)))
}
