//! The welcome screen, what is dropped and what is pasted.

use std::path::PathBuf;

use egui_kittest::kittest::Queryable as _;

use super::{desk, helpers::perform, opened};
use crate::{
    survey::ReadingOptions,
    view::{
        Action, Dialog, Effect, Sample,
        incoming::{Pasted, pasted, quoted_for_shell},
    },
};

#[test]
fn the_welcome_screen_shows_three_samples_and_opens_one() {
    let mut harness = desk();
    harness.run();
    harness.get_by_label("Hotel: a weekend by the lake (in German)");
    harness.get_by_label("Bank account: from the first look to the first payment");
    harness.get_by_label("Online shop: first order").click();
    harness.run();
    let open = harness.state().window.open.as_ref().unwrap();
    assert_eq!(open.map().touchpoint_count(), 11);
    assert!(harness.state().window.title().ends_with(" — Touchline"));
}

#[test]
fn every_sample_can_be_read() {
    for sample in Sample::ALL {
        assert!(sample.map().touchpoint_count() >= 8, "{sample:?}");
    }
}

#[test]
fn recent_maps_are_offered() {
    let mut harness = desk();
    harness.state_mut().window.preferences.recent = vec!["/maps/Bank.ron".into()];
    harness.run();
    harness.get_by_label("Bank, /maps").click();
    harness.run();
    assert_eq!(
        harness.state().effects,
        [Effect::Load("/maps/Bank.ron".into())]
    );
}

#[test]
fn a_thousand_dropped_files_are_one_short_message() {
    let mut harness = desk();
    let files = (0..1_000).map(|number| PathBuf::from(format!("map-{number}.ron")));
    perform(&mut harness, Action::Drop(files.collect()));
    assert_eq!(harness.state().effects, [Effect::Load("map-0.ron".into())]);
    let notice = harness.state().window.panels.notice.as_ref().unwrap();
    assert!(notice.text.contains("map-1.ron"), "{}", notice.text);
    assert!(notice.text.chars().count() < 300, "{}", notice.text);
}

#[test]
fn of_many_files_the_first_map_opens_and_the_others_are_named() {
    let mut harness = desk();
    perform(
        &mut harness,
        Action::Drop(["a.png", "b.RON", "c.ron"].map(PathBuf::from).to_vec()),
    );
    assert_eq!(harness.state().effects, [Effect::Load("b.RON".into())]);
    let notice = harness.state().window.panels.notice.as_ref().unwrap();
    assert!(notice.text.contains("a.png, c.ron"), "{}", notice.text);
}

#[test]
fn a_dropped_or_pasted_survey_opens_the_import_dialog() {
    let reading = |path: &str| Effect::ReadSurvey {
        path: path.into(),
        options: ReadingOptions::default(),
    };
    let mut harness = opened();
    let path = "/data/Frau Müller's survey.CSV";
    perform(&mut harness, Action::Drop(vec![path.into()]));
    assert_eq!(harness.state().effects, [reading(path)]);
    assert!(matches!(
        harness.state().window.panels.dialog,
        Some(Dialog::Import(_))
    ));
    let mut harness = desk();
    perform(&mut harness, Action::Paste("/data/june.tsv\n".to_owned()));
    assert_eq!(harness.state().effects, [reading("/data/june.tsv")]);
}

#[test]
fn of_many_surveys_the_first_is_imported_and_the_others_are_named() {
    let mut harness = desk();
    let files = [
        "a.png", "b.csv", "c.csv", "d.csv", "e.csv", "f.csv", "g.csv", "h.csv",
    ];
    perform(
        &mut harness,
        Action::Drop(files.map(PathBuf::from).to_vec()),
    );
    assert!(matches!(
        harness.state().window.panels.dialog,
        Some(Dialog::Import(_))
    ));
    let notice = harness.state().window.panels.notice.as_ref().unwrap();
    assert_eq!(
        notice.text,
        "One survey is imported at a time. Not imported: a.png, c.csv, d.csv, e.csv, f.csv, and 2 more"
    );
}

#[test]
fn a_pasted_workbook_is_a_survey() {
    assert_eq!(
        pasted("/data/june.XLSX"),
        Some(Pasted::Survey("/data/june.XLSX".into()))
    );
}

#[test]
fn what_a_shell_would_split_is_quoted() {
    if cfg!(unix) {
        assert_eq!(quoted_for_shell(""), "''");
        assert_eq!(quoted_for_shell(r"a\b"), r"'a\b'");
        assert_eq!(
            quoted_for_shell("/data/Frau Müller's survey.csv"),
            r"'/data/Frau Müller'\''s survey.csv'"
        );
    }
}

#[test]
fn a_pasted_text_is_a_map_or_a_path_or_neither() {
    assert_eq!(pasted("JourneyMap(\n  format: 1,\n)"), Some(Pasted::Map));
    assert_eq!(
        pasted(" \"/maps/My map.ron\"\n"),
        Some(Pasted::Path("/maps/My map.ron".into()))
    );
    assert_eq!(
        pasted("file:///maps/My%20map.ron"),
        Some(Pasted::Path("/maps/My map.ron".into()))
    );
    assert_eq!(
        pasted("'/data/shop survey.csv'"),
        Some(Pasted::Survey("/data/shop survey.csv".into()))
    );
    assert_eq!(pasted("hello"), None);
}

#[test]
fn pasting_opens_a_map_and_anything_else_is_told() {
    let mut harness = desk();
    harness.event(egui::Event::Paste("/maps/a.ron".to_owned()));
    harness.run();
    assert_eq!(
        harness.state().effects,
        [Effect::Load("/maps/a.ron".into())]
    );
    harness.event(egui::Event::Paste("just words".to_owned()));
    harness.run_steps(4);
    harness
        .get_by_label("The clipboard holds neither a journey map nor the path of a map or survey.");
}

#[test]
fn plain_paths_stay_unquoted() {
    assert_eq!(quoted_for_shell("/maps/shop.ron"), "/maps/shop.ron");
}

#[test]
fn closing_a_map_leads_back_to_the_welcome_screen() {
    let mut harness = opened();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::W);
    harness.run();
    harness.get_by_label("Online shop: first order");
}
