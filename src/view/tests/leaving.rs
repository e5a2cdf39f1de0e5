//! Maps are left and others opened: nothing unsaved goes unasked, and nothing late reaches another map.

use egui::Key;
use egui_kittest::{Harness, kittest::Queryable as _};

use super::{
    editing::sketched,
    helpers::{Desk, ctrl, map, perform},
    opened,
};
use crate::view::{Action, Sample, Unsaved};

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
    perform(&mut harness, Action::OpenSample(Sample::Bank));
    assert_ne!(number(&harness), first);
}
