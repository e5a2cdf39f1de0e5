//! The three steps: side by side where there is room, else one at a time under the names of all.

use std::sync::Arc;

use egui::{Align, Layout, ScrollArea, Ui, Vec2, vec2};

use super::{
    ImportDialog, columns, file, parts::follow_focus, proposal::Proposal, provenance, touchpoints,
};
use crate::{
    lang::{Key, Words},
    model::JourneyMap,
    view::{
        style::CONTROL,
        widgets::{choices, muted, strong},
    },
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

/// A step.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) enum Step {
    /// How the file is written, and where it comes from.
    #[default]
    File,
    /// What the columns are.
    Columns,
    /// What the answers are about.
    Touchpoints,
}

impl Step {
    const ALL: [Self; 3] = [Self::File, Self::Columns, Self::Touchpoints];

    fn title(self, words: &Words) -> &str {
        words.text(match self {
            Self::File => Key::ImportStepFile,
            Self::Columns => Key::ImportStepColumns,
            Self::Touchpoints => Key::ImportStepTouchpoints,
        })
    }

    fn ui(self, ui: &mut Ui, dialog: &mut ImportDialog, map: Option<&JourneyMap>, words: &Words) {
        match self {
            Self::File => file_ui(ui, dialog, map, words),
            Self::Columns => columns_ui(ui, dialog, words),
            Self::Touchpoints => touchpoints_ui(ui, dialog, words),
        }
    }
}

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
        let names = Step::ALL.map(|step| (step, step.title(words)));
        let step = choices(ui, dialog.step, &names).unwrap_or(dialog.step);
        dialog.step = step;
        let names = CONTROL + ui.spacing().item_spacing.y;
        let height = (height - names).max(LEAST);
        sized(ui, vec2(width, height), |ui| {
            step.ui(ui, dialog, map, words);
        });
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for (step, width) in Step::ALL.into_iter().zip([FILE, middle, TOUCHPOINTS]) {
            sized(ui, vec2(width, height), |ui| {
                ui.label(strong(step.title(words)));
                step.ui(ui, dialog, map, words);
            });
        }
    });
}

fn file_ui(ui: &mut Ui, dialog: &mut ImportDialog, map: Option<&JourneyMap>, words: &Words) {
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
}

fn columns_ui(ui: &mut Ui, dialog: &mut ImportDialog, words: &Words) {
    let survey = dialog.shown().map(|read| Arc::clone(&read.survey));
    match &survey {
        Some(survey) => columns::ui(ui, dialog, survey, words),
        None => nothing(ui, words),
    }
}

fn touchpoints_ui(ui: &mut Ui, dialog: &mut ImportDialog, words: &Words) {
    let proposal: Option<Arc<Proposal>> = match dialog.proposal() {
        Some(Ok(proposal)) => Some(Arc::clone(proposal)),
        _ => None,
    };
    match &proposal {
        Some(proposal) => touchpoints::ui(ui, dialog, proposal, words),
        None => nothing(ui, words),
    }
}

/// What stands in a step before anything was read.
fn nothing(ui: &mut Ui, words: &Words) {
    ui.label(muted(ui, words.text(Key::ImportNothingRead)));
}

/// A part of a fixed size.
fn sized(ui: &mut Ui, size: Vec2, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        ui.set_min_size(size);
        ui.set_max_size(size);
        add(ui);
    });
}
