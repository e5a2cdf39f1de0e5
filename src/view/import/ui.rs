//! The dialog as a whole: questions above, three steps, the curve and the command below.

use std::sync::Arc;

use egui::{
    Align, Key as Keyboard, Label, Layout, Memory, ProgressBar, ScrollArea, Ui, Vec2,
    style::ScrollStyle, vec2,
};

use super::{
    ImportDialog, ImportWish, command, draft::Keys, last_time, parts::follow_focus, preview,
    questions, quotes, steps, trouble,
};
use crate::{
    lang::{self, Key, Words},
    view::{
        Action, OpenMap, Window, dialog as dialogs,
        style::{CONTROL, HEADING, SMALL},
        widgets::{muted, primary_button, strong},
    },
};

/// The space around the dialog, its own margins included.
const AROUND: Vec2 = vec2(72.0, 72.0);
/// The widest it gets.
const WIDEST: f32 = 1_600.0;
/// The height of title and buttons, and the spaces between the parts.
const FIXED: f32 = 2.0 * CONTROL + 28.0;
/// The space between the parts.
const GAP: f32 = 6.0;
/// The share of the height that the curve takes, and that of a large one.
const CURVE: [f32; 2] = [0.3, 0.62];
/// The width of a scroll bar at rest.
const BAR: f32 = 6.0;
/// The height of the words that stand in the place of the curve.
const NO_CURVE: f32 = 2.0 * CONTROL;
/// The least height of the curve.
const LEAST_CURVE: f32 = 160.0;

/// Shows the dialog.
pub(in crate::view) fn ui(
    ui: &mut Ui,
    dialog: &mut ImportDialog,
    window: &mut Window,
    actions: &mut Vec<Action>,
) {
    let words = window.words();
    let open = window.open.as_ref().map(OpenMap::map);
    dialog.lay_recipe(open);
    actions.extend(dialog.follow().map(Action::Import));
    dialog.refresh(open, &mut window.ids);
    dialog.keys.lets_go =
        dialog.keys.is_held && ui.input(|input| input.key_pressed(Keyboard::Escape));
    let room = (ui.ctx().content_rect().size() - AROUND).max(Vec2::splat(CONTROL));
    ui.set_width(room.x.min(WIDEST));
    ui.spacing_mut().item_spacing.y = GAP;
    show_bars(&mut ui.spacing_mut().scroll);
    head(ui, dialog, words, actions);
    if window.open.as_ref().is_some_and(OpenMap::hides_verdict) {
        ui.label(muted(ui, words.text(Key::ImportHidden)));
    }
    let size = vec2(ui.available_width(), (room.y - FIXED).max(4.0 * CONTROL));
    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.set_min_size(size);
        ui.set_max_size(size);
        ScrollArea::vertical()
            .id_salt("import")
            .auto_shrink([false, false])
            .show(ui, |ui| {
                body(ui, dialog, window, size.y, words, actions);
                follow_focus(ui, dialog.keys, ui.min_rect());
            });
    });
    buttons(ui, dialog, words, actions);
    let settled = dialog.settled.drain(..).map(ImportWish::KeepOrder);
    actions.extend(settled.map(Action::Import));
    if dialog.is_behind() || dialog.can_lay_recipe() {
        // What was decided in this frame is followed in the next.
        ui.ctx().request_repaint();
    }
    dialog.keys = Keys {
        focused: ui.memory(Memory::focused),
        is_held: ui.ctx().text_edit_focused() || ui.ctx().dragged_id().is_some(),
        ..dialog.keys
    };
}

/// Lets bars be seen before the pointer is there: so much is scrolled here that it must be plain where there is more.
fn show_bars(style: &mut ScrollStyle) {
    style.floating_width = BAR;
    style.dormant_handle_opacity = 0.5;
    style.dormant_background_opacity = 0.3;
}

/// Everything between title and buttons; steps and curve share what the rest leaves.
fn body(
    ui: &mut Ui,
    dialog: &mut ImportDialog,
    window: &mut Window,
    height: f32,
    words: &Words,
    actions: &mut Vec<Action>,
) {
    trouble::ui(ui, dialog, words, actions);
    last_time::ui(ui, dialog, window.open.as_ref().map(OpenMap::map), words);
    questions::ui(ui, dialog, words);
    let [usual, large] = CURVE;
    let share = if dialog.large_curve { large } else { usual };
    let curve = if preview::is_there(dialog) {
        (height * share).max(LEAST_CURVE)
    } else {
        NO_CURVE
    };
    let above = ui.min_rect().height();
    let picking = quotes::height(dialog, GAP);
    let below = picking + preview::HEAD + curve + command::HEIGHT + 4.0 * GAP;
    let left = (height - above - below).max(steps::LEAST);
    let map = window.open.as_ref().map(|open| Arc::clone(open.map()));
    steps::ui(ui, dialog, map.as_deref(), left, words);
    quotes::ui(ui, dialog, &mut window.ids, words, actions);
    preview::ui(ui, dialog, window, curve, words);
    command::ui(ui, dialog, window, words, actions);
}

/// The title, how far the reading has come, and the way back to the beginning.
fn head(ui: &mut Ui, dialog: &mut ImportDialog, words: &Words, actions: &mut Vec<Action>) {
    let size = vec2(ui.available_width(), CONTROL);
    let layout = Layout::right_to_left(Align::Center);
    ui.allocate_ui_with_layout(size, layout, |ui| {
        if let Some(reading) = dialog.reading {
            if ui.button(words.text(Key::ImportStop)).clicked() {
                actions.push(Action::Import(ImportWish::StopReading));
            }
            let share = reading.share().unwrap_or_default();
            let percent = lang::percent(share, words.language());
            let text = words.format(Key::ImportReading, &[("share", (&percent).into())]);
            let bar = ProgressBar::new(share as f32)
                .desired_width(180.0)
                .text(text.as_str());
            ui.add(bar).accessible_name(text);
        } else if dialog.continues {
            if ui.button(words.text(Key::ImportStartOver)).clicked() {
                dialog.start_over();
            }
            ui.label(muted(ui, words.text(Key::ImportContinues)).size(SMALL));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let file = dialog.request.file.as_str();
            let title = words.format(Key::ImportTitle, &[("file", file.into())]);
            ui.add(Label::new(strong(title).size(HEADING)).truncate());
        });
    });
}

/// The buttons, and beside them what the import waits for.
fn buttons(ui: &mut Ui, dialog: &ImportDialog, words: &Words, actions: &mut Vec<Action>) {
    let obstacle = dialog.obstacle();
    let can = dialog.step().is_some();
    dialogs::buttons(ui, |ui| {
        let does = ui
            .add_enabled_ui(can, |ui| primary_button(ui, words.text(Key::ImportDo)))
            .inner;
        // A button of a list may go with the focus while somebody is still busy there.
        let is_busy = dialog.quotes.is_looked_at() || !dialog.orders.is_empty();
        if can && !is_busy && ui.memory(|memory| memory.focused().is_none()) {
            does.request_focus();
        }
        if does.clicked() {
            actions.push(Action::Import(ImportWish::Finish));
        }
        if ui.button(words.text(Key::Cancel)).clicked() {
            actions.push(Action::CloseDialog);
        }
        if let Some(obstacle) = obstacle {
            let text = muted(ui, obstacle.text(words)).size(SMALL);
            ui.add(Label::new(text).truncate());
        }
    });
}
