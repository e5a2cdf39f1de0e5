//! The outline: stages and touchpoints as a list.
//!
//! A click goes there, a drag or keys sort it, and names are typed in place.

mod drag;
mod keys;
mod panel;
mod row;
mod rows;
#[cfg(test)]
mod tests;

use std::{ops::Range, sync::Arc};

use egui::{
    EventFilter, Id, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    accesskit::Role, style::ScrollAnimation, vec2,
};

pub(super) use row::ghost;

use super::{
    Action, Field,
    edit::{field::Editing, field_ui},
    style::{RADIUS, ROW},
    widgets::{focus_stroke, group_heading, muted},
};
use crate::{
    edit::{Item, Selection},
    lang::{Key, Words},
    model::JourneyMap,
};
use drag::{Area, Drag};
use row::{Look, State};
use rows::{Row, Rows};

/// What the list shows.
struct Shown<'a> {
    map: &'a Arc<JourneyMap>,
    selection: &'a Selection,
    words: &'a Words,
}

/// The list's own state: what is folded, and what is being dragged.
#[derive(Debug, Default)]
pub(super) struct Outline {
    rows: Rows,
    drag: Option<Drag>,
    /// Whether the list takes the focus in the next frame.
    wants_focus: bool,
    /// Whether the rows were made anew since the list was last shown.
    is_new: bool,
    /// What was selected last in the frame before, to follow it when it changes.
    followed: Option<Item>,
}

/// Returns the id that the list has in egui's memory.
fn id() -> Id {
    Id::unique("outline rows")
}

impl Outline {
    /// Says whether rows are being dragged.
    pub(super) fn is_dragging(&self) -> bool {
        self.drag.is_some()
    }

    /// Takes the focus in the next frame.
    pub(super) fn focus(&mut self) {
        self.wants_focus = true;
    }

    /// Shows the list; `editing` is the name that is being typed in it.
    fn ui(
        &mut self,
        ui: &mut Ui,
        shown: &Shown<'_>,
        editing: Option<&mut Editing>,
        actions: &mut Vec<Action>,
    ) {
        ui.horizontal(|ui| {
            ui.add_space(8.0);
            group_heading(ui, shown.words.text(Key::CommandOutline));
        });
        self.is_new |= self.rows.make(shown.map);
        if self.rows.list().is_empty() {
            ui.horizontal(|ui| {
                ui.add_space(8.0);
                ui.label(muted(ui, shown.words.text(Key::OutlineEmpty)));
            });
        }
        let area = ui.available_rect_before_wrap();
        let list = self.list_ui(ui, area, shown);
        let primary = shown.selection.primary();
        let has_moved = std::mem::take(&mut self.is_new) || self.followed.as_ref() != primary;
        // A field that opens must be seen to take the focus.
        let opens = editing.as_ref().is_some_and(|editing| !editing.had_focus);
        let follows = opens || (has_moved && list.has_focus());
        self.followed = primary.cloned();
        ui.spacing_mut().item_spacing.y = 0.0;
        let count = self.rows.list().len();
        ScrollArea::vertical()
            .auto_shrink(false)
            .show_rows(ui, ROW, count, |ui, visible| {
                let top = ui.max_rect().top() - visible.start as f32 * ROW;
                if follows {
                    self.reveal(ui, shown, top);
                }
                let drawn = self.rows_ui(ui, shown, (&list, visible), editing, actions);
                self.take_drag(ui, shown, Area { seen: area, top }, actions);
                if list.has_focus() && !drawn {
                    let ring = focus_stroke(ui, &list);
                    ui.painter().rect_stroke(
                        area.intersect(ui.clip_rect()),
                        RADIUS,
                        ring,
                        StrokeKind::Inside,
                    );
                }
            });
        if self.rows.make(shown.map) {
            // Something was folded, or a drag began or ended.
            ui.request_repaint();
        }
    }

    /// Shows the list as a whole: it has the focus, and keys move the selection in it.
    fn list_ui(&mut self, ui: &Ui, area: Rect, shown: &Shown<'_>) -> Response {
        let list = ui.interact(area, id(), Sense::focusable_noninteractive());
        let name = shown.words.text(Key::CommandOutline);
        list.widget_info(|| WidgetInfo::labeled(Role::Tree, true, name));
        if std::mem::take(&mut self.wants_focus) {
            list.request_focus();
            // Only from the frame after that on are arrow keys its own.
            ui.request_repaint();
        }
        if list.has_focus() {
            let filter = EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: true,
                ..Default::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(list.id, filter));
        }
        list
    }

    /// Scrolls no further than it takes to see what is selected.
    fn reveal(&self, ui: &Ui, shown: &Shown<'_>, top: f32) {
        let item = shown.selection.primary();
        if let Some(index) = item.and_then(|item| self.rows.find(shown.map, item)) {
            let corner = egui::pos2(ui.max_rect().left(), top + index as f32 * ROW);
            let rect = Rect::from_min_size(corner, vec2(ui.available_width(), ROW));
            ui.scroll_to_rect_animation(rect, None, ScrollAnimation::none());
        }
    }

    /// Shows the visible rows; says whether the one that keys start from is among them.
    fn rows_ui(
        &mut self,
        ui: &mut Ui,
        shown: &Shown<'_>,
        (list, visible): (&Response, Range<usize>),
        mut editing: Option<&mut Editing>,
        actions: &mut Vec<Action>,
    ) -> bool {
        let mut drawn = false;
        let mut is_typed_on = false;
        let typed_on = editing.as_ref().and_then(|editing| editing.field.item());
        let rows = self.rows.list().get(visible.clone()).unwrap_or_default();
        for (index, row) in visible.zip(rows.to_vec()) {
            let item = row.item(shown.map);
            let is_primary = item.is_some() && item.as_ref() == shown.selection.primary();
            let look = self.look(row, item.as_ref(), shown, list, ui);
            // Ids by row: what is dragged or typed on must not lose its state when the list scrolls.
            let response = ui.push_id(index, |ui| row::ui(ui, &look)).inner;
            if is_primary && list.has_focus() {
                let active = response.id.accesskit_id();
                ui.ctx()
                    .accesskit_node_builder(list.id, |node| node.set_active_descendant(active));
            }
            drawn |= is_primary;
            if row.is_heading() && row.length(shown.map) > 0 {
                let is_folded = self.rows.is_folded(row, shown.map);
                if row::triangle(ui, &response, is_folded, (look.text, shown.words)) {
                    self.rows.toggle(row, shown.map);
                }
            }
            let Some(item) = item else { continue };
            if let Some(editing) = editing.as_deref_mut()
                && typed_on.as_ref() == Some(&item)
            {
                is_typed_on = true;
                let is_heading = row.is_heading();
                row::name_ui(ui, &response, is_heading, editing, shown.words, actions);
                continue;
            }
            if response.drag_started_by(egui::PointerButton::Primary) {
                self.begin_drag(shown, &item);
                list.request_focus();
            }
            if response.clicked() {
                actions.push(clicked(ui, &response, item));
                list.request_focus();
            }
        }
        match editing.filter(|_| !is_typed_on) {
            // Its row was scrolled or folded away.
            Some(editing) if editing.had_focus => {
                actions.push(Action::FinishField(super::Then::Stay));
            }
            Some(editing) => field_ui::wait(ui, editing, actions),
            None => {}
        }
        drawn
    }

    fn look<'a>(
        &self,
        row: Row,
        item: Option<&Item>,
        shown: &Shown<'a>,
        list: &Response,
        ui: &Ui,
    ) -> Look<'a> {
        let is_moved = |item| self.drag.as_ref().is_some_and(|drag| drag.has(item));
        let is_selected = |item| shown.selection.contains(item);
        Look {
            text: row.text(shown.map, shown.words),
            is_heading: row.is_heading(),
            state: match item {
                Some(item) if is_moved(item) => State::Moved,
                Some(item) if is_selected(item) => State::Selected,
                _ => State::Plain,
            },
            ring: if item.is_some() && item == shown.selection.primary() {
                focus_stroke(ui, list)
            } else {
                Stroke::NONE
            },
        }
    }
}

/// Returns what a click on a row wishes for: with Shift or Ctrl one thing more, twice the field of its name.
fn clicked(ui: &Ui, response: &Response, item: Item) -> Action {
    let is_added = ui.input(|input| input.modifiers.shift || input.modifiers.command);
    match Field::of(&item) {
        _ if is_added => Action::SelectToo(item),
        Some(field) if response.double_clicked() => Action::OpenName(field),
        _ => Action::JumpTo(item),
    }
}
