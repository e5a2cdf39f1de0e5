//! The inspector shows and changes everything of what is selected.

use std::sync::Arc;

use egui::accesskit::Role;
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use super::{
    facts::account,
    helpers::{Desk, ctrl, map, measured_map, perform},
    opened,
};
use crate::{
    edit::{CardId, Edit, Item},
    model::{FeedbackId, FeedbackSet, Touchpoint},
    view::{Action, Command, NewCard, Then},
};

fn touchpoint(harness: &Harness<'_, Desk>) -> Touchpoint {
    let open = harness.state().window.open.as_ref().unwrap();
    let place = open.session.map().place(&account(&measured_map()));
    place.unwrap().touchpoint.clone()
}

/// A window in which "Creates an account" is selected.
fn selected() -> Harness<'static, Desk> {
    let mut harness = opened();
    let item = Item::Touchpoint(account(&measured_map()));
    perform(&mut harness, Action::Select(Some(item)));
    harness
}

#[test]
fn a_text_that_is_typed_is_one_step_when_its_field_is_left() {
    let mut harness = selected();
    let before = map(&harness);
    harness
        .get_by_role_and_label(Role::MultilineTextInput, "Expectation")
        .focus();
    harness.run();
    for text in ["Quick", "ly done"] {
        harness.event(egui::Event::Text(text.to_owned()));
        harness.run();
    }
    assert_eq!(touchpoint(&harness).expectation, "Quickly done");
    harness
        .get_by_role_and_label(Role::TextInput, "Touchpoint")
        .focus();
    harness.run();
    ctrl(&mut harness, egui::Key::B);
    perform(&mut harness, Action::Run(Command::Undo));
    assert_eq!(map(&harness), before);
    assert!(!harness.state().window.can().undo);
}

#[test]
fn buttons_rate_and_judge_as_one_step_each() {
    let mut harness = selected();
    harness.get_by_label("2.5").click();
    harness.run();
    let estimate = crate::edit::current_estimate(&touchpoint(&harness), "team").cloned();
    assert_eq!(
        estimate.unwrap().votes.keys().next().unwrap().half_stars(),
        5
    );
    perform(&mut harness, Action::Run(Command::Add(NewCard::PainPoint)));
    harness.event(egui::Event::Text("Too many fields".to_owned()));
    harness.run();
    perform(&mut harness, Action::FinishField(Then::Stay));
    let pain = touchpoint(&harness).pain_points[0].id.clone();
    let open = harness.state().window.open.as_ref().unwrap();
    let expected = Item::Card(CardId::PainPoint(pain));
    assert_eq!(open.session.selection.primary(), Some(&expected));
    harness.get_by_label("4").click();
    harness.run();
    let severity = touchpoint(&harness).pain_points[0].severity;
    assert_eq!(severity.map(crate::model::Level::get), Some(4));
    perform(&mut harness, Action::Run(Command::Undo));
    assert_eq!(touchpoint(&harness).pain_points[0].severity, None);
}

#[test]
fn nothing_selected_shows_the_map_itself() {
    let mut harness = opened();
    harness
        .get_by_role_and_label(Role::MultilineTextInput, "Scope")
        .focus();
    harness.run();
    harness.event(egui::Event::Text("from the ad".to_owned()));
    harness.run();
    perform(&mut harness, Action::Commit);
    assert!(map(&harness).header.scope.ends_with("from the ad"));
}

#[test]
fn feedback_is_overlaid_by_its_box_except_the_shown_one() {
    let mut second = FeedbackSet::clone(&measured_map().feedback[0]);
    second.id = FeedbackId::parse("second").unwrap();
    let id = second.id.clone();
    let mut harness = opened();
    let before = map(&harness);
    let import = Edit::ImportFeedback {
        set: Arc::new(second),
        replaces: None,
    };
    let first = before.shown.clone();
    perform(&mut harness, Action::Preview(import));
    perform(&mut harness, Action::Commit);
    perform(&mut harness, Action::Preview(Edit::ShowFeedback(first)));
    perform(&mut harness, Action::Commit);
    let is_disabled = |harness: &Harness<'_, Desk>| -> Vec<bool> {
        harness
            .get_all_by_role_and_label(Role::CheckBox, "overlaid")
            .map(|node| node.accesskit_node().is_disabled())
            .collect()
    };
    assert_eq!(is_disabled(&harness), [true, false]);
    let origin = "412 ratings from 431 people. Not known: when people were asked.";
    assert_eq!(harness.get_all_by_label(origin).count(), 2);
    let click = |harness: &mut Harness<'_, Desk>, label: &str, place: usize| {
        harness
            .get_all_by_role_and_label(Role::CheckBox, label)
            .nth(place)
            .unwrap()
            .click_accesskit();
        harness.run();
    };
    click(&mut harness, "overlaid", 1);
    assert_eq!(map(&harness).overlaid, std::slice::from_ref(&id));
    // Shown itself it is not overlaid, and is again as soon as another one is shown.
    click(&mut harness, "measured curve", 1);
    assert_eq!(is_disabled(&harness), [false, true]);
    perform(&mut harness, Action::Run(Command::Undo));
    perform(&mut harness, Action::Run(Command::Undo));
    assert!(map(&harness).overlaid.is_empty());
}

#[test]
fn a_click_elsewhere_keeps_what_was_typed_as_a_step_of_its_own() {
    let mut harness = selected();
    harness
        .get_by_role_and_label(Role::MultilineTextInput, "Expectation")
        .focus();
    harness.run();
    harness.event(egui::Event::Text("Quickly done".to_owned()));
    harness.run();
    harness.get_by_label("2.5").click();
    harness.run();
    let now = touchpoint(&harness);
    assert_eq!(now.expectation, "Quickly done");
    let stars = crate::edit::current_estimate(&now, crate::model::TEAM).unwrap();
    assert_eq!(stars.votes.keys().next().unwrap().half_stars(), 5);
    ctrl(&mut harness, egui::Key::Z);
    assert_eq!(touchpoint(&harness).expectation, "Quickly done");
    ctrl(&mut harness, egui::Key::Z);
    assert_eq!(touchpoint(&harness).expectation, "");
    assert!(!harness.state().window.can().undo);
}
