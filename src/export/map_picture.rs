//! The picture of a journey map, from the document to painted shapes.

use egui::Pos2;

use super::{Faces, Picture, headless};
use crate::{
    lang::words,
    layout::{Fit, MapView, Measure, Request, layout},
    model::{FeedbackId, JourneyMap, Language},
    paint::{self, Camera, ThemeName},
};

/// Which picture of a map.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct PictureRequest<'a> {
    /// The whole map, the curve alone, or small curves side by side.
    pub view: MapView,
    /// The proportions.
    pub fit: Fit,
    /// The colours.
    pub theme: ThemeName,
    /// The language of words and numbers.
    pub language: Language,
    /// The feedback set of the measured curve; the shown one if absent.
    pub set: Option<&'a FeedbackId>,
    /// Whether what customers said is left out.
    pub hides_verdict: bool,
}

/// Text stands on half points: finer than a printed page shows, and few glyph sizes to lay out.
const PIXELS_PER_POINT: f32 = 2.0;

/// Lays a map out and paints it without a window.
pub fn map_picture(
    measure: &mut Measure,
    map: &JourneyMap,
    request: &PictureRequest<'_>,
    faces: Faces,
) -> Picture {
    let words = words(request.language);
    let placed = layout(
        measure,
        &Request {
            map,
            view: request.view,
            fit: request.fit,
            set: request.set,
            hides_verdict: request.hides_verdict,
            words,
        },
    );
    let size = placed.page.size();
    let theme = request.theme.theme();
    let camera = Camera::new(Pos2::ZERO, 1.0);
    let painted = headless::paint(size, PIXELS_PER_POINT, faces.definitions(), |ui| {
        paint::map(ui, &placed, theme, camera);
    });
    Picture {
        shapes: painted.shapes,
        images: painted.images,
        size,
        background: theme.page,
        title: map.header.title.clone(),
        language: match request.language {
            Language::En => "en",
            Language::De => "de",
        }
        .to_owned(),
        faces,
    }
}
