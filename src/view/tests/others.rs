//! Two people, one file: who has it open, and what becomes of two versions.

use std::sync::Arc;

use egui::Key;
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use super::{
    Desk, desk,
    helpers::{ctrl, map, measured_map, perform, select, selected},
};
use crate::{
    edit::{Document, Edit, HeaderField, Item},
    file::{MapFile, write},
    model::{Date, JourneyMap},
    view::{Action, Command, Dialog, Effect, Kept, Message, Moment, Other, Who},
};

fn file_of(map: &JourneyMap) -> Arc<MapFile> {
    Arc::new(MapFile::from_bytes(write(map).into_bytes()).unwrap())
}

/// The map as somebody else has saved it.
pub(super) fn theirs() -> Arc<MapFile> {
    let mut map = measured_map();
    map.header.title = "By Ben".to_owned();
    file_of(&map)
}

/// The window with a map that a file holds.
pub(super) fn opened() -> Harness<'static, Desk> {
    let mut harness = desk();
    let file = file_of(&measured_map());
    let window = &mut harness.state_mut().window;
    let document = Document::saved(file.map().clone());
    window.show_map(document, Some("/maps/shop.ron".into()));
    window.open.as_mut().unwrap().file = Some(file);
    harness.run();
    harness
}

/// The same with a change that is not saved.
pub(super) fn changed() -> Harness<'static, Desk> {
    let mut harness = opened();
    let mine = HeaderField::Title("Mine".to_owned());
    perform(&mut harness, Action::Apply(Edit::SetHeader(mine)));
    harness
}

/// The question what becomes of the change and of what somebody else has saved.
fn asked() -> Harness<'static, Desk> {
    let mut harness = changed();
    let effect = harness.state_mut().window.found_theirs(theirs());
    assert_eq!(effect, None);
    harness.run();
    harness.get_by_label("“shop.ron” has changed on the disk");
    assert_eq!(map(&harness).header.title, "Mine");
    harness
}

pub(super) fn ben() -> Other {
    Other {
        who: Who::Person {
            user: "ben".to_owned(),
            computer: "south".to_owned(),
        },
        since: Some(Moment {
            day: Date::new(2026, 5, 12).unwrap(),
            hour: 9,
            minute: 5,
        }),
    }
}

/// The question what is to be done with a map that somebody else has open.
fn locked() -> Harness<'static, Desk> {
    let mut harness = opened();
    harness.state_mut().window.found_elsewhere(ben());
    harness.run();
    harness.get_by_label("“shop.ron” is open elsewhere");
    harness.get_by_label("ben on south, since today, 09:05");
    harness
}

pub(super) fn click(harness: &mut Harness<'_, Desk>, label: &str) {
    harness.get_by_label(label).click();
    harness.run();
}

pub(super) fn is_asking(harness: &Harness<'_, Desk>) -> bool {
    harness.state().window.panels.dialog.is_some()
}

pub(super) fn is_unsaved(harness: &Harness<'_, Desk>) -> bool {
    harness.state().window.is_unsaved()
}

#[test]
fn what_nobody_changed_here_is_loaded_and_can_be_taken_back() {
    let mut harness = opened();
    let before = map(&harness);
    let touchpoint = before.places().next().unwrap().touchpoint.id.clone();
    select(&mut harness, Item::Touchpoint(touchpoint.clone()));
    let window = &mut harness.state_mut().window;
    let held = window.open.as_ref().unwrap().file.clone().unwrap();
    let effect = window.found_theirs(theirs());
    assert_eq!(effect, Some(Effect::KeepVersion(Kept::File(held))));
    harness.run();
    harness.get_by_label_contains("“shop.ron” was changed by another program");
    assert_eq!(map(&harness).header.title, "By Ben");
    assert_eq!(selected(&harness), Some(Item::Touchpoint(touchpoint)));
    assert!(!is_asking(&harness) && !is_unsaved(&harness));
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness), before);
    assert!(is_unsaved(&harness));
}

#[test]
fn mine_is_kept_and_replaces_theirs_with_the_next_save() {
    let mut harness = asked();
    click(&mut harness, "Keep mine");
    assert!(!is_asking(&harness));
    assert_eq!(map(&harness).header.title, "Mine");
    assert!(is_unsaved(&harness) && harness.state().effects.is_empty());
    // The save compares with what was decided about, and keeps it in the history.
    let open = harness.state().window.open.as_ref().unwrap();
    assert_eq!(open.file, Some(theirs()));
    assert!(open.replaces_theirs());
    ctrl(&mut harness, Key::S);
    assert_eq!(harness.state().effects, [Effect::Save { over: false }]);
    harness.state_mut().window.was_saved(true);
    let open = harness.state().window.open.as_ref().unwrap();
    assert!(!open.replaces_theirs(), "it is ours now");
}

#[test]
fn theirs_is_loaded_and_mine_goes_to_the_history() {
    let mut harness = asked();
    let mine = Arc::new(map(&harness));
    click(&mut harness, "Load theirs");
    assert!(!is_asking(&harness) && !is_unsaved(&harness));
    assert_eq!(map(&harness).header.title, "By Ben");
    let kept = Effect::KeepVersion(Kept::Map(mine));
    assert_eq!(harness.state().effects, [kept]);
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness).header.title, "Mine");
}

#[test]
fn mine_is_saved_as_a_copy_and_the_question_stays_until_it_is() {
    let mut harness = asked();
    click(&mut harness, "Save mine as a copy…");
    assert_eq!(harness.state().effects, [Effect::SaveAs]);
    assert!(!is_asking(&harness));
    click(&mut harness, "file changed elsewhere");
    assert!(is_asking(&harness));
    click(&mut harness, "Cancel");
    harness.state_mut().window.was_saved(false);
    harness.run();
    assert!(harness.query_by_label("file changed elsewhere").is_none());
}

#[test]
fn both_versions_are_compared_in_words() {
    let mut harness = asked();
    click(&mut harness, "Compare");
    harness.get_by_label("What is different in mine:");
    harness.get_by_label_contains("“By Ben”, now “Mine”");
    click(&mut harness, "Compare");
    assert!(harness.query_by_label_contains("By Ben").is_none());
}

#[test]
fn a_save_that_found_another_version_goes_on_once_mine_is_kept() {
    let mut harness = changed();
    harness.state_mut().window.saves_once_decided();
    harness.run();
    let load = harness.get_by_label("Load theirs");
    assert!(load.accesskit_node().is_disabled(), "it was not read yet");
    let effect = harness.state_mut().window.found_theirs(theirs());
    assert_eq!(effect, None);
    harness.run();
    click(&mut harness, "Keep mine");
    assert_eq!(harness.state().effects, [Effect::Save { over: false }]);
}

#[test]
fn a_question_about_the_file_hides_no_message_and_is_asked_once() {
    let mut harness = changed();
    let message = Message {
        title: "Could not export".to_owned(),
        ..Message::default()
    };
    let window = &mut harness.state_mut().window;
    window.saves_once_decided();
    window.show_dialog(Dialog::Message(message));
    window.found_elsewhere(ben());
    assert_eq!(window.found_theirs(theirs()), None);
    harness.run();
    harness.get_by_label("“shop.ron” has changed on the disk");
    click(&mut harness, "Keep mine");
    assert_eq!(harness.state().effects, [Effect::Save { over: false }]);
    harness.get_by_label("Could not export");
    harness.key_press(Key::Escape);
    harness.run();
    harness.get_by_label("“shop.ron” is open elsewhere");
    click(&mut harness, "Open anyway");
    assert!(!is_asking(&harness));
}

#[test]
fn what_cannot_be_opened_is_told_and_never_loaded() {
    let mut harness = changed();
    let reason = "Line 3: a bracket is missing.";
    let window = &mut harness.state_mut().window;
    window.found_unreadable(reason.to_owned());
    harness.run();
    harness.get_by_label_contains(reason);
    assert!(!is_asking(&harness));
    assert_eq!(map(&harness).header.title, "Mine");
    let window = &mut harness.state_mut().window;
    window.panels.notice = None;
    window.saves_once_decided();
    harness.run();
    harness.get_by_label_contains(reason);
    let load = harness.get_by_label("Load theirs");
    assert!(load.accesskit_node().is_disabled());
    click(&mut harness, "Keep mine");
    assert_eq!(harness.state().effects, [Effect::Save { over: true }]);
}

#[test]
fn nobody_is_asked_where_only_the_layout_of_the_file_changed() {
    let mut harness = changed();
    let text = format!("// ours\n{}", write(&measured_map()));
    let theirs = Arc::new(MapFile::from_bytes(text.into_bytes()).unwrap());
    let window = &mut harness.state_mut().window;
    assert_eq!(window.found_theirs(Arc::clone(&theirs)), None);
    harness.run();
    assert!(!is_asking(&harness) && is_unsaved(&harness));
    assert_eq!(map(&harness).header.title, "Mine");
    let open = harness.state().window.open.as_ref().unwrap();
    assert_eq!(open.file, Some(theirs));
}

#[test]
fn nothing_disturbs_whoever_is_typing_or_answering() {
    let mut harness = opened();
    assert!(harness.state().window.is_free());
    perform(&mut harness, Action::Run(Command::AddTouchpoint));
    assert!(!harness.state().window.is_free());
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.state().window.is_free());
    perform(&mut harness, Action::Run(Command::Shortcuts));
    assert!(!harness.state().window.is_free());
}

#[test]
fn a_file_that_is_gone_leaves_the_map_unsaved_until_it_is_back() {
    let mut harness = opened();
    harness.state_mut().window.found_gone();
    harness.run();
    harness.get_by_label_contains("“shop.ron” is no longer where it was");
    assert!(is_unsaved(&harness));
    harness.state_mut().window.found_same();
    assert!(!is_unsaved(&harness));
}

#[test]
fn a_map_that_somebody_else_has_open_is_looked_at_and_not_changed() {
    let mut harness = locked();
    click(&mut harness, "Read-only");
    assert!(!is_asking(&harness));
    assert!(harness.state().window.title().contains("(read-only)"));
    let before = map(&harness);
    perform(&mut harness, Action::Run(Command::AddTouchpoint));
    assert!(!harness.state().window.is_typing());
    harness.get_by_label_contains("Read-only: ben on south has it open");
    let title = Edit::SetHeader(HeaderField::Title("Mine".to_owned()));
    perform(&mut harness, Action::Preview(title.clone()));
    perform(&mut harness, Action::Apply(title));
    perform(&mut harness, Action::Run(Command::Import));
    assert_eq!(map(&harness), before);
    assert!(harness.state().effects.is_empty());
    ctrl(&mut harness, Key::S);
    assert_eq!(harness.state().effects, [Effect::SaveAs]);
    // It has been saved under another name.
    harness.state_mut().window.was_saved(false);
    perform(&mut harness, Action::Run(Command::AddTouchpoint));
    assert!(harness.state().window.is_typing());
}

#[test]
fn escape_leaves_it_read_only_until_nobody_else_has_it_open() {
    let mut harness = locked();
    harness.key_press(Key::Escape);
    harness.run();
    let is_read_only = |harness: &Harness<'_, Desk>| {
        let open = harness.state().window.open.as_ref();
        open.unwrap().is_read_only()
    };
    assert!(is_read_only(&harness));
    click(&mut harness, "read-only");
    harness.get_by_label("“shop.ron” is open elsewhere");
    harness.state_mut().window.found_free();
    harness.run();
    assert!(!is_read_only(&harness) && !is_asking(&harness));
    harness.get_by_label_contains("is no longer open elsewhere");
}

#[test]
fn a_copy_belongs_to_no_file() {
    let mut harness = locked();
    let before = map(&harness);
    click(&mut harness, "Open a copy");
    let open = harness.state().window.open.as_ref().unwrap();
    assert!(open.path.is_none() && open.file.is_none() && !open.is_read_only());
    assert_eq!(map(&harness), before);
    assert!(!is_unsaved(&harness), "nobody has changed it");
    perform(&mut harness, Action::Run(Command::AddTouchpoint));
    assert!(harness.state().window.is_typing());
}

#[test]
fn it_is_opened_anyway_and_says_so() {
    let mut harness = locked();
    click(&mut harness, "Open anyway");
    perform(&mut harness, Action::Run(Command::AddTouchpoint));
    assert!(harness.state().window.is_typing());
    harness.key_press(Key::Escape);
    harness.run();
    click(&mut harness, "also open elsewhere");
    assert!(is_asking(&harness));
}

#[test]
fn what_was_begun_before_the_lock_was_seen_is_not_taken_away() {
    let mut harness = changed();
    harness.state_mut().window.found_elsewhere(ben());
    harness.run();
    assert!(is_asking(&harness));
    harness.key_press(Key::Escape);
    harness.run();
    let open = harness.state().window.open.as_ref().unwrap();
    assert!(!open.is_read_only());
    ctrl(&mut harness, Key::S);
    assert_eq!(harness.state().effects, [Effect::Save { over: false }]);
}
