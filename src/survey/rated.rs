//! From counted cells to the answers of everything that was rated, with segments and waves.

use std::collections::BTreeMap;

use super::{
    Shape,
    column::{Cells, Columns, figures_of, tally_cells, with_empty},
    counts::{Count, Counts, CrossingCell, CrossingCounts, Plan},
    outcome::{GroupTable, GroupValue, Parts, Rated},
    shape::Layout,
};
use crate::model::{Distribution, OTHER};

/// Fewer answers than this are not stored for a segment or wave: they would point at people.
const FEWEST_IN_A_CELL: u64 = 5;
/// The most values that a group table shows.
const MAX_VALUES: usize = 50;

/// A finished pass: what was planned, and what it counted.
#[derive(Clone, Copy)]
pub(super) struct Pass<'a> {
    /// The plan.
    pub(super) plan: &'a Plan,
    /// The counts.
    pub(super) counts: &'a Counts,
    /// The columns as they are understood.
    pub(super) columns: &'a Columns,
}

impl<'a> Pass<'a> {
    fn cells(self, column: usize) -> Option<Cells<'a>> {
        Some(Cells {
            scale: self.columns.columns.get(column)?.scale.as_ref()?,
            codes: self.columns.codes.get(column)?,
            decimal_comma: self.plan.decimal_comma,
            weighted: self.plan.weight_column.is_some(),
        })
    }

    fn crossing(self, group: Option<usize>, score: usize) -> Option<&'a CrossingCounts> {
        let place = self
            .plan
            .crossings
            .iter()
            .position(|one| one.group == group && one.score == score)?;
        self.counts.crossings.get(place).filter(|one| !one.overflow)
    }
}

/// Lists everything that was rated, in the order of the file.
pub(super) fn rated(pass: Pass<'_>, layout: &Layout) -> Vec<Rated> {
    match (layout.shape, layout.parts) {
        (Some(Shape::Wide), parts) => pass
            .columns
            .ratings()
            .filter_map(|column| rated_column(pass, column.index, parts))
            .collect(),
        (
            Some(Shape::Long | Shape::Counted),
            parts @ Parts {
                touchpoint: Some(touchpoint),
                score: Some(score),
                ..
            },
        ) => rated_values(pass, touchpoint, score, parts),
        _ => Vec::new(),
    }
}

fn rated_column(pass: Pass<'_>, index: usize, parts: Parts) -> Option<Rated> {
    let cells = pass.cells(index)?;
    let counted = pass.counts.columns.get(index)?;
    let mut distributions = vec![tally_cells(with_empty(counted), cells)];
    if let Some(crossing) = pass.crossing(None, index) {
        let all: Vec<&CrossingCell> = crossing.cells.iter().collect();
        distributions.extend(divided(&all, cells, parts));
    }
    Some(Rated {
        name: name_of(pass.columns, index)?,
        column: index,
        distributions,
    })
}

/// The header of a column, with its position where another column has the same.
fn name_of(columns: &Columns, index: usize) -> Option<String> {
    let name = &columns.columns.get(index)?.name;
    let same = columns
        .columns
        .iter()
        .filter(|one| one.name == *name)
        .count();
    Some(if same > 1 || name.trim().is_empty() {
        format!("{name} #{index}").trim().to_owned()
    } else {
        name.clone()
    })
}

fn rated_values(pass: Pass<'_>, touchpoint: usize, score: usize, parts: Parts) -> Vec<Rated> {
    let (Some(cells), Some(crossing)) = (pass.cells(score), pass.crossing(Some(touchpoint), score))
    else {
        return Vec::new();
    };
    by_group(crossing)
        .into_iter()
        .map(|(name, all)| {
            let mut distributions = vec![tally_cells(scores(&all), cells)];
            distributions.extend(divided(&all, cells, parts));
            Rated {
                name: name.to_owned(),
                column: score,
                distributions,
            }
        })
        .collect()
}

/// The cells of each value in the order of the file; cells without a value belong to nothing.
///
/// `Pays`, `pays` and `PAYS` are one value, named as it stands in the file first.
fn by_group(crossing: &CrossingCounts) -> Vec<(&str, Vec<&CrossingCell>)> {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut groups: Vec<(&str, Vec<&CrossingCell>)> = Vec::new();
    for cell in crossing.cells.iter().filter(|cell| !cell.group.is_empty()) {
        let place = *places.entry(folded(&cell.group)).or_insert_with(|| {
            groups.push((&cell.group, Vec::new()));
            groups.len() - 1
        });
        if let Some((_, cells)) = groups.get_mut(place) {
            cells.push(cell);
        }
    }
    groups
}

fn folded(value: &str) -> String {
    let words: Vec<String> = value.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

fn scores<'a>(cells: &[&'a CrossingCell]) -> impl Iterator<Item = (&'a str, Count)> {
    cells.iter().map(|cell| (cell.score.as_str(), cell.count))
}

/// The answers of every segment, of every wave, and of every segment in every wave.
fn divided(all: &[&CrossingCell], cells: Cells<'_>, parts: Parts) -> Vec<Distribution> {
    let segments = parts.segment.map(|_| {
        let parts = split(all, cells, |cell| &cell.segment);
        merged(parts, |one, name| one.segment = Some(name))
    });
    let waves = parts.wave.map(|_| split(all, cells, |cell| &cell.wave));
    let both = parts.segment.and(waves.as_ref()).map(|waves| {
        waves
            .iter()
            .flat_map(|(wave, _)| {
                let inside: Vec<&CrossingCell> = all
                    .iter()
                    .copied()
                    .filter(|cell| cell.wave == *wave)
                    .collect();
                let parts = split(&inside, cells, |cell| &cell.segment);
                let mut found = merged(parts, |one, name| one.segment = Some(name));
                for one in &mut found {
                    one.wave = Some(wave.clone());
                }
                found
            })
            .collect::<Vec<_>>()
    });
    let waves = waves.map(|waves| merged(waves, |one, name| one.wave = Some(name)));
    [segments, waves, both]
        .into_iter()
        .flatten()
        .flatten()
        .collect()
}

fn split(
    all: &[&CrossingCell],
    cells: Cells<'_>,
    part: impl Fn(&CrossingCell) -> &String,
) -> Vec<(String, Distribution)> {
    let mut order: Vec<&String> = Vec::new();
    let mut sorted: BTreeMap<&String, Vec<&CrossingCell>> = BTreeMap::new();
    for cell in all.iter().copied().filter(|cell| !part(cell).is_empty()) {
        let name = part(cell);
        sorted
            .entry(name)
            .or_insert_with(|| {
                order.push(name);
                Vec::new()
            })
            .push(cell);
    }
    order
        .into_iter()
        .filter_map(|name| {
            let distribution = tally_cells(scores(sorted.get(name)?), cells);
            Some((name.clone(), distribution))
        })
        .collect()
}

/// Puts parts with too few answers together, and one more where those are still too few:
/// otherwise the difference to everybody's answers would tell them.
fn merged(
    parts: Vec<(String, Distribution)>,
    name_it: impl Fn(&mut Distribution, String),
) -> Vec<Distribution> {
    let (mut kept, mut few): (Vec<_>, Vec<_>) = parts
        .into_iter()
        .partition(|(name, one)| one.n() >= FEWEST_IN_A_CELL && name != OTHER);
    few.retain(|(_, one)| one.n() > 0);
    let sum = |few: &[(String, Distribution)]| few.iter().map(|(_, one)| one.n()).sum::<u64>();
    while !few.is_empty() && sum(&few) < FEWEST_IN_A_CELL {
        let smallest = (0..kept.len()).min_by_key(|place| kept.get(*place).map(|(_, one)| one.n()));
        match smallest {
            Some(place) => few.push(kept.remove(place)),
            None => few.clear(),
        }
    }
    let mut found: Vec<Distribution> = Vec::new();
    for (name, mut one) in kept {
        name_it(&mut one, name);
        found.push(one);
    }
    if !few.is_empty() {
        let mut other = few
            .into_iter()
            .fold(Distribution::default(), |mut sum, (_, one)| {
                add(&mut sum, one);
                sum
            });
        name_it(&mut other, OTHER.to_owned());
        found.push(other);
    }
    found
}

fn add(sum: &mut Distribution, one: Distribution) {
    for (score, tally) in one.tallies {
        let whole = sum.tallies.entry(score).or_default();
        whole.n += tally.n;
        if let Some(weights) = tally.weights {
            let sums = whole.weights.get_or_insert_default();
            sums.sum += weights.sum;
            sums.sum_of_squares += weights.sum_of_squares;
        }
    }
    for (kind, n) in one.missing {
        *sum.missing.entry(kind).or_default() += n;
    }
    sum.invalid += one.invalid;
}

/// Computes the figures of scores by the values of other columns.
pub(super) fn group_tables(pass: Pass<'_>, layout: &Layout) -> Vec<GroupTable> {
    layout
        .groupings
        .iter()
        .filter_map(|(group, score)| {
            let cells = pass.cells(*score)?;
            let crossing = pass.crossing(Some(*group), *score)?;
            let values = by_group(crossing)
                .into_iter()
                .take(MAX_VALUES)
                .map(|(value, all)| {
                    let distribution = tally_cells(scores(&all), cells);
                    GroupValue {
                        value: value.to_owned(),
                        figures: figures_of(&distribution, cells.scale),
                        distribution,
                    }
                });
            Some(GroupTable {
                group_column: *group,
                score_column: *score,
                values: values.collect(),
            })
        })
        .collect()
}
