//! What has changed from wave to wave and from set to set, and what segments say.

use std::sync::Arc;

use crate::{
    model::{Direction::High, FeedbackId, JourneyMap, ScaleKind, Score},
    stats::{Change, Choice, People, changes, contrast::Contrast, figures, segments},
};

use super::{
    maps::{Part, answers, counts, ends, map, part, scale, set_of, stars},
    reference::close,
};

const BEFORE: [u64; 5] = [20, 30, 25, 15, 10];
const AFTER: [u64; 5] = [5, 10, 20, 35, 30];

/// Two touchpoints in two waves; only the first has moved.
fn two_waves() -> JourneyMap {
    let mut map = map(vec![
        Part::new("Pays", 6, &[25, 40, 45, 50, 40]),
        Part::new("Unpacks", 6, &[25, 40, 45, 50, 40]),
    ]);
    let set = set_of(&mut map);
    for (target, waves) in set
        .targets
        .iter_mut()
        .zip([[BEFORE, AFTER], [AFTER, AFTER]])
    {
        for (name, levels) in ["spring", "autumn"].into_iter().zip(waves) {
            let tallies = counts(&stars(), Score::PARTS, &levels);
            target.distributions.push(part(None, Some(name), tallies));
        }
    }
    map
}

fn wave(name: &str) -> Choice<'_> {
    Choice {
        wave: Some(name),
        ..Choice::default()
    }
}

fn of_waves(map: &JourneyMap) -> Vec<Change> {
    changes(map, wave("spring"), wave("autumn"))
}

#[test]
fn waves_are_compared_touchpoint_by_touchpoint() {
    let map = two_waves();
    let changes = of_waves(&map);
    assert_eq!(changes.len(), 2);
    let [paid, unpacked] = [changes[0], changes[1]];
    assert_eq!((paid.point, unpacked.point), (0, 1));
    let of = |levels: &[u64]| {
        let tallies = counts(&stars(), Score::PARTS, levels);
        figures(&tallies, &ends(1, 5, High)).unwrap()
    };
    let contrast = Contrast::welch(&of(&BEFORE), &of(&AFTER)).unwrap();
    close(paid.comparison.difference, contrast.difference);
    assert_eq!(paid.comparison.ci95, contrast.ci95().unwrap());
    assert_eq!(paid.comparison.people, People::Unknown);
    close(paid.comparison.p_holm, 2.0 * paid.comparison.p);
    assert!(paid.comparison.is_real());
    assert_eq!(unpacked.comparison.difference, 0.0);
    assert!(!unpacked.comparison.is_real());
}

#[test]
fn too_few_answers_are_no_change() {
    let mut map = two_waves();
    let few = &mut set_of(&mut map).targets[0].distributions[2];
    few.tallies = answers(&[1, 2, 3, 4, 5, 5, 5, 5, 5]);
    let changes = of_waves(&map);
    assert_eq!(changes.len(), 1);
    assert_eq!(changes[0].point, 1);
    assert!(self::changes(&map, wave("winter"), wave("autumn")).is_empty());
}

#[test]
fn sets_are_compared_where_the_same_was_asked_on_the_same_scale() {
    let mut map = two_waves();
    let mut later = (*map.feedback[0]).clone();
    later.id = FeedbackId::parse("later").unwrap();
    later.targets.reverse();
    map.feedback.push(Arc::new(later));
    let [survey, later] = ["survey", "later"].map(|id| FeedbackId::parse(id).unwrap());
    let count = |map: &JourneyMap| {
        let choice = |set| Choice {
            set: Some(set),
            ..Choice::default()
        };
        changes(map, choice(&survey), choice(&later)).len()
    };
    assert_eq!(count(&map), 2);
    // An unknown wording is no other wording.
    let set = Arc::make_mut(&mut map.feedback[1]);
    set.targets[0].question = "How easy was it?".to_owned();
    assert_eq!(count(&map), 2);
    set_of(&mut map).provenance.question = "How satisfied were you?".to_owned();
    assert_eq!(count(&map), 1);
    let set = Arc::make_mut(&mut map.feedback[1]);
    set.targets[1].scale = scale(1, 7, High, ScaleKind::Ces);
    assert_eq!(count(&map), 0);
}

#[test]
fn segments_have_figures_from_five_answers_on() {
    let mut map = two_waves();
    let set = set_of(&mut map);
    let groups = [
        part(Some("Germany"), None, answers(&[1, 2, 3, 4, 5])),
        part(Some("Austria"), None, answers(&[1, 2, 3, 4])),
        part(Some("Germany"), Some("autumn"), answers(&[5; 6])),
    ];
    set.targets[1].distributions.extend(groups.clone());
    set.targets[0]
        .distributions
        .extend(groups.into_iter().rev());
    let listed = |choice: Choice<'_>| -> Vec<(String, String, u64)> {
        let segments = segments(&map, choice).into_iter();
        segments
            .map(|one| {
                (
                    one.touchpoint.name.clone(),
                    one.segment.to_owned(),
                    one.figures.n,
                )
            })
            .collect()
    };
    let named = |name: &str, n: u64| (name.to_owned(), "Germany".to_owned(), n);
    let all = [named("Pays", 5), named("Unpacks", 5)];
    assert_eq!(listed(Choice::default()), all);
    let of_wave = [named("Pays", 6), named("Unpacks", 6)];
    assert_eq!(listed(wave("autumn")), of_wave);
}
