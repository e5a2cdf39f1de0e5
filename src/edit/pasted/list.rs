//! Lines and indented lists.

use super::{
    build::{Builder, Outcome},
    column::Column,
    marker::{Marked, Marker, marked},
};

/// How wide a tab is among blanks.
const TAB: usize = 4;
/// How many levels a list may have without a question.
const LEVELS: usize = 3;

/// What the levels of a list are.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ListReading {
    /// Every line is a touchpoint.
    Touchpoints,
    /// Stages, their touchpoints, their pain points.
    Stages,
    /// Touchpoints and their pain points.
    PainPoints,
}

/// A list with what its levels are taken for.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct List {
    items: Vec<(usize, String)>,
    is_sure: bool,
    /// What its levels are.
    pub reading: ListReading,
}

impl List {
    /// Reads a list from the lines of a text; blank ones are no items.
    pub(super) fn read(lines: &[String]) -> Self {
        let lines: Vec<&str> = lines
            .iter()
            .map(String::as_str)
            .filter(|line| !line.trim().is_empty())
            .collect();
        let marked = marked(&lines);
        let (levels, is_regular) = levels(&lines, &marked);
        let next = levels.iter().skip(1).copied().chain([0]);
        let items: Vec<(usize, String)> = marked
            .iter()
            .zip(levels.iter().copied().zip(next))
            .map(|(line, (level, next))| {
                // "Buying:" is the stage "Buying".
                let text = line.text.strip_suffix(':').filter(|_| next > level);
                (level, text.unwrap_or(line.text).trim().replace('\t', " "))
            })
            .collect();
        let deepest = levels.iter().copied().max().unwrap_or_default();
        Self {
            items,
            is_sure: is_regular && deepest < LEVELS,
            reading: if deepest == 0 {
                ListReading::Touchpoints
            } else {
                ListReading::Stages
            },
        }
    }

    /// Says whether it has levels that can be taken for different things.
    pub fn is_nested(&self) -> bool {
        self.items.iter().any(|(level, _)| *level > 0)
    }

    /// Counts its lines.
    pub(super) fn size(&self) -> usize {
        self.items.len()
    }

    pub(super) fn is_sure(&self) -> bool {
        self.is_sure
    }

    pub(super) fn build(&self, mut builder: Builder) -> Outcome {
        for (level, text) in &self.items {
            // How far the line is below the touchpoints.
            let below = match self.reading {
                ListReading::Touchpoints => Some(0),
                ListReading::Stages => level.checked_sub(1),
                ListReading::PainPoints => Some(*level),
            };
            match below {
                None => builder.stage(text),
                Some(0) => builder.touchpoint(text),
                Some(_) => builder.cards(&Column::PainPoints, &[text.as_str()]),
            }
        }
        builder.finish()
    }
}

/// Says how deep each line is, and whether its indentation or its numbers say so without doubt.
fn levels(lines: &[&str], marked: &[Marked<'_>]) -> (Vec<usize>, bool) {
    let indents: Vec<usize> = lines.iter().map(|line| indent(line)).collect();
    let depths: Vec<usize> = marked.iter().map(|line| line.depth).collect();
    for values in [indents, depths] {
        if values.iter().any(|value| values.first() != Some(value)) {
            return nested(&values);
        }
    }
    // Bullets under lines without one, or under others: most likely, but not certainly, a level each.
    let mut kinds: Vec<Marker> = Vec::new();
    let values = marked.iter().map(|line| {
        let known = kinds.iter().position(|kind| *kind == line.marker);
        known.unwrap_or_else(|| {
            kinds.push(line.marker);
            kinds.len() - 1
        })
    });
    let values: Vec<usize> = values.collect();
    let is_flat = kinds.len() < 2;
    (nested(&values).0, is_flat)
}

fn indent(line: &str) -> usize {
    let mut width = 0;
    for sign in line.chars() {
        match sign {
            '\t' => width = (width / TAB + 1) * TAB,
            _ if sign.is_whitespace() => width += 1,
            _ => break,
        }
    }
    width
}

/// Turns indents into levels without gaps; a line that goes back to an indent that was not there is irregular.
fn nested(values: &[usize]) -> (Vec<usize>, bool) {
    let mut open: Vec<usize> = Vec::new();
    let mut is_regular = true;
    let mut levels = Vec::with_capacity(values.len());
    for value in values {
        let before = open.len();
        open.retain(|one| one <= value);
        if open.last() != Some(value) {
            is_regular &= open.len() == before;
            open.push(*value);
        }
        levels.push(open.len() - 1);
    }
    (levels, is_regular)
}
