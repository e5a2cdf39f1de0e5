//! Touchpoints without a stage: in and out of "unsorted" by key and mouse.

use egui::{Key, Modifiers};

use super::{
    helpers::{ctrl, drag, layout, map, on_screen, perform, press, select, selected, type_text},
    opened,
};
use crate::{
    edit::Item,
    model::JourneyMap,
    view::{Action, Command, Then, unsorted},
};

fn unsorted_names(map: &JourneyMap) -> Vec<String> {
    map.unsorted.iter().map(|one| one.name.clone()).collect()
}

#[test]
fn alt_and_right_leave_the_last_stage_and_alt_and_left_come_back() {
    let mut harness = opened();
    let before = map(&harness);
    let last = before.places().last().unwrap().touchpoint.clone();
    select(&mut harness, Item::Touchpoint(last.id.clone()));
    press(&mut harness, Modifiers::ALT, Key::ArrowRight);
    assert_eq!(
        unsorted_names(&map(&harness)),
        std::slice::from_ref(&last.name)
    );
    // What is added behind it is unsorted, too.
    press(&mut harness, Modifiers::NONE, Key::N);
    type_text(&mut harness, "Tells a friend");
    perform(&mut harness, Action::FinishField(Then::Stay));
    let both = [last.name.clone(), "Tells a friend".to_owned()];
    assert_eq!(unsorted_names(&map(&harness)), both);
    ctrl(&mut harness, Key::Z);
    select(&mut harness, Item::Touchpoint(last.id));
    press(&mut harness, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(map(&harness), before);
}

#[test]
fn a_touchpoint_is_dragged_to_the_end_and_back() {
    let mut harness = opened();
    let before = map(&harness);
    for _ in 0..2 {
        perform(&mut harness, Action::Run(Command::ZoomOut));
    }
    let picture = layout(&mut harness);
    let zone = unsorted::zone(&picture).unwrap();
    let from = on_screen(&harness, picture.cards[0].rect.center());
    let to = on_screen(&harness, zone.center());
    drag(&mut harness, from, to);
    let first = before.places().next().unwrap().touchpoint.clone();
    let now = map(&harness);
    assert_eq!(unsorted_names(&now), std::slice::from_ref(&first.name));
    assert_eq!(selected(&harness), Some(Item::Touchpoint(first.id.clone())));
    let picture = layout(&mut harness);
    assert_eq!(
        unsorted::zone(&picture),
        None,
        "now the unsorted have their own column"
    );
    let last = picture.columns.len() - 1;
    let from = on_screen(&harness, picture.cards[last].rect.center());
    let to = on_screen(&harness, picture.cards[0].rect.left_center());
    drag(&mut harness, from, to);
    assert_eq!(map(&harness), before);
    ctrl(&mut harness, Key::Z);
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness), before);
    assert!(!harness.state().window.can().undo);
}
