//! Single values: texts, numbers, dates and words, each read or refused with its reason.

use std::{borrow::Cow, str::FromStr};

use ron::value::RawValue;

use super::{
    expected::Expected,
    log::excerpt,
    problem::ProblemKind,
    tree::{Kind, Node},
};
use crate::{
    file::{decimal, words::Word},
    model::{Date, Known, Level, Rating, Score},
};

/// Reads a text.
pub(super) fn text<'a>(node: &Node<'a>) -> Result<Cow<'a, str>, ProblemKind> {
    let raw = literal(node, Expected::Text)?;
    // Most texts have no escape, and these need no second pass.
    if let Some(plain) = raw
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
    {
        if !plain.contains('\\') {
            return Ok(Cow::Borrowed(plain));
        }
        if let Some(text) = unescaped(plain) {
            return Ok(Cow::Owned(text));
        }
    }
    if !raw.starts_with(['"', 'r']) {
        return Err(wrong_type(node, Expected::Text));
    }
    ron::from_str::<String>(raw)
        .map(Cow::Owned)
        .map_err(|error| ProblemKind::NotRon(error.code.to_string()))
}

/// Reads `true` or `false`.
pub(super) fn flag(node: &Node<'_>) -> Result<bool, ProblemKind> {
    match literal(node, Expected::Flag)? {
        "true" => Ok(true),
        "false" => Ok(false),
        _ => Err(wrong_type(node, Expected::Flag)),
    }
}

/// Reads a date as "2026-05-12", and no other way.
pub(super) fn date(node: &Node<'_>) -> Result<Date, ProblemKind> {
    let text = text(node)?;
    let date = text.parse::<Date>().ok();
    date.filter(|date| date.to_string() == text)
        .ok_or_else(|| ProblemKind::Date(excerpt(&text)))
}

/// Reads a whole number from 0.
pub(super) fn count<T: FromStr>(node: &Node<'_>) -> Result<T, ProblemKind> {
    let wrong = || ProblemKind::Count(excerpt(node.raw));
    digits(literal(node, Expected::WholeNumber)?)
        .parse()
        .map_err(|_not_a_number| wrong())
}

/// Reads a score.
pub(super) fn score(node: &Node<'_>) -> Result<Score, ProblemKind> {
    digits(literal(node, Expected::Number)?)
        .parse()
        .map_err(|_not_a_number| ProblemKind::Number(excerpt(node.raw), decimal::SCORES))
}

/// Reads a level from 1 to 5.
pub(super) fn level(node: &Node<'_>) -> Result<Level, ProblemKind> {
    let score = score(node)?;
    let off = || ProblemKind::Level(excerpt(node.raw));
    if !score.is_whole() {
        return Err(off());
    }
    Level::new(score.parts() / Score::PARTS).map_err(|_off_the_scale| off())
}

/// Reads a rating in stars.
pub(super) fn rating(node: &Node<'_>) -> Result<Rating, ProblemKind> {
    let score = score(node)?;
    if score < Score::whole(1) || score > Score::whole(5) {
        return Err(ProblemKind::RatingOffTheScale(excerpt(node.raw)));
    }
    let between = || ProblemKind::RatingBetween(excerpt(node.raw));
    if score.parts() % (Score::PARTS / 2) != 0 {
        return Err(between());
    }
    Rating::from_half_stars(score.parts() / (Score::PARTS / 2)).map_err(|_off_the_scale| between())
}

/// Reads a signed sum with a fixed number of places.
pub(super) fn signed(node: &Node<'_>, places: usize) -> Result<i128, ProblemKind> {
    decimal::parse_signed(&digits(literal(node, Expected::Number)?), places)
        .ok_or_else(|| ProblemKind::Number(excerpt(node.raw), places))
}

/// Reads a sum from 0 with a fixed number of places.
pub(super) fn unsigned(node: &Node<'_>, places: usize) -> Result<u128, ProblemKind> {
    decimal::parse_unsigned(&digits(literal(node, Expected::Number)?), places)
        .ok_or_else(|| ProblemKind::Number(excerpt(node.raw), places))
}

/// Reads a value of a fixed list, or keeps one that a newer version wrote.
pub(super) fn word<T: Word>(node: &Node<'_>) -> Result<Known<T>, ProblemKind> {
    if let Some(value) = T::parse_word(node.raw) {
        return Ok(Known::Is(value));
    }
    unknown(node).map(Known::Unknown)
}

/// Keeps a word or variant that this version does not know.
pub(super) fn unknown(node: &Node<'_>) -> Result<String, ProblemKind> {
    let named = match &node.kind {
        Kind::Leaf => node.raw,
        Kind::Struct { name, .. } => name,
        Kind::List(_) | Kind::Braces | Kind::Broken => "",
    };
    let is_word = named.starts_with(|c: char| c.is_alphabetic() || c == '_')
        && !named.contains(['"', '\''])
        && !matches!(named, "true" | "false" | "NaN" | "inf");
    if !is_word {
        return Err(wrong_type(node, Expected::Word));
    }
    valid(node.raw).map(|()| node.raw.to_owned())
}

/// Says whether a text is valid RON, so that it can be kept as it stands.
pub(super) fn valid(raw: &str) -> Result<(), ProblemKind> {
    RawValue::from_ron(raw)
        .map(drop)
        .map_err(|error| ProblemKind::NotRon(error.code.to_string()))
}

/// Says that a value is of the wrong kind.
pub(super) fn wrong_type(node: &Node<'_>, expected: Expected) -> ProblemKind {
    ProblemKind::WrongType {
        expected,
        found: excerpt(node.raw),
    }
}

fn literal<'a>(node: &Node<'a>, expected: Expected) -> Result<&'a str, ProblemKind> {
    match node.kind {
        Kind::Leaf => Ok(node.raw),
        _ => Err(wrong_type(node, expected)),
    }
}

/// Reads the usual escapes, ten times as fast as the library; none if there is any other, right or wrong.
fn unescaped(plain: &str) -> Option<String> {
    const LONGEST: usize = 6;
    let mut text = String::with_capacity(plain.len());
    let mut rest = plain;
    while let Some((before, escape)) = rest.split_once('\\') {
        text.push_str(before);
        let mut escape = escape.chars();
        let meant = match escape.next()? {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            same @ ('"' | '\\') => same,
            'u' => {
                let digits = escape.as_str().strip_prefix('{')?;
                let length = digits
                    .bytes()
                    .take(LONGEST + 1)
                    .position(|byte| byte == b'}')?;
                let (digits, behind) = digits.split_at(length);
                if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
                    return None;
                }
                escape = behind.strip_prefix('}')?.chars();
                char::from_u32(u32::from_str_radix(digits, 16).ok()?)?
            }
            _ => return None,
        };
        text.push(meant);
        rest = escape.as_str();
    }
    text.push_str(rest);
    Some(text)
}

/// Drops the underscores that RON allows between digits.
fn digits(raw: &str) -> Cow<'_, str> {
    if raw.contains('_') {
        Cow::Owned(raw.replace('_', ""))
    } else {
        Cow::Borrowed(raw)
    }
}
