//! Laws that hold for any sequence of edits.

use std::sync::Arc;

use proptest::prelude::*;

use crate::{
    edit::{Document, Edit, EditLabel, Subject, apply},
    model::{JourneyMap, Severity, check},
};

use super::random::{any_edit, pool_map};

/// Applies what can be applied and says how many steps that were.
fn apply_all(document: &mut Document, edits: &[Edit]) -> usize {
    edits
        .iter()
        .filter(|edit| document.apply(edit) == Ok(true))
        .count()
}

fn bytes(map: &JourneyMap) -> String {
    format!("{map:?}")
}

proptest! {
    #[test]
    fn undo_all_gives_the_first_map_and_redo_all_the_last(
        edits in prop::collection::vec(any_edit(), 0..120)
    ) {
        let mut document = Document::saved(pool_map());
        let steps = apply_all(&mut document, &edits);
        let last = Arc::clone(document.map());
        prop_assert_eq!(std::iter::from_fn(|| document.undo()).count(), steps);
        prop_assert_eq!(bytes(document.map()), bytes(&pool_map()));
        prop_assert_eq!(&**document.map(), &pool_map());
        prop_assert!(!document.is_modified_since_save());
        prop_assert_eq!(std::iter::from_fn(|| document.redo()).count(), steps);
        prop_assert_eq!(bytes(document.map()), bytes(&last));
        prop_assert_eq!(document.map(), &last);
    }

    #[test]
    fn undo_and_redo_at_random_never_leave_the_line_of_history(
        edits in prop::collection::vec(any_edit(), 0..40),
        walk in prop::collection::vec(any::<bool>(), 0..60),
    ) {
        let mut document = Document::saved(pool_map());
        let mut line = vec![Arc::clone(document.map())];
        for edit in &edits {
            if document.apply(edit) == Ok(true) {
                line.push(Arc::clone(document.map()));
            }
        }
        let mut at = line.len() - 1;
        for back in walk {
            if back && document.undo().is_some() {
                at -= 1;
            } else if !back && document.redo().is_some() {
                at += 1;
            }
            prop_assert_eq!(document.map(), &line[at]);
        }
    }

    #[test]
    fn several_at_once_come_to_what_they_are_one_after_the_other(
        edits in prop::collection::vec(any_edit(), 0..8)
    ) {
        let one_by_one = edits.iter().try_fold(pool_map(), |map, edit| apply(&map, edit).ok());
        let at_once = Edit::Several(EditLabel::Change(Subject::Selection), edits);
        prop_assert_eq!(apply(&pool_map(), &at_once).ok(), one_by_one);
    }

    #[test]
    fn no_edit_makes_a_sound_map_unsound(edits in prop::collection::vec(any_edit(), 0..120)) {
        let mut map = pool_map();
        for edit in &edits {
            if let Ok(changed) = apply(&map, edit) {
                map = changed;
            }
        }
        let errors = check(&map).into_iter().filter(|flaw| flaw.severity() == Severity::Error);
        prop_assert_eq!(errors.collect::<Vec<_>>(), []);
    }

    #[test]
    fn a_cancelled_gesture_leaves_no_trace(
        before in prop::collection::vec(any_edit(), 0..30),
        undone in 0..5_usize,
        gesture in prop::collection::vec(any_edit(), 1..10),
    ) {
        let mut document = Document::saved(pool_map());
        apply_all(&mut document, &before);
        (0..undone).for_each(|_| drop(document.undo()));
        let (map, redo) = (Arc::clone(document.map()), document.redo_label().cloned());
        for edit in &gesture {
            // A preview that cannot be applied keeps the last one.
            drop(document.preview(edit));
        }
        document.cancel();
        prop_assert_eq!(document.map(), &map);
        prop_assert_eq!(document.redo_label(), redo.as_ref());
    }

    #[test]
    fn a_gesture_ends_as_its_last_edit_alone_would(
        before in prop::collection::vec(any_edit(), 0..30),
        gesture in prop::collection::vec(any_edit(), 1..10),
    ) {
        let mut document = Document::saved(pool_map());
        apply_all(&mut document, &before);
        let start = Arc::clone(document.map());
        let last = gesture.iter().rfind(|edit| apply(&start, edit).is_ok());
        for edit in &gesture {
            drop(document.preview(edit));
        }
        let recorded = document.commit();
        let expected = last.map_or_else(|| (*start).clone(), |edit| apply(&start, edit).unwrap());
        prop_assert_eq!(&**document.map(), &expected);
        prop_assert_eq!(recorded, expected != *start);
    }

    #[test]
    fn doing_the_same_again_is_no_second_step(
        before in prop::collection::vec(any_edit(), 0..30),
        title in "[a-z]{0,3}",
    ) {
        let mut document = Document::saved(pool_map());
        apply_all(&mut document, &before);
        drop(document.apply(&super::title(&title)));
        prop_assert_eq!(document.apply(&super::title(&title)), Ok(false));
    }
}
