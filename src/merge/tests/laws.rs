//! Laws that hold whatever two people do to a map.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{add_pain, describe, edited, rename};
use crate::{
    edit::{
        CardId, Edit, TouchpointField, apply, card_ids,
        tests::random::{any_edit, pool_map},
    },
    merge::{Change, Difference, Dispute, Field, Kind, Located, Spot, Value, differences, merge},
    model::{JourneyMap, Severity, TouchpointId, check, random::journey_map},
};

/// What comes of edits, without those that the map refuses.
fn after(map: &JourneyMap, edits: &[Edit]) -> JourneyMap {
    edits
        .iter()
        .fold(map.clone(), |map, edit| apply(&map, edit).unwrap_or(map))
}

fn edits(most: usize) -> impl Strategy<Value = Vec<Edit>> {
    prop::collection::vec(any_edit(), 0..most)
}

/// What both began with, mine and theirs.
fn sides() -> impl Strategy<Value = [JourneyMap; 3]> {
    (edits(25), edits(12), edits(12)).prop_map(|(before, mine, theirs)| {
        let base = after(&pool_map(), &before);
        let [mine, theirs] = [mine, theirs].map(|edits| after(&base, &edits));
        [base, mine, theirs]
    })
}

fn errors(map: &JourneyMap) -> Vec<String> {
    let flaws = check(map).into_iter();
    flaws
        .filter(|flaw| flaw.severity() == Severity::Error)
        .map(|flaw| format!("{flaw:?}"))
        .collect()
}

/// All ids of touchpoints, stages and cards; a note may be parked or stand backstage.
fn ids(map: &JourneyMap) -> BTreeSet<String> {
    let touchpoints = || map.places().map(|place| place.touchpoint);
    let cards = touchpoints().flat_map(card_ids);
    let parked = map.notes.iter();
    let parked = parked.map(|note| CardId::Backstage(note.id.clone()));
    cards
        .chain(parked)
        .map(|card| format!("{card:?}"))
        .chain(touchpoints().map(|one| format!("{:?}", one.id)))
        .chain(map.stages.iter().map(|stage| format!("{:?}", stage.id)))
        .collect()
}

/// Says whether two versions of one part are meant.
fn is_same(one: &Located, other: &Located) -> bool {
    // These have no ids of their own: they are told apart only at one touchpoint.
    let is_local = matches!(one.thing.kind, Kind::Channel | Kind::Estimate | Kind::Cell);
    let touchpoint = |one: &Located| {
        one.touchpoint
            .as_ref()
            .map(|touchpoint| touchpoint.id.clone())
    };
    (one.thing.kind, &one.thing.id) == (other.thing.kind, &other.thing.id)
        && (!is_local || touchpoint(one) == touchpoint(other))
}

/// Says whether a field changes with what it refers to.
fn is_reference(field: Field) -> bool {
    use Field::{
        Answers, Overlaid, OverlaidSegments, OverlaidWaves, Persona, Shown, ShownSegment,
        ShownWave, Target,
    };
    let is_part = matches!(
        field,
        OverlaidSegments | OverlaidWaves | ShownSegment | ShownWave
    );
    is_part || matches!(field, Answers | Overlaid | Persona | Shown | Target)
}

/// Says whether a difference is only one of order.
fn is_order(change: &Change) -> bool {
    let owner = |spot: &Spot| spot.owner.clone();
    let sorted = |value: &Value| match value {
        Value::Parts(things) => things.iter().cloned().collect::<BTreeSet<_>>(),
        _ => BTreeSet::new(),
    };
    match change {
        Change::Moved { before, after } => owner(before) == owner(after),
        Change::Field {
            field: Field::Answers | Field::Overlaid,
            before,
            after,
        } => sorted(before) == sorted(after),
        _ => false,
    }
}

proptest! {
    #[test]
    fn the_changes_of_one_side_alone_are_taken_as_they_are([base, changed, _] in sides()) {
        for merged in [
            merge(&base, &base, &changed),
            merge(&base, &changed, &base),
            merge(&base, &changed, &changed),
        ] {
            prop_assert_eq!(&merged.map, &changed);
            prop_assert_eq!(merged.conflicts, []);
        }
    }

    #[test]
    fn quite_another_map_is_taken_as_it_is_as_well(base in 0..5_000_u64, changed in 0..5_000_u64) {
        let (base, changed) = (journey_map(base), journey_map(changed));
        let merged = merge(&base, &base, &changed);
        prop_assert_eq!(&merged.map, &changed);
        prop_assert_eq!(merged.conflicts, []);
    }

    #[test]
    fn a_merged_map_is_sound([base, mine, theirs] in sides()) {
        let merged = merge(&base, &mine, &theirs);
        prop_assert_eq!(errors(&merged.map), Vec::<String>::new());
    }

    #[test]
    fn what_neither_side_removed_is_there([base, mine, theirs] in sides()) {
        let merged = ids(&merge(&base, &mine, &theirs).map);
        let [base, mine, theirs] = [base, mine, theirs].map(|map| ids(&map));
        let both: BTreeSet<String> = mine.intersection(&theirs).cloned().collect();
        let added: BTreeSet<String> = mine.union(&theirs).cloned().collect();
        prop_assert!(both.is_subset(&merged));
        prop_assert!(added.difference(&base).all(|id| merged.contains(id)));
        prop_assert!(merged.is_subset(&added), "nothing comes from nowhere");
    }

    #[test]
    fn it_does_not_matter_who_merges_unless_there_are_conflicts([base, mine, theirs] in sides()) {
        let one = merge(&base, &mine, &theirs);
        let other = merge(&base, &theirs, &mine);
        prop_assert_eq!(one.conflicts.is_empty(), other.conflicts.is_empty());
        if one.conflicts.is_empty() {
            for difference in differences(&one.map, &other.map) {
                prop_assert!(is_order(&difference.change), "{:?}", difference);
            }
        }
    }

    #[test]
    fn no_field_of_theirs_is_dropped_in_silence([base, mine, theirs] in sides()) {
        let merged = merge(&base, &mine, &theirs);
        let [by_mine, by_theirs] = [&mine, &theirs].map(|side| differences(&base, side));
        for dropped in differences(&merged.map, &theirs) {
            let Change::Field { field, after, .. } = &dropped.change else {
                continue;
            };
            let is_told = merged.conflicts.iter().any(|conflict| {
                let wanted = match &conflict.dispute {
                    Dispute::Field { field: told, versions } if told == field => &versions.theirs,
                    _ => return false,
                };
                is_same(&conflict.located, &dropped.located) && wanted == after
            });
            let changed_by = |side: &[Difference]| side.iter().any(|one| {
                is_same(&one.located, &dropped.located)
                    && matches!(one.change, Change::Field { field: changed, .. } if changed == *field)
            });
            let is_overruled = changed_by(&by_mine) && !changed_by(&by_theirs);
            prop_assert!(is_reference(*field) || is_told || is_overruled, "{:?}", dropped);
        }
    }

    #[test]
    fn equal_maps_do_not_differ_and_others_do(
        [before, after, _] in sides(),
        seeds in (0..5_000_u64, 0..5_000_u64),
    ) {
        prop_assert_eq!(differences(&before, &before), []);
        prop_assert_eq!(differences(&before, &after).is_empty(), before == after);
        let [before, after] = [seeds.0, seeds.1].map(journey_map);
        prop_assert_eq!(differences(&after, &after), []);
        prop_assert_eq!(differences(&before, &after).is_empty(), before == after);
    }

    #[test]
    fn work_on_different_touchpoints_is_merged_whole(
        seed in 0..5_000_u64,
        mine in prop::collection::vec(0..5_usize, 1..6),
        theirs in prop::collection::vec(0..5_usize, 1..6),
    ) {
        let base = journey_map(seed);
        let ids: Vec<TouchpointId> = base.places().map(|place| place.touchpoint.id.clone()).collect();
        let [first, .., last] = ids.as_slice() else {
            return Ok(());
        };
        let mine = edited(&base, &work(first, "mine", &mine));
        let theirs = edited(&base, &work(last, "theirs", &theirs));
        let merged = merge(&base, &mine, &theirs);
        prop_assert_eq!(merged.conflicts, []);
        for (id, side) in [(first, &mine), (last, &theirs)] {
            let [merged, side] = [&merged.map, side].map(|map| map.place(id).unwrap().touchpoint);
            prop_assert_eq!(merged, side);
        }
    }
}

/// What somebody does at one touchpoint.
fn work(id: &TouchpointId, name: &str, steps: &[usize]) -> Vec<Edit> {
    let steps = steps.iter().enumerate();
    steps
        .map(|(number, step)| match step {
            0 => rename(id.as_str(), &format!("{name} {number}")),
            1 => describe(id.as_str(), &format!("{name} says {number}")),
            2 => Edit::SetTouchpoint {
                touchpoint: id.clone(),
                field: TouchpointField::MomentOfTruth(number.is_multiple_of(2)),
            },
            3 => Edit::SetTouchpoint {
                touchpoint: id.clone(),
                field: TouchpointField::Channels(Vec::new()),
            },
            _ => add_pain(id.as_str(), &format!("{name}-{number}")),
        })
        .collect()
}
