//! Sets that an adverb and two opposite words make: `very dissatisfied` ... `very satisfied`.

use super::set::{Family, Set};
use crate::model::Direction;

/// The adverbs of one language, and what stands in the middle between two poles.
pub(super) struct Adverbs {
    /// `extremely`
    pub(super) utmost: &'static [&'static str],
    /// `very`
    pub(super) very: &'static [&'static str],
    /// `mostly`, about as much as no adverb at all
    pub(super) mostly: &'static [&'static str],
    /// `somewhat`
    pub(super) somewhat: &'static [&'static str],
    /// What stands in the middle of any two poles.
    pub(super) middle: &'static [&'static str],
    /// What stands in the middle of these two poles, which it names: `neither + nor -`.
    pub(super) neither: &'static [&'static str],
}

/// Two opposite words, each with its synonyms.
pub(super) struct Poles {
    family: Family,
    bad: &'static [&'static str],
    good: &'static [&'static str],
}

/// The spellings of seven steps from the bad end to the good one.
pub(super) struct Ladder {
    /// What the steps speak of.
    pub(super) family: Family,
    /// The steps.
    pub(super) steps: [Vec<String>; 7],
}

impl Poles {
    /// Names two poles.
    pub(super) const fn new(
        family: Family,
        bad: &'static [&'static str],
        good: &'static [&'static str],
    ) -> Self {
        Self { family, bad, good }
    }

    /// Returns the words of both poles.
    pub(super) fn words(&self) -> Vec<&'static str> {
        [self.bad, self.good].concat()
    }

    /// Makes all sets of these poles, of three to seven levels; those of two are vague.
    pub(super) fn sets(&self, adverbs: &Adverbs) -> Vec<Set> {
        let Adverbs {
            utmost,
            very,
            mostly,
            somewhat,
            ..
        } = *adverbs;
        let step = |words: &[&str], lists: &[&[&str]]| -> Vec<String> {
            let adverbs = lists.iter().copied().flatten();
            adverbs
                .flat_map(|adverb| words.iter().map(move |word| joined(adverb, word)))
                .collect()
        };
        let bare: &[&str] = &[""];
        let usual = Ladder {
            family: self.family,
            steps: [
                step(self.bad, &[very, utmost]),
                step(self.bad, &[bare, mostly]),
                step(self.bad, &[somewhat]),
                self.middle(adverbs),
                step(self.good, &[somewhat]),
                step(self.good, &[bare, mostly]),
                step(self.good, &[very, utmost]),
            ],
        };
        let steep = Ladder {
            family: self.family,
            steps: [
                step(self.bad, &[utmost]),
                step(self.bad, &[very, mostly]),
                step(self.bad, &[somewhat, bare]),
                self.middle(adverbs),
                step(self.good, &[somewhat, bare]),
                step(self.good, &[very, mostly]),
                step(self.good, &[utmost]),
            ],
        };
        let mut sets = usual.sets();
        sets.extend(steep.long_sets());
        sets.extend(usual.lopsided_sets());
        let two = [self.bad, self.good];
        sets.push(Set::new(self.family, Direction::High, two).vague());
        sets
    }

    fn middle(&self, adverbs: &Adverbs) -> Vec<String> {
        let mut middle: Vec<String> = Vec::new();
        for form in adverbs.neither {
            for good in self.good {
                for bad in self.bad {
                    middle.push(form.replace('+', good).replace('-', bad));
                    middle.push(form.replace('+', bad).replace('-', good));
                }
            }
        }
        middle.extend(adverbs.middle.iter().map(|word| (*word).to_owned()));
        middle
    }
}

impl Ladder {
    /// Makes the sets of three to seven levels.
    pub(super) fn sets(&self) -> Vec<Set> {
        let [worst, bad, mild, middle, fair, good, best] = &self.steps;
        let [low, high] = [[bad, mild], [good, fair]].map(|[one, other]| merged(one, other));
        let mut sets = self.long_sets();
        sets.push(self.set([worst, &low, middle, &high, best]));
        sets.push(self.set([worst, &low, &high, best]));
        sets.push(self.set([bad, middle, good]));
        // "Unzufrieden" ... "zufrieden" with "eher" between: the inner levels of the seven, if no others are known.
        sets.push(self.set([bad, mild, middle, fair, good]).rare(1));
        sets.push(self.set([bad, mild, fair, good]).rare(1));
        sets
    }

    /// Makes the sets of six and seven levels.
    pub(super) fn long_sets(&self) -> Vec<Set> {
        let [worst, bad, mild, middle, fair, good, best] = &self.steps;
        vec![
            self.set([worst, bad, mild, middle, fair, good, best]),
            self.set([worst, bad, mild, fair, good, best]),
        ]
    }

    /// Makes the sets that tell more steps of praise than of blame, without a middle; only all of their levels prove them.
    fn lopsided_sets(&self) -> Vec<Set> {
        let [worst, bad, _, _, fair, good, best] = &self.steps;
        let lowest = merged(bad, worst);
        vec![
            self.set([&lowest, fair, good, best]).rare(1).needing(4),
            self.set([worst, bad, fair, good, best]).rare(1).needing(5),
        ]
    }

    /// Makes a set of some of the steps.
    pub(super) fn set<'a>(&self, levels: impl IntoIterator<Item = &'a Vec<String>>) -> Set {
        Set::new(self.family, Direction::High, levels)
    }
}

/// Puts the spellings of two steps together.
pub(super) fn merged(one: &[String], other: &[String]) -> Vec<String> {
    [one, other].concat()
}

/// Puts an adverb before a word, or behind it where the adverb says so: `~ strongly`.
fn joined(adverb: &str, word: &str) -> String {
    if adverb.contains('~') {
        adverb.replace('~', word)
    } else {
        format!("{adverb} {word}").trim().to_owned()
    }
}
