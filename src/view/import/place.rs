//! Whether feedback is a new wave beside what the map has, or takes the place of some of it.

use egui::Ui;

use super::{ImportDialog, parts::Choose};
use crate::{
    lang::{Key, Words},
    model::{FeedbackId, JourneyMap},
    survey::earlier_import,
    view::{
        style::SMALL,
        widgets::{group_heading, muted},
    },
};

/// Where feedback goes in a map that has some already.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Place {
    /// Beside it.
    Beside,
    /// In the place of one set.
    InsteadOf(FeedbackId),
}

/// Says whether the map has other feedback and nobody has said yet what becomes of it.
///
/// The same file and columns replace themselves without asking.
pub(super) fn is_open(dialog: &ImportDialog) -> bool {
    let can_be_imported = matches!(dialog.proposal(), Some(Ok(_))) && !dialog.shows_sample();
    let is_asked = dialog.place.is_none() && can_be_imported;
    dialog.basis().filter(|_| is_asked).is_some_and(|basis| {
        !basis.map.feedback.is_empty() && earlier_import(&basis.survey, &basis.map).is_none()
    })
}

/// Asks in plain words; one button per answer.
pub(super) fn question(ui: &mut Ui, dialog: &mut ImportDialog, map: &JourneyMap, words: &Words) {
    let labels: Vec<&str> = map.feedback.iter().map(|set| set.label.as_str()).collect();
    let names = words.list(&labels);
    ui.horizontal_wrapped(|ui| {
        ui.label(words.format(Key::ImportPlaceAsk, &[("names", (&names).into())]));
        if ui.button(words.text(Key::ImportPlaceBeside)).clicked() {
            dialog.place = Some(Place::Beside);
        }
        for set in &map.feedback {
            if ui.button(replace(&set.label, words)).clicked() {
                dialog.place = Some(Place::InsteadOf(set.id.clone()));
            }
        }
    });
}

/// The answer, which can be changed; nothing where the map has no feedback.
pub(super) fn ui(ui: &mut Ui, dialog: &mut ImportDialog, map: &JourneyMap, words: &Words) {
    if map.feedback.is_empty() {
        return;
    }
    let name = words.text(Key::ImportPlace);
    group_heading(ui, name);
    let earlier = dialog
        .basis()
        .and_then(|basis| earlier_import(&basis.survey, map));
    if let Some(set) = earlier {
        let text = words.format(Key::ImportAgain, &[("name", (&set.label).into())]);
        ui.label(muted(ui, text).size(SMALL));
        return;
    }
    let mut all = vec![(Place::Beside, words.text(Key::ImportPlaceBeside).to_owned())];
    all.extend(map.feedback.iter().map(|set| {
        let place = Place::InsteadOf(set.id.clone());
        (place, replace(&set.label, words))
    }));
    let shown = all
        .iter()
        .find(|(one, _)| dialog.place.as_ref() == Some(one));
    let shown = shown.map_or_else(
        || words.text(Key::ImportPlaceOpen),
        |(_, text)| text.as_str(),
    );
    let list = Choose {
        id: ("place", 0),
        name,
        width: ui.available_width().min(240.0),
        shown,
    };
    let chosen = list.ui(ui, |ui| {
        let mut clicked = None;
        for (place, text) in &all {
            let is_taken = dialog.place.as_ref() == Some(place);
            if ui.selectable_label(is_taken, text.as_str()).clicked() {
                clicked = Some(place.clone());
            }
        }
        clicked
    });
    if chosen.is_some() {
        dialog.place = chosen;
    }
}

fn replace(label: &str, words: &Words) -> String {
    words.format(Key::ImportReplace, &[("name", label.into())])
}
