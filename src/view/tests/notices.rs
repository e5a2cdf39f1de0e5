//! What is to be read stays until it was read, and only what can be given up has a button for it.

use egui_kittest::kittest::Queryable as _;

use super::{helpers::Desk, import::click, opened};
use crate::view::Notice;

const TO_READ: &str = "No recovery copies can be kept.";

/// Returns what the window says.
fn said(desk: &Desk) -> Option<&str> {
    let notice = desk.window.panels.notice.as_ref();
    notice.map(|notice| notice.text.as_str())
}

#[test]
fn a_save_cannot_be_given_up() {
    let mut harness = opened();
    let panels = &mut harness.state_mut().window.panels;
    panels.say_in_passing(Notice::saving("Saving…".to_owned()));
    harness.run();
    harness.get_by_label("Saving…");
    assert!(harness.query_by_label("Cancel").is_none());
    let panels = &mut harness.state_mut().window.panels;
    panels.say_running("Exporting…".to_owned());
    harness.run();
    click(&mut harness, "Cancel");
    assert_eq!(said(harness.state()), None);
}

#[test]
fn a_save_wipes_nothing_that_is_to_be_read_or_that_runs() {
    let mut harness = opened();
    let panels = &mut harness.state_mut().window.panels;
    for lasts in [true, false] {
        if lasts {
            panels.say_lasting(TO_READ.to_owned());
        } else {
            panels.say_running(TO_READ.to_owned());
        }
        panels.say_in_passing(Notice::saving("Saving…".to_owned()));
        panels.say_saving_no_longer();
        panels.say_in_passing(Notice::done("Saved".to_owned(), 0.0));
        assert_eq!(panels.notice.take().unwrap().text, TO_READ);
    }
    // Nothing else stands there: the save is told.
    panels.say_in_passing(Notice::saving("Saving…".to_owned()));
    panels.say_in_passing(Notice::done("Saved".to_owned(), 0.0));
    assert_eq!(said(harness.state()), Some("Saved"));
}

#[test]
fn what_a_save_leaves_to_be_read_stands_beside_what_is_to_be_read_already() {
    let mut harness = opened();
    let panels = &mut harness.state_mut().window.panels;
    panels.say_lasting(TO_READ.to_owned());
    panels.say_lasting("The old file is kept.".to_owned());
    panels.say_lasting("The old file is kept.".to_owned());
    let both = format!("{TO_READ} The old file is kept.");
    assert_eq!(said(harness.state()), Some(both.as_str()));
}

#[test]
fn what_is_to_be_read_comes_back_when_what_runs_has_ended() {
    let mut harness = opened();
    let panels = &mut harness.state_mut().window.panels;
    panels.say_lasting(TO_READ.to_owned());
    panels.say_running("Exporting…".to_owned());
    assert_eq!(panels.notice.as_ref().unwrap().text, "Exporting…");
    panels.say_no_longer();
    assert_eq!(panels.notice.as_ref().unwrap().text, TO_READ);
    // What comes up while something runs is told afterwards.
    panels.notice = None;
    panels.say_running("Exporting…".to_owned());
    panels.say_lasting(TO_READ.to_owned());
    panels.say_done("Exported.".to_owned(), 0.0);
    let both = format!("{TO_READ} Exported.");
    assert_eq!(said(harness.state()), Some(both.as_str()));
}
