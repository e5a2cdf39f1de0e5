//! Where the answers come from: name, question, who was asked, how, when and how many; all of it may stay unknown.

use egui::{TextEdit, Ui};

use super::{
    ImportDialog,
    origin::{count, day},
    parts::Choose,
};
use crate::{
    lang::{Key, Words},
    model::JourneyMap,
    view::widgets::{group_heading, theme_of},
};

/// Shows what is known of the asking.
pub(super) fn ui(ui: &mut Ui, dialog: &mut ImportDialog, map: Option<&JourneyMap>, words: &Words) {
    let stem = dialog.proposal().and_then(|proposal| {
        let proposal = proposal.as_ref().ok()?;
        Some(proposal.import.set.label.clone())
    });
    let unknown = words.text(Key::ImportUnknown);
    let request = &mut dialog.request;
    field(
        ui,
        words.text(Key::ImportLabel),
        &mut request.label,
        &stem.unwrap_or_default(),
    );
    if let Some(map) = map {
        replace(ui, &mut request.replace, map, words);
    }
    field(
        ui,
        words.text(Key::ImportAsked),
        &mut request.asked,
        unknown,
    );
    field(ui, words.text(Key::ImportMode), &mut request.mode, unknown);
    field(
        ui,
        words.text(Key::ImportWording),
        &mut request.question,
        unknown,
    );
    let origin = &mut dialog.origin;
    for (key, text) in [
        (Key::ImportFrom, &mut origin.from),
        (Key::ImportTo, &mut origin.to),
    ] {
        field(ui, words.text(key), text, unknown);
        warn(ui, day(text).is_none(), Key::ImportBadDay, words);
    }
    let are_days = day(&origin.from).is_some() && day(&origin.to).is_some();
    for (key, text) in [
        (Key::ImportInvited, &mut origin.invited),
        (Key::ImportPeople, &mut origin.people),
    ] {
        field(ui, words.text(key), text, unknown);
        warn(ui, count(text).is_none(), Key::ImportBadCount, words);
    }
    let are_counts = [&origin.invited, &origin.people]
        .into_iter()
        .all(|text| count(text).is_some());
    let are_reversed = are_days && are_counts && !origin.is_readable();
    warn(ui, are_reversed, Key::ImportBadOrder, words);
}

/// Asks whether this is new feedback or takes the place of another.
fn replace(ui: &mut Ui, replaced: &mut Option<String>, map: &JourneyMap, words: &Words) {
    if map.feedback.is_empty() {
        return;
    }
    let name = |label: &str| words.format(Key::ImportReplace, &[("name", label.into())]);
    let current = map
        .feedback
        .iter()
        .find(|set| replaced.as_deref() == Some(set.id.as_str()));
    let new = words.text(Key::ImportReplaceNothing);
    let shown = current.map_or_else(|| new.to_owned(), |set| name(&set.label));
    let list = Choose {
        id: ("replace", 0),
        name: words.text(Key::ImportPlace),
        width: ui.available_width().min(240.0),
        shown: &shown,
    };
    let chosen = list.ui(ui, |ui| {
        let is_new = ui.selectable_label(replaced.is_none(), new).clicked();
        let mut clicked = is_new.then_some(None);
        for set in &map.feedback {
            let id = set.id.as_str();
            let is_it = replaced.as_deref() == Some(id);
            if ui.selectable_label(is_it, name(&set.label)).clicked() {
                clicked = Some(Some(id.to_owned()));
            }
        }
        clicked
    });
    if let Some(chosen) = chosen {
        *replaced = chosen;
    }
}

fn field(ui: &mut Ui, name: &str, text: &mut String, hint: &str) {
    let label = group_heading(ui, name);
    let field = TextEdit::singleline(text)
        .hint_text(hint)
        .desired_width(f32::INFINITY);
    ui.add(field).labelled_by(label.id);
}

fn warn(ui: &mut Ui, is_wrong: bool, key: Key, words: &Words) {
    if is_wrong {
        ui.colored_label(theme_of(ui).pain.mark, words.text(key));
    }
}
