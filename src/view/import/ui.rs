//! The dialog as a whole: questions above, three steps side by side, the curve and the command below.

use std::sync::Arc;

use egui::{Align, Layout, ProgressBar, ScrollArea, TextEdit, Ui, Vec2, vec2};

use super::{
    ImportDialog, columns, file, preview, proposal::Proposal, provenance, questions, touchpoints,
};
use crate::{
    lang::{self, Key, Shown as _, Words},
    view::{
        Action, OpenMap, Window, dialog as dialogs,
        style::{CONTROL, HEADING, SMALL},
        widgets::{group_heading, muted, primary_button, strong, theme_of},
    },
};

/// The width of the first step.
const FILE: f32 = 272.0;
/// The width of the third step.
const TOUCHPOINTS: f32 = 332.0;
/// The space around the dialog, its own margins included.
const AROUND: Vec2 = vec2(72.0, 72.0);
/// The room for curve, command line and buttons.
const BELOW: f32 = preview::HEIGHT + 156.0;
/// The least height of the steps.
const LEAST: f32 = 168.0;

/// Shows the dialog.
pub(in crate::view) fn ui(
    ui: &mut Ui,
    dialog: &mut ImportDialog,
    window: &mut Window,
    actions: &mut Vec<Action>,
) {
    let words = window.words();
    let open = window.open.as_ref().map(OpenMap::map);
    dialog.refresh(open, &mut window.ids);
    let room = ui.ctx().content_rect().size() - AROUND;
    ui.set_width(room.x.clamp(720.0, 1400.0));
    ui.spacing_mut().item_spacing.y = 6.0;
    head(ui, dialog, words, actions);
    trouble(ui, dialog, words);
    if window.open.as_ref().is_some_and(OpenMap::hides_verdict) {
        ui.label(muted(ui, words.text(Key::ImportHidden)));
    }
    questions::ui(ui, dialog, words);
    let height = (room.y - ui.min_rect().height() - BELOW).max(LEAST);
    steps(ui, dialog, window, height, words);
    preview::ui(ui, dialog, window, words);
    command(ui, dialog, window, words, actions);
    buttons(ui, dialog, words, actions);
    if dialog.asks_for_reading() {
        actions.push(Action::ReadSurvey);
    }
}

/// The title, and how far the reading has come.
fn head(ui: &mut Ui, dialog: &ImportDialog, words: &Words, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        let file = dialog.request.file.as_str();
        let title = words.format(Key::ImportTitle, &[("file", file.into())]);
        ui.label(strong(title).size(HEADING));
        let Some(reading) = dialog.reading else {
            return;
        };
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.button(words.text(Key::ImportStop)).clicked() {
                actions.push(Action::StopReading);
            }
            let share = reading.share().unwrap_or_default();
            let percent = lang::percent(share, words.language());
            let text = words.format(Key::ImportReading, &[("share", (&percent).into())]);
            let bar = ProgressBar::new(share as f32)
                .desired_width(180.0)
                .text(text.as_str());
            ui.add(bar).accessible_name(text);
        });
    });
}

/// Says why nothing can be imported.
fn trouble(ui: &mut Ui, dialog: &ImportDialog, words: &Words) {
    let mark = theme_of(ui).pain.mark;
    if let Some(failed) = &dialog.failed {
        ui.colored_label(mark, strong(&failed.title));
        for line in &failed.lines {
            ui.colored_label(mark, line.as_str());
        }
    }
    let Some(read) = &dialog.read else { return };
    if read.survey.rows == 0 {
        ui.colored_label(mark, words.text(Key::ImportNoRows));
    } else if let Some(Err(trouble)) = dialog.proposal() {
        ui.colored_label(mark, trouble.shown(words));
    }
}

fn steps(ui: &mut Ui, dialog: &mut ImportDialog, window: &Window, height: f32, words: &Words) {
    let survey = dialog.read.as_ref().map(|read| Arc::clone(&read.survey));
    let proposal: Option<Arc<Proposal>> = match dialog.proposal() {
        Some(Ok(proposal)) => Some(Arc::clone(proposal)),
        _ => None,
    };
    let gap = 16.0;
    let middle = ui.available_width() - FILE - TOUCHPOINTS - 2.0 * gap;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        step(
            ui,
            vec2(FILE, height),
            words.text(Key::ImportStepFile),
            |ui| {
                let map = window.open.as_ref().map(|open| open.session.map());
                ScrollArea::vertical()
                    .id_salt("file")
                    .auto_shrink([false, false])
                    .show(ui, |ui| {
                        file::ui(ui, dialog, words);
                        ui.add_space(8.0);
                        ui.label(strong(words.text(Key::ImportProvenance)));
                        provenance::ui(ui, dialog, map, words);
                    });
            },
        );
        step(
            ui,
            vec2(middle, height),
            words.text(Key::ImportStepColumns),
            |ui| {
                if let Some(survey) = &survey {
                    columns::ui(ui, dialog, survey, words);
                }
            },
        );
        let title = words.text(Key::ImportStepTouchpoints);
        step(ui, vec2(TOUCHPOINTS, height), title, |ui| {
            if let Some(proposal) = &proposal {
                touchpoints::ui(ui, dialog, proposal, height - CONTROL, words);
            }
        });
    });
}

/// A step of a fixed size under its title.
fn step(ui: &mut Ui, size: Vec2, title: &str, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        ui.set_min_size(size);
        ui.set_max_size(size);
        ui.label(strong(title));
        add(ui);
    });
}

/// The command that does the same, to copy.
fn command(
    ui: &mut Ui,
    dialog: &ImportDialog,
    window: &Window,
    words: &Words,
    actions: &mut Vec<Action>,
) {
    let map = window.open.as_ref().and_then(|open| open.path.as_deref());
    let Some(line) = dialog.command_line(map) else {
        return;
    };
    let label = group_heading(ui, words.text(Key::ImportCommand));
    ui.horizontal(|ui| {
        let copy = words.text(Key::CsvCopy);
        let width = (ui.available_width() - 168.0).max(160.0);
        let mut text = line.as_str();
        ui.add(TextEdit::singleline(&mut text).desired_width(width))
            .labelled_by(label.id);
        if ui.button(copy).clicked() {
            actions.push(Action::CopyText(line.clone()));
        }
    });
}

fn buttons(ui: &mut Ui, dialog: &ImportDialog, words: &Words, actions: &mut Vec<Action>) {
    let can = dialog.step().is_some();
    dialogs::buttons(ui, |ui| {
        let does = ui
            .add_enabled_ui(can, |ui| primary_button(ui, words.text(Key::ImportDo)))
            .inner;
        if does.clicked() {
            actions.push(Action::Import);
        }
        if ui.button(words.text(Key::Cancel)).clicked() {
            actions.push(Action::CloseDialog);
        }
        if dialog.has_new_touchpoints() {
            ui.label(muted(ui, words.text(Key::ImportCommandNew)).size(SMALL));
        }
    });
}
