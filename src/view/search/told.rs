//! What the bar says: which of how many hits is shown, and where it is if the map does not show it.

use super::{Finder, selected_for};
use crate::{
    edit::{Hit, Item, Subject},
    lang::{Key, Words},
    model::JourneyMap,
    view::edit::{create::touchpoint_of, label::named},
};

impl Finder {
    /// Says which of how many hits is shown; nothing while there is nothing to look for.
    pub(super) fn count(&self, words: &Words) -> String {
        if self.text.trim().is_empty() {
            return String::new();
        }
        match (self.current, self.hits.len()) {
            (_, 0) => words.text(Key::SearchNothing).to_owned(),
            (Some(index), all) => words.format(
                Key::SearchHit,
                &[("n", (index + 1).into()), ("all", all.into())],
            ),
            (None, all) => words.format(Key::SearchHits, &[("n", all.into())]),
        }
    }

    /// Says whether there is a hit to go to.
    pub(super) fn has_hits(&self) -> bool {
        !self.hits.is_empty()
    }

    /// Says where the current hit is, if it cannot be seen on something that is selected.
    pub(super) fn told(&self, map: &JourneyMap, words: &Words) -> Option<String> {
        let hit = self.current_hit()?;
        let is_seen = self
            .current
            .and_then(|index| self.marks.rect(index))
            .is_some();
        if is_seen && selected_for(hit).is_some() {
            return None;
        }
        let what = named(hit.subject, words);
        let Some(item) = &hit.item else {
            return Some(what);
        };
        let name = name_of(map, item).filter(|name| !name.trim().is_empty());
        let name = name.unwrap_or_else(|| words.text(Key::Unnamed));
        Some(if is_own_name(hit) {
            format!("{what}: {name}")
        } else {
            words.format(
                Key::SearchOf,
                &[("what", (&what).into()), ("name", name.into())],
            )
        })
    }
}

/// Says whether a hit is what its thing is called, or all that it says.
fn is_own_name(hit: &Hit) -> bool {
    matches!(
        hit.subject,
        Subject::Persona
            | Subject::Stage
            | Subject::Touchpoint
            | Subject::OwnLane
            | Subject::Note
            | Subject::Feedback
    )
}

/// Returns the name by which people know a thing: cards go by their touchpoint.
fn name_of<'a>(map: &'a JourneyMap, item: &Item) -> Option<&'a str> {
    let name = match item {
        Item::Persona(id) => {
            let mut personas = map.personas.iter();
            &personas.find(|one| one.id == *id)?.name
        }
        Item::Stage(id) => &map.stage(id)?.name,
        Item::Lane(id) => &map.own_lanes.iter().find(|one| one.id == *id)?.name,
        Item::Note(id) => &map.notes.iter().find(|one| one.id == *id)?.text,
        Item::Feedback(id) => &map.feedback_set(id)?.label,
        Item::Touchpoint(_) | Item::Point(_) | Item::Card(_) | Item::Cell(..) => {
            let touchpoint = touchpoint_of(map, item)?;
            &map.place(&touchpoint)?.touchpoint.name
        }
    };
    Some(name)
}
