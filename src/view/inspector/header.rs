//! The fields of the whole map: its header, its persona, its feedback.

use super::{add_persona, fields::Fields};
use crate::{
    edit::{Edit, HeaderField, PersonaField, Subject},
    lang::{self, Key},
    model::{IdSource, JourneyMap, Language, MapState, Persona},
    view::{import::day, widgets::muted},
};

/// Shows the fields.
pub(super) fn ui(fields: &mut Fields<'_>, map: &JourneyMap, ids: &mut IdSource) {
    let header = &map.header;
    let words = fields.words;
    let set = |field| Some(Edit::SetHeader(field));
    fields.text(("map", "title"), Subject::Title, &header.title, |text| {
        set(HeaderField::Title(text.to_owned()))
    });
    let states = [
        (MapState::Current, words.text(Key::StateCurrent)),
        (MapState::Future, words.text(Key::StateFuture)),
    ];
    let state = header.state.known().copied().unwrap_or_default();
    fields.choice(Subject::MapState, state, &states, |state| {
        Edit::SetHeader(HeaderField::State(state))
    });
    fields.lines(("map", "scope"), Subject::Scope, &header.scope, |text| {
        set(HeaderField::Scope(text.to_owned()))
    });
    match map.persona() {
        Some(persona) => persona_ui(fields, persona),
        None => no_persona_ui(fields, map, ids),
    }
    let people = header
        .team
        .people
        .map_or_else(String::new, |n| n.to_string());
    fields.text(("map", "people"), Subject::TeamPeople, &people, |text| {
        let people = match text.trim() {
            "" => None,
            text => Some(text.parse().ok()?),
        };
        set(HeaderField::TeamPeople(people))
    });
    fields.text(("map", "who"), Subject::Team, &header.team.who, |text| {
        set(HeaderField::TeamWho(text.to_owned()))
    });
    let date = header
        .date
        .map_or_else(String::new, |day| lang::date(day, words.language()));
    fields.text(("map", "date"), Subject::Date, &date, |text| {
        set(HeaderField::Date(day(text)?))
    });
    fields.text(
        ("map", "evidence"),
        Subject::Evidence,
        &header.evidence,
        |text| set(HeaderField::Evidence(text.to_owned())),
    );
    let languages = [
        (Language::En, words.text(Key::LanguageEnglish)),
        (Language::De, words.text(Key::LanguageGerman)),
    ];
    let language = header.language.known().copied().unwrap_or_default();
    fields.choice(Subject::Language, language, &languages, |language| {
        Edit::SetHeader(HeaderField::Language(language))
    });
    feedback(fields, map);
}

fn persona_ui(fields: &mut Fields<'_>, persona: &Persona) {
    let set = |field| {
        Some(Edit::SetPersona {
            persona: persona.id.clone(),
            field,
        })
    };
    let id = persona.id.as_str();
    fields.text((id, "name"), Subject::Persona, &persona.name, |text| {
        set(PersonaField::Name(text.to_owned()))
    });
    fields.lines(
        (id, "who"),
        Subject::Description,
        &persona.description,
        |text| set(PersonaField::Description(text.to_owned())),
    );
    fields.lines((id, "goal"), Subject::Goal, &persona.goal, |text| {
        set(PersonaField::Goal(text.to_owned()))
    });
}

fn no_persona_ui(fields: &mut Fields<'_>, map: &JourneyMap, ids: &mut IdSource) {
    fields.heading(Subject::Persona);
    if fields
        .ui
        .button(fields.words.text(Key::AddPersona))
        .clicked()
    {
        let name = fields.words.text(Key::SubjectPersona);
        let edit = add_persona(ids, name, map.personas.len());
        fields.apply(edit);
    }
}

/// Which feedback is shown; each set can be shown, renamed and removed.
fn feedback(fields: &mut Fields<'_>, map: &JourneyMap) {
    fields.ui.add_space(8.0);
    fields.title(Subject::Feedback);
    if map.feedback.is_empty() {
        let none = fields.words.text(Key::StatusNoFeedback);
        fields.ui.label(muted(fields.ui, none));
    }
    for set in &map.feedback {
        let is_shown = map.shown.as_ref() == Some(&set.id);
        let id = set.id.as_str();
        fields.text((id, "label"), Subject::Feedback, &set.label, |text| {
            Some(Edit::RenameFeedback {
                set: set.id.clone(),
                label: text.to_owned(),
            })
        });
        let words = fields.words;
        let mut wish = None;
        fields.ui.horizontal(|ui| {
            let mut shown = is_shown;
            if ui
                .checkbox(&mut shown, words.text(Key::FeedbackShown))
                .changed()
            {
                wish = Some(Edit::ShowFeedback(shown.then(|| set.id.clone())));
            }
            if ui.button(words.text(Key::CommandDelete)).clicked() {
                wish = Some(Edit::RemoveFeedback(set.id.clone()));
            }
        });
        if let Some(edit) = wish {
            fields.apply(edit);
        }
    }
}
