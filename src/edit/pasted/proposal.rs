//! Tells lists from blocks of spreadsheets, and whether there is anything to ask.

use super::{
    build::{Builder, Outcome},
    column::Column,
    grid::Grid,
    list::List,
    marker::{Marker, marked},
    table::read,
};
use crate::model::{Date, Given};

/// How many stages and touchpoints can be pasted at once.
pub const MAX_PASTED: usize = 2_000;
/// How many bytes a text may have.
const MAX_BYTES: usize = 4 * 1_024 * 1_024;
/// How many columns a block may have.
const MAX_COLUMNS: usize = 200;
/// How many lines or cells are looked at.
const MAX_CELLS: usize = 100 * MAX_PASTED;

/// The reason why a text is not looked at: it is no list or block that a journey map could hold.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("the text is too long to be pasted: at most {MAX_PASTED} stages and touchpoints at once")]
pub struct TooMuch;

/// What a text may become, with the choices that it leaves open.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Proposal {
    /// Lines, indented or not.
    List(List),
    /// A block of a spreadsheet.
    Grid(Grid),
}

impl Proposal {
    /// Reads a text; none if it is blank.
    pub fn of(text: &str, names: &[(Column, String)]) -> Result<Option<Self>, TooMuch> {
        if text.len() > MAX_BYTES {
            return Err(TooMuch);
        }
        let mut rows = read(text);
        let is_blank = |row: &Vec<String>| row.iter().all(|cell| cell.trim().is_empty());
        rows.retain(|row| !is_blank(row));
        if rows.is_empty() {
            return Ok(None);
        }
        let width = rows.iter().map(Vec::len).max().unwrap_or_default();
        if width > MAX_COLUMNS || rows.len().saturating_mul(width) > MAX_CELLS {
            return Err(TooMuch);
        }
        let proposal = if is_block(&rows) {
            Self::Grid(Grid::read(trimmed(rows), names))
        } else {
            Self::List(List::read(&lines(&rows)))
        };
        let size = match &proposal {
            Self::List(list) => list.size(),
            Self::Grid(grid) => grid.size(),
        };
        if size > MAX_CELLS {
            return Err(TooMuch);
        }
        Ok(Some(proposal))
    }

    /// Says whether there is nothing to ask.
    pub fn is_sure(&self) -> bool {
        match self {
            Self::List(list) => list.is_sure(),
            Self::Grid(grid) => grid.is_sure(),
        }
    }

    /// Says what comes of it; estimates are given on that day, before or after the data.
    pub fn outcome(&self, day: Option<Date>, given: Given) -> Outcome {
        let builder = Builder::new(day, given);
        match self {
            Self::List(list) => list.build(builder),
            Self::Grid(grid) => grid.build(builder),
        }
    }
}

/// Says whether rows are those of a spreadsheet: equally many cells in each, or several filled ones in most.
///
/// Tabs before a line indent it, and word processors put one behind every bullet.
fn is_block(rows: &[Vec<String>]) -> bool {
    let filled = |row: &Vec<String>| row.iter().filter(|cell| !cell.trim().is_empty()).count();
    let width = rows.first().map_or(0, Vec::len);
    let is_even = width > 1 && rows.iter().all(|row| row.len() == width);
    let is_most = 2 * rows.iter().filter(|row| filled(row) > 1).count() > rows.len();
    let widest = trimmed(rows.to_vec()).first().map_or(0, Vec::len);
    (is_even || is_most) && widest > 1 && !is_bulleted(rows)
}

/// Says whether a bullet or number alone stands in the first filled cell of every row.
fn is_bulleted(rows: &[Vec<String>]) -> bool {
    rows.iter().all(|row| {
        let mut cells = row
            .iter()
            .map(|cell| cell.trim())
            .filter(|cell| !cell.is_empty());
        let (Some(first), Some(second), None) = (cells.next(), cells.next(), cells.next()) else {
            return false;
        };
        let line = format!("{first}\t{second}");
        let marked = marked(&[line.as_str()]);
        let mut bullets = marked.iter().filter(|one| one.marker != Marker::Nothing);
        bullets.any(|one| one.text == second)
    })
}

/// Puts the cells of each row back into one line; what is left of a quoted one is a line, too.
fn lines(rows: &[Vec<String>]) -> Vec<String> {
    let joined = rows.iter().map(|row| row.join("\t").replace('\n', " "));
    joined.collect()
}

/// Makes all rows equally long, without columns in which nothing stands.
fn trimmed(mut rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let is_filled = |number: &usize| {
        let mut cells = rows.iter().filter_map(|row| row.get(*number));
        cells.any(|cell| !cell.trim().is_empty())
    };
    let kept: Vec<usize> = (0..width).filter(is_filled).collect();
    for row in &mut rows {
        let cells = kept
            .iter()
            .map(|number| row.get(*number).cloned().unwrap_or_default());
        *row = cells.collect();
    }
    rows
}
