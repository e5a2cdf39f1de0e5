//! Overlaid sets: small marks beside the measured ones, and a thin line through them.
//!
//! They have no faces and no intervals: those belong to the measured curve, and figures to the words beside.

use egui::{Pos2, Rect, Vec2, vec2};

use super::{
    EmotionLayout, EmotionRequest, Line, at,
    lines::pieces,
    point_labels::{Standing, standing},
};
use crate::{
    layout::ColumnLayout,
    stats::{Curve, Measured, Tier},
};

/// The radius of an overlaid mark in map units.
pub const OVERLAY_RADIUS: f32 = 4.5;
/// How far aside of its column's middle an overlaid mark stands: there are the measured one and its interval.
const ASIDE: f32 = -17.0;
/// Where it stands if something is there already; the first free place is taken.
const ELSEWHERE: [f32; 5] = [17.0, -28.0, 28.0, -39.0, 39.0];

/// The shape of an overlaid set's marks.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum OverlayShape {
    /// A triangle that points up.
    Triangle,
    /// A square.
    Square,
    /// A triangle that points down.
    TriangleDown,
    /// A pentagon.
    Pentagon,
}

/// How an overlaid set's line is drawn.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum OverlayDash {
    /// In long dashes.
    Long,
    /// In short dashes.
    Short,
    /// Without a break.
    Solid,
}

/// What tells an overlaid set from the others, in grey print too.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct OverlaySign {
    /// The shape of its marks.
    pub shape: OverlayShape,
    /// How its line is drawn.
    pub dash: OverlayDash,
}

impl OverlaySign {
    /// How many lines can be told apart.
    pub const COUNT: usize = 12;

    /// Returns the sign of each overlaid set in drawing order: twelve that differ, then the same again.
    pub fn all() -> impl Iterator<Item = Self> {
        let shapes = [
            OverlayShape::Triangle,
            OverlayShape::Square,
            OverlayShape::TriangleDown,
            OverlayShape::Pentagon,
        ];
        let dashes = [OverlayDash::Long, OverlayDash::Short, OverlayDash::Solid];
        let shapes = shapes.into_iter().cycle();
        shapes
            .zip(dashes.into_iter().cycle())
            .map(|(shape, dash)| Self { shape, dash })
    }
}

/// A mean of an overlaid set.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct OverlayMark {
    /// The index of its column.
    pub column: usize,
    /// The centre, aside of the column's middle.
    pub centre: Pos2,
    /// Whether it stands on fewer than five answers.
    pub hollow: bool,
}

/// An overlaid set.
#[derive(Clone, Debug, PartialEq)]
pub struct OverlayLayout {
    /// What tells it from the others.
    pub sign: OverlaySign,
    /// Its means.
    pub marks: Vec<OverlayMark>,
    /// The line through them, in pieces where it breaks.
    pub lines: Vec<Line>,
}

/// Adds every overlaid set; what else stands in the columns must have its place already.
pub(super) fn add_overlays(layout: &mut EmotionLayout, request: &EmotionRequest<'_>) {
    for (curve, sign) in request.overlaid.iter().zip(OverlaySign::all()) {
        let overlay = overlay(layout, request, curve, sign);
        layout.overlays.push(overlay);
    }
}

fn overlay(
    layout: &EmotionLayout,
    request: &EmotionRequest<'_>,
    curve: &Curve<'_>,
    sign: OverlaySign,
) -> OverlayLayout {
    let (mut marks, mut knots) = (Vec::new(), Vec::new());
    for (index, (column, point)) in request.columns.iter().zip(&curve.points).enumerate() {
        let measured = point.measured.as_ref();
        let mark = measured.and_then(|measured| mark(layout, index, column, measured));
        // Unsorted touchpoints have no place in the journey: they are marked, never joined.
        let joined = measured.filter(|_| point.stage.is_some());
        if joined.is_some_and(|measured| measured.breaks.is_some()) {
            knots.push(None);
        }
        let emotion = joined.and_then(Measured::emotion);
        let knot = mark.zip(emotion);
        knots.push(knot.map(|(mark, emotion)| (f64::from(mark.centre.x), emotion)));
        marks.extend(mark);
    }
    OverlayLayout {
        sign,
        marks,
        lines: pieces(knots),
    }
}

fn mark(
    layout: &EmotionLayout,
    index: usize,
    column: &ColumnLayout,
    measured: &Measured<'_>,
) -> Option<OverlayMark> {
    let emotion = measured.figures.as_ref()?.emotion?;
    let middle = at(layout.plot, column.centre(), emotion);
    let Standing { marks, pills } = standing(layout, index);
    let room = column.width() / 2.0 - OVERLAY_RADIUS;
    let is_free = |aside: f32| {
        let rect = around(middle + vec2(aside, 0.0));
        let mut taken = marks.iter().chain(&pills);
        aside.abs() <= room && !taken.any(|other| other.intersects(rect))
    };
    let aside = std::iter::once(ASIDE)
        .chain(ELSEWHERE)
        .find(|aside| is_free(*aside))
        .unwrap_or(ASIDE);
    Some(OverlayMark {
        column: index,
        centre: middle + vec2(aside, 0.0),
        hollow: measured.tier == Tier::Hidden,
    })
}

/// Returns the room that a mark takes.
pub(super) fn around(centre: Pos2) -> Rect {
    Rect::from_center_size(centre, Vec2::splat(2.0 * OVERLAY_RADIUS + 1.0))
}
