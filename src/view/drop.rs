//! Where something that is dragged would go.

use egui::{Pos2, pos2};

use super::{
    aim,
    edit::arrange::{Moved, Target},
    own, unsorted,
};
use crate::{
    edit::Item,
    layout::{CardLayout, ColumnLayout, MapLayout, StageLayout},
};

/// A place to drop at.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Drop {
    /// Where dropping moves things.
    pub(super) target: Target,
    /// The line that shows the place, in map units.
    pub(super) line: [Pos2; 2],
}

/// Finds the place for what moves at a point of the picture.
pub(super) fn drop_at(layout: &MapLayout, moved: &Moved, at: Pos2) -> Option<Drop> {
    match moved.lead() {
        Item::Stage(_) => drop_stages(layout, moved, at),
        Item::Touchpoint(_) => drop_touchpoints(layout, moved, at),
        Item::Card(_) => drop_cards(layout, moved, at),
        Item::Lane(_) => own::drop_lanes(layout, moved, at),
        Item::Cell(touchpoint, lane) => own::drop_cell(layout, (touchpoint, lane), at),
        _ => None,
    }
}

fn drop_stages(layout: &MapLayout, moved: &Moved, at: Pos2) -> Option<Drop> {
    let stays = |stage: &&StageLayout| {
        let id = stage.stage.clone();
        id.is_some_and(|id| !moved.has(&Item::Stage(id)))
    };
    let others = || layout.stages.iter().filter(stays);
    let place = others()
        .filter(|stage| stage.rect.center().x < at.x)
        .count();
    let x = match others().nth(place) {
        Some(next) => next.rect.left() - 4.0,
        None => others().next_back()?.rect.right() + 4.0,
    };
    let rect = layout.stages.first()?.rect;
    Some(Drop {
        target: Target::Stages(place),
        line: [pos2(x, rect.top() - 4.0), pos2(x, rect.bottom() + 4.0)],
    })
}

fn drop_touchpoints(layout: &MapLayout, moved: &Moved, at: Pos2) -> Option<Drop> {
    if let Some(zone) = unsorted::zone(layout).filter(|zone| zone.left() <= at.x) {
        return Some(Drop {
            target: Target::Touchpoints(None, 0),
            line: [zone.left_top(), zone.left_bottom()],
        });
    }
    let index = stage_near(&layout.stages, at.x)?;
    let stage = layout.stages.get(index)?;
    let stays = |column: &&ColumnLayout| {
        column.stage == index && !moved.has(&Item::Touchpoint(column.touchpoint.clone()))
    };
    let inside = || layout.columns.iter().filter(stays);
    let place = inside().filter(|column| column.centre() < at.x).count();
    let x = match (inside().nth(place), inside().next_back()) {
        (Some(next), _) => next.left - 4.0,
        (None, Some(last)) => last.right + 4.0,
        (None, None) => stage.rect.center().x,
    };
    let lane = layout.lanes.first()?.rect;
    Some(Drop {
        target: Target::Touchpoints(stage.stage.clone(), place),
        line: [pos2(x, lane.top()), pos2(x, lane.bottom())],
    })
}

fn stage_near(stages: &[StageLayout], x: f32) -> Option<usize> {
    let last = stages.len().checked_sub(1)?;
    let index = stages.partition_point(|stage| stage.rect.right() + 4.0 < x);
    Some(index.min(last))
}

fn drop_cards(layout: &MapLayout, moved: &Moved, at: Pos2) -> Option<Drop> {
    let card = aim::card_of(layout, moved.lead())?;
    let lane = aim::lane_of(layout, card)?;
    let last = layout.columns.len().checked_sub(1)?;
    let index = layout
        .columns
        .partition_point(|column| column.right + 4.0 < at.x);
    let index = index.min(last);
    let column = layout.columns.get(index)?;
    let stays = |one: &&CardLayout| aim::item_of(layout, one).is_some_and(|item| !moved.has(&item));
    let others = || aim::in_lane(layout, lane, index).iter().filter(stays);
    let place = others().filter(|one| one.rect.center().y < at.y).count();
    let y = match (others().nth(place), others().next_back()) {
        (Some(next), _) => next.rect.top() - 3.0,
        (None, Some(last)) => last.rect.bottom() + 3.0,
        (None, None) => lane.rect.top(),
    };
    Some(Drop {
        target: Target::Cards(column.touchpoint.clone(), place),
        line: [pos2(column.left, y), pos2(column.right, y)],
    })
}
