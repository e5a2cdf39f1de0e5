//! Why answers cannot be compared: between neighbours on the curve, and between two feedback sets.

use std::collections::BTreeMap;

use crate::model::{
    Distribution, FeedbackSet, OTHER, Provenance, Role, Target, TargetFeedback, Touchpoint,
};

use super::{
    Choice, CurvePoint, Ends, Tier,
    wording::{template, wording},
};

/// Why the line breaks before a point, or in what two feedback sets differ.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Break {
    /// Another question was asked.
    Question,
    /// The scale is another.
    Scale,
    /// The answers are from another period.
    Period,
    /// People were asked in another way.
    Mode,
    /// Other people were asked.
    Group,
}

/// Lists in what two feedback sets differ, so that their figures must be compared with care.
///
/// Wordings and scales count where both sets ask about the same. What either does not say is unknown,
/// and no difference.
pub fn comparability(one: &FeedbackSet, other: &FeedbackSet) -> Vec<Break> {
    let (earlier, later) = (&one.provenance, &other.provenance);
    let dates = |provenance: &Provenance| (provenance.field_from, provenance.field_to);
    let (dates_before, dates_after) = (dates(earlier), dates(later));
    let are_dated = dates_before != (None, None) && dates_after != (None, None);
    let before = leads(one);
    let shared: Vec<_> = (leads(other).into_iter())
        .filter_map(|(target, question)| Some((*before.get(target)?, question)))
        .collect();
    let another_question = |(first, second): &(&TargetFeedback, &TargetFeedback)| {
        is_other(&bare_wording(one, first), &bare_wording(other, second))
    };
    let another_scale = |(first, second): &(&TargetFeedback, &TargetFeedback)| {
        !Ends::from(&first.scale).is_comparable(&Ends::from(&second.scale))
    };
    let differences = [
        (Break::Question, shared.iter().any(another_question)),
        (Break::Scale, shared.iter().any(another_scale)),
        (Break::Period, are_dated && dates_before != dates_after),
        (Break::Mode, is_other(&earlier.mode, &later.mode)),
        (Break::Group, is_other(&earlier.asked, &later.asked)),
    ];
    (differences.into_iter())
        .filter_map(|(reason, differs)| differs.then_some(reason))
        .collect()
}

/// Finds the question that leads each target; unassigned questions are about nothing they could share.
fn leads(set: &FeedbackSet) -> BTreeMap<&Target, &TargetFeedback> {
    let mut leads = BTreeMap::new();
    for feedback in &set.targets {
        let is_about = !matches!(feedback.target, Target::Unassigned | Target::Unknown(_));
        if is_about && feedback.role.known() == Some(&Role::Lead) {
            leads.entry(&feedback.target).or_insert(feedback);
        }
    }
    leads
}

/// Returns a wording without the name that the file gives to what was rated.
fn bare_wording(set: &FeedbackSet, feedback: &TargetFeedback) -> String {
    template(wording(Some(set), feedback), &feedback.source, "")
}

fn is_other(one: &str, other: &str) -> bool {
    let (one, other) = (one.trim(), other.trim());
    !one.is_empty() && !other.is_empty() && one != other
}

/// Notes at every point with answers why it cannot be compared with the previous such point.
pub(super) fn mark_breaks(
    points: &mut [CurvePoint<'_>],
    set: Option<&FeedbackSet>,
    choice: Choice<'_>,
) {
    let mut previous: Option<Asked<'_>> = None;
    for point in points {
        let Some(measured) = point.measured.as_mut().filter(|one| one.tier > Tier::None) else {
            continue;
        };
        let mut this = Asked::new(set, measured.feedback, point.touchpoint);
        measured.breaks = previous
            .as_mut()
            .and_then(|previous| previous.break_before(&mut this, choice));
        previous = Some(this);
    }
}

/// What was asked at a point, its template made when it is needed.
pub(super) struct Asked<'a> {
    wording: &'a str,
    template: Option<String>,
    feedback: &'a TargetFeedback,
    touchpoint: &'a Touchpoint,
}

impl<'a> Asked<'a> {
    pub(super) fn new(
        set: Option<&'a FeedbackSet>,
        feedback: &'a TargetFeedback,
        touchpoint: &'a Touchpoint,
    ) -> Self {
        Self {
            wording: wording(set, feedback),
            template: None,
            feedback,
            touchpoint,
        }
    }

    /// Says whether the wording is known.
    pub(super) fn is_known(&self) -> bool {
        !self.wording.is_empty()
    }

    /// Says whether the same question was asked, whatever name of the touchpoint stands in it.
    pub(super) fn is_same_question(&mut self, next: &mut Self) -> bool {
        self.wording == next.wording || self.template() == next.template()
    }

    fn break_before(&mut self, next: &mut Self, choice: Choice<'_>) -> Option<Break> {
        let (one, other) = (self.feedback, next.feedback);
        let periods = |feedback| {
            names(feedback, |part| {
                let is_chosen = part.segment.as_deref() == choice.segment;
                part.wave.as_deref().filter(|_| is_chosen)
            })
        };
        let groups = |feedback| {
            names(feedback, |part| {
                let is_chosen = part.wave.as_deref() == choice.wave;
                part.segment.as_deref().filter(|_| is_chosen)
            })
        };
        if !self.is_same_question(next) {
            Some(Break::Question)
        } else if !Ends::from(&one.scale).is_comparable(&Ends::from(&other.scale)) {
            Some(Break::Scale)
        } else if are_apart(&periods(one), &periods(other)) {
            Some(Break::Period)
        } else if are_apart(&groups(one), &groups(other)) {
            Some(Break::Group)
        } else {
            None
        }
    }

    fn template(&mut self) -> &str {
        self.template.get_or_insert_with(|| {
            template(self.wording, &self.feedback.source, &self.touchpoint.name)
        })
    }
}

/// Lists the names of the parts, be it waves or segments, in which a question has answers.
fn names<'a>(
    feedback: &'a TargetFeedback,
    name: impl Fn(&'a Distribution) -> Option<&'a str>,
) -> Vec<&'a str> {
    (feedback.distributions.iter())
        .filter_map(|part| name(part).filter(|_| part.n() > 0))
        .collect()
}

/// Says whether two lists of parts have nothing in common; what was merged could be in any.
fn are_apart(one: &[&str], other: &[&str]) -> bool {
    let is_known = |names: &[&str]| !names.is_empty() && !names.contains(&OTHER);
    is_known(one) && is_known(other) && !one.iter().any(|name| other.contains(name))
}
