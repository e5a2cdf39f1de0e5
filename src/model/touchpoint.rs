//! A touchpoint: one contact, one column, and all that hangs on it.

use super::{
    Date, Estimate, Extra, HighlightId, Image, Known, LaneId, Level, MeasureId, NoteId,
    OpportunityId, PainPointId, ThoughtId, TouchpointId,
};

/// Whether a channel is digital.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Medium {
    /// Website, app, e-mail ...
    Digital,
    /// Store, phone, letter ...
    Analogue,
}

/// Who serves the customer on a channel.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum ServedBy {
    /// A person.
    Human,
    /// The customers themselves.
    SelfService,
    /// A program that answers.
    Bot,
}

/// The way a contact takes: website, store, phone.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Channel {
    /// The name on the card.
    pub name: String,
    /// Digital or analogue; unknown if absent.
    pub medium: Option<Known<Medium>>,
    /// Who serves, in the order in which they do ("bot then human"); unknown if empty.
    pub served_by: Vec<Known<ServedBy>>,
    /// Fields of a newer version.
    pub extra: Extra,
}

impl Channel {
    /// Makes a channel of which only the name is known.
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            medium: None,
            served_by: Vec::new(),
            extra: Extra::default(),
        }
    }
}

/// What the persona thinks.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Thought {
    /// The stable id.
    pub id: ThoughtId,
    /// The thought in the persona's words.
    pub text: String,
    /// Fields of a newer version.
    pub extra: Extra,
}

impl Thought {
    /// Makes a thought of which only the words are known.
    pub fn new(id: ThoughtId, text: impl Into<String>) -> Self {
        Self {
            id,
            text: text.into(),
            extra: Extra::default(),
        }
    }
}

/// What hurts.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PainPoint {
    /// The stable id.
    pub id: PainPointId,
    /// What hurts, in words.
    pub text: String,
    /// How much; not judged yet if absent.
    pub severity: Option<Level>,
    /// Fields of a newer version.
    pub extra: Extra,
}

impl PainPoint {
    /// Makes a pain point of which only the words are known.
    pub fn new(id: PainPointId, text: impl Into<String>) -> Self {
        Self {
            id,
            text: text.into(),
            severity: None,
            extra: Extra::default(),
        }
    }
}

/// What works.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Highlight {
    /// The stable id.
    pub id: HighlightId,
    /// What works, in words.
    pub text: String,
    /// Fields of a newer version.
    pub extra: Extra,
}

impl Highlight {
    /// Makes a highlight of which only the words are known.
    pub fn new(id: HighlightId, text: impl Into<String>) -> Self {
        Self {
            id,
            text: text.into(),
            extra: Extra::default(),
        }
    }
}

/// What could be done.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Opportunity {
    /// The stable id.
    pub id: OpportunityId,
    /// What could be done, in words.
    pub text: String,
    /// What it would bring; not judged yet if absent.
    pub impact: Option<Level>,
    /// What it would cost; not judged yet if absent.
    pub effort: Option<Level>,
    /// The pain points that it answers.
    pub answers: Vec<PainPointId>,
    /// Fields of a newer version.
    pub extra: Extra,
}

impl Opportunity {
    /// Makes an opportunity of which only the words are known.
    pub fn new(id: OpportunityId, text: impl Into<String>) -> Self {
        Self {
            id,
            text: text.into(),
            impact: None,
            effort: None,
            answers: Vec::new(),
            extra: Extra::default(),
        }
    }
}

/// How far a measure has come.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub enum MeasureStatus {
    /// Decided, not begun.
    #[default]
    Planned,
    /// Under way.
    InProgress,
    /// Done.
    Done,
    /// Given up.
    Dropped,
}

/// What will be done, by whom, until when.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Measure {
    /// The stable id.
    pub id: MeasureId,
    /// What will be done.
    pub what: String,
    /// Who is responsible; nobody yet if empty.
    pub responsible: String,
    /// When it is due; open if absent.
    pub due: Option<Date>,
    /// How far it has come.
    pub status: Known<MeasureStatus>,
    /// Fields of a newer version.
    pub extra: Extra,
}

impl Measure {
    /// Makes a measure that has just been decided.
    pub fn new(id: MeasureId, what: impl Into<String>) -> Self {
        Self {
            id,
            what: what.into(),
            responsible: String::new(),
            due: None,
            status: MeasureStatus::Planned.into(),
            extra: Extra::default(),
        }
    }
}

/// A line of text without further structure: backstage work, or the map's parking lot.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Note {
    /// The stable id.
    pub id: NoteId,
    /// The line.
    pub text: String,
    /// Fields of a newer version.
    pub extra: Extra,
}

impl Note {
    /// Makes a note of which only the words are known.
    pub fn new(id: NoteId, text: impl Into<String>) -> Self {
        Self {
            id,
            text: text.into(),
            extra: Extra::default(),
        }
    }
}

/// What a touchpoint has in an own lane.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Cell {
    /// The lane.
    pub lane: LaneId,
    /// The text.
    pub text: String,
    /// Fields of a newer version.
    pub extra: Extra,
}

/// How well a touchpoint's contents are backed.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum EvidenceGrade {
    /// The team thinks so.
    Assumed,
    /// Somebody saw or heard it.
    Observed,
    /// Figures back it.
    Measured,
}

/// One contact between the persona and the organisation.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Touchpoint {
    /// The stable id.
    pub id: TouchpointId,
    /// The name on the card.
    pub name: String,
    /// What happens, in a sentence or two.
    pub description: String,
    /// The ways the contact takes.
    pub channels: Vec<Channel>,
    /// Whether the relationship is decided here.
    pub moment_of_truth: bool,
    /// What the persona expects.
    pub expectation: String,
    /// How well the contents are backed; not judged yet if absent.
    pub evidence: Option<Known<EvidenceGrade>>,
    /// The unit of the organisation that answers for it.
    pub responsible_unit: String,
    /// Our estimates, one per rater group and moment.
    pub estimates: Vec<Estimate>,
    /// What the persona thinks.
    pub thoughts: Vec<Thought>,
    /// What hurts.
    pub pain_points: Vec<PainPoint>,
    /// What works.
    pub highlights: Vec<Highlight>,
    /// What could be done.
    pub opportunities: Vec<Opportunity>,
    /// What will be done.
    pub measures: Vec<Measure>,
    /// What happens behind the scenes.
    pub backstage: Vec<Note>,
    /// What stands in own lanes; at most one cell per lane.
    pub cells: Vec<Cell>,
    /// Pictures.
    pub images: Vec<Image>,
    /// Fields of a newer version.
    pub extra: Extra,
}

impl Touchpoint {
    /// Makes a touchpoint that has only a name.
    pub fn named(id: TouchpointId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            description: String::new(),
            channels: Vec::new(),
            moment_of_truth: false,
            expectation: String::new(),
            evidence: None,
            responsible_unit: String::new(),
            estimates: Vec::new(),
            thoughts: Vec::new(),
            pain_points: Vec::new(),
            highlights: Vec::new(),
            opportunities: Vec::new(),
            measures: Vec::new(),
            backstage: Vec::new(),
            cells: Vec::new(),
            images: Vec::new(),
            extra: Extra::default(),
        }
    }
}
