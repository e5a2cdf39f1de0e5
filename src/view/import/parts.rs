//! Lists to choose from and small fields, each with a name that a screen reader says; keys find what is scrolled away.

use egui::{
    Align, ComboBox, Id, Key, Layout, Memory, Rect, TextEdit, Ui, style::ScrollAnimation, vec2,
};

use super::draft::Keys;
use crate::view::style::CONTROL;

/// A list to choose from.
pub(in crate::view) struct Choose<'a> {
    /// What tells it from others in the same place.
    pub(in crate::view) id: (&'static str, usize),
    /// What it is called.
    pub(in crate::view) name: &'a str,
    /// How wide it is.
    pub(in crate::view) width: f32,
    /// What it shows while it is closed.
    pub(in crate::view) shown: &'a str,
}

impl Choose<'_> {
    /// Shows the list and returns what was chosen from it; `add` fills it once it is open.
    pub(in crate::view) fn ui<T>(
        self,
        ui: &mut Ui,
        add: impl FnOnce(&mut Ui) -> Option<T>,
    ) -> Option<T> {
        let Self {
            id,
            name,
            width,
            shown,
        } = self;
        let layout = Layout::left_to_right(Align::Center);
        let room = ui.allocate_ui_with_layout(vec2(width, CONTROL), layout, |ui| {
            let list = ComboBox::from_id_salt(id)
                .width(width)
                .truncate()
                .selected_text(shown)
                .show_ui(ui, add);
            list.response.accessible_name(name);
            list.inner.flatten()
        });
        room.inner
    }
}

/// Lists values with their texts; returns the one that was clicked.
pub(in crate::view) fn listed<T: Clone + PartialEq>(
    ui: &mut Ui,
    current: &T,
    all: &[(T, String)],
) -> Option<T> {
    let mut clicked = None;
    for (value, text) in all {
        if ui
            .selectable_label(value == current, text.as_str())
            .clicked()
        {
            clicked = Some(value.clone());
        }
    }
    clicked
}

/// A field whose text counts once it is left, but not with Escape; returns it if it differs from `current`.
pub(in crate::view) fn small_field(
    ui: &mut Ui,
    id: Id,
    name: &str,
    width: f32,
    current: &str,
) -> Option<String> {
    let typed = ui.data(|data| data.get_temp::<String>(id));
    let mut text = typed.unwrap_or_else(|| current.to_owned());
    let field = TextEdit::singleline(&mut text).id(id).desired_width(width);
    let response = ui.add(field).accessible_name(name);
    if response.has_focus() {
        ui.data_mut(|data| data.insert_temp(id, text));
        return None;
    }
    if response.lost_focus() {
        ui.data_mut(|data| data.remove::<String>(id));
        let counts = !ui.input(|input| input.key_pressed(Key::Escape));
        return (counts && text != current).then_some(text);
    }
    None
}

/// Scrolls to a widget inside `within` that a key has just reached: egui moves the focus, but not the view.
pub(super) fn follow_focus(ui: &Ui, keys: Keys, within: Rect) {
    let focused = ui.memory(Memory::focused);
    let reached = focused
        .filter(|id| keys.focused != Some(*id))
        .and_then(|id| ui.ctx().read_response(id))
        .filter(|reached| reached.layer_id == ui.layer_id());
    if let Some(reached) = reached
        && within.contains(reached.rect.center())
    {
        ui.scroll_to_rect_animation(reached.rect, None, ScrollAnimation::none());
    }
}
