//! Changes of the header and of personas.

use std::sync::Arc;

use crate::model::{Header, JourneyMap, Known, Persona, PersonaId};

use super::{
    EditError, HeaderField, PersonaField, Subject,
    find::{insert_at, move_to, take},
};

fn missing(id: &PersonaId) -> EditError {
    EditError::missing(Subject::Persona, id.as_str())
}

/// Sets one field of the header.
pub(super) fn set_header(map: &mut JourneyMap, field: &HeaderField) -> Result<(), EditError> {
    if let HeaderField::Persona(Some(id)) = field
        && !map.personas.iter().any(|persona| persona.id == *id)
    {
        return Err(missing(id));
    }
    let Header {
        title,
        state,
        scope,
        persona,
        team,
        date,
        evidence,
        language,
        ..
    } = &mut map.header;
    match field {
        HeaderField::Title(text) => *title = text.clone(),
        HeaderField::State(value) => *state = Known::Is(*value),
        HeaderField::Scope(text) => *scope = text.clone(),
        HeaderField::Persona(id) => *persona = id.clone(),
        HeaderField::TeamPeople(count) => team.people = *count,
        HeaderField::TeamWho(text) => team.who = text.clone(),
        HeaderField::Date(day) => *date = *day,
        HeaderField::Evidence(text) => *evidence = text.clone(),
        HeaderField::Language(value) => *language = Known::Is(*value),
    }
    Ok(())
}

/// Adds a persona; whose journey it is stays as it was.
pub(super) fn add_persona(
    map: &mut JourneyMap,
    persona: &Arc<Persona>,
    place: usize,
) -> Result<(), EditError> {
    if map.personas.iter().any(|one| one.id == persona.id) {
        return Err(EditError::taken(Subject::Persona, persona.id.as_str()));
    }
    insert_at(&mut map.personas, place, Arc::clone(persona));
    Ok(())
}

/// Sets one field of a persona.
pub(super) fn set_persona(
    map: &mut JourneyMap,
    id: &PersonaId,
    field: &PersonaField,
) -> Result<(), EditError> {
    let persona = map
        .personas
        .iter_mut()
        .find(|persona| persona.id == *id)
        .map(Arc::make_mut)
        .ok_or_else(|| missing(id))?;
    match field {
        PersonaField::Name(text) => persona.name = text.clone(),
        PersonaField::Description(text) => persona.description = text.clone(),
        PersonaField::Goal(text) => persona.goal = text.clone(),
    }
    Ok(())
}

/// Moves a persona in the list.
pub(super) fn move_persona(
    map: &mut JourneyMap,
    id: &PersonaId,
    place: usize,
) -> Result<(), EditError> {
    move_to(&mut map.personas, place, |persona| persona.id == *id).ok_or_else(|| missing(id))
}

/// Removes a persona, also from the header.
pub(super) fn remove_persona(map: &mut JourneyMap, id: &PersonaId) -> Result<(), EditError> {
    take(&mut map.personas, |persona| persona.id == *id).ok_or_else(|| missing(id))?;
    if map.header.persona.as_ref() == Some(id) {
        map.header.persona = None;
    }
    Ok(())
}
