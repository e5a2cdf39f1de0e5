//! Finds coordinates that are no numbers, and colours that SVG cannot show.

use egui::epaint::{ColorMode, PathStroke, RectShape, TextShape};
use egui::{Color32, Pos2, Shape, Stroke};

use super::{image, paint::is_plain};

/// The farthest that a curve reaches, in points: whoever draws the SVG cuts larger ones into pieces for seconds.
pub(super) const FAR: f32 = 1e7;
const TOO_FAR: &str = "a curve that reaches too far";
const NOT_A_NUMBER: &str = "a coordinate that is not a number";
const ADDITIVE: &str = "a colour that adds light";
const GRADIENT: &str = "a stroke whose colour changes along the way";

/// What keeps `shape` itself from being shown truthfully, if anything.
///
/// Groups are looked into by whoever draws them; meshes have their own rules.
pub(super) fn fault(shape: &Shape) -> Option<&'static str> {
    match shape {
        Shape::Noop | Shape::Vec(_) | Shape::Mesh(_) | Shape::Callback(_) => None,
        Shape::Circle(circle) => values(&[circle.radius])
            .or_else(|| points(&[circle.center]))
            .or_else(|| colors(&[circle.fill]))
            .or_else(|| plain_stroke(circle.stroke))
            .or_else(|| reach(&[circle.radius, circle.stroke.width])),
        Shape::Ellipse(ellipse) => values(&[ellipse.radius.x, ellipse.radius.y, ellipse.angle])
            .or_else(|| points(&[ellipse.center]))
            .or_else(|| colors(&[ellipse.fill]))
            .or_else(|| plain_stroke(ellipse.stroke))
            .or_else(|| reach(&[ellipse.radius.x, ellipse.radius.y, ellipse.stroke.width])),
        Shape::LineSegment {
            points: ends,
            stroke,
        } => points(ends).or_else(|| plain_stroke(*stroke)),
        Shape::Path(path) => points(&path.points)
            .or_else(|| colors(&[path.fill]))
            .or_else(|| path_stroke(&path.stroke)),
        Shape::Band(band) => values(&[band.angle])
            .or_else(|| colors(&[band.fill]))
            .or_else(|| plain_stroke(band.stroke)),
        Shape::Rect(rect) => rect_fault(rect),
        Shape::Text(text) => text_fault(text),
        Shape::QuadraticBezier(curve) => points(&curve.points)
            .or_else(|| colors(&[curve.fill]))
            .or_else(|| path_stroke(&curve.stroke))
            .or_else(|| curve_reach(&curve.points, curve.stroke.width)),
        Shape::CubicBezier(curve) => points(&curve.points)
            .or_else(|| colors(&[curve.fill]))
            .or_else(|| path_stroke(&curve.stroke))
            .or_else(|| curve_reach(&curve.points, curve.stroke.width)),
    }
}

fn rect_fault(rect: &RectShape) -> Option<&'static str> {
    if rect.rect.any_nan() {
        return Some(NOT_A_NUMBER);
    }
    if rect.blur_width > 0.0 {
        return Some("a blurred edge");
    }
    if rect.brush.is_some() && !image::is_plain(rect) {
        return Some("a texture");
    }
    values(&[rect.angle])
        .or_else(|| colors(&[rect.fill]))
        .or_else(|| plain_stroke(rect.stroke))
        // Its round corners grow with it.
        .or_else(|| reach(&[rect.stroke.width]))
}

fn text_fault(text: &TextShape) -> Option<&'static str> {
    let formats = || {
        text.galley
            .job
            .sections
            .iter()
            .map(|section| &section.format)
    };
    if formats().any(|format| format.coords != Default::default()) {
        return Some("text in a variable font");
    }
    if text
        .galley
        .rows
        .iter()
        .any(|row| row.glyphs.iter().any(|glyph| glyph.is_color))
    {
        return Some("text with coloured glyphs");
    }
    values(&[text.angle, text.opacity_factor])
        .or_else(|| points(&[text.pos]))
        .or_else(|| plain_stroke(text.underline))
        .or_else(|| {
            formats().find_map(|format| {
                colors(&[format.color, format.background])
                    .or_else(|| plain_stroke(format.underline))
                    .or_else(|| plain_stroke(format.strikethrough))
            })
        })
}

fn values(values: &[f32]) -> Option<&'static str> {
    let finite = values.iter().all(|value| value.is_finite());
    (!finite).then_some(NOT_A_NUMBER)
}

fn points(points: &[Pos2]) -> Option<&'static str> {
    let finite = points.iter().all(|point| point.is_finite());
    (!finite).then_some(NOT_A_NUMBER)
}

fn reach(values: &[f32]) -> Option<&'static str> {
    let is_far = values.iter().any(|value| value.abs() > FAR);
    is_far.then_some(TOO_FAR)
}

fn curve_reach(points: &[Pos2], width: f32) -> Option<&'static str> {
    let mut each = points.iter();
    reach(&[width]).or_else(|| each.find_map(|point| reach(&[point.x, point.y])))
}

fn colors(colors: &[Color32]) -> Option<&'static str> {
    // The placeholder of a text is replaced before it is written.
    let plain = |&color: &Color32| is_plain(color) || color == Color32::PLACEHOLDER;
    (!colors.iter().all(plain)).then_some(ADDITIVE)
}

fn plain_stroke(stroke: Stroke) -> Option<&'static str> {
    values(&[stroke.width]).or_else(|| colors(&[stroke.color]))
}

fn path_stroke(stroke: &PathStroke) -> Option<&'static str> {
    match stroke.color {
        ColorMode::Solid(color) => plain_stroke(Stroke::new(stroke.width, color)),
        ColorMode::UV(_) if stroke.width <= 0.0 => None,
        ColorMode::UV(_) => Some(GRADIENT),
    }
}
