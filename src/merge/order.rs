//! The order of lists: what has moved, and how two people's orders become one.

use std::collections::{BTreeMap, BTreeSet};

/// A list that both sides have ordered.
#[derive(Debug, Eq, PartialEq)]
pub(super) struct Order<K> {
    /// The merged list.
    pub(super) keys: Vec<K>,
    /// What both sides put in different places; it stands where mine has put it.
    pub(super) disputed: Vec<K>,
}

/// Numbers ids that stand in a list twice, so that no two elements are the same.
pub(super) fn numbered<'a>(ids: impl IntoIterator<Item = &'a str>) -> Vec<(&'a str, usize)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut elements = Vec::new();
    for id in ids {
        let count = counts.entry(id).or_default();
        elements.push((id, *count));
        *count += 1;
    }
    elements
}

/// Returns the fewest elements whose moves turn the one order into the other; what is new is none of them.
pub(super) fn moved<K: Ord + Copy>(before: &[K], after: &[K]) -> BTreeSet<K> {
    let places: BTreeMap<K, usize> = before.iter().copied().zip(0..).collect();
    let common: Vec<(K, usize)> = after
        .iter()
        .filter_map(|key| Some((*key, *places.get(key)?)))
        .collect();
    let stays = longest_rise(&common);
    let keys = common.iter().enumerate();
    keys.filter(|(index, _)| !stays.contains(index))
        .map(|(_, (key, _))| *key)
        .collect()
}

/// Returns the indices of a longest run of elements, not necessarily neighbours, whose places rise.
fn longest_rise<K>(list: &[(K, usize)]) -> BTreeSet<usize> {
    // For every length of run the index of the smallest place that ends one, and whom each follows.
    let mut ends: Vec<usize> = Vec::new();
    let mut follows: Vec<Option<usize>> = Vec::new();
    let place = |index: usize| list.get(index).map(|(_, place)| *place);
    for index in 0..list.len() {
        let length = ends.partition_point(|end| place(*end) < place(index));
        let before = length.checked_sub(1).and_then(|shorter| ends.get(shorter));
        follows.push(before.copied());
        match ends.get_mut(length) {
            Some(end) => *end = index,
            None => ends.push(index),
        }
    }
    let last = ends.last().copied();
    std::iter::successors(last, |index| follows.get(*index).copied().flatten()).collect()
}

/// Merges two orders: mine, into which goes what theirs has moved or added and mine has not.
///
/// Each comes behind the one that it follows in theirs.
pub(super) fn merged_order<K: Ord + Copy>(
    [base, mine, theirs]: [&[K]; 3],
    is_kept: impl Fn(K) -> bool,
) -> Order<K> {
    let (by_mine, by_theirs) = (placed(base, mine), placed(base, theirs));
    let in_mine: BTreeSet<K> = mine.iter().copied().collect();
    let goes_in =
        |key: &K| !in_mine.contains(key) || (by_theirs.contains(key) && !by_mine.contains(key));
    let mut behind: BTreeMap<Option<K>, Vec<K>> = BTreeMap::new();
    let mut last = None;
    for key in theirs.iter().copied().filter(|key| is_kept(*key)) {
        if goes_in(&key) {
            behind.entry(last).or_default().push(key);
        } else {
            last = Some(key);
        }
    }
    let mut keys = behind.remove(&None).unwrap_or_default();
    for key in mine.iter().copied().filter(|key| is_kept(*key)) {
        if !goes_in(&key) {
            keys.push(key);
            keys.extend(behind.remove(&Some(key)).unwrap_or_default());
        }
    }
    let in_theirs: BTreeSet<K> = theirs.iter().copied().collect();
    let both = in_mine.intersection(&in_theirs).copied();
    let stable: BTreeSet<K> = both
        .filter(|key| !by_mine.contains(key) && !by_theirs.contains(key))
        .collect();
    let anchors = [mine, theirs].map(|list| anchors(list, &stable));
    let [mine_behind, theirs_behind] = &anchors;
    let disputed = by_mine.intersection(&by_theirs).copied();
    let disputed =
        disputed.filter(|key| is_kept(*key) && mine_behind.get(key) != theirs_behind.get(key));
    Order {
        keys,
        disputed: disputed.collect(),
    }
}

/// Returns what a side has moved or added.
fn placed<K: Ord + Copy>(base: &[K], side: &[K]) -> BTreeSet<K> {
    let mut placed = moved(base, side);
    let in_base: BTreeSet<K> = base.iter().copied().collect();
    placed.extend(side.iter().filter(|key| !in_base.contains(*key)));
    placed
}

/// Returns for every element the last one before it that nobody has moved.
fn anchors<K: Ord + Copy>(list: &[K], stable: &BTreeSet<K>) -> BTreeMap<K, Option<K>> {
    let mut last = None;
    let mut anchors = BTreeMap::new();
    for key in list {
        anchors.insert(*key, last);
        if stable.contains(key) {
            last = Some(*key);
        }
    }
    anchors
}
