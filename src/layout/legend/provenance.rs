//! Where feedback comes from: a sentence per known fact, and one for all that is not known.

use crate::{
    lang::{self, Key, Words},
    model::Provenance,
    stats::Curve,
};

/// A sentence, or the name of what is not known.
pub(super) type Fact = Result<String, Key>;

/// What is said, fact by fact.
#[derive(Default)]
pub(super) struct Facts {
    sentences: Vec<String>,
    not_known: Vec<Key>,
}

impl Facts {
    /// Adds a sentence.
    pub(super) fn say(&mut self, sentence: String) {
        self.sentences.push(sentence);
    }

    /// Adds a fact, known or not.
    pub(super) fn add(&mut self, fact: Fact) {
        match fact {
            Ok(sentence) => self.sentences.push(sentence),
            Err(name) => self.not_known.push(name),
        }
    }

    /// Returns the sentences; the last one names all that is not known.
    pub(super) fn sentences(mut self, words: &Words) -> Vec<String> {
        // The table of keys has them in the order in which they are told.
        self.not_known.sort_unstable();
        self.not_known.dedup();
        let mut asks = false;
        let mut names = Vec::new();
        for name in self.not_known {
            let key = match name {
                // After "who was asked" a word is enough.
                Key::NotKnownMode if asks => Key::NotKnownModeToo,
                Key::NotKnownWhen if asks => Key::NotKnownWhenToo,
                name => name,
            };
            asks |= matches!(name, Key::NotKnownAsked | Key::NotKnownMode);
            names.push(words.text(key));
        }
        if !names.is_empty() {
            let names = names.join(", ");
            let sentence = words.format(Key::LegendNotKnown, &[("facts", (&names).into())]);
            self.sentences.push(sentence);
        }
        self.sentences
    }
}

/// Says what was asked.
pub(super) fn question(curve: &Curve<'_>, words: &Words) -> Fact {
    let question = curve.question().map(str::trim).unwrap_or_default();
    if !question.is_empty() {
        return Ok(words.format(Key::LegendQuestion, &[("question", question.into())]));
    }
    let is_any_known = curve.points.iter().any(|point| {
        let measured = point.measured.as_ref();
        measured.is_some_and(|one| !one.feedback.question.trim().is_empty())
    });
    if is_any_known {
        Ok(words.text(Key::LegendQuestionsDiffer).to_owned())
    } else {
        Err(Key::NotKnownQuestion)
    }
}

/// Says when people were asked.
pub(super) fn when(provenance: &Provenance, words: &Words) -> Fact {
    let language = words.language();
    match (provenance.field_from, provenance.field_to) {
        (Some(from), Some(to)) => Ok(words.format(
            Key::LegendFieldTime,
            &[("dates", (&lang::date_range(from, to, language)).into())],
        )),
        (Some(from), None) => Ok(words.format(
            Key::LegendFieldSince,
            &[("date", (&lang::date(from, language)).into())],
        )),
        (None, Some(to)) => Ok(words.format(
            Key::LegendFieldUntil,
            &[("date", (&lang::date(to, language)).into())],
        )),
        (None, None) => Err(Key::NotKnownWhen),
    }
}

/// Says in a sentence of its own when people were asked.
pub fn field_time(provenance: &Provenance, words: &Words) -> String {
    when(provenance, words).unwrap_or_else(|_| words.text(Key::LegendFieldUnknown).to_owned())
}

/// Says how many of how many answered; how many answered alone is told with the ratings.
pub(super) fn answered(provenance: &Provenance, words: &Words) -> Fact {
    match (provenance.people, provenance.invited) {
        (Some(people), Some(invited)) if invited > 0 => {
            let share = lang::percent(people as f64 / invited as f64, words.language());
            Ok(words.format(
                Key::LegendAnswered,
                &[
                    ("people", people.into()),
                    ("invited", invited.into()),
                    ("share", (&share).into()),
                ],
            ))
        }
        (None, Some(invited)) => {
            Ok(words.format(Key::LegendInvited, &[("invited", invited.into())]))
        }
        _ => Err(Key::NotKnownInvited),
    }
}

/// Says who was asked.
pub(super) fn asked(provenance: &Provenance, words: &Words) -> Fact {
    match provenance.asked.trim() {
        "" => Err(Key::NotKnownAsked),
        who => Ok(words.format(Key::LegendAsked, &[("who", who.into())])),
    }
}

/// Says how people were asked.
pub(super) fn mode(provenance: &Provenance, words: &Words) -> Fact {
    match provenance.mode.trim() {
        "" => Err(Key::NotKnownMode),
        mode => Ok(words.format(Key::LegendMode, &[("mode", mode.into())])),
    }
}

/// Says how many ratings a curve stands on.
pub(super) fn ratings_of(
    facts: &mut Facts,
    provenance: &Provenance,
    curve: &Curve<'_>,
    words: &Words,
) {
    // How many of the people belong to a segment or answered in a wave, nobody counted.
    let people = provenance.people.filter(|_| !curve.is_of_part());
    ratings(facts, people, curve.ratings(), words);
}

/// Says how many ratings there are; ratings are not people.
pub(super) fn ratings(facts: &mut Facts, people: Option<u64>, ratings: u64, words: &Words) {
    let ratings = ("ratings", ratings.into());
    if let Some(people) = people {
        facts.say(words.format(Key::LegendRatings, &[ratings, ("people", people.into())]));
    } else {
        facts.say(words.format(Key::LegendRatingsAlone, &[ratings]));
        facts.add(Err(Key::NotKnownPeople));
    }
}

/// Says how many ratings a set has, and when they were given.
pub fn origin(provenance: &Provenance, of: u64, words: &Words) -> String {
    let mut facts = Facts::default();
    ratings(&mut facts, provenance.people, of, words);
    facts.add(when(provenance, words));
    facts.sentences(words).join(" ")
}
