//! What differs between two maps, told as the least that must be said.

use std::{slice, sync::Arc};

use super::{
    add, add_pain, column, describe, edited, lane, rename, shift, shop, stage, touchpoint,
};
use crate::{
    edit::{Card, CardId, Edit, HeaderField},
    merge::{Change, Difference, Field, Kind, Value, differences},
    model::{Extra, JourneyMap, Level, Note, NoteId, PainPointId, PersonaId},
};

/// A difference in short: "touchpoint pays: name".
fn short(one: &Difference) -> String {
    let thing = &one.located.thing;
    let what = match &one.change {
        Change::Added => "added".to_owned(),
        Change::Removed => "removed".to_owned(),
        Change::Moved { before, after } => format!("{} to {}", before.place, after.place),
        Change::Field { field, .. } => field.as_str().to_owned(),
    };
    format!("{} {}: {what}", thing.kind.as_str(), thing.id)
}

#[track_caller]
fn check(edits: &[Edit], expected: &[&str]) -> Vec<Difference> {
    let (before, after) = (shop(), edited(&shop(), edits));
    let differences = differences(&before, &after);
    let told: Vec<String> = differences.iter().map(short).collect();
    assert_eq!(told, expected);
    differences
}

fn queue() -> PainPointId {
    PainPointId::parse("queue").unwrap()
}

#[test]
fn a_field_is_told_with_both_values_and_its_place() {
    let told = check(&[rename("calls", "Calls us")], &["touchpoint calls: name"]);
    let Change::Field { before, after, .. } = &told[0].change else {
        panic!("{told:?}");
    };
    assert_eq!(*before, Value::Text("calls".to_owned()));
    assert_eq!(*after, Value::Text("Calls us".to_owned()));
    assert_eq!(told[0].located.stage.as_ref().unwrap().name, "use");
}

#[test]
fn the_header_and_whose_journey_it_is() {
    let persona = Some(PersonaId::parse("maya").unwrap());
    let told = check(
        &[
            Edit::SetHeader(HeaderField::Title("Shop".to_owned())),
            Edit::SetHeader(HeaderField::Persona(persona)),
        ],
        &["map : title", "map : persona"],
    );
    let Change::Field { after, .. } = &told[1].change else {
        panic!("{told:?}");
    };
    let Value::Parts(things) = after else {
        panic!("{after:?}");
    };
    assert_eq!(
        (things[0].kind, things[0].name.as_str()),
        (Kind::Persona, "Maya")
    );
}

#[test]
fn what_others_make_room_for_has_not_moved() {
    check(&[add("asks", "buy", 0)], &["touchpoint asks: added"]);
    check(&[shift("calls", "buy", 1)], &["touchpoint calls: 1 to 2"]);
    check(
        &[Edit::RemoveTouchpoint(touchpoint("pays"))],
        &["touchpoint pays: removed"],
    );
}

#[test]
fn what_comes_or_goes_with_a_larger_part_is_not_told_beside_it() {
    check(&[Edit::RemoveStage(stage("use"))], &["stage use: removed"]);
    check(
        &[add("asks", "buy", 2), add_pain("asks", "slow")],
        &["touchpoint asks: added"],
    );
    let cell = Edit::SetCell {
        touchpoint: touchpoint("pays"),
        lane: lane(),
        text: "Terminal".to_owned(),
    };
    check(slice::from_ref(&cell), &["cell ops: added"]);
    let with_cell = edited(&shop(), &[cell]);
    let without = edited(&with_cell, &[Edit::RemoveLane(lane())]);
    let told = differences(&with_cell, &without);
    assert_eq!(
        told.iter().map(short).collect::<Vec<_>>(),
        ["lane ops: removed"]
    );
}

#[test]
fn what_is_taken_out_of_a_removed_part_has_moved() {
    check(
        &[
            shift("calls", "buy", 2),
            describe("calls", "By phone"),
            Edit::RemoveStage(stage("use")),
        ],
        &[
            "touchpoint calls: 1 to 3",
            "touchpoint calls: description",
            "stage use: removed",
        ],
    );
}

#[test]
fn cards_are_told_by_themselves_wherever_they_go() {
    check(
        &[
            Edit::SetSeverity {
                pain_point: queue(),
                severity: Level::new(4).ok(),
            },
            Edit::MoveCard {
                card: CardId::PainPoint(queue()),
                touchpoint: touchpoint("pays"),
                place: 0,
            },
        ],
        &["pain_point queue: 1 to 1", "pain_point queue: severity"],
    );
}

#[test]
fn a_parked_note_that_goes_to_a_touchpoint_has_moved() {
    let note = Note {
        id: NoteId::parse("idea").unwrap(),
        text: "An idea".to_owned(),
        extra: Extra::default(),
    };
    let parked = JourneyMap {
        notes: vec![Arc::new(note.clone())],
        ..shop()
    };
    let backstage = Edit::AddCard {
        touchpoint: touchpoint("waits"),
        card: Card::Backstage(note),
        place: 0,
    };
    let told = differences(&parked, &edited(&shop(), &[backstage]));
    assert_eq!(
        told.iter().map(short).collect::<Vec<_>>(),
        ["backstage idea: 1 to 1"]
    );
}

#[test]
fn fields_of_a_newer_version_count() {
    let mut after = shop();
    after.extra.0.push(("mood".to_owned(), "5".to_owned()));
    let told = differences(&shop(), &after);
    let fields = told.iter().map(|one| match &one.change {
        Change::Field { field, .. } => *field,
        other => panic!("{other:?}"),
    });
    assert_eq!(fields.collect::<Vec<_>>(), [Field::Unknown]);
    let mut unsorted = shop();
    unsorted.unsorted.push(column("later"));
    let told = differences(&shop(), &unsorted);
    assert_eq!(told[0].located.stage, None);
}
