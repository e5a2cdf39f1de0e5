//! Many cards that come or go together, after one look at the map.

use std::collections::BTreeSet;

use super::{Card, CardId, check_images, forget_pain_points, ids, insert, remove_card, retain};
use crate::{
    edit::{
        EditError, Subject,
        find::{Spots, each_touchpoint_where},
    },
    model::{JourneyMap, PainPointId, TouchpointId},
};

/// Adds several cards, one after the other, each to its touchpoint and place.
pub(in crate::edit) fn add_cards(
    map: &mut JourneyMap,
    cards: &[(&TouchpointId, &Card, usize)],
) -> Result<(), EditError> {
    let images = cards.iter().filter_map(|(_, card, _)| match card {
        Card::Image(image) => Some(image),
        _ => None,
    });
    check_images(map, images)?;
    let there = map.places().flat_map(|place| ids(place.touchpoint));
    // Backstage lines are notes too and share the ids.
    let notes = map.notes.iter();
    let parked = notes.map(|note| CardId::Backstage(note.id.clone()));
    let mut known: BTreeSet<CardId> = there.chain(parked).collect();
    let spots = Spots::of(map);
    for (touchpoint, card, place) in cards {
        let id = card.id();
        if !known.insert(id.clone()) {
            return Err(EditError::taken(id.subject(), id.as_str()));
        }
        if let Card::Opportunity(opportunity) = card {
            let is_missing = |id: &&PainPointId| !known.contains(&CardId::PainPoint((*id).clone()));
            if let Some(id) = opportunity.answers.iter().find(is_missing) {
                return Err(EditError::missing(Subject::PainPoint, id.as_str()));
            }
        }
        insert(spots.touchpoint_mut(map, touchpoint)?, card, *place);
    }
    Ok(())
}

/// Removes several cards in one walk over the map.
pub(in crate::edit) fn remove_cards(
    map: &mut JourneyMap,
    cards: &[&CardId],
) -> Result<(), EditError> {
    let gone: BTreeSet<&CardId> = cards.iter().copied().collect();
    let there = map.places().flat_map(|place| ids(place.touchpoint));
    let found: Vec<CardId> = there.filter(|id| gone.contains(id)).collect();
    let distinct = found.iter().collect::<BTreeSet<_>>().len();
    if [gone.len(), found.len(), distinct] != [cards.len(); 3] {
        // One is missing, or a damaged map has it twice: then each is looked for.
        return cards.iter().try_for_each(|card| remove_card(map, card));
    }
    each_touchpoint_where(
        map,
        |touchpoint| ids(touchpoint).iter().any(|id| gone.contains(id)),
        |touchpoint| retain(touchpoint, |id| !gone.contains(id)),
    );
    let pain_points = cards.iter().filter_map(|card| match card {
        CardId::PainPoint(id) => Some(id),
        _ => None,
    });
    forget_pain_points(map, &pain_points.collect());
    Ok(())
}
