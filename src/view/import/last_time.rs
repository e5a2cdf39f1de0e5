//! As last time: one click for all that was decided about an earlier wave; and what came of decisions used again.

use std::sync::Arc;

use egui::{Label, RichText, ScrollArea, Ui};

use super::{ImportDialog, parts::follow_focus, recipe::Said};
use crate::{
    lang::{self, Key, Shown as _, Words},
    model::{FeedbackSet, JourneyMap},
    survey::Lost,
    view::{
        style::SMALL,
        widgets::{muted, theme_of},
    },
};

/// The most that it takes of the dialog's height to name what could not be followed.
const MOST: f32 = 96.0;

/// Offers the decisions of an earlier wave, and says what was done with decisions last.
pub(super) fn ui(
    ui: &mut Ui,
    dialog: &mut ImportDialog,
    map: Option<&Arc<JourneyMap>>,
    words: &Words,
) {
    match &dialog.said {
        Some(Said::Done { text, lost }) => {
            let text = muted(ui, text);
            ui.add(Label::new(text).wrap());
            lost_ui(ui, dialog, lost, words);
        }
        Some(Said::Failed(why)) => {
            ui.colored_label(theme_of(ui).pain.mark, why.as_str());
        }
        None => {}
    }
    let (Some(set), Some(map)) = (dialog.earlier_wave(), map) else {
        return;
    };
    ui.horizontal_wrapped(|ui| {
        let name = name(&set, words);
        let text = words.format(Key::ImportAsLastTime, &[("name", (&name).into())]);
        if ui.button(text).clicked() {
            dialog.decide_like(&set, map, words);
        }
        ui.label(muted(ui, words.text(Key::ImportAsLastTimeHint)).size(SMALL));
    });
}

/// Names what could not be followed, with what happens instead.
fn lost_ui(ui: &mut Ui, dialog: &ImportDialog, lost: &[Lost], words: &Words) {
    if lost.is_empty() {
        return;
    }
    let mark = theme_of(ui).highlight.mark;
    ScrollArea::vertical()
        .id_salt("lost decisions")
        .max_height(MOST)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for one in lost {
                let text = RichText::new(one.shown(words)).color(mark);
                ui.add(Label::new(text).wrap());
            }
            follow_focus(ui, dialog.keys, ui.min_rect());
        });
}

/// Names an earlier wave, with its day where that is known.
fn name(set: &FeedbackSet, words: &Words) -> String {
    let known = &set.provenance;
    let day = known.imported.or(known.field_to).or(known.field_from);
    match day {
        Some(day) => format!("{}, {}", set.label, lang::date(day, words.language())),
        None => set.label.clone(),
    }
}
