//! Visits of text fields: how one opens, what is shown meanwhile, what comes of it, where the next one opens.

use super::{
    command, create,
    create::New,
    field::{Editing, Field, Then},
    lane, slot,
};
use crate::{
    edit::Item,
    lang::Key,
    model::TouchpointId,
    view::{Notice, Window, command::NewCard},
};

impl Window {
    /// Opens the text field of something that is on the map.
    pub(in crate::view) fn open_field(&mut self, field: Field) {
        self.finish_field(Then::Stay);
        let Some(open) = &self.open else { return };
        let editing = Editing::existing(field, open.map());
        self.start(editing);
    }

    /// Opens the text field of a stage's or touchpoint's name in the outline.
    pub(in crate::view) fn open_name(&mut self, field: Field) {
        self.finish_field(Then::Stay);
        let Some(open) = &self.open else { return };
        let mut editing = Editing::existing(field, open.map());
        if let Some(editing) = &mut editing {
            editing.is_in_outline = true;
        }
        self.start(editing);
        // The field that was left gave the focus to the map.
        self.canvas.wants_focus = false;
    }

    pub(super) fn open_card(&mut self, kind: NewCard, touchpoint: &TouchpointId) {
        let new = create::card(kind, touchpoint, &mut self.ids);
        self.open_new(new);
    }

    pub(super) fn open_new(&mut self, new: New) {
        let Some(open) = &self.open else { return };
        let origin = open.session.selection.primary().cloned();
        let editing = Editing::new(new, open.map(), origin);
        self.start(Some(editing));
    }

    fn start(&mut self, editing: Option<Editing>) {
        if editing.is_some() && self.refuses_changes() {
            return;
        }
        self.editing = editing;
        let is_note = |editing: &Editing| matches!(editing.field, Field::Note(_));
        if self.editing.as_ref().is_some_and(is_note) {
            // Where it is typed must be seen.
            self.panels.parking_lot = true;
            self.preferences.outline = true;
        }
        self.typed();
        if let (Some(editing), Some(open)) = (&self.editing, &mut self.open)
            && let Some(item) = editing.field.item()
            && !editing.field.is_shared()
        {
            open.session.selection.only(item);
        }
        self.canvas.reveal();
    }

    /// Gives the focus to where the field stood.
    fn focus_behind(&mut self, editing: &Editing) {
        if editing.is_in_outline {
            self.outline.focus();
        } else {
            self.canvas.focus();
        }
    }

    /// Shows what was typed so far on the map.
    pub(in crate::view) fn typed(&mut self) {
        let (Some(editing), Some(open)) = (&self.editing, &mut self.open) else {
            return;
        };
        // What cannot be shown yet is told when the field is left.
        let _shown = open.session.document.preview(&editing.preview());
    }

    /// Leaves the open field as if it had never been opened; redo brings back what was typed.
    ///
    /// `now` is egui's time.
    pub(in crate::view) fn cancel_field(&mut self, now: f64) {
        let words = self.words();
        let (Some(editing), Some(open)) = (self.editing.take(), &mut self.open) else {
            return;
        };
        open.session.cancel();
        let typed = editing.finish().filter(|_| !editing.text.trim().is_empty());
        if typed.is_some_and(|edit| open.session.apply(&edit) == Ok(true)) {
            open.session.undo();
            let text = words.text(Key::TakenBack).to_owned();
            self.panels.notice = Some(Notice::done(text, now));
        }
        if let Some(origin) = editing
            .origin
            .clone()
            .filter(|_| open.session.selection.is_empty())
        {
            open.session.selection.only(origin);
        }
        self.focus_behind(&editing);
    }

    /// Makes what was typed so far a step, on the map or in the inspector, so that it can be saved.
    pub fn keep_typed(&mut self) {
        if self.editing.is_some() {
            self.keep_field();
        } else {
            // What is typed in the inspector is a gesture.
            self.commit();
        }
    }

    /// Makes what was typed so far a step; the field stays open.
    ///
    /// Whether something goes that is left without words is said when the field is left.
    fn keep_field(&mut self) {
        let stays = |editing: &mut Editing| editing.stays();
        let (Some(editing), Some(open)) = (self.editing.take_if(stays), &mut self.open) else {
            return;
        };
        open.session.cancel();
        self.edit(editing.finish());
        let Some(open) = &self.open else { return };
        // What could not be put there is told, and the words are still in the field.
        let is_there = editing.field.text(open.map()).is_some();
        self.editing = Some(if is_there {
            editing.going_on(open.map())
        } else {
            editing
        });
    }

    /// Leaves the open field with what was typed: one step, whatever was typed on the way.
    pub(in crate::view) fn finish_field(&mut self, then: Then) {
        let is_unrated = |editing: &Editing| matches!(then, Then::Rate(_)) && editing.is_nothing();
        if self.editing.as_ref().is_some_and(is_unrated) {
            // There is nothing yet that could be rated.
            return;
        }
        let (Some(editing), Some(open)) = (self.editing.take(), &mut self.open) else {
            return;
        };
        open.session.cancel();
        let is_nothing = editing.is_nothing();
        let before = std::sync::Arc::clone(open.map());
        self.edit(editing.finish());
        // What is parked is typed in passing: then it goes on where it was.
        let was_elsewhere = !matches!(editing.origin, None | Some(Item::Note(_)));
        let is_parked = matches!(editing.field, Field::Note(_)) && was_elsewhere;
        let item = editing.field.item().filter(|_| !is_nothing && !is_parked);
        if let (Some(open), Some(item)) = (&mut self.open, item.or_else(|| editing.origin.clone()))
            && item.is_in(open.session.map())
            && !editing.field.is_shared()
        {
            open.session.selection.only(item);
        }
        // A card that was emptied is gone.
        let gone = editing.field.item().filter(|_| !is_nothing);
        self.select_if_none(&before, gone.as_ref());
        self.focus_behind(&editing);
        match then {
            Then::Stay => {}
            // Enter on something new without words ends the sketching.
            Then::NextTouchpoint if is_nothing || editing.field.is_shared() => {}
            Then::NextTouchpoint => match &editing.field {
                Field::Note(_) => {}
                Field::Lane(_) | Field::Cell(..) => self.open_next_cell(&editing.field),
                field => self.open_next_touchpoint(field),
            },
            Then::NextLane => self.open_lane(&editing, true),
            Then::PreviousLane => self.open_lane(&editing, false),
            Then::Rate(stars) => self.rate_and_go_on(editing, stars),
        }
    }

    /// Opens the next touchpoint of the stage, or a new one behind its last.
    fn open_next_touchpoint(&mut self, field: &Field) {
        let Some(open) = &self.open else { return };
        let map = std::sync::Arc::clone(open.map());
        let item = field.item();
        let next = match (field, &item) {
            (Field::Stage(id), _) => map
                .stage(id)
                .map(|stage| stage.touchpoints.first().map(|one| one.id.clone())),
            (_, Some(item)) => create::touchpoint_of(&map, item).and_then(|id| {
                let stage = map.place(&id)?.stage;
                let list = stage.map_or(&map.unsorted, |stage| &stage.touchpoints);
                let here = list.iter().position(|one| one.id == id)?;
                Some(list.get(here + 1).map(|one| one.id.clone()))
            }),
            (_, None) => None,
        };
        match next {
            Some(Some(id)) => self.open_field(Field::Touchpoint(id)),
            Some(None) => {
                let new = create::touchpoint(&map, item.as_ref(), &mut self.ids);
                self.open_new(new);
            }
            None => {}
        }
    }

    /// Opens the next cell of the same lane; none behind the last.
    fn open_next_cell(&mut self, field: &Field) {
        let map = self.open.as_ref().map(|open| open.session.map());
        if let Some(next) = map.and_then(|map| lane::next_cell(map, field)) {
            self.open_field(next);
        }
    }

    fn open_lane(&mut self, left: &Editing, is_forward: bool) {
        // The parking lot has no lanes.
        if matches!(left.field, Field::Note(_)) {
            return;
        }
        let Some(open) = &self.open else { return };
        let map = std::sync::Arc::clone(open.map());
        let item = left.field.item().filter(|item| item.is_in(&map));
        let touchpoint = item
            .or_else(|| left.origin.clone())
            .and_then(|item| create::touchpoint_of(&map, &item));
        match (&left.field, touchpoint) {
            (Field::Lane(_), _) if is_forward => self.open_next_cell(&left.field),
            (Field::Stage(_), _) if is_forward => self.open_next_touchpoint(&left.field),
            (field, Some(id)) => {
                let next = slot::beside(&map, field, &id, is_forward, &mut self.ids);
                if next.is_some() {
                    self.start(next);
                }
            }
            _ => {}
        }
    }

    /// Rates the touchpoint that is being typed on, and opens its field again.
    fn rate_and_go_on(&mut self, left: Editing, stars: u8) {
        let Some(open) = &self.open else { return };
        let map = std::sync::Arc::clone(open.map());
        let touchpoint = left
            .field
            .item()
            .and_then(|item| create::touchpoint_of(&map, &item));
        if let Some(id) = touchpoint {
            let rated = [Item::Touchpoint(id)];
            self.edit(command::rate(&map, &rated, stars, self.today));
        }
        self.open_field(left.field);
    }
}
