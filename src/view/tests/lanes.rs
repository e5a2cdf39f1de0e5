//! Own lanes and their cells by key and mouse, and cards on the empty places of all lanes.

use std::sync::Arc;

use egui::{Event, Key, Modifiers, Pos2, pos2};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::{
    Desk, desk,
    helpers::{
        ctrl, double_click, drag, key, layout, map, measured_map, on_screen, perform, press,
        select, selected, type_text, typed,
    },
    opened,
};
use crate::{
    edit::{Card, CardId, Document, Edit, Item},
    layout::LaneKind,
    model::{
        Extra, IdSource, JourneyMap, LaneId, Language, OwnLane, PainPoint, PainPointId,
        TouchpointId,
    },
    view::{Action, Command, Field, Then, own},
};

fn lane(name: &str) -> LaneId {
    LaneId::parse(name).unwrap()
}

fn columns(map: &JourneyMap) -> Vec<TouchpointId> {
    let places = map.places();
    places.map(|place| place.touchpoint.id.clone()).collect()
}

fn lanes(map: &JourneyMap) -> Vec<String> {
    map.own_lanes.iter().map(|lane| lane.name.clone()).collect()
}

/// What the first columns say in a lane.
fn words(map: &JourneyMap, lane: &LaneId) -> Vec<String> {
    let field = |id| Field::Cell(id, lane.clone());
    let ids = columns(map).into_iter().take(3);
    ids.map(|id| field(id).text(map).unwrap()).collect()
}

/// A window with the lanes "systems" and "rules"; the first column says "CRM" in "systems".
fn with_lanes() -> Harness<'static, Desk> {
    let mut map = measured_map();
    for name in ["systems", "rules"] {
        map.own_lanes.push(Arc::new(OwnLane {
            id: lane(name),
            name: name.to_owned(),
            extra: Extra::default(),
        }));
    }
    let first = columns(&map)[0].clone();
    let mut document = Document::unsaved(map);
    let cell = Edit::SetCell {
        touchpoint: first,
        lane: lane("systems"),
        text: "CRM".to_owned(),
    };
    document.apply(&cell).unwrap();
    let start = Document::saved((**document.map()).clone());
    let mut harness = desk();
    harness.state_mut().window.show_map(start, None);
    harness.run();
    harness
}

#[test]
fn a_lane_is_added_and_filled_by_keyboard_alone() {
    let mut harness = opened();
    let before = map(&harness);
    press(&mut harness, Modifiers::NONE, Key::L);
    type_text(&mut harness, "Systems");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    type_text(&mut harness, "Ad server");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    type_text(&mut harness, "CRM");
    perform(&mut harness, Action::FinishField(Then::Stay));
    let now = map(&harness);
    assert_eq!(lanes(&now), ["Systems"]);
    let id = now.own_lanes[0].id.clone();
    assert_eq!(words(&now, &id), ["Ad server", "CRM", ""]);
    for _ in 0..3 {
        ctrl(&mut harness, Key::Z);
    }
    assert_eq!(map(&harness), before);
    assert!(!harness.state().window.can().undo);
}

#[test]
fn escape_takes_a_new_lane_back_and_a_map_without_touchpoints_can_have_one() {
    let mut harness = opened();
    let before = map(&harness);
    press(&mut harness, Modifiers::NONE, Key::L);
    type_text(&mut harness, "Sys");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(map(&harness), before);
    let empty = Document::unsaved(JourneyMap::default());
    harness.state_mut().window.show_map(empty, None);
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::L);
    type_text(&mut harness, "Systems");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(lanes(&map(&harness)), ["Systems"]);
    assert!(harness.state().window.editing.is_none());
}

#[test]
fn a_lane_is_renamed_moved_copied_and_deleted() {
    let mut harness = with_lanes();
    select(&mut harness, Item::Lane(lane("systems")));
    press(&mut harness, Modifiers::NONE, Key::F2);
    type_text(&mut harness, " & data");
    perform(&mut harness, Action::FinishField(Then::Stay));
    assert_eq!(lanes(&map(&harness)), ["systems & data", "rules"]);
    press(&mut harness, Modifiers::ALT, Key::ArrowDown);
    assert_eq!(lanes(&map(&harness)), ["rules", "systems & data"]);
    ctrl(&mut harness, Key::D);
    let now = map(&harness);
    assert_eq!(
        lanes(&now),
        ["rules", "systems & data", "systems & data"],
        "the copy stands below"
    );
    assert_eq!(words(&now, &now.own_lanes[2].id)[0], "CRM");
    press(&mut harness, Modifiers::NONE, Key::Delete);
    let now = map(&harness);
    assert_eq!(lanes(&now), ["rules", "systems & data"]);
    assert!(now.places().all(|place| {
        let mut cells = place.touchpoint.cells.iter();
        cells.all(|cell| cell.lane != lane("systems"))
    }));
    assert_eq!(selected(&harness), Some(Item::Lane(lane("rules"))));
    ctrl(&mut harness, Key::Z);
    assert_eq!(
        map(&harness).places().next().unwrap().touchpoint.cells[0].text,
        "CRM"
    );
}

#[test]
fn arrows_walk_over_empty_cells_and_the_names_of_lanes() {
    let mut harness = with_lanes();
    let ids = columns(&map(&harness));
    let cell = |column: usize, name: &str| Item::Cell(ids[column].clone(), lane(name));
    select(&mut harness, Item::Touchpoint(ids[0].clone()));
    let steps = [
        (Key::ArrowDown, cell(0, "systems")),
        (Key::ArrowDown, cell(0, "rules")),
        (Key::ArrowRight, cell(1, "rules")),
        (Key::ArrowUp, cell(1, "systems")),
        (Key::ArrowLeft, cell(0, "systems")),
        (Key::ArrowLeft, Item::Lane(lane("systems"))),
        (Key::ArrowDown, Item::Lane(lane("rules"))),
        (Key::ArrowRight, cell(0, "rules")),
        (Key::ArrowUp, cell(0, "systems")),
        (Key::ArrowUp, Item::Touchpoint(ids[0].clone())),
    ];
    for (key, expected) in steps {
        press(&mut harness, Modifiers::NONE, key);
        assert_eq!(selected(&harness), Some(expected), "after {key:?}");
    }
}

#[test]
fn an_empty_cell_is_typed_at_its_place() {
    let mut harness = with_lanes();
    let ids = columns(&map(&harness));
    select(&mut harness, Item::Cell(ids[1].clone(), lane("systems")));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let field = crate::view::edit::field_ui::id();
    let before = harness.ctx.read_response(field).unwrap().rect;
    type_text(&mut harness, "Shop");
    let after = harness.ctx.read_response(field).unwrap().rect;
    assert!(
        (before.min - after.min).length() < 1.0,
        "the card appears under the text: {before:?} {after:?}"
    );
    press(&mut harness, Modifiers::NONE, Key::Tab);
    type_text(&mut harness, "14 days");
    perform(&mut harness, Action::FinishField(Then::Stay));
    let now = map(&harness);
    assert_eq!(words(&now, &lane("systems")), ["CRM", "Shop", ""]);
    assert_eq!(words(&now, &lane("rules")), ["", "14 days", ""]);
}

/// The middle of a column in an own lane, on the screen.
fn middle(harness: &mut Harness<'_, Desk>, column: usize, name: &str) -> Pos2 {
    let layout = layout(harness);
    let lane = own::lane(&layout, &lane(name)).unwrap();
    let at = pos2(layout.columns[column].centre(), lane.rect.center().y);
    on_screen(harness, at)
}

/// The middle of a lane's name, on the screen.
fn name(harness: &mut Harness<'_, Desk>, name: &str) -> Pos2 {
    let layout = layout(harness);
    let rect = own::name_rect(own::lane(&layout, &lane(name)).unwrap());
    on_screen(harness, rect.center())
}

#[test]
fn letters_that_come_in_the_very_next_frames_are_typed() {
    let mut harness = opened();
    for event in [
        key(Key::L),
        Event::Text("l".to_owned()),
        Event::Text("Sy".to_owned()),
        Event::Text("s".to_owned()),
        key(Key::Enter),
        Event::Text("C".to_owned()),
        Event::Text("R".to_owned()),
        Event::Text("M".to_owned()),
        key(Key::Enter),
        Event::Text("Shop".to_owned()),
    ] {
        harness.input_mut().events.extend(typed([event]));
        harness.step();
    }
    perform(&mut harness, Action::FinishField(Then::Stay));
    let now = map(&harness);
    let id = now.own_lanes[0].id.clone();
    assert_eq!(words(&now, &id), ["CRM", "Shop", ""]);
}

#[test]
fn keys_that_come_before_the_field_has_the_focus_are_no_commands() {
    let mut harness = opened();
    let before = columns(&map(&harness)).len();
    let frames = [
        vec![key(Key::N), Event::Text("n".to_owned())],
        vec![key(Key::M), Event::Text("m".to_owned())],
        vec![key(Key::Num1), Event::Text("1".to_owned())],
    ];
    for events in frames {
        harness.input_mut().events.extend(events);
        harness.step();
    }
    perform(&mut harness, Action::FinishField(Then::Stay));
    let now = map(&harness);
    let new = now.places().find(|place| place.touchpoint.name == "m1");
    assert!(!new.unwrap().touchpoint.moment_of_truth);
    assert_eq!(columns(&now).len(), before + 1);
}

#[test]
fn double_clicks_open_names_and_empty_cells() {
    let mut harness = with_lanes();
    let at = name(&mut harness, "rules");
    double_click(&mut harness, at);
    let field = |harness: &Harness<'_, Desk>| {
        let editing = harness.state().window.editing.as_ref();
        editing.map(|editing| editing.field.clone())
    };
    assert_eq!(field(&harness), Some(Field::Lane(lane("rules"))));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    perform(&mut harness, Action::Run(Command::Fit));
    let at = middle(&mut harness, 2, "rules");
    // Soon after the first double click it would be a fourth click.
    harness.run_steps(60);
    double_click(&mut harness, at);
    let id = columns(&map(&harness))[2].clone();
    assert_eq!(field(&harness), Some(Field::Cell(id, lane("rules"))));
}

#[test]
fn a_name_that_is_dragged_moves_its_lane_as_one_step() {
    let mut harness = with_lanes();
    let before = map(&harness);
    perform(&mut harness, Action::Run(Command::ZoomOut));
    let (from, to) = (name(&mut harness, "rules"), name(&mut harness, "systems"));
    drag(&mut harness, from, to - egui::vec2(0.0, 8.0));
    assert_eq!(lanes(&map(&harness)), ["rules", "systems"]);
    assert_eq!(selected(&harness), Some(Item::Lane(lane("rules"))));
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness), before);
}

#[test]
fn a_cell_goes_to_another_column_by_key_and_mouse_and_stays_selected() {
    let mut harness = with_lanes();
    let before = map(&harness);
    let ids = columns(&before);
    let from = middle(&mut harness, 0, "systems");
    let to = middle(&mut harness, 2, "systems");
    drag(&mut harness, from, to);
    let systems = lane("systems");
    assert_eq!(words(&map(&harness), &systems), ["", "", "CRM"]);
    let moved = Item::Cell(ids[2].clone(), systems.clone());
    assert_eq!(selected(&harness), Some(moved));
    press(&mut harness, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(words(&map(&harness), &systems), ["", "CRM", ""]);
    ctrl(&mut harness, Key::D);
    assert_eq!(words(&map(&harness), &systems), ["", "CRM", "CRM"]);
    for _ in 0..3 {
        ctrl(&mut harness, Key::Z);
    }
    assert_eq!(map(&harness), before);
}

#[test]
fn a_double_click_on_an_empty_place_adds_a_card_of_the_lane() {
    let mut harness = opened();
    let ids = columns(&map(&harness));
    let pain = PainPoint {
        id: PainPointId::draw(&mut IdSource::seeded(3)),
        text: "Slow".to_owned(),
        severity: None,
        extra: Extra::default(),
    };
    harness.state_mut().window.edit(Some(Edit::AddCard {
        touchpoint: ids[0].clone(),
        card: Card::PainPoint(pain),
        place: 0,
    }));
    harness.run();
    let layout = layout(&mut harness);
    let mut all = layout.lanes.iter();
    let lane = all.find(|lane| lane.kind == LaneKind::PainPoints).unwrap();
    let at = pos2(layout.columns[1].centre(), lane.rect.center().y);
    let at = on_screen(&harness, at);
    double_click(&mut harness, at);
    assert!(matches!(
        selected(&harness),
        Some(Item::Card(CardId::PainPoint(_)))
    ));
    type_text(&mut harness, "No photos");
    perform(&mut harness, Action::FinishField(Then::Stay));
    let now = map(&harness);
    let texts: Vec<_> = now
        .places()
        .flat_map(|place| &place.touchpoint.pain_points)
        .map(|pain| pain.text.clone())
        .collect();
    assert_eq!(texts, ["Slow", "No photos"]);
    ctrl(&mut harness, Key::Z);
    let place = map(&harness);
    assert!(
        place
            .place(&ids[1])
            .unwrap()
            .touchpoint
            .pain_points
            .is_empty()
    );
}

#[test]
fn the_inspector_renames_and_deletes_the_selected_lane() {
    let mut harness = with_lanes();
    select(&mut harness, Item::Lane(lane("rules")));
    harness
        .get_by_role_and_label(egui::accesskit::Role::TextInput, "Lane")
        .focus();
    harness.run();
    type_text(&mut harness, " of law");
    perform(&mut harness, Action::Commit);
    assert_eq!(lanes(&map(&harness)), ["systems", "rules of law"]);
    harness.get_by_label("Delete").click();
    harness.run();
    assert_eq!(lanes(&map(&harness)), ["systems"]);
}

#[test]
fn the_commands_have_german_names() {
    let words = crate::lang::words(Language::De);
    assert_eq!(Command::AddLane.name(words), "Eigene Ebene");
    assert_eq!(Command::AddNote.name(words), "Notiz im Themenspeicher");
    assert_eq!(Command::Effort(3).name(words), "Aufwand 3");
}
