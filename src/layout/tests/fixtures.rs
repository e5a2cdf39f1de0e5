//! Maps to lay out: one with every kind of card and point, and random ones.

use std::{collections::BTreeMap, sync::Arc};

use proptest::prelude::*;

use crate::{
    lang::words,
    layout::{Fit, MapLayout, MapView, Measure, Request, layout},
    model::{
        Cell, Channel, Direction, Distribution, Estimate, Extra, FeedbackId, FeedbackSet, Given,
        Highlight, HighlightId, JourneyMap, Known, LaneId, Language, Level, Measure as Action,
        MeasureId, MeasureStatus, Opportunity, OpportunityId, OwnLane, PainPoint, PainPointId,
        Provenance, Rating, Role, Scale, ScaleKind, Score, Stage, StageId, Tally, Target,
        TargetFeedback, Thought, ThoughtId, Touchpoint, TouchpointId,
    },
};

/// The answers 1 to 5 of a touchpoint; none if it was not asked.
pub(super) type Counts = Option<[u64; 5]>;

/// One column: name, stage's index, half stars, answers, number of cards.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub name: String,
    pub half_stars: Option<i64>,
    pub counts: Counts,
    pub cards: Vec<String>,
    pub moment_of_truth: bool,
}

pub(super) fn column(name: &str, half_stars: i64, counts: Counts) -> Column {
    Column {
        name: name.to_owned(),
        half_stars: Some(half_stars),
        counts,
        cards: Vec::new(),
        moment_of_truth: false,
    }
}

/// Makes a map of stages, each with its columns.
pub(super) fn map(stages: &[Vec<Column>]) -> JourneyMap {
    let mut map = JourneyMap {
        own_lanes: vec![Arc::new(OwnLane {
            id: LaneId::parse("own").unwrap(),
            name: "Systems".to_owned(),
            extra: Extra::default(),
        })],
        ..JourneyMap::default()
    };
    map.header.title = "Ein Wochenende am See".to_owned();
    let mut targets = Vec::new();
    for (index, columns) in stages.iter().enumerate() {
        let mut stage = Stage {
            id: StageId::parse(&format!("stage{index}")).unwrap(),
            name: format!("Stage {index}"),
            touchpoints: Vec::new(),
            extra: Extra::default(),
        };
        for (place, column) in columns.iter().enumerate() {
            let touchpoint = touchpoint(&format!("tp{index}-{place}"), column);
            targets.extend(column.counts.map(|counts| target(&touchpoint, counts)));
            stage.touchpoints.push(Arc::new(touchpoint));
        }
        map.stages.push(Arc::new(stage));
    }
    let id = FeedbackId::parse("set").unwrap();
    map.shown = Some(id.clone());
    map.feedback.push(Arc::new(FeedbackSet {
        id,
        label: "survey".to_owned(),
        provenance: Provenance::default(),
        targets,
        pairs: Vec::new(),
        extra: Extra::default(),
    }));
    map
}

fn touchpoint(id: &str, column: &Column) -> Touchpoint {
    let mut touchpoint = Touchpoint::named(TouchpointId::parse(id).unwrap(), column.name.clone());
    touchpoint.moment_of_truth = column.moment_of_truth;
    touchpoint.channels.push(Channel::named("Website"));
    touchpoint.estimates.extend(column.half_stars.map(|count| {
        Estimate::agreed(
            Rating::from_half_stars(count).unwrap(),
            None,
            Given::BeforeData,
        )
    }));
    for (index, text) in column.cards.iter().enumerate() {
        let (id, text, extra) = (format!("{id}-{index}"), text.clone(), Extra::default());
        let level = Level::new(i64::from(index as u32 % 5 + 1)).ok();
        match index % 6 {
            0 => touchpoint.pain_points.push(PainPoint {
                id: PainPointId::parse(&id).unwrap(),
                text,
                severity: level,
                extra,
            }),
            1 => touchpoint.opportunities.push(Opportunity {
                id: OpportunityId::parse(&id).unwrap(),
                text,
                impact: level,
                effort: level,
                answers: Vec::new(),
                extra,
            }),
            2 => touchpoint.highlights.push(Highlight {
                id: HighlightId::parse(&id).unwrap(),
                text,
                extra,
            }),
            3 => touchpoint.thoughts.push(Thought {
                id: ThoughtId::parse(&id).unwrap(),
                text,
                extra,
            }),
            4 => touchpoint.cells.push(Cell {
                lane: LaneId::parse("own").unwrap(),
                text,
                extra,
            }),
            _ => {
                let status = Known::Is(MeasureStatus::InProgress);
                touchpoint.measures.push(Action {
                    id: MeasureId::parse(&id).unwrap(),
                    what: text,
                    responsible: "Service".to_owned(),
                    due: None,
                    status,
                    extra,
                });
            }
        }
    }
    touchpoint
}

fn target(touchpoint: &Touchpoint, counts: [u64; 5]) -> TargetFeedback {
    let scale = Scale {
        min: Score::whole(1),
        max: Score::whole(5),
        direction: Known::Is(Direction::High),
        kind: Known::Is(ScaleKind::Likert),
        labels: BTreeMap::new(),
        extra: Extra::default(),
    };
    let tallies = (1..)
        .map(Score::whole)
        .zip(counts)
        .filter(|(_, n)| *n > 0)
        .map(|(score, n)| (score, Tally { n, weights: None }))
        .collect();
    TargetFeedback {
        target: Target::Touchpoint(touchpoint.id.clone()),
        source: touchpoint.name.clone(),
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

/// Overlays a set with the answers of the first one, each moved to the `by`th question before.
pub(super) fn overlay(map: &mut JourneyMap, name: &str, by: usize) {
    let mut set = FeedbackSet::clone(&map.feedback[0]);
    set.id = FeedbackId::parse(name).unwrap();
    set.label = name.to_owned();
    let targets = set.targets.iter();
    let mut answers: Vec<_> = targets.map(|one| one.distributions.clone()).collect();
    let by = by.min(answers.len());
    answers.rotate_left(by);
    for (target, answers) in set.targets.iter_mut().zip(answers) {
        target.distributions = answers;
    }
    map.overlaid.push(set.id.clone());
    map.feedback.push(Arc::new(set));
}

/// A map with every kind of card and of point.
pub(super) fn everything() -> JourneyMap {
    let mut first = column("Sees an ad", 6, Some([5, 7, 10, 12, 4]));
    first.cards = [
        "Ad shows a boot that is out of stock",
        "Hide sold-out items from ads",
        "Photos from other hikers",
        "Is it in stock?",
        "Ad server",
        "Fix the feed",
    ]
    .map(str::to_owned)
    .to_vec();
    let mut pays = column("Pays", 8, Some([112, 38, 31, 62, 155]));
    pays.moment_of_truth = true;
    let last = vec![
        column("Calls the hotline", 5, Some([1, 2, 0, 1, 0])),
        column("Gets the refund", 7, None),
        column("Writes a review", 9, Some([0, 0, 1, 5, 1])),
    ];
    map(&[
        vec![
            first,
            column("Reads reviews", 8, Some([4, 12, 38, 105, 53])),
        ],
        vec![
            column("Creates an account", 8, Some([208, 125, 46, 21, 12])),
            pays,
        ],
        last,
    ])
}

/// Lays a map out.
pub(super) fn laid_out(map: &JourneyMap, view: MapView, fit: Fit, language: Language) -> MapLayout {
    let request = Request {
        map,
        view,
        fit,
        set: None,
        hides_verdict: false,
        words: words(language),
    };
    layout(&mut Measure::new(), &request)
}

/// Lays a map out without what customers said.
pub(super) fn hidden(map: &JourneyMap, view: MapView, fit: Fit, language: Language) -> MapLayout {
    let request = Request {
        map,
        view,
        fit,
        set: None,
        hides_verdict: true,
        words: words(language),
    };
    layout(&mut Measure::new(), &request)
}

/// Random maps: any text, any number of answers, missing estimates and questions, overlaid sets.
pub(super) fn any_map() -> impl Strategy<Value = JourneyMap> {
    let text = prop_oneof![4 => "[A-Za-zäöüß]{1,14}( [A-Za-zäöüß]{1,12}){0,5}", 1 => "[A-Z][a-z]{30,60}", 1 => "\\PC{0,40}", 1 => Just(String::new())];
    let counts = proptest::option::weighted(
        0.8,
        proptest::array::uniform5(
            prop_oneof![2 => Just(0_u64), 3 => 0_u64..12, 2 => 0_u64..3_000_000],
        ),
    );
    let column = (
        text.clone(),
        proptest::option::weighted(0.8, 2_i64..=10),
        counts,
        proptest::collection::vec(text, 0..8),
        any::<bool>(),
    )
        .prop_map(
            |(name, half_stars, counts, cards, moment_of_truth)| Column {
                name,
                half_stars,
                counts,
                cards,
                moment_of_truth,
            },
        );
    let stages = proptest::collection::vec(proptest::collection::vec(column, 0..4), 0..4);
    (stages, 0_usize..4).prop_map(|(stages, overlaid)| {
        let mut map = map(&stages);
        for index in 0..overlaid {
            overlay(&mut map, &format!("wave-{index}"), index);
        }
        map
    })
}
