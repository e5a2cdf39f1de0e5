//! The keys of the outline while it has the focus; what they do not take means the same as on the map.

use egui::{Event, InputState, Key as Keyboard, Modifiers, Ui};

use super::{Outline, Shown, rows::Row};
use crate::{
    edit::Item,
    model::JourneyMap,
    view::{
        Action, Command, Field, Step,
        edit::create::{stage_of, touchpoint_of},
    },
};

impl Outline {
    /// Takes the keys of the list; says whether the focus goes back to the map.
    pub(super) fn take_keys(
        &mut self,
        ui: &Ui,
        shown: &Shown<'_>,
        actions: &mut Vec<Action>,
    ) -> bool {
        self.is_new |= self.rows.make(shown.map);
        let is_pressed = |event: &Event| matches!(event, Event::Key { pressed: true, .. });
        let is_idle = !ui.input(|input| input.events.iter().any(is_pressed));
        if is_idle || self.drag.is_some() {
            return false;
        }
        let pressed = |modifiers, key| ui.input_mut(|input| take(input, modifiers, key));
        let here = self.cursor(shown);
        let mut aim = None;
        for (key, is_down) in [(Keyboard::ArrowUp, false), (Keyboard::ArrowDown, true)] {
            for _ in 0..pressed(Modifiers::NONE, key) {
                aim = self.beside(aim.or(here), is_down).or(aim);
            }
            if pressed(Modifiers::SHIFT, key) > 0 {
                actions.extend(self.extend(shown, here, is_down));
            }
            if self.has_row(shown) {
                let step = if is_down { Step::Right } else { Step::Left };
                let moves = pressed(Modifiers::ALT, key);
                let run = Action::Run(Command::Move(step));
                actions.extend(std::iter::repeat_n(run, moves));
            }
        }
        for (key, is_right) in [(Keyboard::ArrowLeft, false), (Keyboard::ArrowRight, true)] {
            if pressed(Modifiers::NONE, key) > 0
                && let Some(here) = here
            {
                aim = self.sideways(shown.map, here, is_right).or(aim);
            }
        }
        if pressed(Modifiers::NONE, Keyboard::Home) > 0 {
            aim = self.beside(None, true);
        }
        if pressed(Modifiers::NONE, Keyboard::End) > 0 {
            aim = self.beside(None, false);
        }
        let aim = aim.and_then(|index| self.item(shown.map, index));
        actions.extend(aim.map(Action::Go));
        self.take_other_keys(&pressed, shown, actions);
        pressed(Modifiers::NONE, Keyboard::Escape) > 0
    }

    /// Enter and F2 type the name, the space bar goes to the place on the map.
    fn take_other_keys(
        &self,
        pressed: &impl Fn(Modifiers, Keyboard) -> usize,
        shown: &Shown<'_>,
        actions: &mut Vec<Action>,
    ) {
        let Some(item) = shown.selection.primary().filter(|_| self.has_row(shown)) else {
            return;
        };
        let is_named = [Keyboard::Enter, Keyboard::F2]
            .into_iter()
            .any(|key| pressed(Modifiers::NONE, key) > 0);
        if is_named {
            actions.extend(Field::of(item).map(Action::OpenName));
        }
        if pressed(Modifiers::NONE, Keyboard::Space) > 0 {
            actions.push(Action::JumpTo(item.clone()));
        }
    }

    /// Says whether what was selected last has a row of its own that is not folded away.
    fn has_row(&self, shown: &Shown<'_>) -> bool {
        let item = shown.selection.primary();
        item.is_some_and(|item| self.rows.find(shown.map, item).is_some())
    }

    /// Returns the row that keys start from: that of what was selected last, or of what it belongs to.
    fn cursor(&self, shown: &Shown<'_>) -> Option<usize> {
        let map = shown.map;
        let item = shown.selection.primary()?;
        let find = |item: Item| self.rows.find(map, &item);
        self.rows
            .find(map, item)
            .or_else(|| find(Item::Touchpoint(touchpoint_of(map, item)?)))
            .or_else(|| find(Item::Stage(stage_of(map, item)?)))
    }

    /// Returns the next row that stands for something; from nowhere the first or last.
    fn beside(&self, from: Option<usize>, is_down: bool) -> Option<usize> {
        let rows = self.rows.list();
        let is_thing = |index: &usize| rows.get(*index).is_some_and(|row| *row != Row::Unsorted);
        if is_down {
            let start = from.map_or(0, |from| from + 1);
            (start..rows.len()).find(is_thing)
        } else {
            let end = from.unwrap_or(rows.len());
            (0..end).rev().find(is_thing)
        }
    }

    /// Folds and unfolds a stage, and goes between it and its touchpoints.
    fn sideways(&mut self, map: &JourneyMap, here: usize, is_right: bool) -> Option<usize> {
        let row = *self.rows.list().get(here)?;
        match row {
            Row::Touchpoint(Some(stage), _) if !is_right => {
                let mut rows = self.rows.list().iter();
                rows.position(|row| *row == Row::Stage(stage))
            }
            Row::Stage(_) if row.length(map) > 0 => {
                if self.rows.is_folded(row, map) == is_right {
                    self.rows.toggle(row, map);
                    return None;
                }
                is_right.then_some(here + 1)
            }
            _ => None,
        }
    }

    /// Selects the next row too; if it is selected, leaves out the one that the keys start from.
    fn extend(&self, shown: &Shown<'_>, here: Option<usize>, is_down: bool) -> Option<Action> {
        let next = self.item(shown.map, self.beside(here, is_down)?)?;
        let last = shown.selection.primary().cloned();
        Some(Action::SelectToo(if shown.selection.contains(&next) {
            last?
        } else {
            next
        }))
    }

    fn item(&self, map: &JourneyMap, index: usize) -> Option<Item> {
        self.rows.list().get(index)?.item(map)
    }
}

/// Takes the presses of a key out of the input while just these others are held, and counts them.
fn take(input: &mut InputState, held: Modifiers, key: Keyboard) -> usize {
    let is_it = |event: &Event| match event {
        Event::Key {
            key: pressed,
            pressed: true,
            modifiers,
            ..
        } => *pressed == key && modifiers.matches_exact(held),
        _ => false,
    };
    let count = input.events.len();
    input.events.retain(|event| !is_it(event));
    count - input.events.len()
}
