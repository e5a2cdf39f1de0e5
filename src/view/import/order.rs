//! The labels of a column while somebody puts them in order, and the decision that comes of it.

use std::sync::Arc;

use super::ImportDialog;
use crate::{
    file::KeptOrder,
    model::Direction,
    survey::{Column, LabelBlock, LabelCount, Survey, is_same_label, option_label, proposed_order},
};

/// Labels on their way to an order.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct OrderDraft {
    /// The labels from the best to the worst.
    pub(super) levels: Vec<String>,
    /// What stands beside them and is no answer.
    pub(super) aside: Vec<String>,
    /// The columns that have these labels.
    pub(super) block: LabelBlock,
}

/// What somebody does with the labels; places count from the best.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Change {
    /// Puts the label of one place at another.
    Move(usize, usize),
    /// Takes a label out: it is no answer.
    TakeOut(usize),
    /// Makes the worst of something that was no answer.
    PutBack(usize),
    /// Turns the order round.
    Reverse,
}

impl OrderDraft {
    /// Starts with the order that the column has, or with a proposal.
    pub(super) fn of(column: &Column, block: LabelBlock) -> Self {
        let ranked = column.scale.iter().flat_map(|one| one.labels.values());
        let ranked: Vec<String> = ranked.cloned().collect();
        let mut levels = if column.is_open() {
            // Labels of its own that are no levels are missing answers.
            let is_missing = |label: &&LabelCount| {
                let mut own = column.labels.iter().map(|one| &one.text);
                own.any(|text| is_same_label(text, &label.text)) && !holds(&ranked, label)
            };
            let all = block.labels.iter().filter(|label| !is_missing(label));
            proposed_order(&all.cloned().collect::<Vec<_>>()).1
        } else {
            ranked
        };
        if !is_low(column) {
            levels.reverse();
        }
        let aside = block.labels.iter().filter(|label| !holds(&levels, label));
        Self {
            aside: aside.map(|label| label.text.clone()).collect(),
            levels,
            block,
        }
    }

    /// Takes over the counts of a block with the same labels; none where it has others.
    fn with(&self, block: &LabelBlock) -> Option<Self> {
        let is_known = |label: &LabelCount| holds(&self.levels, label) || holds(&self.aside, label);
        block.labels.iter().all(is_known).then(|| Self {
            block: block.clone(),
            ..self.clone()
        })
    }

    /// Does what somebody wished.
    pub(super) fn change(&mut self, change: Change) {
        match change {
            Change::Move(from, to) if from < self.levels.len() => {
                let label = self.levels.remove(from);
                self.levels.insert(to.min(self.levels.len()), label);
            }
            Change::TakeOut(place) if place < self.levels.len() => {
                self.aside.push(self.levels.remove(place));
            }
            Change::PutBack(place) if place < self.aside.len() => {
                self.levels.push(self.aside.remove(place));
            }
            Change::Reverse => self.levels.reverse(),
            _ => {}
        }
    }

    /// Returns the missing codes of a column: those that were told or found, and what is no answer here.
    fn missing(&self, told: Option<Vec<String>>, found: &[String]) -> Option<Vec<String>> {
        // What spells out a missing answer needs no telling.
        let is_new = |text: &&String| {
            let mut labels = self.block.labels.iter();
            let known = labels.find(|label| is_same_label(&label.text, text));
            known.is_none_or(|label| !label.spells_missing)
        };
        let new: Vec<String> = self
            .aside
            .iter()
            .filter(is_new)
            .map(|one| option_label(one))
            .collect();
        if told.is_none() && new.is_empty() {
            return None;
        }
        let is_label = |code: &String| {
            let mut all = self.levels.iter().chain(&self.aside);
            all.any(|label| is_same_label(label, code))
        };
        let codes = told.unwrap_or_else(|| found.to_vec());
        let codes = codes.into_iter().filter(|code| !is_label(code));
        let all: Vec<String> = codes.chain(new).collect();
        (!all.is_empty()).then_some(all)
    }

    /// Says whether there are levels enough for a scale.
    pub(super) fn is_scale(&self) -> bool {
        self.levels.len() >= 2
    }
}

impl ImportDialog {
    /// Begins an order for every column that has none, once where several share their labels, and keeps what fits.
    pub(super) fn begin_orders(&mut self) {
        let Some(survey) = self.shown().map(|read| Arc::clone(&read.survey)) else {
            return;
        };
        let before = std::mem::take(&mut self.orders);
        for column in &survey.columns {
            let draft = before.get(&column.index);
            let is_open = column.is_open() && self.order_over(column.index).is_none();
            if draft.is_none() && !is_open {
                continue;
            }
            let Some(block) = survey.label_block(column.index) else {
                continue;
            };
            let kept = draft.and_then(|draft| draft.with(&block));
            let new = || is_open.then(|| OrderDraft::of(column, block));
            if let Some(draft) = kept.or_else(new) {
                self.orders.insert(column.index, draft);
            }
        }
    }

    /// Returns the column whose list of labels is the one of this column, too.
    pub(super) fn order_over(&self, index: usize) -> Option<usize> {
        let mut orders = self.orders.iter();
        let found = orders.find(|(_, draft)| draft.block.columns.contains(&index));
        found.map(|(column, _)| *column)
    }

    /// Settles an order for all columns with these labels, and remembers it.
    pub(super) fn settle_order(&mut self, survey: &Survey, column: &Column, draft: &OrderDraft) {
        let from_worst = draft.levels.iter().rev();
        let mut levels: Vec<String> = from_worst.map(|one| option_label(one)).collect();
        let aside: Vec<String> = draft.aside.iter().map(|one| option_label(one)).collect();
        let kept = KeptOrder::new(levels.clone(), aside, self.request.date);
        self.settled.extend(kept);
        // Where 1 is the best, as with grades, it stays so.
        let direction = is_low(column).then_some(Direction::Low);
        if direction.is_some() {
            levels.reverse();
        }
        for index in &draft.block.columns {
            let found = survey.column(*index).map(Column::missing_codes);
            let found: Vec<String> = found.into_iter().flatten().collect();
            self.decide(&[*index], |option| {
                option.missing = draft.missing(option.missing.take(), &found);
                option.labels = Some(levels.clone());
                option.direction = direction;
                option.scale = None;
            });
        }
        self.orders.remove(&column.index);
    }
}

fn is_low(column: &Column) -> bool {
    let scale = column.scale.as_ref();
    scale.is_some_and(|scale| scale.direction == Some(Direction::Low))
}

/// Says whether a label is among some texts.
fn holds<'a>(texts: impl IntoIterator<Item = &'a String>, label: &LabelCount) -> bool {
    let mut texts = texts.into_iter();
    texts.any(|text| is_same_label(text, &label.text))
}

#[cfg(test)]
mod tests;
