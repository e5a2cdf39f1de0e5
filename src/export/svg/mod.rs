//! egui shapes as SVG text.
//!
//! What SVG cannot show is an error and never a hole in the picture. Equal pictures give equal
//! bytes: nothing depends on addresses, clocks or the order of a hash.

mod clip;
mod draw;
mod finite;
mod fonts;
mod image;
mod markup;
mod mesh;
mod paint;
mod path;
mod rect;
#[cfg(test)]
mod tests;
mod text;

use egui::{Pos2, Rect};

use self::draw::Canvas;
use self::markup::Element;
pub(super) use self::markup::is_invisible;
use super::{ExportError, Picture};

/// Writes `picture` as an SVG that stands alone: the faces it uses are embedded.
pub fn svg(picture: &Picture) -> Result<String, ExportError> {
    let size = picture.size;
    if !(size.is_finite() && size.x > 0.0 && size.y > 0.0) {
        return Err(ExportError::NoArea {
            width: size.x,
            height: size.y,
        });
    }
    let characters = picture.missing_characters();
    if !characters.is_empty() {
        return Err(ExportError::MissingCharacters { characters });
    }
    let sheet = Rect::from_min_size(Pos2::ZERO, size);
    let mut canvas = Canvas::new(sheet, picture);
    for (index, clipped) in picture.shapes.iter().enumerate() {
        canvas.add(index, clipped)?;
    }
    let drawn = canvas.finish();

    let mut out = String::with_capacity(drawn.body.len() + 1024);
    open_root(&mut out, picture);
    Element::open(&mut out, "title").content(&picture.title);
    if !drawn.faces.is_empty() {
        out.push_str(&fonts::style(&picture.faces, &drawn.faces));
    }
    out.push_str(&drawn.definitions);
    let ground = Element::open(&mut out, "rect").numbers(&[("width", size.x), ("height", size.y)]);
    paint::fill(ground, picture.background).close();
    out.push_str(&drawn.body);
    out.push_str("</svg>\n");
    Ok(out)
}

/// Opens the root element; what nearly all shapes share stands here once.
fn open_root(out: &mut String, picture: &Picture) {
    let [width, height] = [picture.size.x, picture.size.y].map(markup::number);
    let mut root = Element::open(out, "svg")
        .word("xmlns", "http://www.w3.org/2000/svg")
        .word("width", &width)
        .word("height", &height)
        .word("viewBox", &format!("0 0 {width} {height}"));
    if !picture.language.is_empty() {
        root = root.word("lang", &picture.language);
    }
    // egui draws a mitre up to a right angle and cuts sharper corners off.
    root.word("stroke-miterlimit", "1.5").start();
    out.push('\n');
}
