//! Lines, polygons, bands and curves.

use egui::epaint::{
    BandPoint, BandShape, ColorMode, CubicBezierShape, PathShape, PathStroke, QuadraticBezierShape,
};
use egui::{Color32, Pos2, Rect, Stroke, StrokeKind, Vec2, emath::Rot2};

use super::markup::{Element, PathData};
use super::paint;

/// How long a curve with a stroke beside it may be, in points.
const LONGEST: f32 = 1e9;
/// What nobody sees, in points.
const FINEST: f32 = 0.001;

/// Draws a line or a polygon.
pub(super) fn polygon(out: &mut String, shape: &PathShape) {
    let fill = if shape.closed {
        shape.fill
    } else {
        Color32::TRANSPARENT
    };
    through_points(out, shape.points.clone(), shape.closed, fill, &shape.stroke);
}

/// Draws a band: every run of valid points is a polygon with its stroke outside.
///
/// egui makes room for an inner stroke by taking its width off above and below.
pub(super) fn band(out: &mut String, shape: &BandShape) {
    let inset = match shape.stroke_kind {
        StrokeKind::Inside => shape.stroke.width,
        StrokeKind::Middle => shape.stroke.width / 2.0,
        StrokeKind::Outside => 0.0,
    };
    let rotation = Rot2::from_angle(shape.angle);
    let stroke = PathStroke::from(shape.stroke).outside();
    let place = |point: &BandPoint, sign: f32| {
        let half = (point.y.span() / 2.0 - inset).max(0.0);
        let y = point.y.center() + sign * half;
        (rotation * Vec2::new(point.x, y)).to_pos2()
    };
    for run in runs(&shape.points) {
        let upper = run.iter().map(|point| place(point, -1.0));
        let lower = run.iter().rev().map(|point| place(point, 1.0));
        let outline = upper.chain(lower).collect();
        through_points(out, outline, true, shape.fill, &stroke);
    }
}

/// Splits at invalid points and where x does not grow, as egui does.
fn runs(points: &[BandPoint]) -> impl Iterator<Item = &[BandPoint]> {
    let is_valid = |point: &BandPoint| point.is_finite() && point.y.min <= point.y.max;
    points
        .chunk_by(move |left, right| is_valid(left) && is_valid(right) && left.x < right.x)
        .filter(|run| run.len() >= 2)
}

/// Draws a quadratic curve.
pub(super) fn quadratic(out: &mut String, shape: &QuadraticBezierShape) {
    if let Some(tolerance) = flattening(&shape.points, &shape.stroke) {
        let points = shape.flatten(Some(tolerance));
        through_points(out, points, shape.closed, shape.fill, &shape.stroke);
        return;
    }
    let [from, control, to] = shape.points;
    let mut data = PathData::default();
    data.command('M', &[from.x, from.y]);
    data.command('Q', &[control.x, control.y, to.x, to.y]);
    curve(out, data, shape.closed, shape.fill, &shape.stroke);
}

/// Draws a cubic curve.
pub(super) fn cubic(out: &mut String, shape: &CubicBezierShape) {
    if let Some(tolerance) = flattening(&shape.points, &shape.stroke) {
        for points in shape.flatten_closed(Some(tolerance), None) {
            through_points(out, points, shape.closed, shape.fill, &shape.stroke);
        }
        return;
    }
    let [from, first, second, to] = shape.points;
    let mut data = PathData::default();
    data.command('M', &[from.x, from.y]);
    data.command('C', &[first.x, first.y, second.x, second.y, to.x, to.y]);
    curve(out, data, shape.closed, shape.fill, &shape.stroke);
}

fn curve(out: &mut String, mut data: PathData, closed: bool, fill: Color32, stroke: &PathStroke) {
    if closed {
        data.command('Z', &[]);
    }
    let fill = if closed { fill } else { Color32::TRANSPARENT };
    finish(out, &data, fill, solid(stroke));
}

/// Returns how far off the points may be by which a curve is drawn whose stroke lies beside it; none for others.
///
/// egui's own measure is nothing for a curve that ends above its beginning: its points would never end.
/// Beside an immensely long curve the width of a stroke is nothing to see.
fn flattening(points: &[Pos2], stroke: &PathStroke) -> Option<f32> {
    let size = Rect::from_points(points).size().max_elem();
    let lies_beside = stroke.kind != StrokeKind::Middle && !stroke.is_empty();
    (lies_beside && size < LONGEST).then(|| (size / 1_000.0).max(FINEST))
}

fn through_points(
    out: &mut String,
    mut points: Vec<Pos2>,
    closed: bool,
    fill: Color32,
    stroke: &PathStroke,
) {
    if points.len() < 2 {
        return;
    }
    let line = solid(stroke);
    let outward = match stroke.kind {
        _ if line.is_empty() => 0.0,
        StrokeKind::Inside => -line.width / 2.0,
        StrokeKind::Middle => 0.0,
        StrokeKind::Outside => line.width / 2.0,
    };
    if outward != 0.0 {
        if closed && fill != Color32::TRANSPARENT && signed_area(&points) < 0.0 {
            points.reverse();
        }
        points = parallel(points, closed, outward);
    }
    let mut data = PathData::default();
    data.line(&points, closed);
    finish(out, &data, fill, line);
}

fn finish(out: &mut String, data: &PathData, fill: Color32, stroke: Stroke) {
    let element = Element::open(out, "path").word("d", data.as_str());
    paint::stroke(paint::fill(element, fill), stroke).close();
}

/// Strokes of changing colour were refused before; none is left here.
fn solid(stroke: &PathStroke) -> Stroke {
    match stroke.color {
        ColorMode::Solid(color) => Stroke::new(stroke.width, color),
        ColorMode::UV(_) => Stroke::NONE,
    }
}

/// A parallel to the line, `outward` points off to the left of its way.
///
/// For clockwise polygons that is outside; like egui, only filled ones are turned clockwise before.
fn parallel(mut points: Vec<Pos2>, closed: bool, outward: f32) -> Vec<Pos2> {
    points.dedup();
    if closed && points.len() > 1 && points.first() == points.last() {
        points.pop();
    }
    let count = points.len();
    let at = |index: usize| points.get(index % count).copied();
    let direction = |from: Option<Pos2>, to: Option<Pos2>| match (from, to) {
        (Some(from), Some(to)) => (to - from).normalized(),
        _ => Vec2::ZERO,
    };
    let shifted = |(index, &point): (usize, &Pos2)| {
        let before = direction(at(index + count - 1), Some(point));
        let after = direction(Some(point), at(index + 1));
        let (before, after) = match (closed, index) {
            (false, 0) => (after, after),
            (false, last) if last + 1 == count => (before, before),
            _ => (before, after),
        };
        let normal = (before.rot90() + after.rot90()) / 2.0;
        // Long spikes at sharp corners are cut where a right angle would end.
        point + normal / normal.length_sq().max(0.5) * outward
    };
    points.iter().enumerate().map(shifted).collect()
}

/// Positive for clockwise polygons, with y pointing down.
fn signed_area(points: &[Pos2]) -> f64 {
    let next = points.iter().skip(1).chain(points.first());
    points
        .iter()
        .zip(next)
        .map(|(a, b)| f64::from(a.x) * f64::from(b.y) - f64::from(b.x) * f64::from(a.y))
        .sum()
}
