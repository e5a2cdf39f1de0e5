//! New things: what is added where, and which text field opens on it.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::field::Field;
use crate::{
    edit::{Card, CardId, Edit, Item, PastePlace, Subject, card_ids, card_place},
    model::{
        Date, Extra, Highlight, HighlightId, IdSource, JourneyMap, Measure, MeasureId, Note,
        NoteId, Opportunity, OpportunityId, PainPoint, PainPointId, Place, Rating, Stage, StageId,
        TEAM, Thought, ThoughtId, Touchpoint, TouchpointId,
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
        Item::Card(id) => {
            let mut places = map.places();
            let place = places.find(|place| card_place(place.touchpoint, id).is_some())?;
            Some(place.touchpoint.id.clone())
        }
        _ => None,
    }
}

/// Says whether an item of the map is a touchpoint or belongs to one.
pub(in crate::view) fn has_touchpoint(item: &Item) -> bool {
    matches!(
        item,
        Item::Touchpoint(_) | Item::Point(_) | Item::Card(_) | Item::Cell(..)
    )
}

/// Where the touchpoints stand that many items are or belong to, found in one walk over the map.
pub(in crate::view) struct Places<'a> {
    touchpoints: BTreeMap<&'a TouchpointId, Place<'a>>,
    cards: BTreeMap<CardId, Place<'a>>,
}

impl<'a> Places<'a> {
    /// Looks for the items.
    pub(in crate::view) fn of(map: &'a JourneyMap, items: &[Item]) -> Self {
        let card = |item: &Item| match item {
            Item::Card(id) => Some(id.clone()),
            _ => None,
        };
        let wanted: BTreeSet<CardId> = items.iter().filter_map(card).collect();
        let (mut touchpoints, mut cards) = (BTreeMap::new(), BTreeMap::new());
        for place in map.places() {
            touchpoints.entry(&place.touchpoint.id).or_insert(place);
            if !wanted.is_empty() {
                let ids = card_ids(place.touchpoint).into_iter();
                cards.extend(ids.filter(|id| wanted.contains(id)).map(|id| (id, place)));
            }
        }
        Self { touchpoints, cards }
    }

    /// Returns where the touchpoint stands that an item is or belongs to.
    pub(in crate::view) fn get(&self, item: &Item) -> Option<Place<'a>> {
        let place = match item {
            Item::Touchpoint(id) | Item::Point(id) | Item::Cell(id, _) => self.touchpoints.get(id),
            Item::Card(id) => self.cards.get(id),
            _ => None,
        };
        place.copied()
    }
}

/// Returns the touchpoints that items are or belong to, each once, that of the last item last.
pub(in crate::view) fn touchpoints<'a>(map: &'a JourneyMap, items: &[Item]) -> Vec<&'a Touchpoint> {
    let places = Places::of(map, items);
    let mut known: BTreeSet<&TouchpointId> = BTreeSet::new();
    let from_the_last = items.iter().rev().filter_map(|item| places.get(item));
    let mut touchpoints: Vec<&Touchpoint> = from_the_last
        .map(|place| place.touchpoint)
        .filter(|touchpoint| known.insert(&touchpoint.id))
        .collect();
    touchpoints.reverse();
    touchpoints
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
    let onto = touchpoints(map, selected).into_iter();
    let onto = onto.map(|touchpoint| touchpoint.id.clone()).collect();
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
