//! Survey files built in memory, the maps they belong to, and what must come out.

mod again;
mod batteries;
mod burdens;
mod columns;
mod comments;
mod contacts;
mod damaged;
mod decisions;
mod directions;
mod doubtful_ends;
mod followed;
mod imports;
mod invariance;
mod label_blocks;
mod labels;
mod masks;
mod matching;
mod meanings;
mod naming;
mod numbers;
mod orders;
mod people;
mod questions;
mod sample_files;
mod samples;
mod scales;
mod segments;
mod shapes;
mod variants;
mod waves;
mod written;

use std::{
    fmt::{Arguments, Write as _},
    ops::ControlFlow,
    sync::Arc,
};

use super::*;
use crate::{
    model::{
        Direction, Extra, JourneyMap, Score, Stage, StageId, Target, Touchpoint, TouchpointId,
    },
    stats::{Ends, Figures, figures},
};

/// The answers of a scale of agreement, the lowest first.
pub(super) const AGREEMENT: [&str; 5] = [
    "Strongly disagree",
    "Disagree",
    "Neutral",
    "Agree",
    "Strongly agree",
];

/// Reads a file that needs no decisions.
#[track_caller]
pub(super) fn read_plain(bytes: impl Into<Vec<u8>>) -> Survey {
    read_with(bytes, &[])
}

/// Reads a file with column options as the command line takes them.
#[track_caller]
pub(super) fn read_with(bytes: impl Into<Vec<u8>>, columns: &[&str]) -> Survey {
    let options = ReadingOptions {
        columns: columns
            .iter()
            .map(|text| parse_column_option(text).unwrap())
            .collect(),
        ..ReadingOptions::default()
    };
    read_options(bytes, &options)
}

/// Reads a file with reading options.
#[track_caller]
pub(super) fn read_options(bytes: impl Into<Vec<u8>>, options: &ReadingOptions) -> Survey {
    read(&bytes.into(), options, &mut |_| ControlFlow::Continue(())).unwrap()
}

/// Makes a map of stages and touchpoints whose ids are `s0`, `t0`, `t1` ...
pub(super) fn map(stages: &[(&str, &[&str])]) -> JourneyMap {
    let mut number = 0;
    let mut map = JourneyMap::default();
    for (place, (name, touchpoints)) in stages.iter().enumerate() {
        let touchpoints = touchpoints.iter().map(|name| {
            let id = TouchpointId::parse(&format!("t{number}")).unwrap();
            number += 1;
            Arc::new(Touchpoint::named(id, *name))
        });
        map.stages.push(Arc::new(Stage {
            id: StageId::parse(&format!("s{place}")).unwrap(),
            name: (*name).to_owned(),
            touchpoints: touchpoints.collect(),
            extra: Extra::default(),
        }));
    }
    map
}

/// Returns the figures that a proposed import gives a touchpoint.
#[track_caller]
pub(super) fn figures_at(import: &Import, map: &JourneyMap, touchpoint: &str) -> Option<Figures> {
    let place = map
        .places()
        .find(|place| place.touchpoint.name == touchpoint)
        .unwrap();
    let target = Target::Touchpoint(place.touchpoint.id.clone());
    let found = import.set.targets.iter().find(|one| one.target == target)?;
    figures(
        &found.distribution(None, None)?.tallies,
        &Ends::from(&found.scale),
    )
}

/// Returns the codes of the issues about a column.
pub(super) fn codes(survey: &Survey, column: usize) -> Vec<IssueCode> {
    let about = |issue: &&Issue| issue.column == Some(column);
    survey
        .issues
        .iter()
        .filter(about)
        .map(|issue| issue.code)
        .collect()
}

/// Makes a file of one column from its cells, beside a column that is no rating.
pub(super) fn one_column(header: &str, cells: &[&str]) -> String {
    let mut text = format!("comment;{header}\n");
    for (row, cell) in cells.iter().enumerate() {
        push(
            &mut text,
            format_args!("remark number {row} of a customer;{cell}\n"),
        );
    }
    text
}

/// Makes a column that repeats its labels, the first one most often.
pub(super) fn repeated_column(header: &str, labels: &[&str]) -> String {
    let mut cells = labels.repeat(4);
    cells.extend(labels.first().copied().into_iter().cycle().take(3));
    one_column(header, &cells)
}

/// Returns the scale of a column as numbers.
#[track_caller]
pub(super) fn ends(survey: &Survey, column: usize) -> Option<(f64, f64, Option<Direction>)> {
    let scale = survey.columns[column].scale.as_ref()?;
    Some((scale.min.value(), scale.max.value(), scale.direction))
}

/// Asserts that two figures agree as far as a rounded table says.
#[track_caller]
pub(super) fn close(found: f64, wanted: f64, tolerance: f64) {
    assert!(
        (found - wanted).abs() <= tolerance,
        "{found} is not {wanted}"
    );
}

/// Repeats every score as often as it was given.
pub(super) fn spread(levels: &[f64], counts: &[u32]) -> Vec<f64> {
    levels
        .iter()
        .zip(counts)
        .flat_map(|(level, count)| vec![*level; *count as usize])
        .collect()
}

/// Returns the whole levels from `min` to `max`.
pub(super) fn levels(min: i32, max: i32) -> Vec<f64> {
    (min..=max).map(f64::from).collect()
}

/// Returns a score.
pub(super) fn score(text: &str) -> Score {
    text.parse().unwrap()
}

/// Adds to a file.
pub(super) fn push(text: &mut String, part: Arguments<'_>) {
    text.write_fmt(part).unwrap();
}
