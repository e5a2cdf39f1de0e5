//! Files whose rows answer questions of different sorts: a column of its own says which, `NPS`, `CSAT`.

use std::collections::BTreeMap;

use super::kind::One;
use crate::{model::Score, survey::words::Words};

/// The sorts of questions that survey tools name, as folded by `plain`.
const SORTS: &[&str] = &[
    "nps", "csat", "ces", "star", "stars", "5star", "5stars", "smiley", "smileys", "thumbs",
    "emoji",
];

/// Words above a column that says what each row answers.
const HEADERS: &str = "\
    type typ types sort sorts sorte kind art metric metrik survey surveys umfrage question \
    questions frage fragetyp fragetype methodology";

/// What the rows of a file answer.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Asked {
    /// Nothing says it.
    Unknown,
    /// All of them whether people would recommend.
    Recommendation,
    /// Different things on scales of different lengths.
    Several {
        /// The sorts as the file spells them.
        sorts: String,
        /// The end of the shortest of the scales.
        shortest: Score,
    },
}

/// Finds out what the rows answer.
pub(super) fn asked(all: &[One<'_>]) -> Asked {
    let sorts = all.iter().map(sorts_of).find(|sorts| !sorts.is_empty());
    let sorts = sorts.unwrap_or_default();
    let lengths = || sorts.keys().map(|sort| length(sort));
    let (Some(shortest), Some(longest)) = (lengths().min(), lengths().max()) else {
        return Asked::Unknown;
    };
    if shortest < longest {
        let spelled: Vec<&str> = sorts.values().map(String::as_str).collect();
        return Asked::Several {
            sorts: spelled.join(", "),
            shortest: Score::whole(shortest),
        };
    }
    if sorts.contains_key("nps") {
        Asked::Recommendation
    } else {
        Asked::Unknown
    }
}

/// The usual end of the scale of a sort.
fn length(sort: &str) -> i32 {
    match sort {
        "nps" => 10,
        "ces" => 7,
        "thumbs" => 2,
        _ => 5,
    }
}

/// Says whether a header may stand above the answers of any sort of question.
pub(super) fn holds_any_answer(words: &Words) -> bool {
    words.len() <= 2 && words.hold("answer antwort rating response score value wert")
}

/// The sorts that a column names for every row, each as it is spelled first; none if it names anything else.
fn sorts_of(one: &One<'_>) -> BTreeMap<String, String> {
    let mut sorts = BTreeMap::new();
    // A box to tick says nothing about the rows that leave it empty.
    let is_told = Words::of(one.name).hold(HEADERS) && one.cells.unfilled() == 0;
    if !is_told || one.counts.overflow || one.counts.values.len() > SORTS.len() {
        return sorts;
    }
    for (value, _) in &one.counts.values {
        sorts.entry(plain(value)).or_insert_with(|| value.clone());
    }
    if sorts.keys().any(|sort| !SORTS.contains(&sort.as_str())) {
        sorts.clear();
    }
    sorts
}

/// Letters and digits alone, in lower case: `5-Star` is `5star`.
fn plain(text: &str) -> String {
    let signs = text.chars().filter(|sign| sign.is_alphanumeric());
    signs.flat_map(char::to_lowercase).collect()
}
