//! Random keys, texts, clicks and drags: nothing panics, the map stays sound, and undo leads back to the start.

use egui::{Event, Key, Modifiers, PointerButton, Pos2, pos2};
use egui_kittest::Harness;

use super::{
    desk,
    helpers::{Desk, perform},
};
use crate::{
    edit::{Document, UNDO_DEPTH},
    file::parts_from_html,
    model::{JourneyMap, Severity, check},
    view::{Action, Effect, Sample, Then},
};

/// How many events one visit of a map has: fewer steps than can be undone.
const VISIT: usize = 300;
const KEYS: [Key; 44] = [
    Key::N,
    Key::N,
    Key::P,
    Key::H,
    Key::O,
    Key::A,
    Key::T,
    Key::M,
    Key::C,
    Key::L,
    Key::K,
    Key::D,
    Key::Z,
    Key::Y,
    Key::B,
    Key::F,
    Key::R,
    Key::Space,
    Key::F3,
    Key::F5,
    Key::F6,
    Key::Backspace,
    Key::PageDown,
    Key::Num0,
    Key::Num1,
    Key::Num3,
    Key::Num5,
    Key::Enter,
    Key::Enter,
    Key::Tab,
    Key::Tab,
    Key::Escape,
    Key::F2,
    Key::Delete,
    Key::ArrowLeft,
    Key::ArrowRight,
    Key::ArrowRight,
    Key::ArrowUp,
    Key::ArrowDown,
    Key::ArrowDown,
    Key::Home,
    Key::End,
    Key::Num9,
    Key::Minus,
];
const TEXTS: [&str; 4] = ["a", "Größe", "two words", "x,y; z"];
/// What may be pasted from elsewhere.
const PASTED: [&str; 4] = [
    "Asks",
    "- Finds\n- Buys\n- Returns",
    "Find\n  Sees an ad\n    Too loud\nBuy\n  Pays",
    "Stage\tTouchpoint\tStars\nFind\tSees an ad\t4\n\tAsks\t2,5\nBuy\tPays\tsix\n",
];
const HELD: [Modifiers; 6] = [
    Modifiers::NONE,
    Modifiers::NONE,
    Modifiers::NONE,
    Modifiers::SHIFT,
    Modifiers::COMMAND,
    Modifiers::ALT,
];

fn one_of<T: Copy>(random: &mut fastrand::Rng, all: &[T]) -> T {
    all[random.usize(..all.len())]
}

fn somewhere(random: &mut fastrand::Rng) -> Pos2 {
    pos2(random.f32() * 1280.0, 44.0 + random.f32() * 720.0)
}

/// One thing that somebody without a plan might do.
fn disturb(harness: &mut Harness<'_, Desk>, random: &mut fastrand::Rng) {
    let button = |pos, pressed, modifiers| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers,
    };
    let modifiers = one_of(random, &HELD);
    match random.u8(..12) {
        0..=5 => {
            let key = one_of(random, &KEYS);
            harness.key_press_modifiers(modifiers, key);
        }
        6 => harness.event(Event::Text(one_of(random, &TEXTS).to_owned())),
        7 | 8 => {
            let at = somewhere(random);
            harness.event(Event::PointerMoved(at));
            harness.event(button(at, true, modifiers));
            harness.event(button(at, false, modifiers));
        }
        9 => harness.event(if random.bool() {
            Event::Copy
        } else {
            Event::Cut
        }),
        10 => paste(harness, random),
        _ => {
            let (from, to) = (somewhere(random), somewhere(random));
            harness.event(Event::PointerMoved(from));
            harness.event(button(from, true, Modifiers::NONE));
            harness.event(Event::PointerMoved(from.lerp(to, 0.5)));
            harness.event(Event::PointerMoved(to));
            harness.event(button(to, false, Modifiers::NONE));
        }
    }
    harness.step();
}

/// Pastes what was copied last, or something from elsewhere.
fn paste(harness: &mut Harness<'_, Desk>, random: &mut fastrand::Rng) {
    let mut effects = harness.state().effects.iter().rev();
    let copied = effects.find_map(|effect| match effect {
        Effect::CopyParts { html, .. } => Some(html.clone()),
        _ => None,
    });
    let (text, parts) = match copied.filter(|_| random.bool()) {
        Some(html) => (String::new(), parts_from_html(&html)),
        None => (one_of(random, &PASTED).to_owned(), None),
    };
    let ctx = harness.ctx.clone();
    let window = &mut harness.state_mut().window;
    if let Some(number) = window.open.as_ref().map(|open| open.number) {
        let effect = window.pasted(&ctx, number, text, parts);
        assert_eq!(effect, None);
    }
}

fn map(harness: &Harness<'_, Desk>) -> Option<JourneyMap> {
    let open = harness.state().window.open.as_ref()?;
    Some(open.session.map().clone())
}

/// Visits a map, and takes everything back in the end.
fn visit(random: &mut fastrand::Rng, start: &JourneyMap) {
    let mut harness = desk();
    let window = &mut harness.state_mut().window;
    window.show_map(Document::unsaved(start.clone()), None);
    harness.step();
    for _ in 0..VISIT {
        disturb(&mut harness, random);
        let Some(now) = map(&harness) else {
            return;
        };
        let is_error = |flaw: &crate::model::Flaw| flaw.severity() == Severity::Error;
        let errors: Vec<_> = check(&now).into_iter().filter(is_error).collect();
        assert_eq!(errors, []);
    }
    perform(&mut harness, Action::CloseDialog);
    perform(&mut harness, Action::FinishField(Then::Stay));
    perform(&mut harness, Action::CancelGesture);
    let open = harness.state_mut().window.open.as_mut().unwrap();
    let mut steps = 0;
    while open.session.undo().is_some() {
        steps += 1;
    }
    assert!(steps < UNDO_DEPTH);
    assert_eq!(open.session.map(), start);
}

#[test]
fn whatever_is_done_leaves_a_sound_map_and_can_be_taken_back() {
    // A longer run, so many visits of each map: TOUCHLINE_MONKEY=167 cargo test monkey
    let visits: u64 = std::env::var("TOUCHLINE_MONKEY").map_or(2, |text| text.parse().unwrap());
    let samples = Sample::ALL.map(Sample::map);
    let maps = samples.into_iter().chain([JourneyMap::default()]);
    std::thread::scope(|scope| {
        for map in maps {
            scope.spawn(move || {
                for seed in 0..visits {
                    visit(&mut fastrand::Rng::with_seed(seed), &map);
                }
            });
        }
    });
}
