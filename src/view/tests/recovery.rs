//! What earlier windows left behind: offered, compared, recovered, discarded.

use std::sync::Arc;

use egui_kittest::{Harness, kittest::Queryable as _};

use super::{
    Desk, desk,
    editing::sketched,
    helpers::{measured_map, perform},
    opened,
};
use crate::{
    edit::Document,
    file::{Lost, SessionError, Unread},
    model::{Date, JourneyMap, Language},
    view::{Action, Dialog, Effect, LeftBehind, LostMap, Message, Moment, Unsaved},
};

const SESSION: &str = "/state/sessions/1-0";

/// A shop that was changed today and not saved; its file holds it with a stage less.
fn shop() -> LostMap {
    let mut map = measured_map();
    map.header.title = "Our shop".to_owned();
    let mut in_file = map.clone();
    in_file.stages.pop();
    LostMap {
        lost: Lost {
            folder: SESSION.into(),
            path: Some("/maps/shop.ron".into()),
            map: Arc::new(map),
            in_file: Some(Arc::new(in_file)),
            changed: None,
            was_tried: false,
            is_discarded: false,
        },
        changed: Some(Moment {
            day: Date::new(2026, 5, 12).unwrap(),
            hour: 9,
            minute: 5,
        }),
    }
}

/// A map without a title that was never saved.
fn sketch() -> LostMap {
    LostMap {
        lost: Lost {
            folder: "/state/sessions/2-0".into(),
            path: None,
            map: Arc::new(JourneyMap::default()),
            in_file: None,
            changed: None,
            was_tried: false,
            is_discarded: false,
        },
        changed: None,
    }
}

fn left(lost: Vec<LostMap>) -> LeftBehind {
    LeftBehind {
        lost,
        ..LeftBehind::default()
    }
}

fn offered(lost: Vec<LostMap>, crash: Option<&str>) -> Harness<'static, Desk> {
    let mut harness = desk();
    let crash = crash.map(str::to_owned);
    harness.state_mut().window.offer_lost(left(lost), crash);
    harness.run();
    harness
}

#[test]
fn what_was_lost_is_offered_at_the_start_and_recovered_by_a_click() {
    let mut harness = offered(vec![shop(), sketch()], None);
    harness.get_by_label("Our shop");
    harness.get_by_label("/maps/shop.ron · today, 09:05");
    harness.get_by_label("never saved in a file");
    assert!(harness.query_by_label_contains("An error ended").is_none());
    harness.get_by_label("Recover: Our shop").click();
    harness.run();
    assert_eq!(harness.state().effects, [Effect::Recover(SESSION.into())]);
    assert!(harness.state().window.panels.dialog.is_none());
}

#[test]
fn a_comparison_says_what_file_and_copy_hold() {
    let mut harness = offered(vec![shop(), sketch()], None);
    let stages = shop().lost.map.stages.len();
    harness.get_by_label("Compare: Our shop").click();
    harness.run();
    let file = format!("In the file: {} stages", stages - 1);
    harness.get_by_label_contains(&file);
    let copy = format!("To be recovered: {stages} stages");
    harness.get_by_label_contains(&copy);
    harness.get_by_label("Compare: Untitled journey").click();
    harness.run();
    harness.get_by_label("There is no whole file to compare it with.");
    assert!(harness.query_by_label_contains("In the file").is_none());
}

#[test]
fn a_comparison_says_in_words_what_differs() {
    let mut harness = offered(vec![shop()], None);
    let last = shop().lost.map.stages.last().unwrap().name.clone();
    harness.get_by_label("Compare: Our shop").click();
    harness.run();
    harness.get_by_label_contains(&format!("stage “{last}” added"));
}

#[test]
fn what_is_discarded_can_still_be_recovered() {
    let mut harness = offered(vec![shop(), sketch()], None);
    harness.get_by_label("Discard: Our shop").click();
    harness.run();
    let gone = Effect::DiscardLost(SESSION.into());
    assert_eq!(harness.state().effects, [gone]);
    harness.get_by_label("Discarded; each is kept for 30 days");
    assert!(harness.query_by_label("Discard: Our shop").is_none());
    harness.get_by_label("Recover: Our shop").click();
    harness.run();
    let back = Effect::Recover(SESSION.into());
    assert_eq!(harness.state().effects.last(), Some(&back));
}

#[test]
fn enter_recovers_the_first_but_nothing_that_ended_a_window() {
    let mut harness = offered(vec![shop()], None);
    harness.key_press(egui::Key::Enter);
    harness.run();
    let recover = Effect::Recover(SESSION.into());
    assert_eq!(harness.state().effects, [recover]);
    let mut tried = shop();
    tried.lost.was_tried = true;
    let mut harness = offered(vec![tried], None);
    harness.get_by_label("When it was recovered the last time, Touchline ended.");
    harness.key_press(egui::Key::Enter);
    harness.run();
    assert!(harness.state().effects.is_empty());
}

#[test]
fn what_cannot_be_read_is_told_with_its_place() {
    let mut harness = desk();
    let unread = Unread {
        folder: SESSION.into(),
        why: SessionError::Unknown,
    };
    let left = LeftBehind {
        unread: vec![Arc::new(unread)],
        ..LeftBehind::default()
    };
    harness.state_mut().window.offer_lost(left, None);
    harness.run();
    harness.get_by_label_contains(&format!("it stays in {SESSION}."));
    let hide = format!("Don’t show this again: {SESSION}");
    harness.get_by_label(&hide).click();
    harness.run();
    assert_eq!(
        harness.state().effects,
        [Effect::DiscardLost(SESSION.into())]
    );
    assert!(harness.query_by_label(&hide).is_none());
}

#[test]
fn a_crash_and_a_damaged_map_are_both_told_whichever_comes_first() {
    let damaged = || {
        Dialog::Message(Message {
            title: "Could not open shop.ron".to_owned(),
            ..Message::default()
        })
    };
    for crash_first in [false, true] {
        let mut harness = desk();
        let window = &mut harness.state_mut().window;
        let crash = Some("index out of bounds".to_owned());
        if crash_first {
            window.offer_lost(LeftBehind::default(), crash);
            window.show_dialog(damaged());
        } else {
            window.show_dialog(damaged());
            window.offer_lost(LeftBehind::default(), crash);
        }
        harness.run();
        harness.get_by_label("Could not open shop.ron");
        harness.get_by_label("Close").click();
        harness.run();
        harness.get_by_label("index out of bounds");
    }
}

#[test]
fn the_day_of_a_lost_map_is_told_from_the_day_that_it_is_now() {
    let mut harness = offered(vec![shop()], None);
    harness.get_by_label("/maps/shop.ron · today, 09:05");
    harness.state_mut().window.today = Date::new(2026, 5, 13).ok();
    harness.run();
    harness.get_by_label("/maps/shop.ron · 12 May 2026, 09:05");
}

#[test]
fn what_ended_the_program_is_told_whether_work_was_lost_or_not() {
    let crash = "Touchline 0.1.0: index out of bounds";
    let harness = offered(vec![shop()], Some(crash));
    harness.get_by_label(&format!("An error ended Touchline: {crash}"));
    let harness = offered(Vec::new(), Some(crash));
    harness.get_by_label("An error ended Touchline");
    harness.get_by_label(crash);
    let harness = offered(Vec::new(), None);
    assert!(harness.state().window.panels.dialog.is_none());
}

#[test]
fn a_map_that_opens_meanwhile_does_not_hide_the_offer() {
    let mut harness = offered(vec![shop()], None);
    let document = Document::saved(measured_map());
    harness.state_mut().window.show_map(document, None);
    harness.run();
    harness.get_by_label("Recover: Our shop");
}

#[test]
fn the_offer_stays_on_the_welcome_screen_and_in_the_menu() {
    let mut harness = offered(vec![shop()], None);
    harness.get_by_label("Close").click();
    harness.run();
    harness.get_by_label("1 map was not saved when Touchline ended");
    harness.get_by_label("Recover unsaved work…").click();
    harness.run();
    assert_eq!(harness.state().effects, [Effect::FindLost]);
    harness.state_mut().window.list_lost(LeftBehind::default());
    harness.run();
    harness.get_by_label("There is nothing to recover.");
}

#[test]
fn a_map_with_unsaved_changes_is_not_left_unasked() {
    let mut harness = sketched();
    harness.state_mut().window.list_lost(left(vec![shop()]));
    perform(&mut harness, Action::Recover(SESSION.into()));
    let asked = &harness.state().window.panels.dialog;
    let wish = Unsaved::Recover(SESSION.into());
    assert!(matches!(asked, Some(Dialog::Unsaved(asked)) if *asked == wish));
    harness.get_by_label("Don’t save").click();
    harness.run();
    assert!(
        harness
            .state()
            .effects
            .contains(&Effect::Recover(SESSION.into()))
    );
    assert!(harness.state().window.panels.dialog.is_none());
}

#[test]
fn the_offer_speaks_german() {
    let mut harness = opened();
    harness.state_mut().window.preferences.language = Language::De;
    let mut shop = shop();
    if let Some(changed) = &mut shop.changed {
        changed.day = Date::new(2026, 5, 11).unwrap();
    }
    harness.state_mut().window.list_lost(left(vec![shop]));
    harness.run();
    harness.get_by_label("/maps/shop.ron · 11. Mai 2026, 09:05");
    harness.get_by_label("Wiederherstellen: Our shop");
}
