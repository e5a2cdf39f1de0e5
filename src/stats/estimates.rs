//! Our estimate of a touchpoint as one number of stars.

use crate::model::{Estimate, Given, TEAM};

/// Returns the mean number of stars of the votes that count, if there is any.
pub(super) fn stars(estimates: &[Estimate], given: Given) -> Option<f64> {
    let (mut votes, mut half_stars) = (0_u64, 0_u64);
    for (rating, count) in counted(estimates, given).flat_map(|estimate| &estimate.votes) {
        votes += u64::from(*count);
        half_stars += u64::from(rating.half_stars()) * u64::from(*count);
    }
    (votes > 0).then(|| half_stars as f64 / votes as f64 / 2.0)
}

/// Walks the estimates of that moment that count: the team's, or all groups' where the team gave none.
pub(super) fn counted(estimates: &[Estimate], given: Given) -> impl Iterator<Item = &Estimate> {
    let voted = move |estimate: &&Estimate| {
        estimate.given.known() == Some(&given) && estimate.votes.values().any(|count| *count > 0)
    };
    let is_team = |estimate: &Estimate| estimate.group == TEAM;
    let has_team = estimates.iter().filter(voted).any(is_team);
    estimates
        .iter()
        .filter(voted)
        .filter(move |estimate| !has_team || is_team(estimate))
}
