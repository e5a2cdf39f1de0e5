//! The fields that an edit can set, each with its new value.

use crate::model::{
    Channel, Date, EvidenceGrade, Language, Level, MapState, MeasureStatus, PainPointId, PersonaId,
};

use super::Subject;

/// A field of the header.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum HeaderField {
    /// The name of the journey.
    Title(String),
    /// Current or future state.
    State(MapState),
    /// Where the journey begins and ends.
    Scope(String),
    /// Whose journey it is.
    Persona(Option<PersonaId>),
    /// How many drew it.
    TeamPeople(Option<u32>),
    /// Who drew it.
    TeamWho(String),
    /// The day of the workshop.
    Date(Option<Date>),
    /// What the map rests on.
    Evidence(String),
    /// The language of the map.
    Language(Language),
}

/// A field of a persona.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum PersonaField {
    /// The name.
    Name(String),
    /// Who that is.
    Description(String),
    /// What the persona wants to reach.
    Goal(String),
}

/// A field of a touchpoint.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum TouchpointField {
    /// The name on the card.
    Name(String),
    /// What happens.
    Description(String),
    /// All ways the contact takes, in order.
    Channels(Vec<Channel>),
    /// Whether the relationship is decided here.
    MomentOfTruth(bool),
    /// What the persona expects.
    Expectation(String),
    /// How well the contents are backed; not judged if absent.
    Evidence(Option<EvidenceGrade>),
    /// The unit of the organisation that answers for it.
    ResponsibleUnit(String),
}

/// A field of an opportunity besides its words.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum OpportunityField {
    /// What it would bring; not judged if absent.
    Impact(Option<Level>),
    /// What it would cost; not judged if absent.
    Effort(Option<Level>),
    /// All pain points that it answers.
    Answers(Vec<PainPointId>),
}

/// A field of a measure besides its words.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum MeasureField {
    /// Who is responsible.
    Responsible(String),
    /// When it is due; open if absent.
    Due(Option<Date>),
    /// How far it has come.
    Status(MeasureStatus),
}

/// A fact about where a feedback set comes from that people may know better than the file.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ProvenanceField {
    /// The wording of the question.
    Question(String),
    /// Who was asked.
    Asked(String),
    /// How they were asked.
    Mode(String),
    /// The first day of the field time.
    FieldFrom(Option<Date>),
    /// The last day of the field time.
    FieldTo(Option<Date>),
    /// How many people were asked.
    Invited(Option<u64>),
    /// How many people answered.
    People(Option<u64>),
}

impl HeaderField {
    /// Says what the field is, for labels.
    pub(super) fn subject(&self) -> Subject {
        match self {
            Self::Title(_) => Subject::Title,
            Self::State(_) => Subject::MapState,
            Self::Scope(_) => Subject::Scope,
            Self::Persona(_) => Subject::Persona,
            Self::TeamPeople(_) => Subject::TeamPeople,
            Self::TeamWho(_) => Subject::Team,
            Self::Date(_) => Subject::Date,
            Self::Evidence(_) => Subject::Evidence,
            Self::Language(_) => Subject::Language,
        }
    }
}

impl TouchpointField {
    /// Says what the field is, for labels.
    pub(super) fn subject(&self) -> Subject {
        match self {
            Self::Name(_) => Subject::Touchpoint,
            Self::Description(_) => Subject::Description,
            Self::Channels(_) => Subject::Channels,
            Self::MomentOfTruth(_) => Subject::MomentOfTruth,
            Self::Expectation(_) => Subject::Expectation,
            Self::Evidence(_) => Subject::EvidenceGrade,
            Self::ResponsibleUnit(_) => Subject::ResponsibleUnit,
        }
    }
}

impl OpportunityField {
    /// Says what the field is, for labels.
    pub(super) fn subject(&self) -> Subject {
        match self {
            Self::Impact(_) => Subject::Impact,
            Self::Effort(_) => Subject::Effort,
            Self::Answers(_) => Subject::Answers,
        }
    }
}

impl MeasureField {
    /// Says what the field is, for labels.
    pub(super) fn subject(&self) -> Subject {
        match self {
            Self::Responsible(_) => Subject::Responsible,
            Self::Due(_) => Subject::Due,
            Self::Status(_) => Subject::Status,
        }
    }
}
