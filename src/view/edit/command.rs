//! The changes that commands make of what is selected.

use super::{
    create::{estimate, stage_of, touchpoint_of},
    lane,
};
use crate::{
    edit::{
        Card, CardId, Edit, EditError, EditLabel, Item, OpportunityField, Subject, TouchpointField,
        apply, current_estimate, duplicate_card, duplicate_lane, duplicate_note, duplicate_stage,
        duplicate_touchpoint,
    },
    model::{Date, IdSource, JourneyMap, Level, Rating, StageId, TEAM, TouchpointId},
};

/// Where Alt and an arrow move what is selected.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Step {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Up among its like.
    Up,
    /// Down among its like.
    Down,
}

/// Removes what is selected, as one step; none if nothing of it can be removed.
pub(in crate::view) fn remove(items: &[Item]) -> Option<Edit> {
    let one = |item: &Item| {
        Some(match item {
            Item::Stage(id) => Edit::RemoveStage(id.clone()),
            Item::Touchpoint(id) => Edit::RemoveTouchpoint(id.clone()),
            // A point of the curves goes with its estimate or its feedback.
            Item::Point(_) => return None,
            Item::Card(id) => Edit::RemoveCard(id.clone()),
            Item::Cell(touchpoint, lane) => Edit::SetCell {
                touchpoint: touchpoint.clone(),
                lane: lane.clone(),
                text: String::new(),
            },
            Item::Lane(id) => Edit::RemoveLane(id.clone()),
            Item::Note(id) => Edit::RemoveNote(id.clone()),
            Item::Feedback(id) => Edit::RemoveFeedback(id.clone()),
            Item::Persona(id) => Edit::RemovePersona(id.clone()),
        })
    };
    together(
        EditLabel::Remove(Subject::Selection),
        items.iter().filter_map(one).collect(),
    )
}

/// Says whether something can be copied: stages, touchpoints, cards, and cells of own lanes.
pub(in crate::view) fn is_part(item: &Item) -> bool {
    matches!(
        item,
        Item::Stage(_) | Item::Touchpoint(_) | Item::Card(_) | Item::Cell(..)
    )
}

/// Removes what was copied of what is selected, as one step.
pub(in crate::view) fn cut(items: &[Item]) -> Option<Edit> {
    let parts: Vec<Item> = items.iter().filter(|item| is_part(item)).cloned().collect();
    let label = EditLabel::Cut(Subject::of(&parts));
    remove(&parts).map(|edit| Edit::Several(label, vec![edit]))
}

/// Leaves out of a selection what goes with its stage, touchpoint or lane anyway.
pub(in crate::view) fn without_parts(map: &JourneyMap, items: &[Item]) -> Vec<Item> {
    let goes_along = |item: &&Item| {
        let touchpoint = touchpoint_of(map, item).map(Item::Touchpoint);
        let stage = stage_of(map, item).map(Item::Stage);
        let lane = match item {
            Item::Cell(_, lane) => Some(Item::Lane(lane.clone())),
            _ => None,
        };
        [touchpoint, stage, lane]
            .into_iter()
            .flatten()
            .any(|whole| whole != **item && items.contains(&whole))
    };
    items
        .iter()
        .filter(|item| !goes_along(item))
        .cloned()
        .collect()
}

/// Puts several edits into one step; a single one keeps its own label.
pub(in crate::view) fn together(label: EditLabel, mut edits: Vec<Edit>) -> Option<Edit> {
    match edits.len() {
        0 => None,
        1 => edits.pop(),
        _ => Some(Edit::Several(label, edits)),
    }
}

/// Copies what is selected.
pub(in crate::view) fn duplicate(
    map: &JourneyMap,
    items: &[Item],
    ids: &mut IdSource,
) -> Result<Option<Edit>, EditError> {
    let mut edits = Vec::new();
    // Each copy finds the ones before it in their places.
    let mut now = map.clone();
    for item in items {
        let map = &now;
        let edit = match item {
            Item::Stage(id) => duplicate_stage(map, id, ids)?,
            Item::Touchpoint(id) => duplicate_touchpoint(map, id, ids)?,
            Item::Card(id) => duplicate_card(map, id, ids)?,
            Item::Lane(id) => duplicate_lane(map, id, ids)?,
            Item::Note(id) => duplicate_note(map, id, ids)?,
            Item::Cell(touchpoint, lane) => match lane::duplicate_cell(map, touchpoint, lane) {
                Some(copy) => copy,
                None => continue,
            },
            Item::Feedback(_) | Item::Persona(_) | Item::Point(_) => continue,
        };
        now = apply(&now, &edit)?;
        edits.push(edit);
    }
    let label = EditLabel::Duplicate(Subject::Selection, String::new());
    Ok(together(label, edits))
}

/// Rates the selected touchpoints, or judges the selected pain points and opportunities.
///
/// The same number again takes half a star off, and puts it back; 0 takes back what was said.
pub(in crate::view) fn rate(
    map: &JourneyMap,
    items: &[Item],
    number: u8,
    date: Option<Date>,
) -> Option<Edit> {
    let one = |item: &Item| match item {
        Item::Card(CardId::PainPoint(id)) => Some(Edit::SetSeverity {
            pain_point: id.clone(),
            severity: level(number),
        }),
        Item::Card(CardId::Opportunity(id)) => Some(Edit::SetOpportunity {
            opportunity: id.clone(),
            field: OpportunityField::Impact(level(number)),
        }),
        _ => {
            let touchpoint = touchpoint_of(map, item)?;
            let rating = rating(map, &touchpoint, number);
            Some(estimate(&touchpoint, rating, date))
        }
    };
    let mut edits: Vec<Edit> = Vec::new();
    for edit in items.iter().filter_map(one) {
        // Two cards of one touchpoint rate it once.
        if !edits.contains(&edit) {
            edits.push(edit);
        }
    }
    together(EditLabel::Change(Subject::Estimate), edits)
}

/// Says what the selected opportunities would cost; 0 takes it back.
pub(in crate::view) fn effort(items: &[Item], number: u8) -> Option<Edit> {
    let one = |item: &Item| match item {
        Item::Card(CardId::Opportunity(id)) => Some(Edit::SetOpportunity {
            opportunity: id.clone(),
            field: OpportunityField::Effort(level(number)),
        }),
        _ => None,
    };
    let edits = items.iter().filter_map(one).collect();
    together(EditLabel::Change(Subject::Effort), edits)
}

fn level(number: u8) -> Option<Level> {
    Level::new(i64::from(number)).ok()
}

fn rating(map: &JourneyMap, touchpoint: &TouchpointId, stars: u8) -> Option<Rating> {
    let whole = Rating::from_half_stars(2 * i64::from(stars)).ok()?;
    let half_less = Rating::from_half_stars(2 * i64::from(stars) - 1).ok();
    let now = map
        .place(touchpoint)
        .and_then(|place| current_estimate(place.touchpoint, TEAM))
        .and_then(|estimate| estimate.votes.keys().next().copied());
    if now == Some(whole) {
        half_less.or(Some(whole))
    } else {
        Some(whole)
    }
}

/// Returns the touchpoints that items are or belong to, each once, that of the last item last.
pub(in crate::view) fn touchpoints(map: &JourneyMap, items: &[Item]) -> Vec<TouchpointId> {
    let mut touchpoints: Vec<TouchpointId> = Vec::new();
    for id in items.iter().filter_map(|item| touchpoint_of(map, item)) {
        touchpoints.retain(|known| *known != id);
        touchpoints.push(id);
    }
    touchpoints
}

/// Says of the selected touchpoints that they are moments of truth, or that they are none if all are.
pub(in crate::view) fn moment_of_truth(map: &JourneyMap, items: &[Item]) -> Option<Edit> {
    let touchpoints = touchpoints(map, items);
    let is_one = |id: &TouchpointId| {
        map.place(id)
            .is_some_and(|one| one.touchpoint.moment_of_truth)
    };
    let all = touchpoints.iter().all(is_one);
    let edits = touchpoints
        .into_iter()
        .map(|touchpoint| Edit::SetTouchpoint {
            touchpoint,
            field: TouchpointField::MomentOfTruth(!all),
        });
    together(EditLabel::Change(Subject::MomentOfTruth), edits.collect())
}

/// Moves one thing a step; none at the edge.
pub(in crate::view) fn shift(map: &JourneyMap, item: &Item, step: Step) -> Option<Edit> {
    match item {
        Item::Stage(id) => {
            let here = map.stages.iter().position(|stage| stage.id == *id)?;
            let place = beside(here, map.stages.len(), step)?;
            Some(Edit::MoveStage {
                stage: id.clone(),
                place,
            })
        }
        Item::Touchpoint(id) | Item::Point(id) => shift_touchpoint(map, id, step),
        Item::Card(id) => shift_card(map, id, step),
        _ => lane::shift(map, item, step),
    }
}

/// Returns the place before or after one; none at the edge.
pub(super) fn beside(here: usize, length: usize, step: Step) -> Option<usize> {
    match step {
        Step::Left | Step::Up => here.checked_sub(1),
        Step::Right | Step::Down => Some(here + 1).filter(|place| *place < length),
    }
}

/// Moves a touchpoint within its stage, and at its edge into the next one.
fn shift_touchpoint(map: &JourneyMap, id: &TouchpointId, step: Step) -> Option<Edit> {
    if matches!(step, Step::Up | Step::Down) {
        return None;
    }
    let stage = map.place(id)?.stage;
    let list = stage.map_or(&map.unsorted, |stage| &stage.touchpoints);
    let here = list.iter().position(|one| one.id == *id)?;
    let moved = |stage: Option<StageId>, place| {
        Some(Edit::MoveTouchpoint {
            touchpoint: id.clone(),
            stage,
            place,
        })
    };
    if let Some(place) = beside(here, list.len(), step) {
        return moved(stage.map(|stage| stage.id.clone()), place);
    }
    let number = stage.map_or(map.stages.len(), |stage| {
        let mut stages = map.stages.iter();
        stages
            .position(|one| one.id == stage.id)
            .unwrap_or_default()
    });
    match step {
        Step::Left => {
            let before = map.stages.get(number.checked_sub(1)?)?;
            moved(Some(before.id.clone()), before.touchpoints.len())
        }
        _ if stage.is_none() => None,
        _ => moved(map.stages.get(number + 1).map(|stage| stage.id.clone()), 0),
    }
}

/// Moves a card up or down among its like, or to the neighbouring touchpoint.
fn shift_card(map: &JourneyMap, id: &CardId, step: Step) -> Option<Edit> {
    let (owner, _) = Card::find(map, id)?;
    let place = crate::edit::card_place(owner, id)?;
    let (touchpoint, place) = match step {
        Step::Up => (&owner.id, place.checked_sub(1)?),
        Step::Down => (&owner.id, place + 1),
        Step::Left | Step::Right => {
            let all: Vec<_> = map.places().map(|place| &place.touchpoint.id).collect();
            let here = all.iter().position(|one| **one == owner.id)?;
            (*all.get(beside(here, all.len(), step)?)?, usize::MAX)
        }
    };
    Some(Edit::MoveCard {
        card: id.clone(),
        touchpoint: touchpoint.clone(),
        place,
    })
}
