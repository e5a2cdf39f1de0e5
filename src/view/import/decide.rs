//! Decisions about columns, what is still open, and whether anything stands against the import.

use std::{
    collections::{BTreeMap, BTreeSet},
    iter,
};

use egui::Response;

use super::{ImportDialog, place};
use crate::{
    edit::Edit,
    lang::{Key, Words},
    model::FeedbackId,
    survey::{ColumnOption, ColumnRef, Question},
};

/// What stands against an import.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Obstacle {
    /// The file is still being read.
    Reading,
    /// The file yields nothing to import; the dialog says why.
    Nothing,
    /// Something that was typed cannot be read.
    Typed,
    /// So many questions are open.
    Questions(usize),
    /// So many quotes have no touchpoint.
    Quotes(usize),
}

impl Obstacle {
    /// Says it beside the button that it blocks.
    pub(super) fn text(self, words: &Words) -> String {
        match self {
            Self::Reading => words.text(Key::ImportWaitsReading).to_owned(),
            Self::Nothing => words.text(Key::ImportWaitsNothing).to_owned(),
            Self::Typed => words.text(Key::ImportWaitsTyped).to_owned(),
            Self::Questions(n) => words.format(Key::ImportWaitsQuestions, &[("n", n.into())]),
            Self::Quotes(n) => words.format(Key::ImportWaitsQuotes, &[("n", n.into())]),
        }
    }
}

impl ImportDialog {
    /// Decides the same about some columns.
    pub(super) fn decide(&mut self, columns: &[usize], change: impl Fn(&mut ColumnOption)) {
        let mut open: BTreeSet<usize> = columns.iter().copied().collect();
        for option in &mut self.options.columns {
            if let ColumnRef::Index(index) = option.column
                && open.remove(&index)
            {
                change(option);
            }
        }
        for index in open {
            let mut option = ColumnOption::about(ColumnRef::Index(index));
            change(&mut option);
            self.options.columns.push(option);
        }
    }

    /// Returns what was decided, by column.
    pub(super) fn decisions(&self) -> BTreeMap<usize, ColumnOption> {
        let decided = self.options.columns.iter();
        decided
            .filter_map(|option| match option.column {
                ColumnRef::Index(index) => Some((index, option.clone())),
                ColumnRef::Name(_) => None,
            })
            .collect()
    }

    /// Returns the questions about columns that nobody has answered yet.
    pub(super) fn questions(&self) -> Vec<Question> {
        let Some(Ok(proposal)) = self.proposal() else {
            return Vec::new();
        };
        let decided = self.decisions();
        let is_answered = |question: &&Question| {
            let option = decided.get(&question.column);
            option.is_some_and(|option| {
                if question.labels.is_empty() {
                    option.direction.is_some()
                } else {
                    option.labels.is_some()
                }
            })
        };
        // Columns that share their labels are put in order in one list.
        let mut lists = BTreeSet::new();
        let is_new = |question: &&Question| {
            let list = self.order_over(question.column).unwrap_or(question.column);
            question.labels.is_empty() || lists.insert(list)
        };
        let asked = proposal.import.undecided.iter();
        asked
            .filter(|question| !is_answered(question))
            .filter(is_new)
            .cloned()
            .collect()
    }

    /// Says whether what looks like a wish to close the dialog is none: a click beside it, Escape in a field or a drag.
    pub(in crate::view) fn stays_open(&self, beside: &Response) -> bool {
        beside.clicked() || self.keys.lets_go
    }

    /// Says what stands against the import.
    pub(super) fn obstacle(&self) -> Option<Obstacle> {
        if self.reading.is_some() {
            return Some(Obstacle::Reading);
        }
        let has_rows = self.read.as_ref().is_some_and(|read| read.survey.rows > 0);
        let proposal = self.proposal().and_then(|made| made.as_ref().ok());
        let Some(proposal) = proposal.filter(|_| has_rows && self.failed.is_none()) else {
            return Some(Obstacle::Nothing);
        };
        if !self.origin.is_readable() || !self.typed_ends.is_empty() {
            return Some(Obstacle::Typed);
        }
        let open = self.questions().len() + usize::from(place::is_open(self));
        if open > 0 {
            return Some(Obstacle::Questions(open));
        }
        match self.quotes.homeless(&proposal.map) {
            0 => None,
            homeless => Some(Obstacle::Quotes(homeless)),
        }
    }

    /// Returns the step that imports, quotes included, with the id of the set; none while something stands against it.
    pub(super) fn step(&self) -> Option<(Edit, FeedbackId)> {
        let proposal = self.proposal()?.as_ref().ok()?;
        let step = proposal
            .step
            .clone()
            .filter(|_| self.obstacle().is_none())?;
        let language = proposal.map.header.language.known().copied();
        let quotes = self.quotes.edits(language.unwrap_or_default());
        Some((with_quotes(step, quotes), proposal.import.set.id.clone()))
    }
}

/// Makes an import and its quotes one step that goes by the name of the import.
fn with_quotes(step: Edit, quotes: Vec<Edit>) -> Edit {
    if quotes.is_empty() {
        return step;
    }
    let label = step.label();
    Edit::Several(label, iter::once(step).chain(quotes).collect())
}
