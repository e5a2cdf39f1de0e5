//! The canvas: the map through the camera, and every gesture that moves it.

use egui::{
    CursorIcon, Key as Keyboard, PointerButton, Pos2, Rect, Response, Sense, Stroke, StrokeKind,
    Ui, UiBuilder, Vec2, WidgetInfo, accesskit::Role, vec2,
};

use super::{
    Action, Facts,
    drag::Drag,
    edit::{field::Editing, field_ui},
    hover,
    known::Known,
    steer::selected_rects,
};
use crate::{
    edit::{Item, Selection},
    lang::{Key, Words},
    layout::MapLayout,
    model::{Date, JourneyMap, TouchpointId},
    paint::{self, Camera, Theme},
};

/// How long after the last movement a zoom gesture ends.
const QUIET_SECS: f64 = 0.15;
/// How much of the picture stays in view whatever is dragged.
const KEPT_IN_VIEW: f32 = 96.0;
/// The factor of one step of the zoom commands.
pub(super) const ZOOM_STEP: f32 = 1.25;
/// The space that a jump leaves around its aim.
const JUMP_MARGIN: f32 = 48.0;
/// A jump to something smaller than this shows it at 100 %.
const READABLE: f32 = 0.6;

/// What the canvas needs to draw a map.
pub(super) struct Shown<'a> {
    pub(super) map: &'a JourneyMap,
    pub(super) layout: &'a MapLayout,
    pub(super) theme: &'a Theme,
    pub(super) words: &'a Words,
    /// What keys start from.
    pub(super) selected: Option<&'a Item>,
    pub(super) selection: &'a Selection,
    /// The day on which estimates are given.
    pub(super) today: Option<Date>,
}

/// The canvas's own state.
#[derive(Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "they do not exclude each other"
)]
pub struct Canvas {
    pub(super) camera: Camera,
    /// Where the canvas was in the last frame; none before the first.
    pub(super) area: Option<Rect>,
    /// Whether the picture fits the canvas, and is to do so when that changes its size.
    fitted: bool,
    /// Until when a zoom gesture lasts.
    gesture_until: f64,
    /// What the card shows, until pointer or map move on.
    facts: Known,
    /// What is known about the selected touchpoint, until selection or map change.
    selected_facts: Known,
    /// Whether keys were pressed since the pointer last moved: nobody looks at what it points at.
    is_typing: bool,
    /// The canvas in egui's memory; none before the first frame.
    pub(super) id: Option<egui::Id>,
    /// Whether the canvas takes the focus in the next frame.
    pub(super) wants_focus: bool,
    /// Whether what is selected, or typed on, is to come into view once it is laid out.
    pub(super) reveals: bool,
    /// What is being dragged.
    pub(super) drag: Option<Drag>,
}

impl Default for Canvas {
    fn default() -> Self {
        Self {
            camera: Camera::new(Pos2::ZERO, 1.0),
            area: None,
            fitted: true,
            gesture_until: f64::NEG_INFINITY,
            facts: Known::default(),
            selected_facts: Known::default(),
            is_typing: false,
            id: None,
            wants_focus: true,
            reveals: false,
            drag: None,
        }
    }
}

impl Canvas {
    /// Returns the camera.
    pub fn camera(&self) -> Camera {
        self.camera
    }

    /// Returns where the canvas is on the screen; none before it was shown.
    pub fn area(&self) -> Option<Rect> {
        self.area
    }

    /// Shows the whole picture, now and when the window changes its size.
    pub fn fit(&mut self) {
        self.fitted = true;
    }

    /// Zooms around the middle of the canvas.
    pub fn zoom_by(&mut self, factor: f32) {
        if let Some(area) = self.area {
            self.camera = self.camera.zoomed(factor, area.center());
            self.fitted = false;
        }
    }

    /// Zooms to a factor around the middle of the canvas.
    pub fn zoom_to(&mut self, zoom: f32) {
        self.zoom_by(zoom / self.camera.zoom);
        // The quotient is not always exact.
        self.camera = Camera::new(self.camera.origin, zoom);
    }

    /// Brings a part of the picture into the middle, readable.
    pub fn jump_to(&mut self, part: Rect) {
        let Some(area) = self.area else { return };
        let across = self.camera.rect(part).x_range();
        let is_seen = area.x_range().contains(across.min) && area.x_range().contains(across.max);
        if is_seen && self.camera.zoom >= READABLE {
            return;
        }
        let zoom = if self.camera.zoom < READABLE {
            1.0
        } else {
            self.camera.zoom
        };
        let mut camera = Camera::new(self.camera.origin, zoom);
        let aim = camera.rect(part);
        let room = area.shrink(JUMP_MARGIN);
        let centred = area.center() - aim.center();
        // What is larger than the canvas shows its beginning.
        let x = if aim.width() > room.width() {
            room.left() - aim.left()
        } else {
            centred.x
        };
        let y = if aim.height() > room.height() {
            room.top() - aim.top()
        } else {
            centred.y
        };
        camera = camera.panned(vec2(x, y));
        self.camera = camera;
        self.fitted = false;
    }

    /// Moves the picture.
    pub(super) fn pan_by(&mut self, by: Vec2) {
        self.camera = self.camera.panned(by);
        self.fitted = false;
    }

    /// Draws the map and takes gestures.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        shown: &Shown<'_>,
        editing: Option<&mut Editing>,
        actions: &mut Vec<Action>,
    ) {
        let (area, response) = ui.allocate_exact_size(ui.available_size(), Sense::click_and_drag());
        self.id = Some(response.id);
        if std::mem::take(&mut self.wants_focus) && editing.is_none() {
            response.request_focus();
        }
        self.place(area, shown.layout);
        if self.reveals {
            self.reveal_now(shown, editing.as_deref());
        }
        self.take_gestures(ui, &response);
        if editing.is_none() {
            self.take_drag(ui, &response, shown, actions);
        }
        self.keep_in_view(shown.layout);
        self.take_keys(ui, &response, shown, actions);
        ui.input(|input| {
            let is_key = |event: &egui::Event| {
                matches!(event, egui::Event::Key { .. } | egui::Event::Text(_))
            };
            self.is_typing |= input.events.iter().any(is_key);
            self.is_typing &= input.pointer.delta() == Vec2::ZERO;
        });
        let hovered = self.hovered_column(ui, &response, shown.layout);
        self.take_clicks(ui, &response, shown.layout, actions);
        let camera = self.paint(ui, area, &response, shown, editing.is_some());
        match editing {
            Some(editing) => {
                let mut over = ui.new_child(UiBuilder::new().id_salt("field").max_rect(area));
                over.set_clip_rect(area.intersect(ui.clip_rect()));
                field_ui::ui(
                    &mut over,
                    editing,
                    shown.layout,
                    (shown.theme, camera),
                    shown.words,
                    actions,
                );
            }
            None => self.card(ui, hovered, shown),
        }
    }

    /// Follows the canvas when it moves, and fits the picture while it is to be fitted.
    fn place(&mut self, area: Rect, layout: &MapLayout) {
        if self.fitted {
            self.camera = fitting(layout.page, area);
        } else if let Some(before) = self.area {
            self.camera = self.camera.panned(area.min - before.min);
        }
        self.area = Some(area);
    }

    fn take_gestures(&mut self, ui: &Ui, response: &Response) {
        let by_hand = response.dragged_by(PointerButton::Middle);
        let mut pan = if by_hand {
            response.drag_delta()
        } else {
            Vec2::ZERO
        };
        let (pointer, scroll, zoom, now) = ui.input(|input| {
            (
                input.pointer.hover_pos(),
                input.smooth_scroll_delta(),
                input.zoom_delta(),
                input.time,
            )
        });
        if response.contains_pointer() {
            pan += scroll;
            if let Some(pointer) = pointer.filter(|_| zoom != 1.0) {
                self.camera = self.camera.zoomed(zoom, pointer);
                self.fitted = false;
                self.gesture_until = now + QUIET_SECS;
                ui.request_repaint_after_secs(QUIET_SECS as f32 + 0.01);
            }
        }
        if pan != Vec2::ZERO {
            self.pan_by(pan);
        }
        if by_hand {
            ui.set_cursor_icon(CursorIcon::Grabbing);
        } else if response.hovered() && ui.input(|input| input.key_down(Keyboard::Space)) {
            ui.set_cursor_icon(CursorIcon::Grab);
        }
    }

    /// Never lets the picture leave the canvas wholly.
    fn keep_in_view(&mut self, layout: &MapLayout) {
        let Some(area) = self.area else { return };
        let page = self.camera.rect(layout.page);
        let kept = vec2(
            KEPT_IN_VIEW.min(page.width()),
            KEPT_IN_VIEW.min(page.height()),
        );
        let x = (area.left() + kept.x - page.right()).max(0.0)
            + (area.right() - kept.x - page.left()).min(0.0);
        let y = (area.top() + kept.y - page.bottom()).max(0.0)
            + (area.bottom() - kept.y - page.top()).min(0.0);
        self.camera = self.camera.panned(vec2(x, y));
    }

    fn hovered_column(&self, ui: &Ui, response: &Response, layout: &MapLayout) -> Option<usize> {
        if !response.contains_pointer() || response.dragged() || self.is_typing {
            return None;
        }
        let at = self
            .camera
            .map_from_screen(ui.input(|input| input.pointer.hover_pos())?);
        let column = layout.column_at(at)?;
        // Over other cards and empty cells the figures would only be in the way.
        let is_curve = layout
            .emotion
            .as_ref()
            .is_some_and(|lane| at.y >= lane.plot.top());
        let is_name = layout
            .lanes
            .first()
            .is_some_and(|lane| lane.rect.y_range().contains(at.y));
        (is_curve || is_name).then_some(column)
    }

    /// Draws the map with what is selected on it, and returns the camera that was used.
    fn paint(
        &self,
        ui: &mut Ui,
        area: Rect,
        response: &Response,
        shown: &Shown<'_>,
        is_typing: bool,
    ) -> Camera {
        let title = if shown.map.header.title.is_empty() {
            shown.words.text(Key::Untitled)
        } else {
            &shown.map.header.title
        };
        let name = shown
            .words
            .format(Key::CanvasName, &[("title", title.into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, &name));
        let mut camera = self.camera;
        if ui.input(|input| input.time) < self.gesture_until {
            camera = camera.in_gesture();
        }
        let mut child = ui.new_child(UiBuilder::new().id_salt("map").max_rect(area));
        child.set_clip_rect(area.intersect(ui.clip_rect()));
        paint::map(&mut child, shown.layout, shown.theme, camera);
        if !is_typing {
            for rect in selected_rects(shown) {
                let radius = 8.0 * camera.zoom;
                let stroke = Stroke::new(2.0, shown.theme.accent);
                let rect = camera.rect(rect).expand(1.0);
                child
                    .painter()
                    .rect_stroke(rect, radius, stroke, StrokeKind::Outside);
            }
        }
        self.paint_drag(&child, shown);
        if response.has_focus() && shown.selected.is_none() {
            child.painter().rect_stroke(
                area,
                0.0,
                Stroke::new(2.0, shown.theme.accent),
                StrokeKind::Inside,
            );
        }
        camera
    }

    /// Shows the figures of the column under the pointer; the inspector has those of the selected one.
    fn card(&mut self, ui: &Ui, hovered: Option<usize>, shown: &Shown<'_>) {
        if self.drag.is_some() {
            return;
        }
        let column = hovered.and_then(|index| shown.layout.columns.get(index));
        let (Some(column), Some(area)) = (column, self.area) else {
            return;
        };
        let facts = self.facts.about(shown.map, &column.touchpoint, shown.words);
        if let Some(facts) = facts {
            let across = self.camera.x(column.left)..=self.camera.x(column.right);
            let curve = shown
                .layout
                .emotion
                .as_ref()
                .map_or_else(|| area.top(), |emotion| self.camera.y(emotion.plot.top()));
            let pointer = ui
                .input(|input| input.pointer.hover_pos())
                .filter(|_| hovered.is_some());
            let is_below = pointer.is_none_or(|pointer| pointer.y >= curve);
            hover::card(
                ui,
                facts,
                shown.words,
                &hover::Place {
                    area,
                    across,
                    curve,
                    is_above: is_below,
                },
            );
        }
    }

    /// Returns what is known about a touchpoint, collected once until the map changes.
    pub(super) fn facts(
        &mut self,
        map: &JourneyMap,
        touchpoint: &TouchpointId,
        words: &Words,
    ) -> Option<&Facts> {
        self.selected_facts.about(map, touchpoint, words)
    }

    /// Forgets what was collected about the map before it changed.
    pub(super) fn forget_facts(&mut self) {
        self.facts.forget();
        self.selected_facts.forget();
    }
}

/// Shows the whole page in the middle; a page that is too large even at the smallest zoom begins at its start.
fn fitting(page: Rect, area: Rect) -> Camera {
    let camera = Camera::fitting(page, area);
    let shown = camera.rect(page);
    camera.panned((area.min - shown.min).max(Vec2::ZERO))
}
