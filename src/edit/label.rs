//! What a step is called in the Undo menu, as a value that `lang` words.

use std::fmt;

use super::{Edit, PersonaField, TouchpointField};

/// What an edit is about.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Subject {
    /// The opportunity's pain points.
    Answers,
    /// A line of backstage work.
    Backstage,
    /// A cell of an own lane.
    Cell,
    /// The ways a contact takes.
    Channels,
    /// The day of the workshop.
    Date,
    /// A description.
    Description,
    /// The day on which a measure is due.
    Due,
    /// The cost of an opportunity.
    Effort,
    /// Our estimate.
    Estimate,
    /// What the map rests on.
    Evidence,
    /// How well a touchpoint is backed.
    EvidenceGrade,
    /// What the persona expects.
    Expectation,
    /// A feedback set.
    Feedback,
    /// What the persona wants to reach.
    Goal,
    /// A highlight.
    Highlight,
    /// An image.
    Image,
    /// What an opportunity would bring.
    Impact,
    /// The language of the map.
    Language,
    /// Current or future state.
    MapState,
    /// A measure.
    Measure,
    /// The moment of truth.
    MomentOfTruth,
    /// A note in the parking lot.
    Note,
    /// An opportunity.
    Opportunity,
    /// An own lane.
    OwnLane,
    /// A pain point.
    PainPoint,
    /// A persona.
    Persona,
    /// Where feedback comes from.
    Provenance,
    /// A question of a survey.
    Question,
    /// Who is responsible for a measure.
    Responsible,
    /// The unit that answers for a touchpoint.
    ResponsibleUnit,
    /// Where the journey begins and ends.
    Scope,
    /// Several things at once.
    Selection,
    /// How much a pain point hurts.
    Severity,
    /// A stage.
    Stage,
    /// How far a measure has come.
    Status,
    /// Who drew the map.
    Team,
    /// How many drew the map.
    TeamPeople,
    /// A thought.
    Thought,
    /// The name of the journey.
    Title,
    /// A touchpoint.
    Touchpoint,
}

impl fmt::Display for Subject {
    /// Writes the English noun.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Answers => "answered pain points",
            Self::Backstage => "backstage line",
            Self::Cell => "cell",
            Self::Channels => "channels",
            Self::Date => "date",
            Self::Description => "description",
            Self::Due => "due date",
            Self::Effort => "effort",
            Self::Estimate => "estimate",
            Self::Evidence => "evidence",
            Self::EvidenceGrade => "evidence grade",
            Self::Expectation => "expectation",
            Self::Feedback => "feedback set",
            Self::Goal => "goal",
            Self::Highlight => "highlight",
            Self::Image => "image",
            Self::Impact => "impact",
            Self::Language => "language",
            Self::MapState => "state",
            Self::Measure => "measure",
            Self::MomentOfTruth => "moment of truth",
            Self::Note => "note",
            Self::Opportunity => "opportunity",
            Self::OwnLane => "lane",
            Self::PainPoint => "pain point",
            Self::Persona => "persona",
            Self::Provenance => "provenance",
            Self::Question => "question",
            Self::Responsible => "responsible person",
            Self::ResponsibleUnit => "responsible unit",
            Self::Scope => "scope",
            Self::Selection => "selection",
            Self::Severity => "severity",
            Self::Stage => "stage",
            Self::Status => "status",
            Self::Team => "team",
            Self::TeamPeople => "number of people in the team",
            Self::Thought => "thought",
            Self::Title => "title",
            Self::Touchpoint => "touchpoint",
        })
    }
}

/// What a step is called; the text is the name or wording of what is touched, where the edit has it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum EditLabel {
    /// Something new.
    Add(Subject, String),
    /// Another value.
    Change(Subject),
    /// Something taken to the clipboard.
    Cut(Subject),
    /// A copy.
    Duplicate(Subject, String),
    /// A feedback set read from a file, by its name.
    Import(String),
    /// Another place.
    Move(Subject),
    /// Another place for so many things of one kind.
    MoveSeveral(Subject, usize),
    /// Feedback is drawn beside the measured curve, or no longer.
    OverlayFeedback,
    /// Something copied elsewhere is put in.
    Paste(Subject),
    /// What another program or person has made of the file.
    Reload,
    /// Something gone.
    Remove(Subject),
    /// Another name.
    Rename(Subject, String),
    /// Back to what an earlier save held.
    Restore,
    /// Back to what the file holds.
    Revert,
    /// Another feedback set is the measured curve, or none.
    ShowFeedback,
    /// Another segment or wave is the measured curve, or all of them.
    ShowPart,
}

impl Edit {
    /// Says what the edit is called in the Undo menu.
    pub fn label(&self) -> EditLabel {
        use EditLabel::{
            Add, Change, Import, Move, OverlayFeedback, Paste, Remove, Rename, ShowFeedback,
            ShowPart,
        };

        match self {
            Self::SetHeader(field) => Change(field.subject()),
            Self::AddPersona { persona, .. } => Add(Subject::Persona, persona.name.clone()),
            Self::SetPersona { field, .. } => match field {
                PersonaField::Name(name) => Rename(Subject::Persona, name.clone()),
                PersonaField::Description(_) | PersonaField::Goal(_) => Change(Subject::Persona),
            },
            Self::MovePersona { .. } => Move(Subject::Persona),
            Self::RemovePersona(_) => Remove(Subject::Persona),
            Self::AddStage { stage, .. } => Add(Subject::Stage, stage.name.clone()),
            Self::RenameStage { name, .. } => Rename(Subject::Stage, name.clone()),
            Self::MoveStage { .. } => Move(Subject::Stage),
            Self::RemoveStage(_) => Remove(Subject::Stage),
            Self::AddTouchpoint { touchpoint, .. } => {
                Add(Subject::Touchpoint, touchpoint.name.clone())
            }
            Self::AddParts(_) => Paste(Subject::Selection),
            Self::SetTouchpoint { field, .. } => match field {
                TouchpointField::Name(name) => Rename(Subject::Touchpoint, name.clone()),
                other => Change(other.subject()),
            },
            Self::MoveTouchpoint { .. } => Move(Subject::Touchpoint),
            Self::RemoveTouchpoint(_) => Remove(Subject::Touchpoint),
            Self::SetEstimate { .. } => Change(Subject::Estimate),
            Self::AddCard { card, .. } => Add(card.id().subject(), card.text().to_owned()),
            Self::SetCardText { card, .. } => Change(card.subject()),
            Self::SetSeverity { .. } => Change(Subject::Severity),
            Self::SetOpportunity { field, .. } => Change(field.subject()),
            Self::SetMeasure { field, .. } => Change(field.subject()),
            Self::MoveCard { card, .. } => Move(card.subject()),
            Self::RemoveCard(card) => Remove(card.subject()),
            Self::AddLane { lane, .. } => Add(Subject::OwnLane, lane.name.clone()),
            Self::RenameLane { name, .. } => Rename(Subject::OwnLane, name.clone()),
            Self::MoveLane { .. } => Move(Subject::OwnLane),
            Self::RemoveLane(_) => Remove(Subject::OwnLane),
            Self::SetCell { .. } => Change(Subject::Cell),
            Self::MoveCell { .. } => Move(Subject::Cell),
            Self::AddNote { note, .. } => Add(Subject::Note, note.text.clone()),
            Self::SetNote { .. } => Change(Subject::Note),
            Self::MoveNote { .. } => Move(Subject::Note),
            Self::RemoveNote(_) => Remove(Subject::Note),
            Self::ImportFeedback { set, .. } => Import(set.label.clone()),
            Self::ShowFeedback(_) => ShowFeedback,
            Self::OverlayFeedback { .. } | Self::OverlayPart { .. } => OverlayFeedback,
            Self::ShowPart { .. } => ShowPart,
            Self::RenameFeedback { label, .. } => Rename(Subject::Feedback, label.clone()),
            Self::AssignFeedback { .. } => Change(Subject::Question),
            Self::SetProvenance { .. } => Change(Subject::Provenance),
            Self::RemoveFeedback(_) => Remove(Subject::Feedback),
            Self::Several(label, _) => label.clone(),
        }
    }
}
