//! Things of the map and their places in the picture: what lies where, and what is next to it.

use egui::{Pos2, Rect};

use crate::{
    edit::{CardId, Item},
    layout::{CardItem, CardLayout, LaneLayout, MapLayout, in_columns},
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
    card_of(layout, item).map(|card| card.rect)
}

/// Returns the stage or card that lies at a point.
pub(super) fn thing_at(layout: &MapLayout, at: Pos2) -> Option<Item> {
    if let Some(stage) = layout
        .stage_at(at)
        .and_then(|index| layout.stages.get(index))
    {
        return stage.stage.clone().map(Item::Stage);
    }
    let column = layout.column_at(at)?;
    let mut cards = cards_in(layout, column);
    item_of(layout, cards.find(|card| card.rect.contains(at))?)
}

/// Returns what lies at a point: a stage, a card, else the touchpoint in whose column it is.
pub(super) fn item_at(layout: &MapLayout, at: Pos2) -> Option<Item> {
    thing_at(layout, at).or_else(|| touchpoint(layout, layout.column_at(at)?))
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
    if let Item::Stage(_) = from {
        return from_stage(layout, from, towards);
    }
    let card = card_of(layout, from)?;
    match towards {
        Towards::Up => above(layout, card),
        Towards::Down => {
            let mut from_here =
                cards_in(layout, card.column).skip_while(|one| !std::ptr::eq(*one, card));
            item_of(layout, from_here.nth(1)?)
        }
        Towards::Left | Towards::Right => beside(layout, card, towards),
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
fn cards_in(layout: &MapLayout, column: usize) -> impl Iterator<Item = &CardLayout> {
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

fn above(layout: &MapLayout, card: &CardLayout) -> Option<Item> {
    let before = cards_in(layout, card.column).take_while(|one| !std::ptr::eq(*one, card));
    if let Some(one) = before.last() {
        return item_of(layout, one);
    }
    let stage = layout.columns.get(card.column)?.stage;
    layout.stages.get(stage)?.stage.clone().map(Item::Stage)
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
    let step = |column: usize| match towards {
        Towards::Left => column.checked_sub(1),
        _ => Some(column + 1).filter(|column| *column < layout.columns.len()),
    };
    let next = step(card.column)?;
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
        column = step(index);
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
