//! Maps are left and others opened: nothing unsaved goes unasked, and nothing late reaches another map.

use egui::Key;
use egui_kittest::{Harness, kittest::Queryable as _};

use super::{
    editing::sketched,
    helpers::{Desk, ctrl, map, perform},
    import::{click, file, import},
    opened,
};
use crate::view::{
    Action, Command, Dialog, Effect, LeftBehind, NotSaved, Sample, SaveOffer, Unsaved,
};

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

#[test]
fn a_map_that_could_not_be_saved_is_offered_what_helps_at_one_click() {
    let mut harness = sketched();
    for (offer, button) in [
        (SaveOffer::MakeWritable, "Make writable and save"),
        (SaveOffer::Empty, "Replace"),
    ] {
        let not_saved = NotSaved {
            title: "It could not be saved".to_owned(),
            text: "Your previous version is untouched.".to_owned(),
            offer: Some(offer),
        };
        let window = &mut harness.state_mut().window;
        window.show_dialog(Dialog::NotSaved(not_saved.clone()));
        harness.run();
        harness.get_by_label("Your previous version is untouched.");
        click(&mut harness, button);
        let again = Effect::SaveAgain(offer);
        assert_eq!(harness.state().effects.last(), Some(&again));
        let window = &mut harness.state_mut().window;
        assert!(window.panels.dialog.is_none());
        window.show_dialog(Dialog::NotSaved(not_saved));
        harness.run();
        click(&mut harness, "Save as…");
        assert_eq!(harness.state().effects.last(), Some(&Effect::SaveAs));
    }
}

#[test]
fn what_has_to_be_told_hides_neither_an_import_nor_what_was_told_before() {
    let mut harness = opened();
    import(&mut harness, file(&["Creates an account"], 6));
    click(&mut harness, "1 (school grade)");
    let window = &mut harness.state_mut().window;
    window.list_lost(LeftBehind::default());
    assert_eq!(window.panels.imports.len(), 1);
    window.show_dialog(Dialog::Changed);
    harness.run();
    harness.get_by_label_contains("has changed on the disk");
    click(&mut harness, "Cancel");
    harness.get_by_label("There is nothing to recover.");
}

#[test]
fn what_was_told_comes_back_when_the_map_is_not_left_after_all() {
    let mut harness = sketched();
    let not_saved = NotSaved {
        title: "It could not be saved".to_owned(),
        text: "Your previous version is untouched.".to_owned(),
        offer: None,
    };
    let window = &mut harness.state_mut().window;
    window.show_dialog(Dialog::NotSaved(not_saved));
    harness.run();
    perform(&mut harness, Action::Run(Command::Quit));
    harness.get_by_label_contains("before it closes?");
    click(&mut harness, "Cancel");
    harness.get_by_label("Your previous version is untouched.");
}
