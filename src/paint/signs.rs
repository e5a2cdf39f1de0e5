//! Signs drawn as paths, never as glyphs: faces, stars, diamonds, arrows, chevrons, dashes.

use egui::{
    Color32, Mesh, Painter, Pos2, Rect, Shape, Stroke, Vec2,
    epaint::{PathShape, QuadraticBezierShape},
    pos2, vec2,
};

use super::theme::Pair;

/// Fills a polygon that its centre sees whole (stars, chevrons), and outlines it.
pub(super) fn paint_fan(
    painter: &Painter,
    centre: Pos2,
    points: &[Pos2],
    fill: Color32,
    stroke: Stroke,
) {
    let mut mesh = Mesh::default();
    mesh.colored_vertex(centre, fill);
    for point in points {
        mesh.colored_vertex(*point, fill);
    }
    let count = points.len() as u32;
    for index in 0..count {
        mesh.add_triangle(0, index + 1, (index + 1) % count + 1);
    }
    painter.add(Shape::mesh(mesh));
    painter.add(PathShape::closed_line(points.to_vec(), stroke));
}

/// Draws a five-pointed star.
pub fn paint_star(painter: &Painter, centre: Pos2, radius: f32, colours: Pair) {
    let point = |index: u8| {
        let angle = std::f32::consts::PI * (f32::from(index) / 5.0 - 0.5);
        let length = if index.is_multiple_of(2) {
            radius
        } else {
            radius * 0.45
        };
        centre + length * Vec2::angled(angle)
    };
    let points: Vec<Pos2> = (0..10).map(point).collect();
    paint_fan(
        painter,
        centre,
        &points,
        colours.fill,
        Stroke::new(radius * 0.14, colours.mark),
    );
}

/// Returns the corners of a chevron: a band with a point at its right and, if `notched`, a notch at its left.
pub fn chevron(rect: Rect, point: f32, notched: bool) -> Vec<Pos2> {
    let mut points = vec![rect.left_top(), rect.right_top() - vec2(point * 0.2, 0.0)];
    points.push(pos2(rect.right() + point * 0.8, rect.center().y));
    points.push(rect.right_bottom() - vec2(point * 0.2, 0.0));
    points.push(rect.left_bottom());
    if notched {
        points.push(pos2(rect.left() + point, rect.center().y));
    }
    points
}

/// Draws a chevron.
pub(super) fn paint_chevron(
    painter: &Painter,
    rect: Rect,
    point: f32,
    notched: bool,
    fill: Color32,
) {
    paint_fan(
        painter,
        rect.center(),
        &chevron(rect, point, notched),
        fill,
        Stroke::new(0.5, fill),
    );
}

/// Draws a diamond.
pub(super) fn paint_diamond(
    painter: &Painter,
    centre: Pos2,
    radius: f32,
    fill: Color32,
    stroke: Stroke,
) {
    let points = [
        vec2(0.0, -radius),
        vec2(radius, 0.0),
        vec2(0.0, radius),
        vec2(-radius, 0.0),
    ];
    painter.add(PathShape::convex_polygon(
        points.map(|by| centre + by).to_vec(),
        fill,
        stroke,
    ));
}

/// The mouth of a face.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Mouth {
    /// Turned up.
    Smile,
    /// Straight.
    Straight,
    /// Turned down.
    Frown,
}

/// The frame of a mark.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Frame {
    /// A circle.
    Circle,
    /// A square, where answers cannot be compared with those before.
    Square,
}

/// Draws a face in its frame.
pub(super) fn paint_face(
    painter: &Painter,
    centre: Pos2,
    radius: f32,
    mouth: Mouth,
    frame: Frame,
    colours: Pair,
) {
    let Pair { fill, mark: colour } = colours;
    paint_frame(
        painter,
        centre,
        radius,
        frame,
        fill,
        Stroke::new(radius * 0.2, colour),
    );
    for side in [-1.0, 1.0] {
        painter.circle_filled(
            centre + vec2(side * radius * 0.34, -radius * 0.22),
            radius * 0.12,
            colour,
        );
    }
    let stroke = Stroke::new(radius * 0.16, colour);
    let (left, right) = (
        centre + vec2(-radius * 0.42, radius * 0.28),
        centre + vec2(radius * 0.42, radius * 0.28),
    );
    let bend = match mouth {
        Mouth::Smile => radius * 0.46,
        Mouth::Frown => -radius * 0.46,
        Mouth::Straight => {
            painter.line_segment([left, right], stroke);
            return;
        }
    };
    let lift = vec2(0.0, -bend * 0.35);
    let points = [left + lift, pos2(centre.x, left.y + bend), right + lift];
    painter.add(QuadraticBezierShape::from_points_stroke(
        points,
        false,
        Color32::TRANSPARENT,
        stroke,
    ));
}

/// Draws the frame of a mark.
pub(super) fn paint_frame(
    painter: &Painter,
    centre: Pos2,
    radius: f32,
    frame: Frame,
    fill: Color32,
    stroke: Stroke,
) {
    if frame == Frame::Square {
        let rect = Rect::from_center_size(centre, Vec2::splat(1.8 * radius));
        painter.rect(rect, radius * 0.3, fill, stroke, egui::StrokeKind::Middle);
    } else {
        painter.circle(centre, radius, fill, stroke);
    }
}

/// Draws a double arrow upright.
pub(super) fn paint_double_arrow(painter: &Painter, centre: Pos2, height: f32, stroke: Stroke) {
    let (top, bottom) = (
        centre - vec2(0.0, height / 2.0),
        centre + vec2(0.0, height / 2.0),
    );
    painter.line_segment([top, bottom], stroke);
    for (tip, down) in [(top, 1.0), (bottom, -1.0)] {
        paint_tip(painter, tip, down * height * 0.28, stroke);
    }
}

/// Draws the head of an upright arrow; `back` says how far and in which direction it opens.
pub(super) fn paint_tip(painter: &Painter, tip: Pos2, back: f32, stroke: Stroke) {
    let wing = back.abs();
    painter.add(PathShape::line(
        vec![tip + vec2(-wing, back), tip, tip + vec2(wing, back)],
        stroke,
    ));
}

/// Draws a dashed circle: fewer than five answers.
pub(super) fn paint_dashed_circle(painter: &Painter, centre: Pos2, radius: f32, stroke: Stroke) {
    const DASHES: u8 = 10;
    for dash in 0..DASHES {
        let start = f32::from(dash) / f32::from(DASHES);
        let arc = (0..=4_u8).map(|step| {
            let turn = start + f32::from(step) / 4.0 * 0.58 / f32::from(DASHES);
            centre + radius * Vec2::angled(turn * std::f32::consts::TAU)
        });
        painter.add(PathShape::line(arc.collect(), stroke));
    }
}

/// Draws a dashed line between two points.
pub(super) fn paint_dashes(
    painter: &Painter,
    from: Pos2,
    to: Pos2,
    dash: f32,
    gap: f32,
    stroke: Stroke,
) {
    painter.extend(dashes(from, to, dash, gap, stroke));
}

/// Cuts a line into dashes; added to the picture together, because adding one takes longer than making it.
fn dashes(from: Pos2, to: Pos2, dash: f32, gap: f32, stroke: Stroke) -> Vec<Shape> {
    let length = (to - from).length();
    let direction = (to - from).normalized();
    let mut dashes = Vec::with_capacity((length / (dash + gap)).ceil() as usize);
    let mut at = 0.0;
    while at < length {
        let end = (at + dash).min(length);
        // A path, because single level or upright segments are snapped to pixels and may vanish.
        let ends = vec![from + at * direction, from + end * direction];
        dashes.push(PathShape::line(ends, stroke).into());
        at = end + gap;
    }
    dashes
}

/// Outlines a rounded box with dashes.
pub(super) fn paint_dashed_box(
    painter: &Painter,
    rect: Rect,
    radius: f32,
    dash: f32,
    stroke: Stroke,
) {
    let Rect { min, max } = rect;
    let sides = [
        (pos2(min.x + radius, min.y), pos2(max.x - radius, min.y)),
        (pos2(max.x, min.y + radius), pos2(max.x, max.y - radius)),
        (pos2(max.x - radius, max.y), pos2(min.x + radius, max.y)),
        (pos2(min.x, max.y - radius), pos2(min.x, min.y + radius)),
    ];
    let mut outline = Vec::new();
    for (from, to) in sides {
        let fitting = ((to - from).length() / (dash * 1.7)).floor().max(1.0);
        let length = (to - from).length() / (fitting + 0.6 / 1.6 - 0.4 / 1.6);
        outline.extend(dashes(from, to, length * 0.6, length * 0.4, stroke));
    }
    let corners = [
        (max.x, min.y, -0.25),
        (max.x, max.y, 0.0),
        (min.x, max.y, 0.25),
        (min.x, min.y, 0.5),
    ];
    for (x, y, turn) in corners {
        let centre = pos2(
            if x == max.x { x - radius } else { x + radius },
            if y == max.y { y - radius } else { y + radius },
        );
        let arc = (0..=6_u8).map(|step| {
            centre + radius * Vec2::angled((turn + f32::from(step) / 24.0) * std::f32::consts::TAU)
        });
        outline.push(PathShape::line(arc.collect(), stroke).into());
    }
    painter.extend(outline);
}
