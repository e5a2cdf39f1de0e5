//! Where the answers come from: name, question, who was asked, how, when and how many; all of it may stay unknown.

use egui::{TextEdit, Ui};

use super::{
    ImportDialog,
    origin::{Origin, count, day},
    place,
};
use crate::{
    lang::{self, Key, Words},
    model::{JourneyMap, Provenance},
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
    when(ui, &mut dialog.origin, &known, words);
    how_many(ui, &mut dialog.origin, &known, words);
}

fn when(ui: &mut Ui, origin: &mut Origin, known: &Provenance, words: &Words) {
    for (key, text, known) in [
        (Key::ImportFrom, &mut origin.from, known.field_from),
        (Key::ImportTo, &mut origin.to, known.field_to),
    ] {
        let known = known.map(|day| lang::date(day, words.language()));
        field(ui, words.text(key), text, &known.unwrap_or_default());
        warn(ui, day(text).is_none(), Key::ImportBadDay, words);
    }
    warn(ui, origin.is_reversed(), Key::ImportBadOrder, words);
}

fn how_many(ui: &mut Ui, origin: &mut Origin, known: &Provenance, words: &Words) {
    for (key, text, known) in [
        (Key::ImportInvited, &mut origin.invited, known.invited),
        (Key::ImportPeople, &mut origin.people, known.people),
    ] {
        let known = known.map(|n| lang::count(n, words.language()));
        field(ui, words.text(key), text, &known.unwrap_or_default());
        warn(ui, count(text).is_none(), Key::ImportBadCount, words);
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
