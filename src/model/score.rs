//! Scores on a survey scale and levels from 1 to 5, both exact.

use std::{fmt, str::FromStr};

/// The reason why a text or number is no score or level.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum ScoreError {
    /// The text is not a decimal number.
    #[error("{0:?} is not a number")]
    NotANumber(String),
    /// The number has more than four decimals or is too large to be kept exactly.
    #[error("{0} cannot be kept exactly: at most four decimals, at most 12 digits before them")]
    Inexact(String),
    /// The level is outside 1 to 5.
    #[error("{0} is not between 1 and 5")]
    OffTheScale(i64),
}

/// A number on a survey scale in ten-thousandths, so that `3.5` is kept exactly.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Score(i64);

impl Score {
    /// How many parts one whole has.
    pub const PARTS: i64 = 10_000;

    /// Makes a score from ten-thousandths.
    pub const fn from_parts(ten_thousandths: i64) -> Self {
        Self(ten_thousandths)
    }

    /// Makes a score from a whole number.
    pub const fn whole(number: i32) -> Self {
        Self(number as i64 * Self::PARTS)
    }

    /// Returns the ten-thousandths.
    pub const fn parts(self) -> i64 {
        self.0
    }

    /// Returns the number itself, for statistics and drawing.
    pub fn value(self) -> f64 {
        self.0 as f64 / Self::PARTS as f64
    }

    /// Says whether the score is a whole number.
    pub fn is_whole(self) -> bool {
        self.0 % Self::PARTS == 0
    }
}

impl fmt::Display for Score {
    /// Writes the shortest decimal with `.`: `4`, `3.5`, `-0.25`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let parts = self.0.unsigned_abs();
        let (whole, rest) = (
            parts / Self::PARTS.unsigned_abs(),
            parts % Self::PARTS.unsigned_abs(),
        );
        if rest == 0 {
            write!(f, "{sign}{whole}")
        } else {
            let decimals = format!("{rest:04}");
            write!(f, "{sign}{whole}.{}", decimals.trim_end_matches('0'))
        }
    }
}

impl FromStr for Score {
    type Err = ScoreError;

    /// Reads a plain decimal with `.` and an optional sign, at most four decimals (zeros aside).
    fn from_str(text: &str) -> Result<Self, ScoreError> {
        let wrong = || ScoreError::NotANumber(text.to_owned());
        let (negative, digits) = match text.as_bytes() {
            [b'-', ..] => (true, &text[1..]),
            [b'+', ..] => (false, &text[1..]),
            _ => (false, text),
        };
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if (whole.is_empty() && decimals.is_empty()) || !all_digits(whole) || !all_digits(decimals)
        {
            return Err(wrong());
        }
        let decimals = decimals.trim_end_matches('0');
        if whole.trim_start_matches('0').len() > 12 || decimals.len() > 4 {
            return Err(ScoreError::Inexact(text.to_owned()));
        }
        // At most sixteen digits, so that nothing overflows; a map has thousands of scores.
        let number = |digits: &str| {
            digits
                .bytes()
                .fold(0_i64, |number, digit| 10 * number + i64::from(digit - b'0'))
        };
        let rest = (decimals.len()..4).fold(number(decimals), |rest, _| 10 * rest);
        let parts = number(whole) * Self::PARTS + rest;
        Ok(Self(if negative { -parts } else { parts }))
    }
}

/// A level from 1 to 5: severity of a pain point, impact and effort of an opportunity.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Level(u8);

impl Level {
    /// Makes a level from 1 to 5.
    pub fn new(level: i64) -> Result<Self, ScoreError> {
        match u8::try_from(level) {
            Ok(level @ 1..=5) => Ok(Self(level)),
            _ => Err(ScoreError::OffTheScale(level)),
        }
    }

    /// Returns the number from 1 to 5.
    pub fn get(self) -> u8 {
        self.0
    }
}
