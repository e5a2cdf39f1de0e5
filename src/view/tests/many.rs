//! What becomes of many things that are selected together: rings, and every command as one step.

use std::sync::Arc;

use egui::{Event, Key, Rect, Shape, StrokeKind, accesskit::Role, vec2};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::{
    clipboard::{select, window_with},
    helpers::{Desk, ctrl, drag, layout, map, perform, selected},
};
use crate::{
    edit::{Card, CardId, Edit, EditLabel, Item, Subject, Template, apply, current_estimate},
    model::{
        Cell, Extra, IdSource, JourneyMap, LaneId, Note, NoteId, OwnLane, PainPoint, PainPointId,
        Rating, TEAM, Touchpoint, TouchpointId,
    },
    view::{Action, Command, Effect, Step, aim, edit::command::duplicate},
};

fn shop() -> JourneyMap {
    Template::OnlineShop.build(&mut IdSource::seeded(7))
}

fn ids(map: &JourneyMap) -> Vec<TouchpointId> {
    let places = map.places();
    places.map(|place| place.touchpoint.id.clone()).collect()
}

fn touchpoints(map: &JourneyMap, places: &[usize]) -> Vec<Item> {
    let ids = ids(map);
    let ids = places.iter().map(|place| ids[*place].clone());
    ids.map(Item::Touchpoint).collect()
}

fn lane() -> LaneId {
    LaneId::parse("systems").unwrap()
}

/// The shop with an own lane, in which the first touchpoint has words.
fn with_lane() -> JourneyMap {
    let mut map = shop();
    map.own_lanes.push(Arc::new(OwnLane {
        id: lane(),
        name: "Systems".to_owned(),
        extra: Extra::default(),
    }));
    let cell = Edit::SetCell {
        touchpoint: ids(&map)[0].clone(),
        lane: lane(),
        text: "CRM".to_owned(),
    };
    apply(&map, &cell).unwrap()
}

fn cell(map: &JourneyMap, place: usize) -> Item {
    Item::Cell(ids(map)[place].clone(), lane())
}

fn items(harness: &Harness<'_, Desk>) -> Vec<Item> {
    let open = harness.state().window.open.as_ref().unwrap();
    open.session.selection.items().to_vec()
}

fn run(harness: &mut Harness<'_, Desk>, command: Command) {
    perform(harness, Action::Run(command));
}

fn label(harness: &Harness<'_, Desk>) -> EditLabel {
    let open = harness.state().window.open.as_ref().unwrap();
    open.session.document.undo_label().unwrap().clone()
}

/// The boxes of the rings on the canvas.
fn rings(harness: &Harness<'_, Desk>) -> Vec<Rect> {
    let shapes = harness.output().shapes.iter();
    let boxes = shapes.filter_map(|clipped| match &clipped.shape {
        Shape::Rect(shape) => Some(shape),
        _ => None,
    });
    let rings =
        boxes.filter(|shape| shape.stroke.width == 2.0 && shape.stroke_kind == StrokeKind::Outside);
    rings.map(|shape| shape.rect).collect()
}

#[test]
fn everything_selected_that_is_in_sight_has_its_ring() {
    let start = with_lane();
    let mut harness = window_with(start.clone());
    let layout = layout(&mut harness);
    let mut all = touchpoints(&start, &[0, 1, 2, 3]);
    // What stands in a cell, an empty cell, and a lane's name.
    all.extend([cell(&start, 0), cell(&start, 5), Item::Lane(lane())]);
    select(&mut harness, all.clone());
    let camera = harness.state().window.canvas.camera();
    let mut expected: Vec<Rect> = all
        .iter()
        .map(|item| {
            camera
                .rect(aim::rect_of(&layout, item).unwrap())
                .expand(1.0)
        })
        .collect();
    let mut rings = rings(&harness);
    for list in [&mut expected, &mut rings] {
        list.sort_by(|one, other| {
            let by_left = one.left().total_cmp(&other.left());
            by_left.then(one.top().total_cmp(&other.top()))
        });
    }
    assert_eq!(rings, expected);
}

#[test]
fn what_is_out_of_sight_has_no_ring() {
    let start = shop();
    let all = ids(&start).into_iter().map(Item::Touchpoint).collect();
    let mut harness = window_with(start);
    select(&mut harness, all);
    for _ in 0..12 {
        run(&mut harness, Command::ZoomIn);
    }
    let rings = rings(&harness);
    assert!((1..=5).contains(&rings.len()), "{rings:?}");
}

#[test]
fn after_neighbours_are_deleted_the_nearest_that_is_left_is_selected() {
    let start = shop();
    let mut harness = window_with(start.clone());
    select(&mut harness, touchpoints(&start, &[2, 3, 4]));
    run(&mut harness, Command::Delete);
    assert_eq!(items(&harness), touchpoints(&start, &[1]));
    select(&mut harness, touchpoints(&start, &[0, 1]));
    run(&mut harness, Command::Delete);
    assert_eq!(items(&harness), touchpoints(&start, &[5]));
    ctrl(&mut harness, Key::Z);
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness), start);
}

/// The shop where something hurts at the second touchpoint, and that pain point.
fn painful() -> (JourneyMap, Item) {
    let map = shop();
    let pain = PainPoint {
        id: PainPointId::parse("loud").unwrap(),
        text: "Too loud".to_owned(),
        severity: None,
        extra: Extra::default(),
    };
    let item = Item::Card(CardId::PainPoint(pain.id.clone()));
    let add = Edit::AddCard {
        touchpoint: ids(&map)[1].clone(),
        card: Card::PainPoint(pain),
        place: 0,
    };
    (apply(&map, &add).unwrap(), item)
}

#[test]
fn a_card_that_goes_with_its_touchpoint_leaves_something_selected() {
    let (start, pain) = painful();
    let mut harness = window_with(start.clone());
    let mut both = touchpoints(&start, &[1]);
    both.push(pain);
    select(&mut harness, both);
    run(&mut harness, Command::Delete);
    assert_eq!(map(&harness).touchpoint_count(), ids(&start).len() - 1);
    assert_eq!(items(&harness), touchpoints(&start, &[0]));
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness), start);
}

#[test]
fn what_was_copied_from_a_lane_is_cut_though_the_lane_is_selected_too() {
    let start = with_lane();
    let mut harness = window_with(start.clone());
    select(&mut harness, vec![Item::Lane(lane()), cell(&start, 0)]);
    harness.event(Event::Cut);
    harness.run();
    let last = harness.state().effects.last();
    assert!(matches!(last, Some(Effect::CopyParts { .. })));
    let now = map(&harness);
    assert_eq!(now.own_lanes, start.own_lanes);
    assert!(now.places().all(|place| place.touchpoint.cells.is_empty()));
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness), start);
}

fn half_stars(harness: &Harness<'_, Desk>, place: usize) -> Option<u8> {
    let map = map(harness);
    let touchpoint = map.places().nth(place).unwrap().touchpoint;
    let estimate = current_estimate(touchpoint, TEAM)?;
    let stars = estimate.votes.keys().next().copied();
    stars.map(Rating::half_stars)
}

#[test]
fn a_rating_of_several_is_halved_only_where_all_have_it() {
    let start = shop();
    let mut harness = window_with(start.clone());
    select(&mut harness, touchpoints(&start, &[1]));
    run(&mut harness, Command::Rate(4));
    select(&mut harness, touchpoints(&start, &[0, 1]));
    let both = |harness: &Harness<'_, Desk>| [half_stars(harness, 0), half_stars(harness, 1)];
    for expected in [8, 7, 8] {
        run(&mut harness, Command::Rate(4));
        assert_eq!(both(&harness), [Some(expected); 2]);
    }
    run(&mut harness, Command::Rate(0));
    assert_eq!(both(&harness), [None; 2]);
}

#[test]
fn a_judgement_of_several_is_called_what_it_is() {
    let (start, pain) = painful();
    let mut harness = window_with(start.clone());
    select(&mut harness, vec![pain.clone()]);
    run(&mut harness, Command::Duplicate);
    let now = map(&harness);
    let pains = &now.places().nth(1).unwrap().touchpoint.pain_points;
    let pains: Vec<Item> = pains
        .iter()
        .map(|one| Item::Card(CardId::PainPoint(one.id.clone())))
        .collect();
    assert_eq!(pains.len(), 2);
    select(&mut harness, pains);
    run(&mut harness, Command::Rate(3));
    assert_eq!(label(&harness), EditLabel::Change(Subject::Severity));
    let mut mixed = touchpoints(&start, &[0]);
    mixed.push(pain);
    select(&mut harness, mixed);
    run(&mut harness, Command::Rate(2));
    assert_eq!(label(&harness), EditLabel::Change(Subject::Selection));
}

#[test]
fn each_copy_stands_behind_its_original_in_whatever_order_they_were_selected() {
    let start = shop();
    let mut harness = window_with(start.clone());
    select(&mut harness, touchpoints(&start, &[1, 0]));
    run(&mut harness, Command::Duplicate);
    let now = map(&harness);
    let names: Vec<&str> = now.stages[0]
        .touchpoints
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(
        names,
        ["Sees an ad", "Sees an ad", "Reads reviews", "Reads reviews"]
    );
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness), start);
}

#[test]
fn the_copy_of_a_lane_has_the_cells_of_copied_touchpoints_too() {
    let start = with_lane();
    let mut harness = window_with(start.clone());
    let mut both = touchpoints(&start, &[0]);
    both.push(Item::Lane(lane()));
    select(&mut harness, both);
    run(&mut harness, Command::Duplicate);
    let now = map(&harness);
    assert_eq!(now.own_lanes.len(), 2);
    for place in now.places().take(2) {
        let cells = place.touchpoint.cells.iter();
        let texts: Vec<&str> = cells.map(|cell| cell.text.as_str()).collect();
        assert_eq!(texts, ["CRM", "CRM"]);
    }
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness), start);
}

#[test]
fn a_cell_that_moves_leaves_the_others_selected() {
    let start = with_lane();
    let mut harness = window_with(start.clone());
    let mut both = touchpoints(&start, &[3]);
    both.push(cell(&start, 0));
    select(&mut harness, both);
    run(&mut harness, Command::Move(Step::Right));
    let mut expected = touchpoints(&start, &[3]);
    expected.push(cell(&start, 1));
    assert_eq!(items(&harness), expected);
    assert_eq!(selected(&harness), Some(cell(&start, 1)));
}

#[test]
fn selected_notes_are_dragged_together() {
    let mut start = shop();
    for text in ["Ask legal", "Gift cards", "New shelf", "Longer hours"] {
        let id = text.replace(' ', "-");
        start.notes.push(Arc::new(Note {
            id: NoteId::parse(&id).unwrap(),
            text: text.to_owned(),
            extra: Extra::default(),
        }));
    }
    let mut harness = window_with(start.clone());
    let note = |place: usize| Item::Note(start.notes[place].id.clone());
    select(&mut harness, vec![note(1), note(3)]);
    let row = |text| {
        let row = harness.get_by_role_and_label(Role::Button, text);
        row.rect().center()
    };
    let (from, to) = (row("Longer hours"), row("Ask legal") - vec2(0.0, 6.0));
    drag(&mut harness, from, to);
    let texts = |harness: &Harness<'_, Desk>| {
        let map = map(harness);
        let texts = map.notes.iter().map(|note| note.text.clone());
        texts.collect::<Vec<_>>()
    };
    assert_eq!(
        texts(&harness),
        ["Gift cards", "Longer hours", "Ask legal", "New shelf"]
    );
    assert_eq!(items(&harness), [note(1), note(3)]);
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness), start);
}

#[test]
fn thousands_of_cells_and_cards_are_copied_in_one_look_at_the_map() {
    const CELLS: usize = 6_000;
    let mut source = IdSource::seeded(5);
    let mut start = with_lane();
    let new = (0..2 * CELLS).map(|number| {
        let mut touchpoint = Touchpoint::named(TouchpointId::draw(&mut source), "Step");
        if number % 2 == 0 {
            touchpoint.cells.push(Cell {
                lane: lane(),
                text: format!("System {number}"),
                extra: Extra::default(),
            });
            touchpoint.pain_points.push(PainPoint {
                id: PainPointId::draw(&mut source),
                text: format!("Pain {number}"),
                severity: None,
                extra: Extra::default(),
            });
        }
        Arc::new(touchpoint)
    });
    start.unsorted = new.collect();
    let items = start.unsorted.iter().step_by(2).flat_map(|touchpoint| {
        let pain = touchpoint.pain_points[0].id.clone();
        [
            Item::Cell(touchpoint.id.clone(), lane()),
            Item::Card(CardId::PainPoint(pain)),
        ]
    });
    let items: Vec<Item> = items.collect();
    let edit = duplicate(&start, &items, &mut source).unwrap().unwrap();
    let now = apply(&start, &edit).unwrap();
    for pair in now.unsorted.chunks(2) {
        let [first, second] = pair else {
            panic!("pairs")
        };
        assert_eq!(first.cells[0].text, second.cells[0].text);
        let [one, other] = first.pain_points.as_slice() else {
            panic!("original and copy")
        };
        assert_eq!(one.text, other.text);
        assert_ne!(one.id, other.id);
    }
}
