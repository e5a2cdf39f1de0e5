//! Measured text: the one place that breaks lines.
//!
//! epaint's line breaks depend on the pixels per point, so that a paragraph may break differently
//! on another screen and in the export. Here a font system of its own always measures at eight
//! pixels per point without hinting; everything else draws the rows it yields, unwrapped.

use std::{collections::BTreeMap, sync::Arc};

use egui::{
    Color32, FontData, FontDefinitions, FontFamily, FontId, Pos2, Rect, Vec2,
    epaint::{
        TextOptions,
        text::{Fonts, Galley, LayoutJob, TextFormat, TextWrapping},
    },
    pos2, vec2,
};

use super::shown::{shortened, shown};

/// Inter Regular, the face of running text.
pub const REGULAR: &[u8] = include_bytes!("../../assets/fonts/Inter-Regular.otf");
/// Inter `SemiBold`, the face of names and figures.
pub const SEMIBOLD: &[u8] = include_bytes!("../../assets/fonts/Inter-SemiBold.otf");
/// The name of the semi-bold family.
pub const SEMIBOLD_FAMILY: &str = "semibold";

/// The pixels per point at which all text is measured.
const MEASURING_PIXELS_PER_POINT: f32 = 8.0;
/// The distance of two baselines as a multiple of the font size.
const LINE_HEIGHT: f32 = 1.36;
/// How many measured texts are kept before the cache starts afresh.
const CACHED_TEXTS: usize = 200_000;

/// Builds the bundled fonts for an egui context.
pub fn font_definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    fonts
        .font_data
        .insert("Inter".to_owned(), Arc::new(FontData::from_static(REGULAR)));
    fonts.font_data.insert(
        "Inter SemiBold".to_owned(),
        Arc::new(FontData::from_static(SEMIBOLD)),
    );
    fonts
        .families
        .insert(FontFamily::Proportional, vec!["Inter".to_owned()]);
    fonts
        .families
        .insert(FontFamily::Monospace, vec!["Inter".to_owned()]);
    fonts
        .families
        .insert(semibold(), vec!["Inter SemiBold".to_owned()]);
    fonts
}

/// Returns the semi-bold family.
pub fn semibold() -> FontFamily {
    FontFamily::Name(SEMIBOLD_FAMILY.into())
}

/// The type sizes of the map.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum TextStyle {
    /// The title of the map.
    Title,
    /// A heading inside the picture: gap lists.
    Heading,
    /// Names of stages and touchpoints.
    Name,
    /// Running text on cards.
    Body,
    /// A figure at a point of the curve.
    Figure,
    /// Names of lanes.
    LaneName,
    /// Axis labels, channels, the number of answers, the legend.
    Label,
    /// The moment-of-truth flag.
    Flag,
}

impl TextStyle {
    /// Returns the font size in points.
    pub fn size(self) -> f32 {
        match self {
            Self::Title => 22.0,
            Self::Heading => 14.0,
            Self::Name | Self::Figure => 13.0,
            Self::Body => 12.5,
            Self::LaneName => 11.0,
            Self::Label | Self::Flag => 10.5,
        }
    }

    /// Returns the family of the face.
    pub fn family(self) -> FontFamily {
        match self {
            Self::Title
            | Self::Heading
            | Self::Name
            | Self::Figure
            | Self::LaneName
            | Self::Flag => semibold(),
            Self::Body | Self::Label => FontFamily::Proportional,
        }
    }

    /// Returns the distance of two baselines in points.
    pub fn line_height(self) -> f32 {
        (self.size() * LINE_HEIGHT * 2.0).round() / 2.0
    }
}

/// The role of a text's colour; the theme gives it one.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Ink {
    /// Running text.
    Text,
    /// Secondary text.
    Muted,
    /// Text on a stage's chevron.
    OnStage,
    /// Text on the moment-of-truth flag.
    OnFlag,
    /// Text on the pill of a positive gap.
    OnPositive,
    /// Text on the pill of a negative gap.
    OnNegative,
}

/// A text broken into rows, not placed yet.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasuredText {
    /// The rows and their widths in points.
    pub rows: Vec<(Arc<str>, f32)>,
    /// The style.
    pub style: TextStyle,
}

impl MeasuredText {
    /// Returns the width of the widest row and the height of all.
    pub fn size(&self) -> Vec2 {
        let width = self
            .rows
            .iter()
            .map(|(_, width)| *width)
            .fold(0.0, f32::max);
        vec2(width, self.rows.len() as f32 * self.style.line_height())
    }
}

/// Where the rows of a block stand between left and right.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Align {
    /// At the left edge.
    Left,
    /// In the middle.
    Centre,
    /// At the right edge.
    Right,
}

/// One row, placed.
#[derive(Clone, Debug, PartialEq)]
pub struct TextRow {
    /// The text.
    pub text: Arc<str>,
    /// The left end of the baseline in map units.
    pub baseline: Pos2,
    /// The measured width in map units.
    pub width: f32,
}

/// A text, placed: rows of one style and colour.
#[derive(Clone, Debug, PartialEq)]
pub struct TextBlock {
    /// The rows from top to bottom.
    pub rows: Vec<TextRow>,
    /// The style.
    pub style: TextStyle,
    /// The role of the colour.
    pub ink: Ink,
    /// The box around all rows in map units.
    pub rect: Rect,
}

impl TextBlock {
    /// Moves the block.
    #[must_use]
    pub fn translated(mut self, by: Vec2) -> Self {
        self.rect = self.rect.translate(by);
        for row in &mut self.rows {
            row.baseline += by;
        }
        self
    }
}

/// Measures text, each text, style and width once.
pub struct Measure {
    fonts: Fonts,
    cache: BTreeMap<(TextStyle, u32, Arc<str>), Arc<MeasuredText>>,
    /// Those that measure on other threads.
    pub(super) workers: Vec<Self>,
    /// The height of the face above and below the baseline as a share of the font size.
    ascent: f32,
    descent: f32,
}

impl Measure {
    /// Loads the bundled fonts.
    pub fn new() -> Self {
        let options = TextOptions {
            font_hinting: false,
            subpixel_binning: false,
            max_texture_side: 16_384,
            ..TextOptions::default()
        };
        let mut fonts = Fonts::new(options, font_definitions());
        let size = 100.0;
        let job = LayoutJob::simple_singleline(
            "x".to_owned(),
            FontId::proportional(size),
            Color32::BLACK,
        );
        let galley = fonts.layout_uncached(MEASURING_PIXELS_PER_POINT, Arc::new(job));
        let glyph = galley.rows.first().and_then(|row| row.row.glyphs.first());
        let (ascent, height) = glyph.map_or((0.97, 1.21), |glyph| {
            (glyph.font_ascent / size, glyph.font_height / size)
        });
        Self {
            fonts,
            cache: BTreeMap::new(),
            workers: Vec::new(),
            ascent,
            descent: height - ascent,
        }
    }

    /// Breaks a text into rows no wider than `width`; line breaks in the text count.
    pub fn text(&mut self, text: &str, style: TextStyle, width: f32) -> Arc<MeasuredText> {
        let text = &*shortened(text);
        let key = (style, width.to_bits(), Arc::<str>::from(text));
        if let Some(measured) = self.cache.get(&key) {
            return Arc::clone(measured);
        }
        if self.cache.len() >= CACHED_TEXTS {
            self.cache.clear();
        }
        let measured = Arc::new(self.break_lines(text, style, width));
        self.cache.insert(key, Arc::clone(&measured));
        measured
    }

    /// Measures a text that stays on one row.
    pub fn line(&mut self, text: &str, style: TextStyle) -> Arc<MeasuredText> {
        self.text(text, style, f32::INFINITY)
    }

    /// Places a measured text: `top_left` is the corner of a box of `width` in which the rows are aligned.
    pub fn place(
        &self,
        measured: &MeasuredText,
        top_left: Pos2,
        width: f32,
        align: Align,
        ink: Ink,
    ) -> TextBlock {
        let style = measured.style;
        let line_height = style.line_height();
        let leading = (line_height - style.size() * (self.ascent + self.descent)) / 2.0;
        let indent = |row_width: f32| match align {
            Align::Left => 0.0,
            Align::Centre => (width - row_width) / 2.0,
            Align::Right => width - row_width,
        };
        let row = |(index, (text, row_width)): (usize, &(Arc<str>, f32))| {
            let y = top_left.y + index as f32 * line_height + leading + style.size() * self.ascent;
            TextRow {
                text: Arc::clone(text),
                baseline: pos2(top_left.x + indent(*row_width), y),
                width: *row_width,
            }
        };
        let size = measured.size();
        let left = top_left.x + indent(size.x);
        TextBlock {
            rows: measured.rows.iter().enumerate().map(row).collect(),
            style,
            ink,
            rect: Rect::from_min_size(pos2(left, top_left.y), size),
        }
    }

    /// Measures and places a text in one go.
    pub fn block(
        &mut self,
        text: &str,
        style: TextStyle,
        ink: Ink,
        top_left: Pos2,
        width: f32,
    ) -> TextBlock {
        let measured = self.text(text, style, width);
        self.place(&measured, top_left, width, Align::Left, ink)
    }

    /// Breaks a text as it is shown.
    pub(super) fn rows(&mut self, text: &str, style: TextStyle, width: f32) -> Galley {
        let format = TextFormat::simple(FontId::new(style.size(), style.family()), Color32::BLACK);
        let mut job = LayoutJob::single_section(shown(text), format);
        job.wrap = TextWrapping {
            max_width: width,
            ..TextWrapping::default()
        };
        job.round_output_to_gui = false;
        self.fonts
            .layout_uncached(MEASURING_PIXELS_PER_POINT, Arc::new(job))
    }

    fn break_lines(&mut self, text: &str, style: TextStyle, width: f32) -> MeasuredText {
        let galley = self.rows(text, style, width);
        let rows = galley.rows.iter().map(|row| {
            let text = row.row.text();
            let blanks = |part: &str| text.chars().count() - part.chars().count();
            let glyphs = &row.row.glyphs;
            let leading: f32 = glyphs
                .iter()
                .take(blanks(text.trim_start()))
                .map(|glyph| glyph.advance_width)
                .sum();
            let trailing: f32 = glyphs
                .iter()
                .rev()
                .take(blanks(text.trim_end()))
                .map(|glyph| glyph.advance_width)
                .sum();
            (
                Arc::from(text.trim()),
                (row.row.size.x - leading - trailing).max(0.0),
            )
        });
        MeasuredText {
            rows: rows.collect(),
            style,
        }
    }
}

impl Default for Measure {
    fn default() -> Self {
        Self::new()
    }
}
