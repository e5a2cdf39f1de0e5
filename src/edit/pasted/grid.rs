//! A block of a spreadsheet: which way it runs, and what its columns are.

use super::{
    build::{Builder, Outcome, one_line},
    column::{Column, named},
    marker::marked,
    rating::{is_blank, rating},
};

/// Which way a block runs.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Orientation {
    /// Every row is a touchpoint.
    Down,
    /// Every column is a touchpoint.
    Across,
}

/// A block of cells with what they are taken for.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Grid {
    /// A row per touchpoint, whichever way they were pasted; all of the same length.
    rows: Vec<Vec<String>>,
    orientation: Orientation,
    has_header: bool,
    columns: Vec<Column>,
    names: Vec<(Column, String)>,
    is_sure: bool,
}

impl Grid {
    /// Takes cells for what their first row or column says, else for what is likely.
    pub(super) fn read(rows: Vec<Vec<String>>, names: &[(Column, String)]) -> Self {
        let first_column: Vec<&str> = rows
            .iter()
            .filter_map(|row| row.first())
            .map(String::as_str)
            .collect();
        let first_row: Vec<&str> = rows
            .first()
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect();
        let (down, across) = (
            Header::of(&first_row, names),
            Header::of(&first_column, names),
        );
        let is_across = across.found > down.found;
        let (best, other) = if is_across {
            (across, down)
        } else {
            (down, across)
        };
        let mut grid = Self {
            rows,
            orientation: Orientation::Down,
            has_header: best.found > 0,
            columns: Vec::new(),
            names: names.to_vec(),
            // The corner belongs to both.
            is_sure: best.has_touchpoint && best.found > other.found && other.found < 2,
        };
        if is_across {
            grid.rows = transposed(&grid.rows);
            grid.orientation = Orientation::Across;
        }
        grid.columns = grid.likely();
        grid
    }

    pub(super) fn is_sure(&self) -> bool {
        self.is_sure
    }

    /// Counts its cells.
    pub(super) fn size(&self) -> usize {
        self.rows.len() * self.columns.len()
    }

    /// Says which way it runs.
    pub fn orientation(&self) -> Orientation {
        self.orientation
    }

    /// Takes it to run the other way.
    pub fn set_orientation(&mut self, orientation: Orientation) {
        if orientation != self.orientation {
            self.orientation = orientation;
            self.rows = transposed(&self.rows);
            self.columns = self.likely();
        }
    }

    /// Says whether the first row names the columns.
    pub fn has_header(&self) -> bool {
        self.has_header
    }

    /// Takes the first row for names, or for a touchpoint.
    pub fn set_header(&mut self, has_header: bool) {
        if has_header != self.has_header {
            self.has_header = has_header;
            self.columns = self.likely();
        }
    }

    /// Returns what its columns are.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Takes a column for something else.
    pub fn set_column(&mut self, number: usize, column: Column) {
        if let Some(one) = self.columns.get_mut(number) {
            *one = column;
        }
    }

    /// Returns the name of a column; none if it has none.
    pub fn name(&self, number: usize) -> Option<String> {
        let header = self.rows.first().filter(|_| self.has_header)?;
        Some(one_line(header.get(number)?)).filter(|name| !name.is_empty())
    }

    /// Returns the first thing that stands in a column.
    pub fn example(&self, number: usize) -> &str {
        let mut cells = self.cells(number);
        cells.find(|cell| !cell.is_empty()).unwrap_or_default()
    }

    /// Walks the cells of a column, trimmed, without its name.
    fn cells(&self, number: usize) -> impl Iterator<Item = &str> {
        let rows = self.rows.iter().skip(usize::from(self.has_header));
        rows.map(move |row| row.get(number).map_or("", |cell| cell.trim()))
    }

    /// Says what the columns are by their names; without names by what stands in them.
    fn likely(&self) -> Vec<Column> {
        let width = self.rows.first().map_or(0, Vec::len);
        let mut columns: Vec<Column> = Vec::with_capacity(width);
        for number in 0..width {
            let column = match self.name(number) {
                Some(name) => named(&name, &self.names).unwrap_or(Column::Own(name)),
                // A name that stands over several columns stands in the first of them.
                None => columns
                    .last()
                    .filter(|before| self.has_header && before.may_repeat())
                    .cloned()
                    .unwrap_or(Column::LeftOut),
            };
            columns.push(column);
        }
        if !columns.contains(&Column::Touchpoint) {
            self.guess(&mut columns);
        }
        columns
    }

    /// Says which columns without a known name are likely stages, touchpoints and stars.
    fn guess(&self, columns: &mut [Column]) {
        let mut wanted = Vec::new();
        if !columns.contains(&Column::Stage) && columns.len() > 1 && self.is_grouping(0) {
            wanted.push(Column::Stage);
        }
        wanted.push(Column::Touchpoint);
        let mut wanted = wanted.into_iter();
        let mut has_stars = columns.contains(&Column::Stars);
        for (number, column) in columns.iter_mut().enumerate() {
            if !matches!(column, Column::Own(_) | Column::LeftOut) {
                continue;
            }
            if !has_stars && self.is_stars(number) {
                has_stars = true;
                *column = Column::Stars;
            } else if let Some(next) = wanted.next() {
                *column = next;
            }
        }
    }

    /// Says whether a column groups rows: the same again, or nothing below something.
    fn is_grouping(&self, number: usize) -> bool {
        let cells: Vec<&str> = self.cells(number).collect();
        let is_led = cells.first().is_some_and(|cell| !cell.is_empty());
        let mut pairs = cells.iter().zip(cells.iter().skip(1));
        is_led && pairs.any(|(one, next)| next.is_empty() || one == next)
    }

    fn is_stars(&self, number: usize) -> bool {
        let mut cells = self.cells(number).filter(|cell| !is_blank(cell)).peekable();
        cells.peek().is_some() && cells.all(|cell| rating(cell).is_some())
    }

    pub(super) fn build(&self, mut builder: Builder) -> Outcome {
        for (number, column) in self.columns.iter().enumerate() {
            let mut before = self.columns.iter().take(number);
            let is_second = !column.may_repeat() && before.any(|one| one == column);
            let is_out = is_second || *column == Column::LeftOut;
            if is_out && self.cells(number).any(|cell| !cell.is_empty()) {
                builder.leave_out(number);
            }
            if let Column::Own(name) = column {
                builder.lane(name);
            }
        }
        let place = |wanted: &Column| self.columns.iter().position(|column| column == wanted);
        let (stage, touchpoint) = (place(&Column::Stage), place(&Column::Touchpoint));
        let stars = place(&Column::Stars);
        for row in self.rows.iter().skip(usize::from(self.has_header)) {
            let cell = |number: Option<usize>| {
                let cell = number.and_then(|number| row.get(number));
                cell.map_or("", |cell| cell.trim())
            };
            // Without a stage it is that of the row above: spreadsheets merge such cells.
            if !cell(stage).is_empty() && !builder.is_in(cell(stage)) {
                builder.stage(cell(stage));
            }
            if !cell(touchpoint).is_empty() {
                builder.touchpoint(cell(touchpoint));
            }
            builder.stars(cell(stars));
            for (column, cell) in self.columns.iter().zip(row) {
                if column.may_repeat() && *column != Column::LeftOut {
                    cards(&mut builder, column, cell);
                }
            }
        }
        builder.finish()
    }
}

/// Adds what stands in a cell: a line is a card, between commas stand channels.
fn cards(builder: &mut Builder, column: &Column, cell: &str) {
    let lines: Vec<&str> = match column {
        Column::Channels => cell.split([',', ';', '\n']).collect(),
        _ => cell.lines().collect(),
    };
    let lines: Vec<&str> = lines
        .into_iter()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    match column {
        _ if lines.is_empty() => {}
        Column::Own(_) => builder.cards(column, &lines),
        _ => {
            let texts: Vec<&str> = marked(&lines).iter().map(|line| line.text).collect();
            builder.cards(column, &texts);
        }
    }
}

/// How well a row is recognised as one of names.
struct Header {
    found: usize,
    has_touchpoint: bool,
}

impl Header {
    fn of(cells: &[&str], names: &[(Column, String)]) -> Self {
        let found: Vec<Column> = cells.iter().filter_map(|cell| named(cell, names)).collect();
        Self {
            found: found.len(),
            has_touchpoint: found.contains(&Column::Touchpoint),
        }
    }
}

/// Makes rows of columns.
fn transposed(rows: &[Vec<String>]) -> Vec<Vec<String>> {
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let cell = |row: &Vec<String>, number: usize| row.get(number).cloned().unwrap_or_default();
    let column = |number| rows.iter().map(|row| cell(row, number)).collect();
    (0..width).map(column).collect()
}
