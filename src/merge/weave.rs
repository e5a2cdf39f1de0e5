//! The merge itself: the parts that stay, in their merged order and with their merged fields.

use std::sync::Arc;

use crate::model::{
    Extra, Header, JourneyMap, Opportunity, PartKind, ShownPart, Stage, Touchpoint,
};

use super::{
    Conflict, Dispute, Field, Kind, Located, Side, Value, Versions,
    index::Index,
    key::Key,
    order::merged_order,
    part::Listed,
    record::{Choice, Record as _, choose},
    survivors::{Sides, Survivors},
    value::Told as _,
};

/// What came of a merge.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Merged {
    /// The map that has both sides' changes; mine where they cannot both stand.
    pub map: JourneyMap,
    /// What could not be had together, in the order of the map.
    pub conflicts: Vec<Conflict>,
}

/// Merges what two sides made of one map.
///
/// A change wins over none; of two changes of one field mine is kept, and theirs is among the conflicts.
/// Nothing is lost without a conflict that says so, and the merged map of sound maps is sound.
pub fn merge(base: &JourneyMap, mine: &JourneyMap, theirs: &JourneyMap) -> Merged {
    let sides = Sides {
        base: Index::of(base),
        mine: Index::of(mine),
        theirs: Index::of(theirs),
    };
    let survivors = Survivors::of(&sides);
    let mut weaver = Weaver {
        sides: &sides,
        survivors: &survivors,
        conflicts: Vec::new(),
    };
    let map = weaver.map();
    Merged {
        map,
        conflicts: weaver.conflicts,
    }
}

/// Puts the merged map together.
#[derive(Debug)]
pub(super) struct Weaver<'m, 'a> {
    /// The three maps.
    pub(super) sides: &'m Sides<'a>,
    /// What is in the merged map.
    pub(super) survivors: &'m Survivors<'a>,
    conflicts: Vec<Conflict>,
}

impl<'a> Weaver<'_, 'a> {
    fn map(&mut self) -> JourneyMap {
        let header = self.header();
        let (shown, overlaid) = (self.shown(), self.overlaid());
        let [shown_segment, shown_wave] = self.shown_parts();
        let next = self.conflicts.len();
        let extra = self.extra();
        let mut map = JourneyMap {
            header,
            shown,
            overlaid,
            shown_segment,
            shown_wave,
            extra,
            personas: self.shared(),
            own_lanes: self.shared(),
            notes: self.shared(),
            stages: self.stages(),
            unsorted: self.touchpoints(None),
            feedback: self.feedback_sets(),
        };
        // Another set has other parts.
        let wanted = PartKind::ALL.map(|kind| map.shown_part(kind).clone());
        map.drop_missing_parts();
        let missing = self.missing_parts(&wanted, &map);
        // Told where the other conflicts about what is shown are.
        drop(self.conflicts.splice(next..next, missing));
        map
    }

    /// Tells the segments and waves that a side shows and the feedback shown now does not have.
    fn missing_parts(&self, wanted: &[ShownPart; 2], map: &JourneyMap) -> Vec<Conflict> {
        let mine = self.sides.mine.map;
        let mut missing = Vec::new();
        for (kind, wanted) in PartKind::ALL.into_iter().zip(wanted) {
            let [shown, overlaid] = match kind {
                PartKind::Segment => [Field::ShownSegment, Field::OverlaidSegments],
                PartKind::Wave => [Field::ShownWave, Field::OverlaidWaves],
            };
            let mine = mine.shown_part(kind);
            let is_named = |name: &String| mine.name.as_ref() == Some(name);
            let named = wanted.name.iter();
            let named = named.map(|name| (shown, name, is_named(name)));
            let beside = wanted.overlaid.iter();
            let beside = beside.map(|name| (overlaid, name, mine.overlaid.contains(name)));
            let all = named.chain(beside);
            let gone = all.filter(|(_, name, _)| !map.has_shown_part(kind, name));
            missing.extend(gone.map(|(field, name, is_mine)| Conflict {
                located: self.sides.mine.whole(),
                dispute: Dispute::NotShown {
                    field,
                    side: if is_mine { Side::Mine } else { Side::Theirs },
                    value: Value::Text(name.clone()),
                },
            }));
        }
        missing
    }

    fn shown_parts(&mut self) -> [ShownPart; 2] {
        let [base, mine, theirs] = self.sides.all().map(|index| index.map);
        let mut disputes = Vec::new();
        let merged = JourneyMap::merge(Some(base), mine, theirs, &mut |field, versions| {
            disputes.push(Dispute::Field { field, versions });
        });
        for dispute in disputes {
            self.dispute(self.sides.mine.whole(), dispute);
        }
        [merged.shown_segment, merged.shown_wave]
    }

    fn header(&mut self) -> Header {
        let [base, mine, theirs] = self.sides.all().map(|index| &index.map.header);
        let located = self.sides.mine.whole();
        let conflicts = &mut self.conflicts;
        let header = Header::merge(Some(base), mine, theirs, &mut |field, versions| {
            conflicts.push(Conflict {
                located: located.clone(),
                dispute: Dispute::Field { field, versions },
            });
        });
        Header {
            persona: self.persona(),
            ..header
        }
    }

    fn extra(&mut self) -> Extra {
        let [base, mine, theirs] = self.sides.all().map(|index| &index.map.extra);
        match choose(Some(base), mine, theirs) {
            Choice::Mine => mine.clone(),
            Choice::Theirs => theirs.clone(),
            Choice::Disputed => {
                let versions = Versions {
                    base: base.told(),
                    mine: mine.told(),
                    theirs: theirs.told(),
                };
                let field = Field::Unknown;
                self.dispute(self.sides.mine.whole(), Dispute::Field { field, versions });
                mine.clone()
            }
        }
    }

    fn stages(&mut self) -> Vec<Arc<Stage>> {
        let keys = self.keys(None, Kind::Stage).into_iter();
        keys.filter_map(|key| {
            let mut stage: Stage = self.record(key)?;
            stage.touchpoints = self.touchpoints(Some(key));
            Some(Arc::new(stage))
        })
        .collect()
    }

    fn touchpoints(&mut self, stage: Option<Key<'a>>) -> Vec<Arc<Touchpoint>> {
        let keys = self.keys(stage, Kind::Touchpoint).into_iter();
        keys.filter_map(|key| self.touchpoint(key).map(Arc::new))
            .collect()
    }

    fn touchpoint(&mut self, key: Key<'a>) -> Option<Touchpoint> {
        let touchpoint: Touchpoint = self.record(key)?;
        let owner = Some(key);
        Some(Touchpoint {
            channels: self.records(owner),
            estimates: self.records(owner),
            thoughts: self.records(owner),
            pain_points: self.records(owner),
            highlights: self.records(owner),
            opportunities: self.opportunities(owner),
            measures: self.records(owner),
            backstage: self.records(owner),
            cells: self.records(owner),
            images: self.records(owner),
            ..touchpoint
        })
    }

    fn opportunities(&mut self, owner: Option<Key<'a>>) -> Vec<Opportunity> {
        let keys = self.keys(owner, Kind::Opportunity).into_iter();
        keys.filter_map(|key| {
            let mut opportunity: Opportunity = self.record(key)?;
            opportunity.answers = self.answered(key);
            Some(opportunity)
        })
        .collect()
    }

    /// Merges a list of the map itself.
    fn shared<T: Listed>(&mut self) -> Vec<Arc<T>> {
        self.records(None).into_iter().map(Arc::new).collect()
    }

    /// Merges a list of parts that have only plain fields.
    fn records<T: Listed>(&mut self, owner: Option<Key<'a>>) -> Vec<T> {
        let keys = self.keys(owner, T::KIND).into_iter();
        keys.filter_map(|key| self.record(key)).collect()
    }

    /// Merges the order of a list.
    pub(super) fn keys(&mut self, owner: Option<Key<'a>>, kind: Kind) -> Vec<Key<'a>> {
        let survivors = self.survivors;
        let lists = self.sides.all().map(|index| index.list(owner, kind));
        let order = merged_order(lists, |key| survivors.is_in(key, owner));
        for key in order.disputed {
            self.dispute_place(key);
        }
        order.keys
    }

    /// Merges the plain fields of a part.
    pub(super) fn record<T: Listed>(&mut self, key: Key<'a>) -> Option<T> {
        let sides = self.sides;
        if let [base, Some(mine), Some(theirs)] = sides.entries(key) {
            let before = base.map(|entry| entry.owner);
            if choose(before.as_ref(), &mine.owner, &theirs.owner) == Choice::Disputed {
                self.dispute_place(key);
            }
        }
        if let Some(by) = self.survivors.removed_alone_by(key) {
            let located = sides.having(key).located(key);
            self.dispute(located, Dispute::Removed { by });
        }
        match sides.parts::<T>(key) {
            [base, Some(mine), Some(theirs)] => {
                let mut tell = |field, versions| {
                    let located = sides.mine.located(key);
                    self.dispute(located, Dispute::Field { field, versions });
                };
                Some(T::merge(base, mine, theirs, &mut tell))
            }
            [_, Some(one), None] | [_, None, Some(one)] => Some(one.clone()),
            [_, None, None] => None,
        }
    }

    fn dispute_place(&mut self, key: Key<'a>) {
        let (mine, theirs) = (self.sides.mine.spot(key), self.sides.theirs.spot(key));
        let located = self.sides.mine.located(key);
        self.dispute(located, Dispute::Place { mine, theirs });
    }

    /// Notes a conflict.
    pub(super) fn dispute(&mut self, located: Located, dispute: Dispute) {
        self.conflicts.push(Conflict { located, dispute });
    }
}
