//! Stages and touchpoints that come into a map together, so that they may refer to each other.

use std::{collections::BTreeSet, sync::Arc};

use crate::model::{JourneyMap, Stage, StageId, Touchpoint};

use super::{
    EditError, Subject,
    find::{column_list, insert_at},
    touchpoint::check_new,
};

/// Stages and touchpoints with all that they hold, and where they go.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Parts {
    /// The stages, with ids of their own.
    pub stages: Vec<Arc<Stage>>,
    /// The place of the first of them among the stages.
    pub stage_place: usize,
    /// The touchpoints beside those of the stages, with ids of their own.
    pub touchpoints: Vec<Arc<Touchpoint>>,
    /// Their stage; none if they are unsorted.
    pub stage: Option<StageId>,
    /// The place of the first of them in it.
    pub place: usize,
}

/// Adds stages and touchpoints with all that they hold.
pub(super) fn add_parts(map: &mut JourneyMap, parts: &Parts) -> Result<(), EditError> {
    let mut taken: BTreeSet<&StageId> = map.stages.iter().map(|stage| &stage.id).collect();
    for stage in &parts.stages {
        if !taken.insert(&stage.id) {
            return Err(EditError::taken(Subject::Stage, stage.id.as_str()));
        }
    }
    let inside = parts.stages.iter().flat_map(|stage| &stage.touchpoints);
    let all: Vec<Arc<Touchpoint>> = inside.chain(&parts.touchpoints).cloned().collect();
    check_new(map, &all)?;
    // Before the stages come in, for the place to be one of the map as it was.
    if !parts.touchpoints.is_empty() {
        let list = column_list(map, parts.stage.as_ref())?;
        let first = parts.place.min(list.len());
        for (place, touchpoint) in (first..).zip(&parts.touchpoints) {
            insert_at(list, place, Arc::clone(touchpoint));
        }
    }
    let first = parts.stage_place.min(map.stages.len());
    for (place, stage) in (first..).zip(&parts.stages) {
        insert_at(&mut map.stages, place, Arc::clone(stage));
    }
    Ok(())
}
