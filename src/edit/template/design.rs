//! The facts of a template in both languages, and the map that is made of them.

use std::sync::Arc;

use crate::model::{
    Channel, Extra, Header, IdSource, JourneyMap, Known, Language, Medium, Persona, PersonaId,
    ServedBy, Stage, StageId, Touchpoint, TouchpointId,
};

/// A text in English and in German.
pub(super) type Text = (&'static str, &'static str);

/// The facts of a template.
pub(super) struct Design {
    /// The language that the map has unless another is asked for.
    pub(super) language: Language,
    pub(super) title: Text,
    /// Name, description, goal.
    pub(super) persona: [Text; 3],
    /// The stages, each with its touchpoints.
    pub(super) stages: &'static [(Text, &'static [Column])],
}

/// A touchpoint: its name, its channels and whether it is a moment of truth.
pub(super) struct Column(pub(super) Text, pub(super) &'static [Way], pub(super) bool);

/// A channel: its name, its medium and who serves.
pub(super) struct Way(Text, Medium, &'static [ServedBy]);

/// Makes a digital channel.
pub(super) const fn digital(name: Text, served_by: &'static [ServedBy]) -> Way {
    Way(name, Medium::Digital, served_by)
}

/// Makes an analogue channel.
pub(super) const fn analogue(name: Text, served_by: &'static [ServedBy]) -> Way {
    Way(name, Medium::Analogue, served_by)
}

impl Design {
    /// Makes the map in a language.
    pub(super) fn build(&self, language: Language, ids: &mut IdSource) -> JourneyMap {
        let [name, description, goal] = self.persona.map(|text| owned(text, language));
        let persona = Persona {
            id: PersonaId::draw(ids),
            name,
            description,
            goal,
            extra: Extra::default(),
        };
        JourneyMap {
            header: Header {
                title: owned(self.title, language),
                persona: Some(persona.id.clone()),
                language: Known::Is(language),
                ..Header::default()
            },
            personas: vec![Arc::new(persona)],
            stages: self
                .stages
                .iter()
                .map(|(name, columns)| Arc::new(stage(*name, columns, language, ids)))
                .collect(),
            ..JourneyMap::default()
        }
    }
}

fn stage(name: Text, columns: &[Column], language: Language, ids: &mut IdSource) -> Stage {
    Stage {
        id: StageId::draw(ids),
        name: owned(name, language),
        touchpoints: columns
            .iter()
            .map(|column| Arc::new(column.build(language, ids)))
            .collect(),
        extra: Extra::default(),
    }
}

impl Column {
    fn build(&self, language: Language, ids: &mut IdSource) -> Touchpoint {
        let Self(name, ways, moment_of_truth) = self;
        Touchpoint {
            channels: ways.iter().map(|way| way.build(language)).collect(),
            moment_of_truth: *moment_of_truth,
            ..Touchpoint::named(TouchpointId::draw(ids), owned(*name, language))
        }
    }
}

impl Way {
    fn build(&self, language: Language) -> Channel {
        let Self(name, medium, served_by) = self;
        Channel {
            medium: Some(Known::Is(*medium)),
            served_by: served_by.iter().copied().map(Known::Is).collect(),
            ..Channel::named(owned(*name, language))
        }
    }
}

fn owned((english, german): Text, language: Language) -> String {
    match language {
        Language::En => english,
        Language::De => german,
    }
    .to_owned()
}
