//! The emotion lane: where marks, whiskers, lines, gaps and their labels stand.

mod build;
mod hatch;
mod labels;
mod lines;
mod overlays;
mod point_labels;
mod words;

use build::STAR_SPACE;
pub use build::{DIAMOND_RADIUS, EmotionRequest, MARK_RADIUS, STAR_RADIUS, WHISKER_HALF_WIDTH};
pub(super) use build::{emotion, levels, outline};
pub use lines::Line;
pub use overlays::{
    OVERLAY_RADIUS, OverlayDash, OverlayLayout, OverlayMark, OverlayShape, OverlaySign,
};
pub(super) use words::widest_label;

use egui::{Pos2, Rect, pos2};

use super::{InColumn, TextBlock};

/// How far the lane reaches above +2 and below -2, in emotion.
pub const HEADROOM: f64 = 0.2;

/// What stands at a touchpoint's measured answer.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum MarkKind {
    /// A happy face: above +0.5.
    Happy,
    /// A neutral face: from -0.5 to +0.5.
    Neutral,
    /// An unhappy face: below -0.5.
    Unhappy,
    /// A double arrow: two camps, the mean lies where hardly anybody is.
    TwoCamps,
    /// A hollow mark: fewer than five answers.
    Hollow,
}

impl MarkKind {
    /// Chooses the face for an emotion.
    pub fn face(emotion: f64) -> Self {
        if emotion > 0.5 {
            Self::Happy
        } else if emotion < -0.5 {
            Self::Unhappy
        } else {
            Self::Neutral
        }
    }
}

/// The 95 % interval of a mark.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "three independent facts of one drawing"
)]
pub struct Whisker {
    /// The y of the upper end.
    pub top: f32,
    /// The y of the lower end.
    pub bottom: f32,
    /// Whether the interval reached beyond the scale above: no bar there, but an arrow.
    pub top_clamped: bool,
    /// Whether it reached beyond the scale below.
    pub bottom_clamped: bool,
    /// Whether it stands on five to nine answers.
    pub dashed: bool,
}

/// A measured answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The index of its column.
    pub column: usize,
    /// The centre.
    pub centre: Pos2,
    /// What stands there.
    pub kind: MarkKind,
    /// Its interval.
    pub whisker: Option<Whisker>,
    /// Whether the line breaks before it because the question or its scale differs: a square, not a circle.
    pub differs: bool,
}

/// An estimate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diamond {
    /// The index of its column.
    pub column: usize,
    /// The centre.
    pub centre: Pos2,
    /// Whether it was revised after seeing the data.
    pub revised: bool,
}

/// A gap that is on one of the lists.
#[derive(Clone, Debug, PartialEq)]
pub struct GapBar {
    /// The index of its column.
    pub column: usize,
    /// The x of the bar.
    pub x: f32,
    /// The y of the estimate.
    pub assumed: f32,
    /// The y of the measured answer.
    pub measured: f32,
    /// The pill around the figure.
    pub pill: Rect,
    /// The figure.
    pub text: TextBlock,
}

impl GapBar {
    /// Says whether customers are happier than the team thought.
    pub fn better(&self) -> bool {
        self.measured < self.assumed
    }
}

/// A stroke of the hatching between the curves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HatchStroke {
    /// The index of the column at whose middle its part of the area begins.
    pub column: usize,
    /// Its ends.
    pub ends: [Pos2; 2],
}

/// The words at a point: the figure, the number of answers, a warning.
#[derive(Clone, Debug, PartialEq)]
pub struct PointLabel {
    /// The index of its column.
    pub column: usize,
    /// The box around all of it.
    pub rect: Rect,
    /// The texts.
    pub texts: Vec<TextBlock>,
    /// The centre of the star behind a figure in stars.
    pub star: Option<Pos2>,
}

/// A line of the scale.
#[derive(Clone, Debug, PartialEq)]
pub struct AxisLevel {
    /// The emotion, -2 to +2.
    pub emotion: i8,
    /// Its y.
    pub y: f32,
    /// The number at the left.
    pub text: TextBlock,
    /// The centre of the face beside it.
    pub face: Pos2,
    /// The same level on the survey's own scale, at the right.
    pub own: Option<TextBlock>,
    /// The centre of the star behind it, if the scale is in stars.
    pub star: Option<Pos2>,
}

/// The emotion lane.
#[derive(Clone, Debug, PartialEq)]
pub struct EmotionLayout {
    /// The area of the curve; its height is 4 plus twice [`HEADROOM`] in emotion.
    pub plot: Rect,
    /// The lines of the scale.
    pub levels: Vec<AxisLevel>,
    /// The measured line, in pieces where it breaks.
    pub measured: Vec<Line>,
    /// The assumed line.
    pub assumed: Vec<Line>,
    /// The hatching of the gap.
    pub hatch: Vec<HatchStroke>,
    /// Measured answers.
    pub marks: Vec<Mark>,
    /// Estimates.
    pub diamonds: Vec<Diamond>,
    /// Gaps on the lists.
    pub gaps: Vec<GapBar>,
    /// Overlaid sets, in drawing order.
    pub overlays: Vec<OverlayLayout>,
    /// The words at the points; no two overlap.
    pub labels: Vec<PointLabel>,
}

impl EmotionLayout {
    /// Returns the y of an emotion.
    pub fn y(&self, emotion: f64) -> f32 {
        y_of(self.plot, emotion)
    }

    /// Walks every text of the lane.
    pub fn texts(&self) -> impl Iterator<Item = &TextBlock> {
        let axis = self
            .levels
            .iter()
            .flat_map(|level| std::iter::once(&level.text).chain(&level.own));
        let points = self.labels.iter().flat_map(|label| &label.texts);
        axis.chain(self.gaps.iter().map(|gap| &gap.text))
            .chain(points)
    }
}

macro_rules! stand_in_columns {
    ($($name:ty),+) => {$(
        impl InColumn for $name {
            fn column(&self) -> usize {
                self.column
            }
        }
    )+};
}

stand_in_columns!(Mark, Diamond, GapBar, HatchStroke, OverlayMark, PointLabel);

fn y_of(plot: Rect, emotion: f64) -> f32 {
    let share = (2.0 + HEADROOM - emotion) / (4.0 + 2.0 * HEADROOM);
    plot.top() + share as f32 * plot.height()
}

fn at(plot: Rect, x: f32, emotion: f64) -> Pos2 {
    pos2(x, y_of(plot, emotion))
}
