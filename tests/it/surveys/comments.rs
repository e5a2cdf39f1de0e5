//! Short invented comments that fit what a person rated; none twice, nothing about anybody.

const ACCOUNT: Kind = Kind {
    begins: &[
        "I only wanted boots, not a membership",
        "An account for one pair of boots",
        "The password rules came after the error",
        "My basket was gone when I pressed \"back\"",
        "It took three tries until my password was accepted",
        "I did not find a way to order without an account",
        "The form asks for things it does not need",
    ],
    ends: &[
        ".",
        ". Why?",
        "; a guest checkout would be nice.",
        ". I nearly gave up.",
        ". The rest was fine, by the way.",
        ". That took ten minutes.",
    ],
};

const LEFT: Kind = Kind {
    begins: &[
        "I gave up at the account",
        "My basket was empty after the error",
        "Too many rules for a password",
    ],
    ends: &[
        ".",
        ", sorry.",
        ". I bought the boots in town.",
        "; I only wanted boots.",
    ],
};

const REFUSED: Kind = Kind {
    begins: &[
        "Invoice refused without a reason",
        "Invoice was offered and then taken away",
        "My payment was declined twice",
        "My usual way to pay did not work",
    ],
    ends: &[
        ".",
        ". I have always paid on time.",
        ", and nobody could tell me why.",
        "; please say what is wrong.",
        ". Not nice.",
    ],
};

const WAITING: Kind = Kind {
    begins: &[
        "\"On its way\", but since when",
        "Three mails and no date",
        "The tracking page stood still for days",
        "I waited at home for nothing",
    ],
    ends: &[
        ".",
        "? Please tell me the day.",
        ", which is a pity.",
        "; a live link would help.",
    ],
};

const HAPPY: Kind = Kind {
    begins: &[
        "Felt like a present",
        "The hand-written card was lovely",
        "Right size at once",
        "No plastic at all",
        "Great boots",
    ],
    ends: &[
        ".",
        "!",
        ", thank you.",
        ". I will order again.",
        ", and it came early.",
        "; I told my friends.",
    ],
};

/// Beginnings and endings that all fit each other.
struct Kind {
    begins: &'static [&'static str],
    ends: &'static [&'static str],
}

/// The comments that nobody has made yet.
pub(super) struct Comments {
    random: fastrand::Rng,
    account: Vec<String>,
    left: Vec<String>,
    refused: Vec<String>,
    waiting: Vec<String>,
    happy: Vec<String>,
}

impl Comments {
    pub(super) fn new(seed: u64) -> Self {
        let mut random = fastrand::Rng::with_seed(seed);
        let mut shuffled = |kind: &Kind| {
            let whole = |begin: &&str| {
                kind.ends
                    .iter()
                    .map(|end| format!("{begin}{end}"))
                    .collect()
            };
            let mut all: Vec<String> = kind.begins.iter().flat_map::<Vec<_>, _>(whole).collect();
            random.shuffle(&mut all);
            all
        };
        Self {
            account: shuffled(&ACCOUNT),
            left: shuffled(&LEFT),
            refused: shuffled(&REFUSED),
            waiting: shuffled(&WAITING),
            happy: shuffled(&HAPPY),
            random,
        }
    }

    /// Draws a comment that fits a person's scores from 1 to 5; three of ten people leave one.
    pub(super) fn draw(&mut self, score: impl Fn(&str) -> Option<usize>) -> String {
        let says = self.random.u32(0..10) < 3;
        let is = |name, wanted: std::ops::RangeInclusive<usize>| {
            score(name).is_some_and(|score| wanted.contains(&score))
        };
        let kind = if is("Pays", 1..=1) {
            &mut self.refused
        } else if is("Tracks the parcel", 1..=1) {
            &mut self.waiting
        } else if is("Unpacks", 5..=5) && is("Creates an account", 2..=5) {
            &mut self.happy
        } else if is("Creates an account", 1..=1) && score("Pays").is_none() {
            &mut self.left
        } else if is("Creates an account", 1..=1) {
            &mut self.account
        } else {
            return String::new();
        };
        if says {
            kind.pop().unwrap_or_default()
        } else {
            String::new()
        }
    }
}
