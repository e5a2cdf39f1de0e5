//! A map of which every field is another one: no field may be forgotten by a comparison or a merge.

use std::sync::Arc;

use proptest::prelude::*;

use crate::{
    merge::{Change, Field, differences, merge},
    model::{
        Cell, Channel, Estimate, FeedbackSet, Highlight, Image, JourneyMap, Measure, Note,
        Opportunity, OwnLane, PainPoint, Persona, Stage, TargetFeedback, Thought, Touchpoint,
        random::journey_map,
    },
};

/// Gives every element the content of one of another list; `keep` puts back what it is known by.
fn fill<T: Clone>(list: &mut [T], from: &[T], keep: impl Fn(&T, T) -> T) {
    for (one, other) in list.iter_mut().zip(from.iter().cycle()) {
        *one = keep(one, other.clone());
    }
}

fn fill_shared<T: Clone>(list: &mut [Arc<T>], from: &[Arc<T>], keep: impl Fn(&T, T) -> T) {
    fill(list, from, |one, other| {
        Arc::new(keep(one, Arc::unwrap_or_clone(other)))
    });
}

/// The same ids in the same order, and all else of another random map.
fn scrambled(map: &JourneyMap, seed: u64) -> JourneyMap {
    let (mut map, other) = (map.clone(), journey_map(seed));
    let persona = map.header.persona.clone();
    map.header = other.header.clone();
    map.header.persona = persona;
    map.extra = other.extra.clone();
    fill_shared(&mut map.personas, &other.personas, |one, other| Persona {
        id: one.id.clone(),
        ..other
    });
    fill_shared(&mut map.own_lanes, &other.own_lanes, |one, other| OwnLane {
        id: one.id.clone(),
        ..other
    });
    fill_shared(&mut map.notes, &other.notes, note);
    fill_shared(&mut map.stages, &other.stages, |one, other| Stage {
        id: one.id.clone(),
        touchpoints: one.touchpoints.clone(),
        ..other
    });
    let others: Vec<Arc<Touchpoint>> = other
        .places()
        .map(|place| Arc::new(place.touchpoint.clone()))
        .collect();
    for stage in &mut map.stages {
        fill_shared(&mut Arc::make_mut(stage).touchpoints, &others, column);
    }
    fill_shared(&mut map.unsorted, &others, column);
    fill_shared(&mut map.feedback, &other.feedback, set);
    // The shown set has other segments and waves now.
    map.drop_missing_parts();
    map
}

fn note(one: &Note, other: Note) -> Note {
    Note {
        id: one.id.clone(),
        ..other
    }
}

fn column(one: &Touchpoint, other: Touchpoint) -> Touchpoint {
    let mut filled = Touchpoint {
        name: other.name,
        description: other.description,
        moment_of_truth: other.moment_of_truth,
        expectation: other.expectation,
        evidence: other.evidence,
        responsible_unit: other.responsible_unit,
        extra: other.extra,
        ..one.clone()
    };
    fill(&mut filled.channels, &other.channels, |one, other| {
        let name = one.name.clone();
        Channel { name, ..other }
    });
    fill(&mut filled.estimates, &other.estimates, |one, other| {
        let (group, given) = (one.group.clone(), one.given.clone());
        Estimate {
            group,
            given,
            ..other
        }
    });
    fill(&mut filled.thoughts, &other.thoughts, |one, other| {
        let id = one.id.clone();
        Thought { id, ..other }
    });
    fill(&mut filled.pain_points, &other.pain_points, |one, other| {
        let id = one.id.clone();
        PainPoint { id, ..other }
    });
    fill(&mut filled.highlights, &other.highlights, |one, other| {
        let id = one.id.clone();
        Highlight { id, ..other }
    });
    fill(
        &mut filled.opportunities,
        &other.opportunities,
        |one, other| {
            let (id, answers) = (one.id.clone(), one.answers.clone());
            Opportunity {
                id,
                answers,
                ..other
            }
        },
    );
    fill(&mut filled.measures, &other.measures, |one, other| {
        let id = one.id.clone();
        Measure { id, ..other }
    });
    fill(&mut filled.backstage, &other.backstage, note);
    fill(&mut filled.cells, &other.cells, |one, other| {
        let lane = one.lane.clone();
        Cell { lane, ..other }
    });
    fill(&mut filled.images, &other.images, |one, other| {
        let id = one.id.clone();
        Image { id, ..other }
    });
    filled
}

fn set(one: &FeedbackSet, other: FeedbackSet) -> FeedbackSet {
    let mut filled = FeedbackSet {
        id: one.id.clone(),
        targets: one.targets.clone(),
        ..other
    };
    fill(&mut filled.targets, &other.targets, |one, other| {
        let target = one.target.clone();
        TargetFeedback { target, ..other }
    });
    filled
}

proptest! {
    #[test]
    fn a_change_of_every_field_is_taken_from_the_side_that_made_it(
        seed in 0..5_000_u64,
        new in 5_000..9_000_u64,
    ) {
        let before = journey_map(seed);
        let after = scrambled(&before, new);
        for merged in [merge(&before, &before, &after), merge(&before, &after, &before)] {
            prop_assert_eq!(&merged.map, &after);
            prop_assert_eq!(merged.conflicts, []);
        }
        for one in differences(&before, &after) {
            prop_assert!(matches!(one.change, Change::Field { .. }), "{:?}", one);
        }
    }

    #[test]
    fn where_both_change_every_field_only_what_mine_left_alone_is_theirs(
        seed in 0..3_000_u64,
        mine in 3_000..6_000_u64,
        theirs in 6_000..9_000_u64,
    ) {
        let base = journey_map(seed);
        let [mine, theirs] = [mine, theirs].map(|seed| scrambled(&base, seed));
        let merged = merge(&base, &mine, &theirs);
        let by_theirs = differences(&base, &theirs);
        for taken in differences(&mine, &merged.map) {
            let is_theirs = by_theirs.iter().any(|one| {
                let about = [&one.located.thing, &taken.located.thing];
                let [one_id, taken_id] = about.map(|thing| (thing.kind, &thing.id));
                one_id == taken_id && is_same_change(&one.change, &taken.change)
            });
            prop_assert!(is_theirs, "{:?}", taken);
        }
    }
}

fn is_same_change(one: &Change, other: &Change) -> bool {
    match (one, other) {
        (
            Change::Field { field, after, .. },
            Change::Field {
                field: other,
                after: value,
                ..
            },
        ) => {
            // A match names its touchpoint, which may have mine's new name.
            field == other && (after == value || *field == Field::Target)
        }
        _ => false,
    }
}
