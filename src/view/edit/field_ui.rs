//! The text field on the map: at the card's own place and size, at every zoom.

use egui::{
    Align, Align2, Color32, Event, EventFilter, Id, Key as Keyboard, KeyboardShortcut, Modifiers,
    Rect, Response, Stroke, StrokeKind, TextBuffer, TextEdit, Ui, pos2, vec2,
};

use super::{
    field::{Editing, Field, Then},
    label::subject_key,
    rows::Rows,
};
use crate::{
    lang::Words,
    layout::{
        Align as Side, CARD_PADDING_X, CARD_PADDING_Y, CHEVRON_POINT, CardItem, CardLayout,
        MapLayout, Measure, TextBlock, TextStyle,
    },
    model::{LaneId, TouchpointId},
    paint::{Camera, Theme},
    view::{Action, aim, early, own, ring},
};

/// How far the field's ground reaches around its text, in map units.
const AROUND: f32 = 2.0;
/// The narrowest field, in map units.
const NARROWEST: f32 = 60.0;
/// The keys that rate while a text is typed.
const DIGITS: [(Keyboard, u8); 5] = [
    (Keyboard::Num1, 1),
    (Keyboard::Num2, 2),
    (Keyboard::Num3, 3),
    (Keyboard::Num4, 4),
    (Keyboard::Num5, 5),
];

/// The keys that a field keeps to itself.
pub(in crate::view) const FILTER: EventFilter = EventFilter {
    tab: true,
    horizontal_arrows: true,
    vertical_arrows: true,
    escape: true,
};
/// What breaks the line in a field of several lines.
pub(in crate::view) const NEW_LINE: KeyboardShortcut =
    KeyboardShortcut::new(Modifiers::SHIFT, Keyboard::Enter);

/// Where a field stands in the picture and what it looks like.
pub(in crate::view) struct Place {
    /// The text's box in map units.
    pub(in crate::view) text: Rect,
    /// What is outlined while the field is open.
    pub(in crate::view) around: Rect,
    style: TextStyle,
    side: Side,
    ground: Ground,
}

/// What lies under the text.
#[derive(Clone, Copy)]
enum Ground {
    Page,
    Sheet,
    Stage { is_notched: bool },
    Card(usize),
}

/// Returns the id that the field has wherever it stands.
pub(in crate::view) fn id() -> Id {
    Id::unique("field on the map")
}

/// Finds the place of a field; none before its thing is laid out.
pub(in crate::view) fn place(layout: &MapLayout, field: &Field) -> Option<Place> {
    match field {
        Field::Title => {
            let title = &layout.header.title;
            let width = (layout.page.right() - 2.0 * title.rect.left()).max(NARROWEST);
            let text = Rect::from_min_size(title.rect.min, vec2(width, height(title)));
            Some(Place {
                text,
                around: text.expand(AROUND + 2.0),
                style: TextStyle::Title,
                side: Side::Left,
                ground: Ground::Page,
            })
        }
        Field::Stage(id) => {
            let stage = layout
                .stages
                .iter()
                .find(|stage| stage.stage.as_ref() == Some(id))?;
            // The name stands in the middle of what the notch leaves.
            let notch = if stage.notched { CHEVRON_POINT } else { 0.0 };
            let centre = stage.rect.center() + vec2(notch / 2.0, 0.0);
            let width = stage.rect.width() - 2.0 * (CHEVRON_POINT + CARD_PADDING_X);
            let size = vec2(width, height(&stage.name));
            Some(Place {
                text: Rect::from_center_size(centre, size),
                around: stage.rect,
                style: TextStyle::Name,
                side: Side::Centre,
                ground: Ground::Stage {
                    is_notched: stage.notched,
                },
            })
        }
        Field::Channels(_) => card_place(layout, field, 1),
        Field::Touchpoint(_) | Field::Card(_) => card_place(layout, field, 0),
        Field::Cell(touchpoint, lane) => {
            card_place(layout, field, 0).or_else(|| cell_place(layout, touchpoint, lane))
        }
        Field::Lane(id) => {
            let name = &own::lane(layout, id)?.name;
            let around = own::name_rect(own::lane(layout, id)?);
            let size = vec2(around.right() - name.rect.left(), height(name));
            Some(Place {
                text: Rect::from_min_size(name.rect.min, size),
                around,
                style: name.style,
                side: Side::Left,
                ground: Ground::Sheet,
            })
        }
        // The parking lot is not on the map.
        Field::Note(_) => None,
    }
}

/// Finds the place of what is typed into an empty cell: there the card will appear.
fn cell_place(layout: &MapLayout, touchpoint: &TouchpointId, lane: &LaneId) -> Option<Place> {
    let around = own::cell_rect(layout, touchpoint, lane)?;
    Some(Place {
        text: around.shrink2(vec2(CARD_PADDING_X, CARD_PADDING_Y)),
        around,
        style: TextStyle::Body,
        side: Side::Left,
        ground: Ground::Sheet,
    })
}

/// Finds the place of a card's text; a second text that is not there yet stands under the first.
fn card_place(layout: &MapLayout, field: &Field, number: usize) -> Option<Place> {
    let item = field.item()?;
    let index = layout
        .cards
        .iter()
        .position(|card| aim::stands_for(layout, card, &item))?;
    let card = layout.cards.get(index)?;
    let first = card.texts.first()?;
    let left = first.rect.left();
    let style = if number == 0 {
        first.style
    } else {
        TextStyle::Label
    };
    let (top, height) = match card.texts.get(number) {
        Some(text) => (text.rect.top(), height(text)),
        None => (first.rect.bottom() + 4.0, style.line_height()),
    };
    let right = (card.rect.right() - CARD_PADDING_X).max(left + NARROWEST);
    Some(Place {
        text: Rect::from_min_size(pos2(left, top), vec2(right - left, height)),
        around: card.rect,
        style,
        side: Side::Left,
        ground: Ground::Card(index),
    })
}

fn height(text: &TextBlock) -> f32 {
    text.rect.height().max(text.style.line_height())
}

/// Shows the field and takes its keys.
pub(in crate::view) fn ui(
    ui: &mut Ui,
    (editing, mut measure): (&mut Editing, Option<&mut Measure>),
    layout: &MapLayout,
    (theme, camera): (&Theme, Camera),
    words: &Words,
    actions: &mut Vec<Action>,
) {
    if !editing.is_on_map() {
        return;
    }
    let Some(place) = place(layout, &editing.field) else {
        wait(ui, editing, actions);
        return;
    };
    if let Some(action) = keys(ui, editing) {
        actions.push(action);
        return;
    }
    let (fill, ink) = colours(&place, layout, theme);
    let ground = camera.rect(place.text.expand2(vec2(AROUND, 0.0)));
    ui.painter().rect_filled(ground, 2.0, fill);
    outline(ui, &place, theme, camera);
    let box_on_screen = camera.rect(place.text);
    let name = editing.field.clone();
    let rows = Rows::new(place.style, place.side, camera.zoom, ink);
    let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| {
        let text = text.as_str();
        let measure = measure.as_deref_mut();
        let starts = measure.map(|one| one.row_starts(text, place.style, place.text.width()));
        starts.map_or_else(
            // What measures is at work on a large map.
            || rows.wrapped(ui, text, width),
            |starts| rows.broken(ui, text, &starts, width),
        )
    };
    let field = TextEdit::multiline(&mut editing.text)
        .id(id())
        .font(rows.font())
        .layouter(&mut layouter)
        .frame(egui::Frame::NONE)
        .margin(0)
        .desired_rows(1)
        .desired_width(box_on_screen.width())
        .align(Align2([rows.side, Align::TOP]))
        .event_filter(FILTER)
        .return_key(name.has_lines().then_some(NEW_LINE));
    let mut child = ui.new_child(egui::UiBuilder::new().id_salt("field").max_rect(
        Rect::from_min_size(
            box_on_screen.min,
            vec2(box_on_screen.width(), f32::INFINITY),
        ),
    ));
    // As high as its rows, however small they are.
    child.spacing_mut().interact_size.y = 0.0;
    let response = child
        .add(field)
        .accessible_name(words.text(subject_key(name.subject())));
    follow(ui, &response, editing, actions);
}

/// Takes what is typed on something that has no place yet, because it is being laid out or scrolled to.
pub(in crate::view) fn wait(ui: &Ui, editing: &mut Editing, actions: &mut Vec<Action>) {
    match keys(ui, editing) {
        Some(action) => actions.push(action),
        None => take_early_text(ui, editing, actions),
    }
}

/// Outlines what is typed on, in its own shape.
fn outline(ui: &Ui, place: &Place, theme: &Theme, camera: Camera) {
    let (painter, around) = (ui.painter(), camera.rect(place.around));
    let stroke = Stroke::new(2.0, theme.accent);
    if let Ground::Stage { is_notched } = place.ground {
        ring::around_stage(painter, around, is_notched, camera.zoom, stroke);
    } else {
        painter.rect_stroke(around, 8.0 * camera.zoom, stroke, StrokeKind::Outside);
    }
}

/// Begins to type in a field that has just been opened, and says what became of one that is open.
pub(in crate::view) fn follow(
    ui: &Ui,
    response: &Response,
    editing: &mut Editing,
    actions: &mut Vec<Action>,
) {
    if !editing.had_focus {
        response.request_focus();
        begin_typing(ui, editing, actions);
        return;
    }
    if response.changed() {
        actions.push(Action::Typed);
    }
    if response.lost_focus() {
        actions.push(Action::FinishField(Then::Stay));
    }
}

/// Takes what was typed before the field had the focus, and puts the cursor at the end.
fn begin_typing(ui: &Ui, editing: &mut Editing, actions: &mut Vec<Action>) {
    take_early_text(ui, editing, actions);
    early::put_cursor_at_end(ui, id(), &editing.text);
    editing.had_focus = true;
}

fn take_early_text(ui: &Ui, editing: &mut Editing, actions: &mut Vec<Action>) {
    let early = early::text(ui);
    if !early.is_empty() {
        editing.text.push_str(&early);
        actions.push(Action::Typed);
    }
}

/// Takes the keys that leave the field, before the field sees them.
pub(in crate::view) fn keys(ui: &Ui, editing: &Editing) -> Option<Action> {
    let action = if editing.is_in_outline {
        leaves_row(ui)
    } else {
        leaves(ui, &editing.field)
    };
    if action.is_some() {
        // The next field has the same id; it takes the focus when it is there.
        ui.memory_mut(|memory| memory.surrender_focus(id()));
    }
    action
}

/// Takes the keys that leave a name in the outline.
fn leaves_row(ui: &Ui) -> Option<Action> {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Keyboard::Escape) {
        return Some(Action::CancelField);
    }
    let is_left = pressed(Keyboard::Enter) || pressed(Keyboard::Tab);
    is_left.then_some(Action::FinishField(Then::Stay))
}

fn leaves(ui: &Ui, field: &Field) -> Option<Action> {
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let (none, shift, ctrl) = (Modifiers::NONE, Modifiers::SHIFT, Modifiers::COMMAND);
    if pressed(none, Keyboard::Escape) {
        return Some(Action::CancelField);
    }
    if pressed(shift, Keyboard::Tab) {
        return Some(Action::FinishField(Then::PreviousLane));
    }
    if pressed(none, Keyboard::Tab) {
        return Some(Action::FinishField(Then::NextLane));
    }
    let breaks_lines = field.has_lines() && has_shift_enter(ui);
    if !breaks_lines && pressed(none, Keyboard::Enter) {
        return Some(Action::FinishField(Then::NextTouchpoint));
    }
    let rated = DIGITS.into_iter().find(|(key, _)| pressed(ctrl, *key));
    rated.map(|(_, stars)| Action::FinishField(Then::Rate(stars)))
}

/// Says whether Enter was pressed with Shift; what is held now may be another thing.
fn has_shift_enter(ui: &Ui) -> bool {
    ui.input(|input| {
        input.events.iter().any(|event| match event {
            Event::Key {
                key: Keyboard::Enter,
                pressed: true,
                modifiers,
                ..
            } => modifiers.shift,
            _ => false,
        })
    })
}

/// Returns the colour under the text, and of the text.
fn colours(place: &Place, layout: &MapLayout, theme: &Theme) -> (Color32, Color32) {
    let card = |card: &CardLayout| match &card.item {
        CardItem::Touchpoint => theme.sheet,
        CardItem::Thought(_) => theme.thought.fill,
        CardItem::PainPoint(_) => theme.pain.fill,
        CardItem::Highlight(_) => theme.highlight.fill,
        CardItem::Opportunity(_) => theme.opportunity.fill,
        CardItem::Measure(_) => theme.measure.fill,
        CardItem::Image(_) | CardItem::Backstage(_) | CardItem::Cell(_) => theme.plain.fill,
    };
    match place.ground {
        Ground::Page => (theme.page, theme.ink),
        Ground::Sheet => (theme.sheet, theme.ink),
        Ground::Stage { .. } => (theme.stage, theme.on_stage),
        Ground::Card(index) => (layout.cards.get(index).map_or(theme.sheet, card), theme.ink),
    }
}
