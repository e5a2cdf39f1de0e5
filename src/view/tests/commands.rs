//! The one list of commands: keys that do not clash, and every command within reach.

use egui_kittest::kittest::Queryable as _;

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
    // Something is selected, changed and taken back, so that every command can run.
    let first = crate::edit::Item::Touchpoint(super::facts::account(&measured_map()));
    perform(&mut harness, Action::Select(Some(first)));
    for command in [Command::Rate(2), Command::Rate(5), Command::Undo] {
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
