//! The command line that the import dialog shows does what the dialog does, run by a real shell.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a step that cannot be done stops the test"
)]

use std::{ops::ControlFlow, path::Path, process::Command, sync::Arc};

use egui::accesskit::Role;
use egui_kittest::{Harness, kittest::Queryable as _};
use tempfile::TempDir;
use touchline::{
    edit::Document,
    file::KeptOrder,
    model::{Date, Direction, IdSource, JourneyMap, Language, Place, Target},
    survey::{ColumnOption, ColumnRef, Purpose, ReadingOptions, read_counted},
    view::{
        Action, Dialog, Effect, ImportDialog, ImportWish, Look, Preferences, SurveyRead, Window,
        install,
    },
};

use crate::{
    cli::{folder, put},
    maps,
    samples::{HOTEL, SHOP, Sample},
    surveys,
};

/// A name that every unquoted shell word would stumble over.
pub(crate) const FILE: &str = "Frau Müller's $HOME \"survey\" #1 !x.csv";

/// The window and what it asked of the outermost layer.
pub(crate) struct Desk {
    window: Window,
    effects: Vec<Effect>,
}

/// A window with the map of a file, importing a survey that nothing was decided about.
pub(crate) fn importing(map: &Path, survey: &Path) -> Harness<'static, Desk> {
    importing_with(Vec::new(), map, survey)
}

/// The same in a window that remembers orders of labels.
fn importing_with(
    label_orders: Vec<KeptOrder>,
    map: &Path,
    survey: &Path,
) -> Harness<'static, Desk> {
    let preferences = Preferences {
        language: Language::En,
        look: Look::Light,
        interface_percent: 100,
        outline: true,
        inspector: true,
        recent: Vec::new(),
        label_orders,
    };
    let mut window = Window::new(
        preferences,
        IdSource::seeded(11),
        Date::new(2026, 5, 12).ok(),
    );
    let document = Document::saved(touchline::file::open(map).unwrap().map().clone());
    window.show_map(document, Some(map.to_owned()));
    let effects = vec![window.import_from(survey.to_owned())];
    let mut harness = Harness::builder()
        .with_size(egui::vec2(1280.0, 800.0))
        .with_step_dt(1.0 / 60.0)
        .with_max_steps(60)
        .with_context_setup(install)
        .build_ui_state(
            |ui, desk: &mut Desk| {
                let ctx = ui.ctx().clone();
                for wish in desk.window.ui(ui) {
                    desk.effects.extend(desk.window.perform(&ctx, wish));
                    ctx.request_repaint();
                }
            },
            Desk { window, effects },
        );
    answer(&mut harness);
    harness
}

/// Reads the survey as the window asked last.
pub(crate) fn answer(harness: &mut Harness<'_, Desk>) {
    let mut latest_first = harness.state().effects.iter().rev();
    let asked = latest_first.find_map(|effect| match effect {
        Effect::ReadSurvey { path, options } => Some((path.clone(), options.clone())),
        _ => None,
    });
    let (path, options) = asked.unwrap();
    let bytes = std::fs::read(&path).unwrap();
    let read = read_counted(Purpose::Import, &bytes, &options, &mut |_| {
        ControlFlow::Continue(())
    });
    let (survey, counted) = read.unwrap();
    harness.state_mut().window.survey_read(Ok(SurveyRead {
        path,
        survey: Arc::new(survey),
        counted: Arc::new(counted),
        is_sample: false,
    }));
    harness.run();
}

pub(crate) fn dialog<'a>(harness: &'a mut Harness<'_, Desk>) -> &'a mut ImportDialog {
    match &mut harness.state_mut().window.panels.dialog {
        Some(Dialog::Import(dialog)) => dialog,
        other => panic!("{other:?}"),
    }
}

/// Types into a field of the dialog.
pub(crate) fn fill(harness: &mut Harness<'_, Desk>, field: &str, text: &str) {
    harness
        .get_by_role_and_label(Role::TextInput, field)
        .focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, field)
        .type_text(text);
    harness.run();
}

/// Puts map and survey of a sample into a folder.
fn put_both(folder: &TempDir, sample: &Sample) -> [std::path::PathBuf; 2] {
    let map = touchline::file::write(&maps::map(sample));
    [
        put(folder, "the team's map.ron", map),
        put(folder, FILE, surveys::bytes(sample)),
    ]
}

#[track_caller]
fn run_in_shell(line: &str) {
    let programs = Path::new(env!("CARGO_BIN_EXE_touchline")).parent().unwrap();
    let shell = Command::new("/bin/sh")
        .args(["-c", line])
        .env("PATH", programs)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&shell.stderr);
    assert!(shell.status.success(), "{line}\n{told}");
}

/// Imports in the dialog and on the command line, and expects the same map of both.
#[track_caller]
pub(crate) fn check(mut harness: Harness<'_, Desk>, map: &Path) -> String {
    let line = dialog(&mut harness).command_line(Some(map)).unwrap();
    run_in_shell(&line);
    let ctx = harness.ctx.clone();
    harness
        .state_mut()
        .window
        .perform(&ctx, Action::Import(ImportWish::Finish));
    let imported: JourneyMap = {
        let open = harness.state().window.open.as_ref().unwrap();
        open.session.map().clone()
    };
    assert_eq!(imported.feedback.len(), 1, "{line}");
    assert_eq!(
        *touchline::file::open(map).unwrap().map(),
        imported,
        "{line}"
    );
    line
}

#[test]
fn a_shell_that_runs_the_command_makes_the_same_map() {
    let folder = folder();
    let [map, survey] = put_both(&folder, &HOTEL);
    let mut harness = importing(&map, &survey);
    dialog(&mut harness).options = ReadingOptions {
        delimiter: Some(b';'),
        encoding: Some("windows-1252".to_owned()),
        columns: vec![ColumnOption {
            column: ColumnRef::Index(3),
            kind: None,
            scale: None,
            direction: Some(Direction::Low),
            labels: None,
            missing: Some(vec!["k. A.".to_owned(), "99".to_owned()]),
        }],
        ..ReadingOptions::default()
    };
    harness.run();
    answer(&mut harness);
    fill(
        &mut harness,
        "Name of the feedback",
        "it's \"new\" & $HOME; #1",
    );
    fill(&mut harness, "Who was asked", "-1 guests, `all` of them");
    fill(&mut harness, "First day", "1.2.2026");
    fill(&mut harness, "How many were asked", "1.640");
    let line = check(harness, &map);
    for part in [
        "--field 2026-02-01..",
        "--invited 1640",
        "--delimiter ';'",
        "--asked='-1 guests",
    ] {
        assert!(line.contains(part), "{part} is not in {line}");
    }
}

/// Names the touchpoints of a map in their order, and what each question is about: new ids are drawn.
fn names(map: &JourneyMap) -> Vec<String> {
    let name = |place: Place<'_>| place.touchpoint.name.clone();
    let about = |target: &Target| match target {
        Target::Touchpoint(id) => map.place(id).map(name).unwrap(),
        other => format!("{other:?}"),
    };
    let targets = map.shown_set().unwrap().targets.iter();
    let about = targets.map(|one| format!("{} = {}", one.source, about(&one.target)));
    map.places().map(name).chain(about).collect()
}

/// Imports in the dialog and on the command line, and expects maps that differ in new ids alone.
#[track_caller]
fn check_names(mut harness: Harness<'_, Desk>, map: &Path) -> String {
    let line = dialog(&mut harness).command_line(Some(map)).unwrap();
    run_in_shell(&line);
    let ctx = harness.ctx.clone();
    harness
        .state_mut()
        .window
        .perform(&ctx, Action::Import(ImportWish::Finish));
    let open = harness.state().window.open.as_ref().unwrap();
    let file = touchline::file::open(map).unwrap();
    assert_eq!(names(file.map()), names(open.session.map()), "{line}");
    line
}

/// A map that a survey of three steps knows nothing of but one.
fn three_steps(folder: &TempDir) -> [std::path::PathBuf; 2] {
    let row = |row: usize| format!("{},{},{}\n", row % 5 + 1, row % 5 + 1, (row + 2) % 5 + 1);
    let rows: String = (0..40).map(row).collect();
    let steps = format!("Robot greets,Pays,Zebra crossing\n{rows}");
    let map = touchline::file::write(&maps::map(&SHOP));
    [put(folder, "map.ron", map), put(folder, "steps.csv", steps)]
}

#[test]
fn touchpoints_that_were_created_are_in_the_command() {
    let folder = folder();
    let [map, survey] = three_steps(&folder);
    let mut harness = importing(&map, &survey);
    harness
        .get_by_role_and_label(Role::Button, "Create the 2 missing touchpoints")
        .click();
    harness.run();
    let line = check_names(harness, &map);
    assert!(line.contains(" --create-touchpoints"), "{line}");
    assert!(!line.contains("--match"), "{line}");
}

#[test]
fn a_touchpoint_that_is_new_against_its_name_is_in_the_command() {
    let folder = folder();
    let [map, survey] = three_steps(&folder);
    let mut harness = importing(&map, &survey);
    harness
        .get_by_role_and_label(Role::ComboBox, "What “Pays” is about")
        .click();
    harness.run();
    harness
        .get_by_role_and_label(Role::Button, "new: Pays")
        .click();
    harness.run();
    let line = check_names(harness, &map);
    assert!(line.contains(" --match 'Pays=new'"), "{line}");
}

#[test]
fn a_match_by_hand_is_in_the_command() {
    let folder = folder();
    let [map, survey] = put_both(&folder, &SHOP);
    let mut harness = importing(&map, &survey);
    let source = SHOP
        .rows
        .iter()
        .map(|row| row.source)
        .find(|source| !source.is_empty())
        .unwrap();
    let list = format!("What “{source}” is about");
    harness.get_by_role_and_label(Role::ComboBox, &list).click();
    harness.run();
    harness
        .get_by_role_and_label(Role::Button, "unassigned")
        .click();
    harness.run();
    let line = check(harness, &map);
    assert!(line.contains(&format!("'{source}=none'")), "{line}");
}

#[test]
fn an_order_that_only_the_window_remembers_is_in_the_command() {
    let folder = folder();
    let map = put(
        &folder,
        "the team's map.ron",
        touchline::file::write(&maps::map(&HOTEL)),
    );
    let labels = ["mau", "so lala", "knorke", "war nicht da", "99"];
    let row = |row: usize| format!("{},{}\n", labels[row % 5], labels[(row + 1) % 3]);
    let rows: String = (0..60).map(row).collect();
    let survey = put(&folder, FILE, format!("Room,Bath\n{rows}"));
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let kept = KeptOrder::new(texts(&labels[..3]), texts(&["war nicht da"]), None);
    let harness = importing_with(kept.into_iter().collect(), &map, &survey);
    let line = check(harness, &map);
    for part in [
        "Room:missing=99|war nicht da,labels=mau|so lala|knorke",
        "Bath:labels=mau|so lala|knorke",
    ] {
        assert!(line.contains(part), "{part} is not in {line}");
    }
}
