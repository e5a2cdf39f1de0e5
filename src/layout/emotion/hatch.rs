//! The hatching between the curves: only between neighbours that both have data.

use egui::{Pos2, Rect, pos2};

use super::{Line, y_of};

/// The distance of the hatching lines along x, in map units.
const SPACING: f32 = 8.0;
/// The distance of the samples along x, in map units.
const STEP: f32 = 2.0;
/// The smallest gap that is hatched, in map units.
const SMALLEST: f32 = 2.0;

/// Hatches the area between two lines where both exist, from `left` to `right`.
pub(super) fn hatch(
    plot: Rect,
    measured: &Line,
    assumed: &Line,
    left: f32,
    right: f32,
) -> Vec<[Pos2; 2]> {
    let count = ((right - left) / STEP).floor().max(0.0) as usize;
    let samples: Vec<(f32, f32, f32)> = (0..=count)
        .filter_map(|index| {
            let x = left + index as f32 * STEP;
            let (a, b) = (
                y_of(plot, measured.at(f64::from(x))?),
                y_of(plot, assumed.at(f64::from(x))?),
            );
            Some((x, a.min(b), a.max(b)))
        })
        .collect();
    let (Some(lowest), Some(highest)) = (
        samples
            .iter()
            .map(|(x, top, _)| x + top)
            .min_by(f32::total_cmp),
        samples
            .iter()
            .map(|(x, _, bottom)| x + bottom)
            .max_by(f32::total_cmp),
    ) else {
        return Vec::new();
    };
    let first = (lowest / SPACING).ceil() as i32;
    let last = (highest / SPACING).floor() as i32;
    (first..=last)
        .flat_map(|line| strokes(&samples, line as f32 * SPACING))
        .collect()
}

/// Returns the parts of the falling-left diagonal `x + y = sum` that lie between the curves.
fn strokes(samples: &[(f32, f32, f32)], sum: f32) -> Vec<[Pos2; 2]> {
    let inside = |(x, top, bottom): &(f32, f32, f32)| {
        let y = sum - x;
        bottom - top > SMALLEST && *top < y && y < *bottom
    };
    samples
        .chunk_by(|a, b| inside(a) && inside(b))
        .filter_map(|run| {
            let (first, last) = (run.first()?, run.last()?);
            (run.len() > 1).then(|| [pos2(first.0, sum - first.0), pos2(last.0, sum - last.0)])
        })
        .collect()
}
