//! Nobody leaves a map while it is being saved, and nobody has to wait for a disk that never answers.

use egui::{Context, Key};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::{
    desk,
    editing::sketched,
    helpers::{Desk, ctrl, perform},
    import::click,
};
use crate::view::{Action, Dialog, Sample, Unsaved};

/// A sample, which nobody has changed, while it is saved to its first file.
fn saving() -> Harness<'static, Desk> {
    let mut harness = desk();
    perform(&mut harness, Action::OpenSample(Sample::Bank));
    let number = number(&harness);
    harness.state_mut().window.are_saving(vec![number]);
    harness
}

fn number(harness: &Harness<'_, Desk>) -> u64 {
    harness.state().window.open.as_ref().unwrap().number
}

fn is_waiting(harness: &Harness<'_, Desk>) -> bool {
    let dialog = &harness.state().window.panels.dialog;
    matches!(dialog, Some(Dialog::Waiting(_)))
}

#[test]
fn a_map_that_is_being_saved_is_left_only_then() {
    let mut harness = saving();
    ctrl(&mut harness, Key::W);
    harness.get_by_label("Still saving…");
    let window = &mut harness.state_mut().window;
    assert!(window.open.is_some());
    // The disk has answered.
    window.are_saving(Vec::new());
    let unsaved = window.after_save.take().unwrap();
    assert_eq!(unsaved, Unsaved::CloseMap);
    let effect = window.leave(&Context::default(), unsaved);
    assert_eq!(effect, None);
    harness.run();
    assert!(harness.state().window.open.is_none() && !is_waiting(&harness));
}

#[test]
fn whoever_does_not_want_to_wait_leaves_at_once() {
    let mut harness = saving();
    ctrl(&mut harness, Key::Q);
    assert!(is_waiting(&harness));
    click(&mut harness, "Don’t wait");
    let window = &harness.state().window;
    assert!(window.open.is_none() && !window.is_saving());
    assert_eq!(window.after_save, None);
}

#[test]
fn whoever_stays_after_all_stays_when_the_map_is_saved() {
    let mut harness = saving();
    ctrl(&mut harness, Key::W);
    click(&mut harness, "Cancel");
    let window = &harness.state().window;
    assert!(window.open.is_some() && window.panels.dialog.is_none());
    assert_eq!(window.after_save, None);
}

#[test]
fn what_was_changed_since_the_save_began_is_asked_about_all_the_same() {
    let mut harness = sketched();
    let number = number(&harness);
    harness.state_mut().window.are_saving(vec![number]);
    ctrl(&mut harness, Key::W);
    click(&mut harness, "Don’t wait");
    let dialog = &harness.state().window.panels.dialog;
    assert!(matches!(dialog, Some(Dialog::Unsaved(Unsaved::CloseMap))));
    assert!(harness.state().window.is_saving());
}

#[test]
fn the_save_of_a_map_that_was_left_holds_up_only_the_end() {
    let mut harness = desk();
    perform(&mut harness, Action::OpenSample(Sample::Bank));
    harness.state_mut().window.are_saving(vec![0]);
    ctrl(&mut harness, Key::W);
    assert!(harness.state().window.open.is_none() && !is_waiting(&harness));
    ctrl(&mut harness, Key::Q);
    assert!(is_waiting(&harness));
}
