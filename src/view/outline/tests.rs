//! The rows of a map are made once.

use std::sync::Arc;

use super::rows::{Row, Rows};
use crate::{edit::Template, model::IdSource};

#[test]
fn rows_are_made_again_only_for_another_map_or_another_fold() {
    let map = Arc::new(Template::OnlineShop.build(&mut IdSource::seeded(7)));
    let mut rows = Rows::default();
    assert!(rows.make(&map));
    assert!(!rows.make(&map));
    assert_eq!(rows.list().len(), 16);
    rows.toggle(Row::Stage(0), &map);
    assert!(rows.make(&map));
    assert_eq!(rows.list().len(), 14);
    assert_eq!(rows.list()[..2], [Row::Stage(0), Row::Stage(1)]);
    let other = Arc::new((*map).clone());
    assert!(rows.make(&other));
    assert_eq!(rows.list().len(), 14, "what is folded stays so");
    rows.offer_unsorted(true);
    assert!(rows.make(&other));
    assert_eq!(rows.list().last(), Some(&Row::Unsorted));
}
