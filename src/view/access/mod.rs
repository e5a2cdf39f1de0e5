//! The map in the accessibility tree: below the canvas a node for everything that is seen of it.
//!
//! egui makes nodes for widgets; what is painted gets its own here. They are no widgets, so that no pointer
//! meets them, and none is made while no screen reader listens.

mod points;
mod requests;
mod tree;
mod words;

pub(super) use points::Points;

use egui::{Id, Rect, Response, Ui};

use super::{Action, Canvas, canvas::Shown};
use crate::edit::Item;
use tree::Tree;

/// How far beyond the canvas things are still told of, in points.
const MARGIN: f32 = 200.0;

impl Canvas {
    /// Does what a screen reader asks for, and tells it what is seen.
    pub(super) fn tell(
        &mut self,
        ui: &Ui,
        response: &Response,
        shown: &Shown<'_>,
        actions: &mut Vec<Action>,
    ) {
        if !ui.ctx().has_accesskit_node(response.id) {
            return;
        }
        requests::take(ui, response, shown, actions);
        let near = response.rect.expand(MARGIN);
        let seen = Rect::from_min_max(
            self.camera.map_from_screen(near.min),
            self.camera.map_from_screen(near.max),
        );
        let columns = shown.layout.columns_between(seen.left(), seen.right());
        self.points.collect(shown, &columns);
        Tree {
            ctx: ui.ctx(),
            canvas: response.id,
            camera: self.camera,
            seen,
            places: shown
                .map
                .places()
                .skip(columns.start)
                .take(columns.len())
                .collect(),
            columns,
            shown,
            points: &self.points,
        }
        .tell();
    }
}

/// Returns the id of a thing's node.
fn node_of(canvas: Id, item: &Item) -> Id {
    canvas.with(item)
}

/// Returns the id of the title's node.
fn title_of(canvas: Id) -> Id {
    canvas.with("title")
}
