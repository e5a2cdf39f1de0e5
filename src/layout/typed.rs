//! Where the rows of a text begin while it is typed: where they will begin on the map.

use super::{Measure, TextStyle};

impl Measure {
    /// Returns at which characters the rows of a text begin.
    ///
    /// The map shows no blanks at the end of a text, so they stay in its last row; line breaks there begin new ones.
    pub fn row_starts(&mut self, text: &str, style: TextStyle, width: f32) -> Vec<usize> {
        let galley = self.rows(text, style, width);
        let mut starts = vec![0];
        let mut at = 0;
        for row in &galley.rows {
            at += row.row.glyphs.len() + usize::from(row.ends_with_newline);
            starts.push(at);
        }
        // The last of them is where the text ends.
        starts.truncate(galley.rows.len().max(1));
        let behind = text.chars().enumerate().skip(at);
        let breaks = behind.filter(|(_, c)| *c == '\n');
        starts.extend(breaks.map(|(at, _)| at + 1));
        starts
    }
}
