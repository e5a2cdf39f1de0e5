//! Where the picture lies on the screen, and how large.

use egui::{Pos2, Rect, Vec2, pos2};

/// The smallest zoom.
pub const MIN_ZOOM: f32 = 0.1;
/// The largest zoom.
pub const MAX_ZOOM: f32 = 4.0;
/// The steps of a doubling at which text sizes stand during a zoom gesture.
const TEXT_STEPS: f32 = 8.0;

/// Maps the picture to the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// Where the picture's corner lies on the screen.
    pub origin: Pos2,
    /// Points on the screen per map unit.
    pub zoom: f32,
    /// The zoom at which text is drawn: that of the picture at rest, a step below it during a gesture.
    pub text_zoom: f32,
}

impl Camera {
    /// Makes a camera at rest.
    pub fn new(origin: Pos2, zoom: f32) -> Self {
        Self {
            origin,
            zoom,
            text_zoom: zoom,
        }
    }

    /// Returns the camera during a zoom gesture: text sizes step, so that few sizes are drawn anew.
    #[must_use]
    pub fn in_gesture(self) -> Self {
        let text_zoom = ((self.zoom.log2() * TEXT_STEPS).floor() / TEXT_STEPS).exp2();
        Self { text_zoom, ..self }
    }

    /// Returns where a point of the picture lies on the screen.
    pub fn screen_from_map(&self, at: Pos2) -> Pos2 {
        pos2(self.x(at.x), self.y(at.y))
    }

    /// Returns where a box of the picture lies on the screen.
    pub fn rect(&self, rect: Rect) -> Rect {
        Rect::from_min_max(
            self.screen_from_map(rect.min),
            self.screen_from_map(rect.max),
        )
    }

    /// Returns which point of the picture lies at a point of the screen.
    pub fn map_from_screen(&self, at: Pos2) -> Pos2 {
        ((at - self.origin) / self.zoom).to_pos2()
    }

    /// Returns the screen's x of a picture's x.
    pub fn x(&self, x: f32) -> f32 {
        self.origin.x + x * self.zoom
    }

    /// Returns the screen's y of a picture's y.
    pub fn y(&self, y: f32) -> f32 {
        self.origin.y + y * self.zoom
    }

    /// Moves the picture.
    #[must_use]
    pub fn panned(self, by: Vec2) -> Self {
        Self {
            origin: self.origin + by,
            ..self
        }
    }

    /// Zooms by a factor, within bounds, so that what lies under `fixed` stays there.
    #[must_use]
    pub fn zoomed(self, factor: f32, fixed: Pos2) -> Self {
        let zoom = (self.zoom * factor).clamp(MIN_ZOOM, MAX_ZOOM);
        let origin = fixed - (fixed - self.origin) * (zoom / self.zoom);
        Self::new(origin, zoom)
    }

    /// Shows the whole picture in the middle of `view`, at most at 100 %.
    pub fn fitting(page: Rect, view: Rect) -> Self {
        let zoom = (view.width() / page.width())
            .min(view.height() / page.height())
            .clamp(MIN_ZOOM, 1.0);
        let origin = view.center() - page.center().to_vec2() * zoom;
        Self::new(origin, zoom)
    }
}
