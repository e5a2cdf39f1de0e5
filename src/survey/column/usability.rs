//! The ten items of the System Usability Scale: whoever agrees with an even one is unhappy.

use std::collections::BTreeMap;

use crate::{
    model::Direction,
    stats::sus_item,
    survey::{matching::fold, table::Header},
};

/// What tells each item, folded, in English and German.
const ITEMS: [&[&str]; 10] = [
    &["frequently", "regelmaessig", "haeufig", "oft nutzen"],
    &[
        "unnecessarily complex",
        "unnoetig komplex",
        "unnoetig kompliziert",
    ],
    &[
        "easy to use",
        "einfach zu benutzen",
        "einfach zu nutzen",
        "leicht zu nutzen",
        "einfach zu bedienen",
    ],
    &[
        "technical person",
        "support of a tech",
        "technischen support",
        "technisch versiert",
        "technische unterstuetzung",
    ],
    &["well integrated", "gut integriert"],
    &["inconsisten", "inkonsisten", "widersprueche"],
    &[
        "very quickly",
        "schnell lernen",
        "schnell beherrschen",
        "sehr schnell",
    ],
    &["cumbersome", "awkward", "umstaendlich"],
    &["confident", "sicher gefuehlt", "sehr sicher"],
    &[
        "a lot of things",
        "menge dinge",
        "vieles lernen",
        "eine menge lernen",
    ],
];
/// So many items must be in their place; wordings differ a little.
const ENOUGH: usize = 7;

/// Finds blocks of the ten items; returns for each of their columns which end is good.
pub(super) fn items(header: &Header) -> BTreeMap<usize, Direction> {
    let asked: Vec<Asked> = header
        .names
        .iter()
        .enumerate()
        .map(|(place, name)| {
            let question = header.questions.get(place).map_or("", String::as_str);
            Asked {
                text: fold(&format!("{name} {question}")),
                number: sus_item(name),
            }
        })
        .collect();
    let mut found = BTreeMap::new();
    for (first, block) in asked.windows(ITEMS.len()).enumerate() {
        if !is_block(block) {
            continue;
        }
        for place in 0..ITEMS.len() {
            let direction = if place % 2 == 0 {
                Direction::High
            } else {
                Direction::Low
            };
            found.insert(first + place, direction);
        }
    }
    found
}

/// What a column asks.
struct Asked {
    /// Header and question, folded.
    text: String,
    /// The number of the item that the header gives.
    number: Option<usize>,
}

fn is_block(asked: &[Asked]) -> bool {
    let told = asked
        .iter()
        .zip(ITEMS)
        .filter(|(one, phrases)| phrases.iter().any(|phrase| one.text.contains(*phrase)))
        .count();
    let is_numbered = asked
        .iter()
        .zip(1..=ITEMS.len())
        .all(|(one, number)| one.number == Some(number));
    told >= ENOUGH || is_numbered
}
