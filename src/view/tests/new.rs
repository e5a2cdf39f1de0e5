//! The gallery of templates: by keyboard and by click, in both languages.

use egui::{Key, Modifiers};
use egui_kittest::{Harness, kittest::Queryable as _};

use super::{
    desk,
    helpers::{Desk, map, perform},
    opened,
};
use crate::{
    edit::Template,
    model::{IdSource, JourneyMap, Known, Language},
    view::{Action, Command, Dialog, Unsaved},
};

/// Opens the gallery as a person does.
fn open_gallery(harness: &mut Harness<'_, Desk>) {
    harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
    harness.run();
}

fn press(harness: &mut Harness<'_, Desk>, keys: &[Key]) {
    for key in keys {
        harness.key_press(*key);
        harness.run();
    }
}

fn shows_gallery(harness: &Harness<'_, Desk>) -> bool {
    matches!(harness.state().window.panels.dialog, Some(Dialog::New(_)))
}

/// What tells the maps of the templates apart.
fn title(template: Template, language: Language) -> String {
    let map = template.build_in(language, &mut IdSource::seeded(0));
    map.header.title
}

#[test]
fn every_template_has_a_tile_with_its_name_and_contents() {
    let mut harness = desk();
    open_gallery(&mut harness);
    for label in [
        "Empty map: No stages yet: sketch from scratch",
        "Online shop: From the ad to the refund",
        "Hotel stay: A weekend, from the search to the departure",
        "Bank account: From the comparison to daily use",
        "Service hotline: A fault, a call, a solution",
        "Branch visit: From the opening hours to the contract",
        "SaaS onboarding: From the free trial to the first invoice",
        "Patient journey: From the symptoms to the aftercare",
        "Public authority: A move, a form, an appointment",
        "B2B purchase: From the requirements to the spare parts",
        "Event visit: From the announcement to the way home",
    ] {
        harness.get_by_label(label);
    }
}

#[test]
fn a_click_begins_the_map_and_nothing_is_unsaved() {
    let mut harness = desk();
    open_gallery(&mut harness);
    harness.get_by_label_contains("Patient journey").click();
    harness.run();
    let map = map(&harness);
    assert_eq!(
        map.header.title,
        title(Template::PatientJourney, Language::En)
    );
    assert_eq!(map.touchpoint_count(), 14);
    assert!(harness.state().window.panels.dialog.is_none());
    assert!(!harness.state().window.is_unsaved());
    assert!(!harness.state().window.can().undo);
}

#[test]
fn enter_alone_begins_an_empty_map() {
    let mut harness = desk();
    open_gallery(&mut harness);
    press(&mut harness, &[Key::Enter]);
    assert_eq!(map(&harness), JourneyMap::default());
}

#[test]
fn arrow_keys_go_from_tile_to_tile() {
    let all = Template::all();
    let walks: [(&[Key], usize); 6] = [
        (&[Key::ArrowRight], 1),
        (&[Key::ArrowRight, Key::ArrowDown], 4),
        (&[Key::ArrowDown, Key::ArrowDown, Key::ArrowDown], 9),
        (&[Key::ArrowDown, Key::ArrowRight, Key::ArrowUp], 1),
        (&[Key::ArrowDown, Key::ArrowLeft], 2),
        // Beyond the first row and the last tile there is nothing.
        (&[Key::ArrowRight, Key::ArrowUp], 1),
    ];
    for (keys, place) in walks {
        let mut harness = desk();
        open_gallery(&mut harness);
        press(&mut harness, keys);
        press(&mut harness, &[Key::Enter]);
        let expected = title(all[place], Language::En);
        assert_eq!(map(&harness).header.title, expected, "{keys:?}");
    }
}

#[test]
fn escape_and_cancel_leave_everything_as_it_was() {
    let mut harness = opened();
    let before = map(&harness);
    open_gallery(&mut harness);
    assert!(shows_gallery(&harness));
    press(&mut harness, &[Key::Escape]);
    assert!(harness.state().window.panels.dialog.is_none());
    open_gallery(&mut harness);
    harness.get_by_label("Cancel").click();
    harness.run();
    assert!(harness.state().window.panels.dialog.is_none());
    assert_eq!(map(&harness), before);
}

#[test]
fn the_language_of_the_map_can_be_chosen() {
    let mut harness = desk();
    open_gallery(&mut harness);
    harness.get_by_label("Deutsch").click();
    harness.run();
    harness.get_by_label_contains("Event visit").click();
    harness.run();
    let map = map(&harness);
    assert_eq!(map.header.language, Known::Is(Language::De));
    assert_eq!(map.header.title, title(Template::EventVisit, Language::De));
}

#[test]
fn a_german_window_offers_german_maps() {
    let mut harness = desk();
    harness.state_mut().window.preferences.language = Language::De;
    open_gallery(&mut harness);
    harness.get_by_label_contains("Behördengang").click();
    harness.run();
    assert_eq!(
        map(&harness).header.title,
        title(Template::PublicAuthority, Language::De)
    );
}

#[test]
fn unsaved_work_is_asked_about_before_the_gallery_opens() {
    let mut harness = opened();
    let id = map(&harness).places().next().unwrap().touchpoint.id.clone();
    let first = crate::edit::Item::Touchpoint(id);
    perform(&mut harness, Action::Select(Some(first)));
    perform(&mut harness, Action::Run(Command::Rate(2)));
    open_gallery(&mut harness);
    assert!(matches!(
        harness.state().window.panels.dialog,
        Some(Dialog::Unsaved(Unsaved::New))
    ));
    harness.get_by_label("Don’t save").click();
    harness.run();
    assert!(shows_gallery(&harness));
    // Nothing is lost until a template is chosen.
    assert!(harness.state().window.is_unsaved());
    press(&mut harness, &[Key::Enter]);
    assert_eq!(map(&harness), JourneyMap::default());
}

#[test]
fn the_welcome_screen_leads_to_the_gallery() {
    let mut harness = desk();
    harness.run();
    harness.get_by_label("New map…").click();
    harness.run();
    assert!(shows_gallery(&harness));
}
