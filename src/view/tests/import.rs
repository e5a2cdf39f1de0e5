//! The import dialog: what it shows, what it asks, and what it makes of a map.

use std::{ops::ControlFlow, sync::Arc};

use egui::{Key, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use super::{
    desk,
    helpers::{Desk, ctrl, perform},
    opened,
};
use crate::{
    model::{Direction, FeedbackSet, JourneyMap, Known, Language, Target},
    survey::{ColumnOption, ColumnRef, Purpose, ReadingOptions, read_counted},
    view::{Action, Dialog, Effect, ImportDialog, ImportWish, Message, ReadProgress, SurveyRead},
};

/// The file of all tests.
pub(super) const PATH: &str = "/data/shop-survey.csv";

/// The answer that adds feedback to a map that has some.
pub(super) const BESIDE: &str = "New wave beside the others";

/// A file of forty answers from 1 to `best` in every column.
pub(super) fn file(columns: &[&str], best: usize) -> String {
    let row = |row: usize| {
        let cells: Vec<String> = (0..columns.len())
            .map(|column| ((row + column) % best + 1).to_string())
            .collect();
        format!("R{row:03},{}\n", cells.join(","))
    };
    let rows: Vec<String> = (0..40).map(row).collect();
    format!("respondent,{}\n{}", columns.join(","), rows.concat())
}

/// Opens the dialog on the file and hands it what a worker would read.
pub(super) fn import(harness: &mut Harness<'_, Desk>, text: impl AsRef<[u8]>) {
    perform(harness, Action::Import(ImportWish::From(PATH.into())));
    answer(harness, text);
}

/// Reads the file as the window asked last.
pub(super) fn answer(harness: &mut Harness<'_, Desk>, text: impl AsRef<[u8]>) {
    let read = read_of(text, &asked(harness));
    harness.state_mut().window.survey_read(Ok(read));
    harness.run();
}

/// Reads a text, or a workbook, as a worker would read the file.
pub(super) fn read_of(text: impl AsRef<[u8]>, options: &ReadingOptions) -> SurveyRead {
    let text = text.as_ref().to_vec();
    let read = read_counted(Purpose::Import, &text, options, &mut |_| {
        ControlFlow::Continue(())
    });
    let (survey, counted) = read.unwrap();
    SurveyRead {
        path: PATH.into(),
        survey: Arc::new(survey),
        counted: Arc::new(counted),
        is_sample: false,
    }
}

/// Returns the options of the latest reading.
pub(super) fn asked(harness: &Harness<'_, Desk>) -> ReadingOptions {
    let mut latest_first = harness.state().effects.iter().rev();
    latest_first
        .find_map(|effect| match effect {
            Effect::ReadSurvey { options, .. } => Some(options.clone()),
            _ => None,
        })
        .unwrap()
}

/// Returns how often the window has asked for a reading.
pub(super) fn readings(harness: &Harness<'_, Desk>) -> usize {
    let effects = harness.state().effects.iter();
    effects
        .filter(|effect| matches!(effect, Effect::ReadSurvey { .. }))
        .count()
}

/// Returns what was decided about columns.
pub(super) fn decisions(harness: &mut Harness<'_, Desk>) -> Vec<ColumnOption> {
    dialog(harness).options.columns.clone()
}

pub(super) fn dialog<'a>(harness: &'a mut Harness<'_, Desk>) -> &'a mut ImportDialog {
    match &mut harness.state_mut().window.panels.dialog {
        Some(Dialog::Import(dialog)) => dialog,
        other => panic!("{other:?}"),
    }
}

pub(super) fn map(harness: &Harness<'_, Desk>) -> JourneyMap {
    let open = harness.state().window.open.as_ref().unwrap();
    open.session.map().clone()
}

pub(super) fn shown(map: &JourneyMap) -> &FeedbackSet {
    map.feedback_set(map.shown.as_ref().unwrap()).unwrap()
}

pub(super) fn click(harness: &mut Harness<'_, Desk>, button: &str) {
    harness.get_by_role_and_label(Role::Button, button).click();
    harness.run();
}

pub(super) fn can_import(harness: &Harness<'_, Desk>) -> bool {
    let button = harness.get_by_role_and_label(Role::Button, "Import");
    !button.accesskit_node().is_disabled()
}

#[test]
fn an_import_is_one_step_and_makes_the_measured_curve() {
    let mut harness = opened();
    let before = map(&harness);
    import(&mut harness, file(&["Creates an account", "Robot"], 5));
    harness.get_by_label("What “Creates an account” is about");
    click(&mut harness, BESIDE);
    assert!(can_import(&harness));
    click(&mut harness, "Import");
    let after = map(&harness);
    let set = shown(&after);
    assert_eq!(set.label, "shop survey");
    assert_eq!(set.provenance.imported, harness.state().window.today);
    let account = super::facts::account(&before);
    let targets: Vec<_> = set.targets.iter().map(|one| one.target.clone()).collect();
    assert_eq!(targets, [Target::Touchpoint(account), Target::Unassigned]);
    assert!(harness.state().window.panels.dialog.is_none());
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness), before);
    assert!(!harness.state().window.can().undo);
}

#[test]
fn an_undecided_file_blocks_the_import_until_it_is_answered() {
    let mut harness = desk();
    let text = file(&["Checkout", "Delivery"], 6);
    import(&mut harness, &text);
    harness.get_by_label("Which value is the best in “Checkout”?");
    assert!(!can_import(&harness));
    click(&mut harness, "1 (school grade), in all");
    let directions = decisions(&mut harness);
    assert_eq!(directions.len(), 2);
    assert!(
        directions
            .iter()
            .all(|one| one.direction == Some(Direction::Low)),
        "{directions:?}"
    );
    assert_eq!(readings(&harness), 1, "the file is not read again");
    assert!(can_import(&harness));
    click(&mut harness, "Import");
    let made = map(&harness);
    let low = Known::Is(Direction::Low);
    let targets = &shown(&made).targets;
    assert!(targets.iter().all(|one| one.scale.direction == low));
}

#[test]
fn without_a_map_the_file_makes_one() {
    let mut harness = desk();
    let text = file(&["Checkout", "Delivery"], 5);
    import(&mut harness, &text);
    click(&mut harness, "Import");
    let made = map(&harness);
    assert_eq!(made.header.title, "shop survey");
    let stage = made.stages.first().unwrap();
    assert_eq!(stage.name, "shop survey");
    let names: Vec<_> = stage
        .touchpoints
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(names, ["Checkout", "Delivery"]);
    assert_eq!(shown(&made).targets.len(), 2);
    assert!(harness.state().window.is_unsaved());
}

#[test]
fn missing_touchpoints_are_created_in_the_same_step() {
    let mut harness = opened();
    let before = map(&harness);
    import(&mut harness, file(&["Creates an account", "Robot"], 5));
    click(&mut harness, BESIDE);
    click(&mut harness, "Create the 1 missing touchpoint");
    click(&mut harness, "Import");
    let after = map(&harness);
    let new = after.unsorted.last().unwrap();
    assert_eq!(new.name, "Robot");
    let target = Target::Touchpoint(new.id.clone());
    assert!(shown(&after).targets.iter().any(|one| one.target == target));
    ctrl(&mut harness, Key::Z);
    assert_eq!(map(&harness), before);
}

#[test]
fn the_command_line_names_the_decisions() {
    let mut harness = opened();
    let text = file(&["Creates an account", "Robot"], 5);
    import(&mut harness, &text);
    let options = &mut dialog(&mut harness).options;
    options.header_rows = Some(1);
    options.columns.push(ColumnOption {
        column: ColumnRef::Index(1),
        kind: None,
        scale: None,
        direction: Some(Direction::Low),
        missing: Some(vec!["9".to_owned()]),
        labels: None,
    });
    harness.run();
    answer(&mut harness, &text);
    let line = dialog(&mut harness)
        .command_line(Some("/maps/shop.ron".as_ref()))
        .unwrap();
    if cfg!(unix) {
        assert_eq!(
            line,
            "touchline import /maps/shop.ron /data/shop-survey.csv -o /maps/shop.ron \
             --header-rows 1 --column 'Creates an account:direction=low,missing=9' --date 2026-05-12"
        );
    }
    click(&mut harness, "Copy the command");
}

#[test]
fn a_reading_can_be_stopped_and_closing_stops_it_too() {
    let mut harness = opened();
    perform(&mut harness, Action::Import(ImportWish::From(PATH.into())));
    let half = ReadProgress {
        bytes: 50,
        size: Some(100),
    };
    harness.state_mut().window.survey_progress(half);
    harness.run();
    harness.get_by_label_contains("Reading… 50");
    click(&mut harness, "Stop reading");
    assert!(harness.state().window.panels.dialog.is_none());
    assert_eq!(harness.state().effects.last(), Some(&Effect::StopReading));
    perform(&mut harness, Action::Import(ImportWish::From(PATH.into())));
    click(&mut harness, "Cancel");
    assert_eq!(harness.state().effects.last(), Some(&Effect::StopReading));
}

#[test]
fn what_cannot_be_read_is_told_in_the_dialog() {
    let mut harness = opened();
    perform(&mut harness, Action::Import(ImportWish::From(PATH.into())));
    let message = Message {
        title: "Could not open shop-survey.csv".to_owned(),
        lines: vec!["It is a workbook.".to_owned()],
        ..Message::default()
    };
    harness.state_mut().window.survey_read(Err(message));
    harness.run();
    harness.get_by_label("It is a workbook.");
    assert!(!can_import(&harness));
}

#[test]
fn the_dialog_speaks_german() {
    let mut harness = opened();
    harness.state_mut().window.preferences.language = Language::De;
    import(&mut harness, file(&["Creates an account", "Robot"], 5));
    harness.get_by_label("3 · Touchpoints");
    harness.get_by_role_and_label(Role::Button, "Importieren");
    let mut warnings = harness.query_all_by_label_contains("gilt hoch als gut");
    assert!(warnings.next().is_some());
}
