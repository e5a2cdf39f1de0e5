//! What keys and mouse do: commands straight from their list, in the sections of the menus, and the keys that
//! are no commands.

use egui::{Grid, Key as Keyboard, KeyboardShortcut, Modifiers, ScrollArea, Ui};

use super::{
    Action, Command,
    command::{Menu, keys_in_words},
    dialog,
    widgets::{group_heading, strong},
};
use crate::lang::{Key, Words};

/// The width of the page.
const WIDTH: f32 = 880.0;
/// The space between its two columns.
const BETWEEN: f32 = 32.0;
/// What the window keeps for the dialog's own parts and the space around it.
const AROUND: f32 = 200.0;
/// The lowest list.
const LOWEST: f32 = 160.0;
/// The height of a row of one line.
const ROW: f32 = 18.0;

/// Something that keys or the mouse do, and which.
type Line = (String, String);

/// Shows all keys and gestures.
pub(super) fn ui(ui: &mut Ui, words: &Words, actions: &mut Vec<Action>) {
    let room = ui.ctx().content_rect().size();
    ui.set_width(WIDTH.min(room.x - AROUND / 2.0));
    dialog::heading(ui, words.text(Key::CommandShortcuts));
    ScrollArea::vertical()
        .max_height((room.y - AROUND).max(LOWEST))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.x = BETWEEN;
            ui.columns_const(|[left, right]| {
                menu(left, Key::MenuFile, &[Menu::File], words);
                menu(left, Key::MenuEdit, &[Menu::Edit], words);
                menu(left, Key::OurEstimate, &[Menu::Rate], words);
                menu(left, Key::MenuEffort, &[Menu::Effort], words);
                menu(right, Key::MenuInsert, &[Menu::Insert], words);
                let view = [Menu::View, Menu::Look, Menu::Size, Menu::Language];
                menu(right, Key::MenuView, &view, words);
                menu(right, Key::MenuHelp, &[Menu::Help], words);
                let lines = on_the_map(right, words);
                section(right, words.text(Key::KeysMap), &lines);
                let lines = while_typing(right, words);
                section(right, words.text(Key::KeysTyping), &lines);
                let lines = by_mouse(right, words);
                section(right, words.text(Key::MouseTitle), &lines);
            });
        });
    dialog::close_button(ui, words, actions);
}

/// Shows the commands of menus that have keys.
fn menu(ui: &mut Ui, title: Key, menus: &[Menu], words: &Words) {
    let lines: Vec<Line> = Command::all()
        .filter(|command| menus.contains(&command.entry().menu))
        .filter_map(|command| {
            let keys = command.keys_shown(ui.ctx(), words)?;
            Some((command.name(words), keys))
        })
        .collect();
    section(ui, words.text(title), &lines);
}

fn section(ui: &mut Ui, title: &str, lines: &[Line]) {
    group_heading(ui, title);
    let half = (ui.available_width() - BETWEEN / 2.0) / 2.0;
    Grid::new(("keys", title))
        .num_columns(2)
        .spacing([BETWEEN / 2.0, 6.0])
        .min_row_height(ROW)
        .min_col_width(half)
        .max_col_width(half)
        .show(ui, |ui| {
            for (what, how) in lines {
                ui.label(what);
                ui.label(strong(how));
                ui.end_row();
            }
        });
    ui.add_space(8.0);
}

/// Writes keys as keyboards of the language do.
fn keys(ui: &Ui, modifiers: Modifiers, key: Keyboard, words: &Words) -> String {
    keys_in_words(ui.ctx(), KeyboardShortcut::new(modifiers, key), words)
}

fn on_the_map(ui: &Ui, words: &Words) -> Vec<Line> {
    let plain = |key| keys(ui, Modifiers::NONE, key, words);
    let arrows = [
        Keyboard::ArrowLeft,
        Keyboard::ArrowUp,
        Keyboard::ArrowDown,
        Keyboard::ArrowRight,
    ];
    let ends = [Keyboard::Home, Keyboard::End];
    let line = |what, how| (words.text(what).to_owned(), how);
    vec![
        line(Key::KeysGo, arrows.map(plain).join(" ")),
        line(Key::KeysEnds, ends.map(plain).join(", ")),
        line(Key::KeysNothing, plain(Keyboard::Escape)),
    ]
}

fn while_typing(ui: &Ui, words: &Words) -> Vec<Line> {
    let plain = |key| keys(ui, Modifiers::NONE, key, words);
    let shift = |key| keys(ui, Modifiers::SHIFT, key, words);
    let stars = [Keyboard::Num1, Keyboard::Num5];
    let stars = stars.map(|key| keys(ui, Modifiers::COMMAND, key, words));
    let line = |what, how| (words.text(what).to_owned(), how);
    vec![
        line(Key::KeysNext, plain(Keyboard::Enter)),
        line(
            Key::KeysLane,
            [plain(Keyboard::Tab), shift(Keyboard::Tab)].join(", "),
        ),
        line(Key::KeysBreak, shift(Keyboard::Enter)),
        line(Key::KeysStars, stars.join(" … ")),
        line(Key::Cancel, plain(Keyboard::Escape)),
    ]
}

fn by_mouse(ui: &Ui, words: &Words) -> Vec<Line> {
    let is_mac = ui.ctx().os().is_mac();
    let ctrl = if is_mac {
        "Cmd"
    } else {
        words.text(Key::KeyCtrl)
    };
    let (shift, space) = (words.text(Key::KeyShift), words.text(Key::KeySpace));
    let line = |what, how| (words.text(what).to_owned(), how);
    vec![
        line(
            Key::MousePan,
            words.format(Key::MousePanHow, &[("space", space.into())]),
        ),
        line(
            Key::MouseSelect,
            words.format(
                Key::MouseSelectHow,
                &[("shift", shift.into()), ("ctrl", ctrl.into())],
            ),
        ),
        line(Key::MouseEdit, words.text(Key::MouseEditHow).to_owned()),
        line(
            Key::MouseOutline,
            words.text(Key::MouseOutlineHow).to_owned(),
        ),
        line(
            Key::MouseZoom,
            words.format(Key::MouseZoomHow, &[("ctrl", ctrl.into())]),
        ),
        line(
            Key::MouseFigures,
            words.text(Key::MouseFiguresHow).to_owned(),
        ),
    ]
}
