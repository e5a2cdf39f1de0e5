//! The presentation: slide after slide, nothing under 18 points, nothing changed by accident.

use egui::{Event, Key, Modifiers, PointerButton, ViewportCommand, accesskit::Role, pos2, vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use super::{
    desk,
    helpers::{Desk, ctrl, painted, perform, rests},
    opened,
};
use crate::{
    edit::Document,
    model::Language,
    view::{Action, Command, Sample},
};

fn press(harness: &mut Harness<'_, Desk>, key: Key) {
    harness.key_press(key);
    harness.run();
}

/// Reads what is shown: "Buy: slide 3 of 9".
fn slide(harness: &Harness<'_, Desk>) -> String {
    let canvas = harness.get_by_role(Role::Canvas);
    canvas.accesskit_node().label().unwrap()
}

fn is_painted(harness: &Harness<'_, Desk>, wanted: &str) -> bool {
    painted(harness).iter().any(|(text, _)| text == wanted)
}

/// Sends a click where nothing but the slide is.
fn click(harness: &mut Harness<'_, Desk>, button: PointerButton) {
    let at = pos2(600.0, 300.0);
    harness.event(Event::PointerMoved(at));
    for pressed in [true, false] {
        harness.event(Event::PointerButton {
            pos: at,
            button,
            pressed,
            modifiers: Modifiers::NONE,
        });
    }
    harness.run();
}

fn asked_for_full_screen(harness: &Harness<'_, Desk>, wanted: bool) -> bool {
    let mut outputs = harness.output().viewport_output.values();
    outputs.any(|output| {
        output
            .commands
            .contains(&ViewportCommand::Fullscreen(wanted))
    })
}

#[test]
fn f5_shows_the_map_alone_and_escape_ends_it() {
    let mut harness = opened();
    harness.key_down(Key::F5);
    harness.step();
    assert!(asked_for_full_screen(&harness, true));
    harness.key_up(Key::F5);
    harness.run();
    assert!(harness.query_by_label("File").is_none());
    assert!(slide(&harness).starts_with("Overview: slide 1 of "));
    harness.key_down(Key::Escape);
    harness.step();
    assert!(asked_for_full_screen(&harness, false));
    harness.run();
    harness.get_by_label("File");
    press(&mut harness, Key::F5);
    press(&mut harness, Key::F5);
    harness.get_by_label("File");
}

#[test]
fn keys_and_clicks_turn_the_slides() {
    let mut harness = opened();
    press(&mut harness, Key::F5);
    press(&mut harness, Key::ArrowRight);
    assert!(slide(&harness).starts_with("Discover: slide 2 of "));
    press(&mut harness, Key::Space);
    press(&mut harness, Key::PageDown);
    assert!(slide(&harness).contains(": slide 4 of "));
    press(&mut harness, Key::ArrowLeft);
    assert!(slide(&harness).contains(": slide 3 of "));
    click(&mut harness, PointerButton::Primary);
    assert!(slide(&harness).contains(": slide 4 of "));
    click(&mut harness, PointerButton::Secondary);
    assert!(slide(&harness).contains(": slide 3 of "));
    press(&mut harness, Key::End);
    let last = slide(&harness);
    press(&mut harness, Key::ArrowRight);
    assert_eq!(slide(&harness), last);
    press(&mut harness, Key::C);
    assert!(slide(&harness).starts_with("Curve: slide "));
    press(&mut harness, Key::Home);
    assert!(slide(&harness).contains(": slide 1 of "));
}

#[test]
fn a_number_and_enter_go_to_a_slide() {
    let mut harness = opened();
    press(&mut harness, Key::F5);
    press(&mut harness, Key::Num4);
    assert!(slide(&harness).contains(": slide 1 of "));
    assert!(is_painted(&harness, "Enter: slide 4"));
    press(&mut harness, Key::Enter);
    assert!(slide(&harness).contains(": slide 4 of "));
    press(&mut harness, Key::Enter);
    assert!(slide(&harness).contains(": slide 5 of "));
    // Too large a number is the last one, and another key forgets what was typed.
    for key in [Key::Num9, Key::Num9, Key::Num9, Key::Enter] {
        press(&mut harness, key);
    }
    let last = slide(&harness);
    press(&mut harness, Key::End);
    assert_eq!(slide(&harness), last);
    for key in [Key::Num1, Key::Home, Key::Enter] {
        press(&mut harness, key);
    }
    assert!(slide(&harness).contains(": slide 2 of "));
}

#[test]
fn backspace_takes_a_digit_away_and_escape_the_number() {
    let mut harness = opened();
    press(&mut harness, Key::F5);
    for key in [Key::Num4, Key::Num2, Key::Backspace] {
        press(&mut harness, key);
    }
    assert!(is_painted(&harness, "Enter: slide 4"));
    press(&mut harness, Key::Enter);
    assert!(slide(&harness).contains(": slide 4 of "));
    // A held Backspace takes all digits away and turns no slide; pressed again it does.
    press(&mut harness, Key::Num1);
    for _ in 0..3 {
        harness.key_down(Key::Backspace);
        harness.run();
    }
    harness.key_up(Key::Backspace);
    harness.run();
    assert!(slide(&harness).contains(": slide 4 of "));
    press(&mut harness, Key::Backspace);
    assert!(slide(&harness).contains(": slide 3 of "));
    press(&mut harness, Key::Num1);
    press(&mut harness, Key::Escape);
    assert!(slide(&harness).contains(": slide 3 of "));
    assert!(!is_painted(&harness, "Enter: slide 1"));
    press(&mut harness, Key::Escape);
    assert!(harness.state().window.present.is_none());
}

#[test]
fn every_slide_says_where_one_is() {
    let mut harness = opened();
    press(&mut harness, Key::F5);
    let mut before = String::new();
    let mut n = 0;
    while slide(&harness) != before {
        before = slide(&harness);
        n += 1;
        let (name, of) = before.split_once(&format!(": slide {n} of ")).unwrap();
        assert!(is_painted(&harness, name), "{before}");
        assert!(is_painted(&harness, &format!("{n} / {of}")), "{before}");
        press(&mut harness, Key::ArrowRight);
    }
    // It stays as long as the slide does.
    harness.run_steps(300);
    assert!(is_painted(&harness, &format!("{n} / {n}")));
}

#[test]
fn b_blanks_the_screen_and_the_next_key_brings_it_back() {
    let mut harness = opened();
    press(&mut harness, Key::F5);
    press(&mut harness, Key::ArrowRight);
    let before = slide(&harness);
    assert!(!painted(&harness).is_empty());
    press(&mut harness, Key::B);
    assert!(painted(&harness).is_empty());
    press(&mut harness, Key::B);
    assert!(!painted(&harness).is_empty());
    press(&mut harness, Key::W);
    assert!(painted(&harness).is_empty());
    press(&mut harness, Key::ArrowRight);
    assert!(!painted(&harness).is_empty());
    assert_eq!(slide(&harness), before);
}

#[test]
fn nothing_is_changed_while_presenting() {
    let mut harness = opened();
    let first =
        crate::edit::Item::Touchpoint(super::facts::account(&super::helpers::measured_map()));
    perform(&mut harness, Action::Select(Some(first)));
    perform(&mut harness, Action::Run(Command::Rate(2)));
    let map = |harness: &Harness<'_, Desk>| {
        let open = harness.state().window.open.as_ref().unwrap();
        open.session.map().clone()
    };
    let before = map(&harness);
    press(&mut harness, Key::F5);
    for key in [Key::Delete, Key::N, Key::P, Key::Num5, Key::M, Key::Enter] {
        press(&mut harness, key);
    }
    ctrl(&mut harness, Key::Z);
    press(&mut harness, Key::Escape);
    assert_eq!(map(&harness), before);
    assert!(harness.state().window.editing.is_none());
}

#[test]
fn f5_finishes_an_open_field() {
    let mut harness = opened();
    let title = Action::Run(Command::EditTitle);
    perform(&mut harness, title);
    harness.event(Event::Text("!".to_owned()));
    harness.run();
    press(&mut harness, Key::F5);
    assert!(slide(&harness).starts_with("Overview"));
    let open = harness.state().window.open.as_ref().unwrap();
    assert!(open.map().header.title.ends_with('!'));
    assert!(harness.state().window.editing.is_none());
}

#[test]
fn the_pointer_hides_and_an_idle_slide_asks_for_no_frame() {
    let mut harness = opened();
    press(&mut harness, Key::F5);
    harness.run_steps(300);
    assert!(rests(&harness));
    let icon = harness.output().platform_output.cursor_icon;
    assert_eq!(icon, egui::CursorIcon::None);
}

#[test]
fn r_reveals_on_a_slide_with_the_curve() {
    let mut harness = opened();
    perform(&mut harness, Action::Run(Command::HideVerdict));
    press(&mut harness, Key::F5);
    assert!(!painted(&harness).iter().any(|(text, _)| text == "n 412"));
    harness.key_press(Key::R);
    harness.run_steps(200);
    harness.get_by_label_contains("customers give 2.2 stars less than we thought");
    assert!(slide(&harness).contains(": slide 1 of "));
}

#[test]
fn no_text_is_under_eighteen_points() {
    for sample in Sample::ALL {
        for language in [Language::En, Language::De] {
            let mut harness = desk();
            // The harness keeps 8 points around the window.
            harness.set_size(vec2(1936.0, 1096.0));
            let window = &mut harness.state_mut().window;
            window.preferences.language = language;
            window.show_map(Document::unsaved(sample.map()), None);
            harness.run();
            press(&mut harness, Key::F5);
            let mut before = String::new();
            while slide(&harness) != before {
                before = slide(&harness);
                let texts = painted(&harness);
                assert!(!texts.is_empty(), "{before}");
                for (text, size) in texts {
                    assert!(size >= 17.99, "{before}: {text} has {size} points");
                }
                press(&mut harness, Key::ArrowRight);
            }
        }
    }
}
