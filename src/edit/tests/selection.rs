//! What is selected keeps its order, and each thing is in it once.

use std::{collections::BTreeSet, sync::Arc};

use crate::{
    edit::{CardId, Item, Selection},
    model::{FeedbackId, PainPointId, PersonaId, ThoughtId, random::journey_map},
};

use super::{feedback, lane, note, persona, shop, stage_id, touchpoint_id};

fn item(id: &str) -> Item {
    Item::Touchpoint(touchpoint_id(id))
}

/// Things that are called by a letter each.
fn items(letters: &str) -> Vec<Item> {
    let letters = letters.chars().map(|letter| letter.to_string());
    letters.map(|letter| item(&letter)).collect()
}

fn selection(letters: &str) -> Selection {
    let mut selection = Selection::default();
    selection.add_all(items(letters));
    selection
}

#[test]
fn several_come_behind_the_others_in_their_order_and_none_twice() {
    let mut selection = selection("abc");
    selection.add_all(items("dbde"));
    assert_eq!(selection.items(), items("acdbe"));
    assert_eq!(selection.primary(), Some(&item("e")));
    selection.add(item("a"));
    assert_eq!(selection.items(), items("cdbea"));
    assert_eq!(selection.primary(), Some(&item("a")));
}

#[test]
fn what_is_selected_no_longer_is_not_found() {
    let mut selection = selection("abc");
    selection.toggle(item("b"));
    assert!(!selection.contains(&item("b")));
    assert_eq!(selection.items(), items("ac"));
    selection.toggle(item("b"));
    assert!(selection.contains(&item("b")));
    assert_eq!(selection.items(), items("acb"));
    selection.only(item("x"));
    assert!(!selection.contains(&item("a")));
    assert!(selection.contains(&item("x")));
    selection.clear();
    assert!(!selection.contains(&item("x")));
    assert_eq!(selection, Selection::default());
}

#[test]
fn of_every_kind_what_is_gone_is_forgotten_and_the_rest_keeps_its_order() {
    let mut map = shop();
    map.own_lanes.push(Arc::new(lane("systems")));
    map.notes.push(Arc::new(note("idea")));
    map.personas.push(Arc::new(persona("anna")));
    map.feedback.push(Arc::new(feedback("spring", Vec::new())));
    let (systems, other) = (lane("systems").id, lane("other").id);
    let pain = |id: &str| Item::Card(CardId::PainPoint(PainPointId::parse(id).unwrap()));
    let there = vec![
        Item::Feedback(FeedbackId::parse("spring").unwrap()),
        pain("queue"),
        Item::Cell(touchpoint_id("later"), systems.clone()),
        Item::Stage(stage_id("use")),
        Item::Persona(PersonaId::parse("anna").unwrap()),
        item("later"),
        Item::Lane(systems.clone()),
        Item::Point(touchpoint_id("calls")),
        Item::Note(note("idea").id),
    ];
    let gone = vec![
        Item::Feedback(FeedbackId::parse("gone").unwrap()),
        pain("gone"),
        Item::Card(CardId::Thought(ThoughtId::parse("queue").unwrap())),
        Item::Cell(touchpoint_id("later"), other.clone()),
        Item::Cell(touchpoint_id("gone"), systems),
        Item::Stage(stage_id("later")),
        Item::Lane(other),
        Item::Point(touchpoint_id("gone")),
        Item::Note(note("gone").id),
    ];
    let mut selection = Selection::default();
    let both = there.iter().zip(&gone);
    selection.add_all(
        both.flat_map(|(one, other)| [one.clone(), other.clone()])
            .collect(),
    );
    selection.prune(&map);
    assert_eq!(selection.items(), there);
    assert!(there.iter().all(|item| selection.contains(item)));
    assert!(!gone.iter().any(|item| selection.contains(item)));
}

#[test]
fn all_that_can_be_selected_is_walked_once() {
    for seed in 0..30 {
        let map = journey_map(seed);
        let all: Vec<Item> = Item::all(&map).collect();
        assert!(all.iter().all(|item| item.is_in(&map)), "seed {seed}");
        let distinct: BTreeSet<&Item> = all.iter().collect();
        assert_eq!(distinct.len(), all.len(), "seed {seed}");
    }
}
