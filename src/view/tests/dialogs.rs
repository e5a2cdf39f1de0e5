//! The export dialog and the path dialog.

use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{helpers::ctrl, opened};
use crate::{
    export::png::PixelBudget,
    layout::{Fit, MapView},
    model::Language,
    view::{Dialog, Effect, ExportChoice, Format, Listing, PathPurpose},
};

fn choice(harness: &egui_kittest::Harness<'_, super::Desk>) -> ExportChoice {
    match &harness.state().window.panels.dialog {
        Some(Dialog::Export(choice)) => *choice,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_export_dialog_shows_the_size_in_pixels() {
    let mut harness = opened();
    ctrl(&mut harness, egui::Key::E);
    let map = std::sync::Arc::clone(harness.state().window.open.as_ref().unwrap().map());
    let ctx = harness.ctx.clone();
    let pictures = &mut harness.state_mut().window.pictures;
    let layout = pictures.of_map(&ctx, &map, Language::En).unwrap();
    let [width, height] = PixelBudget::default()
        .pixels(layout.page.size(), 2.0)
        .unwrap();
    let count = |pixels: u32| crate::lang::count(u64::from(pixels), Language::En);
    harness.get_by_label(&format!("{} × {} px", count(width), count(height)));
}

#[test]
fn choices_are_kept_until_the_next_export() {
    let mut harness = opened();
    ctrl(&mut harness, egui::Key::E);
    for label in ["PDF", "Curve", "A4"] {
        harness.get_by_label(label).click();
        harness.run();
    }
    harness
        .get_by_role_and_label(egui::accesskit::Role::Button, "Export")
        .click();
    harness.run();
    let expected = ExportChoice {
        format: Format::Pdf,
        view: MapView::Curve,
        fit: Fit::A4,
        ..ExportChoice::new(crate::paint::ThemeName::Light, Language::En)
    };
    assert_eq!(harness.state().effects, [Effect::AskForTarget(expected)]);
    ctrl(&mut harness, egui::Key::E);
    assert_eq!(choice(&harness), expected);
}

#[test]
fn a_picture_that_is_too_large_names_the_largest_scale() {
    let mut harness = opened();
    ctrl(&mut harness, egui::Key::E);
    let Some(Dialog::Export(choice_now)) = &mut harness.state_mut().window.panels.dialog else {
        panic!("no dialog")
    };
    choice_now.scale = 90.0;
    harness.run();
    harness.get_by_label_contains("The largest scale for this map is");
    assert!(
        harness
            .get_by_role_and_label(egui::accesskit::Role::Button, "Export")
            .accesskit_node()
            .is_disabled()
    );
    harness.get_by_label_contains("Use ").click();
    harness.run();
    assert!(choice(&harness).scale < 90.0);
    assert!(
        !harness
            .get_by_role_and_label(egui::accesskit::Role::Button, "Export")
            .accesskit_node()
            .is_disabled()
    );
}

#[test]
fn a_file_gets_the_ending_of_its_format() {
    let choice = ExportChoice::new(crate::paint::ThemeName::Light, Language::En);
    assert_eq!(
        choice.with_extension("/a/b.v2".into()),
        std::path::PathBuf::from("/a/b.v2.png")
    );
    assert_eq!(
        choice.with_extension("/a/b.PNG".into()),
        std::path::PathBuf::from("/a/b.PNG")
    );
}

#[test]
fn tab_completes_a_path_and_enter_opens_it() {
    let mut harness = opened();
    harness.key_press_modifiers(
        egui::Modifiers::COMMAND | egui::Modifiers::SHIFT,
        egui::Key::O,
    );
    harness.run();
    assert!(
        harness
            .state()
            .effects
            .contains(&Effect::List("/maps/".into()))
    );
    let Some(Dialog::Path(dialog)) = &mut harness.state_mut().window.panels.dialog else {
        panic!("no dialog")
    };
    dialog.text = "/maps/sh".to_owned();
    dialog.listing = Some(Listing {
        folder: "/maps/".into(),
        folders: vec!["old".to_owned()],
        files: vec!["hotel.ron".to_owned(), "shop.ron".to_owned()],
    });
    harness.run();
    harness.get_by_role_and_label(egui::accesskit::Role::Button, "shop.ron");
    assert!(harness.query_by_label("hotel.ron").is_none());
    harness.key_press(egui::Key::Tab);
    harness.run();
    harness.key_press(egui::Key::Enter);
    harness.run();
    assert!(
        harness
            .state()
            .effects
            .contains(&Effect::Load("/maps/shop.ron".into())),
        "{:?}",
        harness.state().effects
    );
}

#[test]
fn about_names_version_and_licence() {
    let mut harness = opened();
    harness.get_by_label("Help").click();
    harness.run();
    harness.get_by_label("About Touchline").click();
    harness.run();
    harness.get_by_label_contains(env!("CARGO_PKG_VERSION"));
    harness.get_by_label_contains("Apache");
}

#[test]
fn where_a_new_file_goes_is_chosen_from_the_folders() {
    let mut harness = opened();
    let window = &mut harness.state_mut().window;
    window.ask_for_path(PathPurpose::Save, "/maps/Our journey.ron".as_ref());
    let Some(Dialog::Path(dialog)) = &mut window.panels.dialog else {
        panic!("no dialog")
    };
    dialog.listing = Some(Listing {
        folder: "/maps/".into(),
        folders: vec!["clients".to_owned()],
        files: vec!["shop.ron".to_owned()],
    });
    harness.run();
    harness.get_by_role_and_label(egui::accesskit::Role::Button, "shop.ron");
    let folder = format!("clients{}", std::path::MAIN_SEPARATOR);
    harness
        .get_by_role_and_label(egui::accesskit::Role::Button, &folder)
        .click();
    harness.run();
    let Some(Dialog::Path(dialog)) = &harness.state().window.panels.dialog else {
        panic!("no dialog")
    };
    assert_eq!(dialog.text, format!("/maps/{folder}Our journey.ron"));
}
