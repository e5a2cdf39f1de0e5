//! What was taken: its touchpoint, its words, and a way to put it back.

use egui::{ScrollArea, TextEdit, Ui};

use super::{state::Taken, ui::Facts};
use crate::{
    lang::{Key, Words},
    model::{JourneyMap, Target, TouchpointId},
    view::{
        import::{
            ImportDialog,
            parts::{Choose, follow_focus, listed},
            touchpoints::target_name,
        },
        widgets::muted,
    },
};

/// The width of the list of touchpoints.
const LIST: f32 = 248.0;

/// Shows the quotes in the order in which they were taken.
pub(super) fn ui(ui: &mut Ui, dialog: &mut ImportDialog, facts: &Facts<'_>) {
    let words = facts.words;
    if dialog.quotes.taken.is_empty() {
        ui.label(muted(ui, words.text(Key::QuotesNone)));
        return;
    }
    let map = facts.proposal.map(|proposal| &proposal.map);
    let keys = dialog.keys;
    let mut removed = None;
    ScrollArea::vertical()
        .id_salt("quotes")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            for (place, one) in dialog.quotes.taken.iter_mut().enumerate() {
                let id = one.id.clone();
                ui.push_id(id.as_str(), |ui| {
                    if quote_ui(ui, place, one, map, words) {
                        removed = Some(place);
                    }
                });
            }
            follow_focus(ui, keys, ui.min_rect());
        });
    if let Some(place) = removed {
        dialog.quotes.taken.remove(place);
    }
}

/// Shows a quote and says whether it goes.
fn quote_ui(
    ui: &mut Ui,
    place: usize,
    one: &mut Taken,
    map: Option<&JourneyMap>,
    words: &Words,
) -> bool {
    let about = |key| words.format(key, &[("n", (place + 1).into())]);
    let mut goes = false;
    ui.horizontal(|ui| {
        if let Some(map) = map {
            let name = about(Key::QuotesAbout);
            touchpoint_ui(ui, (place, name.as_str()), one, map, words);
        }
        goes = ui.button(about(Key::QuotesRemove)).clicked();
    });
    let field = TextEdit::multiline(&mut one.text)
        .desired_rows(2)
        .desired_width(f32::INFINITY);
    ui.add(field).accessible_name(about(Key::QuotesNumber));
    goes
}

fn touchpoint_ui(
    ui: &mut Ui,
    (place, name): (usize, &str),
    one: &mut Taken,
    map: &JourneyMap,
    words: &Words,
) {
    let named = |id: &TouchpointId| target_name(&Target::Touchpoint(id.clone()), map, words);
    let home = one.touchpoint.as_ref();
    let home = home.filter(|id| map.place(id).is_some()).map(named);
    let nowhere = words.text(Key::QuotesNoTouchpoint);
    let list = Choose {
        id: ("quote touchpoint", place),
        name,
        width: LIST,
        shown: home.as_deref().unwrap_or(nowhere),
    };
    let chosen = list.ui(ui, |ui| {
        let places = map.places().map(|place| &place.touchpoint.id);
        let all: Vec<_> = places.map(|id| (Some(id.clone()), named(id))).collect();
        listed(ui, &one.touchpoint, &all)
    });
    if let Some(chosen) = chosen {
        one.touchpoint = chosen;
    }
}
