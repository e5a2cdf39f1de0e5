//! Small maps for tests, built in code.

use std::{collections::BTreeMap, sync::Arc};

use crate::model::{
    Direction, Distribution, Estimate, Extra, FeedbackId, FeedbackSet, Given, JourneyMap, Known,
    PairSums, Provenance, Rating, Role, Scale, ScaleKind, Score, Stage, StageId, Tally, Target,
    TargetFeedback, Touchpoint, TouchpointId, WeightSums,
};
use crate::stats::Ends;

pub(super) fn scale(
    min: i32,
    max: i32,
    direction: impl Into<Option<Direction>>,
    kind: ScaleKind,
) -> Scale {
    Scale {
        min: Score::whole(min),
        max: Score::whole(max),
        direction: match direction.into() {
            Some(direction) => Known::Is(direction),
            None => Known::Unknown("undecided".to_owned()),
        },
        kind: Known::Is(kind),
        labels: BTreeMap::new(),
        extra: Extra::default(),
    }
}

pub(super) fn ends(min: i32, max: i32, direction: impl Into<Option<Direction>>) -> Ends {
    Ends::from(&scale(min, max, direction, ScaleKind::Other))
}

pub(super) fn stars() -> Scale {
    scale(1, 5, Direction::High, ScaleKind::Stars)
}

/// Counts per level from the lowest, `step` ten-thousandths apart.
pub(super) fn counts(scale: &Scale, step: i64, counts: &[u64]) -> BTreeMap<Score, Tally> {
    (0..)
        .zip(counts)
        .map(|(index, n)| {
            let score = Score::from_parts(scale.min.parts() + index * step);
            (
                score,
                Tally {
                    n: *n,
                    weights: None,
                },
            )
        })
        .collect()
}

/// Single answers, each a whole number.
pub(super) fn answers(scores: &[i32]) -> BTreeMap<Score, Tally> {
    let mut tallies: BTreeMap<Score, Tally> = BTreeMap::new();
    for score in scores {
        tallies.entry(Score::whole(*score)).or_default().n += 1;
    }
    tallies
}

/// Single answers with their weights in thousandths.
pub(super) fn weighted(answers: &[(i32, u32)]) -> BTreeMap<Score, Tally> {
    let mut tallies: BTreeMap<Score, Tally> = BTreeMap::new();
    for (score, weight) in answers {
        let tally = tallies.entry(Score::whole(*score)).or_default();
        tally.n += 1;
        let weights = tally.weights.get_or_insert_with(WeightSums::default);
        weights.sum += u128::from(*weight) * 1000;
        weights.sum_of_squares += u128::from(*weight).pow(2);
    }
    tallies
}

/// One touchpoint of a map to be: its name, our estimate in half stars, and its question if any.
pub(super) struct Part {
    pub(super) stage: String,
    pub(super) name: String,
    pub(super) half_stars: Option<i64>,
    pub(super) asked: Option<(Scale, BTreeMap<Score, Tally>)>,
}

impl Part {
    pub(super) fn new(name: &str, half_stars: i64, counts_1_to_5: &[u64]) -> Self {
        let scale = stars();
        let tallies = counts(&scale, Score::PARTS, counts_1_to_5);
        Self {
            stage: "Only stage".to_owned(),
            name: name.to_owned(),
            half_stars: Some(half_stars),
            asked: Some((scale, tallies)),
        }
    }
}

/// Builds a map with one shown feedback set; ids are `t0`, `t1` ... and `survey`.
pub(super) fn map(parts: Vec<Part>) -> JourneyMap {
    let mut map = JourneyMap::default();
    let mut targets = Vec::new();
    for (index, part) in parts.into_iter().enumerate() {
        let id = TouchpointId::parse(&format!("t{index}")).unwrap();
        let mut touchpoint = Touchpoint::named(id.clone(), part.name.clone());
        touchpoint.estimates = (part.half_stars.into_iter())
            .map(|half_stars| estimate(half_stars, Given::BeforeData))
            .collect();
        targets.extend(
            part.asked.map(|(scale, tallies)| {
                question(Target::Touchpoint(id), &part.name, scale, tallies)
            }),
        );
        push(&mut map, part.stage, touchpoint);
    }
    let id = FeedbackId::parse("survey").unwrap();
    map.feedback.push(Arc::new(FeedbackSet {
        id: id.clone(),
        label: "survey".to_owned(),
        provenance: Provenance::default(),
        targets,
        pairs: Vec::new(),
        extra: Extra::default(),
    }));
    map.shown = Some(id);
    map
}

fn push(map: &mut JourneyMap, stage: String, touchpoint: Touchpoint) {
    let touchpoint = Arc::new(touchpoint);
    match map.stages.last_mut() {
        Some(last) if last.name == stage => Arc::make_mut(last).touchpoints.push(touchpoint),
        _ => map.stages.push(Arc::new(Stage {
            id: StageId::parse(&format!("s{}", map.stages.len())).unwrap(),
            name: stage,
            touchpoints: vec![touchpoint],
            extra: Extra::default(),
        })),
    }
}

pub(super) fn estimate(half_stars: i64, given: Given) -> Estimate {
    Estimate::agreed(Rating::from_half_stars(half_stars).unwrap(), None, given)
}

pub(super) fn question(
    target: Target,
    source: &str,
    scale: Scale,
    tallies: BTreeMap<Score, Tally>,
) -> TargetFeedback {
    TargetFeedback {
        target,
        source: source.to_owned(),
        question: String::new(),
        role: Known::Is(Role::Lead),
        scale,
        distributions: vec![Distribution {
            tallies,
            ..Distribution::default()
        }],
        extra: Extra::default(),
    }
}

/// Gives access to the only feedback set of a map.
pub(super) fn set_of(map: &mut JourneyMap) -> &mut FeedbackSet {
    Arc::make_mut(map.feedback.first_mut().unwrap())
}

/// Gives access to a touchpoint of the first stage.
pub(super) fn touchpoint_of(map: &mut JourneyMap, index: usize) -> &mut Touchpoint {
    Arc::make_mut(&mut Arc::make_mut(&mut map.stages[0]).touchpoints[index])
}

/// The sums over people who gave both answers.
pub(super) fn pair(x: &str, y: &str, both: &[(i32, i32)]) -> PairSums {
    let mut sums = PairSums {
        x: x.to_owned(),
        y: y.to_owned(),
        ..PairSums::default()
    };
    for (x, y) in both {
        let [x, y] = [x, y].map(|score| i128::from(Score::whole(*score).parts()));
        sums.n += 1;
        sums.sum_x += x;
        sums.sum_y += y;
        sums.sum_xx += x * x;
        sums.sum_yy += y * y;
        sums.sum_xy += x * y;
    }
    sums
}

/// The answers of a part of the people.
pub(super) fn part(
    segment: Option<&str>,
    wave: Option<&str>,
    tallies: BTreeMap<Score, Tally>,
) -> Distribution {
    Distribution {
        segment: segment.map(str::to_owned),
        wave: wave.map(str::to_owned),
        tallies,
        ..Distribution::default()
    }
}
