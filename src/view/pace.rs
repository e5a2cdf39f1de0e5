//! The order of what was typed: somebody may be faster than the frames.
//!
//! A key that opens or leaves a text field changes what the next keys mean. All that comes behind it in the same
//! frame waits for the next one, when the field is there or gone.

use egui::{Event, FocusDirection, Id, Key as Keyboard, Modifiers, Ui};

/// What was typed and waits for the next frame.
#[derive(Debug, Default)]
pub(super) struct Pace(Vec<Event>);

impl Pace {
    /// Leaves of this frame's keys only those that mean something now.
    pub(super) fn keep(&mut self, ui: &Ui, is_typing: bool) {
        let events = ui.input_mut(|input| std::mem::take(&mut input.events));
        let mut events: Vec<Event> = std::mem::take(&mut self.0)
            .into_iter()
            .chain(events)
            .collect();
        let is_turn = |event: &Event| match event {
            Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } => {
                if is_typing {
                    leaves(*key, *modifiers)
                } else {
                    opens(*key, *modifiers)
                }
            }
            _ => false,
        };
        if let Some(turn) = events.iter().position(is_turn) {
            let is_first = !events.iter().take(turn).any(is_typed);
            let end = if !is_typing {
                // The letter of the key itself comes right behind it.
                let is_letter = matches!(events.get(turn + 1), Some(Event::Text(_)));
                turn + 1 + usize::from(is_letter)
            } else if is_first {
                turn + 1
            } else {
                turn
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
        }
        ui.input_mut(|input| input.events = events);
    }
}

/// Leaves the focus in an open field: egui has moved it already where a field took it only in the last frame,
/// for it cannot know yet which keys that field keeps to itself.
pub(super) fn hold_focus(ui: &Ui, field: Id) {
    let escapes = ui.input(|input| {
        input.events.iter().any(|event| {
            matches!(
                event,
                Event::Key {
                    key: Keyboard::Escape,
                    pressed: true,
                    ..
                }
            )
        })
    });
    ui.memory_mut(|memory| {
        memory.move_focus(FocusDirection::None);
        if escapes && memory.focused().is_none() {
            memory.request_focus(field);
        }
    });
}

/// Says whether a key leaves a text field.
fn leaves(key: Keyboard, modifiers: Modifiers) -> bool {
    let rates = matches!(
        key,
        Keyboard::Num1 | Keyboard::Num2 | Keyboard::Num3 | Keyboard::Num4 | Keyboard::Num5
    );
    matches!(key, Keyboard::Enter | Keyboard::Tab | Keyboard::Escape)
        || (rates && modifiers.command)
}

/// Says whether a key may open a text field on the map.
fn opens(key: Keyboard, modifiers: Modifiers) -> bool {
    let is_letter = matches!(
        key,
        Keyboard::N
            | Keyboard::T
            | Keyboard::P
            | Keyboard::H
            | Keyboard::O
            | Keyboard::A
            | Keyboard::L
            | Keyboard::K
            | Keyboard::C
            | Keyboard::Enter
            | Keyboard::F2
    );
    is_letter && !modifiers.command && !modifiers.alt
}

fn is_typed(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { pressed: true, .. } | Event::Text(_) | Event::Paste(_) | Event::Ime(_)
    )
}

fn is_from_keyboard(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { .. }
            | Event::Text(_)
            | Event::Paste(_)
            | Event::Copy
            | Event::Cut
            | Event::Ime(_)
    )
}
