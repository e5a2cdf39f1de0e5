//! The version history: what earlier saves of the open map's file held, to be looked at and restored.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use egui::{Rect, ScrollArea, Sense, Ui, Vec2, vec2};

use super::{
    Action, Dialog, Effect, Moment, OpenMap, Sight, Then, Window, dialog,
    style::CARD_RADIUS,
    tile,
    widgets::{muted, primary_button},
};
use crate::{
    lang::{Key, SEPARATOR, Words},
    layout::Fit,
    model::{Date, JourneyMap},
};

/// The width of the list.
const LIST: f32 = 220.0;
/// The size of the picture.
const PICTURE: Vec2 = vec2(480.0, 300.0);

/// A version that can be restored.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct KeptVersion {
    /// Where it is kept.
    pub path: PathBuf,
    /// When it was saved.
    pub saved: Option<Moment>,
    /// How many bytes it has.
    pub bytes: u64,
}

impl KeptVersion {
    fn shown(&self, today: Option<Date>, words: &Words) -> String {
        let size = words.format(
            Key::HistorySize,
            &[("n", self.bytes.div_ceil(1_024).into())],
        );
        match self.saved {
            Some(saved) => [saved.shown(today, words), size].join(SEPARATOR),
            None => size,
        }
    }
}

/// What was read of a version.
#[derive(Clone, Debug)]
pub enum VersionRead {
    /// Its map.
    Whole(Arc<JourneyMap>),
    /// It is damaged, and in what way; what could be read opens as a copy.
    Damaged(String),
    /// Why it cannot be read.
    Unreadable(String),
}

/// The dialog.
#[derive(Clone, Debug)]
pub struct HistoryDialog {
    /// The versions, the latest first.
    versions: Vec<KeptVersion>,
    /// The one whose picture is shown.
    chosen: Option<PathBuf>,
    /// What was read of it; nothing yet if absent.
    read: Option<VersionRead>,
    /// Whether it is the open map that a version would be restored in; else it opens as a copy.
    is_of_open: bool,
}

impl Window {
    /// Shows the versions of the open map's file, if that is still the map with this number.
    pub fn list_versions(&mut self, number: u64, versions: Vec<KeptVersion>) -> Option<Effect> {
        let open = self.open.as_ref()?;
        if open.number != number || self.panels.dialog.is_some() {
            return None;
        }
        self.finish_field(Then::Stay);
        let first = versions.first().map(|version| version.path.clone());
        self.panels.dialog = Some(Dialog::History(HistoryDialog {
            versions,
            chosen: first.clone(),
            read: None,
            is_of_open: true,
        }));
        first.map(Effect::ReadVersion)
    }

    /// Shows the versions of a file that cannot be opened.
    pub(super) fn show_versions_of(&mut self, versions: Vec<KeptVersion>) -> Option<Effect> {
        let first = versions.first().map(|version| version.path.clone());
        self.panels.dialog = Some(Dialog::History(HistoryDialog {
            versions,
            chosen: first.clone(),
            read: None,
            is_of_open: false,
        }));
        first.map(Effect::ReadVersion)
    }

    /// Takes over what was read of a version, if its picture is still wanted.
    pub fn show_version(&mut self, path: &Path, read: VersionRead) {
        if let Some(Dialog::History(dialog)) = &mut self.panels.dialog
            && dialog.chosen.as_deref() == Some(path)
        {
            dialog.read = Some(read);
        }
    }

    pub(super) fn choose_version(&mut self, path: PathBuf) -> Effect {
        if let Some(Dialog::History(dialog)) = &mut self.panels.dialog {
            dialog.chosen = Some(path.clone());
            dialog.read = None;
        }
        Effect::ReadVersion(path)
    }

    /// Makes the open map what the chosen version is, as one step.
    pub(super) fn restore_version(&mut self) {
        let Some(Dialog::History(dialog)) = self.panels.dialog.take() else {
            return;
        };
        if self.refuses_changes() {
            return;
        }
        if let (Some(open), Some(VersionRead::Whole(map))) = (&mut self.open, dialog.read) {
            open.session.restore(map);
            self.canvas.forget_facts();
            self.canvas.focus();
        }
    }
}

/// Shows the dialog.
pub(super) fn ui(
    ui: &mut Ui,
    state: &HistoryDialog,
    window: &mut Window,
    actions: &mut Vec<Action>,
) {
    let words = window.words();
    dialog::heading(ui, words.text(Key::HistoryTitle));
    if state.versions.is_empty() {
        ui.set_width(LIST + PICTURE.x);
        ui.label(words.text(Key::HistoryNothing));
        dialog::close_button(ui, words, actions);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| list(ui, state, window, actions));
        ui.add_space(12.0);
        let (rect, _) = ui.allocate_exact_size(PICTURE, Sense::hover());
        picture(ui, rect, state, window);
    });
    let is_damaged = matches!(state.read, Some(VersionRead::Damaged(_)));
    let restores = state.is_of_open && !is_damaged;
    let (hint, deed) = if restores {
        (Key::HistoryHint, Key::HistoryDo)
    } else {
        (Key::HistoryCopyHint, Key::HistoryOpen)
    };
    ui.label(muted(ui, words.text(hint)));
    let open = window.open.as_ref().filter(|_| restores);
    let open = open.map(|open| Arc::clone(open.map()));
    let is_other = match &state.read {
        Some(VersionRead::Whole(map)) => open.is_none_or(|open| *map != open),
        Some(VersionRead::Damaged(_)) => true,
        Some(VersionRead::Unreadable(_)) | None => false,
    };
    dialog::buttons(ui, |ui| {
        let restore = ui
            .add_enabled_ui(is_other, |ui| primary_button(ui, words.text(deed)))
            .inner;
        if restore.clicked() {
            let copy = state.chosen.clone().filter(|_| !restores);
            actions.push(copy.map_or(Action::RestoreVersion, Action::OpenCopy));
        }
        if ui.button(words.text(Key::Close)).clicked() {
            actions.push(Action::CloseDialog);
        }
    });
}

fn list(ui: &mut Ui, state: &HistoryDialog, window: &Window, actions: &mut Vec<Action>) {
    ui.set_width(LIST);
    ScrollArea::vertical().max_height(PICTURE.y).show(ui, |ui| {
        ui.set_width(ui.available_width());
        for (index, version) in state.versions.iter().enumerate() {
            let is_chosen = state.chosen.as_ref() == Some(&version.path);
            let text = version.shown(window.today, window.words());
            let row = ui
                .push_id(index, |ui| ui.selectable_label(is_chosen, text))
                .inner;
            if row.clicked() {
                actions.push(Action::ShowVersion(version.path.clone()));
            }
        }
    });
}

fn picture(ui: &mut Ui, rect: Rect, state: &HistoryDialog, window: &mut Window) {
    let words = window.words();
    let map = match &state.read {
        Some(VersionRead::Whole(map)) => map,
        Some(VersionRead::Damaged(reason)) => {
            let text = words.format(Key::HistoryDamaged, &[("reason", reason.into())]);
            ui.place(rect, egui::Label::new(text).wrap());
            return;
        }
        Some(VersionRead::Unreadable(reason)) => {
            ui.place(rect, egui::Label::new(reason).wrap());
            return;
        }
        None => {
            ui.place(rect, egui::Spinner::new());
            return;
        }
    };
    let sight = Sight {
        fit: Fit::Slide,
        hides_verdict: window.open.as_ref().is_some_and(OpenMap::hides_verdict),
        ..Sight::of_map(window.preferences.language)
    };
    let theme = window.map_theme(ui);
    ui.painter().rect_filled(rect, CARD_RADIUS, theme.page);
    match window.pictures.exactly(ui, map, sight) {
        Some(layout) => tile::picture(ui, "version", &layout, rect, theme),
        None => {
            ui.place(rect, egui::Spinner::new());
        }
    }
}
