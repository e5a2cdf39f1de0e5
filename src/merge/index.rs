//! All parts of one map by their keys, with the lists that they stand in.

use std::collections::BTreeMap;

use crate::model::{JourneyMap, Target, Touchpoint};

use super::{
    Kind, Located, Spot, Thing, Value,
    key::Key,
    part::{Listed, Part},
};

/// What hangs on a touchpoint, in the order in which it is told.
pub(super) const ON_A_TOUCHPOINT: [Kind; 10] = [
    Kind::Channel,
    Kind::Estimate,
    Kind::Thought,
    Kind::PainPoint,
    Kind::Highlight,
    Kind::Opportunity,
    Kind::Measure,
    Kind::Note,
    Kind::Cell,
    Kind::Image,
];

/// A part and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry<'a> {
    /// The stage or touchpoint that it belongs to; the map itself if absent.
    pub(super) owner: Option<Key<'a>>,
    /// Its place in the owner's list, from 0.
    place: usize,
    /// The part.
    pub(super) part: Part<'a>,
}

/// The parts of a map.
#[derive(Debug)]
pub(super) struct Index<'a> {
    /// The map.
    pub(super) map: &'a JourneyMap,
    entries: BTreeMap<Key<'a>, Entry<'a>>,
    lists: BTreeMap<(Option<Key<'a>>, Kind), Vec<Key<'a>>>,
    /// How many parts have the same in common.
    counts: BTreeMap<Key<'a>, usize>,
}

impl<'a> Index<'a> {
    /// Lists the parts of a map.
    pub(super) fn of(map: &'a JourneyMap) -> Self {
        let mut index = Self {
            map,
            entries: BTreeMap::new(),
            lists: BTreeMap::new(),
            counts: BTreeMap::new(),
        };
        index.add_all(None, map.personas.iter().map(|one| Part::Persona(one)));
        index.add_all(None, map.own_lanes.iter().map(|one| Part::Lane(one)));
        index.add_all(None, map.notes.iter().map(|one| Part::Note(one)));
        for stage in &map.stages {
            let key = index.add(None, Part::Stage(stage));
            for touchpoint in &stage.touchpoints {
                index.add_touchpoint(Some(key), touchpoint);
            }
        }
        for touchpoint in &map.unsorted {
            index.add_touchpoint(None, touchpoint);
        }
        index.add_all(None, map.feedback.iter().map(|one| Part::Feedback(one)));
        index
    }

    fn add_touchpoint(&mut self, stage: Option<Key<'a>>, one: &'a Touchpoint) {
        let owner = Some(self.add(stage, Part::Touchpoint(one)));
        self.add_all(owner, one.channels.iter().map(Part::Channel));
        self.add_all(owner, one.estimates.iter().map(Part::Estimate));
        self.add_all(owner, one.thoughts.iter().map(Part::Thought));
        self.add_all(owner, one.pain_points.iter().map(Part::PainPoint));
        self.add_all(owner, one.highlights.iter().map(Part::Highlight));
        self.add_all(owner, one.opportunities.iter().map(Part::Opportunity));
        self.add_all(owner, one.measures.iter().map(Part::Measure));
        self.add_all(owner, one.backstage.iter().map(Part::Note));
        self.add_all(owner, one.cells.iter().map(Part::Cell));
        self.add_all(owner, one.images.iter().map(Part::Image));
    }

    fn add_all(&mut self, owner: Option<Key<'a>>, parts: impl Iterator<Item = Part<'a>>) {
        for part in parts {
            self.add(owner, part);
        }
    }

    fn add(&mut self, owner: Option<Key<'a>>, part: Part<'a>) -> Key<'a> {
        let mut key = Key::of(part, owner);
        let count = self.counts.entry(key).or_default();
        key.nth = *count;
        *count += 1;
        let list = self.lists.entry((owner, key.kind)).or_default();
        let place = list.len();
        list.push(key);
        self.entries.insert(key, Entry { owner, place, part });
        key
    }

    /// Lists the keys of all parts.
    pub(super) fn keys(&self) -> impl Iterator<Item = Key<'a>> {
        self.entries.keys().copied()
    }

    /// Finds a part.
    pub(super) fn entry(&self, key: Key<'a>) -> Option<Entry<'a>> {
        self.entries.get(&key).copied()
    }

    /// Finds a part of one type.
    pub(super) fn part<T: Listed>(&self, key: Key<'a>) -> Option<&'a T> {
        T::of(self.entry(key)?.part)
    }

    /// Says whether the map has a part.
    pub(super) fn has(&self, key: Key<'a>) -> bool {
        self.entries.contains_key(&key)
    }

    /// Lists an owner's parts of one kind in their order.
    pub(super) fn list(&self, owner: Option<Key<'a>>, kind: Kind) -> &[Key<'a>] {
        self.lists.get(&(owner, kind)).map_or(&[], Vec::as_slice)
    }

    /// Lists what goes with a part when it is removed.
    pub(super) fn inside(&self, key: Key<'a>) -> Vec<Key<'a>> {
        let kinds: &[Kind] = match key.kind {
            Kind::Stage => &[Kind::Touchpoint],
            Kind::Touchpoint => &ON_A_TOUCHPOINT,
            Kind::Lane => {
                let cells = self.keys().filter(|one| one.lane() == Some(key));
                return cells.collect();
            }
            _ => &[],
        };
        let lists = kinds.iter().map(|kind| self.list(Some(key), *kind));
        lists.flatten().copied().collect()
    }

    /// Tells a part; one that the map lacks has no name.
    pub(super) fn thing(&self, key: Key<'a>) -> Thing {
        let entry = self.entry(key);
        let kind = match (key.kind, entry.and_then(|entry| entry.owner)) {
            (Kind::Note, Some(_)) => Kind::Backstage,
            (kind, _) => kind,
        };
        let named = key.lane().and_then(|lane| self.entry(lane)).or(entry);
        Thing {
            kind,
            id: key.id.to_owned(),
            name: named.map_or_else(String::new, |entry| entry.part.name().to_owned()),
        }
    }

    /// Tells a part and where it stands.
    pub(super) fn located(&self, key: Key<'a>) -> Located {
        let owner = |key: Key<'a>| self.entry(key)?.owner;
        let (stage, touchpoint) = match owner(key) {
            Some(touchpoint) if touchpoint.kind == Kind::Touchpoint => {
                (owner(touchpoint), Some(touchpoint))
            }
            stage => (stage, None),
        };
        Located {
            stage: stage.map(|key| self.thing(key)),
            touchpoint: touchpoint.map(|key| self.thing(key)),
            ..Located::alone(self.thing(key))
        }
    }

    /// Tells the map itself.
    pub(super) fn whole(&self) -> Located {
        Located::alone(Thing {
            kind: Kind::Map,
            id: String::new(),
            name: self.map.header.title.clone(),
        })
    }

    /// Tells the place of a part.
    pub(super) fn spot(&self, key: Key<'a>) -> Spot {
        let entry = self.entry(key);
        let owner = entry.and_then(|entry| entry.owner);
        let place = entry.map_or(0, |entry| entry.place);
        let list = self.list(owner, key.kind);
        let behind = place.checked_sub(1).and_then(|before| list.get(before));
        Spot {
            owner: owner.map(|key| self.thing(key)),
            behind: behind.map(|key| self.thing(*key)),
            place: place + 1,
        }
    }

    /// Tells parts that a field refers to.
    pub(super) fn referred(&self, kind: Kind, ids: impl IntoIterator<Item = &'a str>) -> Value {
        let things = ids.into_iter().map(|id| self.thing(Key::plain(kind, id)));
        Value::Parts(things.collect())
    }

    /// Tells the touchpoint or stage that a question is about.
    pub(super) fn target(&self, target: &'a Target) -> Option<Thing> {
        target_key(target).map(|key| self.thing(key))
    }
}

/// Returns the key of the touchpoint or stage that a question is about.
pub(super) fn target_key(target: &Target) -> Option<Key<'_>> {
    match target {
        Target::Touchpoint(id) => Some(Key::plain(Kind::Touchpoint, id.as_str())),
        Target::Stage(id) => Some(Key::plain(Kind::Stage, id.as_str())),
        Target::Journey | Target::Unassigned | Target::Unknown(_) => None,
    }
}
