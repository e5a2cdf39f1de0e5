//! Plain text in aligned columns, for people.

use super::output::harmless;

/// The most characters of a cell that are shown; the last column is never cut.
const WIDEST: usize = 44;

/// On which side the texts of a column stand.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Side {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// Writes a number with so many decimals; what rounds to zero has no sign.
pub(super) fn fixed(value: f64, decimals: usize) -> String {
    let written = format!("{value:.decimals$}");
    match written.strip_prefix('-') {
        Some(digits) if digits.chars().all(|c| matches!(c, '0' | '.')) => digits.to_owned(),
        _ => written,
    }
}

/// Writes a number with its sign, "+" too; what rounds to zero has none.
pub(super) fn signed(value: f64, decimals: usize) -> String {
    let written = fixed(value, decimals);
    let is_positive = value > 0.0 && written.chars().any(|c| matches!(c, '1'..='9'));
    if is_positive {
        format!("+{written}")
    } else {
        written
    }
}

/// A table with a header; columns without any text are left out.
pub(super) struct Table {
    sides: Vec<Side>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// Begins a table with the titles of its columns.
    pub(super) fn new(columns: &[(&str, Side)]) -> Self {
        Self {
            sides: columns.iter().map(|(_, side)| *side).collect(),
            rows: vec![
                columns
                    .iter()
                    .map(|(title, _)| (*title).to_owned())
                    .collect(),
            ],
        }
    }

    /// Adds a row.
    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        let last = self.sides.len().saturating_sub(1);
        let cells = cells.into_iter().enumerate();
        let row = cells.map(|(place, cell)| {
            let text = harmless(&cell).replace('\n', " ");
            if place < last { shortened(&text) } else { text }
        });
        self.rows.push(row.collect());
    }

    /// Writes the table, each row indented by some blanks.
    pub(super) fn text(&self, indent: usize) -> String {
        let columns: Vec<(usize, Side, usize)> = (0..self.sides.len())
            .filter_map(|place| Some((place, *self.sides.get(place)?, self.width(place)?)))
            .collect();
        let mut text = String::new();
        for row in &self.rows {
            let mut line = " ".repeat(indent);
            for (index, (place, side, width)) in columns.iter().enumerate() {
                if index > 0 {
                    line.push_str("  ");
                }
                let cell = row.get(*place).map_or("", String::as_str);
                line.push_str(&aligned(cell, *side, *width));
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }

    /// The width of a column; none if nothing stands below its title.
    fn width(&self, place: usize) -> Option<usize> {
        let mut cells = self.rows.iter().filter_map(|row| row.get(place));
        let title = cells.next().map_or(0, |title| title.chars().count());
        let widest = cells.map(|cell| cell.chars().count()).max()?;
        (widest > 0).then_some(widest.max(title))
    }
}

/// Fills a text with blanks.
pub(super) fn aligned(text: &str, side: Side, width: usize) -> String {
    // A formatter panics at a width beyond 65,535.
    let blanks = " ".repeat(width.saturating_sub(text.chars().count()));
    match side {
        Side::Left => format!("{text}{blanks}"),
        Side::Right => format!("{blanks}{text}"),
    }
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= WIDEST {
        return text.to_owned();
    }
    let start: String = text.chars().take(WIDEST - 1).collect();
    format!("{}\u{2026}", start.trim_end())
}
