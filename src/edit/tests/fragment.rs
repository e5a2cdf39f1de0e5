//! What is copied comes back with everything, in the same map and in another one.

use std::sync::Arc;

use crate::{
    edit::{CardId, Edit, EditLabel, Fragment, Item, PastePlace, Subject, apply},
    model::{
        Cell, Extra, IdSource, JourneyMap, OpportunityId, PainPointId, Severity, check,
        random::journey_map,
    },
};

use super::{after, lane, names, opportunity, pain_point, shop, stage_id, touchpoint_id};

fn at_the_end(map: &JourneyMap) -> PastePlace {
    PastePlace {
        stages: map.stages.len(),
        stage: None,
        touchpoints: map.unsorted.len(),
        onto: Vec::new(),
    }
}

fn pasted(fragment: &Fragment, map: &JourneyMap, place: &PastePlace) -> JourneyMap {
    let paste = fragment
        .paste(map, place, &mut IdSource::seeded(77_777))
        .unwrap();
    let changed = apply(map, &paste.edit).unwrap();
    for item in &paste.items {
        assert!(item.is_in(&changed), "{item:?}");
    }
    changed
}

fn everything(map: &JourneyMap) -> Vec<Item> {
    let stages = map.stages.iter().map(|stage| Item::Stage(stage.id.clone()));
    let unsorted = map.unsorted.iter();
    let unsorted = unsorted.map(|touchpoint| Item::Touchpoint(touchpoint.id.clone()));
    stages.chain(unsorted).collect()
}

fn touchpoint(id: &str) -> Item {
    Item::Touchpoint(touchpoint_id(id))
}

fn queue() -> Item {
    Item::Card(CardId::PainPoint(PainPointId::parse("queue").unwrap()))
}

fn callback() -> Item {
    Item::Card(CardId::Opportunity(
        OpportunityId::parse("callback").unwrap(),
    ))
}

/// The words of all answered pain points, in the order of the journey.
fn answered(map: &JourneyMap) -> Vec<String> {
    let pains = || map.places().flat_map(|place| &place.touchpoint.pain_points);
    let opportunities = map
        .places()
        .flat_map(|place| &place.touchpoint.opportunities);
    opportunities
        .flat_map(|one| &one.answers)
        .map(|id| pains().find(|pain| pain.id == *id).unwrap().text.clone())
        .collect()
}

#[test]
fn stages_and_touchpoints_go_behind_those_that_are_named() {
    let map = shop();
    let items = [touchpoint("calls"), Item::Stage(stage_id("buy"))];
    let fragment = Fragment::of(&map, &items);
    let place = PastePlace {
        stages: 1,
        stage: Some(stage_id("buy")),
        touchpoints: 1,
        onto: Vec::new(),
    };
    let changed = pasted(&fragment, &map, &place);
    let stages: Vec<&str> = changed
        .stages
        .iter()
        .map(|stage| stage.name.as_str())
        .collect();
    assert_eq!(stages, ["buy", "buy", "use"]);
    assert_eq!(names(&changed, Some("buy")), ["pays", "calls", "waits"]);
    assert_eq!(answered(&changed), ["queue hurts", "queue hurts"]);
}

#[test]
fn what_belongs_to_a_whole_is_copied_once() {
    let items = [queue(), touchpoint("calls"), Item::Stage(stage_id("use"))];
    let fragment = Fragment::of(&shop(), &items);
    assert_eq!(fragment.stages.len(), 1);
    assert!(fragment.touchpoints.is_empty() && fragment.cards.is_empty());
}

#[test]
fn answers_across_stages_survive_and_those_of_another_map_are_left_out() {
    let mut map = shop();
    let far = Edit::AddCard {
        touchpoint: touchpoint_id("pays"),
        card: crate::edit::Card::Opportunity(opportunity("far", &["queue"])),
        place: 0,
    };
    map = after(&map, &[far]);
    let whole = Fragment::of(&map, &everything(&map));
    let copy = pasted(
        &whole,
        &JourneyMap::default(),
        &at_the_end(&JourneyMap::default()),
    );
    assert_eq!(answered(&copy), ["queue hurts", "queue hurts"]);
    let alone = Fragment::of(&map, &[touchpoint("pays")]);
    let changed = pasted(&alone, &map, &at_the_end(&map));
    assert_eq!(
        answered(&changed).len(),
        3,
        "the same map still has the pain point"
    );
    let copy = pasted(
        &alone,
        &JourneyMap::default(),
        &at_the_end(&JourneyMap::default()),
    );
    assert_eq!(answered(&copy).len(), 0);
}

#[test]
fn cards_go_onto_every_touchpoint_that_is_named_and_onto_none_never() {
    let map = shop();
    let fragment = Fragment::of(&map, &[callback(), queue()]);
    assert!(fragment.is_only_cards());
    let mut place = at_the_end(&map);
    assert!(
        fragment
            .paste(&map, &place, &mut IdSource::seeded(77_777))
            .is_none()
    );
    place.onto = vec![touchpoint_id("pays"), touchpoint_id("later")];
    let changed = pasted(&fragment, &map, &place);
    for id in ["pays", "later"] {
        let touchpoint = changed.place(&touchpoint_id(id)).unwrap().touchpoint;
        let own = &touchpoint.pain_points[0].id;
        assert_eq!(
            touchpoint.opportunities[0].answers,
            std::slice::from_ref(own),
            "{id}"
        );
    }
}

#[test]
fn own_lanes_are_found_by_name_and_cells_lose_nothing() {
    let cell = |lane: &str, text: &str| Cell {
        lane: super::lane(lane).id,
        text: text.to_owned(),
        extra: Extra::default(),
    };
    let mut map = shop();
    map.own_lanes = vec![Arc::new(lane("systems")), Arc::new(lane("owner"))];
    let buy = Arc::make_mut(&mut map.stages[0]);
    let pays = Arc::make_mut(&mut buy.touchpoints[0]);
    pays.cells = vec![cell("systems", "SAP"), cell("owner", "Sales")];
    let mut other = shop();
    let mut systems = lane("other");
    systems.name = " Systems".to_owned();
    other.own_lanes = vec![Arc::new(systems)];
    let waits = Arc::make_mut(&mut Arc::make_mut(&mut other.stages[0]).touchpoints[1]);
    waits.cells = vec![cell("other", "CRM")];
    let items = ["systems", "owner"].map(|id| Item::Cell(touchpoint_id("pays"), lane(id).id));
    let fragment = Fragment::of(&map, &items);
    let place = PastePlace {
        onto: vec![touchpoint_id("waits")],
        ..at_the_end(&other)
    };
    let changed = pasted(&fragment, &other, &place);
    let lanes: Vec<&str> = changed
        .own_lanes
        .iter()
        .map(|lane| lane.name.as_str())
        .collect();
    assert_eq!(lanes, [" Systems", "owner"]);
    let cells = &changed
        .place(&touchpoint_id("waits"))
        .unwrap()
        .touchpoint
        .cells;
    let texts: Vec<&str> = cells.iter().map(|cell| cell.text.as_str()).collect();
    assert_eq!(texts, ["CRM\nSAP", "Sales"]);
}

#[test]
fn a_step_is_called_after_the_only_thing_that_is_pasted() {
    let map = shop();
    let label = |items: &[Item]| {
        let fragment = Fragment::of(&map, items);
        let place = PastePlace {
            onto: vec![touchpoint_id("pays")],
            ..at_the_end(&map)
        };
        let paste = fragment
            .paste(&map, &place, &mut IdSource::seeded(77_777))
            .unwrap();
        paste.edit.label()
    };
    assert_eq!(label(&[queue()]), EditLabel::Paste(Subject::PainPoint));
    assert_eq!(
        label(&[touchpoint("pays")]),
        EditLabel::Paste(Subject::Touchpoint)
    );
    assert_eq!(
        label(&[touchpoint("pays"), queue()]),
        EditLabel::Paste(Subject::Selection)
    );
}

#[test]
fn whatever_is_pasted_into_whatever_map_leaves_it_sound() {
    for seed in 0..60 {
        let (from, to) = (journey_map(seed), journey_map(seed + 1_000));
        let fragment = Fragment::of(&from, &everything(&from));
        if fragment.is_empty() {
            continue;
        }
        for map in [&from, &to] {
            let changed = pasted(&fragment, map, &at_the_end(map));
            let flaws = check(&changed).into_iter();
            let errors = flaws.filter(|flaw| flaw.severity() == Severity::Error);
            assert_eq!(errors.collect::<Vec<_>>(), [], "seed {seed}");
            let added = from.touchpoint_count();
            assert_eq!(changed.touchpoint_count(), map.touchpoint_count() + added);
        }
    }
}

#[test]
fn parts_stand_in_a_map_and_come_out_of_it() {
    let map = shop();
    let items = [queue(), touchpoint("pays"), touchpoint("later")];
    let fragment = Fragment::of(&map, &items);
    assert_eq!(fragment.cards.len(), 1);
    assert_eq!(Fragment::from_map(fragment.to_map()), fragment);
    let pain = &fragment.cards[0].pain_points[0];
    assert_eq!(*pain, pain_point("queue"));
    assert!(fragment.cards[0].opportunities.is_empty());
}
