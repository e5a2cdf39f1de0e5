//! One column's counted values sorted into numbers, missing answers and words.

use std::collections::BTreeMap;

use super::dates::is_date;
use crate::{
    model::{MissingKind, Score},
    survey::{
        contact::{Contact, contact_of},
        counts::ColumnCounts,
        missing,
        number::{self, Number, Unit},
    },
};

/// The most different words beside one number that can be the name of its level, in several spellings.
const MOST_SPELLINGS: usize = 3;
/// The most characters of such a name.
const LONGEST_LABEL: usize = 60;

/// What stands beside each number, and how often.
type Named = BTreeMap<Score, BTreeMap<String, u64>>;

/// The counted values of a column by what they are; counts are rows or answers.
#[derive(Clone, Debug, Default)]
pub(super) struct Cells {
    /// The exact numbers, bare or with a unit or label.
    pub(super) numbers: BTreeMap<Score, u64>,
    /// The labels that stand beside numbers.
    pub(super) labels: BTreeMap<Score, String>,
    /// The upper ends that cells name, `8/10`, and how many name each.
    pub(super) out_of: BTreeMap<Score, u64>,
    /// Cells with `%`.
    pub(super) percent: u64,
    /// Cells with stars.
    pub(super) stars: u64,
    /// Grades with a plus.
    pub(super) pluses: u64,
    /// Grades with a minus.
    pub(super) minuses: u64,
    /// Numbers with more decimals than a score can have.
    pub(super) inexact: u64,
    /// Cells that spell out a missing answer.
    pub(super) missing: BTreeMap<MissingKind, u64>,
    /// Cells that look like dates.
    pub(super) dates: u64,
    /// Cells with an `@`, or with the address of a machine.
    pub(super) addresses: u64,
    /// Cells that are the number of a phone or of a bank account.
    pub(super) phones: u64,
    /// Other cells.
    pub(super) words: u64,
    /// The distinct words.
    pub(super) distinct_words: usize,
    /// The letters of all distinct words, for their typical length.
    pub(super) letters: usize,
    /// Whether the column had too many distinct values to count.
    pub(super) overflow: bool,
}

impl Cells {
    /// Sorts the values of a column.
    pub(super) fn of(counts: &ColumnCounts, decimal_comma: bool) -> Self {
        let mut cells = Self {
            overflow: counts.overflow,
            ..Self::default()
        };
        if counts.empty.n > 0 {
            cells.missing.insert(MissingKind::Empty, counts.empty.n);
        }
        let mut named = Named::new();
        let first = counts.first_values.iter().map(|value| (value.as_str(), 1));
        let all = counts
            .values
            .iter()
            .map(|(value, count)| (value.as_str(), count.n));
        let values: Vec<(&str, u64)> = if counts.overflow {
            first.collect()
        } else {
            all.collect()
        };
        let (nones, others): (Vec<_>, Vec<_>) = values
            .into_iter()
            .partition(|(value, _)| missing::is_none(value));
        for value in others {
            cells.add(value, decimal_comma, &mut named);
        }
        cells.add_nones(&nones);
        cells.forget_remarks(&named);
        cells
    }

    fn add(&mut self, (value, n): (&str, u64), decimal_comma: bool, named: &mut Named) {
        let number = number::parse(value, decimal_comma);
        if let Some(kind) = missing::word(value) {
            *self.missing.entry(kind).or_default() += n;
        } else if is_date(value) && number.as_ref().is_none_or(names_a_day) {
            self.dates += n;
        } else if let Some(contact) = contact_of(value) {
            self.add_words(value, n);
            match contact {
                Contact::EMail | Contact::Ip => self.addresses += n,
                Contact::Phone | Contact::Iban => self.phones += n,
                Contact::Link => self.addresses += u64::from(value.contains('@')) * n,
            }
        } else if let Some(found) = number {
            *self.numbers.entry(found.value).or_default() += n;
            if let Some(end) = found.out_of {
                *self.out_of.entry(end).or_default() += n;
            }
            match found.unit {
                Unit::Bare => {}
                Unit::Percent => self.percent += n,
                Unit::Stars => self.stars += n,
                Unit::Plus => self.pluses += n,
                Unit::Minus => self.minuses += n,
            }
            if let Some(label) = found.label {
                let all = named.entry(found.value).or_default();
                *all.entry(label.clone()).or_default() += n;
                self.labels.entry(found.value).or_insert(label);
            }
        } else if number::approximate(value, decimal_comma).is_some() {
            self.inexact += n;
        } else {
            self.add_words(value, n);
            self.addresses += u64::from(value.contains('@')) * n;
        }
    }

    /// Adds `None`: one more answer among words that repeat, else nothing.
    fn add_nones(&mut self, nones: &[(&str, u64)]) {
        let are_levels =
            self.words * 2 > self.filled() && self.words >= 2 * self.distinct_words as u64;
        for (value, n) in nones {
            if are_levels {
                self.add_words(value, *n);
            } else {
                *self.missing.entry(MissingKind::Empty).or_default() += n;
            }
        }
    }

    fn add_words(&mut self, value: &str, n: u64) {
        self.words += n;
        self.distinct_words += 1;
        self.letters += value.chars().count();
    }

    /// Forgets words that somebody wrote beside an answer: the name of a level stands beside most of its answers,
    /// and every answer that names it says the same.
    fn forget_remarks(&mut self, named: &Named) {
        let numbers = &self.numbers;
        self.labels.retain(|score, label| {
            let (Some(all), Some(n)) = (named.get(score), numbers.get(score)) else {
                return false;
            };
            label.chars().count() <= LONGEST_LABEL
                && all.len() <= MOST_SPELLINGS
                && all.values().sum::<u64>() * 2 >= *n
        });
    }

    /// Returns the upper end that most cells name alone; stars without hollow ones need not name it.
    pub(super) fn agreed_end(&self) -> Option<Score> {
        let (end, n) = self.out_of.first_key_value()?;
        let enough = n * 2 >= self.numeric() || self.stars * 2 > self.numeric();
        (enough && self.out_of.len() == 1).then_some(*end)
    }

    /// Counts the cells with exact numbers.
    pub(super) fn numeric(&self) -> u64 {
        self.numbers.values().sum()
    }

    /// Counts the cells that hold something.
    pub(super) fn filled(&self) -> u64 {
        self.numeric() + self.inexact + self.dates + self.words
    }

    /// Counts the cells that hold nothing.
    pub(super) fn unfilled(&self) -> u64 {
        self.missing.values().sum()
    }

    /// Says whether nearly all filled cells are numbers.
    pub(super) fn are_numbers(&self) -> bool {
        let numbers = self.numeric() + self.inexact;
        numbers > 0 && numbers * 10 >= self.filled() * 8
    }

    /// Says whether nearly all filled cells are dates.
    pub(super) fn are_dates(&self) -> bool {
        self.dates > 0 && self.dates * 10 >= self.filled() * 6
    }
}

/// Says whether the words beside a number go on with another, as in `1-Aug-23`: no level is called so.
fn names_a_day(number: &Number) -> bool {
    let label = number.label.as_ref();
    label.is_some_and(|label| label.ends_with(|c: char| c.is_ascii_digit()))
}
