//! What the window does about wishes that change the map.

use super::{
    command, create,
    create::New,
    field::{Editing, Field, Then},
    slot,
};
use crate::{
    edit::{Edit, Item},
    lang::{Key, Shown as _},
    model::TouchpointId,
    view::{Command, Notice, Window, command::NewCard},
};

impl Window {
    /// Applies an edit as one step and shows what it was about; says why where it cannot be applied.
    pub(in crate::view) fn edit(&mut self, edit: Option<Edit>) {
        let (Some(edit), Some(open)) = (edit, &mut self.open) else {
            return;
        };
        match open.session.apply(&edit) {
            Ok(true) => {
                self.canvas.forget_facts();
                self.canvas.reveal();
            }
            Ok(false) => {}
            Err(error) => {
                let words = self.words();
                let reason = error.shown(words);
                let text = words.format(Key::ErrorEdit, &[("reason", (&reason).into())]);
                self.panels.notice = Some(Notice::lasting(text));
            }
        }
    }

    /// Runs a command that changes the map.
    pub(in crate::view) fn run_edit(&mut self, command: Command) {
        self.finish_field(Then::Stay);
        let (today, Some(open)) = (self.today, &self.open) else {
            return;
        };
        let map = std::sync::Arc::clone(open.map());
        let items = open.session.selection.items().to_vec();
        let primary = open.session.selection.primary().cloned();
        match command {
            Command::Undo => self.travel(crate::edit::Session::undo),
            Command::Redo => self.travel(crate::edit::Session::redo),
            Command::EditTitle => self.open_field(Field::Title),
            Command::EditText => {
                if let Some(field) = primary.as_ref().and_then(Field::of) {
                    self.open_field(field);
                }
            }
            Command::Channels => {
                if let Some(id) = primary.and_then(|item| create::touchpoint_of(&map, &item)) {
                    self.open_field(Field::Channels(id));
                }
            }
            Command::Duplicate => {
                let whole = command::without_parts(&map, &items);
                match command::duplicate(&map, &whole, &mut self.ids) {
                    Ok(edit) => self.edit(edit),
                    // What is selected is always in the map.
                    Err(_missing) => {}
                }
            }
            Command::Delete => {
                let next = primary.and_then(|item| self.beside(&item));
                self.edit(command::remove(&command::without_parts(&map, &items)));
                self.select_if_none(next);
            }
            Command::Move(step) => {
                self.edit(primary.and_then(|item| command::shift(&map, &item, step)));
            }
            Command::MomentOfTruth => self.edit(command::moment_of_truth(&map, &items)),
            Command::Rate(0) => {
                let touchpoint = primary.and_then(|item| create::touchpoint_of(&map, &item));
                self.edit(touchpoint.map(|id| create::estimate(&id, None, today)));
            }
            Command::Rate(number) => self.edit(command::rate(&map, &items, number, today)),
            Command::AddTouchpoint => {
                let new = create::touchpoint(&map, primary.as_ref(), &mut self.ids);
                self.open_new(new);
            }
            Command::AddStage => {
                let new = create::stage(&map, primary.as_ref(), &mut self.ids);
                self.open_new(new);
            }
            Command::Add(kind) => {
                if let Some(id) = primary.and_then(|item| create::touchpoint_of(&map, &item)) {
                    self.open_card(kind, &id);
                }
            }
            _ => {}
        }
    }

    fn travel(
        &mut self,
        go: impl FnOnce(&mut crate::edit::Session) -> Option<crate::edit::EditLabel>,
    ) {
        if let Some(open) = &mut self.open {
            go(&mut open.session);
            self.canvas.forget_facts();
        }
    }

    /// Returns what is selected once an item is gone: its neighbour on the left, else on the right.
    fn beside(&self, item: &Item) -> Option<Item> {
        let open = self.open.as_ref()?;
        let map = open.map();
        let places: Vec<&TouchpointId> = map.places().map(|place| &place.touchpoint.id).collect();
        match item {
            Item::Touchpoint(id) => {
                let here = places.iter().position(|one| *one == id)?;
                let other = here.checked_sub(1).unwrap_or(here + 1);
                places.get(other).map(|id| Item::Touchpoint((*id).clone()))
            }
            Item::Stage(_) => None,
            _ => create::touchpoint_of(map, item).map(Item::Touchpoint),
        }
    }

    fn select_if_none(&mut self, item: Option<Item>) {
        if let (Some(open), Some(item)) = (&mut self.open, item)
            && open.session.selection.is_empty()
            && item.is_in(open.session.map())
        {
            open.session.selection.only(item);
        }
    }

    /// Opens the text field of something that is on the map.
    pub(in crate::view) fn open_field(&mut self, field: Field) {
        self.finish_field(Then::Stay);
        let Some(open) = &self.open else { return };
        let editing = Editing::existing(field, open.map());
        self.start(editing);
    }

    fn open_card(&mut self, kind: NewCard, touchpoint: &TouchpointId) {
        let new = create::card(kind, touchpoint, &mut self.ids);
        self.open_new(new);
    }

    fn open_new(&mut self, new: New) {
        let Some(open) = &self.open else { return };
        let origin = open.session.selection.primary().cloned();
        let editing = Editing::new(new, open.map(), origin);
        self.start(Some(editing));
    }

    fn start(&mut self, editing: Option<Editing>) {
        self.editing = editing;
        self.typed();
        if let (Some(editing), Some(open)) = (&self.editing, &mut self.open)
            && let Some(item) = editing.field.item()
        {
            open.session.selection.only(item);
        }
        self.canvas.reveal();
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
        if let Some(origin) = editing.origin.filter(|_| open.session.selection.is_empty()) {
            open.session.selection.only(origin);
        }
        self.canvas.focus();
    }

    /// Leaves the open field with what was typed: one step, whatever was typed on the way.
    pub(in crate::view) fn finish_field(&mut self, then: Then) {
        let (Some(editing), Some(open)) = (self.editing.take(), &mut self.open) else {
            return;
        };
        open.session.cancel();
        let is_nothing = editing.is_nothing();
        self.edit(editing.finish());
        let item = editing.field.item().filter(|_| !is_nothing);
        if let (Some(open), Some(item)) = (&mut self.open, item.or_else(|| editing.origin.clone()))
            && item.is_in(open.session.map())
        {
            open.session.selection.only(item);
        }
        self.canvas.focus();
        match then {
            Then::Stay => {}
            // Enter on something new without words ends the sketching.
            Then::NextTouchpoint if is_nothing => {}
            Then::NextTouchpoint => self.open_next_touchpoint(&editing.field),
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

    fn open_lane(&mut self, left: &Editing, is_forward: bool) {
        let Some(open) = &self.open else { return };
        let map = std::sync::Arc::clone(open.map());
        let item = left.field.item().filter(|item| item.is_in(&map));
        let touchpoint = item
            .or_else(|| left.origin.clone())
            .and_then(|item| create::touchpoint_of(&map, &item));
        match (&left.field, touchpoint) {
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

    /// Says what can be done now.
    pub(in crate::view) fn can(&self) -> crate::view::command::Can {
        let Some(open) = &self.open else {
            return crate::view::command::Can::default();
        };
        let (map, selection) = (open.session.map(), &open.session.selection);
        let document = &open.session.document;
        crate::view::command::Can {
            map: true,
            item: !selection.is_empty(),
            touchpoint: selection
                .primary()
                .is_some_and(|item| create::touchpoint_of(map, item).is_some()),
            undo: document.undo_label().is_some(),
            redo: document.redo_label().is_some(),
            changes: document.can_revert(),
        }
    }

    /// Shows what a gesture would make of the map.
    pub(in crate::view) fn preview(&mut self, edit: &Edit) {
        if let Some(open) = &mut self.open {
            // What cannot be shown leaves the last preview.
            let _shown = open.session.document.preview(edit);
            self.canvas.forget_facts();
        }
    }

    /// Ends the gesture and makes it a step.
    pub(in crate::view) fn commit(&mut self) {
        if let Some(open) = &mut self.open {
            open.session.commit();
        }
    }

    /// Ends the gesture as if it had never begun.
    pub(in crate::view) fn cancel_gesture(&mut self) {
        if let Some(open) = &mut self.open {
            open.session.cancel();
            self.canvas.forget_facts();
        }
    }

    /// Selects several things and nothing else.
    pub(in crate::view) fn select_many(&mut self, items: Vec<Item>) {
        self.select(None);
        if let Some(open) = &mut self.open {
            for item in items {
                open.session.selection.add(item);
            }
        }
    }

    /// Selects one thing more, or no longer.
    pub(in crate::view) fn select_too(&mut self, item: Item) {
        self.finish_field(Then::Stay);
        if let Some(open) = &mut self.open {
            open.session.selection.toggle(item);
        }
    }

    /// Selects something and brings it into view, without moving more than it takes.
    pub(in crate::view) fn go(&mut self, item: Item) {
        self.select(Some(item));
        self.canvas.reveal();
    }

    /// Selects one thing, or nothing.
    pub(in crate::view) fn select(&mut self, item: Option<Item>) {
        self.finish_field(Then::Stay);
        let Some(open) = &mut self.open else { return };
        match item {
            Some(item) => open.session.selection.only(item),
            None => open.session.selection.clear(),
        }
    }
}
