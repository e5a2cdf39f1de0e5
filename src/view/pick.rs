//! What clicks on the canvas choose, and how what was chosen comes into view.

use egui::{Rect, Response, Ui, vec2};

use super::{
    Action, Canvas, Field, aim,
    canvas::Shown,
    edit::{field::Editing, field_ui},
    vacant::vacant_at,
};
use crate::{edit::Item, layout::MapLayout};

/// The space that a moved picture leaves around what is to be seen.
const REVEAL_MARGIN: f32 = 24.0;
/// The smallest zoom at which a text is typed and found where it stands.
const SMALLEST_READ: f32 = 0.4;

impl Canvas {
    /// Takes the focus in the next frame.
    pub(super) fn focus(&mut self) {
        self.wants_focus = true;
    }

    /// Brings what is selected, or typed on, into view as soon as it has a place.
    pub(super) fn reveal(&mut self) {
        self.reveals = true;
    }

    /// Says whether a widget is the canvas.
    pub(super) fn is(&self, widget: egui::Id) -> bool {
        self.id == Some(widget)
    }

    /// Moves the picture no further than it takes to see a part of it, large enough if it is to be read.
    fn show(&mut self, part: Rect, is_read: bool) {
        let Some(area) = self.area else { return };
        if is_read && self.camera.zoom < SMALLEST_READ {
            self.jump_to(part);
            return;
        }
        if area.contains_rect(self.camera.rect(part)) {
            return;
        }
        let room = area.shrink(REVEAL_MARGIN.min(area.width() / 4.0));
        let aim = self.camera.rect(part);
        let along = |low: f32, high: f32, least: f32, most: f32| {
            if high - low <= most - least {
                (least - low).max(0.0) + (most - high).min(0.0)
            } else if is_read {
                // Wherever in it somebody types, it must not jump.
                (least - low).min(0.0) + (most - high).max(0.0)
            } else {
                least - low
            }
        };
        let x = along(aim.left(), aim.right(), room.left(), room.right());
        let y = along(aim.top(), aim.bottom(), room.top(), room.bottom());
        if x != 0.0 || y != 0.0 {
            self.reveal_by(vec2(x, y));
        }
    }

    /// Moves the picture no further than it takes to read a part of it.
    pub(super) fn show_readable(&mut self, part: Rect) {
        self.show(part, true);
    }

    pub(super) fn reveal_now(&mut self, shown: &Shown<'_>, editing: Option<&Editing>) {
        let field = editing.and_then(|editing| editing.field.item());
        if matches!(field.as_ref().or(shown.selected), Some(Item::Note(_))) {
            // The parking lot is not on the map.
            self.reveals = false;
            return;
        }
        let part = match editing {
            Some(editing) => {
                field_ui::place(shown.layout, &editing.field).map(|place| place.around)
            }
            None => shown
                .selected
                .and_then(|item| aim::rect_of(shown.layout, item)),
        };
        // What has just been added may not be laid out yet.
        if let Some(part) = part {
            self.show(part, editing.is_some());
            self.reveals = false;
        }
    }

    /// A click selects, with Shift or Ctrl one more; a double click opens the text, or that of a new card.
    pub(super) fn take_clicks(
        &self,
        ui: &Ui,
        response: &Response,
        layout: &MapLayout,
        actions: &mut Vec<Action>,
    ) {
        if !response.clicked() {
            return;
        }
        response.request_focus();
        let Some(at) = response.interact_pointer_pos() else {
            return;
        };
        let at = self.camera.map_from_screen(at);
        let item = aim::item_at(layout, at);
        if response.double_clicked() {
            let title = layout.header.title.rect.expand(4.0);
            if title.contains(at) {
                actions.push(Action::OpenField(Field::Title));
            } else if let Some(place) = vacant_at(layout, at) {
                actions.push(Action::AddAt(place.spot));
            } else {
                let field = item.as_ref().and_then(Field::of);
                actions.extend(field.map(Action::OpenField));
            }
            return;
        }
        let is_added = ui.input(|input| input.modifiers.shift || input.modifiers.command);
        match item {
            Some(item) if is_added => actions.push(Action::SelectToo(item)),
            item => actions.push(Action::Select(item)),
        }
    }
}
