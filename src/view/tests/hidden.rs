//! A hidden verdict is on no part of the screen; revealed, it draws itself and names the largest gap.

use std::sync::Arc;

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::{
    facts::account,
    helpers::{
        Desk, ctrl, layout, map, measured_map, on_screen, painted, perform, rests, selected,
    },
    opened,
};
use crate::{
    edit::{Document, Item},
    model::{Language, TouchpointId},
    view::{Action, Command, Effect, Window},
};

/// What nobody may read while the verdict is hidden, in either language.
const FIGURES: [&str; 9] = [
    "n 412",
    "412 ratings",
    "412 Bewertungen",
    "431 pe",
    "431 Pe",
    "1.8",
    "1,8",
    "\u{2212}2.2",
    "\u{2212}2,2",
];
const LARGEST: &str = "Creates an account: customers give 2.2 stars less than we thought";

/// Returns the figures that can be read, drawn or told.
fn read(harness: &Harness<'_, Desk>) -> Vec<&'static str> {
    let texts = painted(harness);
    let is_there = |figure: &&str| {
        texts.iter().any(|(text, _)| text.contains(*figure))
            || harness.query_all_by_label_contains(figure).next().is_some()
    };
    FIGURES.into_iter().filter(is_there).collect()
}

fn window<'a>(harness: &'a Harness<'_, Desk>) -> &'a Window {
    &harness.state().window
}

/// A window with a measured touchpoint selected and pointed at.
fn looking(language: Language) -> Harness<'static, Desk> {
    let mut harness = opened();
    harness.state_mut().window.preferences.language = language;
    let map = measured_map();
    let id = account(&map);
    perform(
        &mut harness,
        Action::Select(Some(Item::Touchpoint(id.clone()))),
    );
    let map = Arc::clone(window(&harness).open.as_ref().unwrap().map());
    let ctx = harness.ctx.clone();
    let pictures = &mut harness.state_mut().window.pictures;
    let layout = pictures.of_map(&ctx, &map, language).unwrap();
    let mut columns = layout.columns.iter();
    let column = columns.find(|column| column.touchpoint == id).unwrap();
    let plot = layout.emotion.as_ref().unwrap().plot;
    let at = egui::pos2(column.centre(), plot.center().y);
    harness.hover_at(window(&harness).canvas.camera().screen_from_map(at));
    harness.run();
    harness
}

fn hide(harness: &mut Harness<'_, Desk>) {
    harness.key_press_modifiers(Modifiers::SHIFT, Key::R);
    harness.run();
    assert!(window(harness).open.as_ref().unwrap().hides_verdict());
}

#[test]
fn a_hidden_verdict_leaves_no_figure_on_the_screen() {
    for (language, chip) in [
        (Language::En, "Verdict hidden — R reveals"),
        (Language::De, "Kundenurteil verdeckt – R zeigt es"),
    ] {
        let mut harness = looking(language);
        assert!(read(&harness).len() >= 4, "{:?}", read(&harness));
        hide(&mut harness);
        assert_eq!(read(&harness), Vec::<&str>::new());
        harness.get_by_label_contains(chip);
        // Pointing at it again does not help.
        harness.hover_at(egui::pos2(100.0, 500.0));
        harness.run();
        let at = window(&harness).canvas.area().unwrap().center();
        harness.hover_at(at);
        harness.run();
        assert_eq!(read(&harness), Vec::<&str>::new());
        harness.key_press_modifiers(Modifiers::SHIFT, Key::R);
        harness.run();
        assert!(read(&harness).len() >= 4, "{:?}", read(&harness));
    }
}

#[test]
fn a_picture_of_a_hidden_verdict_shows_our_estimate_alone_and_says_so() {
    let mut harness = opened();
    hide(&mut harness);
    ctrl(&mut harness, Key::E);
    // The dialog says so, and so does the legend of the map behind it.
    let said = "Customers’ verdict is hidden: the picture shows only our estimate.";
    assert!(harness.query_all_by_label(said).next().is_some());
    let texts = painted(&harness);
    assert!(!texts.iter().any(|(text, _)| text.contains("n 412")));
    harness
        .get_by_role_and_label(Role::Button, "Export")
        .click();
    harness.run();
    let effects = &harness.state().effects;
    assert!(
        matches!(effects.as_slice(), [Effect::AskForTarget(choice)] if choice.hides_verdict),
        "{effects:?}"
    );
}

#[test]
fn r_draws_the_measured_curve_and_names_the_largest_gap() {
    let mut harness = looking(Language::En);
    hide(&mut harness);
    harness.key_press(Key::R);
    harness.run_steps(60);
    assert_eq!(
        read(&harness),
        Vec::<&str>::new(),
        "while the line is drawn"
    );
    assert!(!rests(&harness));
    harness.run_steps(120);
    harness.get_by_label_contains(LARGEST);
    assert!(!window(&harness).open.as_ref().unwrap().hides_verdict());
    assert!(read(&harness).contains(&"n 412"));
    harness.remove_cursor();
    harness.run_steps(10);
    assert!(rests(&harness));
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_label_contains(LARGEST).is_none());
}

#[test]
fn a_key_ends_the_drawing_at_once_and_does_nothing_else() {
    let mut harness = looking(Language::En);
    hide(&mut harness);
    let before = Arc::clone(window(&harness).open.as_ref().unwrap().map());
    harness.key_press(Key::R);
    harness.run_steps(10);
    // Otherwise this would add a pain point.
    harness.key_press(Key::P);
    harness.run();
    harness.get_by_label_contains(LARGEST);
    assert!(window(&harness).editing.is_none());
    assert_eq!(window(&harness).open.as_ref().unwrap().map(), &before);
}

fn click(harness: &mut Harness<'_, Desk>, at: egui::Pos2) {
    harness.hover_at(at);
    harness.drag_at(at);
    harness.drop_at(at);
    // The next one is no double click.
    harness.run_steps(60);
}

#[test]
fn a_click_ends_the_drawing_at_once_and_does_nothing_else() {
    let mut harness = looking(Language::En);
    hide(&mut harness);
    let account = selected(&harness);
    let first = map(&harness).places().next().unwrap().touchpoint.id.clone();
    let picture = layout(&mut harness);
    let at = on_screen(&harness, picture.cards[0].rect.center());
    harness.key_press(Key::R);
    harness.run_steps(10);
    click(&mut harness, at);
    harness.get_by_label_contains(LARGEST);
    assert_eq!(selected(&harness), account);
    click(&mut harness, at);
    assert!(harness.query_by_label_contains(LARGEST).is_none());
    assert_eq!(selected(&harness), Some(Item::Touchpoint(first)));
    // Nor does it press a button or take the keys away from the map.
    hide(&mut harness);
    harness.key_press(Key::R);
    harness.run_steps(10);
    let file = harness.get_by_label("File").rect().center();
    click(&mut harness, file);
    harness.get_by_label_contains(LARGEST);
    assert!(!egui::Popup::is_any_open(&harness.ctx));
}

#[test]
fn without_an_estimate_no_gap_is_named() {
    let mut map = measured_map();
    for stage in &mut map.stages {
        let stage = Arc::make_mut(stage);
        for touchpoint in &mut stage.touchpoints {
            Arc::make_mut(touchpoint).estimates.clear();
        }
    }
    let mut harness = opened();
    harness
        .state_mut()
        .window
        .show_map(Document::saved(map), None);
    harness.run();
    hide(&mut harness);
    harness.key_press(Key::R);
    harness.run_steps(200);
    harness.get_by_label_contains("There is no estimate from before the data");
}

#[test]
fn a_first_estimate_after_the_import_is_told_once_to_show_no_gap() {
    let mut harness = opened();
    hide(&mut harness);
    let map = measured_map();
    let rated = account(&map);
    let mut others = map.places().map(|place| &place.touchpoint.id);
    let [first, second] = [(); 2].map(|()| others.find(|id| **id != rated).unwrap().clone());
    let mut rate = |id: &TouchpointId| {
        perform(
            &mut harness,
            Action::Select(Some(Item::Touchpoint(id.clone()))),
        );
        perform(&mut harness, Action::Run(Command::Rate(4)));
        let notice = harness.state_mut().window.panels.notice.take();
        notice.map(|notice| notice.text)
    };
    // A revision of what was said before the data has its gap.
    assert_eq!(rate(&rated), None);
    let told = rate(&first).unwrap();
    assert!(told.contains("after the import") && told.contains("no gap"));
    assert_eq!(rate(&second), None, "once is enough");
}

#[test]
fn who_sees_the_verdict_needs_not_be_told_what_an_estimate_counts_as() {
    let mut harness = opened();
    let map = measured_map();
    let rated = account(&map);
    let mut others = map.places().map(|place| &place.touchpoint.id);
    let other = others.find(|id| **id != rated).unwrap().clone();
    perform(&mut harness, Action::Select(Some(Item::Touchpoint(other))));
    perform(&mut harness, Action::Run(Command::Rate(4)));
    assert_eq!(window(&harness).panels.notice, None);
}

#[test]
fn only_a_map_with_feedback_can_hide_it_and_only_what_is_hidden_is_revealed() {
    let mut harness = opened();
    let can = window(&harness).can();
    assert!(Command::HideVerdict.is_enabled(can) && !Command::Reveal.is_enabled(can));
    hide(&mut harness);
    assert!(Command::Reveal.is_enabled(window(&harness).can()));
    let map = crate::model::JourneyMap::default();
    harness
        .state_mut()
        .window
        .show_map(Document::unsaved(map), None);
    harness.run();
    let can = window(&harness).can();
    assert!(!Command::HideVerdict.is_enabled(can) && !Command::Reveal.is_enabled(can));
}

#[test]
fn the_list_of_feedback_counts_nothing_while_the_verdict_is_hidden() {
    let mut harness = opened();
    perform(&mut harness, Action::Select(None));
    let counted = |harness: &Harness<'_, Desk>| {
        let mut found = harness.query_all_by_label_contains("431 people");
        found.next().is_some()
    };
    assert!(counted(&harness));
    hide(&mut harness);
    assert!(!counted(&harness));
}
