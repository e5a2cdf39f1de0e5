//! Many changes of one kind in one step: what they come to, and that a bad one among them spoils all.

use std::sync::Arc;

use crate::{
    edit::{Card, CardId, Edit, EditError, EditLabel, Subject, apply},
    model::{JourneyMap, LaneId, PainPointId},
};

use super::{
    after, lane, names, opportunity, pain_point, shop, stage, stage_id, touchpoint, touchpoint_id,
};

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

fn cell(touchpoint: &str, lane: &str, text: &str) -> Edit {
    Edit::SetCell {
        touchpoint: touchpoint_id(touchpoint),
        lane: LaneId::parse(lane).unwrap(),
        text: text.to_owned(),
    }
}

#[test]
fn cells_that_are_set_together_are_set_as_if_one_by_one() {
    let add = Edit::AddLane {
        lane: Arc::new(lane("systems")),
        place: 0,
    };
    let map = after(&shop(), &[add]);
    let cells = [
        cell("pays", "systems", "till"),
        cell("later", "systems", "letter"),
        cell("pays", "systems", ""),
        cell("calls", "systems", "line"),
    ];
    let together = after(&map, &[several(cells.to_vec())]);
    assert_eq!(together, after(&map, &cells));
    let texts = together.places().map(|place| place.touchpoint.cells.len());
    assert_eq!(texts.collect::<Vec<_>>(), [0, 0, 1, 1]);
    for wrong in [cell("gone", "systems", "x"), cell("pays", "gone", "x")] {
        let one = apply(&map, &wrong);
        assert!(one.is_err());
        let both = several(vec![cell("waits", "systems", "x"), wrong]);
        assert_eq!(apply(&map, &both), one);
    }
}

fn card(touchpoint: &str, card: Card, place: usize) -> Edit {
    Edit::AddCard {
        touchpoint: touchpoint_id(touchpoint),
        card,
        place,
    }
}

#[test]
fn cards_that_come_together_come_as_if_one_by_one() {
    let pain = |id: &str| Card::PainPoint(pain_point(id));
    let cards = [
        card("calls", pain("music"), 0),
        card("calls", pain("menu"), 1),
        // It answers one that came just before it.
        card(
            "later",
            Card::Opportunity(opportunity("talk", &["menu"])),
            0,
        ),
    ];
    let map = shop();
    let together = after(&map, &[several(cards.to_vec())]);
    assert_eq!(together, after(&map, &cards));
    let calls = together.place(&touchpoint_id("calls")).unwrap().touchpoint;
    let pains = calls.pain_points.iter().map(|one| one.id.as_str());
    assert_eq!(pains.collect::<Vec<_>>(), ["music", "menu", "queue"]);
    for wrong in [
        card("pays", pain("queue"), 0),
        card("gone", pain("new"), 0),
        card("pays", Card::Opportunity(opportunity("act", &["new"])), 0),
    ] {
        let one = apply(&map, &wrong);
        assert!(one.is_err());
        let both = several(vec![card("pays", pain("noise"), 0), wrong]);
        assert_eq!(apply(&map, &both), one);
    }
    let twice = several(vec![card("pays", pain("noise"), 0); 2]);
    assert!(matches!(
        apply(&map, &twice),
        Err(EditError::IdTaken { .. })
    ));
}
