//! What a machine may lack: a desktop, a graphics driver, dialogs, a clipboard; and work that ends in an error.

use std::{thread, time::Duration};

use super::map;
use crate::{
    app::{
        ask::was_shown,
        clipboard::Clipboard,
        events::Event,
        jobs::{Jobs, Slot},
        no_window::{Cause, Failure},
    },
    edit::{Fragment, Item},
    file::{Renderer, parts_to_html},
};

fn failure(reason: &str, cause: Cause) -> Failure {
    Failure {
        reason: reason.to_owned(),
        cause,
    }
}

#[test]
fn without_a_desktop_no_renderer_is_blamed() {
    let reason = "winit EventLoopError: os error at /src/linux/mod.rs:765: DISPLAY is not set.";
    let told = failure(reason, Cause::Desktop).no_window(Renderer::Glow, false);
    assert_eq!(
        told,
        "the window cannot be opened: DISPLAY is not set; start it on a desktop; \
         the commands of touchline --help work without a window"
    );
}

#[test]
fn a_renderer_that_fails_names_what_else_may_work() {
    let failure = failure("no OpenGL that fits: not found", Cause::Renderer);
    let first = failure.no_window(Renderer::Glow, false);
    assert!(first.contains("not found; try --renderer wgpu;"), "{first}");
    let last = failure.no_window(Renderer::Wgpu, true);
    assert!(last.contains("neither renderer finds a"), "{last}");
    assert!(!last.contains("--renderer"), "{last}");
}

#[test]
fn a_panic_over_a_missing_library_is_no_fault_of_the_renderer() {
    let reason = "Library libxkbcommon-x11.so could not be loaded.";
    let failure = Failure::of_panic(&reason);
    assert_eq!(failure.cause, Cause::Other);
    let told = failure.no_window(Renderer::Glow, false);
    assert!(
        told.ends_with("loaded; install its package: sudo apt install libxkbcommon-x11-0"),
        "{told}"
    );
    assert_eq!(Failure::of_panic(&7).cause, Cause::Renderer);
}

#[test]
fn a_window_that_an_error_closed_says_where_the_work_is() {
    let told = failure("the driver is gone\n", Cause::Renderer).window_closed();
    assert!(
        told.contains("the driver is gone; start it again: "),
        "{told}"
    );
}

#[test]
fn a_dialog_that_never_showed_is_told_from_one_that_was_cancelled() {
    let at_once = Duration::from_millis(20);
    let later = Duration::from_secs(25);
    assert!(!was_shown(at_once, true), "no person is so fast");
    assert!(was_shown(later, true));
    // Where dialogs come from a service of the desktop, it may have failed late.
    assert_eq!(was_shown(later, false), !cfg!(target_os = "linux"));
}

#[test]
fn without_a_clipboard_what_was_copied_is_pasted_in_the_same_window() {
    let map = map();
    let stage = Item::Stage(map.stages[0].id.clone());
    let fragment = Fragment::of(&map, &[stage]);
    let mut clipboard = Clipboard::default();
    assert_eq!(clipboard.own_parts("Stage"), None);
    clipboard.keep("Stage", &parts_to_html(&fragment, &[]));
    assert_eq!(clipboard.own_parts("Stage"), Some(Ok(fragment)));
    assert_eq!(clipboard.own_parts("copied elsewhere since"), None);
}

#[test]
fn work_that_ends_in_an_error_is_told() {
    let mut jobs = Jobs::new(egui::Context::default());
    let started = jobs.start(Slot::Load, "load", |_ticket| panic!("a fault"));
    started.unwrap();
    let event = loop {
        if let Some(event) = jobs.next() {
            break event;
        }
        thread::yield_now();
    };
    assert!(matches!(event, Event::Broken(reason) if reason == "a fault"));
}
