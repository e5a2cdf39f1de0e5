//! Which steps on the curve are compared, of whom, and when a dip is called real.

use crate::{
    model::{Direction::Low, JourneyMap, PairSums, ScaleKind},
    stats::{Choice, Interval, People, Step, contrast::holm, curve, figures, steps},
};

use super::{
    contrasts::BOTH,
    maps::{Part, answers, ends, map, pair, part, scale, set_of, weighted},
    reference::close,
};

const BEFORE: &str = "Compares products";
const AFTER: &str = "Creates an account";

fn steps_of(map: &JourneyMap) -> Vec<Step> {
    steps(&curve(map, Choice::default()))
}

/// Two touchpoints that were rated by the same sixteen people.
fn same_people() -> JourneyMap {
    let both: Vec<(i32, i32)> = [BOTH, BOTH].concat();
    let mut map = map(vec![Part::new(BEFORE, 8, &[]), Part::new(AFTER, 8, &[])]);
    let [first, second]: [Vec<i32>; 2] = [
        both.iter().map(|(x, _)| *x).collect(),
        both.iter().map(|(_, y)| *y).collect(),
    ];
    let set = set_of(&mut map);
    set.targets[0].distributions[0].tallies = answers(&first);
    set.targets[1].distributions[0].tallies = answers(&second);
    set.pairs = vec![pair(BEFORE, AFTER, &both)];
    map
}

fn sums(map: &mut JourneyMap) -> &mut PairSums {
    &mut set_of(map).pairs[0]
}

#[test]
fn same_people_are_compared_person_by_person() {
    let mut map = same_people();
    let steps = steps_of(&map);
    assert_eq!((steps[0].from, steps[0].to), (0, 1));
    let comparison = steps[0].comparison;
    assert_eq!(comparison.people, People::Same(16));
    // Person by person is the interval of the differences.
    let differences: Vec<i32> = [BOTH, BOTH].concat().iter().map(|(x, y)| y - x).collect();
    let expected = figures(&answers(&differences), &ends(-4, 4, Low)).unwrap();
    close(comparison.difference, expected.mean);
    close(comparison.ci95.low, expected.ci95.unwrap().low);
    close(comparison.ci95.high, expected.ci95.unwrap().high);
    assert_eq!(comparison.emotion, comparison.difference);
    assert!(comparison.is_real());

    // The file may name the columns the other way round.
    let turned = BOTH.map(|(x, y)| (y, x));
    set_of(&mut map).pairs = vec![pair(AFTER, BEFORE, &[turned, turned].concat())];
    assert_eq!(steps_of(&map), steps);
}

#[test]
fn without_pairs_people_are_taken_as_different() {
    let mut map = same_people();
    let paired = steps_of(&map)[0].comparison;
    set_of(&mut map).pairs.clear();
    let welch = steps_of(&map)[0].comparison;
    assert_eq!(welch.people, People::Unknown);
    close(welch.difference, paired.difference);
    assert!(welch.p > paired.p, "who answered both is the surer basis");
}

#[test]
fn nobody_in_common_means_different_people_and_a_few_do_not_count() {
    let mut map = same_people();
    *sums(&mut map) = pair(BEFORE, AFTER, &[]);
    assert_eq!(steps_of(&map)[0].comparison.people, People::Different);
    *sums(&mut map) = pair(BEFORE, AFTER, &[(5, 3), (4, 4), (4, 2)]);
    assert_eq!(steps_of(&map)[0].comparison.people, People::Unknown);
}

#[test]
fn sums_of_everybody_say_nothing_of_a_segment_or_of_weights() {
    let mut map = same_people();
    for target in &mut set_of(&mut map).targets {
        let tallies = target.distributions[0].tallies.clone();
        target
            .distributions
            .push(part(Some("Altbau"), None, tallies));
    }
    let choice = Choice {
        segment: Some("Altbau"),
        ..Choice::default()
    };
    let of_segment = steps(&curve(&map, choice));
    assert_eq!(of_segment[0].comparison.people, People::Unknown);

    let heavy: Vec<(i32, u32)> = (0..20).map(|index| (index % 5 + 1, 500)).collect();
    set_of(&mut map).targets[0].distributions[0].tallies = weighted(&heavy);
    assert_eq!(steps_of(&map)[0].comparison.people, People::Unknown);
}

#[test]
fn steps_share_their_doubt_over_the_map() {
    let map = map(vec![
        Part::new("Sees an ad", 6, &[5, 7, 10, 12, 4]),
        Part::new("Reads reviews", 8, &[4, 12, 38, 105, 53]),
        Part::new("Compares products", 8, &[20, 38, 65, 84, 33]),
        Part::new("Asks the chat", 6, &[8, 5, 3, 2, 1]),
    ]);
    let steps = steps_of(&map);
    let values: Vec<f64> = steps.iter().map(|step| step.comparison.p).collect();
    let corrected: Vec<f64> = steps.iter().map(|step| step.comparison.p_holm).collect();
    assert_eq!(steps.len(), 3);
    assert_eq!(corrected, holm(&values));
    assert!(
        corrected
            .iter()
            .zip(&values)
            .any(|(one, other)| one > other)
    );
}

#[test]
fn chance_is_called_chance() {
    let map = map(vec![
        Part::new("Pays", 8, &[2, 3, 4, 3, 2]),
        Part::new("Unpacks", 8, &[2, 3, 3, 4, 2]),
    ]);
    let comparison = steps_of(&map)[0].comparison;
    assert!(!comparison.is_real());
    assert!(comparison.ci95.contains(0.0));
}

#[test]
fn low_is_good_turns_the_emotion() {
    let mut map = map(vec![
        Part::new("Parkt", 8, &[20, 15, 10, 0, 0]),
        Part::new("Frühstückt", 8, &[0, 5, 15, 20, 10]),
    ]);
    for target in &mut set_of(&mut map).targets {
        target.scale = scale(1, 6, Low, ScaleKind::SchoolGrade);
    }
    let comparison = steps_of(&map)[0].comparison;
    assert!(comparison.difference > 0.0, "a larger grade is a worse one");
    close(comparison.emotion, -0.8 * comparison.difference);
    let Interval { low, high } = comparison.emotion_ci95;
    close(low, -0.8 * comparison.ci95.high);
    close(high, -0.8 * comparison.ci95.low);
    set_of(&mut map).targets[0].scale = scale(1, 6, None, ScaleKind::SchoolGrade);
    set_of(&mut map).targets[1].scale = scale(1, 6, None, ScaleKind::SchoolGrade);
    assert!(steps_of(&map).is_empty(), "nobody knows which end is good");
}

#[test]
fn only_neighbours_that_the_line_joins_are_compared() {
    let map = || {
        map(vec![
            Part::new("Sees an ad", 6, &[5, 7, 10, 12, 4]),
            Part::new("Asks the chat", 6, &[8, 5, 3, 2, 1]),
            Part::new("Pays", 6, &[1, 2, 3, 4, 5]),
        ])
    };
    assert_eq!(steps_of(&map()).len(), 2);
    for answers in [&[2, 3, 4][..], &[1, 2, 3, 4, 5, 5, 5, 5, 5], &[4; 30], &[]] {
        let mut map = map();
        let tallies = self::answers(answers);
        set_of(&mut map).targets[1].distributions[0].tallies = tallies;
        assert!(steps_of(&map).is_empty(), "{answers:?} are no basis");
    }
    let mut asked_differently = map();
    set_of(&mut asked_differently).targets[1].question = "How easy was it?".to_owned();
    assert!(steps_of(&asked_differently).is_empty());
    let mut unsorted = map();
    let last = std::sync::Arc::make_mut(&mut unsorted.stages[0])
        .touchpoints
        .pop();
    unsorted.unsorted.extend(last);
    let steps = steps_of(&unsorted);
    assert_eq!(steps.len(), 1);
    assert_eq!((steps[0].from, steps[0].to), (0, 1));
}
