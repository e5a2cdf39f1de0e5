//! From pictures to slides: a pure function of the layouts and the screen.

use egui::Rect;

use super::pages::Pages;
use crate::{
    lang::{Key, Words},
    layout::{Fit, MapLayout, MapView, TextBlock},
    paint::Camera,
};

/// The smallest text as a share of the screen's height: 18 points of 1,080.
const LEAST_TEXT: f32 = 18.0 / 1_080.0;
/// The share of the screen's height in which stands where one is.
const FOOT: f32 = 0.05;
/// A screen of at least these proportions shows an overview made for 16:9.
const WIDE: f32 = 1.66;
/// The part of a slide that shows something as a whole.
pub(super) const WHOLE: (usize, usize) = (1, 1);

/// The pictures that slides are made of.
pub(super) struct Sources<'a> {
    /// The whole map.
    pub(super) map: &'a MapLayout,
    /// Stages, curve and gap lists.
    pub(super) curve: &'a MapLayout,
    /// The same, fitted to a slide.
    pub(super) fitted: &'a MapLayout,
    /// The journey at a glance.
    pub(super) overview: &'a MapLayout,
}

/// A part of a picture at its place on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pane {
    /// The part of the screen that shows it.
    pub(super) clip: Rect,
    pub(super) camera: Camera,
}

/// A name that is written over a picture, whose own is cut.
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
    /// Which part of it, and how many there are.
    pub(super) part: (usize, usize),
    /// Of which picture.
    pub(super) view: MapView,
    pub(super) fit: Fit,
    /// The parts of it.
    pub(super) panes: Vec<Pane>,
    /// The one with the curve.
    pub(super) curve: Option<Pane>,
    /// Names of stages.
    pub(super) bands: Vec<Band>,
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

/// Returns the part of a screen above the line that says where one is.
pub(super) fn area(screen: Rect) -> Rect {
    screen.with_max_y(screen.bottom() - FOOT * screen.height())
}

/// Returns the proportions at which the text of an overview can be read.
pub(super) fn overview_fit(screen: Rect) -> Fit {
    if screen.width() >= WIDE * screen.height() {
        Fit::Slide
    } else {
        Fit::A4
    }
}

/// Makes the slides: the journey at a glance, each stage with all its lanes, then the curve with what it says.
pub(super) fn slides(sources: &Sources<'_>, screen: Rect, words: &Words) -> Vec<Slide> {
    let overview = words.text(Key::PresentOverview).to_owned();
    let first = if fits(sources.map, screen) {
        whole(sources.map, (MapView::Map, Fit::Free), screen)
    } else {
        let sight = (MapView::Overview, overview_fit(screen));
        whole(sources.overview, sight, screen)
    };
    let mut slides = vec![Slide {
        name: overview,
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
            ..whole(sources.fitted, (MapView::Curve, Fit::Slide), screen)
        });
        return slides;
    }
    slides.extend(Pages::new(sources.curve, MapView::Curve, screen).of_curve(&name));
    slides.push(Slide {
        name: words.text(Key::PresentWords).to_owned(),
        part: WHOLE,
        view: MapView::Curve,
        fit: Fit::Free,
        panes: Vec::new(),
        curve: None,
        bands: Vec::new(),
        kind: Kind::Words,
    });
    slides
}

/// Numbers the slides that show the parts of one thing.
pub(super) fn numbered(mut slides: Vec<Slide>) -> Vec<Slide> {
    let of = slides.len();
    for (index, slide) in slides.iter_mut().enumerate() {
        slide.part = (index + 1, of);
    }
    slides
}

/// Returns the zoom at which a picture fills the screen.
fn filling(layout: &MapLayout, screen: Rect) -> f32 {
    let (area, page) = (area(screen), layout.page.size());
    (area.width() / page.x).min(area.height() / page.y)
}

/// Says whether the text of a whole picture can be read.
fn fits(layout: &MapLayout, screen: Rect) -> bool {
    // Room for rounding.
    smallest_text(layout) * filling(layout, screen) >= least_text(screen) - 1e-3
}

/// Shows a picture as a whole.
fn whole(layout: &MapLayout, (view, fit): (MapView, Fit), screen: Rect) -> Slide {
    let (area, zoom) = (area(screen), filling(layout, screen));
    let origin = area.center() - layout.page.center().to_vec2() * zoom;
    let pane = Pane {
        clip: area,
        camera: Camera::new(origin, zoom),
    };
    Slide {
        name: String::new(),
        part: WHOLE,
        view,
        fit,
        panes: vec![pane],
        curve: layout.emotion.as_ref().map(|_| pane),
        bands: Vec::new(),
        kind: Kind::Overview,
    }
}
