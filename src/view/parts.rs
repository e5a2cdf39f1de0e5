//! Segments and waves by command: the next one, and all of them side by side.

use egui::{
    Context, Key as Keyboard, Margin, Modifiers, Rect, ScrollArea, Sense, StrokeKind, Ui,
    UiBuilder, Vec2, WidgetInfo, accesskit::Role, vec2,
};

use super::{
    Action, Command, Notice, Window, dialog,
    style::{BAR, CARD_RADIUS},
    widgets::{choices, focus_stroke, muted},
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

    /// Returns what can stand side by side now: nothing of what is hidden.
    pub(super) fn side_by_side(&self) -> Vec<PartKind> {
        let open = self.open.as_ref().filter(|open| !open.hides_verdict());
        let set = open.and_then(|open| open.map().shown_set());
        let has = |kind: &PartKind| set.is_some_and(|set| set.has_parts(*kind));
        PartKind::ALL.into_iter().filter(has).collect()
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

/// Names the pictures of all segments, or of all waves.
pub(super) fn side_by_side_key(kind: PartKind) -> Key {
    match kind {
        PartKind::Segment => Key::SegmentsSideBySide,
        PartKind::Wave => Key::WavesSideBySide,
    }
}

/// Shows the curves of all segments, or of all waves, side by side.
pub(super) fn side_by_side_ui(
    ui: &mut Ui,
    kind: &mut PartKind,
    window: &mut Window,
    actions: &mut Vec<Action>,
) {
    let words = window.words();
    let Some(open) = &window.open else {
        actions.push(Action::CloseDialog);
        return;
    };
    let room = (ui.ctx().content_rect().size() - AROUND).max(LEAST);
    ui.set_width(room.x);
    let kinds = window.side_by_side();
    dialog::heading(ui, words.text(side_by_side_key(*kind)));
    if open.hides_verdict() {
        ui.label(muted(ui, words.text(Key::VerdictHidden)));
        dialog::close_button(ui, words, actions);
        return;
    }
    if kinds.is_empty() {
        for none in PartKind::ALL.map(none_of) {
            ui.label(muted(ui, words.text(none)));
        }
        dialog::close_button(ui, words, actions);
        return;
    }
    if kinds.len() > 1 {
        let name = |kind: &PartKind| (*kind, words.text(side_by_side_key(*kind)));
        let both: Vec<_> = kinds.iter().map(name).collect();
        *kind = choices(ui, *kind, &both).unwrap_or(*kind);
    }
    // The bar at the right has a place of its own.
    let width = room.x - f32::from(BAR);
    let layout = window.pictures.multiples(open.map(), *kind, width, words);
    ui.label(muted(ui, words.text(Key::SideBySideHow)));
    let theme = window.map_theme(ui.ctx());
    pictures_ui(ui, &layout, theme, room);
    dialog::buttons(ui, |ui| {
        dialog::close(ui, words, actions);
        let exports = ui.button(words.text(Key::CommandExport)).clicked();
        if exports || Command::Export.is_pressed(ui.ctx()) {
            actions.push(Action::Run(Command::Export));
        }
    });
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
            paint::multiples(&mut over, &layout.pictures, theme, camera);
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
