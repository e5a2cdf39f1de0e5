//! Rectangles: four radii, three kinds of stroke, any angle.

use egui::epaint::{CornerRadiusF32, RectShape, RoundedRect};
use egui::{Color32, Pos2, Rect, Stroke, StrokeKind};

use super::draw::rotated;
use super::finite::FAR;
use super::markup::{Element, PathData};
use super::paint;

/// Draws `shape`, whose stroke SVG wants on its middle line.
pub(super) fn draw(out: &mut String, shape: &RectShape) {
    // egui cuts endless rectangles there.
    let rect = Rect::from_min_max(
        shape.rect.min.max(Pos2::new(-FAR, -FAR)),
        shape.rect.max.min(Pos2::new(FAR, FAR)),
    );
    let radii = CornerRadiusF32::from(shape.corner_radius);
    let pivot = rect.center();
    if shape.stroke.is_empty() {
        outline(
            out,
            RoundedRect::new(rect, radii),
            shape.fill,
            Stroke::NONE,
            (shape.angle, pivot),
        );
        return;
    }
    let half = shape.stroke.width / 2.0;
    let outward = match shape.stroke_kind {
        StrokeKind::Inside => -half,
        StrokeKind::Middle => 0.0,
        StrokeKind::Outside => half,
    };
    let outer = rect.expand(outward + half);
    if outer.size().min_elem() <= 2.0 * shape.stroke.width {
        // The stroke covers everything, so it is all that is seen.
        let outer_radii = grown(radii, outward + half);
        let rounded = RoundedRect::new(outer, outer_radii);
        outline(
            out,
            rounded,
            shape.stroke.color,
            Stroke::NONE,
            (shape.angle, pivot),
        );
        return;
    }
    let middle = RoundedRect::new(rect.expand(outward), grown(radii, outward));
    outline(out, middle, shape.fill, shape.stroke, (shape.angle, pivot));
}

/// Radii of a parallel line; sharp corners stay sharp.
fn grown(radii: CornerRadiusF32, by: f32) -> CornerRadiusF32 {
    let grow = |radius: f32| {
        if radius > 0.0 {
            (radius + by).max(0.0)
        } else {
            0.0
        }
    };
    CornerRadiusF32 {
        nw: grow(radii.nw),
        ne: grow(radii.ne),
        sw: grow(radii.sw),
        se: grow(radii.se),
    }
}

fn outline(
    out: &mut String,
    rounded: RoundedRect,
    fill: Color32,
    stroke: Stroke,
    (angle, pivot): (f32, Pos2),
) {
    let (rect, radii) = rounded.into_parts();
    if rect.is_negative() {
        return;
    }
    let element = if [radii.ne, radii.sw, radii.se] == [radii.nw; 3] {
        let element = Element::open(out, "rect").numbers(&[
            ("x", rect.min.x),
            ("y", rect.min.y),
            ("width", rect.width()),
            ("height", rect.height()),
        ]);
        if radii.nw > 0.0 {
            element.numbers(&[("rx", radii.nw)])
        } else {
            element
        }
    } else {
        Element::open(out, "path").word("d", corners(rect, radii).as_str())
    };
    let element = rotated(element, angle, pivot);
    paint::stroke(paint::fill(element, fill), stroke).close();
}

/// The outline clockwise from the upper left, with an arc at every round corner.
fn corners(rect: Rect, radii: CornerRadiusF32) -> PathData {
    let (min, max) = (rect.min, rect.max);
    let mut data = PathData::default();
    data.command('M', &[min.x + radii.nw, min.y]);
    let mut side = |to: [f32; 2], radius: f32, corner: [f32; 2]| {
        data.command('L', &to);
        if radius > 0.0 {
            data.command('A', &[radius, radius, 0.0, 0.0, 1.0, corner[0], corner[1]]);
        }
    };
    side(
        [max.x - radii.ne, min.y],
        radii.ne,
        [max.x, min.y + radii.ne],
    );
    side(
        [max.x, max.y - radii.se],
        radii.se,
        [max.x - radii.se, max.y],
    );
    side(
        [min.x + radii.sw, max.y],
        radii.sw,
        [min.x, max.y - radii.sw],
    );
    side(
        [min.x, min.y + radii.nw],
        radii.nw,
        [min.x + radii.nw, min.y],
    );
    data.command('Z', &[]);
    data
}
