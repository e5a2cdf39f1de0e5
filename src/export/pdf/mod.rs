//! The SVG as a PDF of one page: vectors stay vectors, text stays text.
//!
//! Neither clock nor chance goes in, so equal drawings give equal bytes.

use egui::Vec2;
use krilla::Document;
use krilla::geom::{Size, Transform};
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla_svg::{SurfaceExt as _, SvgSettings};

use super::{Drawing, ExportError, Faces};

/// A pixel of 1/96 inch in PDF points of 1/72 inch.
const POINTS_PER_PIXEL: f32 = 0.75;

/// No side of a PDF page may be longer (ISO 32000-1, annex C).
const LONGEST_SIDE: f32 = 14_400.0;

/// The longest side that a page may have, in millimetres.
pub const LONGEST_SIDE_MM: u32 = (LONGEST_SIDE / 72.0 * 25.4) as u32;

/// How large the page is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PageSize {
    /// As large as the picture at 96 pixels an inch.
    #[default]
    Picture,
    /// A4, upright or lying as the picture is; the picture fills it as far as it can.
    A4,
    /// A3, upright or lying as the picture is; the picture fills it as far as it can.
    A3,
    /// A slide of 13.33 by 7.5 inches; the picture fills it as far as it can.
    Slide,
}

/// A finished PDF.
#[derive(Clone, Debug)]
pub struct Pdf {
    /// The file's content.
    pub bytes: Vec<u8>,
    /// What the user should know about it.
    pub notice: Option<Notice>,
}

/// What differs from what was asked for.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum Notice {
    /// A page may not be that long, so the picture is smaller.
    #[error(
        "the page would be {wanted_mm} mm long and a PDF page may have {LONGEST_SIDE_MM} mm at most; \
         the picture is scaled to {percent:.1} %"
    )]
    ScaledDown {
        /// The longer side that was asked for, in millimetres.
        wanted_mm: u32,
        /// How large the picture is now, of 100.
        percent: f32,
    },
}

/// Writes an SVG as PDF with its text in `faces`.
pub fn pdf(svg: &str, page: PageSize, faces: &Faces) -> Result<Pdf, ExportError> {
    Drawing::parse(svg, faces)?.pdf(page)
}

/// Writes `drawing` as PDF.
pub(super) fn write(drawing: &Drawing, page: PageSize) -> Result<Pdf, ExportError> {
    let placed = place(drawing.size(), page);
    let failed = |reason: &str| ExportError::Pdf {
        reason: reason.to_owned(),
    };
    let no_size = || failed("the page has no area");
    let settings = PageSettings::from_wh(placed.page.x, placed.page.y).ok_or_else(no_size)?;
    let size = Size::from_wh(placed.size.x, placed.size.y).ok_or_else(no_size)?;

    let mut document = Document::new();
    document.set_metadata(metadata(drawing));
    let mut sheet = document.start_page_with(settings);
    let mut surface = sheet.surface();
    let corner = (placed.page - placed.size) / 2.0;
    surface.push_transform(&Transform::from_translate(corner.x, corner.y));
    let drawn = surface.draw_svg(drawing.tree(), size, SvgSettings::default());
    surface.pop();
    surface.finish();
    sheet.finish();
    drawn.ok_or_else(|| failed("the drawing was refused"))?;
    let bytes = document
        .finish()
        .map_err(|error| failed(&error.to_string()))?;
    Ok(Pdf {
        bytes,
        notice: placed.notice,
    })
}

fn metadata(drawing: &Drawing) -> Metadata {
    let metadata = Metadata::new()
        .title(drawing.title().to_owned())
        .creator("Touchline".to_owned());
    if drawing.language().is_empty() {
        metadata
    } else {
        metadata.language(drawing.language().to_owned())
    }
}

/// Page and picture in PDF points; the picture goes into the middle.
struct Placed {
    page: Vec2,
    size: Vec2,
    notice: Option<Notice>,
}

fn place(picture: Vec2, page: PageSize) -> Placed {
    let natural = picture * POINTS_PER_PIXEL;
    let lying = natural.x >= natural.y;
    let oriented = |long: f32, short: f32| {
        if lying {
            Vec2::new(long, short)
        } else {
            Vec2::new(short, long)
        }
    };
    let fixed = match page {
        PageSize::Picture => return place_freely(natural),
        PageSize::A4 => oriented(841.89, 595.276),
        PageSize::A3 => oriented(1190.551, 841.89),
        PageSize::Slide => Vec2::new(960.0, 540.0),
    };
    let scale = (fixed / natural).min_elem();
    Placed {
        page: fixed,
        size: natural * scale,
        notice: None,
    }
}

fn place_freely(natural: Vec2) -> Placed {
    let longest = natural.max_elem();
    let scale = (LONGEST_SIDE / longest).min(1.0);
    let notice = (scale < 1.0).then(|| Notice::ScaledDown {
        wanted_mm: (longest / 72.0 * 25.4).round() as u32,
        percent: scale * 100.0,
    });
    // The product may exceed the limit by a rounding error.
    let size = (natural * scale).min(Vec2::splat(LONGEST_SIDE));
    Placed {
        page: size,
        size,
        notice,
    }
}

#[cfg(test)]
mod tests;
