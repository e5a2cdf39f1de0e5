//! The lanes in the order in which Tab goes through them, for one touchpoint.

use super::{
    create::{self, NewCard},
    field::{Editing, Field},
};
use crate::{
    edit::{Card, CardId, Item},
    model::{IdSource, JourneyMap, LaneId, TouchpointId},
};

/// A lane as Tab sees it.
#[derive(Clone, Debug, Eq, PartialEq)]
enum Slot {
    Name,
    Cards(NewCard),
    Own(LaneId),
}

/// The lanes of cards, from top to bottom.
const CARDS: [NewCard; 5] = [
    NewCard::Thought,
    NewCard::PainPoint,
    NewCard::Highlight,
    NewCard::Opportunity,
    NewCard::Measure,
];

/// Opens the field in the lane after or before that of an open one; none beyond the last lane.
pub(in crate::view) fn beside(
    map: &std::sync::Arc<JourneyMap>,
    field: &Field,
    touchpoint: &TouchpointId,
    is_forward: bool,
    ids: &mut IdSource,
) -> Option<Editing> {
    let slots = slots(map);
    let here = slots.iter().position(|slot| *slot == slot_of(field))?;
    let next = if is_forward {
        here + 1
    } else {
        here.checked_sub(1)?
    };
    open(map, slots.get(next)?, touchpoint, ids)
}

fn slots(map: &JourneyMap) -> Vec<Slot> {
    let has_backstage = map
        .places()
        .any(|place| !place.touchpoint.backstage.is_empty());
    let own = map.own_lanes.iter().map(|lane| Slot::Own(lane.id.clone()));
    std::iter::once(Slot::Name)
        .chain(CARDS.map(Slot::Cards))
        .chain(has_backstage.then_some(Slot::Cards(NewCard::Backstage)))
        .chain(own)
        .collect()
}

fn slot_of(field: &Field) -> Slot {
    match field {
        Field::Title
        | Field::Stage(_)
        | Field::Touchpoint(_)
        | Field::Channels(_)
        | Field::Note(_) => Slot::Name,
        Field::Lane(lane) | Field::Cell(_, lane) => Slot::Own(lane.clone()),
        Field::Card(id) => match id {
            // Pictures stand right below the names, and Tab adds none.
            CardId::Image(_) => Slot::Name,
            CardId::Thought(_) => Slot::Cards(NewCard::Thought),
            CardId::PainPoint(_) => Slot::Cards(NewCard::PainPoint),
            CardId::Highlight(_) => Slot::Cards(NewCard::Highlight),
            CardId::Opportunity(_) => Slot::Cards(NewCard::Opportunity),
            CardId::Measure(_) => Slot::Cards(NewCard::Measure),
            CardId::Backstage(_) => Slot::Cards(NewCard::Backstage),
        },
    }
}

/// Opens the first card that a touchpoint has in a lane, else a new one.
fn open(
    map: &std::sync::Arc<JourneyMap>,
    slot: &Slot,
    id: &TouchpointId,
    ids: &mut IdSource,
) -> Option<Editing> {
    let touchpoint = map.place(id)?.touchpoint;
    let kind = match slot {
        Slot::Name => return Editing::existing(Field::Touchpoint(id.clone()), map),
        Slot::Own(lane) => return Editing::existing(Field::Cell(id.clone(), lane.clone()), map),
        Slot::Cards(kind) => *kind,
    };
    let first = match kind {
        NewCard::Thought => touchpoint.thoughts.first().cloned().map(Card::Thought),
        NewCard::PainPoint => touchpoint.pain_points.first().cloned().map(Card::PainPoint),
        NewCard::Highlight => touchpoint.highlights.first().cloned().map(Card::Highlight),
        NewCard::Opportunity => touchpoint
            .opportunities
            .first()
            .cloned()
            .map(Card::Opportunity),
        NewCard::Measure => touchpoint.measures.first().cloned().map(Card::Measure),
        NewCard::Backstage => touchpoint.backstage.first().cloned().map(Card::Backstage),
    };
    if let Some(card) = first {
        return Editing::existing(Field::Card(card.id()), map);
    }
    let new = create::card(kind, id, ids);
    Some(Editing::new(new, map, Some(Item::Touchpoint(id.clone()))))
}
