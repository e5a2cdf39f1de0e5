//! What the dialog holds: the text with its choices, and what would come of them.

use super::preview::{Line, lines};
use crate::{
    edit::{Column, Grid, LeftOut, ListReading, Orientation, Outcome, Proposal},
    model::{Date, Given, JourneyMap},
};

/// A pasted text with what is chosen for it.
#[derive(Clone, Debug)]
pub struct PasteDialog {
    pub(super) proposal: Proposal,
    outcome: Outcome,
    /// The outcome as lines to read.
    pub(super) lines: Vec<Line>,
    /// The own lanes of the map.
    pub(super) lanes: Vec<String>,
    estimates: (Option<Date>, Given),
}

impl PasteDialog {
    /// Makes the dialog; estimates are given on a day, before or after the data.
    pub(in crate::view) fn new(
        proposal: Proposal,
        map: &JourneyMap,
        estimates: (Option<Date>, Given),
    ) -> Self {
        let (day, given) = estimates;
        let outcome = proposal.outcome(day, given);
        let lanes = map.own_lanes.iter();
        Self {
            lines: lines(&outcome),
            lanes: lanes.map(|lane| lane.name.clone()).collect(),
            proposal,
            outcome,
            estimates,
        }
    }

    /// Says whether there is anything to ask, or something would be left out.
    pub(in crate::view) fn asks(&self) -> bool {
        !self.proposal.is_sure() || !self.outcome.left_out.is_empty()
    }

    /// Returns what would come of it.
    pub fn outcome(&self) -> &Outcome {
        &self.outcome
    }

    /// Changes what is chosen, and with it what would come of it.
    pub(super) fn choose(&mut self, choice: Choice) {
        match (&mut self.proposal, choice) {
            (Proposal::List(list), Choice::Reading(reading)) => list.reading = reading,
            (Proposal::Grid(grid), Choice::Orientation(way)) => grid.set_orientation(way),
            (Proposal::Grid(grid), Choice::Header(has_header)) => grid.set_header(has_header),
            (Proposal::Grid(grid), Choice::Column(number, column)) => {
                choose_column(grid, number, column);
            }
            _ => return,
        }
        let (day, given) = self.estimates;
        self.outcome = self.proposal.outcome(day, given);
        self.lines = lines(&self.outcome);
    }

    /// Returns what would be left out, columns first.
    pub(super) fn left_out(&self) -> &[LeftOut] {
        &self.outcome.left_out
    }
}

/// Something that was chosen in the dialog.
#[derive(Clone, Debug)]
pub(super) enum Choice {
    Reading(ListReading),
    Orientation(Orientation),
    Header(bool),
    Column(usize, Column),
}

/// Takes a column for something else; there is one column of stages, touchpoints and stars.
fn choose_column(grid: &mut Grid, number: usize, column: Column) {
    let is_single = matches!(column, Column::Stage | Column::Touchpoint | Column::Stars);
    let same = grid.columns().iter().position(|one| *one == column);
    if let Some(other) = same.filter(|_| is_single) {
        let now = grid.columns().get(number).cloned();
        grid.set_column(other, now.unwrap_or(Column::LeftOut));
    }
    grid.set_column(number, column);
}
