//! Changes of feedback sets: import, which are shown and overlaid, what their questions are about.

use std::{collections::BTreeSet, sync::Arc};

use crate::model::{
    FeedbackId, FeedbackSet, JourneyMap, Known, PartKind, Provenance, Role, ShownPart, StageId,
    Target, TouchpointId,
};

use super::{
    EditError, ProvenanceField, Subject,
    find::{feedback_mut, take},
};

fn missing(id: &FeedbackId) -> EditError {
    EditError::missing(Subject::Feedback, id.as_str())
}

/// Adds a set, or puts it in the place of another, and shows it.
pub(super) fn import_feedback(
    map: &mut JourneyMap,
    set: &Arc<FeedbackSet>,
    replaces: Option<&FeedbackId>,
) -> Result<(), EditError> {
    check_targets(map, set)?;
    check_leads(set)?;
    if let Some(id) = replaces
        && *id != set.id
        && map.feedback_set(&set.id).is_some()
    {
        return Err(EditError::taken(Subject::Feedback, set.id.as_str()));
    }
    let old = replaces.unwrap_or(&set.id);
    if let Some(place) = map.feedback.iter_mut().find(|one| one.id == *old) {
        *place = Arc::clone(set);
        map.overlaid
            .iter_mut()
            .filter(|one| **one == *old)
            .for_each(|one| *one = set.id.clone());
    } else if let Some(id) = replaces {
        return Err(missing(id));
    } else {
        map.feedback.push(Arc::clone(set));
    }
    if map.shown.as_ref() == Some(old) {
        // The new answers may have other groups and periods.
        map.shown = Some(set.id.clone());
        map.drop_missing_parts();
    } else {
        show(map, Some(&set.id));
    }
    Ok(())
}

/// Chooses the set that is the measured curve, or none.
pub(super) fn show_feedback(
    map: &mut JourneyMap,
    id: Option<&FeedbackId>,
) -> Result<(), EditError> {
    if let Some(id) = id
        && map.feedback_set(id).is_none()
    {
        return Err(missing(id));
    }
    show(map, id);
    Ok(())
}

/// Shows all answers of a set, or none; names of segments and waves mean something within one set only.
fn show(map: &mut JourneyMap, id: Option<&FeedbackId>) {
    if map.shown.as_ref() != id {
        map.shown = id.cloned();
        for kind in PartKind::ALL {
            *map.shown_part_mut(kind) = ShownPart::default();
        }
    }
}

/// Chooses the segment or wave of the shown set that is the measured curve, or all of them.
pub(super) fn show_part(
    map: &mut JourneyMap,
    kind: PartKind,
    name: Option<&str>,
) -> Result<(), EditError> {
    if let Some(name) = name {
        check_part(map, kind, name)?;
    }
    map.shown_part_mut(kind).name = name.map(str::to_owned);
    Ok(())
}

/// Draws a segment or wave of the shown set beside the measured curve, or no longer.
pub(super) fn overlay_part(
    map: &mut JourneyMap,
    kind: PartKind,
    name: &str,
    is_overlaid: bool,
) -> Result<(), EditError> {
    check_part(map, kind, name)?;
    let overlaid = &mut map.shown_part_mut(kind).overlaid;
    let was_overlaid = overlaid.iter().any(|one| one == name);
    match (is_overlaid, was_overlaid) {
        (true, false) => overlaid.push(name.to_owned()),
        (false, true) => overlaid.retain(|one| one != name),
        (true, true) | (false, false) => {}
    }
    Ok(())
}

fn check_part(map: &JourneyMap, kind: PartKind, name: &str) -> Result<(), EditError> {
    if map.has_shown_part(kind, name) {
        Ok(())
    } else {
        Err(EditError::missing(Subject::Feedback, name))
    }
}

/// Draws a set faintly beside the shown one, behind those that already are, or no longer.
pub(super) fn overlay_feedback(
    map: &mut JourneyMap,
    id: &FeedbackId,
    is_overlaid: bool,
) -> Result<(), EditError> {
    if map.feedback_set(id).is_none() {
        return Err(missing(id));
    }
    match (is_overlaid, map.overlaid.contains(id)) {
        (true, false) => map.overlaid.push(id.clone()),
        (false, true) => map.overlaid.retain(|one| one != id),
        (true, true) | (false, false) => {}
    }
    Ok(())
}

/// Renames a set.
pub(super) fn rename_feedback(
    map: &mut JourneyMap,
    id: &FeedbackId,
    label: &str,
) -> Result<(), EditError> {
    feedback_mut(map, id)?.label = label.to_owned();
    Ok(())
}

/// Says what a question is about; a touchpoint's earlier lead becomes a detail.
pub(super) fn assign_feedback(
    map: &mut JourneyMap,
    id: &FeedbackId,
    source: &str,
    target: &Target,
    role: Role,
) -> Result<(), EditError> {
    check_target(map, target)?;
    let set = feedback_mut(map, id)?;
    let question = set
        .targets
        .iter()
        .position(|one| one.source == source)
        .ok_or_else(|| EditError::missing(Subject::Question, source))?;
    for (place, one) in set.targets.iter_mut().enumerate() {
        if place == question {
            one.target = target.clone();
            one.role = Known::Is(role);
        } else if role == Role::Lead
            && matches!(target, Target::Touchpoint(_))
            && one.target == *target
            && one.role == Known::Is(Role::Lead)
        {
            one.role = Known::Is(Role::Detail);
        }
    }
    Ok(())
}

/// Sets one fact about where a set comes from.
pub(super) fn set_provenance(
    map: &mut JourneyMap,
    id: &FeedbackId,
    field: &ProvenanceField,
) -> Result<(), EditError> {
    let provenance: &mut Provenance = &mut feedback_mut(map, id)?.provenance;
    match field {
        ProvenanceField::Question(text) => provenance.question = text.clone(),
        ProvenanceField::Asked(text) => provenance.asked = text.clone(),
        ProvenanceField::Mode(text) => provenance.mode = text.clone(),
        ProvenanceField::FieldFrom(day) => provenance.field_from = *day,
        ProvenanceField::FieldTo(day) => provenance.field_to = *day,
        ProvenanceField::Invited(count) => provenance.invited = *count,
        ProvenanceField::People(count) => provenance.people = *count,
    }
    Ok(())
}

/// Removes a set from the map and from those overlaid.
///
/// If it was shown, none is: another one would be a silent choice.
pub(super) fn remove_feedback(map: &mut JourneyMap, id: &FeedbackId) -> Result<(), EditError> {
    take(&mut map.feedback, |set| set.id == *id).ok_or_else(|| missing(id))?;
    if map.shown.as_ref() == Some(id) {
        show(map, None);
    }
    map.overlaid.retain(|one| one != id);
    Ok(())
}

/// Keeps the answers whose touchpoint or stage is gone, as unassigned.
pub(super) fn unassign(
    map: &mut JourneyMap,
    touchpoints: &[TouchpointId],
    stage: Option<&StageId>,
) {
    let gone = |target: &Target| match target {
        Target::Touchpoint(id) => touchpoints.contains(id),
        Target::Stage(id) => Some(id) == stage,
        Target::Journey | Target::Unassigned | Target::Unknown(_) => false,
    };
    for set in &mut map.feedback {
        if set.targets.iter().any(|one| gone(&one.target)) {
            Arc::make_mut(set)
                .targets
                .iter_mut()
                .filter(|one| gone(&one.target))
                .for_each(|one| one.target = Target::Unassigned);
        }
    }
}

fn check_target(map: &JourneyMap, target: &Target) -> Result<(), EditError> {
    match target {
        Target::Touchpoint(id) if map.place(id).is_none() => {
            Err(EditError::missing(Subject::Touchpoint, id.as_str()))
        }
        Target::Stage(id) if map.stage(id).is_none() => {
            Err(EditError::missing(Subject::Stage, id.as_str()))
        }
        _ => Ok(()),
    }
}

fn check_targets(map: &JourneyMap, set: &FeedbackSet) -> Result<(), EditError> {
    set.targets
        .iter()
        .try_for_each(|one| check_target(map, &one.target))
}

fn check_leads(set: &FeedbackSet) -> Result<(), EditError> {
    let mut led = BTreeSet::new();
    for one in &set.targets {
        if let Target::Touchpoint(id) = &one.target
            && one.role == Known::Is(Role::Lead)
            && !led.insert(id)
        {
            let touchpoint = id.as_str().to_owned();
            return Err(EditError::TwoLeads { touchpoint });
        }
    }
    Ok(())
}
