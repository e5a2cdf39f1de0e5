//! Somebody types faster than the frames come: wherever a frame ends, every key means what it would mean at leisure.

use egui::{Event, Key, Modifiers, PointerButton, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::{
    desk,
    helpers::{
        Desk, layout, map, measured_map, on_screen, perform, press, select, selected, type_text,
        typed,
    },
    opened,
};
use crate::{
    edit::{Document, Item, Subject, Template, current_estimate},
    lang::words,
    model::{JourneyMap, Language, TEAM},
    view::{Action, Command, Then, edit::label::named},
};

/// The frames that somebody waits for in the end.
const LATER: usize = 20;

fn key(key: Key) -> Event {
    Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    }
}

fn text(text: &str) -> Event {
    Event::Text(text.to_owned())
}

/// A key with its letter, which come together.
fn letter(of: Key) -> Vec<Event> {
    vec![key(of), text(&of.name().to_lowercase())]
}

/// One frame in which all of this comes.
fn frame(harness: &mut Harness<'_, Desk>, events: impl IntoIterator<Item = Event>) {
    harness.input_mut().events.extend(typed(events));
    harness.step();
}

fn begin(harness: &mut Harness<'_, Desk>) {
    let begin = Action::Begin {
        template: Template::Empty,
        language: Language::En,
    };
    perform(harness, begin);
}

fn finish(harness: &mut Harness<'_, Desk>) -> JourneyMap {
    harness.run_steps(LATER);
    perform(harness, Action::FinishField(Then::Stay));
    map(harness)
}

/// A window on a map with touchpoints of these names in a stage; the last of them is selected.
pub(super) fn with(names: &[&str]) -> Harness<'static, Desk> {
    let mut harness = desk();
    begin(&mut harness);
    let add = |harness: &mut Harness<'_, Desk>, modifiers, name: &str| {
        press(harness, modifiers, Key::N);
        type_text(harness, name);
        perform(harness, Action::FinishField(Then::Stay));
    };
    add(&mut harness, Modifiers::SHIFT, "Find");
    for name in names {
        add(&mut harness, Modifiers::NONE, name);
    }
    harness.run_steps(3);
    harness
}

pub(super) fn names(map: &JourneyMap) -> Vec<&str> {
    let names = map.places().map(|place| place.touchpoint.name.as_str());
    names.collect()
}

/// The texts of all pain points, and how many other cards there are.
fn cards(map: &JourneyMap) -> (Vec<&str>, usize) {
    let touchpoints = || map.places().map(|place| place.touchpoint);
    let pains = touchpoints().flat_map(|one| &one.pain_points);
    let others = touchpoints().map(|one| one.thoughts.len() + one.opportunities.len());
    (pains.map(|pain| pain.text.as_str()).collect(), others.sum())
}

#[test]
fn wherever_the_frames_end_tab_leads_to_the_next_lane() {
    let keys = [
        letter(Key::N),
        letter(Key::A),
        letter(Key::S),
        vec![key(Key::Tab)],
        vec![key(Key::Tab)],
        letter(Key::P),
        letter(Key::O),
    ];
    let mut harness = desk();
    // Each bit says whether a frame ends behind one of the keys.
    for ends in 0..(1_u32 << (keys.len() - 1)) {
        begin(&mut harness);
        for (place, events) in keys.iter().enumerate() {
            let events = typed(events.iter().cloned());
            harness.input_mut().events.extend(events);
            if (ends >> place) & 1 == 1 {
                harness.step();
            }
        }
        let made = finish(&mut harness);
        assert_eq!(names(&made), ["as"], "{ends:b}");
        assert_eq!(cards(&made), (vec!["po"], 0), "{ends:b}");
    }
}

#[test]
fn a_field_takes_keys_and_letters_that_come_in_frames_of_their_own() {
    let opening = letter(Key::N);
    let keys: Vec<Event> = [
        letter(Key::A),
        vec![key(Key::Tab), key(Key::Tab)],
        vec![key(Key::ShiftLeft)],
        letter(Key::P),
        letter(Key::O),
        vec![key(Key::Enter)],
        letter(Key::M),
        vec![key(Key::Tab), key(Key::Tab)],
        letter(Key::T),
    ]
    .concat();
    let mut harness = desk();
    for seed in 0..40 {
        let mut random = fastrand::Rng::with_seed(seed);
        begin(&mut harness);
        harness.input_mut().events.extend(typed(opening.clone()));
        for event in &keys {
            for _ in 0..random.usize(..3) {
                harness.step();
            }
            harness.input_mut().events.extend(typed([event.clone()]));
        }
        let made = finish(&mut harness);
        assert_eq!(names(&made), ["a", "m"], "{seed}");
        assert_eq!(cards(&made), (vec!["po", "t"], 0), "{seed}");
    }
}

#[test]
fn escape_right_behind_the_first_letters_gives_them_up_and_redo_brings_them_back() {
    let mut harness = with(&["Asks"]);
    frame(&mut harness, letter(Key::N));
    frame(&mut harness, [text("Pa")]);
    frame(&mut harness, [text("ys"), key(Key::Escape)]);
    let made = finish(&mut harness);
    assert_eq!(names(&made), ["Asks"]);
    perform(&mut harness, Action::Run(Command::Redo));
    assert_eq!(names(&map(&harness)), ["Asks", "Pays"]);
}

#[test]
fn escape_right_behind_the_key_leads_back_to_where_it_was_pressed() {
    let mut harness = with(&["Asks"]);
    let before = selected(&harness);
    frame(&mut harness, letter(Key::N));
    frame(&mut harness, [key(Key::Escape)]);
    assert_eq!(names(&finish(&mut harness)), ["Asks"]);
    assert!(before.is_some());
    assert_eq!(selected(&harness), before);
}

#[test]
fn a_letter_that_is_taken_back_before_the_field_has_the_focus_is_gone() {
    let mut harness = with(&["Asks"]);
    frame(&mut harness, letter(Key::N));
    let mut typed = letter(Key::P);
    typed.push(key(Key::Backspace));
    typed.extend(letter(Key::O));
    frame(&mut harness, typed);
    assert_eq!(names(&finish(&mut harness)), ["Asks", "o"]);
}

#[test]
fn an_arrow_right_behind_the_key_moves_the_cursor_and_not_the_focus() {
    for frames in 0..3 {
        let mut harness = with(&["Asks"]);
        frame(&mut harness, [key(Key::F2)]);
        harness.run_steps(frames);
        frame(&mut harness, [key(Key::ArrowLeft)]);
        frame(&mut harness, [text("x")]);
        assert_eq!(names(&finish(&mut harness)), ["Askxs"], "{frames}");
    }
}

#[test]
fn only_a_letter_that_opens_a_field_is_not_typed_into_it() {
    let mut harness = with(&["Asks"]);
    frame(&mut harness, [key(Key::F2), text("x")]);
    assert_eq!(names(&finish(&mut harness)), ["Asksx"]);
    let mut harness = with(&["Asks"]);
    frame(&mut harness, [key(Key::N), text("n"), text("é")]);
    assert_eq!(names(&finish(&mut harness)), ["Asks", "é"]);
}

#[test]
fn stars_for_a_touchpoint_without_a_name_leave_its_field_open() {
    let mut harness = with(&[]);
    press(&mut harness, Modifiers::NONE, Key::N);
    press(&mut harness, Modifiers::COMMAND, Key::Num4);
    harness.run_steps(3);
    // Otherwise these would be commands.
    frame(&mut harness, letter(Key::P));
    frame(&mut harness, letter(Key::O));
    assert_eq!(names(&finish(&mut harness)), ["po"]);
}

#[test]
fn what_an_arrow_selects_is_what_the_next_keys_are_about() {
    let mut harness = with(&["Asks", "Pays"]);
    let mut typed = vec![key(Key::ArrowLeft), key(Key::Num4), text("4")];
    typed.push(key(Key::ArrowRight));
    typed.extend(letter(Key::P));
    typed.extend(letter(Key::O));
    frame(&mut harness, typed);
    let made = finish(&mut harness);
    let rated: Vec<bool> = made
        .places()
        .map(|place| current_estimate(place.touchpoint, TEAM).is_some())
        .collect();
    assert_eq!(rated, [true, false]);
    let last = made.places().last().unwrap().touchpoint;
    assert_eq!(last.pain_points[0].text, "o");
    assert_eq!(cards(&made), (vec!["o"], 0));
}

#[test]
fn what_a_click_selects_is_what_the_next_key_is_about() {
    let mut harness = opened();
    let first = map(&harness).places().next().unwrap().touchpoint.clone();
    let picture = layout(&mut harness);
    let pos = on_screen(&harness, picture.cards[0].rect.center());
    let button = |pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    frame(&mut harness, [Event::PointerMoved(pos)]);
    let mut events = vec![button(true), button(false)];
    events.extend(letter(Key::H));
    frame(&mut harness, events);
    frame(&mut harness, [text("Kind")]);
    let made = finish(&mut harness);
    let now = made.place(&first.id).unwrap().touchpoint;
    assert_eq!(now.highlights.len(), first.highlights.len() + 1);
    assert_eq!(now.highlights.last().unwrap().text, "Kind");
}

#[test]
fn every_tab_of_a_slow_frame_leads_on_in_the_inspector() {
    let mut harness = opened();
    let before = map(&harness).header;
    let words = words(Language::En);
    let who = named(Subject::Team, words);
    harness.get_by_role_and_label(Role::TextInput, &who).focus();
    harness.run();
    let typed = [text("Ann"), key(Key::Tab), key(Key::Tab), text("two calls")];
    frame(&mut harness, typed);
    harness.run_steps(LATER);
    perform(&mut harness, Action::Commit);
    let now = map(&harness).header;
    // The day stands between them.
    assert_eq!(now.team.who, format!("{}Ann", before.team.who));
    assert_eq!(now.evidence, format!("{}two calls", before.evidence));
    assert_eq!(now.date, before.date);
}

#[test]
fn a_note_and_a_name_in_the_outline_are_left_by_a_key_in_their_first_frame() {
    let mut harness = with(&["Asks"]);
    frame(&mut harness, letter(Key::K));
    frame(&mut harness, [key(Key::Escape)]);
    harness.run_steps(3);
    assert!(harness.state().window.editing.is_none());
    frame(&mut harness, letter(Key::K));
    frame(&mut harness, [text("Ask legal"), key(Key::Enter)]);
    harness.run_steps(3);
    assert!(harness.state().window.editing.is_none());
    assert_eq!(map(&harness).notes[0].text, "Ask legal");
    harness.get_by_role_and_label(Role::Button, "Asks").click();
    harness.run();
    harness.run_steps(3);
    for leaving in [Key::Escape, Key::Enter, Key::Tab] {
        frame(&mut harness, [key(Key::F2)]);
        let editing = harness.state().window.editing.as_ref().unwrap();
        assert!(editing.is_in_outline);
        frame(&mut harness, [key(leaving)]);
        harness.run_steps(3);
        assert!(harness.state().window.editing.is_none(), "{leaving:?}");
    }
    frame(&mut harness, [key(Key::F2)]);
    frame(&mut harness, [text(" why"), key(Key::Tab)]);
    harness.run_steps(3);
    assert!(harness.state().window.editing.is_none());
    assert_eq!(names(&map(&harness)), ["Asks why"]);
}

#[test]
fn a_command_opens_a_field_just_when_the_list_says_so() {
    let mut harness = desk();
    let ctx = harness.ctx.clone();
    for command in Command::all() {
        let window = &mut harness.state_mut().window;
        window.show_map(Document::saved(measured_map()), None);
        let first = measured_map()
            .places()
            .next()
            .unwrap()
            .touchpoint
            .id
            .clone();
        window.perform(&ctx, Action::Select(Some(Item::Touchpoint(first))));
        window.perform(&ctx, Action::Run(command));
        assert_eq!(
            window.editing.is_some(),
            command.opens_field(),
            "{command:?}"
        );
    }
}

#[test]
fn keys_that_wait_when_a_presentation_begins_are_its_own() {
    let mut harness = opened();
    let first = map(&harness).places().next().unwrap().touchpoint.id.clone();
    select(&mut harness, Item::Touchpoint(first.clone()));
    let before = map(&harness);
    frame(
        &mut harness,
        [key(Key::F5), key(Key::Delete), key(Key::Escape)],
    );
    harness.run_steps(LATER);
    assert!(harness.state().window.present.is_none());
    assert_eq!(map(&harness), before);
    assert_eq!(selected(&harness), Some(Item::Touchpoint(first)));
}
