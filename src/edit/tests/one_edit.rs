//! Single edits of structure, cards and lanes, and what they do to the rest of the map.

use std::sync::Arc;

use crate::{
    edit::{
        Card, CardId, Edit, EditError, EditLabel, OpportunityField, Originals, Subject, apply,
        duplicate_lane, duplicate_stage,
    },
    model::{
        IdSource, Image, ImageId, JourneyMap, Known, LaneId, MAX_IMAGE_BYTES, OpportunityId,
        PainPointId, PersonaId, Severity, check,
    },
};

use super::{
    after, estimate, lane, names, opportunity, pain_point, persona, shop, stage, stage_id, title,
    touchpoint, touchpoint_id,
};

fn move_touchpoint(id: &str, stage: Option<&str>, place: usize) -> Edit {
    Edit::MoveTouchpoint {
        touchpoint: touchpoint_id(id),
        stage: stage.map(stage_id),
        place,
    }
}

#[test]
fn a_moved_touchpoint_stands_at_its_place_afterwards() {
    let map = apply(&shop(), &move_touchpoint("pays", Some("buy"), 1)).unwrap();
    assert_eq!(names(&map, Some("buy")), ["waits", "pays"]);
    let map = apply(&map, &move_touchpoint("later", Some("use"), 0)).unwrap();
    assert_eq!(names(&map, Some("use")), ["later", "calls"]);
    let map = apply(&map, &move_touchpoint("waits", None, 99)).unwrap();
    assert_eq!(names(&map, None), ["waits"]);
}

#[test]
fn what_an_edit_does_not_touch_is_shared() {
    let before = shop();
    let changed = apply(&before, &estimate("pays", 8)).unwrap();
    let [buy, using] = changed.stages.as_slice() else {
        panic!("two stages")
    };
    assert!(Arc::ptr_eq(using, &before.stages[1]));
    assert!(Arc::ptr_eq(
        &buy.touchpoints[1],
        &before.stages[0].touchpoints[1]
    ));
    assert_ne!(buy.touchpoints[0], before.stages[0].touchpoints[0]);
}

#[test]
fn two_wishes_for_one_touchpoint_both_survive() {
    let text = Edit::SetCardText {
        card: CardId::PainPoint(PainPointId::parse("queue").unwrap()),
        text: "Long queue".to_owned(),
    };
    let severity = Edit::SetSeverity {
        pain_point: PainPointId::parse("queue").unwrap(),
        severity: crate::model::Level::new(4).ok(),
    };
    let map = after(&shop(), &[text, severity]);
    let pain = &map
        .place(&touchpoint_id("calls"))
        .unwrap()
        .touchpoint
        .pain_points[0];
    assert_eq!(
        (pain.text.as_str(), pain.severity.unwrap().get()),
        ("Long queue", 4)
    );
}

#[test]
fn a_missing_touchpoint_is_an_error_that_says_which_and_what_to_do() {
    let error = apply(&shop(), &estimate("gone", 8)).unwrap_err();
    assert_eq!(
        error,
        EditError::Missing {
            subject: Subject::Touchpoint,
            id: "gone".to_owned()
        }
    );
    assert_eq!(
        error.to_string(),
        "the map has no touchpoint \"gone\"; it may have been removed meanwhile: choose another one"
    );
}

#[test]
fn several_edits_are_all_or_none() {
    let several = Edit::Several(
        EditLabel::Paste(Subject::Selection),
        vec![title("New"), estimate("gone", 8)],
    );
    let map = shop();
    assert!(apply(&map, &several).is_err());
    assert_eq!(map, shop());
    assert_eq!(several.label(), EditLabel::Paste(Subject::Selection));
}

#[test]
fn an_id_in_use_is_refused() {
    let again = Edit::AddTouchpoint {
        touchpoint: Arc::new(touchpoint("pays")),
        stage: None,
        place: 0,
    };
    assert!(matches!(
        apply(&shop(), &again),
        Err(EditError::IdTaken { .. })
    ));
    let mut other = touchpoint("other");
    other.pain_points.push(pain_point("queue"));
    let same_card = Edit::AddTouchpoint {
        touchpoint: Arc::new(other),
        stage: None,
        place: 0,
    };
    assert!(matches!(
        apply(&shop(), &same_card),
        Err(EditError::IdTaken { .. })
    ));
}

#[test]
fn removing_a_pain_point_takes_it_out_of_every_answer() {
    let far = Edit::AddCard {
        touchpoint: touchpoint_id("pays"),
        card: Card::Opportunity(opportunity("hint", &["queue"])),
        place: 0,
    };
    let remove = Edit::RemoveCard(CardId::PainPoint(PainPointId::parse("queue").unwrap()));
    let map = after(&shop(), &[far, remove]);
    assert!(
        map.places()
            .flat_map(|place| &place.touchpoint.opportunities)
            .all(|one| one.answers.is_empty())
    );
}

#[test]
fn an_opportunity_cannot_answer_what_is_not_there() {
    let edit = Edit::SetOpportunity {
        opportunity: OpportunityId::parse("callback").unwrap(),
        field: OpportunityField::Answers(vec![PainPointId::parse("gone").unwrap()]),
    };
    assert!(apply(&shop(), &edit).is_err());
}

#[test]
fn removing_a_lane_takes_its_cells_and_removing_a_persona_frees_the_header() {
    let id = LaneId::parse("ops").unwrap();
    let cell = |text: &str| Edit::SetCell {
        touchpoint: touchpoint_id("pays"),
        lane: id.clone(),
        text: text.to_owned(),
    };
    let maya = PersonaId::parse("maya").unwrap();
    let edits = [
        Edit::AddLane {
            lane: Arc::new(lane("ops")),
            place: 0,
        },
        cell("61,000"),
        Edit::AddPersona {
            persona: Arc::new(persona("maya")),
            place: 0,
        },
        Edit::SetHeader(crate::edit::HeaderField::Persona(Some(maya.clone()))),
    ];
    let map = after(&shop(), &edits);
    assert_eq!(
        map.places().next().unwrap().touchpoint.cells[0].text,
        "61,000"
    );
    assert!(
        apply(&map, &cell(""))
            .unwrap()
            .places()
            .next()
            .unwrap()
            .touchpoint
            .cells
            .is_empty()
    );
    let map = after(&map, &[Edit::RemoveLane(id), Edit::RemovePersona(maya)]);
    assert_eq!(map, shop());
}

#[test]
fn a_picture_that_is_too_large_is_refused_with_both_numbers() {
    let image = Image {
        id: ImageId::parse("photo").unwrap(),
        caption: String::new(),
        format: Known::default(),
        bytes: vec![0; MAX_IMAGE_BYTES + 1].into(),
        extra: crate::model::Extra::default(),
    };
    let edit = Edit::AddCard {
        touchpoint: touchpoint_id("pays"),
        card: Card::Image(image),
        place: 0,
    };
    let error = apply(&shop(), &edit).unwrap_err().to_string();
    assert!(
        error.contains("524289") && error.contains("524288"),
        "{error}"
    );
}

/// The words of a touchpoint's cell; none if it has no cell there.
fn words_in(map: &JourneyMap, touchpoint: &str, lane: &LaneId) -> Option<String> {
    let touchpoint = map.place(&touchpoint_id(touchpoint)).unwrap().touchpoint;
    let cell = touchpoint.cells.iter().find(|cell| cell.lane == *lane)?;
    Some(cell.text.clone())
}

/// A shop with a lane in which "pays" and "calls" say something.
fn shop_with_lane() -> (JourneyMap, LaneId) {
    let id = LaneId::parse("ops").unwrap();
    let cell = |touchpoint: &str| Edit::SetCell {
        touchpoint: touchpoint_id(touchpoint),
        lane: id.clone(),
        text: touchpoint.to_owned(),
    };
    let add = Edit::AddLane {
        lane: Arc::new(lane("ops")),
        place: 0,
    };
    let map = after(&shop(), &[add, cell("pays"), cell("calls")]);
    (map, id)
}

#[test]
fn a_cell_moves_to_an_empty_place_and_changes_places_with_another() {
    let (map, id) = shop_with_lane();
    let to = |other: &str| Edit::MoveCell {
        touchpoint: touchpoint_id("pays"),
        lane: id.clone(),
        to: (touchpoint_id(other), id.clone()),
    };
    let words = |map: &JourneyMap| {
        ["pays", "waits", "calls"].map(|name| words_in(map, name, &id).unwrap_or_default())
    };
    assert_eq!(
        words(&apply(&map, &to("waits")).unwrap()),
        ["", "pays", "calls"]
    );
    assert_eq!(
        words(&apply(&map, &to("calls")).unwrap()),
        ["calls", "", "pays"]
    );
    assert_eq!(apply(&map, &to("pays")).unwrap(), map);
    assert!(apply(&shop(), &to("waits")).is_err(), "there is no lane");
}

#[test]
fn a_copied_lane_stands_behind_and_says_the_same() {
    let (map, id) = shop_with_lane();
    let edit = duplicate_lane(&map, &id, &mut IdSource::seeded(1)).unwrap();
    let copied = apply(&map, &edit).unwrap();
    assert_eq!(copied.own_lanes.len(), 2);
    let copy = &copied.own_lanes[1];
    assert_eq!(copy.name, copied.own_lanes[0].name);
    for name in ["pays", "waits", "calls"] {
        assert_eq!(
            words_in(&copied, name, &copy.id),
            words_in(&copied, name, &id)
        );
    }
    assert_ne!(copy.id, id);
}

#[test]
fn a_copied_touchpoint_stands_behind_and_answers_its_own_pain_points() {
    let mut ids = IdSource::seeded(1);
    let edit = Originals::of(&shop()).touchpoint(&touchpoint_id("calls"), &mut ids);
    let edit = edit.unwrap();
    assert_eq!(
        edit.label(),
        EditLabel::Duplicate(Subject::Touchpoint, "calls".to_owned())
    );
    let map = apply(&shop(), &edit).unwrap();
    let [_, copy] = map.stages[1].touchpoints.as_slice() else {
        panic!("original and copy")
    };
    assert_eq!(copy.name, "calls");
    assert_eq!(
        copy.opportunities[0].answers,
        [copy.pain_points[0].id.clone()]
    );
    assert_eq!(check(&map).len(), check(&shop()).len());
}

#[test]
fn a_copied_stage_has_ids_of_its_own_throughout() {
    let mut ids = IdSource::seeded(1);
    let edit = duplicate_stage(&shop(), &stage_id("use"), &mut ids).unwrap();
    let map = apply(&shop(), &edit).unwrap();
    assert_eq!(map.stages.len(), 3);
    assert_eq!(map.stages[2].touchpoints.len(), 1);
    assert!(
        check(&map)
            .iter()
            .all(|flaw| flaw.severity() == Severity::Warning)
    );
}

#[test]
fn a_removed_stage_takes_its_touchpoints() {
    let map = apply(&shop(), &Edit::RemoveStage(stage_id("buy"))).unwrap();
    assert_eq!(map.touchpoint_count(), 2);
    let again = Edit::AddStage {
        stage: Arc::new(stage("buy")),
        place: 9,
    };
    let map = apply(&map, &again).unwrap();
    assert_eq!(map.stages[1].name, "buy");
}
