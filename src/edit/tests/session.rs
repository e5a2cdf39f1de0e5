//! The selection follows the document and is no part of it.

use std::sync::Arc;

use crate::edit::{Document, Edit, Item, Session};

use super::{shop, touchpoint, touchpoint_id};

fn pays() -> Item {
    Item::Touchpoint(touchpoint_id("pays"))
}

#[test]
fn the_selection_forgets_what_is_removed_and_what_undo_takes_back() {
    let mut session = Session::new(Document::saved(shop()));
    let new = Edit::AddTouchpoint {
        touchpoint: Arc::new(touchpoint("new")),
        stage: None,
        place: 0,
    };
    session.apply(&new).unwrap();
    session
        .selection
        .only(Item::Touchpoint(touchpoint_id("new")));
    session.selection.add(pays());
    session.undo();
    assert_eq!(session.selection.items(), [pays()]);
    session
        .apply(&Edit::RemoveTouchpoint(touchpoint_id("pays")))
        .unwrap();
    assert!(session.selection.is_empty());
}

#[test]
fn the_thing_selected_last_is_the_primary_one() {
    let mut session = Session::new(Document::saved(shop()));
    let waits = Item::Touchpoint(touchpoint_id("waits"));
    session.selection.only(pays());
    session.selection.toggle(waits.clone());
    session.selection.add(pays());
    assert_eq!(session.selection.primary(), Some(&pays()));
    session.selection.toggle(pays());
    assert_eq!(session.selection.items(), [waits]);
    assert!(
        session.document.undo_label().is_none(),
        "a click is no step"
    );
}
