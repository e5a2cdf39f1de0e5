//! The distances of the picture in map units, all multiples of 4 where the eye can tell.

/// The margin around the picture.
pub(super) const MARGIN: f32 = 24.0;
/// The space between the sheet's edge and its contents.
pub(super) const PADDING: f32 = 16.0;
/// The space between two stages.
pub const STAGE_GAP: f32 = 8.0;
/// The space between two columns, half of it on either side.
pub(super) const COLUMN_GAP: f32 = 8.0;
/// The space between two lanes.
pub const LANE_GAP: f32 = 12.0;
/// The space between two cards of one cell.
pub const CARD_GAP: f32 = 6.0;
/// The space between a card's edge and its text, left and right.
pub const CARD_PADDING_X: f32 = 10.0;
/// The space between a card's edge and its text, above and below.
pub const CARD_PADDING_Y: f32 = 8.0;
/// The space between a card's edge and its picture, and between the picture and its words.
pub(super) const IMAGE_PADDING: f32 = 4.0;
/// The narrowest column.
pub(super) const MIN_COLUMN: f32 = 112.0;
/// The widest column.
pub(super) const MAX_COLUMN: f32 = 208.0;
/// A column widens this far for its longest word.
pub(super) const WORD_COLUMN: f32 = 200.0;
/// The height of a chevron with one line of text.
pub(super) const STAGE_HEIGHT: f32 = 34.0;
/// How far a chevron's point reaches.
pub const CHEVRON_POINT: f32 = 9.0;
/// The lowest touchpoint card.
pub(super) const MIN_TOUCHPOINT_CARD: f32 = 60.0;
/// The height of the emotion lane before fitting.
pub(super) const EMOTION_HEIGHT: f32 = 400.0;
/// The lowest emotion lane.
pub(super) const MIN_EMOTION_HEIGHT: f32 = 300.0;
/// The highest emotion lane.
pub(super) const MAX_EMOTION_HEIGHT: f32 = 760.0;
/// The space between the labels of the left axis and the first column.
pub(super) const AXIS_GAP: f32 = 10.0;
/// The space between the line above the legend and the legend.
pub(super) const LEGEND_GAP: f32 = 8.0;
/// The height of an answers strip.
pub(super) const STRIP_HEIGHT: f32 = 14.0;
/// The distance of two severity dots.
pub const DOT_STEP: f32 = 8.0;
/// The narrowest sheet, for maps that have no columns yet.
pub(super) const MIN_CONTENT: f32 = 640.0;
/// How far a pain point's text stands in, for its bar.
pub(super) const PAIN_INDENT: f32 = 3.0;
/// How far a highlight's text stands in, for its star.
pub(super) const HIGHLIGHT_INDENT: f32 = 14.0;
/// How far a measure's text stands in, for its status.
pub(super) const MEASURE_INDENT: f32 = 16.0;
