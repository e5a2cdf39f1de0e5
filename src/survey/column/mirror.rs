//! Pairs of sliders that run in opposite ways: `Grumpy - Cheerful` beside `Cheerful - Grumpy`.

use std::collections::BTreeSet;

use super::kind::One;
use crate::survey::matching::fold;

/// The longest name of a pole, in words.
const LONGEST_POLE: usize = 3;

/// Marks the columns of numbers that name two poles which another names the other way round.
pub(super) fn mark_mirrored(all: &mut [One<'_>]) {
    let named: Vec<Option<(String, String)>> = all
        .iter()
        .map(|one| one.cells.are_numbers().then(|| one.poles()).flatten())
        .collect();
    let folded: BTreeSet<(String, String)> = named
        .iter()
        .flatten()
        .map(|(left, right)| (fold(left), fold(right)))
        .collect();
    for (one, own) in all.iter_mut().zip(named) {
        one.mirrored = own.filter(|(left, right)| folded.contains(&(fold(right), fold(left))));
    }
}

impl One<'_> {
    /// The two poles at the end of the question, or of the header.
    fn poles(&self) -> Option<(String, String)> {
        poles(self.question).or_else(|| poles(self.name))
    }
}

/// Finds two short texts around a sign between poles, behind the question: `How was it? Grumpy - Cheerful`.
fn poles(text: &str) -> Option<(String, String)> {
    const SIGNS: &[&str] = &[
        "\u{2194}",
        "<->",
        " vs. ",
        " vs ",
        " \u{2013} ",
        " \u{2014} ",
        " - ",
        ":",
        "/",
        "|",
    ];
    let text = text.rsplit(['?', '.', '!', '\n']).next()?;
    let (left, right) = SIGNS.iter().find_map(|sign| text.rsplit_once(*sign))?;
    // `Mood: Grumpy - Cheerful`
    let left = left.rsplit([':', '\u{2014}']).next()?;
    let name = |pole: &str| {
        let pole = pole.trim();
        let words = pole.split_whitespace().count();
        let is_name = (1..=LONGEST_POLE).contains(&words) && pole.contains(char::is_alphabetic);
        is_name.then(|| pole.to_owned())
    };
    let (left, right) = (name(left)?, name(right)?);
    (fold(&left) != fold(&right)).then_some((left, right))
}
