//! Version, licences and fonts.

use egui::Ui;

use super::{
    Action, dialog,
    widgets::{muted, strong},
};
use crate::lang::{Key, Words};

/// Shows what there is to know about the app.
pub(super) fn ui(ui: &mut Ui, words: &Words, actions: &mut Vec<Action>) {
    ui.set_width(420.0);
    let version = words.format(
        Key::AboutVersion,
        &[("version", env!("CARGO_PKG_VERSION").into())],
    );
    dialog::heading(ui, &version);
    ui.label(words.text(Key::AboutIdea));
    ui.add_space(8.0);
    ui.label(strong(words.text(Key::AboutPromise)));
    ui.add_space(8.0);
    ui.label(muted(ui, words.text(Key::AboutLicence)));
    ui.label(muted(ui, words.text(Key::AboutFonts)));
    dialog::close_button(ui, words, actions);
}
