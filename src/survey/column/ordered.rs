//! Labels in an order that no usual set has: told, known from elsewhere, or open until somebody tells it.

use super::{kind::One, ranked::is_plain_answer};
use crate::{
    model::Direction,
    survey::{
        LabelCount, LabelOrder, OrderSource,
        labels::{Ranking, are_alike, comparable},
        missing, number,
        order::{Comparable, Forms},
        proposed_order,
    },
};

impl<'a> One<'a> {
    /// The ranks of the labels in the order that the user has told.
    pub(super) fn told_ranking(&self) -> Option<Ranking> {
        if self.told_another() {
            return None;
        }
        if let Some(levels) = &self.decision.labels {
            return Some(self.ranked_as(LabelOrder::Told, levels));
        }
        // An order for all holds where it names every label.
        let levels = self.reading.decisions.all.labels.as_ref()?;
        let labels = self.labels()?;
        let is_named = |cell: &str| levels.iter().any(|level| self.is_level(level, cell));
        let holds = labels.len() > 1 && labels.texts().all(is_named);
        holds.then(|| self.ranked_as(LabelOrder::Told, levels))
    }

    /// Ranks the labels in an order that is known from elsewhere; a usual set goes first unless every level is there.
    pub(super) fn known_ranking(&mut self, usual: Option<&Ranking>) -> Option<Ranking> {
        let is_told = usual.is_some_and(|one| *one.order() != LabelOrder::Usual);
        if is_told || self.reading.decisions.orders.is_empty() {
            return None;
        }
        let forms = Forms::of(&self.answers());
        let known = self.fitting_order(&forms)?;
        let may_override = usual.is_none() || known.is_whole(&forms);
        if !may_override || self.says_only_yes_and_no() {
            return None;
        }
        let order = known.order();
        let cells = self.counts.values.iter().map(|(cell, _)| cell);
        self.no_answers = cells
            .filter(|cell| known.leaves_out(cell))
            .cloned()
            .collect();
        let ranking = self.ranked_as(LabelOrder::Known(order.source.clone()), &order.levels);
        let is_usual =
            |usual: &Ranking| usual.agrees_with(&ranking) && usual.direction() == order.direction;
        if usual.is_some_and(is_usual) {
            self.no_answers.clear();
            return None;
        }
        if order.direction == Direction::Low {
            self.decision.direction = self.decision.direction.or(Some(Direction::Low));
        }
        Some(ranking)
    }

    /// A first proposal for labels whose order nobody knows, where the user has settled that they are a rating.
    pub(super) fn open_ranking(&self) -> Option<Ranking> {
        let unknown = self.unknown_labels.as_ref()?;
        if !self.told_rating() || unknown.len() < 2 {
            return None;
        }
        let (order, levels) = proposed_order(&self.answers());
        Some(self.ranked_as(order, &levels))
    }

    /// Counts the labels, all spellings of one together.
    pub(super) fn label_counts(&self) -> Vec<LabelCount> {
        let mut found: Vec<(String, LabelCount)> = Vec::new();
        let is_bare_number = |cell: &str| {
            let number = number::parse(cell, self.reading.decimal_comma);
            number.is_some_and(|number| number.label.is_none())
        };
        let values = self.counts.values.iter();
        for (cell, count) in values.filter(|(cell, _)| !is_bare_number(cell)) {
            let form = comparable(cell);
            match found.iter_mut().find(|(known, _)| *known == form) {
                Some((_, label)) => label.n += count.n,
                None => found.push((
                    form,
                    LabelCount {
                        text: cell.clone(),
                        n: count.n,
                        spells_missing: missing::cell(cell).is_some(),
                    },
                )),
            }
        }
        found.into_iter().map(|(_, label)| label).collect()
    }

    /// The labels without those that the user called missing.
    fn answers(&self) -> Vec<LabelCount> {
        let labels = self.labels.iter();
        let answers = labels.filter(|label| !self.is_told_missing(&label.text));
        answers.cloned().collect()
    }

    /// Says whether a cell is among what the user called missing.
    pub(super) fn is_told_missing(&self, cell: &str) -> bool {
        let mut told = self.decision.missing.iter().flatten();
        told.any(|text| text.trim() == cell || self.is_same_text(text, cell))
    }

    /// Returns a text, and how else it is spelled in the column.
    pub(super) fn spellings(&self, text: &str) -> Vec<String> {
        let cells = self.counts.values.iter().map(|(cell, _)| cell);
        let alike = cells.filter(|cell| cell.as_str() != text && self.is_same_text(text, cell));
        [text.to_owned()]
            .into_iter()
            .chain(alike.cloned())
            .collect()
    }

    /// The known order that fits best: of feedback before the user's, then one of which every level is there.
    fn fitting_order(&self, labels: &Forms) -> Option<&'a Comparable> {
        let decisions = self.reading.decisions;
        let fitting = decisions.orders.iter().filter(|order| order.fits(labels));
        fitting.min_by_key(|known| {
            let is_users = matches!(known.order().source, OrderSource::User(_));
            (is_users, !known.is_whole(labels))
        })
    }

    /// Says whether the labels are yes and no, and the question is none that judges.
    fn says_only_yes_and_no(&self) -> bool {
        let mut answers = self.labels.iter().filter(|label| !label.spells_missing);
        let is_asked = self.told_rating() || self.words.judge();
        !is_asked && answers.all(|label| is_plain_answer(&label.text))
    }

    fn ranked_as(&self, order: LabelOrder, levels: &[String]) -> Ranking {
        let values = self.counts.values.iter().map(|(cell, _)| cell);
        let answers =
            values.filter(|cell| !self.is_told_missing(cell) && !self.no_answers.contains(cell));
        Ranking::told(order, levels, answers.map(String::as_str), |level, cell| {
            self.is_level(level, cell)
        })
    }

    /// Says whether a cell is meant by the name of a level.
    fn is_level(&self, level: &str, cell: &str) -> bool {
        let number =
            |text: &str| number::parse(text, self.reading.decimal_comma).map(|found| found.value);
        match (number(level), number(cell)) {
            (Some(level), Some(cell)) => level == cell,
            _ => are_alike(level, cell),
        }
    }

    /// Says whether two texts, neither of them a number, are the same label.
    fn is_same_text(&self, one: &str, other: &str) -> bool {
        let is_number = |text: &str| number::parse(text, self.reading.decimal_comma).is_some();
        are_alike(one, other) && !is_number(one) && !is_number(other)
    }
}
