//! Sketching with the keyboard alone, and every change as one step.

use egui::{Key, Modifiers};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::{
    desk,
    helpers::{Desk, ctrl, perform},
    opened,
};
use crate::{
    edit::{Item, Template},
    model::{JourneyMap, Language, TEAM},
    view::{Action, Command, Unsaved},
};

/// A window on an empty map.
fn empty() -> Harness<'static, Desk> {
    let mut harness = desk();
    let begin = Action::Begin {
        template: Template::Empty,
        language: Language::En,
    };
    perform(&mut harness, begin);
    harness
}

fn press(harness: &mut Harness<'_, Desk>, key: Key) {
    harness.key_press(key);
    harness.run();
}

fn press_with(harness: &mut Harness<'_, Desk>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

fn type_text(harness: &mut Harness<'_, Desk>, text: &str) {
    harness.event(egui::Event::Text(text.to_owned()));
    harness.run();
}

fn map(harness: &Harness<'_, Desk>) -> JourneyMap {
    let open = harness.state().window.open.as_ref().unwrap();
    open.session.map().clone()
}

fn names(map: &JourneyMap) -> Vec<(String, Vec<String>)> {
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
fn sketched() -> Harness<'static, Desk> {
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
fn unsaved_work_is_asked_about_before_it_is_left() {
    let mut harness = sketched();
    assert!(harness.state().window.title().starts_with("• "));
    ctrl(&mut harness, Key::W);
    assert!(harness.state().window.open.is_some());
    harness.get_by_label("Cancel").click();
    harness.run();
    assert_eq!(map(&harness).touchpoint_count(), 3);
    ctrl(&mut harness, Key::W);
    harness.get_by_label("Don’t save").click();
    harness.run();
    assert!(harness.state().window.open.is_none());
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

#[test]
fn what_is_typed_at_once_after_the_key_is_not_lost() {
    let mut harness = sketched();
    for event in [
        egui::Event::Key {
            key: Key::N,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        },
        egui::Event::Text("n".to_owned()),
    ] {
        harness.input_mut().events.push(event);
    }
    harness.step();
    harness
        .input_mut()
        .events
        .push(egui::Event::Text("Pa".to_owned()));
    harness.step();
    harness
        .input_mut()
        .events
        .push(egui::Event::Text("ys".to_owned()));
    harness.run();
    press(&mut harness, Key::Enter);
    assert_eq!(names(&map(&harness))[0].1[3], "Pays");
}

#[test]
fn a_save_that_was_not_finished_does_not_close_the_map_after_a_later_one() {
    let mut harness = sketched();
    ctrl(&mut harness, Key::W);
    harness.get_by_label("Save").click();
    harness.run();
    assert_eq!(harness.state().window.after_save, Some(Unsaved::CloseMap));
    // The question for a file is cancelled; some time later the map is saved.
    ctrl(&mut harness, Key::S);
    assert_eq!(harness.state().window.after_save, None);
    assert!(harness.state().window.open.is_some());
}

#[test]
fn every_map_that_is_opened_has_a_number_of_its_own() {
    let mut harness = opened();
    let number = |harness: &Harness<'_, Desk>| harness.state().window.open.as_ref().unwrap().number;
    let first = number(&harness);
    perform(&mut harness, Action::OpenSample(crate::view::Sample::Bank));
    assert_ne!(number(&harness), first);
}

fn key(key: Key) -> egui::Event {
    egui::Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    }
}

#[test]
fn somebody_who_types_faster_than_the_frames_loses_nothing() {
    let mut harness = empty();
    let text = |text: &str| egui::Event::Text(text.to_owned());
    // All of it in one frame.
    harness.input_mut().events.extend([
        key(Key::N),
        text("n"),
        key(Key::M),
        text("m"),
        text("ails"),
        key(Key::Enter),
        text("Rides"),
        key(Key::Tab),
        key(Key::Tab),
        text("Bump"),
        text("y"),
        key(Key::Escape),
        key(Key::P),
        text("p"),
        text("Wet"),
        key(Key::Enter),
        key(Key::Enter),
    ]);
    harness.run_steps(30);
    let map = map(&harness);
    let made: Vec<_> = map
        .places()
        .map(|place| place.touchpoint)
        .map(|one| {
            let pains = one.pain_points.iter().map(|pain| pain.text.as_str());
            (one.name.as_str(), pains.collect::<Vec<_>>())
        })
        .collect();
    // Escape gives up the first pain point alone.
    assert_eq!(made, [("mails", vec![]), ("Rides", vec!["Wet"])]);
    assert!(!map.places().any(|place| place.touchpoint.moment_of_truth));
    assert!(harness.state().window.editing.is_none());
}

/// Sketches with frames that fall anywhere between the keys, and says what came of it.
fn sketch_at_pace(random: &mut fastrand::Rng) -> (usize, Vec<String>, usize) {
    let mut harness = empty();
    let typed = |key_of: Key, text: &str| vec![key(key_of), egui::Event::Text(text.to_owned())];
    let all = [
        typed(Key::N, "n"),
        typed(Key::A, "Asks"),
        typed(Key::S, " so"),
        vec![key(Key::Tab)],
        vec![key(Key::Tab)],
        typed(Key::P, "P"),
        typed(Key::O, "o"),
        typed(Key::T, "t"),
        vec![key(Key::Enter)],
        vec![key(Key::Enter)],
    ];
    for events in all {
        harness.input_mut().events.extend(events);
        if random.bool() {
            harness.step();
            harness.run_steps(random.usize(..4));
        }
    }
    harness.run();
    let map = map(&harness);
    let touchpoint = &map.places().next().unwrap().touchpoint;
    let pains = touchpoint.pain_points.iter();
    let others = touchpoint.opportunities.len() + touchpoint.thoughts.len();
    let pains = pains.map(|one| one.text.clone()).collect();
    (map.touchpoint_count(), pains, others)
}

#[test]
fn however_the_frames_fall_tab_goes_to_the_next_lane() {
    for seed in 0..40 {
        let made = sketch_at_pace(&mut fastrand::Rng::with_seed(seed));
        assert_eq!(made, (1, vec!["Pot".to_owned()], 0), "{seed}");
    }
}

#[test]
fn escape_right_behind_the_first_letters_takes_them_back_and_redo_returns_them() {
    let mut harness = empty();
    let frames = [
        vec![key(Key::N), egui::Event::Text("n".to_owned())],
        vec![egui::Event::Text("As".to_owned())],
        vec![egui::Event::Text("ks".to_owned()), key(Key::Escape)],
    ];
    for events in frames {
        harness.input_mut().events.extend(events);
        harness.step();
    }
    harness.run();
    assert_eq!(map(&harness).touchpoint_count(), 0);
    ctrl(&mut harness, Key::Y);
    let map = map(&harness);
    let names: Vec<&str> = map
        .places()
        .map(|place| place.touchpoint.name.as_str())
        .collect();
    assert_eq!(names, ["Asks"]);
}
