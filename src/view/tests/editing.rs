//! Sketching with the keyboard alone, and every change as one step.

use egui::{Key, Modifiers};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::{
    desk,
    helpers::{Desk, ctrl, map, perform, press as press_with, type_text},
    opened,
};
use crate::{
    edit::{Item, Template},
    model::{JourneyMap, Language, TEAM},
    view::{Action, Command},
};

/// A window on an empty map.
pub(super) fn empty() -> Harness<'static, Desk> {
    let mut harness = desk();
    let begin = Action::Begin {
        template: Template::Empty,
        language: Language::En,
    };
    perform(&mut harness, begin);
    harness
}

pub(super) fn press(harness: &mut Harness<'_, Desk>, key: Key) {
    harness.key_press(key);
    harness.run();
}

pub(super) fn names(map: &JourneyMap) -> Vec<(String, Vec<String>)> {
    let names = |list: &[std::sync::Arc<crate::model::Touchpoint>]| {
        list.iter().map(|one| one.name.clone()).collect()
    };
    let stages = map.stages.iter();
    stages
        .map(|stage| (stage.name.clone(), names(&stage.touchpoints)))
        .collect()
}

fn undo_all(harness: &mut Harness<'_, Desk>) -> usize {
    let mut steps = 0;
    while harness.state().window.can().undo {
        ctrl(harness, Key::Z);
        steps += 1;
    }
    steps
}

/// A stage with three touchpoints, the second with a pain point, the first rated.
pub(super) fn sketched() -> Harness<'static, Desk> {
    let mut harness = empty();
    press_with(&mut harness, Modifiers::SHIFT, Key::N);
    type_text(&mut harness, "Find");
    press(&mut harness, Key::Enter);
    type_text(&mut harness, "Sees an ad");
    press_with(&mut harness, Modifiers::COMMAND, Key::Num4);
    press(&mut harness, Key::Enter);
    type_text(&mut harness, "Searches");
    press(&mut harness, Key::Tab);
    press(&mut harness, Key::Tab);
    type_text(&mut harness, "Too many filters");
    press(&mut harness, Key::Enter);
    type_text(&mut harness, "Compares");
    press(&mut harness, Key::Enter);
    press(&mut harness, Key::Enter);
    harness
}

#[test]
fn a_stage_is_sketched_by_keyboard_alone() {
    let harness = sketched();
    let map = map(&harness);
    let expected = ["Sees an ad", "Searches", "Compares"].map(str::to_owned);
    assert_eq!(names(&map), [("Find".to_owned(), expected.to_vec())]);
    let touchpoints = &map.stages[0].touchpoints;
    let estimate = crate::edit::current_estimate(&touchpoints[0], TEAM).unwrap();
    assert_eq!(estimate.votes.keys().next().unwrap().half_stars(), 8);
    assert_eq!(touchpoints[1].pain_points[0].text, "Too many filters");
    // Tab went through the thoughts and left nothing behind.
    assert!(touchpoints[1].thoughts.is_empty());
    assert!(harness.state().window.editing.is_none());
    let last = Item::Touchpoint(touchpoints[2].id.clone());
    let open = harness.state().window.open.as_ref().unwrap();
    assert_eq!(open.session.selection.primary(), Some(&last));
}

#[test]
fn undo_all_gives_the_empty_map_and_redo_all_the_last() {
    let mut harness = sketched();
    let last = map(&harness);
    // The stage, three touchpoints, the rating, the pain point.
    assert_eq!(undo_all(&mut harness), 6);
    assert_eq!(map(&harness), JourneyMap::default());
    while harness.state().window.can().redo {
        press_with(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    }
    assert_eq!(map(&harness), last);
}

#[test]
fn one_visit_of_a_field_is_one_step_and_escape_takes_it_back() {
    let mut harness = sketched();
    let before = map(&harness);
    press(&mut harness, Key::F2);
    type_text(&mut harness, " pri");
    type_text(&mut harness, "ces");
    assert_eq!(
        map(&harness).stages[0].touchpoints[2].name,
        "Compares prices"
    );
    press(&mut harness, Key::Escape);
    assert_eq!(map(&harness), before);
    press(&mut harness, Key::F2);
    type_text(&mut harness, " pri");
    type_text(&mut harness, "ces");
    perform(&mut harness, Action::FinishField(crate::view::Then::Stay));
    assert_eq!(
        map(&harness).stages[0].touchpoints[2].name,
        "Compares prices"
    );
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness), before);
}

#[test]
fn arrows_walk_over_cards_and_digits_judge_what_is_selected() {
    let mut harness = sketched();
    press(&mut harness, Key::ArrowLeft);
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Num5);
    let severity = map(&harness).stages[0].touchpoints[1].pain_points[0].severity;
    assert_eq!(severity.map(crate::model::Level::get), Some(5));
    press(&mut harness, Key::ArrowUp);
    press(&mut harness, Key::Num3);
    press(&mut harness, Key::Num3);
    let now = map(&harness);
    let estimate = crate::edit::current_estimate(&now.stages[0].touchpoints[1], TEAM).unwrap();
    assert_eq!(estimate.votes.keys().next().unwrap().half_stars(), 5);
    press(&mut harness, Key::Num0);
    let now = map(&harness);
    assert!(crate::edit::current_estimate(&now.stages[0].touchpoints[1], TEAM).is_none());
}

#[test]
fn alt_and_arrows_move_a_touchpoint_into_the_next_stage() {
    let mut harness = sketched();
    press_with(&mut harness, Modifiers::SHIFT, Key::N);
    type_text(&mut harness, "Buy");
    perform(&mut harness, Action::FinishField(crate::view::Then::Stay));
    let id = map(&harness).stages[0].touchpoints[2].id.clone();
    perform(&mut harness, Action::Select(Some(Item::Touchpoint(id))));
    press_with(&mut harness, Modifiers::ALT, Key::ArrowRight);
    let now = names(&map(&harness));
    assert_eq!(now[1], ("Buy".to_owned(), vec!["Compares".to_owned()]));
    press_with(&mut harness, Modifiers::ALT, Key::ArrowLeft);
    press_with(&mut harness, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(
        names(&map(&harness))[0].1,
        ["Sees an ad", "Compares", "Searches"]
    );
}

#[test]
fn several_things_are_deleted_duplicated_and_flagged_as_one_step() {
    let mut harness = sketched();
    let ids: Vec<_> = map(&harness)
        .places()
        .map(|place| place.touchpoint.id.clone())
        .collect();
    perform(
        &mut harness,
        Action::Select(Some(Item::Touchpoint(ids[0].clone()))),
    );
    perform(
        &mut harness,
        Action::SelectToo(Item::Touchpoint(ids[1].clone())),
    );
    press(&mut harness, Key::M);
    let flagged = map(&harness)
        .places()
        .filter(|place| place.touchpoint.moment_of_truth)
        .count();
    assert_eq!(flagged, 2);
    ctrl(&mut harness, Key::D);
    assert_eq!(map(&harness).touchpoint_count(), 5);
    ctrl(&mut harness, Key::Z);
    press(&mut harness, Key::Delete);
    assert_eq!(names(&map(&harness))[0].1, ["Compares"]);
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness).touchpoint_count(), 3);
}

#[test]
fn a_double_click_opens_the_text_of_a_card_at_its_place() {
    let mut harness = opened();
    perform(&mut harness, Action::Run(Command::ZoomWhole));
    let window = &mut harness.state_mut().window;
    let map = std::sync::Arc::clone(window.open.as_ref().unwrap().map());
    let first = Item::Touchpoint(map.places().next().unwrap().touchpoint.id.clone());
    perform(&mut harness, Action::JumpTo(first));
    let window = &mut harness.state_mut().window;
    let ctx = egui::Context::default();
    let layout = window.pictures.of_map(&ctx, &map, Language::En).unwrap();
    let at = window
        .canvas
        .camera()
        .screen_from_map(layout.cards[0].rect.center());
    for _ in 0..2 {
        harness.event(egui::Event::PointerMoved(at));
        for pressed in [true, false] {
            harness.event(egui::Event::PointerButton {
                pos: at,
                button: egui::PointerButton::Primary,
                pressed,
                modifiers: Modifiers::NONE,
            });
        }
    }
    harness.run();
    let first = map.places().next().unwrap().touchpoint.id.clone();
    let editing = harness.state().window.editing.as_ref().unwrap();
    assert_eq!(editing.field, crate::view::Field::Touchpoint(first));
    let field = harness
        .ctx
        .read_response(crate::view::edit::field_ui::id())
        .unwrap();
    let camera = harness.state().window.canvas.camera();
    let text = camera.rect(layout.cards[0].texts[0].rect);
    assert!(
        (field.rect.left() - text.left()).abs() < 1.0,
        "{field:?} {text:?}"
    );
    assert!(
        (field.rect.top() - text.top()).abs() < 3.0,
        "{field:?} {text:?}"
    );
}

#[test]
fn what_was_typed_before_escape_comes_back_with_redo() {
    let mut harness = sketched();
    press(&mut harness, Key::N);
    type_text(&mut harness, "Pays a deposit");
    press(&mut harness, Key::Escape);
    assert_eq!(map(&harness).touchpoint_count(), 3);
    press_with(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(names(&map(&harness))[0].1[3], "Pays a deposit");
}

#[test]
fn redo_with_nothing_to_redo_undoes_nothing() {
    let mut harness = sketched();
    let before = map(&harness);
    press_with(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(map(&harness), before);
}

#[test]
fn a_field_that_is_left_empty_leaves_the_inspector_with_something_to_show() {
    let mut harness = empty();
    press(&mut harness, Key::N);
    press(&mut harness, Key::Enter);
    let open = harness.state().window.open.as_ref().unwrap();
    assert!(open.session.selection.is_empty());
    harness.get_by_role_and_label(egui::accesskit::Role::MultilineTextInput, "Scope");
}
