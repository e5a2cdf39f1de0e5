//! The report of `import --json`.

use std::path::Path;

use serde::Serialize;

use crate::{
    model::{Distribution, FeedbackId, JourneyMap, Role, Target, TouchpointId},
    survey::{Created, Import, Lost, Match, Question, Survey, json},
};

/// The whole report; `written` is null while something is undecided.
#[derive(Debug, Serialize)]
pub(super) struct Report<'a> {
    written: Option<String>,
    set: SetReport<'a>,
    replaces: Option<&'a str>,
    matches: Vec<MatchReport<'a>>,
    touchpoints_created: Vec<&'a str>,
    touchpoints_without_answers: Vec<&'a str>,
    undecided: Vec<QuestionReport<'a>>,
    issues: Vec<json::IssueReport>,
    kept_as_other: SmallPartsReport,
    /// What recipe and earlier feedback speak of, and file or map do not have.
    not_followed: Vec<String>,
}

#[derive(Debug, Serialize)]
struct SmallPartsReport {
    segments: u64,
    waves: u64,
}

#[derive(Debug, Serialize)]
struct SetReport<'a> {
    id: &'a str,
    label: &'a str,
    file: &'a str,
}

#[derive(Debug, Serialize)]
struct MatchReport<'a> {
    source: &'a str,
    n: u64,
    target: &'a str,
    id: Option<&'a str>,
    touchpoint: Option<&'a str>,
    confidence: f64,
    by_hand: bool,
    /// Whether it is the touchpoint's point of the curve.
    on_curve: bool,
    note: Option<String>,
}

#[derive(Debug, Serialize)]
struct QuestionReport<'a> {
    column: usize,
    name: &'a str,
    option: &'a str,
    message: String,
}

/// Makes the report of an import.
pub(super) fn report<'a>(
    (map, survey): (&'a JourneyMap, &Survey),
    created: &'a Created,
    import: &'a Import,
    lost: &[Lost],
    written: Option<&Path>,
) -> Report<'a> {
    let created = created.touchpoints.iter();
    let without = import.unmatched_touchpoints.iter();
    let issues = import.issues.iter();
    let issues = issues.map(|one| json::issue(one, &survey.columns));
    let pairs = import.matches.iter().zip(&import.set.targets);
    Report {
        written: written.map(|path| path.display().to_string()),
        set: SetReport {
            id: import.set.id.as_str(),
            label: &import.set.label,
            file: &import.set.provenance.file,
        },
        replaces: import.replaces.as_ref().map(FeedbackId::as_str),
        matches: pairs
            .map(|(found, target)| {
                let n = target.distribution(None, None).map_or(0, Distribution::n);
                let is_lead = target.role.known() == Some(&Role::Lead);
                match_report(map, found, n, is_lead)
            })
            .collect(),
        touchpoints_created: created.map(|(_, id)| id.as_str()).collect(),
        touchpoints_without_answers: without.map(TouchpointId::as_str).collect(),
        undecided: import.undecided.iter().map(question).collect(),
        issues: issues.collect(),
        kept_as_other: SmallPartsReport {
            segments: import.small_parts.map_or(0, |small| small.segments),
            waves: import.small_parts.map_or(0, |small| small.waves),
        },
        not_followed: lost.iter().map(Lost::to_string).collect(),
    }
}

fn match_report<'a>(
    map: &'a JourneyMap,
    found: &'a Match,
    n: u64,
    is_lead: bool,
) -> MatchReport<'a> {
    let (target, id) = match &found.target {
        Target::Touchpoint(id) => ("touchpoint", Some(id.as_str())),
        Target::Stage(id) => ("stage", Some(id.as_str())),
        Target::Journey => ("journey", None),
        Target::Unassigned => ("none", None),
        Target::Unknown(text) => (text.as_str(), None),
    };
    let touchpoint = match &found.target {
        Target::Touchpoint(id) => map.place(id).map(|place| place.touchpoint.name.as_str()),
        _ => None,
    };
    MatchReport {
        source: &found.source,
        n,
        target,
        id,
        touchpoint,
        confidence: found.confidence,
        by_hand: found.by_hand,
        on_curve: is_lead && id.is_some() && target == "touchpoint",
        note: found.note.as_ref().map(ToString::to_string),
    }
}

fn question(question: &Question) -> QuestionReport<'_> {
    QuestionReport {
        column: question.column,
        name: &question.name,
        option: &question.option,
        message: question.to_string(),
    }
}
