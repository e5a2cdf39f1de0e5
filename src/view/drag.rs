//! Drags on the canvas: cards and stages to another place, our estimate along the curve, a rubber band.
//!
//! A drag is one step when it ends, and none if Escape is pressed on the way.

use std::sync::Arc;

use egui::{
    Align2, Color32, CursorIcon, FontId, Key as Keyboard, PointerButton, Pos2, Rect, Response,
    Stroke, StrokeKind, Ui, Vec2, vec2,
};

use super::{
    Action, Canvas, aim,
    canvas::Shown,
    drop::{Drop, drop_at},
    edit::{arrange::Moved, create::estimate},
    own, unsorted,
};
use crate::{
    edit::Item,
    lang,
    layout::{DIAMOND_RADIUS, EmotionLayout, MapLayout, in_columns, semibold},
    model::{Rating, TouchpointId},
    paint::Camera,
};

/// How near the edge of the canvas the picture begins to move along, in points.
const EDGE: f32 = 36.0;
/// How fast it moves there, in points a second.
const SPEED: f32 = 700.0;

/// What is being dragged.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Drag {
    /// The picture.
    Picture,
    /// A rubber band, from a place in map units.
    Band(Pos2),
    /// Cards or stages; the vector leads from the pointer to the corner of the one under it, in map units.
    Things(Arc<Moved>, Vec2),
    /// Our estimate of a touchpoint, and what is shown of it now.
    Estimate(TouchpointId, Option<Rating>),
    /// Nothing any more: Escape was pressed, and the button is still down.
    GivenUp,
}

impl Canvas {
    /// Follows the drag with the primary button.
    pub(super) fn take_drag(
        &mut self,
        ui: &Ui,
        response: &Response,
        shown: &Shown<'_>,
        actions: &mut Vec<Action>,
    ) {
        let origin = ui.input(|input| input.pointer.press_origin());
        if response.drag_started_by(PointerButton::Primary)
            && let Some(origin) = origin
        {
            let is_space = ui.input(|input| input.key_down(Keyboard::Space));
            let at = self.camera.map_from_screen(origin);
            self.drag = Some(begin(shown, at, is_space));
            if matches!(self.drag, Some(Drag::Estimate(..))) {
                // What is being typed elsewhere is a step of its own.
                actions.push(Action::Commit);
            }
            response.request_focus();
        }
        let Some(drag) = self.drag.clone() else {
            return;
        };
        let escape = ui.input(|input| input.key_pressed(Keyboard::Escape));
        if escape && drag != Drag::GivenUp {
            self.drag = Some(Drag::GivenUp);
            actions.push(Action::CancelGesture);
            return;
        }
        let pointer = ui.input(|input| input.pointer.latest_pos());
        if ui.input(|input| input.pointer.primary_down()) {
            if let Some(pointer) = pointer {
                self.follow(ui, response, shown, (&drag, pointer), actions);
            }
            return;
        }
        self.drag = None;
        let at = pointer.map(|pointer| self.camera.map_from_screen(pointer));
        let is_added = ui.input(|input| input.modifiers.shift || input.modifiers.command);
        actions.extend(at.and_then(|at| end(shown, &drag, at, is_added)));
    }

    fn follow(
        &mut self,
        ui: &Ui,
        response: &Response,
        shown: &Shown<'_>,
        (drag, pointer): (&Drag, Pos2),
        actions: &mut Vec<Action>,
    ) {
        match drag {
            Drag::Picture => {
                self.pan_by(response.drag_delta());
                ui.set_cursor_icon(CursorIcon::Grabbing);
            }
            Drag::Band(_) => self.scroll_at_edge(ui, pointer),
            Drag::Things(..) => {
                self.scroll_at_edge(ui, pointer);
                ui.set_cursor_icon(CursorIcon::Grabbing);
            }
            Drag::Estimate(touchpoint, before) => {
                ui.set_cursor_icon(CursorIcon::ResizeVertical);
                let at = self.camera.map_from_screen(pointer);
                let rating = shown
                    .layout
                    .emotion
                    .as_ref()
                    .and_then(|lane| rating_at(lane, at.y));
                if rating.is_some() && rating != *before {
                    self.drag = Some(Drag::Estimate(touchpoint.clone(), rating));
                    let edit = estimate(touchpoint, rating, shown.today);
                    actions.push(Action::Preview(edit));
                }
            }
            Drag::GivenUp => {}
        }
    }

    /// Moves the picture while the pointer is at an edge of the canvas.
    fn scroll_at_edge(&mut self, ui: &Ui, pointer: Pos2) {
        let Some(area) = self.area else { return };
        let inner = area.shrink(EDGE);
        let beyond = pointer - inner.clamp(pointer);
        if beyond == Vec2::ZERO {
            return;
        }
        let seconds = ui.input(|input| input.stable_dt.min(0.1));
        self.pan_by(-beyond.normalized() * SPEED * seconds);
        ui.request_repaint();
    }

    /// Draws what is dragged, and where it would be dropped.
    pub(super) fn paint_drag(&self, ui: &Ui, shown: &Shown<'_>) {
        let (Some(drag), Some(pointer)) =
            (&self.drag, ui.input(|input| input.pointer.latest_pos()))
        else {
            return;
        };
        let camera = self.camera;
        let at = camera.map_from_screen(pointer);
        let accent = shown.theme.accent;
        match drag {
            Drag::Band(from) => {
                let band = camera.rect(Rect::from_two_pos(*from, at));
                paint_box(ui, band, 0.0, accent);
            }
            Drag::Things(moved, corner) => {
                if matches!(moved.lead(), Item::Touchpoint(_)) {
                    unsorted::paint(ui, shown, camera);
                }
                if let Some(drop) = drop_at(shown.layout, moved, at) {
                    paint_drop(ui, &drop, camera, accent);
                }
                if let Some(rect) = aim::rect_of(shown.layout, moved.lead()) {
                    let ghost = Rect::from_min_size(at + *corner, rect.size());
                    paint_ghost(ui, shown, moved, (camera.rect(ghost), camera.zoom));
                }
            }
            Drag::Estimate(..) => {
                let rating = shown
                    .layout
                    .emotion
                    .as_ref()
                    .and_then(|lane| rating_at(lane, at.y));
                if let Some(rating) = rating {
                    let stars = lang::number(rating.stars(), 1, shown.words.language());
                    ui.painter().text(
                        pointer + vec2(16.0, 0.0),
                        Align2::LEFT_CENTER,
                        stars,
                        FontId::new(15.0, semibold()),
                        accent,
                    );
                }
            }
            Drag::Picture | Drag::GivenUp => {}
        }
    }
}

fn begin(shown: &Shown<'_>, at: Pos2, is_space: bool) -> Drag {
    let layout = shown.layout;
    if is_space {
        return Drag::Picture;
    }
    if let Some(touchpoint) = estimate_at(layout, at) {
        return Drag::Estimate(touchpoint, None);
    }
    match aim::thing_at(layout, at) {
        Some(item) => {
            let corner = aim::rect_of(layout, &item).map_or(Vec2::ZERO, |rect| rect.min - at);
            let moved = Moved::new(shown.map, shown.selection, &item);
            Drag::Things(Arc::new(moved), corner)
        }
        None => Drag::Band(at),
    }
}

/// Returns what a drag comes to where it ends.
fn end(shown: &Shown<'_>, drag: &Drag, at: Pos2, is_added: bool) -> Option<Action> {
    match drag {
        Drag::Band(from) => {
            let items = aim::inside(shown.layout, Rect::from_two_pos(*from, at));
            Some(if is_added {
                Action::SelectManyToo(items)
            } else {
                Action::SelectMany(items)
            })
        }
        Drag::Things(moved, _) => {
            let drop = drop_at(shown.layout, moved, at)?;
            Some(Action::Drag {
                item: moved.lead().clone(),
                edit: moved.to(shown.map, &drop.target)?,
            })
        }
        Drag::Estimate(..) => Some(Action::Commit),
        Drag::Picture | Drag::GivenUp => None,
    }
}

/// Returns the touchpoint whose present estimate is marked at a point.
fn estimate_at(layout: &MapLayout, at: Pos2) -> Option<TouchpointId> {
    let lane = layout.emotion.as_ref()?;
    let near = layout.columns_between(at.x, at.x);
    // A revision lies over the value from before the data, and is the one that can still change.
    let mut hit = in_columns(&lane.diamonds, &near)
        .iter()
        .filter(|one| (one.centre - at).length() <= DIAMOND_RADIUS + 3.0);
    let column = hit.next_back()?.column;
    Some(layout.columns.get(column)?.touchpoint.clone())
}

/// Returns the stars at a height of the curve, in halves.
fn rating_at(lane: &EmotionLayout, y: f32) -> Option<Rating> {
    let (top, bottom) = (lane.levels.first()?, lane.levels.last()?);
    let share = (bottom.y - y) / (bottom.y - top.y);
    let halves = (2.0 + 8.0 * share).round().clamp(2.0, 10.0);
    Rating::from_half_stars(halves as i64).ok()
}

/// Returns the first words of what is dragged.
fn ghost_name<'a>(layout: &'a MapLayout, item: &Item) -> &'a str {
    let text = match item {
        Item::Stage(id) => layout
            .stages
            .iter()
            .find(|stage| stage.stage.as_ref() == Some(id))
            .map(|stage| &stage.name),
        Item::Lane(id) => own::lane(layout, id).map(|lane| &lane.name),
        _ => aim::card_of(layout, item).and_then(|card| card.texts.first()),
    };
    text.and_then(|text| text.rows.first())
        .map_or("", |row| &row.text)
}

fn paint_box(ui: &Ui, rect: Rect, radius: f32, colour: Color32) {
    ui.painter().rect(
        rect,
        radius,
        colour.gamma_multiply(0.12),
        Stroke::new(1.5, colour),
        StrokeKind::Inside,
    );
}

/// Draws the outline of what is dragged with its name, or with how many move together.
fn paint_ghost(ui: &Ui, shown: &Shown<'_>, moved: &Moved, (ghost, zoom): (Rect, f32)) {
    let accent = shown.theme.accent;
    let count = moved.count_words(shown.words);
    if count.is_some() {
        paint_box(
            ui,
            ghost.translate(vec2(5.0, 5.0) * zoom),
            7.0 * zoom,
            accent,
        );
    }
    paint_box(ui, ghost, 7.0 * zoom, accent);
    let name = ghost_name(shown.layout, moved.lead());
    let font = FontId::new(12.5 * zoom, semibold());
    let at = ghost.min + vec2(10.0, 8.0) * zoom;
    let painter = ui.painter().with_clip_rect(ghost.intersect(ui.clip_rect()));
    let text = count.as_deref().unwrap_or(name);
    painter.text(at, Align2::LEFT_TOP, text, font, accent);
}

fn paint_drop(ui: &Ui, drop: &Drop, camera: Camera, colour: Color32) {
    let ends = drop.line.map(|end| camera.screen_from_map(end));
    ui.painter().line_segment(ends, Stroke::new(3.0, colour));
}
