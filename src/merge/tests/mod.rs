//! What differences and merges promise, by example and by law.

mod conflicts;
mod differing;
mod laws;
mod matches;
mod ordering;
mod scrambled;

use std::sync::Arc;

use crate::{
    edit::{Card, Edit, TouchpointField, apply},
    model::{
        Extra, JourneyMap, LaneId, OwnLane, PainPoint, PainPointId, Persona, PersonaId, Stage,
        StageId, Touchpoint, TouchpointId,
    },
};

fn stage(name: &str) -> StageId {
    StageId::parse(name).unwrap()
}

fn touchpoint(name: &str) -> TouchpointId {
    TouchpointId::parse(name).unwrap()
}

fn lane() -> LaneId {
    LaneId::parse("ops").unwrap()
}

fn column(name: &str) -> Arc<Touchpoint> {
    Arc::new(Touchpoint::named(touchpoint(name), name))
}

/// Two stages "buy" (pays, waits) and "use" (calls), a persona "maya", a lane "ops"; "calls" has the pain "queue".
fn shop() -> JourneyMap {
    let stage = |name: &str, touchpoints| {
        Arc::new(Stage {
            id: stage(name),
            name: name.to_owned(),
            touchpoints,
            extra: Extra::default(),
        })
    };
    let map = JourneyMap {
        personas: vec![Arc::new(Persona {
            id: PersonaId::parse("maya").unwrap(),
            name: "Maya".to_owned(),
            description: String::new(),
            goal: String::new(),
            extra: Extra::default(),
        })],
        stages: vec![
            stage("buy", vec![column("pays"), column("waits")]),
            stage("use", vec![column("calls")]),
        ],
        own_lanes: vec![Arc::new(OwnLane {
            id: lane(),
            name: "Operations".to_owned(),
            extra: Extra::default(),
        })],
        ..JourneyMap::default()
    };
    edited(&map, &[add_pain("calls", "queue")])
}

/// The map after some edits, none of which may be refused.
#[track_caller]
fn edited(map: &JourneyMap, edits: &[Edit]) -> JourneyMap {
    edits
        .iter()
        .fold(map.clone(), |map, edit| apply(&map, edit).unwrap())
}

fn rename(name: &str, new: &str) -> Edit {
    Edit::SetTouchpoint {
        touchpoint: touchpoint(name),
        field: TouchpointField::Name(new.to_owned()),
    }
}

fn describe(name: &str, text: &str) -> Edit {
    Edit::SetTouchpoint {
        touchpoint: touchpoint(name),
        field: TouchpointField::Description(text.to_owned()),
    }
}

fn add(name: &str, to: &str, place: usize) -> Edit {
    Edit::AddTouchpoint {
        touchpoint: column(name),
        stage: Some(stage(to)),
        place,
    }
}

fn shift(name: &str, to: &str, place: usize) -> Edit {
    Edit::MoveTouchpoint {
        touchpoint: touchpoint(name),
        stage: Some(stage(to)),
        place,
    }
}

fn add_pain(name: &str, pain: &str) -> Edit {
    Edit::AddCard {
        touchpoint: touchpoint(name),
        card: Card::PainPoint(PainPoint {
            id: PainPointId::parse(pain).unwrap(),
            text: format!("{pain} hurts"),
            severity: None,
            extra: Extra::default(),
        }),
        place: 0,
    }
}

/// The ids of the touchpoints of a stage.
fn columns(map: &JourneyMap, name: &str) -> Vec<String> {
    let stage = map.stage(&stage(name)).expect("the stage is there");
    let touchpoints = stage.touchpoints.iter();
    touchpoints.map(|one| one.id.to_string()).collect()
}
