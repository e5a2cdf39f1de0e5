//! What is wrong with a map as a whole: told where it stands, and mended so that the rest can be used.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{log::Log, problem::ProblemKind};
use crate::model::{Flaw, JourneyMap, Target, Touchpoint, check};

type Spots = BTreeMap<(&'static str, String), Vec<usize>>;

/// Tells every flaw at its place, and leaves out references that lead nowhere.
///
/// In a text that is not whole such references are told by what broke it: their targets are gone with the rest.
pub(super) fn tell_and_mend(log: &mut Log<'_>, map: &mut JourneyMap, is_whole: bool) {
    let flaws = check(map);
    if flaws.is_empty() {
        return;
    }
    let mut spots = log.take_spots();
    // The last place first, so that every flaw takes the next one off the end.
    for places in spots.values_mut() {
        places.reverse();
    }
    let leads_nowhere = |flaw: &Flaw| matches!(flaw, Flaw::DanglingReference { .. });
    let dangling = flaws.iter().any(leads_nowhere);
    for flaw in flaws
        .into_iter()
        .filter(|flaw| is_whole || !leads_nowhere(flaw))
    {
        let (at, field) = place(&mut spots, &flaw);
        log.push(flaw.severity(), at, field, ProblemKind::Flaw(flaw));
    }
    if dangling && log.mends() {
        drop_dangling(map);
    }
}

fn place(spots: &mut Spots, flaw: &Flaw) -> (usize, &'static str) {
    let (what, id, field) = match flaw {
        Flaw::NoTitle => ("header", "", "title"),
        Flaw::Nameless { kind, id } => (*kind, id.as_str(), "name"),
        Flaw::DuplicateId { kind, id } => (*kind, id.as_str(), "id"),
        Flaw::DanglingReference { field, id } => (*field, id.as_str(), *field),
        // Reading a feedback set has already told and mended these.
        Flaw::EmptyScale { .. } | Flaw::OffTheScale { .. } | Flaw::TwoLeads { .. } => {
            ("header", "", "feedback")
        }
    };
    let places = spots.get_mut(&(what, id.to_owned()));
    (places.and_then(Vec::pop).unwrap_or_default(), field)
}

/// Leaves out references that lead nowhere; answers keep their question as unassigned.
fn drop_dangling(map: &mut JourneyMap) {
    if map.persona().is_none() {
        map.header.persona = None;
    }
    if map.shown_set().is_none() {
        map.shown = None;
    }
    let sets: BTreeSet<_> = map.feedback.iter().map(|set| set.id.clone()).collect();
    map.overlaid.retain(|id| sets.contains(id));
    map.drop_missing_parts();
    let lanes: BTreeSet<_> = map.own_lanes.iter().map(|lane| lane.id.clone()).collect();
    let stages: BTreeSet<_> = map.stages.iter().map(|stage| stage.id.clone()).collect();
    let places = || map.places().map(|place| place.touchpoint);
    let touchpoints: BTreeSet<_> = places().map(|one| one.id.clone()).collect();
    let pains: BTreeSet<_> = places()
        .flat_map(|one| &one.pain_points)
        .map(|pain| pain.id.clone())
        .collect();
    let mend = |touchpoint: &mut Touchpoint| {
        touchpoint.cells.retain(|cell| lanes.contains(&cell.lane));
        for opportunity in &mut touchpoint.opportunities {
            opportunity.answers.retain(|pain| pains.contains(pain));
        }
    };
    let sorted = map
        .stages
        .iter_mut()
        .flat_map(|stage| &mut Arc::make_mut(stage).touchpoints);
    for touchpoint in sorted.chain(&mut map.unsorted) {
        mend(Arc::make_mut(touchpoint));
    }
    for target in map
        .feedback
        .iter_mut()
        .flat_map(|set| &mut Arc::make_mut(set).targets)
    {
        let leads_nowhere = match &target.target {
            Target::Touchpoint(id) => !touchpoints.contains(id),
            Target::Stage(id) => !stages.contains(id),
            Target::Journey | Target::Unassigned | Target::Unknown(_) => false,
        };
        if leads_nowhere {
            target.target = Target::Unassigned;
        }
    }
}
