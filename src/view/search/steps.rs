//! What the window does about a search: the bar opens and closes, hits are selected and brought into view.

use std::sync::Arc;

use egui::{Context, vec2};

use super::{Way, bar, marks, selected_for};
use crate::{
    layout::{Fit, MapView},
    view::{Then, Window},
};

impl Window {
    /// Opens the search bar with its old text selected.
    pub(in crate::view) fn find(&mut self, ctx: &Context) {
        if self.open.is_none() {
            return;
        }
        self.finish_field(Then::Stay);
        // A field that was left on the map would give the focus to the canvas.
        self.canvas.wants_focus = false;
        self.finder.is_open = true;
        self.finder.takes_focus = true;
        bar::focus(ctx, &self.finder.text);
    }

    /// Shows the first hit of what was typed, from the one that is shown or selected on.
    pub(in crate::view) fn find_typed(&mut self, ctx: &Context) {
        let Some(open) = &self.open else { return };
        let selected = open.session.selection.primary();
        if let Some(index) = self.finder.onward(open.map(), selected) {
            self.show_hit(ctx, index);
        }
    }

    /// Shows the next or previous hit; without anything to look for, the bar asks for it.
    pub(in crate::view) fn find_next(&mut self, ctx: &Context, way: Way) {
        if self.finder.text.trim().is_empty() {
            self.find(ctx);
            return;
        }
        self.finish_field(Then::Stay);
        let Some(open) = &self.open else { return };
        self.finder.is_open = true;
        self.finder.refresh(open.map());
        let selected = open.session.selection.primary();
        if let Some(index) = self.finder.step(selected, way) {
            self.show_hit(ctx, index);
        }
    }

    /// Closes the search bar; the current hit stays selected.
    pub(in crate::view) fn close_search(&mut self) {
        self.finder.close();
        self.canvas.focus();
    }

    /// Selects a hit and brings it into view.
    fn show_hit(&mut self, ctx: &Context, index: usize) {
        self.finder.current = Some(index);
        let Some(map) = self.open.as_ref().map(|open| Arc::clone(open.map())) else {
            return;
        };
        let Some(hit) = self.finder.current_hit().cloned() else {
            return;
        };
        let item = selected_for(&hit).filter(|item| item.is_in(&map));
        self.select(item.cloned());
        let sight = self.sight(MapView::Map, Fit::Free);
        let Some(layout) = self.pictures.of(ctx, &map, sight) else {
            return;
        };
        self.finder.marks.refresh(&layout, &map, &self.finder.hits);
        let thing = marks::thing(&layout, &map, &hit);
        let part = thing.or_else(|| self.finder.marks.rect(index));
        if let Some(part) = part {
            self.canvas.show_readable(part);
            self.bring_out_from_under_the_bar(part);
        }
    }

    fn bring_out_from_under_the_bar(&mut self, part: egui::Rect) {
        let Some(area) = self.canvas.area() else {
            return;
        };
        let bar = bar::place(area, true);
        let now = self.canvas.camera().rect(part);
        if bar.intersects(now) {
            let down = bar.bottom() + bar::GAP - now.top();
            self.canvas.pan_by(vec2(0.0, down));
        }
    }
}
