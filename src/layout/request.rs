//! What a layout is made from: equal requests give equal layouts.

use crate::{
    lang::Words,
    model::{FeedbackId, JourneyMap, PartKind},
};

/// Which picture of the map.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum MapView {
    /// Stages, touchpoints and all lanes.
    #[default]
    Map,
    /// Stages, the curve, the gap lists: what fits on a slide.
    Curve,
    /// Stages, the names of touchpoints and the curve on one page: what a room takes in at a glance.
    Overview,
    /// A small curve for every segment, or for every wave, side by side.
    Multiples(PartKind),
}

/// The proportions that the picture is fitted to.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Fit {
    /// As large as the contents.
    #[default]
    Free,
    /// A slide, 16:9.
    Slide,
    /// A sheet of A4, landscape.
    A4,
    /// A sheet of A3, landscape.
    A3,
}

impl Fit {
    /// Returns width divided by height; none if the picture is as large as its contents.
    pub fn aspect(self) -> Option<f32> {
        match self {
            Self::Free => None,
            Self::Slide => Some(16.0 / 9.0),
            Self::A4 | Self::A3 => Some(297.0 / 210.0),
        }
    }
}

/// Everything that decides where things go.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    /// The document.
    pub map: &'a JourneyMap,
    /// Which picture of it.
    pub view: MapView,
    /// The proportions.
    pub fit: Fit,
    /// The feedback set of the measured curve; the shown one if absent.
    pub set: Option<&'a FeedbackId>,
    /// Whether what customers said is left out; everything else stays where it is.
    pub hides_verdict: bool,
    /// Words and numbers.
    pub words: &'a Words,
}
