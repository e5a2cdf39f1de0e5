//! What one pass over the file has to count, and whether an earlier pass has counted it.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Column, ColumnKind, Shape,
    column::{Answer, Cells, Columns},
    counts::{ColumnCounts, Counts, Crossing, PairedColumn, Plan},
    resolve::Decisions,
    shape::Layout,
    words::Words,
};
use crate::model::Score;

/// Fewer numbered columns are no battery of items.
const FEWEST_ITEMS: usize = 5;

/// Plans a pass.
pub(super) fn make(
    columns: &Columns,
    layout: &Layout,
    decisions: &Decisions,
    counts: &Counts,
    decimal_comma: bool,
) -> Plan {
    Plan {
        crossings: crossings(columns, layout),
        count_column: layout.count,
        weight_column: decisions.weight,
        person_column: person(columns, layout, counts),
        paired: paired(columns, layout, counts, decimal_comma),
        drop_rows: decisions.drop_rows.clone(),
        decimal_comma,
        count_points_group: layout
            .count
            .and_then(|column| counts.columns.get(column))
            .is_some_and(|counted| points_group(counted, decimal_comma)),
    }
}

/// Says whether the points of a count column can only group thousands: `1.000` among whole numbers.
fn points_group(counted: &ColumnCounts, decimal_comma: bool) -> bool {
    let is_grouped = |value: &str| {
        let mut groups = value.split('.');
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let first = groups
            .next()
            .is_some_and(|part| (1..=3).contains(&part.len()) && digits(part));
        first && groups.all(|part| part.len() == 3 && digits(part))
    };
    let numbers = || counted.values.iter().map(|(value, _)| value.as_str());
    !decimal_comma
        && !counted.overflow
        && numbers().all(is_grouped)
        && numbers().any(|value| value.contains('.'))
}

/// Says whether a pass after the plan `done` has counted all that `needed` asks for.
pub(super) fn covers(done: &Plan, needed: &Plan, counts: &Counts) -> bool {
    covers_figures(done, needed, &needed.crossings) && covers_people(done, needed, counts)
}

/// Says whether that pass has counted what figures rest on, by themselves and in these crossings.
pub(super) fn covers_figures(done: &Plan, needed: &Plan, crossings: &[Crossing]) -> bool {
    done.count_column == needed.count_column
        && done.weight_column == needed.weight_column
        && done.decimal_comma == needed.decimal_comma
        && done.count_points_group == needed.count_points_group
        && crossings.iter().all(|one| done.crossings.contains(one))
}

/// Says whether that pass has counted what follows from whole rows: people, and the pairs of their answers.
pub(super) fn covers_people(done: &Plan, needed: &Plan, counts: &Counts) -> bool {
    (needed.person_column.is_none() || done.person_column == needed.person_column)
        && same_pairs(done, needed, counts)
}

fn same_pairs(done: &Plan, needed: &Plan, counts: &Counts) -> bool {
    needed.paired.is_empty()
        || done.paired.len() == needed.paired.len()
            && done.paired.iter().zip(&needed.paired).all(|(a, b)| {
                let values = counts
                    .columns
                    .get(a.column)
                    .map_or(&[][..], |one| &one.values);
                a.column == b.column
                    && a.is_common == b.is_common
                    && values
                        .iter()
                        .all(|(value, _)| a.scores.get(value) == b.scores.get(value))
            })
}

/// Returns the crossings that the answers of everything rated come from.
pub(super) fn rated_crossings(columns: &Columns, layout: &Layout) -> Vec<Crossing> {
    let parts = layout.parts;
    match (layout.shape, parts.score) {
        (Some(Shape::Long | Shape::Counted), Some(score)) => vec![Crossing {
            group: parts.touchpoint,
            score,
            segment: parts.segment,
            wave: parts.wave,
        }],
        (Some(Shape::Wide), _) if parts.segment.is_some() || parts.wave.is_some() => columns
            .ratings()
            .map(|column| Crossing {
                group: None,
                score: column.index,
                segment: parts.segment,
                wave: parts.wave,
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// Adds to those the scores by other columns, which only the report of a survey shows.
fn crossings(columns: &Columns, layout: &Layout) -> Vec<Crossing> {
    let mut crossings = rated_crossings(columns, layout);
    for (group, score) in &layout.groupings {
        let counted = crossings
            .iter()
            .any(|one| one.group == Some(*group) && one.score == *score);
        if !counted {
            crossings.push(Crossing {
                group: Some(*group),
                score: *score,
                segment: None,
                wave: None,
            });
        }
    }
    crossings
}

/// The column of respondents in a long file; in a wide one every row is somebody.
fn person(columns: &Columns, layout: &Layout, counts: &Counts) -> Option<usize> {
    if layout.shape != Some(Shape::Long) {
        return None;
    }
    let distinct = |column: usize| match counts.columns.get(column) {
        Some(counted) if !counted.overflow => counted.values.len(),
        _ => usize::MAX,
    };
    let ids: Vec<usize> = columns
        .columns
        .iter()
        .filter(|one| one.kind == ColumnKind::Id)
        .map(|one| one.index)
        .collect();
    let fewest = ids.iter().map(|id| distinct(*id)).min()?;
    // An id of answers is new in every row; another id that comes again is somebody's.
    let strangeness = |id: &&usize| {
        let name = columns.columns.get(**id).map_or("", |one| &one.name);
        let words = Words::of(name);
        if words.name_people() {
            0
        } else if words.name_answers() && fewest < distinct(**id) {
            2
        } else {
            1
        }
    };
    ids.iter().min_by_key(strangeness).copied()
}

fn paired(
    columns: &Columns,
    layout: &Layout,
    counts: &Counts,
    decimal_comma: bool,
) -> Vec<PairedColumn> {
    if layout.shape != Some(Shape::Wide) {
        return Vec::new();
    }
    let hasty = hasty_columns(columns);
    columns
        .ratings()
        .filter_map(|column| {
            let cells = Cells {
                scale: column.scale.as_ref()?,
                codes: columns.codes.get(column.index)?,
                decimal_comma,
                weighted: false,
            };
            let counted = counts.columns.get(column.index)?;
            Some(PairedColumn {
                column: column.index,
                is_common: hasty.contains(&column.index),
                scores: scores(
                    cells,
                    counted.values.iter().map(|(value, _)| value.as_str()),
                ),
            })
        })
        .collect()
}

fn ends(column: &Column) -> Option<(Score, Score)> {
    column.scale.as_ref().map(|scale| (scale.min, scale.max))
}

/// The columns where the same score everywhere is a sign of haste: those of the common scale, and only the numbered
/// items among them where most are: `Q1` ... `Q28` beside `difficulty`.
fn hasty_columns(columns: &Columns) -> BTreeSet<usize> {
    let common = common_ends(columns);
    let on_scale: Vec<&Column> = columns
        .ratings()
        .filter(|one| ends(one) == common)
        .collect();
    let mut items: BTreeMap<&str, usize> = BTreeMap::new();
    for stem in on_scale.iter().filter_map(|one| stem(&one.name)) {
        *items.entry(stem).or_default() += 1;
    }
    let most = items.into_iter().max_by_key(|(_, n)| *n);
    let battery = most.filter(|(_, n)| *n >= FEWEST_ITEMS && n * 2 > on_scale.len());
    let belongs =
        |one: &&Column| battery.is_none_or(|(battery, _)| stem(&one.name) == Some(battery));
    on_scale
        .into_iter()
        .filter(belongs)
        .map(|one| one.index)
        .collect()
}

/// What stands before the number of an item: `Q` of `Q12`.
fn stem(name: &str) -> Option<&str> {
    let stem = name.trim_end_matches(|c: char| c.is_ascii_digit());
    (!stem.is_empty() && stem.len() < name.len()).then_some(stem)
}

/// The ends that most ratings have; of two as common the higher ones.
fn common_ends(columns: &Columns) -> Option<(Score, Score)> {
    let mut counted: BTreeMap<(Score, Score), usize> = BTreeMap::new();
    for found in columns.ratings().filter_map(ends) {
        *counted.entry(found).or_default() += 1;
    }
    let most = counted.into_iter().max_by_key(|(_, n)| *n);
    most.map(|(ends, _)| ends)
}

/// The numbers of all cells seen, and of the usual spellings of levels not seen yet.
fn scores<'a>(cells: Cells<'_>, seen: impl Iterator<Item = &'a str>) -> BTreeMap<String, i64> {
    let (min, max) = (cells.scale.min.parts(), cells.scale.max.parts());
    let whole = (min.div_euclid(Score::PARTS)..=max.div_euclid(Score::PARTS))
        .take(102)
        .flat_map(|level| {
            [
                format!("{level}"),
                format!("{level}.0"),
                format!("{level},0"),
            ]
        });
    seen.map(str::to_owned)
        .chain(whole)
        .filter_map(|text| match cells.answer(&text) {
            Answer::Score(score) => Some((text, score.parts())),
            Answer::Missing(_) | Answer::Invalid => None,
        })
        .collect()
}
