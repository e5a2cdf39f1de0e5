//! Whether the name of a level or pole praises, blames, or only says how much.

/// Words that blame.
const BLAME: &[&str] = &[
    "dissatisf",
    "unsatisf",
    "unzufrieden",
    "poor",
    "bad",
    "schlecht",
    "ungen\u{fc}gend",
    "ungenuegend",
    "mangelhaft",
    "disagree",
    "terrible",
    "awful",
    "difficult",
    "schwierig",
    "schwer",
    "unlikely",
    "unwahrscheinlich",
    "worst",
    "unfavo",
    "unhappy",
    "sad",
    "grumpy",
    "gloomy",
    "unpleasant",
    "negativ",
    "traurig",
    "m\u{fc}rrisch",
    "unangenehm",
    "langweilig",
    "boring",
];

/// Words that praise.
const PRAISE: &[&str] = &[
    "satisf",
    "zufrieden",
    "good",
    "gut",
    "excellent",
    "agree",
    "stimme",
    "trifft",
    "easy",
    "einfach",
    "leicht",
    "likely",
    "best",
    "favo",
    "great",
    "happy",
    "outstanding",
    "hervorragend",
    "ausgezeichnet",
    "wahrscheinlich",
    "perfect",
    "cheerful",
    "pleasant",
    "positiv",
    "fr\u{f6}hlich",
    "angenehm",
    "exciting",
];

/// Words that deny, or say that there is little of something.
const LITTLE: &[&str] = &["not ", "nicht", "least", "niedrig", "lowest"];

/// Words that say that there is much of something.
const MUCH: &[&str] = &["most", "highest", A_LOT];

/// Holds a word of praise and is none.
const A_LOT: &str = "great deal";

/// Returns 1 for praise, -1 for blame, 0 for neither; "not difficult" praises.
pub(super) fn judgement(label: &str) -> i32 {
    let label = label.to_lowercase().replace(A_LOT, "");
    let said = if holds(&label, BLAME) {
        -1
    } else {
        i32::from(holds(&label, PRAISE))
    };
    if holds(&label, LITTLE) { -said } else { said }
}

/// Returns 1 for much, -1 for little, 0 for neither, whatever it is that there is much or little of.
pub(super) fn amount(label: &str) -> i32 {
    let label = label.to_lowercase();
    if holds(&label, LITTLE) {
        -1
    } else {
        i32::from(holds(&label, MUCH))
    }
}

/// Returns the same for the answers to "how much?", which more words give away: `very low effort`, `viel`.
pub(super) fn extent(label: &str) -> i32 {
    let begins = |words: &[&str]| {
        let label = label.to_lowercase();
        label
            .split(' ')
            .any(|word| words.iter().any(|beginning| word.starts_with(beginning)))
    };
    match amount(label) {
        0 if begins(&["low", "little", "gering", "wenig", "kein"]) => -1,
        0 => i32::from(begins(&["high", "much", "hoch", "hoh", "viel"])),
        told => told,
    }
}

/// Returns 1 for the good end, -1 for the bad one, where much is good.
pub(super) fn polarity(label: &str) -> i32 {
    match judgement(label) {
        0 => amount(label),
        said => said,
    }
}

/// Says whether a label tells how far somebody agrees.
pub(super) fn speaks_of_agreement(label: &str) -> bool {
    holds(&label.to_lowercase(), &["agree", "stimme", "trifft"])
}

fn holds(label: &str, words: &[&str]) -> bool {
    words.iter().any(|word| label.contains(word))
}
