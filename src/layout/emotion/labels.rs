//! Where the words at a point stand: inside their column, clear of everything drawn there.
//!
//! A label never leaves its column, so labels of neighbours cannot meet. Within the column every
//! place is tried and the cheapest taken; lying on another label is never allowed.

use egui::{Pos2, Rect, Vec2};

/// The distance of two places that are tried, in map units.
const STEP: f32 = 3.0;
/// What it costs to lie on a mark, whisker or bar, per obstacle.
const ON_MARK: f32 = 900.0;
/// What it costs to lie on a line, per sample of the line.
const ON_LINE: f32 = 26.0;
/// How close a label may come to another, in map units.
const CLEARANCE: f32 = 2.0;

/// What is drawn in a column already.
#[derive(Clone, Debug, Default)]
pub(super) struct Obstacles {
    /// Marks, whiskers, bars: to be avoided.
    pub marks: Vec<Rect>,
    /// Samples of both lines: better avoided.
    pub lines: Vec<Pos2>,
    /// Other labels: never to be touched.
    pub labels: Vec<Rect>,
}

/// Finds the place for a label of `size` in `column` (the part of the lane it may use) near `anchor`.
///
/// Of equally cheap places the upper one is taken. Returns none if labels fill the column.
pub(super) fn place(column: Rect, size: Vec2, anchor: Pos2, obstacles: &Obstacles) -> Option<Rect> {
    let room = (column.width() - size.x).max(0.0) / 2.0;
    let shifts = [0.0, -room, room, -room / 2.0, room / 2.0];
    let steps = ((column.height() - size.y) / STEP).floor().max(0.0) as usize;
    let mut tops: Vec<(f32, f32)> = (0..=steps)
        .map(|index| column.top() + index as f32 * STEP)
        .map(|top| (distance_cost(top, size.y, anchor), top))
        .collect();
    tops.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut best: Option<(f32, Rect)> = None;
    for (far, top) in tops {
        // The rest is farther still: distance alone costs more than the best place.
        if best.is_some_and(|(cheapest, _)| far > cheapest) {
            break;
        }
        for shift in shifts {
            let left = column.center().x - size.x / 2.0 + shift;
            let rect = Rect::from_min_size(Pos2::new(left, top), size);
            let most = best.map_or(f32::INFINITY, |(cheapest, _)| cheapest);
            let Some(cost) = cost(rect, far + shift.abs() * 0.8, most, obstacles) else {
                continue;
            };
            let is_better = best.is_none_or(|(cheapest, found)| {
                cost < cheapest || (cost <= cheapest && top < found.top())
            });
            if is_better {
                best = Some((cost, rect));
            }
        }
    }
    best.map(|(_, rect)| rect)
}

fn distance_cost(top: f32, height: f32, anchor: Pos2) -> f32 {
    let below = (top - anchor.y).max(0.0);
    let above = (anchor.y - (top + height)).max(0.0);
    (below + above) * 1.6
}

/// Returns what a place costs; none if it touches a label or costs more than `most`.
fn cost(rect: Rect, distance: f32, most: f32, obstacles: &Obstacles) -> Option<f32> {
    // The cheap questions first: most places are out of the question without the line's many samples.
    if distance > most {
        return None;
    }
    let touched = rect.expand(1.0);
    let marks = obstacles
        .marks
        .iter()
        .filter(|mark| mark.intersects(touched))
        .count();
    let on_marks = marks as f32 * ON_MARK + distance;
    if on_marks > most {
        return None;
    }
    let roomy = rect.expand(CLEARANCE);
    if obstacles.labels.iter().any(|label| label.intersects(roomy)) {
        return None;
    }
    let lines = obstacles
        .lines
        .iter()
        .filter(|point| touched.contains(**point))
        .count();
    Some(marks as f32 * ON_MARK + lines as f32 * ON_LINE + distance)
}
