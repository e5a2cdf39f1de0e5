//! Whether two measured means really differ, or whether chance would do.

use super::{
    Ends, Figures, Interval, Measured, Tier,
    contrast::{Contrast, holm},
};

/// From here on chance may have made a difference.
const LEVEL: f64 = 0.05;

/// Whether the same people gave both answers, which decides how they are compared.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum People {
    /// So many gave both answers; person by person (paired t).
    Same(u64),
    /// Nobody gave both answers; as two groups (Welch).
    Different,
    /// Unknown, or too few to compare person by person; as if they were different people (Welch).
    Unknown,
}

impl People {
    /// Returns the word that the JSON output uses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Same(_) => "same",
            Self::Different => "different",
            Self::Unknown => "unknown",
        }
    }
}

/// The difference between two measured means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// The second mean minus the first, in the scale's own unit.
    pub difference: f64,
    /// Its 95 % t interval.
    pub ci95: Interval,
    /// The difference on the emotion axis.
    pub emotion: f64,
    /// Its 95 % interval, the ends in order.
    pub emotion_ci95: Interval,
    /// How probable so large a difference is where there is none.
    pub p: f64,
    /// The same, corrected for everything that was compared together (Holm 1979).
    pub p_holm: f64,
    /// Whose answers were compared.
    pub people: People,
}

impl Comparison {
    /// Says whether the difference is hardly chance.
    pub fn is_real(&self) -> bool {
        self.p_holm < LEVEL
    }

    /// Makes the comparison, not corrected yet; nothing while the direction is undecided.
    pub(super) fn new(contrast: Contrast, people: People, ends: &Ends) -> Option<Self> {
        let (ci95, p) = (contrast.ci95()?, contrast.p()?);
        let emotion = |difference: f64| ends.emotion_difference(difference);
        let (one, other) = (emotion(ci95.low)?, emotion(ci95.high)?);
        Some(Self {
            difference: contrast.difference,
            ci95,
            emotion: emotion(contrast.difference)?,
            emotion_ci95: Interval {
                low: one.min(other),
                high: one.max(other),
            },
            p,
            p_holm: p,
            people,
        })
    }

    /// Compares two groups that have nothing to do with each other, or of which that is unknown.
    pub(super) fn welch(
        first: &Figures,
        second: &Figures,
        people: People,
        ends: &Ends,
    ) -> Option<Self> {
        Self::new(Contrast::welch(first, second)?, people, ends)
    }
}

/// Returns the figures that a comparison may rest on: of ten answers and more, not all the same.
pub(super) fn comparable<'m>(measured: &'m Measured<'_>) -> Option<&'m Figures> {
    let is_enough = measured.tier >= Tier::Tentative && measured.unanimous.is_none();
    measured.figures.as_ref().filter(|_| is_enough)
}

/// Corrects comparisons that are made together for their number.
pub(super) fn correct<'c>(comparisons: impl IntoIterator<Item = &'c mut Comparison>) {
    let comparisons: Vec<&mut Comparison> = comparisons.into_iter().collect();
    let values: Vec<f64> = comparisons.iter().map(|one| one.p).collect();
    for (comparison, p_holm) in comparisons.into_iter().zip(holm(&values)) {
        comparison.p_holm = p_holm;
    }
}
