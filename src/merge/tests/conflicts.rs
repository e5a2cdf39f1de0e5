//! What two people do to one map, and what comes of it.

use std::sync::Arc;

use super::{
    add, add_pain, columns, describe, edited, lane, rename, shift, shop, stage, touchpoint,
};
use crate::{
    edit::{Card, Edit, HeaderField, OpportunityField},
    merge::{Conflict, Dispute, Field, Merged, Side, Value, merge},
    model::{
        Extra, JourneyMap, Opportunity, OpportunityId, PainPointId, Persona, PersonaId, Severity,
        check,
    },
};

/// A conflict in short: "touchpoint pays: name".
pub(super) fn short(one: &Conflict) -> String {
    let thing = &one.located.thing;
    let what = match &one.dispute {
        Dispute::Field { field, .. } => field.as_str().to_owned(),
        Dispute::Removed { by: Side::Mine } => "removed in mine".to_owned(),
        Dispute::Removed { by: Side::Theirs } => "removed in theirs".to_owned(),
        Dispute::Place { mine, theirs } => format!("{} or {}", mine.place, theirs.place),
        Dispute::LeftOut { field, side, .. } => format!("{} left out of {side:?}", field.as_str()),
        Dispute::NotShown { field, side, .. } => {
            format!("{} not shown of {side:?}", field.as_str())
        }
        Dispute::SecondLead { touchpoint } => format!("second lead of {}", touchpoint.id),
    };
    format!("{} {}: {what}", thing.kind.as_str(), thing.id)
}

/// Merges what two people did to a map.
#[track_caller]
pub(super) fn check_on(
    base: &JourneyMap,
    mine: &[Edit],
    theirs: &[Edit],
    expected: &[&str],
) -> Merged {
    let [mine, theirs] = [mine, theirs].map(|edits| edited(base, edits));
    let merged = merge(base, &mine, &theirs);
    let told: Vec<String> = merged.conflicts.iter().map(short).collect();
    assert_eq!(told, expected);
    let flaws = check(&merged.map);
    let dangling = flaws
        .iter()
        .filter(|flaw| flaw.severity() == Severity::Error);
    assert_eq!(dangling.count(), 0, "{flaws:?}");
    merged
}

#[track_caller]
fn check_shop(mine: &[Edit], theirs: &[Edit], expected: &[&str]) -> JourneyMap {
    check_on(&shop(), mine, theirs, expected).map
}

fn description(map: &JourneyMap, name: &str) -> String {
    let place = map
        .place(&touchpoint(name))
        .expect("the touchpoint is there");
    place.touchpoint.description.clone()
}

#[test]
fn different_fields_of_one_touchpoint_are_no_conflict() {
    let map = check_shop(
        &[rename("pays", "Pays by card"), shift("pays", "use", 0)],
        &[describe("pays", "At the till"), add_pain("pays", "slow")],
        &[],
    );
    assert_eq!(columns(&map, "use"), ["pays", "calls"]);
    let pays = map.place(&touchpoint("pays")).unwrap().touchpoint;
    assert_eq!(
        (
            pays.name.as_str(),
            pays.description.as_str(),
            pays.pain_points.len()
        ),
        ("Pays by card", "At the till", 1)
    );
}

#[test]
fn of_one_field_mine_is_kept_and_theirs_is_told() {
    let merged = check_on(
        &shop(),
        &[describe("pays", "mine")],
        &[describe("pays", "theirs")],
        &["touchpoint pays: description"],
    );
    assert_eq!(description(&merged.map, "pays"), "mine");
    let Dispute::Field { versions, .. } = &merged.conflicts[0].dispute else {
        panic!("{merged:?}");
    };
    assert_eq!(versions.theirs, Value::Text("theirs".to_owned()));
    check_shop(&[describe("pays", "so")], &[describe("pays", "so")], &[]);
}

#[test]
fn insertions_of_both_are_there() {
    let map = check_shop(
        &[add("asks", "buy", 1)],
        &[add("signs", "buy", 2), add("browses", "buy", 0)],
        &[],
    );
    assert_eq!(
        columns(&map, "buy"),
        ["browses", "pays", "asks", "waits", "signs"]
    );
}

#[test]
fn what_one_removed_and_the_other_changed_stays_with_its_cards() {
    let gone = [Edit::RemoveTouchpoint(touchpoint("calls"))];
    let map = check_shop(
        &gone,
        &[describe("calls", "By phone")],
        &["touchpoint calls: removed in mine"],
    );
    let calls = map.place(&touchpoint("calls")).unwrap().touchpoint;
    assert_eq!(calls.description, "By phone");
    assert_eq!(calls.pain_points.len(), 1);
    check_shop(
        &[add_pain("calls", "music")],
        &gone,
        &["touchpoint calls: removed in theirs"],
    );
    let map = check_shop(&gone, &[rename("pays", "Pays by card")], &[]);
    assert_eq!(columns(&map, "use"), [""; 0]);
}

#[test]
fn a_removed_stage_that_got_a_touchpoint_stays_as_a_whole() {
    let map = check_shop(
        &[Edit::RemoveStage(stage("buy"))],
        &[add("asks", "buy", 1)],
        &["stage buy: removed in mine"],
    );
    assert_eq!(columns(&map, "buy"), ["pays", "asks", "waits"]);
}

#[test]
fn what_the_other_side_took_out_of_a_removed_stage_stays_alone() {
    let map = check_shop(
        &[shift("pays", "use", 1)],
        &[Edit::RemoveStage(stage("buy"))],
        &["touchpoint pays: removed in theirs"],
    );
    assert!(map.stage(&stage("buy")).is_none());
    assert_eq!(columns(&map, "use"), ["calls", "pays"]);
}

#[test]
fn a_touchpoint_that_both_move_stands_where_mine_has_it() {
    let map = check_shop(
        &[shift("pays", "use", 1)],
        &[Edit::MoveTouchpoint {
            touchpoint: touchpoint("pays"),
            stage: None,
            place: 0,
        }],
        &["touchpoint pays: 2 or 1"],
    );
    assert_eq!(columns(&map, "use"), ["calls", "pays"]);
    assert!(map.unsorted.is_empty());
}

#[test]
fn a_removed_lane_stays_with_all_cells_if_one_was_changed() {
    let cell = |name: &str, text: &str| Edit::SetCell {
        touchpoint: touchpoint(name),
        lane: lane(),
        text: text.to_owned(),
    };
    let base = edited(&shop(), &[cell("pays", "Terminal"), cell("waits", "Bench")]);
    let gone = [Edit::RemoveLane(lane())];
    let conflict = ["lane ops: removed in mine"];
    let merged = check_on(&base, &gone, &[cell("pays", "Till")], &conflict);
    let cells = merged
        .map
        .places()
        .flat_map(|place| &place.touchpoint.cells);
    let texts: Vec<&str> = cells.map(|cell| cell.text.as_str()).collect();
    assert_eq!(texts, ["Till", "Bench"]);
}

#[test]
fn a_reference_to_what_is_gone_is_left_out_and_told() {
    let maya = PersonaId::parse("maya").unwrap();
    let map = check_shop(
        &[Edit::RemovePersona(maya.clone())],
        &[Edit::SetHeader(HeaderField::Persona(Some(maya.clone())))],
        &["map : persona left out of Theirs"],
    );
    assert_eq!(map.header.persona, None);
    let whose = [Edit::SetHeader(HeaderField::Persona(Some(maya.clone())))];
    let base = edited(&shop(), &whose);
    let ben = PersonaId::parse("ben").unwrap();
    let another = [
        Edit::AddPersona {
            persona: Arc::new(Persona {
                id: ben.clone(),
                name: "Ben".to_owned(),
                description: String::new(),
                goal: String::new(),
                extra: Extra::default(),
            }),
            place: 1,
        },
        Edit::SetHeader(HeaderField::Persona(Some(ben.clone()))),
    ];
    let merged = check_on(&base, &[Edit::RemovePersona(maya)], &another, &[]);
    assert_eq!(merged.map.header.persona, Some(ben));
}

#[test]
fn the_same_pain_point_may_be_answered_by_both() {
    let pain = |text: &str| PainPointId::parse(text).unwrap();
    let base = edited(
        &shop(),
        &[add_pain("pays", "slow"), answering(&[pain("queue")])],
    );
    let answers = |list: &[&str]| Edit::SetOpportunity {
        opportunity: OpportunityId::parse("idea").unwrap(),
        field: OpportunityField::Answers(list.iter().map(|id| pain(id)).collect()),
    };
    let merged = check_on(
        &base,
        &[answers(&["queue", "slow"])],
        &[answers(&["slow"])],
        &[],
    );
    let mut ideas = merged
        .map
        .places()
        .flat_map(|place| &place.touchpoint.opportunities);
    assert_eq!(ideas.next().unwrap().answers, [pain("slow")]);
}

fn answering(pains: &[PainPointId]) -> Edit {
    Edit::AddCard {
        touchpoint: touchpoint("pays"),
        card: Card::Opportunity(Opportunity {
            id: OpportunityId::parse("idea").unwrap(),
            text: "An idea".to_owned(),
            impact: None,
            effort: None,
            answers: pains.to_vec(),
            extra: Extra::default(),
        }),
        place: 0,
    }
}

#[test]
fn two_maps_without_a_common_one_keep_all_parts_of_both() {
    let mine = edited(&shop(), &[add("asks", "buy", 2)]);
    let theirs = edited(&shop(), &[add("signs", "buy", 2)]);
    let merged = merge(&JourneyMap::default(), &mine, &theirs);
    assert_eq!(merged.conflicts, []);
    assert_eq!(
        columns(&merged.map, "buy"),
        ["pays", "waits", "signs", "asks"]
    );
    let field = merge(
        &JourneyMap::default(),
        &mine,
        &edited(&mine, &[rename("pays", "x")]),
    );
    assert!(matches!(
        field.conflicts[0].dispute,
        Dispute::Field {
            field: Field::Name,
            ..
        }
    ));
}
