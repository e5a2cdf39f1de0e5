//! Files whose rows answer questions of different sorts: a column of its own says which, `NPS`, `CSAT`.

use super::kind::One;
use crate::survey::{missing, words::Words};

/// The sorts of questions that survey tools name, as folded by `plain`.
const SORTS: &[&str] = &[
    "nps", "csat", "ces", "star", "stars", "5star", "5stars", "smiley", "smileys", "thumbs",
    "emoji",
];

/// What the rows of a file answer.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Asked {
    /// Nothing says it.
    Unknown,
    /// All of them whether people would recommend.
    Recommendation,
    /// Some of them that, from 0 to 10, others something on a shorter scale.
    Several,
}

/// Finds out what the rows answer.
pub(super) fn asked(all: &[One<'_>]) -> Asked {
    let sorts = all.iter().map(sorts_of).find(|sorts| !sorts.is_empty());
    match sorts.unwrap_or_default().as_slice() {
        [sort] if sort == "nps" => Asked::Recommendation,
        sorts if sorts.len() > 1 && sorts.iter().any(|sort| sort == "nps") => Asked::Several,
        _ => Asked::Unknown,
    }
}

/// Says whether a header may stand above the answers of any sort of question.
pub(super) fn holds_any_answer(words: &Words) -> bool {
    words.len() <= 2 && words.hold("answer antwort rating response score value wert")
}

/// The sorts that a column names; none if it names anything else.
fn sorts_of(one: &One<'_>) -> Vec<String> {
    if one.counts.overflow || one.counts.values.len() > SORTS.len() {
        return Vec::new();
    }
    let values = one.counts.values.iter().map(|(value, _)| value.as_str());
    let named = values.filter(|value| missing::word(value).is_none());
    let mut sorts: Vec<String> = named.map(plain).collect();
    sorts.sort_unstable();
    sorts.dedup();
    if sorts.iter().any(|sort| !SORTS.contains(&sort.as_str())) {
        sorts.clear();
    }
    sorts
}

/// Letters and digits alone, in lower case: `5-Star` is `5star`.
fn plain(text: &str) -> String {
    let signs = text.chars().filter(|sign| sign.is_alphanumeric());
    signs.flat_map(char::to_lowercase).collect()
}
