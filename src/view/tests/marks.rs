//! Severity, impact, effort and stars by key and on the card itself.

use egui::{Event, Key, Modifiers};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::{
    Desk,
    facts::account,
    helpers::{ctrl, map, measured_map, perform, press, select, type_text},
    opened,
};
use crate::{
    edit::{Item, current_estimate},
    model::{Level, TEAM, Touchpoint},
    view::{Action, Command, NewCard, Then},
};

fn touchpoint(harness: &Harness<'_, Desk>) -> Touchpoint {
    let place = account(&measured_map());
    map(harness).place(&place).unwrap().touchpoint.clone()
}

fn half_stars(harness: &Harness<'_, Desk>) -> u8 {
    let touchpoint = touchpoint(harness);
    let estimate = current_estimate(&touchpoint, TEAM).unwrap();
    estimate.votes.keys().next().unwrap().half_stars()
}

/// A window at 100 % in which "Creates an account" can be seen and is selected.
fn close() -> Harness<'static, Desk> {
    let mut harness = opened();
    let item = Item::Touchpoint(account(&measured_map()));
    perform(&mut harness, Action::Run(Command::ZoomWhole));
    perform(&mut harness, Action::JumpTo(item));
    harness
}

/// A window in which a new card of "Creates an account" is selected.
fn with_card(kind: NewCard) -> Harness<'static, Desk> {
    let mut harness = close();
    perform(&mut harness, Action::Run(Command::Add(kind)));
    type_text(&mut harness, "One click");
    perform(&mut harness, Action::FinishField(Then::Stay));
    harness
}

/// Presses Shift and a digit key, as a keyboard reports it that gives a sign for it.
fn shift_digit(harness: &mut Harness<'_, Desk>, key: Key, physical_key: Option<Key>) {
    harness.event(Event::Key {
        key,
        physical_key,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::SHIFT,
    });
    harness.run();
}

#[test]
fn digits_set_the_impact_and_with_shift_the_effort_on_every_keyboard() {
    let mut harness = with_card(NewCard::Opportunity);
    let now = |harness: &Harness<'_, Desk>| {
        let one = touchpoint(harness).opportunities[0].clone();
        [one.impact, one.effort].map(|level| level.map_or(0, Level::get))
    };
    press(&mut harness, Modifiers::NONE, Key::Num2);
    assert_eq!(now(&harness), [2, 0]);
    for (key, physical, effort) in [
        // "!" on US and German keyboards.
        (Key::Exclamationmark, Some(Key::Num1), 1),
        // The German "§" has no name, so the key itself is reported.
        (Key::Num3, Some(Key::Num3), 3),
        // A keyboard that does not say which key it was.
        (Key::Num5, None, 5),
        // The German "=".
        (Key::Equals, Some(Key::Num0), 0),
    ] {
        shift_digit(&mut harness, key, physical);
        assert_eq!(now(&harness), [2, effort], "{key:?}");
    }
    press(&mut harness, Modifiers::NONE, Key::Num0);
    assert_eq!(now(&harness), [0, 0]);
    assert_eq!(half_stars(&harness), 8, "the touchpoint keeps its stars");
}

#[test]
fn zero_takes_the_severity_back_and_leaves_the_stars() {
    let mut harness = with_card(NewCard::PainPoint);
    let severity = |harness: &Harness<'_, Desk>| touchpoint(harness).pain_points[0].severity;
    press(&mut harness, Modifiers::NONE, Key::Num4);
    assert_eq!(severity(&harness).map(Level::get), Some(4));
    press(&mut harness, Modifiers::NONE, Key::Num0);
    assert_eq!(severity(&harness), None);
    assert_eq!(half_stars(&harness), 8);
}

#[test]
fn effort_is_for_opportunities_alone() {
    let mut harness = close();
    let before = map(&harness);
    shift_digit(&mut harness, Key::Num4, Some(Key::Num4));
    assert_eq!(map(&harness), before);
    assert!(!Command::Effort(4).is_enabled(harness.state().window.can()));
}

#[test]
fn stars_are_clicked_on_the_card_in_halves() {
    let mut harness = close();
    let before = map(&harness);
    harness.get_by_label("2.5 stars").click();
    harness.run();
    assert_eq!(half_stars(&harness), 5);
    // The keys go on with the card.
    press(&mut harness, Modifiers::NONE, Key::Num3);
    assert_eq!(half_stars(&harness), 6);
    ctrl(&mut harness, Key::Z);
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness), before);
}

#[test]
fn severity_is_clicked_on_the_card_and_taken_back_by_a_second_click() {
    let mut harness = with_card(NewCard::PainPoint);
    let severity = |harness: &Harness<'_, Desk>| touchpoint(harness).pain_points[0].severity;
    harness.get_by_label("severity 3").click();
    harness.run();
    assert_eq!(severity(&harness).map(Level::get), Some(3));
    harness.get_by_label("severity 3").click();
    harness.run();
    assert_eq!(severity(&harness), None);
}

#[test]
fn impact_and_effort_are_clicked_on_the_card_as_one_step_each() {
    let mut harness = with_card(NewCard::Opportunity);
    harness.get_by_label("impact 4").click();
    harness.run();
    harness.get_by_label("effort 2").click();
    harness.run();
    let one = touchpoint(&harness).opportunities[0].clone();
    assert_eq!(one.impact.map(Level::get), Some(4));
    assert_eq!(one.effort.map(Level::get), Some(2));
    ctrl(&mut harness, Key::Z);
    let one = touchpoint(&harness).opportunities[0].clone();
    assert_eq!((one.impact.map(Level::get), one.effort), (Some(4), None));
}

#[test]
fn several_selected_things_show_no_marks() {
    let mut harness = close();
    let first = map(&harness).places().next().unwrap().touchpoint.id.clone();
    perform(&mut harness, Action::SelectToo(Item::Touchpoint(first)));
    assert!(harness.query_by_label("2.5 stars").is_none());
    select(&mut harness, Item::Touchpoint(account(&measured_map())));
    assert!(harness.query_by_label("2.5 stars").is_some());
}
