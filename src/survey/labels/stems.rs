//! Sets of adverbs beside one word, whatever it is: `not at all helpful` ... `extremely helpful`.

use std::sync::LazyLock;

use super::{
    dictionary::{Dictionary, Explanation, Label, explanation},
    english, german,
    normal::normal,
    set::{Family, Set},
};
use crate::model::Direction;

/// Words beside adverbs, by what they say of the end of the scale; bars part them.
pub(super) struct Stems {
    /// The more, the worse.
    pub(super) bad: &'static str,
    /// The more, the more effort.
    pub(super) effort: &'static str,
    /// The more, the less effort.
    pub(super) ease: &'static str,
    /// The more, the better.
    pub(super) good: &'static str,
    /// How much something matters or concerns people.
    pub(super) importance: &'static str,
    /// How often.
    pub(super) frequency: &'static str,
}

/// A word beside adverbs, and what it says of the end of the scale.
pub(super) struct Meaning {
    /// What the labels speak of.
    pub(super) family: Family,
    /// Which end is good.
    pub(super) direction: Direction,
    /// Whether the word proves it.
    pub(super) is_proved: bool,
}

/// Makes the sets of adverbs beside the word that most of the labels share; none beside no word.
pub(super) fn sets(labels: &[Label]) -> Option<(Dictionary, Meaning)> {
    let stem = shared_stem(labels)?;
    let meaning = meaning(&stem);
    let templates = english::STEPS.iter().chain(german::STEPS);
    let sets = templates.map(|levels| {
        let levels = levels.iter().map(|level| spellings(level, &stem));
        Set::new(meaning.family, meaning.direction, levels)
    });
    Some((Dictionary::new(sets.collect()), meaning))
}

/// All spellings of a level beside the word; the adverb alone is one, too.
fn spellings(level: &str, stem: &str) -> Vec<String> {
    let mut found = Vec::new();
    for adverb in level.split('|') {
        let (whole, alone) = match adverb {
            "=" => (stem.to_owned(), String::new()),
            _ if adverb.contains('~') => (adverb.replace('~', stem), String::new()),
            _ => (format!("{adverb} {stem}"), adverb.to_owned()),
        };
        let texts = [whole.trim().to_owned(), alone];
        found.extend(texts.into_iter().filter(|text| !text.is_empty()));
    }
    found
}

/// The word that at least two labels, and most of them, have behind an adverb; empty where all are bare adverbs.
fn shared_stem(labels: &[Label]) -> Option<String> {
    let mut stems: Vec<(String, usize)> = Vec::new();
    let certain = || labels.iter().filter(|label| !label.may_be_missing);
    for label in certain() {
        let Some(stem) = label.forms.first().and_then(|form| stem_of(form)) else {
            continue;
        };
        match stems.iter_mut().find(|(known, _)| *known == stem) {
            Some((_, n)) => *n += 1,
            None => stems.push((stem, 1)),
        }
    }
    let bare = stems
        .iter()
        .find(|(stem, _)| stem.is_empty())
        .map_or(0, |(_, n)| *n);
    let (stem, n) = stems
        .into_iter()
        .filter(|(stem, _)| !stem.is_empty())
        .max_by_key(|(_, n)| *n)
        .unwrap_or_default();
    if n >= 2 {
        return Some(stem);
    }
    (bare >= 3 && bare == certain().count()).then(String::new)
}

/// Takes the longest known adverb off a label.
fn stem_of(form: &str) -> Option<String> {
    let rest = ADVERBS.iter().find_map(|adverb| {
        let rest = form.strip_prefix(adverb.as_str())?;
        (rest.is_empty() || rest.starts_with(' ')).then(|| rest.trim().to_owned())
    })?;
    let words = rest.split(' ').count();
    (words <= 3).then_some(rest)
}

/// Says whether a label begins with one of the adverbs.
pub(super) fn has_adverb(form: &str) -> bool {
    stem_of(form).is_some()
}

/// Says whether a label is an adverb beside a word whose meaning is known.
pub(super) fn is_step(form: &str) -> bool {
    stem_of(form).is_some_and(|stem| meaning(&stem).is_proved)
}

/// All adverbs of both languages, the longest first.
static ADVERBS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let templates = english::STEPS.iter().chain(german::STEPS);
    let mut adverbs: Vec<String> = templates
        .flat_map(|levels| levels.iter())
        .flat_map(|level| level.split('|'))
        .filter(|adverb| *adverb != "=" && !adverb.contains('~'))
        .map(normal)
        .collect();
    adverbs.sort_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
    adverbs.dedup();
    adverbs
});

fn meaning(stem: &str) -> Meaning {
    let is_in = |list: fn(&Stems) -> &'static str| {
        [&english::STEMS, &german::STEMS]
            .into_iter()
            .any(|stems| list(stems).split('|').any(|word| word == stem))
    };
    let proved = |family, direction| Meaning {
        family,
        direction,
        is_proved: true,
    };
    if is_in(|stems| stems.bad) {
        proved(Family::Judgement, Direction::Low)
    } else if is_in(|stems| stems.effort) {
        proved(Family::Effort, Direction::Low)
    } else if is_in(|stems| stems.ease) {
        proved(Family::Effort, Direction::High)
    } else if is_in(|stems| stems.good) {
        proved(Family::Judgement, Direction::High)
    } else if is_in(|stems| stems.importance) {
        proved(Family::Importance, Direction::High)
    } else if is_in(|stems| stems.frequency) {
        proved(Family::Frequency, Direction::High)
    } else {
        Meaning {
            family: Family::Amount,
            direction: Direction::High,
            is_proved: false,
        }
    }
}

/// Checks whether a known set explains other labels as well.
pub(super) fn explains<'a>(set: &'a Set, labels: &[Label]) -> Option<Explanation<'a>> {
    let place = |label: &Label| {
        set.levels.iter().position(|level| {
            let is_known = |form: &String| level.spellings.contains(form);
            label.forms.iter().any(is_known)
        })
    };
    explanation(set, labels, labels.iter().map(place).collect())
}
