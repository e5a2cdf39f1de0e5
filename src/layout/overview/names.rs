//! Which names of touchpoints have room in an overview, and how wide they may be.

use std::sync::Arc;

use egui::Rangef;

use crate::layout::{ColumnLayout, Measure, MeasuredText, TextStyle};

/// The space between the edge of a name's card and its text.
pub(super) const PADDING: f32 = 5.0;
/// The space between two cards.
const BETWEEN: f32 = 4.0;
/// The most rows of a name; with more the curve would have no room.
const MOST_ROWS: usize = 5;

/// The names of all touchpoints, or of none.
pub(super) struct Names {
    /// Each name and the width of its card.
    pub(super) texts: Vec<(f32, Arc<MeasuredText>)>,
    /// The height of the cards.
    pub(super) height: f32,
    /// Whether they stand in turns above and below the curve.
    pub(super) are_in_turns: bool,
}

/// Finds room for the names between two x: one per column, else two columns for each, else for none.
pub(super) fn names(
    measure: &mut Measure,
    names: &[&str],
    columns: &[ColumnLayout],
    ends: Rangef,
) -> Names {
    for step in [1, 2] {
        if let Some(texts) = texts(measure, names, &widths(columns, step, ends)) {
            let heights = texts.iter().map(|(_, text)| text.size().y);
            return Names {
                height: heights.fold(0.0, f32::max) + 2.0 * PADDING,
                texts,
                are_in_turns: step == 2 && columns.len() > 1,
            };
        }
    }
    Names {
        texts: Vec::new(),
        height: 0.0,
        are_in_turns: false,
    }
}

/// Returns how wide each column's card may be if every `step`th one stands in the same row.
fn widths(columns: &[ColumnLayout], step: usize, ends: Rangef) -> Vec<f32> {
    let centre = |index: usize| columns.get(index).map(ColumnLayout::centre);
    let width = |(index, column): (usize, &ColumnLayout)| {
        let middle = column.centre();
        let before = index.checked_sub(step).and_then(centre);
        let before = before.map_or(ends.min, |other| f32::midpoint(other, middle));
        let after = centre(index + step);
        let after = after.map_or(ends.max, |other| f32::midpoint(middle, other));
        2.0 * (middle - before).min(after - middle) - BETWEEN
    };
    columns.iter().enumerate().map(width).collect()
}

/// Breaks the names into rows; nothing if any of them has no room, or only if a word were broken.
fn texts(
    measure: &mut Measure,
    names: &[&str],
    widths: &[f32],
) -> Option<Vec<(f32, Arc<MeasuredText>)>> {
    let mut texts = Vec::new();
    for (name, width) in names.iter().zip(widths) {
        let room = width - 2.0 * PADDING;
        if room <= 0.0 {
            return None;
        }
        let text = measure.text(name, TextStyle::Name, room);
        if text.rows.len() > MOST_ROWS || !has_whole_words(measure, name, TextStyle::Name, room) {
            return None;
        }
        texts.push((*width, text));
    }
    Some(texts)
}

/// Says whether no word of a text has to be broken.
pub(super) fn has_whole_words(
    measure: &mut Measure,
    text: &str,
    style: TextStyle,
    width: f32,
) -> bool {
    let mut words = text.split_whitespace();
    words.all(|word| measure.line(word, style).size().x <= width)
}
