//! What the words of a question say about its scale: ends, the names of levels, which end is good.

use std::collections::BTreeMap;

use crate::model::{Direction, Score};

/// Finds the ends that a text names: `(0-10)`, `1 bis 6`, `1 = bad, 5 = good`.
pub(super) fn ends(text: &str) -> Option<(Score, Score)> {
    let tokens = tokens(text);
    let pair = tokens.windows(3).find_map(|window| match window {
        [Token::Number(low), Token::Word(word), Token::Number(high)]
            if matches!(word.as_str(), "-" | "\u{2013}" | "\u{2014}" | "to" | "bis") =>
        {
            is_usual(*low, *high).then_some((*low, *high))
        }
        _ => None,
    });
    pair.or_else(|| {
        let anchors = anchors(text);
        let (low, high) = (anchors.keys().next()?, anchors.keys().next_back()?);
        is_usual(*low, *high).then_some((*low, *high))
    })
}

/// Finds the names of levels in a text: `1 = very dissatisfied, 5 = very satisfied`, `0 (like least)`.
pub(super) fn anchors(text: &str) -> BTreeMap<Score, String> {
    let tokens = tokens(text);
    let mut found = BTreeMap::new();
    for (place, window) in tokens.windows(2).enumerate() {
        let [Token::Number(score), Token::Word(mark)] = window else {
            continue;
        };
        if mark != "=" && mark != "(" {
            continue;
        }
        let label: Vec<_> = tokens
            .iter()
            .skip(place + 2)
            .map_while(|token| match token {
                Token::Word(word) if !is_mark(word) => Some(word.as_str()),
                _ => None,
            })
            .collect();
        if !label.is_empty() {
            found.entry(*score).or_insert_with(|| label.join(" "));
        }
    }
    found
}

/// Says which end is good if the names of levels say so without contradiction.
pub(super) fn direction_of_labels(
    labels: &BTreeMap<Score, String>,
    (min, max): (Score, Score),
) -> Option<Direction> {
    let middle = min.parts() + max.parts();
    let mut high = 0;
    let mut low = 0;
    for (score, label) in labels {
        let side = (2 * score.parts()).cmp(&middle) as i32;
        match side * polarity(label) {
            1 => high += 1,
            -1 => low += 1,
            _ => {}
        }
    }
    match (high, low) {
        (1.., 0) => Some(Direction::High),
        (0, 1..) => Some(Direction::Low),
        _ => None,
    }
}

/// Returns 1 for praise, -1 for blame, 0 for neither.
pub(super) fn polarity(label: &str) -> i32 {
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
        "not ",
        "nicht",
        "terrible",
        "awful",
        "difficult",
        "schwierig",
        "schwer",
        "unlikely",
        "least",
        "worst",
        "unfavo",
        "unhappy",
        "sad",
        "niedrig",
        "lowest",
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
        "most",
        "favo",
        "great",
        "happy",
        "outstanding",
        "hervorragend",
        "ausgezeichnet",
        "wahrscheinlich",
        "highest",
        "perfect",
        "cheerful",
        "pleasant",
        "positiv",
        "fr\u{f6}hlich",
        "angenehm",
        "exciting",
    ];
    let label = label.to_lowercase();
    let holds = |words: &[&str]| words.iter().any(|word| label.contains(word));
    if holds(BLAME) {
        -1
    } else {
        i32::from(holds(PRAISE))
    }
}

fn is_usual(low: Score, high: Score) -> bool {
    const USUAL: &[(i32, i32)] = &[
        (1, 3),
        (1, 4),
        (1, 5),
        (1, 6),
        (1, 7),
        (1, 9),
        (1, 10),
        (0, 5),
        (0, 4),
        (0, 6),
        (0, 10),
        (0, 100),
        (1, 100),
        (5, 1),
        (6, 1),
        (-2, 2),
        (-3, 3),
    ];
    USUAL
        .iter()
        .any(|(a, b)| Score::whole(*a) == low && Score::whole(*b) == high)
}

#[derive(Clone, Debug, Eq, PartialEq)]
enum Token {
    Number(Score),
    Word(String),
}

fn is_mark(word: &str) -> bool {
    word.chars().all(|c| !c.is_alphanumeric())
}

fn is_sign(c: char) -> bool {
    matches!(c, '-' | '+' | '\u{2212}')
}

/// Reads a word, a number, or a mark that looked like the sign of one.
fn token(word: &str) -> Token {
    let bare = word.trim_start_matches(is_sign);
    let number: Option<Score> = bare.parse().ok().filter(|_| bare.len() <= 3);
    match number {
        Some(number) if word.starts_with(['-', '\u{2212}']) => {
            Token::Number(Score::from_parts(-number.parts()))
        }
        Some(number) => Token::Number(number),
        None => Token::Word(if bare.is_empty() { word } else { bare }.to_owned()),
    }
}

/// Cuts a text into numbers, words and marks; a number inside a word (`Q7`) is none.
fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut word = String::new();
    let mut before = ' ';
    for c in text.chars().take(2_000).chain([' ']) {
        // A sign is one only where no word or number ends before it: `-2` in `(-2 to 2)`, not in `1-5`.
        let opens = matches!(before, ' ' | '(' | '[' | ',' | ';' | ':');
        before = c;
        if c.is_alphanumeric() || c == '\'' || (opens && word.is_empty() && is_sign(c)) {
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            tokens.push(token(&word));
            word.clear();
        }
        if !c.is_whitespace() {
            tokens.push(Token::Word(c.to_string()));
        }
    }
    tokens
}
