//! Our estimate: the stars that the team thinks its customers would give.

use std::{collections::BTreeMap, fmt};

use super::{Date, Extra, Known, ScoreError};

/// The rater group of an estimate that names no other.
pub const TEAM: &str = "team";

/// A number of stars from 1 to 5 in halves.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Rating(u8);

impl Rating {
    /// Makes a rating from a count of half stars, 2 to 10.
    pub fn from_half_stars(half_stars: i64) -> Result<Self, ScoreError> {
        match u8::try_from(half_stars) {
            Ok(count @ 2..=10) => Ok(Self(count)),
            _ => Err(ScoreError::OffTheScale(half_stars)),
        }
    }

    /// Returns the count of half stars, 2 to 10.
    pub fn half_stars(self) -> u8 {
        self.0
    }

    /// Returns the number of stars, 1.0 to 5.0.
    pub fn stars(self) -> f64 {
        f64::from(self.0) / 2.0
    }
}

impl fmt::Display for Rating {
    /// Writes the stars with one decimal, as files hold them: `4.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}.{}",
            self.0 / 2,
            if self.0.is_multiple_of(2) { 0 } else { 5 }
        )
    }
}

/// Says whether the team had seen customers' verdict when it gave its estimate.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub enum Given {
    /// Before the data: this is the value that the experience gap uses.
    #[default]
    BeforeData,
    /// Revised after seeing the data.
    AfterData,
}

/// One rater group's estimate for a touchpoint: how many votes each number of stars got.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Estimate {
    /// Who gave it; [`TEAM`] unless a group was named.
    pub group: String,
    /// Votes per number of stars; a value the team agreed on is one vote.
    pub votes: BTreeMap<Rating, u32>,
    /// When it was given; unknown if absent.
    pub date: Option<Date>,
    /// Whether it was given before or after seeing the data.
    pub given: Known<Given>,
    /// Fields of a newer version.
    pub extra: Extra,
}

impl Estimate {
    /// Makes the estimate that the whole team agreed on.
    pub fn agreed(rating: Rating, date: Option<Date>, given: Given) -> Self {
        Self {
            group: TEAM.to_owned(),
            votes: BTreeMap::from([(rating, 1)]),
            date,
            given: Known::Is(given),
            extra: Extra::default(),
        }
    }
}
