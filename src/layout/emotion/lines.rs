//! The lines of both curves: a monotone cubic through the marks, in pieces where it breaks.

use crate::stats::MonotoneCubic;

/// One unbroken piece of a curve: x in map units, y in emotion.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The knots from left to right.
    knots: Vec<(f64, f64)>,
    /// The curve through them; none for a single knot.
    curve: Option<MonotoneCubic>,
}

impl Line {
    /// Makes a piece through knots with increasing x.
    pub fn through(knots: Vec<(f64, f64)>) -> Self {
        let curve = if knots.len() > 1 {
            MonotoneCubic::new(&knots)
        } else {
            None
        };
        Self { knots, curve }
    }

    /// Moves the piece along x.
    pub(crate) fn shift(&mut self, by: f64) {
        let knots = self.knots.iter().map(|(x, y)| (x + by, *y)).collect();
        *self = Self::through(knots);
    }

    /// Returns the x of the first and the last knot.
    pub fn span(&self) -> Option<(f64, f64)> {
        Some((self.knots.first()?.0, self.knots.last()?.0))
    }

    /// Walks the stretches between neighbouring knots, each as the x at its ends.
    pub fn stretches(&self) -> impl Iterator<Item = (f64, f64)> {
        self.knots.windows(2).filter_map(|pair| match pair {
            [(left, _), (right, _)] => Some((*left, *right)),
            _ => None,
        })
    }

    /// Returns the emotion at `x`; none outside the piece.
    pub fn at(&self, x: f64) -> Option<f64> {
        let (first, last) = self.span()?;
        let curve = self.curve.as_ref()?;
        (first <= x && x <= last).then(|| curve.eval(x))
    }

    /// Samples the piece between `from` and `to`, at least every `step` and at each knot.
    pub fn samples(&self, from: f64, to: f64, step: f64) -> Vec<[f64; 2]> {
        self.curve
            .as_ref()
            .map_or_else(Vec::new, |curve| curve.samples(from, to, step))
    }
}

/// Cuts points into pieces: `None` breaks the line.
pub(super) fn pieces(points: impl IntoIterator<Item = Option<(f64, f64)>>) -> Vec<Line> {
    let mut pieces = Vec::new();
    let mut knots = Vec::new();
    for point in points.into_iter().chain([None]) {
        match point {
            Some(knot) => knots.push(knot),
            None if knots.len() > 1 => pieces.push(Line::through(std::mem::take(&mut knots))),
            None => knots.clear(),
        }
    }
    pieces
}

/// Drops the pieces of a line that end before or at `x`.
pub(super) fn without_passed(lines: &[Line], x: f32) -> &[Line] {
    let passed =
        lines.partition_point(|line| line.span().is_none_or(|(_, last)| last <= f64::from(x)));
    lines.get(passed..).unwrap_or_default()
}
