//! New things: what is added where, and which text field opens on it.

use std::{collections::BTreeMap, sync::Arc};

use super::field::Field;
use crate::{
    edit::{Card, Edit, Item, PastePlace, Subject},
    model::{
        Date, Extra, Highlight, HighlightId, IdSource, JourneyMap, Measure, MeasureId, Note,
        NoteId, Opportunity, OpportunityId, PainPoint, PainPointId, Rating, Stage, StageId, TEAM,
        Thought, ThoughtId, Touchpoint, TouchpointId,
    },
};

/// The kinds of cards that a key adds to a touchpoint.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum NewCard {
    /// What the persona thinks.
    Thought,
    /// What hurts.
    PainPoint,
    /// What works.
    Highlight,
    /// What could be done.
    Opportunity,
    /// What will be done.
    Measure,
    /// What happens behind the scenes.
    Backstage,
}

impl NewCard {
    /// Says what sort of card it is.
    pub(in crate::view) fn subject(self) -> Subject {
        match self {
            Self::Thought => Subject::Thought,
            Self::PainPoint => Subject::PainPoint,
            Self::Highlight => Subject::Highlight,
            Self::Opportunity => Subject::Opportunity,
            Self::Measure => Subject::Measure,
            Self::Backstage => Subject::Backstage,
        }
    }
}

/// Something new without words yet, and the field for them.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::view) struct New {
    pub(in crate::view) add: Edit,
    pub(in crate::view) field: Field,
}

/// Returns the touchpoint that an item is or belongs to.
pub(in crate::view) fn touchpoint_of(map: &JourneyMap, item: &Item) -> Option<TouchpointId> {
    match item {
        Item::Touchpoint(id) | Item::Point(id) | Item::Cell(id, _) => Some(id.clone()),
        Item::Card(id) => Card::find(map, id).map(|(touchpoint, _)| touchpoint.id.clone()),
        _ => None,
    }
}

/// Returns the stage that an item is or belongs to.
pub(in crate::view) fn stage_of(map: &JourneyMap, item: &Item) -> Option<StageId> {
    if let Item::Stage(id) = item {
        return Some(id.clone());
    }
    let touchpoint = touchpoint_of(map, item)?;
    let stage = map.place(&touchpoint)?.stage?;
    Some(stage.id.clone())
}

/// Adds a touchpoint behind the selected one, at the end of the selected stage, else at the end of the journey.
pub(in crate::view) fn touchpoint(
    map: &JourneyMap,
    selected: Option<&Item>,
    ids: &mut IdSource,
) -> New {
    let (stage, place) = touchpoint_place(map, selected);
    let id = TouchpointId::draw(ids);
    New {
        add: Edit::AddTouchpoint {
            touchpoint: Arc::new(Touchpoint::named(id.clone(), "")),
            stage,
            place,
        },
        field: Field::Touchpoint(id),
    }
}

/// Returns the stage of a new touchpoint and its place there.
fn touchpoint_place(map: &JourneyMap, selected: Option<&Item>) -> (Option<StageId>, usize) {
    let behind = selected.and_then(|item| touchpoint_of(map, item));
    let stage = match (&behind, selected) {
        (Some(id), _) => map.place(id).and_then(|place| place.stage),
        (None, Some(Item::Stage(id))) => map.stage(id),
        (None, _) => map.stages.last().map(AsRef::as_ref),
    };
    let list = stage.map_or(&map.unsorted, |stage| &stage.touchpoints);
    let place = behind
        .and_then(|id| list.iter().position(|one| one.id == id))
        .map_or(list.len(), |index| index + 1);
    (stage.map(|stage| stage.id.clone()), place)
}

/// Returns where pasted parts go: each behind its like, cards onto every selected touchpoint.
pub(in crate::view) fn paste_place(map: &JourneyMap, selected: &[Item]) -> PastePlace {
    let mut onto: Vec<TouchpointId> = Vec::new();
    for id in selected.iter().filter_map(|item| touchpoint_of(map, item)) {
        if !onto.contains(&id) {
            onto.push(id);
        }
    }
    let (stage, touchpoints) = touchpoint_place(map, selected.last());
    PastePlace {
        stages: stage_place(map, selected.last()),
        stage,
        touchpoints,
        onto,
    }
}

/// Adds a stage behind that of the selected item, else at the end.
pub(in crate::view) fn stage(map: &JourneyMap, selected: Option<&Item>, ids: &mut IdSource) -> New {
    let place = stage_place(map, selected);
    let id = StageId::draw(ids);
    let stage = Stage {
        id: id.clone(),
        name: String::new(),
        touchpoints: Vec::new(),
        extra: Extra::default(),
    };
    New {
        add: Edit::AddStage {
            stage: Arc::new(stage),
            place,
        },
        field: Field::Stage(id),
    }
}

/// Returns the place of a new stage.
fn stage_place(map: &JourneyMap, selected: Option<&Item>) -> usize {
    let behind = selected.and_then(|item| stage_of(map, item));
    behind
        .and_then(|id| map.stages.iter().position(|stage| stage.id == id))
        .map_or(map.stages.len(), |index| index + 1)
}

/// Adds a card at the end of a touchpoint's cards of its kind.
pub(in crate::view) fn card(kind: NewCard, touchpoint: &TouchpointId, ids: &mut IdSource) -> New {
    let text = String::new();
    let card = match kind {
        NewCard::Thought => Card::Thought(Thought::new(ThoughtId::draw(ids), text)),
        NewCard::PainPoint => Card::PainPoint(PainPoint::new(PainPointId::draw(ids), text)),
        NewCard::Highlight => Card::Highlight(Highlight::new(HighlightId::draw(ids), text)),
        NewCard::Opportunity => Card::Opportunity(Opportunity::new(OpportunityId::draw(ids), text)),
        NewCard::Measure => Card::Measure(Measure::new(MeasureId::draw(ids), text)),
        NewCard::Backstage => Card::Backstage(Note::new(NoteId::draw(ids), text)),
    };
    let id = card.id();
    New {
        add: Edit::AddCard {
            touchpoint: touchpoint.clone(),
            card,
            place: usize::MAX,
        },
        field: Field::Card(id),
    }
}

/// Makes our estimate of a touchpoint; without a rating it is taken back.
pub(in crate::view) fn estimate(
    touchpoint: &TouchpointId,
    rating: Option<Rating>,
    date: Option<Date>,
) -> Edit {
    Edit::SetEstimate {
        touchpoint: touchpoint.clone(),
        group: TEAM.to_owned(),
        votes: rating.map_or_else(BTreeMap::new, |rating| BTreeMap::from([(rating, 1)])),
        date,
    }
}
