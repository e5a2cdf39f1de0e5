//! The user's decisions, resolved against the header of a file: names become positions.

use super::{
    ColumnKind, ColumnOption, ColumnRef, ReadingOptions, Shape, SurveyError, order::Comparable,
    rows,
};
use crate::model::{Direction, Score};

/// What the user decided about one column.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Decision {
    /// What it is.
    pub(super) kind: Option<ColumnKind>,
    /// The ends of its scale.
    pub(super) scale: Option<(Score, Score)>,
    /// Which end is good.
    pub(super) direction: Option<Direction>,
    /// The codes of missing answers.
    pub(super) missing: Option<Vec<String>>,
    /// Its labels from the lowest level up.
    pub(super) labels: Option<Vec<String>>,
}

/// All decisions by position.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Decisions {
    /// The decimal mark is a comma.
    pub(super) decimal_comma: Option<bool>,
    /// The shape.
    pub(super) shape: Option<Shape>,
    /// The column that names touchpoints.
    pub(super) touchpoint: Option<usize>,
    /// The column of ratings.
    pub(super) score: Option<usize>,
    /// The column of counts.
    pub(super) count: Option<usize>,
    /// The column of weights.
    pub(super) weight: Option<usize>,
    /// The column of segments.
    pub(super) segment: Option<usize>,
    /// The column of waves.
    pub(super) wave: Option<usize>,
    /// The columns that mark the rows to be left out, each with what it says of them.
    pub(super) drop_rows: Vec<(usize, Vec<String>)>,
    /// One decision per column.
    pub(super) columns: Vec<Decision>,
    /// What holds for every column that is found to be a rating and has no decision of its own: `*`.
    pub(super) all: Decision,
    /// The orders of labels that are known from elsewhere.
    pub(super) orders: Vec<Comparable>,
}

impl Decisions {
    /// Finds the columns that the options name.
    pub(super) fn resolve(options: &ReadingOptions, names: &[String]) -> Result<Self, SurveyError> {
        let find = |column: &Option<ColumnRef>| {
            column
                .as_ref()
                .map(|column| position(column, names))
                .transpose()
        };
        let mut decisions = Self {
            decimal_comma: options.decimal.map(|mark| mark == ','),
            shape: options.shape,
            touchpoint: find(&options.touchpoint_column)?,
            score: find(&options.score_column)?,
            count: find(&options.count_column)?,
            weight: find(&options.weight_column)?,
            segment: find(&options.segment_column)?,
            wave: find(&options.wave_column)?,
            drop_rows: rows::dropped(&options.leave_out, names),
            columns: vec![Decision::default(); names.len()],
            all: Decision::default(),
            orders: options.orders.iter().map(Comparable::new).collect(),
        };
        for option in &options.columns {
            if option.column.is_all() && !names.iter().any(|name| name == "*") {
                decisions.all.overlay(option);
            } else if let Some(decision) =
                decisions.columns.get_mut(position(&option.column, names)?)
            {
                decision.overlay(option);
            }
        }
        Ok(decisions)
    }

    /// Returns the decision about a column.
    pub(super) fn column(&self, index: usize) -> Decision {
        let own = self.columns.get(index).cloned().unwrap_or_default();
        Decision {
            kind: own.kind,
            // Ends and a direction for all decide only what nothing in the file proves.
            scale: own.scale,
            direction: own.direction,
            missing: own.missing.or_else(|| self.all.missing.clone()),
            // An order of labels for all holds only where it names every label.
            labels: own.labels,
        }
    }
}

impl Decision {
    fn overlay(&mut self, option: &ColumnOption) {
        self.kind = option.kind.or(self.kind);
        self.scale = option.scale.or(self.scale);
        self.direction = option.direction.or(self.direction);
        if option.missing.is_some() {
            self.missing.clone_from(&option.missing);
        }
        if option.labels.is_some() {
            self.labels.clone_from(&option.labels);
        }
    }
}

/// Finds a column by position or header.
pub(super) fn position(column: &ColumnRef, names: &[String]) -> Result<usize, SurveyError> {
    let unknown = || SurveyError::UnknownColumn {
        column: column.to_string(),
        columns: names.to_vec(),
    };
    match column {
        ColumnRef::Index(index) if *index < names.len() => Ok(*index),
        ColumnRef::Index(_) => Err(unknown()),
        ColumnRef::Name(name) => {
            let wanted = name.trim();
            let lower = wanted.to_lowercase();
            names
                .iter()
                .position(|have| have == wanted)
                .or_else(|| {
                    names
                        .iter()
                        .position(|have| have.trim().to_lowercase() == lower)
                })
                .ok_or_else(unknown)
        }
    }
}
