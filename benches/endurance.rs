//! What stays in memory while somebody works for an hour: 216,000 frames of typing, undoing, moving and looking around;
//! run with `cargo run --release --example endurance`.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    dead_code,
    reason = "a measurement that cannot run should stop, and tells what it measured"
)]

mod desk;
mod maps;

use egui::{Event, Key, Modifiers};
use touchline::{
    edit::Item,
    view::{Action, Command, Then},
};

use desk::Desk;

/// The allocator of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// An hour of frames.
const FRAMES: usize = 60 * 60 * 60;
/// How many frames one round of work takes.
const ROUND: usize = 60;
/// How many touchpoints the map has.
const TOUCHPOINTS: usize = 100;

/// Returns how much memory the process holds, in KiB; none where the system does not say.
fn memory() -> Option<u64> {
    let text = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = text.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// Types a name letter by letter, rates, zooms, undoes some of it.
fn round(desk: &mut Desk, number: usize) {
    let map = std::sync::Arc::clone(desk.window.open.as_ref().unwrap().map());
    let place = map.places().nth(number % map.touchpoint_count()).unwrap();
    let item = Item::Touchpoint(place.touchpoint.id.clone());
    desk.perform(Action::JumpTo(item));
    desk.perform(Action::Run(Command::EditText));
    // The new name takes the place of the old one: the map stays as large as it is.
    desk.frame(vec![]);
    desk.frame(vec![pressed(Key::A, Modifiers::COMMAND)]);
    for letter in format!("Step {number}").chars() {
        desk.frame(vec![Event::Text(letter.to_string())]);
    }
    desk.perform(Action::FinishField(Then::Stay));
    desk.perform(Action::Run(Command::Rate((number % 5 + 1) as u8)));
    let zoom = if number.is_multiple_of(2) {
        Command::ZoomIn
    } else {
        Command::ZoomOut
    };
    desk.perform(Action::Run(zoom));
    for frame in 0..ROUND {
        let at = egui::pos2(300.0 + 10.0 * frame as f32, 200.0 + (number % 400) as f32);
        desk.frame(vec![Event::PointerMoved(at)]);
    }
    if number % 3 == 2 {
        for _ in 0..4 {
            desk.perform(Action::Run(Command::Undo));
        }
    }
    desk.frame(vec![pressed(Key::ArrowRight, Modifiers::NONE)]);
}

fn pressed(key: Key, modifiers: Modifiers) -> Event {
    Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers,
    }
}

fn main() {
    let mut desk = Desk::open(TOUCHPOINTS);
    let rounds = FRAMES / ROUND;
    for number in 0..rounds {
        if number % (rounds / 12) == 0 {
            let minutes = number * 60 / rounds;
            println!("after {minutes} min: {:?} KiB", memory());
        }
        round(&mut desk, number);
    }
    println!("after 60 min: {:?} KiB", memory());
}
