//! Quotes from comments: read only when somebody looks, masked, and a part of the one step that imports.

use std::ops::ControlFlow;

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use super::{
    desk,
    helpers::{Desk, ctrl, perform, press},
    import::{BESIDE, PATH, answer, can_import, click, dialog, import, map},
    opened,
};
use crate::{
    file,
    lang::words,
    model::{JourneyMap, Language},
    survey::{ColumnKind, ColumnOption, ColumnRef, read_comments},
    view::{Action, Effect, ImportWish, mask_word},
};

/// Somebody's remark, of which only some may be seen.
const REMARK: &str = "Call me at +49 30 1234-567 or anna@web.de, the courier was rude";
const MASKED: &str = "Call me at [phone] or [e-mail], the courier was rude";

/// Forty answers about one touchpoint, each with a remark.
fn commented(touchpoint: &str) -> String {
    let row = |row: usize| {
        let remark = match row {
            7 => REMARK.to_owned(),
            row => format!("remark number {row} about the parcel"),
        };
        format!("R{row:03},{},\"{remark}\"\n", row % 5 + 1)
    };
    let rows: String = (0..40).map(row).collect();
    format!("respondent,{touchpoint},comment\n{rows}")
}

fn has_asked(harness: &Harness<'_, Desk>) -> bool {
    let mut effects = harness.state().effects.iter();
    effects.any(|effect| matches!(effect, Effect::ReadComments { .. }))
}

/// Reads the comments as the window asked last.
fn answer_comments(harness: &mut Harness<'_, Desk>, text: &str) {
    let mut latest_first = harness.state().effects.iter().rev();
    let wanted = latest_first.find_map(|effect| match effect {
        Effect::ReadComments { wanted, .. } => Some(wanted.clone()),
        _ => None,
    });
    let source = text.as_bytes().to_vec();
    let read = read_comments(
        &source,
        &wanted.unwrap(),
        &|contact| mask_word(contact, words(Language::En)),
        &mut |_| ControlFlow::Continue(()),
    );
    harness.state_mut().window.comments_read(Ok(read.unwrap()));
    harness.run();
}

/// Looks for the remark and takes it.
fn take(harness: &mut Harness<'_, Desk>) {
    harness
        .get_by_role_and_label(Role::TextInput, "Search in the comments")
        .focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, "Search in the comments")
        .type_text("Courier");
    harness.run();
    harness.get_by_label("1 of 40 comments");
    click(harness, &format!("Take “{MASKED}”"));
}

fn thoughts(map: &JourneyMap, touchpoint: &str) -> Vec<String> {
    let place = map
        .places()
        .find(|place| place.touchpoint.name == touchpoint)
        .unwrap();
    let thoughts = place.touchpoint.thoughts.iter();
    thoughts.map(|thought| thought.text.clone()).collect()
}

#[test]
fn a_picked_quote_is_masked_and_all_that_the_map_holds_of_the_comments() {
    let mut harness = opened();
    let before = map(&harness);
    let text = commented("Pays");
    import(&mut harness, &text);
    click(&mut harness, BESIDE);
    assert!(!has_asked(&harness), "nobody has looked at comments yet");
    click(&mut harness, "Pick quotes from comments");
    assert!(has_asked(&harness));
    answer_comments(&mut harness, &text);
    harness.get_by_label("40 comments");
    harness.get_by_label_contains("please check for names");
    take(&mut harness);
    harness.get_by_label_contains("1 quote taken");
    assert!(can_import(&harness));
    click(&mut harness, "Import");
    let after = map(&harness);
    let quote = format!("“{MASKED}”");
    assert_eq!(thoughts(&after, "Pays").last(), Some(&quote));
    let saved = file::write(&after);
    assert_eq!(saved.matches(MASKED).count(), 1);
    for private in ["anna@web.de", "1234-567", "remark number", "R007"] {
        assert!(!saved.contains(private), "{private} is saved");
    }
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness), before);
    assert!(!harness.state().window.can().undo);
}

#[test]
fn without_a_quote_no_comment_is_imported() {
    let mut harness = opened();
    let text = commented("Pays");
    import(&mut harness, &text);
    click(&mut harness, BESIDE);
    click(&mut harness, "Pick quotes from comments");
    answer_comments(&mut harness, &text);
    click(&mut harness, "Close the comments");
    assert!(harness.query_by_label("40 comments").is_none());
    click(&mut harness, "Import");
    let saved = file::write(&map(&harness));
    for private in ["courier", "remark number"] {
        assert!(!saved.contains(private), "{private} is saved");
    }
}

#[test]
fn closing_the_comments_gives_up_reading_them() {
    let mut harness = opened();
    let text = commented("Pays");
    import(&mut harness, &text);
    click(&mut harness, "Pick quotes from comments");
    harness.get_by_label("Reading the comments…");
    click(&mut harness, "Close the comments");
    assert_eq!(harness.state().effects.last(), Some(&Effect::StopComments));
    answer_comments(&mut harness, &text);
    assert!(harness.query_by_label("40 comments").is_none());
}

#[test]
fn a_quote_can_be_changed_and_removed_before_the_import() {
    let mut harness = opened();
    let text = commented("Pays");
    import(&mut harness, &text);
    click(&mut harness, BESIDE);
    click(&mut harness, "Pick quotes from comments");
    answer_comments(&mut harness, &text);
    take(&mut harness);
    click(&mut harness, "Remove quote 1");
    assert!(harness.query_by_label_contains("1 quote taken").is_none());
    click(&mut harness, &format!("Take “{MASKED}”"));
    harness
        .get_by_role_and_label(Role::MultilineTextInput, "Quote 1")
        .focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::MultilineTextInput, "Quote 1")
        .type_text("!");
    harness.run();
    click(&mut harness, "Import");
    let quotes = thoughts(&map(&harness), "Pays");
    assert_eq!(quotes.last(), Some(&format!("“{MASKED}!”")));
}

#[test]
fn a_quote_without_a_touchpoint_waits_for_one() {
    let mut harness = opened();
    let text = commented("Zebra crossing");
    import(&mut harness, &text);
    click(&mut harness, BESIDE);
    click(&mut harness, "Pick quotes from comments");
    answer_comments(&mut harness, &text);
    take(&mut harness);
    harness.get_by_label("Import waits for the touchpoint of 1 quote.");
    assert!(!can_import(&harness));
    let (path, name) = {
        let map = map(&harness);
        let place = map.places().next().unwrap();
        let name = place.touchpoint.name.clone();
        (format!("{} / {name}", place.stage.unwrap().name), name)
    };
    harness
        .get_by_role_and_label(Role::ComboBox, "Touchpoint of quote 1")
        .click();
    harness.run();
    click(&mut harness, &path);
    assert!(can_import(&harness));
    click(&mut harness, "Import");
    let quotes = thoughts(&map(&harness), &name);
    assert_eq!(quotes.last(), Some(&format!("“{MASKED}”")));
}

#[test]
fn quotes_wait_where_the_dialog_was_closed() {
    let mut harness = opened();
    let text = commented("Pays");
    import(&mut harness, &text);
    click(&mut harness, BESIDE);
    click(&mut harness, "Pick quotes from comments");
    answer_comments(&mut harness, &text);
    take(&mut harness);
    perform(&mut harness, Action::CloseDialog);
    assert_eq!(harness.state().effects.last(), Some(&Effect::StopReading));
    perform(&mut harness, Action::Import(ImportWish::From(PATH.into())));
    answer(&mut harness, &text);
    harness.get_by_label_contains("1 quote taken");
    click(&mut harness, "Import");
    let quotes = thoughts(&map(&harness), "Pays");
    assert_eq!(quotes.last(), Some(&format!("“{MASKED}”")));
}

#[test]
fn by_keys_one_comment_is_taken_after_the_other_and_nothing_imported() {
    let mut harness = opened();
    let text = commented("Pays");
    import(&mut harness, &text);
    click(&mut harness, BESIDE);
    click(&mut harness, "Pick quotes from comments");
    answer_comments(&mut harness, &text);
    assert!(can_import(&harness));
    harness
        .get_by_role_and_label(Role::Button, "Take “remark number 0 about the parcel”")
        .focus();
    harness.run();
    for taken in ["1 quote taken", "2 quotes taken", "3 quotes taken"] {
        press(&mut harness, Modifiers::NONE, Key::Enter);
        harness.get_by_label_contains(taken);
    }
}

#[test]
fn comments_are_asked_for_again_when_all_reading_was_stopped() {
    let mut harness = opened();
    let text = commented("Pays");
    import(&mut harness, &text);
    click(&mut harness, "Pick quotes from comments");
    assert!(has_asked(&harness));
    dialog(&mut harness).options.header_rows = Some(1);
    harness.run();
    harness.state_mut().effects.clear();
    click(&mut harness, "Stop reading");
    assert!(has_asked(&harness));
    answer_comments(&mut harness, &text);
    harness.get_by_label("40 comments");
}

#[test]
fn comments_of_a_column_that_turns_out_personal_are_out_of_sight() {
    let mut harness = opened();
    let text = commented("Pays");
    import(&mut harness, &text);
    click(&mut harness, "Pick quotes from comments");
    answer_comments(&mut harness, &text);
    take(&mut harness);
    let personal = ColumnOption {
        column: ColumnRef::Index(2),
        kind: Some(ColumnKind::Personal),
        scale: None,
        direction: None,
        missing: None,
        labels: None,
    };
    dialog(&mut harness).options.columns.push(personal);
    harness.run();
    answer(&mut harness, &text);
    harness.get_by_label_contains("1 quote taken");
    assert!(harness.query_by_label("1 of 40 comments").is_none());
}

#[test]
fn a_quote_of_a_new_german_map_speaks_german() {
    let mut harness = desk();
    harness.state_mut().window.preferences.language = Language::De;
    let text = commented("Checkout");
    import(&mut harness, &text);
    click(&mut harness, "Zitate aus Kommentaren auswählen");
    answer_comments(&mut harness, &text);
    let masked = "Call me at [Telefon] or [E-Mail], the courier was rude";
    harness
        .get_by_role_and_label(Role::TextInput, "In den Kommentaren suchen")
        .focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, "In den Kommentaren suchen")
        .type_text("courier");
    harness.run();
    click(&mut harness, &format!("„{masked}“ übernehmen"));
    click(&mut harness, "Importieren");
    let made = map(&harness);
    assert_eq!(thoughts(&made, "Checkout"), [format!("„{masked}“")]);
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness).places().count(), 0);
}

/// Opens the dialog on a version of the file and looks for a comment.
fn look_for(harness: &mut Harness<'_, Desk>, text: &str, words: &str) {
    perform(harness, Action::CloseDialog);
    perform(harness, Action::Import(ImportWish::From(PATH.into())));
    answer(harness, text);
    click(harness, "Pick quotes from comments");
    answer_comments(harness, text);
    let field = "Search in the comments";
    harness
        .get_by_role_and_label(Role::TextInput, field)
        .focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, field)
        .type_text(words);
    harness.run();
}

fn can_take(harness: &Harness<'_, Desk>, text: &str) -> bool {
    let name = format!("Take “{text}”");
    let button = harness.get_by_role_and_label(Role::Button, &name);
    !button.accesskit_node().is_disabled()
}

#[test]
fn a_comment_is_known_again_when_rows_shift_and_once_it_is_on_the_map() {
    let mut harness = opened();
    let text = commented("Pays");
    import(&mut harness, &text);
    click(&mut harness, BESIDE);
    click(&mut harness, "Pick quotes from comments");
    answer_comments(&mut harness, &text);
    take(&mut harness);
    let (header, rows) = text.split_once('\n').unwrap();
    let shifted = format!("{header}\nR900,3,\"was new today\"\n{rows}");
    look_for(&mut harness, &shifted, "number 6 ");
    assert!(can_take(&harness, "remark number 6 about the parcel"));
    look_for(&mut harness, &shifted, "courier");
    assert!(!can_take(&harness, MASKED));
    click(&mut harness, "Import");
    look_for(&mut harness, &shifted, "courier");
    assert!(!can_take(&harness, MASKED), "it stands on the map");
    look_for(&mut harness, &shifted, "new today");
    assert!(can_take(&harness, "was new today"));
}
