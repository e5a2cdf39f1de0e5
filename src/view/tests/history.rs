//! The version history: versions are listed, looked at and restored, and restoring can be undone.

use std::sync::Arc;

use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use super::{
    Desk,
    helpers::{ctrl, desk, map, measured_map, perform},
    opened,
};
use crate::{
    model::Date,
    view::{Action, Command, Dialog, Effect, KeptVersion, Message, Moment, VersionRead},
};

const OLD: &str = "/state/history/a/1.ron";
const NEW: &str = "/state/history/a/2.ron";

fn version(path: &str, day: i8) -> KeptVersion {
    KeptVersion {
        path: path.into(),
        saved: Some(Moment {
            day: Date::new(2026, 5, day).unwrap(),
            hour: 16,
            minute: 40,
        }),
        bytes: 11_500,
    }
}

/// The dialog with a version of today and one of the day before.
fn listed() -> Harness<'static, Desk> {
    let mut harness = opened();
    perform(&mut harness, Action::Run(Command::History));
    assert_eq!(harness.state().effects, [Effect::ListVersions]);
    let window = &mut harness.state_mut().window;
    let number = window.open.as_ref().unwrap().number;
    assert_eq!(window.list_versions(number + 1, Vec::new()), None);
    assert!(window.panels.dialog.is_none(), "another map's versions");
    let effect = window.list_versions(number, vec![version(NEW, 12), version(OLD, 11)]);
    assert_eq!(effect, Some(Effect::ReadVersion(NEW.into())));
    harness.run_steps(2);
    harness
}

fn is_disabled(harness: &Harness<'_, Desk>) -> bool {
    harness
        .get_by_label("Restore")
        .accesskit_node()
        .is_disabled()
}

#[test]
fn an_earlier_version_is_looked_at_and_restored_as_one_step() {
    let mut harness = listed();
    harness.get_by_label("today, 16:40 · 12 KB");
    harness.get_by_label("11 May 2026, 16:40 · 12 KB").click();
    harness.run_steps(3);
    let read = Effect::ReadVersion(OLD.into());
    assert_eq!(harness.state().effects.last(), Some(&read));
    assert!(is_disabled(&harness), "it has not been read yet");
    let before = map(&harness);
    let mut earlier = measured_map();
    earlier.header.title = "As it was".to_owned();
    earlier.stages.pop();
    let window = &mut harness.state_mut().window;
    window.show_version(NEW.as_ref(), VersionRead::Unreadable("too late".to_owned()));
    window.show_version(OLD.as_ref(), VersionRead::Whole(Arc::new(earlier.clone())));
    harness.run();
    assert!(!is_disabled(&harness));
    harness.get_by_label("Restore").click();
    harness.run();
    assert_eq!(map(&harness), earlier);
    assert!(harness.state().window.is_unsaved());
    ctrl(&mut harness, egui::Key::Z);
    assert_eq!(map(&harness), before);
}

#[test]
fn the_version_that_is_open_and_one_that_cannot_be_read_are_not_restored() {
    let mut harness = listed();
    let same = Arc::new(map(&harness));
    let window = &mut harness.state_mut().window;
    window.show_version(NEW.as_ref(), VersionRead::Whole(same));
    harness.run();
    assert!(is_disabled(&harness));
    let window = &mut harness.state_mut().window;
    window.show_version(
        NEW.as_ref(),
        VersionRead::Unreadable("it is gone".to_owned()),
    );
    harness.run();
    harness.get_by_label("it is gone");
    assert!(is_disabled(&harness));
}

#[test]
fn a_damaged_version_is_not_restored_and_opens_as_a_copy() {
    let mut harness = listed();
    let window = &mut harness.state_mut().window;
    let damaged = VersionRead::Damaged("Line 52: The file is truncated.".to_owned());
    window.show_version(NEW.as_ref(), damaged);
    harness.run();
    harness.get_by_label_contains("This version is damaged");
    harness.get_by_label_contains("Line 52: The file is truncated.");
    assert!(harness.query_by_label("Restore").is_none());
    harness.get_by_label("Open as a copy").click();
    harness.run();
    let copy = Effect::LoadCopy(NEW.into());
    assert_eq!(harness.state().effects.last(), Some(&copy));
}

#[test]
fn a_file_that_cannot_be_opened_leads_to_what_could_be_read_and_to_its_versions() {
    let mut harness = desk();
    let told = Message {
        title: "Could not open shop.ron".to_owned(),
        lines: vec!["Line 52, column 1: The file is truncated.".to_owned()],
        salvage: Some("/maps/shop.ron".into()),
        versions: vec![version(NEW, 12), version(OLD, 11)],
        ..Message::default()
    };
    let show = |harness: &mut Harness<'static, Desk>| {
        harness.state_mut().window.panels.dialog = Some(Dialog::Message(told.clone()));
        harness.run();
    };
    show(&mut harness);
    harness
        .get_by_label("Open without the damaged parts")
        .click();
    harness.run();
    let salvage = Effect::LoadCopy("/maps/shop.ron".into());
    assert_eq!(harness.state().effects, [salvage]);
    assert!(harness.state().window.panels.dialog.is_none());

    show(&mut harness);
    harness.get_by_label("Saved versions…").click();
    harness.run_steps(3);
    let read = Effect::ReadVersion(NEW.into());
    assert_eq!(harness.state().effects.last(), Some(&read));
    let window = &mut harness.state_mut().window;
    window.show_version(NEW.as_ref(), VersionRead::Whole(Arc::new(measured_map())));
    harness.run();
    harness.get_by_label("Open as a copy").click();
    harness.run();
    let copy = Effect::LoadCopy(NEW.into());
    assert_eq!(harness.state().effects.last(), Some(&copy));
}

#[test]
fn a_map_without_versions_says_when_there_will_be_some() {
    let mut harness = opened();
    let window = &mut harness.state_mut().window;
    let number = window.open.as_ref().unwrap().number;
    assert_eq!(window.list_versions(number, Vec::new()), None);
    harness.run();
    harness.get_by_label_contains("There are no versions yet");
    harness.get_by_label("Close").click();
    harness.run();
    assert!(harness.state().window.panels.dialog.is_none());
}
