//! How the search bar looks, and the keys that work in it.

use egui::{
    Context, EventFilter, Frame, Id, Key as Keyboard, Label, Modifiers, Rect, Response, Sense,
    TextEdit, Ui, UiBuilder, pos2,
    text::{CCursor, CCursorRange},
    vec2,
    widgets::text_edit::TextEditState,
};

use super::Finder;
use crate::{
    lang::{Key, Words},
    model::JourneyMap,
    view::{
        Action, Canvas, Command,
        icon::Icon,
        style::{CONTROL, SMALL},
        widgets::{icon_button, muted},
    },
};

/// The distance of the bar from the edges of the canvas.
pub(super) const GAP: f32 = 12.0;
/// The widest bar.
const WIDTH: f32 = 480.0;
/// The space inside the bar.
const MARGIN: f32 = 8.0;
/// The space between its parts.
const BETWEEN: f32 = 4.0;
/// The room for the number of hits.
const COUNT: f32 = 152.0;
/// The height of the line that says where a hit is.
const LINE: f32 = 22.0;

/// Returns the id of the text field.
fn id() -> Id {
    Id::unique("search text")
}

/// Returns where the bar stands on the canvas.
pub(super) fn place(area: Rect, has_line: bool) -> Rect {
    let corner = area.right_top() + vec2(-GAP, GAP);
    let width = WIDTH.min(area.width() - 2.0 * GAP);
    let height = CONTROL + 2.0 * MARGIN + if has_line { LINE } else { 0.0 };
    Rect::from_min_max(
        pos2(corner.x - width, corner.y),
        pos2(corner.x, corner.y + height),
    )
}

/// Gives the focus to the text field, all of its text selected; it need not be there yet.
pub(super) fn focus(ctx: &Context, text: &str) {
    let mut state = TextEditState::load(ctx, id()).unwrap_or_default();
    let all = CCursorRange::two(CCursor::new(0), CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(all));
    state.store(ctx, id());
    ctx.memory_mut(|memory| memory.request_focus(id()));
}

/// Returns the commands of the search whose keys count while a text is typed.
pub(in crate::view) fn commands(ui: &Ui, has_canvas: bool) -> &'static [Command] {
    const IN_THE_BAR: &[Command] = &[Command::FindPrevious, Command::FindNext, Command::Find];
    const ELSEWHERE: &[Command] = &[Command::Find];
    if !has_canvas {
        &[]
    } else if ui.memory(egui::Memory::focused) == Some(id()) {
        IN_THE_BAR
    } else {
        ELSEWHERE
    }
}

/// Takes the keys of the bar before its field and the canvas see them.
pub(in crate::view) fn keys(ui: &Ui, canvas: &Canvas, actions: &mut Vec<Action>) {
    let focused = ui.memory(egui::Memory::focused);
    let is_typing = focused == Some(id());
    let is_on_canvas = focused.is_some_and(|id| canvas.is(id));
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if (is_typing || is_on_canvas) && pressed(Modifiers::NONE, Keyboard::Escape) {
        actions.push(Action::CloseSearch);
    }
    if !is_typing {
        return;
    }
    if pressed(Modifiers::SHIFT, Keyboard::Enter) {
        actions.push(Action::Run(Command::FindPrevious));
    } else if pressed(Modifiers::NONE, Keyboard::Enter) {
        actions.push(Action::Run(Command::FindNext));
    }
}

/// Shows the bar at the upper right of the canvas.
pub(in crate::view) fn ui(
    ui: &mut Ui,
    finder: &mut Finder,
    (area, map): (Rect, &JourneyMap),
    words: &Words,
    actions: &mut Vec<Action>,
) {
    let told = finder.told(map, words);
    let rect = place(area, told.is_some());
    // Clicks beside its parts are not meant for the map below.
    ui.interact(rect, Id::unique("search bar"), Sense::CLICK | Sense::DRAG);
    let ground = Frame::popup(ui.style()).inner_margin(0).paint(rect);
    ui.painter().add(ground);
    let inner = rect.shrink(MARGIN);
    let mut inner = ui.new_child(UiBuilder::new().id_salt("search").max_rect(inner));
    inner.spacing_mut().item_spacing = vec2(BETWEEN, BETWEEN);
    inner.horizontal(|ui| {
        field(ui, finder, words, actions);
        buttons(ui, finder, words, actions);
    });
    if let Some(told) = told {
        let told = muted(&inner, told).size(SMALL);
        inner.add(Label::new(told).truncate());
    }
}

fn field(ui: &mut Ui, finder: &mut Finder, words: &Words, actions: &mut Vec<Action>) {
    let name = words.text(Key::SearchHint);
    let filter = EventFilter {
        tab: false,
        horizontal_arrows: true,
        vertical_arrows: true,
        escape: true,
    };
    let room = ui.available_width() - COUNT - 3.0 * CONTROL - 4.0 * BETWEEN;
    let field = TextEdit::singleline(&mut finder.text)
        .id(id())
        .hint_text(name.to_owned())
        .event_filter(filter);
    let response = ui.add_sized([room, CONTROL], field).accessible_name(name);
    if response.changed() {
        actions.push(Action::Search);
    }
    // While a dialog closes, what is below cannot take the focus yet.
    if std::mem::take(&mut finder.takes_focus) && !response.has_focus() {
        focus(ui.ctx(), &finder.text);
    }
    let count = muted(ui, finder.count(words));
    ui.add_sized([COUNT, CONTROL], Label::new(count));
}

fn buttons(ui: &mut Ui, finder: &Finder, words: &Words, actions: &mut Vec<Action>) {
    let is_left = |ui: &Ui, button: &Response| {
        button.lost_focus() && ui.input(|input| input.key_pressed(Keyboard::Escape))
    };
    let mut closes = false;
    let steps = [
        (Icon::Up, Command::FindPrevious),
        (Icon::Down, Command::FindNext),
    ];
    for (icon, command) in steps {
        let (name, tip) = (command.name(words), words.text(command.entry().tip));
        let add = |ui: &mut Ui| icon_button(ui, icon, &name, tip);
        let button = ui.add_enabled_ui(finder.has_hits(), add).inner;
        if button.clicked() {
            actions.push(Action::Run(command));
            // A click takes the focus away from the text.
            if ui.memory(|memory| memory.focused().is_none()) {
                ui.memory_mut(|memory| memory.request_focus(id()));
            }
        }
        closes |= is_left(ui, &button);
    }
    let name = words.text(Key::Close);
    let button = icon_button(ui, Icon::Close, name, name);
    closes |= button.clicked() || is_left(ui, &button);
    if closes {
        actions.push(Action::CloseSearch);
    }
}
