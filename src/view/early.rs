//! What is typed before a text field has the focus, and where the cursor of its text stands then.

use egui::{
    Event, Id, Ui,
    text::{CCursor, CCursorRange},
    text_edit::TextEditState,
};

/// Returns what was typed in this frame.
pub(super) fn text(ui: &Ui) -> String {
    ui.input(|input| {
        let typed = input.events.iter().filter_map(|event| match event {
            Event::Text(text) => Some(text.as_str()),
            _ => None,
        });
        typed.collect()
    })
}

/// Puts the cursor of a field behind its text; the last text that stood there says nothing about this one.
pub(super) fn put_cursor_at_end(ui: &Ui, field: Id, text: &str) {
    let mut state = TextEditState::load(ui.ctx(), field).unwrap_or_default();
    let end = CCursorRange::one(CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(end));
    state.store(ui.ctx(), field);
}
