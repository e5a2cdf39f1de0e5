//! Which answers and which stars make a curve, and where its line breaks.

use std::sync::Arc;

use crate::{
    model::{
        Direction::{High, Low},
        Distribution, Estimate, FeedbackId, FeedbackSet, Given, JourneyMap, Known, Rating, Role,
        ScaleKind, Score, Target, Touchpoint, TouchpointId,
    },
    stats::{Break, Choice, Tier, curve, journey_figures, overlaid},
};

use super::maps::{
    Part, answers, counts, estimate, map, question, scale, set_of, stars, touchpoint_of,
};

fn three() -> JourneyMap {
    map(vec![
        Part::new("Sees an ad", 6, &[5, 7, 10, 12, 4]),
        Part::new("Asks the chat", 6, &[8, 5, 3, 2, 1]),
        Part::new("Pays", 8, &[0, 0, 0, 0, 12]),
    ])
}

fn breaks(map: &JourneyMap) -> Vec<Option<Break>> {
    (curve(map, Choice::default()).points.iter())
        .map(|point| point.measured.as_ref()?.breaks)
        .collect()
}

#[test]
fn map_without_feedback_still_has_the_assumed_curve() {
    let mut map = three();
    map.shown = None;
    let curve = curve(&map, Choice::default());
    assert_eq!(curve.set, None);
    assert_eq!(curve.points[2].assumed, Some(1.0));
    assert!(curve.points.iter().all(|point| point.measured.is_none()));
    assert_eq!((curve.ratings(), curve.common_ends()), (0, None));
}

#[test]
fn chosen_set_comes_before_the_shown_one() {
    let mut map = three();
    map.shown = None;
    let [survey, other] = ["survey", "other"].map(|text| FeedbackId::parse(text).unwrap());
    let chosen = Choice {
        set: Some(&survey),
        ..Choice::default()
    };
    assert_eq!(curve(&map, chosen).ratings(), 38 + 19 + 12);
    let unknown = Choice {
        set: Some(&other),
        ..Choice::default()
    };
    assert_eq!(curve(&map, unknown).set, None);
}

#[test]
fn unsorted_touchpoints_come_last() {
    let mut map = three();
    let id = TouchpointId::parse("later").unwrap();
    map.unsorted
        .push(Arc::new(Touchpoint::named(id.clone(), "Later")));
    let asked = question(Target::Touchpoint(id), "Later", stars(), answers(&[5; 6]));
    set_of(&mut map).targets.insert(0, asked);
    let curve = curve(&map, Choice::default());
    let last = curve.points.last().unwrap();
    assert_eq!((last.stage, last.rating, last.assumed), (None, None, None));
    let measured = last.measured.as_ref().unwrap();
    assert_eq!((measured.tier, measured.gap), (Tier::Few, None));
}

#[test]
fn details_and_other_targets_never_lead_a_curve() {
    let mut map = three();
    let set = set_of(&mut map);
    let lead = set.targets.remove(0);
    let mut detail = lead.clone();
    detail.role = Known::Is(Role::Detail);
    let mut newer = lead.clone();
    newer.role = Known::Unknown("Whisper".to_owned());
    let mut unassigned = lead;
    unassigned.target = Target::Unassigned;
    set.targets.extend([detail, newer, unassigned]);
    let curve = curve(&map, Choice::default());
    assert_eq!(curve.points[0].measured, None);
    assert_eq!(curve.ratings(), 19 + 12);
}

#[test]
fn question_without_answers_is_not_a_missing_question() {
    let mut map = three();
    set_of(&mut map).targets[1].distributions[0].tallies.clear();
    let curve = curve(&map, Choice::default());
    let measured = curve.points[1].measured.as_ref().unwrap();
    assert_eq!((measured.tier, &measured.figures), (Tier::None, &None));
    assert_eq!((measured.n(), measured.emotion()), (0, None));
    assert_eq!((measured.gap, measured.shown_interval()), (None, None));
}

#[test]
fn segments_and_waves_have_their_own_figures() {
    let mut map = three();
    let group = Distribution {
        segment: Some("Altbau".to_owned()),
        wave: Some("2026".to_owned()),
        tallies: answers(&[1, 1, 2, 2, 1, 1]),
        ..Distribution::default()
    };
    set_of(&mut map).targets[0].distributions.push(group);
    let choice = Choice {
        segment: Some("Altbau"),
        wave: Some("2026"),
        ..Choice::default()
    };
    let curve = curve(&map, choice);
    assert_eq!(curve.ratings(), 6);
    let nobody = curve.points[1].measured.as_ref().unwrap();
    assert_eq!(nobody.tier, Tier::None);
}

#[test]
fn five_equal_answers_are_called_unanimous_and_have_no_whisker() {
    let map = three();
    let curve = curve(&map, Choice::default());
    let measured = curve.points[2].measured.as_ref().unwrap();
    assert_eq!(measured.unanimous, Some(Score::whole(5)));
    assert_eq!(measured.shown_interval(), None);
    assert_eq!(measured.emotion(), Some(2.0));
    let gap = measured.gap.unwrap();
    assert!(gap.value > 0.0);
    assert_eq!(gap.ci95, None, "equal answers say nothing of their spread");
    assert!(curve.better.is_empty(), "so it cannot be called sure");
}

#[test]
fn whisker_is_cut_at_the_end_of_the_axis_and_says_so() {
    let map = map(vec![Part::new("Unpacks", 8, &[0, 0, 0, 1, 4])]);
    let curve = curve(&map, Choice::default());
    let measured = curve.points[0].measured.as_ref().unwrap();
    let (whisker, low_cut, high_cut) = measured.shown_interval().unwrap();
    assert_eq!((whisker.high, low_cut, high_cut), (2.0, false, true));
    assert!(measured.gap.unwrap().ci95.unwrap().high > 1.0);
}

#[test]
fn gap_uses_the_stars_from_before_the_data() {
    let mut map = three();
    let revised = estimate(2, Given::AfterData);
    touchpoint_of(&mut map, 0).estimates.push(revised);
    touchpoint_of(&mut map, 1).estimates = vec![estimate(2, Given::AfterData)];
    let curve = curve(&map, Choice::default());
    let (both, only_after) = (&curve.points[0], &curve.points[1]);
    assert_eq!((both.rating, both.revised), (Some(3.0), Some(1.0)));
    assert_eq!(both.assumed, Some(0.0));
    assert_eq!((only_after.rating, only_after.revised), (None, Some(1.0)));
    assert_eq!(only_after.measured.as_ref().unwrap().gap, None);
}

fn votes(group: &str, votes: &[(i64, u32)]) -> Estimate {
    let mut estimate = estimate(2, Given::BeforeData);
    estimate.group = group.to_owned();
    estimate.votes = (votes.iter())
        .map(|(half_stars, n)| (Rating::from_half_stars(*half_stars).unwrap(), *n))
        .collect();
    estimate
}

#[test]
fn rating_is_the_teams_or_without_a_team_everybodys() {
    let mut map = three();
    let (management, service) = (votes("management", &[(9, 2)]), votes("service", &[(3, 1)]));
    let groups = [management.clone(), service.clone()];
    touchpoint_of(&mut map, 0).estimates.extend(groups);
    touchpoint_of(&mut map, 1).estimates = vec![management, service];
    touchpoint_of(&mut map, 2).estimates = vec![votes("team", &[(8, 3), (7, 1)])];
    let curve = curve(&map, Choice::default());
    let ratings: Vec<_> = curve.points.iter().map(|point| point.rating).collect();
    assert_eq!(ratings, [Some(3.0), Some(3.5), Some(3.875)]);
    assert_eq!(curve.rater_groups(), ["team", "management", "service"]);
}

#[test]
fn gap_lists_leave_out_what_is_unsure_small_or_rests_on_few() {
    let map = map(vec![
        Part::new("nine answers", 10, &[8, 1, 0, 0, 0]),
        Part::new("ten answers", 10, &[9, 1, 0, 0, 0]),
        Part::new("exactly half a star", 7, &[0, 1, 48, 1, 0]),
        Part::new("less than half a star", 7, &[0, 0, 49, 1, 0]),
        Part::new("not sure", 10, &[0, 5, 5, 0, 5]),
        Part::new("wide", 9, &[6, 0, 0, 0, 6]),
    ]);
    let curve = curve(&map, Choice::default());
    assert_eq!(curve.worse, [1, 4, 2, 5]);
    assert!(curve.better.is_empty());
}

#[test]
fn line_breaks_at_another_question_and_another_scale() {
    let mut map = three();
    assert_eq!(breaks(&map), [None; 3]);
    set_of(&mut map).targets[1].scale = scale(1, 6, Low, ScaleKind::SchoolGrade);
    let broken = [None, Some(Break::Scale), Some(Break::Scale)];
    assert_eq!(breaks(&map), broken);
    assert!(curve(&map, Choice::default()).breaks());

    let mut map = three();
    set_of(&mut map).targets[2].question = "How easy was it?".to_owned();
    assert_eq!(breaks(&map), [None, None, Some(Break::Question)]);
}

#[test]
fn line_does_not_break_where_only_the_touchpoints_name_differs() {
    let mut map = three();
    let set = set_of(&mut map);
    set.provenance.question = "How satisfied were you with …?".to_owned();
    set.targets[0].question = "How satisfied were you with the ad?".to_owned();
    set.targets[0].source = "the ad".to_owned();
    set.targets[1].question = "How  satisfied were you with ASKS the chat?".to_owned();
    assert_eq!(breaks(&map), [None; 3]);
    // A name inside another word is no name.
    set_of(&mut map).targets[1].question = "How satisfied were you with asks the chatter?".into();
    assert_eq!(
        breaks(&map),
        [None, Some(Break::Question), Some(Break::Question)]
    );
}

#[test]
fn points_without_answers_neither_break_nor_mend_the_line() {
    let mut map = three();
    let set = set_of(&mut map);
    set.targets[1].question = "How easy was it?".to_owned();
    set.targets[1].distributions[0].tallies.clear();
    assert_eq!(breaks(&map), [None; 3]);
    assert!(!curve(&map, Choice::default()).breaks());
}

#[test]
fn recommendation_of_the_whole_journey_is_a_figure_of_the_header() {
    let mut map = three();
    let nps = scale(0, 10, High, ScaleKind::Nps);
    let tallies = counts(
        &nps,
        Score::PARTS,
        &[9, 4, 6, 9, 14, 38, 41, 88, 92, 61, 43],
    );
    let target = question(Target::Journey, "Recommend", nps, tallies);
    set_of(&mut map).targets.push(target);
    let figures = journey_figures(&map, Choice::default());
    assert_eq!(figures.len(), 1);
    assert_eq!(figures[0].0.source, "Recommend");
    let nps = figures[0].1.as_ref().unwrap().nps.unwrap();
    assert!((nps - -4.197_530_864).abs() < 1e-8);
    assert_eq!(curve(&map, Choice::default()).points.len(), 3);
}

#[test]
fn overlaid_sets_come_in_their_order_once_each_and_never_the_measured_one() {
    let mut map = three();
    for name in ["second", "third"] {
        let mut set = FeedbackSet::clone(&map.feedback[0]);
        set.id = FeedbackId::parse(name).unwrap();
        map.feedback.push(Arc::new(set));
    }
    map.overlaid = ["third", "survey", "gone", "second", "third"]
        .map(|name| FeedbackId::parse(name).unwrap())
        .to_vec();
    let ids = |map: &JourneyMap, choice: Choice<'_>| -> Vec<String> {
        overlaid(map, &curve(map, choice))
            .iter()
            .map(|one| one.set.unwrap().id.as_str().to_owned())
            .collect()
    };
    assert_eq!(ids(&map, Choice::default()), ["third", "second"]);
    let third = FeedbackId::parse("third").unwrap();
    let chosen = Choice {
        set: Some(&third),
        ..Choice::default()
    };
    assert_eq!(ids(&map, chosen), ["survey", "second"]);
    map.shown = None;
    assert!(ids(&map, Choice::default()).is_empty());
}
