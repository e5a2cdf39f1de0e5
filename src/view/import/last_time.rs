//! As last time: one click for all that was decided about an earlier wave; and what came of decisions used again.

use std::sync::Arc;

use egui::{Label, Ui};

use super::{ImportDialog, recipe::Said};
use crate::{
    lang::{self, Key, Words},
    model::{FeedbackSet, JourneyMap},
    view::{
        style::SMALL,
        widgets::{muted, theme_of},
    },
};

/// Offers the decisions of an earlier wave, and says what was done with decisions last.
pub(super) fn ui(
    ui: &mut Ui,
    dialog: &mut ImportDialog,
    map: Option<&Arc<JourneyMap>>,
    words: &Words,
) {
    match &dialog.said {
        Some(Said::Done(said)) => {
            let text = muted(ui, said);
            ui.add(Label::new(text).wrap());
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

/// Names an earlier wave, with its day where that is known.
fn name(set: &FeedbackSet, words: &Words) -> String {
    let known = &set.provenance;
    let day = known.imported.or(known.field_to).or(known.field_from);
    match day {
        Some(day) => format!("{}, {}", set.label, lang::date(day, words.language())),
        None => set.label.clone(),
    }
}
