//! Feedback sets: their answers are one whole, what each question is about is said one by one.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use crate::model::{
    Distribution, Extra, FeedbackSet, Known, MarkedRows, PairSums, Provenance, Role, Scale, Target,
    TargetFeedback,
};

use super::{
    Dispute, Field, Kind, Located, Match, Side, Thing, Value, Versions,
    index::{Index, target_key},
    key::Key,
    order::numbered,
    record::{Choice, choose},
    weave::Weaver,
};

/// Names a question within its set: by its name in the file, of which there may be two.
type Source<'a> = (&'a str, usize);

/// What a survey file said, without what people say about it.
#[derive(Eq, PartialEq)]
pub(super) struct Answers<'a> {
    file: [&'a str; 2],
    columns: &'a [String],
    rows: [u64; 2],
    left_out: &'a [Known<MarkedRows>],
    questions: Vec<Asked<'a>>,
    pairs: &'a [PairSums],
}

#[derive(Eq, PartialEq)]
struct Asked<'a> {
    source: &'a str,
    question: &'a str,
    scale: &'a Scale,
    distributions: &'a [Distribution],
    extra: &'a Extra,
}

impl<'a> Answers<'a> {
    /// Looks at a set's answers.
    pub(super) fn of(set: &'a FeedbackSet) -> Self {
        let from = &set.provenance;
        let asked = |one: &'a TargetFeedback| Asked {
            source: &one.source,
            question: &one.question,
            scale: &one.scale,
            distributions: &one.distributions,
            extra: &one.extra,
        };
        Self {
            file: [&from.file, &from.sha256],
            columns: &from.columns,
            rows: [from.rows, from.rows_left_out],
            left_out: &from.left_out,
            questions: set.targets.iter().map(asked).collect(),
            pairs: &set.pairs,
        }
    }
}

/// Tells how many answers a set has.
pub(super) fn distributions(set: &FeedbackSet) -> Value {
    Value::Distributions {
        questions: set.targets.len(),
        ratings: set.ratings(),
    }
}

/// What somebody said a question is about.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Assigned<'a> {
    target: &'a Target,
    role: &'a Known<Role>,
}

impl<'a> Assigned<'a> {
    fn key(self) -> Option<Key<'a>> {
        target_key(self.target)
    }

    /// Tells it with the names of a map.
    pub(super) fn told(self, index: &Index<'a>) -> Value {
        Value::Match(Match {
            target: self.target.clone(),
            thing: index.target(self.target),
            role: self.role.clone(),
        })
    }
}

/// Lists what the questions of a set are about.
pub(super) fn assigned(set: &FeedbackSet) -> BTreeMap<Source<'_>, Assigned<'_>> {
    let assigned = set.targets.iter().map(|one| Assigned {
        target: &one.target,
        role: &one.role,
    });
    sources(set).into_iter().zip(assigned).collect()
}

fn sources(set: &FeedbackSet) -> Vec<Source<'_>> {
    numbered(set.targets.iter().map(|one| one.source.as_str()))
}

/// Tells a question of a set.
pub(super) fn question<'a>(index: &Index<'a>, set: Key<'a>, source: &str) -> Located {
    Located {
        set: Some(index.thing(set)),
        ..Located::alone(Thing {
            kind: Kind::Question,
            id: source.to_owned(),
            name: source.to_owned(),
        })
    }
}

/// Says whether a side changed the answers of a set, or what they are about.
///
/// A question whose touchpoint or stage the side removed has only lost it.
pub(super) fn is_changed<'a>(
    before: &'a FeedbackSet,
    after: &'a FeedbackSet,
    index: &Index<'a>,
) -> bool {
    let is_gone = |one: &Assigned<'a>| one.key().is_some_and(|key| !index.has(key));
    Answers::of(before) != Answers::of(after)
        || assigned(before)
            .values()
            .zip(assigned(after).values())
            .any(|(before, after)| {
                before != after && !(is_gone(before) && *after.target == Target::Unassigned)
            })
}

impl<'a> Weaver<'_, 'a> {
    /// Merges the feedback sets.
    pub(super) fn feedback_sets(&mut self) -> Vec<Arc<FeedbackSet>> {
        let keys = self.keys(None, Kind::Feedback).into_iter();
        keys.filter_map(|key| self.feedback_set(key).map(Arc::new))
            .collect()
    }

    fn feedback_set(&mut self, key: Key<'a>) -> Option<FeedbackSet> {
        let set: FeedbackSet = self.record(key)?;
        let sides = self.sides.parts::<FeedbackSet>(key);
        let answers = match sides {
            [base, Some(mine), Some(theirs)] => self.answers(key, base, mine, theirs),
            [_, Some(one), None] | [_, None, Some(one)] => one,
            [_, None, None] => return None,
        };
        let from = &answers.provenance;
        Some(FeedbackSet {
            targets: self.targets(key, answers, sides),
            pairs: answers.pairs.clone(),
            provenance: Provenance {
                file: from.file.clone(),
                sha256: from.sha256.clone(),
                columns: from.columns.clone(),
                rows: from.rows,
                rows_left_out: from.rows_left_out,
                left_out: from.left_out.clone(),
                ..set.provenance
            },
            ..set
        })
    }

    /// Chooses the side whose answers are taken.
    fn answers(
        &mut self,
        key: Key<'a>,
        base: Option<&'a FeedbackSet>,
        mine: &'a FeedbackSet,
        theirs: &'a FeedbackSet,
    ) -> &'a FeedbackSet {
        let before = base.map(Answers::of);
        match choose(before.as_ref(), &Answers::of(mine), &Answers::of(theirs)) {
            Choice::Mine => mine,
            Choice::Theirs => theirs,
            Choice::Disputed => {
                let versions = Versions {
                    base: base.map_or(Value::Nothing, distributions),
                    mine: distributions(mine),
                    theirs: distributions(theirs),
                };
                let field = Field::Distributions;
                let located = self.sides.mine.located(key);
                self.dispute(located, Dispute::Field { field, versions });
                mine
            }
        }
    }

    /// Takes the questions of one side, and merges what they are about.
    fn targets(
        &mut self,
        key: Key<'a>,
        answers: &'a FeedbackSet,
        sides: [Option<&'a FeedbackSet>; 3],
    ) -> Vec<TargetFeedback> {
        let versions = sides.map(|set| set.map(assigned).unwrap_or_default());
        let sources = sources(answers);
        let mut targets = Vec::new();
        for (source, question) in sources.iter().zip(&answers.targets) {
            let versions = versions.each_ref().map(|side| side.get(source).copied());
            let (target, role) = self.assignment(key, source.0, versions);
            targets.push(TargetFeedback {
                target,
                role,
                ..question.clone()
            });
        }
        let [base, mine, theirs] = &versions;
        let kept: BTreeSet<Source<'a>> = sources.iter().copied().collect();
        for (side, now) in [(Side::Mine, mine), (Side::Theirs, theirs)] {
            let lost = now.iter().filter(|(source, _)| !kept.contains(*source));
            for (source, now) in lost {
                if base.get(source).is_some_and(|base| base != now) {
                    self.tell_left_out_match(key, source.0, side, *now);
                }
            }
        }
        self.one_lead_each(key, &sources, mine, &mut targets);
        targets
    }

    /// Merges what a question is about, so that it does not lead nowhere.
    fn assignment(
        &mut self,
        key: Key<'a>,
        source: &'a str,
        [base, mine, theirs]: [Option<Assigned<'a>>; 3],
    ) -> (Target, Known<Role>) {
        let known = mine.or(theirs);
        let mine = mine.and_then(|now| self.standing(key, source, Side::Mine, now, base));
        let theirs = theirs.and_then(|now| self.standing(key, source, Side::Theirs, now, base));
        let chosen = match (mine, theirs) {
            (Some(mine), Some(theirs)) => match choose(base.as_ref(), &mine, &theirs) {
                Choice::Mine => Some(mine),
                Choice::Theirs => Some(theirs),
                Choice::Disputed => {
                    let sides = self.sides;
                    let versions = Versions {
                        base: base.map_or(Value::Nothing, |base| base.told(&sides.base)),
                        mine: mine.told(&sides.mine),
                        theirs: theirs.told(&sides.theirs),
                    };
                    let field = Field::Target;
                    let located = question(&sides.mine, key, source);
                    self.dispute(located, Dispute::Field { field, versions });
                    Some(mine)
                }
            },
            (mine, theirs) => mine.or(theirs),
        };
        let role = chosen.or(known).map(|one| one.role.clone());
        let target = chosen.map_or(Target::Unassigned, |one| one.target.clone());
        (target, role.unwrap_or_default())
    }

    /// Returns what a side says of a question, unless it names what the other side removed.
    fn standing(
        &mut self,
        key: Key<'a>,
        source: &'a str,
        side: Side,
        now: Assigned<'a>,
        base: Option<Assigned<'a>>,
    ) -> Option<Assigned<'a>> {
        let survivors = self.survivors;
        // A side that only let go of what it removed has said nothing of the question.
        let index = self.sides.side(side);
        let let_go = base.filter(|base| {
            *now.target == Target::Unassigned
                && now.role == base.role
                && base.key().is_some_and(|key| !index.has(key))
        });
        let now = let_go.unwrap_or(now);
        if now.key().is_none_or(|key| survivors.has(key)) {
            return Some(now);
        }
        if base != Some(now) {
            self.tell_left_out_match(key, source, side, now);
        }
        None
    }

    fn tell_left_out_match(
        &mut self,
        key: Key<'a>,
        source: &'a str,
        side: Side,
        now: Assigned<'a>,
    ) {
        let index = self.sides.side(side);
        let (located, value) = (question(index, key, source), now.told(index));
        let field = Field::Target;
        self.dispute(located, Dispute::LeftOut { field, side, value });
    }

    /// Makes those questions details that would lead the curve of a touchpoint besides another one.
    fn one_lead_each(
        &mut self,
        key: Key<'a>,
        sources: &[Source<'a>],
        mine: &BTreeMap<Source<'a>, Assigned<'a>>,
        targets: &mut [TargetFeedback],
    ) {
        let lead = Known::Is(Role::Lead);
        let mut led = BTreeSet::new();
        for of_mine in [true, false] {
            for (one, source) in targets.iter_mut().zip(sources) {
                let is_mine = mine
                    .get(source)
                    .is_some_and(|mine| *mine.target == one.target && *mine.role == lead);
                let Target::Touchpoint(id) = &one.target else {
                    continue;
                };
                if one.role == lead && is_mine == of_mine && !led.insert(id.clone()) {
                    let sides = self.sides;
                    let touchpoint = Key::plain(Kind::Touchpoint, id.as_str());
                    let touchpoint = sides.having(touchpoint).thing(touchpoint);
                    one.role = Known::Is(Role::Detail);
                    let located = question(sides.having(key), key, source.0);
                    self.dispute(located, Dispute::SecondLead { touchpoint });
                }
            }
        }
    }
}
