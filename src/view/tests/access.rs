//! The map in the accessibility tree: names, values, places, and what a screen reader asks for.

use std::sync::Arc;

use egui::accesskit::Role;
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use super::{
    desk,
    facts::account,
    helpers::{Desk, measured_map, selected},
    opened,
};
use crate::{
    edit::{Document, Item},
    layout::MapLayout,
    model::{JourneyMap, Language},
    view::{Sample, aim, point},
};

/// A window that shows a map in a language.
fn shown(map: JourneyMap, language: Language) -> Harness<'static, Desk> {
    let mut harness = desk();
    let window = &mut harness.state_mut().window;
    window.preferences.language = language;
    window.show_map(Document::saved(map), None);
    harness.run();
    harness
}

fn layout(harness: &mut Harness<'_, Desk>) -> Arc<MapLayout> {
    let ctx = harness.ctx.clone();
    let window = &mut harness.state_mut().window;
    let map = Arc::clone(window.open.as_ref().unwrap().map());
    let language = window.preferences.language;
    window.pictures.of_map(&ctx, &map, language).unwrap()
}

/// Returns what is said of the one thing of a name.
#[track_caller]
fn value(harness: &Harness<'_, Desk>, name: &str) -> Option<String> {
    let mut named = harness.query_all_by(|node| node.label().as_deref() == Some(name));
    let node = named
        .next()
        .unwrap_or_else(|| panic!("nothing is named {name}"));
    assert!(named.next().is_none(), "two things are named {name}");
    node.value()
}

#[test]
fn all_of_the_shop_is_told_in_english() {
    let map = Sample::Shop.map();
    let harness = shown(map.clone(), Language::En);
    let count = map.stages.len();
    for (number, stage) in (1..).zip(&map.stages) {
        let name = format!("Stage {number} of {count}: {}", stage.name);
        let inside = format!("{} touchpoint", stage.touchpoints.len());
        assert!(value(&harness, &name).unwrap().starts_with(&inside));
    }
    for (number, place) in (1..).zip(map.places()) {
        let touchpoint = place.touchpoint;
        let said = value(&harness, &format!("Touchpoint: {}", touchpoint.name)).unwrap();
        let place = format!("{number} of {}", map.touchpoint_count());
        assert!(said.starts_with(&place), "{said}");
        let is_flagged = said.contains("Moment of truth");
        assert_eq!(is_flagged, touchpoint.moment_of_truth, "{said}");
        for channel in &touchpoint.channels {
            assert!(said.contains(&channel.name), "{said}");
        }
        for pain in &touchpoint.pain_points {
            let severity = pain
                .severity
                .map(|level| format!("Severity: {} of 5", level.get()));
            assert_eq!(
                value(&harness, &format!("Pain point: {}", pain.text)),
                severity
            );
        }
        for one in &touchpoint.highlights {
            assert_eq!(value(&harness, &format!("Highlight: {}", one.text)), None);
        }
        let emotion = value(&harness, &format!("Emotion at {}", touchpoint.name));
        assert!(!emotion.unwrap().is_empty());
    }
}

#[test]
fn all_of_the_shop_is_told_in_german() {
    let map = Sample::Shop.map();
    let harness = shown(map.clone(), Language::De);
    let count = map.stages.len();
    for (number, stage) in (1..).zip(&map.stages) {
        let name = format!("Phase {number} von {count}: {}", stage.name);
        value(&harness, &name).unwrap();
    }
    for touchpoint in map.places().map(|place| place.touchpoint) {
        value(&harness, &format!("Touchpoint: {}", touchpoint.name)).unwrap();
        value(&harness, &format!("Emotion bei {}", touchpoint.name)).unwrap();
        for pain in &touchpoint.pain_points {
            let severity = pain
                .severity
                .map(|level| format!("Schweregrad: {} von 5", level.get()));
            assert_eq!(
                value(&harness, &format!("Pain Point: {}", pain.text)),
                severity
            );
        }
    }
}

#[test]
fn a_point_says_the_figures_of_the_hover_card() {
    let harness = opened();
    let said = value(&harness, "Emotion at Creates an account").unwrap();
    assert_eq!(
        said.replace('\u{a0}', " "),
        "Customers’ verdict: 1.8 stars · 95 %: 1.7–1.9 · n 412 · median 1 · CSAT 8 % (6–11 %). \
         Our estimate: 4.0 stars, before the data. Experience gap: 2.2 stars less than we thought \
         · 95 %: 2.1–2.3 · the largest on this map"
    );
    let unasked = value(&harness, "Emotion at Unpacks").unwrap();
    assert_eq!(unasked, "Customers’ verdict: not asked. No estimate");
}

#[test]
fn below_five_answers_no_figure_is_said() {
    let mut map = measured_map();
    let set = Arc::make_mut(&mut map.feedback[0]);
    let tallies = &mut set.targets[0].distributions[0].tallies;
    tallies.retain(|score, _| score.value() == 5.0);
    for tally in tallies.values_mut() {
        tally.n = 4;
    }
    let harness = shown(map, Language::En);
    let said = value(&harness, "Emotion at Creates an account").unwrap();
    assert_eq!(
        said,
        "Customers’ verdict: n < 5. Our estimate: 4.0 stars, before the data"
    );
    let answers = harness.query_all_by_label_contains("Answers: ").count();
    assert_eq!(answers, 0);
}

#[test]
fn nodes_lie_where_things_are_drawn() {
    let mut harness = shown(Sample::Shop.map(), Language::En);
    harness.state_mut().window.canvas.zoom_to(0.7);
    harness.run();
    let layout = layout(&mut harness);
    let camera = harness.state().window.canvas.camera();
    let map = Sample::Shop.map();
    let mut seen = 0;
    for (column, place) in map.places().enumerate() {
        let name = &place.touchpoint.name;
        let card = aim::rect_of(&layout, &Item::Touchpoint(place.touchpoint.id.clone()));
        for (name, rect) in [
            (format!("Touchpoint: {name}"), card),
            (
                format!("Emotion at {name}"),
                point::rect_in(&layout, column),
            ),
        ] {
            let Some(node) = harness.query_by_label(&name) else {
                continue;
            };
            let (is, drawn) = (node.rect(), camera.rect(rect.unwrap()));
            let apart = (is.min - drawn.min).length() + (is.max - drawn.max).length();
            assert!(apart < 0.01, "{name}: {is:?} is not {drawn:?}");
            seen += 1;
        }
    }
    assert!(seen >= 8, "{seen}");
}

#[test]
fn what_is_far_from_view_is_not_told() {
    let mut harness = shown(Sample::Shop.map(), Language::En);
    let all = harness.query_all_by_role(Role::ListItem).count();
    harness.state_mut().window.canvas.zoom_to(4.0);
    harness.run();
    let near = harness.query_all_by_role(Role::ListItem).count();
    assert!(0 < near && near < all / 2, "{near} of {all}");
}

#[test]
fn a_click_selects_and_a_second_one_edits() {
    let mut harness = opened();
    let id = account(&measured_map());
    for _ in 0..2 {
        assert!(harness.state().window.editing.is_none());
        let card = harness.get_by_label("Touchpoint: Creates an account");
        card.click_accesskit();
        harness.run();
        assert_eq!(selected(&harness), Some(Item::Touchpoint(id.clone())));
    }
    assert!(harness.state().window.editing.is_some());
}

#[test]
fn the_focus_goes_to_what_is_selected() {
    let mut harness = opened();
    let id = account(&measured_map());
    harness
        .get_by_label("Emotion at Creates an account")
        .focus();
    harness.run();
    assert_eq!(selected(&harness), Some(Item::Point(id)));
    let point = harness.get_by_label("Emotion at Creates an account");
    assert!(point.is_focused());
    assert_eq!(point.accesskit_node().is_selected(), Some(true));
    harness.key_press(egui::Key::Escape);
    harness.run();
    let canvas = harness.get_by_label("Journey map: Online shop — first order");
    assert!(canvas.is_focused());
}

#[test]
fn texts_around_the_map_are_told() {
    let mut harness = opened();
    let layout = layout(&mut harness);
    let heading = harness.get_by_role(Role::Heading);
    let title = "Online shop — first order";
    assert_eq!(heading.accesskit_node().label().as_deref(), Some(title));
    for name in ["Touchpoint", "Emotion"] {
        let mut named = harness.query_all_by_role_and_label(Role::Label, name);
        assert!(named.next().is_some(), "{name}");
    }
    assert!(!layout.legend.is_empty());
    harness.get_by_label_contains("Lines guide the eye");
    harness.get_by_label_contains("Answers: 1: 50\u{a0}% · 2: 28\u{a0}%");
}
