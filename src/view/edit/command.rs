//! The changes that commands make of what is selected.

use std::collections::BTreeSet;

use super::{
    create::{Places, estimate, touchpoints},
    lane,
};
use crate::{
    edit::{
        CardId, Edit, EditError, EditLabel, Item, OpportunityField, Originals, Subject,
        TouchpointField, apply, current_estimate, duplicate_lane, duplicate_note, duplicate_stage,
    },
    model::{Date, IdSource, JourneyMap, Level, Rating, TEAM, Touchpoint},
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
pub(in crate::view) fn cut(map: &JourneyMap, items: &[Item]) -> Option<Edit> {
    let parts: Vec<Item> = items.iter().filter(|item| is_part(item)).cloned().collect();
    // What stands in a lane is cut even if the lane is selected too, which stays.
    let whole = without_parts(map, &parts);
    let label = EditLabel::Cut(Subject::of(&whole));
    remove(&whole).map(|edit| Edit::Several(label, vec![edit]))
}

/// Leaves out of a selection what goes with its stage, touchpoint or lane anyway.
pub(in crate::view) fn without_parts(map: &JourneyMap, items: &[Item]) -> Vec<Item> {
    let selected: BTreeSet<&Item> = items.iter().collect();
    let places = Places::of(map, items);
    let goes_along = |item: &&Item| {
        let place = places.get(item);
        let touchpoint = place.map(|place| Item::Touchpoint(place.touchpoint.id.clone()));
        let stage = place.and_then(|place| place.stage);
        let stage = stage.map(|stage| Item::Stage(stage.id.clone()));
        let lane = match item {
            Item::Cell(_, lane) => Some(Item::Lane(lane.clone())),
            _ => None,
        };
        [touchpoint, stage, lane]
            .into_iter()
            .flatten()
            .any(|whole| whole != **item && selected.contains(&whole))
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
    let selected: BTreeSet<&Item> = items.iter().collect();
    let in_order = Item::all(map).filter(|item| selected.contains(item));
    let is_in_lane = |item: &Item| matches!(item, Item::Lane(_) | Item::Cell(..));
    let (in_lanes, others): (Vec<Item>, Vec<Item>) = in_order.partition(is_in_lane);
    let is_card = |item: &Item| matches!(item, Item::Card(_));
    let (cards, others): (Vec<Item>, Vec<Item>) = others.into_iter().partition(is_card);
    let originals = Originals::of(map);
    let mut edits = Vec::new();
    // From the last to the first: no copy changes the place of another. What is like stands together, so that
    // thousands take one look at the map.
    for item in others.iter().rev().chain(cards.iter().rev()) {
        edits.push(match item {
            Item::Stage(id) => duplicate_stage(map, id, ids)?,
            Item::Touchpoint(id) => originals.touchpoint(id, ids)?,
            Item::Card(id) => originals.card(id, ids)?,
            Item::Note(id) => duplicate_note(map, id, ids)?,
            _ => continue,
        });
    }
    let label = EditLabel::Duplicate(Subject::Selection, String::new());
    edits.extend(duplicate_in_lanes(map, &in_lanes, &edits, ids)?);
    Ok(together(label, edits))
}

/// Copies own lanes and cells after other copies were made: a lane has cells for these too, and each copy
/// of a cell fills one.
fn duplicate_in_lanes(
    map: &JourneyMap,
    items: &[Item],
    before: &[Edit],
    ids: &mut IdSource,
) -> Result<Vec<Edit>, EditError> {
    let mut edits = Vec::new();
    if items.is_empty() {
        return Ok(edits);
    }
    let label = EditLabel::Duplicate(Subject::Selection, String::new());
    let mut now = apply(map, &Edit::Several(label, before.to_vec()))?;
    for item in items {
        if let Item::Lane(id) = item {
            let edit = duplicate_lane(&now, id, ids)?;
            now = apply(&now, &edit)?;
            edits.push(edit);
        }
    }
    let cells = items.iter().filter_map(|item| match item {
        Item::Cell(touchpoint, lane) => Some((touchpoint, lane)),
        _ => None,
    });
    edits.extend(lane::duplicate_cells(&now, cells));
    Ok(edits)
}

/// Rates the selected touchpoints, or judges the selected pain points and opportunities.
///
/// Where all have the same number already, it takes half a star off; again, and it puts it back. 0 takes
/// back what was said.
pub(in crate::view) fn rate(
    map: &JourneyMap,
    items: &[Item],
    number: u8,
    date: Option<Date>,
) -> Option<Edit> {
    let places = Places::of(map, items);
    let touchpoint = |item: &Item| match item {
        Item::Card(CardId::PainPoint(_) | CardId::Opportunity(_)) => None,
        _ => places.get(item).map(|place| place.touchpoint),
    };
    let rating = rating(items.iter().filter_map(touchpoint), number);
    // Two cards of one touchpoint rate it once.
    let mut rated = BTreeSet::new();
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
            let id = &touchpoint(item)?.id;
            rated.insert(id).then(|| estimate(id, rating, date))
        }
    };
    let edits: Vec<Edit> = items.iter().filter_map(one).collect();
    together(EditLabel::Change(judged(&edits)), edits)
}

/// Says what edits judge: what all of them do, else a selection.
fn judged(edits: &[Edit]) -> Subject {
    let subject = |edit: &Edit| match edit {
        Edit::SetSeverity { .. } => Subject::Severity,
        Edit::SetOpportunity { .. } => Subject::Impact,
        _ => Subject::Estimate,
    };
    let mut subjects = edits.iter().map(subject);
    let first = subjects.next().unwrap_or(Subject::Estimate);
    if subjects.all(|one| one == first) {
        first
    } else {
        Subject::Selection
    }
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

fn rating<'a>(mut touchpoints: impl Iterator<Item = &'a Touchpoint>, stars: u8) -> Option<Rating> {
    let whole = Rating::from_half_stars(2 * i64::from(stars)).ok()?;
    let half_less = Rating::from_half_stars(2 * i64::from(stars) - 1).ok();
    let has_whole = |touchpoint: &Touchpoint| {
        let estimate = current_estimate(touchpoint, TEAM);
        estimate.and_then(|estimate| estimate.votes.keys().next()) == Some(&whole)
    };
    if touchpoints.all(has_whole) {
        half_less.or(Some(whole))
    } else {
        Some(whole)
    }
}

/// Says of the selected touchpoints that they are moments of truth, or that they are none if all are.
pub(in crate::view) fn moment_of_truth(map: &JourneyMap, items: &[Item]) -> Option<Edit> {
    let touchpoints = touchpoints(map, items);
    let all = touchpoints.iter().all(|one| one.moment_of_truth);
    let edits = touchpoints.iter().map(|touchpoint| Edit::SetTouchpoint {
        touchpoint: touchpoint.id.clone(),
        field: TouchpointField::MomentOfTruth(!all),
    });
    together(EditLabel::Change(Subject::MomentOfTruth), edits.collect())
}

/// Returns the place before or after one; none at the edge.
pub(super) fn beside(here: usize, length: usize, step: Step) -> Option<usize> {
    match step {
        Step::Left | Step::Up => here.checked_sub(1),
        Step::Right | Step::Down => Some(here + 1).filter(|place| *place < length),
    }
}
