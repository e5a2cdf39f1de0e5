//! How parts, fields and values of maps are named in lists of differences and conflicts.

use std::collections::BTreeMap;

use super::{Key, Shown as _, Words, count, date, number};
use crate::{
    merge::{Field, Kind, Match, Thing, Value},
    model::{Given, Known, Rating, Role, ServedBy, Target},
};

/// The most characters of a name that are shown.
const WIDEST: usize = 60;

/// Names a part: "touchpoint “Pays”".
pub(super) fn thing(thing: &Thing, words: &Words) -> String {
    let what = words.text(kind_key(thing.kind));
    // The title stands in the line where it matters.
    if thing.kind == Kind::Map || thing.name.trim().is_empty() {
        return what.to_owned();
    }
    let name = shortened(&thing.name);
    words.format(
        Key::DiffNamed,
        &[("what", what.into()), ("name", (&name).into())],
    )
}

/// Names a part where it is clear what it is: "“Pays”".
pub(super) fn name(thing: &Thing, words: &Words) -> String {
    quoted(&bare_name(thing, words), words)
}

/// Names a part without quotation marks, as a heading does.
pub(super) fn bare_name(thing: &Thing, words: &Words) -> String {
    if thing.name.trim().is_empty() {
        return words.text(Key::Unnamed).to_owned();
    }
    shortened(&thing.name)
}

/// Shortens a name to what a line can bear.
fn shortened(name: &str) -> String {
    let name = one_line(name);
    if name.chars().count() <= WIDEST {
        return name;
    }
    let start: String = name.chars().take(WIDEST - 1).collect();
    format!("{}…", start.trim_end())
}

/// Puts all lines of a text into one.
pub(super) fn one_line(text: &str) -> String {
    let lines = text.split(['\n', '\r']).map(str::trim);
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    lines.join(" ")
}

/// Says a value.
pub(super) fn value(value: &Value, words: &Words) -> String {
    let language = words.language();
    let said = match value {
        Value::Nothing => String::new(),
        Value::Text(text) if text.trim().is_empty() => String::new(),
        Value::Text(text) => quoted(&one_line(text), words),
        Value::Flag(true) => words.text(Key::ValueYes).to_owned(),
        Value::Flag(false) => words.text(Key::ValueNo).to_owned(),
        Value::Count(n) => count(*n, language),
        Value::Level(level) => level.get().to_string(),
        Value::Day(day) => date(*day, language),
        Value::State(state) => state.shown(words),
        Value::Language(language) => language.shown(words),
        Value::Grade(grade) => grade.shown(words),
        Value::Status(status) => status.shown(words),
        Value::Medium(medium) => medium.shown(words),
        Value::ServedBy(servers) => joined(servers, |one: &Known<ServedBy>| one.shown(words)),
        Value::Given(given) => given_words(given, words),
        Value::Votes(votes) => votes_words(votes, words),
        Value::Picture(bytes) => words.format(Key::ValueBytes, &[("n", (*bytes).into())]),
        Value::Parts(things) => joined(things, |thing| name(thing, words)),
        Value::Match(one) => match_words(one, words),
        Value::Distributions { questions, ratings } => words.format(
            Key::ValueAnswers,
            &[
                ("questions", (*questions).into()),
                ("ratings", (*ratings).into()),
            ],
        ),
        Value::Unknown(extra) => joined(&extra.0, |(name, value)| {
            format!("{name}: {}", one_line(value))
        }),
    };
    if said.is_empty() {
        words.text(Key::ValueEmpty).to_owned()
    } else {
        said
    }
}

fn quoted(text: &str, words: &Words) -> String {
    words.format(Key::ValueText, &[("text", text.into())])
}

fn joined<T>(list: &[T], say: impl Fn(&T) -> String) -> String {
    let said: Vec<String> = list.iter().map(say).collect();
    said.join(", ")
}

fn given_words(given: &Known<Given>, words: &Words) -> String {
    match given {
        Known::Is(Given::BeforeData) => words.text(Key::BeforeData).to_owned(),
        Known::Is(Given::AfterData) => words.text(Key::AfterData).to_owned(),
        Known::Unknown(text) => text.clone(),
    }
}

/// Says the votes of an estimate: "4.5 stars" where the team agreed, "3.0 × 2, 4.5 × 1" where it did not.
fn votes_words(votes: &BTreeMap<Rating, u32>, words: &Words) -> String {
    let stars = |rating: &Rating| number(rating.stars(), 1, words.language());
    let mut all = votes.iter();
    if let (Some((rating, 1)), None) = (all.next(), all.next()) {
        let value = stars(rating);
        return words.format(Key::FigureStars, &[("value", (&value).into())]);
    }
    let votes = votes.iter();
    let votes = votes.map(|(rating, n)| format!("{} × {n}", stars(rating)));
    votes.collect::<Vec<_>>().join(", ")
}

fn match_words(one: &Match, words: &Words) -> String {
    let target = match (&one.target, &one.thing) {
        (Target::Stage(_), Some(stage)) => {
            let name = shortened(&stage.name);
            words.format(Key::ImportTargetStage, &[("name", (&name).into())])
        }
        (Target::Touchpoint(_), Some(touchpoint)) => name(touchpoint, words),
        (Target::Touchpoint(_) | Target::Stage(_) | Target::Unassigned, _) => {
            words.text(Key::ImportTargetNone).to_owned()
        }
        (Target::Journey, _) => words.text(Key::ImportTargetJourney).to_owned(),
        (Target::Unknown(text), _) => text.clone(),
    };
    match &one.role {
        Known::Is(Role::Lead) => target,
        Known::Is(Role::Detail) => words.format(Key::ValueDetail, &[("target", (&target).into())]),
        Known::Unknown(role) => format!("{target}, {role}"),
    }
}

/// Names a sort of parts.
fn kind_key(kind: Kind) -> Key {
    match kind {
        Kind::Map => Key::DiffMap,
        Kind::Persona => Key::SubjectPersona,
        Kind::Lane => Key::SubjectOwnLane,
        Kind::Stage => Key::SubjectStage,
        Kind::Touchpoint => Key::SubjectTouchpoint,
        Kind::Channel => Key::PartChannel,
        Kind::Estimate => Key::PartEstimate,
        Kind::Thought => Key::SubjectThought,
        Kind::PainPoint => Key::SubjectPainPoint,
        Kind::Highlight => Key::SubjectHighlight,
        Kind::Opportunity => Key::SubjectOpportunity,
        Kind::Measure => Key::SubjectMeasure,
        Kind::Note => Key::SubjectNote,
        Kind::Backstage => Key::SubjectBackstage,
        Kind::Cell => Key::SubjectCell,
        Kind::Image => Key::SubjectImage,
        Kind::Feedback => Key::SubjectFeedback,
        Kind::Question => Key::SubjectQuestion,
    }
}

/// Names a field.
pub(super) fn field_key(field: Field) -> Key {
    match field {
        Field::Answers => Key::SubjectAnswers,
        Field::Asked => Key::FieldAsked,
        Field::Caption => Key::FieldCaption,
        Field::Date => Key::SubjectDate,
        Field::Description => Key::SubjectDescription,
        Field::Distributions => Key::FieldAnswers,
        Field::Due => Key::SubjectDue,
        Field::Effort => Key::SubjectEffort,
        Field::Evidence => Key::SubjectEvidence,
        Field::EvidenceGrade => Key::SubjectEvidenceGrade,
        Field::Expectation => Key::SubjectExpectation,
        Field::AskedFrom => Key::FieldFrom,
        Field::AskedTo => Key::FieldTo,
        Field::Format => Key::FieldFormat,
        Field::Given => Key::FieldGiven,
        Field::Goal => Key::SubjectGoal,
        Field::Impact => Key::SubjectImpact,
        Field::Imported => Key::FieldImported,
        Field::Invited => Key::FieldInvited,
        Field::Label | Field::Name => Key::FieldName,
        Field::Language => Key::SubjectLanguage,
        Field::Medium => Key::FieldMedium,
        Field::Mode => Key::FieldMode,
        Field::MomentOfTruth => Key::SubjectMomentOfTruth,
        Field::Overlaid => Key::FieldOverlaid,
        Field::OverlaidSegments => Key::FieldOverlaidSegments,
        Field::OverlaidWaves => Key::FieldOverlaidWaves,
        Field::People => Key::FieldPeople,
        Field::Persona => Key::SubjectPersona,
        Field::Picture => Key::SubjectImage,
        Field::Question => Key::FieldWording,
        Field::Responsible => Key::SubjectResponsible,
        Field::ResponsibleUnit => Key::SubjectResponsibleUnit,
        Field::Scope => Key::SubjectScope,
        Field::ServedBy => Key::FieldServedBy,
        Field::Severity => Key::SubjectSeverity,
        Field::Shown => Key::FieldShown,
        Field::ShownSegment => Key::FieldShownSegment,
        Field::ShownWave => Key::FieldShownWave,
        Field::State => Key::SubjectMapState,
        Field::Status => Key::SubjectStatus,
        Field::Target => Key::FieldMatch,
        Field::TeamPeople => Key::SubjectTeamPeople,
        Field::TeamWho => Key::SubjectTeam,
        Field::Text | Field::What => Key::FieldText,
        Field::Title => Key::SubjectTitle,
        Field::Unknown => Key::FieldUnknown,
        Field::Votes => Key::FieldVotes,
    }
}
