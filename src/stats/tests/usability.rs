//! Effort scores and the system usability scale.

use std::collections::BTreeMap;

use crate::{
    model::{
        Direction::{High, Low},
        FeedbackSet, ScaleKind, Score, Tally, Target,
    },
    stats::{Ends, figures, sus},
};

use super::{
    maps::{answers, ends, map, pair, question, scale, set_of, stars, weighted},
    reference::{close, close_interval},
};

#[test]
fn effort_on_seven_levels_says_for_how_many_it_was_easy() {
    let ease = Ends::from(&scale(1, 7, High, ScaleKind::Ces));
    let check = |scores: &[i32], mean: f64, easy: f64| {
        let figures = figures(&answers(scores), &ease).unwrap();
        close(figures.mean, mean);
        close(figures.easy.unwrap(), easy);
        assert!(figures.easy_ci95.unwrap().contains(easy));
    };
    check(&[7, 6, 5, 4, 7, 6, 2, 5], 5.25, 0.75);
    check(&[1, 1, 2, 3], 1.75, 0.0);
    check(&[5, 5, 6, 7, 7, 7, 4, 3, 6, 6], 5.6, 0.8);
    let agreement = ends(1, 7, High);
    let likert = figures(&answers(&[5, 6]), &agreement).unwrap();
    assert_eq!((likert.easy, likert.easy_ci95), (None, None));
}

#[test]
fn effort_on_five_levels_is_good_where_it_is_low() {
    let effort = Ends::from(&scale(1, 5, Low, ScaleKind::Ces));
    let figures = figures(&answers(&[1, 2, 2, 3, 5]), &effort).unwrap();
    close(figures.mean, 2.6);
    close(figures.emotion.unwrap(), 0.4);
    assert_eq!(figures.easy, None);
}

/// A block of ten questions, asked of some people.
fn block(people: &[[i32; 10]]) -> FeedbackSet {
    let mut map = map(Vec::new());
    let set = set_of(&mut map);
    let name = |item: usize| format!("SUS_{:02}", item + 1);
    let column = |item: usize| people.iter().map(move |scores| scores[item]);
    for item in 0..10 {
        let scores: Vec<i32> = column(item).collect();
        let tallies = answers(&scores);
        let asked = question(Target::Journey, &name(item), stars(), tallies);
        set.targets.push(asked);
        for other in item + 1..10 {
            let both: Vec<(i32, i32)> = column(item).zip(column(other)).collect();
            set.pairs.push(pair(&name(item), &name(other), &both));
        }
    }
    set.clone()
}

const PEOPLE: [([i32; 10], f64); 6] = [
    ([5, 1, 5, 1, 5, 1, 5, 1, 5, 1], 100.0),
    ([3; 10], 50.0),
    ([4, 2, 4, 2, 4, 2, 4, 2, 4, 2], 75.0),
    ([1, 5, 1, 5, 1, 5, 1, 5, 1, 5], 0.0),
    ([4, 1, 5, 2, 4, 2, 5, 1, 4, 3], 82.5),
    ([5; 10], 50.0),
];

#[test]
fn usability_of_single_people() {
    for (scores, expected) in PEOPLE {
        let set = block(&[scores]);
        let found = sus(&set);
        assert_eq!(found.len(), 1);
        close(found[0].score, expected);
        assert_eq!((found[0].n, found[0].ci95), (1, None));
        assert_eq!(found[0].target, &Target::Journey);
    }
}

#[test]
fn interval_of_usability_follows_from_the_pairs() {
    let mut set = block(&PEOPLE.map(|(scores, _)| scores));
    let mut tallies: BTreeMap<Score, Tally> = BTreeMap::new();
    for (_, score) in PEOPLE {
        let score = Score::from_parts((score * 10_000.0) as i64);
        tallies.entry(score).or_default().n += 1;
    }
    let expected = figures(&tallies, &ends(0, 100, High)).unwrap();
    let found = sus(&set);
    assert_eq!(found[0].n, 6);
    close(found[0].score, expected.mean);
    let interval = expected.ci95.unwrap();
    close_interval(found[0].ci95, interval.low, interval.high);

    // Without one of the pairs the spread is unknown, the mean is not.
    set.pairs.remove(17);
    close(sus(&set)[0].score, expected.mean);
    assert_eq!(sus(&set)[0].ci95, None);
}

#[test]
fn interval_of_usability_needs_the_same_people_without_weights() {
    let mut set = block(&PEOPLE.map(|(scores, _)| scores));
    set.targets[3].distributions[0].tallies = answers(&[1, 2, 3, 4, 5]);
    let found = sus(&set);
    assert_eq!((found[0].n, found[0].ci95), (5, None));

    let mut set = block(&PEOPLE.map(|(scores, _)| scores));
    let tallies = &mut set.targets[0].distributions[0].tallies;
    *tallies = weighted(&[(5, 900), (3, 900), (4, 900), (1, 900), (4, 900), (5, 900)]);
    assert_eq!(sus(&set)[0].ci95, None);
}

#[test]
fn questions_on_usability_are_found_by_their_names() {
    let named = |name: fn(usize) -> String| {
        let mut set = block(&[PEOPLE[0].0]);
        for (item, target) in set.targets.iter_mut().enumerate() {
            target.source = name(item + 1);
        }
        sus(&set).len()
    };
    assert_eq!(named(|item| format!("SUS{item}")), 1);
    assert_eq!(
        named(|item| format!("sus {item}: I thought it was easy")),
        1
    );
    assert_eq!(named(|item| format!("SUS[SUS{item:03}]")), 1);
    assert_eq!(named(|item| format!("Shop (SUS-{item})")), 1);
    assert_eq!(named(|item| format!("census{item}")), 0);
    assert_eq!(
        named(|item| format!("SUS{}", item + 1)),
        0,
        "there is no 11"
    );
    assert_eq!(named(|_| "SUS".to_owned()), 0);
    let mut wide = block(&[PEOPLE[0].0]);
    wide.targets[9].scale = scale(1, 7, High, ScaleKind::Likert);
    assert!(sus(&wide).is_empty());
}
