//! Changes of touchpoints: where they stand and what they say of themselves.

use std::{collections::BTreeSet, sync::Arc};

use crate::model::{JourneyMap, Known, StageId, Touchpoint, TouchpointId};

use super::{
    CardId, EditError, Subject, TouchpointField, card, feedback,
    find::{column_list, insert_at, take, touchpoint_mut},
};

/// Adds a touchpoint with all that it holds.
pub(super) fn add_touchpoint(
    map: &mut JourneyMap,
    touchpoint: &Arc<Touchpoint>,
    stage: Option<&StageId>,
    place: usize,
) -> Result<(), EditError> {
    check_new(map, std::slice::from_ref(touchpoint))?;
    put_touchpoint(map, touchpoint, stage, place)
}

/// Adds a touchpoint that was looked at before.
pub(super) fn put_touchpoint(
    map: &mut JourneyMap,
    touchpoint: &Arc<Touchpoint>,
    stage: Option<&StageId>,
    place: usize,
) -> Result<(), EditError> {
    insert_at(column_list(map, stage)?, place, Arc::clone(touchpoint));
    Ok(())
}

/// Sets one field of a touchpoint.
pub(super) fn set_touchpoint(
    map: &mut JourneyMap,
    id: &TouchpointId,
    field: &TouchpointField,
) -> Result<(), EditError> {
    let touchpoint = touchpoint_mut(map, id)?;
    match field {
        TouchpointField::Name(text) => touchpoint.name = text.clone(),
        TouchpointField::Description(text) => touchpoint.description = text.clone(),
        TouchpointField::Channels(channels) => touchpoint.channels = channels.clone(),
        TouchpointField::MomentOfTruth(flag) => touchpoint.moment_of_truth = *flag,
        TouchpointField::Expectation(text) => touchpoint.expectation = text.clone(),
        TouchpointField::Evidence(grade) => touchpoint.evidence = grade.map(Known::Is),
        TouchpointField::ResponsibleUnit(text) => touchpoint.responsible_unit = text.clone(),
    }
    Ok(())
}

/// Moves a touchpoint within its stage, to another one, or among the unsorted.
pub(super) fn move_touchpoint(
    map: &mut JourneyMap,
    id: &TouchpointId,
    stage: Option<&StageId>,
    place: usize,
) -> Result<(), EditError> {
    let touchpoint = take_touchpoint(map, id)?;
    insert_at(column_list(map, stage)?, place, touchpoint);
    Ok(())
}

/// Removes a touchpoint.
pub(super) fn remove_touchpoint(map: &mut JourneyMap, id: &TouchpointId) -> Result<(), EditError> {
    let touchpoint = take_touchpoint(map, id)?;
    feedback::unassign(map, std::slice::from_ref(id), None);
    let pain_points = touchpoint.pain_points.iter().map(|pain| &pain.id);
    card::forget_pain_points(map, &pain_points.collect());
    Ok(())
}

/// Refuses touchpoints whose ids are in use, or that refer to what the map does not have.
pub(super) fn check_new(map: &JourneyMap, new: &[Arc<Touchpoint>]) -> Result<(), EditError> {
    let mut touchpoints: BTreeSet<&TouchpointId> =
        map.places().map(|place| &place.touchpoint.id).collect();
    let mut cards: BTreeSet<CardId> = map
        .places()
        .flat_map(|place| card::ids(place.touchpoint))
        .chain(
            map.notes
                .iter()
                .map(|note| CardId::Backstage(note.id.clone())),
        )
        .collect();
    for touchpoint in new {
        if !touchpoints.insert(&touchpoint.id) {
            return Err(EditError::taken(
                Subject::Touchpoint,
                touchpoint.id.as_str(),
            ));
        }
        for card in card::ids(touchpoint) {
            if !cards.insert(card.clone()) {
                return Err(EditError::taken(card.subject(), card.as_str()));
            }
        }
    }
    new.iter()
        .try_for_each(|one| check_references(map, one, &cards))?;
    card::check_images(map, new.iter().flat_map(|touchpoint| &touchpoint.images))
}

fn check_references(
    map: &JourneyMap,
    touchpoint: &Touchpoint,
    cards: &BTreeSet<CardId>,
) -> Result<(), EditError> {
    for cell in &touchpoint.cells {
        if !map.own_lanes.iter().any(|lane| lane.id == cell.lane) {
            return Err(EditError::missing(Subject::OwnLane, cell.lane.as_str()));
        }
    }
    for id in touchpoint.opportunities.iter().flat_map(|one| &one.answers) {
        if !cards.contains(&CardId::PainPoint(id.clone())) {
            return Err(EditError::missing(Subject::PainPoint, id.as_str()));
        }
    }
    Ok(())
}

fn take_touchpoint(map: &mut JourneyMap, id: &TouchpointId) -> Result<Arc<Touchpoint>, EditError> {
    let here = |one: &Arc<Touchpoint>| one.id == *id;
    let stage = map
        .stages
        .iter_mut()
        .find(|stage| stage.touchpoints.iter().any(here));
    let list = match stage {
        Some(stage) => &mut Arc::make_mut(stage).touchpoints,
        None => &mut map.unsorted,
    };
    take(list, here).ok_or_else(|| EditError::missing(Subject::Touchpoint, id.as_str()))
}
