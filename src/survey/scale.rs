//! What the words of a question say about its scale: ends, the names of levels, which end is good.

use std::collections::BTreeMap;

use super::{missing, polarity::polarity};
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
    let named = named(text).into_iter();
    let levels = named.filter(|(_, name)| !name.is_no_answer);
    levels.map(|(score, name)| (score, name.label)).collect()
}

/// Finds the numbers that a text gives to missing answers: `6 = don't know`.
pub(super) fn no_answers(text: &str) -> Vec<Score> {
    let named = named(text).into_iter();
    let codes = named.filter(|(_, name)| name.is_no_answer);
    codes.map(|(score, _)| score).collect()
}

/// What a text calls a number.
struct Name {
    label: String,
    is_no_answer: bool,
}

/// Finds all numbers that a text names.
fn named(text: &str) -> BTreeMap<Score, Name> {
    let tokens = tokens(text);
    let mut found = BTreeMap::new();
    for (place, window) in tokens.windows(2).enumerate() {
        let [Token::Number(score), Token::Word(mark)] = window else {
            continue;
        };
        if mark != "=" && mark != "(" {
            continue;
        }
        let behind = tokens.get(place + 2..).unwrap_or_default();
        let label = words_of(behind);
        if !label.is_empty() {
            found.entry(*score).or_insert_with(|| Name {
                label,
                is_no_answer: missing::word(&spelled(behind)).is_some(),
            });
        }
    }
    if found.len() < 2 {
        found.extend(loosely_named(&tokens).into_iter().flatten());
    }
    // "Trifft nicht zu" is a level beside "trifft zu".
    let tells_a_level = |name: &Name| !name.is_no_answer && applies(&name.label);
    if found.values().any(tells_a_level) {
        for name in found.values_mut() {
            name.is_no_answer &= !applies(&name.label);
        }
    }
    found
}

/// Finds two ends that are named in other ways, `1 is best, 5 is worst`, `1 very easy - 7 very difficult`:
/// only opposite names show that they are meant as such.
fn loosely_named(tokens: &[Token]) -> Option<[(Score, Name); 2]> {
    let mut ends: Vec<(Score, String)> = Vec::new();
    for (place, token) in tokens.iter().enumerate() {
        let Token::Number(score) = token else {
            continue;
        };
        let behind = tokens.get(place + 1..).unwrap_or_default();
        let behind = match behind {
            [link, name @ ..] if is_link(link) => name,
            name => name,
        };
        let words = words_of(behind);
        let label = [" and", " und"]
            .iter()
            .find_map(|joint| words.strip_suffix(*joint))
            .unwrap_or(&words);
        if polarity(label) != 0 {
            ends.push((*score, label.to_owned()));
        }
    }
    let [(low, bad), (high, good)] = <[(Score, String); 2]>::try_from(ends).ok()?;
    let are_ends = is_usual(low.min(high), low.max(high)) && polarity(&bad) == -polarity(&good);
    let name = |label| Name {
        label,
        is_no_answer: false,
    };
    are_ends.then(|| [(low, name(bad)), (high, name(good))])
}

/// Says whether this stands between a number and its name: `1 is best`, `1: best`.
fn is_link(token: &Token) -> bool {
    const LINKS: [&str; 7] = [":", "is", "being", "ist", "means", "heißt", "bedeutet"];
    matches!(token, Token::Word(word) if LINKS.contains(&word.to_lowercase().as_str()))
}

/// Joins the words up to the next mark or number.
fn words_of(tokens: &[Token]) -> String {
    let words = tokens.iter().map_while(|token| match token {
        Token::Word(word) if !is_mark(word) => Some(word.as_str()),
        _ => None,
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Puts a name together with the marks inside it: `n/a`, `k.A.`.
fn spelled(tokens: &[Token]) -> String {
    let mut text = String::new();
    let mut is_behind_word = false;
    for token in tokens {
        let Token::Word(word) = token else { break };
        let is_word = !is_mark(word);
        if !is_word && !matches!(word.as_str(), "." | "/") {
            break;
        }
        if is_word && is_behind_word {
            text.push(' ');
        }
        text.push_str(word);
        is_behind_word = is_word;
    }
    text
}

fn applies(label: &str) -> bool {
    let label = label.to_lowercase();
    let words = ["trifft", "zutreff", "apply", "applies"];
    words.iter().any(|word| label.contains(word))
}

/// Says which end is good if the names of levels say so without contradiction; `polarity` judges each.
pub(super) fn direction_of_labels(
    labels: &BTreeMap<Score, String>,
    (min, max): (Score, Score),
    polarity: impl Fn(&str) -> i32,
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
