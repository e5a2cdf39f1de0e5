//! The answers behind a distribution, counted and weighted: mean, deviation, quantiles.

use std::collections::BTreeMap;

use crate::model::{Score, Tally};

/// A weight of one, in the millionths that sums of weights are kept in.
const ONE: f64 = 1e6;

/// A distribution with its totals; at least one answer that counts.
#[derive(Clone, Debug)]
pub(super) struct Answers {
    /// The scores that were given, in order.
    given: Vec<Given>,
    /// The number of answers.
    pub(super) n: u64,
    /// The sum of their weights.
    mass: f64,
    /// The effective number of answers (Kish 1965), where they are weighted.
    pub(super) n_eff: Option<f64>,
}

/// Returns what the answers of one score weigh together; without weights one each.
pub fn mass(tally: &Tally) -> f64 {
    tally
        .weights
        .map_or(tally.n as f64, |weights| weights.sum as f64 / ONE)
}

/// How often one score was given, and what these answers weigh; without weights one each.
#[derive(Clone, Copy, Debug)]
struct Given {
    score: Score,
    n: u64,
    mass: f64,
}

impl Answers {
    /// Adds up a distribution; nothing if nobody answered or no answer has any weight.
    ///
    /// In a weighted set an answer without a weight counts as one.
    pub(super) fn of(tallies: &BTreeMap<Score, Tally>) -> Option<Self> {
        let (mut given, mut n, mut weighted) = (Vec::with_capacity(tallies.len()), 0_u64, false);
        let (mut mass, mut squares) = (0.0, 0.0);
        for (score, tally) in tallies.iter().filter(|(_, tally)| tally.n > 0) {
            let own_mass = self::mass(tally);
            let own_squares = tally
                .weights
                .map_or(own_mass, |weights| weights.sum_of_squares as f64 / ONE);
            weighted |= tally.weights.is_some();
            n = n.saturating_add(tally.n);
            mass += own_mass;
            squares += own_squares;
            given.push(Given {
                score: *score,
                n: tally.n,
                mass: own_mass,
            });
        }
        if mass <= 0.0 {
            return None;
        }
        // Never above n (Cauchy-Schwarz); squares rounded to millionths could say otherwise.
        let n_eff = weighted.then(|| (mass.powi(2) / squares).min(n as f64));
        Some(Self {
            given,
            n,
            mass,
            n_eff,
        })
    }

    /// Returns the number of answers that intervals rest on.
    pub(super) fn base(&self) -> f64 {
        self.n_eff.unwrap_or(self.n as f64)
    }

    /// Returns the score that all gave, if all gave the same.
    pub(super) fn unanimous(&self) -> Option<Score> {
        match self.given.as_slice() {
            [only] => Some(only.score),
            _ => None,
        }
    }

    pub(super) fn mean(&self) -> f64 {
        // Counted from the first score in ten-thousandths: exact where all gave the same.
        let origin = self.given.first().map_or(0, |first| first.score.parts()) as f64;
        let sum: f64 = (self.given.iter())
            .map(|one| one.mass * (one.score.parts() as f64 - origin))
            .sum();
        (origin + sum / self.mass) / Score::PARTS as f64
    }

    /// Returns the standard deviation with n - 1, or with the effective n - 1 where weighted.
    pub(super) fn sd(&self, mean: f64) -> Option<f64> {
        let base = self.base();
        if self.n < 2 || base <= 1.0 {
            return None;
        }
        let squares: f64 = (self.given.iter())
            .map(|one| one.mass * (one.score.value() - mean).powi(2))
            .sum();
        Some((squares / self.mass * base / (base - 1.0)).sqrt())
    }

    /// Returns a quartile of type 7 (Hyndman and Fan 1996), 1 to 3; weights do not count here.
    pub(super) fn quartile(&self, quarter: u32) -> f64 {
        let place = u128::from(self.n.saturating_sub(1)) * u128::from(quarter);
        let (rank, rest) = (place / 4, (place % 4) as f64 / 4.0);
        let below = self.at_rank(rank);
        if rest == 0.0 {
            return below;
        }
        below + rest * (self.at_rank(rank + 1) - below)
    }

    /// Returns the score at a rank from 0 among the sorted answers.
    fn at_rank(&self, rank: u128) -> f64 {
        let mut seen = 0_u128;
        let at_rank = self.given.iter().find(|one| {
            seen += u128::from(one.n);
            seen > rank
        });
        at_rank
            .or_else(|| self.given.last())
            .map_or(f64::NAN, |one| one.score.value())
    }

    /// Returns the share of the answers whose score is accepted.
    pub(super) fn share(&self, accept: impl Fn(Score) -> bool) -> f64 {
        // An empty sum of floats is -0.
        (0.0 + self.masses(accept).sum::<f64>()) / self.mass
    }

    /// Returns what the most frequent of the accepted scores weighs.
    pub(super) fn peak(&self, accept: impl Fn(Score) -> bool) -> f64 {
        self.masses(accept).fold(0.0, f64::max)
    }

    fn masses(&self, accept: impl Fn(Score) -> bool) -> impl Iterator<Item = f64> {
        (self.given.iter())
            .filter(move |one| accept(one.score))
            .map(|one| one.mass)
    }
}
