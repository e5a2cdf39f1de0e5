//! Counts rows as they come: each column by value, then the crossings by the numbers of those values.

use super::{
    Dialect,
    crossing::{CombinationBudget, CrossingValues},
    decimal::{DecimalMark, answers_of, millionths},
    grid::{Grid, fit},
    pairs::Pairs,
    people::People,
    split::{Cell, Rows},
    sums::{Amounts, Weight},
    troubles::Troubles,
    values::{Budget, ColumnValues},
};
use crate::survey::{Counts, Issue, Plan};

/// Everything that is counted in one pass.
pub(super) struct Pass<'p> {
    plan: &'p Plan,
    columns: usize,
    mark: DecimalMark,
    /// Header rows that have not come yet.
    header_rows: usize,
    rows: u64,
    rows_left_out: u64,
    values: Vec<ColumnValues>,
    budget: Budget,
    /// Per column, its place in `numbers` if a crossing or pair needs the numbers of its values.
    kept: Vec<Option<usize>>,
    numbers: Vec<Vec<u32>>,
    unkept: Vec<u32>,
    crossings: Vec<CrossingValues>,
    combinations: CombinationBudget,
    pairs: Pairs<'p>,
    people: Option<People>,
    troubles: Troubles,
    /// Rows that had to be fitted or filtered, by way of two lists that are reused.
    fitted: Vec<Cell>,
    filtered: Vec<Cell>,
    /// The rows at hand that are not left out.
    chosen: Vec<usize>,
}

impl<'p> Pass<'p> {
    /// Starts to count.
    pub(super) fn new(dialect: &Dialect, columns: usize, plan: &'p Plan) -> Self {
        let pairs = Pairs::new(&plan.paired);
        let crossed = plan.crossings.iter().flat_map(CrossingValues::columns);
        let needed = crossed.flatten().chain(pairs.file_columns());
        let mut kept = vec![None; columns];
        let mut numbers = Vec::new();
        for column in needed {
            if let Some(place @ None) = kept.get_mut(column) {
                *place = Some(numbers.len());
                numbers.push(Vec::new());
            }
        }
        Self {
            plan,
            columns,
            mark: if plan.decimal_comma {
                DecimalMark::Comma
            } else {
                DecimalMark::Point
            },
            header_rows: usize::from(dialect.header_rows),
            rows: 0,
            rows_left_out: 0,
            values: (0..columns).map(|_| ColumnValues::default()).collect(),
            budget: Budget::default(),
            kept,
            numbers,
            unkept: Vec::new(),
            crossings: plan
                .crossings
                .iter()
                .cloned()
                .map(CrossingValues::new)
                .collect(),
            combinations: CombinationBudget::default(),
            pairs,
            people: plan.person_column.map(|_column| People::default()),
            troubles: Troubles::default(),
            fitted: Vec::new(),
            filtered: Vec::new(),
            chosen: Vec::new(),
        }
    }

    /// Counts some rows; the first of all are the header.
    pub(super) fn add(&mut self, text: &[u8], rows: &Rows) {
        let header_rows = self.header_rows.min(rows.rows.len());
        self.header_rows -= header_rows;
        let first_row = self.rows + self.rows_left_out + 1;
        let mut fitted = std::mem::take(&mut self.fitted);
        let mut filtered = std::mem::take(&mut self.filtered);
        let cells = fit(
            rows,
            header_rows,
            self.columns,
            first_row,
            &mut fitted,
            &mut self.troubles,
        );
        let grid = self.filter(Grid::new(text, cells, self.columns), &mut filtered);
        self.rows += grid.rows() as u64;
        let place_of = |chosen: usize| {
            let row = rows.rows.get(header_rows + chosen);
            (first_row + chosen as u64, row.map_or(0, |row| row.line))
        };
        let amounts = self.amounts(grid, place_of);
        self.add_columns(grid, &amounts);
        self.add_crossings(grid.rows(), &amounts);
        self.add_pairs(grid);
        self.add_people(grid);
        self.fitted = fitted;
        self.filtered = filtered;
    }

    /// Leaves out the rows that the plan drops, and notes which are chosen.
    fn filter<'g>(&mut self, grid: Grid<'g>, filtered: &'g mut Vec<Cell>) -> Grid<'g> {
        if self.plan.drop_rows.is_empty() {
            return grid;
        }
        self.chosen.clear();
        filtered.clear();
        for (row, cells) in grid.row_cells().enumerate() {
            let is_dropped = self.plan.drop_rows.iter().any(|(column, dropped)| {
                let cell = grid.trimmed(row, *column);
                *column < self.columns
                    && dropped
                        .iter()
                        .any(|one| one.as_bytes().eq_ignore_ascii_case(cell))
            });
            if is_dropped {
                self.rows_left_out += 1;
            } else {
                self.chosen.push(row);
                filtered.extend_from_slice(cells);
            }
        }
        Grid::new(grid.text(), filtered, self.columns)
    }

    /// Reads how many answers each row stands for and what it weighs.
    fn amounts(&mut self, grid: Grid<'_>, place_of: impl Fn(usize) -> (u64, u64)) -> Amounts {
        let Self {
            plan,
            mark,
            troubles,
            chosen,
            ..
        } = self;
        let mut read = |column: usize, parse: &dyn Fn(&str) -> Option<u128>, blank: bool| {
            let cells = grid.column(column).enumerate();
            let numbers = cells.map(|(row, cell)| {
                let cell = cell.trimmed(grid.text());
                let number = std::str::from_utf8(cell).ok().and_then(parse);
                if number.is_none() && (blank || !cell.is_empty()) {
                    let original = chosen.get(row).copied().unwrap_or(row);
                    let (row, line) = place_of(original);
                    troubles.note_unreadable(row, line, column, cell);
                }
                number
            });
            numbers.collect::<Vec<Option<u128>>>()
        };
        let count_mark = if plan.count_points_group {
            DecimalMark::Comma
        } else {
            *mark
        };
        let mut answers = plan.count_column.map(|column| {
            let parse = |text: &str| answers_of(text, count_mark).map(u128::from);
            let numbers = read(column, &parse, false).into_iter();
            numbers
                .map(|n| n.unwrap_or_default() as u64)
                .collect::<Vec<_>>()
        });
        let Some(column) = plan.weight_column else {
            return Amounts {
                answers,
                weights: None,
            };
        };
        let weights = read(column, &|text| millionths(text, *mark), true);
        if weights.contains(&None) {
            // An answer without a weight would count in `n` and nowhere else.
            let answers = answers.get_or_insert_with(|| vec![1; weights.len()]);
            for (n, _) in answers
                .iter_mut()
                .zip(&weights)
                .filter(|(_, w)| w.is_none())
            {
                *n = 0;
            }
        }
        let n_of = |row: usize| {
            answers
                .as_ref()
                .map_or(1, |n| n.get(row).copied().unwrap_or(0))
        };
        let weighed = weights.iter().enumerate();
        let weights = weighed
            .map(|(row, weight)| weight_of(weight.unwrap_or_default(), n_of(row)))
            .collect();
        Amounts {
            answers,
            weights: Some(weights),
        }
    }

    fn add_columns(&mut self, grid: Grid<'_>, amounts: &Amounts) {
        for (column, values) in self.values.iter_mut().enumerate() {
            let place = self.kept.get(column).copied().flatten();
            let numbers = match place {
                Some(place) => self.numbers.get_mut(place).unwrap_or(&mut self.unkept),
                None => &mut self.unkept,
            };
            let cells = grid.column(column);
            values.add(grid.text(), cells, amounts, &mut self.budget, numbers);
        }
    }

    fn add_crossings(&mut self, rows: usize, amounts: &Amounts) {
        let Self {
            plan,
            values,
            kept,
            numbers,
            crossings,
            combinations,
            ..
        } = self;
        let numbers_of = |column: usize| {
            let place = kept.get(column).copied().flatten();
            place
                .and_then(|place| numbers.get(place))
                .map_or(&[][..], Vec::as_slice)
        };
        for (crossing, planned) in crossings.iter_mut().zip(&plan.crossings) {
            let columns = CrossingValues::columns(planned);
            let mut crossed = columns.iter().flatten().filter_map(|c| values.get(*c));
            if crossed.any(ColumnValues::is_text) {
                crossing.give_up(combinations);
            } else {
                crossing.add(numbers_of, rows, amounts, combinations);
            }
        }
    }

    fn add_pairs(&mut self, grid: Grid<'_>) {
        for (index, column) in self.pairs.file_columns().into_iter().enumerate() {
            let place = self.kept.get(column).copied().flatten();
            let numbers = place.and_then(|place| self.numbers.get(place));
            let numbers = numbers.map_or(&[][..], Vec::as_slice);
            self.pairs
                .take(index, numbers, |row| grid.trimmed(row, column));
        }
        self.pairs.add_rows(grid.rows());
    }

    fn add_people(&mut self, grid: Grid<'_>) {
        if let (Some(people), Some(column)) = (&mut self.people, self.plan.person_column) {
            for cell in grid.column(column) {
                people.add(cell.trimmed(grid.text()));
            }
        }
    }

    /// Returns the counts and what was noticed.
    pub(super) fn finish(self) -> (Counts, Vec<Issue>) {
        let values = &self.values;
        let counts = Counts {
            rows: self.rows,
            rows_left_out: self.rows_left_out,
            columns: values.iter().map(ColumnValues::counts).collect(),
            crossings: self.crossings.iter().map(|c| c.counts(values)).collect(),
            rows_with_a_score: self.pairs.rows_with_a_score(),
            straight_rows: self.pairs.straight_rows(),
            pairs: self.pairs.into_counts(),
            people: self.people.and_then(People::number),
        };
        (counts, self.troubles.into_issues())
    }
}

fn weight_of(weight: u128, answers: u64) -> Weight {
    let answers = u128::from(answers);
    Weight {
        sum: weight.saturating_mul(answers),
        sum_of_squares: weight.saturating_mul(weight).saturating_mul(answers),
    }
}
