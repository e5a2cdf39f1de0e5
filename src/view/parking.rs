//! The parking lot below the outline: notes that have no place on the map yet.

use std::sync::Arc;

use egui::{
    Align2, Button, DragAndDrop, FontId, Frame, Margin, Panel, Popup, Rect, Response, ScrollArea,
    Sense, Stroke, StrokeKind, TextEdit, Ui, WidgetInfo, accesskit::Role, vec2,
};

use super::{
    Action, Command, NewCard, Spot,
    edit::{
        arrange::{Moved, Target},
        create::touchpoint_of,
        field::{Editing, Field},
        field_ui,
        label::subject_key,
    },
    icon::Icon,
    outline,
    style::{BAR, CONTROL, RADIUS, SMALL, flat},
    widgets::{focus_stroke, icon_button, paint_triangle, theme_of},
};
use crate::{
    edit::{Edit, Item, Session, Subject},
    lang::{Key, Words},
    layout::semibold,
    model::{Note, NoteId},
};

/// How much of the panel's height it takes at most.
const SHARE: f32 = 0.4;
/// The space above its heading.
const ABOVE: i8 = 8;
/// The height of a note that is typed: three rows.
const FIELD: f32 = 68.0;

/// What it shows, and whether it shows it.
pub(super) struct Lot<'a> {
    pub(super) session: &'a Session,
    pub(super) editing: Option<&'a mut Editing>,
    pub(super) is_unfolded: &'a mut bool,
}

/// Shows the parking lot at the lower end of the panel.
pub(super) fn ui(ui: &mut Ui, lot: Lot<'_>, words: &Words, actions: &mut Vec<Action>) {
    let Lot {
        session,
        editing,
        is_unfolded,
    } = lot;
    let notes = &session.map().notes;
    let editing = editing.filter(|editing| matches!(editing.field, Field::Note(_)));
    let head = CONTROL + f32::from(ABOVE) + 1.0;
    let list = match (*is_unfolded, &editing) {
        (false, _) => 0.0,
        (true, None) => notes.len() as f32 * CONTROL,
        (true, Some(_)) => notes.len().saturating_sub(1) as f32 * CONTROL + FIELD,
    };
    let height = (head + list).min(ui.available_height() * SHARE).max(head);
    let frame = Frame::new().inner_margin(Margin {
        top: ABOVE,
        ..Margin::ZERO
    });
    Panel::bottom("parking lot")
        .exact_size(height)
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            head_ui(ui, notes.len(), is_unfolded, words, actions);
            if list > 0.0 {
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                    list_ui(ui, session, editing, words, actions);
                });
            }
        });
}

fn head_ui(
    ui: &mut Ui,
    count: usize,
    is_unfolded: &mut bool,
    words: &Words,
    actions: &mut Vec<Action>,
) {
    ui.horizontal(|ui| {
        let theme = theme_of(ui);
        let name = words.format(Key::ParkingLot, &[("n", count.into())]);
        // The plus stands above the dots of the notes, which leave the scroll bar its place.
        ui.set_max_width(ui.available_width() - f32::from(BAR));
        let size = vec2(ui.available_width() - CONTROL, CONTROL);
        // With nothing in it there is nothing to fold.
        let sense = if count > 0 {
            Sense::click()
        } else {
            Sense::hover()
        };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        let role = if count > 0 { Role::Button } else { Role::Label };
        response.widget_info(|| WidgetInfo::labeled(role, true, &name));
        let focus = focus_stroke(ui, &response);
        ui.painter()
            .rect_stroke(rect, RADIUS, focus, StrokeKind::Inside);
        if count > 0 {
            let centre = rect.left_center() + vec2(8.0, 0.0);
            paint_triangle(ui, centre, *is_unfolded, theme.muted);
        }
        ui.painter().text(
            rect.left_center() + vec2(18.0, 0.0),
            Align2::LEFT_CENTER,
            name,
            FontId::new(SMALL, semibold()),
            theme.muted,
        );
        if response.clicked() {
            *is_unfolded = !*is_unfolded;
        }
        let (add, tip) = (words.text(Key::CommandAddNote), words.text(Key::TipAddNote));
        if icon_button(ui, Icon::Plus, add, tip).clicked() {
            actions.push(Action::Run(Command::AddNote));
        }
    });
}

fn list_ui(
    ui: &mut Ui,
    session: &Session,
    mut editing: Option<&mut Editing>,
    words: &Words,
    actions: &mut Vec<Action>,
) {
    let mut rows: Vec<(NoteId, Rect)> = Vec::new();
    for note in &session.map().notes {
        let field = editing
            .as_deref_mut()
            .filter(|editing| editing.field == Field::Note(note.id.clone()));
        if let Some(editing) = field {
            note_field_ui(ui, editing, words, actions);
            continue;
        }
        let response = ui
            .push_id(note.id.as_str(), |ui| {
                note_ui(ui, note, session, words, actions)
            })
            .inner;
        rows.push((note.id.clone(), response.rect));
    }
    take_drag(ui, &rows, session, words, actions);
}

/// Shows the note that is being typed.
fn note_field_ui(ui: &mut Ui, editing: &mut Editing, words: &Words, actions: &mut Vec<Action>) {
    if let Some(action) = field_ui::keys(ui, editing) {
        actions.push(action);
        return;
    }
    let is_new = !editing.had_focus;
    let field = TextEdit::multiline(&mut editing.text)
        .id(field_ui::id())
        .desired_rows(3)
        .desired_width(f32::INFINITY)
        .event_filter(field_ui::FILTER)
        .return_key(field_ui::NEW_LINE);
    let response = ui.add(field).accessible_name(words.text(Key::SubjectNote));
    if is_new {
        response.scroll_to_me(None);
    }
    field_ui::follow(ui, &response, editing, actions);
}

/// Shows a note: a click selects it, a double click types on it, a drag takes it elsewhere.
fn note_ui(
    ui: &mut Ui,
    note: &Note,
    session: &Session,
    words: &Words,
    actions: &mut Vec<Action>,
) -> Response {
    let item = Item::Note(note.id.clone());
    let is_selected = session.selection.contains(&item);
    let is_primary = session.selection.primary() == Some(&item);
    ui.horizontal(|ui| {
        flat(ui.style_mut());
        let line = note.text.lines().next().unwrap_or_default();
        let button = Button::new(line)
            .right_text("")
            .truncate()
            .selected(is_selected)
            .sense(Sense::click_and_drag());
        let size = vec2(ui.available_width() - CONTROL, CONTROL);
        let response = ui.add_sized(size, button);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_selected, &note.text));
        response.dnd_set_drag_payload(note.id.clone());
        if is_primary {
            show_once(ui, &response, &note.id);
        }
        let more = icon_button(
            ui,
            Icon::More,
            words.text(Key::NoteMenu),
            words.text(Key::NoteMenu),
        );
        Popup::menu(&more).show(|ui| menu_ui(ui, &note.id, session, words, actions));
        response.context_menu(|ui| menu_ui(ui, &note.id, session, words, actions));
        let response = response.on_hover_text(note.text.as_str());
        if response.double_clicked() {
            actions.push(Action::OpenField(Field::Note(note.id.clone())));
        } else if response.clicked() {
            let is_added = ui.input(|input| input.modifiers.shift || input.modifiers.command);
            actions.push(if is_added {
                Action::SelectToo(item)
            } else {
                Action::Select(Some(item))
            });
        }
        response
    })
    .inner
}

/// Scrolls to a note when it becomes the one that was selected last.
fn show_once(ui: &Ui, response: &Response, note: &NoteId) {
    let id = egui::Id::unique("note that was shown");
    let shown = ui.data(|data| data.get_temp::<NoteId>(id));
    if shown.as_ref() != Some(note) {
        response.scroll_to_me(None);
        ui.data_mut(|data| data.insert_temp(id, note.clone()));
    }
}

/// Lists what a note can become at the selected touchpoint.
fn menu_ui(
    ui: &mut Ui,
    note: &NoteId,
    session: &Session,
    words: &Words,
    actions: &mut Vec<Action>,
) {
    let mut items = session.selection.items().iter().rev();
    let target = items.find_map(|item| touchpoint_of(session.map(), item));
    let cards = [
        NewCard::Thought,
        NewCard::PainPoint,
        NewCard::Highlight,
        NewCard::Opportunity,
        NewCard::Measure,
    ];
    let column = (Subject::Touchpoint, Some(Spot::Column(target.clone())));
    let cards = cards.map(|kind| {
        let spot = target.clone();
        let spot = spot.map(|touchpoint| Spot::Cards(kind, touchpoint));
        (kind.subject(), spot)
    });
    for (subject, spot) in std::iter::once(column).chain(cards) {
        let what = words.text(subject_key(subject));
        let text = words.format(Key::NoteAs, &[("what", what.into())]);
        let button = Button::new(text).min_size(vec2(200.0, 26.0));
        let response = ui
            .add_enabled(spot.is_some(), button)
            .on_disabled_hover_text(words.text(Key::NoteNeedsTouchpoint));
        if let Some(spot) = spot.filter(|_| response.clicked()) {
            let note = note.clone();
            actions.push(Action::PlaceNote { note, spot });
            ui.close();
        }
    }
    ui.separator();
    let delete = Button::new(words.text(Key::CommandDelete)).min_size(vec2(200.0, 26.0));
    if ui.add(delete).clicked() {
        actions.push(Action::Apply(Edit::RemoveNote(note.clone())));
        ui.close();
    }
}

/// Shows where a dragged note would stand in the list, with those that are selected with it, and puts them there.
fn take_drag(
    ui: &Ui,
    rows: &[(NoteId, Rect)],
    session: &Session,
    words: &Words,
    actions: &mut Vec<Action>,
) {
    let dragged: Option<Arc<NoteId>> = DragAndDrop::payload(ui);
    let pointer = ui.input(|input| input.pointer.latest_pos());
    let (Some(dragged), Some(pointer)) = (dragged, pointer) else {
        return;
    };
    if !ui.clip_rect().contains(pointer) {
        return;
    }
    let lead = Item::Note((*dragged).clone());
    let moved = Moved::new(session.map(), &session.selection, &lead);
    let others: Vec<Rect> = rows
        .iter()
        .filter(|(id, _)| !moved.has(&Item::Note(id.clone())))
        .map(|(_, rect)| *rect)
        .collect();
    let place = others
        .iter()
        .filter(|rect| rect.center().y < pointer.y)
        .count();
    let y = match (others.get(place), others.last()) {
        (Some(below), _) => below.top(),
        (None, Some(last)) => last.bottom(),
        (None, None) => return,
    };
    let stroke = Stroke::new(2.0, theme_of(ui).accent);
    ui.painter().hline(ui.clip_rect().x_range(), y, stroke);
    if let Some(count) = moved.count_words(words) {
        outline::ghost(ui, &count);
    }
    if ui.input(|input| input.pointer.any_released()) {
        DragAndDrop::clear_payload(ui);
        let edit = moved.to(session.map(), &Target::Notes(place));
        actions.extend(edit.map(|edit| Action::Drag { item: lead, edit }));
    }
}
