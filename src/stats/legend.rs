//! What the legend says about a curve: how many answers, on which scale, to which question.

use std::collections::BTreeSet;

use crate::model::{Date, Estimate, Given, ScaleKind};

use super::{
    Curve, CurvePoint, Ends, Measured, Tier, estimates::counted, wording::template,
    wording::wording,
};

impl<'a> Curve<'a> {
    /// Counts the ratings at all points; ratings are not people.
    pub fn ratings(&self) -> u64 {
        self.answered()
            .fold(0, |sum, (_, measured)| sum.saturating_add(measured.n()))
    }

    /// Returns the smallest and the largest number of answers among the points that have any.
    pub fn n_range(&self) -> Option<(u64, u64)> {
        let all = || self.answered().map(|(_, measured)| measured.n());
        Some((all().min()?, all().max()?))
    }

    /// Says whether anywhere along the journey fewer people answered than at the point before that has answers.
    pub fn n_falls(&self) -> bool {
        let staged = self.answered().filter(|(point, _)| point.stage.is_some());
        !staged.map(|(_, measured)| measured.n()).is_sorted()
    }

    /// Returns the scale, if all points that have answers share one.
    pub fn common_ends(&self) -> Option<Ends> {
        let mut all = self.answered().map(|(_, measured)| measured.ends);
        let first = all.next()?;
        let mut common = first;
        for ends in all {
            if !ends.is_comparable(&first) {
                return None;
            }
            if ends.kind != first.kind {
                common.kind = ScaleKind::Other;
            }
        }
        Some(common)
    }

    /// Says whether the line breaks anywhere because answers cannot be compared.
    pub fn breaks(&self) -> bool {
        self.answered()
            .any(|(_, measured)| measured.breaks.is_some())
    }

    /// Returns the wording that all points with answers share to the letter, if it is known.
    pub fn question(&self) -> Option<&'a str> {
        let mut all = self
            .answered()
            .map(|(_, measured)| wording(self.set, measured.feedback));
        let first = all.next().filter(|wording| !wording.is_empty())?;
        all.all(|other| other == first).then_some(first)
    }

    /// Lists the different questions in the order of the journey.
    ///
    /// Where a wording names its own touchpoint, "…" stands for the name, so that one question asked
    /// of ten touchpoints is listed once. Unknown wordings are left out.
    pub fn questions(&self) -> Vec<String> {
        let (mut list, mut seen, mut last) = (Vec::new(), BTreeSet::new(), None);
        for (point, measured) in self.answered() {
            let raw = wording(self.set, measured.feedback);
            if raw.is_empty() || last == Some(raw) {
                continue;
            }
            last = Some(raw);
            let question = template(raw, &measured.feedback.source, &point.touchpoint.name);
            if seen.insert(question.clone()) {
                list.push(question);
            }
        }
        list
    }

    /// Lists the rater groups whose estimates make the assumed curve, in order of appearance.
    pub fn rater_groups(&self) -> Vec<&'a str> {
        let mut groups: Vec<&str> = Vec::new();
        for estimate in self.estimates() {
            if !groups.contains(&estimate.group.as_str()) {
                groups.push(&estimate.group);
            }
        }
        groups
    }

    /// Returns the first and the last known day of the estimates that make the assumed curve.
    pub fn estimate_dates(&self) -> Option<(Date, Date)> {
        let all = || self.estimates().filter_map(|estimate| estimate.date);
        Some((all().min()?, all().max()?))
    }

    /// Walks the points that have answers.
    fn answered(&self) -> impl Iterator<Item = (&CurvePoint<'a>, &Measured<'a>)> {
        self.points
            .iter()
            .filter_map(|point| Some((point, point.measured.as_ref()?)))
            .filter(|(_, measured)| measured.tier > Tier::None)
    }

    fn estimates(&self) -> impl Iterator<Item = &'a Estimate> {
        self.points
            .iter()
            .flat_map(|point| counted(&point.touchpoint.estimates, Given::BeforeData))
    }
}
