//! The fields of the whole map: its header, its persona, its feedback.

use egui::{Align, Checkbox, Layout, Response, Ui};

use super::{add_persona, fields::Fields, parts};
use crate::{
    edit::{Edit, HeaderField, PersonaField, Subject},
    lang::{self, Key, Words},
    layout::{self, field_time},
    model::{FeedbackSet, IdSource, JourneyMap, Language, MapState, Persona},
    view::{
        Command,
        icon::Icon,
        import::day,
        style::SMALL,
        widgets::{icon_button, muted},
    },
};

/// Shows the fields.
pub(super) fn ui(
    fields: &mut Fields<'_>,
    map: &JourneyMap,
    hides_verdict: bool,
    ids: &mut IdSource,
) {
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
    feedback(fields, map, hides_verdict);
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

/// Which feedback is shown and overlaid; each set can be renamed and removed, too.
fn feedback(fields: &mut Fields<'_>, map: &JourneyMap, hides_verdict: bool) {
    fields.ui.add_space(8.0);
    fields.title(Subject::Feedback);
    if map.feedback.is_empty() {
        let none = fields.words.text(Key::StatusNoFeedback);
        fields.ui.label(muted(fields.ui, none));
        let import = fields.words.text(Key::CommandImport);
        if fields.ui.button(import).clicked() {
            fields.run(Command::Import);
        }
    }
    for set in &map.feedback {
        let id = set.id.as_str();
        fields.text((id, "label"), Subject::Feedback, &set.label, |text| {
            Some(Edit::RenameFeedback {
                set: set.id.clone(),
                label: text.to_owned(),
            })
        });
        let words = fields.words;
        let wish = fields.ui.push_id((id, "set"), |ui| {
            let part = part(ui, map, set, words);
            let removed = origin_ui(ui, set, words, hides_verdict).clicked();
            part.or_else(|| removed.then(|| Edit::RemoveFeedback(set.id.clone())))
        });
        if let Some(edit) = wish.inner {
            fields.apply(edit);
        }
        if map.shown.as_ref() == Some(&set.id) {
            parts::ui(fields, map, set);
        }
    }
}

/// Says where a set comes from; returns the button at its right that removes it.
fn origin_ui(ui: &mut Ui, set: &FeedbackSet, words: &Words, hides_verdict: bool) -> Response {
    ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
        let delete = words.text(Key::CommandDelete);
        let response = icon_button(ui, Icon::Close, delete, delete);
        ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
            ui.label(muted(ui, origin(set, words, hides_verdict)).size(SMALL));
        });
        response
    })
    .inner
}

/// Says how many ratings a set has and when they were given.
///
/// While the verdict is hidden, only when.
fn origin(set: &FeedbackSet, words: &Words, hides_verdict: bool) -> String {
    if hides_verdict {
        return field_time(&set.provenance, words);
    }
    layout::origin(&set.provenance, set.ratings(), words)
}

/// Which part a set has in the picture: the measured curve, drawn beside it, or none.
fn part(ui: &mut Ui, map: &JourneyMap, set: &FeedbackSet, words: &Words) -> Option<Edit> {
    let mut wish = None;
    let is_shown = map.shown.as_ref() == Some(&set.id);
    ui.horizontal_wrapped(|ui| {
        let mut shown = is_shown;
        if ui
            .checkbox(&mut shown, words.text(Key::FeedbackShown))
            .changed()
        {
            wish = Some(Edit::ShowFeedback(shown.then(|| set.id.clone())));
        }
        // Beside nothing, and beside itself, nothing is drawn; beside a part of it, the whole is.
        let is_part = is_shown && parts::is_part_shown(map, set);
        let is_possible = map.shown.is_some() && (!is_shown || is_part);
        let mut is_overlaid = is_possible && map.overlaid.contains(&set.id);
        let text = words.text(if is_part {
            Key::AllOverlaid
        } else {
            Key::FeedbackOverlaid
        });
        let check = Checkbox::new(&mut is_overlaid, text);
        if ui.add_enabled(is_possible, check).changed() {
            wish = Some(Edit::OverlayFeedback {
                set: set.id.clone(),
                is_overlaid,
            });
        }
    });
    wish
}
