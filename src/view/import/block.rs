//! Ratings that share a scale: decisions for all of them at once.

use egui::{Label, Ui};

use super::{
    ImportDialog,
    columns::Told,
    scale::{EndsOf, ScaleLine, codes_text, direction_of},
};
use crate::{
    lang::{self, Key, Words},
    model::Score,
    survey::{ColumnKind, Survey},
    view::widgets::strong,
};

/// Several ratings on one scale.
pub(super) struct Block {
    /// The ends of the scale.
    pub(super) ends: (Score, Score),
    /// The ratings.
    columns: Vec<usize>,
}

/// Puts ratings with the same ends together, the largest block first; one alone is no block.
pub(super) fn all(survey: &Survey) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for (column, scale) in survey.ratings().filter(|(_, scale)| !scale.is_open()) {
        let ends = (scale.min, scale.max);
        match blocks.iter_mut().find(|block| block.ends == ends) {
            Some(block) => block.columns.push(column.index),
            None => blocks.push(Block {
                ends,
                columns: vec![column.index],
            }),
        }
    }
    blocks.retain(|block| block.columns.len() > 1);
    blocks.sort_by_key(|block| std::cmp::Reverse(block.columns.len()));
    blocks
}

impl Block {
    /// Returns what tells its fields from others.
    pub(super) fn ends_of(&self) -> EndsOf {
        EndsOf::Block(self.ends.0, self.ends.1)
    }

    /// Shows its name, and ends, missing codes and direction as far as all its ratings share them.
    pub(super) fn ui(
        &self,
        ui: &mut Ui,
        dialog: &mut ImportDialog,
        survey: &Survey,
        told: &Told,
        words: &Words,
    ) {
        let (min, max) = self.ends;
        let scale = lang::scale_ends(min, max, words.language());
        let about = |key| words.format(key, &[("scale", (&scale).into())]);
        ui.horizontal(|ui| {
            let n = self.columns.len();
            let name = words.format(
                Key::ImportBlock,
                &[("n", n.into()), ("scale", (&scale).into())],
            );
            let button = ui
                .button(words.text(Key::ImportLeaveOut))
                .on_hover_text(about(Key::ImportBlockOut));
            if button.clicked() {
                dialog.decide(&self.columns, |option| {
                    option.kind = Some(ColumnKind::Number);
                });
            }
            ui.add(Label::new(strong(name)).truncate());
        });
        let ratings = || {
            let indices = self.columns.iter();
            indices.filter_map(move |index| {
                let column = survey.column(*index)?;
                Some((column, column.scale.as_ref()?, told.get(index)))
            })
        };
        let codes = shared(ratings().map(|(column, _, told)| codes_text(column, told)));
        let direction = shared(ratings().map(|(_, scale, told)| direction_of(scale, told)));
        let line = ScaleLine {
            of: self.ends_of(),
            columns: &self.columns,
            ends: self.ends,
            codes: codes.unwrap_or_default(),
            direction: direction.flatten(),
            names: [
                Key::ImportBlockFrom,
                Key::ImportBlockTo,
                Key::ImportBlockMissing,
            ]
            .map(about),
        };
        line.ui(ui, dialog, words);
    }
}

/// Returns what all have; none where they differ.
fn shared<T: PartialEq>(mut all: impl Iterator<Item = T>) -> Option<T> {
    let first = all.next()?;
    all.all(|one| one == first).then_some(first)
}
