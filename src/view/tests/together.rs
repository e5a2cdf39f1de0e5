//! Several things at once: dragged, shifted, caught with a rubber band, given channels; and a second window.

use egui::{Event, Key, Modifiers, PointerButton, Pos2, Shape, vec2};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::{
    helpers::{Desk, ctrl, layout, map, perform},
    opened,
};
use crate::{
    edit::{Card, CardId, Edit, Item, Selection, Session, apply},
    model::{JourneyMap, TouchpointId},
    view::{
        Action, Command, Dialog, Effect, Sample, Step,
        edit::arrange::{Moved, Target},
    },
};

fn session<'a>(harness: &'a Harness<'_, Desk>) -> &'a Session {
    &harness.state().window.open.as_ref().unwrap().session
}

fn ids(map: &JourneyMap) -> Vec<TouchpointId> {
    let places = map.places();
    places.map(|place| place.touchpoint.id.clone()).collect()
}

fn items(map: &JourneyMap, places: &[usize]) -> Vec<Item> {
    let ids = ids(map);
    let ids = places.iter().map(|place| ids[*place].clone());
    ids.map(Item::Touchpoint).collect()
}

/// The names of a stage's touchpoints.
fn names(harness: &Harness<'_, Desk>, stage: usize) -> Vec<String> {
    let map = map(harness);
    let touchpoints = map.stages[stage].touchpoints.iter();
    touchpoints.map(|one| one.name.clone()).collect()
}

fn release(harness: &mut Harness<'_, Desk>, at: Pos2, held: Modifiers) {
    let event = Event::PointerButton {
        pos: at,
        button: PointerButton::Primary,
        pressed: false,
        modifiers: held,
    };
    harness.event_modifiers(event, held);
    harness.run();
}

/// Presses at one place of the picture and moves to another; the button stays down.
fn hold(harness: &mut Harness<'_, Desk>, from: Pos2, to: Pos2) -> Pos2 {
    let camera = harness.state().window.canvas.camera();
    let (from, to) = (camera.screen_from_map(from), camera.screen_from_map(to));
    harness.event(Event::PointerMoved(from));
    harness.event(Event::PointerButton {
        pos: from,
        button: PointerButton::Primary,
        pressed: true,
        modifiers: Modifiers::NONE,
    });
    for step in 1..=4 {
        harness.event(Event::PointerMoved(from.lerp(to, step as f32 / 4.0)));
    }
    harness.run();
    to
}

fn shows(shape: &Shape, wanted: &str) -> bool {
    match shape {
        Shape::Text(text) => text.galley.text() == wanted,
        Shape::Vec(shapes) => shapes.iter().any(|shape| shows(shape, wanted)),
        _ => false,
    }
}

/// Says whether a text is painted somewhere.
fn is_painted(harness: &Harness<'_, Desk>, wanted: &str) -> bool {
    let mut shapes = harness.output().shapes.iter();
    shapes.any(|clipped| shows(&clipped.shape, wanted))
}

fn undo(harness: &mut Harness<'_, Desk>) {
    ctrl(harness, Key::Z);
    assert!(!harness.state().window.can().undo);
}

#[test]
fn selected_touchpoints_are_dragged_together_and_the_ghost_says_how_many() {
    let mut harness = opened();
    let before = map(&harness);
    let layout = layout(&mut harness);
    // The stage is selected too, but only what is like the dragged thing moves.
    let mut selected = items(&before, &[0, 1]);
    selected.push(Item::Stage(before.stages[4].id.clone()));
    perform(&mut harness, Action::SelectMany(selected.clone()));
    let target = layout.cards[2].rect.right_center() + vec2(2.0, 0.0);
    let at = hold(&mut harness, layout.cards[1].rect.center(), target);
    assert!(is_painted(&harness, "2 touchpoints"));
    assert_eq!(map(&harness), before);
    release(&mut harness, at, Modifiers::NONE);
    assert!(names(&harness, 0).is_empty());
    assert_eq!(
        names(&harness, 1),
        [
            "Compares products",
            "Sees an ad",
            "Reads reviews",
            "Asks the chat"
        ]
    );
    let now = session(&harness).selection.items();
    assert!(selected.iter().all(|item| now.contains(item)));
    undo(&mut harness);
    assert_eq!(map(&harness), before);
}

#[test]
fn escape_leaves_all_that_was_dragged_where_it_was() {
    let mut harness = opened();
    let before = map(&harness);
    let layout = layout(&mut harness);
    perform(&mut harness, Action::SelectMany(items(&before, &[0, 1])));
    let target = layout.cards[3].rect.right_center();
    let at = hold(&mut harness, layout.cards[0].rect.center(), target);
    harness.key_press(Key::Escape);
    harness.run();
    release(&mut harness, at, Modifiers::NONE);
    assert_eq!(map(&harness), before);
    assert!(!harness.state().window.can().undo);
}

#[test]
fn what_is_not_selected_is_dragged_alone() {
    let mut harness = opened();
    let before = map(&harness);
    let layout = layout(&mut harness);
    perform(&mut harness, Action::SelectMany(items(&before, &[0, 1])));
    let target = layout.cards[3].rect.right_center() + vec2(2.0, 0.0);
    let at = hold(&mut harness, layout.cards[2].rect.center(), target);
    assert!(!is_painted(&harness, "2 touchpoints"));
    release(&mut harness, at, Modifiers::NONE);
    assert_eq!(names(&harness, 0), ["Sees an ad", "Reads reviews"]);
    assert_eq!(names(&harness, 1), ["Asks the chat", "Compares products"]);
    assert_eq!(session(&harness).selection.items(), items(&before, &[2]));
}

#[test]
fn alt_and_arrows_move_all_that_is_selected_as_one_step() {
    let mut harness = opened();
    let before = map(&harness);
    perform(&mut harness, Action::SelectMany(items(&before, &[0, 1])));
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    harness.run();
    assert_eq!(map(&harness), before, "the first one is not overtaken");
    assert!(!harness.state().window.can().undo);
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowRight);
    harness.run();
    assert_eq!(
        names(&harness, 1)[..2],
        ["Sees an ad".to_owned(), "Reads reviews".to_owned()]
    );
    undo(&mut harness);
    assert_eq!(map(&harness), before);
}

#[test]
fn stages_move_together_too() {
    let mut harness = opened();
    let before = map(&harness);
    let stages = [1, 2].map(|index: usize| Item::Stage(before.stages[index].id.clone()));
    perform(&mut harness, Action::SelectMany(stages.to_vec()));
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowRight);
    harness.run();
    let now = map(&harness);
    let names: Vec<&str> = now.stages.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Discover", "Receive", "Choose", "Buy", "Return"]);
    undo(&mut harness);
}

/// The shop with its cards: a pain point of the second touchpoint, a thought, a pain point of the first, and
/// a touchpoint that has neither of them.
fn cards() -> (JourneyMap, [Item; 3], TouchpointId) {
    let map = Sample::Shop.map();
    let touchpoints: Vec<_> = map.places().map(|place| place.touchpoint).collect();
    let pain = |place: usize| CardId::PainPoint(touchpoints[place].pain_points[0].id.clone());
    let thought = CardId::Thought(touchpoints[1].thoughts[0].id.clone());
    let moved = [pain(1), thought, pain(0)].map(Item::Card);
    let target = touchpoints[2].id.clone();
    (map, moved, target)
}

fn selection(items: &[Item]) -> Selection {
    let mut selection = Selection::default();
    for item in items {
        selection.add(item.clone());
    }
    selection
}

#[test]
fn cards_of_several_kinds_move_to_a_touchpoint_each_among_its_like() {
    let (map, moved, target) = cards();
    let [second, thought, first] = &moved;
    let together = Moved::new(&map, &selection(&moved), second);
    let edit = together
        .to(&map, &Target::Cards(target.clone(), 0))
        .unwrap();
    assert!(matches!(&edit, Edit::Several(_, edits) if edits.len() == 3));
    let now = apply(&map, &edit).unwrap();
    let touchpoint = now.place(&target).unwrap().touchpoint;
    let pains: Vec<Item> = touchpoint
        .pain_points
        .iter()
        .map(|pain| Item::Card(CardId::PainPoint(pain.id.clone())))
        .collect();
    assert_eq!(pains[..2], [first.clone(), second.clone()]);
    let last = touchpoint.thoughts.last().unwrap();
    assert_eq!(*thought, Item::Card(CardId::Thought(last.id.clone())));
}

#[test]
fn cards_that_move_sideways_stay_in_their_order() {
    let (map, moved, _) = cards();
    let [second, _, first] = &moved;
    let both = [first.clone(), second.clone()];
    let together = Moved::new(&map, &selection(&both), first);
    let now = apply(&map, &together.shift(&map, Step::Right).unwrap()).unwrap();
    for item in both {
        let Item::Card(id) = item else { panic!() };
        let owner = |map: &JourneyMap| {
            let id = Card::find(map, &id).unwrap().0.id.clone();
            ids(map).iter().position(|one| *one == id).unwrap()
        };
        assert_eq!(owner(&now), owner(&map) + 1);
    }
}

#[test]
fn a_rubber_band_catches_stages_and_with_ctrl_it_adds() {
    let mut harness = opened();
    let before = map(&harness);
    let layout = layout(&mut harness);
    let last = items(&before, &[10]);
    perform(&mut harness, Action::SelectMany(last.clone()));
    let chevron = layout.stages[0].rect;
    let from = chevron.left_top() + vec2(-8.0, -8.0);
    let at = hold(&mut harness, from, chevron.center());
    release(&mut harness, at, Modifiers::COMMAND);
    let stage = Item::Stage(before.stages[0].id.clone());
    let expected = [last[0].clone(), stage.clone()];
    assert_eq!(session(&harness).selection.items(), expected);
    let at = hold(&mut harness, from, chevron.center());
    release(&mut harness, at, Modifiers::NONE);
    assert_eq!(session(&harness).selection.items(), [stage]);
}

fn channels(harness: &Harness<'_, Desk>, place: usize) -> Vec<String> {
    let map = map(harness);
    let touchpoint = map.places().nth(place).unwrap().touchpoint;
    let channels = touchpoint.channels.iter();
    channels.map(|one| one.name.clone()).collect()
}

#[test]
fn channels_of_several_touchpoints_are_typed_at_once() {
    let mut harness = opened();
    let before = map(&harness);
    // Website; Website, App.
    perform(&mut harness, Action::SelectMany(items(&before, &[1, 2])));
    harness.key_press(Key::C);
    harness.run();
    let text = |harness: &Harness<'_, Desk>| {
        let editing = harness.state().window.editing.as_ref();
        editing.unwrap().text.clone()
    };
    assert_eq!(text(&harness), "Website", "what they share");
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(map(&harness), before, "nothing typed, nothing changed");
    harness.key_press(Key::C);
    harness.run();
    harness.event(Event::Text(", Store".to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(channels(&harness, 1), ["Website", "Store"]);
    assert_eq!(channels(&harness, 2), ["Website", "Store", "App"]);
    assert_eq!(session(&harness).selection.items(), items(&before, &[1, 2]));
    undo(&mut harness);
    assert_eq!(map(&harness), before);
    perform(&mut harness, Action::Run(Command::Channels));
    let editing = harness.state_mut().window.editing.as_mut().unwrap();
    editing.text.clear();
    perform(&mut harness, Action::FinishField(crate::view::Then::Stay));
    assert!(channels(&harness, 1).is_empty());
    assert_eq!(channels(&harness, 2), ["App"], "each keeps its own");
    undo(&mut harness);
}

#[test]
fn another_window_opens_beside_this_one() {
    let mut harness = opened();
    perform(&mut harness, Action::Run(Command::NewWindow));
    perform(&mut harness, Action::Run(Command::OpenElsewhere));
    assert_eq!(
        harness.state().effects,
        [Effect::NewWindow(None), Effect::AskForMapElsewhere]
    );
    assert!(harness.state().window.open.is_some());
}

#[test]
fn a_map_can_open_elsewhere_instead_of_in_place_of_unsaved_work() {
    let mut harness = opened();
    let first = items(&map(&harness), &[0]);
    perform(&mut harness, Action::SelectMany(first));
    perform(&mut harness, Action::Run(Command::Rate(2)));
    let changed = map(&harness);
    perform(&mut harness, Action::OpenPath("/maps/other.ron".into()));
    assert!(matches!(
        harness.state().window.panels.dialog,
        Some(Dialog::Unsaved(_))
    ));
    harness.get_by_label("Open in a new window").click();
    harness.run();
    let expected = Effect::NewWindow(Some("/maps/other.ron".into()));
    assert_eq!(harness.state().effects, [expected]);
    assert!(harness.state().window.panels.dialog.is_none());
    assert_eq!(map(&harness), changed);
    assert!(harness.state().window.is_unsaved());
}
