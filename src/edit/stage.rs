//! Changes of stages.

use std::sync::Arc;

use crate::model::{JourneyMap, Stage, StageId, TouchpointId};

use super::{
    EditError, Subject, card, feedback,
    find::{insert_at, move_to, take},
    touchpoint::check_new,
};

fn missing(id: &StageId) -> EditError {
    EditError::missing(Subject::Stage, id.as_str())
}

/// Adds a stage with all that it holds.
pub(super) fn add_stage(
    map: &mut JourneyMap,
    stage: &Arc<Stage>,
    place: usize,
) -> Result<(), EditError> {
    check_free(map, &stage.id)?;
    check_new(map, &stage.touchpoints)?;
    insert_at(&mut map.stages, place, Arc::clone(stage));
    Ok(())
}

/// Adds a stage whose touchpoints were looked at before.
pub(super) fn put_stage(
    map: &mut JourneyMap,
    stage: &Arc<Stage>,
    place: usize,
) -> Result<(), EditError> {
    check_free(map, &stage.id)?;
    insert_at(&mut map.stages, place, Arc::clone(stage));
    Ok(())
}

fn check_free(map: &JourneyMap, id: &StageId) -> Result<(), EditError> {
    match map.stage(id) {
        Some(_) => Err(EditError::taken(Subject::Stage, id.as_str())),
        None => Ok(()),
    }
}

/// Renames a stage.
pub(super) fn rename_stage(
    map: &mut JourneyMap,
    id: &StageId,
    name: &str,
) -> Result<(), EditError> {
    let stage = map
        .stages
        .iter_mut()
        .find(|stage| stage.id == *id)
        .ok_or_else(|| missing(id))?;
    Arc::make_mut(stage).name = name.to_owned();
    Ok(())
}

/// Moves a stage with its touchpoints.
pub(super) fn move_stage(
    map: &mut JourneyMap,
    id: &StageId,
    place: usize,
) -> Result<(), EditError> {
    move_to(&mut map.stages, place, |stage| stage.id == *id).ok_or_else(|| missing(id))
}

/// Removes a stage with its touchpoints.
pub(super) fn remove_stage(map: &mut JourneyMap, id: &StageId) -> Result<(), EditError> {
    let stage = take(&mut map.stages, |stage| stage.id == *id).ok_or_else(|| missing(id))?;
    let touchpoints: Vec<TouchpointId> = stage
        .touchpoints
        .iter()
        .map(|touchpoint| touchpoint.id.clone())
        .collect();
    feedback::unassign(map, &touchpoints, Some(id));
    let pain_points = stage.touchpoints.iter().flat_map(|one| &one.pain_points);
    card::forget_pain_points(map, &pain_points.map(|pain| &pain.id).collect());
    Ok(())
}
