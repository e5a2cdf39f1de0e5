//! Colours and strokes as attributes.

use egui::{Color32, Stroke};

use super::markup::{Element, number};

/// Adds the fill; a transparent one is `none`.
pub(super) fn fill(element: Element<'_>, color: Color32) -> Element<'_> {
    attributes(element, color, "fill", "fill-opacity")
}

/// Adds the stroke, or nothing if it cannot be seen: `none` is what SVG starts from.
pub(super) fn stroke(element: Element<'_>, stroke: Stroke) -> Element<'_> {
    if stroke.is_empty() {
        return element;
    }
    let element = attributes(element, stroke.color, "stroke", "stroke-opacity");
    if number(stroke.width) == "1" {
        element
    } else {
        element.numbers(&[("stroke-width", stroke.width)])
    }
}

/// Whether SVG can show `color`: it cannot add light, which egui can.
pub(super) fn is_plain(color: Color32) -> bool {
    color.a() > 0 || color == Color32::TRANSPARENT
}

fn attributes<'a>(
    element: Element<'a>,
    color: Color32,
    key: &str,
    opacity_key: &str,
) -> Element<'a> {
    if color == Color32::TRANSPARENT {
        return element.word(key, "none");
    }
    let [red, green, blue, alpha] = color.to_srgba_unmultiplied();
    let element = element.word(key, &format!("#{red:02x}{green:02x}{blue:02x}"));
    if alpha == u8::MAX {
        element
    } else {
        element.numbers(&[(opacity_key, f32::from(alpha) / 255.0)])
    }
}
