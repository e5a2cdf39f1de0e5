//! Text: one element for every run of one format, at the exact place and of the exact width
//! that egui gave it.

use egui::epaint::TextShape;
use egui::epaint::text::{Galley, Glyph, PlacedRow, TextFormat};
use egui::{Color32, FontFamily, Pos2, Rect, Stroke};

use super::draw::rotated;
use super::markup::{Element, number};
use super::paint;
use crate::export::Faces;

/// How far egui slants italics: a quarter of the height.
const SLANT: f32 = -0.25;

/// Why a text cannot be shown.
pub(super) enum Fault {
    /// No face stands for this family.
    Family(String),
    /// Something else.
    Other(&'static str),
}

/// Draws `shape` and returns the faces it uses.
pub(super) fn draw(
    out: &mut String,
    shape: &TextShape,
    faces: &Faces,
) -> Result<Vec<usize>, Fault> {
    let mut used = Vec::new();
    if shape.opacity_factor <= 0.0 {
        return Ok(used);
    }
    if shape.angle != 0.0 {
        rotated(Element::open(out, "g"), shape.angle, shape.pos).start();
        out.push('\n');
    }
    let sections = sections_of_characters(&shape.galley);
    let mut character = 0;
    for row in &shape.galley.rows {
        let runs = runs(row, sections.get(character..).unwrap_or_default());
        character += row.glyphs.len() + usize::from(row.ends_with_newline);
        let mut pen = Pen { out, shape, row };
        pen.backgrounds(&runs);
        for run in &runs {
            let family = &run.format(shape)?.font_id.family;
            let face = faces
                .index_of(family)
                .ok_or_else(|| Fault::Family(family_name(family)))?;
            pen.glyphs(run, faces, face)?;
            used.push(face);
        }
        pen.lines(&runs);
    }
    if shape.angle != 0.0 {
        out.push_str("</g>\n");
    }
    Ok(used)
}

fn family_name(family: &FontFamily) -> String {
    match family {
        FontFamily::Name(name) => name.to_string(),
        other => other.to_string(),
    }
}

/// For every character of the galley the section that formats it; egui forgets it after layout.
fn sections_of_characters(galley: &Galley) -> Vec<usize> {
    let sections = &galley.job.sections;
    let mut section = 0;
    let place = |(byte, _): (usize, char)| {
        while section + 1 < sections.len()
            && sections
                .get(section)
                .is_some_and(|section| section.byte_range.end.0 <= byte)
        {
            section += 1;
        }
        section
    };
    galley.job.text.char_indices().map(place).collect()
}

/// Neighbouring glyphs of one section.
struct Run<'a> {
    section: usize,
    glyphs: &'a [Glyph],
}

impl Run<'_> {
    fn format<'s>(&self, shape: &'s TextShape) -> Result<&'s TextFormat, Fault> {
        let section = shape.galley.job.sections.get(self.section);
        section
            .map(|section| &section.format)
            .ok_or(Fault::Other("text without a format"))
    }
}

/// The runs of a row; an ellipsis that egui added takes the format of what it follows.
fn runs<'a>(row: &'a PlacedRow, sections: &[usize]) -> Vec<Run<'a>> {
    let last = sections.last().copied().unwrap_or_default();
    let section_at = |index: usize| sections.get(index).copied().unwrap_or(last);
    let mut runs = Vec::new();
    let mut start = 0;
    for end in 1..=row.glyphs.len() {
        if end == row.glyphs.len() || section_at(end) != section_at(start) {
            runs.push(Run {
                section: section_at(start),
                glyphs: row.glyphs.get(start..end).unwrap_or_default(),
            });
            start = end;
        }
    }
    runs
}

/// Draws one row.
struct Pen<'a> {
    out: &'a mut String,
    shape: &'a TextShape,
    row: &'a PlacedRow,
}

impl Pen<'_> {
    /// From the row's own coordinates to those of the picture, before any turn.
    fn placed(&self, in_row: Pos2) -> Pos2 {
        self.shape.pos + self.row.pos.to_vec2() + in_row.to_vec2()
    }

    /// What a colour of the galley becomes on paper.
    fn seen(&self, color: Color32) -> Color32 {
        let color = if color == Color32::PLACEHOLDER {
            self.shape.fallback_color
        } else {
            color
        };
        if self.shape.opacity_factor < 1.0 {
            color.gamma_multiply(self.shape.opacity_factor)
        } else {
            color
        }
    }

    fn backgrounds(&mut self, runs: &[Run<'_>]) {
        for run in runs {
            let Ok(format) = run.format(self.shape) else {
                continue;
            };
            let color = self.seen(format.background);
            if color == Color32::TRANSPARENT {
                continue;
            }
            let bounds = run
                .glyphs
                .iter()
                .fold(Rect::NOTHING, |bounds, glyph| bounds | glyph.logical_rect())
                .expand(format.expand_bg);
            let min = self.placed(bounds.min);
            let element = Element::open(self.out, "rect").numbers(&[
                ("x", min.x),
                ("y", min.y),
                ("width", bounds.width()),
                ("height", bounds.height()),
            ]);
            paint::fill(element, color).close();
        }
    }

    /// Writes the words of a run.
    ///
    /// A tab has a width that only egui knows, so what follows it starts anew.
    fn glyphs(&mut self, run: &Run<'_>, faces: &Faces, face: usize) -> Result<(), Fault> {
        let format = run.format(self.shape)?;
        for piece in run.glyphs.split(|glyph| glyph.chr == '\t') {
            self.words(trimmed(piece), format, faces, face);
        }
        Ok(())
    }

    fn words(&mut self, glyphs: &[Glyph], format: &TextFormat, faces: &Faces, face: usize) {
        let color = self.shape.override_text_color.unwrap_or(format.color);
        let color = self.seen(color);
        let (Some(first), Some(face)) = (glyphs.first(), faces.face(face)) else {
            return;
        };
        if color == Color32::TRANSPARENT {
            return;
        }
        let start = self.placed(first.pos);
        let text: String = glyphs.iter().map(|glyph| glyph.chr).collect();
        let element = Element::open(self.out, "text");
        let element = if format.italics {
            let [x, y] = [start.x, start.y].map(number);
            let slant = number(SLANT);
            element.word("transform", &format!("matrix(1 0 {slant} 1 {x} {y})"))
        } else {
            element.numbers(&[("x", start.x), ("y", start.y)])
        };
        let element = element.word("font-family", face.css_family);
        let element = if face.weight == 400 {
            element
        } else {
            element.word("font-weight", &face.weight.to_string())
        };
        let element = element.numbers(&[("font-size", format.font_id.size)]);
        let element = with_length(element, glyphs, format.extra_letter_spacing);
        let element = if text.contains("  ") {
            element.word("xml:space", "preserve")
        } else {
            element
        };
        paint::fill(element, color).content(&text);
    }

    /// Draws what is under and through the words.
    fn lines(&mut self, runs: &[Run<'_>]) {
        for run in runs {
            let (Ok(format), Some(first), Some(last)) = (
                run.format(self.shape),
                run.glyphs.first(),
                run.glyphs.last(),
            ) else {
                continue;
            };
            let bounds = first.logical_rect();
            let ends = [first.pos.x, last.max_x()];
            self.line(format.underline, ends, bounds.bottom());
            self.line(format.strikethrough, ends, bounds.center().y);
        }
        let ink = self.row.visuals.mesh_bounds;
        if ink.is_positive() {
            self.line(
                self.shape.underline,
                [ink.left(), ink.right()],
                ink.bottom(),
            );
        }
    }

    fn line(&mut self, stroke: Stroke, [from, to]: [f32; 2], y: f32) {
        let stroke = Stroke::new(stroke.width, self.seen(stroke.color));
        if stroke.is_empty() {
            return;
        }
        let start = self.placed(Pos2::new(from, y));
        let element = Element::open(self.out, "line").numbers(&[
            ("x1", start.x),
            ("y1", start.y),
            ("x2", start.x + to - from),
            ("y2", start.y),
        ]);
        paint::stroke(element, stroke).close();
    }
}

/// Without the spaces at either end, which nobody sees and XML readers drop.
fn trimmed(glyphs: &[Glyph]) -> &[Glyph] {
    let is_ink = |glyph: &Glyph| !glyph.chr.is_whitespace();
    let start = glyphs.iter().position(is_ink).unwrap_or(glyphs.len());
    let end = glyphs
        .iter()
        .rposition(is_ink)
        .map_or(start, |last| last + 1);
    glyphs.get(start..end).unwrap_or_default()
}

/// Adds the width that egui gave the glyphs; their places are rounded to pixels, their widths are not.
fn with_length<'a>(element: Element<'a>, glyphs: &[Glyph], spacing: f32) -> Element<'a> {
    let advance: f32 = glyphs.iter().map(|glyph| glyph.advance_width).sum();
    let (length, adjust) = if spacing == 0.0 {
        (advance, "spacingAndGlyphs")
    } else {
        // Letter-spaced words are not stretched; the gaps between the letters grow.
        let gaps = glyphs.len().saturating_sub(1) as f32;
        (advance + spacing * gaps, "spacing")
    };
    if length <= 0.0 {
        return element;
    }
    element
        .numbers(&[("textLength", length)])
        .word("lengthAdjust", adjust)
}
