//! A smooth line that never says more than its points (Fritsch and Carlson 1980).

/// A monotone cubic through points: between neighbours it stays between their values.
#[derive(Clone, Debug, PartialEq)]
pub struct MonotoneCubic {
    knots: Vec<Knot>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Knot {
    x: f64,
    y: f64,
    slope: f64,
}

impl MonotoneCubic {
    /// Makes the line through points with strictly increasing, finite x.
    ///
    /// Nothing if there is no point, one is not finite, or the order is another.
    pub fn new(points: &[(f64, f64)]) -> Option<Self> {
        let finite = points.iter().all(|(x, y)| x.is_finite() && y.is_finite());
        let ordered = points.is_sorted_by(|(left, _), (right, _)| left < right);
        if points.is_empty() || !finite || !ordered {
            return None;
        }
        let knots = points
            .iter()
            .zip(slopes(points))
            .map(|(&(x, y), slope)| Knot { x, y, slope })
            .collect();
        Some(Self { knots })
    }

    /// Samples the line between `from` and `to`: at both ends, at each knot, and at least every `step` between.
    ///
    /// The samples between two knots do not depend on `from` and `to`; nothing for a `step` that is not positive.
    pub fn samples(&self, from: f64, to: f64, step: f64) -> Vec<[f64; 2]> {
        let is_sensible = from < to && step > 0.0;
        let (Some(first), Some(last)) = (self.knots.first(), self.knots.last()) else {
            return Vec::new();
        };
        let (from, to) = (from.max(first.x), to.min(last.x));
        if !is_sensible || from >= to {
            return Vec::new();
        }
        let start = self.knots.partition_point(|knot| knot.x <= from).max(1) - 1;
        let end = self.knots.partition_point(|knot| knot.x < to);
        let mut samples = vec![[from, self.eval(from)]];
        for pair in self.knots.get(start..=end).unwrap_or_default().windows(2) {
            let [left, right] = pair else { continue };
            let steps = ((right.x - left.x) / step).ceil().max(1.0);
            let inside = (0..steps as usize).map(|index| {
                let x = left.x + (right.x - left.x) * index as f64 / steps;
                [x, between(*left, *right, x)]
            });
            samples.extend(inside.filter(|[x, _]| from < *x && *x < to));
        }
        samples.push([to, self.eval(to)]);
        samples
    }

    /// Returns the height of the line at `x`; beyond the ends that of the end.
    pub fn eval(&self, x: f64) -> f64 {
        let after = self.knots.partition_point(|knot| knot.x <= x);
        match (
            after.checked_sub(1).and_then(|i| self.knots.get(i)),
            self.knots.get(after),
        ) {
            (Some(left), Some(right)) => between(*left, *right, x),
            (Some(end), None) | (None, Some(end)) => end.y,
            (None, None) => f64::NAN,
        }
    }
}

fn between(left: Knot, right: Knot, x: f64) -> f64 {
    let width = right.x - left.x;
    let t = (x - left.x) / width;
    let rest = 1.0 - t;
    let y = rest * rest * (1.0 + 2.0 * t) * left.y
        + t * rest * rest * width * left.slope
        + t * t * (3.0 - 2.0 * t) * right.y
        - t * t * rest * width * right.slope;
    // Monotone by construction; this takes off what rounding adds.
    y.max(left.y.min(right.y)).min(left.y.max(right.y))
}

fn slopes(points: &[(f64, f64)]) -> Vec<f64> {
    let secants: Vec<f64> = points
        .windows(2)
        .filter_map(|pair| match pair {
            [(x0, y0), (x1, y1)] => Some((y1 - y0) / (x1 - x0)),
            _ => None,
        })
        .collect();
    let before = std::iter::once(None).chain(secants.iter().copied().map(Some));
    let after = secants.iter().copied().map(Some).chain([None]);
    let mut slopes: Vec<f64> = before.zip(after).map(slope_between).collect();
    for (index, secant) in secants.iter().enumerate() {
        if let Some([left, right]) = slopes.get_mut(index..).and_then(<[f64]>::first_chunk_mut) {
            restrain(left, right, *secant);
        }
    }
    slopes
}

/// Averages the secants on both sides; a peak or valley stays level.
fn slope_between(secants: (Option<f64>, Option<f64>)) -> f64 {
    match secants {
        (Some(before), Some(after)) if before * after > 0.0 => f64::midpoint(before, after),
        (Some(_), Some(_)) | (None, None) => 0.0,
        (Some(only), None) | (None, Some(only)) => only,
    }
}

/// Shortens two slopes so that the cubic between them stays monotone.
fn restrain(left: &mut f64, right: &mut f64, secant: f64) {
    if secant == 0.0 || !secant.is_finite() {
        (*left, *right) = (0.0, 0.0);
        return;
    }
    let length = (*left / secant).hypot(*right / secant);
    if length > 3.0 {
        *left *= 3.0 / length;
        *right *= 3.0 / length;
    }
}
