//! The reports of `diff --json` and `merge --json`.

use std::path::Path;

use serde::Serialize;
use serde_json::Value as Json;

use crate::{
    merge::{Change, Conflict, Difference, Dispute, Located, Match, Side, Spot, Thing, Value},
    model::{
        EvidenceGrade, Given, Known, Language, MapState, MeasureStatus, Medium, Role, ServedBy,
        Target,
    },
};

/// The report of `diff`.
#[derive(Debug, Serialize)]
pub(super) struct DifferencesReport<'a> {
    differences: Vec<DifferenceReport<'a>>,
}

#[derive(Debug, Serialize)]
struct DifferenceReport<'a> {
    #[serde(flatten)]
    part: PartReport<'a>,
    what: &'static str,
    field: Option<&'static str>,
    before: Json,
    after: Json,
}

/// The report of `merge`.
#[derive(Debug, Serialize)]
pub(super) struct MergeReport<'a> {
    written: String,
    conflicts: Vec<ConflictReport<'a>>,
}

#[derive(Debug, Serialize)]
struct ConflictReport<'a> {
    #[serde(flatten)]
    part: PartReport<'a>,
    what: &'static str,
    field: Option<&'static str>,
    base: Json,
    mine: Json,
    theirs: Json,
}

/// A part and where it stands, by ids.
#[derive(Debug, Serialize)]
struct PartReport<'a> {
    kind: &'static str,
    id: &'a str,
    name: &'a str,
    stage: Option<&'a str>,
    touchpoint: Option<&'a str>,
    set: Option<&'a str>,
}

/// Makes the report of the differences between two maps.
pub(super) fn differences_report(differences: &[Difference]) -> DifferencesReport<'_> {
    DifferencesReport {
        differences: differences.iter().map(difference).collect(),
    }
}

/// Makes the report of a merge.
pub(super) fn merge_report<'a>(written: &Path, conflicts: &'a [Conflict]) -> MergeReport<'a> {
    MergeReport {
        written: written.display().to_string(),
        conflicts: conflicts.iter().map(conflict).collect(),
    }
}

fn difference(one: &Difference) -> DifferenceReport<'_> {
    let name = Json::from(one.located.thing.name.as_str());
    let (what, field, before, after) = match &one.change {
        Change::Added => ("added", None, Json::Null, name),
        Change::Removed => ("removed", None, name, Json::Null),
        Change::Moved { before, after } => ("moved", None, spot(before), spot(after)),
        Change::Field {
            field,
            before,
            after,
        } => ("changed", Some(field.as_str()), value(before), value(after)),
    };
    DifferenceReport {
        part: part(&one.located),
        what,
        field,
        before,
        after,
    }
}

fn conflict(one: &Conflict) -> ConflictReport<'_> {
    let mut report = ConflictReport {
        part: part(&one.located),
        what: "changed",
        field: None,
        base: Json::Null,
        mine: Json::Null,
        theirs: Json::Null,
    };
    match &one.dispute {
        Dispute::Field { field, versions } => {
            report.field = Some(field.as_str());
            report.base = value(&versions.base);
            report.mine = value(&versions.mine);
            report.theirs = value(&versions.theirs);
        }
        Dispute::Removed { by: Side::Mine } => report.what = "removed_in_mine",
        Dispute::Removed { by: Side::Theirs } => report.what = "removed_in_theirs",
        Dispute::Place { mine, theirs } => {
            report.what = "moved";
            (report.mine, report.theirs) = (spot(mine), spot(theirs));
        }
        Dispute::LeftOut {
            field,
            side,
            value: gone,
        }
        | Dispute::NotShown {
            field,
            side,
            value: gone,
        } => {
            report.what = "left_out";
            report.field = Some(field.as_str());
            match side {
                Side::Mine => report.mine = value(gone),
                Side::Theirs => report.theirs = value(gone),
            }
        }
        Dispute::SecondLead { touchpoint } => {
            report.what = "second_lead";
            report.theirs = Json::from(touchpoint.id.as_str());
        }
    }
    report
}

fn part(located: &Located) -> PartReport<'_> {
    fn id(thing: Option<&Thing>) -> Option<&str> {
        thing.map(|thing| thing.id.as_str())
    }
    PartReport {
        kind: located.thing.kind.as_str(),
        id: &located.thing.id,
        name: &located.thing.name,
        stage: id(located.stage.as_ref()),
        touchpoint: id(located.touchpoint.as_ref()),
        set: id(located.set.as_ref()),
    }
}

fn spot(spot: &Spot) -> Json {
    let owner = spot.owner.as_ref().map(|owner| owner.id.as_str());
    object([("in", owner.into()), ("place", spot.place.into())])
}

fn object<const N: usize>(fields: [(&str, Json); N]) -> Json {
    fields.into_iter().collect()
}

fn value(value: &Value) -> Json {
    match value {
        Value::Nothing => Json::Null,
        Value::Text(text) => text.as_str().into(),
        Value::Flag(flag) => (*flag).into(),
        Value::Count(count) => (*count).into(),
        Value::Level(level) => level.get().into(),
        Value::Day(day) => day.to_string().into(),
        Value::State(state) => word(state, |state| match state {
            MapState::Current => "current",
            MapState::Future => "future",
        })
        .into(),
        Value::Language(language) => word(language, |language| match language {
            Language::En => "en",
            Language::De => "de",
        })
        .into(),
        Value::Grade(grade) => word(grade, |grade| match grade {
            EvidenceGrade::Assumed => "assumed",
            EvidenceGrade::Observed => "observed",
            EvidenceGrade::Measured => "measured",
        })
        .into(),
        Value::Status(status) => word(status, |status| match status {
            MeasureStatus::Planned => "planned",
            MeasureStatus::InProgress => "in_progress",
            MeasureStatus::Done => "done",
            MeasureStatus::Dropped => "dropped",
        })
        .into(),
        Value::Medium(medium) => word(medium, |medium| match medium {
            Medium::Digital => "digital",
            Medium::Analogue => "analogue",
        })
        .into(),
        Value::ServedBy(servers) => servers.iter().map(|one| word(one, served_by)).collect(),
        Value::Given(given) => word(given, |given| match given {
            Given::BeforeData => "before_data",
            Given::AfterData => "after_data",
        })
        .into(),
        Value::Votes(votes) => {
            let votes = votes.iter();
            votes
                .map(|(rating, n)| (rating.to_string(), Json::from(*n)))
                .collect()
        }
        Value::Picture(bytes) => object([("bytes", (*bytes).into())]),
        Value::Parts(things) => things.iter().map(|thing| thing.id.as_str()).collect(),
        Value::Match(one) => matched(one),
        Value::Distributions { questions, ratings } => object([
            ("questions", (*questions).into()),
            ("ratings", (*ratings).into()),
        ]),
        Value::Unknown(extra) => {
            let fields = extra.0.iter();
            fields
                .map(|(name, value)| (name.as_str(), value.as_str()))
                .collect()
        }
    }
}

fn word<T: Copy>(value: &Known<T>, of: impl Fn(T) -> &'static str) -> &str {
    match value {
        Known::Is(known) => of(*known),
        Known::Unknown(text) => text,
    }
}

fn served_by(server: ServedBy) -> &'static str {
    match server {
        ServedBy::Human => "human",
        ServedBy::SelfService => "self_service",
        ServedBy::Bot => "bot",
    }
}

fn matched(one: &Match) -> Json {
    let target = match &one.target {
        Target::Touchpoint(_) => "touchpoint",
        Target::Stage(_) => "stage",
        Target::Journey => "journey",
        Target::Unassigned => "none",
        Target::Unknown(text) => text,
    };
    let role = word(&one.role, |role| match role {
        Role::Lead => "lead",
        Role::Detail => "detail",
    });
    let id = one.thing.as_ref().map(|thing| thing.id.as_str());
    object([
        ("target", target.into()),
        ("id", id.into()),
        ("role", role.into()),
    ])
}
