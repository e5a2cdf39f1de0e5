//! Things of the map and their places in the picture: what lies where, and what is next to it.

use egui::{Pos2, Rect};

use super::{own, point};
use crate::{
    edit::{CardId, Item},
    layout::{CardItem, CardLayout, LaneKind, LaneLayout, MapLayout, in_columns},
    model::TouchpointId,
};

/// Where the keys lead.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Towards {
    Left,
    Right,
    Up,
    Down,
}

/// Returns what a card stands for.
pub(super) fn item_of(layout: &MapLayout, card: &CardLayout) -> Option<Item> {
    let touchpoint = &layout.columns.get(card.column)?.touchpoint;
    let card = match &card.item {
        CardItem::Touchpoint => return Some(Item::Touchpoint(touchpoint.clone())),
        CardItem::Cell(lane) => return Some(Item::Cell(touchpoint.clone(), lane.clone())),
        CardItem::Image(id) => CardId::Image(id.clone()),
        CardItem::Thought(id) => CardId::Thought(id.clone()),
        CardItem::PainPoint(id) => CardId::PainPoint(id.clone()),
        CardItem::Highlight(id) => CardId::Highlight(id.clone()),
        CardItem::Opportunity(id) => CardId::Opportunity(id.clone()),
        CardItem::Measure(id) => CardId::Measure(id.clone()),
        CardItem::Backstage(id) => CardId::Backstage(id.clone()),
    };
    Some(Item::Card(card))
}

pub(super) fn stands_for(layout: &MapLayout, card: &CardLayout, item: &Item) -> bool {
    let is_in = |id: &TouchpointId| {
        layout
            .columns
            .get(card.column)
            .is_some_and(|column| column.touchpoint == *id)
    };
    match (&card.item, item) {
        (CardItem::Touchpoint, Item::Touchpoint(id)) => is_in(id),
        (CardItem::Cell(lane), Item::Cell(id, wanted)) => lane == wanted && is_in(id),
        (CardItem::Image(one), Item::Card(CardId::Image(id))) => one == id,
        (CardItem::Thought(one), Item::Card(CardId::Thought(id))) => one == id,
        (CardItem::PainPoint(one), Item::Card(CardId::PainPoint(id))) => one == id,
        (CardItem::Highlight(one), Item::Card(CardId::Highlight(id))) => one == id,
        (CardItem::Opportunity(one), Item::Card(CardId::Opportunity(id))) => one == id,
        (CardItem::Measure(one), Item::Card(CardId::Measure(id))) => one == id,
        (CardItem::Backstage(one), Item::Card(CardId::Backstage(id))) => one == id,
        _ => false,
    }
}

/// Returns the card that stands for an item.
pub(super) fn card_of<'a>(layout: &'a MapLayout, item: &Item) -> Option<&'a CardLayout> {
    layout
        .cards
        .iter()
        .find(|card| stands_for(layout, card, item))
}

/// Returns where an item is drawn; none for what the picture does not show.
pub(super) fn rect_of(layout: &MapLayout, item: &Item) -> Option<Rect> {
    if let Item::Stage(id) = item {
        let stages = layout.stages.iter();
        return stages
            .filter(|stage| stage.stage.as_ref() == Some(id))
            .map(|stage| stage.rect)
            .next();
    }
    let card = card_of(layout, item).map(|card| card.rect);
    match item {
        Item::Point(id) => point::rect_in(layout, point::column_of(layout, id)?),
        Item::Lane(id) => own::lane(layout, id).map(own::name_rect),
        Item::Cell(touchpoint, lane) => card.or_else(|| own::cell_rect(layout, touchpoint, lane)),
        _ => card,
    }
}

/// Returns the stage, card or name of an own lane that lies at a point.
pub(super) fn thing_at(layout: &MapLayout, at: Pos2) -> Option<Item> {
    if let Some(stage) = layout
        .stage_at(at)
        .and_then(|index| layout.stages.get(index))
    {
        return stage.stage.clone().map(Item::Stage);
    }
    if let Some(lane) = own::name_at(layout, at) {
        return Some(lane);
    }
    let column = layout.column_at(at)?;
    let mut cards = cards_in(layout, column);
    item_of(layout, cards.find(|card| card.rect.contains(at))?)
}

/// Returns what lies at a point: a stage, a card, a mark, a cell, else the touchpoint in whose column it is.
pub(super) fn item_at(layout: &MapLayout, at: Pos2) -> Option<Item> {
    thing_at(layout, at)
        .or_else(|| point::point_at(layout, at))
        .or_else(|| own::cell_at(layout, at))
        .or_else(|| touchpoint(layout, layout.column_at(at)?))
}

/// Returns the stages and cards that a box touches.
pub(super) fn inside(layout: &MapLayout, area: Rect) -> Vec<Item> {
    let stages = layout.stages.iter();
    let touched = stages.filter(|stage| stage.rect.intersects(area));
    let stages = touched.filter_map(|stage| stage.stage.clone().map(Item::Stage));
    let columns = layout.columns_between(area.left(), area.right());
    let cards = columns
        .flat_map(|column| cards_in(layout, column))
        .filter(|card| card.rect.intersects(area))
        .filter_map(|card| item_of(layout, card));
    stages.chain(cards).collect()
}

/// Returns the item that the keys lead to.
pub(super) fn neighbour(layout: &MapLayout, from: &Item, towards: Towards) -> Option<Item> {
    match from {
        Item::Stage(_) => return from_stage(layout, from, towards),
        Item::Lane(id) => return own::from_name(layout, id, towards),
        Item::Point(id) => return from_point(layout, id, towards),
        Item::Cell(touchpoint, lane) => {
            let column = point::column_of(layout, touchpoint)?;
            return match towards {
                Towards::Up | Towards::Down => along(layout, column, from, towards),
                Towards::Left | Towards::Right => own::beside(layout, column, lane, towards),
            };
        }
        _ => {}
    }
    let card = card_of(layout, from)?;
    match towards {
        Towards::Up | Towards::Down => along(layout, card.column, from, towards),
        Towards::Left | Towards::Right => beside(layout, card, towards),
    }
}

fn from_point(layout: &MapLayout, id: &TouchpointId, towards: Towards) -> Option<Item> {
    let column = point::column_of(layout, id)?;
    // The curves may have gone with the last estimate.
    let Some(point) = point::in_column(layout, column) else {
        return neighbour(layout, &Item::Touchpoint(id.clone()), towards);
    };
    match towards {
        Towards::Up | Towards::Down => along(layout, column, &point, towards),
        Towards::Left | Towards::Right => {
            point::in_column(layout, next_column(layout, column, towards)?)
        }
    }
}

/// Lists what keys stop at in a column, from top to bottom: its cards, its point of the curves, its cells.
pub(super) fn stops(layout: &MapLayout, column: usize) -> Vec<(Item, Rect)> {
    let in_one = |lane: &LaneLayout| -> Vec<(Item, Rect)> {
        if lane.kind == LaneKind::Emotion {
            let point = point::in_column(layout, column);
            return point
                .zip(point::rect_in(layout, column))
                .into_iter()
                .collect();
        }
        if let Some(id) = &lane.own {
            let card = in_lane(layout, lane, column).first().map(|card| card.rect);
            let empty = layout.columns.get(column);
            let empty = empty.map(|column| own::empty_cell(lane, column));
            let cell = own::cell(layout, column, id).zip(card.or(empty));
            return cell.into_iter().collect();
        }
        let cards = in_lane(layout, lane, column).iter();
        cards
            .filter_map(|card| Some((item_of(layout, card)?, card.rect)))
            .collect()
    };
    layout.lanes.iter().flat_map(in_one).collect()
}

/// Finds what stands above or below in a column; above all of it stands its stage.
fn along(layout: &MapLayout, column: usize, from: &Item, towards: Towards) -> Option<Item> {
    let stops = stops(layout, column);
    let here = stops.iter().position(|(item, _)| item == from)?;
    if towards == Towards::Down {
        return stops.into_iter().nth(here + 1).map(|(item, _)| item);
    }
    let Some(above) = here.checked_sub(1) else {
        let stage = layout.columns.get(column)?.stage;
        return layout.stages.get(stage)?.stage.clone().map(Item::Stage);
    };
    stops.into_iter().nth(above).map(|(item, _)| item)
}

pub(super) fn next_column(layout: &MapLayout, column: usize, towards: Towards) -> Option<usize> {
    match towards {
        Towards::Left => column.checked_sub(1),
        _ => Some(column + 1).filter(|column| *column < layout.columns.len()),
    }
}

/// Returns the first touchpoint, or the first stage of a map that has no touchpoints yet.
pub(super) fn first(layout: &MapLayout) -> Option<Item> {
    touchpoint(layout, 0).or_else(|| layout.stages.first()?.stage.clone().map(Item::Stage))
}

/// Returns the last touchpoint.
pub(super) fn last(layout: &MapLayout) -> Option<Item> {
    touchpoint(layout, layout.columns.len().checked_sub(1)?)
}

fn touchpoint(layout: &MapLayout, column: usize) -> Option<Item> {
    let id = layout.columns.get(column)?.touchpoint.clone();
    Some(Item::Touchpoint(id))
}

/// Walks the cards of a column from top to bottom.
pub(super) fn cards_in(layout: &MapLayout, column: usize) -> impl Iterator<Item = &CardLayout> {
    let lanes = layout.lanes.iter();
    lanes.flat_map(move |lane| in_lane(layout, lane, column))
}

/// Returns the cards that a column has in a lane, from top to bottom.
pub(super) fn in_lane<'a>(
    layout: &'a MapLayout,
    lane: &LaneLayout,
    column: usize,
) -> &'a [CardLayout] {
    let cards = layout.cards.get(lane.cards.clone()).unwrap_or_default();
    in_columns(cards, &(column..column + 1))
}

/// Returns the lane in which a card stands.
pub(super) fn lane_of<'a>(layout: &'a MapLayout, card: &CardLayout) -> Option<&'a LaneLayout> {
    layout.lanes.iter().find(|lane| {
        let cards = layout.cards.get(lane.cards.clone()).unwrap_or_default();
        cards.as_ptr_range().contains(&std::ptr::from_ref(card))
    })
}

/// Finds the next card of the same lane; where there is none, the neighbouring touchpoint.
fn beside(layout: &MapLayout, card: &CardLayout, towards: Towards) -> Option<Item> {
    let lane = lane_of(layout, card)?;
    let next = next_column(layout, card.column, towards)?;
    let mut column = Some(next);
    while let Some(index) = column {
        let cards = in_lane(layout, lane, index);
        let distance = |one: &&CardLayout| (one.rect.center().y - card.rect.center().y).abs();
        let nearest = cards
            .iter()
            .min_by(|one, other| distance(one).total_cmp(&distance(other)));
        if let Some(found) = nearest {
            return item_of(layout, found);
        }
        column = next_column(layout, index, towards);
    }
    touchpoint(layout, next)
}

fn from_stage(layout: &MapLayout, from: &Item, towards: Towards) -> Option<Item> {
    let stages = &layout.stages;
    let index = stages
        .iter()
        .position(|stage| stage.stage.clone().map(Item::Stage).as_ref() == Some(from))?;
    let stage_at = |index: usize| stages.get(index)?.stage.clone().map(Item::Stage);
    match towards {
        Towards::Up => None,
        Towards::Left => stage_at(index.checked_sub(1)?),
        Towards::Right => stage_at(index + 1),
        Towards::Down => {
            let column = layout
                .columns
                .iter()
                .position(|column| column.stage == index)?;
            touchpoint(layout, column)
        }
    }
}
