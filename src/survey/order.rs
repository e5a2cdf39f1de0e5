//! The order of labels that no usual set explains: what is known of it from elsewhere, and how a column got its own.

use std::{cmp::Reverse, collections::BTreeSet};

use super::{
    Column, ColumnOption, ColumnRef, ProposedScale, ReadingOptions, Survey, labels::comparable,
};
use crate::model::{Date, Direction, JourneyMap, MissingKind, Scale, Score};

/// The most levels of an order that is known from elsewhere.
const MOST_LEVELS: usize = 11;

/// An order of labels that is known from elsewhere; where a column has these labels, it is proposed.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct KnownOrder {
    /// The labels from the lowest level up.
    pub levels: Vec<String>,
    /// What stands beside them and is no answer.
    pub missing: Vec<String>,
    /// Which end is good.
    pub direction: Direction,
    /// Who knows it.
    pub source: OrderSource,
}

/// Who knows an order of labels.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum OrderSource {
    /// Feedback of the map, by its name.
    Feedback(String),
    /// The user, who put these labels in order before, perhaps on a known day.
    User(Option<Date>),
}

/// How the order of a column's labels came about.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum LabelOrder {
    /// A usual set has it.
    Usual,
    /// It was told for this column.
    Told,
    /// It is proposed, because it is known from elsewhere.
    Known(OrderSource),
    /// Nobody has told it; the numbers in the labels are a first proposal.
    ByNumbers,
    /// Nobody has told it; their place in the file is a first proposal.
    AsFound,
}

impl LabelOrder {
    /// Says whether somebody must tell the order before anything can be said of the answers.
    pub fn is_open(&self) -> bool {
        matches!(self, Self::ByNumbers | Self::AsFound)
    }
}

/// A label of a column, in the spelling that came first.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LabelCount {
    /// What stands in the file.
    pub text: String,
    /// How often, in any spelling.
    pub n: u64,
    /// Whether it spells out a missing answer.
    pub spells_missing: bool,
}

/// Columns that one order of labels holds for.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LabelBlock {
    /// The labels with their counts in all of the columns, as they first appear.
    pub labels: Vec<LabelCount>,
    /// The columns.
    pub columns: Vec<usize>,
}

/// Says whether two labels are the same but for case, blanks and punctuation.
pub fn is_same_label(one: &str, other: &str) -> bool {
    comparable(one) == comparable(other)
}

/// Writes a label so that an option can hold it: a bar parts labels there.
pub fn option_label(label: &str) -> String {
    let words: Vec<&str> = label.split_whitespace().collect();
    words.join(" ").replace('|', "/")
}

/// Proposes an order from the lowest level up: by the numbers in the labels, else the first in the file on top.
pub fn proposed_order(labels: &[LabelCount]) -> (LabelOrder, Vec<String>) {
    let levels = || labels.iter().filter(|label| !label.spells_missing);
    let numbers: Vec<Option<u32>> = levels().map(|label| number_in(&label.text)).collect();
    let distinct: BTreeSet<u32> = numbers.iter().flatten().copied().collect();
    let mut order: Vec<String> = levels().map(|label| label.text.clone()).collect();
    if distinct.len() == order.len() {
        order.sort_by_key(|text| number_in(text));
        (LabelOrder::ByNumbers, order)
    } else {
        order.reverse();
        (LabelOrder::AsFound, order)
    }
}

/// The first number in a label: 3 of `Stufe 3`.
fn number_in(label: &str) -> Option<u32> {
    let from_first = label.chars().skip_while(|c| !c.is_ascii_digit());
    let digits: String = from_first.take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

/// Returns the orders of labels that the feedback of a map has, those of the shown set first.
pub fn orders_in(map: &JourneyMap) -> Vec<KnownOrder> {
    let mut known: Vec<KnownOrder> = Vec::new();
    let latest_first = map.feedback.iter().rev().map(|set| &**set);
    for set in map.shown_set().into_iter().chain(latest_first) {
        let orders = set.targets.iter();
        for order in orders.filter_map(|one| order_of(&one.scale, &set.label)) {
            if !known.iter().any(|other| other.levels == order.levels) {
                known.push(order);
            }
        }
    }
    known
}

/// Returns the order of a scale whose levels from 1 on all have a name.
fn order_of(scale: &Scale, feedback: &str) -> Option<KnownOrder> {
    let direction = *scale.direction.known()?;
    let ranks: Vec<Score> = (1..).map(Score::whole).take(scale.labels.len()).collect();
    let is_whole = scale.labels.keys().eq(&ranks)
        && scale.min == Score::whole(1)
        && ranks.last() == Some(&scale.max)
        && (2..=MOST_LEVELS).contains(&ranks.len());
    is_whole.then(|| KnownOrder {
        levels: scale.labels.values().cloned().collect(),
        missing: Vec::new(),
        direction,
        source: OrderSource::Feedback(feedback.to_owned()),
    })
}

/// A known order with its labels in the form in which they are compared.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Comparable {
    order: KnownOrder,
    levels: Vec<String>,
    missing: Vec<String>,
}

impl Comparable {
    /// Prepares an order to be compared.
    pub(super) fn new(order: &KnownOrder) -> Self {
        let forms = |texts: &[String]| texts.iter().map(|text| comparable(text)).collect();
        Self {
            levels: forms(&order.levels),
            missing: forms(&order.missing),
            order: order.clone(),
        }
    }

    /// Returns the order.
    pub(super) fn order(&self) -> &KnownOrder {
        &self.order
    }

    /// Says whether it names every label that is no missing answer, two or more of them as levels.
    pub(super) fn fits(&self, labels: &Forms) -> bool {
        let is_named = |form: &String| self.levels.contains(form) || self.missing.contains(form);
        labels.answers.iter().all(is_named) && self.seen(labels) >= 2
    }

    /// Says whether every level stands among the labels.
    pub(super) fn is_whole(&self, labels: &Forms) -> bool {
        self.seen(labels) == self.levels.len()
    }

    /// Says whether a cell is among what is no answer.
    pub(super) fn leaves_out(&self, cell: &str) -> bool {
        !self.missing.is_empty() && self.missing.contains(&comparable(cell))
    }

    /// Counts the levels that stand among the labels.
    fn seen(&self, labels: &Forms) -> usize {
        let levels = self.levels.iter();
        levels.filter(|level| labels.all.contains(*level)).count()
    }
}

/// The labels of a column in the form in which they are compared.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Forms {
    all: BTreeSet<String>,
    answers: BTreeSet<String>,
}

impl Forms {
    /// Prepares labels to be compared.
    pub(super) fn of(labels: &[LabelCount]) -> Self {
        let mut forms = Self::default();
        for label in labels {
            let form = comparable(&label.text);
            if !label.spells_missing {
                forms.answers.insert(form.clone());
            }
            forms.all.insert(form);
        }
        forms
    }
}

impl Survey {
    /// Returns the columns with the labels of one column; its own may lack a level that nobody chose there.
    pub fn label_block(&self, index: usize) -> Option<LabelBlock> {
        let own = self.column(index)?;
        let set = own.label_set();
        if set.len() < 2 {
            return None;
        }
        // Two labels are part of too many sets.
        let is_part = |other: &Column| set.len() > 2 && other.label_set().is_superset(&set);
        let whole = self
            .columns
            .iter()
            .filter(|column| column.index == index || is_part(column))
            .max_by_key(|column| (column.label_set().len(), Reverse(column.index)))?;
        let all = whole.label_set();
        let fits = |column: &&Column| {
            let set = column.label_set();
            set.len() >= 2 && set.is_subset(&all)
        };
        let columns: Vec<&Column> = self.columns.iter().filter(fits).collect();
        let mut labels = whole.labels.clone();
        for label in &mut labels {
            let counts = columns.iter().map(|column| column.count_of(&label.text));
            label.n = counts.sum();
        }
        Some(LabelBlock {
            labels,
            columns: columns.iter().map(|column| column.index).collect(),
        })
    }

    /// Returns options that read the file in the same way where nothing is known from elsewhere.
    pub fn told(&self, options: &ReadingOptions) -> ReadingOptions {
        let mut told = options.clone();
        told.orders.clear();
        for column in &self.columns {
            let Some(known) = column.known_option() else {
                continue;
            };
            let mut decided = told.columns.iter_mut();
            match decided.find(|option| option.column == known.column) {
                Some(option) => {
                    option.labels = known.labels;
                    option.direction = option.direction.or(known.direction);
                    if let Some(missing) = known.missing {
                        option.missing.get_or_insert_default().extend(missing);
                    }
                }
                None => told.columns.push(known),
            }
        }
        told
    }
}

impl Column {
    /// Says whether it is a rating whose labels have no order yet.
    pub fn is_open(&self) -> bool {
        self.scale.as_ref().is_some_and(ProposedScale::is_open)
    }

    /// Returns the numbers that were taken as missing answers.
    pub fn missing_codes(&self) -> impl Iterator<Item = String> {
        self.missing_by_kind.keys().filter_map(|kind| match kind {
            MissingKind::Code(code) => Some(code.to_string()),
            _ => None,
        })
    }

    /// The labels that are no missing answers, in the form in which they are compared.
    fn label_set(&self) -> BTreeSet<String> {
        Forms::of(&self.labels).answers
    }

    fn count_of(&self, text: &str) -> u64 {
        let is_same = |label: &&LabelCount| is_same_label(&label.text, text);
        self.labels.iter().find(is_same).map_or(0, |label| label.n)
    }

    /// The option that tells an order which is known from elsewhere; none where it is not.
    fn known_option(&self) -> Option<ColumnOption> {
        let scale = self.scale.as_ref()?;
        if !matches!(scale.order, Some(LabelOrder::Known(_))) {
            return None;
        }
        let levels: Vec<String> = scale.labels.values().map(|one| option_label(one)).collect();
        let is_level = |text: &str| levels.iter().any(|level| is_same_label(level, text));
        let aside: Vec<String> = self
            .labels
            .iter()
            .filter(|label| !label.spells_missing && !is_level(&label.text))
            .map(|label| option_label(&label.text))
            .collect();
        let missing = (!aside.is_empty()).then(|| self.missing_codes().chain(aside).collect());
        Some(ColumnOption {
            column: ColumnRef::Index(self.index),
            kind: None,
            scale: None,
            direction: scale.direction.filter(|one| *one == Direction::Low),
            missing,
            labels: Some(levels),
        })
    }
}
