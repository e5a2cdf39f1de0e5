//! What the edit layer promises, by example and by law.

mod document;
mod fragment;
mod laws;
mod one_edit;
mod pasted;
pub(crate) mod random;
mod search;
mod selection;
mod session;
mod several;
mod template;
mod verdict;

use std::{collections::BTreeMap, sync::Arc};

use crate::model::{
    Direction, Distribution, Extra, FeedbackId, FeedbackSet, JourneyMap, Known, LaneId, Note,
    NoteId, Opportunity, OpportunityId, OwnLane, PainPoint, PainPointId, Persona, PersonaId,
    Provenance, Rating, Role, Scale, ScaleKind, Score, Stage, StageId, Target, TargetFeedback,
    Touchpoint, TouchpointId,
};

use super::{Edit, HeaderField, apply};

fn stage(name: &str) -> Stage {
    Stage {
        id: stage_id(name),
        name: name.to_owned(),
        touchpoints: Vec::new(),
        extra: Extra::default(),
    }
}

fn touchpoint(name: &str) -> Touchpoint {
    Touchpoint::named(touchpoint_id(name), name)
}

fn persona(name: &str) -> Persona {
    Persona {
        id: PersonaId::parse(name).unwrap(),
        name: name.to_owned(),
        description: String::new(),
        goal: String::new(),
        extra: Extra::default(),
    }
}

fn pain_point(id: &str) -> PainPoint {
    PainPoint {
        id: PainPointId::parse(id).unwrap(),
        text: format!("{id} hurts"),
        severity: None,
        extra: Extra::default(),
    }
}

fn opportunity(id: &str, answers: &[&str]) -> Opportunity {
    Opportunity {
        id: OpportunityId::parse(id).unwrap(),
        text: format!("do {id}"),
        impact: None,
        effort: None,
        answers: answers
            .iter()
            .map(|id| PainPointId::parse(id).unwrap())
            .collect(),
        extra: Extra::default(),
    }
}

fn lane(name: &str) -> OwnLane {
    OwnLane {
        id: LaneId::parse(name).unwrap(),
        name: name.to_owned(),
        extra: Extra::default(),
    }
}

fn note(id: &str) -> Note {
    Note {
        id: NoteId::parse(id).unwrap(),
        text: format!("note {id}"),
        extra: Extra::default(),
    }
}

fn question(source: &str, target: Target) -> TargetFeedback {
    TargetFeedback {
        target,
        source: source.to_owned(),
        question: String::new(),
        role: Known::Is(Role::Lead),
        scale: Scale {
            min: Score::whole(1),
            max: Score::whole(5),
            direction: Known::Is(Direction::High),
            kind: Known::Is(ScaleKind::Stars),
            labels: BTreeMap::new(),
            extra: Extra::default(),
        },
        distributions: vec![Distribution::default()],
        extra: Extra::default(),
    }
}

fn feedback(id: &str, targets: Vec<TargetFeedback>) -> FeedbackSet {
    FeedbackSet {
        id: FeedbackId::parse(id).unwrap(),
        label: format!("survey {id}"),
        provenance: Provenance::default(),
        targets,
        pairs: Vec::new(),
        extra: Extra::default(),
    }
}

fn stage_id(text: &str) -> StageId {
    StageId::parse(text).unwrap()
}

fn touchpoint_id(text: &str) -> TouchpointId {
    TouchpointId::parse(text).unwrap()
}

fn on(touchpoint: &str) -> Target {
    Target::Touchpoint(touchpoint_id(touchpoint))
}

fn title(text: &str) -> Edit {
    Edit::SetHeader(HeaderField::Title(text.to_owned()))
}

fn estimate(touchpoint: &str, half_stars: i64) -> Edit {
    Edit::SetEstimate {
        touchpoint: touchpoint_id(touchpoint),
        group: crate::model::TEAM.to_owned(),
        votes: BTreeMap::from([(Rating::from_half_stars(half_stars).unwrap(), 1)]),
        date: None,
    }
}

/// Two stages "buy" (pays, waits) and "use" (calls), one unsorted touchpoint "later".
fn shop() -> JourneyMap {
    let mut buy = stage("buy");
    buy.touchpoints = vec![Arc::new(touchpoint("pays")), Arc::new(touchpoint("waits"))];
    let mut calls = touchpoint("calls");
    calls.pain_points.push(pain_point("queue"));
    calls
        .opportunities
        .push(opportunity("callback", &["queue"]));
    let mut using = stage("use");
    using.touchpoints = vec![Arc::new(calls)];
    JourneyMap {
        stages: vec![Arc::new(buy), Arc::new(using)],
        unsorted: vec![Arc::new(touchpoint("later"))],
        ..JourneyMap::default()
    }
}

/// The names of the touchpoints of a stage, or of the unsorted ones.
fn names(map: &JourneyMap, stage: Option<&str>) -> Vec<String> {
    map.places()
        .filter(|place| place.stage.map(|stage| stage.id.as_str()) == stage)
        .map(|place| place.touchpoint.name.clone())
        .collect()
}

/// The map after some edits, none of which may be refused.
fn after(map: &JourneyMap, edits: &[Edit]) -> JourneyMap {
    edits
        .iter()
        .fold(map.clone(), |map, edit| apply(&map, edit).unwrap())
}
