//! The three steps: side by side where there is room, else one below the other.

use std::sync::Arc;

use egui::{Align, Layout, ScrollArea, Ui, Vec2, vec2};

use super::{
    ImportDialog, columns, file, parts::follow_focus, proposal::Proposal, provenance, touchpoints,
};
use crate::{
    lang::{Key, Words},
    model::JourneyMap,
    view::widgets::{muted, strong},
};

/// The width of the first step.
const FILE: f32 = 272.0;
/// The least width of the second step: that of its rows and of a scroll bar.
const COLUMNS: f32 = 506.0;
/// The width of the third step.
const TOUCHPOINTS: f32 = 332.0;
/// The space between steps.
const GAP: f32 = 16.0;
/// The least height of a step.
pub(super) const LEAST: f32 = 232.0;

/// Shows the steps; `height` is that of one of them.
pub(super) fn ui(
    ui: &mut Ui,
    dialog: &mut ImportDialog,
    map: Option<&JourneyMap>,
    height: f32,
    words: &Words,
) {
    let width = ui.available_width();
    let middle = width - FILE - TOUCHPOINTS - 2.0 * GAP;
    if middle < COLUMNS {
        let size = vec2(width, LEAST);
        file_ui(ui, size, dialog, map, words);
        columns_ui(ui, size, dialog, words);
        touchpoints_ui(ui, size, dialog, words);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        file_ui(ui, vec2(FILE, height), dialog, map, words);
        columns_ui(ui, vec2(middle, height), dialog, words);
        touchpoints_ui(ui, vec2(TOUCHPOINTS, height), dialog, words);
    });
}

fn file_ui(
    ui: &mut Ui,
    size: Vec2,
    dialog: &mut ImportDialog,
    map: Option<&JourneyMap>,
    words: &Words,
) {
    step(ui, size, words.text(Key::ImportStepFile), |ui| {
        ScrollArea::vertical()
            .id_salt("file")
            .auto_shrink([false, false])
            .show(ui, |ui| {
                file::ui(ui, dialog, words);
                ui.add_space(8.0);
                ui.label(strong(words.text(Key::ImportProvenance)));
                provenance::ui(ui, dialog, map, words);
                follow_focus(ui, dialog.keys, ui.min_rect());
            });
    });
}

fn columns_ui(ui: &mut Ui, size: Vec2, dialog: &mut ImportDialog, words: &Words) {
    let survey = dialog.shown().map(|read| Arc::clone(&read.survey));
    let title = words.text(Key::ImportStepColumns);
    step(ui, size, title, |ui| match &survey {
        Some(survey) => columns::ui(ui, dialog, survey, words),
        None => nothing(ui, words),
    });
}

fn touchpoints_ui(ui: &mut Ui, size: Vec2, dialog: &mut ImportDialog, words: &Words) {
    let proposal: Option<Arc<Proposal>> = match dialog.proposal() {
        Some(Ok(proposal)) => Some(Arc::clone(proposal)),
        _ => None,
    };
    let title = words.text(Key::ImportStepTouchpoints);
    step(ui, size, title, |ui| match &proposal {
        Some(proposal) => touchpoints::ui(ui, dialog, proposal, words),
        None => nothing(ui, words),
    });
}

/// What stands in a step before anything was read.
fn nothing(ui: &mut Ui, words: &Words) {
    ui.label(muted(ui, words.text(Key::ImportNothingRead)));
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
