//! Lists and blocks of spreadsheets become parts of the map, with a question where it is not clear which.

use egui::{Key, accesskit::Role};
use egui_kittest::kittest::Queryable as _;

use super::{
    clipboard::{last_of, names, paste, select, shop, touchpoint, window_with},
    helpers::{ctrl, map, perform},
    opened,
};
use crate::{
    edit::{Column, MAX_PASTED},
    model::{JourneyMap, Language},
    view::{Action, Command, Dialog, Effect, Unsaved},
};

#[test]
fn an_indented_list_becomes_stages_in_one_step() {
    let mut harness = opened();
    let before = map(&harness);
    paste(
        &mut harness,
        "Return\n\tPacks\n\tShips\nRefund\n\tWaits",
        None,
    );
    let all = names(&map(&harness));
    let (_, new) = all.split_at(before.touchpoint_count());
    assert_eq!(new, ["Return: Packs", "Return: Ships", "Refund: Waits"]);
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness), before);
}

#[test]
fn lines_become_touchpoints_behind_the_selected_one() {
    let mut harness = shop();
    let before = map(&harness);
    let first = touchpoint(before.places().next().unwrap().touchpoint);
    select(&mut harness, vec![first]);
    paste(&mut harness, "- Asks a friend\n- Reads a test", None);
    let now = names(&map(&harness));
    let stage = &before.stages[0].name;
    assert_eq!(
        now[1..3],
        [
            format!("{stage}: Asks a friend"),
            format!("{stage}: Reads a test")
        ]
    );
    let open = harness.state().window.open.as_ref().unwrap();
    assert_eq!(open.session.selection.items().len(), 2);
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness), before);
}

#[test]
fn a_block_without_names_is_shown_and_enter_pastes_it_as_chosen() {
    let mut harness = shop();
    let before = map(&harness);
    let block = "Return\tPacks\t4\n\tShips\t9\n";
    paste(&mut harness, block, None);
    harness.get_by_label_contains("Left out: “Column 3”");
    harness.get_by_label_contains("1 stage · 2 touchpoints");
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(map(&harness), before);
    assert!(harness.state().window.panels.dialog.is_none());
    paste(&mut harness, block, None);
    harness.key_press(Key::Enter);
    harness.run();
    let all = names(&map(&harness));
    let (_, new) = all.split_at(before.touchpoint_count());
    assert_eq!(new, ["Return: Packs", "Return: Ships"]);
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness), before);
}

#[test]
fn a_column_can_be_taken_for_something_else() {
    let mut harness = window_with(JourneyMap::default());
    paste(&mut harness, "Packs\tNo tape\nShips\tLong queue\n", None);
    harness.get_by_label_contains("Left out: “Column 2”");
    harness.get_by_label("What “Column 2” is").click();
    harness.run();
    harness
        .get_by_role_and_label(Role::Button, "Thoughts")
        .click();
    harness.run();
    let Some(Dialog::Paste(dialog)) = &harness.state().window.panels.dialog else {
        panic!("no dialog")
    };
    assert_eq!(dialog.outcome().left_out, []);
    harness.get_by_role_and_label(Role::Button, "Paste").click();
    harness.run();
    let map = map(&harness);
    let thoughts: Vec<&str> = map
        .places()
        .flat_map(|place| &place.touchpoint.thoughts)
        .map(|thought| thought.text.as_str())
        .collect();
    assert_eq!(thoughts, ["No tape", "Long queue"]);
}

#[test]
fn damaged_parts_and_far_too_long_lists_are_told_and_change_nothing() {
    let mut harness = shop();
    let before = map(&harness);
    let text = "Stage\tTouchpoint\nReturn\tPacks\n";
    paste(&mut harness, text, Some("<table data-touchline=\"AAAA\">"));
    harness.get_by_label_contains("is damaged");
    assert_eq!(map(&harness), before);
    paste(&mut harness, &"Packs\n".repeat(MAX_PASTED + 1), None);
    harness.get_by_label_contains("at most 2,000");
    assert_eq!(map(&harness), before);
}

#[test]
fn a_copied_map_or_path_is_still_opened() {
    let mut harness = shop();
    paste(&mut harness, "/maps/a.ron", Some("<p>/maps/a.ron</p>"));
    assert_eq!(
        harness.state().effects,
        [Effect::Load("/maps/a.ron".into())]
    );
    let last = last_of(&map(&harness));
    select(&mut harness, vec![last]);
    perform(&mut harness, Action::Run(Command::Duplicate));
    paste(&mut harness, "JourneyMap(format: 1)", None);
    let dialog = &harness.state().window.panels.dialog;
    assert!(matches!(
        dialog,
        Some(Dialog::Unsaved(Unsaved::LoadText(_)))
    ));
}

#[test]
fn every_column_has_a_name_of_its_own_in_both_languages() {
    for language in [Language::En, Language::De] {
        let words = crate::view::paste::table_words(crate::lang::words(language));
        let mut names: Vec<&String> = words.names.iter().map(|(_, name)| name).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), Column::FIXED.len());
    }
}
