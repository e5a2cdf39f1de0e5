//! What earlier windows left behind: listed, compared with the files, recovered or discarded.

use std::path::PathBuf;

use egui::{Response, ScrollArea, Ui, WidgetInfo, accesskit::Role};

use super::{
    Action, Dialog, Effect, Message, Moment, Window, dialog,
    widgets::{muted, primary_button, strong},
};
use crate::{
    file::Lost,
    lang::{Key, SEPARATOR, Words},
    layout::one_line,
    model::{JourneyMap, Touchpoint},
};

/// The width of the dialog.
const WIDTH: f32 = 560.0;
/// The height of the list; a longer one scrolls.
const LIST: f32 = 380.0;

/// A map that an earlier window left behind.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LostMap {
    /// The map, and where it is kept.
    pub lost: Lost,
    /// When it was changed last.
    pub changed: Option<Moment>,
}

impl LostMap {
    /// Returns its title, else the name of its file.
    fn name(&self, words: &Words) -> String {
        let title = self.lost.map.header.title.trim();
        let stem = self.lost.path.as_ref().and_then(|path| path.file_stem());
        match stem {
            _ if !title.is_empty() => one_line(title),
            Some(stem) => stem.to_string_lossy().into_owned(),
            None => words.text(Key::Untitled).to_owned(),
        }
    }
}

/// The dialog's own state.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct RecoveryDialog {
    /// What ended the program, if an error did.
    pub crash: Option<String>,
    /// The session that is compared with its file.
    compared: Option<PathBuf>,
    /// The session that is about to be discarded.
    doubted: Option<PathBuf>,
}

impl Window {
    /// Tells at the start what an earlier window left behind, and that an error ended it.
    pub fn offer_lost(&mut self, lost: Vec<LostMap>, crash: Option<String>) {
        self.lost = lost;
        if self.panels.dialog.is_some() {
            // It is offered on the welcome screen and in the menu all the same.
            return;
        }
        self.panels.dialog = match crash {
            crash if !self.lost.is_empty() => Some(Dialog::Recovery(RecoveryDialog {
                crash,
                ..RecoveryDialog::default()
            })),
            Some(crash) => {
                let words = self.words();
                Some(Dialog::Message(Message {
                    title: words.text(Key::CrashTitle).to_owned(),
                    lines: vec![crash],
                    hint: words.text(Key::CrashHint).to_owned(),
                    ..Message::default()
                }))
            }
            None => None,
        };
    }

    /// Shows what earlier windows left behind, even if that is nothing.
    pub fn list_lost(&mut self, lost: Vec<LostMap>) {
        self.lost = lost;
        self.panels.dialog = Some(Dialog::Recovery(RecoveryDialog::default()));
    }

    pub(super) fn discard_lost(&mut self, folder: PathBuf) -> Effect {
        self.lost.retain(|one| one.lost.folder != folder);
        Effect::DiscardLost(folder)
    }
}

/// Shows the dialog.
pub(super) fn ui(
    ui: &mut Ui,
    state: &mut RecoveryDialog,
    window: &Window,
    actions: &mut Vec<Action>,
) {
    let words = window.words();
    ui.set_width(WIDTH);
    dialog::heading(ui, words.text(Key::RecoveryTitle));
    if let Some(crash) = &state.crash {
        let text = words.format(Key::RecoveryCrash, &[("error", crash.into())]);
        ui.label(text);
    }
    let hint = if window.lost.is_empty() {
        Key::RecoveryNothing
    } else {
        Key::RecoveryHint
    };
    ui.label(words.text(hint));
    ScrollArea::vertical().max_height(LIST).show(ui, |ui| {
        ui.set_width(ui.available_width());
        for (index, lost) in window.lost.iter().enumerate() {
            ui.push_id(index, |ui| row(ui, state, lost, window, actions));
        }
    });
    dialog::close_button(ui, words, actions);
}

fn row(
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
    if state.doubted.as_ref() == Some(folder) {
        ui.label(words.text(Key::RecoveryDoubt));
        ui.horizontal(|ui| {
            if button(ui, Key::RecoveryDiscard, &name, words) {
                actions.push(Action::DiscardLost(folder.clone()));
            }
            let cancel = ui.button(words.text(Key::Cancel));
            // The button that was pressed is gone; Enter must not go to another map.
            if ui.memory(|memory| memory.focused().is_none()) {
                cancel.request_focus();
            }
            if named(&cancel, Key::Cancel, &name, words) {
                state.doubted = None;
            }
        });
        return;
    }
    ui.horizontal(|ui| {
        let recover = primary_button(ui, words.text(Key::RecoveryDo));
        // Enter brings back the first of them.
        if ui.memory(|memory| memory.focused().is_none()) {
            recover.request_focus();
        }
        if named(&recover, Key::RecoveryDo, &name, words) {
            actions.push(Action::Recover(folder.clone()));
        }
        if button(ui, Key::RecoveryCompare, &name, words) {
            let is_shown = state.compared.as_ref() == Some(folder);
            state.compared = (!is_shown).then(|| folder.clone());
        }
        if button(ui, Key::RecoveryDiscard, &name, words) {
            state.doubted = Some(folder.clone());
        }
    });
    if state.compared.as_ref() == Some(folder) {
        for line in compared(&lost.lost, words) {
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

/// Says in words how what was left behind differs from its file.
fn compared(lost: &Lost, words: &Words) -> Vec<String> {
    let copy = counts(&lost.map, words);
    let line = |key: Key, counts: &String| words.format(key, &[("counts", counts.into())]);
    let Some(in_file) = &lost.in_file else {
        return vec![
            words.text(Key::RecoveryNoOther).to_owned(),
            line(Key::RecoveryInCopy, &copy),
        ];
    };
    let file = counts(in_file, words);
    let mut lines = vec![
        line(Key::RecoveryInFile, &file),
        line(Key::RecoveryInCopy, &copy),
    ];
    if file == copy {
        lines.push(words.text(Key::RecoverySameCounts).to_owned());
    }
    lines
}

fn counts(map: &JourneyMap, words: &Words) -> String {
    let cards = |touchpoint: &Touchpoint| {
        touchpoint.thoughts.len()
            + touchpoint.pain_points.len()
            + touchpoint.highlights.len()
            + touchpoint.opportunities.len()
            + touchpoint.measures.len()
            + touchpoint.backstage.len()
            + touchpoint.cells.len()
    };
    let cards: usize = map.places().map(|place| cards(place.touchpoint)).sum();
    let count = |key: Key, n: usize| words.format(key, &[("n", n.into())]);
    [
        count(Key::CountStages, map.stages.len()),
        count(Key::CountTouchpoints, map.touchpoint_count()),
        count(Key::CountCards, cards),
        count(Key::CountNotes, map.notes.len()),
    ]
    .join(SEPARATOR)
}
