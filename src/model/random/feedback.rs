//! Random feedback sets.

use super::Chance;
use crate::model::{
    Direction, Distribution, FeedbackId, FeedbackSet, JourneyMap, MarkedRows, MissingKind,
    PairSums, PartKind, Provenance, Role, Scale, ScaleKind, Score, ShownPart, Tally, Target,
    TargetFeedback, WeightSums,
};

impl Chance {
    pub(super) fn feedback_set(&mut self, map: &JourneyMap) -> FeedbackSet {
        let mut targets: Vec<_> = map
            .places()
            .map(|place| Target::Touchpoint(place.touchpoint.id.clone()))
            .collect();
        targets.extend(
            map.stages
                .iter()
                .map(|stage| Target::Stage(stage.id.clone())),
        );
        targets.extend([Target::Journey, Target::Unassigned]);
        targets.push(Target::Unknown("Region(\"north\")".to_owned()));
        targets.retain(|_| self.is(0.6));
        FeedbackSet {
            id: FeedbackId::draw(&mut self.ids),
            label: self.text(),
            provenance: self.provenance(),
            targets: targets
                .into_iter()
                .map(|target| self.target_feedback(target))
                .collect(),
            pairs: self.list(3, Self::pair_sums),
            extra: self.extra(),
        }
    }

    /// Draws which parts of the shown set are drawn.
    pub(super) fn shown_part(&mut self, map: &JourneyMap, kind: PartKind) -> ShownPart {
        let set = map.shown_set();
        let names = set.map(|set| set.parts(kind)).unwrap_or_default();
        let name = names.first().filter(|_| self.is(0.4));
        let name = name.map(|name| (*name).to_owned());
        let overlaid = names.iter().filter(|_| self.is(0.3));
        ShownPart {
            overlaid: overlaid.map(|name| (*name).to_owned()).collect(),
            name,
        }
    }

    fn provenance(&mut self) -> Provenance {
        let rows = [MarkedRows::Unfinished, MarkedRows::Previews];
        Provenance {
            file: self.text(),
            sha256: self.text(),
            columns: self.list(3, Self::text),
            question: self.text(),
            asked: self.text(),
            mode: self.text(),
            field_from: self.maybe(Self::date),
            field_to: self.maybe(Self::date),
            invited: self.maybe(|chance| chance.rng.u64(..)),
            people: self.maybe(|chance| chance.rng.u64(..)),
            rows: self.rng.u64(..9),
            rows_left_out: self.rng.u64(..3),
            left_out: self.list(2, |chance| chance.known(&rows)),
            imported: self.maybe(Self::date),
            extra: self.extra(),
        }
    }

    fn target_feedback(&mut self, target: Target) -> TargetFeedback {
        let scale = self.scale();
        TargetFeedback {
            target,
            source: self.text(),
            question: self.text(),
            role: self.known(&[Role::Lead, Role::Detail]),
            distributions: self.list(3, |chance| chance.distribution(&scale)),
            scale,
            extra: self.extra(),
        }
    }

    fn scale(&mut self) -> Scale {
        let kinds = [
            ScaleKind::Stars,
            ScaleKind::Likert,
            ScaleKind::Nps,
            ScaleKind::Ces,
            ScaleKind::SchoolGrade,
            ScaleKind::Percent,
            ScaleKind::Slider,
            ScaleKind::Emoji,
            ScaleKind::Thumbs,
            ScaleKind::Other,
        ];
        let min = Score::from_parts(self.rng.i64(-50_000..50_000));
        let max = Score::from_parts(min.parts() + self.rng.i64(1..100_000));
        let labels = self.list(3, |chance| (chance.score(min, max), chance.text()));
        Scale {
            min,
            max,
            direction: self.known(&[Direction::High, Direction::Low]),
            kind: self.known(&kinds),
            labels: labels.into_iter().collect(),
            extra: self.extra(),
        }
    }

    fn score(&mut self, min: Score, max: Score) -> Score {
        Score::from_parts(self.rng.i64(min.parts()..=max.parts()))
    }

    fn distribution(&mut self, scale: &Scale) -> Distribution {
        let weighted = self.is(0.3);
        let tallies = self.list(5, |chance| {
            let weights = weighted.then(|| WeightSums {
                sum: chance.rng.u128(..),
                sum_of_squares: chance.rng.u128(..1_000_000_000),
            });
            let n = chance.rng.u64(..1_000);
            (chance.score(scale.min, scale.max), Tally { n, weights })
        });
        let missing = self.list(3, |chance| (chance.missing_kind(), chance.rng.u64(..50)));
        Distribution {
            segment: self.maybe(Self::text),
            wave: self.maybe(Self::text),
            tallies: tallies.into_iter().collect(),
            missing: missing.into_iter().collect(),
            invalid: self.rng.u64(..3),
            extra: self.extra(),
        }
    }

    fn missing_kind(&mut self) -> MissingKind {
        match self.rng.u8(..6) {
            0 => MissingKind::Empty,
            1 => MissingKind::NotAsked,
            2 => MissingKind::NoAnswer,
            3 => MissingKind::DontKnow,
            4 => MissingKind::Code(Score::from_parts(self.rng.i64(-990_000..990_000))),
            _ => MissingKind::Unknown("Refused".to_owned()),
        }
    }

    fn pair_sums(&mut self) -> PairSums {
        PairSums {
            x: self.text(),
            y: self.text(),
            n: self.rng.u64(..1_000),
            sum_x: self.rng.i128(..),
            sum_y: self.rng.i128(-1_000_000..1_000_000),
            sum_xx: self.rng.i128(0..1_000_000_000_000),
            sum_yy: self.rng.i128(0..1_000_000_000_000),
            sum_xy: self.rng.i128(-1_000_000..1_000_000),
        }
    }
}
