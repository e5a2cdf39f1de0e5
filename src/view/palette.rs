//! The palette: find a command or a recent map by its name.

use std::path::PathBuf;

use egui::{
    Align2, Area, Button, Id, Key as Keyboard, Modal, Modifiers, ScrollArea, TextEdit, Ui,
    WidgetInfo, accesskit::Role, vec2,
};

use super::{Action, Can, Command, Window, command::Menu, early, style::flat, widgets::muted};
use crate::lang::{Key, SEPARATOR, Words};

/// The width of the palette.
const WIDTH: f32 = 520.0;
/// The height of the list.
const LIST: f32 = 340.0;

/// What is looked for, and which hit the arrow keys chose.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Search {
    /// What was typed.
    pub text: String,
    /// The place of the chosen hit.
    pub chosen: usize,
}

/// Something that can be found.
struct Hit {
    text: String,
    keys: Option<String>,
    action: Action,
}

/// Puts the palette near the top, where the eye is.
pub(super) fn area() -> Area {
    Modal::default_area(Id::unique("dialog")).anchor(Align2::CENTER_TOP, vec2(0.0, 88.0))
}

/// Shows the palette.
pub(super) fn ui(
    ui: &mut Ui,
    search: &mut Search,
    (window, can): (&Window, Can),
    actions: &mut Vec<Action>,
) {
    let words = window.words();
    ui.set_width(WIDTH);
    let step = [(Keyboard::ArrowDown, 1), (Keyboard::ArrowUp, -1)]
        .into_iter()
        .filter(|(key, _)| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key)))
        .map(|(_, step)| step)
        .sum::<isize>();
    let runs = ui.input(|input| input.key_pressed(Keyboard::Enter));
    let id = Id::unique("palette");
    if !ui.memory(|memory| memory.has_focus(id)) {
        // Letters right behind the key that opened it.
        search.text.push_str(&early::text(ui));
        early::put_cursor_at_end(ui, id, &search.text);
    }
    let field = TextEdit::singleline(&mut search.text)
        .hint_text(words.text(Key::PaletteHint))
        .desired_width(f32::INFINITY);
    let field = ui.add(field.id(id).margin(vec2(10.0, 7.0)));
    field.request_focus();
    let hits = hits((window, can), ui, &search.text, words);
    search.chosen = if field.changed() {
        0
    } else {
        search
            .chosen
            .saturating_add_signed(step)
            .min(hits.len().saturating_sub(1))
    };
    ui.add_space(4.0);
    flat(ui.style_mut());
    let clicked = list(ui, &hits, search.chosen, step != 0, words);
    let run = clicked
        .or_else(|| runs.then_some(search.chosen))
        .and_then(|index| hits.into_iter().nth(index));
    if let Some(hit) = run {
        actions.push(Action::CloseDialog);
        actions.push(hit.action);
    }
}

/// Shows the hits and returns the place of the one that was clicked.
fn list(ui: &mut Ui, hits: &[Hit], chosen: usize, follow: bool, words: &Words) -> Option<usize> {
    if hits.is_empty() {
        ui.label(muted(ui, words.text(Key::PaletteNothing)));
        return None;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut clicked = None;
    ScrollArea::vertical().max_height(LIST).show(ui, |ui| {
        for (index, hit) in hits.iter().enumerate() {
            let mut button = Button::new(&hit.text)
                .min_size(vec2(ui.available_width(), 28.0))
                .selected(index == chosen)
                .truncate();
            if let Some(keys) = &hit.keys {
                button = button.shortcut_text(keys.as_str());
            } else {
                button = button.right_text("");
            }
            let response = ui.add(button);
            response.widget_info(|| {
                WidgetInfo::selected(Role::Button, true, index == chosen, &hit.text)
            });
            if follow && index == chosen {
                response.scroll_to_me(None);
            }
            if response.clicked() {
                clicked = Some(index);
            }
        }
    });
    clicked
}

fn hits((window, can): (&Window, Can), ui: &Ui, wanted: &str, words: &Words) -> Vec<Hit> {
    let commands = Command::all()
        .filter(|command| *command != Command::Palette && command.is_enabled(can))
        .map(|command| Hit {
            text: full_name(command, words),
            keys: command.keys_shown(ui.ctx(), words),
            action: Action::Run(command),
        });
    let recent = window.preferences.recent.iter().map(|path: &PathBuf| Hit {
        text: [words.text(Key::CommandOpenRecent), &path.to_string_lossy()].join(SEPARATOR),
        keys: None,
        action: Action::OpenPath(path.clone()),
    });
    commands
        .chain(recent)
        .filter(|hit| is_match(&hit.text, wanted))
        .collect()
}

/// Writes a command's name with the menu it is in, where the name alone would be a riddle.
pub(super) fn full_name(command: Command, words: &Words) -> String {
    let entry = command.entry();
    let group = match entry.menu {
        Menu::Look => Some(Key::CommandTheme),
        Menu::Language => Some(Key::CommandLanguage),
        Menu::Insert => Some(Key::MenuInsert),
        Menu::File
        | Menu::Edit
        | Menu::Rate
        | Menu::Effort
        | Menu::View
        | Menu::Size
        | Menu::Help => None,
    };
    let name = command.name(words);
    group.map_or_else(
        || name.clone(),
        |group| format!("{}: {name}", words.text(group)),
    )
}

/// Says whether a text holds every word that was typed, in any order, however written.
fn is_match(text: &str, wanted: &str) -> bool {
    let text = text.to_lowercase();
    wanted
        .to_lowercase()
        .split_whitespace()
        .all(|word| text.contains(word))
}
