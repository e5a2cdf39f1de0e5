//! The one function that changes a map.

use std::sync::Arc;

use crate::model::{JourneyMap, LaneId, Touchpoint, TouchpointId};

use super::{
    Card, CardId, Edit, EditError,
    card::{
        add_card, add_cards, move_card, remove_card, remove_cards, set_card_text, set_measure,
        set_opportunity, set_severity,
    },
    estimate::set_estimate,
    feedback::{
        assign_feedback, import_feedback, overlay_feedback, overlay_part, remove_feedback,
        rename_feedback, set_provenance, show_feedback, show_part,
    },
    header::{add_persona, move_persona, remove_persona, set_header, set_persona},
    lane::{
        add_lane, add_note, move_cell, move_lane, move_note, remove_lane, remove_note, rename_lane,
        set_cell, set_cells, set_note,
    },
    parts::add_parts,
    stage::{add_stage, move_stage, put_stage, remove_stage, rename_stage},
    touchpoint::{
        add_touchpoint, check_new, move_touchpoint, put_touchpoint, remove_touchpoint,
        set_touchpoint,
    },
};

/// Makes the map that an edit wishes for; whatever it does not touch is shared with the old one.
pub fn apply(map: &JourneyMap, edit: &Edit) -> Result<JourneyMap, EditError> {
    // An edit that fails half-way has only changed this copy.
    let mut changed = map.clone();
    change(&mut changed, edit)?;
    Ok(changed)
}

// One edit a line reads as the table that it is.
#[rustfmt::skip]
fn change(map: &mut JourneyMap, edit: &Edit) -> Result<(), EditError> {
    match edit {
        Edit::SetHeader(field) => set_header(map, field),
        Edit::AddPersona { persona, place } => add_persona(map, persona, *place),
        Edit::SetPersona { persona, field } => set_persona(map, persona, field),
        Edit::MovePersona { persona, place } => move_persona(map, persona, *place),
        Edit::RemovePersona(persona) => remove_persona(map, persona),
        Edit::AddStage { stage, place } => add_stage(map, stage, *place),
        Edit::RenameStage { stage, name } => rename_stage(map, stage, name),
        Edit::MoveStage { stage, place } => move_stage(map, stage, *place),
        Edit::RemoveStage(stage) => remove_stage(map, stage),
        Edit::AddTouchpoint { touchpoint, stage, place } => {
            add_touchpoint(map, touchpoint, stage.as_ref(), *place)
        }
        Edit::AddParts(parts) => add_parts(map, parts),
        Edit::SetTouchpoint { touchpoint, field } => set_touchpoint(map, touchpoint, field),
        Edit::MoveTouchpoint { touchpoint, stage, place } => {
            move_touchpoint(map, touchpoint, stage.as_ref(), *place)
        }
        Edit::RemoveTouchpoint(touchpoint) => remove_touchpoint(map, touchpoint),
        Edit::SetEstimate { touchpoint, group, votes, date } => {
            set_estimate(map, touchpoint, group, votes, *date)
        }
        Edit::AddCard { touchpoint, card, place } => add_card(map, touchpoint, card, *place),
        Edit::SetCardText { card, text } => set_card_text(map, card, text),
        Edit::SetSeverity { pain_point, severity } => set_severity(map, pain_point, *severity),
        Edit::SetOpportunity { opportunity, field } => set_opportunity(map, opportunity, field),
        Edit::SetMeasure { measure, field } => set_measure(map, measure, field),
        Edit::MoveCard { card, touchpoint, place } => move_card(map, card, touchpoint, *place),
        Edit::RemoveCard(card) => remove_card(map, card),
        Edit::AddLane { lane, place } => add_lane(map, lane, *place),
        Edit::RenameLane { lane, name } => rename_lane(map, lane, name),
        Edit::MoveLane { lane, place } => move_lane(map, lane, *place),
        Edit::RemoveLane(lane) => remove_lane(map, lane),
        Edit::SetCell { touchpoint, lane, text } => set_cell(map, touchpoint, lane, text),
        Edit::MoveCell { touchpoint, lane, to } => move_cell(map, (touchpoint, lane), (&to.0, &to.1)),
        Edit::AddNote { note, place } => add_note(map, note, *place),
        Edit::SetNote { note, text } => set_note(map, note, text),
        Edit::MoveNote { note, place } => move_note(map, note, *place),
        Edit::RemoveNote(note) => remove_note(map, note),
        Edit::ImportFeedback { set, replaces } => import_feedback(map, set, replaces.as_ref()),
        Edit::ShowFeedback(set) => show_feedback(map, set.as_ref()),
        Edit::OverlayFeedback { set, is_overlaid } => overlay_feedback(map, set, *is_overlaid),
        Edit::ShowPart { kind, name } => show_part(map, *kind, name.as_deref()),
        Edit::OverlayPart { kind, name, is_overlaid } => overlay_part(map, *kind, name, *is_overlaid),
        Edit::RenameFeedback { set, label } => rename_feedback(map, set, label),
        Edit::AssignFeedback { set, source, target, role } => {
            assign_feedback(map, set, source, target, *role)
        }
        Edit::SetProvenance { set, field } => set_provenance(map, set, field),
        Edit::RemoveFeedback(set) => remove_feedback(map, set),
        Edit::Several(_, edits) => change_several(map, edits),
    }
}

/// Makes several changes, one after the other.
///
/// Thousands of a kind take one look at the map, where each alone would have to look all over it.
fn change_several(map: &mut JourneyMap, edits: &[Edit]) -> Result<(), EditError> {
    let mut single = Vec::new();
    unfold(edits, &mut single);
    for like in single.chunk_by(|one, other| is_like(one, other)) {
        match like {
            [Edit::AddStage { .. } | Edit::AddTouchpoint { .. }, _, ..] => add_all(map, like)?,
            [Edit::AddCard { .. }, _, ..] => add_cards(map, &added_cards(like))?,
            [Edit::RemoveCard(_), _, ..] => remove_cards(map, &removed_cards(like))?,
            [Edit::SetCell { .. }, _, ..] => set_cells(map, &cells(like))?,
            _ => like.iter().try_for_each(|one| change(map, one))?,
        }
    }
    Ok(())
}

/// Says whether two changes are of a kind that takes one look at the map.
fn is_like(one: &Edit, other: &Edit) -> bool {
    match one {
        Edit::AddStage { .. } | Edit::AddTouchpoint { .. } => {
            matches!(other, Edit::AddStage { .. } | Edit::AddTouchpoint { .. })
        }
        Edit::AddCard { .. } => matches!(other, Edit::AddCard { .. }),
        Edit::RemoveCard(_) => matches!(other, Edit::RemoveCard(_)),
        Edit::SetCell { .. } => matches!(other, Edit::SetCell { .. }),
        _ => false,
    }
}

fn added_cards<'a>(edits: &[&'a Edit]) -> Vec<(&'a TouchpointId, &'a Card, usize)> {
    let cards = edits.iter().filter_map(|edit| match edit {
        Edit::AddCard {
            touchpoint,
            card,
            place,
        } => Some((touchpoint, card, *place)),
        _ => None,
    });
    cards.collect()
}

fn removed_cards<'a>(edits: &[&'a Edit]) -> Vec<&'a CardId> {
    let cards = edits.iter().filter_map(|edit| match edit {
        Edit::RemoveCard(card) => Some(card),
        _ => None,
    });
    cards.collect()
}

fn cells<'a>(edits: &[&'a Edit]) -> Vec<(&'a TouchpointId, &'a LaneId, &'a str)> {
    let cells = edits.iter().filter_map(|edit| match edit {
        Edit::SetCell {
            touchpoint,
            lane,
            text,
        } => Some((touchpoint, lane, text.as_str())),
        _ => None,
    });
    cells.collect()
}

/// Lists the changes that are none of several.
fn unfold<'a>(edits: &'a [Edit], single: &mut Vec<&'a Edit>) {
    for edit in edits {
        match edit {
            Edit::Several(_, edits) => unfold(edits, single),
            edit => single.push(edit),
        }
    }
}

/// Adds stages and touchpoints after one look at all of them.
fn add_all(map: &mut JourneyMap, edits: &[&Edit]) -> Result<(), EditError> {
    let mut new: Vec<Arc<Touchpoint>> = Vec::new();
    for edit in edits {
        match edit {
            Edit::AddStage { stage, .. } => new.extend_from_slice(&stage.touchpoints),
            Edit::AddTouchpoint { touchpoint, .. } => new.push(Arc::clone(touchpoint)),
            _ => {}
        }
    }
    check_new(map, &new)?;
    edits.iter().try_for_each(|edit| match edit {
        Edit::AddStage { stage, place } => put_stage(map, stage, *place),
        Edit::AddTouchpoint {
            touchpoint,
            stage,
            place,
        } => put_touchpoint(map, touchpoint, stage.as_ref(), *place),
        _ => Ok(()),
    })
}
