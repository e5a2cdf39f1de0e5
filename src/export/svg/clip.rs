//! Clip rectangles: which shapes need one, and each distinct one defined once.

use egui::Rect;

use super::markup::Element;

/// Shapes may reach this far over their clip without being cut: less than can be seen.
const TOLERANCE: f32 = 0.1;

/// What a clip rectangle does to a shape.
pub(super) enum Clipping {
    /// Nothing of the shape is left.
    Hidden,
    /// The whole shape is seen.
    None,
    /// The shape is cut to this rectangle.
    To(Rect),
}

/// Compares the bounds of a shape with its clip rectangle, both seen through the sheet.
pub(super) fn clipping(bounds: Rect, clip: Rect, sheet: Rect) -> Clipping {
    let visible = clip.intersect(sheet);
    let bounds_on_sheet = bounds.intersect(sheet);
    if !visible.is_positive() || !bounds.intersects(visible) {
        Clipping::Hidden
    } else if visible.expand(TOLERANCE).contains_rect(bounds_on_sheet) {
        Clipping::None
    } else {
        Clipping::To(visible)
    }
}

/// The distinct clip rectangles of a picture, in the order of their first use.
#[derive(Default)]
pub(super) struct Clips {
    rects: Vec<Rect>,
}

impl Clips {
    /// The id of `rect`.
    pub(super) fn id(&mut self, rect: Rect) -> String {
        let known = self.rects.iter().position(|&known| known == rect);
        let index = known.unwrap_or_else(|| {
            self.rects.push(rect);
            self.rects.len() - 1
        });
        format!("clip{index}")
    }

    /// All definitions, or nothing.
    pub(super) fn definitions(&self) -> String {
        let mut out = String::new();
        if self.rects.is_empty() {
            return out;
        }
        out.push_str("<defs>\n");
        for (index, rect) in self.rects.iter().enumerate() {
            Element::open(&mut out, "clipPath")
                .word("id", &format!("clip{index}"))
                .start();
            Element::open(&mut out, "rect")
                .numbers(&[
                    ("x", rect.min.x),
                    ("y", rect.min.y),
                    ("width", rect.width()),
                    ("height", rect.height()),
                ])
                .close();
            out.push_str("</clipPath>\n");
        }
        out.push_str("</defs>\n");
        out
    }
}
