//! Segments and waves of the shown set: which answers are the curve, which lie beside it.

use crate::{
    model::{Direction, FeedbackId, JourneyMap, OTHER, PartKind, ScaleKind, Target},
    stats::{Choice, Measured, changes_between, curve, journey_figures, overlaid},
};

use super::maps::{Part, answers, map, part, question, scale, set_of};

/// Two touchpoints, two groups in two waves; at the second one the old ones were too few to be told apart.
fn divided() -> JourneyMap {
    let mut map = map(vec![
        Part::new("Pays", 6, &[10, 10, 10, 10, 10]),
        Part::new("Unpacks", 6, &[10, 10, 10, 10, 10]),
    ]);
    let set = set_of(&mut map);
    for (place, target) in set.targets.iter_mut().enumerate() {
        let old = ["old", OTHER][place];
        target.distributions.extend([
            part(Some("new"), None, answers(&[5; 12])),
            part(Some(old), None, answers(&[1; 11])),
            part(
                None,
                Some("spring"),
                answers(&[2, 2, 3, 3, 3, 3, 2, 2, 3, 3, 3]),
            ),
            part(
                None,
                Some("autumn"),
                answers(&[4, 4, 5, 5, 5, 5, 4, 4, 5, 5]),
            ),
            part(Some("new"), Some("autumn"), answers(&[5, 4, 4, 4, 4, 4])),
        ]);
    }
    map
}

fn n(map: &JourneyMap, choice: Choice<'_>) -> Vec<u64> {
    let points = curve(map, choice).points;
    let measured = points.iter().filter_map(|point| point.measured.as_ref());
    measured.map(Measured::n).collect()
}

fn show(map: &mut JourneyMap, kind: PartKind, name: &str) {
    map.shown_part_mut(kind).name = Some(name.to_owned());
}

#[test]
fn the_map_says_whose_answers_are_the_curve_unless_a_set_is_named() {
    let mut map = divided();
    assert_eq!(n(&map, Choice::default()), [50, 50]);
    show(&mut map, PartKind::Segment, "new");
    let of_group = curve(&map, Choice::default());
    assert_eq!((of_group.segment, of_group.wave), (Some("new"), None));
    assert_eq!(n(&map, Choice::default()), [12, 12]);
    show(&mut map, PartKind::Wave, "autumn");
    assert_eq!(n(&map, Choice::default()), [6, 6]);
    let other = Choice {
        segment: Some("old"),
        ..Choice::default()
    };
    assert_eq!(n(&map, other), [0, 0], "no old ones in autumn");
    let id = FeedbackId::parse("survey").unwrap();
    let named = Choice {
        set: Some(&id),
        ..Choice::default()
    };
    assert_eq!(n(&map, named), [50, 50]);
    assert!(!curve(&map, named).is_of_part());
}

#[test]
fn a_name_that_the_set_does_not_have_stands_for_everybody() {
    let mut map = divided();
    show(&mut map, PartKind::Segment, "gone");
    assert_eq!(n(&map, Choice::default()), [50, 50]);
    assert_eq!(curve(&map, Choice::default()).segment, None);
}

/// The segment and wave of each overlaid line.
fn beside(map: &JourneyMap) -> Vec<(Option<&str>, Option<&str>)> {
    let lines = overlaid(map, &curve(map, Choice::default()));
    lines.iter().map(|one| (one.segment, one.wave)).collect()
}

#[test]
fn segments_lie_beside_each_other_in_one_wave_and_waves_in_one_segment() {
    let mut map = divided();
    map.shown_segment.overlaid = ["old", "new", "gone"].map(str::to_owned).to_vec();
    map.shown_wave.overlaid = vec!["spring".to_owned()];
    let all = [
        (Some("old"), None),
        (Some("new"), None),
        (None, Some("spring")),
    ];
    assert_eq!(beside(&map), all);
    show(&mut map, PartKind::Segment, "new");
    show(&mut map, PartKind::Wave, "autumn");
    let of_new = [(Some("old"), Some("autumn")), (Some("new"), Some("spring"))];
    assert_eq!(beside(&map), of_new);
    map.shown = None;
    assert!(beside(&map).is_empty());
}

#[test]
fn beside_a_part_of_a_set_lies_all_of_it() {
    let mut map = divided();
    map.overlaid = vec![FeedbackId::parse("survey").unwrap()];
    assert!(beside(&map).is_empty());
    show(&mut map, PartKind::Wave, "autumn");
    assert_eq!(beside(&map), [(None, None)]);
    show(&mut map, PartKind::Segment, "new");
    assert_eq!(beside(&map), [(None, Some("autumn"))]);
}

#[test]
fn a_wave_is_compared_with_the_one_beside_it() {
    let mut map = divided();
    show(&mut map, PartKind::Wave, "autumn");
    map.shown_wave.overlaid = vec!["spring".to_owned()];
    let now = curve(&map, Choice::default());
    let lines = overlaid(&map, &now);
    let changes = changes_between(&lines[0], &now);
    assert_eq!(changes.len(), 2);
    let ci95 = changes[0].comparison.ci95;
    assert!(changes[0].comparison.difference > 1.9 && ci95.low > 0.0 && ci95.high < 4.0);
}

#[test]
fn few_answers_that_were_put_together_are_not_taken_for_none() {
    let mut map = divided();
    show(&mut map, PartKind::Segment, "old");
    let curve = curve(&map, Choice::default());
    let merged = curve.points.iter().map(|point| {
        let measured = point.measured.as_ref().unwrap();
        (measured.n(), measured.is_merged)
    });
    assert_eq!(merged.collect::<Vec<_>>(), [(11, false), (0, true)]);
}

#[test]
fn figures_of_the_journey_are_those_of_the_shown_answers() {
    let mut map = divided();
    let nps = scale(0, 10, Direction::High, ScaleKind::Nps);
    let mut recommends = question(Target::Journey, "Recommend", nps, answers(&[3; 20]));
    let new = part(Some("new"), None, answers(&[9; 7]));
    recommends.distributions.push(new);
    set_of(&mut map).targets.push(recommends);
    let counted = |map: &JourneyMap| {
        let figures = journey_figures(map, Choice::default());
        figures[0].1.as_ref().map(|figures| figures.n)
    };
    assert_eq!(counted(&map), Some(20));
    show(&mut map, PartKind::Segment, "new");
    assert_eq!(counted(&map), Some(7));
}
