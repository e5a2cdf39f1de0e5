//! What a screen reader asks of the things on the map: to select them, to come to them, to edit them.

use egui::{
    Event, Id, Response, Ui,
    accesskit::{Action as Request, NodeId},
};

use super::{node_of, title_of};
use crate::{
    edit::Item,
    layout::MapLayout,
    view::{Action, Field, aim, canvas::Shown},
};

/// Takes the requests of this frame.
pub(super) fn take(ui: &Ui, response: &Response, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    let requests: Vec<(NodeId, Request)> = ui.input(|input| {
        let asked = input.events.iter().filter_map(|event| match event {
            Event::AccessKitActionRequest(request) => Some((request.target_node, request.action)),
            _ => None,
        });
        asked.collect()
    });
    for (node, request) in requests {
        if let Some(action) = answer(response.id, shown, node, request) {
            response.request_focus();
            actions.push(action);
        }
    }
}

/// Returns what comes of a request; a click on what is selected edits it.
fn answer(canvas: Id, shown: &Shown<'_>, node: NodeId, request: Request) -> Option<Action> {
    if node == title_of(canvas).accesskit_id() {
        let is_click = request == Request::Click;
        return is_click.then_some(Action::OpenField(Field::Title));
    }
    let item = thing(shown.layout, canvas, node)?;
    match request {
        Request::Click if shown.selected == Some(&item) => Field::of(&item).map(Action::OpenField),
        Request::Click | Request::Focus | Request::ScrollIntoView => Some(Action::Go(item)),
        _ => None,
    }
}

/// Finds what a node stands for, seen or not: the picture may have moved since it was told of.
fn thing(layout: &MapLayout, canvas: Id, node: NodeId) -> Option<Item> {
    let stages = layout.stages.iter();
    let stages = stages.filter_map(|stage| stage.stage.clone().map(Item::Stage));
    let columns = 0..layout.columns.len();
    let others = columns.flat_map(|column| aim::stops(layout, column));
    stages
        .chain(others.map(|(item, _)| item))
        .find(|item| node_of(canvas, item).accesskit_id() == node)
}
