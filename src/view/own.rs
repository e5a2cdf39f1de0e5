//! Own lanes in the picture: where their names and cells are, what is next to them, where they are dropped.

use egui::{Pos2, Rect, pos2, vec2};

use super::{
    aim::{self, Towards},
    drop::Drop,
    edit::arrange::{Moved, Target},
};
use crate::{
    edit::{Edit, Item},
    layout::{CARD_PADDING_Y, ColumnLayout, LANE_GAP, LaneLayout, MapLayout, TextStyle},
    model::{LaneId, TouchpointId},
};

/// The narrowest place of a name, in map units.
const NARROWEST: f32 = 72.0;
/// How far the place of a name stays away from the first column.
const BEFORE_COLUMNS: f32 = 16.0;

/// Finds an own lane.
pub(super) fn lane<'a>(layout: &'a MapLayout, id: &LaneId) -> Option<&'a LaneLayout> {
    let mut lanes = layout.lanes.iter();
    lanes.find(|lane| lane.own.as_ref() == Some(id))
}

/// Returns where a lane's name can be clicked and typed.
pub(super) fn name_rect(lane: &LaneLayout) -> Rect {
    let name = lane.name.rect;
    let right = (lane.rect.left() - BEFORE_COLUMNS)
        .max(name.right())
        .max(name.left() + NARROWEST);
    let height = name.height().max(TextStyle::LaneName.line_height());
    Rect::from_min_size(name.min, vec2(right - name.left(), height)).expand2(vec2(4.0, 3.0))
}

/// Returns where a cell is that holds nothing: as high as a card with one row.
pub(super) fn cell_rect(
    layout: &MapLayout,
    touchpoint: &TouchpointId,
    id: &LaneId,
) -> Option<Rect> {
    let lane = lane(layout, id)?;
    let mut columns = layout.columns.iter();
    let column = columns.find(|column| column.touchpoint == *touchpoint)?;
    Some(empty_cell(lane, column))
}

/// Returns where the cell of a column is that holds nothing.
pub(super) fn empty_cell(lane: &LaneLayout, column: &ColumnLayout) -> Rect {
    let top = lane.rect.top();
    let bottom = top + 2.0 * CARD_PADDING_Y + TextStyle::Body.line_height();
    Rect::from_min_max(pos2(column.left, top), pos2(column.right, bottom))
}

/// Returns the own lane whose name lies at a point.
pub(super) fn name_at(layout: &MapLayout, at: Pos2) -> Option<Item> {
    let mut lanes = layout.lanes.iter();
    let hit = lanes.find(|lane| lane.own.is_some() && name_rect(lane).contains(at))?;
    hit.own.clone().map(Item::Lane)
}

/// Returns the lane at a height, each with half of the space around it.
pub(super) fn lane_at(layout: &MapLayout, y: f32) -> Option<&LaneLayout> {
    let mut lanes = layout.lanes.iter();
    lanes.find(|lane| lane.rect.y_range().expand(LANE_GAP / 2.0).contains(y))
}

/// Returns the cell of an own lane at a point, whether it holds something or not.
pub(super) fn cell_at(layout: &MapLayout, at: Pos2) -> Option<Item> {
    let column = layout.columns.get(layout.column_at(at)?)?;
    let lane = lane_at(layout, at.y)?.own.clone()?;
    Some(Item::Cell(column.touchpoint.clone(), lane))
}

/// Returns the item that the keys lead to from a lane's name.
pub(super) fn from_name(layout: &MapLayout, id: &LaneId, towards: Towards) -> Option<Item> {
    let ids = ids(layout);
    let here = ids.iter().position(|one| *one == id)?;
    let name = |place: usize| ids.get(place).map(|id| Item::Lane((*id).clone()));
    match towards {
        Towards::Left => None,
        Towards::Right => cell(layout, 0, id),
        Towards::Up => name(here.checked_sub(1)?),
        Towards::Down => name(here + 1),
    }
}

/// Returns what is to the left or right of a cell; empty cells are no obstacle.
pub(super) fn beside(
    layout: &MapLayout,
    column: usize,
    id: &LaneId,
    towards: Towards,
) -> Option<Item> {
    if column == 0 && towards == Towards::Left {
        return Some(Item::Lane(id.clone()));
    }
    cell(layout, aim::next_column(layout, column, towards)?, id)
}

fn ids(layout: &MapLayout) -> Vec<&LaneId> {
    let lanes = layout.lanes.iter();
    lanes.filter_map(|lane| lane.own.as_ref()).collect()
}

/// Returns the cell of a lane in a column, whether it holds something or not.
pub(super) fn cell(layout: &MapLayout, column: usize, id: &LaneId) -> Option<Item> {
    let touchpoint = layout.columns.get(column)?.touchpoint.clone();
    Some(Item::Cell(touchpoint, id.clone()))
}

/// Finds the place for own lanes at a point of the picture.
pub(super) fn drop_lanes(layout: &MapLayout, moved: &Moved, at: Pos2) -> Option<Drop> {
    let is_own = |lane: &&LaneLayout| lane.own.is_some();
    let moves = |lane: &LaneLayout| {
        let id = lane.own.clone();
        id.is_some_and(|id| moved.has(&Item::Lane(id)))
    };
    let dragged = layout.lanes.iter().find(|lane| moves(lane))?;
    let others: Vec<&LaneLayout> = layout
        .lanes
        .iter()
        .filter(is_own)
        .filter(|lane| !moves(lane))
        .collect();
    let place = others
        .iter()
        .filter(|lane| lane.rect.center().y < at.y)
        .count();
    let y = match others.get(place) {
        Some(below) => below.rect.top() - LANE_GAP / 2.0,
        None => others.last()?.rect.bottom() + LANE_GAP / 2.0,
    };
    let right = dragged.rect.right().max(name_rect(dragged).right());
    Some(Drop {
        target: Target::Lanes(place),
        line: [pos2(name_rect(dragged).left(), y), pos2(right, y)],
    })
}

/// Finds the cell at a point of the picture, for what stands in another one.
pub(super) fn drop_cell(
    layout: &MapLayout,
    (touchpoint, id): (&TouchpointId, &LaneId),
    at: Pos2,
) -> Option<Drop> {
    let column = layout.columns.get(layout.column_at(at)?)?;
    let lane = lane_at(layout, at.y)?;
    let to = (column.touchpoint.clone(), lane.own.clone()?);
    let place = empty_cell(lane, column);
    Some(Drop {
        target: Target::Alone(Edit::MoveCell {
            touchpoint: touchpoint.clone(),
            lane: id.clone(),
            to,
        }),
        line: [place.left_top(), place.right_top()],
    })
}
