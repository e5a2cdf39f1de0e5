//! Rows that are dragged: where they would go, the line that shows it, and the step it becomes.

use std::sync::Arc;

use egui::{
    CursorIcon, Key as Keyboard, Pos2, Rect, Stroke, Ui, pos2, style::ScrollAnimation, vec2,
};

use super::{
    Outline, Shown, row,
    rows::{self, Row, Rows},
};
use crate::{
    edit::Item,
    model::{JourneyMap, Touchpoint},
    view::{
        Action,
        edit::arrange::{Moved, Target},
        style::ROW,
        widgets::theme_of,
    },
};

/// How near the upper or lower edge the list begins to scroll, in points.
const EDGE: f32 = ROW;
/// How fast it scrolls there, in points a second.
const SPEED: f32 = 400.0;

/// A drag of rows.
#[derive(Debug)]
pub(super) enum Drag {
    /// What moves.
    Things(Moved),
    /// Nothing any more: Escape was pressed, and the button is still down.
    GivenUp,
}

impl Drag {
    /// Says whether something is dragged.
    pub(super) fn has(&self, item: &Item) -> bool {
        matches!(self, Self::Things(moved) if moved.has(item))
    }
}

/// A place to drop at.
#[derive(Debug, PartialEq)]
struct Place {
    /// Above which row the line is drawn.
    line: usize,
    target: Target,
}

/// Where the list is: what of it is seen, and the top of its first row.
#[derive(Clone, Copy)]
pub(super) struct Area {
    pub(super) seen: Rect,
    pub(super) top: f32,
}

impl Area {
    fn y_of(self, row: usize) -> f32 {
        self.top + row as f32 * ROW
    }
}

impl Outline {
    /// Takes hold of a row, and of those that are selected with it.
    pub(super) fn begin_drag(&mut self, shown: &Shown<'_>, item: &Item) {
        let moved = Moved::new(shown.map, shown.selection, item);
        self.rows
            .offer_unsorted(matches!(item, Item::Touchpoint(_)));
        self.drag = Some(Drag::Things(moved));
    }

    /// Follows the drag: one step when it ends, none if Escape is pressed on the way.
    pub(super) fn take_drag(
        &mut self,
        ui: &Ui,
        shown: &Shown<'_>,
        area: Area,
        actions: &mut Vec<Action>,
    ) {
        let Some(drag) = &self.drag else { return };
        if ui.input(|input| input.key_pressed(Keyboard::Escape)) {
            self.rows.offer_unsorted(false);
            self.drag = Some(Drag::GivenUp);
            return;
        }
        let pointer = ui.input(|input| input.pointer.latest_pos());
        let is_down = ui.input(|input| input.pointer.primary_down());
        if let (Drag::Things(moved), Some(pointer)) = (drag, pointer)
            && area.seen.is_positive()
        {
            let place = place_at(&self.rows, shown.map, moved, (area, pointer));
            if is_down {
                scroll_at_edge(ui, area, self.rows.list().len(), pointer);
                paint(ui, shown, moved, (area, place.as_ref()));
            } else if let Some(edit) = place.and_then(|place| moved.to(shown.map, &place.target)) {
                let item = moved.lead().clone();
                actions.push(Action::Drag { item, edit });
            }
        }
        if !is_down {
            self.rows.offer_unsorted(false);
            self.drag = None;
        }
    }
}

/// Finds the place at a point of the screen; none beside the list.
fn place_at(
    rows: &Rows,
    map: &JourneyMap,
    moved: &Moved,
    (area, pointer): (Area, Pos2),
) -> Option<Place> {
    if !area.seen.x_range().contains(pointer.x) {
        return None;
    }
    let y = area.seen.y_range().clamp(pointer.y);
    let last = rows.list().len() as f32;
    let near = ((y - area.top) / ROW).round().clamp(0.0, last) as usize;
    match moved.lead() {
        Item::Stage(_) => among_stages(rows, map, moved, near),
        _ => among_touchpoints(rows, map, moved, near),
    }
}

/// Finds the nearest place between two stages, or behind the last.
fn among_stages(rows: &Rows, map: &JourneyMap, moved: &Moved, near: usize) -> Option<Place> {
    let rows = rows.list();
    let is_unsorted = |row: &Row| *row == Row::Unsorted;
    let end = rows.iter().position(is_unsorted).unwrap_or(rows.len());
    let stages = || {
        let rows = rows.iter().enumerate();
        rows.filter(|(_, row)| matches!(row, Row::Stage(_)))
    };
    let starts = stages().map(|(start, _)| start);
    let line = starts
        .chain([end])
        .min_by_key(|start| start.abs_diff(near))?;
    let before = stages().take_while(|(start, _)| *start < line);
    let staying = before.filter(|(_, row)| row.item(map).is_some_and(|item| !moved.has(&item)));
    let target = Target::Stages(staying.count());
    Some(Place { line, target })
}

/// Finds the place behind the touchpoint above, or at the beginning of the stage whose heading is above.
fn among_touchpoints(rows: &Rows, map: &JourneyMap, moved: &Moved, near: usize) -> Option<Place> {
    let line = near.max(1);
    let above = *rows.list().get(line - 1)?;
    let (stage, before) = match above {
        Row::Touchpoint(stage, place) => (stage, place + 1),
        // What is hidden under a folded heading stays before what is dropped on it.
        _ if rows.is_folded(above, map) => (above.stage(), usize::MAX),
        _ => (above.stage(), 0),
    };
    let stage = match stage {
        Some(index) => Some(map.stages.get(index)?),
        None => None,
    };
    let list = stage.map_or(&map.unsorted, |stage| &stage.touchpoints);
    let stays = |one: &&Arc<Touchpoint>| !moved.has(&Item::Touchpoint(one.id.clone()));
    let place = list.iter().take(before).filter(stays).count();
    let target = Target::Touchpoints(stage.map(|stage| stage.id.clone()), place);
    Some(Place { line, target })
}

/// Scrolls while the pointer is at the upper or lower edge, as far as there are rows.
fn scroll_at_edge(ui: &Ui, area: Area, rows: usize, pointer: Pos2) {
    let seen = area.seen.y_range();
    let inner = seen.shrink(EDGE.min(seen.span() / 4.0));
    let beyond = pointer.y - inner.clamp(pointer.y);
    let has_more = if beyond < 0.0 {
        area.top < seen.min - 0.5
    } else {
        seen.max + 0.5 < area.y_of(rows)
    };
    if beyond == 0.0 || !has_more {
        return;
    }
    let seconds = ui.input(|input| input.stable_dt.min(0.1));
    let by = vec2(0.0, -beyond.signum() * SPEED * seconds);
    ui.scroll_with_delta_animation(by, ScrollAnimation::none());
    ui.request_repaint();
}

/// Draws what is dragged beside the pointer, and the line where it would go.
fn paint(ui: &Ui, shown: &Shown<'_>, moved: &Moved, (area, place): (Area, Option<&Place>)) {
    ui.set_cursor_icon(CursorIcon::Grabbing);
    if let Some(place) = place {
        let left = area.seen.left() + row::indent(matches!(place.target, Target::Stages(_)));
        let y = area.y_of(place.line);
        let ends = [pos2(left, y), pos2(area.seen.right() - 4.0, y)];
        let stroke = Stroke::new(3.0, theme_of(ui).accent);
        ui.painter().line_segment(ends, stroke);
    }
    let count = moved.count_words(shown.words);
    let name = rows::name(shown.map, moved.lead(), shown.words);
    row::ghost(ui, count.as_deref().unwrap_or(name));
}
