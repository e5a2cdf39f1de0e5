//! Lookups that copy only what will change, and the ways things move in lists.

use std::{collections::BTreeMap, sync::Arc};

use crate::model::{FeedbackId, FeedbackSet, JourneyMap, StageId, Touchpoint, TouchpointId};

use super::{EditError, Subject};

/// Finds a touchpoint to change it; only it and its stage are copied.
pub(super) fn touchpoint_mut<'a>(
    map: &'a mut JourneyMap,
    id: &TouchpointId,
) -> Result<&'a mut Touchpoint, EditError> {
    touchpoint_where(map, |touchpoint| touchpoint.id == *id)
        .ok_or_else(|| EditError::missing(Subject::Touchpoint, id.as_str()))
}

/// Where the touchpoints of a map stand, found in one walk; it holds until one comes, goes or moves.
pub(super) struct Spots(BTreeMap<TouchpointId, (Option<usize>, usize)>);

impl Spots {
    /// Walks over a map.
    pub(super) fn of(map: &JourneyMap) -> Self {
        let stages = map.stages.iter().enumerate();
        let stages = stages.map(|(index, stage)| (Some(index), &stage.touchpoints));
        let mut spots = BTreeMap::new();
        for (stage, touchpoints) in stages.chain([(None, &map.unsorted)]) {
            for (place, touchpoint) in touchpoints.iter().enumerate() {
                let id = touchpoint.id.clone();
                // Of two in a damaged map the first one counts, as it does without this list.
                spots.entry(id).or_insert((stage, place));
            }
        }
        Self(spots)
    }

    /// Finds a touchpoint to change it; only it and its stage are copied.
    pub(super) fn touchpoint_mut<'a>(
        &self,
        map: &'a mut JourneyMap,
        id: &TouchpointId,
    ) -> Result<&'a mut Touchpoint, EditError> {
        let missing = || EditError::missing(Subject::Touchpoint, id.as_str());
        let (stage, place) = self.0.get(id).copied().ok_or_else(missing)?;
        let list = match stage {
            Some(stage) => {
                let stage = map.stages.get_mut(stage).ok_or_else(missing)?;
                &mut Arc::make_mut(stage).touchpoints
            }
            None => &mut map.unsorted,
        };
        list.get_mut(place).map(Arc::make_mut).ok_or_else(missing)
    }
}

/// Finds the first touchpoint that fulfils a condition, to change it.
pub(super) fn touchpoint_where(
    map: &mut JourneyMap,
    mut wanted: impl FnMut(&Touchpoint) -> bool,
) -> Option<&mut Touchpoint> {
    for stage in &mut map.stages {
        if let Some(place) = stage.touchpoints.iter().position(|one| wanted(one)) {
            return Arc::make_mut(stage)
                .touchpoints
                .get_mut(place)
                .map(Arc::make_mut);
        }
    }
    map.unsorted
        .iter_mut()
        .find(|one| wanted(one))
        .map(Arc::make_mut)
}

/// Changes every touchpoint that fulfils a condition and copies no other.
pub(super) fn each_touchpoint_where(
    map: &mut JourneyMap,
    wanted: impl Fn(&Touchpoint) -> bool,
    mut change: impl FnMut(&mut Touchpoint),
) {
    for stage in &mut map.stages {
        if stage.touchpoints.iter().any(|one| wanted(one)) {
            let touchpoints = &mut Arc::make_mut(stage).touchpoints;
            touchpoints
                .iter_mut()
                .filter(|one| wanted(one))
                .for_each(|one| change(Arc::make_mut(one)));
        }
    }
    map.unsorted
        .iter_mut()
        .filter(|one| wanted(one))
        .for_each(|one| change(Arc::make_mut(one)));
}

/// Returns the touchpoints of a stage, or the unsorted ones.
pub(super) fn column_list<'a>(
    map: &'a mut JourneyMap,
    stage: Option<&StageId>,
) -> Result<&'a mut Vec<Arc<Touchpoint>>, EditError> {
    let Some(id) = stage else {
        return Ok(&mut map.unsorted);
    };
    map.stages
        .iter_mut()
        .find(|stage| stage.id == *id)
        .map(|stage| &mut Arc::make_mut(stage).touchpoints)
        .ok_or_else(|| EditError::missing(Subject::Stage, id.as_str()))
}

/// Finds a feedback set to change it.
pub(super) fn feedback_mut<'a>(
    map: &'a mut JourneyMap,
    id: &FeedbackId,
) -> Result<&'a mut FeedbackSet, EditError> {
    map.feedback
        .iter_mut()
        .find(|set| set.id == *id)
        .map(Arc::make_mut)
        .ok_or_else(|| EditError::missing(Subject::Feedback, id.as_str()))
}

/// Puts something at a place; beyond the end means the end.
pub(super) fn insert_at<T>(list: &mut Vec<T>, place: usize, item: T) {
    list.insert(place.min(list.len()), item);
}

/// Takes the first item that fulfils a condition out of a list.
pub(super) fn take<T>(list: &mut Vec<T>, wanted: impl Fn(&T) -> bool) -> Option<T> {
    let place = list.iter().position(wanted)?;
    Some(list.remove(place))
}

/// Moves the first item that fulfils a condition to the place it shall have afterwards.
pub(super) fn move_to<T>(
    list: &mut Vec<T>,
    place: usize,
    wanted: impl Fn(&T) -> bool,
) -> Option<()> {
    let item = take(list, wanted)?;
    insert_at(list, place, item);
    Some(())
}
