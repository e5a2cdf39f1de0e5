//! How the picture moves under the camera: fitting, zooming, panning, jumping.

use egui::{CursorIcon, Key as Keyboard, PointerButton, Rect, Response, Ui, Vec2, vec2};

use super::Canvas;
use crate::{layout::MapLayout, paint::Camera};

/// How long after the last movement a zoom gesture ends.
const QUIET_SECS: f64 = 0.15;
/// How much of the picture stays in view whatever is dragged.
const KEPT_IN_VIEW: f32 = 96.0;
/// The factor of one step of the zoom commands.
pub(in crate::view) const ZOOM_STEP: f32 = 1.25;
/// The space that a jump leaves around its aim.
const JUMP_MARGIN: f32 = 48.0;
/// A jump to something smaller than this shows it at 100 %.
const READABLE: f32 = 0.6;
/// A picture that would be smaller than this when it is opened shows its beginning instead.
const LEAST_OPENED: f32 = 0.25;

/// Who has said where the picture lies, and how large it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Hold {
    /// Nobody yet: in the next frame it is shown as it is when it is opened.
    New,
    /// It is shown as when it was opened, whatever size the canvas gets, as long as this is its page.
    Opened(Rect),
    /// It is to be fitted in the next frame.
    Fit,
    /// It fits the canvas, whatever size that gets, as long as this is its page.
    Fitted(Rect),
    /// Its page has changed since: the zoom stays, for what is typed on must not shrink.
    Grown,
    /// Somebody has moved or zoomed it.
    Moved,
}

impl Canvas {
    /// Shows the whole picture, now and when the window changes its size.
    pub fn fit(&mut self) {
        self.hold = Hold::Fit;
    }

    /// Shows the picture as when it is opened, unless somebody has moved or zoomed it.
    pub fn refit(&mut self) {
        if self.hold != Hold::Moved {
            self.hold = Hold::New;
        }
    }

    /// Zooms around the middle of the canvas.
    pub fn zoom_by(&mut self, factor: f32) {
        if let Some(area) = self.area {
            self.camera = self.camera.zoomed(factor, area.center());
            self.hold = Hold::Moved;
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
        self.hold = Hold::Moved;
    }

    /// Moves the picture.
    pub(in crate::view) fn pan_by(&mut self, by: Vec2) {
        self.camera = self.camera.panned(by);
        self.hold = Hold::Moved;
    }

    /// Moves the picture so that something comes into view.
    pub(in crate::view) fn reveal_by(&mut self, by: Vec2) {
        self.camera = self.camera.panned(by);
        if matches!(self.hold, Hold::Fitted(_) | Hold::Opened(_)) {
            self.hold = Hold::Grown;
        }
    }

    /// Follows the canvas when it moves; fits the picture until it is edited, and then uses the room there is.
    pub(super) fn place(&mut self, area: Rect, layout: &MapLayout) {
        let page = layout.page;
        if self.hold == Hold::New || self.hold == Hold::Opened(page) {
            self.camera = opening(page, area);
            self.hold = Hold::Opened(page);
        } else if self.hold == Hold::Fit || self.hold == Hold::Fitted(page) {
            self.camera = fitting(page, area);
            self.hold = Hold::Fitted(page);
        } else {
            if let Some(before) = self.area {
                self.camera = self.camera.panned(area.min - before.min);
            }
            if self.hold != Hold::Moved {
                self.hold = Hold::Grown;
                self.use_room(page, area);
            }
        }
        self.area = Some(area);
    }

    /// Moves a picture that has grown into what is still free, before any of it goes out of sight.
    fn use_room(&mut self, page: Rect, area: Rect) {
        let page = self.camera.rect(page);
        let along = |low: f32, high: f32, least: f32, most: f32| {
            (high - most).max(0.0).min((low - least).max(0.0))
        };
        let x = along(page.left(), page.right(), area.left(), area.right());
        let y = along(page.top(), page.bottom(), area.top(), area.bottom());
        self.camera = self.camera.panned(-vec2(x, y));
    }

    pub(super) fn take_gestures(&mut self, ui: &Ui, response: &Response) {
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
                self.hold = Hold::Moved;
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
    pub(super) fn keep_in_view(&mut self, layout: &MapLayout) {
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
}

/// Shows the whole page in the middle; a page that is too large even at the smallest zoom begins at its start.
fn fitting(page: Rect, area: Rect) -> Camera {
    let camera = Camera::fitting(page, area);
    let shown = camera.rect(page);
    camera.panned((area.min - shown.min).max(Vec2::ZERO))
}

/// Shows the whole page, or of one that would be too small to read as much as has room from its beginning on.
fn opening(page: Rect, area: Rect) -> Camera {
    let whole = fitting(page, area);
    if whole.zoom >= LEAST_OPENED {
        return whole;
    }
    let zoom = (area.height() / page.height()).clamp(LEAST_OPENED, READABLE);
    let spare = (area.height() - page.height() * zoom).max(0.0);
    let corner = area.min + vec2(0.0, spare / 2.0);
    Camera::new(corner - page.min.to_vec2() * zoom, zoom)
}
