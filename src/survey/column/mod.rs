//! The columns of a survey file as they are understood: kind, scale, counts and figures.
//!
//! From counted values only: nothing here sees a row or a byte of the file.

mod adopt;
mod blocks;
mod bookkeeping;
mod bounds;
mod cells;
mod dates;
mod describe;
mod kind;
mod mirror;
mod numbered;
mod ordered;
mod ranked;
mod rating;
mod survey_types;
mod tally;
mod usability;
mod whole;

use std::collections::BTreeMap;

pub(super) use self::{
    describe::with_empty,
    kind::{Reading, read_columns},
    rating::{Basis, Evidence},
    tally::{Answer, Cells, Codes, figures_of, tally_cells},
};
use super::{ColumnKind, Issue, LabelCount, LabelOrder};
use crate::{
    model::{Direction, MissingKind, Scale, ScaleKind, Score, Tally},
    stats::{Ends, Figures},
};

/// The scale that a column is proposed to have.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ProposedScale {
    /// The lower end.
    pub min: Score,
    /// The upper end.
    pub max: Score,
    /// Which end is good; undecided if absent.
    pub direction: Option<Direction>,
    /// What sort of scale it is.
    pub kind: ScaleKind,
    /// What the levels are called, where the file says so.
    pub labels: BTreeMap<Score, String>,
    /// How the order of its labels came about, where it is made of words.
    pub order: Option<LabelOrder>,
}

impl ProposedScale {
    /// Returns what the statistics need to know of the scale.
    pub fn ends(&self) -> Ends {
        Ends {
            min: self.min,
            max: self.max,
            direction: self.direction,
            kind: self.kind,
        }
    }

    /// Says whether nobody has told the order of its labels: no score means anything yet.
    pub fn is_open(&self) -> bool {
        self.order.as_ref().is_some_and(LabelOrder::is_open)
    }

    /// Says whether a score lies between the ends.
    pub fn holds(&self, score: Score) -> bool {
        self.min <= score && score <= self.max
    }

    /// Turns the proposal into the scale of a feedback set.
    pub(super) fn to_model(&self) -> Scale {
        Scale {
            min: self.min,
            max: self.max,
            direction: match self.direction {
                Some(direction) => direction.into(),
                None => crate::model::Known::Unknown(super::UNDECIDED.to_owned()),
            },
            kind: self.kind.into(),
            labels: self.labels.clone(),
            extra: crate::model::Extra::default(),
        }
    }
}

/// One column of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its position, from 0.
    pub index: usize,
    /// Its header.
    pub name: String,
    /// The wording of the question, where the file has one besides the header.
    pub question: String,
    /// What it is.
    pub kind: ColumnKind,
    /// The scale, for ratings.
    pub scale: Option<ProposedScale>,
    /// Its labels, where it is a scale made of words or may be one.
    pub labels: Vec<LabelCount>,
    /// The cells with a value; of ratings, those with a score of the scale.
    pub n: u64,
    /// The cells without a value.
    pub missing: u64,
    /// The same by kind: `empty`, `not asked`, `no answer`, `don't know`, `code 99`.
    pub missing_by_kind: BTreeMap<MissingKind, u64>,
    /// The cells of a rating that are neither a score nor a known missing value.
    pub invalid: u64,
    /// How often each score was given.
    pub tallies: BTreeMap<Score, Tally>,
    /// The figures, for ratings with answers.
    pub figures: Option<Figures>,
}

/// The columns with what cannot be proved about them.
#[derive(Clone, Debug, Default)]
pub(super) struct Columns {
    /// All columns in the order of the file.
    pub(super) columns: Vec<Column>,
    /// The missing codes of each column.
    pub(super) codes: Vec<Codes>,
    /// What they leave open.
    pub(super) issues: Vec<Issue>,
}

impl Columns {
    /// Returns the ratings.
    pub(super) fn ratings(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|column| column.scale.is_some())
    }
}
