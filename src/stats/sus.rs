//! The system usability scale: one score from a block of ten questions (Brooke 1996).

use std::collections::BTreeMap;

use crate::model::{Distribution, FeedbackSet, Score, Target, TargetFeedback};

use super::{Interval, answers::Answers, quantile::t_975};

/// How many questions make a block.
const ITEMS: usize = 10;

/// What every point of an answer counts, so that the score reaches from 0 to 100.
const WORTH: f64 = 2.5;

/// The score of one block of questions.
#[derive(Clone, Debug, PartialEq)]
pub struct Sus<'a> {
    /// What the questions are about.
    pub target: &'a Target,
    /// The fewest answers that one of them has.
    pub n: u64,
    /// The mean score, 0 to 100, from the means of the questions; not a percentage.
    pub score: f64,
    /// Its 95 % t interval, not clamped.
    ///
    /// It takes the sums of all pairs of questions, and that everybody answered all ten without weights.
    pub ci95: Option<Interval>,
}

/// Finds the blocks of a feedback set: ten questions on 1 to 5 about the same, named "SUS 1" to "SUS 10".
pub fn sus(set: &FeedbackSet) -> Vec<Sus<'_>> {
    let mut blocks: BTreeMap<&Target, BTreeMap<usize, &TargetFeedback>> = BTreeMap::new();
    for feedback in &set.targets {
        let scale = &feedback.scale;
        let is_scale = (scale.min, scale.max) == (Score::whole(1), Score::whole(5));
        if let Some(number) = sus_item(&feedback.source).filter(|_| is_scale) {
            let block = blocks.entry(&feedback.target).or_default();
            block.entry(number).or_insert(feedback);
        }
    }
    (blocks.into_iter())
        .filter(|(_, block)| block.len() == ITEMS)
        .filter_map(|(target, block)| score(set, target, &block))
        .collect()
}

/// Reads the number of a question from its name: `SUS 3`, `sus_q03`, `SUS[SUS03]`, `SUS3: I thought ...`.
pub fn sus_item(name: &str) -> Option<usize> {
    let name = name.to_lowercase();
    name.match_indices("sus").find_map(|(at, word)| {
        let (before, rest) = (name.get(..at)?, name.get(at + word.len()..)?);
        let rest = rest.trim_start_matches([' ', '_', '-', '.', ':', '#', '[', '(', 'q']);
        let digits = rest.trim_start_matches(|sign: char| sign.is_ascii_digit());
        let number = rest.strip_suffix(digits)?.parse::<usize>().ok()?;
        let is_word = !before.ends_with(char::is_alphanumeric);
        (is_word && (1..=ITEMS).contains(&number)).then_some(number)
    })
}

fn score<'a>(
    set: &FeedbackSet,
    target: &'a Target,
    block: &BTreeMap<usize, &TargetFeedback>,
) -> Option<Sus<'a>> {
    let (mut points, mut fewest) = (0.0, u64::MAX);
    for (number, feedback) in block {
        let answers = Answers::of(&everybody(feedback)?.tallies)?;
        let mean = answers.mean();
        points += if is_praise(*number) {
            mean - 1.0
        } else {
            5.0 - mean
        };
        fewest = fewest.min(answers.n);
    }
    let score = WORTH * points;
    let error = spread(set, block, fewest).map(|spread| {
        let n = fewest as f64;
        WORTH * (spread / (n - 1.0)).sqrt() / n / Score::PARTS as f64
    });
    let half_width = error.and_then(|error| Some(t_975(fewest as f64 - 1.0)? * error));
    Some(Sus {
        target,
        n: fewest,
        score,
        ci95: half_width.map(|half_width| Interval::around(score, half_width)),
    })
}

/// Says whether agreeing is good: the questions take turns.
fn is_praise(number: usize) -> bool {
    number % 2 == 1
}

fn everybody(feedback: &TargetFeedback) -> Option<&Distribution> {
    feedback.distribution(None, None)
}

/// Returns n times the squared deviations of people's scores, in parts of an answer; nothing without deviation.
///
/// The score is a sum, so its spread follows from those of its questions and of their pairs.
fn spread(set: &FeedbackSet, block: &BTreeMap<usize, &TargetFeedback>, people: u64) -> Option<f64> {
    let n = i128::from(people);
    let mut spread = 0_i128;
    for (number, feedback) in block {
        let (sum, squares) = sums(everybody(feedback)?, people)?;
        let own = n.checked_mul(squares)?.checked_sub(sum.checked_pow(2)?)?;
        spread = spread.checked_add(own)?;
        for (other, partner) in block.range(number + 1..) {
            let [x, y] = [feedback, partner].map(|one| one.source.as_str());
            let pair = (set.pairs.iter())
                .filter(|pair| pair.n == people)
                .find(|pair| [(x, y), (y, x)].contains(&(pair.x.as_str(), pair.y.as_str())))?;
            let shared = n
                .checked_mul(pair.sum_xy)?
                .checked_sub(pair.sum_x.checked_mul(pair.sum_y)?)?
                .checked_mul(2)?;
            let is_alike = is_praise(*number) == is_praise(*other);
            spread = spread.checked_add(if is_alike {
                shared
            } else {
                shared.checked_neg()?
            })?;
        }
    }
    (n > 1 && spread > 0).then_some(spread as f64)
}

/// Returns the sum of the answers and of their squares, if so many people gave them, all without weights.
fn sums(answers: &Distribution, people: u64) -> Option<(i128, i128)> {
    let (mut n, mut sum, mut squares) = (0_u64, 0_i128, 0_i128);
    for (score, tally) in &answers.tallies {
        if tally.weights.is_some() {
            return None;
        }
        let (count, parts) = (i128::from(tally.n), i128::from(score.parts()));
        n = n.checked_add(tally.n)?;
        sum = sum.checked_add(count.checked_mul(parts)?)?;
        squares = squares.checked_add(count.checked_mul(parts.checked_pow(2)?)?)?;
    }
    (n == people).then_some((sum, squares))
}
