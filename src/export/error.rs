//! What can go wrong in an export, as data and as one English sentence each.

use resvg::usvg;

/// Why an export was refused; nothing has been written then.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// A shape carries something that the export cannot show truthfully.
    #[error(
        "the picture cannot be exported: shape {shape} has {what}, which has no counterpart in SVG; \
         paint it with plain shapes instead"
    )]
    Unsupported {
        /// What the shape carries.
        what: &'static str,
        /// Which shape of the picture, counted from 0.
        shape: usize,
    },
    /// Text is set in a family that the export has no font for.
    #[error(
        "the picture cannot be exported: its text asks for the font family “{family}”, \
         which is not among the fonts of the export; use one that is"
    )]
    UnknownFamily {
        /// The family as egui names it.
        family: String,
    },
    /// The text holds characters that no font of the export has.
    #[error(
        "the picture cannot be exported: the bundled fonts lack {}; \
         allow system fonts or replace the characters",
        listed(characters)
    )]
    MissingCharacters {
        /// The characters, in the order of their code points.
        characters: Vec<char>,
    },
    /// The picture has no area.
    #[error(
        "the picture cannot be exported: its size is {width} by {height} points; \
         both must be more than 0"
    )]
    NoArea {
        /// The width in points.
        width: f32,
        /// The height in points.
        height: f32,
    },
    /// The scale is no positive number.
    #[error("the picture cannot be exported at scale {scale}; give a scale above 0, such as 2")]
    BadScale {
        /// The scale that was asked for.
        scale: f32,
    },
    /// The picture would have more pixels than the budget allows.
    #[error(
        "the picture cannot be exported: it would be {} by {} pixels, which is too large; \
         the largest possible scale is {largest_scale}", wanted_px[0], wanted_px[1]
    )]
    TooLarge {
        /// Width and height that were asked for, in pixels.
        wanted_px: [u64; 2],
        /// The largest scale that fits.
        largest_scale: f32,
    },
    /// The memory for the pixels could not be had.
    #[error(
        "the picture cannot be exported: the {bytes} bytes for its pixels are not free; \
         close other programs or choose a smaller scale"
    )]
    NoMemory {
        /// How many bytes were asked for.
        bytes: u64,
    },
    /// The text handed in is no SVG that can be drawn.
    #[error("the SVG cannot be read: {0}; export it anew from its map")]
    Svg(#[from] usvg::Error),
    /// The PNG could not be encoded.
    #[error("the PNG cannot be written: {0}; try a smaller scale")]
    Png(#[from] image::ImageError),
    /// The PDF could not be written.
    #[error("the PDF cannot be written: {reason}; export as SVG instead")]
    Pdf {
        /// What the PDF writer said.
        reason: String,
    },
}

/// Lists at most 20 characters with their code points.
fn listed(characters: &[char]) -> String {
    const SHOWN: usize = 20;
    let mut list: Vec<String> = characters
        .iter()
        .take(SHOWN)
        .map(|&c| format!("“{c}” (U+{:04X})", u32::from(c)))
        .collect();
    if characters.len() > SHOWN {
        list.push(format!("{} more", characters.len() - SHOWN));
    }
    list.join(", ")
}
