//! Where something that is dragged would go.

use egui::{Pos2, pos2};

use super::{aim, own, unsorted};
use crate::{
    edit::{CardId, Edit, Item},
    layout::{MapLayout, StageLayout},
    model::{StageId, TouchpointId},
};

/// A place to drop at.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Drop {
    /// What dropping does.
    pub(super) edit: Edit,
    /// The line that shows the place, in map units.
    pub(super) line: [Pos2; 2],
}

/// Finds the place for an item at a point of the picture.
pub(super) fn drop_at(layout: &MapLayout, item: &Item, at: Pos2) -> Option<Drop> {
    match item {
        Item::Stage(id) => drop_stage(layout, id, at),
        Item::Touchpoint(id) => drop_touchpoint(layout, id, at),
        Item::Card(id) => drop_card(layout, item, id, at),
        Item::Lane(id) => own::drop_lane(layout, id, at),
        Item::Cell(touchpoint, lane) => own::drop_cell(layout, (touchpoint, lane), at),
        _ => None,
    }
}

fn drop_stage(layout: &MapLayout, id: &StageId, at: Pos2) -> Option<Drop> {
    let others = || {
        layout
            .stages
            .iter()
            .filter(|stage| stage.stage.as_ref().is_some_and(|other| other != id))
    };
    let place = others()
        .filter(|stage| stage.rect.center().x < at.x)
        .count();
    let x = match others().nth(place) {
        Some(next) => next.rect.left() - 4.0,
        None => others().next_back()?.rect.right() + 4.0,
    };
    let rect = layout.stages.first()?.rect;
    Some(Drop {
        edit: Edit::MoveStage {
            stage: id.clone(),
            place,
        },
        line: [pos2(x, rect.top() - 4.0), pos2(x, rect.bottom() + 4.0)],
    })
}

fn drop_touchpoint(layout: &MapLayout, id: &TouchpointId, at: Pos2) -> Option<Drop> {
    if let Some(zone) = unsorted::zone(layout).filter(|zone| zone.left() <= at.x) {
        return Some(Drop {
            edit: Edit::MoveTouchpoint {
                touchpoint: id.clone(),
                stage: None,
                place: 0,
            },
            line: [zone.left_top(), zone.left_bottom()],
        });
    }
    let index = stage_near(&layout.stages, at.x)?;
    let stage = layout.stages.get(index)?;
    let inside = || {
        layout
            .columns
            .iter()
            .filter(|column| column.stage == index && column.touchpoint != *id)
    };
    let place = inside().filter(|column| column.centre() < at.x).count();
    let x = match (inside().nth(place), inside().next_back()) {
        (Some(next), _) => next.left - 4.0,
        (None, Some(last)) => last.right + 4.0,
        (None, None) => stage.rect.center().x,
    };
    let lane = layout.lanes.first()?.rect;
    Some(Drop {
        edit: Edit::MoveTouchpoint {
            touchpoint: id.clone(),
            stage: stage.stage.clone(),
            place,
        },
        line: [pos2(x, lane.top()), pos2(x, lane.bottom())],
    })
}

fn stage_near(stages: &[StageLayout], x: f32) -> Option<usize> {
    let last = stages.len().checked_sub(1)?;
    let index = stages.partition_point(|stage| stage.rect.right() + 4.0 < x);
    Some(index.min(last))
}

fn drop_card(layout: &MapLayout, item: &Item, id: &CardId, at: Pos2) -> Option<Drop> {
    let card = aim::card_of(layout, item)?;
    let lane = aim::lane_of(layout, card)?;
    let last = layout.columns.len().checked_sub(1)?;
    let index = layout
        .columns
        .partition_point(|column| column.right + 4.0 < at.x);
    let index = index.min(last);
    let column = layout.columns.get(index)?;
    let others = || {
        aim::in_lane(layout, lane, index)
            .iter()
            .filter(|one| !std::ptr::eq(*one, card))
    };
    let place = others().filter(|one| one.rect.center().y < at.y).count();
    let y = match (others().nth(place), others().next_back()) {
        (Some(next), _) => next.rect.top() - 3.0,
        (None, Some(last)) => last.rect.bottom() + 3.0,
        (None, None) => lane.rect.top(),
    };
    Some(Drop {
        edit: Edit::MoveCard {
            card: id.clone(),
            touchpoint: column.touchpoint.clone(),
            place,
        },
        line: [pos2(column.left, y), pos2(column.right, y)],
    })
}
