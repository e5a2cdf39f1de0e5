//! The header: what the map is about, who travels, and who drew it.

use super::{Date, Extra, Known, PersonaId};

/// What the map shows.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub enum MapState {
    /// The journey as it is.
    #[default]
    Current,
    /// The journey as it should be.
    Future,
}

/// A language of the map's words and numbers.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// German.
    De,
}

/// The people who drew the map.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Team {
    /// How many they were; unknown if absent.
    pub people: Option<u32>,
    /// Who they were, in words: "marketing, shop, service, logistics".
    pub who: String,
    /// Fields of a newer version.
    pub extra: Extra,
}

/// The head of a journey map.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Header {
    /// The name of the journey.
    pub title: String,
    /// Current or future state.
    pub state: Known<MapState>,
    /// Where the journey begins and ends, in words.
    pub scope: String,
    /// The persona whose journey this is.
    pub persona: Option<PersonaId>,
    /// Who drew it.
    pub team: Team,
    /// The day of the workshop; also the day of estimates that name no other.
    pub date: Option<Date>,
    /// What the map rests on, in words: "survey + 5 interviews".
    pub evidence: String,
    /// The language of the map: of its lane names, legend and numbers in exports.
    pub language: Known<Language>,
    /// Fields of a newer version.
    pub extra: Extra,
}

/// Somebody who travels the journey.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Persona {
    /// The stable id.
    pub id: PersonaId,
    /// The name: "Maya".
    pub name: String,
    /// Who that is: "34, nurse, buys hiking boots online for the first time".
    pub description: String,
    /// What the persona wants to reach.
    pub goal: String,
    /// Fields of a newer version.
    pub extra: Extra,
}
