//! The difference of two means with its standard error: of different people (Welch), of the same (paired).

use crate::model::{PairSums, Score};

use super::{
    Figures, Interval,
    quantile::{t_975, two_sided},
};

/// How far a second mean lies above a first one, in the scale's own unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Contrast {
    /// The second mean minus the first.
    pub(super) difference: f64,
    /// The standard error of the difference; above 0.
    pub(super) error: f64,
    /// The degrees of freedom.
    pub(super) freedom: f64,
}

impl Contrast {
    /// Compares two groups of different people (Welch 1947); weighted ones by their effective numbers.
    ///
    /// Nothing if a group is too small for a deviation, or if neither has any.
    pub(super) fn welch(first: &Figures, second: &Figures) -> Option<Self> {
        let (one, other) = (Spread::of(first)?, Spread::of(second)?);
        let variance = one.variance + other.variance;
        (variance > 0.0).then(|| Self {
            difference: second.mean - first.mean,
            error: variance.sqrt(),
            freedom: variance.powi(2) / (one.share_of_freedom() + other.share_of_freedom()),
        })
    }

    /// Compares two answers of the same people, x first.
    ///
    /// Nothing for less than two people, and if all of them went the same way equally far.
    pub(super) fn paired(sums: &PairSums) -> Option<Self> {
        let n = i128::from(sums.n);
        let sum = sums.sum_y.checked_sub(sums.sum_x)?;
        let squares =
            (sums.sum_xx.checked_add(sums.sum_yy)?).checked_sub(sums.sum_xy.checked_mul(2)?)?;
        // n times the squared deviations, in whole numbers: nothing is lost where they are small.
        let spread = n.checked_mul(squares)?.checked_sub(sum.checked_pow(2)?)?;
        if n < 2 || spread <= 0 {
            return None;
        }
        let (n, parts) = (n as f64, Score::PARTS as f64);
        Some(Self {
            difference: sum as f64 / n / parts,
            error: (spread as f64 / (n - 1.0)).sqrt() / n / parts,
            freedom: n - 1.0,
        })
    }

    /// Compares the other way round.
    pub(super) fn turned(self) -> Self {
        Self {
            difference: -self.difference,
            ..self
        }
    }

    /// Returns the 95 % interval of the difference.
    pub(super) fn ci95(self) -> Option<Interval> {
        let half_width = t_975(self.freedom)? * self.error;
        Some(Interval::around(self.difference, half_width))
    }

    /// Returns how probable a difference at least so large is where there is none.
    pub(super) fn p(self) -> Option<f64> {
        two_sided(self.difference / self.error, self.freedom)
    }
}

/// How far the mean of a group may be off.
#[derive(Clone, Copy)]
struct Spread {
    /// The variance of the mean.
    variance: f64,
    /// The degrees of freedom behind it; above 0.
    freedom: f64,
}

impl Spread {
    fn of(figures: &Figures) -> Option<Self> {
        let base = figures.n_eff.unwrap_or(figures.n as f64);
        Some(Self {
            // Where there is a deviation, the base is above 1.
            variance: figures.sd?.powi(2) / base,
            freedom: base - 1.0,
        })
    }

    fn share_of_freedom(self) -> f64 {
        self.variance.powi(2) / self.freedom
    }
}

/// Corrects p values for being several (Holm 1979); they keep their places.
pub(super) fn holm(values: &[f64]) -> Vec<f64> {
    let mut sorted: Vec<(usize, f64)> = values.iter().copied().enumerate().collect();
    sorted.sort_by(|one, other| one.1.total_cmp(&other.1));
    let (count, mut largest) = (sorted.len(), 0.0_f64);
    for (rank, (_, p)) in sorted.iter_mut().enumerate() {
        largest = largest.max((count - rank) as f64 * *p).min(1.0);
        *p = largest;
    }
    sorted.sort_by_key(|(place, _)| *place);
    sorted.into_iter().map(|(_, p)| p).collect()
}
