//! Many changes of one kind in one step: what they come to, and that a bad one among them spoils all.

use std::sync::Arc;

use crate::{
    edit::{Card, CardId, Edit, EditError, EditLabel, Subject, apply},
    model::{JourneyMap, PainPointId},
};

use super::{after, names, pain_point, shop, stage, stage_id, touchpoint, touchpoint_id};

fn several(edits: Vec<Edit>) -> Edit {
    Edit::Several(EditLabel::Change(Subject::Selection), edits)
}

fn remove(id: &str) -> Edit {
    Edit::RemoveCard(CardId::PainPoint(PainPointId::parse(id).unwrap()))
}

/// The shop, where "noise" hurts at "pays".
fn noisy() -> JourneyMap {
    let noise = Edit::AddCard {
        touchpoint: touchpoint_id("pays"),
        card: Card::PainPoint(pain_point("noise")),
        place: 0,
    };
    after(&shop(), &[noise])
}

fn add(id: &str, stage: &str) -> Edit {
    Edit::AddTouchpoint {
        touchpoint: Arc::new(touchpoint(id)),
        stage: Some(stage_id(stage)),
        place: 1,
    }
}

#[test]
fn cards_that_go_together_are_answered_no_more() {
    let now = after(&noisy(), &[several(vec![remove("queue"), remove("noise")])]);
    let mut touchpoints = now.places().map(|place| place.touchpoint);
    assert!(touchpoints.all(|one| one.pain_points.is_empty()));
    let calls = now.place(&touchpoint_id("calls")).unwrap().touchpoint;
    assert!(calls.opportunities[0].answers.is_empty());
}

#[test]
fn a_card_that_is_not_there_or_named_twice_is_refused_with_the_others() {
    let missing = |id: &str| {
        Err(EditError::Missing {
            subject: Subject::PainPoint,
            id: id.to_owned(),
        })
    };
    let map = noisy();
    let gone = several(vec![remove("queue"), remove("gone")]);
    assert_eq!(apply(&map, &gone), missing("gone"));
    let twice = several(vec![remove("queue"), remove("noise"), remove("queue")]);
    assert_eq!(apply(&map, &twice), missing("queue"));
}

#[test]
fn touchpoints_come_in_one_after_the_other_also_into_a_new_stage() {
    let new = Edit::AddStage {
        stage: Arc::new(stage("think")),
        place: 0,
    };
    let all = vec![
        add("first", "buy"),
        new,
        several(vec![add("second", "think")]),
    ];
    let now = after(&shop(), &[several(all)]);
    assert_eq!(names(&now, Some("buy")), ["pays", "first", "waits"]);
    assert_eq!(names(&now, Some("think")), ["second"]);
    let again = several(vec![add("first", "buy"), add("first", "use")]);
    assert!(matches!(
        apply(&shop(), &again),
        Err(EditError::IdTaken { .. })
    ));
}
