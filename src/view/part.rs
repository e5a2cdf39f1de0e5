//! The parts of the window: F6 goes from one to the next, Shift+F6 to the one before.

use egui::{Context, FocusDirection, Id, Response, Stroke, Ui};

use super::{Window, widgets::theme_of};

/// A part of the window that the focus can go to.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(super) enum Part {
    Canvas,
    Outline,
    Inspector,
    TopBar,
}

const ORDER: [Part; 4] = [Part::Canvas, Part::Outline, Part::Inspector, Part::TopBar];
const BACKWARDS: [Part; 4] = [Part::TopBar, Part::Inspector, Part::Outline, Part::Canvas];
/// The widest thing that can be nothing but the edge of a panel, in points.
const EDGE: f32 = 16.0;

impl Window {
    /// Gives the focus to the next part that is shown.
    pub(super) fn next_part(&mut self, ctx: &Context) {
        self.go_to_part(ctx, ORDER);
    }

    /// Gives the focus to the previous part that is shown.
    pub(super) fn previous_part(&mut self, ctx: &Context) {
        self.go_to_part(ctx, BACKWARDS);
    }

    fn go_to_part(&mut self, ctx: &Context, order: [Part; 4]) {
        if self.open.is_none() {
            return;
        }
        let here = self.part_in_focus(ctx);
        let onwards = order.iter().cycle().skip_while(|part| **part != here);
        let mut others = onwards.skip(1).take(order.len());
        let next = others.find(|part| match part {
            Part::Canvas | Part::TopBar => true,
            Part::Outline => self.preferences.outline,
            Part::Inspector => self.preferences.inspector,
        });
        match next {
            Some(Part::Canvas) => self.canvas.focus(),
            next => self.goes_to = next.copied(),
        }
    }

    /// Says in which part the focus is; keys without a focus are meant for the canvas.
    fn part_in_focus(&self, ctx: &Context) -> Part {
        let response = focused(ctx).filter(|response| !self.canvas.is(response.id));
        let (Some(area), Some(response)) = (self.canvas.area(), response) else {
            return Part::Canvas;
        };
        // What was scrolled out of sight is still inside its panel.
        let at = response.interact_rect.min;
        if at.y < area.top() {
            Part::TopBar
        } else if at.x < area.left() {
            Part::Outline
        } else if at.x >= area.right() || at.y >= area.bottom() {
            Part::Inspector
        } else {
            Part::Canvas
        }
    }

    /// Shows the focus on the edge of a panel, where egui itself draws none.
    pub(super) fn paint_edge_in_focus(&self, ui: &Ui) {
        let edge = focused(ui.ctx()).map(|response| response.rect);
        let area = self.canvas.area();
        if let (Some(edge), Some(area)) = (edge, area)
            && edge.width() <= EDGE
            && edge.height() >= 0.9 * area.height()
        {
            let stroke = Stroke::new(2.0, theme_of(ui).accent);
            ui.painter().vline(edge.center().x, edge.y_range(), stroke);
        }
    }
}

impl Part {
    /// Gives the focus to the first widget that comes, if it is to go to this part.
    pub(super) fn enter(self, ui: &Ui, wanted: Option<Self>) {
        if wanted != Some(self) {
            return;
        }
        let (before, layer) = (Id::unique(("part", self)), ui.layer_id());
        ui.memory_mut(|memory| {
            memory.request_focus(before);
            memory.move_focus(FocusDirection::Next);
            // As if Tab had been pressed just before it.
            memory.interested_in_focus(before, layer);
        });
        ui.request_repaint();
    }
}

fn focused(ctx: &Context) -> Option<Response> {
    // While something else is clicked, egui takes the focus away from the one that is asked for.
    if ctx.input(|input| input.pointer.any_pressed() || input.pointer.any_released()) {
        return None;
    }
    let id = ctx.memory(egui::Memory::focused)?;
    ctx.read_response(id)
}
