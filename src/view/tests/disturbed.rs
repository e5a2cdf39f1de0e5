//! What others do to a file while somebody is at work: nothing is lost, and nothing is taken out of their hands.

use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{
    helpers::{ctrl, map, perform, type_text},
    others::{ben, changed, click, is_asking, is_unsaved, opened, theirs},
};
use crate::view::{Action, Command, Effect, Kept, Then, Unsaved};

const TRUNCATED: &str = "The file is truncated.";

#[test]
fn a_map_whose_file_was_damaged_is_unsaved_and_kept() {
    let mut harness = opened();
    let window = &mut harness.state_mut().window;
    let held = window.open.as_ref().unwrap().file.clone().unwrap();
    let effect = window.found_unreadable(TRUNCATED.to_owned());
    assert_eq!(effect, Some(Effect::KeepVersion(Kept::File(held))));
    harness.run();
    assert!(is_unsaved(&harness));
    ctrl(&mut harness, Key::W);
    harness.get_by_label_contains("before it closes?");
    click(&mut harness, "Cancel");
    assert_eq!(harness.state_mut().window.found_same(), None);
    assert!(!is_unsaved(&harness));
}

#[test]
fn what_was_half_written_is_loaded_once_it_is_whole() {
    let mut harness = opened();
    let window = &mut harness.state_mut().window;
    let held = window.open.as_ref().unwrap().file.clone().unwrap();
    assert!(window.found_unreadable(TRUNCATED.to_owned()).is_some());
    let effect = window.found_theirs(theirs());
    assert_eq!(effect, Some(Effect::KeepVersion(Kept::File(held))));
    harness.run();
    assert!(!is_asking(&harness) && !is_unsaved(&harness));
    assert_eq!(map(&harness).header.title, "By Ben");
}

#[test]
fn a_save_that_waits_for_an_answer_goes_on_when_there_is_nothing_to_ask_any_more() {
    for is_gone in [false, true] {
        let mut harness = changed();
        let window = &mut harness.state_mut().window;
        window.after_save = Some(Unsaved::CloseMap);
        window.saves_once_decided();
        assert_eq!(window.found_theirs(theirs()), None);
        let effect = if is_gone {
            window.found_gone()
        } else {
            window.found_same()
        };
        assert_eq!(effect, Some(Effect::Save { over: false }));
        assert_eq!(window.after_save, Some(Unsaved::CloseMap));
        assert_eq!(window.found_same(), None, "nothing waits any more");
        harness.run();
        assert!(!is_asking(&harness) && is_unsaved(&harness));
    }
}

#[test]
fn who_else_has_the_file_open_is_not_asked_in_the_middle_of_a_word() {
    let mut harness = opened();
    perform(&mut harness, Action::Run(Command::AddTouchpoint));
    harness.state_mut().window.found_elsewhere(ben());
    type_text(&mut harness, "Pays");
    assert!(harness.state().window.is_typing() && !is_asking(&harness));
    let open = harness.state().window.open.as_ref().unwrap();
    assert!(!open.is_read_only(), "what is typed is not refused");
    perform(&mut harness, Action::FinishField(Then::Stay));
    harness.get_by_label("“shop.ron” is open elsewhere");
    let kept = map(&harness);
    let mut places = kept.places();
    assert!(places.any(|place| place.touchpoint.name == "Pays"));
    let look = harness.get_by_label("Read-only");
    assert!(!look.accesskit_node().is_focused());
}

#[test]
fn nothing_is_taken_back_in_a_map_that_is_only_looked_at() {
    let mut harness = changed();
    harness.state_mut().window.found_elsewhere(ben());
    harness.run();
    click(&mut harness, "Read-only");
    for command in [Command::Undo, Command::Revert] {
        perform(&mut harness, Action::Run(command));
        assert_eq!(map(&harness).header.title, "Mine");
        harness.get_by_label_contains("Read-only: ben on south has it open");
    }
}
