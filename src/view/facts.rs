//! What is known about one touchpoint, in words: the contents of the hover card.
//!
//! Plain data without egui, so that the card and a screen reader say the same.

mod overlaid;

pub use overlaid::Overlaid;
pub(super) use overlaid::Told;

use super::{Bar, bars::bars};
use crate::{
    lang::{self, Key, Words},
    layout::{comparison_words, figure_words, in_stars},
    model::{Direction, JourneyMap, TouchpointId},
    stats::{Choice, Curve, CurvePoint, Ends, Figures, Gap, Measured, Step, Tier, curve},
};

/// What customers said.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// The figure in its unit; none below five answers.
    pub figure: Option<String>,
    /// Interval and number of answers.
    pub basis: String,
    /// Median, top two, and what the number of answers can carry.
    pub details: Vec<String>,
    /// The distribution; empty below five answers.
    pub bars: Vec<Bar>,
}

/// What is known about one touchpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// Its name.
    pub name: String,
    /// Its stage, and whether it is a moment of truth.
    pub place: String,
    /// What customers said; none if nobody asked them.
    pub verdict: Option<Verdict>,
    /// What the overlaid lines say of it.
    pub overlaid: Vec<Overlaid>,
    /// How the verdict differs from that at the touchpoint before.
    pub step: Option<String>,
    /// What the team estimated, before the data and after.
    pub estimates: Vec<String>,
    /// The experience gap and its interval.
    pub gap: Option<[String; 2]>,
}

impl Facts {
    /// Collects what a map knows about a touchpoint; none if it has no such touchpoint.
    pub fn of(map: &JourneyMap, id: &TouchpointId, words: &Words) -> Option<Self> {
        let figures = curve(map, Choice::default());
        let index = figures
            .points
            .iter()
            .position(|point| point.touchpoint.id == *id)?;
        Self::at(&Told::new(map, figures), index, words)
    }

    /// Collects what is known at one point of the curves; none beyond the last.
    pub(super) fn at(told: &Told<'_>, index: usize, words: &Words) -> Option<Self> {
        let figures = &told.figures;
        let point = figures.points.get(index)?;
        let measured = point.measured.as_ref();
        let is_largest = figures.largest_gap() == Some(index);
        Some(Self {
            name: point.touchpoint.name.clone(),
            place: place(point, words),
            verdict: measured.map(|measured| verdict(measured, words)),
            overlaid: told.overlaid_at(index, words),
            step: step_words(figures, &told.steps, index, words),
            estimates: estimates(point, words),
            gap: measured
                .and_then(|measured| gap_words(measured.gap?, &measured.ends, is_largest, words)),
        })
    }

    /// Leaves out what customers said and what follows from it.
    #[must_use]
    pub fn without_verdict(self) -> Self {
        Self {
            verdict: None,
            overlaid: Vec::new(),
            step: None,
            gap: None,
            ..self
        }
    }

    /// Says whether there is anything but the name.
    pub fn is_bare(&self) -> bool {
        self.verdict.is_none() && self.overlaid.is_empty() && self.estimates.is_empty()
    }

    /// Puts the figures into one text; empty where there are none.
    pub(super) fn spoken(&self, words: &Words) -> String {
        let part = |key: Key, said: &[String]| {
            let said = said.join(lang::SEPARATOR);
            (!said.is_empty()).then(|| format!("{}: {said}", words.text(key)))
        };
        let mut verdict = self.verdict.as_ref().map(Verdict::said).unwrap_or_default();
        verdict.extend(self.step.clone());
        let gap = self.gap.iter().flatten().filter(|text| !text.is_empty());
        let gap: Vec<String> = gap.cloned().collect();
        let overlaid = self.overlaid.iter();
        let overlaid = overlaid.map(|one| {
            let figures = [&one.figures].into_iter().chain(&one.change);
            let said: Vec<&str> = figures.map(String::as_str).collect();
            format!("{}: {}", one.label, said.join(lang::SEPARATOR))
        });
        let parts: Vec<String> = part(Key::CustomersVerdict, &verdict)
            .into_iter()
            .chain(overlaid)
            .chain(part(Key::OurEstimate, &self.estimates))
            .chain(part(Key::ExperienceGap, &gap))
            .collect();
        parts.join(". ")
    }
}

impl Verdict {
    fn said(&self) -> Vec<String> {
        let figure = self.figure.iter();
        let said = figure.chain([&self.basis]).chain(&self.details);
        said.cloned().collect()
    }
}

fn place(point: &CurvePoint<'_>, words: &Words) -> String {
    let stage = point
        .stage
        .map_or_else(|| words.text(Key::Unsorted), |stage| &stage.name);
    let flag = point
        .touchpoint
        .moment_of_truth
        .then(|| words.text(Key::MomentOfTruth));
    let parts: Vec<&str> = [Some(stage), flag].into_iter().flatten().collect();
    parts.join(lang::SEPARATOR)
}

/// Compares a point with the one before; none where the measured line does not join them.
fn step_words(figures: &Curve<'_>, steps: &[Step], index: usize, words: &Words) -> Option<String> {
    let step = steps.iter().find(|step| step.to == index)?;
    let before = &figures.points.get(step.from)?.touchpoint.name;
    let ends = &figures.points.get(index)?.measured.as_ref()?.ends;
    Some(comparison_words(&step.comparison, ends, before, words))
}

fn estimates(point: &CurvePoint<'_>, words: &Words) -> Vec<String> {
    let written = |stars: f64, key: Key| {
        let stars = lang::number(stars, 1, words.language());
        let figure = words.format(Key::FigureStars, &[("value", (&stars).into())]);
        format!("{figure}, {}", words.text(key))
    };
    let before = point.rating.map(|stars| written(stars, Key::BeforeData));
    let after = point.revised.map(|stars| written(stars, Key::AfterData));
    before.into_iter().chain(after).collect()
}

fn verdict(measured: &Measured<'_>, words: &Words) -> Verdict {
    let figures = measured
        .figures
        .as_ref()
        .filter(|_| measured.tier >= Tier::Few);
    let n = lang::count(measured.n(), words.language());
    let n = words.format(Key::FigureN, &[("n", (&n).into())]);
    let Some(figures) = figures else {
        let key = match measured.tier {
            _ if measured.is_merged => Key::PartMerged,
            Tier::None => Key::TierNone,
            _ => Key::TierHidden,
        };
        return Verdict {
            figure: None,
            basis: words.text(key).to_owned(),
            details: Vec::new(),
            bars: Vec::new(),
        };
    };
    let interval = interval(measured, figures, words);
    Verdict {
        figure: Some(in_unit(&measured.ends, figures.mean, words)),
        basis: interval
            .into_iter()
            .chain([n])
            .chain(weighted(figures, words))
            .collect::<Vec<_>>()
            .join(lang::SEPARATOR),
        details: details(measured, figures, words),
        bars: bars(measured, words),
    }
}

/// Says how many answers without weights would be as sure; none where there are no weights.
fn weighted(figures: &Figures, words: &Words) -> Option<String> {
    let n = lang::number(figures.n_eff?, 0, words.language());
    Some(words.format(Key::FigureWeighted, &[("n", (&n).into())]))
}

/// Writes a value with its unit: "1.8 stars", "grade 1.9".
fn in_unit(ends: &Ends, value: f64, words: &Words) -> String {
    let figure = figure_words(ends, value, words);
    if in_stars(ends) {
        words.format(Key::FigureStars, &[("value", (&figure).into())])
    } else {
        figure
    }
}

/// Writes the interval in the scale's own unit, cut off at its ends; none where all gave the same.
fn interval(measured: &Measured<'_>, figures: &Figures, words: &Words) -> Option<String> {
    let whole = figures.ci95.filter(|_| measured.unanimous.is_none())?;
    let shown = whole.clamp(measured.ends.min.value(), measured.ends.max.value());
    let range = lang::range(shown.low, shown.high, 1, words.language());
    Some(words.format(Key::FigureInterval, &[("interval", (&range).into())]))
}

/// Tells what the number of answers and their shape can carry.
fn cautions(measured: &Measured<'_>, words: &Words) -> Vec<String> {
    let tier = match measured.tier {
        Tier::Few => Some(Key::TierFew),
        Tier::Tentative => Some(Key::TierTentative),
        Tier::None | Tier::Hidden | Tier::Normal => None,
    };
    let camps = measured.two_camps.then_some(Key::TwoCamps);
    let mut cautions: Vec<String> = tier
        .into_iter()
        .chain(camps)
        .map(|key| words.text(key).to_owned())
        .collect();
    if let Some(score) = measured.unanimous {
        let score = lang::score(score, words.language());
        cautions.push(words.format(Key::AllGave, &[("score", (&score).into())]));
    }
    cautions
}

fn details(measured: &Measured<'_>, figures: &Figures, words: &Words) -> Vec<String> {
    let language = words.language();
    let mut details = cautions(measured, words);
    let median = lang::number(
        figures.median,
        usize::from(figures.median.fract() != 0.0),
        language,
    );
    details.push(words.format(Key::FigureMedian, &[("value", (&median).into())]));
    details.extend(top_share(measured, figures, words));
    details
}

/// Names the share of the best levels as the question's method does.
fn top_share(measured: &Measured<'_>, figures: &Figures, words: &Words) -> Option<String> {
    let language = words.language();
    let easy = figures.easy.zip(figures.easy_ci95);
    let (share, limits) = easy.or_else(|| figures.top2.zip(figures.top2_ci95))?;
    let key = if easy.is_some() {
        Key::FigureEasy
    } else if is_satisfaction(measured) {
        Key::FigureCsat
    } else {
        Key::FigureTopTwo
    };
    let (share, interval) = (
        lang::percent(share, language),
        lang::percent_range(limits.low, limits.high, language),
    );
    Some(words.format(
        key,
        &[("share", (&share).into()), ("interval", (&interval).into())],
    ))
}

/// Says whether the share of the best two levels may be called CSAT: a satisfaction question on 1 to 5.
fn is_satisfaction(measured: &Measured<'_>) -> bool {
    let asks = |text: &str| {
        let text = text.to_lowercase();
        text.contains("satisf") || text.contains("zufrieden")
    };
    let ends = &measured.ends;
    let is_one_to_five = (ends.min.value(), ends.max.value()) == (1.0, 5.0)
        && ends.direction == Some(Direction::High);
    is_one_to_five
        && (asks(&measured.feedback.question)
            || measured
                .feedback
                .scale
                .labels
                .values()
                .any(|label| asks(label)))
}

/// Writes the gap: "2.2 stars less than we thought" and "95 %: 2.1–2.3 · the largest on this map".
fn gap_words(gap: Gap, ends: &Ends, is_largest: bool, words: &Words) -> Option<[String; 2]> {
    let language = words.language();
    let size = lang::number(gap.value.abs(), 1, language);
    let is_nothing = gap.value.abs() < 0.05;
    let key = match (in_stars(ends), gap.value < 0.0) {
        _ if is_nothing => {
            return Some([
                words.text(Key::GapNone).to_owned(),
                gap_interval(gap, 2, words)?,
            ]);
        }
        (true, true) => Key::GapStarsLess,
        (true, false) => Key::GapStarsMore,
        (false, true) => Key::GapPointsLess,
        (false, false) => Key::GapPointsMore,
    };
    let largest = is_largest.then(|| words.text(Key::GapLargest).to_owned());
    let detail: Vec<String> = gap_interval(gap, 1, words)
        .into_iter()
        .chain(largest)
        .collect();
    Some([
        words.format(key, &[("size", (&size).into())]),
        detail.join(lang::SEPARATOR),
    ])
}

/// Writes the interval of a gap without signs, or with them where it holds 0.
fn gap_interval(gap: Gap, decimals: usize, words: &Words) -> Option<String> {
    let interval = gap.ci95?;
    let range = if interval.contains(0.0) {
        lang::signed_range(interval.low, interval.high, decimals, words.language())
    } else {
        let (one, other) = (interval.low.abs(), interval.high.abs());
        lang::range(one.min(other), one.max(other), decimals, words.language())
    };
    Some(words.format(Key::FigureInterval, &[("interval", (&range).into())]))
}
