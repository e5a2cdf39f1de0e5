//! Segments and waves by command: the next one, and all segments side by side.

use egui::{
    Context, Key as Keyboard, Margin, Modifiers, Rect, ScrollArea, Sense, StrokeKind, Ui,
    UiBuilder, Vec2, WidgetInfo, accesskit::Role, vec2,
};

use super::{
    Action, Notice, Window, dialog,
    style::{BAR, CARD_RADIUS},
    widgets::{focus_stroke, muted},
};
use crate::{
    edit::Edit,
    lang::Key,
    layout::{MultiplesLayout, shown_words},
    model::PartKind,
    paint::{self, Camera, Theme},
    stats::{Choice, curve},
};

/// What the window keeps around the pictures for the dialog's own parts.
const AROUND: Vec2 = vec2(96.0, 220.0);
/// The least room for the pictures.
const LEAST: Vec2 = vec2(320.0, 200.0);
/// How far an arrow key scrolls.
const STEP: f32 = 60.0;

impl Window {
    /// Shows the segment or wave after the one that is shown; after the last, all of them.
    pub(super) fn show_next_part(&mut self, ctx: &Context, kind: PartKind) {
        let Some(open) = &self.open else { return };
        let map = open.map();
        let names = map.shown_set().map(|set| set.parts(kind));
        let names = names.unwrap_or_default();
        if names.is_empty() {
            return self.say_in_passing(ctx, none_of(kind));
        }
        let current = map.shown_part(kind).name.as_deref();
        let place = names.iter().position(|name| Some(*name) == current);
        let next = names.get(place.map_or(0, |place| place + 1));
        let name = next.map(|name| (*name).to_owned());
        self.apply(Edit::ShowPart { kind, name });
        self.say_what_is_shown(ctx);
    }

    fn say_what_is_shown(&mut self, ctx: &Context) {
        let words = self.words();
        let Some(open) = &self.open else { return };
        let shown = shown_words(&curve(open.map(), Choice::default()), words);
        let text = shown.unwrap_or_else(|| words.text(Key::AllAnswers).to_owned());
        self.panels.notice = Some(Notice::done(text, ctx.input(|input| input.time)));
    }
}

fn none_of(kind: PartKind) -> Key {
    match kind {
        PartKind::Segment => Key::SegmentsNone,
        PartKind::Wave => Key::WavesNone,
    }
}

/// Shows the curves of all segments side by side.
pub(super) fn side_by_side_ui(ui: &mut Ui, window: &mut Window, actions: &mut Vec<Action>) {
    let words = window.words();
    let Some(open) = &window.open else {
        actions.push(Action::CloseDialog);
        return;
    };
    let room = (ui.ctx().content_rect().size() - AROUND).max(LEAST);
    ui.set_width(room.x);
    dialog::heading(ui, words.text(Key::CommandSideBySide));
    if open.hides_verdict() {
        ui.label(muted(ui, words.text(Key::VerdictHidden)));
        dialog::close_button(ui, words, actions);
        return;
    }
    // The bar at the right has a place of its own.
    let width = room.x - f32::from(BAR);
    let layout = window.pictures.multiples(open.map(), width, words);
    if layout.pictures.is_empty() {
        ui.label(muted(ui, words.text(Key::SegmentsNone)));
    } else {
        ui.label(muted(ui, words.text(Key::SideBySideHow)));
        let theme = window.map_theme(ui.ctx());
        pictures_ui(ui, &layout, theme, room);
    }
    dialog::close_button(ui, words, actions);
}

fn pictures_ui(ui: &mut Ui, layout: &MultiplesLayout, theme: &Theme, room: Vec2) {
    ScrollArea::both()
        .content_margin(Margin {
            right: BAR,
            ..Margin::ZERO
        })
        .max_width(room.x)
        .max_height(room.y)
        .show(ui, |ui| {
            scroll_by_keys(ui, room.y);
            let (rect, _) = ui.allocate_exact_size(layout.page.size(), Sense::hover());
            let camera = Camera::new(rect.min, 1.0);
            let mut over = ui.new_child(UiBuilder::new().id_salt("pictures").max_rect(rect));
            paint::multiples(&mut over, layout, theme, camera);
            for (index, picture) in layout.pictures.iter().enumerate() {
                picture_ui(&over, index, camera.rect(picture.rect), &picture.said);
            }
        });
}

/// Makes a picture something that Tab goes to and a screen reader reads.
fn picture_ui(ui: &Ui, index: usize, rect: Rect, said: &str) {
    let id = ui.unique_id().with(("segment", index));
    let response = ui.interact(rect, id, Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, said));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let stroke = focus_stroke(ui, &response);
    ui.painter()
        .rect_stroke(rect, CARD_RADIUS, stroke, StrokeKind::Inside);
}

/// Up and down go from picture to picture; they need no key of their own.
fn scroll_by_keys(ui: &Ui, page: f32) {
    let keys = [
        (Keyboard::ArrowLeft, vec2(STEP, 0.0)),
        (Keyboard::ArrowRight, vec2(-STEP, 0.0)),
        (Keyboard::PageUp, vec2(0.0, page)),
        (Keyboard::PageDown, vec2(0.0, -page)),
    ];
    for (key, by) in keys {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta(by);
        }
    }
}
