//! Where the answers come from: name, question, who was asked, how, when and how many; all of it may stay unknown.

use egui::{TextEdit, Ui};

use super::{
    ImportDialog,
    origin::{count, day},
    place,
};
use crate::{
    lang::{self, Key, Words},
    model::JourneyMap,
    view::{
        style::SMALL,
        widgets::{group_heading, muted, theme_of},
    },
};

/// Shows what is known of the asking; an empty field shows what the file says, if anything.
pub(super) fn ui(ui: &mut Ui, dialog: &mut ImportDialog, map: Option<&JourneyMap>, words: &Words) {
    let set = match dialog.proposal() {
        Some(Ok(proposal)) => Some(&proposal.import.set),
        _ => None,
    };
    let label = set.map_or_else(String::new, |set| set.label.clone());
    let known = set.map(|set| set.provenance.clone()).unwrap_or_default();
    field(
        ui,
        words.text(Key::ImportLabel),
        &mut dialog.request.label,
        &label,
    );
    if let Some(map) = map {
        place::ui(ui, dialog, map, words);
    }
    ui.label(muted(ui, words.text(Key::ImportEmptyUnknown)).size(SMALL));
    let request = &mut dialog.request;
    for (key, text, known) in [
        (Key::ImportAsked, &mut request.asked, &known.asked),
        (Key::ImportMode, &mut request.mode, &known.mode),
        (Key::ImportWording, &mut request.question, &known.question),
    ] {
        field(ui, words.text(key), text, known);
    }
    let origin = &mut dialog.origin;
    for (key, text, known) in [
        (Key::ImportFrom, &mut origin.from, known.field_from),
        (Key::ImportTo, &mut origin.to, known.field_to),
    ] {
        let known = known.map(|day| lang::date(day, words.language()));
        checked_field(ui, (key, known), text, (day, Key::ImportBadDay), words);
    }
    warn(ui, origin.is_reversed(), Key::ImportBadOrder, words);
    for (key, text, known) in [
        (Key::ImportInvited, &mut origin.invited, known.invited),
        (Key::ImportPeople, &mut origin.people, known.people),
    ] {
        let known = known.map(|n| lang::count(n, words.language()));
        checked_field(ui, (key, known), text, (count, Key::ImportBadCount), words);
    }
}

/// Shows a field that wants a day or a number, and says below it what is wrong with what it got.
fn checked_field<T>(
    ui: &mut Ui,
    (name, known): (Key, Option<String>),
    text: &mut String,
    (read, wrong): (impl FnOnce(&str) -> Option<T>, Key),
    words: &Words,
) {
    field(ui, words.text(name), text, &known.unwrap_or_default());
    warn(ui, read(text).is_none(), wrong, words);
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
