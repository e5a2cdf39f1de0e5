//! Scales made of words: which known set explains all labels of a column, and the rank of each label.
//!
//! It knows words, not columns: whose labels they are is the business of `column`.

mod dictionary;
mod english;
mod german;
mod ladder;
mod library;
mod list;
mod normal;
mod phrases;
mod ranking;
mod set;
mod signs;
mod stems;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use self::{
    dictionary::{Label, best},
    library::Library,
    normal::{forms, normal},
};
pub(super) use self::{ranking::Ranking, set::Family};

/// The labels of one or several columns.
#[derive(Clone, Debug, Default)]
pub(super) struct Labels {
    /// The distinct labels.
    labels: Vec<Label>,
    /// What stood in the file, with the place of its label.
    cells: Vec<(String, usize)>,
    /// The place of each label by its first form.
    known: BTreeMap<String, usize>,
}

impl Labels {
    /// Adds a cell with its label; some labels may stand for a missing answer.
    pub(super) fn add(&mut self, cell: &str, label: &str, may_be_missing: bool) {
        let forms = forms(label);
        let key = forms.first().cloned().unwrap_or_default();
        let next = self.labels.len();
        let place = *self.known.entry(key).or_insert(next);
        if place == next {
            self.labels.push(Label {
                forms,
                may_be_missing,
            });
        }
        if !self.cells.iter().any(|(known, _)| known == cell) {
            self.cells.push((cell.to_owned(), place));
        }
    }

    /// Puts the labels of several columns together.
    pub(super) fn extend(&mut self, other: &Self) {
        for (cell, place) in &other.cells {
            let Some(label) = other.labels.get(*place) else {
                continue;
            };
            let text = label.forms.first().map_or("", String::as_str);
            let next = self.labels.len();
            let own = *self.known.entry(text.to_owned()).or_insert(next);
            if own == next {
                self.labels.push(label.clone());
            }
            if !self.cells.iter().any(|(known, _)| known == cell) {
                self.cells.push((cell.clone(), own));
            }
        }
    }

    /// Counts the labels that do not spell out a missing answer.
    pub(super) fn len(&self) -> usize {
        self.labels
            .iter()
            .filter(|label| !label.may_be_missing)
            .count()
    }

    /// Returns what stands in the file, without what spells out a missing answer.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        self.cells
            .iter()
            .filter(|(_, place)| {
                let label = self.labels.get(*place);
                label.is_some_and(|label| !label.may_be_missing)
            })
            .map(|(cell, _)| cell.as_str())
    }

    /// Says whether at least half of the labels are levels of some scale, and not names or remarks.
    pub(super) fn look_like_levels(&self) -> bool {
        let is_known = |label: &&Label| {
            let mut forms = label.forms.iter();
            !label.may_be_missing
                && forms.any(|form| Library::usual().knows(form) || stems::has_adverb(form))
        };
        self.labels.iter().filter(is_known).count() * 2 >= self.len()
    }

    /// Finds the set that explains all labels, and the rank of each.
    pub(super) fn rank(&self) -> Option<Ranking> {
        if self.len() == 0 {
            return None;
        }
        if let Some(found) = Library::usual().explain(&self.labels) {
            return Some(Ranking::new(&found, self, true));
        }
        let (sets, meaning) = stems::sets(&self.labels)?;
        let found = best(sets.explanations(&self.labels))?;
        Some(Ranking::new(&found, self, meaning.is_proved))
    }

    /// Ranks the labels by a set that somebody else's labels have, if it explains these as well.
    pub(super) fn rank_like(&self, other: &Ranking) -> Option<Ranking> {
        let found = stems::explains(other.set(), &self.labels)?;
        Some(Ranking::new(&found, self, other.is_proved()).seen_by(other))
    }
}

/// Says whether a text is the name of a level in any usual set.
pub(super) fn is_level(text: &str) -> bool {
    let form = normal(text);
    Library::usual().knows(&form) || stems::is_step(&form)
}

/// Returns a label without what tells nothing: case, blanks and punctuation.
pub(super) fn comparable(label: &str) -> String {
    normal(label)
}

/// Says whether two labels are the same but for case, blanks and punctuation.
pub(super) fn are_alike(one: &str, other: &str) -> bool {
    normal(one) == normal(other)
}
