//! An interval of numbers.

/// A lower and an upper end, in order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Interval {
    /// Makes the interval that reaches as far below `centre` as above it.
    pub fn around(centre: f64, half_width: f64) -> Self {
        Self {
            low: centre - half_width,
            high: centre + half_width,
        }
    }

    /// Says whether a number lies in the interval, ends included.
    pub fn contains(self, number: f64) -> bool {
        self.low <= number && number <= self.high
    }

    /// Cuts off what lies outside `low` to `high`.
    pub fn clamp(self, low: f64, high: f64) -> Self {
        Self {
            low: self.low.max(low).min(high),
            high: self.high.min(high).max(low),
        }
    }

    /// Moves both ends.
    pub fn shifted(self, by: f64) -> Self {
        Self {
            low: self.low + by,
            high: self.high + by,
        }
    }

    /// Returns how far the nearer end is from 0; 0 where the interval holds 0.
    pub fn distance_from_zero(self) -> f64 {
        self.low.max(-self.high).max(0.0)
    }
}
