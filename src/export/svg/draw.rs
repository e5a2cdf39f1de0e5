//! The canvas that shapes are drawn on: one `match` over every kind of shape.

use std::collections::BTreeSet;

use egui::epaint::{CircleShape, ClippedShape, EllipseShape};
use egui::{Pos2, Rect, Shape, Stroke, emath::TSTransform};

use super::clip::{Clipping, Clips, clipping};
use super::markup::{Element, PathData, number};
use super::{finite, image, mesh, paint, path, rect, text};
use crate::export::{ExportError, Faces, Picture};
use crate::model::Image;

/// An SVG body under construction.
pub(super) struct Canvas<'a> {
    sheet: Rect,
    faces: &'a Faces,
    images: &'a [Image],
    used_faces: BTreeSet<usize>,
    body: String,
    clips: Clips,
    /// The clip of the group that is open in `body`.
    open_clip: Option<Rect>,
    /// Line segments that wait for neighbours of the same stroke.
    lines: Option<(Stroke, PathData)>,
}

/// What a canvas leaves behind.
pub(super) struct Drawn {
    /// The clip paths.
    pub(super) definitions: String,
    /// The shapes.
    pub(super) body: String,
    /// The faces that the text uses.
    pub(super) faces: BTreeSet<usize>,
}

impl<'a> Canvas<'a> {
    /// An empty canvas that shows `sheet`, for the shapes of a picture.
    pub(super) fn new(sheet: Rect, picture: &'a Picture) -> Self {
        Self {
            sheet,
            faces: &picture.faces,
            images: &picture.images,
            used_faces: BTreeSet::new(),
            body: String::new(),
            clips: Clips::default(),
            open_clip: None,
            lines: None,
        }
    }

    /// Adds the shape at place `index` of the picture.
    pub(super) fn add(&mut self, index: usize, clipped: &ClippedShape) -> Result<(), ExportError> {
        if clipped.transform_after_tessellation != TSTransform::IDENTITY {
            return Err(ExportError::Unsupported {
                what: "a transform after tessellation",
                shape: index,
            });
        }
        self.shape(index, clipped.clip_rect, &clipped.shape)
    }

    /// Closes what is open.
    pub(super) fn finish(mut self) -> Drawn {
        self.clip_to(None);
        self.flush_lines();
        Drawn {
            definitions: self.clips.definitions(),
            body: self.body,
            faces: self.used_faces,
        }
    }

    fn shape(&mut self, index: usize, clip: Rect, shape: &Shape) -> Result<(), ExportError> {
        let refuse = |what| ExportError::Unsupported { what, shape: index };
        match shape {
            Shape::Noop => return Ok(()),
            Shape::Vec(shapes) => {
                return shapes
                    .iter()
                    .try_for_each(|shape| self.shape(index, clip, shape));
            }
            Shape::Callback(_) => return Err(refuse("drawing code for a graphics card")),
            _ => {}
        }
        if let Some(what) = finite::fault(shape) {
            return Err(refuse(what));
        }
        match clipping(shape.visual_bounding_rect(), clip, self.sheet) {
            Clipping::Hidden => return Ok(()),
            Clipping::None => self.clip_to(None),
            Clipping::To(rect) => self.clip_to(Some(rect)),
        }
        if let Shape::LineSegment { points, stroke } = shape {
            self.line_segment(*points, *stroke);
            return Ok(());
        }
        self.flush_lines();
        self.visible(shape).map_err(|fault| match fault {
            text::Fault::Family(family) => ExportError::UnknownFamily { family },
            text::Fault::Other(what) => refuse(what),
        })
    }

    /// Draws a shape that is faultless, seen and neither group nor line segment.
    fn visible(&mut self, shape: &Shape) -> Result<(), text::Fault> {
        let out = &mut self.body;
        match shape {
            Shape::Circle(shape) => circle(out, shape),
            Shape::Ellipse(shape) => ellipse(out, shape),
            Shape::Path(shape) => path::polygon(out, shape),
            Shape::Band(shape) => path::band(out, shape),
            Shape::Rect(shape) => match &shape.brush {
                Some(brush) => image::draw(out, shape, brush, self.images)
                    .ok_or(text::Fault::Other("a texture"))?,
                None => rect::draw(out, shape),
            },
            Shape::Mesh(shape) => mesh::draw(out, shape).map_err(text::Fault::Other)?,
            Shape::QuadraticBezier(shape) => path::quadratic(out, shape),
            Shape::CubicBezier(shape) => path::cubic(out, shape),
            Shape::Text(shape) => {
                let used = text::draw(out, shape, self.faces)?;
                self.used_faces.extend(used);
            }
            // Handled before.
            Shape::Noop | Shape::Vec(_) | Shape::Callback(_) | Shape::LineSegment { .. } => {}
        }
        Ok(())
    }

    /// Collects line segments of one stroke into one path: dashed lines come as hundreds of them.
    fn line_segment(&mut self, ends: [Pos2; 2], stroke: Stroke) {
        // Translucent segments stay apart, because they darken each other where they cross.
        let fits = |waiting: &Stroke| *waiting == stroke && stroke.color.is_opaque();
        if !self
            .lines
            .as_ref()
            .is_some_and(|(waiting, _)| fits(waiting))
        {
            self.flush_lines();
        }
        let (_, data) = self
            .lines
            .get_or_insert_with(|| (stroke, PathData::default()));
        data.line(&ends, false);
    }

    fn flush_lines(&mut self) {
        if let Some((stroke, data)) = self.lines.take() {
            let element = Element::open(&mut self.body, "path").word("d", data.as_str());
            paint::stroke(element, stroke).close();
        }
    }

    /// Makes `clip` the clip of what follows.
    fn clip_to(&mut self, clip: Option<Rect>) {
        if self.open_clip == clip && clip.is_some() {
            return;
        }
        if self.open_clip.is_none() && clip.is_none() {
            return;
        }
        self.flush_lines();
        if self.open_clip.is_some() {
            self.body.push_str("</g>\n");
        }
        self.open_clip = clip;
        if let Some(rect) = clip {
            let id = self.clips.id(rect);
            Element::open(&mut self.body, "g")
                .word("clip-path", &format!("url(#{id})"))
                .start();
            self.body.push('\n');
        }
    }
}

/// egui puts the stroke of circles and ellipses outside of the radius.
fn circle(out: &mut String, shape: &CircleShape) {
    if shape.radius <= 0.0 {
        return;
    }
    let element = Element::open(out, "circle").numbers(&[
        ("cx", shape.center.x),
        ("cy", shape.center.y),
        ("r", shape.radius + outset(shape.stroke)),
    ]);
    paint::stroke(paint::fill(element, shape.fill), shape.stroke).close();
}

fn ellipse(out: &mut String, shape: &EllipseShape) {
    if shape.radius.min_elem() <= 0.0 {
        return;
    }
    let outset = outset(shape.stroke);
    let element = Element::open(out, "ellipse").numbers(&[
        ("cx", shape.center.x),
        ("cy", shape.center.y),
        ("rx", shape.radius.x + outset),
        ("ry", shape.radius.y + outset),
    ]);
    let element = rotated(element, shape.angle, shape.center);
    paint::stroke(paint::fill(element, shape.fill), shape.stroke).close();
}

fn outset(stroke: Stroke) -> f32 {
    if stroke.is_empty() {
        0.0
    } else {
        stroke.width / 2.0
    }
}

/// Adds a clockwise turn of `angle` radians around `pivot`.
pub(super) fn rotated(element: Element<'_>, angle: f32, pivot: Pos2) -> Element<'_> {
    if angle == 0.0 {
        return element;
    }
    let [degrees, x, y] = [angle.to_degrees(), pivot.x, pivot.y].map(number);
    element.word("transform", &format!("rotate({degrees} {x} {y})"))
}
