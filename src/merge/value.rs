//! Fields and their values as data: enough to word them, and to write them as JSON.

use std::{collections::BTreeMap, sync::Arc};

use crate::model::{
    Date, EvidenceGrade, Extra, Given, ImageFormat, Known, Language, Level, MapState,
    MeasureStatus, Medium, Rating, Role, ServedBy, Target,
};

use super::Thing;

macro_rules! fields {
    ($($(#[$doc:meta])* $field:ident = $name:literal,)+) => {
        /// What can be different about a part.
        #[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
        pub enum Field {$(
            $(#[$doc])*
            $field,
        )+}

        impl Field {
            /// Returns the word that reports use; mostly the field's name in the file.
            pub fn as_str(self) -> &'static str {
                match self {$(Self::$field => $name,)+}
            }
        }
    };
}

fields! {
    /// The pain points that an opportunity answers.
    Answers = "answers",
    /// Who was asked.
    Asked = "asked",
    /// The words below a picture.
    Caption = "caption",
    /// A day.
    Date = "date",
    /// A description.
    Description = "description",
    /// The answers of a feedback set, and the file that they come from.
    Distributions = "distributions",
    /// The day on which a measure is due.
    Due = "due",
    /// The cost of an opportunity.
    Effort = "effort",
    /// What the map rests on.
    Evidence = "evidence",
    /// How well a touchpoint is backed.
    EvidenceGrade = "evidence_grade",
    /// What the persona expects.
    Expectation = "expectation",
    /// The first day of the field time.
    AskedFrom = "field_from",
    /// The last day of the field time.
    AskedTo = "field_to",
    /// How a picture is encoded.
    Format = "format",
    /// Whether an estimate was given before or after the data.
    Given = "given",
    /// What the persona wants to reach.
    Goal = "goal",
    /// What an opportunity would bring.
    Impact = "impact",
    /// The day of an import.
    Imported = "imported",
    /// How many people were asked.
    Invited = "invited",
    /// The name of a feedback set.
    Label = "label",
    /// The language of the map.
    Language = "language",
    /// Digital or analogue.
    Medium = "medium",
    /// How people were asked.
    Mode = "mode",
    /// Whether a touchpoint is a moment of truth.
    MomentOfTruth = "moment_of_truth",
    /// A name.
    Name = "name",
    /// The feedback that is drawn beside the shown one.
    Overlaid = "overlaid",
    /// The segments that are drawn beside the shown one.
    OverlaidSegments = "overlaid_segments",
    /// The waves that are drawn beside the shown one.
    OverlaidWaves = "overlaid_waves",
    /// How many people answered.
    People = "people",
    /// Whose journey it is.
    Persona = "persona",
    /// The picture itself.
    Picture = "data",
    /// The wording of the question.
    Question = "question",
    /// Who is responsible for a measure.
    Responsible = "responsible",
    /// The unit that answers for a touchpoint.
    ResponsibleUnit = "responsible_unit",
    /// Where the journey begins and ends.
    Scope = "scope",
    /// Who serves on a channel.
    ServedBy = "served_by",
    /// How much a pain point hurts.
    Severity = "severity",
    /// The feedback that is the measured curve.
    Shown = "shown",
    /// The segment that is the measured curve.
    ShownSegment = "shown_segment",
    /// The wave that is the measured curve.
    ShownWave = "shown_wave",
    /// Current or future state.
    State = "state",
    /// How far a measure has come.
    Status = "status",
    /// What a question is about, and whether it leads the curve.
    Target = "target",
    /// How many people drew the map.
    TeamPeople = "team.people",
    /// Who drew the map.
    TeamWho = "team.who",
    /// The words of a card, note or cell.
    Text = "text",
    /// The name of the journey.
    Title = "title",
    /// Fields of a newer version.
    Unknown = "unknown",
    /// The votes of an estimate.
    Votes = "votes",
    /// What a measure does.
    What = "what",
}

/// What a question of a survey is about.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Match {
    /// The target.
    pub target: Target,
    /// The touchpoint or stage, if it is one.
    pub thing: Option<Thing>,
    /// Whether it leads the curve or is a detail.
    pub role: Known<Role>,
}

/// The value of a field.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Value {
    /// No value.
    Nothing,
    /// Words.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// A count.
    Count(u64),
    /// A level from 1 to 5.
    Level(Level),
    /// A day.
    Day(Date),
    /// Current or future state.
    State(Known<MapState>),
    /// A language.
    Language(Known<Language>),
    /// How well something is backed.
    Grade(Known<EvidenceGrade>),
    /// How far a measure has come.
    Status(Known<MeasureStatus>),
    /// Digital or analogue.
    Medium(Known<Medium>),
    /// Who serves, in their order.
    ServedBy(Vec<Known<ServedBy>>),
    /// Before or after the data.
    Given(Known<Given>),
    /// Votes per number of stars.
    Votes(BTreeMap<Rating, u32>),
    /// A picture of so many bytes.
    Picture(usize),
    /// Other parts of the map.
    Parts(Vec<Thing>),
    /// What a question is about.
    Match(Match),
    /// The answers to so many questions.
    Distributions {
        /// How many questions there are.
        questions: usize,
        /// How many ratings make the touchpoints' curve.
        ratings: u64,
    },
    /// Fields of a newer version.
    Unknown(Extra),
}

/// The value of a field on the three sides of a merge.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Versions {
    /// What both began with; nothing where the part is new on both sides.
    pub base: Value,
    /// What the one side has.
    pub mine: Value,
    /// What the other side has.
    pub theirs: Value,
}

/// A field's content that can be told.
pub(super) trait Told {
    /// Tells it as data.
    fn told(&self) -> Value;
}

macro_rules! told {
    ($($type:ty: |$one:ident| $value:expr;)+) => {$(
        impl Told for $type {
            fn told(&self) -> Value {
                let $one = self;
                $value
            }
        }
    )+};
}

told! {
    String: |one| Value::Text(one.clone());
    bool: |one| Value::Flag(*one);
    u32: |one| Value::Count(u64::from(*one));
    u64: |one| Value::Count(*one);
    Level: |one| Value::Level(*one);
    Date: |one| Value::Day(*one);
    Known<MapState>: |one| Value::State(one.clone());
    Known<Language>: |one| Value::Language(one.clone());
    Known<EvidenceGrade>: |one| Value::Grade(one.clone());
    Known<MeasureStatus>: |one| Value::Status(one.clone());
    Known<Medium>: |one| Value::Medium(one.clone());
    Vec<Known<ServedBy>>: |one| Value::ServedBy(one.clone());
    Known<Given>: |one| Value::Given(one.clone());
    BTreeMap<Rating, u32>: |one| Value::Votes(one.clone());
    Arc<[u8]>: |one| Value::Picture(one.len());
    Extra: |one| Value::Unknown(one.clone());
}

impl Told for Known<ImageFormat> {
    fn told(&self) -> Value {
        Value::Text(match self {
            Self::Is(ImageFormat::Png) => "PNG".to_owned(),
            Self::Is(ImageFormat::Jpeg) => "JPEG".to_owned(),
            Self::Unknown(text) => text.clone(),
        })
    }
}

impl Told for Vec<String> {
    fn told(&self) -> Value {
        match self.as_slice() {
            [] => Value::Nothing,
            names => Value::Text(names.join(", ")),
        }
    }
}

impl<T: Told> Told for Option<T> {
    fn told(&self) -> Value {
        self.as_ref().map_or(Value::Nothing, Told::told)
    }
}
