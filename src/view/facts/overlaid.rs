//! What the overlaid lines say of one touchpoint, and what has changed from wave to wave.

use super::{Verdict, cautions, verdict};
use crate::{
    lang::{self, Key, Words},
    layout::{comparison_words, overlay_name, part_name},
    model::JourneyMap,
    stats::{Change, Curve, Measured, Step, Tier, changes_between, overlaid, steps},
    view::Bar,
};

/// What the people of an overlaid set, segment or wave said.
#[derive(Clone, Debug, PartialEq)]
pub struct Overlaid {
    /// The name of the set, or of the segment and wave.
    pub label: String,
    /// Figure, interval and number of answers, and what these can carry.
    pub figures: String,
    /// The distribution; empty below five answers.
    pub bars: Vec<Bar>,
    /// How the verdict differs from that of this wave.
    pub change: Option<String>,
}

/// The figures of a map, worked out once for all its touchpoints.
pub(in crate::view) struct Told<'a> {
    /// Both curves.
    pub(in crate::view) figures: Curve<'a>,
    /// The steps from touchpoint to touchpoint.
    pub(super) steps: Vec<Step>,
    overlaid: Vec<Beside<'a>>,
}

/// An overlaid line.
struct Beside<'a> {
    curve: Curve<'a>,
    /// How the measured curve differs from it; none unless it is another wave.
    changes: Option<Vec<Change>>,
}

impl<'a> Told<'a> {
    /// Works out what belongs to the curves of a map.
    pub(in crate::view) fn new(map: &'a JourneyMap, figures: Curve<'a>) -> Self {
        let beside = |curve: Curve<'a>| Beside {
            changes: is_other_wave(&curve, &figures).then(|| changes_between(&curve, &figures)),
            curve,
        };
        Self {
            overlaid: overlaid(map, &figures).into_iter().map(beside).collect(),
            steps: steps(&figures),
            figures,
        }
    }

    /// Tells what the overlaid lines say of one point; those that did not ask there say nothing.
    pub(super) fn overlaid_at(&self, index: usize, words: &Words) -> Vec<Overlaid> {
        let beside = self.overlaid.iter();
        beside
            .filter_map(|one| self.line_at(one, index, words))
            .collect()
    }

    fn line_at(&self, one: &Beside<'_>, index: usize, words: &Words) -> Option<Overlaid> {
        let measured = one.curve.points.get(index)?.measured.as_ref()?;
        let Verdict {
            figure,
            basis,
            bars,
            ..
        } = verdict(measured, words);
        let cautions = figure.is_some().then(|| cautions(measured, words));
        let parts = figure.into_iter().chain([basis]);
        let parts: Vec<String> = parts.chain(cautions.into_iter().flatten()).collect();
        let now = self.figures.points.get(index);
        let now = now.and_then(|point| point.measured.as_ref());
        let changes = one.changes.as_ref().zip(one.curve.wave).zip(now);
        Some(Overlaid {
            label: overlay_name(&one.curve, &self.figures, words),
            figures: parts.join(lang::SEPARATOR),
            bars,
            change: changes.and_then(|((changes, wave), now)| {
                let change = changes.iter().find(|change| change.point == index);
                change_words(change, (measured, now), wave, words)
            }),
        })
    }
}

/// Says whether a line shows another wave of the measured answers; all waves together hold each of them.
fn is_other_wave(line: &Curve<'_>, measured: &Curve<'_>) -> bool {
    let are_waves = line.wave.is_some() && measured.wave.is_some();
    let are_of_one_set = line.set.map(|set| &set.id) == measured.set.map(|set| &set.id);
    are_waves && are_of_one_set && line.segment == measured.segment
}

/// Says how far the verdict lies from that of another wave, on how many answers each.
///
/// Nothing unless there are figures both times.
fn change_words(
    change: Option<&Change>,
    (then, now): (&Measured<'_>, &Measured<'_>),
    wave: &str,
    words: &Words,
) -> Option<String> {
    if then.tier < Tier::Few || now.tier < Tier::Few {
        return None;
    }
    let other = part_name(wave, words);
    let Some(change) = change else {
        return Some(words.format(Key::ChangeUnknown, &[("other", other.into())]));
    };
    let said = comparison_words(&change.comparison, &now.ends, other, words);
    let counts = words.format(
        Key::ChangeCounts,
        &[("now", now.n().into()), ("then", then.n().into())],
    );
    Some([said, counts].join(lang::SEPARATOR))
}
