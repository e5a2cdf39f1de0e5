//! The arguments of `export`.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::{
    layout::Fit,
    model::{Language, PartKind},
    paint::ThemeName,
};

use super::{
    OutArguments,
    values::{LANGUAGES, THEMES, one_of, picture_scale},
};

/// The arguments of `export`.
#[derive(Debug, Args)]
pub(in crate::cli) struct ExportArguments {
    /// The map
    pub(in crate::cli) map: PathBuf,
    #[command(flatten)]
    pub(in crate::cli) out: OutArguments,
    /// The whole map, the curve alone with the gap lists, or a small curve for each segment or wave
    /// of the shown feedback, side by side
    #[arg(long, value_parser = one_of([("map", View::Map), ("curve", View::Curve), ("multiples", View::Multiples)]), default_value = "map")]
    pub(in crate::cli) view: View,
    /// Whether --view multiples shows segments or waves; without it segments, and waves where there
    /// are no segments
    #[arg(long, value_parser = one_of([("segment", PartKind::Segment), ("wave", PartKind::Wave)]))]
    pub(in crate::cli) by: Option<PartKind>,
    /// The width of the PNG in pixels
    #[arg(long, value_name = "PX", value_parser = clap::value_parser!(u32).range(1..), conflicts_with = "scale")]
    pub(in crate::cli) width: Option<u32>,
    /// The scale of the PNG; 1 is 96 dpi [default: 2]
    #[arg(long, value_name = "F", value_parser = picture_scale, allow_negative_numbers = true)]
    pub(in crate::cli) scale: Option<f32>,
    /// The proportions of the picture, and the page of a PDF; without it as large as the contents
    #[arg(long, value_parser = one_of([("16:9", Fit::Slide), ("a4", Fit::A4), ("a3", Fit::A3)]))]
    pub(in crate::cli) fit: Option<Fit>,
    /// The colours
    #[arg(long, value_parser = one_of(THEMES), default_value = "light")]
    pub(in crate::cli) theme: ThemeName,
    /// The language of words and numbers; without it the map's
    #[arg(long = "lang", value_parser = one_of(LANGUAGES))]
    pub(in crate::cli) language: Option<Language>,
    /// Take characters that the bundled fonts lack from the fonts of this machine; the bytes then
    /// depend on it
    #[arg(long)]
    pub(in crate::cli) system_fonts: bool,
}

/// Which picture of a map.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::cli) enum View {
    /// All of it.
    Map,
    /// The curve alone.
    Curve,
    /// Small curves, side by side.
    Multiples,
}

/// What a picture is written as; the ending of its file decides.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::cli) enum Format {
    /// Pixels.
    Png,
    /// Vectors for the web.
    Svg,
    /// Vectors on one page.
    Pdf,
}

impl Format {
    /// Finds the format by the ending of a file.
    pub(in crate::cli) fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        match ending.as_str() {
            "png" => Some(Self::Png),
            "svg" => Some(Self::Svg),
            "pdf" => Some(Self::Pdf),
            _ => None,
        }
    }
}
