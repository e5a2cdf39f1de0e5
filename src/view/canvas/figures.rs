//! When the card with a column's figures is shown: while the pointer is on its curve or name, or the keys are on its
//! point; never while something else is done.

use egui::{Event, Rect, Response, Ui, Vec2};

use super::{Canvas, Shown};
use crate::{
    edit::Item,
    layout::MapLayout,
    view::{hover, point},
};

impl Canvas {
    /// Notes what the hands do: who types or moves the map does not look at what the pointer happens to be on.
    pub(super) fn note_hands(&mut self, ui: &Ui, shown: &Shown<'_>, is_moved: bool) {
        ui.input(|input| {
            let is_key = |event: &Event| matches!(event, Event::Key { .. } | Event::Text(_));
            self.is_quiet |= is_moved || input.events.iter().any(is_key);
            self.is_quiet &= input.pointer.delta() == Vec2::ZERO;
        });
        let pressed = ui.input(|input| {
            let at = input.pointer.interact_pos();
            at.filter(|_| input.pointer.any_pressed())
        });
        let pressed = pressed.map(|at| self.camera.map_from_screen(at));
        let is_new = self.followed.as_ref() != shown.selected;
        if is_new {
            self.followed = shown.selected.cloned();
        }
        let is_on_point = |at| point::point_at(shown.layout, at).as_ref() == shown.selected;
        if is_new || pressed.is_some_and(is_on_point) {
            self.explains = true;
        } else if pressed.is_some() || is_moved {
            self.explains = false;
        }
    }

    /// Returns the column whose figures the pointer asks for; none from a press on until it has been elsewhere.
    pub(super) fn looked_at(
        &mut self,
        ui: &Ui,
        response: &Response,
        layout: &MapLayout,
    ) -> Option<usize> {
        let column = self.pointed_at(ui, response, layout);
        if ui.input(|input| input.pointer.any_pressed()) {
            self.sent_away = column;
        } else if self.sent_away != column {
            self.sent_away = None;
        }
        let is_free = self.sent_away.is_none() && !self.is_quiet && !response.dragged();
        column.filter(|_| is_free)
    }

    /// Returns the column on whose curve or name the pointer is.
    fn pointed_at(&self, ui: &Ui, response: &Response, layout: &MapLayout) -> Option<usize> {
        if !response.contains_pointer() {
            return None;
        }
        let at = self
            .camera
            .map_from_screen(ui.input(|input| input.pointer.hover_pos())?);
        let column = layout.column_at(at)?;
        // Over other cards and empty cells the figures would only be in the way.
        let is_curve = layout
            .emotion
            .as_ref()
            .is_some_and(|lane| at.y >= lane.plot.top());
        let is_name = layout
            .lanes
            .first()
            .is_some_and(|lane| lane.rect.y_range().contains(at.y));
        (is_curve || is_name).then_some(column)
    }

    /// Returns the column of the point that the keys or a click have come to, while it is in sight and nothing else
    /// has begun.
    fn walked_to(&self, ui: &Ui, shown: &Shown<'_>, area: Rect) -> Option<usize> {
        let (has_focus, is_under_dialog) = ui.memory(|memory| {
            let has_focus = self.id.is_some_and(|id| memory.has_focus(id));
            (has_focus, memory.top_modal_layer().is_some())
        });
        let Some(Item::Point(id)) = shown.selected else {
            return None;
        };
        let column = point::column_of(shown.layout, id)?;
        let rect = self.camera.rect(point::rect_in(shown.layout, column)?);
        let is_open = self.explains && has_focus && !is_under_dialog && rect.intersects(area);
        is_open.then_some(column)
    }

    /// Shows the figures of the column under the pointer, else of the point that the keys are on.
    pub(super) fn card(&mut self, ui: &Ui, looked_at: Option<usize>, shown: &Shown<'_>) {
        let (None, Some(area)) = (&self.drag, self.area) else {
            return;
        };
        let layout = shown.layout;
        let Some(index) = looked_at.or_else(|| self.walked_to(ui, shown, area)) else {
            return;
        };
        let Some(column) = layout.columns.get(index) else {
            return;
        };
        let facts = self.facts.about(
            shown.map,
            &column.touchpoint,
            shown.words,
            shown.hides_verdict,
        );
        let Some(facts) = facts else { return };
        let plot = layout.emotion.as_ref().map(|lane| lane.plot.top());
        let curve = plot.map_or_else(|| area.top(), |top| self.camera.y(top));
        let pointer = ui
            .input(|input| input.pointer.hover_pos())
            .filter(|_| looked_at.is_some());
        let place = hover::Place {
            rooms: [area, ui.ctx().content_rect()],
            across: self.camera.x(column.left)..=self.camera.x(column.right),
            curve,
            is_above: pointer.is_none_or(|pointer| pointer.y >= curve),
            point: point::rect_in(layout, index)
                .map_or(Rect::NOTHING, |rect| self.camera.rect(rect)),
        };
        hover::card(ui, facts, shown.words, &place);
    }
}
