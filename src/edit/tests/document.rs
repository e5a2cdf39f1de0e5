//! Undo, redo, gestures and the modified mark.

use std::sync::Arc;

use crate::edit::{Document, EditLabel, Subject, UNDO_DEPTH};

use super::{estimate, shop, title};

fn open() -> Document {
    Document::saved(shop())
}

#[test]
fn undo_and_redo_say_what_they_do() {
    let mut document = open();
    document.apply(&title("Boots")).unwrap();
    let label = EditLabel::Change(Subject::Title);
    assert_eq!(document.undo_label(), Some(&label));
    assert_eq!(document.undo(), Some(label.clone()));
    assert_eq!(document.map().header.title, "");
    assert_eq!(document.redo_label(), Some(&label));
    assert_eq!(document.redo(), Some(label));
    assert_eq!(document.map().header.title, "Boots");
    assert_eq!(document.redo(), None);
}

#[test]
fn a_step_that_changes_nothing_is_not_recorded_and_keeps_redo() {
    let mut document = open();
    document.apply(&title("Boots")).unwrap();
    document.undo();
    assert_eq!(document.apply(&title("")), Ok(false));
    assert_eq!(document.undo_label(), None);
    assert!(document.redo_label().is_some());
}

#[test]
fn a_new_step_after_undo_clears_redo() {
    let mut document = open();
    document.apply(&title("Boots")).unwrap();
    document.undo();
    assert_eq!(document.apply(&title("Sandals")), Ok(true));
    assert_eq!(document.redo(), None);
    document.undo();
    assert_eq!(**document.map(), shop());
}

#[test]
fn a_refused_edit_changes_nothing() {
    let mut document = open();
    document.apply(&title("Boots")).unwrap();
    document.undo();
    assert!(document.apply(&estimate("gone", 4)).is_err());
    assert_eq!(**document.map(), shop());
    assert!(document.redo_label().is_some());
}

#[test]
fn a_gesture_is_one_step_computed_from_the_state_before_it() {
    let mut document = open();
    document.begin(EditLabel::Change(Subject::Estimate));
    for half_stars in 2..=9 {
        document.preview(&estimate("pays", half_stars)).unwrap();
    }
    document.preview(&title("Boots")).unwrap();
    let pays = document.map().places().next().unwrap().touchpoint;
    assert!(pays.estimates.is_empty(), "previews do not pile up");
    assert!(document.commit());
    assert_eq!(document.undo(), Some(EditLabel::Change(Subject::Estimate)));
    assert_eq!(**document.map(), shop());
    assert_eq!(document.undo(), None);
}

#[test]
fn cancelling_restores_and_keeps_redo() {
    let mut document = open();
    document.apply(&title("Boots")).unwrap();
    document.undo();
    document.preview(&title("Sandals")).unwrap();
    assert_eq!(document.map().header.title, "Sandals");
    document.cancel();
    assert_eq!(**document.map(), shop());
    document.redo();
    assert_eq!(document.map().header.title, "Boots");
}

#[test]
fn a_gesture_that_ends_where_it_began_is_no_step() {
    let mut document = open();
    document.preview(&title("Boots")).unwrap();
    document.preview(&title("")).unwrap();
    assert!(!document.commit());
    assert_eq!(document.undo_label(), None);
}

#[test]
fn undo_during_a_gesture_takes_the_gesture_back() {
    let mut document = open();
    document.preview(&title("Boots")).unwrap();
    document.undo();
    assert_eq!(**document.map(), shop());
    document.redo();
    assert_eq!(document.map().header.title, "Boots");
}

#[test]
fn a_preview_that_fails_keeps_the_last_one() {
    let mut document = open();
    document.preview(&title("Boots")).unwrap();
    assert!(document.preview(&estimate("gone", 4)).is_err());
    assert_eq!(document.map().header.title, "Boots");
    assert!(document.is_in_gesture());
}

#[test]
fn history_is_bounded_and_deep() {
    let mut document = open();
    for step in 0..UNDO_DEPTH + 10 {
        document.apply(&title(&step.to_string())).unwrap();
    }
    let undone = std::iter::from_fn(|| document.undo()).count();
    assert_eq!(undone, UNDO_DEPTH);
    assert_eq!(document.map().header.title, "9");
}

#[test]
fn undoing_back_to_the_saved_map_is_no_modification() {
    let mut document = open();
    assert!(!document.is_modified_since_save());
    document.apply(&title("Boots")).unwrap();
    assert!(document.is_modified_since_save());
    document.undo();
    assert!(!document.is_modified_since_save());
    document.redo();
    document.mark_saved();
    assert!(!document.is_modified_since_save());
    document.undo();
    assert!(document.is_modified_since_save());
    assert!(Document::unsaved(shop()).is_modified_since_save());
}

#[test]
fn a_save_that_ends_after_the_next_edit_leaves_that_edit_unsaved() {
    let mut document = open();
    document.apply(&title("Boots")).unwrap();
    let handed_to_the_worker = Arc::clone(document.map());
    document.apply(&title("Sandals")).unwrap();
    document.mark_saved_as(handed_to_the_worker);
    assert!(document.is_modified_since_save());
    document.undo();
    assert!(!document.is_modified_since_save());
}

#[test]
fn what_the_file_holds_now_is_a_step_that_can_be_taken_back() {
    let mut document = open();
    document.apply(&title("Boots")).unwrap();
    let mut theirs = shop();
    theirs.header.title = "Sandals".to_owned();
    let theirs = Arc::new(theirs);
    assert!(document.reload(Arc::clone(&theirs)));
    assert!(!document.is_modified_since_save());
    assert!(!document.reload(theirs), "it is that already");
    assert_eq!(document.undo(), Some(EditLabel::Reload));
    assert_eq!(document.map().header.title, "Boots");
    assert!(document.is_modified_since_save());
    document.redo();
    assert!(!document.is_modified_since_save());
    document.mark_unsaved();
    assert!(document.is_modified_since_save());
    assert!(!document.can_revert(), "there is nothing to go back to");
}

#[test]
fn what_is_saved_amid_a_gesture_is_the_map_before_it() {
    let mut document = open();
    let before = Arc::clone(document.map());
    document.preview(&title("half")).unwrap();
    assert!(Arc::ptr_eq(document.settled(), &before));
    document.commit();
    assert_eq!(document.settled().header.title, "half");
    document.preview(&title("whole")).unwrap();
    assert_eq!(document.settled().header.title, "half");
    document.cancel();
    assert_eq!(document.settled(), document.map());
}
