//! Keys and text that come faster than the frames.

use egui::{Key, Modifiers};

use super::{
    editing::{empty, names, press, sketched},
    helpers::{ctrl, key, map, typed},
};
use crate::view::Dialog;

#[test]
fn what_is_typed_at_once_after_the_key_is_not_lost() {
    let mut harness = sketched();
    for event in [key(Key::N), egui::Event::Text("n".to_owned())] {
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
fn somebody_who_types_faster_than_the_frames_loses_nothing() {
    let mut harness = empty();
    let text = |text: &str| egui::Event::Text(text.to_owned());
    // All of it in one frame.
    harness.input_mut().events.extend(typed([
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
    ]));
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
    let letters = |of: Key, text: &str| vec![key(of), egui::Event::Text(text.to_owned())];
    let all = [
        letters(Key::N, "n"),
        letters(Key::A, "Asks"),
        letters(Key::S, " so"),
        vec![key(Key::Tab)],
        vec![key(Key::Tab)],
        letters(Key::P, "P"),
        letters(Key::O, "o"),
        letters(Key::T, "t"),
        vec![key(Key::Enter)],
        vec![key(Key::Enter)],
    ];
    for events in all {
        harness.input_mut().events.extend(typed(events));
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
fn letters_right_behind_the_key_of_the_palette_are_what_is_looked_for() {
    let mut harness = sketched();
    let text = |text: &str| egui::Event::Text(text.to_owned());
    let opens = egui::Event::Key {
        key: Key::K,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::COMMAND,
    };
    for _ in 0..2 {
        let events = [
            opens.clone(),
            key(Key::E),
            text("e"),
            key(Key::X),
            text("x"),
        ];
        harness.input_mut().events.extend(typed(events));
        harness.run_steps(10);
        match &harness.state().window.panels.dialog {
            Some(Dialog::Palette(search)) => assert_eq!(search.text, "ex"),
            other => panic!("{other:?}"),
        }
        press(&mut harness, Key::Escape);
        assert!(harness.state().window.panels.dialog.is_none());
    }
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
        harness.input_mut().events.extend(typed(events));
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
