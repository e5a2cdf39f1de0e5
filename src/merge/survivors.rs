//! Which parts are in the merged map, and what each belongs to.
//!
//! What one side removed and the other changed stays, with all that went with it and all that it stands in.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Kind, Side, feedback,
    index::{Entry, Index},
    key::Key,
    part::{Listed, Part},
    record::{Choice, choose},
};

/// The three maps of a merge.
#[derive(Debug)]
pub(super) struct Sides<'a> {
    /// What both began with.
    pub(super) base: Index<'a>,
    /// The side that wins.
    pub(super) mine: Index<'a>,
    /// The other side.
    pub(super) theirs: Index<'a>,
}

impl<'a> Sides<'a> {
    /// Finds a part on all sides: base, mine, theirs.
    pub(super) fn entries(&self, key: Key<'a>) -> [Option<Entry<'a>>; 3] {
        self.all().map(|index| index.entry(key))
    }

    /// Finds a part of one type on all sides: base, mine, theirs.
    pub(super) fn parts<T: Listed>(&self, key: Key<'a>) -> [Option<&'a T>; 3] {
        self.all().map(|index| index.part(key))
    }

    /// Returns base, mine and theirs.
    pub(super) fn all(&self) -> [&Index<'a>; 3] {
        [&self.base, &self.mine, &self.theirs]
    }

    /// Returns mine or theirs.
    pub(super) fn side(&self, side: Side) -> &Index<'a> {
        match side {
            Side::Mine => &self.mine,
            Side::Theirs => &self.theirs,
        }
    }

    /// Returns a side that has a part, mine if both have.
    pub(super) fn having(&self, key: Key<'a>) -> &Index<'a> {
        if self.mine.has(key) {
            &self.mine
        } else {
            &self.theirs
        }
    }
}

/// The parts of the merged map.
#[derive(Debug, Default)]
pub(super) struct Survivors<'a> {
    owners: BTreeMap<Key<'a>, Option<Key<'a>>>,
    /// What a side removed and stays nevertheless.
    revived: BTreeMap<Key<'a>, Side>,
}

impl<'a> Survivors<'a> {
    /// Finds out what stays.
    pub(super) fn of(sides: &Sides<'a>) -> Self {
        let mut survivors = Self::default();
        let mut wanted = Vec::new();
        let keys: BTreeSet<Key<'a>> = sides.mine.keys().chain(sides.theirs.keys()).collect();
        for key in keys {
            match sides.entries(key) {
                [base, Some(mine), Some(theirs)] => {
                    let base = base.map(|entry| entry.owner);
                    let owner = match choose(base.as_ref(), &mine.owner, &theirs.owner) {
                        Choice::Mine | Choice::Disputed => mine.owner,
                        Choice::Theirs => theirs.owner,
                    };
                    survivors.owners.insert(key, owner);
                }
                [Some(base), Some(now), None] | [Some(base), None, Some(now)] => {
                    if is_changed(base, now, sides.having(key)) {
                        wanted.push(key);
                    }
                }
                [None, Some(new), None] | [None, None, Some(new)] => {
                    survivors.owners.insert(key, new.owner);
                }
                [_, None, None] => {}
            }
        }
        let kept = survivors.owners.iter();
        wanted.extend(kept.flat_map(|(key, owner)| [*owner, key.lane()]).flatten());
        while let Some(key) = wanted.pop() {
            survivors.revive(sides, key, &mut wanted);
        }
        survivors
    }

    /// Keeps what one side removed, and notes what must stay with it.
    fn revive(&mut self, sides: &Sides<'a>, key: Key<'a>, wanted: &mut Vec<Key<'a>>) {
        if self.has(key) {
            return;
        }
        let removed_by = if sides.mine.has(key) {
            Side::Theirs
        } else {
            Side::Mine
        };
        let index = sides.having(key);
        let Some(entry) = index.entry(key) else {
            return;
        };
        self.owners.insert(key, entry.owner);
        self.revived.insert(key, removed_by);
        wanted.extend(entry.owner);
        wanted.extend(key.lane());
        wanted.extend(index.inside(key));
    }

    /// Says whether the merged map has a part.
    pub(super) fn has(&self, key: Key<'a>) -> bool {
        self.owners.contains_key(&key)
    }

    /// Says whether a part of the merged map belongs to an owner.
    pub(super) fn is_in(&self, key: Key<'a>, owner: Option<Key<'a>>) -> bool {
        self.owners.get(&key) == Some(&owner)
    }

    /// Returns the side that removed a part which stays.
    pub(super) fn removed_by(&self, key: Key<'a>) -> Option<Side> {
        self.revived.get(&key).copied()
    }

    /// Returns the side that removed a part which stays, if the part did not go with a larger one.
    pub(super) fn removed_alone_by(&self, key: Key<'a>) -> Option<Side> {
        let side = self.removed_by(key)?;
        let owner = self.owners.get(&key).copied().flatten();
        let mut holders = owner.into_iter().chain(key.lane());
        (!holders.any(|holder| self.revived.contains_key(&holder))).then_some(side)
    }
}

/// Says whether the side that still has a part changed or moved it.
fn is_changed<'a>(base: Entry<'a>, now: Entry<'a>, index: &Index<'a>) -> bool {
    base.owner != now.owner
        || base.part.differs(now.part)
        || match (base.part, now.part) {
            (Part::Opportunity(before), Part::Opportunity(after)) => {
                // An answer that went with its pain point is no change of the opportunity.
                let before = before.answers.iter();
                let still = before.filter(|id| index.has(Key::plain(Kind::PainPoint, id.as_str())));
                !still.eq(&after.answers)
            }
            (Part::Feedback(before), Part::Feedback(after)) => {
                feedback::is_changed(before, after, index)
            }
            _ => false,
        }
}
