//! Finds the sets that explain all labels of a column; a set never explains only some of them.

use std::collections::BTreeMap;

use super::set::Set;

/// What a level that nobody chose costs a set.
const UNSEEN: usize = 2;
/// What two labels on one level cost a set: a scale seldom calls a level by two names.
const SHARED: usize = 4;
/// Shorter words have no slips of the hand: `gut` and `gute` are too near to other words.
const SHORTEST_WITH_A_SLIP: usize = 6;

/// A label of a column.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Label {
    /// The forms under which it may be known.
    pub(super) forms: Vec<String>,
    /// Whether it spells out a missing answer, too: `trifft nicht zu`.
    pub(super) may_be_missing: bool,
}

/// A set that explains labels.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Explanation<'a> {
    /// The set.
    pub(super) set: &'a Set,
    /// The level of each label, from 0; none for missing answers.
    pub(super) places: Vec<Option<usize>>,
    /// What speaks against it: levels that nobody chose, labels that share one.
    cost: usize,
}

impl Explanation<'_> {
    /// Says whether both give every label the same meaning.
    fn agrees_with(&self, other: &Self) -> bool {
        self.places == other.places
            && self.set.levels.len() == other.set.levels.len()
            && self.set.direction == other.set.direction
    }
}

/// Sets of labels, found by their spellings.
pub(super) struct Dictionary {
    sets: Vec<Set>,
    index: BTreeMap<String, Vec<(usize, usize)>>,
}

impl Dictionary {
    /// Makes a dictionary of some sets.
    pub(super) fn new(sets: Vec<Set>) -> Self {
        let mut index: BTreeMap<String, Vec<(usize, usize)>> = BTreeMap::new();
        for (number, set) in sets.iter().enumerate() {
            for (level, spellings) in set.levels.iter().enumerate() {
                for spelling in &spellings.spellings {
                    let places = index.entry(spelling.clone()).or_default();
                    places.push((number, level));
                }
            }
        }
        Self { sets, index }
    }

    /// Says whether a set has this spelling, in the form in which labels are compared.
    pub(super) fn knows(&self, form: &str) -> bool {
        self.index.contains_key(form)
    }

    /// Returns all sets that explain all labels.
    pub(super) fn explanations(&self, labels: &[Label]) -> Vec<Explanation<'_>> {
        self.nearest(labels)
            .into_iter()
            .filter_map(|(number, places)| explanation(self.sets.get(number)?, labels, places))
            .collect()
    }

    /// Returns the sets.
    #[cfg(test)]
    pub(super) fn sets(&self) -> impl Iterator<Item = &Set> {
        self.sets.iter()
    }

    /// Returns the level of every label in each set that knows one of them.
    fn nearest(&self, labels: &[Label]) -> BTreeMap<usize, Vec<Option<usize>>> {
        let mut found: BTreeMap<usize, Vec<Option<usize>>> = BTreeMap::new();
        for (place, label) in labels.iter().enumerate() {
            for form in &label.forms {
                for (set, level) in self.index.get(form).into_iter().flatten() {
                    let places = found
                        .entry(*set)
                        .or_insert_with(|| vec![None; labels.len()]);
                    if let Some(free @ None) = places.get_mut(place) {
                        *free = Some(*level);
                    }
                }
            }
        }
        found
    }
}

/// Returns the one explanation that is best; none if two that are as good differ.
pub(super) fn best(mut found: Vec<Explanation<'_>>) -> Option<Explanation<'_>> {
    found.sort_by_key(|one| one.cost);
    let first = found.first()?;
    let is_clear = found
        .iter()
        .filter(|one| one.cost == first.cost)
        .all(|one| one.agrees_with(first));
    is_clear.then(|| first.clone())
}

/// Checks whether a set explains all labels, slips of the hand included, and what speaks against it.
pub(super) fn explanation<'a>(
    set: &'a Set,
    labels: &[Label],
    mut places: Vec<Option<usize>>,
) -> Option<Explanation<'a>> {
    let needed = labels.iter().filter(|label| !label.may_be_missing).count();
    let is_open =
        |(label, place): &(&Label, &mut Option<usize>)| !label.may_be_missing && place.is_none();
    let open: Vec<(&Label, &mut Option<usize>)> =
        labels.iter().zip(&mut places).filter(is_open).collect();
    if open.len() * 2 > needed {
        return None;
    }
    for (label, place) in open {
        *place = Some(label.forms.iter().find_map(|form| slip(form, set))?);
    }
    let certain: Vec<usize> = labels
        .iter()
        .zip(&places)
        .filter(|(label, _)| !label.may_be_missing)
        .filter_map(|(_, place)| *place)
        .collect();
    // "Trifft nicht zu" is the lowest level unless another label has that level already.
    for (label, place) in labels.iter().zip(&mut places) {
        if label.may_be_missing && place.is_some_and(|level| certain.contains(&level)) {
            *place = None;
        }
    }
    if confuses_levels(set, labels, &places) {
        return None;
    }
    let explained = places.iter().flatten().count();
    let seen = seen_levels(&places);
    let cost = UNSEEN * (set.levels.len() - seen) + SHARED * (explained - seen) + set.rare;
    (seen >= set.needs).then_some(Explanation { set, places, cost })
}

/// Says whether two labels that have no word in common would share a level: `very good` beside `excellent` are two.
///
/// Only the middle of a scale goes by several names.
fn confuses_levels(set: &Set, labels: &[Label], places: &[Option<usize>]) -> bool {
    let levels = set.levels.len();
    let is_middle = |level: usize| levels % 2 == 1 && level == levels / 2;
    let placed = || labels.iter().zip(places.iter().copied());
    placed().enumerate().any(|(index, (one, place))| {
        let is_apart =
            |(other, there): (&Label, Option<usize>)| there == place && !are_variants(one, other);
        place.is_some_and(|level| !is_middle(level)) && placed().skip(index + 1).any(is_apart)
    })
}

/// Says whether two labels look like two spellings of one.
fn are_variants(one: &Label, other: &Label) -> bool {
    let share_a_word = |one: &str, other: &str| {
        let mut words = one.split(' ');
        words.any(|word| other.split(' ').any(|there| there == word))
    };
    one.forms.iter().any(|form| {
        let mut others = other.forms.iter();
        others.any(|there| share_a_word(form, there) || strsim::osa_distance(form, there) <= 2)
    })
}

/// Counts the levels that labels have.
pub(super) fn seen_levels(places: &[Option<usize>]) -> usize {
    let mut levels: Vec<usize> = places.iter().flatten().copied().collect();
    levels.sort_unstable();
    levels.dedup();
    levels.len()
}

/// Finds the level that a label misses by one letter, if it is only one.
fn slip(form: &str, set: &Set) -> Option<usize> {
    if form.chars().count() < SHORTEST_WITH_A_SLIP {
        return None;
    }
    let is_near = |spelling: &String| strsim::osa_distance(form, spelling) <= 1;
    let mut near = set
        .levels
        .iter()
        .enumerate()
        .filter(|(_, level)| level.spellings.iter().any(is_near))
        .map(|(place, _)| place);
    let level = near.next()?;
    near.next().is_none().then_some(level)
}
