//! The questions about a file that others have open or have changed.

use egui::{Label, RichText, ScrollArea, Ui};

use super::{Access, Other, OthersWish, Theirs};
use crate::{
    lang::{Key, Words},
    view::{
        Action, Command, OpenMap, Window, dialog,
        style::SMALL,
        widgets::{muted, primary_button, strong},
    },
};

/// The width of both questions.
const WIDTH: f32 = 560.0;
/// The height of the comparison; a longer one scrolls.
const COMPARED: f32 = 280.0;

/// Draws the top of a question about the open map's file.
fn begin<'a>(ui: &mut Ui, window: &'a Window, title: Key) -> Option<&'a OpenMap> {
    ui.set_width(WIDTH);
    let open = window.open.as_ref()?;
    let file = super::file_name(open, window.words());
    let title = window.words().format(title, &[("file", (&file).into())]);
    dialog::heading(ui, &title);
    Some(open)
}

/// Asks what becomes of a map that somebody else has open.
pub(in crate::view) fn locked_ui(ui: &mut Ui, window: &Window, actions: &mut Vec<Action>) {
    let words = window.words();
    let Some(open) = begin(ui, window, Key::LockedTitle) else {
        return;
    };
    if let Some(other) = other(open) {
        ui.label(other.shown(window.today, words));
    }
    ui.add_space(4.0);
    ui.label(words.text(Key::LockedHint));
    dialog::buttons(ui, |ui| {
        let look = primary_button(ui, words.text(Key::LockedReadOnly));
        if look.clicked() {
            actions.push(Action::Others(OthersWish::ReadOnly));
        }
        if ui.button(words.text(Key::LockedCopy)).clicked() {
            actions.push(Action::Others(OthersWish::Copy));
        }
        let anyway = ui.button(words.text(Key::LockedAnyway));
        if anyway.clicked() {
            actions.push(Action::Others(OthersWish::Anyway));
        }
        // A key that was meant for something else leaves everything as it is.
        let as_it_is = if open.is_read_only() { look } else { anyway };
        if ui.memory(|memory| memory.focused().is_none()) {
            as_it_is.request_focus();
        }
    });
}

/// Asks what becomes of two versions of a map.
pub(in crate::view) fn changed_ui(ui: &mut Ui, window: &Window, actions: &mut Vec<Action>) {
    let words = window.words();
    let Some(open) = begin(ui, window, Key::ChangedTitle) else {
        return;
    };
    let theirs = open.others.theirs.as_ref();
    if let Some(Theirs::Unreadable(reason)) = theirs {
        ui.label(words.format(Key::ChangedUnreadable, &[("reason", reason.into())]));
        ui.add_space(4.0);
    }
    ui.label(words.text(Key::ChangedHint));
    if let Some(lines) = &open.others.compared {
        compared_ui(ui, lines, words);
    }
    let has_theirs = matches!(theirs, Some(Theirs::Map(_)));
    dialog::buttons(ui, |ui| {
        if primary_button(ui, words.text(Key::ChangedCopy)).clicked() {
            actions.push(Action::CloseDialog);
            actions.push(Action::Run(Command::SaveAs));
        }
        if ui.button(words.text(Key::ChangedMine)).clicked() {
            actions.push(Action::Others(OthersWish::KeepMine));
        }
        let load = egui::Button::new(words.text(Key::ChangedTheirs));
        if ui.add_enabled(has_theirs, load).clicked() {
            actions.push(Action::Others(OthersWish::LoadTheirs));
        }
        let compare = egui::Button::new(words.text(Key::RecoveryCompare));
        let compare = compare.selected(open.others.compared.is_some());
        if ui.add_enabled(has_theirs, compare).clicked() {
            actions.push(Action::Others(OthersWish::Compare));
        }
        if ui.button(words.text(Key::Cancel)).clicked() {
            actions.push(Action::CloseDialog);
        }
    });
}

fn compared_ui(ui: &mut Ui, lines: &[String], words: &Words) {
    ui.add_space(8.0);
    ui.label(strong(words.text(Key::ChangedCompared)));
    ScrollArea::vertical()
        .max_height(COMPARED)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for line in lines {
                match line.strip_prefix("  ") {
                    Some(said) => ui.add(Label::new(said).wrap()),
                    None => ui.label(muted(ui, line)),
                };
            }
        });
}

/// Says in the status line that others have the file open or have changed it; a click asks about it.
pub(in crate::view) fn status_ui(
    ui: &mut Ui,
    open: &OpenMap,
    words: &Words,
    actions: &mut Vec<Action>,
) {
    let key = match &open.others.access {
        _ if open.others.theirs.is_some() => Key::StatusChanged,
        Access::ReadOnly(_) => Key::StatusReadOnly,
        Access::Shared(_) => Key::StatusShared,
        Access::Own => return,
    };
    let text = RichText::new(words.text(key)).size(SMALL);
    if ui.button(text).clicked() {
        actions.push(Action::Others(OthersWish::Ask));
    }
}

/// Returns who else has the file of a map open.
fn other(open: &OpenMap) -> Option<&Other> {
    match &open.others.access {
        Access::ReadOnly(other) | Access::Shared(other) => Some(other),
        Access::Own => None,
    }
}
