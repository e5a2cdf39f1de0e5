//! Maps to measure with: stages of ten touchpoints, three cards and an answered question each.

use std::{collections::BTreeMap, sync::Arc};

use touchline::model::{
    Channel, Date, Direction, Distribution, Estimate, Extra, FeedbackId, FeedbackSet, Given,
    JourneyMap, Known, Level, Opportunity, OpportunityId, PainPoint, PainPointId, Provenance,
    Rating, Role, Scale, ScaleKind, Score, Stage, StageId, Tally, Target, TargetFeedback, Thought,
    ThoughtId, Touchpoint, TouchpointId,
};

const PAINS: [&str; 4] = [
    "Password rules come after the error",
    "Ab 9 Uhr 25 Minuten Wartezeit, und niemand sagt, warum",
    "Must repeat the order number twice",
    "Öffnungszeiten nur am Aushang",
];

/// Makes a map of `count` touchpoints.
pub(crate) fn large_map(count: usize) -> JourneyMap {
    let mut map = JourneyMap::default();
    map.header.title = format!("{count} touchpoints");
    map.header.date = Date::new(2026, 5, 12).ok();
    let mut targets = Vec::new();
    for first in (0..count).step_by(10) {
        let touchpoints: Vec<_> = (first..(first + 10).min(count)).map(touchpoint).collect();
        targets.extend(
            touchpoints
                .iter()
                .enumerate()
                .map(|(index, one)| target(first + index, one)),
        );
        let id = StageId::parse(&format!("s{first}")).unwrap();
        let touchpoints = touchpoints.into_iter().map(Arc::new).collect();
        map.stages.push(Arc::new(Stage {
            id,
            name: format!("Stage {first}"),
            touchpoints,
            extra: Extra::default(),
        }));
    }
    let id = FeedbackId::parse("set").unwrap();
    map.shown = Some(id.clone());
    let provenance = Provenance {
        file: "large.csv".to_owned(),
        people: Some(900),
        ..Provenance::default()
    };
    map.feedback.push(Arc::new(FeedbackSet {
        id,
        label: "large".to_owned(),
        provenance,
        targets,
        pairs: Vec::new(),
        extra: Extra::default(),
    }));
    map
}

fn touchpoint(index: usize) -> Touchpoint {
    let mut touchpoint = Touchpoint::named(
        TouchpointId::parse(&format!("t{index}")).unwrap(),
        format!("Touchpoint number {index}"),
    );
    touchpoint.channels.push(Channel::named("Website"));
    touchpoint.moment_of_truth = index.is_multiple_of(9);
    let rating = Rating::from_half_stars(i64::from(2 + index as u32 % 9)).unwrap();
    touchpoint
        .estimates
        .push(Estimate::agreed(rating, None, Given::BeforeData));
    let text = || format!("{} ({index})", PAINS[index % PAINS.len()]);
    let level = Level::new(i64::from(1 + index as u32 % 5)).ok();
    touchpoint.pain_points.push(PainPoint {
        id: PainPointId::parse(&format!("p{index}")).unwrap(),
        text: text(),
        severity: level,
        extra: Extra::default(),
    });
    touchpoint.thoughts.push(Thought {
        id: ThoughtId::parse(&format!("g{index}")).unwrap(),
        text: text(),
        extra: Extra::default(),
    });
    touchpoint.opportunities.push(Opportunity {
        id: OpportunityId::parse(&format!("o{index}")).unwrap(),
        text: text(),
        impact: level,
        effort: level,
        answers: Vec::new(),
        extra: Extra::default(),
    });
    touchpoint
}

fn target(index: usize, touchpoint: &Touchpoint) -> TargetFeedback {
    let scale = Scale {
        min: Score::whole(1),
        max: Score::whole(5),
        direction: Known::Is(Direction::High),
        kind: Known::Is(ScaleKind::Likert),
        labels: BTreeMap::new(),
        extra: Extra::default(),
    };
    let tallies = (1..=5)
        .map(|score| {
            (
                Score::whole(score),
                Tally {
                    n: 5 + (index as u64 * 7 + score as u64 * 13) % 40,
                    weights: None,
                },
            )
        })
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
