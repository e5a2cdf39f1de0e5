//! Large plain maps, for what depends on size.

use std::{collections::BTreeMap, sync::Arc};

use super::Chance;
use crate::model::{
    Channel, Direction, Distribution, Estimate, Extra, FeedbackId, FeedbackSet, Given, Header,
    JourneyMap, Known, Opportunity, OpportunityId, PainPoint, PainPointId, Provenance, Role, Scale,
    ScaleKind, Score, Stage, StageId, Tally, Target, TargetFeedback, Thought, ThoughtId,
    Touchpoint, TouchpointId,
};

/// Makes a valid map with `count` touchpoints, three cards each and one question on each.
pub fn large_map(count: usize) -> JourneyMap {
    const PER_STAGE: usize = 20;
    let mut chance = Chance::seeded(count as u64);
    let mut touchpoints = (0..count).map(|number| chance.plain_touchpoint(number));
    let touchpoints: Vec<_> = touchpoints.by_ref().collect();
    let targets = touchpoints
        .iter()
        .map(|one| chance.plain_target(one))
        .collect();
    let stages = touchpoints
        .chunks(PER_STAGE)
        .map(|chunk| chance.plain_stage(chunk));
    let stages = stages.collect();
    let set = FeedbackSet {
        id: FeedbackId::draw(&mut chance.ids),
        label: "Shop survey".to_owned(),
        provenance: Provenance::default(),
        targets,
        pairs: Vec::new(),
        extra: Extra::default(),
    };
    JourneyMap {
        header: Header {
            title: "A long journey".to_owned(),
            ..Header::default()
        },
        stages,
        shown: Some(set.id.clone()),
        feedback: vec![Arc::new(set)],
        ..JourneyMap::default()
    }
}

impl Chance {
    fn plain_touchpoint(&mut self, number: usize) -> Touchpoint {
        let pain = PainPointId::draw(&mut self.ids);
        Touchpoint {
            description: "What happens here, in a sentence or two.".to_owned(),
            channels: vec![Channel::named("Website")],
            estimates: vec![Estimate::agreed(self.rating(), None, Given::BeforeData)],
            thoughts: vec![Thought {
                id: ThoughtId::draw(&mut self.ids),
                text: "Is it really \"free\"?".to_owned(),
                extra: Extra::default(),
            }],
            opportunities: vec![Opportunity {
                id: OpportunityId::draw(&mut self.ids),
                text: "Say what it costs before the basket".to_owned(),
                impact: Some(self.level()),
                effort: Some(self.level()),
                answers: vec![pain.clone()],
                extra: Extra::default(),
            }],
            pain_points: vec![PainPoint {
                id: pain,
                text: "Nobody says what the delivery costs".to_owned(),
                severity: Some(self.level()),
                extra: Extra::default(),
            }],
            ..Touchpoint::named(
                TouchpointId::draw(&mut self.ids),
                format!("Touchpoint {number}"),
            )
        }
    }

    fn plain_stage(&mut self, touchpoints: &[Touchpoint]) -> Arc<Stage> {
        Arc::new(Stage {
            id: StageId::draw(&mut self.ids),
            name: "Stage".to_owned(),
            touchpoints: touchpoints.iter().cloned().map(Arc::new).collect(),
            extra: Extra::default(),
        })
    }

    fn plain_target(&mut self, touchpoint: &Touchpoint) -> TargetFeedback {
        let tallies = (1..=5).map(|score| {
            let n = self.rng.u64(..100);
            (Score::whole(score), Tally { n, weights: None })
        });
        TargetFeedback {
            target: Target::Touchpoint(touchpoint.id.clone()),
            source: touchpoint.name.clone(),
            question: String::new(),
            role: Known::Is(Role::Lead),
            scale: Scale {
                min: Score::whole(1),
                max: Score::whole(5),
                direction: Known::Is(Direction::High),
                kind: Known::Is(ScaleKind::Stars),
                labels: BTreeMap::new(),
                extra: Extra::default(),
            },
            distributions: vec![Distribution {
                tallies: tallies.collect(),
                ..Distribution::default()
            }],
            extra: Extra::default(),
        }
    }
}
