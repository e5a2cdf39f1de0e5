//! Where several things stand after they were moved together, and what that is called.

use std::sync::Arc;

use super::{Moved, Target, places};
use crate::{
    edit::{CardId, Edit, EditLabel, Item, Selection, Subject, apply},
    lang::words,
    model::{
        Extra, JourneyMap, LaneId, Language, Note, NoteId, OwnLane, PainPoint, PainPointId, Stage,
        StageId, Touchpoint, TouchpointId,
    },
    view::{Step, edit::label::words_of},
};

/// Moves one thing after the other to the place it is said to get.
#[track_caller]
fn check(list: &str, moved: &str, place: usize, expected: &str) {
    let moved: Vec<char> = moved.chars().collect();
    let mut now: Vec<char> = list.chars().collect();
    let places = places(&now, &moved, place);
    for (one, place) in moved.into_iter().zip(places) {
        now.retain(|other| *other != one);
        now.insert(place.min(now.len()), one);
    }
    assert_eq!(now.into_iter().collect::<String>(), expected);
}

#[test]
fn what_moves_together_stands_together_in_its_order() {
    check("abcd", "ab", 1, "cabd");
    check("abcd", "ad", 1, "badc");
    check("abcd", "bd", 0, "bdac");
    check("abcd", "ac", 2, "bdac");
    check("abcd", "c", usize::MAX, "abdc");
    check("abcdef", "acef", 2, "bdacef");
    check("abcdef", "fca", 1, "bfcade");
    check("ab", "xy", 1, "axyb");
    check("", "xy", 0, "xy");
    check("abc", "abc", 0, "abc");
}

fn id(letter: char) -> TouchpointId {
    TouchpointId::parse(&letter.to_string()).unwrap()
}

/// Makes a map of stages of touchpoints that are called by a letter each; behind the last line the unsorted.
fn map_of(text: &str) -> JourneyMap {
    let touchpoint = |letter| Arc::new(Touchpoint::named(id(letter), letter));
    let lists = text
        .split('|')
        .map(|list| list.chars().map(touchpoint).collect());
    let mut lists: Vec<Vec<Arc<Touchpoint>>> = lists.collect();
    let unsorted = lists.pop().unwrap();
    let stage = |(number, touchpoints): (usize, Vec<Arc<Touchpoint>>)| {
        Arc::new(Stage {
            id: StageId::parse(&format!("stage{number}")).unwrap(),
            name: String::new(),
            touchpoints,
            extra: Extra::default(),
        })
    };
    JourneyMap {
        stages: lists.into_iter().enumerate().map(stage).collect(),
        unsorted,
        ..JourneyMap::default()
    }
}

fn text_of(map: &JourneyMap) -> String {
    let lists = map.stages.iter().map(|stage| &stage.touchpoints);
    let lists = lists.chain([&map.unsorted]);
    let names = |list: &Vec<Arc<Touchpoint>>| list.iter().map(|one| one.name.as_str()).collect();
    lists.map(names).collect::<Vec<String>>().join("|")
}

fn moved(map: &JourneyMap, items: Vec<Item>) -> Moved {
    let lead = items[0].clone();
    let mut selection = Selection::default();
    selection.add_all(items);
    Moved::new(map, &selection, &lead)
}

#[track_caller]
fn check_step(before: &str, letters: &str, step: Step, expected: &str) {
    let map = map_of(before);
    let items = letters.chars().map(|letter| Item::Touchpoint(id(letter)));
    let edit = moved(&map, items.collect()).shift(&map, step);
    let now = edit.map_or_else(|| map.clone(), |edit| apply(&map, &edit).unwrap());
    assert_eq!(text_of(&now), expected);
}

#[test]
fn touchpoints_go_one_place_on_and_none_overtakes_another() {
    check_step("abc|de|", "ab", Step::Right, "cab|de|");
    check_step("abc|de|", "bc", Step::Right, "a|bcde|");
    check_step("a|b|c", "ac", Step::Right, "|ab|c");
    check_step("ab||", "ab", Step::Right, "|ab|");
    check_step("ab|cd|", "acd", Step::Right, "ba||cd");
    check_step("ab|c|", "ab", Step::Left, "ab|c|");
    check_step("ab|cd|e", "bcd", Step::Left, "bacd||e");
    check_step("ab|cd|e", "de", Step::Left, "ab|dce|");
    check_step("x|abcd|", "abd", Step::Left, "xab|dc|");
    check_step("ab|cd|", "bc", Step::Up, "ab|cd|");
}

#[test]
fn cards_go_down_among_their_like() {
    let mut map = map_of("a|");
    let pain = |letter: &str| PainPointId::parse(letter).unwrap();
    let stage = Arc::make_mut(&mut map.stages[0]);
    Arc::make_mut(&mut stage.touchpoints[0]).pain_points = ["p", "q", "r", "s"]
        .map(|letter| PainPoint {
            id: pain(letter),
            text: letter.to_owned(),
            severity: None,
            extra: Extra::default(),
        })
        .to_vec();
    let items = ["p", "q", "s"].map(|letter| Item::Card(CardId::PainPoint(pain(letter))));
    let edit = moved(&map, items.to_vec()).shift(&map, Step::Down);
    let now = apply(&map, &edit.unwrap()).unwrap();
    let pains = &now.place(&id('a')).unwrap().touchpoint.pain_points;
    let words: Vec<&str> = pains.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(words, ["r", "p", "q", "s"]);
}

fn lane(letter: &str) -> LaneId {
    LaneId::parse(letter).unwrap()
}

fn note(letter: &str) -> NoteId {
    NoteId::parse(letter).unwrap()
}

/// Four own lanes and four notes.
fn rows() -> JourneyMap {
    let (name, extra) = (String::new(), Extra::default());
    let letters = ["a", "b", "c", "d"];
    let lanes = letters.map(|letter| {
        Arc::new(OwnLane {
            id: lane(letter),
            name: name.clone(),
            extra: extra.clone(),
        })
    });
    let notes = letters.map(|letter| {
        Arc::new(Note {
            id: note(letter),
            text: letter.to_owned(),
            extra: extra.clone(),
        })
    });
    JourneyMap {
        own_lanes: lanes.to_vec(),
        notes: notes.to_vec(),
        ..JourneyMap::default()
    }
}

/// What an edit is called in English and German.
fn called(edit: &Edit) -> [String; 2] {
    [Language::En, Language::De].map(|language| words_of(&edit.label(), words(language)))
}

fn counted(moved: &Moved) -> [Option<String>; 2] {
    [Language::En, Language::De].map(|language| moved.count_words(words(language)))
}

#[test]
fn lanes_move_together_and_are_called_lanes() {
    let map = rows();
    let moved = moved(&map, ["b", "d"].map(|one| Item::Lane(lane(one))).to_vec());
    let ids = |edit: &Edit| {
        let now = apply(&map, edit).unwrap();
        let ids = now.own_lanes.iter().map(|lane| lane.id.as_str().to_owned());
        ids.collect::<String>()
    };
    let down = moved.shift(&map, Step::Down).unwrap();
    assert_eq!(ids(&down), "acbd", "the last one stays");
    assert!(moved.shift(&map, Step::Left).is_none());
    let top = moved.to(&map, &Target::Lanes(0)).unwrap();
    assert_eq!(ids(&top), "bdac");
    assert_eq!(top.label(), EditLabel::MoveSeveral(Subject::OwnLane, 2));
    assert_eq!(called(&top), ["move 2 lanes", "2 Ebenen verschieben"]);
    let count = ["2 lanes", "2 Ebenen"].map(|text| Some(text.to_owned()));
    assert_eq!(counted(&moved), count);
}

#[test]
fn notes_move_together_and_are_called_notes() {
    let map = rows();
    let moved = moved(&map, ["d", "b"].map(|one| Item::Note(note(one))).to_vec());
    let texts = |edit: &Edit| {
        let now = apply(&map, edit).unwrap();
        now.notes
            .iter()
            .map(|note| note.text.as_str())
            .collect::<String>()
    };
    let up = moved.shift(&map, Step::Up).unwrap();
    assert_eq!(texts(&up), "badc");
    let end = moved.to(&map, &Target::Notes(2)).unwrap();
    assert_eq!(texts(&end), "acbd");
    assert_eq!(called(&end), ["move 2 notes", "2 Notizen verschieben"]);
    let count = ["2 notes", "2 Notizen"].map(|text| Some(text.to_owned()));
    assert_eq!(counted(&moved), count);
}

#[test]
fn cards_of_several_kinds_are_called_cards_and_one_thing_has_no_count() {
    let map = rows();
    let label = EditLabel::MoveSeveral(Subject::Thought, 3);
    assert_eq!(
        words_of(&label, words(Language::De)),
        "3 Karten verschieben"
    );
    let alone = moved(&map, vec![Item::Note(note("a"))]);
    assert_eq!(counted(&alone), [None, None]);
    let edit = alone.shift(&map, Step::Down).unwrap();
    assert_eq!(called(&edit), ["move note", "Notiz verschieben"]);
}
