//! What the window has to say: messages to read, notices that pass, the hint while a file hovers.

use std::path::PathBuf;

use egui::{
    Align2, Area, FontId, Frame, Id, Label, Margin, Order, RichText, ScrollArea, Stroke,
    StrokeKind, Ui, vec2,
};

use super::{
    Action, KeptVersion, dialog,
    icon::{self, Icon},
    style::{CARD_RADIUS, HEADING, tint},
    widgets::{icon_button, theme_of},
};
use crate::{
    lang::{Key, Words},
    layout::semibold,
};

/// How long a notice of something done stays.
const STAYS_SECS: f64 = 6.0;
/// The room beside a notice that takes the whole width, its button included.
const BESIDE: f32 = 160.0;
/// How many lines a message lists.
const LISTED: usize = 20;

/// Something to read before going on: what, where, why, what to do.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Message {
    /// What happened.
    pub title: String,
    /// The details, such as a file's problems; the first ones are shown.
    pub lines: Vec<String>,
    /// What to do.
    pub hint: String,
    /// The file of a damaged map, of which what could be read may be opened as a copy.
    pub salvage: Option<PathBuf>,
    /// What earlier saves of the file held.
    pub versions: Vec<KeptVersion>,
}

/// Something that can be read in passing.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// What it says.
    pub text: String,
    /// How long it stays.
    pub stays: Stays,
}

/// How long a notice stays.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stays {
    /// While something runs that can be given up.
    Running,
    /// While a save runs, which cannot be given up.
    Saving,
    /// Until a moment of egui's time.
    Until(f64),
    /// Until somebody closes it.
    UntilClosed,
}

impl Notice {
    /// Says that something runs.
    pub fn running(text: String) -> Self {
        Self {
            text,
            stays: Stays::Running,
        }
    }

    /// Says that a save runs.
    pub fn saving(text: String) -> Self {
        Self {
            text,
            stays: Stays::Saving,
        }
    }

    /// Says that something is done; `now` is egui's time.
    pub fn done(text: String, now: f64) -> Self {
        Self {
            text,
            stays: Stays::Until(now + STAYS_SECS),
        }
    }

    /// Says something that stays until it is closed.
    pub fn lasting(text: String) -> Self {
        Self {
            text,
            stays: Stays::UntilClosed,
        }
    }
}

/// Shows a message.
pub(super) fn ui(ui: &mut Ui, message: &Message, words: &Words, actions: &mut Vec<Action>) {
    ui.set_width(520.0);
    dialog::heading(ui, &message.title);
    ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        for line in message.lines.iter().take(LISTED) {
            ui.label(line);
        }
        if let Some(more) = message.lines.len().checked_sub(LISTED + 1) {
            ui.label(words.format(Key::ProblemsMore, &[("n", (more + 1).into())]));
        }
    });
    if !message.hint.is_empty() {
        ui.add_space(4.0);
        ui.label(&message.hint);
    }
    dialog::buttons(ui, |ui| {
        dialog::close(ui, words, actions);
        if let Some(path) = &message.salvage
            && ui.button(words.text(Key::MessageSalvage)).clicked()
        {
            actions.push(Action::OpenCopy(path.clone()));
        }
        if !message.versions.is_empty() && ui.button(words.text(Key::MessageVersions)).clicked() {
            actions.push(Action::ShowVersionsOf(message.versions.clone()));
        }
    });
}

/// Shows a notice at the bottom of the window.
pub(super) fn notice_ui(
    ui: &Ui,
    notice: Option<&Notice>,
    words: &Words,
    actions: &mut Vec<Action>,
) {
    let Some(notice) = notice else { return };
    if let Stays::Until(until) = notice.stays {
        let left = until - ui.input(|input| input.time);
        if left <= 0.0 {
            actions.push(Action::CloseNotice);
            return;
        }
        ui.request_repaint_after_secs(left as f32);
    }
    let theme = theme_of(ui);
    Area::new(Id::unique("notice"))
        .order(Order::Foreground)
        .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -44.0))
        .fade_in(false)
        .show(ui.ctx(), |ui| {
            Frame::popup(ui.style())
                .fill(theme.ink)
                .inner_margin(Margin::symmetric(16, 6))
                .show(ui, |ui| {
                    ui.visuals_mut().widgets.inactive.fg_stroke.color = theme.sheet;
                    let room = ui.ctx().content_rect().width() - BESIDE;
                    ui.set_max_width(room.max(BESIDE));
                    ui.horizontal(|ui| {
                        let text = RichText::new(&notice.text).color(theme.sheet);
                        ui.add(Label::new(text).wrap());
                        button_ui(ui, notice.stays, words, actions);
                    });
                });
        });
}

/// Shows the button that a notice has.
fn button_ui(ui: &mut Ui, stays: Stays, words: &Words, actions: &mut Vec<Action>) {
    match stays {
        Stays::Running => {
            let cancel = RichText::new(words.text(Key::Cancel)).color(theme_of(ui).ink);
            if ui.button(cancel).clicked() {
                actions.push(Action::Cancel);
            }
        }
        Stays::Saving => {}
        Stays::Until(_) | Stays::UntilClosed => {
            let close = words.text(Key::Close);
            if icon_button(ui, Icon::Close, close, close).clicked() {
                actions.push(Action::CloseNotice);
            }
        }
    }
}

/// Shows over everything where a dragged file may be dropped.
pub(super) fn drop_hint(ui: &Ui, words: &Words) {
    if ui.input(|input| input.raw.hovered_files.is_empty()) {
        return;
    }
    let theme = theme_of(ui);
    let layer = egui::LayerId::new(Order::Foreground, Id::unique("drop"));
    let painter = ui.ctx().layer_painter(layer);
    let rect = ui.ctx().content_rect();
    painter.rect_filled(
        rect,
        0.0,
        tint(theme.sheet, theme.accent, 0.10).gamma_multiply(0.94),
    );
    painter.rect_stroke(
        rect.shrink(16.0),
        CARD_RADIUS,
        Stroke::new(2.0, theme.accent),
        StrokeKind::Inside,
    );
    icon::paint(
        &painter,
        Icon::File,
        rect.translate(vec2(0.0, -28.0)),
        theme.accent,
    );
    painter.text(
        rect.center(),
        Align2::CENTER_CENTER,
        words.text(Key::DropHint),
        FontId::new(HEADING, semibold()),
        theme.ink,
    );
}
