//! German sets whose adverb stands inside a phrase: `stimme eher zu`, `trifft eher zu`.

use super::{
    german::ADVERBS,
    ladder::{Ladder, merged},
    set::{Family, Set},
};

const NOT_AT_ALL: &[&str] = &[
    "überhaupt nicht",
    "gar nicht",
    "absolut nicht",
    "ganz und gar nicht",
    "keinesfalls",
    "auf keinen fall",
    "voll und ganz nicht",
    "völlig nicht",
    "in keiner weise",
];
const HARDLY: &[&str] = &[
    "eher nicht",
    "weniger",
    "kaum",
    "wenig",
    "größtenteils nicht",
    "überwiegend nicht",
    "nur wenig",
];
const PARTLY: &[&str] = &[
    "teilweise",
    "teils teils",
    "teils",
    "zum teil",
    "mittelmäßig",
    "einigermaßen",
    "bedingt",
];
const RATHER: &[&str] = &[
    "eher",
    "überwiegend",
    "größtenteils",
    "ziemlich",
    "weitgehend",
    "meistens",
];
const FULLY: &[&str] = &[
    "voll und ganz",
    "voll",
    "vollständig",
    "völlig",
    "vollkommen",
    "absolut",
    "sehr",
    "ganz",
    "genau",
    "ganz genau",
    "uneingeschränkt",
    "stark",
    "auf jeden fall",
];

/// Words of which one stands in each set of a group, and what makes the sets.
type Group = (&'static [&'static str], fn() -> Vec<Set>);

/// The groups of sets.
pub(super) const GROUPS: [Group; 3] = [
    (&["stimme", "lehne"], agreeing),
    (&["trifft"], applying),
    (
        &[
            "nicht", "eher", "voll", "teils", "ziemlich", "ja", "nein", "kaum", "wenig", "sehr",
        ],
        bare,
    ),
];

fn agreeing() -> Vec<Set> {
    let refusals = [
        &[
            "lehne stark ab",
            "lehne völlig ab",
            "lehne voll und ganz ab",
            "lehne vollständig ab",
        ][..],
        &["lehne ab"],
        &["lehne eher ab"],
    ];
    phrase("stimme ~ zu", refusals)
}

fn applying() -> Vec<Set> {
    phrase("trifft ~ zu", [&[]; 3])
}

fn bare() -> Vec<Set> {
    let refusals: [&[&str]; 3] = [&["nein gar nicht"], &["nein"], &["eher nein"]];
    let sets = phrase("~", refusals).into_iter();
    sets.map(|set| set.needing(3)).collect()
}

fn phrase(frame: &str, refusals: [&[&str]; 3]) -> Vec<Set> {
    let framed = |adverbs: &[&str]| -> Vec<String> {
        let texts = adverbs.iter().map(|adverb| frame.replace('~', adverb));
        texts
            .map(|text| text.replace("  ", " ").trim().to_owned())
            .collect()
    };
    let [not_at_all, not, hardly] = refusals;
    let owned =
        |words: &[&str]| -> Vec<String> { words.iter().map(|word| (*word).to_owned()).collect() };
    let is_bare = frame == "~";
    let plain: &[&str] = if is_bare { &["ja"] } else { &[""] };
    let rather = if is_bare {
        merged(&framed(RATHER), &owned(&["eher ja", "eher schon"]))
    } else {
        framed(RATHER)
    };
    let fully = if is_bare {
        merged(&framed(FULLY), &owned(&["ja voll und ganz", "ja sehr"]))
    } else {
        framed(FULLY)
    };
    let ladder = Ladder {
        family: if is_bare {
            Family::Amount
        } else {
            Family::Agreement
        },
        steps: [
            merged(&framed(NOT_AT_ALL), &owned(not_at_all)),
            merged(&framed(&["nicht"]), &owned(not)),
            merged(&framed(HARDLY), &owned(hardly)),
            merged(&framed(PARTLY), &owned(ADVERBS.middle)),
            rather,
            framed(plain),
            fully,
        ],
    };
    let [worst, not, hardly, middle, rather, plain, best] = &ladder.steps;
    let (no, yes) = (merged(worst, not), merged(best, plain));
    let (low, high) = (merged(hardly, not), merged(rather, plain));
    let mut sets = ladder.long_sets();
    sets.push(ladder.set([&no, hardly, middle, rather, &yes]));
    sets.push(ladder.set([worst, &low, middle, &high, best]));
    sets.push(ladder.set([&no, hardly, rather, &yes]));
    sets.push(ladder.set([worst, &low, &high, best]));
    sets.push(ladder.set([&no, middle, &yes]));
    sets
}
