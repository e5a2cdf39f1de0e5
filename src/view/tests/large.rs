//! A map that takes longer to lay out than a frame lasts.

use std::{sync::Arc, time::Duration};

use egui_kittest::kittest::Queryable as _;

use super::desk;
use crate::{
    edit::Document,
    model::{IdSource, JourneyMap, Language, Touchpoint, TouchpointId},
};

fn large_map(title: &str) -> JourneyMap {
    let mut ids = IdSource::seeded(5);
    let mut map = JourneyMap::default();
    title.clone_into(&mut map.header.title);
    for number in 0..400 {
        let id = TouchpointId::draw(&mut ids);
        map.unsorted
            .push(Arc::new(Touchpoint::named(id, format!("Step {number}"))));
    }
    map
}

/// Asks for the layout until its thread has made it.
fn wait_for(pictures: &mut crate::view::Pictures, map: &Arc<JourneyMap>, title: &str) {
    let ctx = egui::Context::default();
    loop {
        let layout = pictures.of_map(&ctx, map, Language::En);
        let shown =
            layout.and_then(|layout| Some(layout.header.title.rows.first()?.text.to_string()));
        if shown.as_deref() == Some(title) {
            return;
        }
        std::thread::park_timeout(Duration::from_millis(5));
    }
}

#[test]
fn an_edited_large_map_is_shown_as_it_was_until_it_is_laid_out() {
    let ctx = egui::Context::default();
    let mut pictures = crate::view::Pictures::default();
    let first = Arc::new(large_map("First"));
    assert!(pictures.of_map(&ctx, &first, Language::En).is_none());
    wait_for(&mut pictures, &first, "First");
    let second = Arc::new(large_map("Second"));
    let before = pictures.of_map(&ctx, &second, Language::En).unwrap();
    assert_eq!(&*before.header.title.rows[0].text, "First");
    wait_for(&mut pictures, &second, "Second");
}

#[test]
fn a_large_map_appears_without_a_frame_that_waits() {
    let mut harness = desk();
    harness
        .state_mut()
        .window
        .show_map(Document::saved(large_map("Many")), None);
    harness.step();
    while harness.query_by_label("Journey map: Many").is_none() {
        std::thread::park_timeout(Duration::from_millis(5));
        harness.step();
    }
}
