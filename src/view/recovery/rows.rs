//! The rows of the recovery dialog: a map and what to do with it, or why something cannot be read.

use egui::{Response, Ui, WidgetInfo, accesskit::Role};

use super::{LostMap, RecoveryDialog, compare::compared};
use crate::{
    file::Unread,
    lang::{Key, SEPARATOR, Shown as _, Words},
    view::{
        Action, Window,
        widgets::{muted, primary_button, strong},
    },
};

/// Shows why a session cannot be read, and where it stays.
pub(super) fn unread(ui: &mut Ui, unread: &Unread, words: &Words, actions: &mut Vec<Action>) {
    let folder = unread.folder.display().to_string();
    let why = unread.why.shown(words);
    let values = [("folder", (&folder).into()), ("reason", (&why).into())];
    ui.add_space(12.0);
    ui.label(words.format(Key::RecoveryUnread, &values));
    if button(ui, Key::RecoveryHide, &folder, words) {
        actions.push(Action::DiscardLost(unread.folder.clone()));
    }
}

/// Shows a map that was left behind.
pub(super) fn lost(
    ui: &mut Ui,
    state: &mut RecoveryDialog,
    lost: &LostMap,
    window: &Window,
    actions: &mut Vec<Action>,
) {
    let words = window.words();
    let name = lost.name(words);
    let folder = &lost.lost.folder;
    ui.add_space(12.0);
    ui.label(strong(&name));
    ui.label(muted(ui, place_and_time(lost, window)));
    if lost.lost.was_tried {
        ui.label(words.text(Key::RecoveryTried));
    }
    let is_suggested = !lost.lost.was_tried && !lost.lost.is_discarded && !state.has_discarded;
    ui.horizontal(|ui| {
        let recover = if is_suggested {
            primary_button(ui, words.text(Key::RecoveryDo))
        } else {
            ui.button(words.text(Key::RecoveryDo))
        };
        // Enter brings back the first of them.
        if is_suggested && ui.memory(|memory| memory.focused().is_none()) {
            recover.request_focus();
        }
        if named(&recover, Key::RecoveryDo, &name, words) {
            actions.push(Action::Recover(folder.clone()));
        }
        if button(ui, Key::RecoveryCompare, &name, words) {
            let is_shown = state.compared.as_ref().is_some_and(|(of, _)| of == folder);
            state.compared = (!is_shown).then(|| (folder.clone(), compared(&lost.lost, words)));
        }
        if !lost.lost.is_discarded && button(ui, Key::RecoveryDiscard, &name, words) {
            state.has_discarded = true;
            actions.push(Action::DiscardLost(folder.clone()));
        }
    });
    if let Some((of, lines)) = &state.compared
        && of == folder
    {
        for line in lines {
            ui.label(line);
        }
    }
}

/// Shows a button of a map, and says whether it was clicked.
fn button(ui: &mut Ui, key: Key, name: &str, words: &Words) -> bool {
    named(&ui.button(words.text(key)), key, name, words)
}

/// Names a button after the map that it is for, and says whether it was clicked.
fn named(button: &Response, key: Key, name: &str, words: &Words) -> bool {
    let label = format!("{}: {name}", words.text(key));
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
    button.clicked()
}

fn place_and_time(lost: &LostMap, window: &Window) -> String {
    let words = window.words();
    let place = match &lost.lost.path {
        Some(path) => path.to_string_lossy().into_owned(),
        None => words.text(Key::RecoveryNoFile).to_owned(),
    };
    match lost.changed {
        Some(changed) => [place, changed.shown(window.today, words)].join(SEPARATOR),
        None => place,
    }
}
