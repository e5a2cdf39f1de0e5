//! The one list of commands: keys that do not clash, and every command within reach.

use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{
    desk,
    helpers::{ctrl, measured_map, perform},
    opened,
};
use crate::{
    lang::words,
    model::Language,
    view::{Action, Command, Dialog, Effect, Look, command::Menu, palette::full_name},
};

#[test]
fn no_two_commands_share_keys() {
    let keyed: Vec<_> = Command::all()
        .flat_map(|command| command.keys().into_iter().map(move |keys| (command, keys)))
        .collect();
    for (index, (one, keys)) in keyed.iter().enumerate() {
        for (other, others) in &keyed[index + 1..] {
            assert_ne!(keys, others, "{one:?} and {other:?}");
        }
    }
}

#[test]
fn keys_that_text_fields_use_belong_to_no_command() {
    for command in Command::all()
        // These run only while no text field has the focus.
        .filter(|command| {
            use Command::{Copy, Cut, Paste, Redo, Undo};
            !matches!(command, Copy | Cut | Paste | Redo | Undo)
        })
    {
        for keys in command.keys() {
            let is_plain = keys.modifiers == egui::Modifiers::COMMAND;
            let edits = [
                egui::Key::A,
                egui::Key::C,
                egui::Key::V,
                egui::Key::X,
                egui::Key::Y,
                egui::Key::Z,
            ];
            assert!(
                !(is_plain && edits.contains(&keys.logical_key)),
                "{command:?}"
            );
        }
    }
}

#[test]
fn every_command_is_in_a_menu() {
    for language in [Language::En, Language::De] {
        let words = words(language);
        let mut harness = opened();
        harness.state_mut().window.preferences.language = language;
        harness.run();
        for (menu, key) in [
            (Menu::File, crate::lang::Key::MenuFile),
            (Menu::Edit, crate::lang::Key::MenuEdit),
            (Menu::Insert, crate::lang::Key::MenuInsert),
            (Menu::View, crate::lang::Key::MenuView),
            (Menu::Help, crate::lang::Key::MenuHelp),
        ] {
            harness.get_by_label(words.text(key)).click();
            harness.run();
            for command in Command::all().filter(|command| command.entry().menu == menu) {
                let name = command.name(words);
                assert!(
                    harness.query_all_by_label_contains(&name).next().is_some(),
                    "{name} in {key:?}"
                );
            }
            harness.key_press(egui::Key::Escape);
            harness.run();
        }
    }
}

#[test]
fn every_command_is_in_the_palette_and_found_by_its_name() {
    let mut harness = opened();
    // An opportunity is selected, judged and taken back, so that every command can run.
    let first = crate::edit::Item::Touchpoint(super::facts::account(&measured_map()));
    perform(&mut harness, Action::Select(Some(first)));
    let add = Command::Add(crate::view::NewCard::Opportunity);
    perform(&mut harness, Action::Run(add));
    harness.event(egui::Event::Text("One click".to_owned()));
    harness.run();
    perform(&mut harness, Action::FinishField(crate::view::Then::Stay));
    for command in [
        Command::Rate(2),
        Command::Rate(5),
        Command::Undo,
        Command::HideVerdict,
    ] {
        perform(&mut harness, Action::Run(command));
    }
    ctrl(&mut harness, egui::Key::K);
    for command in Command::all().filter(|command| *command != Command::Palette) {
        let name = full_name(command, words(Language::En));
        let Some(Dialog::Palette(search)) = &mut harness.state_mut().window.panels.dialog else {
            panic!("no palette")
        };
        search.text = name.to_uppercase();
        harness.run();
        let found = harness.query_all_by_label_contains(&name).count();
        assert!(found >= 1, "{name}");
    }
}

#[test]
fn the_palette_runs_what_enter_chooses() {
    let mut harness = opened();
    harness.state_mut().window.preferences.inspector = false;
    ctrl(&mut harness, egui::Key::K);
    harness
        .get_by_role(egui::accesskit::Role::TextInput)
        .type_text("dark");
    harness.run();
    harness.key_press(egui::Key::Enter);
    harness.run();
    assert_eq!(harness.state().window.preferences.look, Look::Dark);
    assert!(harness.state().window.panels.dialog.is_none());
    assert!(harness.state().effects.contains(&Effect::Remember));
}

#[test]
fn shift_tells_two_commands_apart() {
    let mut harness = desk();
    ctrl(&mut harness, egui::Key::O);
    assert_eq!(harness.state().effects, [Effect::AskForMap]);
    harness.key_press_modifiers(
        egui::Modifiers::COMMAND | egui::Modifiers::SHIFT,
        egui::Key::O,
    );
    harness.run();
    assert!(matches!(
        harness.state().window.panels.dialog,
        Some(Dialog::Path(_))
    ));
    assert_eq!(
        harness
            .state()
            .effects
            .iter()
            .filter(|effect| **effect == Effect::AskForMap)
            .count(),
        1
    );
}

#[test]
fn without_a_map_its_commands_do_nothing() {
    let mut harness = desk();
    ctrl(&mut harness, egui::Key::E);
    ctrl(&mut harness, egui::Key::W);
    assert!(harness.state().window.panels.dialog.is_none());
    assert!(harness.state().effects.is_empty());
}

#[test]
fn a_question_mark_shows_the_keys() {
    let mut harness = opened();
    harness.key_press_modifiers(egui::Modifiers::SHIFT, egui::Key::Questionmark);
    harness.run();
    harness.get_by_label("Ctrl+Shift+O");
    harness.get_by_label("Zoom at the pointer");
    harness.key_press(egui::Key::Escape);
    harness.run();
    assert!(harness.state().window.panels.dialog.is_none());
}

#[test]
fn the_language_changes_at_once() {
    let mut harness = opened();
    harness.state_mut().window.preferences.inspector = false;
    harness.get_by_label("View").click();
    harness.run();
    harness.get_by_label("Language").click();
    harness.run();
    harness.get_by_label("Deutsch").click();
    harness.run();
    harness.get_by_label("Ansicht");
    harness.get_by_label_contains("5 Phasen · 11 Touchpoints · 412 Bewertungen von 431 Personen");
}

#[test]
fn the_look_changes_window_and_map() {
    let mut harness = opened();
    harness.get_by_label("View").click();
    harness.run();
    harness.get_by_label("Theme").click();
    harness.run();
    harness.get_by_label("Dark").click();
    harness.run();
    let desk = harness.state();
    assert_eq!(
        desk.window.map_theme(&harness.ctx),
        crate::paint::ThemeName::Dark.theme()
    );
    assert_eq!(harness.ctx.theme(), egui::Theme::Dark);
}

#[test]
fn the_interface_grows_and_shrinks_in_steps_and_is_remembered() {
    let mut harness = opened();
    let zoom =
        |harness: &egui_kittest::Harness<'_, super::helpers::Desk>| harness.ctx.zoom_factor();
    for (command, percent) in [
        (Command::SizeLarger, 110),
        (Command::SizeLarger, 125),
        (Command::SizeSmaller, 110),
        (Command::SizeWhole, 100),
        (Command::SizeSmaller, 90),
        (Command::SizeSmaller, 80),
        (Command::SizeSmaller, 80),
    ] {
        perform(&mut harness, Action::Run(command));
        assert_eq!(
            harness.state().window.preferences.interface_percent,
            percent
        );
        assert!((zoom(&harness) - f32::from(percent) / 100.0).abs() < 1e-6);
        assert!(matches!(
            harness.state().effects.last(),
            Some(Effect::Remember)
        ));
    }
}

#[test]
fn quitting_works_while_a_dialog_is_open() {
    let mut harness = opened();
    perform(&mut harness, Action::Run(Command::About));
    harness.input_mut().events.push(egui::Event::Key {
        key: egui::Key::Q,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: egui::Modifiers::COMMAND,
    });
    harness.step();
    let output = harness.output().viewport_output.values();
    let mut asked = output.flat_map(|viewport| &viewport.commands);
    assert!(asked.any(|command| *command == egui::ViewportCommand::Close));
}

#[test]
fn keys_are_written_as_on_keyboards_of_the_language() {
    let harness = desk();
    let check = |command: Command, english: &str, german: &str| {
        for (language, expected) in [(Language::En, english), (Language::De, german)] {
            let written = command.keys_shown(&harness.ctx, words(language));
            assert_eq!(written.as_deref(), Some(expected));
        }
    };
    check(Command::Delete, "Delete", "Entf");
    check(Command::EditText, "Enter", "Eingabe");
    check(Command::Redo, "Ctrl+Shift+Z", "Strg+Umschalt+Z");
    check(Command::Find, "Ctrl+F", "Strg+F");
    check(Command::FindPrevious, "Shift+F3", "Umschalt+F3");
}

#[test]
fn the_list_of_keys_has_those_of_the_editor_and_fits_the_window() {
    for (language, keys) in [
        (
            Language::En,
            [
                "Tab, Shift+Tab",
                "Shift+Enter",
                "Ctrl+1 … Ctrl+5",
                "Home, End",
                "F6",
                "Space+drag, middle drag or scroll",
            ],
        ),
        (
            Language::De,
            [
                "Tab, Umschalt+Tab",
                "Umschalt+Eingabe",
                "Strg+1 … Strg+5",
                "Pos1, Ende",
                "F6",
                "Leertaste+Ziehen, mit mittlerer Taste ziehen oder scrollen",
            ],
        ),
    ] {
        let mut harness = opened();
        harness.state_mut().window.preferences.language = language;
        perform(&mut harness, Action::Run(Command::Shortcuts));
        for command in Command::all() {
            if let Some(keys) = command.keys_shown(&harness.ctx, words(language)) {
                assert!(harness.query_all_by_label(&keys).next().is_some(), "{keys}");
            }
        }
        for keys in keys {
            harness.get_by_label(keys);
        }
        let close = words(language).text(crate::lang::Key::Close);
        let button = harness.get_by_role_and_label(egui::accesskit::Role::Button, close);
        let window = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1280.0, 800.0));
        assert!(window.contains_rect(button.rect()), "{:?}", button.rect());
    }
}

#[test]
fn a_choice_that_is_taken_is_ticked() {
    let mut harness = opened();
    harness.get_by_label("View").click();
    harness.run();
    harness.get_by_label("Theme").click();
    harness.run();
    for (label, is_on) in [("Light", true), ("Dark", false)] {
        let toggled = harness.get_by_label(label).accesskit_node().toggled();
        assert_eq!(toggled, Some(is_on.into()), "{label}");
    }
}

#[test]
fn menus_that_could_do_nothing_do_not_open() {
    let is_disabled = |harness: &egui_kittest::Harness<'_, super::helpers::Desk>, label: &str| {
        let button = harness.get_by_role_and_label(egui::accesskit::Role::Button, label);
        button.accesskit_node().is_disabled()
    };
    let mut harness = desk();
    harness.get_by_label("Edit").click();
    harness.run();
    assert!(is_disabled(&harness, "Our estimate"));
    harness.key_press(egui::Key::Escape);
    harness.run();
    harness.get_by_label("File").click();
    harness.run();
    assert!(is_disabled(&harness, "Open recent"));
    let mut harness = opened();
    let first = crate::edit::Item::Touchpoint(super::facts::account(&measured_map()));
    perform(&mut harness, Action::Select(Some(first)));
    harness.get_by_label("Edit").click();
    harness.run();
    assert!(!is_disabled(&harness, "Our estimate"));
}

#[test]
fn the_toolbar_says_what_undo_takes_back() {
    let mut harness = opened();
    let first = crate::edit::Item::Touchpoint(super::facts::account(&measured_map()));
    perform(&mut harness, Action::Select(Some(first)));
    perform(&mut harness, Action::Run(Command::MomentOfTruth));
    let before = std::sync::Arc::clone(harness.state().window.open.as_ref().unwrap().map());
    harness
        .get_by_role_and_label(
            egui::accesskit::Role::Button,
            "Undo: change moment of truth",
        )
        .click();
    harness.run();
    assert_ne!(harness.state().window.open.as_ref().unwrap().map(), &before);
    harness
        .get_by_role_and_label(
            egui::accesskit::Role::Button,
            "Redo: change moment of truth",
        )
        .click();
    harness.run();
    assert_eq!(harness.state().window.open.as_ref().unwrap().map(), &before);
}
