//! What differs between two maps, part by part and field by field.

use crate::model::{FeedbackId, FeedbackSet, JourneyMap, Opportunity, PainPointId, PersonaId};

use super::{
    Field, Kind, Located, Spot, Value,
    feedback::{Answers, assigned, distributions, question},
    index::{Index, ON_A_TOUCHPOINT},
    key::Key,
    order::moved,
    part::Part,
    record::Record as _,
    value::Told as _,
};

/// One difference.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Difference {
    /// What differs; where it stands now, or stood before it was removed.
    pub located: Located,
    /// How.
    pub change: Change,
}

/// How a part differs.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Change {
    /// It is new, with all that it holds.
    Added,
    /// It is gone, with all that it held.
    Removed,
    /// It stands in another place.
    Moved {
        /// Where it stood.
        before: Spot,
        /// Where it stands.
        after: Spot,
    },
    /// A field has another value.
    Field {
        /// The field.
        field: Field,
        /// What it was.
        before: Value,
        /// What it is.
        after: Value,
    },
}

/// Lists what differs between two maps, in the order of the second one.
///
/// What came or went with a larger part is not listed beside it, and of parts in another order only as many
/// are called moved as must be.
pub fn differences(before: &JourneyMap, after: &JourneyMap) -> Vec<Difference> {
    let mut comparison = Comparison {
        before: Index::of(before),
        after: Index::of(after),
        found: Vec::new(),
    };
    comparison.whole();
    for kind in [
        Kind::Persona,
        Kind::Lane,
        Kind::Note,
        Kind::Stage,
        Kind::Touchpoint,
        Kind::Feedback,
    ] {
        comparison.list(None, kind);
    }
    comparison.found
}

/// Two maps, and the differences that were found so far.
struct Comparison<'a> {
    before: Index<'a>,
    after: Index<'a>,
    found: Vec<Difference>,
}

impl<'a> Comparison<'a> {
    /// Compares what belongs to the map itself.
    fn whole(&mut self) {
        let [before, after] = [self.before.map, self.after.map];
        let (found, index) = (&mut self.found, &self.after);
        let mut tell = |field, before, after| {
            found.push(Difference {
                located: index.whole(),
                change: Change::Field {
                    field,
                    before,
                    after,
                },
            });
        };
        before.header.compare(&after.header, &mut tell);
        before.compare(after, &mut tell);
        if before.extra != after.extra {
            tell(Field::Unknown, before.extra.told(), after.extra.told());
        }
        let referred = |field, kind, ids: fn(&'a JourneyMap) -> Vec<&'a str>| {
            let (was, is) = (ids(before), ids(after));
            let differs = was != is;
            let values = [self.before.referred(kind, was), index.referred(kind, is)];
            differs.then_some((field, values))
        };
        let referring = [
            referred(Field::Persona, Kind::Persona, |map| {
                let persona = map.header.persona.iter();
                persona.map(PersonaId::as_str).collect()
            }),
            referred(Field::Shown, Kind::Feedback, |map| {
                map.shown.iter().map(FeedbackId::as_str).collect()
            }),
            referred(Field::Overlaid, Kind::Feedback, |map| {
                map.overlaid.iter().map(FeedbackId::as_str).collect()
            }),
        ];
        for (field, [before, after]) in referring.into_iter().flatten() {
            tell(field, before, after);
        }
    }

    /// Compares an owner's parts of one kind.
    fn list(&mut self, owner: Option<Key<'a>>, kind: Kind) {
        let before = self.before.list(owner, kind).to_vec();
        let after = self.after.list(owner, kind).to_vec();
        let moved = moved(&before, &after);
        let owner_is_new = owner.is_some_and(|owner| !self.before.has(owner));
        for key in after {
            match (self.before.entry(key), self.after.entry(key)) {
                (Some(was), Some(is)) => {
                    if was.owner != is.owner || moved.contains(&key) {
                        let (before, after) = (self.before.spot(key), self.after.spot(key));
                        self.tell(key, Change::Moved { before, after });
                    }
                    self.fields(key, was.part, is.part);
                }
                _ if owner_is_new || has_lane_of(key, &self.after, &self.before) => {}
                _ => self.tell(key, Change::Added),
            }
            self.inside(key);
        }
        for key in before {
            if !self.after.has(key) && !has_lane_of(key, &self.before, &self.after) {
                let located = self.before.located(key);
                let change = Change::Removed;
                self.found.push(Difference { located, change });
            }
        }
    }

    fn inside(&mut self, key: Key<'a>) {
        let kinds: &[Kind] = match key.kind {
            Kind::Stage => &[Kind::Touchpoint],
            Kind::Touchpoint => &ON_A_TOUCHPOINT,
            _ => &[],
        };
        for kind in kinds {
            self.list(Some(key), *kind);
        }
    }

    fn fields(&mut self, key: Key<'a>, before: Part<'a>, after: Part<'a>) {
        let (found, index) = (&mut self.found, &self.after);
        before.compare(after, &mut |field, before, after| {
            found.push(Difference {
                located: index.located(key),
                change: Change::Field {
                    field,
                    before,
                    after,
                },
            });
        });
        match (before, after) {
            (Part::Opportunity(before), Part::Opportunity(after)) => {
                self.answered(key, before, after);
            }
            (Part::Feedback(before), Part::Feedback(after)) => self.feedback(key, before, after),
            _ => {}
        }
    }

    /// Compares which pain points an opportunity answers.
    fn answered(&mut self, key: Key<'a>, before: &'a Opportunity, after: &'a Opportunity) {
        if before.answers == after.answers {
            return;
        }
        let told = |index: &Index<'a>, one: &'a Opportunity| {
            index.referred(Kind::PainPoint, one.answers.iter().map(PainPointId::as_str))
        };
        let change = Change::Field {
            field: Field::Answers,
            before: told(&self.before, before),
            after: told(&self.after, after),
        };
        self.tell(key, change);
    }

    /// Compares the answers of a feedback set, and what they are about.
    fn feedback(&mut self, key: Key<'a>, before: &'a FeedbackSet, after: &'a FeedbackSet) {
        if Answers::of(before) != Answers::of(after) {
            let change = Change::Field {
                field: Field::Distributions,
                before: distributions(before),
                after: distributions(after),
            };
            self.tell(key, change);
        }
        let now = assigned(after);
        for (source, was) in assigned(before) {
            if let Some(is) = now.get(&source)
                && was != *is
            {
                self.found.push(Difference {
                    located: question(&self.after, key, source.0),
                    change: Change::Field {
                        field: Field::Target,
                        before: was.told(&self.before),
                        after: is.told(&self.after),
                    },
                });
            }
        }
    }

    fn tell(&mut self, key: Key<'a>, change: Change) {
        let located = self.after.located(key);
        self.found.push(Difference { located, change });
    }
}

/// Says whether a cell stands in a lane that only the one map has, with which it came or went.
fn has_lane_of<'a>(key: Key<'a>, one: &Index<'a>, other: &Index<'a>) -> bool {
    key.lane()
        .is_some_and(|lane| one.has(lane) && !other.has(lane))
}
