//! A picture before it is a file: shapes, size, background, title and fonts.

use egui::epaint::ClippedShape;
use egui::{Color32, Shape, Vec2};

use super::{Faces, missing_characters};
use crate::model::Image;

/// Everything that an export needs to know of what was painted.
#[derive(Clone, Debug)]
pub struct Picture {
    /// The shapes, from the bottom to the top.
    pub shapes: Vec<ClippedShape>,
    /// What rectangles show that are filled with the texture `TextureId::User(n)`, at place n.
    pub images: Vec<Image>,
    /// Width and height in points; at scale 1 a point is a pixel of 1/96 inch.
    pub size: Vec2,
    /// The colour under everything.
    pub background: Color32,
    /// What the picture is called.
    pub title: String,
    /// The language of its text as a tag, such as `de`.
    pub language: String,
    /// The fonts of its text.
    pub faces: Faces,
}

impl Picture {
    /// The characters of the picture that its fonts lack.
    pub fn missing_characters(&self) -> Vec<char> {
        let mut texts = Vec::new();
        for clipped in &self.shapes {
            collect_texts(&clipped.shape, &mut texts);
        }
        missing_characters(texts, &self.faces)
    }

    /// Widens or heightens the picture to `aspect` (width by height) and centres what it shows.
    #[must_use]
    pub fn padded_to(mut self, aspect: f32) -> Self {
        if !(aspect.is_finite() && aspect > 0.0 && self.size.min_elem() > 0.0) {
            return self;
        }
        let wider = Vec2::new(self.size.y * aspect, self.size.y);
        let higher = Vec2::new(self.size.x, self.size.x / aspect);
        let padded = if wider.x >= self.size.x {
            wider
        } else {
            higher
        };
        let shift = (padded - self.size) / 2.0;
        for clipped in &mut self.shapes {
            clipped.clip_rect = clipped.clip_rect.translate(shift);
            clipped.shape.translate(shift);
        }
        self.size = padded;
        self
    }
}

fn collect_texts<'a>(shape: &'a Shape, texts: &mut Vec<&'a str>) {
    match shape {
        Shape::Text(text) => texts.push(text.galley.text()),
        Shape::Vec(shapes) => {
            for shape in shapes {
                collect_texts(shape, texts);
            }
        }
        _ => {}
    }
}
