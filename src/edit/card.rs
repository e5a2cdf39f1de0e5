//! Cards: everything small that hangs on a touchpoint and has an id of its own, and their changes.

mod many;

pub(super) use many::{add_cards, remove_cards};

use std::collections::BTreeSet;

use crate::model::{
    Highlight, HighlightId, Image, ImageId, JourneyMap, Known, Level, MAX_IMAGE_BYTES,
    MAX_MAP_IMAGE_BYTES, Measure, MeasureId, Note, NoteId, Opportunity, OpportunityId, PainPoint,
    PainPointId, Thought, ThoughtId, Touchpoint, TouchpointId,
};

use super::{
    EditError, MeasureField, OpportunityField, Subject,
    find::{each_touchpoint_where, insert_at, take, touchpoint_mut, touchpoint_where},
};

/// What all kinds of cards have in common.
trait Kind: Clone {
    /// Its id.
    type Id: Eq;

    fn has_id(&self, id: &Self::Id) -> bool;
    fn list(touchpoint: &Touchpoint) -> &[Self];
    fn list_mut(touchpoint: &mut Touchpoint) -> &mut Vec<Self>;
    fn text_mut(&mut self) -> &mut String;
    fn card_id(id: &Self::Id) -> CardId;
}

macro_rules! cards {
    ($($(#[$doc:meta])* $card:ident($kind:ident, $id:ident) in $list:ident, words $text:ident;)+) => {
        /// One card of a touchpoint.
        #[derive(Clone, Debug, Eq, PartialEq)]
        pub enum Card {$(
            $(#[$doc])*
            $card($kind),
        )+}

        /// Names one card of a touchpoint.
        #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub enum CardId {$(
            $(#[$doc])*
            $card($id),
        )+}

        impl Card {
            /// Returns the id.
            pub fn id(&self) -> CardId {
                match self {$(
                    Self::$card(card) => CardId::$card(card.id.clone()),
                )+}
            }

            /// Returns the words.
            pub fn text(&self) -> &str {
                match self {$(
                    Self::$card(card) => &card.$text,
                )+}
            }

            /// Finds a card and the touchpoint that it belongs to.
            pub fn find<'a>(map: &'a JourneyMap, id: &CardId) -> Option<(&'a Touchpoint, Self)> {
                map.places().find_map(|place| {
                    let card = Self::of(place.touchpoint, id)?;
                    Some((place.touchpoint, card))
                })
            }

            /// Finds a card of a touchpoint.
            pub(super) fn of(touchpoint: &Touchpoint, id: &CardId) -> Option<Self> {
                match id {$(
                    CardId::$card(id) => $kind::list(touchpoint)
                        .iter()
                        .find(|one| one.has_id(id))
                        .map(|one| Self::$card(one.clone())),
                )+}
            }
        }

        impl CardId {
            /// Returns the id as text.
            pub fn as_str(&self) -> &str {
                match self {$(
                    Self::$card(id) => id.as_str(),
                )+}
            }

            /// Says what sort of card it is.
            pub fn subject(&self) -> Subject {
                match self {$(
                    Self::$card(_) => Subject::$card,
                )+}
            }
        }

        $(impl Kind for $kind {
            type Id = $id;

            fn has_id(&self, id: &$id) -> bool {
                self.id == *id
            }

            fn list(touchpoint: &Touchpoint) -> &[Self] {
                &touchpoint.$list
            }

            fn list_mut(touchpoint: &mut Touchpoint) -> &mut Vec<Self> {
                &mut touchpoint.$list
            }

            fn text_mut(&mut self) -> &mut String {
                &mut self.$text
            }

            fn card_id(id: &$id) -> CardId {
                CardId::$card(id.clone())
            }
        })+

        /// Lists the ids of all cards of a touchpoint.
        pub fn ids(touchpoint: &Touchpoint) -> Vec<CardId> {
            let mut ids = Vec::new();
            $(ids.extend(touchpoint.$list.iter().map(|card| CardId::$card(card.id.clone())));)+
            ids
        }

        /// Lists all cards of a touchpoint.
        pub(super) fn all(touchpoint: &Touchpoint) -> Vec<Card> {
            let mut cards = Vec::new();
            $(cards.extend(touchpoint.$list.iter().cloned().map(Card::$card));)+
            cards
        }

        /// Leaves a touchpoint those cards that are wanted.
        pub(super) fn retain(touchpoint: &mut Touchpoint, is_wanted: impl Fn(&CardId) -> bool) {
            $(touchpoint.$list.retain(|card| is_wanted(&CardId::$card(card.id.clone())));)+
        }

        /// Says which place a card has among the touchpoint's cards of its kind.
        pub fn place(touchpoint: &Touchpoint, card: &CardId) -> Option<usize> {
            match card {$(
                CardId::$card(id) => $kind::list(touchpoint).iter().position(|one| one.has_id(id)),
            )+}
        }

        /// Adds a card to a touchpoint.
        pub(super) fn add_card(
            map: &mut JourneyMap,
            touchpoint: &TouchpointId,
            card: &Card,
            place: usize,
        ) -> Result<(), EditError> {
            check_new_card(map, card)?;
            insert(touchpoint_mut(map, touchpoint)?, card, place);
            Ok(())
        }

        fn insert(touchpoint: &mut Touchpoint, card: &Card, place: usize) {
            match card {$(
                Card::$card(card) => insert_at(&mut touchpoint.$list, place, card.clone()),
            )+}
        }

        /// Sets the words of a card.
        pub(super) fn set_card_text(map: &mut JourneyMap, card: &CardId, text: &str) -> Result<(), EditError> {
            match card {$(
                CardId::$card(id) => *card_mut::<$kind>(map, id)?.text_mut() = text.to_owned(),
            )+}
            Ok(())
        }

        /// Moves a card, also to another touchpoint.
        pub(super) fn move_card(
            map: &mut JourneyMap,
            card: &CardId,
            touchpoint: &TouchpointId,
            place: usize,
        ) -> Result<(), EditError> {
            match card {$(
                CardId::$card(id) => {
                    let card = take_card::<$kind>(map, id)?;
                    insert_at(&mut touchpoint_mut(map, touchpoint)?.$list, place, card);
                }
            )+}
            Ok(())
        }

        /// Removes a card.
        pub(super) fn remove_card(map: &mut JourneyMap, card: &CardId) -> Result<(), EditError> {
            match card {$(
                CardId::$card(id) => drop(take_card::<$kind>(map, id)?),
            )+}
            if let CardId::PainPoint(id) = card {
                forget_pain_points(map, &BTreeSet::from([id]));
            }
            Ok(())
        }
    };
}

cards! {
    /// What the persona thinks.
    Thought(Thought, ThoughtId) in thoughts, words text;
    /// What hurts.
    PainPoint(PainPoint, PainPointId) in pain_points, words text;
    /// What works.
    Highlight(Highlight, HighlightId) in highlights, words text;
    /// What could be done.
    Opportunity(Opportunity, OpportunityId) in opportunities, words text;
    /// What will be done.
    Measure(Measure, MeasureId) in measures, words what;
    /// What happens behind the scenes.
    Backstage(Note, NoteId) in backstage, words text;
    /// A picture; its words are the caption.
    Image(Image, ImageId) in images, words caption;
}

/// Judges a pain point.
pub(super) fn set_severity(
    map: &mut JourneyMap,
    id: &PainPointId,
    severity: Option<Level>,
) -> Result<(), EditError> {
    card_mut::<PainPoint>(map, id)?.severity = severity;
    Ok(())
}

/// Sets one field of an opportunity.
pub(super) fn set_opportunity(
    map: &mut JourneyMap,
    id: &OpportunityId,
    field: &OpportunityField,
) -> Result<(), EditError> {
    if let OpportunityField::Answers(answers) = field {
        check_answers(map, answers)?;
    }
    let opportunity = card_mut::<Opportunity>(map, id)?;
    match field {
        OpportunityField::Impact(level) => opportunity.impact = *level,
        OpportunityField::Effort(level) => opportunity.effort = *level,
        OpportunityField::Answers(answers) => opportunity.answers = answers.clone(),
    }
    Ok(())
}

/// Sets one field of a measure.
pub(super) fn set_measure(
    map: &mut JourneyMap,
    id: &MeasureId,
    field: &MeasureField,
) -> Result<(), EditError> {
    let measure = card_mut::<Measure>(map, id)?;
    match field {
        MeasureField::Responsible(text) => measure.responsible = text.clone(),
        MeasureField::Due(day) => measure.due = *day,
        MeasureField::Status(status) => measure.status = Known::Is(*status),
    }
    Ok(())
}

/// Takes pain points that are gone out of the answers of all opportunities.
pub(super) fn forget_pain_points(map: &mut JourneyMap, gone: &BTreeSet<&PainPointId>) {
    if gone.is_empty() {
        return;
    }
    each_touchpoint_where(
        map,
        |touchpoint| {
            let mut answers = touchpoint.opportunities.iter().flat_map(|one| &one.answers);
            answers.any(|id| gone.contains(id))
        },
        |touchpoint| {
            for opportunity in &mut touchpoint.opportunities {
                opportunity.answers.retain(|id| !gone.contains(id));
            }
        },
    );
}

/// Refuses new images that are too large, alone or together with those that the map has.
pub(super) fn check_images<'a>(
    map: &JourneyMap,
    new: impl Iterator<Item = &'a Image>,
) -> Result<(), EditError> {
    let old = map.places().flat_map(|place| &place.touchpoint.images);
    let old: usize = old.map(|image| image.bytes.len()).sum();
    let mut total = old;
    for image in new {
        let bytes = image.bytes.len();
        if bytes > MAX_IMAGE_BYTES {
            let limit = MAX_IMAGE_BYTES;
            return Err(EditError::ImageTooLarge { bytes, limit });
        }
        total += bytes;
    }
    if total > old && total > MAX_MAP_IMAGE_BYTES {
        let (bytes, limit) = (total, MAX_MAP_IMAGE_BYTES);
        return Err(EditError::ImagesTooLarge { bytes, limit });
    }
    Ok(())
}

fn check_new_card(map: &JourneyMap, card: &Card) -> Result<(), EditError> {
    let id = card.id();
    let parked =
        matches!(&id, CardId::Backstage(id) if map.notes.iter().any(|note| note.id == *id));
    if parked || Card::find(map, &id).is_some() {
        return Err(EditError::taken(id.subject(), id.as_str()));
    }
    match card {
        Card::Opportunity(opportunity) => check_answers(map, &opportunity.answers),
        Card::Image(image) => check_images(map, std::iter::once(image)),
        _ => Ok(()),
    }
}

fn check_answers(map: &JourneyMap, answers: &[PainPointId]) -> Result<(), EditError> {
    let exists = |id: &PainPointId| {
        let mut pain_points = map.places().flat_map(|place| &place.touchpoint.pain_points);
        pain_points.any(|pain| pain.id == *id)
    };
    match answers.iter().find(|id| !exists(id)) {
        Some(id) => Err(EditError::missing(Subject::PainPoint, id.as_str())),
        None => Ok(()),
    }
}

fn missing<K: Kind>(id: &K::Id) -> EditError {
    let id = K::card_id(id);
    EditError::missing(id.subject(), id.as_str())
}

fn card_mut<'a, K: Kind + 'a>(map: &'a mut JourneyMap, id: &K::Id) -> Result<&'a mut K, EditError> {
    touchpoint_where(map, |touchpoint| {
        K::list(touchpoint).iter().any(|one| one.has_id(id))
    })
    .and_then(|touchpoint| {
        K::list_mut(touchpoint)
            .iter_mut()
            .find(|one| one.has_id(id))
    })
    .ok_or_else(|| missing::<K>(id))
}

fn take_card<K: Kind>(map: &mut JourneyMap, id: &K::Id) -> Result<K, EditError> {
    touchpoint_where(map, |touchpoint| {
        K::list(touchpoint).iter().any(|one| one.has_id(id))
    })
    .and_then(|touchpoint| take(K::list_mut(touchpoint), |one| one.has_id(id)))
    .ok_or_else(|| missing::<K>(id))
}
