//! How sure it is that a name in a survey file and the name of a touchpoint mean the same.
//!
//! It compares names only; who gets which touchpoint is decided in `assign`.

use std::collections::BTreeSet;

use crate::edit::{self, Umlauts};

/// Words that carry nothing of a name, in both languages, folded.
const SMALL_WORDS: &[&str] = &[
    "a",
    "an",
    "the",
    "to",
    "of",
    "with",
    "your",
    "you",
    "our",
    "my",
    "were",
    "was",
    "is",
    "are",
    "how",
    "satisfied",
    "satisfaction",
    "please",
    "rate",
    "rating",
    "did",
    "do",
    "we",
    "for",
    "at",
    "and",
    "der",
    "die",
    "das",
    "den",
    "dem",
    "des",
    "ein",
    "eine",
    "einen",
    "einem",
    "wie",
    "zufrieden",
    "zufriedenheit",
    "bewertung",
    "bewerten",
    "sind",
    "waren",
    "sie",
    "mit",
    "ihr",
    "ihre",
    "ihrem",
    "ihrer",
    "und",
    "im",
    "am",
    "zu",
    "zum",
    "zur",
    "von",
    "bitte",
    "beim",
    "bei",
];

/// A name in the forms in which it is compared.
#[derive(Clone, Debug)]
pub(super) struct Name {
    folded: String,
    stems: Vec<String>,
}

impl Name {
    /// Folds a name.
    pub(super) fn of(text: &str) -> Self {
        let folded = fold(text);
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let telling: Vec<&str> = words
            .iter()
            .copied()
            .filter(|word| !SMALL_WORDS.contains(word))
            .collect();
        let kept = if telling.is_empty() { words } else { telling };
        Self {
            stems: kept.into_iter().map(stem).collect(),
            folded,
        }
    }
}

/// Returns how sure it is that a name of the file means a touchpoint, 0 to 1.
///
/// Questions often end with the name: `How satisfied were you with: Checkout`.
pub(super) fn confidence(source: &str, touchpoint: &str) -> f64 {
    let touchpoint = Name::of(touchpoint);
    let whole = alike(&Name::of(source), &touchpoint);
    let part = parts(source)
        .map(|part| 0.97 * alike(&Name::of(part), &touchpoint))
        .fold(0.0, f64::max);
    whole.max(part)
}

/// The pieces of a header that may be the name: behind a colon or a dash, within brackets.
fn parts(source: &str) -> impl Iterator<Item = &str> {
    source
        .split([
            ':', '[', ']', '\u{2014}', '\u{2013}', '|', '?', '/', '(', ')',
        ])
        .flat_map(|piece| piece.split(" - "))
        .map(str::trim)
        .filter(move |piece| !piece.is_empty() && piece.len() < source.trim().len())
}

fn alike(a: &Name, b: &Name) -> f64 {
    if a.folded.is_empty() || b.folded.is_empty() {
        return 0.0;
    }
    if a.folded == b.folded {
        return 1.0;
    }
    let set = |name: &'_ Name| name.stems.iter().cloned().collect::<BTreeSet<String>>();
    let (one, other) = (set(a), set(b));
    if one == other {
        return 0.95;
    }
    if a.folded.replace(' ', "") == b.folded.replace(' ', "") {
        return 0.95;
    }
    let spelling = strsim::normalized_damerau_levenshtein(&a.stems.join(" "), &b.stems.join(" "));
    let shared = one.intersection(&other).map(String::len).sum::<usize>();
    let (shorter, longer) = {
        let length = |set: &BTreeSet<String>| set.iter().map(String::len).sum::<usize>();
        let (x, y) = (length(&one), length(&other));
        (x.min(y), x.max(y))
    };
    let contained = shared == shorter && shared >= 3;
    let by_words = if contained {
        0.72 + 0.22 * shared as f64 / longer as f64
    } else {
        0.85 * shared as f64 / longer as f64
    };
    let by_letters = if spelling >= 0.75 {
        spelling * 0.97
    } else {
        spelling * 0.6
    };
    by_words.max(by_letters)
}

/// Lower case, umlauts written out, other accents and punctuation gone, single blanks.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in edit::fold(text, Umlauts::Pairs).chars() {
        match c {
            '\'' | '\u{2019}' => {}
            '&' => folded.push_str(" and "),
            c if c.is_alphanumeric() => folded.push(c),
            _ => folded.push(' '),
        }
    }
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Takes off what distinguishes "creates" from "create" and "parcels" from "parcel".
fn stem(word: &str) -> String {
    let long = word.len() > 3;
    let bare = match word {
        _ if long && word.ends_with("ies") => return format!("{}y", word.trim_end_matches("ies")),
        _ if long && word.ends_with("ss") => word,
        _ if long => word.strip_suffix('s').unwrap_or(word),
        _ => word,
    };
    bare.to_owned()
}
