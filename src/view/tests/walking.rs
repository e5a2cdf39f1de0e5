//! The keyboard alone: over the map, along the curve, from part to part of the window.

use std::collections::{BTreeSet, VecDeque};

use egui::{Key, Modifiers, Rect};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::{
    desk,
    facts::account,
    helpers::{Desk, click, measured_map, perform, press, selected},
    opened,
};
use crate::{
    edit::{Item, Template, current_estimate},
    lang::words,
    layout::{Fit, MapLayout, MapView, Measure, Request, layout},
    model::{IdSource, JourneyMap, Language, TEAM},
    view::{
        Action, Command, Sample,
        aim::{self, Towards},
    },
};

fn laid_out(map: &JourneyMap) -> MapLayout {
    let request = Request {
        map,
        view: MapView::Map,
        fit: Fit::Free,
        set: None,
        hides_verdict: false,
        words: words(Language::En),
    };
    layout(&mut Measure::new(), &request)
}

/// Returns all that the arrow keys lead to.
fn reached(layout: &MapLayout) -> BTreeSet<Item> {
    let mut waiting: VecDeque<Item> = aim::first(layout).into_iter().collect();
    let mut reached: BTreeSet<Item> = waiting.iter().cloned().collect();
    while let Some(item) = waiting.pop_front() {
        for towards in [Towards::Left, Towards::Right, Towards::Up, Towards::Down] {
            if let Some(next) = aim::neighbour(layout, &item, towards)
                && reached.insert(next.clone())
            {
                waiting.push_back(next);
            }
        }
    }
    reached
}

#[test]
fn the_arrow_keys_reach_everything_on_every_sample_and_template() {
    let samples = Sample::ALL.map(Sample::map);
    let templates = Template::all().map(|template| template.build(&mut IdSource::seeded(3)));
    for map in samples.iter().chain(&templates) {
        let layout = laid_out(map);
        let stages = map.stages.iter().map(|stage| Item::Stage(stage.id.clone()));
        let columns = 0..layout.columns.len();
        let others = columns.flat_map(|column| aim::stops(&layout, column));
        let mut all: BTreeSet<Item> = stages.chain(others.map(|(item, _)| item)).collect();
        let reached = reached(&layout);
        all.retain(|item| !reached.contains(item));
        assert_eq!(all, BTreeSet::new(), "{}", map.header.title);
        let points = reached.iter().filter(|item| matches!(item, Item::Point(_)));
        let expected = layout.emotion.as_ref().map_or(0, |_| layout.columns.len());
        assert_eq!(points.count(), expected, "{}", map.header.title);
    }
}

#[test]
fn keys_walk_along_the_curve_and_show_its_figures() {
    let mut harness = opened();
    harness.state_mut().window.preferences.inspector = false;
    let id = account(&measured_map());
    perform(&mut harness, Action::Go(Item::Touchpoint(id.clone())));
    assert!(harness.query_by_label_contains("n 412").is_none());
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(selected(&harness), Some(Item::Point(id.clone())));
    harness.get_by_label_contains("n 412");
    harness.get_by_label("2.2 stars less than we thought");
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    let next = selected(&harness).unwrap();
    assert!(matches!(&next, Item::Point(other) if *other != id));
    press(&mut harness, Modifiers::NONE, Key::ArrowLeft);
    press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    assert_eq!(selected(&harness), Some(Item::Touchpoint(id)));
    assert!(harness.query_by_label_contains("n 412").is_none());
}

#[test]
fn a_point_is_rated_as_its_touchpoint_and_never_deleted() {
    let mut harness = opened();
    let before = measured_map();
    let id = account(&before);
    perform(&mut harness, Action::Go(Item::Point(id.clone())));
    press(&mut harness, Modifiers::NONE, Key::Delete);
    let open = harness.state().window.open.as_ref().unwrap();
    assert_eq!(**open.map(), before);
    assert_eq!(selected(&harness), Some(Item::Point(id.clone())));
    press(&mut harness, Modifiers::NONE, Key::Num2);
    let open = harness.state().window.open.as_ref().unwrap();
    let touchpoint = open.map().place(&id).unwrap().touchpoint;
    let estimate = current_estimate(touchpoint, TEAM).unwrap();
    assert_eq!(estimate.votes.keys().next().unwrap().half_stars(), 4);
}

#[test]
fn a_point_whose_curve_is_gone_still_leads_on() {
    let map = Template::OnlineShop.build(&mut IdSource::seeded(7));
    let id = map.places().next().unwrap().touchpoint.id.clone();
    let next = map.places().nth(1).unwrap().touchpoint.id.clone();
    let layout = laid_out(&map);
    assert!(layout.emotion.is_none());
    let point = Item::Point(id);
    let right = aim::neighbour(&layout, &point, Towards::Right);
    assert_eq!(right, Some(Item::Touchpoint(next)));
}

#[test]
fn a_click_on_a_mark_selects_its_point() {
    let mut harness = opened();
    let id = account(&measured_map());
    let camera = harness.state().window.canvas.camera();
    let mark = laid_out(&measured_map()).emotion.unwrap().marks[0].centre;
    let at = camera.screen_from_map(mark);
    click(&mut harness, at);
    assert_eq!(selected(&harness), Some(Item::Point(id)));
}

/// Returns where the widget with the focus is.
fn focus(harness: &Harness<'_, Desk>) -> Rect {
    let has_focus = |node: &egui_kittest::kittest::AccessKitNode<'_>| node.is_focused();
    harness.get_by(has_focus).rect()
}

#[test]
fn f6_goes_round_the_parts_of_the_window() {
    let mut harness = opened();
    let area = harness.state().window.canvas.area().unwrap();
    assert_eq!(focus(&harness), area);
    press(&mut harness, Modifiers::NONE, Key::F6);
    assert!(focus(&harness).right() <= area.left(), "outline");
    press(&mut harness, Modifiers::NONE, Key::F6);
    assert!(focus(&harness).left() >= area.right(), "inspector");
    press(&mut harness, Modifiers::NONE, Key::F6);
    assert!(focus(&harness).bottom() <= area.top(), "top bar");
    press(&mut harness, Modifiers::NONE, Key::F6);
    assert_eq!(focus(&harness), area);
    press(&mut harness, Modifiers::SHIFT, Key::F6);
    assert!(focus(&harness).bottom() <= area.top(), "top bar");
    press(&mut harness, Modifiers::SHIFT, Key::F6);
    assert!(focus(&harness).left() >= area.right(), "inspector");
}

#[test]
fn f6_passes_over_what_is_hidden() {
    let mut harness = opened();
    harness.state_mut().window.preferences.outline = false;
    harness.state_mut().window.preferences.inspector = false;
    harness.run();
    let area = harness.state().window.canvas.area().unwrap();
    perform(&mut harness, Action::Run(Command::NextPart));
    assert!(focus(&harness).bottom() <= area.top(), "top bar");
    perform(&mut harness, Action::Run(Command::NextPart));
    assert_eq!(focus(&harness), area);
}

#[test]
fn without_a_map_f6_does_nothing() {
    let mut harness = desk();
    press(&mut harness, Modifiers::NONE, Key::F6);
    assert!(harness.state().window.goes_to.is_none());
}
