//! The ends of a scale and the way from a score to the emotion axis.

use crate::model::{Direction, Scale, ScaleKind, Score};

use super::Interval;

/// Ends of a scale with a direction that may be undecided.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Ends {
    /// The lower end.
    pub min: Score,
    /// The upper end.
    pub max: Score,
    /// Which end is good; absent while nobody has decided.
    pub direction: Option<Direction>,
    /// What sort of scale it is.
    pub kind: ScaleKind,
}

impl From<&Scale> for Ends {
    fn from(scale: &Scale) -> Self {
        Self {
            min: scale.min,
            max: scale.max,
            direction: scale.direction.known().copied(),
            kind: scale.kind.known().copied().unwrap_or(ScaleKind::Other),
        }
    }
}

impl Ends {
    /// Says whether scores of both scales mean the same: equal ends, equal direction.
    pub fn is_comparable(&self, other: &Self) -> bool {
        (self.min, self.max, self.direction) == (other.min, other.max, other.direction)
    }

    /// Returns where a score lies between -2 and +2; nothing while the direction is undecided.
    ///
    /// A score beyond the ends lies beyond -2 or +2; a scale without extent has no emotion.
    pub fn emotion(&self, score: f64) -> Option<f64> {
        let (min, max) = (self.min.value(), self.max.value());
        if max <= min {
            return None;
        }
        // Counted from the bad end, not negated afterwards: a middle must not become -0.0.
        let from_bad_end = match self.direction? {
            Direction::High => score - min,
            Direction::Low => max - score,
        };
        Some(4.0 * from_bad_end / (max - min) - 2.0)
    }

    /// Returns how far a difference of scores reaches on the emotion axis.
    pub(super) fn emotion_difference(&self, scores: f64) -> Option<f64> {
        let extent = self.max.value() - self.min.value();
        if extent <= 0.0 {
            return None;
        }
        let towards_good = match self.direction? {
            Direction::High => scores,
            Direction::Low => -scores,
        };
        Some(4.0 * towards_good / extent)
    }

    /// Returns an interval of scores as an interval of emotion, its ends in order.
    pub(super) fn emotion_interval(&self, scores: Interval) -> Option<Interval> {
        let (one, other) = (self.emotion(scores.low)?, self.emotion(scores.high)?);
        Some(Interval {
            low: one.min(other),
            high: one.max(other),
        })
    }

    /// Says whether an interval of scores leaves the scale.
    pub(super) fn is_left_by(&self, scores: Interval) -> bool {
        scores.low < self.min.value() || scores.high > self.max.value()
    }

    /// Counts the levels in whole steps: 5 for 1 to 5, 6 for school grades in halves.
    pub(super) fn levels(&self) -> Option<i128> {
        let span = i128::from(self.max.parts()) - i128::from(self.min.parts());
        (span > 0).then(|| span / i128::from(Score::PARTS) + 1)
    }
}
