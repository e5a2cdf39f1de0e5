//! From pictures to slides: a pure function of the layouts and the screen.

use egui::{Rect, vec2};

use super::pages::Pages;
use crate::{
    lang::{Key, Words},
    layout::{CHEVRON_POINT, Fit, MapLayout, MapView, StageLayout, TextBlock},
    paint::Camera,
};

/// The smallest text as a share of the screen's height: 18 points of 1,080.
const LEAST_TEXT: f32 = 18.0 / 1_080.0;
/// The least height of a name that is written over a picture, as a multiple of the smallest text.
const NAME_HEIGHT: f32 = 1.6;

/// The pictures that slides are made of.
pub(super) struct Sources<'a> {
    /// The whole map.
    pub(super) map: &'a MapLayout,
    /// Stages, curve and gap lists.
    pub(super) curve: &'a MapLayout,
    /// The same, fitted to a slide.
    pub(super) fitted: &'a MapLayout,
}

/// A part of a picture at its place on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pane {
    /// The part of the screen that shows it.
    pub(super) clip: Rect,
    pub(super) camera: Camera,
}

/// A name that is written over a picture, whose own is too small or cut.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Band {
    pub(super) rect: Rect,
    pub(super) text: String,
}

/// One slide.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Slide {
    /// What it shows.
    pub(super) name: String,
    /// Of which picture.
    pub(super) view: MapView,
    pub(super) fit: Fit,
    /// The parts of it.
    pub(super) panes: Vec<Pane>,
    /// The one with the curve.
    pub(super) curve: Option<Pane>,
    /// Names of stages.
    pub(super) bands: Vec<Band>,
    /// The title of the map.
    pub(super) title: Option<Band>,
    pub(super) kind: Kind,
}

/// Where in the presentation a slide belongs.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Kind {
    /// The whole at the beginning.
    Overview,
    /// A stage, or a part of it.
    Stage,
    /// The curve at the end, or a part of it.
    Curve,
    /// Gap lists and legend in running text.
    Words,
}

/// Returns the smallest size of text on a screen.
pub(super) fn least_text(screen: Rect) -> f32 {
    screen.height() * LEAST_TEXT
}

/// Returns the size of the smallest text of a picture.
pub(super) fn smallest_text(layout: &MapLayout) -> f32 {
    let texts = layout.texts().filter(|text| !text.rows.is_empty());
    texts
        .map(|text| text.style.size())
        .fold(f32::INFINITY, f32::min)
}

/// Puts the rows of a text together.
pub(super) fn joined(text: &TextBlock) -> String {
    let rows: Vec<&str> = text.rows.iter().map(|row| &*row.text).collect();
    rows.join(" ")
}

/// Makes the slides: the whole, each stage with all its lanes, then the curve with what it says.
///
/// A whole picture whose text would be too small shows bars for it and the names of its stages.
pub(super) fn slides(sources: &Sources<'_>, screen: Rect, words: &Words) -> Vec<Slide> {
    let overview = words.text(Key::PresentOverview);
    let first = if fits(sources.map, screen) {
        whole(sources.map, MapView::Map, screen)
    } else {
        whole(sources.fitted, MapView::Curve, screen)
    };
    let mut slides = vec![Slide {
        name: overview.to_owned(),
        ..first
    }];
    slides.extend(Pages::new(sources.map, MapView::Map, screen).of_stages());
    if sources.curve.emotion.is_none() {
        return slides;
    }
    let name = words.text(Key::ExportViewCurve).to_owned();
    if fits(sources.fitted, screen) {
        slides.push(Slide {
            name,
            kind: Kind::Curve,
            ..whole(sources.fitted, MapView::Curve, screen)
        });
        return slides;
    }
    slides.extend(Pages::new(sources.curve, MapView::Curve, screen).of_curve(&name));
    slides.push(Slide {
        name: words.text(Key::PresentWords).to_owned(),
        view: MapView::Curve,
        fit: Fit::Free,
        panes: Vec::new(),
        curve: None,
        bands: Vec::new(),
        title: None,
        kind: Kind::Words,
    });
    slides
}

/// Returns the zoom at which a picture fills the screen.
fn filling(layout: &MapLayout, screen: Rect) -> f32 {
    let page = layout.page.size();
    (screen.width() / page.x).min(screen.height() / page.y)
}

/// Says whether the text of a whole picture can be read.
fn fits(layout: &MapLayout, screen: Rect) -> bool {
    // Room for rounding.
    smallest_text(layout) * filling(layout, screen) >= least_text(screen) - 1e-3
}

/// Shows a picture as a whole.
fn whole(layout: &MapLayout, view: MapView, screen: Rect) -> Slide {
    let zoom = filling(layout, screen);
    let origin = screen.center() - layout.page.center().to_vec2() * zoom;
    let readable = Camera::new(origin, zoom);
    let is_readable = fits(layout, screen);
    let camera = if is_readable {
        readable
    } else {
        // No text is drawn at this size, but bars.
        Camera {
            text_zoom: 0.0,
            ..readable
        }
    };
    let pane = Pane {
        clip: screen,
        camera,
    };
    let (bands, title) = if is_readable {
        (Vec::new(), None)
    } else {
        let least = NAME_HEIGHT * least_text(screen);
        (
            bands(layout, camera, least),
            Some(title(layout, camera, least)),
        )
    };
    Slide {
        name: String::new(),
        view,
        fit: match view {
            MapView::Map => Fit::Free,
            MapView::Curve => Fit::Slide,
        },
        panes: vec![pane],
        curve: layout.emotion.as_ref().map(|_| pane),
        bands,
        title,
        kind: Kind::Overview,
    }
}

/// Writes the names of the stages over their chevrons.
fn bands(layout: &MapLayout, camera: Camera, least: f32) -> Vec<Band> {
    let band = |stage: &StageLayout| {
        let rect = camera.rect(stage.rect.shrink2(vec2(CHEVRON_POINT, 0.0)));
        let more = (least - rect.height()).max(0.0);
        Band {
            rect: rect.expand2(vec2(0.0, more / 2.0)),
            text: joined(&stage.name),
        }
    };
    layout.stages.iter().map(band).collect()
}

/// Writes the title over the header.
fn title(layout: &MapLayout, camera: Camera, least: f32) -> Band {
    let left = layout.header.title.rect.left();
    let across = left..=layout.page.right() - left;
    let header = Rect::from_x_y_ranges(across, 0.0..=layout.sheet.top() - 2.0);
    let rect = camera.rect(header);
    let top = rect.top().min(rect.bottom() - 1.5 * least);
    Band {
        rect: rect.with_min_y(top),
        text: joined(&layout.header.title),
    }
}
