//! One touchpoint's measured answers: figures, tier, experience gap, and why the line breaks.

use std::collections::BTreeMap;

use crate::model::{Distribution, Extra, OTHER, PartKind, Score, TargetFeedback};

use super::{Break, Ends, Figures, Interval, Tier, answers::Answers, curve::Choice, figures, tier};

/// The distribution of a question that nobody of the chosen group answered.
static NOBODY: Distribution = Distribution {
    segment: None,
    wave: None,
    tallies: BTreeMap::new(),
    missing: BTreeMap::new(),
    invalid: 0,
    extra: Extra(Vec::new()),
};

/// The experience gap: measured minus assumed, in stars.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    /// How far customers' verdict lies above our estimate.
    pub value: f64,
    /// Its 95 % interval, not clamped; it moves with the survey alone, the stars are taken as given.
    pub ci95: Option<Interval>,
}

/// What customers said of one touchpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured<'a> {
    /// The question that leads the touchpoint's curve.
    pub feedback: &'a TargetFeedback,
    /// The answers of the chosen segment and wave.
    pub distribution: &'a Distribution,
    /// Whether the chosen segment or wave has no answers of its own, but maybe some among those that were
    /// put together because they were too few to stand alone.
    pub is_merged: bool,
    /// The question's scale.
    pub ends: Ends,
    /// The figures; absent without answers.
    pub figures: Option<Figures>,
    /// How much the answers can carry.
    pub tier: Tier,
    /// Whether the mean hides two camps.
    pub two_camps: bool,
    /// The score that all gave, where at least five answered and all gave the same.
    pub unanimous: Option<Score>,
    /// The experience gap; absent without an estimate before the data and below five answers.
    pub gap: Option<Gap>,
    /// Why the line breaks between the previous point that has answers and this one.
    pub breaks: Option<Break>,
}

impl<'a> Measured<'a> {
    pub(super) fn new(
        feedback: &'a TargetFeedback,
        choice: Choice<'_>,
        assumed: Option<f64>,
    ) -> Self {
        let found = feedback.distribution(choice.segment, choice.wave);
        let distribution = found.unwrap_or(&NOBODY);
        let ends = Ends::from(&feedback.scale);
        let answers = Answers::of(&distribution.tallies);
        let answers = answers.as_ref();
        let tier = answers.map_or(Tier::None, |answers| Tier::of(answers.n));
        let figures = answers.map(|answers| figures::figures_of(answers, &ends));
        let unanimous = answers
            .filter(|_| tier >= Tier::Few)
            .and_then(Answers::unanimous);
        Self {
            feedback,
            distribution,
            is_merged: found.is_none() && is_merged(feedback, choice),
            ends,
            tier,
            two_camps: answers.is_some_and(|answers| tier::two_camps_of(answers, &ends)),
            unanimous,
            gap: gap(figures.as_ref(), tier, assumed).map(|gap| Gap {
                // Where all gave the same score there is no interval, and the gap has none either.
                ci95: gap.ci95.filter(|_| unanimous.is_none()),
                ..gap
            }),
            figures,
            breaks: None,
        }
    }

    /// Counts the answers.
    pub fn n(&self) -> u64 {
        self.figures.as_ref().map_or(0, |figures| figures.n)
    }

    /// Returns the mean on the emotion axis, where at least five answered.
    pub fn emotion(&self) -> Option<f64> {
        self.shown_figures()?.emotion
    }

    /// Returns the whisker on the emotion axis, clamped to -2 to +2, and which of its ends were cut.
    ///
    /// Nothing below five answers and where all gave the same score.
    pub fn shown_interval(&self) -> Option<(Interval, bool, bool)> {
        if self.unanimous.is_some() {
            return None;
        }
        let whole = self.shown_figures()?.emotion_ci95?;
        Some((whole.clamp(-2.0, 2.0), whole.low < -2.0, whole.high > 2.0))
    }

    fn shown_figures(&self) -> Option<&Figures> {
        self.figures.as_ref().filter(|_| self.tier >= Tier::Few)
    }
}

/// Says whether answers of the chosen segment or wave may be among those that were put together.
fn is_merged(feedback: &TargetFeedback, choice: Choice<'_>) -> bool {
    let chosen = [
        (PartKind::Segment, choice.segment),
        (PartKind::Wave, choice.wave),
    ];
    feedback.distributions.iter().any(|one| {
        chosen.iter().all(|(kind, name)| {
            let part = one.part(*kind);
            part == *name || (name.is_some() && part == Some(OTHER))
        })
    })
}

fn gap(figures: Option<&Figures>, tier: Tier, assumed: Option<f64>) -> Option<Gap> {
    let (figures, assumed) = (figures.filter(|_| tier >= Tier::Few)?, assumed?);
    Some(Gap {
        value: figures.emotion? - assumed,
        ci95: figures
            .emotion_ci95
            .map(|interval| interval.shifted(-assumed)),
    })
}
