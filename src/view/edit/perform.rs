//! What the window does about wishes that change the map.

use super::{
    arrange::Moved,
    command, create,
    field::{Field, Then},
    lane,
};
use crate::{
    edit::{CardId, Edit, Item, Session},
    lang::{Key, Shown as _},
    model::{JourneyMap, TouchpointId},
    view::{Command, Notice, Window},
};

impl Window {
    /// Applies an edit as one step and shows what it was about; says why where it cannot be applied.
    pub(in crate::view) fn edit(&mut self, edit: Option<Edit>) {
        if edit.is_some() && self.refuses_changes() {
            return;
        }
        let (Some(edit), Some(open)) = (edit, &mut self.open) else {
            return;
        };
        let before = std::sync::Arc::clone(open.map());
        match open.session.apply(&edit) {
            Ok(true) => {
                if let Some([from, to]) = lane::moved_cell(&edit) {
                    let selection = &mut open.session.selection;
                    if selection.contains(&from) {
                        selection.toggle(from);
                    }
                    selection.add(to);
                }
                self.canvas.forget_facts();
                self.canvas.reveal();
                self.tell_of_late_estimate(&edit, &before);
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
            Command::Undo => self.travel(Session::undo),
            Command::Redo => self.travel(Session::redo),
            Command::EditTitle => self.open_field(Field::Title),
            Command::EditText => {
                if let Some(field) = primary.as_ref().and_then(Field::of) {
                    self.open_field(field);
                }
            }
            Command::Channels => {
                let touchpoints = create::touchpoints(&map, &items).into_iter();
                let ids: Vec<TouchpointId> = touchpoints.map(|one| one.id.clone()).collect();
                if !ids.is_empty() {
                    self.open_field(Field::Channels(ids));
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
            Command::Delete | Command::Cut => {
                self.edit(if command == Command::Cut {
                    command::cut(&map, &items)
                } else {
                    command::remove(&command::without_parts(&map, &items))
                });
                self.select_if_none(&map, primary.as_ref());
            }
            Command::Move(step) => {
                let selection = &open.session.selection;
                let moved = primary.map(|item| Moved::new(&map, selection, &item));
                self.edit(moved.and_then(|moved| moved.shift(&map, step)));
            }
            Command::MomentOfTruth => self.edit(command::moment_of_truth(&map, &items)),
            Command::Rate(number) => self.edit(command::rate(&map, &items, number, today)),
            Command::Effort(number) => self.edit(command::effort(&items, number)),
            Command::AddTouchpoint => {
                let new = create::touchpoint(&map, primary.as_ref(), &mut self.ids);
                self.open_new(new);
            }
            Command::AddStage => {
                let new = create::stage(&map, primary.as_ref(), &mut self.ids);
                self.open_new(new);
            }
            Command::AddLane => {
                let new = lane::lane(&map, primary.as_ref(), &mut self.ids);
                self.open_new(new);
            }
            Command::AddNote => {
                let new = lane::note(&map, primary.as_ref(), &mut self.ids);
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

    /// Goes back to what the map was, or forth again, unless it is only looked at.
    pub(in crate::view) fn travel<T>(&mut self, go: impl FnOnce(&mut Session) -> T) {
        if self.refuses_changes() {
            return;
        }
        if let Some(open) = &mut self.open {
            go(&mut open.session);
            self.canvas.forget_facts();
        }
    }

    /// Selects what was nearest to something that is gone and is still there, unless something is selected.
    pub(super) fn select_if_none(&mut self, before: &JourneyMap, gone: Option<&Item>) {
        let (Some(open), Some(gone)) = (&mut self.open, gone) else {
            return;
        };
        if !open.session.selection.is_empty() {
            return;
        }
        let mut near = near(before, gone).into_iter();
        if let Some(item) = near.find(|item| item.is_in(open.session.map())) {
            open.session.selection.only(item);
        }
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
            parts: selection.items().iter().any(command::is_part),
            // Asked for every command in every frame: nothing is looked for in the map.
            touchpoint: selection.primary().is_some_and(create::has_touchpoint),
            opportunity: matches!(
                selection.primary(),
                Some(Item::Card(CardId::Opportunity(_)))
            ),
            undo: document.undo_label().is_some(),
            redo: document.redo_label().is_some(),
            changes: document.can_revert(),
            feedback: open.hides_verdict() || !map.feedback.is_empty(),
            hidden: open.curtain.is_closed(),
        }
    }

    /// Makes a change, after what is being typed has become a step of its own.
    pub(in crate::view) fn apply(&mut self, edit: Edit) {
        self.finish_field(Then::Stay);
        self.commit();
        self.edit(Some(edit));
    }

    /// Shows what a gesture would make of the map.
    pub(in crate::view) fn preview(&mut self, edit: &Edit) {
        if self.refuses_changes() {
            return;
        }
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
        self.select_many_too(items);
    }

    /// Selects several things more.
    pub(in crate::view) fn select_many_too(&mut self, items: Vec<Item>) {
        self.finish_field(Then::Stay);
        if let Some(open) = &mut self.open {
            open.session.selection.add_all(items);
        }
    }

    /// Selects what was dragged; what was selected with it stays so.
    pub(in crate::view) fn select_dragged(&mut self, item: Item) {
        self.finish_field(Then::Stay);
        let Some(open) = &mut self.open else { return };
        if open.session.selection.contains(&item) {
            open.session.selection.add(item);
        } else {
            open.session.selection.only(item);
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
        // A note stands beside the map, but its keys are those of the map.
        if matches!(item, Some(Item::Note(_))) {
            self.canvas.focus();
        }
        match item {
            Some(item) => open.session.selection.only(item),
            None => open.session.selection.clear(),
        }
    }
}

/// Lists what may be selected once an item is gone, the nearest first: what is before it, then what is behind;
/// for what belongs to a touchpoint that one first.
fn near(map: &JourneyMap, item: &Item) -> Vec<Item> {
    let all: Vec<Item> = match item {
        Item::Lane(_) => {
            let lanes = map.own_lanes.iter();
            lanes.map(|lane| Item::Lane(lane.id.clone())).collect()
        }
        Item::Note(_) => {
            let notes = map.notes.iter();
            notes.map(|note| Item::Note(note.id.clone())).collect()
        }
        _ => {
            let places = map.places();
            places
                .map(|place| Item::Touchpoint(place.touchpoint.id.clone()))
                .collect()
        }
    };
    let owner = create::touchpoint_of(map, item).map(Item::Touchpoint);
    let of = owner.as_ref().unwrap_or(item);
    let Some(here) = all.iter().position(|one| one == of) else {
        return Vec::new();
    };
    let (before, behind) = all.split_at(here);
    let mut near: Vec<Item> = owner.into_iter().collect();
    near.extend(before.iter().rev().chain(behind).cloned());
    near
}
