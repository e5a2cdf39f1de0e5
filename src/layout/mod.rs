//! Where everything of a picture goes: measured text, columns, lanes, cards, the curves, the legend.
//!
//! A layout is a plain value in map units (points at 100 %). It knows the model, the figures and the
//! words, but no colour, camera or window; what it looks like is the business of `paint`.

mod answers;
mod build;
mod cards;
mod columns;
mod comparison_words;
mod emotion;
mod fit;
mod gaps;
mod header;
mod hide;
mod hit;
mod image;
mod lanes;
mod legend;
mod metrics;
mod multiples;
mod overview;
mod parallel;
mod part_words;
mod parts;
mod request;
mod scale_words;
mod shown;
#[cfg(test)]
mod tests;
mod text;
mod translate;
mod typed;

pub use comparison_words::{care_words, comparison_words};
pub use emotion::{
    AxisLevel, DIAMOND_RADIUS, Diamond, EmotionLayout, EmotionRequest, GapBar, HEADROOM,
    HatchStroke, Line, MARK_RADIUS, Mark, MarkKind, OVERLAY_RADIUS, OverlayDash, OverlayLayout,
    OverlayMark, OverlayShape, OverlaySign, PointLabel, STAR_RADIUS, WHISKER_HALF_WIDTH, Whisker,
};
pub use fit::layout;
pub use gaps::gap_sentence;
pub use hit::columns_between;
pub use legend::{field_time, origin};
pub use metrics::{
    CARD_GAP, CARD_PADDING_X, CARD_PADDING_Y, CHEVRON_POINT, DOT_STEP, LANE_GAP, STAGE_GAP,
};
pub use multiples::{MultipleLayout, MultiplesLayout, multiples};
pub use part_words::{overlay_name, part_name, part_words, shown_words};
pub use parts::{
    CardItem, CardKind, CardLayout, ColumnLayout, GapListLayout, HeaderLayout, InColumn, LaneKind,
    LaneLayout, LegendLayout, LegendSign, MapLayout, StageLayout, StripLayout, StripPart,
    in_columns,
};
pub use request::{Fit, MapView, Request};
pub use scale_words::{figure as figure_words, in_stars};
pub use shown::one_line;
pub use text::{
    Align, Ink, Measure, MeasuredText, REGULAR, SEMIBOLD, SEMIBOLD_FAMILY, TextBlock, TextRow,
    TextStyle, font_definitions, semibold,
};
