//! Rows with exactly as many cells as the header, so that a column can be walked down.

use super::{
    split::{Cell, Rows},
    troubles::Troubles,
};

/// Rows of equal width over one text.
#[derive(Clone, Copy)]
pub(super) struct Grid<'a> {
    text: &'a [u8],
    cells: &'a [Cell],
    columns: usize,
}

impl<'a> Grid<'a> {
    /// Makes a grid of cells whose number is a multiple of the columns.
    pub(super) fn new(text: &'a [u8], cells: &'a [Cell], columns: usize) -> Self {
        Self {
            text,
            cells,
            columns,
        }
    }

    /// Returns the text in which the cells stand.
    pub(super) fn text(self) -> &'a [u8] {
        self.text
    }

    /// Returns how many rows there are.
    pub(super) fn rows(self) -> usize {
        self.cells.len() / self.columns.max(1)
    }

    /// Returns the cells of a column from top to bottom; none if there is no such column.
    #[inline]
    pub(super) fn column(self, column: usize) -> impl Iterator<Item = Cell> + 'a {
        let from = if column < self.columns {
            column
        } else {
            self.cells.len()
        };
        let cells = self.cells.get(from..).unwrap_or_default();
        cells.iter().step_by(self.columns.max(1)).copied()
    }

    /// Returns one trimmed cell.
    pub(super) fn trimmed(self, row: usize, column: usize) -> &'a [u8] {
        let cell = self.cells.get(row * self.columns + column);
        cell.map(|cell| cell.trimmed(self.text)).unwrap_or_default()
    }

    /// Returns the cells row by row.
    pub(super) fn row_cells(self) -> impl Iterator<Item = &'a [Cell]> {
        self.cells.chunks_exact(self.columns.max(1))
    }
}

/// Brings rows to the width of the header: short ones get empty cells, long ones lose their last, and both are noted.
///
/// Rows that all have the right width, as nearly everywhere, are not copied.
pub(super) fn fit<'a>(
    rows: &'a Rows,
    skip: usize,
    columns: usize,
    first_row: u64,
    fitted: &'a mut Vec<Cell>,
    troubles: &mut Troubles,
) -> &'a [Cell] {
    let skipped = skip.checked_sub(1).and_then(|last| rows.rows.get(last));
    let from = skipped.map_or(0, |row| row.cells_end);
    let data = rows.rows.get(skip..).unwrap_or_default();
    let is_regular = data
        .iter()
        .zip(1..)
        .all(|(row, number)| row.cells_end == from + number * columns);
    if is_regular {
        return rows.cells.get(from..).unwrap_or_default();
    }
    fitted.clear();
    for ((line, cells), row) in rows.iter().skip(skip).zip(first_row..) {
        if cells.len() != columns {
            troubles.note_ragged(row, line, cells.len(), columns);
        }
        let kept = cells
            .iter()
            .copied()
            .chain(std::iter::repeat(Cell::default()));
        fitted.extend(kept.take(columns));
    }
    fitted
}
