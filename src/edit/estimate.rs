//! Changes of our estimate, and the freeze at the first look at customers' verdict.

use std::collections::BTreeMap;

use crate::model::{
    Date, Estimate, Extra, Given, JourneyMap, Known, Rating, Touchpoint, TouchpointId,
};

use super::{EditError, find::touchpoint_mut};

/// Returns what a rater group thinks now: its revision after the data, else what it said before.
pub fn current_estimate<'a>(touchpoint: &'a Touchpoint, group: &str) -> Option<&'a Estimate> {
    find(touchpoint, group, Given::AfterData).or_else(|| find(touchpoint, group, Given::BeforeData))
}

/// Sets or takes back a rater group's estimate.
pub(super) fn set_estimate(
    map: &mut JourneyMap,
    id: &TouchpointId,
    group: &str,
    votes: &BTreeMap<Rating, u32>,
    date: Option<Date>,
) -> Result<(), EditError> {
    let has_feedback = !map.feedback.is_empty();
    let touchpoint = touchpoint_mut(map, id)?;
    // Whoever has revised has seen the data, even if the feedback was removed since.
    let frozen = has_feedback || find(touchpoint, group, Given::AfterData).is_some();
    let given = if frozen {
        Given::AfterData
    } else {
        Given::BeforeData
    };
    let mut votes = votes.clone();
    votes.retain(|_, count| *count > 0);
    // Going back to the first value is no revision.
    let unrevised = frozen
        && find(touchpoint, group, Given::BeforeData).is_some_and(|before| before.votes == votes);
    if unrevised || votes.is_empty() {
        touchpoint.estimates.retain(|one| !is(one, group, given));
    } else if let Some(one) = touchpoint
        .estimates
        .iter_mut()
        .find(|one| is(one, group, given))
    {
        one.votes = votes;
        one.date = date;
    } else {
        touchpoint.estimates.push(Estimate {
            group: group.to_owned(),
            votes,
            date,
            given: Known::Is(given),
            extra: Extra::default(),
        });
    }
    Ok(())
}

fn find<'a>(touchpoint: &'a Touchpoint, group: &str, given: Given) -> Option<&'a Estimate> {
    touchpoint
        .estimates
        .iter()
        .find(|one| is(one, group, given))
}

fn is(estimate: &Estimate, group: &str, given: Given) -> bool {
    estimate.group == group && estimate.given == Known::Is(given)
}
