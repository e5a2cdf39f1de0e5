//! The nodes themselves: stages, in them touchpoints, in them cards and points; texts around them.

use std::ops::Range;

use egui::{
    Context, Id, Rect,
    accesskit::{self, Action as Request, Node, NodeId, Role},
    accesskit_root_id,
};

use super::{
    node_of,
    points::Points,
    title_of,
    words::{self, Spoken},
};
use crate::{
    edit::Item,
    lang::Key,
    layout::{StageLayout, TextBlock, in_columns},
    model::Place,
    paint::Camera,
    view::{aim, canvas::Shown},
};

/// What the nodes are made from.
pub(super) struct Tree<'a> {
    pub(super) ctx: &'a Context,
    pub(super) canvas: Id,
    pub(super) camera: Camera,
    /// The part of the picture that is told of.
    pub(super) seen: Rect,
    /// Its columns.
    pub(super) columns: Range<usize>,
    /// The touchpoints in these columns.
    pub(super) places: Vec<Place<'a>>,
    pub(super) shown: &'a Shown<'a>,
    pub(super) points: &'a Points,
}

impl Tree<'_> {
    /// Makes all nodes and hangs them below the canvas; the selected one is where the focus is.
    pub(super) fn tell(&self) {
        // A node that belongs to no widget comes below the root, until it is put into its place.
        let root = accesskit_root_id();
        let count = self
            .ctx
            .accesskit_node_builder(root, |node| node.children().len());
        let layout = self.shown.layout;
        let lanes = layout.lanes.iter().map(|lane| &lane.name);
        let lists = layout.gap_lists.iter();
        let lists = lists.flat_map(|list| std::iter::once(&list.heading).chain(&list.lines));
        let legend = layout.legend.iter().map(|entry| &entry.text);
        let mut children: Vec<NodeId> = self.title().into_iter().collect();
        children.extend(self.texts("header", layout.header.lines.iter().chain(lanes)));
        let stages = layout.stages.iter().enumerate();
        children.extend(stages.filter_map(|(index, stage)| self.stage(index, stage)));
        children.extend(self.texts("foot", lists.chain(legend)));
        self.ctx.accesskit_node_builder(root, |node| {
            let own = count.and_then(|count| node.children().get(..count));
            let own = own.unwrap_or_default().to_vec();
            node.set_children(own);
        });
        self.hang(self.canvas, children);
        let selected = self.shown.selected.map(|item| node_of(self.canvas, item));
        let active = selected.filter(|id| self.ctx.has_accesskit_node(*id));
        self.ctx.accesskit_node_builder(self.canvas, |node| {
            node.set_description(self.shown.words.text(Key::SpokenHow));
            node.set_size_of_set(layout.stages.len());
            if let Some(active) = active {
                node.set_active_descendant(active.accesskit_id());
            }
        });
    }

    /// Adds a node; none where a damaged map has two things of one id.
    fn add(&self, id: Id, rect: Rect, fill: impl FnOnce(&mut Node)) -> Option<NodeId> {
        if self.ctx.has_accesskit_node(id) {
            return None;
        }
        let rect = self.camera.rect(rect);
        self.ctx.accesskit_node_builder(id, |node| {
            node.set_bounds(accesskit::Rect {
                x0: rect.min.x.into(),
                y0: rect.min.y.into(),
                x1: rect.max.x.into(),
                y1: rect.max.y.into(),
            });
            fill(node);
        })?;
        Some(id.accesskit_id())
    }

    fn hang(&self, parent: Id, children: impl IntoIterator<Item = NodeId>) {
        let children: Vec<NodeId> = children.into_iter().collect();
        self.ctx.accesskit_node_builder(parent, |node| {
            for child in children {
                node.push_child(child);
            }
        });
    }

    fn title(&self) -> Option<NodeId> {
        let title = &self.shown.layout.header.title;
        self.add(title_of(self.canvas), title.rect, |node| {
            node.set_role(Role::Heading);
            node.set_label(words::text_of(title));
            node.add_action(Request::Click);
        })
    }

    /// Adds texts that only are read.
    fn texts<'a>(&self, part: &str, blocks: impl Iterator<Item = &'a TextBlock>) -> Vec<NodeId> {
        let label = |(number, block): (usize, &TextBlock)| {
            let text = words::text_of(block);
            let id = self.canvas.with((part, number));
            let has_text = !text.is_empty();
            has_text.then(|| self.label(id, block.rect, text)).flatten()
        };
        blocks.enumerate().filter_map(label).collect()
    }

    fn label(&self, id: Id, rect: Rect, text: String) -> Option<NodeId> {
        self.add(id, rect, |node| {
            node.set_role(Role::Label);
            node.set_value(text);
        })
    }

    /// Adds something that can be selected.
    fn thing(&self, item: &Item, rect: Rect, spoken: Spoken, position: usize) -> Option<NodeId> {
        let is_selected = self.shown.selection.contains(item);
        let role = match item {
            Item::Stage(_) => Role::Group,
            _ => Role::ListItem,
        };
        self.add(node_of(self.canvas, item), rect, |node| {
            spoken.fill(node);
            node.set_role(role);
            node.set_position_in_set(position);
            node.set_selected(is_selected);
            node.add_action(Request::Click);
            node.add_action(Request::Focus);
        })
    }

    fn stage(&self, index: usize, stage: &StageLayout) -> Option<NodeId> {
        let columns = &self.shown.layout.columns;
        let first = columns.partition_point(|column| column.stage < index);
        let end = columns.partition_point(|column| column.stage <= index);
        let seen = first.max(self.columns.start)..end.min(self.columns.end);
        if seen.is_empty() && !stage.rect.intersects(self.seen) {
            return None;
        }
        let count = end - first;
        let spoken = words::stage(stage, index, count, self.shown);
        let (id, node) = if let Some(id) = &stage.stage {
            let item = Item::Stage(id.clone());
            let node = self.thing(&item, stage.rect, spoken, index)?;
            (node_of(self.canvas, &item), node)
        } else {
            let id = self.canvas.with("unsorted");
            let fill = |node: &mut Node| {
                spoken.fill(node);
                node.set_role(Role::Group);
            };
            (id, self.add(id, stage.rect, fill)?)
        };
        self.ctx
            .accesskit_node_builder(id, |node| node.set_size_of_set(count));
        let children = seen.filter_map(|column| self.touchpoint(column, column - first));
        self.hang(id, children);
        Some(node)
    }

    /// Adds the touchpoint of a column with all that hangs on it.
    fn touchpoint(&self, column: usize, position: usize) -> Option<NodeId> {
        let layout = self.shown.layout;
        let touchpoint = self.place(column)?.touchpoint;
        let stops = aim::stops(layout, column);
        let (own, others): (Vec<_>, Vec<_>) = stops
            .into_iter()
            .partition(|(item, _)| matches!(item, Item::Touchpoint(_)));
        let (item, rect) = own.first()?;
        let spoken = words::touchpoint(touchpoint, column, self.shown, self.points);
        let node = self.thing(item, *rect, spoken, position)?;
        let id = node_of(self.canvas, item);
        let seen = others.iter().enumerate();
        let seen = seen.filter(|(_, (_, rect))| rect.intersects(self.seen));
        let cards = seen.filter_map(|(place, (item, rect))| {
            let spoken = words::part(item, touchpoint, self.shown, self.points)?;
            self.thing(item, *rect, spoken, place)
        });
        let cards: Vec<NodeId> = cards.collect();
        self.hang(id, cards.into_iter().chain(self.strip(column, id)));
        self.ctx
            .accesskit_node_builder(id, |node| node.set_size_of_set(others.len()));
        Some(node)
    }

    /// Adds the distribution of the answers at a touchpoint.
    fn strip(&self, column: usize, touchpoint: Id) -> Option<NodeId> {
        let layout = self.shown.layout;
        let strip = in_columns(&layout.strips, &(column..column + 1)).first()?;
        let rect = strip
            .parts
            .iter()
            .map(|part| part.rect)
            .reduce(Rect::union)?;
        let facts = self.points.facts(&layout.columns.get(column)?.touchpoint)?;
        let text = words::answers(facts, self.shown.words)?;
        self.label(touchpoint.with("answers"), rect, text)
    }

    fn place(&self, column: usize) -> Option<Place<'_>> {
        let id = &self.shown.layout.columns.get(column)?.touchpoint;
        let index = column.checked_sub(self.columns.start)?;
        let place = self.places.get(index).copied();
        // The layout of a large map may be that of its state before.
        place
            .filter(|place| place.touchpoint.id == *id)
            .or_else(|| self.shown.map.place(id))
    }
}
