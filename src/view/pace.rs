//! The order of what was typed: somebody may be faster than the frames.
//!
//! A key may change what the next ones mean: it selects what they are about, opens a text field or leaves it. What
//! comes behind it in the same frame waits for the next one, when it has been answered.

use egui::{Event, FocusDirection, Id, Key as Keyboard, Modifiers, Ui};

use super::command::{is_letter, opens_field};

/// Whom keys are meant for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Goal {
    /// The map, or whatever else has the focus.
    Map,
    /// A text field.
    Field,
    /// A text field that does not have the focus yet.
    NewField,
}

/// Which keys mean nothing when they come again because they are held: each press is one step.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Held {
    /// None: text is typed, or slides are turned.
    Counts,
    /// Enter, which opens a field of the map and presses buttons.
    Opens,
    /// What leaves a field of the map.
    Leaves,
}

/// What was typed and waits for the next frame.
#[derive(Debug, Default)]
pub(super) struct Pace(Vec<Event>);

impl Pace {
    /// Leaves of this frame's keys only those that mean something now; says whether Tab waits or has waited.
    pub(super) fn keep(&mut self, ui: &Ui, goal: Goal, held: Held) -> bool {
        let events = ui.input_mut(|input| std::mem::take(&mut input.events));
        let has_waited = self.0.iter().any(is_tab);
        let mut events: Vec<Event> = std::mem::take(&mut self.0)
            .into_iter()
            .chain(events)
            .filter(|event| !held.is_in_vain(event))
            .collect();
        let end = match goal {
            Goal::Map => end_on_map(&events),
            Goal::Field => end_in_field(&events),
            Goal::NewField => end_of_letters(&events).min(end_in_field(&events)),
        };
        // The pointer has been followed already.
        let (late, now) = events
            .split_off(end)
            .into_iter()
            .partition(is_from_keyboard);
        events.extend::<Vec<Event>>(now);
        self.0 = late;
        if self.0.iter().any(is_typed) {
            ui.request_repaint();
        }
        ui.input_mut(|input| input.events = events);
        has_waited || self.0.iter().any(is_tab)
    }
}

impl Held {
    fn is_in_vain(self, event: &Event) -> bool {
        let Event::Key {
            key, repeat: true, ..
        } = event
        else {
            return false;
        };
        match self {
            Self::Counts => false,
            Self::Opens => *key == Keyboard::Enter,
            Self::Leaves => leaves(event),
        }
    }
}

/// Returns how many events an open field takes before it is left.
fn end_in_field(events: &[Event]) -> usize {
    let is_turn = |event: &Event| leaves(event) || is_click(event);
    let Some(turn) = events.iter().position(is_turn) else {
        return events.len();
    };
    let has_text = events.iter().take(turn).any(is_typed);
    // What leaves the field is taken before its text.
    let waits = has_text && events.get(turn).is_some_and(leaves);
    if waits { turn } else { turn + 1 }
}

/// Returns how many events a field takes that does not have the focus yet: letters, and what leaves it.
fn end_of_letters(events: &[Event]) -> usize {
    let waits = |(place, event): (usize, &Event)| {
        let is_text = matches!(event, Event::Text(_));
        // The letter of a key comes right behind it.
        let has_text = matches!(events.get(place + 1), Some(Event::Text(_)));
        is_typed(event) && !is_text && !has_text && !leaves(event)
    };
    let place = events.iter().enumerate().position(waits);
    place.unwrap_or(events.len())
}

/// Returns how many events mean something before the first of them is answered.
fn end_on_map(events: &[Event]) -> usize {
    let mut turns = events
        .iter()
        .enumerate()
        .filter(|(_, event)| is_press(event) || is_click(event));
    let Some((first, turn)) = turns.next() else {
        return events.len();
    };
    if let Event::Key { key, .. } = turn
        && opens_field(turn)
    {
        // The letter of the key itself comes right behind it.
        let has_letter = is_letter(*key) && matches!(events.get(first + 1), Some(Event::Text(_)));
        return first + 1 + usize::from(has_letter);
    }
    let next = turns.find(|(_, event)| !is_again(turn, event));
    next.map_or(events.len(), |(next, _)| next)
}

/// Lets Tab move the focus when it means something: egui saw it when it came.
pub(super) fn follow_tab(ui: &Ui) {
    let direction = ui.input(
        |input| match input.events.iter().find(|event| is_tab(event)) {
            Some(Event::Key { modifiers, .. }) if modifiers.shift => FocusDirection::Previous,
            Some(_) => FocusDirection::Next,
            None => FocusDirection::None,
        },
    );
    ui.memory_mut(|memory| memory.move_focus(direction));
}

/// Leaves the focus in an open field: egui sees keys first, and a field that took the focus only in the last
/// frame, or was not shown in it, could not say yet which of them are its own.
pub(super) fn hold_focus(ui: &Ui, field: Id, had_focus: bool) {
    ui.memory_mut(|memory| {
        memory.move_focus(FocusDirection::None);
        if had_focus && memory.focused().is_none() {
            memory.request_focus(field);
        }
    });
}

/// Says whether a key leaves a text field.
fn leaves(event: &Event) -> bool {
    let Event::Key {
        key,
        pressed: true,
        modifiers,
        ..
    } = event
    else {
        return false;
    };
    let rates = matches!(
        key,
        Keyboard::Num1 | Keyboard::Num2 | Keyboard::Num3 | Keyboard::Num4 | Keyboard::Num5
    );
    matches!(key, Keyboard::Enter | Keyboard::Tab | Keyboard::Escape)
        || (rates && modifiers.command)
}

fn is_tab(event: &Event) -> bool {
    match event {
        Event::Key {
            key: Keyboard::Tab,
            pressed: true,
            modifiers,
            ..
        } => matches!(*modifiers, Modifiers::NONE | Modifiers::SHIFT),
        _ => false,
    }
}

/// Says whether a click may end: it selects something, or leaves a field.
fn is_click(event: &Event) -> bool {
    matches!(event, Event::PointerButton { pressed: false, .. })
}

/// Says whether a key that is held has come again, as it does in a slow frame.
fn is_again(first: &Event, event: &Event) -> bool {
    match (first, event) {
        (
            Event::Key {
                key: first,
                modifiers: held,
                ..
            },
            Event::Key {
                key,
                modifiers,
                repeat: true,
                ..
            },
        ) => key == first && modifiers == held,
        _ => false,
    }
}

fn is_press(event: &Event) -> bool {
    match event {
        Event::Key {
            key, pressed: true, ..
        } => !is_held_for_others(*key),
        Event::Paste(_) | Event::Copy | Event::Cut => true,
        _ => false,
    }
}

/// Says whether a key means nothing by itself.
fn is_held_for_others(key: Keyboard) -> bool {
    matches!(
        key,
        Keyboard::ShiftLeft
            | Keyboard::ShiftRight
            | Keyboard::ControlLeft
            | Keyboard::ControlRight
            | Keyboard::AltLeft
            | Keyboard::AltRight
            | Keyboard::SuperLeft
            | Keyboard::SuperRight
    )
}

fn is_typed(event: &Event) -> bool {
    is_press(event) || matches!(event, Event::Text(_) | Event::Ime(_))
}

fn is_from_keyboard(event: &Event) -> bool {
    is_typed(event) || matches!(event, Event::Key { .. })
}
