//! The spellings of a missing answer, each with its kind, and the numbers that may stand for one.

use crate::model::{MissingKind, Score};

const EMPTY: &[&str] = &[
    "-",
    "\u{2013}",
    "\u{2014}",
    "--",
    ".",
    "blank",
    "(blank)",
    "leer",
    "(leer)",
    "null",
    "nan",
    "na",
    "#nv",
    "#n/a",
    "#na",
    "#div/0!",
    "#wert!",
    "#value!",
    "#null!",
    "missing",
    "<na>",
    "undefined",
];
const NOT_ASKED: &[&str] = &[
    "n/a",
    "n.a",
    "not applicable",
    "does not apply",
    "not asked",
    "not shown",
    "unoffered",
    "nicht gefragt",
    "nicht zutreffend",
    "trifft nicht zu",
    "entf\u{e4}llt",
    "entfaellt",
    "nicht genutzt",
    "not used",
    "never used",
    "did not use",
    "didn't use",
    "have not used",
    "i did not use this",
    "i have not used this",
    "i know but never used this tool",
    "does not apply to me",
    "not applicable to me",
    "trifft auf mich nicht zu",
    "nicht anwendbar",
    "nicht benutzt",
    "nicht besucht",
    "nicht vorhanden",
    "habe ich nicht genutzt",
    "kein kontakt",
    "no contact",
    "did not visit",
    "no experience",
    "not seen",
];
const NO_ANSWER: &[&str] = &[
    "k.a",
    "k. a",
    "ka",
    "k/a",
    "keine angabe",
    "keine angaben",
    "ohne angabe",
    "keine antwort",
    "keine bewertung",
    "nicht beantwortet",
    "no answer",
    "not answered",
    "no response",
    "no rating",
    "not rated",
    "prefer not to say",
    "refused",
    "skipped",
    "offered",
    "no comment",
    "prefer not to answer",
    "rather not say",
    "m\u{f6}chte ich nicht sagen",
    "m\u{f6}chte ich nicht beantworten",
];
const DONT_KNOW: &[&str] = &[
    "wei\u{df} nicht",
    "weiss nicht",
    "wei\u{df} ich nicht",
    "weiss ich nicht",
    "keine meinung",
    "kann ich nicht beurteilen",
    "kann nicht beurteilen",
    "nicht beurteilbar",
    "don't know",
    "dont know",
    "do not know",
    "i don't know",
    "i do not know",
    "can't say",
    "cannot say",
    "no opinion",
    "unsure",
    "not sure",
    "dk",
    "unfamiliar",
    "cannot rate",
    "can't rate",
    "unable to rate",
    "unable to judge",
    "cannot judge",
    "kann ich nicht sagen",
    "kann ich nicht bewerten",
    "keine ahnung",
];
/// What people do not know stands behind these words: `I don't know this tool`.
const DONT_KNOW_SOMETHING: &[&str] = &[
    "i don't know ",
    "i do not know ",
    "don't know ",
    "wei\u{df} nicht ",
    "weiss nicht ",
];

/// Returns the kind of missing answer that a trimmed, non-empty cell spells out.
pub(super) fn word(cell: &str) -> Option<MissingKind> {
    let cell = cell.trim();
    // No spelling begins with a digit, and most cells do.
    if cell.len() > 40 || cell.starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    let text = cell.to_lowercase();
    let text = text.replace('\u{a0}', " ").replace('\u{2019}', "'");
    spelled(&text).or_else(|| several(&text))
}

/// Returns the same for the cell of a column where `None` is no level: programs write it for nothing.
pub(super) fn cell(cell: &str) -> Option<MissingKind> {
    if is_none(cell) {
        return Some(MissingKind::Empty);
    }
    word(cell)
}

/// Says whether a cell is `None`: nothing beside numbers, but an answer beside `Mild` or `Silver`.
pub(super) fn is_none(cell: &str) -> bool {
    cell.trim().eq_ignore_ascii_case("none")
}

/// Reads `weiß nicht / keine Angabe` and `Unfamiliar (N/A)`: the first of several says the kind.
fn several(text: &str) -> Option<MissingKind> {
    let mut parts = text
        .split(['/', '(', ')', '|', ','])
        .flat_map(|part| part.split(" or "))
        .flat_map(|part| part.split(" oder "))
        .map(str::trim)
        .filter(|part| !part.is_empty());
    let first = spelled(parts.next()?)?;
    // `N/A` falls apart here, but only behind words that mean the same.
    let is_rest = |part: &str| spelled(part).is_some() || matches!(part, "n" | "a");
    parts.all(is_rest).then_some(first)
}

fn spelled(text: &str) -> Option<MissingKind> {
    let bare = match text.trim_end_matches('.') {
        "" => ".",
        bare => bare,
    };
    let holds = |words: &[&str]| words.contains(&bare);
    let is_about_something = |words: &&str| {
        let rest = bare.strip_prefix(*words);
        rest.is_some_and(|rest| rest.split_whitespace().count() <= 2)
    };
    if holds(EMPTY) {
        Some(MissingKind::Empty)
    } else if holds(NOT_ASKED) {
        Some(MissingKind::NotAsked)
    } else if holds(NO_ANSWER) {
        Some(MissingKind::NoAnswer)
    } else if holds(DONT_KNOW) || DONT_KNOW_SOMETHING.iter().any(is_about_something) {
        Some(MissingKind::DontKnow)
    } else {
        None
    }
}

/// Says whether survey tools use this number as a code beside a scale that ends at `max`.
pub(super) fn is_usual_code(score: Score, max: Score) -> bool {
    if !score.is_whole() {
        return false;
    }
    let number = score.parts() / Score::PARTS;
    match number {
        -9..=-1 | -999 | -998 | -997 | -99 | -98 | -97 | -88 | -77 | -66 => true,
        77 | 88 | 97 | 98 | 99 => max <= Score::whole(10),
        777 | 888 | 997 | 998 | 999 | 9999 => max <= Score::whole(100),
        _ => false,
    }
}

/// Returns the word that `--json` uses for a kind of missing answer.
pub(super) fn key(kind: &MissingKind) -> String {
    match kind {
        MissingKind::Empty => "empty".to_owned(),
        MissingKind::NotAsked => "not asked".to_owned(),
        MissingKind::NoAnswer => "no answer".to_owned(),
        MissingKind::DontKnow => "don't know".to_owned(),
        MissingKind::Code(score) => format!("code {score}"),
        MissingKind::Unknown(text) => text.clone(),
    }
}
